"""Widgets one after another, wrapped like words."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_GAP = 12
_LINE_GAP = 6


class WrapRow(QWidget):
    """A row that becomes two where it has no room."""

    def __init__(self) -> None:
        super().__init__()
        self._widgets: list[QWidget] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end."""
        widget.setParent(self)
        self._widgets.append(widget)
        self.lay_out()

    def clear(self) -> None:
        """Take everything out."""
        for widget in self._widgets:
            widget.hide()
            widget.deleteLater()
        self._widgets = []

    def lay_out(self) -> None:
        """Wrap anew: a widget has other words, or is hidden."""
        x = y = 0
        row: list[tuple[QWidget, QRect]] = []
        for widget in (one for one in self._widgets if not _is_put_away(one)):
            size = widget.sizeHint().expandedTo(widget.minimumSizeHint()).expandedTo(widget.minimumSize())
            if x and x + size.width() > self.width():
                x, y, row = 0, y + _place(row) + _LINE_GAP, []
            width = min(size.width(), max(60, self.width()))
            tall = widget.heightForWidth(width) if widget.hasHeightForWidth() else size.height()
            row.append((widget, QRect(x, y, width, max(tall, size.height()))))
            x += width + _GAP
        self.setFixedHeight(max(1, y + _place(row)))

    # Qt's interface

    def sizeHint(self) -> QSize:
        """As high as it is wrapped now."""
        return QSize(200, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        self.lay_out()


def _place(row: list[tuple[QWidget, QRect]]) -> int:
    """Put what shares a line level by its middle; the height of the line."""
    height = max((area.height() for _, area in row), default=0)
    for widget, area in row:
        widget.setGeometry(area.translated(0, (height - area.height()) // 2))
    return height


def _is_put_away(widget: QWidget) -> bool:
    """Hidden by somebody, not merely not shown yet."""
    return widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
