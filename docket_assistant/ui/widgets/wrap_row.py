"""Widgets one after another, wrapped like words."""

from PySide6.QtCore import QSize, Qt
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
        x = y = height = 0
        for widget in (one for one in self._widgets if not _is_put_away(one)):
            size = widget.sizeHint().expandedTo(widget.minimumSizeHint()).expandedTo(widget.minimumSize())
            if x and x + size.width() > self.width():
                x, y, height = 0, y + height + _LINE_GAP, 0
            width = min(size.width(), max(60, self.width()))
            tall = widget.heightForWidth(width) if widget.hasHeightForWidth() else size.height()
            widget.setGeometry(x, y, width, max(tall, size.height()))
            x += width + _GAP
            height = max(height, tall, size.height())
        self.setFixedHeight(max(1, y + height))

    # Qt's interface

    def sizeHint(self) -> QSize:
        """As high as it is wrapped now."""
        return QSize(200, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        self.lay_out()


def _is_put_away(widget: QWidget) -> bool:
    """Hidden by somebody, not merely not shown yet."""
    return widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
