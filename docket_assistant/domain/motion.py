"""Discovery motions, ours and theirs."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from docket_assistant.domain.ids import ItemId, MotionId
from docket_assistant.domain.matter import Side


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

    def pending_on(self, day: date) -> bool:
        """Whether it stood before the court on ``day``."""
        gone = self.withdrawn_on or self.decided_on
        return self.filed_on <= day and (gone is None or day < gone)
