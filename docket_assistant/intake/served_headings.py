"""Headings of requests and of answers in a served paper, each told by its words at the head of a line.

A heading has a number and then a colon, a period, a dash or the end of its line: a cross-reference such as
"identified in response to Interrogatory No. 3, and" has none of them.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from docket_assistant.domain.items import ItemKind


class Says(StrEnum):
    """What an answer calls itself."""

    PLAIN = "plain"
    SUPPLEMENTAL = "supplemental"
    AMENDED = "amended"


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a request or an answer."""

    printed: str
    """As it stands in the text, without its stop."""
    rest: str
    """What follows on its line."""
    label: str = ""
    """3(b); empty where it names none."""
    kind: ItemKind | None = None
    """What the heading calls the request; none: not said."""
    answer: Says | None = None
    """None: it heads a request."""
    ordinal: int = 0
    """Of a supplement that counts itself: 2 for the second; 0 where it does not."""
    objection: bool = False
    """It calls itself an objection alone."""
    plain_case: bool = False
    """Neither in capitals, nor alone on its line, nor closed by a colon: prose can look like it."""


_NOUNS = {
    ItemKind.INTERROGATORY: r"(?:special\s+|form\s+)?interrogator(?:y|ies)|rog",
    ItemKind.PRODUCTION: (
        r"(?:document\s+)?requests?\s+for\s+(?:the\s+)?(?:production|documents)"
        r"(?:\s+of\s+documents?(?:\s+and\s+(?:tangible\s+)?things)?)?"
        r"|requests?\s+(?:to\s+produce|for\s+inspection)|(?:document|production)\s+requests?|rfp|demand(?:\s+for\s+production)?"
    ),
    ItemKind.ADMISSION: r"requests?\s+(?:for\s+admissions?|to\s+admit)|rfa",
    ItemKind.TOPIC: r"(?:deposition\s+)?topic|matter\s+for\s+examination",
    None: r"requests?|(?=no\.?\s?\d)",
}
_WORDS = {
    word: n
    for n, word in enumerate(
        (
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
        ),
        1,
    )
}  # fmt: skip
_ORDINALS = {
    word: n for n, word in enumerate(("first", "second", "third", "fourth", "fifth", "sixth", "seventh"), 1)
}
_NO = r"(?:\s*(?:no|num|number)s?\b\s*\.?|\s*\#|\s*no\.)?"
_LABEL = (
    r"\s*(?P<label>\d{1,4}(?:\.\d{1,4})?(?:[a-z](?![a-z]))?(?:\s?\((?:[a-z]{1,4}|\d{1,2})\)){0,4}|"
    + "|".join(sorted(_WORDS, key=len, reverse=True))
    + r")(?![\w(])"
)
_ASIDE = r"(?:\s*\((?P<aside>[^()]{5,60})\))?"
_STOP = r"\s*(?:(?P<stop>[:.\u2013\u2014]|-(?=\s|$))(?=\s|$|[^\d\s])|(?P<end>$))"
_KINDS = "|".join(f"(?P<{'k' + (kind.value if kind else 'x')}>{pattern})" for kind, pattern in _NOUNS.items())
_REQUEST = re.compile(rf"\s*(?:{_KINDS}){_NO}{_LABEL}{_ASIDE}{_STOP}", re.IGNORECASE)
_QUALIFIER = r"supplemental|supplemented|supp\.|amended|further|revised|corrected"
_ANSWER_WORDS = (
    r"(?P<objection>objections?)(?!\s+and)"
    r"|(?:objections?\s+and\s+)?(?:responses?|answers?)(?:\s+and\s+objections?)?"
)
_ANSWER = re.compile(
    r"\s*(?:(?P<whose>[^\W\d_][^:\n]{0,60}['\u2019]s?)\s+)?"
    rf"(?:(?P<ordinal>{'|'.join(_ORDINALS)})\s+)?"
    rf"(?P<qualifiers>(?:(?:{_QUALIFIER})\s+(?:and\s+)?)*)"
    rf"(?:{_ANSWER_WORDS})"
    rf"(?:\s*to\s*(?:(?:plaintiff|defendant)s?['\u2019]?s?['\u2019]?\s+)?(?:{_KINDS}){_NO}{_LABEL})?{_ASIDE}{_STOP}",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    r"(?<=[.;:?!)\u201d\"])\s+(?="
    r"(?:(?:[A-Z]+\s+){0,2}(?:RESPONSE|ANSWER)S?(?:\s+TO\s+[A-Z ]{4,40}NO\.\s*[\d().a-z]+)?\s*:"
    r"|(?:[A-Z]+\s+){0,4}(?:INTERROGATORY|PRODUCTION|ADMISSION|REQUEST)\s+NO\.\s*\d[\d().a-z]*\s*:))"
)


def cut_at_headings(line: str) -> list[str]:
    """A line cut before headings in capitals that stand inside it: a text layer may have lost its lines."""
    return _INSIDE.split(line)


def heading_of(line: str) -> Heading | None:
    """The heading at the head of a line; None where there is none."""
    found = _REQUEST.match(line)
    if found is not None:
        return _heading(found, line, None)
    found = _ANSWER.match(line)
    if found is None or _is_prose(found):
        return None
    return _heading(found, line, _says(found["qualifiers"]))


def _is_prose(found: re.Match[str]) -> bool:
    """Whether it is a word of a sentence: without a number it needs a colon, or a line of its own."""
    if found["label"] or re.fullmatch(r"\s*(?:ANSWER|Answer|RESPONSE|Response)\.", found[0]):
        return False
    return found["stop"] not in (":", None) or (found["stop"] is None and found["end"] is None)


def _heading(found: re.Match[str], line: str, answer: Says | None) -> Heading:
    printed = line[: found.end()].strip()
    rest = line[found.end() :].strip()
    bare = printed.rstrip(":.-\u2013\u2014 ")
    capitals = bare == bare.upper() and bare != bare.lower()
    weak = not capitals and bool(rest) and found["stop"] != ":"
    named = found.groupdict()
    return Heading(
        bare,
        rest,
        _label(found["label"]),
        next((k for k in _NOUNS if k is not None and named.get(f"k{k.value}")), None),
        answer,
        _ORDINALS.get((named.get("ordinal") or "").lower(), 0),
        bool(named.get("objection")),
        weak,
    )


def _says(qualifiers: str) -> Says:
    said = qualifiers.lower()
    if "supp" in said or "further" in said:
        return Says.SUPPLEMENTAL
    return Says.AMENDED if said.strip() else Says.PLAIN


def _label(text: str | None) -> str:
    """A label as tokens write it: 3(b) for "3b" and "3 (B)", 7 for "Seven"."""
    if not text:
        return ""
    low = re.sub(r"\s", "", text.lower())
    if low in _WORDS:
        return str(_WORDS[low])
    number, part, rest = re.fullmatch(r"0*([\d.]+)([a-z]?)((?:\([a-z0-9]+\))*)", low).groups()  # type: ignore[union-attr]  # what _LABEL takes
    return f"{number}{f'({part})' if part else ''}{rest}"
