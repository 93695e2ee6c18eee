"""The quiet line after an act: how many minutes it took. Enter keeps them, Esc leaves."""

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from docket_assistant.domain.errors import DocketError
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.typed.minutes import read_minutes
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.theme import Type, line_height
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.enter_and_esc import EnterAndEsc
from docket_assistant.ui.widgets.fields import LineEdit
from docket_assistant.ui.widgets.labels import Words

_HINT = "Enter keeps, Esc leaves"


class TimeAsked(NamedTuple):
    """The act that took time."""

    matter: str
    on: date
    what: str
    """What was done, as the entry says it: Log a conferral."""
    about: str = ""
    proposed: int | None = None
    """Minutes that are known, such as those of a talk."""


class MinutesLine(EnterAndEsc):
    """One act at a time; a newer one takes its place."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._asked: TimeAsked | None = None
        self.setObjectName("messages")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 6)
        row.setSpacing(10)
        self.words = Words("", Type.SECONDARY, role="muted", wrap=True)
        row.addWidget(self.words, 1)
        row.addWidget(Words("Minutes", Type.SECONDARY, role="muted"))
        self.minutes = LineEdit("min")
        self.minutes.setAccessibleName("Minutes that it took")
        self.minutes.setFixedWidth(line_height() * 5)
        row.addWidget(self.minutes)
        self.hint = Words(_HINT, Type.SECONDARY, role="muted")
        row.addWidget(self.hint)
        row.addWidget(Button("Keep", self.keep, role="link", name="Keep the minutes"))
        row.addWidget(Button("Leave", self.leave, role="link", name="Leave the minutes unnoted"))
        desk.courtroom_changed.connect(lambda _on: self.leave())
        self.hide()

    def ask(self, asked: TimeAsked) -> None:
        """Ask for the minutes of an act, without taking the keyboard."""
        self._asked = asked
        self.words.setText(f"Time spent: {asked.what}  (Ctrl+;)")
        self.minutes.setText("" if asked.proposed is None else str(asked.proposed))
        self._tell("")
        self.show()

    def start(self) -> bool:
        """Put the keyboard here; False where nothing is asked."""
        if self._asked is None:
            return False
        self.minutes.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.minutes.selectAll()
        return True

    def keep(self) -> None:
        """Note the minutes, or say what is wrong with them."""
        from docket_assistant.app.time_spent import TimeTyped, note_time, only_lawyer

        asked = self._asked
        if asked is None:
            return
        try:
            minutes, who = read_minutes(self.minutes.text()), only_lawyer(self.desk.record(asked.matter))
            typed = TimeTyped(asked.on, minutes, asked.what, who, asked.about)
            matter, today = MatterId(asked.matter), max(self.desk.today, asked.on)
            self.leave()
            self.desk.act(lambda store: note_time(store, matter, typed, today))
        except DocketError as wrong:
            self._asked = asked
            self.show()
            self._tell(str(wrong))

    def leave(self) -> None:
        """Note nothing."""
        self._asked = None
        self.hide()

    def _tell(self, wrong: str) -> None:
        self.hint.setText(wrong or _HINT)
        self.hint.setWordWrap(bool(wrong))
        self.hint.become("problem" if wrong else "muted")

    def on_enter(self) -> None:
        """Keep the minutes."""
        self.keep()

    def on_escape(self) -> None:
        """Leave them unnoted."""
        self.leave()
