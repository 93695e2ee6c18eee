"""One box for everything: what a search finds, each fact in a line with the caption of its matter."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from docket_assistant.domain.answered import ItemAnswer, ItemReview, Production
from docket_assistant.domain.conferral import ItemOutcome
from docket_assistant.domain.discovery import Extension, Response
from docket_assistant.domain.dispute import DisputedItem
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.matter import Matter
from docket_assistant.domain.record import Noun, Record
from docket_assistant.domain.references import noun_classes, references, with_facts
from docket_assistant.domain.writable import visible
from docket_assistant.store.reading import Reading
from docket_assistant.store.search_query import Hit
from docket_assistant.store.search_words import words_in
from docket_assistant.store.tables import table_name
from docket_assistant.wording.captions import short_caption
from docket_assistant.wording.found import found_line
from docket_assistant.wording.found_groups import Found, heading_of

__all__ = ["Found", "Known", "Result", "heading_of", "opened_again", "search"]

_NAMED = frozenset({"sets", "items", "responses", "conferrals"})
"""Collections of facts that the line of another fact speaks of."""
_MOST_NAMED = 4
_WHOLES = {
    Response: "set", Extension: "set", Production: "set", ItemAnswer: "item", ItemReview: "item",
    DisputedItem: "item", ItemOutcome: "conferral",
}  # fmt: skip
"""Facts that are shown in the place of another, by the field that names it."""
_BEFORE, _AFTER = 30, 150
_READ = 200_000
"""Letters of a text that are looked through for the words found."""


@dataclass(frozen=True, slots=True)
class Result:
    """A fact that was found."""

    group: Found
    noun: str
    """The noun's name in the store, such as court_order."""
    matter: str
    fact: str
    about: str
    """The fact in whose place it is shown: an item for an answer; else itself."""
    line: str
    caption: str
    """The caption of its matter; for a matter its number."""
    excerpt: str
    """Words around those found."""
    is_private: bool = False
    """Whether the words around are private text."""


class Known:
    """What was read for the lines of one letter and is kept for the next, while the box is open."""

    def __init__(self) -> None:
        self.matters: dict[MatterId, Record] = {}
        self.facts: dict[str, Noun | Matter | None] = {}


def search(
    view: Reading, text: str, known: Known, limit: int = 5, *, with_private: bool = True
) -> tuple[Result, ...]:
    """Facts that have the words of ``text``, group by group, the newest of each first."""
    hits = view.search(text, limit, with_private=with_private)
    return tuple(_Lines(view, known).tell(hits, words_in(text)))


def opened_again(view: Reading, ids: Iterable[str], known: Known) -> tuple[Result, ...]:
    """Lines for matters and facts that were opened before, by their ids; what is gone has none."""
    hits = (view.named(fact_id) for fact_id in ids)
    return tuple(_Lines(view, known).tell((hit for hit in hits if hit is not None), ()))


class _Lines:
    """Tells facts in lines; each matter and each fact that a line speaks of is read once."""

    def __init__(self, view: Reading, known: Known) -> None:
        self._view = view
        self._matters = known.matters
        self._facts = known.facts

    def tell(self, hits: Iterable[Hit], words: Sequence[str]) -> Iterator[Result]:
        """A line for each fact that is there."""
        for hit in hits:
            fact = self._fact(hit.matter_id, hit.noun, hit.fact_id)
            if fact is not None:
                yield self._result(hit, fact, words)

    def _result(self, hit: Hit, fact: Noun | Matter, words: Sequence[str]) -> Result:
        record = self._matter(hit.matter_id)
        if isinstance(fact, Matter):
            line, caption, missing = found_line(fact, record), fact.number, []
        else:
            line, caption = found_line(fact, self._with_named(record, fact)), short_caption(record.parties)
            missing = [word for word in words if word.casefold() not in line.casefold()]
        excerpt = _around(hit.words, missing)
        private = "" if excerpt else _around(hit.private, missing)
        if hit.group is Found.ITEM and not excerpt and not private:
            excerpt = _one_line(getattr(fact, "text", "")[:_AFTER])
        about = getattr(fact, _WHOLES.get(type(fact), "id"))
        return Result(
            hit.group, hit.noun, hit.matter_id, hit.fact_id, str(about), line,
            visible(caption), visible(excerpt or private), bool(private),
        )  # fmt: skip

    def _fact(self, matter_id: MatterId, noun: str, fact_id: str) -> Noun | Matter | None:
        if fact_id not in self._facts:
            self._facts[fact_id] = self._view.fact(matter_id, noun, fact_id)
        return self._facts[fact_id]

    def _matter(self, matter_id: MatterId) -> Record:
        """The matter and its parties, no more."""
        if matter_id not in self._matters:
            matter = self._fact(matter_id, "matter", matter_id)
            assert isinstance(matter, Matter), "it was found in the same reading"
            self._matters[matter_id] = Record(matter, self._view.parties(matter_id))
        return self._matters[matter_id]

    def _with_named(self, record: Record, fact: Noun) -> Record:
        """The record with the facts that this one names, as far as its line speaks of them."""
        named = [one for one in references(fact) if one.collection in _NAMED][:_MOST_NAMED]
        found = (
            self._fact(record.matter.id, table_name(noun_classes()[one.collection]), one.id) for one in named
        )
        facts = [one for one in found if one is not None and not isinstance(one, Matter)]
        return with_facts(record, facts) if facts else record


def _around(text: str, words: Sequence[str]) -> str:
    """The words around the first of those found; empty where none stands in the text."""
    if not words or not text:
        return ""
    text = text[:_READ]
    found = re.search(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})", text, re.IGNORECASE)
    if found is None:
        return ""
    start = found.start() - _BEFORE
    if start <= 0:
        return _one_line(text[: found.start() + _AFTER])
    start = text.find(" ", start, found.start()) + 1 or found.start()
    return _one_line(f"\u2026{text[start : found.start() + _AFTER]}")


def _one_line(text: str) -> str:
    return " ".join(text.split())
