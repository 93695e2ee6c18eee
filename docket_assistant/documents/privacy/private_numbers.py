"""Numbers, birth dates and names that Fed. R. Civ. P. 5.2(a) keeps out of filings, found by their shape.

A shape is a question, not proof; and what has another shape is not found. Kept is what the rule lets stand:
the last four digits, the year of birth, a minor's initials.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class PrivateKind(StrEnum):
    """What the rule names."""

    SOCIAL_SECURITY = "ssn"
    TAXPAYER = "taxpayer"
    ACCOUNT = "account"
    BIRTH = "birth"
    MINOR = "minor"


@dataclass(frozen=True, slots=True)
class PrivateWords:
    """One place in a text."""

    kind: PrivateKind
    start: int
    end: int
    kept: str
    """What the rule lets stand in its place."""


_DASH = "[-\u2010-\u2015]"
_BLANK = "[ \u00a0\u2007\u202f]"
_SSN = re.compile(
    rf"(?<![\d-])\d{{3}}(?P<mark>{_DASH}|{_BLANK}|\.|{_DASH}{_BLANK})\d{{2}}(?P=mark)\d{{4}}(?!\d|{_DASH}\d)"
)
_SSN_NAMED = re.compile(
    r"\b(?:ss[n#]|soc(?:ial|\.)[\s-]+sec(?:urity|\.)|t\.?i\.?n\.?|itin|taxpayer)[^\d\n]{0,40}(\d{9})(?!\d)",
    re.IGNORECASE,
)
_TAXPAYER = re.compile(rf"(?<![\d-])\d{{2}}{_DASH}\d{{7}}(?!\d|{_DASH}\d)")
_TAXPAYER_NAMED = re.compile(r"\b(?:ein|employer\s+identification)[^\d\n]{0,40}(\d{9})(?!\d)", re.IGNORECASE)
_MONEY = re.compile(
    r"\b(?:accounts?|accts?|a/c|cards?|iban|routing|aba|loans?|checking|savings)\b\.?", re.IGNORECASE
)
_NEAR = 80
"""Characters behind such a word in which numbers are taken for its own."""
_DIGITS = re.compile(rf"(?<![\w.,$/])\d(?:(?:{_DASH}|{_BLANK})?\d){{4,33}}(?![\w/])")
_CARD = re.compile(rf"(?<![\w-])\d(?:(?:{_DASH}|{_BLANK})?\d){{12,18}}(?!\w|{_DASH}\d)")
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}\b")
_DIGIT = re.compile(r"\d")
_FIVE = re.compile(rf"\d(?:(?:{_DASH}{_BLANK}?|{_BLANK}|\.)?\d){{4}}")
"""What every number above has in it: most words have none, and are asked nothing more."""
_OTHER = re.compile(rf"\d{{4}}{_DASH}\d{{4}}|\d{{3}}{_DASH}\d{{4}}|\d{{3}}{_DASH}\d{{3}}{_DASH}\d{{4}}")
"""Years from and to, and telephone numbers."""
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE = re.compile(
    rf"\b{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+(?P<a>\d{{4}})\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+(?P<b>\d{{4}})\b"
    r"|\b\d{1,2}(?P<m>[/.-])\d{1,2}(?P=m)(?P<c>\d{4}|\d{2})\b"
    r"|\b(?P<d>\d{4})(?P<n>[/.-])\d{1,2}(?P=n)\d{1,2}\b",
    re.IGNORECASE,
)
_BIRTH = re.compile(r"\b(?:born|birth\w*|d\.?\s?o\.?\s?b)\b", re.IGNORECASE)
_BEFORE, _AFTER = 48, 28
"""Characters before and behind a date in which a word of birth makes it one."""
_SENTENCE = re.compile(r"(?<=[a-z0-9)][.;?!])\s+(?=[A-Z])|\n")
_LETTERS = re.compile(r"[^\W\d_]+")
Find = Callable[[str], Iterator[PrivateWords]]


def private_in(text: str, minors: tuple[str, ...] = ()) -> tuple[PrivateWords, ...]:
    """Every place, in order; of two that overlap the first stands, and of two that begin alike the longer.

    ``minors`` are names known to be of minors.
    """
    numbers = (*_numbers(text), *_births(text)) if _DIGIT.search(text) is not None else ()
    found = [*numbers, *(place for name in minors for place in _named(text, name))]
    kept: list[PrivateWords] = []
    for place in sorted(found, key=lambda p: (p.start, -p.end)):
        if not kept or place.start >= kept[-1].end:
            kept.append(place)
    return tuple(kept)


def _numbers(text: str) -> Iterator[PrivateWords]:
    for match in _IBAN.finditer(text):
        if _is_iban(match[0]):
            yield _four(PrivateKind.ACCOUNT, text, match.span(), "****")
    if _FIVE.search(text) is None:
        return
    for match in _SSN.finditer(text):
        yield _four(PrivateKind.SOCIAL_SECURITY, text, match.span(), "***-**-")
    for match in _SSN_NAMED.finditer(text):
        yield _four(PrivateKind.SOCIAL_SECURITY, text, match.span(1), "***-**-")
    for match in _TAXPAYER.finditer(text):
        yield _four(PrivateKind.TAXPAYER, text, match.span(), "**-***")
    for match in _TAXPAYER_NAMED.finditer(text):
        yield _four(PrivateKind.TAXPAYER, text, match.span(1), "**-***")
    yield from _accounts(text)


def _accounts(text: str) -> Iterator[PrivateWords]:
    for word in _MONEY.finditer(text):
        for match in _DIGITS.finditer(text, word.end(), min(len(text), word.end() + _NEAR)):
            if not (_OTHER.fullmatch(match[0]) or _DATE.fullmatch(match[0])):
                yield _four(PrivateKind.ACCOUNT, text, match.span(), "****")
    for match in _CARD.finditer(text):
        if _is_card(match[0]):
            yield _four(PrivateKind.ACCOUNT, text, match.span(), "****")


def _four(kind: PrivateKind, text: str, span: tuple[int, int], before: str) -> PrivateWords:
    """The last four digits, with marks for the rest."""
    found = [c for c in text[slice(*span)] if c.isalnum()]
    return PrivateWords(kind, *span, before + "".join(found[-4:]))


def _is_card(number: str) -> bool:
    """Whether the check digit of a payment card is right."""
    digits = [int(c) for c in number if c.isdigit()]
    doubled = [d * 2 - 9 * (d > 4) if n % 2 else d for n, d in enumerate(reversed(digits))]
    return sum(doubled) % 10 == 0 and len(set(digits)) > 1


def _is_iban(words: str) -> bool:
    """Whether the check digits of an international account number are right."""
    plain = words.replace(" ", "")
    return int("".join(str(int(c, 36)) for c in plain[4:] + plain[:4])) % 97 == 1


def _births(text: str) -> Iterator[PrivateWords]:
    if _BIRTH.search(text) is None:
        return
    for match in _DATE.finditer(text):
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        after = text[match.end() : match.end() + _AFTER]
        near = _SENTENCE.split(before)[-1], _SENTENCE.split(after)[0]
        if any(_BIRTH.search(part) for part in near):
            year = next(match[name] for name in "abcd" if match[name])
            yield PrivateWords(PrivateKind.BIRTH, *match.span(), year)


def _named(text: str, name: str) -> Iterator[PrivateWords]:
    """A minor's name in full, without its middle, turned round, or the first name alone."""
    parts = _LETTERS.findall(name)
    if not parts:
        return
    first, last = parts[0], parts[-1]
    initials = "".join(f"{part[0].upper()}." for part in parts)
    short = initials if len(parts) < 2 else f"{first[0].upper()}.{last[0].upper()}."
    for words, kept in (
        (parts, initials),
        ([first, last], short),
        ([last, first], short),
        ([first], f"{first[0].upper()}."),
    ):
        pattern = r"[\s,.]+(?:[^\W\d_]\.?\s+)?".join(map(re.escape, words))
        if len("".join(words)) > 2:
            for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE):
                yield PrivateWords(PrivateKind.MINOR, *match.span(), kept)
