"""The menus: every action of the window in one table, with its key; the page in view adds its own."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from docket_assistant.ui.appearance import choose_appearance, choose_points
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.matter_acts import turn_closed, turn_hold, turn_trash
from docket_assistant.ui.page import Page
from docket_assistant.ui.places import TABS, Place
from docket_assistant.ui.printing.print_keys import commands_of
from docket_assistant.ui.theme import Appearance

if TYPE_CHECKING:
    from docket_assistant.app.matters.each_matter import OnEach

_UNDO = "Undo the last act"
_REDO = "Redo"


@dataclass(frozen=True, slots=True)
class Row:
    """One action that can be done anywhere."""

    menu: str
    text: str
    key: str
    run: Callable[[], object]
    of_matter: bool = False
    """Only while a matter is in view."""
    also: str = ""
    """A second key."""


class Menus:
    """Builds the menus, and changes the one of the page as pages change."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._desk = window.desk
        self._rows: list[tuple[Row, QAction]] = []
        self._page_actions: list[QAction] = []
        self._menus: dict[str, QMenu] = {}
        self._appearances: dict[Appearance, QAction] = {}
        for row in _rows(window):
            self._add(row)
        self._appearance()
        self._page = self._menu("&Page")

    def _menu(self, title: str) -> QMenu:
        name = title.replace("&", "")
        if name not in self._menus:
            self._menus[name] = self._window.menuBar().addMenu(title)
        return self._menus[name]

    def _add(self, row: Row) -> None:
        action = QAction(row.text, self._window)
        self._desk.shortcuts.take(
            row.menu.replace("&", ""),
            row.text,
            row.key,
            lambda chosen: action.setShortcuts([QKeySequence(key) for key in (chosen, row.also) if key]),
        )
        action.triggered.connect(lambda _on=False: row.run())
        self._menu(row.menu).addAction(action)
        self._rows.append((row, action))

    def _appearance(self) -> None:
        group = QActionGroup(self._window)
        keys = {
            Appearance.SYSTEM: "Ctrl+Alt+1",
            Appearance.LIGHT: "Ctrl+Alt+2",
            Appearance.DARK: "Ctrl+Alt+3",
            Appearance.CONTRAST: "Ctrl+Alt+4",
        }
        for appearance, key in keys.items():
            action = QAction(f"Appearance: {appearance.value}", self._window)
            action.setCheckable(True)
            action.setChecked(self._desk.theme.appearance is appearance)
            self._desk.shortcuts.take("View", action.text(), key, partial(_put_key, action))
            action.triggered.connect(lambda _on=False, a=appearance: choose_appearance(self._desk, a))
            group.addAction(action)
            self._menu("&View").addAction(action)
            self._appearances[appearance] = action
        self._desk.theme.changed.connect(self._mark_appearance)

    def _mark_appearance(self) -> None:
        self._appearances[self._desk.theme.appearance].setChecked(True)

    def show_page(self, page: Page) -> None:
        """Offer what can be done on ``page``."""
        for action in self._page_actions:
            self._page.removeAction(action)
            action.deleteLater()
        self._page_actions = []
        for command in commands_of(page):
            action = QAction(command.text, self._window)
            if command.key:
                action.setShortcut(QKeySequence(command.key))
            action.triggered.connect(lambda _on=False, c=command: c.run())
            self._page.addAction(action)
            self._page_actions.append(action)
        self._page.menuAction().setVisible(bool(self._page_actions))
        self.name_turns()

    def _is_offered(self, row: Row) -> bool:
        if not row.of_matter:
            return True
        matter = self._desk.to_redo if row.text == _REDO else self._desk.matter
        return bool(matter) or (row.text in (_UNDO, _REDO) and self._several(row.text) is not None)

    def _several(self, which: str) -> "OnEach | None":
        """The act on several matters that undo, or redo, would turn: where no matter is in view."""
        done = self._desk.over_several
        offered = done is not None and done.undone is (which == _REDO) and bool(done.entries)
        return done if offered and not self._desk.matter else None

    def name_turns(self) -> None:
        """Say in the menu which acts undo and redo would turn, and offer what can be done."""
        labels = self._turn_labels()
        for row, action in self._rows:
            action.setEnabled(self._desk.is_open and self._is_offered(row))
            for text, label in zip((_UNDO, _REDO), labels, strict=True):
                if row.text == text:
                    action.setText(f"{text.split()[0]}: {label}" if label else text)

    def _turn_labels(self) -> tuple[str, str]:
        several = {which: self._several(which) for which in (_UNDO, _REDO)}
        for which, done in several.items():
            if done is not None:
                return (done.label, "") if which == _UNDO else ("", done.label)
        if not self._desk.is_open or not self._desk.to_redo or self._desk.courtroom:
            return "", ""
        from docket_assistant.app.upkeep.journal import next_turns
        from docket_assistant.domain.ids import MatterId

        with self._desk.store.read() as view:
            return next_turns(view, MatterId(self._desk.to_redo))

    def actions(self) -> Iterator[QAction]:
        """Every action that can be done now."""
        for menu in self._menus.values():
            yield from (a for a in menu.actions() if not a.isSeparator() and a.isEnabled())


def _put_key(action: QAction, key: str) -> None:
    action.setShortcut(QKeySequence(key))


def _rows(window: MainWindow) -> tuple[Row, ...]:
    desk = window.desk

    def to(page: str) -> Callable[[], None]:
        return lambda: desk.go(Place(page))

    def of(page: str) -> Callable[[], None]:
        return lambda: desk.go(Place(page, desk.matter))

    def some(page: str) -> Callable[[], None]:
        return lambda: _in_some_matter(window, page)

    def on_us() -> None:
        desk.go(Place("served-set", desk.matter, "on-us"))

    def tab(name: str) -> Callable[[], None]:
        return lambda: desk.go(Place("matter", desk.matter, name))

    def lifes(turn: Callable[[Desk, str], None]) -> Callable[[], None]:
        return lambda: turn(desk, desk.matter)

    places = (
        Row("&Go", "Today", "Alt+1", to("today")),
        Row("&Go", "Matters", "Alt+2", to("matters")),
        Row("&Go", "Calendar", "Alt+3", to("calendar")),
        Row("&Go", "People", "Alt+4", to("people")),
        Row("&Go", "Date calculator", "Alt+5", to("calculator")),
        Row("&Go", "Rules of the courts", "Alt+6", lambda: desk.go(Place("rules", desk.matter))),
        Row("&Go", "Go to anything...", "Ctrl+K", window.quick_open),
        Row("&Go", "Back", "Alt+Left", window.back, also="Esc"),
    )
    tabs = tuple(
        Row("&Go", f"This matter: {row.title}", f"Ctrl+{n}", tab(name), of_matter=True)
        for n, (name, row) in enumerate(TABS.items(), 1)
    )
    return (
        Row("&File", "New matter...", "Ctrl+Shift+N", to("new-matter")),
        Row("&File", "A matter from an order...", "Ctrl+Shift+R", to("matter-from-order")),
        Row("&File", "Import a matter...", "Ctrl+Shift+I", lambda: _import(desk)),
        Row("&File", "Export this matter...", "Ctrl+Shift+E", lambda: _export(desk), of_matter=True),
        Row("&File", "Welcome", "Ctrl+Shift+W", to("welcome")),
        Row("&File", "Quit", "Ctrl+Q", window.close),
        Row("&Edit", _UNDO, "Ctrl+Z", lambda: _undo(window), of_matter=True),
        Row("&Edit", _REDO, "Ctrl+Shift+Z", lambda: _redo(window), of_matter=True),
        Row("&Edit", "Settings...", "Ctrl+,", to("settings")),
        Row("&Edit", "Your signature block...", "Ctrl+Alt+I", to("own-block")),
        Row("&Matter", "Log a conferral...", "Ctrl+L", some("conferral")),
        Row("&Matter", "Log an attempt...", "Ctrl+T", some("attempt")),
        Row("&Matter", "Served set...", "Ctrl+S", of("served-set"), of_matter=True),
        Row("&Matter", "Served on us...", "Ctrl+U", on_us, of_matter=True),
        Row("&Matter", "Responses and supplements...", "Ctrl+R", of("answers"), of_matter=True),
        Row("&Matter", "Words of requests and answers...", "Ctrl+Shift+P", of("item-words"), of_matter=True),
        Row("&Matter", "Triage of answers...", "Ctrl+Shift+T", of("triage"), of_matter=True),
        Row("&Matter", "Motion...", "Ctrl+M", of("motion"), of_matter=True),
        Row("&Matter", "Test their motion...", "Ctrl+Shift+L", of("their-motion"), of_matter=True),
        Row("&Matter", "Order and its dates...", "Ctrl+D", of("order"), of_matter=True),
        Row("&Matter", "The judge's practice...", "Ctrl+Alt+J", of("practice"), of_matter=True),
        Row("&Matter", "The matter itself...", "Ctrl+Shift+M", of("matter-facts"), of_matter=True),
        Row("&Matter", "Close or reopen the matter", "Ctrl+Alt+C", lifes(turn_closed), of_matter=True),
        Row(
            "&Matter",
            "Put a hold on the matter, or release it",
            "Ctrl+Alt+H",
            lifes(turn_hold),
            of_matter=True,
        ),
        Row(
            "&Matter",
            "Move the matter to Trash, or put it back",
            "Ctrl+Alt+X",
            lifes(turn_trash),
            of_matter=True,
        ),
        Row("&Matter", "Counsel...", "Ctrl+Shift+C", of("counsel"), of_matter=True),
        Row("&Matter", "Confirming message...", "Ctrl+E", of("confirming"), of_matter=True),
        Row(
            "&Matter", "Read a sent or received message...", "Ctrl+O", lambda: _message(desk), of_matter=True
        ),
        Row("&Matter", "Draft statement...", "Ctrl+Shift+D", of("statement"), of_matter=True),
        Row("&Matter", "Papers...", "Ctrl+Alt+B", of("papers"), of_matter=True),
        Row("&Matter", "A joint paper that came back...", "Ctrl+Alt+R", of("returned"), of_matter=True),
        Row("&Matter", "Attach files...", "Ctrl+Alt+A", of("attach"), of_matter=True),
        Row("&Matter", "Filing slip...", "Ctrl+Alt+F", of("filing-slip"), of_matter=True),
        Row("&Matter", "Time spent...", "Ctrl+Alt+M", of("time"), of_matter=True),
        Row("&Matter", "Minutes of the last act", "Ctrl+;", window.ask_minutes, of_matter=True),
        *places,
        *tabs,
        Row("&View", "Courtroom view: begin, or end", "F9", desk.turn_courtroom),
        Row("&View", "Larger text", "Ctrl++", lambda: _text(window, 1)),
        Row("&View", "Smaller text", "Ctrl+-", lambda: _text(window, -1)),
        Row("&Help", "Help for this page", "F1", lambda: _help(window)),
        Row("&Help", "Keys of this page", "?", lambda: _help(window, "keys"), also="Shift+?"),
        Row("&Help", "Shortcuts...", "Ctrl+/", to("shortcuts")),
        Row("&Help", "Diagnostics", "Ctrl+Alt+D", to("diagnostics")),
        Row("&File", "Templates of the firm", "Ctrl+Alt+T", to("templates")),
        Row("&Help", "Licences", "Ctrl+Alt+L", to("licences")),
    )


def _help(window: MainWindow, only: str = "") -> None:
    """Explain the page in view; from the help itself, what was explained before stays."""
    here, page = window.place, window.page
    if here.page == "help":
        window.desk.go(
            Place("help", here.matter, only or window.desk.help_tab, fact=here.fact), remember=False
        )
        return
    assert page is not None, "a place is in view"
    window.desk.help_of, window.desk.help_tab = here.page, page.place.tab
    window.desk.help_keys = tuple((command.text, command.key) for command in commands_of(page))
    window.desk.go(Place("help", here.matter, only or page.place.tab, fact=here.page))


def _undo(window: MainWindow) -> None:
    from docket_assistant.ui.several_matters import turn_several

    desk = window.desk
    desk.undo(desk.matter) if desk.matter else turn_several(window, desk)


def _redo(window: MainWindow) -> None:
    from docket_assistant.ui.several_matters import turn_several

    desk = window.desk
    is_several = not desk.matter and desk.over_several is not None and desk.over_several.undone
    turn_several(window, desk) if is_several else desk.redo(desk.to_redo)


def _in_some_matter(window: MainWindow, page: str) -> None:
    from docket_assistant.ui.matter_choice import in_some_matter

    in_some_matter(window, page)


def _text(window: MainWindow, by: int) -> None:
    choose_points(window.desk, window.desk.theme.points + by)


def _import(desk: Desk) -> None:
    from docket_assistant.ui.files import import_matter

    import_matter(desk)


def _export(desk: Desk) -> None:
    from docket_assistant.ui.files import export_matter

    export_matter(desk)


def _message(desk: Desk) -> None:
    from docket_assistant.ui.files import choose_message

    choose_message(desk)
