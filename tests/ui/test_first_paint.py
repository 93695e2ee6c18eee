"""The first paint: rows of the store are on the screen before anything heavy is loaded."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from docket_assistant.app.upkeep.sample import put_sample
from docket_assistant.app.upkeep.stores import writing

HEAVY = (
    "alembic", "asyncio", "dataclasses", "docx", "docxtpl", "email", "icalendar", "json", "lxml",
    "pypdf", "socket", "sqlalchemy", "ssl", "tomllib", "xlsxwriter", "zoneinfo", "PySide6.QtNetwork",
    "PySide6.QtSvg", "docket_assistant.app.record", "docket_assistant.app.upkeep.stores",
    "docket_assistant.cli",
    "docket_assistant.ui.erasing",
    "docket_assistant.documents", "docket_assistant.domain", "docket_assistant.exchange",
    "docket_assistant.intake", "docket_assistant.store.reading", "docket_assistant.store.tables",
    "docket_assistant.wording",
)  # fmt: skip
"""What costs time and is not needed for the first rows; Qt itself brings inspect, logging and tempfile."""

_WATCHED = """
import sys
from docket_assistant import __main__ as program
from docket_assistant.ui import launch

def plainly():
    plain()
    from docket_assistant.ui import start  # as the program does, only now
    opened = start.window_on
    def watched(*given, **named):
        window = opened(*given, **named)
        window.painted.connect(lambda: painted(window))
        return window
    start.window_on = watched

def painted(window):
    loaded = sorted(sys.modules)
    import json, linecache
    read = [name for name in linecache.cache if "docket_assistant" in name]
    from PySide6.QtWidgets import QWidget
    lists = window.page.findChildren(QWidget)
    words = [part.accessibleName() for part in lists if part.isVisible()]
    print(json.dumps({"loaded": loaded, "words": words, "open": window.desk.is_open, "read": read}))
    window.close()

plain, launch.plain_imports.import_plainly = launch.plain_imports.import_plainly, plainly
sys.exit(program.main())
"""


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What a start of its own process had loaded and showed when its window was painted."""
    folder = tmp_path_factory.mktemp("first")
    store = folder / "docket.db"
    with writing(store) as writer:
        put_sample(writer)
    done = start(store)
    assert done.returncode == 0, done.stderr
    answer: dict[str, list[str]] = json.loads(done.stdout)
    return answer


def start(store: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", _WATCHED, "--store", str(store)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60)


def test_rows_of_the_store_are_painted_before_it_is_open(first: dict[str, list[str]]) -> None:
    assert not first["open"]
    assert "JOHNNY BRISCOE v. ST. LOUIS COUNTY" in " ".join(first["words"]), first["words"]


def test_no_source_of_ours_was_read(first: dict[str, list[str]]) -> None:
    assert first["read"] == [], "Qt's wrapper reads every module that is imported, and keeps it"


@pytest.mark.parametrize("name", HEAVY)
def test_nothing_heavy_is_loaded_by_then(first: dict[str, list[str]], name: str) -> None:
    assert not [m for m in first["loaded"] if m == name or m.startswith(f"{name}.")]
