"""One's own matter from an empty store by the keyboard, with every value counted; then a second one."""

from pathlib import Path

import pytest

from tests.ui.walks.acts import CAPTION, OURS, THEIRS, answer, confer, move, open_matter, order, serve, state
from tests.ui.walks.player import Player

FIRST_MATTER, SECOND_MATTER = 45, 25
"""Values that may have to be entered."""


def test_two_matters_of_ones_own(owner: Player, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    caption = CAPTION.format(
        plaintiff="JANE Q. PLACEHOLDER", number="4:08-CV-9991 (ABC)", defendant="PLACEHOLDER COUNTY"
    )
    open_matter(owner, caption, OURS, THEIRS)
    serve(owner, "", "8/14/09", "1-24")
    serve(owner, "Requests for Production", "8/14/09", "1-10")
    both = ("First Interrogatories", "First Requests for Production")
    answer(owner, both, "9/15/09", "rogs 3, 7-15, 17, 19-22, 24; rfp 4")
    answer(owner, both, "10/8/09")
    confer(owner, ("all n",), "9/24/09")
    move(owner, "10/9/09")
    order(owner, "12/2/09")
    lines = (
        "3 s 12/18 list treating providers",
        "7-12 s 12/18 answer for 2003-2008",
        "17,24 r",
        "rfp 4 s 12/21 produce",
        "rest n",
    )
    confer(owner, lines, "", "10", table="Supplemental responses")
    ticks = ("Counsel conferred", "After sincere efforts")
    assert "PLACEHOLDER COUNTY" in state(owner, monkeypatch, tmp_path / "first.docx", ticks)
    first = owner.values
    print(f"\nvalues for the first matter: {first}")

    caption = CAPTION.format(
        plaintiff="JOHN Q. PLACEHOLDER", number="4:09-CV-9992 (ABC)", defendant="PLACEHOLDER COUNTY"
    )
    open_matter(owner, caption, "", "Lee B. Sample")
    serve(owner, "", "8/14/09", "1-20")
    answer(owner, (), "9/15/09", "3-9")
    answer(owner, (), "10/8/09")
    confer(owner, ("all n",), "9/24/09")
    move(owner, "10/9/09")
    order(owner, "12/2/09")
    confer(owner, ("all s 12/18 answer in full",), "", "11", table="Supplemental responses")
    assert "PLACEHOLDER COUNTY" in state(owner, monkeypatch, tmp_path / "second.docx", ticks[:1])
    second = owner.values - first
    print(f"values for the second matter: {second}")
    assert first <= FIRST_MATTER
    assert second <= SECOND_MATTER
