"""Orders of a matter as of a day, each with its duties and with what the log shows done under them."""

from dataclasses import dataclass

from docket_assistant.app.ripeness import Ripeness
from docket_assistant.domain.as_of import record_as_of
from docket_assistant.domain.conferral import Conferral
from docket_assistant.domain.duties import DutyStanding, DutyState, worst_state
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.order import CourtOrder, DutyKind, Filing


@dataclass(frozen=True, slots=True)
class DutyLook:
    """One duty, and the facts by which the log shows it as done."""

    standing: DutyStanding
    ours: bool
    filings: tuple[Filing, ...]
    talks: tuple[Conferral, ...]


@dataclass(frozen=True, slots=True)
class OrderLook:
    """An order with its duties."""

    order: CourtOrder
    motion: Motion | None
    duties: tuple[DutyLook, ...]

    @property
    def state(self) -> DutyState | None:
        """The state of its worst duty; None where it has none."""
        return worst_state(tuple(duty.standing for duty in self.duties))


def orders_of(ripeness: Ripeness) -> tuple[OrderLook, ...]:
    """Orders signed by the day, the newest first."""
    known = record_as_of(ripeness.record, ripeness.assessment.as_of)
    newest_first = sorted(known.orders, key=lambda order: order.signed_on, reverse=True)
    return tuple(
        OrderLook(
            order,
            next((m for m in known.motions if m.id == order.motion), None),
            tuple(_duty(ripeness, s) for s in ripeness.duties if s.order.id == order.id),
        )
        for order in newest_first
    )


def orders_left_out(ripeness: Ripeness) -> int:
    """How many orders were signed after the day as of which the matter is looked at."""
    return sum(order.signed_on > ripeness.assessment.as_of for order in ripeness.record.orders)


def _duty(ripeness: Ripeness, standing: DutyStanding) -> DutyLook:
    known = record_as_of(ripeness.record, ripeness.assessment.as_of)
    filings = tuple(f for f in known.filings if f.duty == standing.duty.id)
    talks = tuple(c for c in known.conferrals if _may_meet(c, standing))
    return DutyLook(standing, standing.duty.who is ripeness.record.matter.our_side, filings, talks)


def _may_meet(contact: Conferral, standing: DutyStanding) -> bool:
    """Whether a talk is one of those by which a duty to confer was met."""
    if standing.duty.what is not DutyKind.CONFER or standing.met_on is None or contact.held_on is None:
        return False
    return contact.is_talk and standing.order.signed_on <= contact.held_on <= standing.met_on
