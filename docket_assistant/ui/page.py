"""What every page, tab and form has in common."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from docket_assistant.ui.desk import Desk
from docket_assistant.ui.places import Place

CLEAR = 5
"""Between the cards of a part that scrolls and its edge: room for the focus ring."""
EDGE = 24 - CLEAR
_GONE = "gone"

PRINT_KEY, PDF_KEY = "Ctrl+P", "Ctrl+Alt+P"
"""The two keys that print, on every page alike."""


class Command(NamedTuple):
    """One thing that a user can do: a menu entry with a key, found in Ctrl+K as well."""

    text: str
    run: Callable[[], object]
    key: str = ""
    menu: str = "Page"


class Page(QWidget):
    """A page; it reads what it shows when it is told to, and asks the desk for everything else."""

    comes_back = False
    """Whether all that was typed is there again once it is made anew."""
    prints_shown = True
    """Whether what it shows is printed where it has no printout of its own; not so of what is typed."""
    help = ""
    """What F1 says of the page, as plain paragraphs."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.desk = desk
        self.place = Place("")
        self.awaited = ""
        """The stop that the keyboard goes to once it is there."""

    def show_place(self, place: Place) -> None:
        """Show what ``place`` names."""
        self.place = place
        self.reload()

    def reload(self) -> None:
        """Read again what is shown."""

    def commands(self) -> tuple[Command, ...]:
        """What can be done here beside what can be done anywhere."""
        return ()

    def heading(self) -> str:
        """What the page is called in the window's title."""
        return ""

    def leave(self) -> None:
        """The page goes out of view."""

    def first_stop(self) -> QWidget | None:
        """Where the keyboard starts; None: where it was."""
        return None


class Content(QWidget):
    """What scrolls: as high as its words are at the width there is; Qt counts them at the least width."""

    # Qt's interface

    def minimumSizeHint(self) -> QSize:
        """The layout says the height for the width, where anything in it wraps."""
        hint = super().minimumSizeHint()
        layout = self.layout()
        return QSize(hint.width(), 0) if layout is not None and layout.hasHeightForWidth() else hint


def scrolled(content: QWidget) -> QScrollArea:
    """``content`` in an area that scrolls up and down, never sideways."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    content.setObjectName("scrolled")
    content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    area.setWidget(content)
    return area


def bring_into_view(widget: QWidget) -> None:
    """Scroll to what the keyboard was put on; Qt does so only for Tab."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()


def column(parent: QWidget, *, margins: tuple[int, int, int, int] = (24, 16, 24, 24)) -> QVBoxLayout:
    """The layout of a page: one thing under another."""
    layout = QVBoxLayout(parent)
    layout.setContentsMargins(*margins)
    layout.setSpacing(14)
    return layout


def above(outer: QVBoxLayout) -> QVBoxLayout:
    """What stands above a part that scrolls, level with the cards in it."""
    layout = QVBoxLayout()
    layout.setContentsMargins(CLEAR, 0, CLEAR, 0)
    layout.setSpacing(outer.spacing())
    outer.addLayout(layout)
    return layout


@contextmanager
def keeping_focus(page: QWidget) -> Iterator[None]:
    """Draw anew within; the keyboard then stays on the stop of the same name."""
    held = QApplication.focusWidget()
    name = held.accessibleName() if held is not None and page.isAncestorOf(held) else ""
    yield
    now = QApplication.focusWidget()
    if not name or (now is not None and now.accessibleName() == name):
        return
    focus_named(page, name)


def focus_named(page: QWidget, name: str) -> bool:
    """Put the keyboard on the stop of this name; False where there is none."""
    named = (one for one in page.findChildren(QWidget) if name and one.accessibleName() == name)
    found = (one for one in named if not _is_gone(one, page))
    stop = next((one for one in found if one.focusPolicy() != Qt.FocusPolicy.NoFocus), None)
    if stop is not None:
        stop.setFocus(Qt.FocusReason.OtherFocusReason)
    return stop is not None


def _is_gone(widget: QWidget, page: QWidget) -> bool:
    """Whether it was taken out of its layout, by itself or with what holds it."""
    at: QWidget | None = widget
    while at is not None and at is not page:
        if at.property(_GONE):
            return True
        at = at.parentWidget()
    return False


def clear(layout: QVBoxLayout) -> None:
    """Take everything out of a layout; it goes with the next turn.

    It keeps its parent till then: Qt would dress it as a window of its own first.
    """
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.setProperty(_GONE, True)  # noqa: FBT003  # Qt's own order of arguments
            widget.hide()
            widget.deleteLater()
            continue
        inner = item.layout()
        if inner is not None:
            clear(inner)  # type: ignore[arg-type]  # every layout has takeAt


def wide(widget: QWidget) -> QWidget:
    """Let a widget take whatever width there is, without asking for any."""
    widget.setSizePolicy(QSizePolicy.Policy.Ignored, widget.sizePolicy().verticalPolicy())
    return widget
