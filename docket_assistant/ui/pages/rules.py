"""Rules: what is known of each court, how it was seen, and what its judges ask; offered, never applied."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from docket_assistant.app.checklists import checklists_of
from docket_assistant.app.courts import CourtKnown, court_known, courts
from docket_assistant.app.orders.overlays import adopt_overlay, overlays_for
from docket_assistant.app.papers.counsel_words import rule_was_read
from docket_assistant.app.papers.court_forms import court_form
from docket_assistant.domain.errors import DocketError
from docket_assistant.domain.ids import MatterId
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.models.table import Column, TableModel
from docket_assistant.ui.page import Command, Content, Page, clear, column, scrolled
from docket_assistant.ui.places import Place
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fact_table import FactTable
from docket_assistant.ui.widgets.filter_line import FilterLine
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.typed_fields import DateField
from docket_assistant.wording.court_forms import assumed_words, form_lines, source_lines, unsure_words
from docket_assistant.wording.days import short_date
from docket_assistant.wording.points import checklist_lines
from docket_assistant.wording.rules import rule_lines

if TYPE_CHECKING:
    from docket_assistant.domain.checklists import Checklist
    from docket_assistant.domain.overlays import Offer
    from docket_assistant.domain.record import Record


class RulesPage(Page):
    """The 94 districts; for the matter in view, its own court with what may be adopted."""

    help = (
        "What is known of each court's rule on conferral, with the day on which its text was seen and "
        "where. Where no local rule is on file, Fed. R. Civ. P. 37(a)(1) is used, and said so.\n\n"
        "A judge's own practice is offered for a matter and counts only once you adopt it. Read the "
        "current rule and the judge's page yourself, and record the day: it is asked again after 90 days.\n\n"
        "The form of its papers says what was seen of type, margins and caption; where nothing was, a plain "
        "federal look stands in."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        outer = column(self, margins=(24, 12, 24, 12))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Words("Rules", Type.TITLE))
        self.filter = FilterLine("Filter by court, state or circuit", self._filter)
        head.addWidget(self.filter, 1)
        outer.addLayout(head)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        columns: tuple[Column[CourtKnown], ...] = (
            Column("Court", lambda c: c.district.short, weight=20),
            Column(
                "Rule on file", lambda c: c.rule.cite if c.rule else "none on file", weight=30, muted=True
            ),
        )
        self._model: TableModel[CourtKnown] = TableModel(columns)
        self.table = FactTable(desk.theme, self._model, "Courts")
        self.table.chosen.connect(self._on_row)
        list_card = Card()
        list_card.body.setContentsMargins(10, 6, 10, 10)
        list_card.add(self.table, 1)
        split.addWidget(list_card)
        inside = Content()
        self._detail = QVBoxLayout(inside)
        self._detail.setContentsMargins(8, 5, 5, 16)
        self._detail.setSpacing(14)
        split.addWidget(scrolled(inside))
        split.setSizes([380, 620])
        outer.addWidget(split, 1)
        self._all: tuple[CourtKnown, ...] = ()
        self._shown = ""

    def show_place(self, place: Place) -> None:
        """Show the court that is asked for, else that of the matter in view, else the first."""
        self.place = place
        if not self._all:
            self._all = tuple(courts())
        wanted = place.fact or (self.desk.record(place.matter).matter.court if place.matter else "")
        with QSignalBlocker(self.table):  # the court is drawn once, not with every row that is marked
            self.filter.clear()
            self._filter()
            rows = [c.district.id for c in self._model.rows]
            self.table.choose(rows.index(wanted) if wanted in rows else 0)
        self.reload()

    def reload(self) -> None:
        """Draw the court that is marked."""
        at = self.table.currentIndex().row()
        if 0 <= at < len(self._model.rows):
            self._show(self._model.rows[at].district.id)

    def _filter(self) -> None:
        self._model.show_rows([c for c in self._all if self.filter.fits(_words(c))])
        self.table.choose(0)

    def _on_row(self, at: int) -> None:
        if 0 <= at < len(self._model.rows):
            self._show(self._model.rows[at].district.id)

    # One court

    def _show(self, court: str) -> None:
        clear(self._detail)
        self._shown = court
        known = court_known(court)
        record = self.desk.record(self.place.matter) if self.place.matter and self.desk.is_open else None
        own = record is not None and record.matter.court == court
        self._detail.addWidget(self._rule_card(known))
        if record is not None and own:
            self._detail.addWidget(self._reading_card(record, known))
        self._detail.addWidget(self._overlays_card(known, record if own else None))
        self._detail.addWidget(_form_card(court))
        self._detail.addStretch(1)

    def _rule_card(self, known: CourtKnown) -> Card:
        card = Card(known.district.name)
        if known.rule is None:
            card.add(Words(known.fallback, wrap=True, select=True))
            for source in known.title.sources if known.title else ():
                card.add(Words(f"Source: {source}", role="muted", wrap=True, select=True))
            return card
        for line in rule_lines(known.rule):
            card.add(Words(line.strip(), wrap=True, select=True))
        return card

    def _reading_card(self, record: "Record", known: CourtKnown) -> Card:
        card = Card("Read by counsel")
        rule = known.rule.id if known.rule is not None else "frcp"
        read = max((r.on for r in record.rules_read if r.rule == rule), default=None)
        words = f"Last recorded: {short_date(read)}." if read else "Nobody has recorded reading it yet."
        card.add(Words(words, role="muted"))
        self.read_on = DateField(
            "I read the current rule and the judge\u2019s page on",
            lambda: self.desk.today,
            hint="today, or a day",
        )
        card.add(self.read_on)
        card.add(Button("Record the reading", partial(self._record_reading, record, rule)))
        return card

    def _record_reading(self, record: "Record", rule: str) -> None:
        ours = [c for c in record.counsel if c.side is record.matter.our_side]
        try:
            day = self.read_on.value()
            if day is None or not ours:
                self.desk.say("Type the day on which counsel of record read the rule.")
                return
            matter = record.matter.id
            self.desk.act(lambda store: rule_was_read(store, matter, rule, ours[0].id, day))
        except DocketError as wrong:
            self.desk.say(str(wrong), stays=True)

    def _overlays_card(self, known: CourtKnown, record: "Record | None") -> Card:
        card = Card("What its judges ask")
        offered = {o.overlay.id: o for o in overlays_for(record)} if record is not None else {}
        lists = checklists_of(known.district.id)
        if not known.overlays:
            card.add(
                Words(
                    "No judge's own practice is on file for this court; look at the judge's page.",
                    role="muted",
                    wrap=True,
                )
            )
        for overlay in known.overlays:
            judge = overlay.judge or "A judge not named"
            card.add(Words(f"{judge} ({overlay.dated or 'undated'})", Type.LEAD, wrap=True, select=True))
            for said in overlay.says:
                card.add(Words(said, wrap=True, select=True))
            card.add(Words(f"Source: {overlay.source}", role="muted", wrap=True, select=True))
            for one in (c for c in lists if c.overlay == overlay.id):
                _tell_checklist(card, one)
            if overlay.id in offered:
                card.add(self._adoption(offered[overlay.id]))
        for one in (c for c in lists if not c.overlay):
            card.add(Words(one.cite, Type.LEAD, wrap=True, select=True))
            _tell_checklist(card, one)
        if record is not None:
            place = Place("practice", self.place.matter)
            card.add(Button("Write what this judge asks", partial(self.desk.go, place), role="link"))
        return card

    def _adoption(self, offer: "Offer") -> QWidget:
        if offer.adopted is not None:
            return Words(
                f"Adopted for this matter, as a standing order of {short_date(offer.adopted.signed_on)}.",
                role="green",
            )
        name = f"Adopt for this matter: {offer.overlay.judge or 'a judge not named'}"
        return Button("Adopt for this matter", partial(self._adopt, offer.overlay.id), name=name)

    def _adopt(self, overlay: str) -> None:
        matter, today = MatterId(self.place.matter), self.desk.today
        try:
            self.desk.act(lambda store: adopt_overlay(store, matter, overlay, today))
        except DocketError as wrong:
            self.desk.say(str(wrong), stays=True)

    def commands(self) -> tuple[Command, ...]:
        """Filter the list."""
        return (self.filter.command,)

    def heading(self) -> str:
        """The page's name."""
        return "Rules"

    def first_stop(self) -> QWidget | None:
        """The list."""
        return self.table


def _tell_checklist(card: Card, checklist: "Checklist") -> None:
    """The points of a text, and when the program asks for them."""
    for said in checklist_lines(checklist):
        role = "muted" if said.startswith("Source:") else ""
        card.add(Words(said, role=role, wrap=True, select=True))


def _form_card(court: str) -> Card:
    """How the court wants papers to look: what is known of it, and what stands in."""
    form = court_form(court)
    card = Card("Form of its papers")
    card.add(Words(form.cite, Type.LEAD, wrap=True, select=True))
    for said, role in ((assumed_words(form), "amber"), (unsure_words(form), "muted")):
        if said:
            card.add(Words(said, role=role, wrap=True, select=True))
    for line in form_lines(form):
        card.add(Words(line, wrap=True, select=True))
    for line in source_lines(form):
        card.add(Words(line, role="muted", wrap=True, select=True))
    return card


def _words(known: CourtKnown) -> str:
    district = known.district
    circuit = f"{district.circuit} circuit"
    return f"{district.id} {district.name} {district.short} {district.state} {circuit}".casefold()
