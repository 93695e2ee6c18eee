"""More time for a set: it moves the date once it is confirmed in writing, and undo takes it back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from docket_assistant.app.dates.extensions import (
    MoreTime,
    extension_as_typed,
    extensions_of,
    record_extension,
)
from docket_assistant.app.dates.preview import moved_by_extension
from docket_assistant.app.upkeep.journal import undo_last
from docket_assistant.app.upkeep.sample import SAMPLE, put_sample, sample_record
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.domain.discovery import ExtensionForm
from docket_assistant.domain.errors import InvalidInput, NotFound
from docket_assistant.domain.ids import ExtensionId
from docket_assistant.store.store import Store
from docket_assistant.wording.extensions import extension_words

FIRST = sample_record().sets[0]
TODAY = date(2009, 9, 2)
TYPED = MoreTime(
    FIRST.id, date(2009, 10, 30), date(2009, 9, 1), "Lee B. Sample", ExtensionForm.EMAIL,
    confirmed_in_writing=True,
)  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with writing(tmp_path / "docket.db") as opened:
        put_sample(opened)
        yield opened


def days(typed: MoreTime) -> list[str]:
    record = sample_record()
    return [one.days for one in moved_by_extension(record, extension_as_typed(record, typed, None))]


def test_what_is_confirmed_moves_the_date_and_what_is_not_leaves_two() -> None:
    oral = replace(TYPED, form=ExtensionForm.ORAL, confirmed_in_writing=False)

    assert days(TYPED) == ["Mon Sep 14, 2009 or Thu Sep 17, 2009 \u2192 Fri Oct 30, 2009"]
    assert days(oral) == ["Mon Sep 14, 2009 or Thu Sep 17, 2009 \u2192 Mon Sep 14, 2009 or Fri Oct 30, 2009"]


def test_it_is_recorded_amended_and_taken_back(store: Store) -> None:
    made = record_extension(store, SAMPLE, TYPED, TODAY)
    with store.read() as view:
        (kept,) = extensions_of(view.record(SAMPLE), FIRST.id)
    assert (kept.id, kept.new_due, kept.granted_by) == (made.fact, date(2009, 10, 30), "Lee B. Sample")

    later = replace(TYPED, new_due=date(2009, 11, 2))
    record_extension(store, SAMPLE, later, TODAY, ExtensionId(kept.id))
    with store.read() as view:
        assert [e.new_due for e in view.record(SAMPLE).extensions] == [date(2009, 11, 2)]

    undo_last(store, SAMPLE)
    undo_last(store, SAMPLE)
    with store.read() as view:
        assert view.record(SAMPLE).extensions == ()


def test_a_new_date_before_service_and_a_grant_to_come_are_refused(store: Store) -> None:
    with pytest.raises(InvalidInput, match="not after"):
        record_extension(store, SAMPLE, replace(TYPED, new_due=date(2009, 8, 14)), TODAY)
    with pytest.raises(InvalidInput, match="after today"):
        record_extension(store, SAMPLE, TYPED, date(2009, 8, 31))
    with pytest.raises(NotFound):
        record_extension(store, SAMPLE, TYPED, TODAY, ExtensionId("none"))


def test_a_row_says_how_it_was_given_and_what_is_open() -> None:
    made = extension_as_typed(sample_record(), TYPED, None)

    assert extension_words(made) == (
        "More time until Fri Oct 30, 2009, given by Lee B. Sample by e-mail; confirmed in writing;"
        " not said whether for objections too"
    )
