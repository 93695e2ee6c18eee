"""An answer with the words that changed marked: new ones underlined, gone ones struck out, both coloured."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QResizeEvent, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from docket_assistant.domain.compared import Change, Passage
from docket_assistant.ui.palettes import Colors, Tone
from docket_assistant.ui.theme import Type, font_of, line_height
from docket_assistant.ui.widgets.fields import broken

_TONES = {Change.NEW: Tone.GREEN, Change.GONE: Tone.RED}
_MOST_LINES = 14
"""Longer answers scroll in their box."""


class MarkedText(QTextEdit):
    """Plain text with marks; as high as its words, up to a limit."""

    def __init__(self, name: str, passages: Sequence[Passage], spoken: str, colors: Colors) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(font_of(Type.BODY))
        self.setAccessibleName(name)
        self.setAccessibleDescription(spoken)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.setStyleSheet(f"background: transparent; color: {colors.text}; border: none; padding: 0;")
        cursor = self.textCursor()
        for passage in passages:
            cursor.insertText(broken(passage.text), _format(passage.change, colors))
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _height(self) -> int:
        least = line_height() + 8
        return max(least, min(round(self.document().size().height()) + 8, line_height() * _MOST_LINES))

    # Qt's interface

    def sizeHint(self) -> QSize:
        """As high as its words at the width there is."""
        return QSize(240, self._height())

    def minimumSizeHint(self) -> QSize:
        """It gives way in width."""
        return QSize(120, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words wrap anew."""
        super().resizeEvent(event)
        if self.height() != self._height():
            self.setFixedHeight(self._height())


def _format(change: Change, colors: Colors) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font_of(Type.BODY))
    tone = _TONES.get(change)
    made.setForeground(QColor(colors.text if tone is None else colors.pills[tone][0]))
    if tone is not None:
        made.setBackground(QColor(colors.pills[tone][1]))
    made.setFontUnderline(change is Change.NEW)
    made.setFontStrikeOut(change is Change.GONE)
    return made
