"""The lines of a pasted caption as cells: columns taken apart, and each cell called by what it says.

A caption comes as two columns with marks between them, or with the columns run together; a cell is
what one line held in one column. No cell is lost on the way.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from docket_assistant.domain.people import PartyRole
from docket_assistant.domain.writable import writable


class CellKind(Enum):
    """What a cell says, as far as its own words tell."""

    BLANK = auto()
    COURT = auto()
    VERSUS = auto()
    ROLE = auto()
    NUMBER = auto()
    LABEL = auto()
    ASIDE = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell."""

    text: str
    kind: CellKind = CellKind.TEXT
    right: bool = False
    """Right of a mark, of a wide gap or of a number: no place for a party's name."""


_RULE = re.compile(r"[\W_]*|[-_=*–—]{3,}\s*[xX][\W_]*")
"""Lines drawn with dashes or marks, some with an X at the end."""
_MARGIN_NUMBER = re.compile(r"\s*(\d{1,2})(?=\s|$)")
_FEWEST_MARGIN_NUMBERS = 6
_MARK = re.compile(r"(?:^|(?<=\s))[§:*|\]]+(?=\s|$)")
_GAP = re.compile(
    r"\t+|\s{3,}|\s{2,}(?=(?:(?:united states|u\.s\.|chief|senior|district|magistrate)\s+)*judge\b"
    r"|(?:hon|no|nos)\.\s|case\b|civil\b)",
    re.IGNORECASE,
)
"""Where the next column begins: a wide gap, or a narrow one ahead of what never is a party's name."""
_MOST_LINES = 300
"""What stands below is the paper itself."""
_LONGEST_LINE = 1000
_LONGEST = 160
"""Longer cells are no part of a caption."""

_WORD = (
    r"(?:civil|criminal|action|case|cause|docket|file|index|civ\.?|crim\.?|c\.\s?a\.|mdl|master|lead|misc\.?)"
)
_NO = r"(?:nos?\.?|no\(s\)\.?|number|\#)"
_LABEL = rf"(?<!\w)(?:(?:{_WORD}\s+)*{_NO}\s*:?|(?:{_WORD}[\s:]+)+)\s*"
_SERIAL = (
    r"(?:(?:[a-z]{1,4}[- ])?(?:\d{1,2}:)?(?:\d{4}|\d{2})[- ]?(?:cv|cr|mc|md|mj|ml|civ\.?|misc\.?)[- ]?\d{1,6}"
    r"|\d{2}[- ]c[- ]\d{2,5}|(?:\d{1,2}:)(?:cv[- ])?\d{2}-\d{2,6}"
    r"|(?:[a-z]{1,2}|civ|[a-z]{2}cv)[- ]?\d{2}-\d{2,6}"
    r"|\d{2}-\d{2,5}(?=-[A-Z]{2,4}\b|\s?\([A-Z]{2,4}\b))"
)
_INITIALS = (
    r"(?-i:(?:[-/ ]?\((?:[A-Z]{2,4}x?[/-]?)+\)|[-/][A-Z0-9]{1,6}x?\b|[A-Z]{1,4}\b"
    r"| (?!THE|AND|FOR|VS)[A-Z]{2,3}\b(?![.'])(?! (?!JURY|CLASS|ORDER|MEMO|DEMAND)[A-Za-z]{4})| [A-Z]$)*)"
)
_NUMBERS = (
    re.compile(rf"(?:{_LABEL})(?P<number>{_SERIAL}{_INITIALS})", re.IGNORECASE),
    re.compile(rf"(?<![\w:-])(?P<number>(?-i:(?:[A-Z]{{1,3}}-)?){_SERIAL}{_INITIALS})", re.IGNORECASE),
    re.compile(rf"^(?:{_LABEL})(?P<number>(?:[A-Z]{{1,3}}-)?\d[\w:.-]*{_INITIALS})", re.IGNORECASE),
)
_MINUTES = re.compile(r"civil minutes\b", re.IGNORECASE)
_MINUTES_LABEL = re.compile(r"\s*(?:case\s+)?(?:title|name)\b:?(?=\s)", re.IGNORECASE)
"""What stands ahead of the parties in the head of civil minutes."""
_STAMP = re.compile(r"case:?\s+(?P<number>\S+)\s+doc(?:\b|ument)", re.IGNORECASE)
"""What the court's filing system prints at the top of every page."""

_VERSUS = re.compile(r"[-–—\s]*(?:v|vs|versus|against)\.?[-–—\s,:]*", re.IGNORECASE)
_INLINE_VERSUS = re.compile(r"(?:^|(?<=\s))(?:vs?\.|VS\.|v|vs|VS|versus|VERSUS)(?=\s|$)")
_BASE = r"(?:plaintiff|defendant|petitioner|respondent|intervenor)(?:s|\(s\)|/s)?"
_BESIDE = (
    r"(?:counter-?claim(?:ant)?s?|counter|cross|third[- ]party|pro\s+se|in\s+rem|nominal|movants?"
    r"|relators?|claimants?|garnishees?|and|\(sic\))"
)
_ROLE = re.compile(rf"(?:(?:{_BASE}|{_BESIDE})[-\s,/&.;:–]*)+", re.IGNORECASE)
_ROLE_AT_END = re.compile(rf"(?P<name>.+?[,;])\s+(?P<role>(?:{_BESIDE}[-\s/]*)*{_BASE}.*)", re.IGNORECASE)
_FIRST_BASE = re.compile(rf"(?P<third>third[- ]party\s+)?(?P<word>{_BASE})", re.IGNORECASE)
_ASIDE = re.compile(
    r"hon(?:\.|orable)\b|.*\bjudge\b|jury\b|.*\bjury trial|demand\b|e-?filed\b|filed\b|ecf\b|section\b"
    r"|civil minutes\b|\[?re:|.*\border\b(?! of)|memorandum\b|motion\b|hearing\b"
    r"|(?:date|time|dept|ctrm|courtroom)\b.*:"
    r"|.*\bcomplaint\b|class action|and related|this document relates|page\b|.*document \d",
    re.IGNORECASE,
)

_DAY = re.compile(
    r"(?:\w+day,?\s+)?(?:\d{1,2}[-/]\d{1,2}[-/](?:\d{4}|\d{2})|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
    r"\s+\d{1,2},?\s+\d{4})\.?",
    re.IGNORECASE,
)
"""A line that is a day: a publisher prints it under the number."""


def cells_of(text: str) -> tuple[Cell, ...]:
    """The cells of a caption in the order of reading; an empty line is a blank one."""
    lines = _lines(text)
    head = (cell for line in lines[:_MOST_LINES] for cell in _cells_of_line(line))
    body = (Cell(line.strip(), CellKind.ASIDE) for line in lines[_MOST_LINES:] if line.strip())
    return (*head, *body)


def _lines(text: str) -> list[str]:
    """The lines without the numbers in the margin of pleading paper."""
    lines = [line.replace("\xa0", " ") for line in writable(text).splitlines()]
    if any(_MINUTES.search(line) for line in lines[:_MOST_LINES]):
        lines = [_MINUTES_LABEL.sub("", line, count=1) for line in lines]
    numbers = [int(found[1]) for line in lines if (found := _MARGIN_NUMBER.match(line))]
    if len(numbers) < _FEWEST_MARGIN_NUMBERS or numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return lines
    return [_MARGIN_NUMBER.sub("", line, count=1) for line in lines]


def _cells_of_line(line: str) -> Iterator[Cell]:
    if len(line) > _LONGEST_LINE or _STAMP.match(line.strip()):
        yield Cell(" ".join(line.split()), CellKind.ASIDE)
        return
    if _RULE.fullmatch(line.strip()):
        yield Cell("", CellKind.BLANK)
        return
    left, *right = _at_marks(line)
    first = True
    for column, part in ((0, left), *((1, part) for part in right)):
        for piece in filter(None, _GAP.split(part.strip())):
            if not _RULE.fullmatch(piece):
                yield from _called(piece.strip(), right=bool(column) or not first)
            first = False


def _at_marks(line: str) -> list[str]:
    """The line taken apart at column marks, a bracket that closes nothing among them."""
    plain = _MARK.sub("\n", line)
    depth, marked = 0, []
    for character in plain:
        depth += {"(": 1, ")": -1}.get(character, 0)
        marked.append("\n" if depth < 0 else character)
        depth = max(depth, 0)
    return "".join(marked).split("\n")


def _called(text: str, *, right: bool) -> Iterator[Cell]:
    """A piece of a line as cells of one kind each."""
    if len(text) > _LONGEST:
        yield Cell(text, CellKind.ASIDE, right)
    elif (found := _number_in(text)) is not None:
        yield from _around(text, found, right=right)
    elif (kind := _kind(text)) is not CellKind.TEXT:
        yield Cell(text, kind, right)
    elif ended := _ROLE_AT_END.fullmatch(text):
        yield from _name_and_role(ended, right=right)
    else:
        yield Cell(text, CellKind.TEXT, right)


def _number_in(text: str) -> re.Match[str] | None:
    return next((found for pattern in _NUMBERS if (found := pattern.search(text))), None)


def _around(text: str, found: re.Match[str], *, right: bool) -> Iterator[Cell]:
    before, after = text[: found.start()].strip(" ,;"), text[found.end() :].strip(" ,;.")
    if before:
        yield from _called(before, right=right)
    yield Cell(found["number"].strip(), CellKind.NUMBER, right)
    if after:
        yield from _called(after, right=True)


def _name_and_role(ended: re.Match[str], *, right: bool) -> Iterator[Cell]:
    if not _ROLE.fullmatch(ended["role"]):
        yield Cell(ended[0], CellKind.TEXT, right)
        return
    yield Cell(ended["name"], CellKind.TEXT, right)
    yield Cell(ended["role"], CellKind.ROLE, right)


def _kind(text: str) -> CellKind:
    if _VERSUS.fullmatch(text):
        return CellKind.VERSUS
    if _ROLE.fullmatch(text) and _FIRST_BASE.search(text):
        return CellKind.ROLE
    if re.fullmatch(_LABEL, f"{text} ", re.IGNORECASE):
        return CellKind.LABEL
    return CellKind.ASIDE if _ASIDE.match(text) or _DAY.fullmatch(text) else CellKind.TEXT


def stamped_number(cells: Iterable[Cell]) -> str:
    """The number in a stamp of the filing system; empty where there is none."""
    stamps = (_STAMP.match(cell.text) for cell in cells if cell.kind is CellKind.ASIDE)
    return next((found["number"] for found in stamps if found), "")


def role_of(text: str) -> PartyRole:
    """The role that a cell of kind ROLE names first: Plaintiff and Counterclaim Defendant is plaintiff."""
    found = _FIRST_BASE.search(text)
    assert found is not None, text
    if found["third"]:
        return PartyRole.THIRD_PARTY
    word = found["word"].casefold()
    return next(role for role in PartyRole if word.startswith(role.value))


def split_at_versus(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The cells with "A v. B" on one line taken apart, unless the versus has a line of its own."""
    if any(cell.kind is CellKind.VERSUS for cell in cells):
        return cells
    for place, cell in enumerate(cells):
        found = _INLINE_VERSUS.search(cell.text) if cell.kind is CellKind.TEXT else None
        if found is not None:
            return (*cells[:place], *_at(cell, found), *cells[place + 1 :])
    return cells


def _at(cell: Cell, found: re.Match[str]) -> Iterator[Cell]:
    before, after = cell.text[: found.start()].strip(), cell.text[found.end() :].strip()
    if before:
        yield from _called(before, right=cell.right)
    yield Cell(found[0], CellKind.VERSUS, cell.right)
    if after:
        yield from _called(after, right=cell.right)
