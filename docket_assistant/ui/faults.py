"""A fault in the program itself: the act was rolled back, what is typed stays, details can be copied.

The details name places in the program and kinds of error, never what the record or the user said.
"""

import logging
import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from docket_assistant.ui.desk import Desk

_LOG = logging.getLogger(__name__)


def details_of(kind: type[BaseException], at: TracebackType | None) -> str:
    """Where the fault happened, without a word of the record."""
    lines = [f"{kind.__module__}.{kind.__qualname__}"]
    for frame in traceback.extract_tb(at):
        parts = Path(frame.filename).parts
        place = (
            "/".join(parts[parts.index("docket_assistant") :]) if "docket_assistant" in parts else parts[-1]
        )
        lines.append(f"  {place}:{frame.lineno} in {frame.name}")
    return "\n".join(lines)


def watch(desk: Desk) -> None:
    """From now on a fault in any slot is told in the window; the program goes on."""

    def tell(kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, at)
            return
        show_fault(desk, error, at)

    sys.excepthook = tell


def show_fault(desk: Desk, error: BaseException, at: TracebackType | None = None) -> None:
    """Say what went wrong; an error of the user's or the environment's is said in its own words."""
    from docket_assistant.domain.errors import DocketError

    if isinstance(error, DocketError):
        desk.say(str(error), stays=True)
        return
    details = details_of(type(error), at or error.__traceback__)
    _LOG.error("%s", details)
    desk.say(
        "Something went wrong in the program. Nothing was changed, and what you typed is still there.",
        (("Copy the details", lambda: QApplication.clipboard().setText(details)),),
        stays=True,
    )
