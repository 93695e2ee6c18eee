"""What the monkey does around papers: drafts one, reads one that came back, adds a template."""

import random
from pathlib import Path

from docket_assistant.app.papers.family import ask, offers
from docket_assistant.app.papers.family_out import write_paper
from docket_assistant.app.papers.joint import joint_papers
from docket_assistant.app.papers.templates import add_template, write_starter
from docket_assistant.domain.as_of import record_as_of
from docket_assistant.domain.errors import DocketError
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.paper import PaperKind
from docket_assistant.ui.forms.returned import ReturnedPage
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place


def draft_a_paper(window: MainWindow, matter: str, chance: random.Random) -> str:
    """Open the page of a paper that the record calls for."""
    record = record_as_of(window.desk.record(matter), window.desk.as_of(matter))
    offered = tuple(offers(record))
    if not offered:
        window.go(Place("papers", matter))
        return "no paper is called for"
    one = chance.choice(offered)
    window.go(Place("paper", matter, one.paper.kind.value, one.subject.fact))
    return f"draft {one.paper.kind.value} about {one.subject.fact or 'the matter'}"


def read_one_that_came_back(window: MainWindow, matter: str, folder: Path) -> str:
    """Write a joint statement, and read the same file as one that came back."""
    desk = window.desk
    path = folder / f"joint {len(list(folder.iterdir()))}.docx"
    try:
        asked = ask(desk.record(matter), PaperKind.JOINT_STATEMENT, "", desk.as_of(matter))
        write_paper(desk.store, MatterId(matter), asked, path)
    except DocketError as refusal:
        return f"no joint statement: {refusal}"
    desk.changed.emit(matter)
    sent = joint_papers(desk.record(matter))
    window.go(Place("returned", matter, fact=sent[0][0] if sent else ""))
    assert isinstance(window.page, ReturnedPage)
    window.page.read(path)
    return "read a joint statement that came back"


def add_a_template(window: MainWindow, folder: Path) -> str:
    """Add a template that draws as we do, and look at the list."""
    path = folder / "Template of the monkey.docx"
    if not path.exists():
        write_starter(path)
    add_template(window.desk.store, path, window.desk.today)
    window.go(Place("templates"))
    return "add a template"
