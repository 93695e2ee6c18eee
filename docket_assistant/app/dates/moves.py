"""What a change would move, before it is kept."""

from datetime import date

from docket_assistant.app.dates.dated import dated_facts
from docket_assistant.domain.chains import Moved, moved
from docket_assistant.domain.record import Record


def what_moves(record: Record, changed: Record, *, day: date | None = None) -> tuple[Moved, ...]:
    """The dates that differ once ``changed`` takes the place of ``record``, each with its new working.

    ``day`` is the day as of which the last day to move is asked; not given: the last day on record.
    """
    asked = day or max(_last_day_on_record(record), _last_day_on_record(changed))
    return moved(dated_facts(record, asked), dated_facts(changed, asked))


def _last_day_on_record(record: Record) -> date:
    days = (
        *(r.served_on for r in record.responses),
        *(s.served_on for s in record.sets),
        *(o.signed_on for o in record.orders),
        *(m.filed_on for m in record.motions),
    )
    return max((day for day in days if day is not None), default=date.min)
