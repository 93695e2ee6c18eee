"""The overview: the next date, the answer, what to know before filing, the timeline, the items."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from docket_assistant.app.matters import overview
from docket_assistant.app.matters.first_steps import FirstStep, next_step
from docket_assistant.domain.findings import NextAct
from docket_assistant.ui.cards.steps_card import NEW_STEP
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.matter_prints import timeline_prints
from docket_assistant.ui.page import Command
from docket_assistant.ui.palettes import Tone
from docket_assistant.ui.places import Place
from docket_assistant.ui.statuses import days_status, verdict_status
from docket_assistant.ui.tab import Tab
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.flow import Flow
from docket_assistant.ui.widgets.item_table import ItemTable
from docket_assistant.ui.widgets.labels import Point, Words
from docket_assistant.ui.widgets.pill import Pill, Status
from docket_assistant.ui.widgets.timeline import Timeline
from docket_assistant.ui.widgets.timeline_paint import TimelineColors
from docket_assistant.ui.widgets.timeline_rows import timeline_rows
from docket_assistant.wording.agenda import working_lines
from docket_assistant.wording.chronology import entry_sentence, gap_sentence
from docket_assistant.wording.days import docket_date
from docket_assistant.wording.deadlines import because_text
from docket_assistant.wording.findings import (
    assumption_sentence,
    citation_words,
    finding_sentence,
    next_sentence,
    warning_sentence,
)
from docket_assistant.wording.first_steps import STEPS
from docket_assistant.wording.last_steps import last_step_sentence
from docket_assistant.wording.standing import answer_words

if TYPE_CHECKING:
    from docket_assistant.app.ripeness import Ripeness

_EXPOSURES_SHOWN = 4
_STEP_FORMS = {
    FirstStep.COUNSEL: "counsel",
    FirstStep.SERVED: "served-set",
    FirstStep.ANSWERS: "answers",
    FirstStep.TALK: "conferral",
}


class OverviewTab(Tab):
    """The matter at a glance; every answer opens its reasons in place."""

    help = (
        "The next date with its working, the answer for the disputed items with its reasons, what a court "
        "or an opponent would seize on, the timeline, and the items. “Show the working”, “Why” and “As a "
        "list” open in place.\n\nOn an empty matter a strip says what comes next: who is across, what was "
        "served, what was answered, and what was talked about. It is gone once the facts are there."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._open: set[str] = set()
        self._prints = timeline_prints(self, desk)

    def draw(self, ripeness: "Ripeness", fact: str) -> None:  # noqa: ARG002  # no fact is shown first here
        """What comes next on an empty matter; cards, timeline and items."""
        step = next_step(ripeness.record)
        if step is not None:
            self.rows.addWidget(self._step_card(step))
        cards = Flow(3, spacing=14)
        cards.add(self._next_card(ripeness))
        cards.add(self._answer_card(ripeness))
        cards.add(self._before_card(ripeness))
        self.rows.addWidget(cards)
        if "working" in self._open:
            self._working(ripeness)
        if "why" in self._open:
            self._why(ripeness)
        at = self.rows.count()
        self.rows.addStretch(1)
        self.in_turns(
            lambda: None,
            lambda: self.rows.insertWidget(at, self._timeline_card(ripeness)),
            lambda: self.rows.insertWidget(at + 1, self._items_card(ripeness)),
        )

    def _toggle(self, name: str) -> None:
        self._open ^= {name}
        self.desk.as_of_changed.emit(self.matter)

    def _step_card(self, step: FirstStep) -> Card:
        """A quiet strip, gone once the fact is there."""
        words = STEPS[step.value]
        card = Card()
        card.setAccessibleName("What comes next")
        row = QHBoxLayout()
        row.setSpacing(14)
        said = QVBoxLayout()
        said.setSpacing(3)
        said.addWidget(Words(words.what, Type.LEAD, wrap=True))
        said.addWidget(Words(words.why, role="muted", wrap=True))
        row.addLayout(said, 1)
        row.addWidget(Button(words.act, self._go(_STEP_FORMS[step])), 0, Qt.AlignmentFlag.AlignVCenter)
        card.body.addLayout(row)
        return card

    # Cards

    def _next_card(self, ripeness: "Ripeness") -> Card:
        card = Card("Next date")
        card.title.become("muted")
        following = overview.next_date(ripeness)
        if following is None:
            card.add(Words("No date of ours", Type.FIGURE, wrap=True))
            card.add(Words("Nothing that we must do by a date is on file.", role="muted", wrap=True))
            card.add(Button("Record an order", self._go("order"), role="link"))
            card.body.addStretch(1)
            return card
        card.head.addWidget(
            Pill(days_status(following.on, ripeness.assessment.as_of), self.desk.theme.colors)
        )
        card.add(Words(docket_date(following.on), Type.FIGURE, wrap=True, select=True))
        others = [r for r in following.dated.deadline.readings if r.date != following.on]
        card.add(Words(f"{following.what}.", Type.LEAD, wrap=True))
        for reading in others:
            card.add(Words(f"Another reading: {docket_date(reading.date)}.", role="muted", wrap=True))
        shown = "working" in self._open
        word = "Hide the working" if shown else "Show the working"
        card.body.addStretch(1)
        card.add(Button(word, lambda: self._toggle("working"), role="link"))
        return card

    def _answer_card(self, ripeness: "Ripeness") -> Card:
        card = Card("Conferral")
        card.title.become("muted")
        found = overview.answers(ripeness)
        if not found:
            card.add(Words("Nothing in dispute", Type.FIGURE, wrap=True))
            card.add(Words("Items are put in dispute with the responses to them.", role="muted", wrap=True))
            card.add(Button("Record responses", self._go("answers"), role="link"))
            card.body.addStretch(1)
            return card
        first = found[0]
        status = verdict_status(first.verdict.verdict, first.count)
        card.head.addWidget(Pill(status, self.desk.theme.colors))
        card.add(Words(answer_words(first.verdict, first.count), Type.FIGURE, wrap=True))
        for other in found[1:3]:
            card.add(Words(answer_words(other.verdict, other.count), Type.LEAD, wrap=True))
        head = first.verdict.findings[0]
        card.add(Words(finding_sentence(head, ripeness.record), role="muted", wrap=True))
        shown = "why" in self._open
        card.body.addStretch(1)
        card.add(Button("Hide the reasons" if shown else "Why", lambda: self._toggle("why"), role="link"))
        return card

    def _before_card(self, ripeness: "Ripeness") -> Card:
        card = Card("Before you file")
        card.title.become("muted")
        found = overview.exposures(ripeness)
        if not found:
            card.add(Words("Nothing on the log stands out.", role="muted", wrap=True))
        else:
            count = f"{len(found)} {'fact' if len(found) == 1 else 'facts'}"
            card.head.addWidget(Pill(Status(count, Tone.AMBER, "diamond"), self.desk.theme.colors))
        every = "exposures" in self._open
        for sentence in found if every else found[:_EXPOSURES_SHOWN]:
            card.add(Point("\u25c7", sentence))
        if len(found) > _EXPOSURES_SHOWN:
            word = "Show fewer" if every else f"Show all {len(found)}"
            card.add(Button(word, lambda: self._toggle("exposures"), role="link"))
        card.body.addStretch(1)
        return card

    # Reasons

    def _working(self, ripeness: "Ripeness") -> None:
        following = overview.next_date(ripeness)
        if following is None:
            return
        card = Card(f"The working of {docket_date(following.on)}")
        for line in working_lines(following.dated):
            card.add(Words(line, wrap=True, select=True))
        for reading in following.dated.deadline.readings:
            words = f"{docket_date(reading.date)}: {because_text(reading)}"
            card.add(Words(words, role="muted", wrap=True, select=True))
        if following.checked.is_known:
            said = following.checked.words
            role = "amber" if following.checked.was is not None else "muted"
            card.add(Words(f"{said[:1].upper()}{said[1:]}.", role=role, wrap=True, select=True))
        to_calendar = Button("Checked by...", lambda: self.desk.go(Place("calendar")), role="link")
        to_calendar.setAccessibleName("Say in the calendar who checked the date")
        card.add(to_calendar)
        self.rows.addWidget(card)

    def _why(self, ripeness: "Ripeness") -> None:
        card = Card("Why")
        for answer in overview.answers(ripeness):
            card.add(Words(answer_words(answer.verdict, answer.count), Type.LEAD, wrap=True))
            for finding in overview.reasons(answer.verdict):
                cited = f"  ({citation_words(finding.citation)})" if finding.citation else ""
                card.add(Words(finding_sentence(finding, ripeness.record) + cited, wrap=True, select=True))
        for assumed in overview.assumptions(ripeness):
            card.add(Words(f"Assumed: {assumption_sentence(assumed)}", role="muted", wrap=True))
        for warn in overview.warnings(ripeness):
            card.add(Words(f"Note: {warning_sentence(warn)}", role="muted", wrap=True))
        self._ahead(card, ripeness)
        self.rows.addWidget(card)

    def _ahead(self, card: Card, ripeness: "Ripeness") -> None:
        """What comes next for the motion as a whole, with the last day of each step."""
        if ripeness.next is None:
            return
        modes = ripeness.assessment.force.rule.qualifying_modes
        words = f"Next, for all: {next_sentence(ripeness.next, ripeness.record, modes)}"
        card.add(Words(words, Type.LEAD, wrap=True, select=True))
        for step in ripeness.steps:
            card.add(Words(last_step_sentence(step), wrap=True, select=True))
        if ripeness.next.act is NextAct.DO_STEP:
            card.add(Button("Log a step with the court", self._go_step(), role="link"))
        card.add(Button("What is known of this court", self._go("rules"), role="link"))

    # Timeline and items

    def _timeline_card(self, ripeness: "Ripeness") -> Card:
        card = Card("Timeline")
        as_list = "list" in self._open
        word = "As a picture" if as_list else "As a list"
        for button in self._prints.buttons():
            card.head.addWidget(button)
        card.head.addWidget(Button(word, lambda: self._toggle("list"), role="link"))
        chronology = overview.timeline(ripeness)
        if as_list:
            for entry in chronology.entries:
                card.add(Words(entry_sentence(entry, ripeness.record), wrap=True, select=True))
            if chronology.gap is not None:
                card.add(Words(gap_sentence(chronology.gap), role="problem", wrap=True, select=True))
            return card
        today = ripeness.assessment.as_of == self.desk.today
        rows = timeline_rows(chronology, ripeness.record, today=today)
        picture = Timeline(rows, TimelineColors.of(self.desk.theme.colors))
        card.add(picture)
        return card

    def _items_card(self, ripeness: "Ripeness") -> Card:
        card = Card("Disputed items")
        count = len(ripeness.assessment.items)
        card.head.insertWidget(1, Words(str(count), role="muted"))
        card.head.addWidget(Button("Open Disputes", self._go_tab("disputes"), role="link"))
        if not count:
            card.add(Words("No item is in dispute.", role="muted"))
            return card
        table = ItemTable(self.desk.theme, ripeness, overview.groups(ripeness))
        table.chosen.connect(lambda item: self.desk.go(Place("matter", self.matter, "disputes", item)))
        card.add(table)
        for assumed in overview.assumptions(ripeness)[:2]:
            card.add(
                Words(f"Assumed: {assumption_sentence(assumed)}", Type.SECONDARY, role="muted", wrap=True)
            )
        return card

    def _go(self, page: str) -> Callable[[], None]:
        return lambda: self.desk.go(Place(page, self.matter))

    def _go_step(self) -> Callable[[], None]:
        return lambda: self.desk.go(Place("matter", self.matter, "orders", NEW_STEP))

    def _go_tab(self, tab: str) -> Callable[[], None]:
        return lambda: self.desk.go(Place("matter", self.matter, tab))

    def commands(self) -> tuple[Command, ...]:
        """The timeline on paper."""
        return self._prints.commands()
