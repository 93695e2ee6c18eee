"""Reading back: the outcomes as sentences to read aloud, and the key that says it was done."""

from collections.abc import Callable, Sequence

from docket_assistant.app.conferrals.outcomes import ReadBack
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.wrap_row import WrapRow

_SAID = {
    ReadBack.NOT_DONE: "The key stores \u201cread back, no correction\u201d.",
    ReadBack.NO_CORRECTION: "Read back, no correction.",
    ReadBack.CORRECTED: "They corrected it. Edit the outcomes, then read them back again.",
}


class ReadBackCard(Card):
    """The sentences as they now stand, and whether they were read."""

    def __init__(self, read: Callable[[], object], corrected: Callable[[], object]) -> None:
        super().__init__("Read back")
        self.sentences = Words("", wrap=True, select=True)
        self.sentences.setAccessibleName("Read this aloud")
        self.add(self.sentences)
        self.state = Words("", Type.SECONDARY, role="muted", wrap=True)
        self.add(self.state)
        row = WrapRow()
        row.add(Button("No correction", read, name="Read back, no correction", tip="Ctrl+B"))
        row.add(Button("They corrected it", corrected, role="link"))
        self.add(row)

    def show_outcomes(self, sentences: Sequence[str], read_back: ReadBack) -> None:
        """Show what is to be read, and whether it was."""
        self.sentences.setText("\n".join(sentences) or "Outcomes appear here as sentences to read aloud.")
        self.state.setText(_SAID[read_back])
        self.state.become("green" if read_back is ReadBack.NO_CORRECTION else "muted")
