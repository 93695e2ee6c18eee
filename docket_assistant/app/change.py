"""What an act changed, for whoever shows it."""

from dataclasses import dataclass

from docket_assistant.domain.ids import MatterId


@dataclass(frozen=True, slots=True)
class Change:
    """One act that was saved."""

    matter: MatterId
    label: str
    """What the act calls itself, as undo names it."""
    undoable: bool = True
    fact: str = ""
    """Id of the fact that the act is about, where there is one."""
    notes: tuple[str, ...] = ()
    """Sentences to show beside it."""
