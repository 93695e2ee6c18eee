"""One paper of the family: what it asks, its gaps, the facts that it states, and the paper itself."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from docket_assistant.app.papers.family import NothingToSay, ask, family_paper, looked_over, questions_of
from docket_assistant.app.papers.points import points_of
from docket_assistant.app.papers.shown import Gap, Mend
from docket_assistant.domain.errors import DocketError, NotFound
from docket_assistant.domain.ids import ItemId, MatterId
from docket_assistant.domain.paper import PaperKind
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.files import choose_save
from docket_assistant.ui.forms.paper_cards import form_card, gaps_card, items_card, looks_card, stated_card
from docket_assistant.ui.forms.paper_facts import go_to_facts
from docket_assistant.ui.forms.paper_questions import QuestionsCard
from docket_assistant.ui.forms.paper_written import write_beside
from docket_assistant.ui.forms.points_card import points_card
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
from docket_assistant.ui.widgets.fields import ChoiceField
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.paper_split import PaperSplit
from docket_assistant.ui.widgets.pill import Pill, Status
from docket_assistant.wording.days import weekday_date

if TYPE_CHECKING:
    from docket_assistant.app.papers.family import PaperAsked, Question
    from docket_assistant.app.papers.looks import PrivateHit
    from docket_assistant.app.papers.shown import PaperModel
    from docket_assistant.ui.cards.letter_card import LetterCard
    from docket_assistant.ui.forms.paper_written import PaperWritten

_NOT_CHOSEN = (
    "No paper is chosen yet. Papers lists those that the record calls for, each with the fact that does: what"
    " a court reads must stand on one."
)
_WORD = "Word documents (*.docx)"
_WORKBOOK = "Excel workbooks (*.xlsx)"


class PaperPage(Page):
    """A paper as the record now allows it, beside what only counsel can say for it."""

    help = (
        "The paper is drawn from the record as of the day on the matter page, in the form of the court. Each "
        "sentence stands on a fact; the list of facts leads to them. What only counsel can state is never "
        "ticked or filled in for you.\n\n"
        "A yellow gap is a missing fact: click it, or choose it in the list, to go where it is entered. A "
        "gap that is not to be filled can be struck: its whole sentence is left out then. Ready to file "
        "writes the paper once no gap is left. The paper is never signed, dated or certified for you."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.asked: PaperAsked | None = None
        self.model: PaperModel | None = None
        self.questions: QuestionsCard | None = None
        self.letter: LetterCard | None = None
        self._template = ""
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._redraw)
        outer = column(self, margins=(EDGE, 8, EDGE, 12))
        outer.setSpacing(8)
        first = QHBoxLayout()
        first.setSpacing(16)
        first.addWidget(Button("Back", self._back, role="link"))
        self.sub = Words("", Type.SECONDARY, role="muted", wrap=True)
        self.sub.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        first.addWidget(self.sub, 1)
        above(outer).addLayout(first)
        head = QHBoxLayout()
        head.setSpacing(10)
        self.title = Words("", Type.TITLE, wrap=True)
        self._call("Draft paper")
        head.addWidget(self.title, 100)  # before the room that is left, up to its own width
        self.state = Pill(Status(""), desk.theme.colors)
        head.addWidget(self.state)
        head.addStretch(1)
        self.ready_button = Button("Ready to file", self._save_ready, tip="Ctrl+Shift+Return")
        head.addWidget(self.ready_button)
        self.save_button = Button("Save as Word", self._save, role="primary")
        head.addWidget(self.save_button)
        above(outer).addLayout(head)
        self.split = PaperSplit(desk.theme)
        self._rows, self._left, self.side = self.split.rows, self.split.left, self.split.side
        self.side.paper.gap_chosen.connect(self._on_gap)
        self.side.paper.facts_chosen.connect(self._on_facts)
        outer.addWidget(self.split, 1)

    def _call(self, title: str) -> None:
        """Title the page, on one line where there is room."""
        self.title.setText(title)
        self.title.setMaximumWidth(self.title.fontMetrics().horizontalAdvance(title) + 4)

    # What is shown

    def show_place(self, place: Place) -> None:
        """Show a paper: its kind is the place's tab, what it is about its fact."""
        self.place = place
        self._redraw()

    def reload(self) -> None:
        """Facts changed: draw anew, in a turn of its own."""
        self._later.start()

    def _redraw(self) -> None:
        self._later.stop()
        if not self.place.matter or not self.desk.is_open:
            return
        with keeping_focus(self):
            self._draw()

    def _draw(self) -> None:
        clear(self._rows)
        self.asked = self.model = self.questions = self.letter = None
        if self.place.tab not in set(PaperKind):
            self._nothing(_NOT_CHOSEN)
            return
        kind, day = PaperKind(self.place.tab), self.desk.as_of(self.place.matter)
        self._call(family_paper(kind).words)
        self.sub.setText(f"From the record as of {weekday_date(day)}")
        try:
            self.asked = ask(self.desk.record(self.place.matter), kind, self.place.fact, day)
            self._show(self.asked)
        except (NotFound, NothingToSay) as refusal:
            self._nothing(str(refusal))

    def _nothing(self, why: str) -> None:
        self.model = None
        self.state.show_status(Status("Nothing to write yet", Tone.AMBER, "diamond"), self.desk.theme.colors)
        for button in (self.save_button, self.ready_button):
            button.setAccessibleDescription(why)
        self.side.hide()
        card = Card("Nothing to write yet")
        card.add(Words(why, wrap=True, select=True))
        card.add(Button("Papers", lambda: self.desk.go(Place("papers", self.place.matter)), role="primary"))
        if self.asked is not None:
            self._ask(self.asked, ())
        self._rows.insertWidget(0, card)
        self._rows.addStretch(1)

    def _ask(self, asked: "PaperAsked", private: "tuple[PrivateHit, ...]") -> None:
        questions = questions_of(asked, private)
        self.questions = QuestionsCard(self.desk, asked, questions, self._keep)
        self._rows.addWidget(self.questions)

    def _show(self, asked: "PaperAsked") -> None:
        model, private = looked_over(asked)
        self.model = model
        self.side.show()
        gaps = len(model.gaps)
        status = Status(f"{gaps} gaps" if gaps != 1 else "1 gap", Tone.AMBER, "diamond")
        status = status if gaps else Status("No gap", Tone.GREEN, "check")
        self.state.show_status(status, self.desk.theme.colors)
        self.save_button.setAccessibleDescription(f"{gaps} gaps stay marked in the paper")
        self.ready_button.setAccessibleDescription("Writes the paper only where no gap is left")
        purpose = Card("What it is for")
        purpose.add(Words(family_paper(asked.kind).purpose, wrap=True, select=True))
        if asked.kind is PaperKind.DISPUTE_CHART:
            purpose.add(Button("Save as an Excel workbook", self._save_workbook))
        self._rows.addWidget(purpose)
        self._ask(asked, private)
        if family_paper(asked.kind).picks_items:
            self._rows.addWidget(items_card(asked, self._pick))
        self.letter = self._as_message(asked, model)
        self._points(asked, model)
        self._rows.addWidget(gaps_card(model, asked.struck, self._to_gap, self._strike, self._take_in))
        self._rows.addWidget(looks_card(asked, model, private))
        self._rows.addWidget(stated_card(asked.record, model, self.desk.go))
        self._rows.addWidget(form_card(asked.form))
        self._rows.insertWidget(2, self._drawn_by())
        self._rows.addStretch(1)
        QTimer.singleShot(0, self, lambda: self._show_paper(model))

    def _points(self, asked: "PaperAsked", model: "PaperModel") -> None:
        """What the court's texts want of the paper, where any was seen."""
        points = points_of(asked)
        if points is not None:
            card = points_card(points, model, asked.record, self.desk.go, self._to_gap)
            self._rows.addWidget(card)

    def _as_message(self, asked: "PaperAsked", model: "PaperModel") -> "LetterCard | None":
        """What a letter is as a message; a paper that is filed is none."""
        if model.letterhead is None:
            return None
        from docket_assistant.ui.cards.letter_card import LetterCard

        card = LetterCard(self.desk, asked, f"{model.title.lower()}.eml")
        self._rows.addWidget(card)
        return card

    def _save_mail(self) -> None:
        if self.letter is None:
            self.desk.say("This paper is filed or served; a letter can be saved as a mail draft.")
            return
        self.letter.save()

    def _show_paper(self, model: "PaperModel") -> None:
        if self.model is model:
            self.side.show_paper(model, PaperKind(self.place.tab))

    def _drawn_by(self) -> QWidget:
        """Our own form, or a template of the firm."""
        from docket_assistant.app.papers.templates import newest

        offered = [("", "Our own form, as the court wants it")]
        offered += [(one.sha256, f"{one.name}, version {one.version}") for one in newest(self.desk.store)]
        self.drawn_by = ChoiceField("Drawn by", self.desk.colors, offered)
        self.drawn_by.choose(self._template)
        self.drawn_by.edited.connect(self._choose_template)
        self.drawn_by.setVisible(len(offered) > 1)
        card = Card()
        card.add(self.drawn_by)
        card.setVisible(len(offered) > 1)
        return card

    def _choose_template(self) -> None:
        self._template = self.drawn_by.value()

    # Answers and gaps

    def _keep(self, question: "Question", said: str) -> None:
        from docket_assistant.app.papers.family import answer

        asked, today = self.asked, self.desk.today
        assert asked is not None
        self._act(lambda store: answer(store, MatterId(self.place.matter), asked, question, said, today))

    def _pick(self, items: "tuple[ItemId, ...]") -> None:
        from docket_assistant.app.papers.family import pick_items

        asked, today = self.asked, self.desk.today
        assert asked is not None
        self._act(lambda store: pick_items(store, MatterId(self.place.matter), asked, items, today))

    def _strike(self, gap: Gap) -> None:
        self._strike_or_take_in(gap, out=True)

    def _take_in(self, gap: Gap) -> None:
        self._strike_or_take_in(gap, out=False)

    def _strike_or_take_in(self, gap: Gap, *, out: bool) -> None:
        from docket_assistant.app.papers.family import strike

        asked, today = self.asked, self.desk.today
        assert asked is not None
        self._act(lambda store: strike(store, MatterId(self.place.matter), asked, gap, today, out=out))

    def _act(self, job: object) -> None:
        try:
            self.desk.act(job)  # type: ignore[arg-type]
        except DocketError as wrong:
            self.desk.say(str(wrong), stays=True)

    def _to_gap(self, gap: Gap, at: int) -> None:
        self.side.paper.go_to_gap(at)
        self._on_gap(gap)

    def _on_gap(self, gap: object) -> None:
        """Go where the missing fact is entered, or to the question that closes the gap."""
        assert isinstance(gap, Gap)
        assert self.questions is not None
        stop = self.questions.stops.get(gap.asks)
        if stop is not None:
            self._left.ensureWidgetVisible(stop)
            stop.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif gap.mend is Mend.SIGNATURE:
            self.desk.go(Place("counsel", self.place.matter))
        elif gap.fact and self.asked is not None:
            go_to_facts(self.desk, self.asked.record, (gap.fact,))
        elif gap.mend is Mend.RETURNED:
            self.desk.go(Place("returned", self.place.matter))
        elif gap.mend is Mend.IN_THE_PAPER:
            self.desk.say("No fact on record closes this gap: write it in the finished paper.", stays=True)
        else:
            self.desk.go(Place("matter", self.place.matter, _TABS.get(gap.mend, "overview")))

    def _on_facts(self, chosen: object) -> None:
        assert self.asked is not None
        go_to_facts(self.desk, self.asked.record, chosen)

    # Saving

    def _save(self) -> None:
        self._choose(ready=False)

    def _save_ready(self) -> None:
        self._choose(ready=True)

    def _choose(self, *, ready: bool) -> None:
        from docket_assistant.app.papers.family_out import proposed_name

        if self.questions is not None:
            self.questions.keep_typed()
        if self.model is None:
            self.desk.say(self.save_button.accessibleDescription())
            return
        path = choose_save("Save as Word", proposed_name(self.model), _WORD)
        if path is not None:
            self.write(path, ready=ready)

    def _save_workbook(self) -> None:
        """A chart as a workbook; other papers have no rows to sort."""
        from docket_assistant.app.papers.family_out import WORKBOOK, proposed_name

        if self.model is None or self.place.tab != PaperKind.DISPUTE_CHART:
            self.desk.say("Only the chart of discovery in dispute can be saved as a workbook.")
            return
        name = Path(proposed_name(self.model)).stem
        path = choose_save("Save as an Excel workbook", f"{name}{WORKBOOK}", _WORKBOOK)
        if path is not None:
            self.write(path if path.suffix.lower() == WORKBOOK else path.with_name(path.name + WORKBOOK))

    def write(self, path: Path, *, ready: bool = False) -> None:
        """Write the paper beside the window; it says what stands in the way."""
        from docket_assistant.app.papers.family_out import write_paper

        asked, store, template = self.asked, self.desk.store, self._template
        assert asked is not None
        matter = MatterId(self.place.matter)

        def job() -> "PaperWritten":
            return write_paper(store, matter, asked, path, ready=ready, template=template)

        write_beside(self, self.desk, matter, path, job)

    def leave(self) -> None:
        """What was typed is kept."""
        if self.questions is not None:
            self.questions.keep_typed()

    def _back(self) -> None:
        self.desk.go(Place("papers", self.place.matter), remember=False)

    def commands(self) -> tuple[Command, ...]:
        """Save, and turn the pages."""
        return (
            Command("Save as Word...", self._save, "Ctrl+Return"),
            Command("Save ready to file...", self._save_ready, "Ctrl+Shift+Return"),
            Command("Save as a mail draft...", self._save_mail, "Ctrl+Alt+S"),
            Command("Save the chart as an Excel workbook...", self._save_workbook, "Ctrl+Shift+X"),
            Command("Next page of the paper", self.side.paper.next_page, "Ctrl+PgDown"),
            Command("Previous page of the paper", self.side.paper.previous_page, "Ctrl+PgUp"),
        )

    def heading(self) -> str:
        """The page's name."""
        return "Draft paper"

    def first_stop(self) -> QWidget | None:
        """Saving."""
        return self.save_button


_TABS = {
    Mend.TALK: "conferral",
    Mend.ATTEMPTS: "conferral",
    Mend.DISCOVERY: "discovery",
    Mend.MOTION_NUMBER: "orders",
    Mend.ORDER_NUMBER: "orders",
}
"""Where a missing fact is entered, by what closes the gap."""
