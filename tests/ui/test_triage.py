"""Answers read with real keys: how many it takes, what is kept, and what Backspace and Undo bring back."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from docket_assistant.app.discovery.answers import Answers, record_answers
from docket_assistant.app.discovery.served_set import ServedSet, serve_set
from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.answered import Deficiency
from docket_assistant.domain.discovery import ResponseKind
from docket_assistant.domain.ids import SetId
from docket_assistant.domain.items import ItemKind, ItemToken
from docket_assistant.domain.matter import Side
from docket_assistant.domain.record import Record
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.ui.forms.triage import TriageForm
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from tests.ui.places_walked import settle

NOV_2, NOV_30, DEC_3 = date(2009, 11, 2), date(2009, 11, 30), date(2009, 12, 3)
D = Deficiency


@pytest.fixture
def rfps(window: MainWindow) -> SetId:
    """A second set of 25 requests for production by us, answered."""
    store = window.desk.store
    tokens = tuple(ItemToken(ItemKind.PRODUCTION, str(n)) for n in range(101, 126))
    served = ServedSet(ItemKind.PRODUCTION, None, Side.DEFENDANT, NOV_2, ServiceMethod.HAND, tokens)
    made = SetId(serve_set(store, SAMPLE, served).fact)
    record_answers(store, SAMPLE, Answers((made,), ResponseKind.RESPONSE, NOV_30))
    window.desk.changed.emit(SAMPLE)
    return made


def record_of(window: MainWindow) -> Record:
    return window.desk.record(SAMPLE)


class Hands:
    """Presses keys where the keyboard is, and counts them."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.pressed = 0

    def _at(self) -> QWidget:
        found = QApplication.focusWidget()
        return found if found is not None else self._window

    def press(self, letters: str) -> None:
        for letter in letters:
            QTest.keyClicks(self._at(), letter)
            self.pressed += 1

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self._at(), key)
        self.pressed += 1


def triage_of(window: MainWindow, served: str = "") -> TriageForm:
    window.activateWindow()
    window.go(Place("triage", SAMPLE, fact=served))
    settle(window)
    form = window.page
    assert isinstance(form, TriageForm)
    return form


def test_25_answers_are_read_and_saved_in_at_most_60_keys(window: MainWindow, rfps: SetId) -> None:
    triage_of(window, rfps)
    hands = Hands(window)

    hands.press("adwb" + "dn" * 9 + "a" * 3 + "db" * 6 + "dwt" + "deps" + "aaaa")
    hands.press("i")
    hands.key(Qt.Key.Key_Return)
    settle(window)

    record = record_of(window)
    assert hands.pressed <= 60
    assert len(record.reviews) == 25
    by_label = {next(i.label for i in record.items if i.id == r.item): r for r in record.reviews}
    assert by_label["101"].adequate
    assert by_label["102"].causes == (D.NO_WITHHOLDING_LINE, D.BOILERPLATE)
    assert {by_label[str(n)].causes for n in range(103, 112)} == {(D.PROMISED_NOT_PRODUCED,)}
    assert by_label["121"].causes == (D.NO_WITHHOLDING_LINE, D.NO_PRODUCTION_DATE)
    assert by_label["122"].causes == (D.EVASIVE, D.PRIVILEGE_WITHOUT_LOG, D.SUBJECT_TO)
    deficient = {r.item for r in record.reviews if not r.adequate}
    disputed = {d.item: d for d in record.disputed_items}
    assert deficient <= set(disputed)
    assert {disputed[item].in_dispute_since for item in deficient} == {DEC_3}
    assert disputed[by_label["103"].item].deficiency == ("promised, not produced, Rule 37(a)(3)(B)(iv)")


def test_all_of_it_is_one_act_that_undo_takes_back(window: MainWindow, rfps: SetId) -> None:
    before = record_of(window)
    triage_of(window, rfps)
    hands = Hands(window)
    hands.press("adbi")
    hands.key(Qt.Key.Key_Return)
    settle(window)
    assert len(record_of(window).reviews) == 2

    window.desk.undo(SAMPLE)

    assert record_of(window) == before


def state(form: TriageForm) -> tuple[int, bool, int]:
    """Which answer is in hand, whether it waits for a cause, and how many are marked."""
    return form.triage.at, form.triage.waits_for_cause, len(form.triage.marks)


def test_backspace_takes_back_one_key_at_a_time(window: MainWindow, rfps: SetId) -> None:
    form = triage_of(window, rfps)
    hands = Hands(window)
    hands.press("adw")
    hands.press("b")
    second = form.rows[1].item.id
    assert form.triage.marks[second].causes == (D.NO_WITHHOLDING_LINE, D.BOILERPLATE)

    hands.key(Qt.Key.Key_Backspace)
    assert form.triage.marks[second].causes == (D.NO_WITHHOLDING_LINE,)
    hands.key(Qt.Key.Key_Backspace)
    assert state(form) == (1, True, 1)
    hands.key(Qt.Key.Key_Backspace)
    assert state(form) == (1, False, 1)
    for _ in range(3):
        hands.key(Qt.Key.Key_Backspace)
    assert state(form) == (0, False, 0)


def test_an_arrow_goes_to_another_answer_and_a_mark_there_takes_the_place_of_the_first(
    window: MainWindow, rfps: SetId
) -> None:
    form = triage_of(window, rfps)
    hands = Hands(window)
    hands.press("aa")
    hands.key(Qt.Key.Key_Up)
    assert form.triage.at == 1

    hands.press("de")

    assert form.triage.marks[form.rows[1].item.id].causes == (D.EVASIVE,)
    assert form.triage.at == 2, "it moves on to the next that nobody read"


def test_marks_and_words_survive_a_walk_to_another_page(window: MainWindow, rfps: SetId) -> None:
    form = triage_of(window, rfps)
    hands = Hands(window)
    hands.press("do")
    hands.key(Qt.Key.Key_Up)
    form.note.setFocus()
    hands.press("no privilege log for 2004")
    window.go(Place("people"))

    form = triage_of(window, rfps)

    first = form.rows[0].item.id
    assert form.triage.marks[first].causes == (D.OTHER,)
    assert form.notes[first] == "no privilege log for 2004"
    assert record_of(window).reviews == ()


def test_a_d_without_its_cause_is_not_saved(window: MainWindow, rfps: SetId) -> None:
    form = triage_of(window, rfps)
    hands = Hands(window)
    hands.press("ad")
    hands.key(Qt.Key.Key_Return)

    assert "waits for the key of its cause" in form.problem.text()
    assert record_of(window).reviews == ()


def test_what_was_marked_is_shown_as_counsels_reading_and_read_again_takes_its_place(
    window: MainWindow, rfps: SetId
) -> None:
    triage_of(window, rfps)
    hands = Hands(window)
    hands.press("dw")
    hands.key(Qt.Key.Key_Return)
    settle(window)
    form = triage_of(window, rfps)
    assert form.triage.at == 1, "the first that nobody read"
    hands.key(Qt.Key.Key_Up)
    assert form.marked.text() == "Marked deficient by you on Dec. 3, 2009: no withholding line."

    hands.press("a")
    hands.key(Qt.Key.Key_Return)
    settle(window)

    record = record_of(window)
    assert [r.adequate for r in record.reviews] == [True]


def test_interrogatories_know_no_withholding_line(window: MainWindow) -> None:
    form = triage_of(window, "briscoe-rogs-1")
    hands = Hands(window)
    hands.press("dw")
    assert form.triage.waits_for_cause, "the key means nothing here"
    hands.press("v")

    assert form.triage.marks[form.rows[0].item.id].causes == (D.UNVERIFIED,)
