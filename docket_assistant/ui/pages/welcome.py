"""Welcome: three ways to begin."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from docket_assistant.ui.desk import Desk
from docket_assistant.ui.page import EDGE, Content, Page, column, scrolled
from docket_assistant.ui.places import Place
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.flow import Flow
from docket_assistant.ui.widgets.labels import Words

_NOT_ENCRYPTED = (
    "Everything stays on this computer. The store is not encrypted yet: keep the disk encrypted, with "
    "BitLocker on Windows or FileVault on a Mac."
)


class WelcomePage(Page):
    """What a first start shows."""

    help = (
        "Three ways to begin: look at the sample matter, which is kept apart and deleted when it is "
        "closed; start your first matter; or import a matter that was exported before."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        outer = column(self, margins=(EDGE, 12, EDGE, 8))
        inside = Content()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(5, 5, 5, 16)
        rows.setSpacing(14)
        rows.addWidget(Words("Welcome", Type.TITLE))
        rows.addWidget(
            Words(
                "For each disputed request: was there a qualifying talk after its latest response, what does"
                " the rule or the order still require, by when, and what can counsel truthfully tell the"
                " court?",
                wrap=True,
            )
        )
        cards = Flow(3)
        self.sample = self._card(
            cards,
            "Explore the sample matter",
            "Briscoe v. St. Louis County, in a store of its own: a motion that came a day after the"
            " supplement, an order to confer again, and the statement that it asked for.",
            "Open the sample",
            self._sample,
        )
        self.first = self._card(
            cards,
            "Start my first matter",
            "Paste the caption and the signature blocks; what they say is filled in and shown before it is"
            " kept. One page.",
            "New matter",
            lambda: desk.go(Place("new-matter")),
            role="primary",
        )
        self._card(
            cards,
            "Import a matter",
            "A matter exported from Docket Assistant on this or another computer, with every fact and every"
            " paper made.",
            "Choose a file",
            self._import,
        )
        rows.addWidget(cards)
        rows.addWidget(Words(_NOT_ENCRYPTED, Type.SECONDARY, role="muted", wrap=True))
        rows.addStretch(1)
        outer.addWidget(scrolled(inside), 1)

    def _card(
        self, cards: Flow, title: str, text: str, word: str, run: Callable[[], object], role: str = ""
    ) -> Button:
        card = Card(title)
        card.add(Words(text, role="muted", wrap=True))
        card.body.addStretch(1)
        button = Button(word, run, role=role, name=f"{title}: {word}")
        card.add(button)
        cards.add(card)
        return button

    def _sample(self) -> None:
        from docket_assistant.ui.second_window import open_sample_window

        open_sample_window(self.desk)

    def _import(self) -> None:
        from docket_assistant.ui.files import import_matter

        import_matter(self.desk)

    def heading(self) -> str:
        """The page's name."""
        return "Welcome"

    def first_stop(self) -> QWidget | None:
        """The first card."""
        return self.sample
