"""Fields: a name, something to type into, and one line beneath for what was read or what is wrong."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QFocusEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from docket_assistant.ui.icons import pixmap
from docket_assistant.ui.palettes import Colors
from docket_assistant.ui.theme import Type, font_of, line_height
from docket_assistant.ui.widgets.labels import Words

LONGEST_FIELD = 10_000
LONGEST_NOTE = 1_000_000
_LONGEST_LINE = 2_000
"""A longer unbroken line takes Qt's text layout seconds; it is broken where it stands."""


def broken(text: str) -> str:
    """``text`` with overlong lines broken, so that showing it stays quick."""
    if len(text) <= _LONGEST_LINE:
        return text
    lines = text.split("\n")
    if max(map(len, lines)) <= _LONGEST_LINE:
        return text
    return "\n".join(
        line[at : at + _LONGEST_LINE] for line in lines for at in range(0, max(len(line), 1), _LONGEST_LINE)
    )


class LineEdit(QLineEdit):
    """One line; Ctrl+Z belongs to it until it has nothing left to take back."""

    def __init__(self, placeholder: str = "") -> None:
        super().__init__()
        self.setMaxLength(LONGEST_FIELD)
        self.setPlaceholderText(placeholder)
        self.setFont(font_of(Type.BODY))
        self.setMinimumHeight(line_height() + 16)

    # Qt's interface

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are the window's to take; here only their paths would be written."""
        if event.mimeData().hasUrls():
            event.ignore()
            return
        super().dragEnterEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window where the field has none."""
        if event.type() is QEvent.Type.ShortcutOverride:
            undo = event.matches(QKeySequence.StandardKey.Undo)  # type: ignore[attr-defined]
            redo = event.matches(QKeySequence.StandardKey.Redo)  # type: ignore[attr-defined]
            if (undo and not self.isUndoAvailable()) or (redo and not self.isRedoAvailable()):
                event.ignore()
                return False
        return super().event(event)


class TextBox(QPlainTextEdit):
    """Several lines of plain text; Tab leaves it; overlong lines are broken when pasted."""

    shortened = Signal(str)
    left = Signal()

    def __init__(self, *, private: bool = False, lines: int = 4) -> None:
        super().__init__()
        self.setFont(font_of(Type.BODY))
        self.setTabChangesFocus(True)
        self._lines = lines
        if private:
            self.setProperty("role", "private")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(line_height() * min(lines, 3) + 24)

    def put(self, text: str) -> None:
        """Show ``text``."""
        self.setPlainText(broken(text[:LONGEST_NOTE]))

    # Qt's interface

    def sizeHint(self) -> QSize:
        """As high as the lines that are usually typed."""
        return QSize(240, line_height() * self._lines + 24)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Files are the window's to take; here only their paths would be written."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard goes elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as plain text, within what the store takes and Qt can lay out."""
        text = source.text()
        room = LONGEST_NOTE - self.document().characterCount()
        if len(text) > room:
            text = text[: max(0, room)]
            self.shortened.emit(f"Only the first {LONGEST_NOTE:,} characters are kept in a note.")
        self.insertPlainText(broken(text))

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window where the box has none."""
        if event.type() is QEvent.Type.ShortcutOverride:
            undo = event.matches(QKeySequence.StandardKey.Undo)  # type: ignore[attr-defined]
            redo = event.matches(QKeySequence.StandardKey.Redo)  # type: ignore[attr-defined]
            document = self.document()
            if (undo and not document.isUndoAvailable()) or (redo and not document.isRedoAvailable()):
                event.ignore()
                return False
        return super().event(event)


_WRAPPED = Qt.TextFlag.TextShowMnemonic | Qt.TextFlag.TextWordWrap


class Choice(QComboBox):
    """One of several values."""

    def __init__(self, colors: Callable[[], Colors]) -> None:
        super().__init__()
        self._colors = colors
        self.setFont(font_of(Type.BODY))
        self.setMinimumHeight(line_height() + 16)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    # Qt's interface

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sheet takes the arrow away; draw our own."""
        super().paintEvent(event)
        side = line_height()
        painter = QPainter(self)
        arrow = pixmap("chevron-down", self._colors().muted, side, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - side - 8, (self.height() - side) // 2, arrow)


def _box(widget: QCheckBox | QRadioButton, colors: Colors, *, round_box: bool) -> None:
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = line_height() + 1
    top = (widget.height() - side) / 2
    area = QRectF(1.5, top + 0.5, side - 2, side - 2)
    on = widget.isChecked()
    painter.setPen(QPen(QColor(colors.accent if on else colors.border), 1.2))
    painter.setBrush(QColor(colors.accent if on and not round_box else colors.card))
    radius = area.height() / 2 if round_box else 4
    painter.drawRoundedRect(area, radius, radius)
    if on and round_box:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.accent))
        inset = area.height() * 0.27
        painter.drawEllipse(area.adjusted(inset, inset, -inset, -inset))
    elif on:
        inner = side - 6
        mark = pixmap("check", colors.on_accent, inner, widget.devicePixelRatioF())
        painter.drawPixmap(round(area.x() + 2), round(area.y() + 2), mark)
    painter.setPen(QColor(colors.text))
    painter.setFont(widget.font())
    words = QRectF(side + 8, 0, widget.width() - side - 8, widget.height())
    painter.drawText(words, int(_WRAPPED | Qt.AlignmentFlag.AlignVCenter), widget.text())


def _box_size(widget: QCheckBox | QRadioButton) -> QSize:
    """Room for the box and its words on one line."""
    width = widget.fontMetrics().horizontalAdvance(widget.text()) + line_height() + 18
    return QSize(width, line_height() + 10)


def _box_height(widget: QCheckBox | QRadioButton, width: int) -> int:
    """Room for the words where they wrap."""
    room = max(40, width - line_height() - 9)
    words = widget.fontMetrics().boundingRect(0, 0, room, 10_000, int(_WRAPPED), widget.text())
    return words.height() + 10


def _let_wrap(widget: QCheckBox | QRadioButton) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)  # Qt's own order of arguments
    widget.setSizePolicy(policy)


class _Boxed:
    """A box or ring with words beside it that wrap where there is less room; mixed into Qt's own buttons."""

    _round = False

    def _dress(self, text: str, colors: Callable[[], Colors], name: str) -> None:
        button = self._button()
        self._colors = colors
        button.setFont(font_of(Type.BODY))
        button.setMinimumHeight(line_height() + 10)
        button.setAccessibleName(name or text.replace("&&", "\0").replace("&", "").replace("\0", "&"))
        _let_wrap(button)

    def _button(self) -> "QCheckBox | QRadioButton":
        assert isinstance(self, QCheckBox | QRadioButton)
        return self

    # Qt's interface

    def sizeHint(self) -> QSize:
        """Room for the box and its words."""
        return _box_size(self._button())

    def minimumSizeHint(self) -> QSize:
        """Words wrap where there is less room."""
        return QSize(min(line_height() * 8, self.sizeHint().width()), line_height() + 10)

    def heightForWidth(self, width: int) -> int:
        """Higher where the words wrap."""
        return _box_height(self._button(), width)

    def hitButton(self, _at: object) -> bool:
        """The words choose as well."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box and its words."""
        _box(self._button(), self._colors(), round_box=self._round)


class Tick(_Boxed, QCheckBox):
    """A box to tick."""

    def __init__(self, text: str, colors: Callable[[], Colors], *, name: str = "") -> None:
        QCheckBox.__init__(self, text)
        self._dress(text, colors, name)


class Radio(_Boxed, QRadioButton):
    """One choice among a few."""

    _round = True

    def __init__(self, text: str, colors: Callable[[], Colors], *, name: str = "") -> None:
        QRadioButton.__init__(self, text)
        self._dress(text, colors, name)


class Field(QWidget):
    """A named field; ``state`` and ``restore`` are its text in a draft."""

    edited = Signal()
    left = Signal()

    def __init__(self, label: str, editor: QWidget, *, hint: str = "") -> None:
        super().__init__()
        self.editor = editor
        self.setFocusProxy(editor)
        name = label.replace("&", "")
        editor.setAccessibleName(name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.label = Words(label, Type.SECONDARY, role="muted", wrap=True)
        self.label.setBuddy(editor)
        self.note = Words("", Type.SECONDARY, role="muted", wrap=True)
        self._hint = hint
        layout.addWidget(self.label)
        layout.addWidget(editor)
        layout.addWidget(self.note)
        if not isinstance(editor, QPlainTextEdit):
            layout.addStretch(1)  # labels side by side stay level where one field has a line beneath
        self.tell(hint)

    def tell(self, text: str) -> None:
        """Say beneath what was read; nothing brings the hint back."""
        self._mark(text or self._hint, "muted", wrong=False)

    def complain(self, text: str) -> None:
        """Say beneath what is wrong and how to mend it."""
        self._mark(text, "problem", wrong=True)

    def _mark(self, text: str, role: str, *, wrong: bool) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))
        self.note.become(role)
        self.editor.setAccessibleDescription(text)
        was, now = self.editor.property("role") or "", "wrong" if wrong else ""
        if was != now and was in ("", "wrong"):
            self.editor.setProperty("role", now)
            self.editor.style().unpolish(self.editor)
            self.editor.style().polish(self.editor)

    def state(self) -> str:
        """What is typed, as a draft keeps it."""
        raise NotImplementedError

    def restore(self, state: str) -> None:
        """Show what a draft kept."""
        raise NotImplementedError


class TextField(Field):
    """One line of text."""

    def __init__(self, label: str, *, placeholder: str = "", hint: str = "") -> None:
        self.line = LineEdit(placeholder)
        super().__init__(label, self.line, hint=hint)
        self.line.textChanged.connect(self.edited)
        self.line.editingFinished.connect(self.left)

    def text(self) -> str:
        """What is typed, without blanks around it."""
        return self.line.text().strip()

    def state(self) -> str:
        """What is typed."""
        return self.line.text()

    def restore(self, state: str) -> None:
        """Show what was typed."""
        self.line.setText(state)


class NotesField(Field):
    """Several lines of text."""

    def __init__(self, label: str, *, private: bool = False, lines: int = 4, hint: str = "") -> None:
        self.box = TextBox(private=private, lines=lines)
        super().__init__(label, self.box, hint=hint)
        self.box.textChanged.connect(self.edited)
        self.box.left.connect(self.left)
        self.box.shortened.connect(self.tell)

    def text(self) -> str:
        """What is typed, without blanks at the ends."""
        return self.box.toPlainText().strip()

    def state(self) -> str:
        """What is typed."""
        return self.box.toPlainText()

    def restore(self, state: str) -> None:
        """Show what was typed."""
        self.box.put(state)


class ChoiceField(Field):
    """One of several values, the first proposed."""

    box_class: type[Choice] = Choice

    def __init__(
        self,
        label: str,
        colors: Callable[[], Colors],
        options: Sequence[tuple[str, str]] = (),
        *,
        hint: str = "",
    ) -> None:
        self.box = self.box_class(colors)
        super().__init__(label, self.box, hint=hint)
        self.offer(options)
        self.box.currentIndexChanged.connect(lambda _at: self.edited.emit())

    def offer(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer (value, words) pairs in place of what was offered; the value chosen stays if it can."""
        chosen = self.value()
        self.box.blockSignals(True)  # noqa: FBT003  # Qt's own order of arguments
        self.box.clear()
        for value, words in options:
            self.box.addItem(words, value)
        self.choose(chosen)
        self.box.blockSignals(False)  # noqa: FBT003

    def value(self) -> str:
        """The value chosen; empty where there is none."""
        found = self.box.currentData()
        return "" if found is None else str(found)

    def choose(self, value: str) -> None:
        """Choose a value; the first where it is not offered."""
        self.box.setCurrentIndex(max(0, self.box.findData(value)))

    def state(self) -> str:
        """The value chosen."""
        return self.value()

    def restore(self, state: str) -> None:
        """Choose what was chosen."""
        self.choose(state)
