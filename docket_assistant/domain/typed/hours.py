"""Hours as people type them into a form: 10, 10a, 2:30p, 1430, noon."""

import re
from dataclasses import dataclass
from datetime import time

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.item_lists.words import clean
from docket_assistant.domain.typed.dates import shortened

_EXAMPLE = "write it as 10 a.m., 2:30p, 14:30 or noon"
_NOON = 12
_LAST_HOUR = 23
_LAST_MINUTE = 59
_LAST_OF_THE_AFTERNOON = 6
_HOUR = re.compile(
    r"(?:(?P<hour>[0-9]{1,2})(?:[:.](?P<minute>[0-9]{2}))?|(?P<run>[0-9]{3,4}))"
    r"\s?(?:(?P<half>[ap])\.?\s?(?:m\.?)?)?"
)


@dataclass(frozen=True, slots=True)
class TypedHour:
    """An hour that was typed."""

    at: time
    inferred: bool = False
    """Whether morning or afternoon was not typed but taken from office hours."""


def read_hour(text: str) -> TypedHour:
    """The hour that was typed; raises InvalidInput where it is none.

    Without a.m. or p.m., 1 to 6 are afternoon, 7 to 11 morning and 12 is noon. A zero ahead, as in
    06:30, is the 24-hour clock's.
    """
    plain = " ".join(clean(text).split()).lower()
    shown = shortened(text)
    if plain in {"noon", "12 noon", "12:00 noon"}:
        return TypedHour(time(_NOON))
    if plain in {"midnight", "12 midnight", "12:00 midnight"}:
        raise InvalidInput(
            f"“{shown}” does not say which end of the day is meant: write 12:00 a.m. or 11:59 p.m."
        )
    found = _HOUR.fullmatch(plain)
    if found is None or plain in {"0", "00"}:
        raise InvalidInput(f"{f'“{shown}” is not an hour' if shown else 'No hour is typed'}: {_EXAMPLE}.")
    hour, minute = _figures(found)
    if int(minute) > _LAST_MINUTE or int(hour) > _LAST_HOUR:
        raise InvalidInput(f"“{shown}” is not on the clock: hours end at 23 and minutes at 59.")
    return _on_the_clock(shown, hour, int(minute), found["half"])


def _figures(found: re.Match[str]) -> tuple[str, str]:
    if found["run"]:
        return found["run"][:-2], found["run"][-2:]
    return found["hour"], found["minute"] or "00"


def _on_the_clock(shown: str, hour: str, minute: int, half: str | None) -> TypedHour:
    number = int(hour)
    if half:
        if not 1 <= number <= _NOON:
            raise InvalidInput(
                f"“{shown}” is of the 24-hour clock and says {half}.m. too: write 2:30p or 14:30."
            )
        return TypedHour(time(number % _NOON + (_NOON if half == "p" else 0), minute))
    if hour.startswith("0") or number > _NOON:
        return TypedHour(time(number, minute))
    afternoon = number <= _LAST_OF_THE_AFTERNOON
    return TypedHour(time(number + (_NOON if afternoon else 0), minute), inferred=True)
