"""The ring around what has the keyboard outlives what it lies around."""

from PySide6.QtCore import Qt
from shiboken6 import delete

from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.focus_ring import FocusRing
from tests.ui.places_walked import settle, shown


def test_a_button_that_is_deleted_while_it_has_the_keyboard_breaks_nothing(window: MainWindow) -> None:
    window.activateWindow()
    window.go(Place("matter", SAMPLE, "overview"))
    settle(window)
    assert window.page is not None
    inside = [one for one in shown(window.page, Button) if one.accessibleName() == "Show the working"]
    inside[0].setFocus(Qt.FocusReason.TabFocusReason)
    ring = window.findChild(FocusRing)
    assert isinstance(ring, FocusRing)
    assert ring.isVisible()

    delete(inside[0])
    settle(window)

    assert window.place.page == "matter", "a fault in a slot would fail the test"
