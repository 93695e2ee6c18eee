"""Settings: how the window looks, one's own block, and the way to keys, diagnostics and licences."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from docket_assistant.app.people.lawyer_block import block_lines
from docket_assistant.ui.appearance import choose_appearance, choose_points
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.page import EDGE, Command, Content, Page, column, scrolled
from docket_assistant.ui.places import PAGES, Place
from docket_assistant.ui.settings import has_second_person, own_block, put_second_person
from docket_assistant.ui.theme import LARGEST, SMALLEST, Appearance, Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fields import ChoiceField, Radio, Tick
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.wording.own_block import CHANGES, NONE_KEPT

_LOOKS = {
    Appearance.SYSTEM: "As the system has it",
    Appearance.LIGHT: "Light",
    Appearance.DARK: "Dark",
    Appearance.CONTRAST: "High contrast",
}
_MORE = {
    "shortcuts": "Every key, and another one where it does not suit you.",
    "diagnostics": "What to send where something is wrong: versions, sizes and the last lines of the log.",
    "templates": "Word files of the firm that draw papers in place of our own form.",
    "licences": "The parts that the program is made of, and on which terms.",
}


class SettingsPage(Page):
    """What is chosen here is shown at once and kept between starts; it is no part of any matter."""

    help = (
        "How the window looks: as the system has it, light, dark or with high contrast, and how large its "
        "text is, from 10 to 20 points. Both change at once and are kept between starts. Ctrl++ and Ctrl+- "
        "change the size on any page.\n\nA second person: whether somebody else checks the dates that one "
        "enters; Today asks for it only then.\n\nYour signature block: what the next new matter offers "
        "for our counsel.\n\nNothing here touches a matter or a paper that is on file."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        outer = column(self, margins=(EDGE, 12, EDGE, 8))
        inside = Content()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(5, 5, 5, 16)
        rows.setSpacing(14)
        rows.addWidget(Words("Settings", Type.TITLE))
        rows.addWidget(self._appearance())
        rows.addWidget(self._size())
        rows.addWidget(self._office())
        rows.addWidget(self._block())
        rows.addWidget(self._more())
        rows.addStretch(1)
        outer.addWidget(scrolled(inside), 1)

    def _appearance(self) -> Card:
        card = Card("Appearance")
        self.looks: dict[Appearance, Radio] = {}
        for look, words in _LOOKS.items():
            radio = Radio(words, self.desk.colors, name=f"Appearance: {words}")
            radio.setChecked(self.desk.theme.appearance is look)
            radio.toggled.connect(partial(self._choose, look))
            self.looks[look] = radio
            card.add(radio)
        return card

    def _size(self) -> Card:
        card = Card("Text size")
        sizes = [(f"{points}", f"{points} points") for points in range(SMALLEST, LARGEST + 1)]
        self.size_field = ChoiceField("Size of text", self.desk.colors, sizes)
        self.size_field.choose(f"{self.desk.theme.points:g}")
        self.size_field.edited.connect(lambda: choose_points(self.desk, float(self.size_field.value())))
        card.add(self.size_field)
        return card

    def _office(self) -> Card:
        card = Card("Dates")
        self.second_person = Tick("A second person checks dates of ours", self.desk.colors)
        self.second_person.setChecked(has_second_person(self.desk.settings))
        self.second_person.toggled.connect(partial(put_second_person, self.desk.settings))
        card.add(self.second_person)
        words = "Today then lists each date of ours that is due and that no second person checked."
        card.add(Words(words, role="muted", wrap=True))
        return card

    def _block(self) -> Card:
        card = Card("Your signature block")
        self.block_words = Words("", wrap=True, select=True)
        self.block_words.setAccessibleName("Your signature block as it is kept")
        card.add(self.block_words)
        card.add(Words(CHANGES, role="muted", wrap=True))
        edit = Button("Edit", self._edit_block, role="link", name="Edit your signature block", tip="F2")
        card.add(edit)
        return card

    def _edit_block(self) -> None:
        self.desk.go(Place("own-block"))

    def _more(self) -> Card:
        card = Card("More")
        for page, words in _MORE.items():
            title = PAGES[page].title
            card.add(Words(words, role="muted", wrap=True))
            card.add(Button(title, partial(self.desk.go, Place(page)), role="link", name=f"Open {title}"))
        return card

    def reload(self) -> None:
        """Mark what is chosen, wherever it was, and show the block as it is kept."""
        self.looks[self.desk.theme.appearance].setChecked(True)
        own = own_block(self.desk.settings, sample=self.desk.sample)
        self.block_words.setText("\n".join(block_lines(own)) if own is not None else NONE_KEPT)
        self.block_words.become("" if own is not None else "muted")

    def _choose(self, look: Appearance, on: bool) -> None:  # noqa: FBT001  # a signal's argument
        if on:
            choose_appearance(self.desk, look)

    def commands(self) -> tuple[Command, ...]:
        """The block."""
        return (Command("Edit your signature block...", self._edit_block, "F2"),)

    def heading(self) -> str:
        """The page's name."""
        return "Settings"

    def first_stop(self) -> QWidget | None:
        """What is chosen now."""
        return self.looks[self.desk.theme.appearance]
