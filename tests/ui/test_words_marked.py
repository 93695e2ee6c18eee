"""Words that can be marked and copied: from the first press on, and without a jump."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from docket_assistant.ui.widgets.labels import Words

TEXT = "The movant must certify a conference in good faith, and describe the efforts that were made."


def drag(words: Words) -> None:
    """Press at the start of the first line, and move to its end."""
    middle = words.fontMetrics().height() // 2
    here = QPointF(0, middle)
    QTest.mousePress(words, Qt.MouseButton.LeftButton, pos=here.toPoint())
    there = QPointF(words.width() - 1, middle)
    held = (Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    move = QMouseEvent(QEvent.Type.MouseMove, there, words.mapToGlobal(there), *held)
    QApplication.sendEvent(words, move)
    QTest.mouseRelease(words, Qt.MouseButton.LeftButton, pos=there.toPoint())


def shown(qtbot: QtBot, *, select: bool) -> Words:
    words = Words(TEXT, wrap=True, select=select)
    qtbot.addWidget(words)
    words.resize(250, words.heightForWidth(250))
    words.show()
    qtbot.waitExposed(words)
    words.activateWindow()
    qtbot.waitUntil(words.isActiveWindow, timeout=5_000)
    return words


def test_a_first_drag_marks_words_and_they_can_be_copied(qtbot: QtBot) -> None:
    words = shown(qtbot, select=True)
    assert not words.children(), "no document, and what that costs, before anybody presses"

    drag(words)
    QTest.keyClick(words, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert words.children()
    assert words.hasFocus()
    assert words.selectedText().startswith("The movant must certify")
    assert QGuiApplication.clipboard().text() == words.selectedText()


def test_nothing_jumps_once_words_can_be_marked(qtbot: QtBot) -> None:
    words = shown(qtbot, select=True)
    before = (words.sizeHint(), words.minimumSizeHint(), [words.heightForWidth(w) for w in range(80, 900, 7)])

    drag(words)

    after = (words.sizeHint(), words.minimumSizeHint(), [words.heightForWidth(w) for w in range(80, 900, 7)])
    assert after == before
    words.setText("Short.")
    assert words.sizeHint().width() < before[0].width()


def test_other_words_cannot_be_marked(qtbot: QtBot) -> None:
    words = shown(qtbot, select=False)

    drag(words)

    assert words.selectedText() == ""
