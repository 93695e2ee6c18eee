"""The sample's story by the mouse alone: keys are used only to fill text fields."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from docx import Document

from docket_assistant import resources
from docket_assistant.app.upkeep.sample import sample_record
from docket_assistant.domain.items import court_label
from docket_assistant.ui.forms import confirming, statement
from docket_assistant.ui.widgets.outcome_board import OutcomeBoard
from docket_assistant.wording.paper_names import tokens_by_item
from tests.ui.walks.player import Player

NO_TALK = "18 items: no talk since the supplement of Oct. 8, 2009"


def message(folder: Path, name: str) -> Path:
    """One of the sample's messages as a file that can be chosen."""
    path = folder / f"{name}.eml"
    path.write_bytes(resources.read_bytes(f"sample/steps/{name}.eml"))
    return path


def mark(player: Player, labels: Sequence[str]) -> None:
    """Click the chips of items."""
    record = sample_record()
    disputed = {d.item for d in record.disputed_items}
    token_of = {court_label(t): t for i, t in tokens_by_item(record).items() if i in disputed}
    for label in labels:
        board = player.window.findChild(OutcomeBoard)
        assert board is not None
        player.click_at(board, board.chip_area(token_of[label]).center().toPoint())


def outcome(player: Player, labels: Sequence[str], word: str, terms: str = "") -> None:
    """Mark items and say what came of them; terms are typed into the line."""
    mark(player, labels)
    player.click(word)
    if terms:
        player.type(terms)
        player.click("Set the outcome")


def log_the_talk(player: Player) -> None:
    player.click("Log a conferral")
    player.fill("Day of the talk", "12/7/2009")
    player.fill("At about", "10:00 a.m.")
    supplement = "12/18 Plaintiff will list treating providers by name and address for 2003-2008."
    outcome(player, ("3b",), "will supplement")
    player.type(supplement)
    mark(player, ("3c",))  # one more item for the same line; its terms stay
    player.click("Set the outcome")
    outcome(player, ("7", "8", "9", "10", "11", "12"), "will supplement", "12/18 Plaintiff will answer.")
    outcome(player, ("17", "24"), "resolved", "Defendants accept the supplemental answers.")
    outcome(player, ("4",), "will supplement", "12/21 Plaintiff will produce the records.")
    outcome(player, ("13", "14", "15", "19", "20", "21", "22"), "no accord")
    for words in ("Dana R. Example", "Lee B. Sample", "Supplemental responses"):
        player.click(words)
    player.click("Read back, no correction")
    player.see("18 of 18 items", "Nothing is missing.")
    player.click("Log it")
    player.see("Saved: Log conferral")


def test_the_story_by_mouse(player: Player, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    player.see(NO_TALK)
    player.click("Draft statement")
    player.see("Nothing to report yet")
    player.click("Back")
    player.see(NO_TALK)
    log_the_talk(player)
    assert NO_TALK not in player.words()

    player.click("Draft the confirming message")
    for name, seen in (
        ("sent-wrong-address", "not on record"),
        ("sent-right-address", ": on record"),
        ("reply-acknowledged", "Received from the other side"),
    ):
        path = message(tmp_path, name)
        monkeypatch.setattr(confirming, "choose_open", lambda _title, _kinds, path=path: path)
        player.click("Choose a message file")
        player.see(f"Message: {path.name}", seen)
        if name == "reply-acknowledged":
            player.choose("What it says of the terms", "It acknowledges the terms")
        player.click("Keep it")
        player.see("Saved: ")
        player.click("Confirming message")

    player.click("Back")
    player.click("Draft statement")
    player.see("Yours to state")
    player.click("Counsel conferred in good faith")
    player.click("After sincere efforts")
    player.click("What becomes of the motion as to the requests with an accord? Pending until performance")
    player.click("Expenses under Rule 37(a)(5)? Reserved")
    paper = tmp_path / "statement.docx"
    monkeypatch.setattr(statement, "choose_save", lambda _title, _name, _kinds: paper)
    player.click("Save as Word")
    player.see("Saved as statement.docx")
    written = [p.text for p in Document(str(paper)).paragraphs]
    assert any("STATEMENT CONFIRMING COMPLIANCE" in text for text in written), written[:12]

    player.click("Close the message")
    player.click("Back")
    player.click_tab("Discovery")
    player.click("Responses and supplements")
    player.click("First Interrogatories")
    player.fill("Served on", "12/9/2009")
    player.fill("Items that it touches", "12")
    player.click("Record them")
    player.see("Saved: Record supplemental responses")
    player.click_tab("Documents")
    player.see("No longer matches")
    player.click("Undo")
    player.see("Undone", "Matches the record")
    player.click("Redo")
    player.see("Done again", "No longer matches")
