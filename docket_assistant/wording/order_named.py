"""An order, and the day on which a counted time ends, as a paper names them."""

from docket_assistant.domain.deadline import Deadline
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
    """The day by which whoever must act acts, as counted; nothing where no day can be counted.

    Another reading is told beside it, but not where the earliest day alone is to be kept.
    """
    if due is None or due.act_by is None:
        return ()
    other = None if earliest else due.not_before
    counted = f"Counted under Rule 6, {what} ends on {weekday_date(due.act_by)}"
    if other is None or other == due.act_by:
        return sentence(told(f"{counted}.", *facts))
    return sentence(told(f"{counted}; another reading gives {weekday_date(other)}.", *facts))
