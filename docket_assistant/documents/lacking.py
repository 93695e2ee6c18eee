"""What counsel finds lacking in the latest answers, so that what is alike is said once."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from docket_assistant.documents.item_groups import answering, by_set, item_of
from docket_assistant.domain.answered import Deficiency, ItemReview, Production
from docket_assistant.domain.discovery import RequestSet, Response
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.record import Record
from docket_assistant.wording.days import long_date
from docket_assistant.wording.deficiency import cause_sentence, causes_key
from docket_assistant.wording.reviews import cause_rule
from docket_assistant.wording.runs import Runs, paragraph, sentence, told


@dataclass(frozen=True, slots=True)
class Lacking:
    """Items of one set whose latest answers lack the same, by the same rules."""

    set: RequestSet
    items: tuple[ItemId, ...]
    causes: tuple[Deficiency, ...]
    reviews: tuple[ItemReview, ...]
    own_words: str = ""
    """What counsel wrote on these items, where a cause has no sentence of its own."""
    disputes: tuple[str, ...] = ()
    """Ids of the disputes that hold those words."""
    unanswered: bool = False
    """Whether no response to them is on file."""

    @property
    def key(self) -> str:
        """Names the group in a question: i1:boilerplate+subject_to."""
        return f"{self.set.kind.value}{self.set.ordinal}:{causes_key(self.causes) or 'none'}"

    @property
    def needs_words(self) -> bool:
        """Whether counsel's own words must say what is lacking."""
        return not self.unanswered and (not self.causes or Deficiency.OTHER in self.causes)


def latest_review(record: Record, item: ItemId) -> ItemReview | None:
    """Counsel's reading of the latest answer; a reading of an earlier one does not count for it."""
    of = latest_answer(record, item)
    answer = None if of is None else of.id
    return next((r for r in reversed(record.reviews) if r.item == item and r.response == answer), None)


def latest_answer(record: Record, item: ItemId) -> Response | None:
    """The latest response to an item."""
    found = answering(record, item)
    return found[-1] if found else None


def read_as_lacking(record: Record, items: Collection[ItemId]) -> tuple[ItemId, ...]:
    """Those of some items whose latest answer counsel read and did not find adequate."""
    reviews = ((i, latest_review(record, i)) for i in items)
    return tuple(i for i, review in reviews if review is not None and not review.adequate)


def lacking(record: Record, items: Collection[ItemId]) -> tuple[Lacking, ...]:
    """The items in groups: of one set, with the same causes, rules and words of counsel."""
    found: dict[tuple[object, ...], list[ItemId]] = {}
    for served, own in by_set(record, items):
        for item in own:
            found.setdefault(_alike(record, served, item), []).append(item)
    return tuple(_group(record, own) for own in found.values())


def _alike(record: Record, served: RequestSet, item: ItemId) -> tuple[object, ...]:
    review, answer = latest_review(record, item), latest_answer(record, item)
    causes = tuple(sorted(review.causes)) if review is not None else ()
    on = answer.served_on if answer is not None else None
    rules = tuple(cause_rule(cause, served.kind, on) for cause in causes)
    return served.id, causes, rules, answer is None, _promised(record, item), _words(record, item)


def _group(record: Record, items: list[ItemId]) -> Lacking:
    first = items[0]
    reviews = tuple(r for r in (latest_review(record, i) for i in items) if r is not None)
    words = _words(record, first)
    return Lacking(
        set=next(s for s in record.sets if s.id == item_of(record, first).set),
        items=tuple(items),
        causes=tuple(dict.fromkeys(c for r in reviews for c in r.causes)),
        reviews=reviews,
        own_words=words,
        disputes=tuple(d.id for d in record.disputed_items if words and d.item in items),
        unanswered=latest_answer(record, first) is None,
    )


def _words(record: Record, item: ItemId) -> str:
    return next((d.deficiency.strip() for d in record.disputed_items if d.item == item), "")


def _promised(record: Record, item: ItemId) -> Production | None:
    own = item_of(record, item).set
    return next(
        (
            p
            for p in record.productions
            if p.set == own and (p.items is None or item in p.items) and p.promised_by and not p.produced_on
        ),
        None,
    )


def causes_told(record: Record, group: Lacking) -> Runs:
    """The causes as sentences; those that only counsel can put into words are left out."""
    answer = latest_answer(record, group.items[0])
    on = answer.served_on if answer is not None else None
    ids = tuple(r.id for r in group.reviews)
    said = ((c, cause_sentence(c, group.set.kind, on, several=len(group.items) > 1)) for c in group.causes)
    sentences = [sentence(told(words, *ids)) for _, words in said if words is not None]
    if Deficiency.PROMISED_NOT_PRODUCED in group.causes:
        sentences.extend(_day_of_promise(record, group))
    return paragraph(*sentences)


def _day_of_promise(record: Record, group: Lacking) -> Iterator[Runs]:
    promised = _promised(record, group.items[0])
    if promised is not None and promised.promised_by is not None:
        day = long_date(promised.promised_by)
        yield sentence(told(f"They were promised by {day}; none is on our file as produced.", promised.id))
