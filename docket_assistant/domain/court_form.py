"""How the papers of a court look: sheet, type, spacing, caption, counsel's block, limits.

A value that no source was seen for falls back to a plain federal look (Fed. R. Civ. P. 10, 11), and the form
says which groups fell back, so that the lawyer is told and nothing is guessed in silence.
"""

from dataclasses import dataclass
from enum import StrEnum


class Sheet(StrEnum):
    """The paper that is written on."""

    PLAIN = "plain"
    PLEADING = "pleading"
    """28 numbered lines between a double rule at the left and a single one at the right."""


class Separator(StrEnum):
    """What stands between parties and number in the caption."""

    PARENTHESIS = ")"
    COLON = ":"
    STAR = "*"
    SECTION = "\N{SECTION SIGN}"
    BOX = "box"
    """A rule beneath and beside the parties."""


class CounselBlock(StrEnum):
    """Where counsel's name and address stand."""

    END = "end"
    TOP_LEFT = "top_left"
    """From the first line of the first page."""


@dataclass(frozen=True, slots=True)
class Margins:
    """Inches."""

    top: float = 1
    bottom: float = 1
    left: float = 1
    right: float = 1


@dataclass(frozen=True, slots=True)
class LengthLimit:
    """A limit that the district sets for a paper, and where it says so."""

    what: str
    """Such as discovery motion."""
    pages: int | None = None
    words: int | None = None
    says: str = ""
    """The limit with its conditions, where it is not a bare number."""


@dataclass(frozen=True, slots=True)
class CourtForm:
    """The form of one district's papers."""

    id: str = "frcp"
    cite: str = "Fed. R. Civ. P. 10, 11"
    sheet: Sheet = Sheet.PLAIN
    font: str = "Times New Roman"
    size: float = 12
    """Points of the body."""
    footnote_size: float = 10
    double_spaced: bool = True
    margins: Margins = Margins()
    separator: Separator = Separator.PARENTHESIS
    versus: str = ""
    """The word between the parties; empty: as the court's own caption in the matter has it."""
    number_label: str = "No."
    """Before the number: No., Case No., Civil Action No.; empty: none."""
    roles: bool = True
    """Whether the caption says what the parties are."""
    court_lines: tuple[str, ...] = ()
    """The lines above the caption; empty: United States District Court, the district, the division."""
    counsel_block: CounselBlock = CounselBlock.END
    bar_number_form: str = ""
    """How the bar number is written, in words with an example; empty: not seen."""
    footer_title: bool = False
    """Whether the title of the paper stands at the foot of each page."""
    certificate_always: bool | None = None
    """Whether a paper carries a certificate of service though all are e-served; None: not seen."""
    judge_line: bool | None = None
    """Whether a proposed order has a line for the judge's signature; None: not seen."""
    limits: tuple[LengthLimit, ...] = ()
    assumed: tuple[str, ...] = ()
    """Groups for which nothing was seen, so that the plain look stands in: type, spacing, margins ..."""
    unsure: tuple[str, ...] = ()
    """Groups that were seen in a secondary or old source only."""
    sources: tuple[str, ...] = ()
    seen: str = ""
    """When and how the sources were seen."""


PLAIN = CourtForm(assumed=("type", "spacing", "margins", "caption", "counsel_block", "limits"))
"""What stands in where a district is not on file."""
