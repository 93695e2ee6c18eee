"""Minutes as people type them."""

import pytest

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.typed.minutes import read_minutes


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("45", 45),
        (" 1:15 ", 75),
        ("1.5 h", 90),
        ("0.1h", 6),
        ("12 min", 12),
        ("2 hours", 120),
        ("24 h", 1440),
    ],
)
def test_every_way_of_typing_is_read(typed: str, minutes: int) -> None:
    assert read_minutes(typed) == minutes


@pytest.mark.parametrize("typed", ["", "0", "1441", "25:00", "1:75", "soon", "-5", "1.5", "٤٥:xx", "=1+1"])
def test_anything_else_is_refused(typed: str) -> None:
    with pytest.raises(InvalidInput):
        read_minutes(typed)
