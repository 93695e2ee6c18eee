"""What counsel finds lacking in the latest answers, so that what is alike is said once."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from docket_assistant.documents.requests.item_groups import by_set
from docket_assistant.domain.answered import Deficiency, ItemReview, Production
from docket_assistant.domain.discovery import RequestSet, Response
from docket_assistant.domain.dispute import DisputedItem
from docket_assistant.domain.ids import ItemId, SetId
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
    answered_on: date | None = None
    """Day of the latest answer."""
    unanswered: bool = False
    """Whether no response to them is on file."""
    promise: Production | None = None
    """Documents promised for them and not on file as produced."""

    @property
    def key(self) -> str:
        """Names the group in a question: i1:boilerplate+subject_to."""
        return f"{self.set.kind.value}{self.set.ordinal}:{causes_key(self.causes) or 'none'}"

    @property
    def needs_words(self) -> bool:
        """Whether counsel's own words must say what is lacking."""
        return not self.unanswered and (not self.causes or Deficiency.OTHER in self.causes)


class _Answers:
    """The latest answer to each item and what counsel says of it, looked up once for a record."""

    def __init__(self, record: Record) -> None:
        self._set_of = {i.id: i.set for i in record.items}
        self._responses: dict[SetId, list[Response]] = {}
        for response in sorted(record.responses, key=lambda r: (r.served_on is None, r.served_on)):
            self._responses.setdefault(response.set, []).append(response)
        self._reviews = {(r.item, r.response): r for r in record.reviews}
        self._disputes = {d.item: d for d in record.disputed_items}
        self._promises: dict[SetId, list[Production]] = {}
        for promise in record.productions:
            if promise.promised_by and not promise.produced_on:
                self._promises.setdefault(promise.set, []).append(promise)

    def latest(self, item: ItemId) -> Response | None:
        """The latest response to an item; one that names no items is of all of its set."""
        own = self._responses.get(self._set_of[item], ())
        return next((r for r in reversed(own) if r.items is None or item in r.items), None)

    def review(self, item: ItemId) -> ItemReview | None:
        """Counsel's reading of the latest answer; a reading of an earlier one does not count for it."""
        latest = self.latest(item)
        return self._reviews.get((item, None if latest is None else latest.id))

    def promise(self, item: ItemId) -> Production | None:
        """A promise of documents for it that is not kept."""
        own = self._promises.get(self._set_of[item], ())
        return next((p for p in own if p.items is None or item in p.items), None)

    def dispute(self, item: ItemId) -> DisputedItem | None:
        """Its dispute, where counsel put into words what is wrong."""
        found = self._disputes.get(item)
        return found if found is not None and found.deficiency.strip() else None


def read_as_lacking(record: Record, items: Collection[ItemId]) -> tuple[ItemId, ...]:
    """Those of some items whose latest answer counsel read and did not find adequate."""
    answers = _Answers(record)
    reviews = ((i, answers.review(i)) for i in items)
    return tuple(i for i, review in reviews if review is not None and not review.adequate)


def lacking(record: Record, items: Collection[ItemId]) -> tuple[Lacking, ...]:
    """The items in groups: of one set, with the same causes, rules and words of counsel."""
    answers = _Answers(record)
    found: dict[tuple[object, ...], list[ItemId]] = {}
    sets: dict[ItemId, RequestSet] = {}
    for served, own in by_set(record, items):
        for item in own:
            sets[item] = served
            found.setdefault(_alike(answers, served, item), []).append(item)
    return tuple(_group(answers, sets[own[0]], own) for own in found.values())


def each_lacking(record: Record, items: Collection[ItemId]) -> dict[ItemId, Lacking]:
    """The same for every item by itself."""
    answers = _Answers(record)
    return {i: _group(answers, served, [i]) for served, own in by_set(record, items) for i in own}


def _alike(answers: _Answers, served: RequestSet, item: ItemId) -> tuple[object, ...]:
    review, latest, dispute = answers.review(item), answers.latest(item), answers.dispute(item)
    causes = tuple(sorted(review.causes)) if review is not None else ()
    on = latest.served_on if latest is not None else None
    rules = tuple(cause_rule(cause, served.kind, on) for cause in causes)
    words = dispute.deficiency.strip() if dispute is not None else ""
    return served.id, causes, rules, latest is None, answers.promise(item), words


def _group(answers: _Answers, served: RequestSet, items: list[ItemId]) -> Lacking:
    first = items[0]
    latest, dispute = answers.latest(first), answers.dispute(first)
    reviews = tuple(r for r in map(answers.review, items) if r is not None)
    disputes = (d for d in map(answers.dispute, items) if d is not None)
    return Lacking(
        set=served,
        items=tuple(items),
        causes=tuple(dict.fromkeys(c for r in reviews for c in r.causes)),
        reviews=reviews,
        own_words=dispute.deficiency.strip() if dispute is not None else "",
        disputes=tuple(d.id for d in disputes),
        answered_on=latest.served_on if latest is not None else None,
        unanswered=latest is None,
        promise=answers.promise(first),
    )


def causes_told(group: Lacking) -> Runs:
    """The causes as sentences; those that only counsel can put into words are left out."""
    ids = tuple(r.id for r in group.reviews)
    several = len(group.items) > 1
    said = (cause_sentence(c, group.set.kind, group.answered_on, several=several) for c in group.causes)
    sentences = [sentence(told(words, *ids)) for words in said if words is not None]
    promise = group.promise
    if Deficiency.PROMISED_NOT_PRODUCED in group.causes and promise is not None and promise.promised_by:
        day = long_date(promise.promised_by)
        words = f"They were promised by {day}; none is on our file as produced."
        sentences.append(sentence(told(words, promise.id)))
    return paragraph(*sentences)
