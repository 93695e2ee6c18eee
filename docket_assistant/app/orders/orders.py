"""Records an order with its duties, shows when they are due, and records what was filed under it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from docket_assistant.app.acts import act_of_form, refuse_future
from docket_assistant.app.change import Change
from docket_assistant.app.ids import new_id
from docket_assistant.app.law import duty_deadlines
from docket_assistant.app.orders.order_text import DutyTyped, ProposedDuty, propose_briefing, propose_duties
from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.errors import InvalidInput, NotFound, Refused
from docket_assistant.domain.ids import DutyId, FilingId, MatterId, MotionId, OrderId, PaperId
from docket_assistant.domain.order import BriefingTime, CountedFrom, CourtOrder, Duty, Filing
from docket_assistant.domain.order_items import order_of as find_order
from docket_assistant.domain.record import Record
from docket_assistant.store.store import Store
from docket_assistant.wording.days import long_date, short_date
from docket_assistant.wording.duties import duty_words

__all__ = [
    "DutyTyped",
    "OrderTyped",
    "ProposedDuty",
    "amend_order",
    "due_preview",
    "file_paper",
    "order_of",
    "propose_briefing",
    "propose_duties",
    "record_order",
]

_NO_ENTRY = "The day of entry is not recorded, so what is counted from it has no date until it is."


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
    briefing: tuple[BriefingTime, ...] = ()


def record_order(store: Store, matter: MatterId, order: OrderTyped, today: date, draft: str = "") -> Change:
    """Record an order with its duties.

    Raises InvalidInput for a day after ``today``, an entry before the signature, and a duty that has a
    period of less than 1 or both a period and a day.
    """
    _check(order, today)
    signed = _order(order, None)
    with act_of_form(store, "Record order", matter, draft) as tx:
        tx.put(signed)
        for duty in _duties(order, signed.id, ()):
            tx.put(duty)
    return Change(matter, "Record order", fact=signed.id, notes=_notes(order))


def amend_order(
    store: Store, matter: MatterId, order_id: OrderId, order: OrderTyped, today: date, draft: str = ""
) -> Change:
    """Make an order what the form now says; raises as record_order, NotFound for one not on file.

    Raises Refused where a duty that is no longer there has a filing.
    """
    _check(order, today)
    with act_of_form(store, "Amend order", matter, draft) as tx:
        record = tx.record()
        before = tuple(d for d in record.duties if d.order == order_id)
        tx.put(_order(order, find_order(record, order_id)))
        duties = _duties(order, order_id, before)
        kept = {d.id for d in duties}
        for gone in (d for d in before if d.id not in kept):
            _check_unfiled(record, gone)
            tx.remove(Duty, gone.id)
        for duty in duties:
            tx.put(duty)
    return Change(matter, "Amend order", fact=order_id, notes=_notes(order))


def _check_unfiled(record: Record, duty: Duty) -> None:
    filing = next((f for f in record.filings if f.duty == duty.id), None)
    if filing is not None:
        raise Refused(
            f"The duty to {duty_words(duty.what)} cannot be struck: {filing.what}, filed on"
            f" {long_date(filing.filed_on)}, is on file under it; take that filing off first."
        )


def order_of(record: Record, order: OrderId) -> OrderTyped:
    """A recorded order as the form shows it, to be amended; raises NotFound."""
    on_file = find_order(record, order)
    duties = tuple(
        DutyTyped(d.what, d.who, d.words, d.period, d.unit, d.counted_from, d.fixed_on, d.efforts_suffice)
        for d in record.duties
        if d.order == order
    )
    return OrderTyped(
        on_file.signed_on,
        on_file.entered_on,
        on_file.judge,
        on_file.ecf_number,
        on_file.motion,
        on_file.text,
        duties,
        on_file.briefing,
    )


def record_with_order(record: Record, order: OrderTyped, order_id: OrderId | None) -> Record:
    """The record as it would be with the order kept; with None for a new one."""
    before = None if order_id is None else find_order(record, order_id)
    made = _order(order, before)
    duties = _duties(order, made.id, tuple(d for d in record.duties if d.order == made.id))
    return replace(
        record,
        orders=(*(o for o in record.orders if o.id != made.id), made),
        duties=(*(d for d in record.duties if d.order != made.id), *duties),
    )


def due_preview(record: Record, order: OrderTyped) -> tuple[Deadline | None, ...]:
    """When each duty of an order would be due; None for one without a day that can be counted."""
    signed = _order(order, None)
    would_be = replace(record, orders=(signed,))
    return tuple(_due(replace(would_be, duties=(duty,))) for duty in _duties(order, signed.id, ()))


def _due(record: Record) -> Deadline | None:
    try:
        return duty_deadlines(record).get(record.duties[0].id)
    except InvalidInput:
        return None


def _check(order: OrderTyped, today: date) -> None:
    refuse_future(order.signed_on, today, "The order")
    refuse_future(order.entered_on, today, "The entry of the order")
    if order.entered_on is not None and order.entered_on < order.signed_on:
        raise InvalidInput(
            f"The order is entered on {long_date(order.entered_on)}, before it was signed on"
            f" {long_date(order.signed_on)}; correct one of the days."
        )
    for n, duty in enumerate(order.duties, 1):
        if duty.period is not None and duty.fixed_on is not None:
            raise InvalidInput(f"Duty {n} has both a period and a day; keep the one that the order states.")
        if duty.period is not None and duty.period < 1:
            raise InvalidInput(f"Duty {n} has a period of {duty.period}; a period is at least 1.")


def _order(order: OrderTyped, before: CourtOrder | None) -> CourtOrder:
    base = before or CourtOrder(OrderId(new_id("order")), order.signed_on)
    return replace(
        base,
        signed_on=order.signed_on,
        entered_on=order.entered_on,
        judge=order.judge.strip(),
        ecf_number=order.ecf_number.strip(),
        motion=order.motion,
        text=order.text,
        briefing=order.briefing,
    )


def _duties(order: OrderTyped, order_id: OrderId, before: Sequence[Duty]) -> tuple[Duty, ...]:
    """The duties, each under the id of the first of the same kind and side that it may come from."""
    left = list(before)
    made: list[Duty] = []
    for typed in order.duties:
        origin = next((d for d in left if (d.what, d.who) == (typed.what, typed.who)), None)
        if origin is None:
            origin = Duty(DutyId(new_id("duty")), order_id, typed.what, typed.who)
        else:
            left.remove(origin)
        made.append(
            replace(
                origin,
                words=typed.words,
                period=typed.period,
                unit=typed.unit,
                counted_from=typed.counted_from,
                fixed_on=typed.fixed_on,
                efforts_suffice=typed.efforts_suffice,
            )
        )
    return tuple(made)


def _notes(order: OrderTyped) -> tuple[str, ...]:
    from_entry = (d for d in order.duties if d.period is not None and d.counted_from is CountedFrom.ENTRY)
    return (_NO_ENTRY,) if order.entered_on is None and any(from_entry) else ()


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
    """Record a paper filed with the court.

    Raises InvalidInput where it is not said what was filed, for a day after ``today``, and for a day
    before the order whose duty it is to satisfy.
    """
    refuse_future(filed_on, today, "The filing")
    if not what.strip():
        raise InvalidInput("What was filed is not said; name it, such as Statement under the order.")
    filing = Filing(FilingId(new_id("filing")), what.strip(), filed_on, duty, paper, ecf_number.strip())
    with act_of_form(store, "Record filing", matter, draft) as tx:
        record = tx.record()
        _check_duty(record, filing)
        tx.put(filing)
    return Change(matter, "Record filing", fact=filing.id, notes=_filed_before(record.filings, filing))


def _check_duty(record: Record, filing: Filing) -> None:
    if filing.duty is None:
        return
    duty = next((d for d in record.duties if d.id == filing.duty), None)
    if duty is None:
        raise NotFound(f"There is no duty {filing.duty} in this matter.")
    signed = find_order(record, duty.order).signed_on
    if filing.filed_on < signed:
        raise InvalidInput(
            f"The filing of {long_date(filing.filed_on)} comes before the order of {long_date(signed)}"
            " whose duty it is said to satisfy; correct the day or the duty."
        )


def _filed_before(filings: Iterable[Filing], filing: Filing) -> tuple[str, ...]:
    """That another filing under the same duty is on file."""
    others = (f for f in filings if filing.duty is not None and f.duty == filing.duty)
    return tuple(f"{f.what} of {short_date(f.filed_on)} is on file under the same duty." for f in others)
