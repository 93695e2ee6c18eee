"""Today: what is due and what needs you, over all matters."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from docket_assistant.ui.beside import Beside
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.erasing import seen
from docket_assistant.ui.page import (
    EDGE,
    Command,
    Content,
    Page,
    above,
    bring_into_view,
    clear,
    column,
    scrolled,
)
from docket_assistant.ui.places import Place
from docket_assistant.ui.settings import has_second_person
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.first_rows import FirstRows
from docket_assistant.ui.widgets.labels import Words

if TYPE_CHECKING:
    from docket_assistant.app.agenda import AgendaEntry, Need
    from docket_assistant.app.stores import Reading
    from docket_assistant.app.today import MatterToday
    from docket_assistant.app.trash import TrashedMatter
    from docket_assistant.ui.widgets.rows import RowWords

_FIRST_ROWS = 12
_NONE = "No matter is on file yet."
_MOST = 200
"""Rows that are drawn; the rest is counted."""
_MOST_SEEN = 40
_CONFIRM = "Confirm as of today"


class _Found(NamedTuple):
    """What was read of all matters."""

    matters: "list[MatterToday]"
    captions: dict[str, str]
    """Of every matter that is not in the trash."""
    going: "tuple[TrashedMatter, ...]"
    """Those in the trash that are erased soon."""


class TodayPage(Page):
    """What the day asks for. Its first rows are read by the driver alone, the rest beside the window."""

    help = (
        "Today lists what your matters ask of you.\n\n"
        "Due: every date of yours within fourteen days, one date a line; a date that has passed says by "
        "how many days, and nothing more. Needs you: what the log lacks, with the act that mends it. Each "
        "row opens the place where it is done. Half typed: forms to continue. In the trash: matters that are "
        "erased within fourteen days. Served on us: of each matter the day on which you confirmed "
        "that nothing else was served, and that of the last look at the docket."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        outer = column(self, margins=(EDGE, 12, EDGE, 8))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Words("Today", Type.TITLE))
        self._day = Words("", Type.SECTION, role="muted")
        head.addWidget(self._day, 1)
        self.new_matter = Button("New matter", lambda: desk.go(Place("new-matter")))
        head.addWidget(self.new_matter)
        above(outer).addLayout(head)
        inside = Content()
        self._lists = QVBoxLayout(inside)
        self._lists.setContentsMargins(5, 5, 5, 16)
        self._lists.setSpacing(10)
        outer.addWidget(scrolled(inside), 1)
        self._beside = Beside(self, desk)
        self._first()
        desk.opened.connect(self._on_opened)

    def _first(self) -> None:
        rows = () if self.desk.sample else self.desk.first_matters(_FIRST_ROWS)
        found = tuple(row for row in rows if not row.closed_on)
        self._lists.addWidget(Words("Matters", Type.SECTION))
        card = Card()
        card.body.setContentsMargins(16, 6, 16, 6)
        card.add(FirstRows(found, self.desk.theme.colors) if found else Words(_NONE, role="muted", wrap=True))
        self._lists.addWidget(card)
        self._lists.addStretch(1)

    def _open(self, matter: str, page: str = "matter", tab: str = "overview", fact: str = "") -> None:
        if self.desk.is_open:
            self.desk.go(Place(page, matter, tab if page == "matter" else "", fact))

    def _on_opened(self) -> None:
        if self.isVisible():
            self.reload()

    def reload(self) -> None:
        """Count every matter's dates beside the window, then show them."""
        today = self.desk.today
        second_person = has_second_person(self.desk.settings)
        known = seen(self.desk)

        def job(view: "Reading") -> _Found:
            from docket_assistant.app.matter_life import counted_matters
            from docket_assistant.app.today import captions_on_file, matter_today
            from docket_assistant.app.trash import erased_soon

            rows = counted_matters(view)
            matters = [matter_today(view.record(row.id), today, second_person=second_person) for row in rows]
            going = () if known is None else erased_soon(view, today, known)
            return _Found(matters, captions_on_file(view), going)

        self._beside.read(job, self._show)

    def _show(self, answer: _Found) -> None:
        from docket_assistant.app.today import AHEAD
        from docket_assistant.wording.days import weekday_date

        today, found = self.desk.today, answer.matters
        self._day.setText(weekday_date(today))
        clear(self._lists)
        every = sorted((due for one in found for due in one.due), key=lambda due: due.on)
        soon = [due for due in every if due.on <= today + AHEAD]
        later = next((due for due in every if due.on > today + AHEAD), None)
        self._section("Due", f"next {AHEAD.days} days", self._due_rows(soon), self._nothing_due(later))
        needs = sorted((need for one in found for need in one.needs), key=lambda need: need.quiet)
        self._section("Needs you", str(len(needs)), self._need_rows(needs), "Nothing waits for you.")
        if found:
            self._section("Served on us", self._seen_count(found), self._seen_rows(found), "", _MOST_SEEN)
        self._half_typed(answer.captions)
        self._erased_soon(answer.going)
        self._lists.addStretch(1)

    def _half_typed(self, captions: dict[str, str]) -> None:
        """Forms that were left, or that a crash cut off; those of the trash wait there with it."""
        from docket_assistant.ui.places import PAGES
        from docket_assistant.ui.widgets.rows import RowWords
        from docket_assistant.wording.days import docket_date

        rows = [
            RowWords(
                docket_date(draft.changed_at.date()),
                captions.get(draft.matter_id, ""),
                PAGES[draft.form].title,
                act="Continue",
                run=partial(self.desk.go, place_of(draft.id)),
                strong=True,
            )
            for draft in self.desk.drafts()
            if draft.form in PAGES and (not draft.matter_id or draft.matter_id in captions)
        ]
        if rows:
            self._section("Half typed", str(len(rows)), rows, "")

    def _erased_soon(self, going: "tuple[TrashedMatter, ...]") -> None:
        """What the trash will let go of in the next days."""
        from docket_assistant.ui.widgets.rows import RowWords
        from docket_assistant.wording.matter_states import kept_words

        trash = partial(self.desk.go, Place("matters", tab="trash"))
        rows = [
            RowWords("Trash", one.caption, kept_words(one.until, held=one.held), act="Open", run=trash)
            for one in going
        ]
        if rows:
            self._section("In the trash", str(len(rows)), rows, "")

    def _nothing_due(self, later: "AgendaEntry | None") -> str:
        from docket_assistant.wording.days import docket_date

        if later is None:
            return "Nothing is due, and no later date is on file."
        return f"Nothing due. Next: {docket_date(later.on)}, {later.caption}: {later.what}."

    def _section(
        self, title: str, beside: str, rows: "list[RowWords]", empty: str, most: int = _MOST
    ) -> None:
        from docket_assistant.ui.widgets.rows import list_card

        head = QHBoxLayout()
        head.addWidget(Words(title, Type.SECTION))
        head.addWidget(Words(beside, Type.SECONDARY, role="muted"), 1)
        holder = QWidget()
        holder.setLayout(head)
        head.setContentsMargins(2, 4, 0, 0)
        self._lists.addWidget(holder)
        shown = rows[:most]
        self._lists.addWidget(list_card(shown, self.desk.theme.colors, empty, title))
        if len(rows) > len(shown):
            self._lists.addWidget(Words(f"and {len(rows) - len(shown)} more", role="muted"))

    def _due_rows(self, soon: "Iterable[AgendaEntry]") -> "list[RowWords]":
        from docket_assistant.ui.statuses import days_status
        from docket_assistant.ui.widgets.rows import RowWords
        from docket_assistant.wording.days import docket_date

        return [
            RowWords(
                docket_date(due.on),
                due.caption,
                due.what if due.ours else f"{due.what} (theirs)",
                "; ".join(filter(None, (due.source, due.other))),
                days_status(due.on, self.desk.today),
                "Open",
                partial(self._open, due.matter, tab=due.tab),
            )
            for due in soon
        ]

    def _need_rows(self, needs: "Iterable[Need]") -> "list[RowWords]":
        from docket_assistant.ui.widgets.rows import RowWords

        return [
            RowWords(
                need.kind,
                need.caption,
                need.what,
                act=need.act,
                run=partial(self._open, need.matter, need.page, need.tab, need.fact),
                strong=not need.quiet,
            )
            for need in needs
        ]

    def _seen_count(self, found: "list[MatterToday]") -> str:
        now = sum(one.service_seen_on == self.desk.today for one in found)
        return f"{now} of {len(found)} confirmed as of today"

    def _seen_rows(self, found: "list[MatterToday]") -> "list[RowWords]":
        """Of each matter through which day all that was served on us is on file; the oldest word first."""
        from datetime import date

        from docket_assistant.ui.widgets.rows import RowWords
        from docket_assistant.wording.days import docket_date
        from docket_assistant.wording.docket import looked_on_words
        from docket_assistant.wording.served import nothing_else_served

        today = self.desk.today
        return [
            RowWords(
                docket_date(one.service_seen_on) if one.service_seen_on else "Not confirmed",
                one.caption,
                nothing_else_served(one.service_seen_on),
                _capital(looked_on_words(one.docket_looked_on)),
                act=_CONFIRM,
                run=None if one.service_seen_on == today else partial(self._confirm, one),
            )
            for one in sorted(found, key=lambda one: one.service_seen_on or date.min)
        ]

    def _confirm(self, one: "MatterToday") -> None:
        from docket_assistant.ui.matter_acts import seen_all_service

        seen_all_service(self.desk, one.matter, one.caption)

    def _to_seen(self) -> None:
        """Put the keyboard on the first matter to confirm: which one it is, is read before it is said."""
        for button in self.findChildren(Button):
            if button.isVisible() and button.text() == _CONFIRM:
                button.setFocus(Qt.FocusReason.ShortcutFocusReason)
                bring_into_view(button)
                return
        self.desk.say("Of every open matter it is confirmed as of today that nothing else was served on us.")

    def commands(self) -> tuple[Command, ...]:
        """The matters of which it is to be confirmed that nothing else was served."""
        return (Command("Go to what was served on us, to confirm it", self._to_seen, "Ctrl+Alt+N"),)

    def heading(self) -> str:
        """The page's name."""
        return "Today"

    def first_stop(self) -> QWidget | None:
        """The first act."""
        return self.new_matter


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def place_of(draft_id: str) -> Place:
    """The form that a draft belongs to; its id is made of the form, the matter and the fact."""
    page, matter, fact = draft_id.split(":", 2)
    return Place(page, matter, fact=fact)
