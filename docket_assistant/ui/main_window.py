"""The frame around the pages: places at the left, the box for everything at the top, messages below."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from docket_assistant.ui.cards.admission_banner import AdmissionBanner
from docket_assistant.ui.desk import Desk, Said
from docket_assistant.ui.page import Page, bring_into_view, focus_named
from docket_assistant.ui.places import PAGES, Place, of_side_bar
from docket_assistant.ui.theme import Type, line_height
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.nav import SideBar

if TYPE_CHECKING:
    from datetime import date

    from docket_assistant.ui.menus import Menus
    from docket_assistant.ui.minutes_line import MinutesLine
    from docket_assistant.ui.widgets.message_bar import MessageBar

_NARROW = 66  # in widths of a digit's height: below it the side bar becomes a rail
_TIGHT = 50  # in the same: below it the box for everything says less
_MANY = 400  # widgets: sooner made again, a few a turn, than dressed anew all at once
_SEARCH, _SEARCH_SHORT = "Go to a matter, item, person or command", "Go to anything"


class MainWindow(QMainWindow):
    """The window. Pages are made when they are first shown, and kept."""

    painted = Signal()
    """The window and all in it stands on the screen for the first time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.pages: dict[str, Page] = {}
        self.menus: Menus | None = None
        self._trail: list[Place] = []
        self._stack = QStackedWidget()
        self._shown_day: date | None = None
        self._side = SideBar(desk.theme, lambda name: self.go(of_side_bar(name, desk.matter)))
        self._warning = AdmissionBanner(desk)
        self._below = QVBoxLayout()
        self._bar: MessageBar | None = None
        self._minutes: MinutesLine | None = None
        self._held: str | None = None  # while pages are let go: the stop that had the keyboard
        self._build()
        self.setWindowTitle("Docket Assistant")
        self.setAcceptDrops(True)
        self.resize(QSize(1280, 800))
        desk.going.connect(self._on_going)
        desk.laid_aside.connect(self._leave_matter)
        desk.said.connect(self._on_said)
        desk.minutes_asked.connect(self._on_minutes)
        desk.changed.connect(lambda _matter: self._reload())
        desk.as_of_changed.connect(lambda _matter: self._reload())
        desk.drafts_changed.connect(self._on_draft)
        desk.courtroom_changed.connect(self._on_courtroom)
        desk.theme.changing.connect(self._on_changing)
        desk.theme.changed.connect(self._on_changed)
        desk.theme.resizing.connect(self._on_resizing)
        desk.theme.resized.connect(self._on_resized)

    def _build(self) -> None:
        frame = QWidget()
        frame.setObjectName("frame")
        frame.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        main = QVBoxLayout()
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(0)
        main.addWidget(self._top())
        main.addWidget(self._warning)
        main.addWidget(self._stack, 1)
        self._below.setContentsMargins(24, 0, 24, 10)
        main.addLayout(self._below)
        row.addLayout(main, 1)
        self.setCentralWidget(frame)
        frame.show()  # Qt would do so in a later turn, and nothing hidden takes the keyboard

    def _top(self) -> QWidget:
        top = QWidget()
        row = QHBoxLayout(top)
        row.setContentsMargins(24, 12, 24, 4)
        row.setSpacing(12)
        self.search = Button(_SEARCH, self.quick_open, role="search", name=_SEARCH)
        self.search.keep_room()
        self.search.setMinimumWidth(line_height() * 6)  # its words give way, not the window
        row.addWidget(self.search)
        row.addStretch(1)
        self.sample_words = Words("Sample: nothing here is yours", Type.SECONDARY)
        row.addWidget(self.sample_words)
        self.sample_words.setVisible(self.desk.sample)  # not before it has its place: it would be a window
        on = "Courtroom view is on: end it"
        self.courtroom = Button("Courtroom view", self.desk.turn_courtroom, role="link", name=on, tip="F9")
        row.addWidget(self.courtroom)
        self.courtroom.setVisible(self.desk.courtroom)
        self.saved = Words("", Type.SECONDARY, role="muted")
        self.saved.setAccessibleName("State of what is typed")
        self.saved.hide()
        row.addWidget(self.saved)
        return top

    # Places

    @property
    def place(self) -> Place:
        """Where the window is."""
        return self._trail[-1] if self._trail else Place("today")

    @property
    def page(self) -> Page | None:
        """The page in view."""
        found = self._stack.currentWidget()
        return found if isinstance(found, Page) and self._held is None else None

    def go(self, place: Place, *, remember: bool = True) -> None:
        """Show a place; in Courtroom view another matter is refused."""
        if self.desk.is_hidden(place):
            from docket_assistant.wording.courtroom import other_matter_words

            self.desk.say(other_matter_words())
            return
        leaving = self.page
        if leaving is not None:
            leaving.leave()
        if not remember and self._trail:
            self._trail.pop()
        if not self._trail or self._trail[-1] != place:
            self._trail.append(place)
        del self._trail[:-100]
        self._show(place)

    def back(self) -> None:
        """Show the place before this one."""
        if len(self._trail) < 2:
            return
        leaving = self.page
        if leaving is not None:
            leaving.leave()
        self._trail.pop()
        while len(self._trail) > 1 and self.desk.is_hidden(self.place):
            self._trail.pop()
        self._show(Place("matters") if self.desk.is_hidden(self.place) else self.place)

    def _leave_matter(self, matter: str) -> None:
        """Show the list in the place of a matter that is in the trash; Back does not lead to it either."""
        is_here = self.place.matter == matter
        self._trail = [place for place in self._trail if place.matter != matter]
        if is_here:
            self.go(Place("matters"))

    def make(self, name: str) -> Page:
        """The page of this name, made where it is not there yet."""
        page = self.pages.get(name)
        if page is None:
            page = PAGES[name].load()(self.desk)
            self.pages[name] = page
            self._stack.addWidget(page)
        return page

    def _show(self, place: Place) -> None:
        closed = self.desk.courtroom and PAGES[place.page].is_form
        page = self.make("courtroom" if closed else place.page)
        self.desk.matter = place.matter or (self.desk.matter if place.page == "help" else "")
        self._warning.show_matter(self.desk.matter)
        page.show_place(place)
        self._stack.setCurrentWidget(page)
        self._side.show_place(PAGES[place.page].nav)
        self._entitle(page)
        if self.menus is not None:
            self.menus.show_page(page)
        stop = page.first_stop()
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, stop, lambda: bring_into_view(stop))

    def take_menus(self, menus: "Menus") -> None:
        """Menus come after the first paint; from now on they follow the page."""
        self.menus = menus
        if self.page is not None:
            menus.show_page(self.page)

    def _entitle(self, page: Page) -> None:
        heading = page.heading()
        self.setWindowTitle(f"{heading} - Docket Assistant" if heading else "Docket Assistant")

    def _reload(self) -> None:
        if self.page is not None and self.desk.is_open:
            self._warning.show_matter(self.desk.matter)
            self.page.reload()
            self._entitle(self.page)
            if self.menus is not None:
                self.menus.name_turns()

    # Ctrl+K

    def quick_open(self) -> None:
        """Open the box that goes anywhere."""
        from docket_assistant.ui.widgets.quick_open import QuickOpen

        box = next((one for one in self.findChildren(QuickOpen) if type(one) is QuickOpen), None)
        if box is None:
            from docket_assistant.ui.entries import Finder, entries_of

            box = QuickOpen(
                self,
                lambda: entries_of(self.desk, self.menus),
                lambda owner: Finder(owner, self.desk, lambda: self._trail).search,
                self.desk.colors,
            )
        box.open()

    # Messages

    def _on_going(self, place: object, remember: bool) -> None:  # noqa: FBT001  # a signal's argument
        assert isinstance(place, Place)
        self.go(place, remember=remember)

    def _on_said(self, said: object) -> None:
        assert isinstance(said, Said)
        if self._bar is None:
            from docket_assistant.ui.widgets.message_bar import MessageBar

            self._bar = MessageBar()
            self._below.addWidget(self._bar)
        self._bar.show_message(said)

    def _on_minutes(self, asked: object) -> None:
        from docket_assistant.ui.minutes_line import MinutesLine, TimeAsked

        assert isinstance(asked, TimeAsked)
        if self._minutes is None:
            self._minutes = MinutesLine(self.desk)
            self._below.setSpacing(6)
            self._below.insertWidget(0, self._minutes)
        self._minutes.ask(asked)

    def ask_minutes(self) -> None:
        """Put the keyboard on the line that asks for minutes, or open the list of time spent."""
        if self._minutes is None or not self._minutes.start():
            self.go(Place("time", self.desk.matter))

    def _on_draft(self, word: str) -> None:
        self.saved.setText(word)
        self.saved.setVisible(bool(word))

    # Courtroom view

    def _on_courtroom(self, on: bool) -> None:  # noqa: FBT001  # a signal's argument
        """Nothing that was drawn before is kept: every page, list and message is made anew."""
        if self.page is not None:
            self.page.leave()
        self._drop_pages()
        self._drop_quick_open()
        if self._bar is not None:
            self._bar.hide()
            self._bar.deleteLater()
            self._bar = None
        self._on_draft("")
        self.courtroom.setVisible(on)
        self._show(self.place)

    def _drop_quick_open(self) -> None:
        from docket_assistant.ui.widgets.quick_open import QuickOpen

        for box in self.findChildren(QuickOpen):
            box.setParent(None)
            box.deleteLater()

    def _drop_pages(self, but: Page | None = None) -> None:
        for name, page in list(self.pages.items()):
            if page is not but:
                self._stack.removeWidget(page)
                page.hide()
                page.deleteLater()
                del self.pages[name]

    # Look

    def _on_changing(self) -> None:
        """Pages out of view are made again, in the new colours, when next shown; a long one in view, too."""
        page = self.page
        if page is not None and page.comes_back and len(page.findChildren(QWidget)) > _MANY:
            self._on_resizing()
            return
        self.setUpdatesEnabled(False)  # nothing is seen half in the old look
        gone = [one for one in self.pages.values() if one is not page]
        self._drop_pages(but=page)
        for one in gone:
            QCoreApplication.sendPostedEvents(one, QEvent.Type.DeferredDelete.value)

    def _on_changed(self) -> None:
        self.setUpdatesEnabled(True)
        self.draw_icons()
        (self._show_anew if self.page is None else self.page.reload)()

    def _on_resizing(self) -> None:
        """Let every page go; what is typed and the keyboard's stop stay."""
        self.setUpdatesEnabled(False)
        if self.page is not None:
            self.page.leave()
        held = self.focusWidget()
        self._held = self._held or (held.accessibleName() if held is not None else "")
        self._drop_pages()

    def _on_resized(self) -> None:
        """Make the frame and the page in view anew."""
        self.setUpdatesEnabled(True)
        said = self._bar.said if self._bar is not None and not self._bar.isHidden() else None
        self._drop_pages()
        self._drop_quick_open()
        self._bar = self._minutes = None  # they go with the frame
        self._side = SideBar(self.desk.theme, lambda name: self.go(of_side_bar(name, self.desk.matter)))
        self._stack, self._below = QStackedWidget(), QVBoxLayout()
        self._build()
        self._dress()
        self.draw_icons()
        self._show_anew()
        if said is not None:
            self._on_said(said)

    def _show_anew(self) -> None:
        held, self._held = self._held or "", None
        self._show(self.place)
        if (page := self.page) is not None:
            page.awaited = "" if focus_named(page, held) else held

    def draw_icons(self) -> None:
        """The first paint does not wait for icons."""
        self._side.draw()
        self.search.show_icon("search", self.desk.theme.colors.muted)

    def _dress(self) -> None:
        """Give way where the window is narrow for its text."""
        self._side.dress(rail=self.width() < line_height() * _NARROW)
        room = self.width() >= line_height() * _TIGHT
        self.search.setText(f"{_SEARCH if room else _SEARCH_SHORT}    Ctrl+K")

    # Qt's interface

    _is_painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is in the window is painted right after it, before the next turn of the loop."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window gets a rail."""
        super().resizeEvent(event)
        self._dress()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that the page in view does not take itself."""
        from docket_assistant.ui.dropped import files_in

        if self.desk.is_open and files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A message is read, anything else is offered to be attached."""
        from docket_assistant.ui.dropped import files_in, take_dropped

        take_dropped(self.desk, self.place, files_in(event.mimeData()))

    def changeEvent(self, event: QEvent) -> None:
        """Coming back to the window, its day may have changed."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow() and self.desk.is_open:
            QTimer.singleShot(0, self._new_day)

    def _new_day(self) -> None:
        day = self.desk.today
        if self._shown_day is not None and self._shown_day != day:
            self._reload()
        self._shown_day = day

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is typed is kept; a sample that was typed into asks first, as it is deleted."""
        if self.page is not None:
            self.page.leave()
        if self.desk.sample and self.desk.touched:
            from docket_assistant.ui.closing import may_delete_sample

            if not may_delete_sample(self):
                event.ignore()
                return
        self.desk.settings.put("width", str(self.width()))
        self.desk.settings.put("height", str(self.height()))
        event.accept()
