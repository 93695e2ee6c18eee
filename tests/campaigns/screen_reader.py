"""See the window as a screen reader does: by role and name alone, on a real X11 display.

    python tests/campaigns/screen_reader.py [picture.png]

Needs xvfb-run, dbus-run-session, at-spi2-core, and a system Python with GObject's Atspi (on Debian: xvfb,
dbus, at-spi2-core, python3-gi, gir1.2-atspi-2.0). It starts itself again with that Python inside a display
and a message bus of its own, opens the sample with no settings, and says what it finds; the exit status
counts what is missing.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

TOP = Path(__file__).parents[2]
SYSTEM_PYTHON = "/usr/bin/python3"
BUS = "/usr/libexec/at-spi-bus-launcher"
PATIENCE = 60
MOST_DEEP = 40
SHOT = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
sys.exit(not app.primaryScreen().grabWindow(0).save(sys.argv[1]))
"""

ANSWER = "18 items: no talk since the supplement of Oct. 8, 2009"
NEXT_DATE = "Mon Dec 14, 2009"
TABLE = "Disputed items"
BUTTON = "Log a conferral"


def outside(picture: str) -> int:
    """Start again inside a display and a message bus of our own."""
    display = ["xvfb-run", "-a", "-s", "-screen 0 1280x800x24", "dbus-run-session", "--"]
    again = [SYSTEM_PYTHON, __file__, "--inside", sys.executable, picture]
    with tempfile.TemporaryDirectory() as folder:
        settings = os.environ | {
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_QPA_PLATFORM": "xcb",
            "XDG_CONFIG_HOME": folder,
            "XDG_DATA_HOME": folder,
        }
        return subprocess.run([*display, *again], env=settings, check=False).returncode


def everything(top: Any, deep: int = 0) -> Iterator[Any]:  # noqa: ANN401  # GObject's, without types
    """What stands under an accessible, itself included; what is gone meanwhile is passed over."""
    yield top
    if deep > MOST_DEEP:
        return
    for at in range(min(top.get_child_count(), 500)):
        child = top.get_child_at_index(at)
        if child is not None:
            yield from everything(child, deep + 1)


def found(atspi: Any, role: str, name: str) -> Any:  # noqa: ANN401
    """The first accessible in view with this role and name; a button is a push button to older buses."""
    for at in range(atspi.get_desktop(0).get_child_count()):
        program = atspi.get_desktop(0).get_child_at_index(at)
        for one in everything(program) if program is not None else ():
            fits = one.get_role_name() in (role, f"push {role}") and one.get_name().startswith(name)
            if fits and one.get_state_set().contains(atspi.StateType.SHOWING):
                return one
    return None


def wait_for(atspi: Any, role: str, name: str) -> Any:  # noqa: ANN401
    """Look until it is there, or patience ends."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        one = found(atspi, role, name)
        if one is not None:
            return one
        time.sleep(0.5)
    return None


def cells_of(table: Any) -> list[list[str]]:  # noqa: ANN401
    """The names of a table's cells, row by row."""
    own = table.get_table_iface()
    columns = range(own.get_n_columns())
    return [[own.get_accessible_at(row, n).get_name() for n in columns] for row in range(own.get_n_rows())]


def look(atspi: Any) -> int:  # noqa: ANN401
    """Find the answer, the next date, the table and the button; how many of them are missing."""
    missing = 0
    for role, name in (("label", ANSWER), ("label", NEXT_DATE), ("table", TABLE), ("button", BUTTON)):
        one = wait_for(atspi, role, name)
        missing += one is None
        print(f"{role:<8}{name}: {'missing' if one is None else 'found'}")
        if one is not None and role == "table":
            rows = cells_of(one)
            missing += not rows or not all(any(row) for row in rows)
            for row in rows:
                print(f"        {' | '.join(row)}")
    return missing


def inside(program: str, picture: str, look_at: Callable[[Any], int] = look) -> int:
    """Open the sample on this display, and look at it through the bus."""
    gi = import_module("gi")
    gi.require_version("Atspi", "2.0")
    with subprocess.Popen([BUS, "--launch-immediately"]) as bus:
        atspi = import_module("gi.repository.Atspi")
        command = [program, "-m", "docket_assistant", "--sample"]
        with subprocess.Popen(command, cwd=TOP) as window:
            try:
                missing = look_at(atspi)
                if picture:
                    subprocess.run([program, "-c", SHOT, picture], check=True)
            finally:
                window.terminate()
                window.wait()
                bus.terminate()
    return missing


if __name__ == "__main__":
    if sys.argv[1:2] == ["--inside"]:
        sys.exit(inside(sys.argv[2], sys.argv[3]))
    sys.exit(outside(sys.argv[1] if len(sys.argv) > 1 else ""))
