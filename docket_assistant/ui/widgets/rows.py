"""Lists as rows of a card: a date or word at the left, what it is, and one act at the right."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from docket_assistant.ui.palettes import Colors
from docket_assistant.ui.theme import Type, line_height
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.labels import Words, line
from docket_assistant.ui.widgets.pill import Pill, Status


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


def _elided(text: str, use: Type, role: str = "") -> Words:
    label = Words(text, use, role=role, wrap=True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label


def row_of(words: RowWords, colors: Colors, lead_lines: int = 8) -> QWidget:
    """One row; ``lead_lines``: the width of the lead, in heights of a line."""
    row = QWidget()
    parts = filter(None, (words.lead, words.who, words.what, words.detail))
    row.setAccessibleName(". ".join(part.removesuffix(".") for part in parts))
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 5, 0, 5)
    layout.setSpacing(12)
    lead = Words(words.lead, Type.LEAD, wrap=True)
    lead.setFixedWidth(line_height() * lead_lines)
    layout.addWidget(lead)
    if words.who:
        layout.addWidget(_elided(words.who, Type.BODY, "muted"), 4)
    what = QWidget()
    inner = QVBoxLayout(what)
    inner.setContentsMargins(0, 0, 0, 0)
    inner.setSpacing(2)
    inner.addWidget(_elided(words.what, Type.BODY))
    if words.detail:
        inner.addWidget(_elided(words.detail, Type.SECONDARY, "muted"))
    layout.addWidget(what, 8)
    if words.status is not None:
        layout.addWidget(Pill(words.status, colors))
    if words.run is not None:
        role = "" if words.strong else "link"
        button = Button(words.act, words.run, role=role, name=_named(words.act, words))
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
    if words.run_also is not None:
        button = Button(words.also, words.run_also, role="link", name=_named(words.also, words))
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
    return row


def _named(act: str, words: RowWords) -> str:
    """An act's name where several rows offer it: with whose row it is."""
    return f"{act}: {', '.join(filter(None, (words.called, words.who, words.what)))}"


def list_card(rows: list[RowWords], colors: Colors, empty: str, name: str, lead_lines: int = 8) -> Card:
    """A card of rows, or the sentence for none."""
    card = Card()
    card.setAccessibleName(name)
    card.body.setContentsMargins(16, 6, 16, 6)
    card.body.setSpacing(0)
    if not rows:
        card.body.setContentsMargins(16, 13, 16, 13)
        card.add(Words(empty, role="muted", wrap=True))
    for n, words in enumerate(rows):
        if n:
            card.add(line())
        card.add(row_of(words, colors, lead_lines))
    return card
