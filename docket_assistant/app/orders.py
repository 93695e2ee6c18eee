"""Records an order with its duties, shows when they are due, and records what was filed under it."""

from dataclasses import dataclass
from datetime import date

from docket_assistant.app.change import Change
from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.ids import DutyId, MatterId, MotionId, OrderId, PaperId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.order import CountedFrom, DutyKind, TimeUnit
from docket_assistant.domain.record import Record
from docket_assistant.store.store import Store


@dataclass(frozen=True, slots=True)
class DutyTyped:
    """One thing ordered, as the form has it."""

    what: DutyKind
    who: Side
    words: str = ""
    period: int | None = None
    unit: TimeUnit = TimeUnit.DAYS
    counted_from: CountedFrom = CountedFrom.ORDER_DATE
    fixed_on: date | None = None


@dataclass(frozen=True, slots=True)
class OrderTyped:
    """An order as the form has it."""

    signed_on: date
    entered_on: date | None = None
    judge: str = ""
    ecf_number: str = ""
    motion: MotionId | None = None
    text: str = ""
    duties: tuple[DutyTyped, ...] = ()


@dataclass(frozen=True, slots=True)
class ProposedDuty:
    """A duty that the order's text seems to state; counsel confirms it."""

    duty: DutyTyped
    start: int
    """Where the words that say so stand in the text."""
    end: int
    who_said: bool
    """Whether the text says who; else the side is ours, as a proposal."""


def record_order(store: Store, matter: MatterId, order: OrderTyped, today: date, draft: str = "") -> Change:
    """Record an order with its duties.

    Raises InvalidInput for a day after ``today``, an entry before the signature, and a duty with both a
    period and a day.
    """
    raise NotImplementedError


def amend_order(
    store: Store, matter: MatterId, order_id: OrderId, order: OrderTyped, today: date, draft: str = ""
) -> Change:
    """Make an order what the form now says; raises as record_order, NotFound for one not on file."""
    raise NotImplementedError


def order_of(record: Record, order: OrderId) -> OrderTyped:
    """A recorded order as the form shows it, to be amended."""
    raise NotImplementedError


def due_preview(record: Record, order: OrderTyped) -> tuple[Deadline | None, ...]:
    """When each duty of an order would be due; None for one without a day."""
    raise NotImplementedError


def propose_duties(text: str, our_side: Side) -> tuple[ProposedDuty, ...]:
    """Duties that the text of an order states in the usual words; what is not plain is not proposed."""
    raise NotImplementedError


def file_paper(
    store: Store,
    matter: MatterId,
    what: str,
    filed_on: date,
    today: date,
    *,
    duty: DutyId | None = None,
    paper: PaperId | None = None,
    ecf_number: str = "",
    draft: str = "",
) -> Change:
    """Record a paper filed with the court; raises InvalidInput for a day after ``today``."""
    raise NotImplementedError
