"""What somebody at the window does in a matter, by the keyboard alone: each of them one form."""

from pathlib import Path

import pytest
from docx import Document

from docket_assistant.ui.forms import statement
from tests.ui.walks.player import Player

CAPTION = """UNITED STATES DISTRICT COURT
EASTERN DISTRICT OF MISSOURI
EASTERN DIVISION

{plaintiff},
          Plaintiff,
     vs.                              No. {number}
{defendant},
          Defendant.
"""
OURS = """Dana R. Example, #00000(MO)
Example Law Office
100 Placeholder Street, Suite 200
St. Louis, Missouri 63100
Telephone: (555) 010-0100
dre@example.test
Attorney for Defendant"""
THEIRS = """Lee B. Sample
Sample Law
200 Placeholder Street
St. Louis, Missouri 63100
Telephone: (555) 010-0200
lee.sample@sample-law.example
Attorney for Plaintiff"""
ORDER = (
    "IT IS HEREBY ORDERED that within ten (10) days of the date of this Order, counsel for defendants shall"
    " (1) confer with counsel for plaintiff in a good faith effort to resolve the pending discovery dispute"
    " and (2) file a statement confirming compliance with this Order and advising whether an accord has been"
    " reached."
)


def put(player: Player, name: str, text: str) -> None:
    """Tab to a field and type its value."""
    player.tab_to(name)
    player.enter(text)


def save(player: Player, said: str) -> None:
    """Ctrl+Enter, and what is said then."""
    player.press("Ctrl+Return")
    player.wait(lambda: player.window.place.page == "matter", "the form is left")
    player.see(f"Saved: {said}")


def open_matter(player: Player, caption: str, ours: str, theirs: str) -> None:
    player.press("Ctrl+Shift+N")
    player.see("Paste the caption")
    player.paste(caption)
    player.see("Read into the fields below")
    player.pick("We act for", "Defendants")
    player.tab_to("Our signature block")
    if ours:
        player.paste(ours)
    player.see("Read as Dana R. Example")
    player.tab_to("Their signature block")
    player.paste(theirs)
    player.see("Read as Lee B. Sample")
    save(player, "Open matter")


def serve(player: Player, kind: str, served_on: str, items: str) -> None:
    player.press("Ctrl+S")
    player.see("Answers due")
    if kind:
        player.pick("Kind", kind)
    put(player, "Served on", served_on)
    put(player, "Items", items)
    save(player, "Record served set")


def answer(player: Player, sets: tuple[str, ...], served_on: str, not_accepted: str = "") -> None:
    player.press("Ctrl+R")
    player.see("Sets that it answers")
    for served in sets:
        player.tick(f"Alt+{player.letter_of(served)}")
    put(player, "Served on", served_on)
    if not_accepted:
        put(player, "Not accepted as answered", not_accepted)
    save(player, "Record")


def confer(player: Player, lines: tuple[str, ...], day: str, hour: str = "", *, table: str = "") -> None:
    player.press("Ctrl+L")
    player.see("Still missing to describe the talk")
    if day:
        player.press(f"Alt+{player.letter_of('Day of the talk')}")
        player.enter(day)
        player.press("Ctrl+J")
    for line in lines:
        player.enter(line)
        player.press("Return")
    if hour:
        player.press(f"Alt+{player.letter_of('At about')}")
        player.enter(hour)
    for words in filter(None, ("Dana R. Example", "Lee B. Sample", table)):
        player.tick(f"Alt+{player.letter_of(words)}")
    if table:
        player.tick("Ctrl+B")
        player.see("Nothing is missing.")
    save(player, "Log conferral")


def move(player: Player, filed_on: str) -> None:
    player.press("Ctrl+M")
    put(player, "Filed on", filed_on)
    save(player, "Record motion")


def order(player: Player, signed_on: str) -> None:
    player.press("Ctrl+D")
    player.see("Text of the order")
    player.paste(ORDER)
    player.see("Proposed from the words of the order")
    put(player, "Signed on", signed_on)
    save(player, "Record order")


def state(player: Player, monkeypatch: pytest.MonkeyPatch, paper: Path, ticks: tuple[str, ...]) -> str:
    """Tick and choose what only counsel can say, and write the paper; answers with its words."""
    player.press("Ctrl+Shift+D")
    player.see("Yours to state")
    for words in ticks:
        player.tab_to(words)
        player.tick("Space")
    for question in ("What becomes of the motion", "Expenses under Rule 37(a)(5)"):
        player.tab_to(question)
        player.tick("Space")
    monkeypatch.setattr(statement, "choose_save", lambda _title, _name, _kinds: paper)
    player.press("Ctrl+Return")
    player.see(f"Saved as {paper.name}")
    written = Document(str(paper))
    cells = [cell.text for table in written.tables for row in table.rows for cell in row.cells]
    words = "\n".join([*cells, *(p.text for p in written.paragraphs)])
    assert "STATEMENT" in words
    return words
