"""Time spent in words, for counsel's own list and table of fees."""

from collections.abc import Iterable

from docket_assistant.domain.office import TimeEntry

TABLE_HEAD = ("Date", "Lawyer", "Minutes", "Hours", "What", "About")
EMPTY = (
    "No time is noted. After a talk, an attempt, a message or a paper a line asks for the minutes; a court"
    " that awards expenses asks for them by day and by task."
)


def minutes_words(minutes: int) -> str:
    """A length of time: 45 min, 1 h 15 min, 2 h."""
    hours, rest = divmod(minutes, 60)
    return " ".join(filter(None, (f"{hours} h" if hours else "", f"{rest} min" if rest or not hours else "")))


def hours_words(minutes: int) -> str:
    """The same in hours, as a table of fees has it: 1.25."""
    return f"{minutes / 60:.2f}"


def total_words(entries: Iterable[TimeEntry]) -> str:
    """All of it: 3 entries, 2 h 5 min in all."""
    minutes = [entry.minutes for entry in entries]
    return f"{entries_words(len(minutes))}, {minutes_words(sum(minutes))} in all"


def entries_words(count: int) -> str:
    """How many entries: 1 entry, 3 entries."""
    return f"{count:,} {'entry' if count == 1 else 'entries'}"
