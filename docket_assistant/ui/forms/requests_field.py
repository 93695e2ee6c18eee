"""The requests of a served set: their kind by its letter, and a list or the last number alone."""

from collections.abc import Callable

from PySide6.QtGui import QKeyEvent

from docket_assistant.domain.items import ItemKind
from docket_assistant.ui.widgets.fields import Choice, ChoiceField
from docket_assistant.ui.widgets.typed_fields import ItemsField


class RequestsField(ItemsField):
    """A list of requests, where one number alone stands for all up to it; what was read is shown beneath."""

    def __init__(self, label: str, kind: Callable[[], ItemKind | None], whole: Callable[[str], str]) -> None:
        self._whole = whole
        super().__init__(label, kind=kind, hint="The last number alone, such as 25, stands for all up to it.")
        self.line.setPlaceholderText("25, or 3b, 3c, 7-15, and 24")

    def text(self) -> str:
        """The list; a number alone as the run that it ends."""
        return self._whole(super().text())


class _KindBox(Choice):
    """Kinds; the letter of a kind's items chooses it, as most of their names begin alike."""

    # Qt's interface

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """I, P, A and the others choose at once."""
        at = self.findData(event.text().upper()) if event.text() else -1
        if at >= 0:
            self.setCurrentIndex(at)
            return
        super().keyPressEvent(event)


class KindField(ChoiceField):
    """The kind of a set's requests."""

    box_class = _KindBox
