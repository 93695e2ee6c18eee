"""Reads a caption as a lawyer pastes it from a paper: court, division, parties, number.

Nothing is guessed: what cannot be placed is handed back to be shown, and stays out of the matter.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import takewhile

from docket_assistant.domain.districts import District
from docket_assistant.domain.matter import Side, parse_case_number
from docket_assistant.domain.people import PartyRole
from docket_assistant.intake.caption_cells import (
    Cell,
    CellKind,
    cells_of,
    role_of,
    split_at_versus,
    stamped_number,
)
from docket_assistant.intake.caption_court import Heading, heading_of
from docket_assistant.intake.caption_names import Names, joined, names_of

_IN_RE = re.compile(r"in\s+re\b|in\s+the\s+matter\s+of\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CaptionText:
    """What a pasted caption says; what it does not say is empty."""

    court: str = ""
    """District by its identifier."""
    division: str = ""
    first: tuple[str, ...] = ()
    """Names above the versus, as printed."""
    second: tuple[str, ...] = ()
    """Names below it."""
    first_role: PartyRole | None = None
    second_role: PartyRole | None = None
    et_al: tuple[Side, ...] = ()
    """Sides whose line ends in "et al."."""
    versus: str = ""
    """As printed."""
    number: str = ""
    """As printed, without its label."""
    judge_initials: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()
    """Names kept as one that may be several parties."""
    unread: tuple[str, ...] = ()
    """Lines, or parts of lines, that could not be placed."""


def read_caption(text: str, districts: Iterable[District]) -> CaptionText:
    """Read a pasted caption, in lines, in columns or as "A v. B, No. N (E.D. Mo.)"."""
    heading = heading_of(cells_of(text), tuple(districts))
    cells = split_at_versus(heading.cells)
    versus, number = _place(cells, CellKind.VERSUS), _place(cells, CellKind.NUMBER)
    first, second = _sides(cells, heading, versus)
    placed = {*first.all, *second.all, *_labels(cells, number), versus, number}
    printed_number = stamped_number(cells) if number is None else cells[number].text
    return replace(
        _parties(cells, first, second),
        court=heading.court,
        division=heading.division,
        versus="" if versus is None else cells[versus].text,
        number=printed_number,
        judge_initials=parse_case_number(printed_number).initials,
        unread=tuple(cell.text for p, cell in enumerate(cells) if p not in placed and _says_more(cell)),
    )


def _parties(cells: Sequence[Cell], first: "_SidePlaces", second: "_SidePlaces") -> CaptionText:
    above, below = _names(cells, first), _names(cells, second)
    sides = ((Side.PLAINTIFF, above), (Side.DEFENDANT, below))
    return CaptionText(
        first=above.names,
        second=below.names,
        first_role=_role(cells, first),
        second_role=_role(cells, second),
        et_al=tuple(side for side, names in sides if names.et_al),
        unsure=(*above.unsure, *below.unsure),
    )


_NOTHING_TO_PLACE = (CellKind.BLANK, CellKind.COURT)


def _says_more(cell: Cell) -> bool:
    return cell.kind not in _NOTHING_TO_PLACE


def _place(cells: Sequence[Cell], kind: CellKind, start: int = 0) -> int | None:
    return next((p for p in range(start, len(cells)) if cells[p].kind is kind), None)


def _labels(cells: Sequence[Cell], number: int | None) -> Iterator[int]:
    """Labels that stand in cells of their own before the number."""
    return (p for p in range(number or 0) if cells[p].kind is CellKind.LABEL)


@dataclass(frozen=True, slots=True)
class _SidePlaces:
    """Where one side stands among the cells."""

    names: tuple[int, ...] = ()
    roles: tuple[int, ...] = ()

    @property
    def all(self) -> tuple[int, ...]:
        """All places of the side."""
        return (*self.names, *self.roles)


def _names(cells: Sequence[Cell], side: _SidePlaces) -> Names:
    """The names of one side; the title of an in re caption is one name on any number of lines."""
    lines = [cells[p].text for p in side.names]
    if lines and _IN_RE.match(lines[0]):
        return Names((reduce(joined, lines).rstrip(" ,;"),))
    return names_of(lines)


def _role(cells: Sequence[Cell], side: _SidePlaces) -> PartyRole | None:
    return role_of(cells[side.roles[0]].text) if side.roles else None


def _sides(cells: Sequence[Cell], heading: Heading, versus: int | None) -> tuple[_SidePlaces, _SidePlaces]:
    if versus is not None:
        start = heading.end if heading.end <= versus else 0
        return _above(cells, range(start, versus), headed=start > 0), _below(cells, versus + 1)
    role = _place(cells, CellKind.ROLE)
    if role is None:
        return _in_re(cells, heading), _SidePlaces()
    first = _above(cells, range(heading.end, role + 1), headed=heading.end > 0)
    return first, _below(cells, role + 1)


def _above(cells: Sequence[Cell], places: range, *, headed: bool) -> _SidePlaces:
    """The side above the versus: under the court's line all names, else the lines right before its role."""
    roles = _run_of_roles(
        cells, next((p for p in places if cells[p].kind is CellKind.ROLE), None), places.stop
    )
    before = range(places.start, roles[0]) if roles else places
    names = _texts(cells, before)
    if roles and not names:
        names = _texts(cells, range(roles[-1] + 1, places.stop))
    elif not headed:
        names = _last_block(names)
    return _SidePlaces(names, roles)


def _below(cells: Sequence[Cell], start: int) -> _SidePlaces:
    """The side below the versus: what stands before its role, else the first lines without a gap."""
    roles = _run_of_roles(cells, _place(cells, CellKind.ROLE, start), len(cells))
    names = _texts(cells, range(start, roles[0])) if roles else _first_block(cells, start)
    if roles and not names:
        names = _first_block(cells, roles[-1] + 1)
    return _SidePlaces(names, roles)


def _run_of_roles(cells: Sequence[Cell], first: int | None, stop: int) -> tuple[int, ...]:
    """A role and the lines on which it goes on, as in Plaintiff and / Counterclaim Defendant."""
    if first is None:
        return ()
    return tuple(takewhile(lambda p: cells[p].kind is CellKind.ROLE, range(first, stop)))


def _texts(cells: Sequence[Cell], places: Iterable[int]) -> tuple[int, ...]:
    return tuple(p for p in places if cells[p].kind is CellKind.TEXT and not cells[p].right)


def _last_block(places: tuple[int, ...]) -> tuple[int, ...]:
    """The places at the end that follow each other."""
    start = len(places) - 1
    while start > 0 and places[start - 1] == places[start] - 1:
        start -= 1
    return places[max(start, 0) :]


def _first_block(cells: Sequence[Cell], start: int) -> tuple[int, ...]:
    """The first lines of text from here, up to an empty line or to a number on a line of theirs."""
    texts = _texts(cells, range(start, len(cells)))
    if not texts:
        return ()
    return _texts(cells, takewhile(lambda p: not _ends_block(cells[p]), range(texts[0], len(cells))))


def _ends_block(cell: Cell) -> bool:
    return cell.kind is CellKind.BLANK or (cell.kind is CellKind.NUMBER and not cell.right)


def _in_re(cells: Sequence[Cell], heading: Heading) -> _SidePlaces:
    """The matter of a caption without an opposing side; nothing where no line says that it is one."""
    block = _first_block(cells, heading.end)
    named = bool(block) and _IN_RE.match(cells[block[0]].text) is not None
    return _SidePlaces(block if named else ())
