"""What is printed: a title, lines about it, and tables, without a font or a page; ``ui`` sets it on paper."""

from dataclasses import dataclass
from enum import StrEnum

from docket_assistant.documents.word.write_docx import SPECIMEN as SPECIMEN  # noqa: PLC0414  # for whoever sets it


class PrintUse(StrEnum):
    """What a line is; its type follows."""

    HEADING = "heading"
    BODY = "body"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class PrintText:
    """A paragraph; a heading keeps together with what follows it."""

    text: str
    use: PrintUse = PrintUse.BODY


@dataclass(frozen=True, slots=True)
class PrintColumn:
    """A column of a table, with its share of the width."""

    title: str
    weight: int
    to_fill: bool = False
    """A cell without words gets a line to write on."""


@dataclass(frozen=True, slots=True)
class PrintTable:
    """Rows under heads that are repeated on each page; a row stands whole on one page."""

    columns: tuple[PrintColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    roomy: bool = False
    """Each row leaves room to write by hand."""


@dataclass(frozen=True, slots=True)
class PrintPair:
    """A name or day at the left, and its words beside it."""

    lead: str
    words: str


PrintPart = PrintText | PrintTable | PrintPair


@dataclass(frozen=True, slots=True)
class Printout:
    """One printed paper."""

    title: str
    caption: str
    """What stands at the head of every page, such as the short caption with the number."""
    parts: tuple[PrintPart, ...]
    printed: str
    """On which day it was printed and from what record, at the foot of every page."""
    specimen: bool = False
    """Whether every page says that it is a specimen."""
    sideways: bool = False
    """Whether the pages lie on their long side."""
