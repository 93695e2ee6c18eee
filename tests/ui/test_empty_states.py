"""A page with nothing on it says what goes there, why a court cares, and offers the way to begin."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from docket_assistant.app.ids import new_id
from docket_assistant.app.matters.matter_life import move_to_trash
from docket_assistant.app.matters.whole_matters import import_matter
from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.record import Record
from docket_assistant.domain.references import renamed
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from tests.ui.places_walked import named, settle, shown

Where = Callable[[str], Place]


@pytest.fixture
def empty(window: MainWindow) -> str:
    """A matter of which nothing but its parties is on file, alone in the store."""
    whole = window.desk.record(SAMPLE)
    bare = renamed(Record(whole.matter, whole.parties), new_id)
    matter = import_matter(window.desk.store, bare, as_copy=False)
    move_to_trash(window.desk.store, MatterId(SAMPLE), window.desk.today)
    window.desk.changed.emit("")
    return str(matter)


@pytest.mark.parametrize(
    ("place", "word", "act"),
    [
        (lambda matter: Place("papers", matter), "against which a court may read it", "Record a served set"),
        (lambda matter: Place("paper", matter), "what a court reads must stand on one", "Papers"),
        (lambda matter: Place("returned", matter), "A court takes a joint paper", "Papers"),
        (lambda _matter: Place("templates"), "what the court's rules say", "New from ours"),
        (lambda matter: Place("matter", matter, "documents"), "what a court is told", "Draft statement"),
        (lambda matter: Place("matter", matter, "disputes"), "A court first asks", "Record responses"),
    ],
)
def test_an_empty_page_says_what_goes_there_and_offers_an_act(
    window: MainWindow, empty: str, place: Where, word: str, act: str
) -> None:
    window.go(place(empty))
    settle(window)

    told = "\n".join(label.text() for label in shown(window, QLabel))  # type: ignore[attr-defined]  # labels
    assert word in told, named(place(empty))
    assert act in {button.text() for button in shown(window, QPushButton)}  # type: ignore[attr-defined]


def test_without_a_matter_today_says_what_stands_there(window: MainWindow) -> None:
    move_to_trash(window.desk.store, MatterId(SAMPLE), window.desk.today)
    window.go(Place("today"))
    settle(window)

    told = "\n".join(label.text() for label in shown(window, QLabel))  # type: ignore[attr-defined]  # labels
    assert "A court holds counsel to each" in told
    assert "what a court would ask of the log" in told
