"""The list under the box for everything: lines under headings, drawn one by one."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from docket_assistant.ui.palettes import Colors
from docket_assistant.ui.theme import Type, font_of, line_height

_NOWHERE = QModelIndex()
_ROW = Qt.ItemDataRole.UserRole + 1
_EDGE = 12
_GAP = 18
_SLACK = 4
"""Beyond the width of a text, which is a fraction more than its letters' widths."""
_LONGEST = 300
"""Letters of a text that can ever fit a line."""
_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to go to or to do."""

    text: str
    kind: str
    """The heading under which it stands: Matters, Items, Commands."""
    run: Callable[[], object]
    key: str = ""
    """The key that does the same."""
    beside: str = ""
    """At the right, such as the caption of its matter."""
    excerpt: str = ""
    """Words of its text, after its own."""
    is_private: bool = False
    """Whether the excerpt is private text."""
    id: str = ""
    """By what it is known again in the next answer."""

    @property
    def spoken(self) -> str:
        """The line as a screen reader says it."""
        private = "private: " if self.is_private else ""
        parts = (self.text, f"{private}{self.excerpt}" if self.excerpt else "", self.beside, self.key)
        return f"{self.kind}: {', '.join(part for part in parts if part)}"


class QuickRows(QAbstractListModel):
    """Entries under a heading for each kind; a heading cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Entry | str, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What can be chosen."""
        return tuple(row for row in self.rows if isinstance(row, Entry))

    def show_entries(self, entries: Iterable[Entry]) -> None:
        """Show these, kind by kind as each first comes."""
        kinds: dict[str, list[Entry]] = {}
        for entry in entries:
            kinds.setdefault(entry.kind, []).append(entry)
        self.beginResetModel()
        self.rows = tuple(chain.from_iterable((kind, *members) for kind, members in kinds.items()))
        self.endResetModel()

    def entry_at(self, row: int) -> Entry | None:
        """The entry of a row; None for a heading."""
        found = self.rows[row] if 0 <= row < len(self.rows) else ""
        return found if isinstance(found, Entry) else None

    def next_entry(self, row: int, step: int) -> int:
        """The row of the entry after this one or before it, round the ends; -1 where there is none."""
        places = [at for at, found in enumerate(self.rows) if isinstance(found, Entry)]
        if not places:
            return -1
        later = [at for at in places if (at > row if step > 0 else at < row)]
        return (later or places)[0 if step > 0 else -1]

    # Qt's interface

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Headings and entries."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """A heading is there to be read only."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.entry_at(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        """The line as it is said, and the entry itself for the one who draws it."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken if isinstance(row, Entry) else row
        return row if role == _ROW else None


class QuickLines(QStyledItemDelegate):
    """Draws an entry: its own words, words of its text, and what stands at the right; all elided."""

    def __init__(self, colors: Callable[[], Colors], view: QListView) -> None:
        super().__init__(view)
        self._colors = colors
        self._heading = font_of(Type.SMALL)
        self._body = font_of(Type.BODY)
        self._height = line_height()

    def _draw_heading(self, painter: QPainter, area: QRect, words: str) -> None:
        painter.setFont(self._heading)
        painter.setPen(QColor(self._colors().muted))
        painter.drawText(area.adjusted(0, 0, 0, -2), int(Qt.AlignmentFlag.AlignBottom), words)

    def _draw_entry(self, painter: QPainter, area: QRect, entry: Entry) -> None:
        colors, metrics = self._colors(), QFontMetrics(self._body)
        painter.setFont(self._body)
        right = entry.key or entry.beside[:_LONGEST]
        whole, room = metrics.horizontalAdvance(entry.text[:_LONGEST]) + _SLACK, area.width()
        wanted = metrics.horizontalAdvance(right) + _SLACK if right else 0
        beside = wanted if entry.key else min(wanted, max(room - whole - _GAP, room * 3 // 10))
        painter.setPen(QColor(colors.muted))
        aside = metrics.elidedText(right, Qt.TextElideMode.ElideRight, beside)
        painter.drawText(area, _MIDDLE | int(Qt.AlignmentFlag.AlignRight), aside)
        left = area.adjusted(0, 0, -(beside + _GAP if right else 0), 0)
        painter.setPen(QColor(colors.text))
        text = metrics.elidedText(entry.text[:_LONGEST], Qt.TextElideMode.ElideRight, left.width())
        painter.drawText(left, _MIDDLE, text)
        rest = left.adjusted(whole + _GAP, 0, 0, 0)
        if entry.excerpt and rest.width() > self._height * 3:
            painter.setPen(QColor(colors.private_border if entry.is_private else colors.muted))
            excerpt = metrics.elidedText(entry.excerpt[:_LONGEST], Qt.TextElideMode.ElideRight, rest.width())
            painter.drawText(rest, _MIDDLE, excerpt)

    # Qt's interface

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All lines are of one height."""
        return QSize(0, self._height + 10)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a heading or an entry."""
        row = index.data(_ROW)
        area = option.rect.adjusted(_EDGE, 0, -_EDGE, 0)
        if not isinstance(row, Entry):
            self._draw_heading(painter, area, str(row))
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Highlight))
        self._draw_entry(painter, area, row)


def fitting(entries: Sequence[Entry], text: str) -> list[Entry]:
    """Entries that hold every word typed; those that begin with what is typed come first."""
    words = text.casefold().split()
    found = [e for e in entries if all(w in f"{e.kind} {e.text}".casefold() for w in words)]
    return sorted(found, key=lambda entry: not begins(entry, text))


def begins(entry: Entry, text: str) -> bool:
    """Whether the entry's words begin with what is typed."""
    typed = " ".join(text.casefold().split())
    return bool(typed) and entry.text.casefold().startswith(typed)
