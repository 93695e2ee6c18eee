"""The 94 federal districts: what each is called, where it sits, and which one was typed or printed."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from docket_assistant.domain.errors import InvalidInput


@dataclass(frozen=True, slots=True)
class District:
    """One district court."""

    id: str
    """As in the courts' own file names, such as moed."""
    name: str
    """Such as Eastern District of Missouri."""
    short: str
    """As cited, such as E.D. Mo."""
    state: str
    """Postal code of the state or territory."""
    circuit: str
    """Number of the circuit, or DC."""
    zone: str
    """Zone of the court's clock; empty where only the division decides."""
    zones_of_places: tuple[tuple[str, str], ...] = ()
    """Places, or divisions named for them, with a zone of their own."""
    divisions: tuple[str, ...] = ()
    """As captions print them; empty where captions print none."""

    def zone_in(self, division: str) -> str:
        """The zone of a division, else of the district; empty where neither is known."""
        named = division.casefold()
        own = (zone for place, zone in self.zones_of_places if place.casefold() in named)
        return next(own, self.zone)


_COLUMNS = ["id", "name", "short", "state", "circuit", "zone", "zones_of_places", "divisions"]


def districts_from(text: str, where: str) -> Mapping[str, District]:
    """The table of districts by id; lines that begin with # are remarks.

    Raises InvalidInput naming ``where`` if a column is missing or an id stands twice.
    """
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    rows = list(csv.reader(lines))
    if not rows or rows[0] != _COLUMNS:
        raise InvalidInput(f"{where} must begin with the columns {', '.join(_COLUMNS)}.")
    found: dict[str, District] = {}
    for row in rows[1:]:
        if len(row) != len(_COLUMNS) or row[0] in found:
            raise InvalidInput(
                f"{where}: the row {row[0]!r} has a column too many or too few, or stands twice."
            )
        found[row[0]] = _district(row)
    return found


def _district(row: list[str]) -> District:
    court, name, short, state, circuit, zone, places, divisions = row
    printed = tuple(filter(None, divisions.split(";")))
    return District(court, name, short, state, circuit, zone, tuple(_places(places)), printed)


def _places(cell: str) -> Iterator[tuple[str, str]]:
    for part in filter(None, cell.split(";")):
        place, _, zone = part.partition("=")
        yield place, zone


def matching(text: str, districts: Iterable[District]) -> tuple[District, ...]:
    """Districts that a typed text can mean, best first: by id, short form, state or words of the name."""
    words = _words(text)
    if not words:
        return ()
    ranked = ((_rank(words, district), district) for district in districts)
    found = [(rank, district) for rank, district in ranked if rank is not None]
    return tuple(district for _, district in sorted(found, key=lambda pair: pair[0]))


def _rank(words: tuple[str, ...], district: District) -> int | None:
    """How well a district fits, 0 best; None where it does not."""
    typed = "".join(words)
    own = _own_words(district)
    tests = (
        typed in _full_forms(district),
        typed == district.state.casefold(),
        district.id.startswith(typed),
        _joined(district.short).startswith(typed),
        all(word in own for word in words),
        all(any(one.startswith(word) for one in own) for word in words),
    )
    return next((rank for rank, fits in enumerate(tests) if fits), None)


def _full_forms(district: District) -> tuple[str, ...]:
    by_postal_code = f"{_initials(district)}{district.state.casefold()}"
    return district.id, by_postal_code, _joined(district.short), _joined(district.name)


def _own_words(district: District) -> frozenset[str]:
    extra = (_initials(district), district.state.casefold())
    return frozenset((*_words(district.name), *_words(district.short), *extra))


def _initials(district: District) -> str:
    """Such as ed, or d where the state is one district."""
    first = district.name.split()[0]
    return "d" if first == "District" else f"{first[0].casefold()}d"


def _words(text: str) -> tuple[str, ...]:
    """Words in small letters without their full stops: E.D. Mo. is ed, mo."""
    return tuple(re.findall(r"\w+", text.casefold().replace(".", "")))


def _joined(text: str) -> str:
    return "".join(_words(text))


@dataclass(frozen=True, slots=True)
class NamedDistrict:
    """A district that a text names, and where."""

    district: District
    start: int
    end: int


def district_named(text: str, districts: Iterable[District]) -> NamedDistrict | None:
    """The district that a printed line names in full or by its short form; None unless it is one only.

    Where a name stands within another, the longer counts.
    """
    pattern, by_form = _printed_forms(tuple(districts))
    found = list(pattern.finditer(text))
    named = {by_form[match[0].casefold()] for match in found}
    if len(named) != 1:
        return None
    return NamedDistrict(named.pop(), found[0].start(), found[0].end())


@cache
def _printed_forms(districts: tuple[District, ...]) -> tuple[re.Pattern[str], Mapping[str, District]]:
    by_form = {form.casefold(): district for district in districts for form in _forms(district)}
    longest_first = sorted(by_form, key=lambda form: -len(form))
    either = "|".join(map(re.escape, longest_first)) or "(?!)"
    return re.compile(rf"(?<![^\W\d_])(?:{either})(?!\w)", re.IGNORECASE | re.ASCII), by_form


def _forms(district: District) -> Iterator[str]:
    """Such as Eastern District of Missouri, E.D. Mo., E.D. Missouri; District Court of Guam."""
    state = district.name.partition("District of ")[2]
    yield from (district.name, district.short, f"{_dotted(district)} {state}")
    if district.name.startswith("District"):
        yield from (f"District Court of {state}", f"District Court for {state}")


def _dotted(district: District) -> str:
    return "D." if _initials(district) == "d" else f"{district.name[0]}.D."
