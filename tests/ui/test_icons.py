"""The icons are one family: drawn alike, small, free of anything but shapes, and clear of their edges."""

from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from docket_assistant import resources

SVG = "{http://www.w3.org/2000/svg}"
LARGE = [
    *("app", "today", "matters", "calendar", "people", "rules", "settings", "search"),
    *("phone", "letter", "speech", "speaker", "document", "word", "folder", "copy", "list"),
    *("scale", "order", "flask", "flag", "lock", "clock", "history", "warning", "question"),
    *("back", "next", "previous", "chevron-down", "undo", "redo", "import"),
    *("plus", "check", "cross", "close", "pencil", "trash"),
]
PILL = ["half-disc", "ring", "dot", "diamond", "two-bars", "arrow", "dash"]
SHAPES = {f"{SVG}{shape}" for shape in ("svg", "path", "circle", "rect")}
ATTRIBUTES = {
    *("viewBox", "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"),
    *("d", "cx", "cy", "r", "x", "y", "width", "height", "rx"),
}
PIXELS_PER_UNIT = 8
FAINT = 32
"""Opacity, of 255, below which a pixel is only the softened edge of its neighbor."""

each_icon = pytest.mark.parametrize("name", [*LARGE, *PILL])


def drawing(name: str) -> ET.Element:
    return ET.fromstring(resources.read_text(f"icons/{name}.svg"))  # noqa: S314 - our own files


def side(name: str) -> int:
    return 12 if name in PILL else 24


def painted(name: str) -> QImage:
    pixels = side(name) * PIXELS_PER_UNIT
    picture = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(0)
    text = resources.read_text(f"icons/{name}.svg").replace("currentColor", "#1b2430")
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(text.encode())).render(painter)
    painter.end()
    return picture


def inked(picture: QImage) -> list[tuple[int, int]]:
    every = range(picture.width())
    return [(x, y) for x in every for y in every if picture.pixelColor(x, y).alpha() > FAINT]


def test_the_icons_shipped_are_the_icons_known() -> None:
    assert set(resources.names("icons")) == {f"{name}.svg" for name in [*LARGE, *PILL]}


@each_icon
def test_an_icon_is_drawn_on_the_square_of_its_family(name: str) -> None:
    assert drawing(name).get("viewBox") == f"0 0 {side(name)} {side(name)}"


@each_icon
def test_an_icon_stays_small(name: str) -> None:
    assert len(resources.read_bytes(f"icons/{name}.svg")) < 900


@each_icon
def test_an_icon_is_nothing_but_shapes(name: str) -> None:
    parts = list(drawing(name).iter())

    assert {part.tag for part in parts} <= SHAPES
    assert {attribute for part in parts for attribute in part.keys()} <= ATTRIBUTES  # noqa: SIM118 - an Element
    assert not [part for part in parts if (part.text or "").strip() or (part.tail or "").strip()]


@pytest.mark.parametrize("name", sorted({*LARGE, *PILL} - {"app"}))
def test_an_icon_takes_the_color_of_the_place_it_stands(name: str) -> None:
    paints = {part.get(paint) for part in drawing(name).iter() for paint in ("fill", "stroke")}

    assert "currentColor" in paints
    assert paints <= {"currentColor", "none", None}


def test_the_programs_mark_keeps_its_own_colors() -> None:
    paints = {part.get(paint) for part in drawing("app").iter() for paint in ("fill", "stroke")}

    assert paints == {"#1f5fbf", "#ffffff", "none", None}


@pytest.mark.parametrize("name", LARGE)
def test_the_lines_of_large_icons_are_alike(name: str) -> None:
    top = drawing(name)

    assert top.get("stroke-width") == "1.75"
    assert (top.get("stroke-linecap"), top.get("stroke-linejoin")) == ("round", "round")


@each_icon
def test_an_icon_shows_and_keeps_clear_of_its_edges(name: str, qapp: object) -> None:
    picture = painted(name)
    clear = PIXELS_PER_UNIT * (1 if name in PILL else 2)
    places = [place for pixel in inked(picture) for place in pixel]

    assert places
    assert min(places) >= clear
    assert max(places) < picture.width() - clear


def test_no_two_icons_look_the_same(qapp: object) -> None:
    seen = {bytes(painted(name).constBits()) for name in [*LARGE, *PILL]}

    assert len(seen) == len([*LARGE, *PILL])
