"""Words of requests and answers pasted at once, shown item by item before they are kept."""

from collections.abc import Iterator

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from docket_assistant.app.discovery.item_words import (
    PlacedWords,
    Proposal,
    keep_words,
    papers_on,
    propose_words,
)
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import MatterId, ResponseId, SetId
from docket_assistant.ui.form import Form
from docket_assistant.ui.models.table import Column, TableModel
from docket_assistant.ui.page import clear
from docket_assistant.ui.places import Place
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fact_table import FactTable
from docket_assistant.ui.widgets.fields import ChoiceField, NotesField
from docket_assistant.ui.widgets.labels import Words, line
from docket_assistant.ui.widgets.rows import RowWords, row_of
from docket_assistant.wording.item_lists import court_list
from docket_assistant.wording.item_words import PARTS_TOGETHER, REMARKS, WHY_NOT, against_file, read_words
from docket_assistant.wording.rounds import response_title, set_line

_WAIT_MS = 150
_ROWS = 7
_MOST_LEFT = 40
"""Passages not placed that are drawn; the rest is counted."""
_SHOWN = 600
"""Characters of a passage that is not placed."""
_MOST_WORDS = 6_000
_PLACEHOLDER = (
    "INTERROGATORY NO. 3(b): Identify ...\nANSWER: ...\n\nSUPPLEMENTAL RESPONSE TO REQUEST NO. 7: ..."
)


class ItemWordsForm(Form):
    """One paper is pasted; each item shows what it would get."""

    title = "Words of requests and answers"
    save_words = "Keep these words"
    help = (
        "Choose the set and the paper, and paste its text from Word, a PDF or an e-mail. It is read at the "
        "headings of requests and answers; beneath stands which item gets which words. Nothing is kept "
        "before you say so. What could not be placed is listed with its line: put a heading in front of it "
        "in the text above, such as RESPONSE TO NO. 7:, and it is read again at once.\n\n"
        "Answers are placed by where they stand, as their labels err now and then. A supplement that repeats "
        "the first answers brings those to their own round."
    )

    def build(self) -> None:
        """The set, the paper, the text, and what was read in it."""
        colors = self.desk.colors
        card = Card("The paper")
        grid = self.grid(card.body, 1)
        self.set_choice = ChoiceField("Set", colors)
        self.paper = ChoiceField("Paper that is pasted", colors)
        grid.addWidget(self.add_field("set", self.set_choice), 0, 0)
        grid.addWidget(self.add_field("paper", self.paper), 1, 0)
        self.text = NotesField("Its text", lines=7)
        self.text.box.setPlaceholderText(_PLACEHOLDER)
        card.add(self.add_field("text", self.text))
        self.body.addWidget(card)
        self.found = Card("What each item gets")
        self.summary = Words("", wrap=True)
        self.summary.setAccessibleName("What was read")
        self.found.add(self.summary)
        self.model: TableModel[PlacedWords] = TableModel(self._columns())
        self.table = FactTable(self.desk.theme, self.model, "What each item gets")
        row = self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(_ROWS * row + self.table.horizontalHeader().sizeHint().height() + 4)
        self.table.chosen.connect(self._show_row)
        self.found.add(self.table)
        self.whole = Words("", wrap=True, select=True)
        self.found.add(self.whole)
        self.body.addWidget(self.found)
        self._left = QVBoxLayout()
        self.body.addLayout(self._left)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_WAIT_MS)
        self._later.timeout.connect(self.read)
        self.set_choice.edited.connect(self._on_set)
        self.paper.edited.connect(self.read)
        self.text.edited.connect(self._later.start)

    def _columns(self) -> tuple[Column[PlacedWords], ...]:
        return (
            Column("Item", lambda r: r.token.label, weight=1),
            Column("Request", lambda r: r.request[:200], weight=6, muted=True),
            Column("Answer", lambda r: _last(r)[:200], weight=8),
            Column("On file", self._against, weight=4),
            Column("Look at", _remarks, weight=4),
        )

    def _against(self, row: PlacedWords) -> str:
        """How the words stand to those on file, the request's and the answer's."""
        kept = {(a.response, a.item): a.text for a in self.record.answers}
        told = [against_file(row.request, row.item.text)]
        told += [against_file(text, kept.get((r, row.item.id), "")) for r, text in row.answers.items()]
        return ", ".join(dict.fromkeys(filter(None, told)))

    # What is shown

    def prepare(self) -> None:
        """The set that was looked at, and its newest paper."""
        self.record = self.desk.record(self.place.matter)
        self.set_choice.offer([(str(s.id), set_line(s, self.record)) for s in self.record.sets])
        paper = next((r for r in self.record.responses if r.id == self.place.fact), None)
        looked_at = self.desk.view(self.place.matter).selected.get("discovery", "")
        self.set_choice.choose(str(paper.set) if paper is not None else self.place.fact or looked_at)
        self._on_set()
        if paper is not None:
            self.paper.choose(str(paper.id))
        self.read()

    def _on_set(self) -> None:
        papers = papers_on(self.record, SetId(self.set_choice.value()))
        offered = [(str(r.id), response_title(r)) for r in papers]
        self.paper.offer([*offered, ("", "Requests alone")])
        self.paper.choose(offered[-1][0] if offered else "")
        self.read()

    def _proposal(self) -> Proposal | None:
        fact = self.set_choice.value()
        if not fact:
            return None
        paper = ResponseId(self.paper.value()) if self.paper.value() else None
        return propose_words(self.record, SetId(fact), paper, self.text.text())

    def read(self) -> None:
        """Read the text anew and show what each item gets."""
        self._later.stop()
        proposal = self._proposal()
        typed = bool(self.text.text()) and proposal is not None
        self.found.setVisible(typed)
        clear(self._left)
        self.sub.setText("" if self.record.sets else "No set is on file yet; record the served set first.")
        if proposal is None or not typed:
            return
        left = len(proposal.not_placed)
        self.summary.setText(read_words(proposal.requests, proposal.answers, left, proposal.furniture))
        self.model.show_rows(proposal.rows)
        self.table.choose(next((n for n, r in enumerate(proposal.rows) if r.request or r.answers), 0))
        if left:
            self._left.addWidget(self._left_card(proposal))

    def _left_card(self, proposal: Proposal) -> Card:
        card = Card("Not placed")
        for n, one in enumerate(proposal.not_placed[:_MOST_LEFT]):
            if n:
                card.add(line())
            said = " ".join(filter(None, (one.headed, one.text)))[:_SHOWN]
            words = RowWords(f"Line {one.line}", "", said, WHY_NOT[one.why.value])
            card.add(row_of(words, self.desk.theme.colors))
        more = len(proposal.not_placed) - _MOST_LEFT
        if more > 0:
            card.add(Words(f"and {more} more", Type.SECONDARY, role="muted"))
        return card

    def _show_row(self, at: int) -> None:
        if not 0 <= at < len(self.model.rows):
            return
        self.whole.setText("\n\n".join(self._whole(self.model.rows[at])))

    def _whole(self, row: PlacedWords) -> Iterator[str]:
        """The words of the chosen item in full, each with what it is."""
        yield f"{court_list([row.token])}: {row.request[:_MOST_WORDS] or 'the request is not in the text.'}"
        papers = {r.id: response_title(r) for r in self.record.responses}
        for response, text in row.answers.items():
            yield f"{papers[response]}: {text[:_MOST_WORDS]}"

    # Saving

    def submit(self) -> Place | None:
        """Keep the words."""
        fact = self.set_choice.value()
        if not fact:
            raise InvalidInput("No set is on file; record the served set first.")
        paper = ResponseId(self.paper.value()) if self.paper.value() else None
        matter, set_id, text, draft = (
            MatterId(self.place.matter),
            SetId(fact),
            self.text.text(),
            self.draft_id,
        )
        self.desk.act(lambda store: keep_words(store, matter, set_id, paper, text, draft))
        return Place("matter", self.place.matter, "discovery", fact)

    def first_stop(self) -> QWidget | None:
        """The text: set and paper are proposed."""
        return self.text


def _last(row: PlacedWords) -> str:
    """The newest answer that the paste has for an item."""
    return list(row.answers.values())[-1] if row.answers else ""


def _remarks(row: PlacedWords) -> str:
    together = [PARTS_TOGETHER] if row.parts_together else []
    return "; ".join([*(REMARKS[remark.value] for remark in row.remarks), *together])
