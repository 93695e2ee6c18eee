"""A matter's whole life by the keyboard alone: from a short form to a statement filed, and closed."""

from pathlib import Path

import pytest

from docket_assistant.app.upkeep.stores import reading
from docket_assistant.domain.conferral import Reply
from docket_assistant.domain.ids import MatterId
from docket_assistant.ui.forms import confirming
from tests.ui.pdf_text import Pdf
from tests.ui.walks.acts import (
    CAPTION,
    OURS,
    THEIRS,
    confer,
    move,
    open_matter,
    order,
    put,
    save,
    serve,
    state,
)
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


def open_it(player: Player) -> None:
    player.read()
    caption = CAPTION.format(
        plaintiff="JANE Q. PLACEHOLDER", number="4:09-CV-9993 (ABC)", defendant="PLACEHOLDER COUNTY"
    )
    open_matter(player, caption, OURS, THEIRS)
    player.press("Ctrl+Shift+C")
    player.see("A lawyer who is not on file yet")
    player.paste(SECOND_COUNSEL)
    player.see("Read into the fields below")
    save(player, "")
    player.press("Ctrl+Shift+M")
    put(player, "Judge who hears discovery", "M.J. Placeholder")
    save(player, "")


def serve_all(player: Player) -> None:
    """Two sets by us, and one on us."""
    serve(player, "", "8/14/09", "1-6")
    serve(player, "Requests for Production", "8/14/09", "1-4")
    player.press("Ctrl+U")
    player.see("Answers due")
    player.pick("Kind", "Requests for Admission")
    put(player, "Served on", "11/20/09")
    put(player, "Items", "5")
    save(player, "Record served set")
    player.see("5 requests for admission served on you: admitted unless answered")


def answered(player: Player, sets: tuple[str, ...], served_on: str, items: str = "") -> None:
    player.press("Ctrl+R")
    player.see("Sets that it answers")
    for served in sets:
        player.tick(f"Alt+{player.letter_of(served)}")
    put(player, "Served on", served_on)
    if items:
        put(player, "Items that it touches", items)
    save(player, "Record")


def keep_words(player: Player, text: str, read: str) -> None:
    """The words of the newest paper on our interrogatories."""
    player.press("Ctrl+Shift+P")
    player.see("Paper that is pasted")
    player.pick("Set", "First Interrogatories, by us, Aug. 14, 2009")
    player.tab_to("Its text")
    player.paste(text)
    player.see(read)
    save(player, "")


def triage(player: Player) -> None:
    player.press("Ctrl+Shift+T")
    player.see("0 of 6 read")
    player.type("aadsdbdoai")
    player.see("6 of 6 read: 3 adequate, 3 deficient")
    player.press("Return")
    player.wait(lambda: player.window.place.page == "matter", "the marks are saved")
    player.see("Saved: ")


def compare(player: Player) -> None:
    """The rounds of an item side by side."""
    player.press("Ctrl+2")
    player.tab_to("Items and their rounds")
    player.press("Down", times=2)
    player.see(
        "Answers to Interrogatory No. 3", "new: Gamma, each at 1 Placeholder Plaza", "Marked deficient by you"
    )


def talk_first(player: Player, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """The call, with its agenda on paper."""
    agenda = folder / "agenda.pdf"
    monkeypatch.setattr("docket_assistant.ui.files.choose_save", lambda *_given: agenda)
    player.press("Ctrl+L")
    player.see("Supplemental responses, Oct. 20, 2009", "Our responses, Dec. 4, 2009")
    player.press("Ctrl+Alt+P")
    player.see("Saved as agenda.pdf")
    printed = " ".join(" ".join(page.split("\n")) for page in Pdf(agenda.read_bytes()).pages)
    assert "Dr. Gamma" in printed
    confer(player, ("3,4 n", "5 s 11/20 name each witness"), "10/26/09", "2p", table="Supplemental responses")


def confirm(player: Player, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    draft = folder / "draft.eml"
    monkeypatch.setattr(confirming, "choose_save", lambda *_given: draft)
    player.press("Ctrl+E")
    player.see("lee.sample@sample-law.example")
    player.press("Ctrl+Alt+S")
    player.see("Saved as draft.eml")
    sent = as_sent(draft, folder / "sent.eml", day="Mon, 26 Oct 2009")
    read_message(player, monkeypatch, sent, ": on record")
    reply = reply_to(sent, folder / "reply.eml", day="Tue, 27 Oct 2009", words="That is what we agreed.")
    read_message(player, monkeypatch, reply, "Received from the other side")


def read_message(player: Player, monkeypatch: pytest.MonkeyPatch, path: Path, seen: str) -> None:
    monkeypatch.setattr(confirming, "choose_open", lambda *_given: path)
    player.press("Ctrl+E")
    player.see("Confirming message")
    player.press("Ctrl+Shift+O")
    player.see(f"Message: {path.name}", seen)
    if seen.startswith("Received"):
        player.tab_to("What it says of the terms", back=True)
        player.press("Down")
        player.see("It acknowledges the terms")
    player.press("Ctrl+Return")
    player.see("Saved: ")


def file_it(player: Player) -> None:
    """On the docket, with its number; the order's duty is done."""
    player.press("Ctrl+6")
    player.see("Matches the record")
    player.press("Ctrl+Shift+F")
    player.see("What was filed, and when")
    player.enter("12/7/09")
    put(player, "ECF number", "57")
    player.press("Return")
    player.see("Saved: ", "Filed Mon Dec 7, 2009, ECF No. 57")
    player.press("Ctrl+5")
    player.see("On file: ")


def close(player: Player) -> None:
    """Close it, and find it in the list of closed ones, open as a page all the same."""
    matter = player.window.place.matter
    player.press("Ctrl+Alt+C")
    player.see("Saved: Close Jane Q. Placeholder v. Placeholder County")
    player.press("Alt+2")
    player.wait(lambda: player.window.place.page == "matters", "the list")
    player.press("Ctrl+PgDown", "Ctrl+PgDown")
    player.see("Closed matters")
    player.tab_to("Closed matters")
    player.press("Return")
    player.wait(lambda: player.window.place.matter == matter, "the page of the closed matter")


def test_a_whole_life_by_keyboard(owner: Player, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    open_it(owner)
    matter = MatterId(owner.window.place.matter)
    serve_all(owner)
    answered(owner, (ROGS, RFPS), "9/15/09")
    answered(owner, (RFAS,), "12/4/09")
    assert "admitted unless answered" not in owner.words()
    keep_words(owner, FIRST_ANSWERS, "6 requests and 6 answers read")
    triage(owner)
    answered(owner, (ROGS,), "10/8/09", "3,4")
    keep_words(owner, FIRST_SUPPLEMENT, "2 answers read")
    answered(owner, (ROGS,), "10/20/09", "3")
    keep_words(owner, SECOND_SUPPLEMENT, "1 answer read")
    compare(owner)
    talk_first(owner, monkeypatch, tmp_path)
    confirm(owner, monkeypatch, tmp_path)
    move(owner, "10/30/09")
    order(owner, "12/2/09")
    owner.press("Ctrl+5")
    owner.see("Defendant: file a statement", "Monday, December 14, 2009")
    confer(owner, ("3 s 12/18 list each provider", "4 r", "5 n"), "", "10", table="Supplemental responses")
    words = state(owner, monkeypatch, tmp_path / "statement.docx", ("Counsel conferred", "After sincere"))
    assert "An accord has been reached on two of the three requests" in words
    file_it(owner)
    close(owner)
    print(f"\na whole life by keyboard: {owner.keys} keys, {owner.values} values")
    assert owner.clicks == 0
    with reading(owner.window.desk.path) as view:
        assert view.verify(matter).broken is None
        record = view.record(matter)
    assert record.matter.closed_on is not None
    assert len(record.responses) == 5
    assert len(record.conferrals) == 2
    assert [m.reply for m in record.messages] == [None, Reply.ACKNOWLEDGED]
