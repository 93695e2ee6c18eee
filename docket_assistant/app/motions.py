"""Records a discovery motion; its items are in dispute."""

from dataclasses import dataclass
from datetime import date

from docket_assistant.app.change import Change
from docket_assistant.domain.ids import ItemId, MatterId
from docket_assistant.domain.matter import Side
from docket_assistant.store.store import Store


@dataclass(frozen=True, slots=True)
class MotionTyped:
    """A motion as the form has it."""

    by: Side
    filed_on: date
    title: str = "motion to compel"
    items: tuple[ItemId, ...] = ()
    ecf_number: str = ""
    has_statement: bool | None = None
    talks_claimed: tuple[date, ...] = ()


def record_motion(
    store: Store, matter: MatterId, motion: MotionTyped, today: date, draft: str = ""
) -> Change:
    """Record a motion, and its items as disputed where they are not yet.

    Raises InvalidInput for a day after ``today`` and for a motion without items.
    """
    raise NotImplementedError
