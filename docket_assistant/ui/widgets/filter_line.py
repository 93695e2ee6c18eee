"""The line that filters a list as one types, with the key that leads to it."""

from collections.abc import Callable

from docket_assistant.ui.page import Command
from docket_assistant.ui.widgets.fields import LineEdit


class FilterLine(LineEdit):
    """All words typed must be in a row for it to stay."""

    def __init__(self, what: str, changed: Callable[[], object]) -> None:
        super().__init__(what)
        self.setAccessibleName(what)
        self.textChanged.connect(lambda _text: changed())

    def fits(self, text: str) -> bool:
        """Whether every word typed is in ``text``, capitals or not."""
        folded = text.casefold()
        return all(word in folded for word in self.text().casefold().split())

    @property
    def command(self) -> Command:
        """Ctrl+F leads here, with what is typed ready to be replaced."""
        return Command("Filter the list", self._start, "Ctrl+F")

    def _start(self) -> None:
        self.setFocus()
        self.selectAll()
