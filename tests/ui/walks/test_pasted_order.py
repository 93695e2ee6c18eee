"""The seed from its order's text: what is pasted, looked at and accepted, with every value counted."""

from pathlib import Path

import pytest

from docket_assistant.app.ripeness import ripeness_of
from tests.ui.walks.acts import OURS, THEIRS, confer, save, state
from tests.ui.walks.player import Player

TEXT = (Path(__file__).parents[2] / "app" / "briscoe_order.txt").read_text(encoding="utf-8")
FROM_AN_ORDER = 35
"""Values that may have to be entered until the statement can be made."""


def paste_the_order(player: Player) -> int:
    """Paste, tick all by one key, and say whom we act for; answers with how many values that took in."""
    player.read()
    player.press("Ctrl+Shift+R")
    player.see("What no order says")
    player.paste(TEXT)
    player.see("values ticked")
    player.pick("We act for", "Defendants")
    player.press("Ctrl+Shift+A")
    words = next(line for line in player.words().split("\n") if line.endswith("values ticked."))
    ticked, _of, listed, *_ = words.split()
    assert ticked == listed
    save(player, "Open matter from an order")
    return int(ticked)


def add_counsel(player: Player, block: str) -> None:
    player.press("Ctrl+Shift+C")
    player.see("A lawyer who is not on file yet")
    player.paste(block)
    player.see("Read into the fields below")
    save(player, "")


def test_the_seed_by_its_pasted_order(owner: Player, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    accepted = paste_the_order(owner)
    add_counsel(owner, OURS)
    add_counsel(owner, THEIRS)
    lines = (
        "3b,3c s 12/18 list treating providers",
        "7-12 s 12/18 answer for 2003-2008",
        "17,24 r",
        "rfp 4 s 12/21 produce",
        "rest n",
    )
    confer(owner, lines, "", "10", table="Supplemental responses")
    words = state(owner, monkeypatch, tmp_path / "paper.docx", ("Counsel conferred", "After sincere efforts"))

    print(f"\nvalues by the pasted order: {owner.values}; accepted by one key: {accepted}")
    assert "STATEMENT CONFIRMING COMPLIANCE" in words
    assert "An accord has been reached on 11 of the 18 requests" in words
    matter = owner.window.place.matter
    counted = ripeness_of(owner.window.desk.record(matter), owner.window.desk.today)
    assert len(counted.record.disputed_items) == 18
    assert owner.values <= FROM_AN_ORDER
