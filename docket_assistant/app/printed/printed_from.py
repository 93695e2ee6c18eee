"""From which state of the record something was printed, for the foot of its pages."""

from datetime import date

from docket_assistant.domain.ids import MatterId
from docket_assistant.store.journal import latest_at
from docket_assistant.store.reading import Reading
from docket_assistant.wording.printed import printed_words


def printed_from(
    view: Reading, today: date, matter: MatterId | None = None, as_of: date | None = None
) -> str:
    """The day of printing, the day looked at, and the last act on the matter, or on any."""
    return printed_words(today, latest_at(view.link, matter or ""), as_of)
