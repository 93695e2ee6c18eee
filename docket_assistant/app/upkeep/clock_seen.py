"""Whether the computer's date can be trusted to erase by: it may have jumped, and erasing is not undone.

The days on which the program was open are remembered. Where the date went back, or went on by more than a
week from one of them to the next, it may be wrong, or a long holiday is over; either way nothing is erased by
age until it has gone on by small steps for a week.
"""

from dataclasses import dataclass
from datetime import date, timedelta

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class ClockSeen:
    """What was seen of the date."""

    last: date
    """The day on which the program was open last."""
    since: date
    """The day since which the date has gone on by small steps."""

    @property
    def erases_after(self) -> date:
        """The last day on which nothing is erased by age."""
        return self.since + _WEEK

    @property
    def line(self) -> str:
        """As it is remembered."""
        return f"{self.last.isoformat()} {self.since.isoformat()}"


def clock_seen(line: str, today: date) -> ClockSeen:
    """What is known of the date once it was ``today``; ``line`` is what was remembered before."""
    try:
        last, since = (date.fromisoformat(day) for day in line.split())
    except ValueError:
        return ClockSeen(today, today)
    if since <= last <= today <= last + _WEEK:
        return ClockSeen(today, since)
    return ClockSeen(today, today)
