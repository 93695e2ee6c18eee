"""Reads the signature block of a lawyer as it is pasted from a paper.

The first of each kind counts, so that a second lawyer's lines below are handed back, not mixed in.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from docket_assistant.domain.matter import Side
from docket_assistant.intake.signature_lines import LAST_OF_ADDRESS, Part, Said, parts_of


@dataclass(frozen=True, slots=True)
class SignatureText:
    """What a signature block says; what it does not say is empty."""

    name: str = ""
    bar_number: str = ""
    """As printed, such as #00000(MO)."""
    firm: str = ""
    street: str = ""
    """Lines of the address, joined by line feeds."""
    telephone: str = ""
    fax: str = ""
    email: str = ""
    represents: str = ""
    """Such as Attorney for Defendants."""
    side: Side | None = None
    unread: tuple[str, ...] = ()
    """Lines, or parts of lines, that could not be placed."""


def read_signature(text: str) -> SignatureText:
    """Read a pasted signature block; what it does not say for certain stays empty."""
    parts = parts_of(text)
    street, name = _street(parts), _name(parts)
    firm = _firm(parts, name, street)
    once = {said: _first(parts, said) for said in _SAID_ONCE}
    placed = {*street, *name, *firm, *once.values(), *_bare(parts)}
    single = {said: "" if place is None else parts[place].text for said, place in once.items()}
    return SignatureText(
        name=parts[name[-1]].text if name else "",
        bar_number=single[Said.BAR_NUMBER],
        firm=" ".join(parts[p].text for p in firm),
        street="\n".join(parts[p].text for p in street),
        telephone=single[Said.TELEPHONE],
        fax=single[Said.FAX],
        email=single[Said.EMAIL],
        represents=single[Said.REPRESENTS],
        side=_side(single[Said.REPRESENTS]),
        unread=tuple(part.printed for place, part in enumerate(parts) if place not in placed),
    )


_SAID_ONCE = (Said.BAR_NUMBER, Said.TELEPHONE, Said.FAX, Said.EMAIL, Said.REPRESENTS)
_Parts = Sequence[Part]
_Places = tuple[int, ...]


def _first(parts: _Parts, said: Said) -> int | None:
    return next((place for place, part in enumerate(parts) if part.said is said), None)


def _bare(parts: _Parts) -> _Places:
    """Places for a signature with nothing in them, such as By: ______."""
    return tuple(place for place, part in enumerate(parts) if part.said is Said.SIGNED and not part.text)


_PERSON = re.compile(
    r"[^\W\d_][\w.'’-]*(?:\s+(?:[^\W\d_]|[.'’\"()-])+){1,5}(?:,\s*(?:esq|jr|sr|ii|iii|iv)\.?)*", re.IGNORECASE
)
_AFTER_NAME = re.compile(r"(?:[\s,]+(?:esq|jr|sr|ii|iii|iv)\b\.?)+$", re.IGNORECASE)


def _name(parts: _Parts) -> _Places:
    """The signature and the printed name of the same surname; the last place has the name to take."""
    signed = next((p for p, part in enumerate(parts) if part.said is Said.SIGNED and part.text), None)
    if signed is None:
        printed = _printed_name(parts)
        return () if printed is None else (printed,)
    own = _words(parts[signed].text)
    same = [p for p in _persons(parts) if _words(parts[p].text)[-1:] == own[-1:]]
    if not same:
        return (signed,)
    # A signature that says more than the printed name is shown, as the two may be two people.
    return (signed, same[0]) if set(own) <= set(_words(parts[same[0]].text)) else (same[0],)


def _printed_name(parts: _Parts) -> int | None:
    """The person on the line of the first bar number, else the first person."""
    bar = _first(parts, Said.BAR_NUMBER)
    persons = _persons(parts)
    beside = (p for p in persons if bar is not None and parts[p].line == parts[bar].line)
    others = (p for p in persons if parts[p].said is Said.TEXT)
    return next(beside, next(others, None))


def _persons(parts: _Parts) -> list[int]:
    kinds = (Said.TEXT, Said.FIRM)
    return [p for p, part in enumerate(parts) if part.said in kinds and _PERSON.fullmatch(part.text)]


def _words(name: str) -> list[str]:
    """The words of a name without what follows it; the last one is the surname."""
    return re.findall(r"\w+", _AFTER_NAME.sub("", name).casefold())


_GOES_ON = re.compile(r".*(?:\b(?:of|and)|[&,])", re.IGNORECASE)


def _firm(parts: _Parts, name: _Places, street: _Places) -> _Places:
    """What sounds like a firm, else the line between the name and the street."""
    free = [p for p in range(len(parts)) if p not in (*name, *street)]
    firm = next((p for p in free if parts[p].said is Said.FIRM), None)
    if firm is None:
        between = range(name[-1] + 1, street[0]) if name and street else range(0)
        firm = next((p for p in free if p in between and parts[p].said is Said.TEXT), None)
    if firm is None:
        return ()
    goes_on = firm + 1 in free and parts[firm + 1].said in (Said.TEXT, Said.FIRM)
    return (firm, firm + 1) if goes_on and _GOES_ON.fullmatch(parts[firm].text) else (firm,)


_MOST_ADDRESS_LINES = 6


def _street(parts: _Parts) -> _Places:
    """From the first line of an address to the ZIP code; without one the lines that look like an address."""
    start = _first(parts, Said.STREET)
    if start is None:
        return ()
    within = (Said.STREET, Said.TEXT, Said.FIRM)
    reach = range(start, min(start + _MOST_ADDRESS_LINES, len(parts)))
    lines = tuple(takewhile(lambda p: parts[p].said in within, reach))
    last = next((p for p in lines if LAST_OF_ADDRESS.fullmatch(parts[p].text)), None)
    if last is not None:
        return tuple(range(start, last + 1))
    return tuple(takewhile(lambda p: parts[p].said is Said.STREET, lines))


_SECOND_ROLE = re.compile(r"(?:third[- ]party|counter-?(?:claim)?|cross-?(?:claim)?)[\s-]*\w+", re.IGNORECASE)
_SIDES = (
    (re.compile(r"plaintiff|petitioner", re.IGNORECASE), Side.PLAINTIFF),
    (re.compile(r"defendant|respondent", re.IGNORECASE), Side.DEFENDANT),
    (re.compile(r"intervenor", re.IGNORECASE), Side.OTHER),
)


def _side(represents: str) -> Side | None:
    """The side that a line names; None where it names none, or two."""
    plain = _SECOND_ROLE.sub("", represents)
    named = [side for pattern, side in _SIDES if pattern.search(plain)]
    return named[0] if len(named) == 1 else None
