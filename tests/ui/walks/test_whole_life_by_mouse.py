"""A matter's whole life by the mouse alone: keys are used only to fill text fields."""

from pathlib import Path

import pytest
from docx import Document

from docket_assistant.app.upkeep.stores import reading
from docket_assistant.domain.conferral import Reply
from docket_assistant.domain.ids import MatterId
from docket_assistant.ui.forms import confirming, statement
from tests.ui.pdf_text import Pdf
from tests.ui.walks.acts import CAPTION, ORDER, OURS, THEIRS
from tests.ui.walks.papers import (
    FIRST_ANSWERS,
    FIRST_SUPPLEMENT,
    SECOND_COUNSEL,
    SECOND_SUPPLEMENT,
    as_sent,
    reply_to,
)
from tests.ui.walks.player import Player

ROGS, RFPS = "First Interrogatories", "First Requests for Production"
RFAS = "First Requests for Admission"


def save(player: Player, button: str, said: str = "") -> None:
    """Press the form's own button, and look that it is left."""
    player.click(button)
    player.wait(lambda: player.window.place.page == "matter", "the form is left")
    player.see(f"Saved: {said}")


def open_it(player: Player) -> None:
    player.read()
    player.click("Start my first matter: New matter")
    caption = CAPTION.format(
        plaintiff="JANE Q. PLACEHOLDER", number="4:09-CV-9993 (ABC)", defendant="PLACEHOLDER COUNTY"
    )
    player.paste_into("Caption of a paper in the case", caption)
    player.see("Read into the fields below")
    player.choose("We act for", "Defendants")
    player.paste_into("Our signature block", OURS)
    player.paste_into("Their signature block", THEIRS)
    player.see("Read as Lee B. Sample")
    save(player, "Open the matter", "Open matter")
    player.click_menu("Matter", "Counsel")
    player.paste_into("Signature block", SECOND_COUNSEL)
    player.see("Read into the fields below")
    save(player, "Save counsel")
    player.click_menu("Matter", "The matter itself")
    player.fill("Judge who hears discovery", "M.J. Placeholder")
    save(player, "Save the matter")


def serve(player: Player, button: str, kind: str, served_on: str, items: str) -> None:
    player.click_tab("Discovery")
    player.click(button)
    player.see("Answers due")
    if kind:
        player.choose("Kind", kind)
    player.fill("Served on", served_on)
    player.fill("Items", items)
    save(player, "Record the set", "Record served set")


def answered(player: Player, sets: tuple[str, ...], served_on: str, items: str = "") -> None:
    player.click_tab("Discovery")
    player.click("Responses and supplements")
    for served in sets:
        player.values += 1
        player.click(served)
    player.fill("Served on", served_on)
    if items:
        player.fill("Items that it touches", items)
    save(player, "Record them", "Record")


def keep_words(player: Player, text: str, read: str) -> None:
    player.click_tab("Discovery")
    player.click_row("Sets", 0)
    player.click("Paste the words of First Interrogatories")
    player.paste_into("Its text", text)
    player.see(read)
    save(player, "Keep these words")


def triage(player: Player) -> None:
    player.click("Read the answers to First Interrogatories")
    for cause in ("", "", "\u201csubject to\u201d", "boilerplate", "other", ""):
        player.click("deficient" if cause else "adequate")
        if cause:
            player.click(cause)
    player.see("6 of 6 read: 3 adequate, 3 deficient")
    player.click("Dispute the deficient")
    save(player, "Save the marks")


def compare(player: Player) -> None:
    player.click_tab("Discovery")
    player.click_row("Items and their rounds", 2)
    player.see("Answers to Interrogatory No. 3", "new: Gamma, each at 1 Placeholder Plaza")


def talk(player: Player, lines: tuple[str, ...], day: str, hour: str) -> None:
    """The form is open: outcomes, when, who, what was on the table, read back."""
    for line in lines:
        player.fill("Outcome of some items", line)
        player.click("Set the outcome")
    player.fill("Day of the talk", day)
    player.fill("At about", hour)
    for words in ("Dana R. Example", "Lee B. Sample", "Supplemental responses"):
        player.values += 1
        player.click(words)
    player.click("Read back, no correction")
    player.see("Nothing is missing.")
    save(player, "Log it", "Log conferral")


def talk_first(player: Player, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    agenda = folder / "agenda.pdf"
    monkeypatch.setattr("docket_assistant.ui.files.choose_save", lambda *_given: agenda)
    player.click_tab("Conferral")
    player.click("Save the agenda for a call as PDF")
    player.see("Saved as agenda.pdf")
    assert "Gamma" in " ".join(Pdf(agenda.read_bytes()).pages)
    player.click("Log a conferral")
    talk(player, ("3,4 n", "5 s 11/20 name each witness"), "10/26/09", "2p")


def confirm(player: Player, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    draft = folder / "draft.eml"
    monkeypatch.setattr(confirming, "choose_save", lambda *_given: draft)
    player.click("Draft the confirming message")
    player.click("Save as a mail draft")
    player.see("Saved as draft.eml")
    sent = as_sent(draft, folder / "sent.eml", day="Mon, 26 Oct 2009")
    read_message(player, monkeypatch, sent, ": on record")
    reply = reply_to(sent, folder / "reply.eml", day="Tue, 27 Oct 2009", words="That is what we agreed.")
    player.click("Confirming message")
    read_message(player, monkeypatch, reply, "Received from the other side")


def read_message(player: Player, monkeypatch: pytest.MonkeyPatch, path: Path, seen: str) -> None:
    monkeypatch.setattr(confirming, "choose_open", lambda *_given: path)
    player.click("Choose a message file")
    player.see(f"Message: {path.name}", seen)
    if seen.startswith("Received"):
        player.choose("What it says of the terms", "It acknowledges the terms")
    player.click("Keep it")
    player.see("Saved: ")


def move(player: Player) -> None:
    player.click_tab("Orders")
    player.click("Record a motion")
    player.fill("Filed on", "10/30/09")
    save(player, "Record the motion", "Record motion")


def order(player: Player) -> None:
    player.click_tab("Orders")
    player.click("Record the first order")
    player.paste_into("Text of the order", ORDER)
    player.see("Proposed from the words of the order")
    player.fill("Signed on", "12/2/09")
    save(player, "Record the order", "Record order")
    player.click_tab("Orders")
    player.see("Defendant: file a statement", "Monday, December 14, 2009")


def state(player: Player, monkeypatch: pytest.MonkeyPatch, paper: Path) -> None:
    player.click("Draft statement")
    player.see("Yours to state")
    for words in ("Counsel conferred in good faith", "After sincere efforts"):
        player.values += 1
        player.click(words)
    for question in ("What becomes of the motion as to the requests", "Expenses under Rule 37(a)(5)?"):
        player.values += 1
        player.click(question)
    monkeypatch.setattr(statement, "choose_save", lambda *_given: paper)
    player.click("Save as Word")
    player.see(f"Saved as {paper.name}")


def file_it(player: Player) -> None:
    player.click("Back")
    player.click_tab("Documents")
    player.see("Matches the record")
    player.click("Record as filed: paper")
    player.fill("Filed on", "12/7/09")
    player.fill("ECF number", "57")
    player.click("Record filing")
    player.see("Saved: ", "Filed Mon Dec 7, 2009, ECF No. 57")
    player.click_tab("Orders")
    player.see("On file: ")


def close(player: Player) -> None:
    matter = player.window.place.matter
    player.click("Matters")
    player.click_row("Active matters", 0)
    player.click("Close the matter")
    player.see("Saved: Close Jane Q. Placeholder v. Placeholder County")
    player.click_tab("Closed")
    player.click_row("Closed matters", 0)
    player.click("Open")
    player.wait(lambda: player.window.place.matter == matter, "the page of the closed matter")


def test_a_whole_life_by_mouse(owner: Player, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    open_it(owner)
    matter = MatterId(owner.window.place.matter)
    serve(owner, "Record the first served set", "", "8/14/09", "1-6")
    serve(owner, "Served set", "Requests for Production", "8/14/09", "1-4")
    serve(owner, "Record a set served on us", "Requests for Admission", "11/20/09", "5")
    owner.see("5 requests for admission served on you: admitted unless answered")
    answered(owner, (ROGS, RFPS), "9/15/09")
    answered(owner, (RFAS,), "12/4/09")
    keep_words(owner, FIRST_ANSWERS, "6 requests and 6 answers read")
    triage(owner)
    answered(owner, (ROGS,), "10/8/09", "3,4")
    keep_words(owner, FIRST_SUPPLEMENT, "2 answers read")
    answered(owner, (ROGS,), "10/20/09", "3")
    keep_words(owner, SECOND_SUPPLEMENT, "1 answer read")
    compare(owner)
    talk_first(owner, monkeypatch, tmp_path)
    confirm(owner, monkeypatch, tmp_path)
    move(owner)
    order(owner)
    owner.click("Log a conferral")
    talk(owner, ("3 s 12/18 list each provider", "4 r", "5 n"), "12/7/09", "10a")
    state(owner, monkeypatch, tmp_path / "statement.docx")
    file_it(owner)
    close(owner)
    print(f"\na whole life by mouse: {owner.clicks} clicks, {owner.values} values")
    with reading(owner.window.desk.path) as view:
        assert view.verify(matter).broken is None
        record = view.record(matter)
    assert record.matter.closed_on is not None
    assert len(record.responses) == 5
    assert len(record.conferrals) == 2
    assert [m.reply for m in record.messages] == [None, Reply.ACKNOWLEDGED]
    written = "\n".join(p.text for p in Document(str(tmp_path / "statement.docx")).paragraphs)
    assert "An accord has been reached on two of the three requests" in written
