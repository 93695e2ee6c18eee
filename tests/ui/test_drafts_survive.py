"""What is typed survives a kill, but for the last second; the long run is in tests/campaigns."""

from pathlib import Path

from tests.campaigns.kill_window import LOST, SLACK, campaign


def test_three_kills_lose_no_more_than_the_last_second(tmp_path: Path) -> None:
    tally = campaign(tmp_path / "docket.db", kills=3, seed=5)

    assert tally.faults == []
    assert tally.longest > 2 * LOST
    assert tally.lost <= LOST + SLACK
