"""One act on several matters stands in the history of each, and is taken back in all of them at once."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from docket_assistant.app.change import Change
from docket_assistant.app.ids import new_id
from docket_assistant.app.matters.each_matter import OnEach, do_on_each, turn_on_each
from docket_assistant.app.matters.matter_life import close_matter, hold_matter
from docket_assistant.app.matters.whole_matters import import_matter
from docket_assistant.app.upkeep.sample import SAMPLE, put_sample, sample_record
from docket_assistant.app.upkeep.stores import Store, open_for_window
from docket_assistant.domain.errors import Refused
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.references import renamed

DEC_3 = date(2009, 12, 3)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_for_window(tmp_path / "docket.db") as opened:
        put_sample(opened)
        for _ in range(2):
            import_matter(opened, renamed(sample_record(), new_id), as_copy=False)
        yield opened


def ids(store: Store) -> list[MatterId]:
    with store.read() as view:
        return [row.id for row in view.matters()]


def closed(store: Store) -> list[bool]:
    with store.read() as view:
        return [row.closed_on is not None for row in view.matters()]


def close(store: Store, matter: MatterId) -> Change:
    return close_matter(store, matter, DEC_3)


def close_all(store: Store) -> OnEach:
    return do_on_each(store, "Close 3 matters", ids(store), partial(close, store))


def test_it_is_done_in_each_and_taken_back_in_each(store: Store) -> None:
    done = close_all(store)
    assert closed(store) == [True, True, True]

    undone = turn_on_each(store, done)
    assert closed(store) == [False, False, False]
    assert undone.undone

    again = turn_on_each(store, undone)
    assert closed(store) == [True, True, True]
    assert turn_on_each(store, again).undone
    assert closed(store) == [False, False, False]


def test_a_matter_of_which_it_is_refused_stays_as_it_was_and_is_counted(store: Store) -> None:
    close(store, SAMPLE)

    done = close_all(store)

    assert done.refused == 1
    assert SAMPLE not in done.matters
    turn_on_each(store, done)
    assert sorted(closed(store)) == [False, False, True], "what was closed before stays closed"


def test_refused_of_all_it_is_refused(store: Store) -> None:
    close_all(store)

    with pytest.raises(Refused, match="was closed on December 3, 2009 already"):
        close_all(store)


def test_undo_passes_over_a_matter_in_which_something_else_was_done_since(store: Store) -> None:
    done = close_all(store)
    hold_matter(store, SAMPLE, DEC_3)

    undone = turn_on_each(store, done)

    assert undone.refused == 1
    with store.read() as view:
        matter = view.record(SAMPLE).matter
    assert (matter.closed_on, matter.held_since) == (DEC_3, DEC_3), "the later act and the one under it stand"
    assert sorted(closed(store)) == [False, False, True]


def test_where_every_matter_was_changed_since_nothing_is_taken_back(store: Store) -> None:
    done = close_all(store)
    for matter in ids(store):
        hold_matter(store, matter, DEC_3)

    with pytest.raises(Refused, match="open one to undo there"):
        turn_on_each(store, done)
    assert closed(store) == [True, True, True]
