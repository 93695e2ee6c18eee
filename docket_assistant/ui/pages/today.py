"""Today: what is due and what needs you, over all matters."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from docket_assistant.ui.beside import Beside
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
from docket_assistant.ui.settings import has_second_person
from docket_assistant.ui.theme import Type, line_height
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.first_rows import FirstRows
from docket_assistant.ui.widgets.labels import Words

if TYPE_CHECKING:
    from docket_assistant.app.dates.agenda import AgendaEntry
    from docket_assistant.app.matters.today import MatterToday
    from docket_assistant.app.upkeep.stores import Reading
    from docket_assistant.app.upkeep.trash import TrashedMatter
    from docket_assistant.ui.cards.check_card import CheckCard
    from docket_assistant.ui.cards.seen_card import SeenCard
    from docket_assistant.ui.widgets.rows import RowWords

_FIRST_ROWS = 12
_NONE = "No matter is on file yet."
_NO_MATTER = (
    "Dates of your matters within fourteen days stand here: what an order, a rule or a promise sets. A court"
    " holds counsel to each. Open a first matter to begin."
)
_NO_NEED = "Nothing waits for you: what a court would ask of the log, and the log lacks, stands here."
_MOST = 200
"""Rows that are drawn; the rest is counted."""
_RIGHT = 9
"""Room that every list keeps at the right, in heights of a line: their columns stand under each other."""


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
        "how many days, and nothing more. Needs you: what the log lacks, with the act that mends it. "
        "Waiting on others: the dates of the other side. Half typed: forms to continue. In the trash: "
        "matters that are erased within fourteen days.\n\n"
        "Served on us: of each matter the day on which you confirmed that nothing else was served, and that "
        "of the last look at the docket. To be checked: dates that no second person checked, where Settings "
        "say that there is one. In both lists mark several with Shift or Ctrl: one act takes them all, and "
        "one Undo takes it back."
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
        self.seen: SeenCard | None = None
        self.check: CheckCard | None = None
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

    def _on_opened(self) -> None:
        if self.isVisible():
            self.reload()

    def reload(self) -> None:
        """Count every matter's dates beside the window, then show them."""
        if not self.desk.is_open:
            return
        from docket_assistant.ui.erasing import seen

        today = self.desk.today
        second_person = has_second_person(self.desk.settings)
        known = seen(self.desk)

        def job(view: "Reading") -> _Found:
            from docket_assistant.app.matters.matter_life import counted_matters
            from docket_assistant.app.matters.today import captions_on_file, matter_today
            from docket_assistant.app.upkeep.trash import erased_soon

            rows = counted_matters(view)
            matters = [matter_today(view.record(row.id), today, second_person=second_person) for row in rows]
            going = () if known is None else erased_soon(view, today, known)
            return _Found(matters, captions_on_file(view), going)

        self._beside.read(job, self._show)

    def _show(self, answer: _Found) -> None:
        from docket_assistant.app.matters.today import AHEAD
        from docket_assistant.ui.today_rows import due_rows, half_typed_rows, need_rows, trash_rows
        from docket_assistant.wording.days import weekday_date

        desk, found = self.desk, answer.matters
        last = desk.today + AHEAD
        self._day.setText(weekday_date(desk.today))
        every = sorted((due for one in found for due in one.due), key=lambda due: due.on)
        ours, theirs = ([e for e in every if e.ours is side] for side in (True, False))
        later = next((due for due in ours if due.on > last), None)
        needs = sorted((need for one in found for need in one.needs), key=lambda need: need.quiet)
        soon = [due for due in ours if due.on <= last]
        waiting = [due for due in theirs if due.on <= last]
        with keeping_focus(self):
            clear(self._lists)
            empty = self._nothing_due(later) if found else _NO_MATTER
            self._section("Due", f"next {AHEAD.days} days", list(due_rows(desk, soon)), empty)
            self._section("Needs you", str(len(needs)), list(need_rows(desk, needs)), _NO_NEED)
            if waiting:
                self._section("Waiting on others", str(len(waiting)), list(due_rows(desk, waiting)), "")
            self._to_check(found)
            self._seen(found)
            half = list(half_typed_rows(desk, answer.captions))
            going = list(trash_rows(desk, answer.going))
            for title, rows in (("Half typed", half), ("In the trash", going)):
                if rows:
                    self._section(title, str(len(rows)), rows, "")
            self._lists.addStretch(1)

    def _to_check(self, found: "list[MatterToday]") -> None:
        """Dates that no second person checked, where the firm has one."""
        from docket_assistant.ui.cards.check_card import CheckCard, ToCheck

        rows = [ToCheck(entry, one.entered_by) for one in found for entry in one.to_check]
        self.check = CheckCard(self, self.desk, rows) if rows else None
        if self.check is not None:
            self._head("To be checked", str(len(rows)))
            self._lists.addWidget(self.check)

    def _seen(self, found: "list[MatterToday]") -> None:
        """Of each matter through which day all that was served on us is on file."""
        from docket_assistant.ui.cards.seen_card import SeenCard

        marked = self.seen.marked if self.seen is not None else ()
        self.seen = SeenCard(self, self.desk, found, marked) if found else None
        if self.seen is not None:
            now = sum(one.service_seen_on == self.desk.today for one in found)
            self._head("Served on us", f"{now} of {len(found)} confirmed as of today")
            self._lists.addWidget(self.seen)

    def _nothing_due(self, later: "AgendaEntry | None") -> str:
        from docket_assistant.wording.days import docket_date

        if later is None:
            return "Nothing is due, and no later date is on file."
        return f"Nothing due. Next: {docket_date(later.on)}, {later.caption}: {later.what}."

    def _head(self, title: str, beside: str) -> None:
        head = QHBoxLayout()
        head.addWidget(Words(title, Type.SECTION))
        head.addWidget(Words(beside, Type.SECONDARY, role="muted"), 1)
        holder = QWidget()
        holder.setLayout(head)
        head.setContentsMargins(2, 4, 0, 0)
        self._lists.addWidget(holder)

    def _section(self, title: str, beside: str, rows: "list[RowWords]", empty: str) -> None:
        from docket_assistant.ui.widgets.rows import list_card

        self._head(title, beside)
        shown = rows[:_MOST]
        room = line_height() * _RIGHT
        self._lists.addWidget(list_card(shown, self.desk.theme.colors, empty, title, room=room))
        if len(rows) > len(shown):
            self._lists.addWidget(Words(f"and {len(rows) - len(shown)} more", role="muted"))

    # What can be done

    def _to_seen(self) -> None:
        """Put the keyboard on the first matter to confirm: which one it is, is read before it is said."""
        if self.seen is None or not self.seen.go_to_first():
            said = "Of every open matter it is confirmed as of today that nothing else was served on us."
            self.desk.say(said)
            return
        bring_into_view(self.seen)

    def _confirm(self) -> None:
        if self.seen is not None:
            self.seen.confirm_chosen()

    def _looked(self) -> None:
        if self.seen is not None:
            self.seen.look_at_chosen()

    def _check(self) -> None:
        if self.check is None:
            self.desk.say("No date of ours waits here for a second person.")
            return
        self.check.start()
        bring_into_view(self.check)

    def commands(self) -> tuple[Command, ...]:
        """What was served on us, the dockets, and the dates to be checked."""
        return (
            Command("Go to what was served on us, to confirm it", self._to_seen, "Ctrl+Alt+N"),
            Command("Confirm the matters chosen: nothing else was served", self._confirm, "Ctrl+Shift+B"),
            Command("I looked at the docket of those chosen today", self._looked, "Ctrl+Alt+O"),
            Command("Go to the dates to be checked", self._check, "Ctrl+Shift+K"),
        )

    def heading(self) -> str:
        """The page's name."""
        return "Today"

    def first_stop(self) -> QWidget | None:
        """The first act."""
        return self.new_matter
