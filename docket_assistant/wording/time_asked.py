"""What more time is asked for, in the sentences of a paper: a set that was served, or an act ordered."""

from docket_assistant.domain.discovery import RequestSet
from docket_assistant.domain.order import CourtOrder, Duty
from docket_assistant.domain.record import Record
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.wording.days import long_date
from docket_assistant.wording.order_named import order_named
from docket_assistant.wording.quoted import quoted_end
from docket_assistant.wording.rounds import by_service
from docket_assistant.wording.runs import Gap, Mend, Runs, sentence, told
from docket_assistant.wording.served_sets import capital, set_called

_UNTOLD = frozenset({ServiceMethod.UNKNOWN, ServiceMethod.NONE, ServiceMethod.OTHER})


def set_served(record: Record, served: RequestSet) -> Runs:
    """That a set was served, when, and how where it is on file."""
    called = told(f"{set_called(record, served, to=True)} was served ", served.id)
    how = "" if served.method in _UNTOLD else f", {by_service(served.method)}"
    if served.served_on is None:
        day = Gap("day of service", "the set", "When was the set served?", mend=Mend.DISCOVERY)
        return capital(sentence(called, "on ", day, told(f"{how}.", served.id)))
    return capital(sentence(called, told(f"on {long_date(served.served_on)}{how}.", served.id)))


def duty_told(order: CourtOrder, duty: Duty, whom: str) -> Runs:
    """What an order tells a side to do, in its own words; without them that it sets a time."""
    if not duty.words.strip():
        return sentence(order_named(order), told(f" sets a time for {whom}.", duty.id))
    said = quoted_end(duty.words)
    return sentence(order_named(order), told(f" tells {whom} to do this: {said}", duty.id))
