"""A short run of the monkey; `python tests/campaigns/monkey.py` lets it do 10,000 acts."""

import pytest

from docket_assistant.ui.main_window import MainWindow
from tests.ui.monkey import facts, frolic


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_random_acts_break_nothing_and_can_all_be_taken_back(window: MainWindow, seed: int) -> None:
    frolic(window, seed, 120)
    assert facts(window)
