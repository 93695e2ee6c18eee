"""The program against a slow counter that shares nothing with it: `tests/domain/deadline_walker.py`.

The campaign `tests/campaigns/count_deadlines.py` goes through 100,000 periods and more.
"""

import pytest

from docket_assistant.domain.deadlines.plain import plain_reads
from docket_assistant.domain.deadlines.readings import all_readings, as_reading, prevailing
from tests.domain.deadline_cases import cases, counted, difference


@pytest.mark.parametrize("seed", range(4))
def test_five_hundred_random_periods_have_the_same_dates_as_a_walk_through_the_calendar(seed: int) -> None:
    different = [said for case in cases(500, seed) if (said := difference(case))]

    assert not different, "\n".join(different[:3])


def test_a_period_without_doubt_has_the_readings_and_the_reasons_of_the_long_way() -> None:
    plain = 0
    for case in cases(1_500, 5):
        found = counted(case)
        assert found.asked is not None
        assert found.regime is not None
        quick, first = plain_reads(found.asked, found.regime), prevailing(found.asked, found.regime)
        if quick is not None:
            plain += 1
            slow = all_readings(found.asked, found.regime)
            assert found.readings == tuple(as_reading(found.asked, read, first) for read in slow), case
    assert plain > 500
