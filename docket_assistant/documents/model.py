"""A court paper as plain values: what a preview and the Word file both draw.

Nothing here knows Word. A gap is a fact that is missing: it shows its label where the fact would stand
and asks a question; nothing is ever invented in its place.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from docket_assistant.wording.runs import Gap, Mend, Run, Runs, Text

__all__ = [
    "Block",
    "Caption",
    "Certificate",
    "Column",
    "Continued",
    "Exhibit",
    "Gap",
    "Mend",
    "Numbered",
    "PaperModel",
    "PartyLines",
    "Run",
    "Runs",
    "SignatureBlock",
    "Table",
    "Text",
    "text_of",
]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A numbered paragraph of the body; Word counts."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Continued:
    """The rest of a numbered paragraph after its table, flush left."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a ruled table; the widths of a table sum to 9360 twentieths of a point."""

    head: str
    width: int


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table; its head is repeated on every page, its rows never break."""

    title: str
    """For readers who cannot see it."""
    description: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Runs, ...], ...]


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate of service: heading and paragraphs whose date, method and persons stay blank."""

    heading: str
    paragraphs: tuple[str, ...]


Block = Numbered | Continued | Table


@dataclass(frozen=True, slots=True)
class PartyLines:
    """One side of the caption: its parties and what they are called."""

    names: tuple[str, ...]
    """Names as in the caption; "et al." is part of the last one's line."""
    role: str


@dataclass(frozen=True, slots=True)
class Caption:
    """The caption: court lines above, parties at the left, number at the right."""

    court_lines: tuple[str, ...]
    first: PartyLines
    versus: str
    second: PartyLines
    number: str
    """With its label, such as No. 4:08-CV-1717 (CEJ)."""


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """The block that counsel signs: the line and the date stay blank."""

    lines: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One exhibit of the list at the end."""

    mark: str
    title: str


@dataclass(frozen=True, slots=True)
class PaperModel:
    """A whole paper."""

    caption: Caption
    title_lines: tuple[str, ...]
    blocks: tuple[Block, ...]
    signature: SignatureBlock
    exhibits: tuple[Exhibit, ...]
    certificate: Certificate | None
    specimen: bool
    """Every page says SPECIMEN - NOT FILED in header and footer."""
    author: str
    made_as_of: date

    @property
    def title(self) -> str:
        """The title in one line."""
        return " ".join(self.title_lines)

    def runs(self) -> Iterator[Run]:
        """Every run of body, tables and signature block, in reading order."""
        for block in self.blocks:
            if isinstance(block, Table):
                for row in block.rows:
                    yield from (run for cell in row for run in cell)
            else:
                yield from block.runs
        yield from self.signature.lines

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Every gap, in reading order."""
        return tuple(run for run in self.runs() if isinstance(run, Gap))


def text_of(runs: Iterable[Run]) -> str:
    """The words of some runs, gaps as they print."""
    return "".join(run.text if isinstance(run, Text) else f"[{run.label}]" for run in runs)
