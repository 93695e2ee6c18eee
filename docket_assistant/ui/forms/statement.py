"""Draft statement: what is withheld and why, what only counsel can state, the gaps, and the paper itself."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from docket_assistant.app.matters.headers import order_to_report_on
from docket_assistant.app.papers.points import order_point_questions
from docket_assistant.app.papers.statement import (
    Draft,
    draft_statement,
    points_of,
    proposed_name,
    questions_of,
    statement_asked,
    write_statement,
)
from docket_assistant.domain.compliance import NothingToReport
from docket_assistant.domain.errors import DocketError
from docket_assistant.domain.findings import Standing
from docket_assistant.domain.ids import MatterId, OrderId
from docket_assistant.domain.paper import PaperKind
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.facts_tab import long_title
from docket_assistant.ui.files import choose_save
from docket_assistant.ui.forms.paper_cards import stated_card
from docket_assistant.ui.forms.paper_facts import go_to_facts
from docket_assistant.ui.forms.paper_questions import QuestionsCard
from docket_assistant.ui.forms.paper_written import PaperWritten, write_beside
from docket_assistant.ui.forms.points_card import points_card
from docket_assistant.ui.forms.statement_choices import ChoicesCard
from docket_assistant.ui.forms.statement_gaps import place_of_gap
from docket_assistant.ui.minutes_line import TimeAsked
from docket_assistant.ui.page import (
    EDGE,
    Command,
    Page,
    above,
    clear,
    column,
    keeping_focus,
)
from docket_assistant.ui.palettes import Tone
from docket_assistant.ui.places import Place
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.labels import Point, Words
from docket_assistant.ui.widgets.paper_split import PaperSplit
from docket_assistant.ui.widgets.pill import Pill, Status
from docket_assistant.ui.widgets.wrap_row import WrapRow
from docket_assistant.wording.days import short_date, weekday_date
from docket_assistant.wording.duties import gate_sentence
from docket_assistant.wording.runs import Gap
from docket_assistant.wording.statement_titles import variant_words

if TYPE_CHECKING:
    from docket_assistant.app.papers.family import PaperAsked, Question
    from docket_assistant.app.ripeness import Ripeness

_MARKS = {Standing.MET: ("\u2713", "green"), Standing.NOT_MET: ("\u2715", "problem")}


class StatementPage(Page):
    """The paper that the order asks for, as the record now allows it."""

    help = (
        "The statement is drawn from the record as of the day on the matter page. The title and some "
        "sentences are withheld while a fact is missing; the list says which, why, and what mends it. "
        "What only counsel can state is never ticked for you.\n\n"
        "A yellow gap in the paper is a missing fact: click it, or choose it in the list, to go where it "
        "is entered. A click on other words leads to the facts that they state. The paper is never signed, "
        "dated or certified for you."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.draft: Draft | None = None
        self._order = ""
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._redraw)
        outer = column(self, margins=(EDGE, 8, EDGE, 12))
        outer.setSpacing(8)
        self.back_link = Button("Back", self._back, role="link")
        first = QHBoxLayout()
        first.setSpacing(16)
        first.addWidget(self.back_link)
        self.sub = Words("", Type.SECONDARY, role="muted", wrap=True)
        self.sub.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        first.addWidget(self.sub, 1)
        above(outer).addLayout(first)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Words("Draft statement", Type.TITLE))
        self.variant = Pill(Status(""), desk.theme.colors)
        head.addWidget(self.variant)
        head.addStretch(1)
        self.save_button = Button("Save as Word", self._save, role="primary")
        head.addWidget(self.save_button)
        above(outer).addLayout(head)
        self.split = PaperSplit(desk.theme)
        self._rows, self._left, self._side = self.split.rows, self.split.left, self.split.side
        self.paper = self._side.paper
        self.paper.gap_chosen.connect(self._on_gap)
        self.paper.facts_chosen.connect(self._on_facts)
        outer.addWidget(self.split, 1)

    # What is shown

    def show_place(self, place: Place) -> None:
        """Show the paper of a matter."""
        self.place = place
        self._redraw()

    def reload(self) -> None:
        """Facts changed: draw anew, in a turn of its own."""
        self._later.start()

    def _redraw(self) -> None:
        """Draw the paper anew from the record."""
        self._later.stop()
        if not self.place.matter or not self.desk.is_open:
            return
        with keeping_focus(self):
            self._draw(self.desk.ripeness(self.place.matter))

    def _draw(self, ripeness: "Ripeness") -> None:
        clear(self._rows)
        order = order_to_report_on(ripeness)
        named = next((o for o in ripeness.record.orders if o.id == self.place.fact), None)
        asked = named or order
        if asked is None:
            self._nothing(
                "No order on file asks for a statement. Record the order first.", "order", "Record an order"
            )
            return
        self._order = asked.id
        day = ripeness.assessment.as_of
        self.sub.setText(
            f"Under the order of {short_date(asked.signed_on)}, from the record as of {weekday_date(day)}"
        )
        try:
            self.draft = draft_statement(ripeness.record, asked.id, day)
        except NothingToReport as refusal:
            self._nothing(str(refusal), "conferral", "Log a conferral")
            return
        self._show(ripeness, self.draft)

    def _nothing(self, why: str, page: str, words: str) -> None:
        self.draft = None
        self.variant.show_status(
            Status("Nothing to report yet", Tone.AMBER, "diamond"), self.desk.theme.colors
        )
        self.save_button.setAccessibleDescription(why)
        self._side.hide()
        card = Card("Nothing to report yet")
        self.why = Words(why, wrap=True, select=True)
        card.add(self.why)
        acts = WrapRow()
        acts.add(Button(words, lambda: self.desk.go(Place(page, self.place.matter)), role="primary"))
        if page == "conferral":
            acts.add(Button("Log an attempt", lambda: self.desk.go(Place("attempt", self.place.matter))))
        card.add(acts)
        self._rows.addWidget(card)
        self._rows.addStretch(1)

    def _show(self, ripeness: "Ripeness", draft: Draft) -> None:
        self._side.show()
        statement = draft.statement
        tone = Tone.BLUE if statement.confirms_compliance else Tone.AMBER
        self.variant.show_status(
            Status(variant_words(statement.variant), tone, "half-disc"), self.desk.theme.colors
        )
        count = len(draft.model.gaps)
        self.save_button.setAccessibleDescription(f"{count} gaps stay marked in the paper")
        self._rows.addWidget(self._title_card(draft))
        self.choices = ChoicesCard(self.desk, self.place.matter, draft, ripeness)
        self._rows.addWidget(self.choices)
        asked = statement_asked(draft, ripeness.assessment)
        keep = partial(self._keep, asked)
        self.questions = QuestionsCard(self.desk, asked, questions_of(draft), keep, "Whose it is, and when")
        self._rows.addWidget(self.questions)
        named = "What this order asks to be told"
        self._rows.addWidget(QuestionsCard(self.desk, asked, order_point_questions(), keep, named))
        self._rows.addStretch(1)
        # Gaps and paper each in a turn of their own: a tick is answered at once.
        QTimer.singleShot(0, self, lambda: self._show_gaps(draft))

    def _show_gaps(self, draft: Draft) -> None:
        if self.draft is not draft:
            return
        points = points_card(
            points_of(draft), draft.model, draft.statement.record, self.desk.go, self._to_gap
        )
        self._rows.insertWidget(self._rows.count() - 1, points)
        self._rows.insertWidget(self._rows.count() - 1, self._gaps_card(draft))
        QTimer.singleShot(0, self, lambda: self._show_stated(draft))

    def _show_stated(self, draft: Draft) -> None:
        if self.draft is not draft:
            return
        stated = stated_card(draft.statement.record, draft.model, self.desk.go)
        self._rows.insertWidget(self._rows.count() - 1, stated)
        QTimer.singleShot(0, self, lambda: self._show_paper(draft))

    def _show_paper(self, draft: Draft) -> None:
        if self.draft is draft:
            self._side.show_paper(draft.model, PaperKind.STATEMENT)

    def _title_card(self, draft: Draft) -> Card:
        statement = draft.statement
        card = Card("The title, and the facts behind it")
        long_title(card)
        met = sum(r.standing is Standing.MET for r in statement.gate)
        card.head.addWidget(Words(f"{met} of {len(statement.gate)} facts met", Type.SECONDARY, role="muted"))
        card.add(Words(draft.model.title, Type.LEAD, wrap=True, select=True))
        for result in statement.gate:
            mark, role = _MARKS.get(result.standing, ("?", "amber"))
            if result.standing is Standing.NOT_ASKED:
                continue
            tone = "" if result.standing is Standing.MET else role
            card.add(Point(mark, gate_sentence(result, statement.record), role=tone))
        if not statement.confirms_compliance:
            card.add(
                Words(
                    "Until every line is met, the words \u201cconfirming compliance\u201d are withheld; the"
                    " paper is not.",
                    role="muted",
                    wrap=True,
                )
            )
        return card

    def _gaps_card(self, draft: Draft) -> Card:
        gaps = draft.model.gaps
        card = Card("Gaps in the paper")
        card.head.addWidget(Words(str(len(gaps)), role="muted"))
        if not gaps:
            card.add(Words("No gap is left.", role="muted"))
        for n, gap in enumerate(gaps):
            row = QHBoxLayout()
            row.addWidget(Words(gap.question, wrap=True), 1)
            row.addWidget(
                Button(
                    "Go to it",
                    partial(self._to_gap, gap, n),
                    role="link",
                    name=f"Go to it: {gap.question}",
                )
            )
            card.body.addLayout(row)
        return card

    def _keep(self, asked: "PaperAsked", question: "Question", said: str) -> None:
        """Keep counsel's answer to a question of the statement."""
        from docket_assistant.app.papers.family import answer

        matter, day = MatterId(self.place.matter), self.desk.as_of(self.place.matter)
        try:
            self.desk.act(lambda store: answer(store, matter, asked, question, said, day))
        except DocketError as wrong:
            self.desk.say(str(wrong), stays=True)

    def _to_gap(self, gap: Gap, at: int) -> None:
        self.paper.go_to_gap(at)
        self._on_gap(gap)

    def _on_gap(self, gap: object) -> None:
        """Go where the missing fact is entered."""
        assert isinstance(gap, Gap)
        assert self.draft is not None
        where = place_of_gap(gap, self.draft, self.place.matter)
        if where is not None:
            self.desk.go(where)
            return
        widget = self.choices.stops.get(gap.mend) or self.questions.stops.get(gap.asks)
        if widget is None:
            self.desk.say("No fact on record closes this gap: write it in the finished paper.", stays=True)
            return
        self._left.ensureWidgetVisible(widget)
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_facts(self, chosen: object) -> None:
        """Go to what the words state."""
        assert self.draft is not None
        go_to_facts(self.desk, self.draft.statement.record, chosen)

    # Saving

    def _save(self) -> None:
        if self.draft is None:
            self.desk.say(self.save_button.accessibleDescription())
            return
        self.questions.keep_typed()
        path = choose_save("Save as Word", proposed_name(self.draft), "Word documents (*.docx)")
        if path is not None:
            self.write(path)

    def write(self, path: Path) -> None:
        """Write the paper beside the window; it says what stands in the way."""
        matter, order = MatterId(self.place.matter), OrderId(self._order)
        store, day = self.desk.store, self.desk.as_of(self.place.matter)

        def job() -> PaperWritten:
            return write_statement(store, matter, order, path, day)

        write_beside(self, self.desk, matter, path, job, partial(self._ask_minutes, matter))

    def _ask_minutes(self, matter: MatterId, written: PaperWritten) -> None:
        paper = str(written.paper.id)
        self.desk.minutes_asked.emit(TimeAsked(matter, self.desk.today, "statement to the court", paper))

    def leave(self) -> None:
        """What was typed is kept."""
        if self.draft is not None:
            self.questions.keep_typed()

    def _back(self) -> None:
        self.desk.go(Place("matter", self.place.matter), remember=False)

    def commands(self) -> tuple[Command, ...]:
        """Save, and turn the pages."""
        return (
            Command("Save as Word...", self._save, "Ctrl+Return"),
            Command("Next page of the paper", self.paper.next_page, "Ctrl+PgDown"),
            Command("Previous page of the paper", self.paper.previous_page, "Ctrl+PgUp"),
        )

    def heading(self) -> str:
        """The page's name."""
        return "Draft statement"

    def first_stop(self) -> QWidget | None:
        """Saving, where there is a paper."""
        return self.save_button
