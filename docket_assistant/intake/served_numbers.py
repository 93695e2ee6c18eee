"""Requests that bear a bare number, "7. Identify ...", told from the other numbered lists of a paper."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

_MOST_STARTS = 40
"""Lists that are tried as the requests: a paper has a few."""
_NUMBERED = re.compile(r"\s*(\d{1,3})[.)]\s+(?=\S)(.*)")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A line that starts with a number."""

    place: int
    """Among the lines."""
    number: int
    rest: str


def numbered(lines: Sequence[str]) -> tuple[Numbered, ...]:
    """Every line that starts with a number and a stop."""
    found = ((place, _NUMBERED.fullmatch(line)) for place, line in enumerate(lines))
    return tuple(Numbered(place, int(m[1]), m[2]) for place, m in found if m is not None)


def requests_among(found: Sequence[Numbered], answers: Sequence[int]) -> tuple[Numbered, ...]:
    """Those that are requests; ``answers`` are the places at which an answer starts.

    Before each answer stands its request: the last line there with the next number, else with a higher one.
    Where nothing is answered, the longest run of rising numbers is taken, of equals the last: definitions
    and instructions come first.
    """
    return _before_answers(found, answers) if answers else _longest_run(found)


def _before_answers(found: Sequence[Numbered], answers: Sequence[int]) -> tuple[Numbered, ...]:
    taken: list[Numbered] = []
    since = -1
    places = [one.place for one in found]
    for answer in answers:
        between = found[bisect_right(places, since) : bisect_left(places, answer)]
        last = taken[-1].number if taken else 0
        rising = [one for one in between if one.number > last]
        following = [one for one in rising if not taken or one.number == last + 1]
        if rising:
            taken.append((following or rising)[-1])
        since = answer
    return tuple(taken)


def _longest_run(found: Sequence[Numbered]) -> tuple[Numbered, ...]:
    best: tuple[Numbered, ...] = ()
    starts = [at for at, one in enumerate(found) if not at or one.number in (1, found[0].number)]
    for at in starts[-_MOST_STARTS:]:
        run = [found[at]]
        for one in found[at + 1 :]:
            if one.number == run[-1].number + 1:
                run.append(one)
        if len(run) >= len(best):
            best = tuple(run)
    return best
