"""Opens a matter from a form: its court, parties, lawyers and dates."""

from dataclasses import dataclass
from datetime import date

from docket_assistant.app.change import Change
from docket_assistant.domain.matter import ScheduleDate, Side
from docket_assistant.domain.people import PartyRole
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.store.reading import Reading
from docket_assistant.store.store import Store


@dataclass(frozen=True, slots=True)
class LawyerBlock:
    """A lawyer as a signature block names one."""

    name: str
    bar_number: str = ""
    firm: str = ""
    street: str = ""
    telephone: str = ""
    email: str = ""
    counsel_id: str = ""
    """Counsel of an earlier matter from whom it was taken; empty where it was typed."""


@dataclass(frozen=True, slots=True)
class NewMatter:
    """A matter as it was typed."""

    court: str
    division: str
    number: str
    our_side: Side
    first: tuple[str, ...]
    """Names of the parties above the "v.", in the order of the caption."""
    second: tuple[str, ...]
    first_role: PartyRole = PartyRole.PLAINTIFF
    second_role: PartyRole = PartyRole.DEFENDANT
    et_al: tuple[Side, ...] = ()
    versus: str = "v."
    presiding_judge: str = ""
    discovery_judge: str = ""
    ours: tuple[LawyerBlock, ...] = ()
    theirs: tuple[LawyerBlock, ...] = ()
    service_method: ServiceMethod = ServiceMethod.UNKNOWN
    discovery_closes: date | None = None
    last_day_for_discovery_motions: date | None = None
    trial: date | None = None
    none_set: tuple[ScheduleDate, ...] = ()
    self_represented: bool = False
    """Whether the parties of the other side act without counsel."""


def warnings_of(new: NewMatter, view: Reading) -> tuple[str, ...]:
    """Sentences on what is lawful but unusual: a matter of this court and number is on file already."""
    raise NotImplementedError


def open_matter(store: Store, new: NewMatter, today: date, draft: str = "") -> Change:
    """Open a matter in one act, which cannot be undone.

    Raises InvalidInput where the court, the number or a side's parties are missing, or where we act for
    neither side.
    """
    raise NotImplementedError
