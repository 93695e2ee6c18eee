"""Duties of an order and the gate of its paper in words: what the log shows, and days as numbers only."""

from collections.abc import Iterable
from datetime import date

from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.duties import DutyState
from docket_assistant.domain.findings import Standing
from docket_assistant.domain.gate import GateResult, GateTest
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.items import ItemToken
from docket_assistant.domain.order import DutyKind
from docket_assistant.domain.record import Record
from docket_assistant.domain.verdicts.rounds import label_of
from docket_assistant.wording.days import short_date
from docket_assistant.wording.item_lists import court_list

_DUTIES = {
    DutyKind.CONFER: "confer",
    DutyKind.FILE_STATEMENT: "file a statement",
    DutyKind.SERVE: "serve",
    DutyKind.PAY: "pay",
    DutyKind.OTHER: "do what else is ordered",
}

_MET = {
    GateTest.AFTER_ORDER: "The log shows a talk after the order for every item in dispute.",
    GateTest.AFTER_LAST_RESPONSE: "The talk relied on for each item came after its latest response.",
    GateTest.LIVE_MODE: "The talk relied on for every item in dispute was in a mode that the rule accepts.",
    GateTest.RIGHT_PEOPLE: "The talk relied on for every item in dispute was between those who can confer.",
    GateTest.COVERS_EVERY_ITEM: "The talks after the order are logged as covering every item in dispute.",
    GateTest.OUTCOME_KNOWN: "What the talks came to is recorded for every item.",
    GateTest.ON_OR_BEFORE_DUE: "No talk relied on is dated after a date counted for the order to confer.",
    GateTest.NOT_AFTER_STATEMENT_DATE: "No talk is logged after the date of the statement.",
}
_NOT_MET = {
    GateTest.AFTER_ORDER: "The log shows no talk after the order{items}.",
    GateTest.AFTER_LAST_RESPONSE: "No talk relied on came after the latest response{items}{on}.",
    GateTest.LIVE_MODE: "No talk relied on was in a mode that the rule accepts{items}{on}.",
    GateTest.RIGHT_PEOPLE: "No talk relied on was between those who can confer for each side{items}{on}.",
    GateTest.COVERS_EVERY_ITEM: "The log shows no talk after the order that covered {these}.",
    GateTest.OUTCOME_KNOWN: "What the talk came to is not recorded{items}.",
    GateTest.ON_OR_BEFORE_DUE: "The talk{held} came after the date counted for the order to confer{items}.",
    GateTest.NOT_AFTER_STATEMENT_DATE: "A talk{held} is logged after the date of the statement.",
}
_AS_A_WHOLE = frozenset({GateTest.AFTER_ORDER, GateTest.LIVE_MODE, GateTest.RIGHT_PEOPLE})
_NO_ONE_TALK = (
    "The log shows no one talk that came after the order, in a mode that the rule accepts, between those who"
    " can confer for each side."
)
_UNKNOWN = {
    GateTest.AFTER_ORDER: "The record does not show whether the talk came after the order{items}{on}.",
    GateTest.AFTER_LAST_RESPONSE: (
        "The record does not show whether the talk came after the latest response{items}{on}."
    ),
    GateTest.LIVE_MODE: "The record or the rule does not show whether the mode is accepted{items}{on}.",
    GateTest.RIGHT_PEOPLE: "Who took part in the talk, or in what capacity, is not recorded{items}{on}.",
    GateTest.COVERS_EVERY_ITEM: "The record does not show whether the talk covered {these}{on}.",
    GateTest.OUTCOME_KNOWN: "What the talk came to is not recorded{items}.",
    GateTest.ON_OR_BEFORE_DUE: (
        "The record does not show how the talk stands to the date counted for the order to confer{items}."
    ),
    GateTest.NOT_AFTER_STATEMENT_DATE: (
        "The record does not show whether a talk came after the date of the statement."
    ),
}


def duty_words(kind: DutyKind) -> str:
    """What an order tells somebody to do, as a verb: file a statement."""
    return _DUTIES[kind]


def who_sentence(words: str, *, said: bool) -> str:
    """In whose words an order says who must act: ``said`` where they name one side, else ours is proposed."""
    if said:
        return f"Who must act, in the order's words: \u201c{words}\u201d." if words else ""
    if words:
        return f"The order names \u201c{words}\u201d, which is not one side; our side is proposed."
    return "The order does not say who must act; our side is proposed."


def state_words(
    state: DutyState,
    met_on: date | None,
    due: Deadline | date | None,
    kind: DutyKind = DutyKind.FILE_STATEMENT,
) -> str:
    """The state of a duty in a few words: filed 2 days past the date counted."""
    counted = due.due if isinstance(due, Deadline) else due
    if state is DutyState.NEEDS_REVIEW:
        return "needs review: the record does not decide it"
    if state is DutyState.OPEN or met_on is None:
        until = f"; the date counted is {short_date(counted)}" if counted else ""
        return f"not shown by the log{until}"
    verb = "conferred" if kind is DutyKind.CONFER else "filed"
    if counted is None:
        return f"{verb} {short_date(met_on)}"
    return f"{verb} {_against(met_on, counted)}"


def gate_sentence(result: GateResult, record: Record) -> str:
    """How one test of the gate came out, with the items and the day that it hangs on."""
    if result.standing is Standing.MET:
        return _MET[result.test]
    if result.standing is Standing.NOT_ASKED:
        return "This is not asked of the paper."
    if result.standing is Standing.NOT_MET and not result.items and result.test in _AS_A_WHOLE:
        return _NO_ONE_TALK
    sentences = _NOT_MET if result.standing is Standing.NOT_MET else _UNKNOWN
    day = short_date(result.on) if result.on else ""
    items = _items(result.items, record)
    return sentences[result.test].format(
        items=f" for {items}" if items else "",
        these=items or "every item in dispute",
        on=f" (talk of {day})" if day else "",
        held=f" of {day}" if day else "",
    )


def _against(on: date, counted: date) -> str:
    days = (on - counted).days
    if days == 0:
        return "on the date counted"
    count = f"{abs(days)} {'day' if abs(days) == 1 else 'days'}"
    return f"{count} {'past' if days > 0 else 'before'} the date counted"


def _items(items: Iterable[ItemId], record: Record) -> str:
    wanted = set(items)
    tokens = [ItemToken.parse(label_of(item)) for item in record.items if item.id in wanted]
    return court_list(tokens) if tokens else ""
