"""The warning on every page of a matter while requests for admission on us are not answered."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from docket_assistant.ui.desk import Desk
from docket_assistant.ui.page import clear
from docket_assistant.ui.palettes import Tone
from docket_assistant.ui.places import Place
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.labels import Words

if TYPE_CHECKING:
    from docket_assistant.app.dates.silence import Unanswered


class AdmissionBanner(QWidget):
    """One line a set; red until the time is extended in writing, quiet until it is answered."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._known: dict[tuple[str, date], tuple[Unanswered, ...]] = {}
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(24, 4, 24, 2)
        self._lines.setSpacing(4)
        self.hide()
        desk.changed.connect(lambda _matter: self._known.clear())
        desk.as_of_changed.connect(lambda _matter: self._known.clear())

    def show_matter(self, matter: str) -> None:
        """Show what is unanswered in a matter; nothing where none is in view."""
        found = self._found(matter) if matter and self._desk.is_open else ()
        clear(self._lines)
        for one in found:
            self._lines.addWidget(self._line(one))
        self.setVisible(bool(found))

    def _found(self, matter: str) -> "tuple[Unanswered, ...]":
        from docket_assistant.app.dates.silence import unanswered_admissions

        key = (matter, self._desk.today)
        if key not in self._known:
            self._known[key] = unanswered_admissions(self._desk.record(matter), self._desk.today)
        return self._known[key]

    def _line(self, one: "Unanswered") -> QFrame:
        from docket_assistant.wording.silence import silence_words

        said = silence_words(
            len(one.items), one.act_by, one.extension, is_extended=one.is_extended, today=self._desk.today
        )
        quiet = one.is_extended and one.act_by is not None and one.act_by >= self._desk.today
        frame = QFrame()
        frame.setObjectName("extended" if quiet else "silence")
        frame.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        word, ground = self._desk.theme.colors.pills[Tone.GREY if quiet else Tone.RED]
        frame.setStyleSheet(
            f"QFrame#{frame.objectName()} {{ background: {ground}; border-radius: 8px; }}"
            f"QFrame#{frame.objectName()} QLabel {{ color: {word}; }}"
            f"QFrame#{frame.objectName()} QPushButton {{ color: {word}; text-decoration: underline; }}"
        )
        row = QHBoxLayout(frame)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(14)
        words = Words(said, Type.LEAD, wrap=True)
        words.setAccessibleName(f"Warning: {said}" if not quiet else said)
        row.addWidget(words, 1)
        row.addWidget(Button("Record the answers", self._to("answers"), role="link"))
        discovery = self._to("matter", "discovery", str(one.set.id))
        row.addWidget(
            Button("Open the set", discovery, role="link", name="Open the set that is not answered")
        )
        return frame

    def _to(self, page: str, tab: str = "", fact: str = "") -> Callable[[], None]:
        return partial(self._desk.go, Place(page, self._desk.matter, tab, fact))
