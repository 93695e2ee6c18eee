"""A read-only table: rows as they are given, columns as (title, words) pairs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from docket_assistant.ui.widgets.pill import Status

R = TypeVar("R")
_NOWHERE = QModelIndex()
STATUS_ROLE = Qt.ItemDataRole.UserRole + 1
MUTED_ROLE = Qt.ItemDataRole.UserRole + 2
NARROW = 52
"""Of a table, in heights of a line: the width below which a column that tells least is left out first."""


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column: its head, its words for a row, and how it gives way."""

    title: str
    words: Callable[[R], str]
    status: Callable[[R], Status] | None = None
    weight: int = 1
    """Share of the width that is left over."""
    muted: bool = False
    drops: int = 0
    """Left out where the table is narrower than this, in heights of a line; 0: never."""


class TableModel(QAbstractTableModel, Generic[R]):
    """Rows in a table."""

    def __init__(self, columns: Sequence[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: tuple[R, ...] = ()

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show these rows in place of what was shown."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    # Qt's interface

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """How many rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """How many columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The words of a cell, its status, or whether it is muted."""
        if not index.isValid():
            return None
        column, row = self.columns[index.column()], self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.words(row)
        if role == STATUS_ROLE:
            return column.status(row) if column.status is not None else None
        if role == MUTED_ROLE:
            return column.muted
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The heads of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None
