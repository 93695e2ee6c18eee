"""The ring around what has the keyboard: 2 px of accent, 2 px clear of the widget."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QFocusFrame, QWidget

from docket_assistant.ui.theme import Theme


class FocusRing(QFocusFrame):
    """Follows the keyboard through a window."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        ours = new is not None and self._window.isAncestorOf(new)
        scrolls = isinstance(new, QAbstractScrollArea) and not isinstance(new, QAbstractItemView)
        plain_area = scrolls and new is not None and new.focusPolicy() is Qt.FocusPolicy.NoFocus
        self.setWidget(new if ours and not plain_area else None)  # type: ignore[arg-type]  # None hides it

    # Qt's interface

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.colors.accent), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)
