"""Minutes as people type them: 45, 1:15, 1.5 h."""

import re
from decimal import ROUND_HALF_UP, Decimal

from docket_assistant.domain.errors import InvalidInput

MOST_MINUTES = 24 * 60
_PLAIN = re.compile(r"(\d{1,5})\s*(?:m|min|mins|minutes)?\.?", re.IGNORECASE)
_CLOCK = re.compile(r"(\d{1,2}):([0-5]\d)")
_HOURS = re.compile(r"(\d{1,2}(?:\.\d{1,3})?)\s*(?:h|hr|hrs|hour|hours)\.?", re.IGNORECASE)


def read_minutes(text: str) -> int:
    """Whole minutes of one day's work; raises InvalidInput for none, for more than a day, for other text."""
    typed = text.strip()
    if not typed:
        raise InvalidInput("No length of time is typed; type minutes, such as 45, or 1:15, or 1.5 h.")
    minutes = _minutes(typed)
    if minutes is None:
        raise InvalidInput(
            f"“{typed[:20]}” is no length of time; type minutes, such as 45, or 1:15, or 1.5 h."
        )
    if not 1 <= minutes <= MOST_MINUTES:
        raise InvalidInput(f"{minutes:,} minutes is not 1 to {MOST_MINUTES:,}; correct the number.")
    return minutes


def _minutes(typed: str) -> int | None:
    if found := _PLAIN.fullmatch(typed):
        return int(found[1])
    if found := _CLOCK.fullmatch(typed):
        return int(found[1]) * 60 + int(found[2])
    if found := _HOURS.fullmatch(typed):
        return int((Decimal(found[1]) * 60).quantize(Decimal(1), ROUND_HALF_UP))
    return None
