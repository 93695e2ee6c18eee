"""The head of a pasted caption: the lines that name the court, and its division."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from docket_assistant.domain.districts import District, NamedDistrict, district_named
from docket_assistant.intake.caption_cells import Cell, CellKind

_STARTS = re.compile(
    r"(?:in\s+the\s+|the\s+)?(?:united\s+states|u\.\s?s\.)\s+(?:district\s+)?court\b"
    r"|in\s+the\s+(?:united|u\.\s?s\.)|(?:the\s+|in\s+the\s+)?district\s+court\b",
    re.IGNORECASE,
)
_BOILERPLATE = re.compile(
    r"(?:\b(?:in|and|for|the|of|united|states|u\.\s?s\.|district|court|usdc)(?!\w)|[\s,\-–])*", re.IGNORECASE
)
_MOST_LINES = 4
_DIVISION = re.compile(
    r"\(?(?P<division>[^()]*\bdivision(?: at [^()]+)?|division of [^()]+|[^()]+ vicinage)\)?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Heading:
    """What the head says, and the cells with those of the head marked as placed."""

    cells: tuple[Cell, ...]
    court: str = ""
    division: str = ""
    end: int = 0
    """Where the parties can begin; 0 where the court is named elsewhere or not at all."""


def heading_of(cells: Sequence[Cell], districts: tuple[District, ...]) -> Heading:
    """The court and the division; a court that is no district stays empty and its line unread."""
    for start, cell in enumerate(cells):
        if cell.kind is CellKind.TEXT and _can_start(cell.text, districts):
            return _with_division(_head_at(tuple(cells), start, districts), districts)
    return _named_in_brackets(tuple(cells), districts)


def _can_start(text: str, districts: tuple[District, ...]) -> bool:
    if _STARTS.match(text):
        return True
    found = district_named(text, districts)
    return found is not None and _rest(text, found) == ""


def _rest(text: str, found: NamedDistrict) -> str | None:
    """What a line says after the name of its court; None where it says more before it."""
    if not _BOILERPLATE.fullmatch(text[: found.start]):
        return None
    return text[found.end :].strip(" ,.;")


def _head_at(cells: tuple[Cell, ...], start: int, districts: tuple[District, ...]) -> Heading:
    """The heading that begins here: as many lines as it takes to name a district."""
    places: list[int] = []
    for place in range(start, len(cells)):
        if cells[place].kind is CellKind.BLANK:
            continue
        if cells[place].kind is not CellKind.TEXT or len(places) == _MOST_LINES:
            break
        places.append(place)
        joined = " ".join(cells[p].text for p in places)
        found = district_named(joined, districts)
        rest = None if found is None else _rest(joined, found)
        if found is not None and rest is not None:
            return _placed(cells, places, found.district.id, rest)
    return Heading(_marked(cells, start, CellKind.ASIDE), end=start + 1)


def _placed(cells: tuple[Cell, ...], places: list[int], court: str, rest: str) -> Heading:
    for place in places:
        cells = _marked(cells, place, CellKind.COURT)
    end = places[-1] + 1
    if rest:
        cells = (*cells[:end], Cell(rest), *cells[end:])
    return Heading(cells, court, end=end)


def _marked(cells: tuple[Cell, ...], place: int, kind: CellKind) -> tuple[Cell, ...]:
    return (*cells[:place], replace(cells[place], kind=kind), *cells[place + 1 :])


def _with_division(heading: Heading, districts: tuple[District, ...]) -> Heading:
    """The heading with the first line under the court, if that is a division."""
    under = (p for p in range(heading.end, len(heading.cells)) if heading.cells[p].kind is CellKind.TEXT)
    place = next(under, None)
    if place is None:
        return heading
    own = next((d.divisions for d in districts if d.id == heading.court), ())
    division = _division(heading.cells[place].text, own)
    if not division:
        return heading
    cells = _marked(heading.cells, place, CellKind.COURT)
    return replace(heading, cells=cells, division=division, end=place + 1)


def _division(text: str, own: tuple[str, ...]) -> str:
    """The division as the district's table spells it, else as printed; empty where the line names none."""
    plain = text.strip(" ,.;()").casefold()
    for division in own:
        if plain in (division.casefold(), division.casefold().removesuffix(" division")):
            return division
    found = _DIVISION.fullmatch(text.strip(" ,.;"))
    return found["division"] if found else ""


def _named_in_brackets(cells: tuple[Cell, ...], districts: tuple[District, ...]) -> Heading:
    """The court of a citation, (E.D. Mo. Dec. 2, 2009); what else the bracket says stays unread."""
    for place, cell in enumerate(cells):
        found = district_named(cell.text, districts) if cell.right else None
        if found is None or cell.kind is CellKind.BLANK or not re.fullmatch(r"\W*", cell.text[: found.start]):
            continue
        rest = cell.text[found.end :].strip(" ,.;()")
        placed = _placed(cells, [place], found.district.id, rest)
        if rest:
            placed = replace(placed, cells=_marked(placed.cells, placed.end, CellKind.ASIDE))
        return replace(placed, end=0)
    return Heading(cells)
