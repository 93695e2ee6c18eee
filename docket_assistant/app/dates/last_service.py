"""The last day to serve requests so that the answers fall inside a cut-off."""

from datetime import date

from docket_assistant.app.dates.periods import answers_rule
from docket_assistant.app.law import holidays, state_of
from docket_assistant.domain.deadline import Period, ServeBy, Unit, serve_by
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.periods import Trigger
from docket_assistant.domain.record import Record
from docket_assistant.domain.service import ServiceMethod


def last_day_to_serve(
    record: Record,
    kind: ItemKind,
    *,
    cutoff: date | None = None,
    method: ServiceMethod | None = None,
) -> ServeBy:
    """By when requests of ``kind`` must be served so that the answers fall inside the cut-off.

    The cut-off is the close of discovery unless another day is given; the method that of counsel's
    agreement. Raises InvalidInput where the matter has no cut-off, Refused where no day of service does.
    """
    ends = cutoff or record.matter.discovery_closes
    if ends is None:
        raise InvalidInput("The matter has no close of discovery; enter it, or say by which day.")
    text = answers_rule(kind).text_on(ends)
    days = next((leg.days for leg in text.legs if leg.trigger is Trigger.SERVICE), None) if text else None
    if days is None:
        raise InvalidInput(f"No time to answer is on file for {ends.isoformat()}; count it by hand.")
    return serve_by(
        ends,
        Period(days, Unit.DAYS),
        service=method or record.matter.service_method,
        holidays=holidays(),
        state=state_of(record.matter.court),
    )
