"""A table of facts: whole rows are chosen, one or several, Tab leaves it, Enter opens the row."""

from collections.abc import Iterable
from typing import Any, TypeVar

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from docket_assistant.ui.models.table import MUTED_ROLE, STATUS_ROLE, TableModel
from docket_assistant.ui.theme import Theme, Type, font_of, line_height
from docket_assistant.ui.widgets.pill import Status, draw_pill, pill_size

R = TypeVar("R")
_INSET = 8
_MEASURED = 200
"""Rows whose words are measured for the width of a column."""


class _Cells(QStyledItemDelegate):
    """Draws pills where a cell has a status, and words in the tone of their column."""

    def __init__(self, theme: Theme, parent: QTableView) -> None:
        super().__init__(parent)
        self._theme = theme

    # Qt's interface

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        status = index.data(STATUS_ROLE)
        colors = self._theme.colors
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        area = option.rect
        painter.fillRect(area, QColor(colors.selection if chosen else colors.card))
        painter.setPen(QColor(colors.row_line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if isinstance(status, Status):
            size = pill_size(status.word)
            top = area.y() + (area.height() - size.height()) / 2
            pill = QRectF(area.x() + _INSET - 2, top, min(size.width(), area.width()), size.height())
            widget = option.widget
            draw_pill(painter, pill, status, colors, widget.devicePixelRatioF())
            return
        muted = bool(index.data(MUTED_ROLE)) and not chosen
        painter.setPen(QColor(colors.muted if muted else colors.text))
        painter.setFont(option.font)
        text = QFontMetrics(option.font).elidedText(
            str(index.data())[:400].replace("\n", " "), Qt.TextElideMode.ElideRight, area.width() - 2 * _INSET
        )
        words = area.adjusted(_INSET, 0, -_INSET, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), text)


class FactTable(QTableView):
    """Rows of facts."""

    opened = Signal(int)
    """A row was opened, by Enter or a double click."""
    chosen = Signal(int)
    marked = Signal(list)
    """The rows that are marked, where several can be."""

    def __init__(self, theme: Theme, model: "TableModel[Any]", name: str, *, whole: bool = False) -> None:
        super().__init__()
        self._table = model
        self._needs: dict[int, int] = {}
        self._whole = whole
        self.setModel(model)
        model.setParent(self)
        model.modelReset.connect(self.measure)
        self.setAccessibleName(name)
        self.setFont(font_of(Type.BODY))
        self.setItemDelegate(_Cells(theme, self))
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(line_height() + 13)
        head = self.horizontalHeader()
        head.setFont(font_of(Type.SMALL))
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setHighlightSections(False)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        head.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if whole:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self.selectionModel().currentRowChanged.connect(lambda now, _old: self.chosen.emit(now.row()))
        self.viewport().setObjectName("cells")
        palette = QPalette(self.palette())
        self.setPalette(palette)

    def choose(self, row: int) -> None:
        """Mark a row, alone; Qt's own selectRow would unmark it where it is current already."""
        if 0 <= row < self._table.rowCount():
            alone = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(self._table.index(row, 0), alone)

    def cap(self, most: int) -> None:
        """Keep a long table short: more rows than ``most`` scroll in it."""
        if self._table.rowCount() > most:
            row = self.verticalHeader().defaultSectionSize()
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            self.setFixedHeight(most * row + self.horizontalHeader().sizeHint().height() + 4)

    def let_mark(self, rows: Iterable[int]) -> None:
        """Let several rows be marked, with Shift and Ctrl as everywhere; these are, if there are several."""
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.mark(rows)
        self.selectionModel().selectionChanged.connect(lambda _on, _off: self.marked.emit(self.marked_rows()))

    def mark(self, rows: Iterable[int]) -> None:
        """Mark these rows, if there are several."""
        marked = list(rows)
        if len(marked) < 2:
            return
        last = self._table.columnCount() - 1
        both = QItemSelection()
        for row in marked:
            both.select(self._table.index(row, 0), self._table.index(row, last))
        self.selectionModel().select(both, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def told(self) -> tuple[tuple[tuple[str, int], ...], tuple[tuple[str, ...], ...]]:
        """Titles of the columns with their shares of the width, and the words of every row."""
        columns = self._table.columns
        heads = tuple((column.title, column.weight) for column in columns)
        return heads, tuple(tuple(column.words(row) for column in columns) for row in self._table.rows)

    def marked_rows(self) -> list[int]:
        """The rows that are marked, from the top."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    # Qt's interface

    def sizeHint(self) -> QSize:
        """As high as its rows where it is shown whole."""
        if not self._whole:
            return super().sizeHint()
        rows = self._table.rowCount() * self.verticalHeader().defaultSectionSize()
        return QSize(400, rows + self.horizontalHeader().sizeHint().height() + 4)

    def minimumSizeHint(self) -> QSize:
        """Never more than half a window asks for."""
        return QSize(240, self.sizeHint().height() if self._whole else line_height() * 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width; where it is narrow, columns that may drop are left out."""
        super().resizeEvent(event)
        room = self.viewport().width() / line_height()
        shown = [n for n, c in enumerate(self._table.columns) if room >= c.drops]
        widths = self._widths(shown)
        for n in range(len(self._table.columns)):
            self.setColumnHidden(n, n not in shown)
            self.setColumnWidth(n, widths.get(n, 0))

    def _widths(self, shown: list[int]) -> dict[int, int]:
        """What each column needs and its share of the rest; where there is no room, the widest give way.

        The first column, which says what the row is, gives way last: it keeps its words up to a third of all.
        """
        weights = {n: self._table.columns[n].weight for n in shown}
        needs = {n: self._needed(n) for n in shown}
        room = self.viewport().width()
        spare = room - sum(needs.values())
        if spare >= 0:
            return {
                n: need + spare * weights[n] // max(1, sum(weights.values())) for n, need in needs.items()
            }
        first, *others = shown
        named = max(_squeezed(needs, room)[first], min(needs[first], room // 3))
        return {first: named} | _squeezed({n: needs[n] for n in others}, room - named)

    def _needed(self, column: int) -> int:
        """Measured once for the rows that are shown."""
        if column not in self._needs:
            self._needs[column] = self._measured(column)
        return self._needs[column]

    def _measured(self, column: int) -> int:
        """The width of a column's head and of its first rows."""
        metrics, head = QFontMetrics(self.font()), QFontMetrics(self.horizontalHeader().font())
        widest = head.horizontalAdvance(self._table.columns[column].title)
        for row in self._table.rows[:_MEASURED]:
            own = self._table.columns[column]
            status = own.status(row) if own.status is not None else None
            words = own.words(row)[:400].replace("\n", " ")
            wide = pill_size(status.word).width() if status else metrics.horizontalAdvance(words)
            widest = max(widest, round(wide))
        return widest + 2 * _INSET + 2

    def measure(self) -> None:
        """Share the width anew: the rows changed."""
        self._needs.clear()
        self.resizeEvent(QResizeEvent(self.size(), self.size()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)


def _squeezed(needs: dict[int, int], room: int) -> dict[int, int]:
    """Widths that fill ``room``: the narrow columns whole, the same for each that is wider than its share."""
    widths: dict[int, int] = {}
    left, rest = room, dict(needs)
    while rest:
        share = left // len(rest)
        fitting = {n: need for n, need in rest.items() if need <= share}
        if not fitting:
            return widths | dict.fromkeys(rest, share)
        widths |= fitting
        left -= sum(fitting.values())
        rest = {n: need for n, need in rest.items() if n not in fitting}
    return widths
