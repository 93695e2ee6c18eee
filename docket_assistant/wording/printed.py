"""What stands at the head and the foot of printed pages."""

from datetime import date, datetime

from docket_assistant.domain.matter import Matter
from docket_assistant.domain.writable import visible
from docket_assistant.wording.days import docket_date, hour_text


def head_words(caption: str, matter: Matter) -> str:
    """The short caption with the number of the case."""
    return f"{visible(caption)}, No. {visible(matter.number)}"


_PRINTED, _MADE = "Printed", "Made"


def made_words(printed: str) -> str:
    """The same of a file, which is not printed yet."""
    return f"{_MADE}{printed.removeprefix(_PRINTED)}"


def printed_words(today: date, last_act: datetime | None, as_of: date | None) -> str:
    """When it was printed and from which state of the record."""
    looked = f", as of {docket_date(as_of)}" if as_of is not None else ""
    if last_act is None:
        return f"{_PRINTED} {docket_date(today)}{looked}"
    at = f"{docket_date(last_act.date())}, {hour_text(last_act.time())}"
    return f"{_PRINTED} {docket_date(today)}{looked}, from the record after its last act of {at}"
