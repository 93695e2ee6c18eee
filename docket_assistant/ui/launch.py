"""The first steps of a start, before anything of Qt: what was asked for, is there a screen, is a window open.

Light modules are imported here, before Qt; its own wrapper of every import is then taken off.
"""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from docket_assistant import paths, resources
from docket_assistant.app.matters import first_page
from docket_assistant.ui import arguments, palettes, places, plain_imports, settings, sheet

__all__ = ["first_page", "main", "palettes", "places", "resources", "settings", "sheet"]

_RARELY = 200_000
"""New objects, more than a start makes, before Python looks for garbage."""


def main(argv: Sequence[str]) -> int:
    """Open the window for the words of the command line; answers with the exit status.

    0 the window was closed, or the one already open came up; 2 the words are wrong; 3 it cannot be shown.
    """
    try:
        wanted = arguments.read_arguments(argv)
    except ValueError as wrong:
        print(wrong, file=sys.stderr)
        return 2
    trouble = lacks_display()
    if trouble:
        print(trouble, file=sys.stderr)
        return 3
    gc.set_threshold(_RARELY)  # while all is loaded nothing becomes garbage; each search would only cost
    store = wanted.store or paths.default_store()
    answer = None if wanted.sample else call_up(store)
    if answer is not None:
        return answer
    plain_imports.import_plainly()
    from docket_assistant.ui.start import run

    return run(store, sample=wanted.sample, today=wanted.today)


def lacks_display() -> str:
    """A sentence where no window can be shown, else empty."""
    shown = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if sys.platform.startswith("linux") and not shown:
        return (
            "There is no display for a window here; “python3 run.py story” plays the sample case without one,"
            " and “python3 run.py --help” lists the commands."
        )
    return ""


def call_up(store: Path) -> int | None:
    """Call up the window that has the store open; None where none has, and this start may go on."""
    if not first_page.is_claimed(store):
        return None
    from docket_assistant.ui.second_start import raise_first

    return raise_first(store)
