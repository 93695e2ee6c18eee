"""Lists as rows of a card: a date or word at the left, what it is, and one act at the right."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from docket_assistant.ui.icons import pixmap
from docket_assistant.ui.palettes import Colors
from docket_assistant.ui.theme import Type, line_height
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.labels import Words, line
from docket_assistant.ui.widgets.pill import Pill, Status

_BETWEEN = 12
_NARROW = 40
"""In heights of a line: below it whose row it is stands above what it is."""
_DATE, _LEAD_SHARE = 8, 0.3
"""Where it is narrow a long lead breaks: it has this share of the width, and never less than a date takes."""


class RowWords(NamedTuple):
    """What one row shows."""

    lead: str
    who: str
    what: str
    detail: str = ""
    status: Status | None = None
    act: str = ""
    run: Callable[[], object] | None = None
    strong: bool = False
    """The act as a button rather than as a link."""
    also: str = ""
    """A second act, always a link."""
    run_also: Callable[[], object] | None = None
    called: str = ""
    """What its acts are about, named before ``what`` where the lead alone says it."""
    icon: str = ""
    """Before the lead."""
    unprinted: bool = False
    """Counsel's own reading: it stays on the screen where the page is printed."""


def _elided(text: str, use: Type, role: str = "") -> Words:
    label = Words(text, use, role=role, wrap=True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label


class Row(QWidget):
    """One row; where it is narrow for its text, whose it is stands above what it is."""

    def __init__(self, words: RowWords, colors: Colors, lead_lines: int) -> None:
        super().__init__()
        self.words = words
        parts = filter(None, (words.lead, words.who, words.what, words.detail))
        self.setAccessibleName(". ".join(part.removesuffix(".") for part in parts))
        self._layout = layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 5, 0, 5)
        layout.setSpacing(_BETWEEN)
        layout.addLayout(self._lead(colors, line_height() * lead_lines))
        self._who = _elided(words.who, Type.BODY, "muted") if words.who else None
        if self._who is not None:
            layout.addWidget(self._who, 3)
        what = QWidget()
        self._inner = QVBoxLayout(what)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._inner.setSpacing(2)
        self._inner.addWidget(_elided(words.what, Type.BODY))
        if words.detail:
            self._inner.addWidget(_elided(words.detail, Type.SECONDARY, "muted"))
        layout.addWidget(what, 8)
        self._at_right: list[QWidget] = []
        if words.status is not None:
            self._at_right.append(Pill(words.status, colors))
        role = "" if words.strong else "link"
        for act, run, kind in ((words.act, words.run, role), (words.also, words.run_also, "link")):
            if run is not None:
                self._at_right.append(Button(act, run, role=kind, name=_named(act, words)))
        self._before_right = layout.count()
        for widget in self._at_right:
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignRight)
        self._is_narrow = False

    def _lead(self, colors: Colors, width: int) -> QHBoxLayout:
        words = self.words
        self._lead_words = lead = Words(words.lead, Type.LEAD, wrap=True)
        room = QHBoxLayout()
        room.setSpacing(8)
        if words.icon:
            side = line_height()
            drawn = Words()
            drawn.setPixmap(pixmap(words.icon, colors.muted, side, self.devicePixelRatioF()))
            drawn.setFixedSize(side, side)
            room.addWidget(drawn)
            width -= side + 8
        lead.setFixedWidth(width)
        self._lead_width = width
        room.addWidget(lead)
        return room

    @property
    def room_at_right(self) -> int:
        """What its pill and its acts take, once they are dressed."""
        for widget in self._at_right:
            widget.ensurePolished()
        widths = [max(w.sizeHint().width(), w.minimumWidth()) for w in self._at_right]
        return sum(widths) + _BETWEEN * (len(widths) - 1) if widths else 0

    def stand_level(self, room: int) -> None:
        """Keep ``room`` at the right, so that rows of one list have their columns under each other."""
        short = room - self.room_at_right - (0 if self._at_right else _BETWEEN)
        if short > 0:
            self._layout.insertSpacing(self._before_right, short)

    # Qt's interface

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns up where they would be a word wide."""
        super().resizeEvent(event)
        is_narrow = self.width() < line_height() * _NARROW
        least = max(line_height() * _DATE, int(self.width() * _LEAD_SHARE))
        self._lead_words.setFixedWidth(min(self._lead_width, least) if is_narrow else self._lead_width)
        if self._who is None or is_narrow is self._is_narrow:
            return
        self._is_narrow = is_narrow
        if is_narrow:
            self._inner.insertWidget(0, self._who)
        else:
            self._layout.insertWidget(1, self._who, 3)


def row_of(words: RowWords, colors: Colors, lead_lines: int = 8) -> Row:
    """One row; ``lead_lines``: the width of the lead, in heights of a line."""
    return Row(words, colors, lead_lines)


def _named(act: str, words: RowWords) -> str:
    """An act's name where several rows offer it: with whose row it is."""
    return f"{act}: {', '.join(filter(None, (words.called, words.who, words.what)))}"


def list_card(
    rows: list[RowWords], colors: Colors, empty: str, name: str, lead_lines: int = 8, room: int = 0
) -> Card:
    """A card of rows, or the sentence for none; ``room``: the least width at the right."""
    card = Card()
    card.setAccessibleName(name)
    card.body.setContentsMargins(16, 6, 16, 6)
    card.body.setSpacing(0)
    if not rows:
        card.body.setContentsMargins(16, 13, 16, 13)
        card.add(Words(empty, role="muted", wrap=True))
    drawn = [row_of(words, colors, lead_lines) for words in rows]
    level = max([room, *(row.room_at_right for row in drawn)])
    for n, row in enumerate(drawn):
        if n:
            card.add(line())
        row.stand_level(level)
        card.add(row)
    return card
