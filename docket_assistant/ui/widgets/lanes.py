"""A filter as a row of pills: one of them is on."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from docket_assistant.ui.theme import Theme
from docket_assistant.ui.widgets.pill import Status, draw_pill, pill_size

_RIM = 3


class Lane(QAbstractButton):
    """One pill of the filter; a rim shows that it is on."""

    def __init__(self, theme: Theme, status: Status, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._status = status
        self.setCheckable(True)
        self.setText(status.word)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    # Qt's interface

    def sizeHint(self) -> QSize:
        """The pill with its rim."""
        return pill_size(self._status.word) + QSize(2 * _RIM, 2 * _RIM)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pill, and the rim where it is on."""
        painter = QPainter(self)
        whole = QRectF(self.rect())
        colors = self._theme.colors
        draw_pill(
            painter, whole.adjusted(_RIM, _RIM, -_RIM, -_RIM), self._status, colors, self.devicePixelRatioF()
        )
        if self.isChecked():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colors.accent), 1.6))
            painter.drawRoundedRect(whole.adjusted(1, 1, -1, -1), whole.height() / 2, whole.height() / 2)


class Lanes(QWidget):
    """The pills side by side; in narrow windows they stand in several rows."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, lanes: Sequence[tuple[str, Status, str]], chosen: str, *, in_a_row: int = 5
    ) -> None:
        super().__init__()
        self.setAccessibleName("Filter by verdict")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        for n, (value, status, name) in enumerate(lanes):
            if n % in_a_row == 0:
                row = QHBoxLayout()
                row.setSpacing(6)
                rows.addLayout(row)
            lane = Lane(theme, status, name)
            lane.setChecked(value == chosen)
            lane.toggled.connect(lambda on, v=value: self.chosen.emit(v) if on else None)
            self._group.addButton(lane)
            row.addWidget(lane)
            if n % in_a_row == in_a_row - 1 or n == len(lanes) - 1:
                row.addStretch(1)
