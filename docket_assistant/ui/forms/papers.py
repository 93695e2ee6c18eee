"""Papers: everything that the record calls for, in the order in which a dispute goes through them."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from docket_assistant.ui.desk import Desk
from docket_assistant.ui.matter_prints import agenda_prints
from docket_assistant.ui.page import (
    CLEAR,
    EDGE,
    Command,
    Content,
    Page,
    above,
    clear,
    column,
    keeping_focus,
    scrolled,
)
from docket_assistant.ui.places import Place
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.labels import Words

if TYPE_CHECKING:
    from docket_assistant.app.papers.family import FamilyPaper, Offer
    from docket_assistant.domain.record import Record

_NONE = (
    "Papers to be sent or filed stand here once a fact calls for them: a set, an item in dispute, a talk, an"
    " order, a motion. Each says no more than the record, against which a court may read it."
)
_AGENDA = "Whom to ring, what the rule asks, and each open item with room for what it came to."
_SLIP = "What the court's filing system asks for a paper that was made, to copy, print or save."
_LEAD = 13
"""Width of a paper's name, in heights of a line."""


class PapersPage(Page):
    """The papers of the matter, each with what it can be about."""

    help = (
        "Every paper is drawn from the same record, in the form of the court, and says nothing that is not "
        "on record: what is missing stays a gap. A paper is listed with each fact that calls for it; what "
        "nothing calls for is named at the end.\n\n"
        "The statement or report that an order asks for has a page of its own (Ctrl+Shift+D). Sheets for "
        "counsel alone, the agenda for a call and the filing slip, are no court papers."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._agenda = agenda_prints(self, desk)
        outer = column(self, margins=(EDGE, 8, EDGE, 12))
        head = above(outer)
        head.addWidget(Button("Back", self._back, role="link"))
        head.addWidget(Words("Papers", Type.TITLE))
        content = Content()
        self._rows = QVBoxLayout(content)
        self._rows.setContentsMargins(CLEAR, CLEAR, CLEAR, 16)
        self._rows.setSpacing(14)
        outer.addWidget(scrolled(content), 1)

    def reload(self) -> None:
        """Look again at what the record calls for."""
        if not self.place.matter or not self.desk.is_open:
            return
        from docket_assistant.app.papers.family import family_papers, offers
        from docket_assistant.domain.as_of import record_as_of

        day = self.desk.as_of(self.place.matter)
        record = record_as_of(self.desk.record(self.place.matter), day)
        offered = tuple(offers(record))
        called = {offer.paper.kind for offer in offered}
        with keeping_focus(self):
            clear(self._rows)
            self._list(record, offered)
            self._sheets()
            self._not_called(tuple(p for p in family_papers() if p.kind not in called))
            self._rows.addStretch(1)

    def _list(self, record: "Record", offered: "tuple[Offer, ...]") -> None:
        from docket_assistant.ui.widgets.rows import RowWords, list_card

        rows = [
            RowWords(
                offer.paper.words,
                "",
                _capital(offer.subject.words),
                _standing(record, offer),
                act="Draft",
                run=partial(self._open, offer),
                called=offer.paper.words,
            )
            for offer in offered
        ]
        self._rows.addWidget(Words("What the record calls for", Type.SECTION))
        colors = self.desk.theme.colors
        card = list_card(rows, colors, _NONE, "Papers that can be made", _LEAD)
        if not rows:
            served = partial(self.desk.go, Place("served-set", self.place.matter))
            card.add(Button("Record a served set", served))
        self._rows.addWidget(card)

    def _sheets(self) -> None:
        """What counsel alone looks at: no court paper, and never sent."""
        from docket_assistant.ui.widgets.rows import RowWords, list_card

        agenda, slip = "Agenda for a call", "Filing slip"
        rows = [
            RowWords(agenda, "", _AGENDA, act="Save as Word", run=self._agenda.save_word, called=agenda),
            RowWords(slip, "", _SLIP, act="Open", run=self._open_slip, called=slip),
        ]
        self._rows.addWidget(Words("For counsel alone", Type.SECTION))
        colors = self.desk.theme.colors
        self._rows.addWidget(list_card(rows, colors, "", "Sheets for counsel alone", _LEAD))

    def _open_slip(self) -> None:
        self.desk.go(Place("filing-slip", self.place.matter))

    def _not_called(self, papers: "tuple[FamilyPaper, ...]") -> None:
        if not papers:
            return
        from docket_assistant.ui.widgets.rows import RowWords, list_card

        rows = [RowWords(p.words, "", p.purpose) for p in papers]
        colors = self.desk.theme.colors
        self._rows.addWidget(Words("What nothing on record calls for", Type.SECTION))
        self._rows.addWidget(list_card(rows, colors, "", "Papers that nothing calls for", _LEAD))

    def _open(self, offer: "Offer") -> None:
        kind = offer.paper.kind.value
        self.desk.go(Place("paper", self.place.matter, kind, offer.subject.fact))

    def _back(self) -> None:
        self.desk.go(Place("matter", self.place.matter, "documents"), remember=False)

    def commands(self) -> tuple[Command, ...]:
        """The agenda, which has no page of its own."""
        return (self._agenda.word_command(),)

    def heading(self) -> str:
        """The page's name."""
        return "Papers"

    def first_stop(self) -> QWidget | None:
        """The first paper's act."""
        buttons = (b for b in self.findChildren(Button) if b.accessibleName().startswith("Draft:"))
        return next((b for b in buttons if b.isVisibleTo(self)), None)  # none that was drawn before


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _standing(record: "Record", offer: "Offer") -> str:
    """Whether it is filed or sent, and when such a paper was last made."""
    from docket_assistant.wording.days import short_date

    same = [p for p in record.papers if (p.kind, p.about) == (offer.paper.kind, offer.subject.fact)]
    goes = "To be sent" if offer.paper.letter else "To be filed"
    return f"{goes}; last made as of {short_date(same[-1].made_as_of)}" if same else goes
