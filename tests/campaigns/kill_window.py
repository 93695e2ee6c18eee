"""Kill the window in the middle of typing, again and again, and see what the next start shows.

    python tests/campaigns/kill_window.py [kills]

Each process opens the real window without a screen on one store, tells what its two forms show, types into
one of them key by key, and tells every key. After each kill: the next window shows what was typed but for
the last second, the journal holds, and nothing is asked.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Thread
from typing import Any

if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from docket_assistant.app.upkeep.sample import SAMPLE, put_sample
from docket_assistant.store.store import open_store
from docket_assistant.ui import start
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from docket_assistant.ui.settings import Settings

FORMS = {"conferral": Place("conferral", SAMPLE), "new-matter": Place("new-matter")}
LOST = 1.0
"""Seconds of typing that a crash may take."""
SLACK = 0.4
"""Seconds that a busy machine may need to write a draft."""

PATIENCE = 60.0
"""Seconds in which a window must have come up."""


def now() -> datetime:
    return datetime.now(UTC)


def tell(**told: object) -> None:
    sys.stdout.write(json.dumps(told | {"at": time.monotonic()}) + "\n")
    sys.stdout.flush()


# The process that is killed


def box_of(window: MainWindow, name: str) -> QPlainTextEdit:
    """The last box of a form, in view."""
    window.go(FORMS[name])
    page = window.page
    assert page is not None
    return [box for box in page.findChildren(QPlainTextEdit) if box.isVisible()][-1]


def type_until_killed(path: Path, seed: int) -> None:
    """Open the window, tell what the forms show, and type into one of them."""
    app = QApplication(["window", "-style", "fusion"])
    window = start.window_on(app, path, Settings(None), sample=False, clock=lambda: date(2009, 12, 7))
    window.painted.connect(lambda: start.finish(window))
    window.desk.opened.connect(lambda: QTimer.singleShot(0, lambda: begin(window, random.Random(seed))))  # noqa: S311
    window.show()
    app.exec()


def begin(window: MainWindow, chance: random.Random) -> None:
    for name in FORMS:
        tell(shown=name, text=box_of(window, name).toPlainText())
    name = chance.choice(sorted(FORMS))
    box = box_of(window, name)
    box.moveCursor(QTextCursor.MoveOperation.End)
    box.setFocus()

    def one_key() -> None:
        QTest.keyClicks(box, chance.choice("abcdefghij "))
        tell(typed=name, text=box.toPlainText())
        QTimer.singleShot(chance.randrange(5, 120), one_key)

    one_key()


# The campaign


@dataclass
class Tally:
    """What a campaign saw."""

    kills: int = 0
    keys: int = 0
    longest: float = 0.0
    """Most seconds that were typed before a kill: shorter ones prove little."""
    lost: float = 0.0
    """Most seconds of typing that were missing."""
    faults: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Killed:
    """What a process told before it was killed, and when that was."""

    shown: dict[str, str]
    typed: list[tuple[float, str, str]]
    """When, into which form, and what stood there then."""
    at: float


def campaign(path: Path, kills: int, seed: int) -> Tally:
    """Kill that many windows at random moments; faults are sentences."""
    chance = random.Random(seed)  # noqa: S311 # moments, not secrets
    tally = Tally()
    with open_store(path, write=True, create=True, clock=now) as store:
        put_sample(store)
    last = killed(path, 0, chance.uniform(0.2, 4))
    for n in range(1, kills + 1):
        this = killed(path, n, chance.uniform(0.2, 4) if n < kills else 0)
        judge(path, last, this, tally)
        last = this
    return tally


def killed(path: Path, seed: int, after: float) -> Killed:
    """Start a window, kill it a while after its first key."""
    asked = [sys.executable, __file__, "--type", str(path), str(seed)]
    with subprocess.Popen(asked, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as window:
        assert window.stdout is not None
        told: list[str] = []
        # Read all the while: a full pipe would hold the window in the middle of a key.
        reader = Thread(target=lambda: told.extend(iter(window.stdout.readline, "")))  # type: ignore[union-attr]
        reader.start()
        end = time.monotonic() + PATIENCE
        while len(told) <= len(FORMS) and window.poll() is None and time.monotonic() < end:
            time.sleep(0.005)
        if len(told) <= len(FORMS):
            window.kill()
            raise AssertionError("the start did not go through")
        time.sleep(after)
        at = time.monotonic()
        window.kill()
        reader.join()
    lines = list(whole_lines("".join(told)))
    shown = {t["shown"]: t["text"] for t in lines if "shown" in t}
    return Killed(shown, [(t["at"], t["typed"], t["text"]) for t in lines if "typed" in t], at)


def whole_lines(text: str) -> Iterator[dict[str, Any]]:
    """The last line may be cut."""
    for line in text.split("\n")[:-1]:
        yield json.loads(line)


def judge(path: Path, before: Killed, after: Killed, tally: Tally) -> None:
    """Compare what the next window showed with what was typed before."""
    tally.kills += 1
    tally.keys += len(before.typed)
    tally.longest = max(tally.longest, before.at - before.typed[0][0])
    name = before.typed[-1][1]
    final, shown = before.typed[-1][2], after.shown[name]
    if not final.startswith(shown):
        tally.faults.append(f"kill {tally.kills}: {name} shows what nobody typed")
    missing = [at for at, _, text in before.typed if len(text) > len(shown)]
    lost = before.at - missing[0] if missing else 0.0
    tally.lost = max(tally.lost, lost)
    if lost > LOST + SLACK:
        tally.faults.append(f"kill {tally.kills}: {lost:.2f} s of typing are missing from {name}")
    for other in FORMS.keys() - {name}:
        if after.shown[other] != before.shown[other]:
            tally.faults.append(f"kill {tally.kills}: {other} changed untouched")
    with open_store(path, write=True, clock=now) as store, store.read() as reading:
        broken = reading.verify(SAMPLE).broken
        if broken is not None:
            tally.faults.append(f"kill {tally.kills}: the journal is broken at {broken}")


def main(arguments: list[str]) -> int:
    """Run the campaign; answers with 1 where a fault was seen."""
    if arguments[:1] == ["--type"]:
        type_until_killed(Path(arguments[1]), int(arguments[2]))
        return 0
    kills = int(arguments[0]) if arguments else 100
    with tempfile.TemporaryDirectory() as folder:
        tally = campaign(Path(folder) / "docket.db", kills, seed=kills)
    sys.stdout.write(
        f"{tally.kills} kills, {tally.keys} keys, at most {tally.lost:.2f} s of typing missing,"
        f" {len(tally.faults)} faults\n"
    )
    sys.stdout.writelines(fault + "\n" for fault in tally.faults)
    return 1 if tally.faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
