"""The letters of outcomes, each a button for the mouse."""

from collections.abc import Callable
from functools import partial

from docket_assistant.domain.outcome_line import MARK_LETTERS
from docket_assistant.ui.palettes import Colors
from docket_assistant.ui.widgets.key_button import KeyButton
from docket_assistant.ui.widgets.wrap_row import WrapRow

_LEGEND = (
    ("r", "resolved"),
    ("s", "will supplement"),
    ("w", "narrowed"),
    ("n", "no accord"),
    ("o", "left open"),
    ("x", "not taken up"),
    ("d", "withdrawn"),
    ("-", "clear"),
)


def legend(colors: Callable[[], Colors], chosen: Callable[[str], object]) -> WrapRow:
    """Every letter with its word; ``chosen`` is told the letter pressed."""
    row = WrapRow()
    for letter, word in _LEGEND:
        row.add(KeyButton(letter, word, colors, partial(chosen, letter)))
    return row


assert {letter for letter, _ in _LEGEND} == set(MARK_LETTERS), "the legend names every letter"
