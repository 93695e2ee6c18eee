"""What the other side is to be told to serve: items by who answers them and whether an answer is on file."""

from collections.abc import Collection
from dataclasses import dataclass

from docket_assistant.documents.asked import PaperAsked, Question, QuestionKind
from docket_assistant.documents.model import Runs
from docket_assistant.documents.requests.item_groups import answering, by_set, listed
from docket_assistant.domain.ids import ItemId, PartyId
from docket_assistant.domain.record import Record
from docket_assistant.wording.days import long_date
from docket_assistant.wording.runs import sentence, told
from docket_assistant.wording.served_sets import parties_called

_LONGEST = 365
DAYS = Question("days", "Number of days after the order", explains="A day of its own goes before it.")
BY_DAY = Question("by_day", "Or the day by which it is to be done", QuestionKind.DAY)


@dataclass(frozen=True, slots=True)
class Relief:
    """Items that the same parties are to answer, or to answer further."""

    responders: tuple[PartyId, ...]
    answered: bool
    items: tuple[ItemId, ...]

    def what(self, record: Record) -> str:
        """What is to be served: supplemental responses to Interrogatories Nos. 3b and 3c."""
        kind = "supplemental responses" if self.answered else "responses"
        return f"{kind} to {listed(record, self.items)}"

    def who(self, record: Record) -> str:
        """Who is to serve it."""
        return parties_called(record, self.responders) or "the responding party"

    def facts(self, record: Record) -> tuple[str, ...]:
        """The sets and responses that it rests on."""
        sets = [s.id for s, _ in by_set(record, self.items)]
        return (*sets, *(r.id for r in record.responses if r.set in sets))


def relief_of(record: Record, items: Collection[ItemId]) -> tuple[Relief, ...]:
    """The items in groups, in the record's order."""
    found: dict[tuple[tuple[PartyId, ...], bool], list[ItemId]] = {}
    for served, own in by_set(record, items):
        for item in own:
            found.setdefault((served.responders, bool(answering(record, item))), []).append(item)
    return tuple(Relief(who, answered, tuple(own)) for (who, answered), own in found.items())


def time_given(asked: PaperAsked, where: str, order: str = "this Order") -> Runs:
    """By when, for the opening of a sentence: On or before a day, or Within so many days of the order."""
    day = asked.day(BY_DAY.name)
    if day is not None:
        return sentence(told(f"On or before {long_date(day)}", asked.answers[BY_DAY.name].id))
    said = asked.said(DAYS.name).strip()
    behind = f" days of the date of {order}"
    if said.isdecimal() and said.isascii() and 1 < int(said) <= _LONGEST:
        return sentence(told(f"Within {int(said)}{behind}", asked.answers[DAYS.name].id))
    return sentence("Within ", asked.gap(DAYS, where, "number"), behind)
