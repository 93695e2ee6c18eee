"""One paper in detail: what it was made from, whether it still matches, and what became of it."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from docket_assistant.app.papers.standing import (
    ChangedFact,
    FactThen,
    FileStanding,
    PaperStanding,
    made_from,
)
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.paper import PaperKind
from docket_assistant.ui.cards.attached_card import files_beside
from docket_assistant.ui.facts_tab import FactsTab, long_title
from docket_assistant.ui.models.table import Column
from docket_assistant.ui.outside import open_file, show_folder
from docket_assistant.ui.palettes import Tone
from docket_assistant.ui.places import Place
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fields import TextField
from docket_assistant.ui.widgets.inline_form import InlineForm
from docket_assistant.ui.widgets.labels import Words, line
from docket_assistant.ui.widgets.pill import Pill, Status
from docket_assistant.ui.widgets.typed_fields import DateField
from docket_assistant.ui.widgets.wrap_row import WrapRow
from docket_assistant.wording.days import docket_date, short_date

_SHOWN = 6
_FILED, _SENT = "filed", "sent"
_VARIANTS = {
    "full": "states an accord on every item",
    "partial": "states an accord on some items",
    "none": "states that no accord was reached",
    "attempted": "states efforts to confer",
    "incomplete": "reports on a talk that did not cover everything",
}
_FILES = {
    FileStanding.AS_WRITTEN: "The file is as it was written.",
    FileStanding.CHANGED: "The file was changed since it was written; what was changed is not looked at.",
    FileStanding.WRITTEN_OVER: "A later paper was written to the same file.",
    FileStanding.GONE: "The file is not where it was written; it was moved, renamed or deleted.",
    FileStanding.UNREADABLE: "The file cannot be read now.",
}


def paper_status(standing: PaperStanding) -> Status:
    """How a paper stands, as a pill."""
    if standing.file in (FileStanding.GONE, FileStanding.UNREADABLE):
        return Status("File not found", Tone.RED, "cross")
    if standing.changes:
        return Status("No longer matches", Tone.AMBER, "diamond")
    return Status("Matches the record", Tone.GREEN, "check")


class PaperActs:
    """What can be done with papers, from their card and from the menu."""

    def __init__(self, tab: FactsTab) -> None:
        self._tab = tab
        self._desk = tab.desk

    def open(self, standing: PaperStanding) -> None:
        """Open the paper's file in Word, or whatever opens it."""
        open_file(self._desk, Path(standing.paper.path))

    def show_folder(self, standing: PaperStanding) -> None:
        """Show where the paper's file lies."""
        show_folder(self._desk, Path(standing.paper.path).parent)

    def ask_filed(self, standing: PaperStanding) -> None:
        """Ask what was filed, and when."""
        self._tab.open_form(f"{_FILED} {standing.paper.id}")

    def ask_sent(self, standing: PaperStanding) -> None:
        """Ask when it was served or sent."""
        self._tab.open_form(f"{_SENT} {standing.paper.id}")

    def slip(self, standing: PaperStanding) -> None:
        """Show what the clerk's screen will ask."""
        self._desk.go(Place("filing-slip", self._tab.matter, fact=str(standing.paper.id)))

    def came_back(self, standing: PaperStanding) -> None:
        """Read the file that the other side sent back."""
        self._desk.go(Place("returned", self._tab.matter, fact=str(standing.paper.id)))

    def draft(self) -> None:
        """Draft a statement anew."""
        self._desk.go(Place("statement", self._tab.matter))

    def forms(self, standing: PaperStanding) -> dict[str, Callable[[], InlineForm]]:
        """The small forms of one paper, by name."""
        paper = standing.paper.id
        return {
            f"{_FILED} {paper}": partial(self._filing_form, standing),
            f"{_SENT} {paper}": partial(self._sent_form, standing),
        }

    def _filing_form(self, standing: PaperStanding) -> InlineForm:
        what = TextField("What was filed")
        what.line.setText(standing.paper.title)
        what.line.home(False)  # noqa: FBT003  # Qt's own order of arguments
        day = DateField("Filed on", lambda: self._desk.today, needed=True)
        number = TextField("ECF number", placeholder="57", hint="May be left empty until it is known.")

        def save() -> None:
            on = day.value()
            assert on is not None, "the field asks for a day"
            self._file(standing, what.text(), on, number.text())

        fields = {"day": day, "number": number, "what": what}
        title = "What was filed, and when"
        return InlineForm(title, "Record filing", fields, save, self._tab.close_form)

    def _file(self, standing: PaperStanding, what: str, on: date, number: str) -> None:
        from docket_assistant.app.orders.orders import file_paper

        matter, today, paper = MatterId(self._tab.matter), self._desk.today, standing.paper.id
        self._tab.act(
            lambda store: file_paper(
                store, matter, what, on, today, duty=standing.duty, paper=paper, ecf_number=number
            )
        )
        self._desk.happened(on)

    def _sent_form(self, standing: PaperStanding) -> InlineForm:
        from docket_assistant.app.papers.sent_out import record_sent

        day = DateField("Served or sent on", lambda: self._desk.today, needed=True)
        matter, paper = MatterId(self._tab.matter), standing.paper.id

        def save() -> None:
            on, today = day.value(), self._desk.today
            assert on is not None, "the field asks for a day"
            self._tab.act(lambda store: record_sent(store, matter, paper, on, today))
            self._desk.happened(on)

        title = "When the paper was served or sent"
        return InlineForm(title, "Record the day", {"day": day}, save, self._tab.close_form)


def paper_card(tab: FactsTab, acts: PaperActs, standing: PaperStanding) -> Card:
    """The card of one paper."""
    paper = standing.paper
    card = Card(paper.title)
    long_title(card)
    card.head.addWidget(Pill(paper_status(standing), tab.desk.theme.colors))
    made = f"Made as of {docket_date(paper.made_as_of)}"
    variant = _VARIANTS.get(paper.variant, paper.variant) or _kind_words(paper.kind)
    card.add(Words(f"{made}  \u00b7  {variant}", role="muted", wrap=True))
    path = Path(paper.path)
    card.add(Words(f"{path.name}  in  {path.parent}", role="muted", wrap=True, select=True))
    role = "muted" if standing.file is FileStanding.AS_WRITTEN else "amber"
    card.add(Words(_FILES[standing.file], role=role, wrap=True))
    _went_out(card, tab, standing)
    _changes(card, tab, standing.changes, str(paper.id))
    card.add(_buttons(acts, standing))
    tab.form_in(card, acts.forms(standing))
    _made_from(card, tab, standing)
    card.add(files_beside(tab, tab.ripeness.record, str(paper.id)))
    return card


def _kind_words(kind: PaperKind) -> str:
    from docket_assistant.app.papers.family import family_paper

    return family_paper(kind).words


def _went_out(card: Card, tab: FactsTab, standing: PaperStanding) -> None:
    """When it was served or sent, and as what it was filed."""
    if standing.paper.sent_on is not None:
        card.add(Words(f"Served or sent {docket_date(standing.paper.sent_on)}.", wrap=True, select=True))
    for filing in standing.filings:
        number = f", ECF No. {filing.ecf_number}" if filing.ecf_number else ""
        words = f"Filed {docket_date(filing.filed_on)}{number}: {filing.what}"
        row = QHBoxLayout()
        row.addWidget(Words(words, wrap=True, select=True), 1)
        remove = partial(tab.remove, "filings", str(filing.id))
        row.addWidget(Button("Remove", remove, role="link", name=f"Remove: {words}"))
        card.body.addLayout(row)


def _changes(card: Card, tab: FactsTab, changes: tuple[ChangedFact, ...], paper: str) -> None:
    if not changes:
        return
    card.add(Words("No longer matches:", Type.LEAD))
    part = f"changes {paper}"
    every = tab.is_open(part)
    for change in changes if every else changes[:_SHOWN]:
        card.add(Words(f"\u25c7  {_sentence(change)}", wrap=True, select=True))
    if len(changes) > _SHOWN:
        word = "Show fewer changes" if every else f"Show all {len(changes)} changes"
        card.add(Button(word, partial(tab.toggle, part), role="link", name="Show more or fewer changes"))


def _buttons(acts: PaperActs, standing: PaperStanding) -> QWidget:
    about = f"paper of {short_date(standing.paper.made_as_of)}"
    row = WrapRow()
    there = standing.file not in (FileStanding.GONE, FileStanding.UNREADABLE)
    word = "Open it" if standing.paper.path.lower().endswith(".xlsx") else "Open in Word"
    shown = (
        (word, acts.open, there),
        ("Show in folder", acts.show_folder, True),
        ("Record as filed", acts.ask_filed, True),
        ("Record as served or sent", acts.ask_sent, True),
        ("Filing slip", acts.slip, True),
        ("Read what came back", acts.came_back, standing.paper.kind is PaperKind.JOINT_STATEMENT),
    )
    for word, run, offered in shown:
        if offered:
            row.add(Button(word, partial(run, standing), name=f"{word}: {about}"))
    return row


def _made_from(card: Card, tab: FactsTab, standing: PaperStanding) -> None:
    """Every fact that the paper was made from, in a table that opens."""
    count = len(standing.paper.facts)
    if not count:
        return
    part = f"facts {standing.paper.id}"
    shown = tab.is_open(part)
    word = "Hide the facts" if shown else f"Made from {count} {'fact' if count == 1 else 'facts'}"
    card.add(Button(word, partial(tab.toggle, part), role="link", name="Facts that the paper was made from"))
    if not shown:
        return
    rows = made_from(tab.ripeness.record, standing.paper, tab.desk.today)
    columns: tuple[Column[FactThen], ...] = (
        Column("Fact", lambda r: r.name, weight=30),
        Column("What", lambda r: r.field, weight=18, muted=True),
        Column("When made", lambda r: r.then, weight=28),
        Column("Now", lambda r: r.now if r.changed else "the same", weight=24, muted=True),
    )
    card.add(line())
    card.add(tab.table(columns, rows, "Facts that the paper was made from, then and now"))


def _sentence(change: ChangedFact) -> str:
    name = f"{change.name[:1].upper()}{change.name[1:]}"
    if not change.field:
        return f"{name}: {change.now}."
    return f"{name}: {change.field} changed from {change.was} to {change.now}."
