"""The page of one matter: its header, its day, and its tabs."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from docket_assistant.domain.errors import DocketError, InvalidInput
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.matter_acts import looked_at
from docket_assistant.ui.page import EDGE, Command, Page, above, column, scrolled
from docket_assistant.ui.palettes import Tone
from docket_assistant.ui.places import TABS, Place
from docket_assistant.ui.tab import Tab
from docket_assistant.ui.theme import Type, font_of, line_height
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.pill import Pill, Status
from docket_assistant.ui.widgets.tab_strip import TabStrip
from docket_assistant.ui.widgets.typed_fields import DateField
from docket_assistant.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from docket_assistant.app.ripeness import Ripeness


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FOLDED, _WHOLE = "About the matter", "Fold the header"
_TIGHT_BELOW = 26
"""In heights of a line: a page lower than it folds the header."""


class MatterPage(Page):
    """One matter as of a day."""

    help = (
        "One matter. The overview says what is next, whether the log supports a motion, and what a court "
        "or an opponent would seize on. The other tabs hold the facts.\n\n"
        "The date at the top right is the day as of which everything is counted: set another day to see "
        "how the matter stood, or clear it for today. Looked at the docket today keeps that day; from seven "
        "days on Today says how long ago it was. Where the text is large for the window, what the matter is "
        "about is folded, so that the page has the room; About the matter shows it. A message file dropped "
        "on the page is read, and every address in it is compared with the record."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setAcceptDrops(True)
        outer = column(self, margins=(EDGE, 8, EDGE, 0))
        outer.setSpacing(4)
        top = above(outer)
        self._header(top)
        self.strip = TabStrip(desk.theme)
        self.strip.show_tabs([(name, row.title, None) for name, row in TABS.items()])
        top.addWidget(self.strip)
        self._stack = QStackedWidget()
        outer.addWidget(self._stack, 1)
        self.tabs: dict[str, Tab] = {}
        self._areas: dict[str, QScrollArea] = {}
        self._caption = ""
        self._fitted: tuple[bool, bool] | None = None
        self._chosen_fold: bool | None = None
        """Whether the header is folded as the user chose; None: as the room asks."""
        self._fit()
        self.strip.currentChanged.connect(self._on_tab)

    def _header(self, outer: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        self.caption = Words("", Type.TITLE, wrap=True, select=True)
        row.addWidget(self.caption, 1)
        self.statement_button = Button("Draft statement", self._statement)
        self.confer_button = Button("Log a conferral", self._confer, role="primary")
        row.addWidget(self.statement_button)
        row.addWidget(self.confer_button)
        outer.addLayout(row)
        self.states = WrapRow()
        self.states.setAccessibleName("State of the matter")
        outer.addWidget(self.states)
        below = QHBoxLayout()
        below.setSpacing(16)
        self.about = Words("", Type.SECONDARY, role="muted", wrap=True)
        self._left = QVBoxLayout()
        self._left.setSpacing(2)
        self._left.addWidget(self.about)
        below.addLayout(self._left, 1)
        right = QVBoxLayout()
        right.setSpacing(2)
        self.why = Words("", Type.SECONDARY, role="muted")
        self.why.setAlignment(Qt.AlignmentFlag.AlignRight)
        right.addWidget(self.why)
        below.addLayout(right, 0)
        outer.addLayout(below)
        self._day = day = QHBoxLayout()
        day.setSpacing(8)
        self.more = Button(_FOLDED, self._turn_fold, role="link")
        day.addWidget(self.more)
        self.rules = Words("", Type.SECONDARY, role="muted", wrap=True)
        day.addSpacing(8)
        day.addWidget(Words("As of", Type.SECONDARY, role="muted"))
        self.as_of = DateField("As of", lambda: self.desk.today)
        self.as_of.label.hide()
        self.as_of.note.hide()
        self.as_of.tell = self._echo_day  # type: ignore[method-assign]  # beside, not beneath
        self.as_of_echo = Words("", Type.SECONDARY, role="muted")
        self.as_of.setMaximumWidth(line_height() * 7)
        self.as_of.line.returnPressed.connect(self._look)
        self.as_of.line.editingFinished.connect(self._look)
        day.addWidget(self.as_of)
        day.addWidget(self.as_of_echo)
        day.addStretch(0)
        outer.addLayout(day)

    def _is_tight(self) -> bool:
        return self.height() < line_height() * _TIGHT_BELOW

    def _is_folded(self) -> bool:
        """As the user chose, else where the page has few lines of the text that is set."""
        return self._is_tight() if self._chosen_fold is None else self._chosen_fold

    def _turn_fold(self) -> None:
        self._chosen_fold = not self._is_folded()
        self._fit()

    def _fit(self) -> None:
        """Fold the header to the caption and one line, or show it whole."""
        folded, tight = self._is_folded(), self._is_tight()
        if (folded, tight) == self._fitted:
            return
        self._fitted = folded, tight
        self.caption.setFont(font_of(Type.SECTION if tight else Type.TITLE))
        if tight:
            self._left.addWidget(self.rules)  # beside the day there is no room for them
        else:
            self._day.insertWidget(1, self.rules, 1)
        for words in (self.about, self.why, self.rules):
            words.setVisible(not folded)
        self.more.setVisible(folded or tight)
        self.more.setText(_FOLDED if folded else _WHOLE)
        self.more.setAccessibleName(_FOLDED if folded else _WHOLE)

    def _echo_day(self, text: str) -> None:
        """The day of the week: the date itself stands in the field beside it."""
        day, comma, _ = text.partition(", ")
        self.as_of_echo.setText(day if comma and day in _WEEKDAYS else text)

    # What is shown

    def show_place(self, place: Place) -> None:
        """Show a matter, on the tab that the place names or where it was left."""
        tab = place.tab or self.desk.view(place.matter).selected.get("tab", "overview")
        self.place = Place(place.page, place.matter, tab, place.fact)
        self.desk.view(place.matter).selected["tab"] = tab
        self.strip.blockSignals(True)  # noqa: FBT003  # Qt's own order of arguments
        self.strip.choose(tab)
        self.strip.blockSignals(False)  # noqa: FBT003
        self.reload()

    def reload(self) -> None:
        """Read the matter again and draw the tab in view."""
        if not self.place.matter or not self.desk.is_open:
            return
        ripeness = self.desk.ripeness(self.place.matter)
        self._show_header(ripeness)
        name = self.place.tab or "overview"
        if name not in self.tabs:
            self.tabs[name] = TABS[name].load()(self.desk)
            self._areas[name] = scrolled(self.tabs[name])
            self._stack.addWidget(self._areas[name])
        self.tabs[name].show_matter(ripeness, self.place.fact)
        self._stack.setCurrentWidget(self._areas[name])

    def _show_header(self, ripeness: "Ripeness") -> None:
        from docket_assistant.app.matters.headers import header_of

        header = header_of(ripeness)
        self._caption = header.caption
        self.caption.setText(header.caption)
        self.about.setText(header.about)
        self.rules.setText(header.rules)
        self.why.setText(header.why_nothing)
        self._show_states(header.states)
        self.statement_button.setAccessibleDescription(header.nothing_to_report)
        colors = self.desk.theme.colors
        self.statement_button.show_icon("document", colors.text)
        self.confer_button.show_icon("phone", colors.on_accent)
        chosen = self.desk.view(self.place.matter).as_of
        if not self.as_of.line.hasFocus():
            self.as_of.show_date(chosen or self.desk.today)
        counts = header.counts
        self.strip.show_tabs([(name, row.title, counts.get(name)) for name, row in TABS.items()])

    def _show_states(self, states: tuple[str, ...]) -> None:
        self.states.clear()
        self.states.setVisible(bool(states))
        for words in states:
            pill = Pill(Status(words, Tone.AMBER, "lock"), self.desk.theme.colors)
            self.states.add(pill)
            pill.show()

    # What can be done

    def _on_tab(self, at: int) -> None:
        name = self.strip.name_at(at)
        if name and name != self.place.tab:
            self.desk.go(Place("matter", self.place.matter, name), remember=False)

    def _look(self) -> None:
        try:
            day = self.as_of.value()
        except InvalidInput as wrong:
            self.desk.say(str(wrong))
            return
        self.desk.look_as_of(self.place.matter, None if day == self.desk.today else day)

    def _statement(self) -> None:
        self.desk.go(Place("statement", self.place.matter))

    def _confer(self) -> None:
        self.desk.go(Place("conferral", self.place.matter))

    def _looked(self) -> None:
        looked_at(self.desk, self.place.matter)

    def _today(self) -> None:
        self.as_of.line.clear()
        self.desk.look_as_of(self.place.matter, None)

    def _as_of(self) -> None:
        self.as_of.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.as_of.line.selectAll()

    def commands(self) -> tuple[Command, ...]:
        """The day, and what the tab in view adds."""
        tab = self.tabs.get(self.place.tab)
        return (
            Command("Look as of another day", self._as_of, "Ctrl+G"),
            Command("Look as of today", self._today, "Ctrl+Shift+G"),
            Command("Looked at the docket today", self._looked, "Ctrl+Alt+O"),
            Command("Show what the matter is about, or fold it", self._turn_fold, "Ctrl+J"),
            *(tab.commands() if tab is not None else ()),
        )

    def heading(self) -> str:
        """The caption."""
        return self._caption

    def first_stop(self) -> QWidget | None:
        """What one comes here to do."""
        return self.confer_button

    # Qt's interface

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The header gives way to the page."""
        super().resizeEvent(event)
        self._fit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one message file."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile() and urls[0].toLocalFile().lower().endswith(".eml"):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the message that was dropped."""
        from pathlib import Path

        from docket_assistant.ui.files import read_message

        try:
            read_message(self.desk, Path(event.mimeData().urls()[0].toLocalFile()))
        except DocketError as wrong:
            self.desk.say(str(wrong), stays=True)
