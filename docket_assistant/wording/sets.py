"""Served sets as the window names them."""

from docket_assistant.domain.items import ItemKind
from docket_assistant.wording.item_lists import noun

_ORDINALS = (
    "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth",
)  # fmt: skip


def set_title(kind: ItemKind, ordinal: int) -> str:
    """A set by its place and kind: First Set of Interrogatories, 12th Set of Requests for Production."""
    return f"{ordinal_word(ordinal)} Set of {noun(kind, True)}"  # noqa: FBT003


def ordinal_word(ordinal: int) -> str:
    """The place of a set among those of its kind: First, 12th."""
    return _ORDINALS[ordinal - 1] if 1 <= ordinal <= len(_ORDINALS) else _figures(ordinal)


def _figures(ordinal: int) -> str:
    teens = 10 <= ordinal % 100 <= 20
    return f"{ordinal}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(ordinal % 10, 'th')}"
