"""What stands in the place of a form while Courtroom view is on."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from docket_assistant.ui.desk import Desk
from docket_assistant.ui.page import EDGE, Content, Page, column, scrolled
from docket_assistant.ui.places import Place
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.wording.courtroom import ABOUT, FORMS_CLOSED


class CourtroomPage(Page):
    """What Courtroom view hides, and the two ways on."""

    help = (
        f"{ABOUT}\n\nF9 begins it on the matter in view, and ends it. While it is on, forms are closed and "
        "nothing is changed, undone or exported; the top of the window says that it is on."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        outer = column(self, margins=(EDGE, 12, EDGE, 8))
        inside = Content()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(5, 5, 5, 16)
        rows.setSpacing(14)
        rows.addWidget(Words("Courtroom view", Type.TITLE))
        card = Card()
        card.setAccessibleName("What Courtroom view does")
        self.closed = Words(FORMS_CLOSED, Type.LEAD, wrap=True)
        card.add(self.closed)
        card.add(Words(ABOUT, wrap=True))
        self.turn = Button("End Courtroom view", desk.turn_courtroom, role="primary", tip="F9")
        card.add(self.turn)
        self.to_matter = Button("Back to the matter", self._back, role="link")
        card.add(self.to_matter)
        rows.addWidget(card)
        rows.addStretch(1)
        outer.addWidget(scrolled(inside), 1)

    def reload(self) -> None:
        """Name what the button does now."""
        on = self.desk.courtroom
        self.turn.setText("End Courtroom view" if on else "Begin Courtroom view")
        self.turn.setAccessibleName(self.turn.text())
        self.closed.setVisible(on)
        self.to_matter.setVisible(bool(self.place.matter))

    def _back(self) -> None:
        self.desk.go(Place("matter", self.place.matter))

    def heading(self) -> str:
        """The page's name."""
        return "Courtroom view"

    def first_stop(self) -> QWidget | None:
        """The way out."""
        return self.turn
