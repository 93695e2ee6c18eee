"""The program against a slow counter that shares nothing with it: `tests/domain/deadline_walker.py`.

The campaign `tests/campaigns/count_deadlines.py` goes through 100,000 periods and more.
"""

import pytest

from tests.domain.deadline_cases import cases, difference


@pytest.mark.parametrize("seed", range(4))
def test_five_hundred_random_periods_have_the_same_dates_as_a_walk_through_the_calendar(seed: int) -> None:
    different = [said for case in cases(500, seed) if (said := difference(case))]

    assert not different, "\n".join(different[:3])
