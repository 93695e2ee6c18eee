"""Colours of the three themes; contrast ratios are held by a test."""

from enum import StrEnum
from typing import NamedTuple


class Tone(StrEnum):
    """Tones of a pill; a word and a shape always stand with them."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    BLUE = "blue"
    GREY = "grey"


class Colors(NamedTuple):
    """Every colour that the window uses, as #rrggbb."""

    window: str
    side: str
    card: str
    text: str
    muted: str
    accent: str
    on_accent: str
    link: str
    selection: str
    border: str
    """Of fields, buttons and check boxes: 3:1 and more on its ground."""
    hairline: str
    row_line: str
    gap_ground: str
    gap_border: str
    private_ground: str
    private_border: str
    desk: str
    """Around the paper."""
    pills: dict[Tone, tuple[str, str]]
    """Word and ground of each tone."""


LIGHT = Colors(
    window="#f7f8fa",
    side="#f1f3f6",
    card="#ffffff",
    text="#1b2430",
    muted="#56616f",
    accent="#1f5fbf",
    on_accent="#ffffff",
    link="#1f5fbf",
    selection="#dce8fa",
    border="#7c8896",
    hairline="#c9d0d9",
    row_line="#dde2e8",
    gap_ground="#fffaef",
    gap_border="#d9b063",
    private_ground="#f6f3fb",
    private_border="#5b3a96",
    desk="#e9ecf1",
    pills={
        Tone.RED: ("#a61b1b", "#fce9e8"),
        Tone.AMBER: ("#7a4b00", "#fff2d6"),
        Tone.GREEN: ("#17693a", "#e4f5ea"),
        Tone.BLUE: ("#1b4f9e", "#e3edfb"),
        Tone.GREY: ("#4b5665", "#edf0f4"),
    },
)

DARK = Colors(
    window="#14181d",
    side="#101418",
    card="#1c2229",
    text="#e7ecf2",
    muted="#a3afbd",
    accent="#7fb2ff",
    on_accent="#0c1726",
    link="#8fbcff",
    selection="#26405f",
    border="#7a8797",
    hairline="#3c4754",
    row_line="#323b46",
    gap_ground="#2b2619",
    gap_border="#8a6a30",
    private_ground="#231f2e",
    private_border="#cdb8f5",
    desk="#0e1216",
    pills={
        Tone.RED: ("#ffb4ae", "#4a1f1f"),
        Tone.AMBER: ("#ffd08a", "#453312"),
        Tone.GREEN: ("#93dcad", "#173c26"),
        Tone.BLUE: ("#a9ccff", "#1d3350"),
        Tone.GREY: ("#c0c9d4", "#2c343e"),
    },
)

CONTRAST = Colors(
    window="#000000",
    side="#000000",
    card="#0b0b0b",
    text="#ffffff",
    muted="#e2e2e2",
    accent="#ffe14d",
    on_accent="#000000",
    link="#b5dcff",
    selection="#00366e",
    border="#d0d0d0",
    hairline="#9c9c9c",
    row_line="#707070",
    gap_ground="#1f1800",
    gap_border="#ffd24a",
    private_ground="#170b26",
    private_border="#dfcdff",
    desk="#000000",
    pills={
        Tone.RED: ("#ffc9c4", "#400000"),
        Tone.AMBER: ("#ffdc94", "#332200"),
        Tone.GREEN: ("#aef5c4", "#002e11"),
        Tone.BLUE: ("#c8e1ff", "#00224d"),
        Tone.GREY: ("#f2f2f2", "#2b2b2b"),
    },
)
"""For those who need more than the others give: words 7:1 and more, edges and the ring 4.5:1 and more."""
