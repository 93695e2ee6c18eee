"""An order and its duties in the words of a card: days with their weekdays, readings, and what is on file."""

from collections.abc import Iterator
from datetime import date

from docket_assistant.domain.conferral import Conferral
from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.duties import DutyStanding
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.order import CourtOrder, Duty, DutyKind, Filing
from docket_assistant.domain.record import Record
from docket_assistant.domain.writable import visible
from docket_assistant.wording.contacts import contact_title, items_words, when_words
from docket_assistant.wording.days import docket_date, long_date, short_date, weekday_date
from docket_assistant.wording.deadlines import note_text, reading_text, step_text
from docket_assistant.wording.duties import duty_words, state_words
from docket_assistant.wording.parties import side_word

_NO_DAY = "The order states no day that could be counted."
_DUTY_NAMES = {
    DutyKind.CONFER: "Confer",
    DutyKind.FILE_STATEMENT: "File a statement",
    DutyKind.SERVE: "Serve",
    DutyKind.PAY: "Pay",
    DutyKind.OTHER: "Do what else is ordered",
}


def order_title(order: CourtOrder) -> str:
    """An order by its day: Order of December 2, 2009."""
    return f"Order of {long_date(order.signed_on)}"


def order_pairs(order: CourtOrder, motion: Motion | None, record: Record) -> Iterator[tuple[str, str]]:
    """What is recorded of an order beside its text."""
    yield "Signed", weekday_date(order.signed_on)
    yield "Entered", weekday_date(order.entered_on) if order.entered_on else "Not recorded"
    yield "Judge", visible(order.judge) or "Not recorded"
    yield "ECF number", visible(order.ecf_number) or "Not recorded"
    if motion is not None:
        whose = side_word(record, motion.by, possessive=True)
        yield "About", f"{whose} {visible(motion.title) or 'motion'} of {short_date(motion.filed_on)}"
    yield "Source", visible(order.source)


def duty_title(duty: Duty, record: Record) -> str:
    """Who is to do what: Defendants: confer."""
    return f"{side_word(record, duty.who)}: {duty_words(duty.what)}"


def duty_name(duty: Duty) -> str:
    """What is to be done, as a name: File a statement."""
    return _DUTY_NAMES[duty.what]


def duty_day(standing: DutyStanding, *, ours: bool) -> date | None:
    """The day that a duty is shown by: ours the day to act by, theirs the day counted."""
    due = standing.due
    if due is None:
        return None
    return due.act_by if ours else due.due or due.not_before


def duty_day_words(standing: DutyStanding, *, ours: bool) -> str:
    """The day with its weekday."""
    on = duty_day(standing, ours=ours)
    return weekday_date(on) if on is not None else _NO_DAY


def other_readings(due: Deadline | None, shown: date | None) -> tuple[str, ...]:
    """Every other date that an honest reading gives, with its reasons."""
    if due is None:
        return ()
    return tuple(f"Another reading: {reading_text(r)}." for r in due.readings if r.date != shown)


def working_lines(due: Deadline) -> tuple[str, ...]:
    """The steps of the count, what it assumes and what to look at."""
    assumed = (f"Assumed: {note_text(note)}" for note in due.assumptions)
    noted = (f"Note: {note_text(note)}" for note in due.warnings)
    return (*(step_text(step) for step in due.working), *assumed, *noted)


def duty_state_sentence(standing: DutyStanding) -> str:
    """What the log shows of a duty, as a sentence."""
    said = state_words(standing.state, standing.met_on, standing.due, standing.duty.what)
    return f"{said[:1].upper()}{said[1:]}."


def outstanding_sentence(standing: DutyStanding, record: Record) -> str:
    """Items that no talk after the order is shown to have covered; empty for none."""
    if not standing.outstanding:
        return ""
    return f"No talk after the order is shown to cover {items_words(standing.outstanding, record)}."


def filing_words(filing: Filing) -> str:
    """A paper filed under a duty."""
    number = f", ECF No. {visible(filing.ecf_number)}" if filing.ecf_number else ""
    return f"{visible(filing.what)}, filed {docket_date(filing.filed_on)}{number}"


def talk_words(talk: Conferral) -> str:
    """A talk under a duty to confer."""
    return f"{contact_title(talk)}, {when_words(talk.moment)}"


def later_orders_words(count: int, day: date) -> str:
    """That orders after the day looked at are not shown."""
    noun = "order is" if count == 1 else "orders are"
    return f"{count} later {noun} not shown: the matter is looked at as of {long_date(day)}."


def filed_as(duty: Duty, order: CourtOrder) -> str:
    """What a paper filed under a duty is probably called: a proposal."""
    return f"Statement under the {order_title(order)}" if duty.what is DutyKind.FILE_STATEMENT else ""
