"""Dates as the command line takes them: ISO, and nothing else."""

from datetime import date

from docket_assistant.domain.errors import InvalidInput


def iso_date(text: str) -> date:
    """A date such as 2009-12-02; raises InvalidInput for anything else."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:
        raise InvalidInput(f"{text!r} is no date; write it as 2009-12-02.")
    return day
