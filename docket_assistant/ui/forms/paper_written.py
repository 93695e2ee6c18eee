"""Writes a paper beside the window, says what came of it, and makes a PDF of it where that is asked."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QObject

from docket_assistant.domain.errors import DocketError
from docket_assistant.domain.ids import MatterId
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.outside import open_file, show_folder
from docket_assistant.ui.tasks import in_background

if TYPE_CHECKING:
    from docket_assistant.app.papers.shown import PaperModel
    from docket_assistant.domain.facts_used import FactChanged
    from docket_assistant.domain.paper import Paper


class PaperWritten(Protocol):
    """A paper that was written and recorded: of the family, or the statement."""

    @property
    def paper(self) -> "Paper":
        """Where it is, and what it states."""

    @property
    def model(self) -> "PaperModel":
        """What was printed."""

    @property
    def since(self) -> "tuple[FactChanged, ...] | None":
        """What differs in facts from the last one; None: it is the first."""


def write_beside(
    owner: QObject,
    desk: Desk,
    matter: MatterId,
    path: Path,
    job: Callable[[], PaperWritten],
    then: Callable[[PaperWritten], object] | None = None,
) -> None:
    """Write a paper in a thread of its own: one of hundreds of pages never holds the window.

    ``then`` follows what is said of it.
    """

    def done(answer: object) -> None:
        written = cast("PaperWritten", answer)
        desk.touched = True
        desk.changed.emit(matter)
        _say_written(owner, desk, written, path)
        if then is not None:
            then(written)

    in_background(owner, job, done, partial(_failed, desk))


def _say_written(owner: QObject, desk: Desk, written: PaperWritten, path: Path) -> None:
    gaps = len(written.model.gaps)
    told = [f"Saved as {path.name}."]
    if gaps:
        told.append(f"{gaps} gaps stay marked in it." if gaps > 1 else "1 gap stays marked in it.")
    if written.since is not None:
        count = len(written.since)
        differ = "fact differs" if count == 1 else "facts differ"
        told.append(f"{count} {differ} from the one made before." if count else "It states the same facts.")
    folder = ("Show in folder", partial(show_folder, desk, path.parent))
    actions: tuple[tuple[str, Callable[[], object]], ...] = (
        ("Open it", partial(open_file, desk, path)),
        folder,
    )
    if path.suffix.lower() != ".xlsx":
        pdf = ("Make a PDF", partial(_pdf, owner, desk, path))
        actions = (("Open in Word", actions[0][1]), pdf, folder)
    desk.say(" ".join(told), actions, stays=True)


def _pdf(owner: QObject, desk: Desk, word_file: Path) -> None:
    """Make a PDF beside the Word file."""
    from docket_assistant.app.papers.family_out import write_pdf

    out = word_file.with_suffix(".pdf")
    desk.say(f"Making {out.name}; this may take a minute.")

    def done(_answer: object) -> None:
        desk.say(f"Saved as {out.name}.", (("Open it", partial(open_file, desk, out)),), stays=True)

    in_background(owner, lambda: write_pdf(word_file, out), done, partial(_failed, desk))


def _failed(desk: Desk, trouble: Exception) -> None:
    """Say what stands in the way; a fault is a fault."""
    if not isinstance(trouble, DocketError):
        raise trouble
    desk.say(str(trouble), stays=True)
