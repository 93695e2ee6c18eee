"""What stands on printed pages, as blocks of lines with their places: nothing is drawn yet.

A block is set whole on one page; one that is higher than a page is cut between lines, since no page holds it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from docket_assistant.app.printed.printout import PrintPair, PrintPart, PrintTable, PrintText, PrintUse
from docket_assistant.ui.printing.print_type import Face, PrintType

_FACES = {PrintUse.HEADING: Face.HEADING, PrintUse.BODY: Face.BODY, PrintUse.NOTE: Face.NOTE}
_LEAD_SHARE, _GAP_SHARE = 0.24, 0.03
"""Of the width, for what stands at the left of a pair, and for the room beside it."""
_PAD, _SIDE = 3.0, 4.5
"""Points above and below the words of a row, and at the sides of a cell."""
_ROOMY_LINES = 3
_LINE_TO_FILL = 0.85
"""Of a cell's width."""


@dataclass(frozen=True, slots=True)
class SetWords:
    """Lines of one column of a block."""

    lines: tuple[str, ...]
    face: Face
    left: float
    top: float


@dataclass(frozen=True, slots=True)
class ToFill:
    """A line to write on, from the top of its block."""

    left: float
    width: float
    y: float


@dataclass(frozen=True, slots=True)
class Block:
    """What stays together; heights in dots of the device."""

    height: float
    words: tuple[SetWords, ...]
    step: float
    """From line to line, where it must be cut."""
    head: "Block | None" = None
    """The heads of its table, repeated where a page begins with it."""
    to_fill: tuple[ToFill, ...] = ()
    ruled: bool = False
    """Whether a hairline closes it."""
    with_next: bool = False
    """Whether it does not end a page."""


def blocks_of(part: PrintPart, kind: PrintType, width: float) -> Iterator[Block]:
    """The blocks of one part."""
    if isinstance(part, PrintText):
        yield _paragraph(part, kind, width)
    elif isinstance(part, PrintPair):
        yield _pair(part, kind, width)
    else:
        yield from _table(part, kind, width)


def title_block(title: str, kind: PrintType, width: float) -> Block:
    """The title of the first page."""
    lines = kind.broken(title, Face.TITLE, width)
    height = len(lines) * kind.line(Face.TITLE) + 6 * kind.point
    return Block(height, (SetWords(lines, Face.TITLE, 0, 0),), kind.line(Face.TITLE), with_next=True)


def cut(block: Block, room: float, kind: PrintType) -> tuple[Block, Block]:
    """A block in two: as many lines as ``room`` holds, and the rest."""
    count = max(1, int((room - 2 * _PAD * kind.point) / block.step))
    first = tuple(replace(words, lines=words.lines[:count]) for words in block.words)
    rest = tuple(replace(words, lines=words.lines[count:]) for words in block.words)
    longest = max(len(words.lines) for words in rest)
    padding = 2 * _PAD * kind.point
    return (
        replace(block, words=first, height=room, to_fill=(), with_next=False),
        replace(block, words=rest, height=longest * block.step + padding),
    )


def _paragraph(part: PrintText, kind: PrintType, width: float) -> Block:
    face = _FACES[part.use]
    heading = part.use is PrintUse.HEADING
    above = (9 if heading else 0) * kind.point
    lines = kind.broken(part.text, face, width)
    height = above + len(lines) * kind.line(face) + 4 * kind.point
    return Block(height, (SetWords(lines, face, 0, above),), kind.line(face), with_next=heading)


def _pair(part: PrintPair, kind: PrintType, width: float) -> Block:
    left, gap = width * _LEAD_SHARE, width * _GAP_SHARE
    lead = kind.broken(part.lead, Face.STRONG, left)
    words = kind.broken(part.words, Face.BODY, width - left - gap)
    step = kind.line(Face.BODY)
    height = max(len(lead), len(words)) * step + 5 * kind.point
    columns = (SetWords(lead, Face.STRONG, 0, 0), SetWords(words, Face.BODY, left + gap, 0))
    return Block(height, columns, step)


def _table(table: PrintTable, kind: PrintType, width: float) -> Iterator[Block]:
    pad, side = _PAD * kind.point, _SIDE * kind.point
    every = sum(column.weight for column in table.columns)
    widths = [width * column.weight / every for column in table.columns]
    lefts = [sum(widths[:n]) for n in range(len(widths))]
    inner = [one - 2 * side for one in widths]
    heads = [kind.broken(c.title, Face.HEAD, w) for c, w in zip(table.columns, inner, strict=True)]
    step = kind.line(Face.HEAD)
    words = tuple(
        SetWords(lines, Face.HEAD, left + side, pad) for lines, left in zip(heads, lefts, strict=True)
    )
    head = Block(max(map(len, heads)) * step + 2 * pad, words, step, ruled=True, with_next=True)
    yield head
    for row in table.rows:
        yield _row(table, row, kind, (lefts, inner), head)
    yield Block(5 * kind.point, (), step)


def _row(
    table: PrintTable,
    row: tuple[str, ...],
    kind: PrintType,
    places: tuple[list[float], list[float]],
    head: Block,
) -> Block:
    pad, side, step = _PAD * kind.point, _SIDE * kind.point, kind.line(Face.BODY)
    lefts, inner = places
    cells = [kind.broken(text, Face.BODY, width) for text, width in zip(row, inner, strict=True)]
    count = max([_ROOMY_LINES if table.roomy else 1, *map(len, cells)])
    words = tuple(SetWords(lines, Face.BODY, x + side, pad) for lines, x in zip(cells, lefts, strict=True))
    height = count * step + 2 * pad
    to_fill = tuple(
        ToFill(left + side, width * _LINE_TO_FILL, min(height - pad, pad + 1.1 * step))
        for column, text, left, width in zip(table.columns, row, lefts, inner, strict=True)
        if column.to_fill and not text and not table.roomy
    )
    return Block(height, words, step, head, to_fill, ruled=True)
