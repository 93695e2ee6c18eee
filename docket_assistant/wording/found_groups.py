"""The groups in which a search answers, light enough for the store to know them."""

from enum import IntEnum


class Found(IntEnum):
    """The groups in which a search answers, in their order."""

    MATTER = 1
    PERSON = 2
    ITEM = 3
    ORDER = 4
    MOTION = 5
    PAPER = 6
    TALK = 7
    MESSAGE = 8
    SET = 9
    NOTE = 10


_HEADINGS = {
    Found.MATTER: "Matters",
    Found.PERSON: "People",
    Found.ITEM: "Items",
    Found.ORDER: "Orders",
    Found.MOTION: "Motions",
    Found.PAPER: "Papers",
    Found.TALK: "Talks and attempts",
    Found.MESSAGE: "Messages",
    Found.SET: "Sets and responses",
    Found.NOTE: "Notes",
}


def heading_of(group: Found) -> str:
    """What a group is called above its lines."""
    return _HEADINGS[group]
