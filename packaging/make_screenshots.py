"""Saves a picture of every page, tab and form of the window, in each theme and size, plain and dense.

    python packaging/make_screenshots.py OUT [--fonts NAME] [--only WORD] [--look WORD] [--scale 1|2]
    python packaging/make_screenshots.py docs --readme

The window is the real one, drawn without a screen, on the sample in a temporary store. A page that scrolls
is saved twice: as the window shows it, and whole.
"""
# ruff: noqa: INP001 - a script beside other scripts, that says what it does

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from paper_scenes import PAPER_PICTURE, paper_scenes
from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea
from window_scenes import (
    EMPTY,
    call_in_progress,
    found_by_words,
    going,
    order_pasted,
    scenes,
    settle,
    statement_with_gaps,
)

from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.ui import start, theme
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.opening import SAMPLE_DAY
from docket_assistant.ui.places import Place
from docket_assistant.ui.settings import Settings


@dataclass(frozen=True, slots=True)
class Look:
    """One size of the window and its type, in one appearance."""

    width: int
    height: int
    points: int
    appearance: str

    @property
    def word(self) -> str:
        """As it stands in a file's name."""
        return f"{self.width}x{self.height}-{self.points}pt-{self.appearance.replace(' ', '-')}"


LOOKS = tuple(
    Look(*size, appearance)
    for size in ((1024, 720, 10), (1280, 800, 14), (1280, 800, 20))
    for appearance in ("light", "dark", "high contrast")
)
README_LOOK = Look(1280, 800, 10, "light")

README = {
    "window-overview": going(Place("matter", SAMPLE, "overview")),
    "window-call": call_in_progress,
    "window-today": going(Place("today")),
    "window-order": order_pasted,
    "window-disputes": going(Place("matter", SAMPLE, "disputes")),
    "window-statement": statement_with_gaps,
    "window-paper": PAPER_PICTURE,
    "window-search": found_by_words,
}
"""The pictures of the README and of the tour in docs/tour.md."""


# Pictures


@contextmanager
def window_as(app: QApplication, look: Look, folder: Path, *, sample: bool) -> Iterator[MainWindow]:
    """The window in one look, on a store of its own."""
    settings = Settings(None)
    settings.put("appearance", look.appearance)
    settings.put("points", str(look.points))
    settings.put("told of encryption", "yes")
    folder.mkdir(parents=True, exist_ok=True)
    store = folder / "empty.db"
    window = start.window_on(app, store, settings, sample=sample, clock=lambda: SAMPLE_DAY)
    window.setFixedSize(QSize(look.width, look.height))
    window.show()
    start.finish(window)
    sys.excepthook = sys.__excepthook__
    while not window.desk.is_open:
        settle(window)
    settle(window)
    yield window
    window.desk.touched = False
    window.close()
    start.end(window)
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def save(window: MainWindow, path: Path) -> None:
    """The window as it is, what it asks in a box, and the whole of a page that scrolls."""
    settle(window)
    window.grab().save(str(path))
    for box in (one for one in window.findChildren(QDialog) if one.isVisible()):
        box.grab().save(str(path.with_name(f"{path.stem}-box.png")))
    for area in window.findChildren(QScrollArea):
        inside = area.widget()
        if not area.isVisible() or inside is None:
            continue
        if inside.height() < inside.heightForWidth(inside.width()):
            print(f"{path.stem}: what scrolls is lower than its words")
        if inside.height() > area.viewport().height() + 4:
            inside.grab().save(str(path.with_name(f"{path.stem}-whole.png")))


def take(app: QApplication, look: Look, out: Path, only: str) -> Iterator[str]:
    """Take every picture in one look; each state starts from the fresh sample."""
    dense = "" if app.devicePixelRatio() == 1 else f"@{app.devicePixelRatio():g}x"
    folder = Path(tempfile.mkdtemp(prefix="docket-pictures-"))
    every = {**scenes(folder), **paper_scenes(folder)}
    wanted = {n: s for n, s in every.items() if only in n}
    changing = {n for n in wanted if n.startswith("state-")}
    for n, (sample, group) in enumerate(
        (
            (True, {n: s for n, s in wanted.items() if n not in changing}),
            *((True, {n: wanted[n]}) for n in sorted(changing)),
            (False, {n: s for n, s in EMPTY.items() if only in n}),
        )
    ):
        if not group:
            continue
        with window_as(app, look, folder / str(n), sample=sample) as window:
            for name, scene in group.items():
                try:
                    scene(window)
                except ModuleNotFoundError as missing:
                    yield f"{name}: {missing}"
                    continue
                save(window, out / f"{name}-{look.word}{dense}.png")
    shutil.rmtree(folder, ignore_errors=True)


def take_for_readme(app: QApplication, out: Path) -> None:
    """Take the pictures that the README and the tour show, each under its own name."""
    folder = Path(tempfile.mkdtemp(prefix="docket-pictures-"))
    for name, scene in README.items():
        with window_as(app, README_LOOK, folder / name, sample=True) as window:
            scene(window)
            settle(window)
            window.grab().save(str(out / f"{name}.png"))
    shutil.rmtree(folder, ignore_errors=True)


def main() -> int:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("out", type=Path)
    parser.add_argument("--fonts", default="", help="the family of type, where not the program's own choice")
    parser.add_argument("--only", default="", help="only scenes whose name holds this word")
    parser.add_argument("--look", default="", help="only looks whose name holds this word, such as 20pt-dark")
    parser.add_argument(
        "--scale", default="", choices=("1", "2"), help="device pixels to a pixel; both without"
    )
    parser.add_argument("--readme", action="store_true", help="only the pictures of README and tour")
    wanted = parser.parse_args()
    wanted.out.mkdir(parents=True, exist_ok=True)
    if not wanted.scale and not wanted.readme:  # Qt asks for it once, as it begins
        again = [sys.executable, __file__, *sys.argv[1:], "--scale"]
        return max(subprocess.run([*again, n], check=False).returncode for n in ("1", "2"))  # noqa: S603 - itself
    os.environ["QT_SCALE_FACTOR"] = wanted.scale or "1"
    app = QApplication(sys.argv[:1])
    if wanted.fonts:
        setattr(theme, "_FAMILIES", (wanted.fonts,))  # noqa: B010 - the script's choice beside the program's
    if wanted.readme:
        take_for_readme(app, wanted.out)
        return 0
    for look in (one for one in LOOKS if wanted.look in one.word):
        for trouble in take(app, look, wanted.out, wanted.only):
            print(trouble)
    print(f"{len(list(wanted.out.glob('*.png')))} pictures in {wanted.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
