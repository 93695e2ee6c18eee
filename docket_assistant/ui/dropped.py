"""Files dropped on the window: a message is read, anything else is offered to be attached."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from docket_assistant.ui.desk import Desk
from docket_assistant.ui.places import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST = 200
"""Files that are taken in one drop."""
_NO_MATTER = "Open the matter that the file belongs to, then drop it there."
_FORMS_ABOUT_A_FACT = frozenset({"order", "conferral", "answers", "motion", "served-set", "filing-slip"})


def files_in(dragged: QMimeData) -> tuple[Path, ...]:
    """The files of this computer among what is dragged."""
    return tuple(Path(url.toLocalFile()) for url in dragged.urls() if url.isLocalFile())[:_MOST]


def is_message(paths: "Sequence[Path]") -> bool:
    """Whether it is one message file."""
    return len(paths) == 1 and paths[0].suffix.lower() == ".eml"


def take_dropped(desk: Desk, place: Place, paths: "Sequence[Path]") -> None:
    """Read a message that was dropped anywhere in a matter; offer to attach anything else."""
    from docket_assistant.ui.attached_acts import place_to_attach
    from docket_assistant.ui.files import read_message

    if not desk.matter:
        desk.say(_NO_MATTER)
    elif is_message(paths):
        read_message(desk, paths[0])
    else:
        desk.go(place_to_attach(desk.matter, paths, fact_in_view(desk, place)))


def fact_in_view(desk: Desk, place: Place) -> str:
    """The fact that the user looks at: of a form the one that it amends, of a tab the one chosen."""
    if place.page in _FORMS_ABOUT_A_FACT:
        return place.fact
    chosen = desk.view(desk.matter).selected
    return chosen.get(place.tab or chosen.get("tab", ""), "") if place.page == "matter" else ""
