"""Every place of the window, from its own tables, so that a new page is walked as well."""

import time
from collections.abc import Iterator

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from docket_assistant import resources
from docket_assistant.app.record import record_facts
from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import PAGES, TABS, Place
from docket_assistant.ui.tasks import wait_for_all


def every_place() -> tuple[Place, ...]:
    """Pages and forms, then the tabs of the matter."""
    forms = {name for name, row in PAGES.items() if row.module.startswith("forms.")}
    of_matter = forms - {"new-matter"} | {"item-history"}
    pages = tuple(Place(name, SAMPLE if name in of_matter else "") for name in PAGES if name != "matter")
    return (*pages, *(Place("matter", SAMPLE, tab) for tab in TABS))


DRAWN = (
    Place("paper", SAMPLE, "certificate"),
    Place("paper", SAMPLE, "confirming_letter", "briscoe-call-0924"),
    Place("paper", SAMPLE, "motion_to_compel"),
    Place("paper", SAMPLE, "dispute_chart"),
    Place("motion", SAMPLE, fact="briscoe-motion-1009"),
)
"""Places of the tables once more, as they are with something in them."""


def named(place: Place) -> str:
    """A place in a failure's words."""
    return f"{place.page} {place.tab} {place.fact}".strip()


def settle(window: MainWindow) -> None:
    """Let what runs beside the window end, and everything be laid out."""
    for _ in range(3):
        for owner in (window, *window.pages.values()):
            wait_for_all(owner)
        until = time.monotonic() + 0.01
        while time.monotonic() < until:
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def walk(window: MainWindow, more: tuple[Place, ...] = ()) -> Iterator[Place]:
    """Go to every place in turn, and to some more; stand there until everything is shown."""
    for place in (*every_place(), *more):
        window.go(place)
        settle(window)
        yield place


def log_talk(window: MainWindow) -> None:
    """Log the talk of December 7, so that there is a statement to draft."""
    record_facts(window.desk.store, SAMPLE, resources.read_bytes("sample/steps/talk-dec-7.json"))
    window.desk.stop_clock(window.desk.today.replace(day=8))
    window.desk.changed.emit(SAMPLE)


def shown(widget: QWidget, kind: type[QWidget] = QWidget) -> list[QWidget]:
    """What is in view inside a widget."""
    return [one for one in widget.findChildren(kind) if one.isVisible()]
