"""The gate for the words "confirming compliance": named tests of the record as of the paper's day.

Unknown withholds as not met does. What fails withholds titles and sentences, not the paper.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from docket_assistant.domain.conferral import Conferral
from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.findings import Standing
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.order_talks import ItemTalk
from docket_assistant.domain.paper_items import SETTLED, ItemStands, PaperItem


class GateTest(StrEnum):
    """The tests of the gate."""

    AFTER_ORDER = "after_order"
    AFTER_LAST_RESPONSE = "after_last_response"
    LIVE_MODE = "live_mode"
    RIGHT_PEOPLE = "right_people"
    COVERS_EVERY_ITEM = "covers_every_item"
    OUTCOME_KNOWN = "outcome_known"
    ON_OR_BEFORE_DUE = "on_or_before_due"
    NOT_AFTER_STATEMENT_DATE = "not_after_statement_date"


@dataclass(frozen=True, slots=True)
class GateResult:
    """How one test of the gate came out, with the items or talks that it hangs on."""

    test: GateTest
    standing: Standing
    items: tuple[ItemId, ...] = ()
    on: date | None = None
    """The day that the test turns on, such as that of a talk."""


def gate_passes(results: Iterable[GateResult]) -> bool:
    """Whether every test is met."""
    return all(r.standing is Standing.MET for r in results)


def gate_of(
    items: tuple[PaperItem, ...], due: Deadline | None, later_talks: tuple[Conferral, ...]
) -> tuple[GateResult, ...]:
    """Every test of the gate, in order; an item resolved, withdrawn or accepted is asked its outcome only."""
    asked = [i for i in items if i.stands not in SETTLED and not i.resolved]
    whole = _paper_as_a_whole(items)
    return (
        _over(GateTest.AFTER_ORDER, asked, lambda t: t.after_order, whole),
        _over(GateTest.AFTER_LAST_RESPONSE, asked, _since_last, None),
        _over(GateTest.LIVE_MODE, asked, lambda t: t.mode.standing, whole),
        _over(GateTest.RIGHT_PEOPLE, asked, lambda t: t.people.standing, whole),
        _over(GateTest.COVERS_EVERY_ITEM, asked, lambda t: t.covers.standing, None),
        _outcomes(items),
        _on_or_before(items, due),
        _later(later_talks),
    )


def _since_last(talk: ItemTalk) -> Standing:
    return Standing.NOT_MET if talk.since_last is None else talk.since_last.standing


def _paper_as_a_whole(items: Iterable[PaperItem]) -> Standing:
    """One talk must pass after_order, live_mode and right_people for the paper as a whole."""
    talks = [i.talk for i in items if i.talk is not None]
    passing = (
        t.after_order is Standing.MET
        and t.mode.standing is Standing.MET
        and t.people.standing is Standing.MET
        for t in talks
    )
    return Standing.MET if any(passing) else Standing.NOT_MET


def _over(
    test: GateTest,
    asked: Iterable[PaperItem],
    ask: Callable[[ItemTalk], Standing],
    whole: Standing | None,
) -> GateResult:
    """The worst standing over the items asked, and over the paper as a whole where that is asked too."""
    standings = {i.item: Standing.NOT_MET if i.talk is None else ask(i.talk) for i in asked}
    short = tuple(item for item, s in standings.items() if s is not Standing.MET)
    talks = [i.talk.held.contact.held_on for i in asked if i.talk is not None and i.item in short]
    on = max((day for day in talks if day is not None), default=None)
    if short:
        worst = Standing.NOT_MET if Standing.NOT_MET in standings.values() else Standing.UNKNOWN
        return GateResult(test, worst, short, on)
    return GateResult(test, whole if whole is not None else Standing.MET)


def _outcomes(items: Iterable[PaperItem]) -> GateResult:
    unknown = (ItemStands.OUTCOME_UNKNOWN, ItemStands.NOT_TAKEN_UP, ItemStands.COVERAGE_UNKNOWN)
    missing = tuple(i.item for i in items if i.stands in unknown)
    return GateResult(GateTest.OUTCOME_KNOWN, Standing.NOT_MET if missing else Standing.MET, missing)


def _on_or_before(items: Iterable[PaperItem], due: Deadline | None) -> GateResult:
    """No governing talk after ``due`` of the duty to confer; a duty without a date asks nothing."""
    held = {
        i.item: i.talk.held.contact.held_on for i in items if i.talk is not None and i.stands not in SETTLED
    }
    if due is None:
        return GateResult(GateTest.ON_OR_BEFORE_DUE, Standing.MET)
    if due.due is None:
        return GateResult(GateTest.ON_OR_BEFORE_DUE, Standing.UNKNOWN)
    after = {item: day for item, day in held.items() if day is None or day > due.due}
    if not after:
        return GateResult(GateTest.ON_OR_BEFORE_DUE, Standing.MET)
    last = max((day for day in after.values() if day is not None), default=None)
    standing = Standing.UNKNOWN if last is None else Standing.NOT_MET
    return GateResult(GateTest.ON_OR_BEFORE_DUE, standing, tuple(after), last)


def _later(later_talks: tuple[Conferral, ...]) -> GateResult:
    days = [c.held_on for c in later_talks if c.held_on is not None]
    standing = Standing.NOT_MET if days else Standing.MET
    return GateResult(GateTest.NOT_AFTER_STATEMENT_DATE, standing, (), max(days, default=None))
