"""Captions as the window names a matter; papers print the court's own capitals."""

import re
from collections.abc import Iterable

from docket_assistant.domain.people import Party

_SMALL = frozenset({"of", "and", "the", "for", "in", "on", "at", "to", "by", "ex", "rel.", "d/b/a", "a/k/a"})
_KEPT = re.compile(r"[A-Z]\.[A-Z.]*|LLC|LLP|LP|PC|PLLC|USA|US|II|III|IV")


def short_caption(parties: Iterable[Party]) -> str:
    """The first party of each side, capitals eased: Johnny Briscoe v. St. Louis County."""
    names: dict[object, str] = {}
    for party in sorted(parties, key=lambda p: p.position):
        names.setdefault(party.side, eased(party.name))
    return " v. ".join(names.values())


def eased(name: str) -> str:
    """A name printed all in capitals, in mixed case; any other stays as it is."""
    if not name.isupper():
        return name
    return " ".join(_word(word, first=n == 0) for n, word in enumerate(name.split(" ")))


def _word(word: str, *, first: bool) -> str:
    if _KEPT.fullmatch(word.rstrip(",")):
        return word
    low = word.lower()
    if low in _SMALL and not first:
        return low
    return re.sub(r"(^|[-'\u2019(/])([a-z])", lambda m: m[1] + m[2].upper(), low)
