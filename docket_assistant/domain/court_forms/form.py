"""How the papers of a court look: sheet, type, spacing, caption, counsel's block, limits.

A value that no source was seen for falls back to a plain federal look (Fed. R. Civ. P. 10, 11), and the form
says which groups fell back, so that the lawyer is told and nothing is guessed in silence.
"""

from dataclasses import dataclass
from enum import StrEnum


class FormGroup(StrEnum):
    """What of a form is seen, or stands in, together."""

    SHEET = "sheet"
    TYPE = "type"
    SPACING = "spacing"
    MARGINS = "margins"
    CAPTION = "caption"
    COUNSEL_BLOCK = "counsel_block"
    LIMITS = "limits"
    CERTIFICATE = "certificate"
    SIGNATURE = "signature"
    PROPOSED_ORDER = "proposed_order"
    PDF = "pdf"
    RULES = "rules"
    """Which rules speak of form; no value."""


class Sheet(StrEnum):
    """The paper that is written on."""

    PLAIN = "plain"
    PLEADING = "pleading"
    """28 lines of 24 points, with counsel above the court's name."""


class Separator(StrEnum):
    """What stands between parties and number in the caption."""

    PARENTHESIS = ")"
    COLON = ":"
    STAR = "*"
    SECTION = "\N{SECTION SIGN}"
    BOX = "box"
    """A rule beneath and beside the parties."""
    DASHES = "dashes"
    """A dashed line that ends in X, above and below the parties."""


class CounselBlock(StrEnum):
    """Where counsel's name and address stand."""

    END = "end"
    TOP_LEFT = "top_left"
    """From the first line of the first page."""


class TitlePlace(StrEnum):
    """Where the title of the paper stands."""

    BELOW = "below"
    """In the middle, below the caption."""
    IN_CAPTION = "in_caption"
    """Under the number, in the right column of the caption."""


@dataclass(frozen=True, slots=True)
class Margins:
    """Inches."""

    top: float = 1
    bottom: float = 1
    left: float = 1
    right: float = 1
    first_top: float | None = None
    """Of the first page, where it differs."""
    first_bottom: float | None = None
    """Beneath the first page, where it is wider."""


class Limited(StrEnum):
    """Papers that a limit is set for."""

    BRIEF = "motion or brief"
    REPLY = "reply"
    DISCOVERY_MOTION = "discovery motion"
    DISCOVERY_STATEMENT = "discovery statement"


@dataclass(frozen=True, slots=True)
class LengthLimit:
    """A limit that the district sets for a paper, and its condition."""

    what: Limited
    pages: int | None = None
    words: int | None = None
    says: str = ""
    """The condition, where it is not a bare number."""


@dataclass(frozen=True, slots=True)
class OrderForm:
    """How a proposed order goes to the court; None: not seen."""

    separate: bool | None = None
    editable: bool | None = None
    """Whether a copy that can be edited goes to chambers."""
    judge_line: bool | None = None
    says: str = ""


@dataclass(frozen=True, slots=True)
class CourtForm:
    """The form of one district's papers."""

    id: str = "frcp"
    cite: str = "Fed. R. Civ. P. 10, 11"
    sheet: Sheet = Sheet.PLAIN
    lines: int = 28
    """Lines of a page of pleading paper."""
    numbered: bool = False
    """Whether its lines are numbered, between a double rule at the left and a single one at the right."""
    font: str = "Times New Roman"
    size: float = 12
    """Points of the body."""
    quote_size: float | None = None
    """Points of a quotation; None: as the body."""
    footnote_size: float = 10
    spacing: float = 2
    """Lines that a line of the body takes; on pleading paper every line is 24 points."""
    margins: Margins = Margins()
    separator: Separator = Separator.PARENTHESIS
    versus: str = ""
    """The word between the parties; empty: as the court's own caption in the matter has it."""
    number_label: str = "No."
    """Before the number: No., Case No., Civil Action No.; empty: none."""
    number_examples: tuple[str, ...] = ()
    """Numbers of other cases as the court printed them."""
    roles: bool = True
    """Whether the caption says what the parties are."""
    capital_roles: bool = False
    """Whether it says so in capitals."""
    court_lines: tuple[str, ...] = ()
    """The lines above the caption; empty: United States District Court, the district, the division."""
    first_parties_only: bool = False
    """Whether a later paper names the first party of each side alone, with et al."""
    judge_named: bool = False
    """Whether the judge's name stands in the caption."""
    title_place: TitlePlace = TitlePlace.BELOW
    counsel_block: CounselBlock = CounselBlock.END
    email_under_name: bool = False
    """Whether counsel's e-mail address comes directly below the name."""
    court_on_line: int = 1
    """The line of the first page on which the court's name begins, or one below; counsel stands above it."""
    bar_number_form: str = ""
    """How the bar number is written, in words with an example; empty: not seen."""
    footer_title: bool = False
    """Whether the title of the paper stands at the foot of each page."""
    certificate_always: bool | None = None
    """Whether a paper carries a certificate of service though all are e-served; None: not seen."""
    judge_line: bool | None = None
    """Whether a proposed order has a line for the judge's signature; None: not seen."""
    proposed_order: OrderForm = OrderForm()
    flattened_pdf: bool | None = None
    """Whether a PDF must be without fields; None: not seen."""
    limits: tuple[LengthLimit, ...] = ()
    not_counted: str = ""
    """What a limit leaves out, in words."""
    word_certificate: str = ""
    """What counsel certifies of length or type, in words; empty: nothing seen."""
    notes: tuple[str, ...] = ()
    """What the sources say beside these values, a sentence each."""
    unverified: tuple[str, ...] = ()
    """What was sought and not found, or not confirmed."""
    assumed: tuple[FormGroup, ...] = ()
    """Groups for which nothing was seen, so that the plain look stands in."""
    partly: tuple[str, ...] = ()
    """Values in the other groups for which it stands in too, in words."""
    unsure: tuple[FormGroup, ...] = ()
    """Groups that were seen in a secondary, partial or old source only."""
    sources: tuple[str, ...] = ()
    """Each with what it covers, how it was seen and how sure it is."""

    @property
    def pleading(self) -> bool:
        """Whether every line of a page stands on its own place."""
        return self.sheet is Sheet.PLEADING


_STANDS_IN = (*tuple(FormGroup)[:8], FormGroup.PROPOSED_ORDER)
PLAIN = CourtForm(assumed=_STANDS_IN)
"""What stands in where a district is not on file."""
