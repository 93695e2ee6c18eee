"""The ring around what has the keyboard: 2 px of accent, 2 px clear of the widget, never cut off."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QTabBar, QWidget
from shiboken6 import isValid

from docket_assistant.ui.theme import Theme

_CLEAR = 4
_MOVES = frozenset(
    {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest}
)


class FocusRing(QWidget):
    """Follows the keyboard through a window; it lies over the page, inside the part that scrolls."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._around: QWidget | None = None
        self._watched: list[QObject] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        for watched in filter(isValid, self._watched):  # one that is being deleted lets go of the keyboard
            watched.removeEventFilter(self)
        self._watched = []
        self._around = new if self._takes_ring(new) else None
        if self._around is None:
            self.hide()
            return
        host = self._host(self._around)
        self.setParent(host)
        self._around.destroyed.connect(self._on_gone)
        widget: QWidget | None = self._around
        while widget is not None and widget is not host:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()
        self._place()

    def _takes_ring(self, widget: QWidget | None) -> bool:
        if widget is None or widget is self._window or not self._window.isAncestorOf(widget):
            return False
        plain = isinstance(widget, QAbstractScrollArea) and not isinstance(widget, QAbstractItemView)
        return not (plain and widget.focusPolicy() is Qt.FocusPolicy.NoFocus)

    def _host(self, widget: QWidget) -> QWidget:
        """The content of the nearest scrolling area, so that the ring scrolls too; else the window."""
        parent = widget.parentWidget()
        while parent is not None and parent is not self._window:
            if parent.objectName() == "scrolled":
                return parent
            parent = parent.parentWidget()
        return self._window

    def _on_gone(self) -> None:
        self._around = None
        self._watched = []
        self.hide()

    def _place(self) -> None:
        around = self._around
        if around is None or not around.isVisible():
            self.hide()
            return
        host = self.parentWidget()
        assert host is not None, "the ring always lies in the window"
        area = QRect(around.mapTo(host, QPoint(0, 0)), around.size())
        if isinstance(around, QTabBar):
            tab = around.tabRect(around.currentIndex())
            area = QRect(around.mapTo(host, tab.topLeft()), tab.size())
        self.setGeometry(area.adjusted(-_CLEAR, -_CLEAR, _CLEAR, _CLEAR))
        self.show()
        self.raise_()
        self.update()

    # Qt's interface

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay around the widget as it moves."""
        if event.type() in _MOVES:
            QTimer.singleShot(0, self, self._place)
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.colors.accent), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 11, 11)
