"""The sample's story by the keyboard alone: from "no talk since the supplement" to the statement in Word."""

from pathlib import Path

import pytest
from docx import Document

from docket_assistant import resources
from docket_assistant.ui.forms import confirming, statement
from tests.ui.walks.player import Player

NO_TALK = "18 items: no talk since the supplement of Oct. 8, 2009"
KEYS_FOR_A_TALK = 60
"""From Ctrl+L to Ctrl+Enter, beside the words of the terms."""

TALK = (
    ("3 s 12/18", " Plaintiff will list treating providers by name and address for 2003-2008."),
    ("7-12 s 12/18", " Plaintiff will answer for 2003-2008, without the overbreadth objection."),
    ("17,24 r", " Defendants accept the supplemental answers served October 8, 2009."),
    ("4 s 12/21", " Plaintiff will produce the records or serve a signed authorization."),
    ("* n", ""),
)
"""The talk of Dec 7: what counts as keys, and the words of the terms."""


def message(folder: Path, name: str) -> Path:
    """One of the sample's messages as a file that can be chosen."""
    path = folder / f"{name}.eml"
    path.write_bytes(resources.read_bytes(f"sample/steps/{name}.eml"))
    return path


def log_the_talk(player: Player) -> int:
    """Log the talk of Dec 7; answers with the keys that it took beside the words of the terms."""
    before = player.keys
    player.press("Ctrl+L")
    for line, terms in TALK:
        player.type(line)
        player.type(terms, free=True)
        player.press("Return")
    player.press(f"Alt+{player.letter_of('Day of the talk')}")
    player.type("+4d")
    player.press("Tab")
    player.type("10")
    tick_who_and_what(player)
    player.see("Read back to the other side")
    player.press("Ctrl+B")
    player.see("Nothing is missing.")
    player.press("Ctrl+Return")
    return player.keys - before


def tick_who_and_what(player: Player) -> None:
    """Counsel of both sides, and the supplemental responses, each by its letter."""
    for words in ("Dana R. Example", "Lee B. Sample", "Supplemental"):
        player.press(f"Alt+{player.letter_of(words)}")


def read_message(player: Player, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Ctrl+E, then the message file, chosen in the dialog of the system."""
    monkeypatch.setattr(confirming, "choose_open", lambda _title, _kinds: path)
    player.press("Ctrl+E")
    player.see("Confirming message")
    player.press("Ctrl+Shift+O")
    player.see(f"Message: {path.name}")


def test_the_story_by_keyboard(player: Player, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    player.see(NO_TALK)

    # The statement is asked for too early.
    player.press("Ctrl+Shift+D")
    player.see("Nothing to report yet", "Nothing was done under the order yet: no talk")
    player.press("Alt+Left")
    player.see(NO_TALK)

    keys = log_the_talk(player)
    print(f"\nkeys for the talk beside its terms: {keys}")
    assert keys <= KEYS_FOR_A_TALK
    player.see("Saved: Log conferral")
    assert NO_TALK not in player.words()

    # The message that confirms it, as it was really sent: first to a wrong address.
    player.press("Ctrl+E")
    player.see("Draft")
    read_message(player, monkeypatch, message(tmp_path, "sent-wrong-address"))
    player.see("not on record", "the nearest on record is")
    player.press("Ctrl+Return")
    player.see("Saved: ")
    read_message(player, monkeypatch, message(tmp_path, "sent-right-address"))
    player.see(": on record")
    player.press("Ctrl+Return")
    read_message(player, monkeypatch, message(tmp_path, "reply-acknowledged"))
    player.see("Received from the other side")
    player.tab_to("What it says of the terms", back=True)
    player.press("Down")
    player.see("It acknowledges the terms")
    player.press("Ctrl+Return")

    # The statement.
    player.press("Ctrl+Shift+D")
    player.see("Yours to state")
    for stop in ("Counsel conferred in good faith", "After sincere efforts"):
        player.tab_to(stop)
        player.press("Space")
        assert player.focus().startswith(stop), "the keyboard stays where it was"
    player.tab_to("What becomes of the motion")
    player.press("Down")
    player.see("Saved: ")
    player.tab_to("Expenses under Rule 37(a)(5)")
    player.press("Down")
    paper = tmp_path / "statement.docx"
    monkeypatch.setattr(statement, "choose_save", lambda _title, _name, _kinds: paper)
    player.press("Ctrl+Return")
    player.see("Saved as statement.docx")
    written = [p.text for p in Document(str(paper)).paragraphs]
    assert any("STATEMENT CONFIRMING COMPLIANCE" in text for text in written), written[:12]

    # A further supplement: the paper no longer matches, until it is undone.
    player.press("Ctrl+R")
    player.see("Sets that it answers")
    player.press(f"Alt+{player.letter_of('First Interrogatories')}")
    player.tab_to("Served on")
    player.type("12/9/09")
    player.tab_to("Items that it touches")
    player.type("12")
    player.press("Ctrl+Return")
    player.see("Saved: Record supplemental responses")
    player.press("Ctrl+6")
    player.see("No longer matches")
    player.press("Ctrl+Z")
    player.see("Undone", "Matches the record")
    player.press("Ctrl+Shift+Z")
    player.see("Done again", "No longer matches")

    # Help, and back.
    player.press("F1")
    player.see("Papers made from the record")
    player.press("Esc")
    player.see("No longer matches")
    player.press("F1")
    player.see("Papers made from the record")
    player.press("Alt+Left")
    player.see("No longer matches")
