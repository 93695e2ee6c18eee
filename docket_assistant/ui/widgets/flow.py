"""Widgets side by side, in as many columns as the width has room for."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from docket_assistant.ui.theme import line_height


class Flow(QWidget):
    """Up to ``most`` columns of equal width; fewer where each would be too narrow to read."""

    def __init__(self, most: int, *, spacing: int = 14, narrowest: int = 14) -> None:
        super().__init__()
        self._most = most
        self._narrowest = narrowest
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(spacing)
        self._widgets: list[QWidget] = []
        self._columns = 0

    def add(self, widget: QWidget) -> None:
        """Put a widget after the others."""
        policy = widget.sizePolicy()
        widget.setSizePolicy(QSizePolicy.Policy.Ignored, policy.verticalPolicy())
        self._widgets.append(widget)
        self._columns = 0
        self._place(self._most)

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for widget in self._widgets:
            self._grid.removeWidget(widget)
        for at, widget in enumerate(self._widgets):
            self._grid.addWidget(widget, at // columns, at % columns)
        for at in range(self._most):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)

    # Qt's interface

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many columns as there is room for."""
        super().resizeEvent(event)
        room = self.width() // (line_height() * self._narrowest)
        self._place(max(1, min(self._most, room)))
