"""An order, and the day on which a counted time ends, as a paper names them."""

from docket_assistant.domain.deadline import Deadline, WhyKind
from docket_assistant.domain.order import CourtOrder
from docket_assistant.wording.days import long_date, weekday_date
from docket_assistant.wording.runs import Gap, Mend, Runs, sentence, told


def order_named(order: CourtOrder) -> Runs:
    """The order with its docket number, or a gap for it."""
    space = "\N{NO-BREAK SPACE}"
    first = told(f"The Order of {long_date(order.signed_on)} (ECF{space}No.{space}", order.id)
    if order.ecf_number:
        return sentence(first, told(f"{order.ecf_number})", order.id))
    asks = "What is the ECF number of the order?"
    return sentence(first, Gap("__", "the order", asks, mend=Mend.ORDER_NUMBER), told(")", order.id))


def time_ends(due: Deadline | None, *facts: str, what: str = "that time", earliest: bool = False) -> Runs:
    """The day by which whoever must act acts; nothing where no day can be told.

    Another day is told beside it, with whether it is another reading or more time that was given; but not
    where the earliest day alone is to be kept.
    """
    if due is None or due.act_by is None:
        return ()
    whys = {r.date: {why.kind for why in r.because} for r in due.readings}
    first = weekday_date(due.act_by)
    words = f"{what[:1].upper()}{what[1:]} ends on {first}"
    if WhyKind.NEW_DATE in whys.get(due.act_by, ()):
        words = f"{words}, as extended"
    elif WhyKind.FIXED in whys.get(due.act_by, ()):
        words = f"{words}, the day that is named for it"
    else:
        words = f"Counted under Rule 6, {what} ends on {first}"
    other = None if earliest else due.not_before
    if other is None or other == due.act_by:
        return sentence(told(f"{words}.", *facts))
    how = "as extended, it ends on" if WhyKind.NEW_DATE in whys.get(other, ()) else "another reading gives"
    return sentence(told(f"{words}; {how} {weekday_date(other)}.", *facts))
