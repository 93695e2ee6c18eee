"""Words of requests and answers, as a pasted paper has them: proposed for the items of a set, then kept."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from docket_assistant.app.acts import act_of_form
from docket_assistant.app.change import Change
from docket_assistant.app.ids import new_id
from docket_assistant.domain.answered import ItemAnswer
from docket_assistant.domain.discovery import RequestItem, RequestSet, Response, ResponseKind
from docket_assistant.domain.errors import InvalidInput, NotFound
from docket_assistant.domain.ids import AnswerId, ItemId, MatterId, ResponseId, SetId
from docket_assistant.domain.items import ItemKind, ItemToken
from docket_assistant.domain.record import Record
from docket_assistant.domain.subparts import parts_of
from docket_assistant.intake.served_headings import Says
from docket_assistant.intake.served_text import Outside, Passage, Remark, read_served_text
from docket_assistant.store.store import Store
from docket_assistant.wording.item_words import counted
from docket_assistant.wording.paper_names import tokens_by_item

__all__ = [
    "NotPlaced",
    "PlacedWords",
    "Proposal",
    "Remark",
    "WhyNot",
    "keep_words",
    "papers_on",
    "propose_words",
]


class WhyNot(StrEnum):
    """Why words are not placed; the first four as the reader of the paste has them."""

    BEFORE = Outside.BEFORE.value
    SECTION = Outside.SECTION.value
    CLOSING = Outside.CLOSING.value
    NO_REQUEST = Outside.NO_REQUEST.value
    OTHER_KIND = "other_kind"
    """Its heading names another kind of request."""
    NOT_IN_SET = "not_in_set"
    NO_PAPER = "no_paper"
    """An answer, but the paper that it stands in is not chosen."""
    OTHER_PAPER = "other_paper"
    """Of another round, which is not on file."""
    TWICE = "twice"
    """Other words for the same stand before it."""


@dataclass(frozen=True, slots=True)
class NotPlaced:
    """Words that no item gets."""

    line: int
    headed: str
    text: str
    why: WhyNot


@dataclass(slots=True)
class PlacedWords:
    """What one item gets."""

    item: RequestItem
    token: ItemToken
    request: str = ""
    """Empty: the paste does not say it."""
    answers: dict[ResponseId, str] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()
    parts_together: bool = False
    """The words are of several lettered parts that were not told apart."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a paste would bring, for counsel to look over."""

    rows: tuple[PlacedWords, ...]
    """Every item of the set, in order."""
    not_placed: tuple[NotPlaced, ...]
    furniture: int
    """Lines that are of the page: its number, the court's stamp."""

    @property
    def requests(self) -> int:
        """How many requests are found."""
        return sum(bool(row.request) for row in self.rows)

    @property
    def answers(self) -> int:
        """How many answers are found."""
        return sum(len(row.answers) for row in self.rows)


def papers_on(record: Record, set_id: SetId) -> tuple[Response, ...]:
    """The responses to a set, oldest first; those without a day last."""
    own = [r for r in record.responses if r.set == set_id]
    return tuple(sorted(own, key=lambda r: r.served_on or date.max))


def propose_words(record: Record, set_id: SetId, paper: ResponseId | None, text: str) -> Proposal:
    """Which words of a paste belong to which item of a set; ``paper`` is the response that was pasted.

    A paper that repeats earlier answers before its own brings those to their rounds. Raises NotFound for a
    set that is not on file.
    """
    read = read_served_text(text)
    supplemented = frozenset(p.label for p in read.passages if p.answer not in (None, Says.PLAIN))
    placing = _Placing(record, _set(record, set_id), paper, supplemented)
    for passage in read.passages:
        placing.place(passage)
    return Proposal(tuple(placing.rows.values()), tuple(placing.not_placed), len(read.furniture))


def _set(record: Record, set_id: SetId) -> RequestSet:
    found = next((s for s in record.sets if s.id == set_id), None)
    if found is None:
        raise NotFound(f"There is no set {set_id} in this matter.")
    return found


class _Placing:
    """Puts each passage where it belongs."""

    def __init__(
        self, record: Record, of: RequestSet, paper: ResponseId | None, supplemented: frozenset[str]
    ) -> None:
        tokens = tokens_by_item(record)
        own = sorted((i for i in record.items if i.set == of.id), key=lambda i: i.position)
        self.rows = {item.label: PlacedWords(item, tokens[item.id]) for item in own}
        self.not_placed: list[NotPlaced] = []
        self._set = of
        self._papers = papers_on(record, of.id)
        self._paper = next((r for r in self._papers if r.id == paper), None)
        self._supplemented = supplemented
        """Labels that the paste has a supplemental or amended answer to."""

    def place(self, passage: Passage) -> None:
        why = self._refusal(passage)
        if why is not None:
            self._leave(passage, why)
            return
        for row, text, together in self._shares(passage):
            if row is None:
                self._leave(replace(passage, text=text), WhyNot.NOT_IN_SET)
            elif not self._put(row, passage, text):
                self._leave(replace(passage, text=text), self._why_not(passage))
            else:
                row.remarks = tuple(dict.fromkeys((*row.remarks, *passage.remarks)))
                row.parts_together |= together

    def _leave(self, passage: Passage, why: WhyNot) -> None:
        self.not_placed.append(NotPlaced(passage.line, passage.headed, passage.text, why))

    def _refusal(self, passage: Passage) -> WhyNot | None:
        if passage.outside is not None:
            return WhyNot(passage.outside.value)
        if passage.kind not in (None, self._set.kind) and self._set.kind is not ItemKind.REQUEST:
            return WhyNot.OTHER_KIND
        if passage.answer is not None and self._paper is None:
            return WhyNot.NO_PAPER
        return None

    def _shares(self, passage: Passage) -> Iterator[tuple[PlacedWords | None, str, bool]]:
        """The rows that get words of a passage, each with its part; no row: a part that is no item."""
        own = self.rows.get(passage.label)
        if own is not None:
            yield own, passage.text, False
            return
        parent = self.rows.get(re.sub(r"\([^()]*\)$", "", passage.label))
        if parent is not None and passage.label:
            yield parent, f"{passage.label[passage.label.rindex('(') :]} {passage.text}", False
            return
        below = {label: row for label, row in self.rows.items() if label.startswith(f"{passage.label}(")}
        if not below:
            yield None, passage.text, False
            return
        parts = parts_of(passage.text)
        letters = {label[len(passage.label) + 1 :].partition(")")[0]: row for label, row in below.items()}
        for letter, row in letters.items():
            yield (row, parts.whole(letter), False) if letter in parts.parts else (row, passage.text, True)
        for letter, words in parts.parts.items():
            if letter not in letters:
                yield None, words, False

    def _put(self, row: PlacedWords, passage: Passage, text: str) -> bool:
        """Whether the row takes the words; a heading with nothing under it has none."""
        if not text:
            return True
        if passage.answer is None:
            row.request = self._together(row.request, text, passage, row)
            return text in row.request
        paper = self._paper_of(passage)
        if paper is None:
            return False
        row.answers[paper.id] = self._together(row.answers.get(paper.id, ""), text, passage, row)
        return text in row.answers[paper.id]

    def _together(self, before: str, text: str, passage: Passage, row: PlacedWords) -> str:
        """Parts of one request follow one another; other words for the same are left."""
        is_part = passage.label != row.item.label and passage.label.startswith(row.item.label)
        if before and is_part:
            return f"{before}\n{text}"
        return before or text

    def _why_not(self, passage: Passage) -> WhyNot:
        if passage.answer is not None and self._paper_of(passage) is None:
            return WhyNot.OTHER_PAPER
        return WhyNot.TWICE

    def _paper_of(self, passage: Passage) -> Response | None:
        """The response that an answer stands in: the pasted one, or an earlier one that it repeats."""
        assert self._paper is not None
        if passage.answer is Says.PLAIN:
            return self._plain_paper(passage)
        kind = ResponseKind(passage.answer.value) if passage.answer is not None else ResponseKind.RESPONSE
        alike = [r for r in self._papers if r.kind is kind]
        if passage.ordinal:
            return alike[passage.ordinal - 1] if passage.ordinal <= len(alike) else None
        if self._paper.kind is kind:
            return self._paper
        return alike[0] if len(alike) == 1 else None

    def _plain_paper(self, passage: Passage) -> Response | None:
        """An answer that only calls itself so is the pasted paper's, unless a supplement follows it there."""
        assert self._paper is not None
        if self._paper.kind is ResponseKind.RESPONSE or passage.label not in self._supplemented:
            return self._paper
        first = [r for r in self._papers if r.kind is ResponseKind.RESPONSE]
        return first[0] if len(first) == 1 else None


def keep_words(
    store: Store, matter: MatterId, set_id: SetId, paper: ResponseId | None, text: str, draft: str = ""
) -> Change:
    """Keep the words of a paste with their items, in one act; words on file for the same are replaced.

    Raises InvalidInput where no word of it could be placed.
    """
    label = "Keep the words of requests and answers"
    with act_of_form(store, label, matter, draft) as tx:
        record = tx.record()
        proposal = propose_words(record, set_id, paper, text)
        if not (proposal.requests or proposal.answers):
            raise InvalidInput(
                "No words could be placed: paste requests or answers with their headings, such as"
                " REQUEST NO. 7: or RESPONSE TO INTERROGATORY NO. 3(b):."
            )
        kept = {(a.response, a.item): a for a in record.answers}
        for row in proposal.rows:
            if row.request:
                tx.put(replace(row.item, text=row.request))
            for made in _answers(row, kept):
                tx.put(made)
    return Change(matter, label, notes=tuple(_notes(proposal)))


def _answers(row: PlacedWords, kept: Mapping[tuple[ResponseId, ItemId], ItemAnswer]) -> Iterable[ItemAnswer]:
    for response, text in row.answers.items():
        before = kept.get((response, row.item.id))
        if before is not None:
            yield replace(before, text=text)
        else:
            yield ItemAnswer(AnswerId(new_id("answer")), response, row.item.id, text)


def _notes(proposal: Proposal) -> Iterator[str]:
    yield f"{counted(proposal.requests, 'request')} and {counted(proposal.answers, 'answer')}"
    left = len(proposal.not_placed)
    if left:
        yield f"{counted(left, 'passage')} not placed"
