"""When somebody last looked at the court's docket, in words."""

from datetime import date

from docket_assistant.wording.days import short_date


def looked_words(days: int) -> str:
    """On the list of the day: docket last looked at 9 days ago."""
    return f"docket last looked at {days} {'day' if days == 1 else 'days'} ago"


def looked_on_words(looked_on: date | None) -> str:
    """In the header of a matter; that it is not on file is said as well."""
    if looked_on is None:
        return "last look at the docket not recorded"
    return f"docket last looked at {short_date(looked_on)}"
