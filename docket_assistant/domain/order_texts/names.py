"""How an order calls the parties of its caption in running text: by surname, or by a firm's first word.

A word that could mean either side, or that many a name holds, stands for nobody.
"""

import re
from collections.abc import Mapping, Sequence

from docket_assistant.domain.matter import Side

_COMPANY = re.compile(
    r"(?:inc|corp|corporation|llc|l\.l\.c|co|company|ltd|limited|l\.?p|llp|pllc|n\.a|p\.c|plc|incorporated)\.?",
    re.IGNORECASE,
)
_ADDED = re.compile(
    r",?\s+(?:et\s+al\b|an?\s+(?=[a-z])|d/?b/?a\b|a/?k/?a\b|f/?k/?a\b|individually\b|on\s+behalf\b|by\s+and\s+through\b|in\s+his\b"
    r"|in\s+her\b|jr\b|sr\b|i{2,3}\b|iv\b).*",
    re.IGNORECASE | re.DOTALL,
)
"""What describes a party behind its name."""
_SHARED = frozenset(
    [
        *("the", "of", "and", "for", "in", "state", "states", "united", "city", "county", "town"),
        *("village", "school", "district", "board", "department", "bank", "national", "american"),
        *("america", "university", "college", "hospital", "services", "service", "group"),
        *("holdings", "association", "authority", "commission", "insurance", "company"),
        *("companies", "international", "estate", "trust", "union", "center", "systems", "north"),
        *("south", "east", "west", "northern", "southern", "eastern", "western", "great", "first"),
        *("new", "saint", "warden", "sheriff", "officer", "doe", "does", "john", "jane"),
        *("director", "secretary", "commissioner", "court", "plaintiff", "defendant", "federal"),
        *("general", "global", "matter", "litigation", "products", "order", "motion", "counsel"),
        *("judge", "interrogatories", "requests"),
    ]
)
_SHORTEST = 4
_TITLE = r"(?:(?:Mr|Ms|Mrs|Dr|Messrs)\.?\s+)?"


def spoken_names(names: Sequence[tuple[str, Side]]) -> Mapping[str, Side]:
    """Each way to call a party, in small letters, with its side; ways that fit two sides are left out."""
    found: dict[str, set[Side]] = {}
    for name, side in names:
        for form in _forms(name):
            found.setdefault(form, set()).add(side)
    return {form: next(iter(sides)) for form, sides in found.items() if len(sides) == 1}


def _forms(name: str) -> set[str]:
    bare = _ADDED.sub("", name)
    words = [word.strip(",.;") for word in bare.split() if not _COMPANY.fullmatch(word.strip(",;"))]
    plain = " ".join(words).casefold()
    ends = {words[0].casefold(), words[-1].casefold()} if words else set()
    single = {word for word in ends if len(word) >= _SHORTEST and word.isalpha() and word not in _SHARED}
    starts = {
        " ".join(words[:n]).casefold() for n in range(2, len(words)) if words[n - 1].casefold() not in _SHARED
    }
    return {form for form in (plain, *starts, *single) if len(form) >= _SHORTEST and form not in _SHARED}


def names_pattern(spoken: Mapping[str, Side]) -> str:
    """A pattern for the names as running text has them, with a title or without; never empty."""
    longest_first = sorted(spoken, key=lambda form: (-len(form), form))
    forms = "|".join(r"\s+".join(map(re.escape, form.split())) for form in longest_first)
    return (
        rf"{_TITLE}(?-i:(?=[A-Z]))(?:{forms})\b(?:,?\s+(?:Inc|Corp|Co|Ltd|LLC)\b\.?)?" if forms else r"(?!)"
    )


def side_called(words: str, spoken: Mapping[str, Side]) -> Side | None:
    """The side of the first name that the words hold; None where they hold none."""
    found = re.search(names_pattern(spoken), words, re.IGNORECASE)
    if found is None:
        return None
    said = " ".join(found[0].casefold().split())
    return next((side for form, side in spoken.items() if re.search(rf"\b{re.escape(form)}\b", said)), None)
