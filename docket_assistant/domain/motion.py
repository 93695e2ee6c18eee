"""Discovery motions, ours and theirs."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from docket_assistant.domain.ids import ItemId, MotionId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.service import ServiceMethod


class StatementElement(StrEnum):
    """Points that a rule may want in the movant's statement; the names are the district files' own."""

    GOOD_FAITH = "good_faith_assertion"
    DATE = "date"
    TIME = "time"
    MANNER = "manner"
    PLACE = "place"
    DURATION = "duration"
    PARTICIPANTS = "participants"
    SINCERE_EFFORTS = "sincere_efforts_no_accord"
    CONFERRED_OR_ATTEMPTED = "conferred_or_attempted"
    SPECIFIC_EFFORTS = "specific_efforts"


@dataclass(frozen=True, slots=True)
class Motion:
    """A discovery motion and what its conferral statement recites."""

    id: MotionId
    by: Side
    filed_on: date
    title: str = "motion to compel"
    """As it is called in a sentence."""
    items: tuple[ItemId, ...] = ()
    """Items that it asks the court to compel."""
    amended_on: date | None = None
    withdrawn_on: date | None = None
    decided_on: date | None = None
    ecf_number: str = ""
    has_statement: bool | None = None
    """Whether it carries a conferral statement; unknown where nobody read it."""
    statement_elements: tuple[str, ...] = ()
    """Elements that its statement recites, by the names of the rule files."""
    statement_location: str = ""
    talks_claimed: tuple[date, ...] = ()
    """Days of the talks that its statement claims."""
    served_on: date | None = None
    """Day of its service; not given: that of filing, on whom the court's system serves."""
    method: ServiceMethod | None = None
    """How it was served; not given: as counsel of the matter agreed."""
    entered_on: date | None = None
    """Day of its entry on the docket; districts that count from entry ask for it."""
    brief_served_on: date | None = None
    """Day of service of its supporting brief, where it came apart from the motion."""
    hearing_on: date | None = None
    """Its hearing, or the motion day, submission day or noting day that its district counts from."""

    def pending_on(self, day: date) -> bool:
        """Whether it stood before the court on ``day``."""
        gone = self.withdrawn_on or self.decided_on
        return self.filed_on <= day and (gone is None or day < gone)
