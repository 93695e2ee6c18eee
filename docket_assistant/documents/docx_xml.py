"""WordprocessingML elements: what every part of a paper is made with."""

import re
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element, register_namespace

from docket_assistant.documents.measures import TEXT_WIDTH
from docket_assistant.documents.model import Gap, Ref, Run, Runs, Slot
from docket_assistant.documents.type_widths import width
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.writable import unwritable

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
_KEPT_TOGETHER = 24
"""A gap whose label is shorter than this is not broken over two lines."""
_TITLE_LENGTH = 64
"""The most that Word takes as the title of a content control."""

register_namespace("w", MAIN)


def q(tag: str) -> str:
    """The full name of a Word element or attribute."""
    return f"{{{MAIN}}}{tag}"


def w(tag: str, *children: Element, **attributes: str | int) -> Element:
    """A Word element with its attributes and children."""
    element = Element(q(tag))
    for name, value in attributes.items():
        element.set(q(name), str(value))
    element.extend(children)
    return element


def checked(text: str) -> str:
    """The text, if a Word file can hold it.

    Raises InvalidInput.
    """
    character = unwritable(text)
    if character is not None:
        shown = text if len(text) <= _TITLE_LENGTH else text[:_TITLE_LENGTH] + "..."
        raise InvalidInput(
            f"The character {character} in {shown!a} cannot be written into a Word file; remove it."
        )
    return text


def run(text: str, style: str | None = None) -> Element:
    """Words of a paragraph; a line feed becomes a break, a tab a tab."""
    element = w("r")
    if style is not None:
        element.append(w("rPr", w("rStyle", val=style)))
    for piece in re.split("([\n\t])", checked(text)):
        if piece == "\n":
            element.append(w("br"))
        elif piece == "\t":
            element.append(w("tab"))
        elif piece:
            words = w("t")
            words.set(SPACE, "preserve")
            words.text = piece
            element.append(words)
    return element


def paragraph(style: str, *content: Element, own: Iterable[Element] = ()) -> Element:
    """A paragraph of a style; ``own`` are properties that it alone has, in the order of the schema."""
    return w("p", w("pPr", w("pStyle", val=style), *own), *content)


def field(instruction: str, text: str) -> Iterator[Element]:
    """A field in the five runs that Word writes itself, with what it last said."""
    words = w("instrText")
    words.set(SPACE, "preserve")
    words.text = instruction
    yield w("r", w("fldChar", fldCharType="begin"))
    yield w("r", words)
    yield w("r", w("fldChar", fldCharType="separate"))
    yield run(text)
    yield w("r", w("fldChar", fldCharType="end"))


def marked(key: str, number: int, content: Iterable[Element]) -> Iterator[Element]:
    """Content between the marks that a reference finds."""
    yield w("bookmarkStart", id=number, name=mark_name(key))
    yield from content
    yield w("bookmarkEnd", id=number)


def mark_name(key: str) -> str:
    """The name of a bookmark: letters, digits and lines below only."""
    return "_p_" + re.sub(r"\W", "_", key)[:36]


def keep_next() -> Element:
    """Keep with the next paragraph."""
    return w("keepNext")


class RunDrawer:
    """Draws runs; counts the gaps of one paper, whose controls need numbers of their own."""

    def __init__(self, points: float = 12) -> None:
        self._gaps = 0
        self.points = points
        """Size of the type."""

    def __call__(self, runs: Runs, room: float = TEXT_WIDTH) -> Iterator[Element]:
        """Each run as the elements of a paragraph; ``room`` is the width of its lines."""
        return (element for part in runs for element in self._drawn(part, room))

    def _drawn(self, part: Run, room: float) -> Iterable[Element]:
        match part:
            case Gap():
                return (self._gap(part, room),)
            case Slot():
                return (_slot(part),)
            case Ref():
                return field(f" REF {mark_name(part.key)} \\r \\h ", part.text)
        return (run(part.text),)

    def _gap(self, gap: Gap, room: float) -> Element:
        """A control that prints [label]; rich text, since plain text loses its shading in LibreOffice."""
        self._gaps += 1
        choices = [checked(choice) for choice in dict.fromkeys(gap.choices) if choice]
        question = checked(" ".join(gap.question.split()))
        properties = w(
            "sdtPr",
            w("alias", val=question[:_TITLE_LENGTH]),
            w("tag", val=f"gap-{self._gaps}"),
            w("id", val=self._gaps),
        )
        if choices:
            items = [w("listItem", displayText=choice, value=choice) for choice in choices]
            properties.extend((w("showingPlcHdr"), w("dropDownList", *items)))
        else:
            properties.extend((w("temporary"), w("showingPlcHdr"), w("richText")))
        return w("sdt", properties, w("sdtContent", run(gap_text(gap, room, self.points), "FilingGap")))


def _slot(slot: Slot) -> Element:
    """A control for the other side's words; rich text, as they may need several lines."""
    empty = not slot.text
    properties = w("sdtPr", w("alias", val=checked(slot.label)[:_TITLE_LENGTH]), w("tag", val=slot.name))
    if empty:
        properties.append(w("showingPlcHdr"))
    properties.append(w("richText"))
    content = run(f"[{slot.label}]", "FilingGap") if empty else run(slot.text)
    return w("sdt", properties, w("sdtContent", content))


def gap_text(gap: Gap, room: float = TEXT_WIDTH, points: float = 12) -> str:
    """What a gap prints; a short one is never broken over two lines where a line can hold it."""
    words = f"[{gap.label}]"
    short = len(gap.label) < _KEPT_TOGETHER and width(words, points=points) <= room
    return words.replace(" ", NO_BREAK_SPACE) if short else words
