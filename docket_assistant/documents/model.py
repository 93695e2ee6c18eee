"""A court paper as plain values: what a preview and the Word file both draw.

Nothing here knows Word. A gap is a fact that is missing: it shows its label where the fact would stand
and asks a question; nothing is ever invented in its place.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from docket_assistant.domain.court_forms.form import PLAIN, CounselBlock, CourtForm, TitlePlace
from docket_assistant.wording.runs import Gap, Mend, Ref, Run, Runs, Slot, Text, run_text, told

__all__ = [
    "Block",
    "Body",
    "Caption",
    "Certificate",
    "Column",
    "Continued",
    "Exhibit",
    "Gap",
    "Heading",
    "Labelled",
    "Letterhead",
    "Mend",
    "NewPage",
    "Numbered",
    "PaperModel",
    "PartyLines",
    "Quote",
    "Ref",
    "Run",
    "Runs",
    "SignatureBlock",
    "Signing",
    "Slot",
    "Subitem",
    "Table",
    "Text",
    "WordBlock",
    "run_text",
    "text_of",
    "told",
]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A numbered paragraph of the body; Word counts."""

    runs: Runs
    key: str = ""
    """Names it for a Ref; empty: nothing refers to it."""


@dataclass(frozen=True, slots=True)
class Continued:
    """The rest of a numbered paragraph after its table, flush left."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Subitem:
    """A lettered part of the numbered paragraph above it."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Body:
    """A paragraph without a number."""

    runs: Runs
    whole: bool = False
    """Whether no page is to end inside it, where one page holds it."""
    with_next: bool = False
    """Whether none is to end between it and what follows."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the outline; level 1 stands in the middle, level 2 at the left."""

    text: str
    level: int = 1

    @property
    def runs(self) -> Runs:
        """Its words."""
        return (Text(self.text),)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line that says what follows, such as REQUEST FOR PRODUCTION NO. 4:, kept with it."""

    label: str
    facts: tuple[str, ...] = ()

    @property
    def runs(self) -> Runs:
        """Its words."""
        return (Text(self.label, self.facts),)


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of another paper, word for word, set in; a line feed begins a paragraph of its own."""

    text: str
    facts: tuple[str, ...] = ()
    """Ids of the facts that hold the words."""
    whole: bool = False
    """Whether no page is to end inside it, where one page holds it."""
    with_next: bool = False
    """Whether none is to end between it and what follows."""

    @property
    def runs(self) -> Runs:
        """Its words."""
        return (Text(self.text, self.facts),)


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins a page, such as an exhibit."""

    @property
    def runs(self) -> Runs:
        """None."""
        return ()


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
    breaking: bool = False
    """Whether a row may go on over the page, as long cells of positions do."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate of service: heading and paragraphs whose date, method and persons stay blank."""

    heading: str
    paragraphs: tuple[str, ...]


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
    more: tuple[str, ...] = ()
    """Lines under the number: a lead or member case, a hearing."""
    further: tuple[PartyLines, ...] = ()
    """Parties of neither side under their roles: intervenors, third parties."""


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """The block that counsel signs: the line and the date stay blank."""

    lines: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Signing:
    """A place inside the paper where the other side, a declarant or the judge signs; nothing is filled in."""

    lines: tuple[Run, ...] = ()
    """Who signs, beneath the rule."""
    intro: str = ""
    """Above the rule, such as SO ORDERED."""
    dated: str = "Dated: "
    """Before the blank for the day; empty: no blank."""

    @property
    def runs(self) -> Runs:
        """Who signs."""
        return self.lines


WordBlock = Numbered | Continued | Subitem | Body | Heading | Labelled | Quote | NewPage | Signing
Block = WordBlock | Table


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head of a letter: the sender, the blank for its day, how it goes, to whom, about what."""

    sender: tuple[Run, ...]
    delivery: str
    """Such as Via e-mail; empty: nothing is said."""
    addressees: tuple[tuple[Run, ...], ...]
    """A block of lines for each."""
    re_lines: tuple[Run, ...]
    salutation: str


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One exhibit of the list at the end."""

    mark: str
    title: str


@dataclass(frozen=True, slots=True)
class PaperModel:
    """A whole paper."""

    caption: Caption | None
    """None: a letter, or a section that goes into another paper."""
    title_lines: tuple[str, ...]
    blocks: tuple[Block, ...]
    signature: SignatureBlock | None
    """None: the paper is not signed at its end."""
    exhibits: tuple[Exhibit, ...]
    certificate: Certificate | None
    specimen: bool
    """Every page says SPECIMEN - NOT FILED in header and footer."""
    author: str
    made_as_of: date
    letterhead: Letterhead | None = None
    closing: str = "Respectfully submitted,"
    """Above the rule for the signature."""
    dated: bool = True
    """Whether a blank for the day stands beside the signature."""
    form: CourtForm = PLAIN
    note: bool = False
    """Whether it is a sheet of counsel's own: no court paper, set closely as a letter is."""

    @property
    def before_exhibit(self) -> int:
        """How many blocks stand before an exhibit inside the paper: the certificate stands between."""
        pairs = zip(self.blocks, self.blocks[1:], strict=False)
        found = (n for n, (one, then) in enumerate(pairs) if isinstance(one, NewPage) and _is_exhibit(then))
        return next(found, len(self.blocks))

    @property
    def title(self) -> str:
        """The title in one line."""
        return " ".join(self.title_lines)

    def runs(self) -> Iterator[Run]:
        """Every run of letterhead, body, tables and signature blocks, in reading order."""
        if self.letterhead is not None:
            yield from self.letterhead.sender
            yield from (line for addressee in self.letterhead.addressees for line in addressee)
            yield from self.letterhead.re_lines
        yield from self.counsel_above
        for block in self.blocks:
            yield from runs_of(block)
        yield from self.signed_by

    @property
    def look(self) -> CourtForm:
        """The form in which it is drawn; a letter or a note is no court paper."""
        return PLAIN if self.letterhead is not None or self.note else self.form

    @property
    def title_in_caption(self) -> bool:
        """Whether its title stands under the number."""
        return self.caption is not None and self.look.title_place is TitlePlace.IN_CAPTION

    @property
    def counsel_above(self) -> tuple[Run, ...]:
        """Counsel's lines where the court wants them from the first line of the first page; else none."""
        if not self._counsel_stands_above or self.signature is None:
            return ()
        lines = list(self.signature.lines)
        mail = next((n for n, line in enumerate(lines) if _is_mail(line)), 0)
        if self.look.email_under_name and mail > 1:
            lines.insert(1, lines.pop(mail))
        return tuple(lines)

    @property
    def signed_by(self) -> tuple[Run, ...]:
        """What stands beneath the rule for the signature: where the rest is above, the name and for whom."""
        lines = () if self.signature is None else self.signature.lines
        return (lines[0], lines[-1]) if self._counsel_stands_above and len(lines) > 2 else lines

    @property
    def _counsel_stands_above(self) -> bool:
        return self.caption is not None and self.look.counsel_block is CounselBlock.TOP_LEFT

    @property
    def facts(self) -> tuple[str, ...]:
        """Ids of the facts that the paper states, each once, in reading order."""
        told = (run.facts for run in self.runs() if isinstance(run, Text))
        return tuple(dict.fromkeys(fact for facts in told for fact in facts))

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Every gap, in reading order."""
        return tuple(run for run in self.runs() if isinstance(run, Gap))


def _is_exhibit(block: Block) -> bool:
    return isinstance(block, Heading) and block.text.startswith("EXHIBIT ")


def _is_mail(line: Run) -> bool:
    return line.label == "e-mail address" if isinstance(line, Gap) else "@" in run_text(line)


def runs_of(block: Block) -> Iterator[Run]:
    """The runs of a block, in reading order."""
    if isinstance(block, Table):
        yield from (run for row in block.rows for cell in row for run in cell)
    else:
        yield from block.runs


def text_of(runs: Iterable[Run]) -> str:
    """The words of some runs, gaps as they print."""
    return "".join(map(run_text, runs))
