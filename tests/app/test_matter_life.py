"""A matter is closed, held and put in the trash; each act is taken back, and none hides what is on file."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from docket_assistant.app.change import Change
from docket_assistant.app.dates.calendar import write_dates
from docket_assistant.app.find import find_matter
from docket_assistant.app.matters.first_page import first_matters
from docket_assistant.app.matters.headers import header_of
from docket_assistant.app.matters.matter_life import (
    close_matter,
    counted_matters,
    hold_matter,
    move_to_trash,
    release_matter,
    reopen_matter,
    take_from_trash,
)
from docket_assistant.app.people.everyone import everyone
from docket_assistant.app.ripeness import ripeness_of
from docket_assistant.app.upkeep.journal import undo_last
from docket_assistant.app.upkeep.sample import SAMPLE, put_sample
from docket_assistant.app.upkeep.stores import Store, open_for_window
from docket_assistant.app.upkeep.trash import KEPT, trashed_matters
from docket_assistant.domain.errors import NotFound, Refused
from docket_assistant.domain.ids import MatterId

DEC_3 = date(2009, 12, 3)

Turn = Callable[[Store, MatterId, date], Change]
Back = Callable[[Store, MatterId], Change]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    opened = open_for_window(tmp_path / "docket.db")
    put_sample(opened)
    return opened


def states(store: Store) -> tuple[str, ...]:
    with store.read() as view:
        return header_of(ripeness_of(view.record(SAMPLE), DEC_3)).states


def test_a_closed_matter_is_listed_but_its_dates_are_not_counted(store: Store, tmp_path: Path) -> None:
    close_matter(store, SAMPLE, DEC_3)

    assert [row.closed_on for row in first_matters(store.path)] == ["2009-12-03"]
    assert states(store) == ("Closed Dec. 3, 2009",)
    with store.read() as view:
        assert counted_matters(view) == ()
        assert not write_dates(view, tmp_path / "all.ics", DEC_3).written
        assert write_dates(view, tmp_path / "its.ics", DEC_3, matters=[SAMPLE]).written


def test_a_matter_in_the_trash_is_nowhere_else_and_is_kept_for_thirty_days(store: Store) -> None:
    move_to_trash(store, SAMPLE, DEC_3)

    assert first_matters(store.path) == ()
    with store.read() as view:
        (trashed,) = trashed_matters(view)
        assert counted_matters(view) == ()
        assert everyone(view) == ()
        with pytest.raises(NotFound):
            find_matter(view, "Briscoe")
    assert trashed.until == store.today() + timedelta(days=30) == store.today() + KEPT
    assert not trashed.held


def test_undo_and_put_back_both_return_it(store: Store) -> None:
    move_to_trash(store, SAMPLE, DEC_3)
    undo_last(store, SAMPLE)
    assert len(first_matters(store.path)) == 1

    move_to_trash(store, SAMPLE, DEC_3)
    change = take_from_trash(store, SAMPLE)

    assert change.label == "Put back Johnny Briscoe v. St. Louis County"
    assert len(first_matters(store.path)) == 1


def test_a_hold_is_said_on_the_matter_and_in_the_trash(store: Store) -> None:
    hold_matter(store, SAMPLE, DEC_3)
    assert states(store) == ("On hold since Dec. 3, 2009",)

    move_to_trash(store, SAMPLE, DEC_3)
    with store.read() as view:
        assert trashed_matters(view)[0].held

    release_matter(store, SAMPLE)
    with store.read() as view:
        assert not trashed_matters(view)[0].held


@pytest.mark.parametrize("again", [close_matter, hold_matter, move_to_trash])
def test_what_was_done_already_is_refused_with_its_day(store: Store, again: Turn) -> None:
    again(store, SAMPLE, DEC_3)

    with pytest.raises(Refused, match=r"December 3, 2009 already"):
        again(store, SAMPLE, DEC_3 + timedelta(days=1))


@pytest.mark.parametrize("back", [reopen_matter, release_matter, take_from_trash])
def test_what_was_not_done_cannot_be_turned_back(store: Store, back: Back) -> None:
    with pytest.raises(Refused):
        back(store, SAMPLE)
