"""The lines of a pasted signature block, each called by what it says; one line can say several things."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from docket_assistant.domain.writable import writable


class Said(Enum):
    """What a part of a line says."""

    SIGNED = auto()
    BAR_NUMBER = auto()
    TELEPHONE = auto()
    FAX = auto()
    EMAIL = auto()
    REPRESENTS = auto()
    STREET = auto()
    FIRM = auto()
    TITLE = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a line."""

    said: Said
    text: str
    line: int
    printed: str
    """The part with its label, to be shown where it has no place."""


_COLUMNS = re.compile(r"\t+|\s{3,}|\s*[|•·]\s*")
_SIGNED = re.compile(r"(?:by\s*:?\s*)?/?s/\s*(?P<text>.*)|by\s*:\s*_*\s*(?P<by>.*)", re.IGNORECASE)
_NUMBER = (
    r"(?<![\d-])(?:\+?1[\s.-]?)?\(?\d{3}\)?[\s./-]{0,2}\d{3}[\s.-]\d{4}(?:,?\s?(?:x|ext\.?)\s?\d{1,6})?(?!\d)"
)
_FAX_WORD = r"(?:fax|facsimile|telecopier)"
_PHONE_WORD = r"(?:telephone|tel|phone|ph|direct|mobile|cell|office(?=:|\)))"
_LABEL_END = r"(?:\s+(?:no\.?|number))?[\s.:]*"
_BAR_OF = (
    r"(?-i:\b(?:[A-Z]{2}\.?|[A-Z][a-z]{1,4}\.|[A-Z]\.D\. Mo\.)\s+"
    r"|(?:^|(?<=[,(] ))(?:(?:New|North|South|West|Rhode)\s+)?[A-Z][a-z]+\s+(?:State\s+)?)"
)
_BAR_WORD = r"\b(?:state\s+bar|bar|sbn|ardc|(?:attorney|atty\.?)(?=\s+(?:id|i\.d|reg|no|number)))"
_BAR_LABEL = r"(?:\s+(?:id|i\.d\.|reg\.?|registration))?(?:\s+(?:nos?\.?|number))?[\s:.]*"
_NO_ROOM = r"(?<!suite )(?<!ste\. )(?<!ste )(?<!unit )(?<!apt\. )(?<!room )"
_BEHIND = r"\s*[-–—,(]*\s*{word}\b\)?"
_PATTERNS = (
    (
        Said.EMAIL,
        re.compile(
            r"(?:\be-?mail(?:\s+address)?[\s.:]*|\be:\s*)?<?(?P<text>[\w.+'-]+@[\w-]+(?:\.[\w-]+)+)>?",
            re.IGNORECASE,
        ),
    ),
    (
        Said.FAX,
        re.compile(
            rf"(?:\b{_FAX_WORD}{_LABEL_END}|\bf[.:]+\s*)(?P<text>{_NUMBER})"
            rf"|(?P<before>{_NUMBER}){_BEHIND.format(word='(?:' + _FAX_WORD + '|f)')}",
            re.IGNORECASE,
        ),
    ),
    (
        Said.TELEPHONE,
        re.compile(
            rf"(?:\b{_PHONE_WORD}{_LABEL_END}|\b[tp][.:]+\s*)?(?P<text>{_NUMBER})"
            rf"(?:{_BEHIND.format(word='(?:' + _PHONE_WORD + '|t|p)')})?",
            re.IGNORECASE,
        ),
    ),
    (
        Said.BAR_NUMBER,
        re.compile(
            rf"\(?(?P<text>(?:{_BAR_OF}?{_BAR_WORD}{_BAR_LABEL}#?\s*(?-i:[A-Z]{{0,2}})\d{{3,9}}(?!-?\d)(?-i:[A-Z]{{2}}\b)?"
            rf"|{_NO_ROOM}\#\s?\d{{3,9}}(?-i:\s?[A-Z]{{2}}\b)?|\b(?-i:P)\d{{5}}\b)(?:\s?\([A-Z]{{2}}\))?)\)?",
            re.IGNORECASE,
        ),
    ),
)
_REPRESENTS = re.compile(
    r"(?:(?:co-|lead |local )?(?:attorneys?|counsel)\s+for\b.*|(?:plaintiffs?|defendants?),?\s+pro\s+se\W*"
    r"|pro\s+se(?:\s+(?:plaintiff|defendant)s?)?\W*)",
    re.IGNORECASE,
)
_FIRM = re.compile(
    r"\b(?:llc|l\.l\.c|llp|l\.l\.p|p\.?c|pllc|p\.l\.l\.c|p\.a|plc|law|firm|offices?|associates|partners|group|department"
    r"|counselor|legal|attorneys)\b|\w\s+&\s+\w",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"\d+[a-z]?(?:-\d+)?\s+\S.*|p\.?\s?o\.?\s+(?:box|drawer)\b.*|.*\b\d{5}(?:-\d{4})?|.*\b(?:suite|ste\.|floor|room)\b.*"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten)\s+\w.*"
    r"|.*\b(?:street|avenue|boulevard|road|drive|plaza|square|building|tower|parkway)\W*",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"(?:respectfully\b.*|date\b.*|dated\b.*|partner|of counsel|associate|(?:admitted )?pro hac vice.*"
    r"|electronically filed.*"
    r"|(?!.*\boffice).*\b(?:attorneys?(?: general)?(?: at law)?|counsel|counselor))\W*",
    re.IGNORECASE,
)
"""Courtesies, dates and what a lawyer is: no name and no firm."""
LAST_OF_ADDRESS = re.compile(r".*\b\d{5}(?:-\d{4})?")
"""City, state and ZIP code."""
_LONGEST = 200


def parts_of(text: str) -> tuple[Part, ...]:
    """The parts of all lines in order; lines of dashes and empty ones are none."""
    lines = writable(text).replace("\xa0", " ").split("\n")
    pieces = ((n, piece) for n, line in enumerate(lines) for piece in _COLUMNS.split(line.strip()))
    return tuple(
        part for n, piece in pieces if re.search(r"[^\W_]", piece) for part in _parts(piece.strip(), n)
    )


def _parts(piece: str, line: int) -> Iterator[Part]:
    if len(piece) > _LONGEST:
        yield Part(Said.TEXT, piece, line, piece)
    elif _REPRESENTS.fullmatch(piece):
        yield Part(Said.REPRESENTS, piece.rstrip(" .,"), line, piece)
    elif signed := _SIGNED.fullmatch(piece):
        yield Part(Said.SIGNED, (signed["text"] or signed["by"] or "").strip(" _"), line, piece)
    else:
        yield from _contacts(piece, line)


def _contacts(piece: str, line: int) -> Iterator[Part]:
    """Numbers and addresses of a line, then what else it says, in the order in which they stand."""
    for said, pattern in _PATTERNS:
        found = pattern.search(piece)
        if found is None:
            continue
        if before := piece[: found.start()].strip(" ,;-–("):
            yield from _parts(before, line)
        groups = found.groupdict()
        yield Part(said, (groups["text"] or groups["before"]).strip(), line, found[0].strip())
        if after := piece[found.end() :].strip(" ,;-–)"):
            yield from _parts(after, line)
        return
    if re.search(r"[^\W_]", piece):
        yield Part(_plain(piece), piece.strip(" ,;"), line, piece)


def _plain(piece: str) -> Said:
    if _STREET.fullmatch(piece.strip(" ,.")):
        return Said.STREET
    if _TITLE.fullmatch(piece):
        return Said.TITLE
    return Said.FIRM if _FIRM.search(piece) else Said.TEXT
