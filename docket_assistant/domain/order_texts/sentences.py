"""Cuts the text of an order into sentences and, at semicolons, into pieces that each command something."""

import re
from collections.abc import Callable, Iterator

_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Z]|[ap]\.\s?m|Fed|Civ|Crim|App|Mr|Ms|Mrs|Dr|Hon|Inc|Corp|Co|Ltd|St|Jr|Sr|vs?|Ex|Exs|Doc"
    r"|Docs|Dkt|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Pt|Ch|Sec|Rev|Stat|Cnty|Dep|Int|Interrog|Req|Reqs"
    r"|Esq|Art|al|etc|[Pp]p?|[Cc]f|i\.e|e\.g|U\.S|Id))\Z"
)
_HOUR_ENDS = re.compile(r"[ap]\.\s?m\Z", re.IGNORECASE)
_NEXT_SENTENCE = re.compile(
    r"\.\s+(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Eastern|Central|Mountain|Pacific|Alaska|Hawaii)\b"
    r"|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|[ECMP][SD]?T\b)[A-Z]"
)
_NUMBER_SIGN = re.compile(r"\bnos?\Z", re.IGNORECASE)
_STATES = re.compile(r"\b(?:due|is|are|was|were|has|have)\b", re.IGNORECASE)
_STOP = re.compile(r"[.?!](?=[\"”’')\]]*(?:\s|\Z))|\n\s*\n")
_QUOTED = re.compile(r"“[^”]{0,4000}”|\"[^\"]{0,4000}\"")
_MOSTLY = 0.9


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends; an abbreviation's full stop ends none."""
    start = 0
    for stop in _STOP.finditer(text):
        if stop[0] == "." and _goes_on(text, start, stop.start()):
            continue
        yield start, stop.start()
        start = stop.end()
    yield start, len(text)


def _goes_on(text: str, start: int, stop: int) -> bool:
    before = max(start, stop - 12)
    if _NUMBER_SIGN.search(text, before, stop):
        return text[stop + 1 : stop + 3].strip()[:1].isdigit()
    if _ABBREVIATED.search(text, before, stop) is None:
        return False
    if _HOUR_ENDS.search(text, before, stop):
        return _NEXT_SENTENCE.match(text, stop) is None
    return True


def pieces(sentence: str, commands: Callable[[str], bool]) -> list[tuple[int, int]]:
    """The sentence cut at its semicolons, where what follows commands something of its own."""
    found: list[tuple[int, int]] = []
    start = 0
    for part in sentence.split(";"):
        end = start + len(part)
        if found and not commands(part) and not _STATES.search(part):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
        start = end + 1
    return found


def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """Where the text quotes others; a text that is one quotation quotes nobody."""
    found = tuple(m.span() for m in _QUOTED.finditer(text))
    quoted = sum(end - start for start, end in found)
    return () if quoted > _MOSTLY * len(text) else found
