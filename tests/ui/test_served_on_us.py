"""What the other side serves on us: a few keys, the date before saving, and the warning on every page."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.ids import SetId
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.ui.cards.admission_banner import AdmissionBanner
from docket_assistant.ui.forms.served_set import ServedSetForm
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.fields import Choice, Tick
from tests.ui.places_walked import every_place, settle, shown

WARNED = "25 requests for admission served on you: admitted unless answered or objected to by Mon Jan 4, 2010"


class Hands:
    """Presses keys where the keyboard is; Tab is not counted."""

    def __init__(self) -> None:
        self.pressed = 0

    @staticmethod
    def _at() -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def type_keys(self, letters: str) -> None:
        QTest.keyClicks(self._at(), letters)
        self.pressed += len(letters)

    def tab_to(self, name: str) -> None:
        for _ in range(30):
            if self._at().accessibleName() == name:
                return
            QTest.keyClick(self._at(), Qt.Key.Key_Tab)
        pytest.fail(f"Tab does not reach {name}")

    def save(self) -> None:
        QTest.keyClick(self._at(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.pressed += 1


def serve(window: MainWindow) -> tuple[Hands, str]:
    """Type 25 requests for admission; answers with the keys, and what was said of the date before saving."""
    window.activateWindow()
    window.go(Place("served-set", SAMPLE, "on-us"))
    settle(window)
    hands, form = Hands(), window.page
    assert isinstance(form, ServedSetForm)
    held = QApplication.focusWidget()
    assert isinstance(held, Choice)
    assert held.accessibleName() == "Kind", "the keyboard starts at the first value"
    hands.type_keys("a")
    assert form.kind.value() == ItemKind.ADMISSION.value
    hands.tab_to("Served on")
    hands.type_keys("12/1")
    hands.tab_to("Served by what means")
    hands.type_keys("e")
    hands.tab_to("Items")
    hands.type_keys("25")
    settle(window)
    told = form.due.text()
    hands.save()
    settle(window)
    return hands, told


def banner(window: MainWindow) -> AdmissionBanner:
    found = window.findChild(AdmissionBanner)
    assert isinstance(found, AdmissionBanner)
    return found


def said(window: MainWindow) -> str:
    settle(window)
    labels = shown(banner(window), QLabel)
    return "\n".join(label.text() for label in labels if isinstance(label, QLabel))


def test_a_set_on_us_takes_at_most_15_keys_and_its_date_is_seen_before_it_is_saved(
    window: MainWindow,
) -> None:
    hands, told = serve(window)

    made = window.desk.record(SAMPLE).sets[-1]
    assert hands.pressed <= 15
    assert told.startswith("Act by Mon Jan 4, 2010.")
    assert (made.kind, made.served_on, made.method) == (
        ItemKind.ADMISSION,
        date(2009, 12, 1),
        ServiceMethod.EMAIL,
    )
    own = [i.label for i in window.desk.record(SAMPLE).items if i.set == made.id]
    assert own == [str(n) for n in range(1, 26)]


def test_the_warning_stands_on_every_page_of_the_matter_and_on_no_other(window: MainWindow) -> None:
    serve(window)

    for place in (*every_place()[:6], *every_place()[-7:], Place("conferral", SAMPLE)):
        window.go(place)
        assert said(window).startswith(WARNED) if place.matter else said(window) == "", place


def press(widget: QWidget, name: str) -> None:
    settle_button = next(b for b in shown(widget, QAbstractButton) if b.accessibleName() == name)
    assert isinstance(settle_button, QAbstractButton)
    settle_button.click()


def test_it_goes_once_they_are_answered_and_comes_back_with_undo(window: MainWindow) -> None:
    serve(window)
    press(banner(window), "Record the answers")
    settle(window)
    form = window.page
    assert form is not None
    ticks = [
        b for b in shown(form, QAbstractButton) if "Admission" in b.accessibleName() and isinstance(b, Tick)
    ]
    assert isinstance(ticks[0], QAbstractButton)
    ticks[0].click()
    held = next(w for w in shown(form) if w.accessibleName() == "Served on" and w.focusPolicy())
    QTest.keyClicks(held, "12/3")
    QTest.keyClick(held, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    assert said(window) == ""

    window.desk.undo(SAMPLE)

    assert said(window).startswith(WARNED)


def test_counsel_sets_it_aside_on_the_discovery_tab_with_a_reason(window: MainWindow) -> None:
    serve(window)
    window.go(Place("matter", SAMPLE, "discovery", str(window.desk.record(SAMPLE).sets[-1].id)))
    settle(window)
    press(window, "Set the warning on First Requests for Admission aside")
    settle(window)
    press(window, "Set aside: Set the warning on First Requests for Admission aside")

    assert said(window) == ""
    assert len(window.desk.record(SAMPLE).overrides[-1].items) == 25


def test_nothing_else_on_us_is_one_key_and_is_shown(window: MainWindow) -> None:
    window.go(Place("matter", SAMPLE, "discovery"))
    settle(window)
    command = (
        next(c for c in window.page.commands() if c.text.startswith("Nothing else")) if window.page else None
    )
    assert command is not None
    assert command.key

    command.run()
    settle(window)

    texts = [label.text() for label in shown(window, QLabel) if isinstance(label, QLabel)]
    assert any(text.endswith("confirmed by you through Thu Dec 3, 2009.") for text in texts)
    assert window.desk.record(SAMPLE).sets[0].id == SetId("briscoe-rogs-1")
