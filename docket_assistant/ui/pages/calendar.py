"""The calendar: every date over all matters, one a line, with the working behind each."""

from collections.abc import Iterable
from datetime import date
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from docket_assistant.ui.beside import Beside
from docket_assistant.ui.cards.date_check_form import date_check_form
from docket_assistant.ui.cards.docket_sheet_card import DocketSheetCard
from docket_assistant.ui.dates_out import export_dates
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.page import (
    EDGE,
    Command,
    Content,
    Page,
    above,
    bring_into_view,
    clear,
    column,
    keeping_focus,
    scrolled,
)
from docket_assistant.ui.places import Place
from docket_assistant.ui.theme import Type, line_height
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.labels import Words, line
from docket_assistant.ui.widgets.pill import Pill
from docket_assistant.ui.widgets.title_row import TitleRow

if TYPE_CHECKING:
    from docket_assistant.app.dates.agenda import Agenda, AgendaEntry, HolidayEntry, Need
    from docket_assistant.app.upkeep.stores import Reading
    from docket_assistant.ui.widgets.inline_form import InlineForm
    from docket_assistant.ui.widgets.pill import Status

Key = tuple[str, str, str]
"""A line: its matter, and the kind and fact of its date."""

_MOST = 300
"""Dates that are drawn; the rest is counted."""


class _Read(NamedTuple):
    """What a reading of the store found."""

    agendas: "list[Agenda]"
    holidays: "tuple[HolidayEntry, ...]"
    initials: dict[str, str]
    """By matter, of the lawyer who enters its dates."""


class CalendarPage(Page):
    """The agenda."""

    help = (
        "Every date on file over all matters, from thirty days back: duties of orders, answers that are "
        "awaited, the papers of motions, and dates of a case's schedule. One date a line: for ours the day "
        "to act by, for theirs the last day on which the wait may end. “Show the working” opens the "
        "counting step by step. A paper of a motion for which no time is on file stands under Needs "
        "you.\n\n"
        "Docket sheet prints the dates of a week, or from and to, with columns for the initials of who "
        "entered and who checked each. Check the next date opens the working of the first date of ours that "
        "no second person checked; a date that moved since it was checked says so.\n\n"
        "Holidays of the coming ninety days stand among them. Export .ics writes the dates still to "
        "come for another calendar; the titles hold the case's number and no names. Export to the same file "
        "again and import it again: what moved moves there too."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        outer = column(self, margins=(EDGE, 12, EDGE, 8))
        self.sheet_button = Button("Docket sheet", self._turn_sheet)
        self.whose = Button("Show ours only", self._turn)
        self.export = Button("Export .ics", self._export)
        self.head = TitleRow("Calendar", self.sheet_button, self.whose, self.export)
        top = above(outer)
        top.addWidget(self.head)
        self.sheet = DocketSheetCard(desk)
        self.sheet.hide()
        top.addWidget(self.sheet)
        inside = Content()
        self._lists = QVBoxLayout(inside)
        self._lists.setContentsMargins(5, 5, 5, 16)
        self._lists.setSpacing(10)
        outer.addWidget(scrolled(inside), 1)
        self._beside = Beside(self, desk)
        self._found: tuple[AgendaEntry, ...] = ()
        self._holidays: tuple[HolidayEntry, ...] = ()
        self._needs: tuple[Need, ...] = ()
        self._initials: dict[str, str] = {}
        self._open: set[Key] = set()
        self._workings: dict[Key, Button] = {}
        self._checks: dict[Key, InlineForm] = {}
        self._ours = False
        desk.opened.connect(self.reload)

    # Reading

    def reload(self) -> None:
        """Count every matter's dates beside the window, then show them."""
        today = self.desk.today

        def job(view: "Reading") -> _Read:
            from docket_assistant.app.dates.agenda import agenda_of, holidays_ahead
            from docket_assistant.app.dates.checks import usual_initials
            from docket_assistant.app.matters.matter_life import counted_matters

            rows = counted_matters(view)
            records = [view.record(row.id) for row in rows]
            return _Read(
                [agenda_of(record, today) for record in records],
                holidays_ahead({row.court for row in rows}, today),
                {str(record.matter.id): usual_initials(record, today) for record in records},
            )

        def show(read: _Read) -> None:
            self._holidays, self._initials = read.holidays, read.initials
            entries = (entry for one in read.agendas for entry in one.entries)
            self._found = tuple(sorted(entries, key=lambda entry: entry.on))
            self._needs = tuple(need for one in read.agendas for need in one.needs)
            with keeping_focus(self):
                self._draw()

        self._beside.read(job, show)

    # Drawing

    def _draw(self) -> None:
        from docket_assistant.wording.days import weekday_date

        self.head.say_beside(weekday_date(self.desk.today))
        self.whose.setText("Show theirs too" if self._ours else "Show ours only")
        self.whose.setAccessibleName(self.whose.text())
        clear(self._lists)
        self._checks.clear()
        entries = [entry for entry in self._found if entry.ours or not self._ours]
        if self._needs:
            self._look_up()
        if not entries:
            self._lists.addWidget(self._nothing())
        shown: list[AgendaEntry | HolidayEntry] = [*entries[:_MOST], *self._holidays]
        shown.sort(key=lambda row: row.on)
        for month, rows in groupby(shown, key=lambda row: (row.on.year, row.on.month)):
            self._month(date(*month, 1), list(rows))
        if len(entries) > _MOST:
            self._lists.addWidget(Words(f"and {len(entries) - _MOST} more", role="muted"))
        self._lists.addWidget(Words(_states_words(), Type.SECONDARY, role="muted", wrap=True))
        self._lists.addStretch(1)

    def _look_up(self) -> None:
        """Dates that cannot be counted from what is on file."""
        from docket_assistant.ui.widgets.rows import RowWords, list_card

        rows = [
            RowWords(
                need.kind,
                need.caption,
                need.what,
                act=need.act,
                run=partial(self.desk.go, Place(need.page, need.matter, need.tab, need.fact)),
            )
            for need in self._needs
        ]
        self._lists.addWidget(Words("Needs you", Type.SECTION))
        self._lists.addWidget(list_card(rows, self.desk.theme.colors, "", "Needs you"))

    def _nothing(self) -> Card:
        card = Card()
        card.add(
            Words(
                "No date is on file from thirty days back. Dates come from orders, from sets that wait for"
                " an answer, from motions and from the case's schedule; a court holds counsel to each of"
                " them.",
                role="muted",
                wrap=True,
            )
        )
        card.add(Button("Open the matters", lambda: self.desk.go(Place("matters"))))
        return card

    def _month(self, first: date, rows: "Iterable[AgendaEntry | HolidayEntry]") -> None:
        from docket_assistant.app.dates.agenda import AgendaEntry

        name = f"{first:%B %Y}"
        self._lists.addWidget(Words(name, Type.SECTION))
        card = Card()
        card.setAccessibleName(name)
        card.body.setContentsMargins(16, 6, 16, 6)
        card.body.setSpacing(0)
        for n, row in enumerate(rows):
            if n:
                card.add(line())
            card.add(self._entry(row) if isinstance(row, AgendaEntry) else _holiday(row))
        self._lists.addWidget(card)

    def _entry(self, entry: "AgendaEntry") -> QWidget:
        from docket_assistant.wording.agenda import whose_words

        whose = whose_words(entry.what, ours=entry.ours)
        row, words = _row(entry.on, f"{whose}. {entry.caption}. {entry.source}")
        words.addWidget(Words(whose, Type.LEAD, wrap=True))
        from_what = "; ".join(filter(None, (entry.source, entry.other)))
        words.addWidget(Words(f"{entry.caption}  \u00b7  {from_what}", role="muted", wrap=True))
        if entry.checked.is_known:
            said = entry.checked.words
            role = "amber" if entry.checked.was is not None else "muted"
            words.addWidget(Words(f"{said[:1].upper()}{said[1:]}.", role=role, wrap=True))
        if entry.dated.working:
            self._working(entry, whose, words)
        layout = row.layout()
        assert isinstance(layout, QHBoxLayout)
        top = Qt.AlignmentFlag.AlignTop
        layout.addWidget(Pill(self._status(entry), self.desk.theme.colors), 0, top)
        place = Place("matter", entry.matter, entry.tab)
        name = f"Open: {whose}, {entry.caption}"
        layout.addWidget(Button("Open", lambda: self.desk.go(place), role="link", name=name), 0, top)
        return row

    def _working(self, entry: "AgendaEntry", whose: str, words: QVBoxLayout) -> None:
        """The way to the counting; while it is open, the counting and who checked it."""
        shown = _key(entry) in self._open
        word = "Hide the working" if shown else "Show the working"
        button = Button(word, lambda: self._toggle(entry), role="link", name=f"{word}: {whose}")
        self._workings[_key(entry)] = button
        words.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        if shown:
            _add_working(words, entry)
            if entry.ours:
                form = date_check_form(
                    self.desk, entry, self._initials.get(entry.matter, ""), lambda: self._toggle(entry)
                )
                self._checks[_key(entry)] = form
                words.addWidget(form)

    def _status(self, entry: "AgendaEntry") -> "Status":
        from docket_assistant.domain.duties import STILL_TO_DO
        from docket_assistant.ui.statuses import days_status, duty_status

        if entry.state in STILL_TO_DO:
            return days_status(entry.on, self.desk.today)
        return duty_status(entry.state)

    # What can be done

    def _toggle(self, entry: "AgendaEntry") -> None:
        self._open ^= {_key(entry)}
        self._draw()
        self._workings[_key(entry)].setFocus()

    def _turn(self) -> None:
        self._ours = not self._ours
        self._draw()

    def _turn_sheet(self) -> None:
        self.sheet.setVisible(self.sheet.isHidden())
        if self.sheet.isVisible():
            self.sheet.start()

    def _check_next(self) -> None:
        """Open the first date of ours that nobody checked as it stands, ready to be initialled."""
        open_ = (e for e in self._found if e.ours and e.waits and e.dated.working and not e.checked.holds)
        entry = next(open_, None)
        if entry is None:
            self.desk.say("Every date of ours that is still due is checked by a second person.")
            return
        self._open = {_key(entry)}
        self._draw()
        QTimer.singleShot(0, self, lambda: self._start_check(_key(entry)))

    def _start_check(self, key: Key) -> None:
        form = self._checks.get(key)
        if form is not None:
            form.start()
            # It has its place only once the page is laid out.
            QTimer.singleShot(0, form, lambda: bring_into_view(form))

    def _export(self) -> None:
        if not self._found and not self.desk.courtroom:
            self.desk.say("Nothing to export: no date is on file that is still to come.")
            return
        export_dates(self.desk, "docket.ics")

    def commands(self) -> tuple[Command, ...]:
        """The docket sheet, the checks, export, and whose dates are shown."""
        return (
            *self.sheet.acts.commands(),
            Command("Docket sheet: from and to", self._turn_sheet, "Ctrl+J"),
            Command("Check the next date of ours", self._check_next, "Ctrl+Shift+K"),
            Command("Export .ics...", self._export, "Ctrl+Shift+X"),
            Command("Show ours only, or theirs too", self._turn, "Ctrl+Shift+A"),
        )

    def heading(self) -> str:
        """The page's name."""
        return "Calendar"

    def first_stop(self) -> QWidget | None:
        """Whose dates are shown."""
        return self.whose


def _key(entry: "AgendaEntry") -> Key:
    return entry.matter, entry.dated.kind, entry.dated.fact


def _row(on: date, name: str, role: str = "") -> tuple[QWidget, QVBoxLayout]:
    """A row with its date, and the layout for what stands beside it."""
    from docket_assistant.wording.days import docket_date

    row = QWidget()
    row.setAccessibleName(f"{docket_date(on)}. {name}")
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 7, 0, 7)
    layout.setSpacing(12)
    day = Words(docket_date(on), Type.BODY if role else Type.LEAD, role=role)
    day.setFixedWidth(max(line_height() * 8, day.sizeHint().width()))
    layout.addWidget(day, 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(3)
    layout.addLayout(words, 1)
    return row, words


def _holiday(entry: "HolidayEntry") -> QWidget:
    text = f"{entry.name}, {entry.what}"
    row, words = _row(entry.on, text, "muted")
    words.addWidget(Words(text, role="muted", wrap=True))
    return row


def _add_working(words: QVBoxLayout, entry: "AgendaEntry") -> None:
    from docket_assistant.wording.agenda import reading_lines, working_lines

    lines = [(f"\u201c{said}\u201d", "") for said in entry.words]
    lines += [(text, "") for text in working_lines(entry.dated)]
    lines += [(text, "muted") for text in reading_lines(entry.dated)]
    for text, role in lines:
        words.addWidget(Words(text, role=role, wrap=True, select=True))


def _states_words() -> str:
    from docket_assistant.app.dates.agenda import states_on_file

    return (
        f"Holidays on file: federal, and those of {len(states_on_file())} states and territories."
        " A day that a governor or court declares at short notice is to be looked up."
    )
