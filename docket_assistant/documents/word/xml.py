"""WordprocessingML as text: what every part of a paper is made with.

Text is written once and never looked through again, which a tree of elements is: a chart of thousands of
rows takes a tenth of the time. Words become XML in ``escaped`` alone, and ``Xml`` tells the two apart.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NewType

from docket_assistant.documents.model import Gap, Ref, Run, Runs, Slot, Text
from docket_assistant.documents.word.measures import TEXT_WIDTH
from docket_assistant.documents.word.type_widths import width
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.writable import unwritable

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
Xml = NewType("Xml", str)
"""Elements written out, their words escaped; w stands for the namespace ``MAIN``."""
_KEPT_TOGETHER = 24
"""A gap whose label is shorter than this is not broken over two lines."""
_TITLE_LENGTH = 64
"""The most that Word takes as the title of a content control."""
_IN_QUOTES = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        '"': "&quot;",
        "\r": "&#13;",
        "\n": "&#10;",
        "\t": "&#09;",
    }
)
_BREAK = re.compile("([\n\t])")
_MARKS = {"\n": "<w:br />", "\t": "<w:tab />", "": ""}


def q(tag: str) -> str:
    """The full name of a Word element or attribute."""
    return f"{{{MAIN}}}{tag}"


def w(tag: str, *children: Xml, **attributes: str | int) -> Xml:
    """A Word element with its attributes and children."""
    told = "".join(f' w:{name}="{str(value).translate(_IN_QUOTES)}"' for name, value in attributes.items())
    inside = "".join(children)
    return Xml(f"<w:{tag}{told}>{inside}</w:{tag}>" if inside else f"<w:{tag}{told} />")


def joined(parts: Iterable[Xml]) -> Xml:
    """Elements one behind the other."""
    return Xml("".join(parts))


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


def run(text: str, style: str | None = None) -> Xml:
    """Words of a paragraph; a line feed becomes a break, a tab a tab."""
    properties = "" if style is None else w("rPr", w("rStyle", val=style))
    words = escaped(text)
    if text and "\n" not in text and "\t" not in text:
        return Xml(f'<w:r>{properties}<w:t xml:space="preserve">{words}</w:t></w:r>')
    inside = properties + "".join(map(_piece, _BREAK.split(words)))
    return Xml(f"<w:r>{inside}</w:r>" if inside else "<w:r />")


def _piece(words: str) -> str:
    mark = _MARKS.get(words)
    return f'<w:t xml:space="preserve">{words}</w:t>' if mark is None else mark


def escaped(text: str) -> Xml:
    """Words as an element holds them.

    Raises InvalidInput for a character that no Word file can hold.
    """
    return Xml(checked(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def paragraph(style: str, *content: Xml, own: Iterable[Xml] = ()) -> Xml:
    """A paragraph of a style; ``own`` are properties that it alone has, in the order of the schema."""
    inside = "".join(content)
    return Xml(f"<w:p>{_properties(style, *own)}{inside}</w:p>")


@lru_cache(maxsize=256)
def _properties(style: str, *own: Xml) -> Xml:
    """The same few over and over: a style by itself, or kept with the next."""
    return w("pPr", w("pStyle", val=style), *own)


def field(instruction: str, text: str) -> Xml:
    """A field in the five runs that Word writes itself, with what it last said."""
    words = Xml(f'<w:instrText xml:space="preserve">{escaped(instruction)}</w:instrText>')
    return joined(
        (
            w("r", w("fldChar", fldCharType="begin")),
            w("r", words),
            w("r", w("fldChar", fldCharType="separate")),
            run(text),
            w("r", w("fldChar", fldCharType="end")),
        )
    )


def marked(key: str, number: int, content: Xml) -> Xml:
    """Content between the marks that a reference finds."""
    begin = w("bookmarkStart", id=number, name=mark_name(key))
    return joined((begin, content, w("bookmarkEnd", id=number)))


def mark_name(key: str) -> str:
    """The name of a bookmark: letters, digits and lines below only."""
    return "_p_" + re.sub(r"\W", "_", key)[:36]


def keep_next() -> Xml:
    """Keep with the next paragraph."""
    return w("keepNext")


class RunDrawer:
    """Draws runs; counts the gaps of one paper, whose controls need numbers of their own."""

    def __init__(self, points: float = 12) -> None:
        self._gaps = 0
        self.points = points
        """Size of the type."""

    def __call__(self, runs: Runs, room: float = TEXT_WIDTH) -> Xml:
        """Runs as the content of a paragraph; ``room`` is the width of its lines."""
        drawn = [run(one.text) if isinstance(one, Text) else self._drawn(one, room) for one in runs]
        return Xml("".join(drawn))

    def _drawn(self, part: Run, room: float) -> Xml:
        match part:
            case Gap():
                return self._gap(part, room)
            case Slot():
                return _slot(part)
            case Ref():
                return field(f" REF {mark_name(part.key)} \\r \\h ", part.text)
        return run(part.text)

    def _gap(self, gap: Gap, room: float) -> Xml:
        """A control that prints [label]; rich text, since plain text loses its shading in LibreOffice."""
        self._gaps += 1
        choices = [checked(choice) for choice in dict.fromkeys(gap.choices) if choice]
        question = checked(" ".join(gap.question.split()))
        known = (
            w("alias", val=question[:_TITLE_LENGTH]),
            w("tag", val=f"gap-{self._gaps}"),
            w("id", val=self._gaps),
        )
        if choices:
            items = [w("listItem", displayText=choice, value=choice) for choice in choices]
            kind = [w("showingPlcHdr"), w("dropDownList", *items)]
        else:
            kind = [w("temporary"), w("showingPlcHdr"), w("richText")]
        content = run(gap_text(gap, room, self.points), "FilingGap")
        return w("sdt", w("sdtPr", *known, *kind), w("sdtContent", content))


def _slot(slot: Slot) -> Xml:
    """A control for the other side's words; rich text, as they may need several lines."""
    empty = not slot.text
    properties = w(
        "sdtPr",
        w("alias", val=checked(slot.label)[:_TITLE_LENGTH]),
        w("tag", val=slot.name),
        *((w("showingPlcHdr"),) if empty else ()),
        w("richText"),
    )
    content = run(f"[{slot.label}]", "FilingGap") if empty else run(slot.text)
    return w("sdt", properties, w("sdtContent", content))


def gap_text(gap: Gap, room: float = TEXT_WIDTH, points: float = 12) -> str:
    """What a gap prints; a short one is never broken over two lines where a line can hold it."""
    words = f"[{gap.label}]"
    short = len(gap.label) < _KEPT_TOGETHER and width(words, points=points) <= room
    return words.replace(" ", NO_BREAK_SPACE) if short else words
