"""Facts of the office about a matter: files kept, dates checked by a second person, time spent."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from docket_assistant.domain.fields import Private
from docket_assistant.domain.ids import AttachmentId, CounselId, DateCheckId, TimeEntryId


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file kept with the matter, by the digest of its content."""

    id: AttachmentId
    name: str
    """Name of the file when it was taken in."""
    sha256: str
    size: int
    """Bytes."""
    added_on: date
    about: str = ""
    """Id of the fact that it belongs to; empty: the matter as a whole."""


class ContentStanding(StrEnum):
    """How the content of an attached file stands to what was attached."""

    AS_KEPT = "as_kept"
    MISSING = "missing"
    CHANGED = "changed"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class DateCheck:
    """A counted date as one person entered it and another checked it."""

    id: DateCheckId
    about: str
    """Id of the fact that the date hangs on, such as a duty or a set."""
    date_checked: date
    """The date as it stood; a date that moved since is not checked."""
    entered_by: str = ""
    """Initials or name."""
    checked_by: str = ""
    """Initials or name of a second person; empty: not checked."""
    checked_on: date | None = None


@dataclass(frozen=True, slots=True)
class TimeEntry:
    """Time spent, for counsel's own table of fees; printed nowhere else."""

    id: TimeEntryId
    on: date
    minutes: Private[int] = 0
    what: Private[str] = ""
    who: CounselId | None = None
    about: str = ""
    """Id of the fact that the work was on; empty: the matter as a whole."""
