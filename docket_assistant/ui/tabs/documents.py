"""Documents: papers made, papers on the docket and files attached in one list, the chosen one in detail."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from docket_assistant.app.attachments import is_there
from docket_assistant.app.orders.filings import filings_apart
from docket_assistant.app.papers.standing import PaperStanding, papers_standing
from docket_assistant.app.upkeep.several import remove_chosen
from docket_assistant.domain.errors import DocketError
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.office import Attachment
from docket_assistant.domain.order import Filing
from docket_assistant.domain.writable import visible
from docket_assistant.ui.attached_acts import open_attached, place_to_attach, save_attached
from docket_assistant.ui.cards.attached_card import STATUSES, attached_card
from docket_assistant.ui.cards.filing_card import FilingForms, filing_card
from docket_assistant.ui.cards.paper_card import PaperActs, paper_card, paper_status
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.facts_tab import FactsTab
from docket_assistant.ui.models.table import NARROW, Column
from docket_assistant.ui.page import Command, clear
from docket_assistant.ui.places import Place
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.pill import Status
from docket_assistant.wording.attachments import attached_name, belongs_to, facts_by_id, size_words
from docket_assistant.wording.days import docket_date
from docket_assistant.wording.fact_titles import fact_title

if TYPE_CHECKING:
    from docket_assistant.app.ripeness import Ripeness
    from docket_assistant.domain.record import Noun, Record

_EMPTY = (
    "No paper was made yet. A statement is drafted from the record and remembers the facts it was made from:"
    " what a court is told must still be so on the day it is filed. Files that are dropped on the window are"
    " kept here as well, beside the fact that they belong to."
)


@dataclass(frozen=True, slots=True)
class _Row:
    """A paper, a filing or an attached file, as the list shows it."""

    fact: str
    on: date
    what: str
    belongs: str
    status: Status
    paper: PaperStanding | None = None
    attached: Attachment | None = None
    filing: Filing | None = None


class DocumentsTab(FactsTab):
    """Papers, filings and files, the newest first."""

    name = "documents"
    help = (
        "Papers made from the record and files attached to it, the newest first. A paper remembers the "
        "facts it was made from; where one of them is no longer what it was, the paper no longer matches "
        "and says so. The file on disk is compared with what was written.\n\n"
        "Record a filing keeps what either side put on the docket, such as an opposition or a reply, with "
        "its days: times of a motion run from them, and its card says which. "
        "An attached file is kept as a copy beside the store, under the digest of its content; Open hands "
        "a copy of it to the desktop. The filing slip lists what the clerk's screen asks."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._detail = QVBoxLayout()
        self._found: tuple[_Row, ...] = ()
        self._papers = PaperActs(self)
        self._filings = FilingForms(self)
        self._several = Button("")

    # Drawing

    def draw(self, ripeness: "Ripeness", _fact: str) -> None:
        """The list, and the document that is looked at."""
        self._found = self._listed(ripeness.record)
        self.rows.addLayout(self._acts())
        self._form_card()
        if not self._found:
            card = Card("No document is on file")
            card.add(Words(_EMPTY, role="muted", wrap=True))
            card.add(Button("Draft statement", self._papers.draft, name="Draft the first statement"))
            self.rows.addWidget(card)
        else:
            self._draw_list()
        self.rows.addStretch(1)

    def _listed(self, record: "Record") -> tuple[_Row, ...]:
        papers = [self._paper(record, one) for one in papers_standing(record, self.desk.today)]
        facts = facts_by_id(record)
        files = [self._file(record, facts, one) for one in reversed(record.attachments)]
        filed = [self._filing(record, one) for one in reversed(filings_apart(record))]
        return tuple(sorted((*papers, *filed, *files), key=lambda row: row.on, reverse=True))

    def _paper(self, record: "Record", standing: PaperStanding) -> _Row:
        paper = standing.paper
        order = next((o for o in record.orders if o.id == paper.order), None)
        belongs = fact_title(order, record) if order is not None else ""
        return _Row(
            str(paper.id), paper.made_as_of, paper.title, belongs, paper_status(standing), paper=standing
        )

    def _filing(self, record: "Record", filing: Filing) -> _Row:
        duty = next((d for d in record.duties if d.id == filing.duty), None)
        belongs = fact_title(duty, record) if duty is not None else ""
        number = f", ECF No. {visible(filing.ecf_number)}" if filing.ecf_number else ""
        state = Status("Filed", shape="list")
        what = f"{visible(filing.what)}{number}"
        return _Row(str(filing.id), filing.filed_on, what, belongs, state, filing=filing)

    def _file(self, record: "Record", facts: "Mapping[str, Noun]", attached: Attachment) -> _Row:
        standing = is_there(self.desk.store.path, attached)
        status = STATUSES[standing] if standing is not None else Status("Attached", shape="document")
        what = f"{attached_name(attached)}, {size_words(attached.size)}"
        belongs = belongs_to(attached, record, facts)
        return _Row(str(attached.id), attached.added_on, what, belongs, status, attached=attached)

    def _acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Words("Papers and files", Type.SECTION), 1)
        name = "Record a filing of either side"
        row.addWidget(Button("Record a filing", self._filings.ask, name=name, tip="Ctrl+Shift+A"))
        row.addWidget(Button("Attach files", self._attach, tip="Ctrl+Alt+A"))
        row.addWidget(Button("Papers", self._all_papers, name="Papers that can be made", tip="Ctrl+Alt+B"))
        return row

    def _all_papers(self) -> None:
        self.desk.go(Place("papers", self.matter))

    def _form_card(self) -> None:
        card = Card()
        self.form_in(card, self._filings.forms())
        if card.body.count():
            self.rows.addWidget(card)

    def _draw_list(self) -> None:
        card = Card()
        card.setAccessibleName("Papers and files")
        card.body.setContentsMargins(10, 6, 10, 8)
        columns: tuple[Column[_Row], ...] = (
            Column("Day", lambda r: docket_date(r.on), weight=18),
            Column("What", lambda r: r.what, weight=40),
            Column("Belongs to", lambda r: r.belongs, weight=32, muted=True, drops=NARROW),
            Column("State", lambda r: r.status.word, lambda r: r.status, weight=10),
        )
        table = self.table(columns, self._found, "Papers and files, the newest first")
        table.choose(self._found.index(self._chosen()))
        self.let_mark(table, [row.fact for row in self._found], self._tell_marked)
        card.add(table)
        self._several = Button("", self._remove, role="link", name="Remove the chosen files and filings")
        card.add(self._several)
        self._tell_marked()
        self.rows.addWidget(card)
        self._detail = QVBoxLayout()
        self.rows.addLayout(self._detail)
        self._show(self._chosen())
        table.chosen.connect(lambda at: self._choose(self._found[at]))

    def _chosen(self) -> _Row:
        looked_at = self.looked_at()
        return next((row for row in self._found if row.fact == looked_at), self._found[0])

    def _choose(self, row: _Row) -> None:
        if row.fact != self._chosen().fact:
            self._close()
        self.look_at(row.fact)
        self._show(row)

    def _show(self, row: _Row) -> None:
        clear(self._detail)
        if row.paper is not None:
            self._detail.addWidget(paper_card(self, self._papers, row.paper))
        elif row.attached is not None:
            self._detail.addWidget(attached_card(self, self.ripeness.record, row.attached))
        elif row.filing is not None:
            self._detail.addWidget(filing_card(self, self._filings, row.filing))

    # What can be done

    def _attach(self) -> None:
        self.desk.go(place_to_attach(self.matter, ()))

    def _on_paper(self, act: Callable[[PaperStanding], object]) -> None:
        chosen = self._chosen() if self._found else None
        if chosen is None or chosen.paper is None:
            self.desk.say("Choose a paper in the list first.")
        else:
            act(chosen.paper)

    def _on_file(self, act: Callable[[Attachment], object]) -> None:
        chosen = self._chosen() if self._found else None
        if chosen is None or chosen.attached is None:
            self.desk.say("Choose an attached file in the list first.")
        else:
            act(chosen.attached)

    def _open_chosen(self) -> None:
        chosen = self._chosen() if self._found else None
        if chosen is not None and chosen.attached is not None:
            open_attached(self, self.desk, chosen.attached)
        else:
            self._on_paper(self._papers.open)

    def _save_as(self) -> None:
        self._on_file(lambda attached: save_attached(self, self.desk, attached))

    def _tell_marked(self) -> None:
        count = len(self.marked)
        self._several.setText(f"Remove the {count} that are chosen, in one act")
        self._several.setVisible(count > 1)

    def _remove(self) -> None:
        """Take the chosen files and filings off, all in one act; a paper that was made stays on file."""
        chosen = [row for row in self._found if row.fact in self.marked]
        if any(row.paper is not None for row in chosen):
            self.desk.say("A paper that was made stays on file; choose files and filings alone.")
            return
        facts = [("attachments" if row.attached else "filings", row.fact) for row in chosen]
        matter = MatterId(self.matter)
        try:
            self.desk.act(lambda store: remove_chosen(store, matter, facts))
        except DocketError as refusal:
            self.desk.say(str(refusal), stays=True)

    def _edit(self) -> None:
        chosen = self._chosen() if self._found else None
        if chosen is None or chosen.filing is None:
            self.desk.say("Choose a filing in the list first.")
        else:
            self._filings.ask(chosen.filing)

    def commands(self) -> tuple[Command, ...]:
        """What can be done with the document that is looked at."""
        on = self._on_paper
        return (
            Command("Open the chosen document", self._open_chosen, "Ctrl+Shift+O"),
            Command(
                "Show the chosen paper in its folder", lambda: on(self._papers.show_folder), "Ctrl+Shift+K"
            ),
            Command("Record the chosen paper as filed", lambda: on(self._papers.ask_filed), "Ctrl+Shift+F"),
            Command(
                "Record the chosen paper as served or sent", lambda: on(self._papers.ask_sent), "Ctrl+Shift+S"
            ),
            Command("Save the chosen file as...", self._save_as, "Ctrl+Alt+S"),
            Command("Remove the chosen files and filings", self._remove, "Ctrl+Del"),
            Command("Record a filing of either side", self._filings.ask, "Ctrl+Shift+A"),
            Command("Edit the chosen filing", self._edit, "F2"),
        )
