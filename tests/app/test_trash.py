"""What is in the trash goes after its days by a date that can be trusted, never sooner, and never on hold."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docket_assistant.app.attachments import attach, take_in
from docket_assistant.app.matters.matter_life import (
    hold_matter,
    move_to_trash,
    release_matter,
    take_from_trash,
)
from docket_assistant.app.matters.today import captions_on_file
from docket_assistant.app.matters.whole_matters import import_matter
from docket_assistant.app.upkeep.clock_seen import ClockSeen, clock_seen
from docket_assistant.app.upkeep.sample import SAMPLE, put_sample
from docket_assistant.app.upkeep.trash import (
    KEPT,
    copies_beside,
    erase_by_age,
    erase_for_good,
    erased_soon,
    finish_erasing,
    trashed_matters,
)
from docket_assistant.domain.errors import NotFound
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.references import renamed
from docket_assistant.store.kept_files import KeptFiles
from docket_assistant.store.store import Store, open_store
from docket_assistant.wording.matter_states import (
    erased_words,
    kept_words,
    purged_words,
    question_words,
    warning_words,
)

NOV_24 = date(2026, 11, 24)
DEC_24 = date(2026, 12, 24)
OTHER = MatterId(f"{SAMPLE}-2")
DAY = timedelta(days=1)


class Calendar:
    """The computer's date."""

    def __init__(self) -> None:
        self.today = NOV_24

    def __call__(self) -> datetime:
        return datetime.combine(self.today, time(9), UTC)


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


@pytest.fixture
def store(tmp_path: Path, calendar: Calendar) -> Iterator[Store]:
    with open_store(tmp_path / "docket.db", write=True, create=True, clock=calendar) as opened:
        put_sample(opened)
        with opened.read() as view:
            record = view.record(SAMPLE)
        import_matter(opened, renamed(record, lambda old: f"{old}-2"), as_copy=False)
        yield opened


def steady(today: date) -> ClockSeen:
    """A date that has gone on by small steps for long."""
    return ClockSeen(today, today - timedelta(days=90))


def there(store: Store, matter: MatterId = SAMPLE) -> bool:
    with store.read() as view:
        return view.exists(matter)


def by_age(store: Store, today: date) -> list[str]:
    return [str(one.row.id) for one in erase_by_age(store, today, steady(today))]


def test_it_goes_on_the_day_after_the_day_that_is_told_and_not_before(store: Store) -> None:
    move_to_trash(store, SAMPLE, NOV_24)
    with store.read() as view:
        (told,) = trashed_matters(view, steady(NOV_24))
    assert kept_words(told.until, held=told.held) == "erased after Dec. 24, 2026"
    assert told.until == NOV_24 + KEPT == DEC_24

    assert by_age(store, DEC_24) == []
    assert there(store)
    assert by_age(store, DEC_24 + DAY) == [SAMPLE]

    assert not there(store)
    assert there(store, OTHER)
    assert finish_erasing(store)


def test_what_is_not_in_the_trash_never_goes(store: Store) -> None:
    assert by_age(store, date(2126, 1, 1)) == []
    assert there(store)


def test_what_is_on_hold_never_goes_neither_by_hand_nor_by_age(store: Store) -> None:
    move_to_trash(store, SAMPLE, NOV_24)
    with store.read() as view:
        before = trashed_matters(view)
    hold_matter(store, SAMPLE, NOV_24)
    with store.read() as view:
        (told,) = trashed_matters(view)
    assert kept_words(told.until, held=told.held) == "on hold: not erased"

    assert by_age(store, date(2126, 1, 1)) == []
    for seen in (before, (told,)):
        found = erase_for_good(store, seen)
        assert found.erased == ()
        assert "neither by hand nor by age" in found.refusals[0]

    assert there(store)


def test_after_the_hold_ends_the_days_begin_anew(store: Store, calendar: Calendar) -> None:
    move_to_trash(store, SAMPLE, NOV_24)
    hold_matter(store, SAMPLE, NOV_24)
    calendar.today = date(2027, 3, 1)
    release_matter(store, SAMPLE)

    assert by_age(store, date(2027, 3, 31)) == []
    assert by_age(store, date(2027, 4, 1)) == [SAMPLE]


def test_a_day_put_in_that_was_another_s_does_not_hasten_it(store: Store) -> None:
    """The window may have been opened on a day of the past; the act itself was done today."""
    move_to_trash(store, SAMPLE, date(2009, 12, 3))

    assert by_age(store, NOV_24) == []
    assert by_age(store, DEC_24 + DAY) == [SAMPLE]


def test_what_is_open_in_the_window_waits(store: Store) -> None:
    move_to_trash(store, SAMPLE, NOV_24)
    later = DEC_24 + DAY

    assert erase_by_age(store, later, steady(later), frozenset((SAMPLE,))) == ()
    assert there(store)


def test_what_was_put_back_after_it_was_looked_at_stays(store: Store) -> None:
    move_to_trash(store, SAMPLE, NOV_24)
    with store.read() as view:
        seen = trashed_matters(view)
    take_from_trash(store, SAMPLE)

    found = erase_for_good(store, seen)

    (refusal,) = found.refusals
    assert refusal.startswith("Johnny Briscoe v. St. Louis County, 4:08-CV-1717 (CEJ): The matter is not in")
    assert there(store)


def test_emptied_by_hand_all_but_what_is_on_hold_goes_at_once(store: Store) -> None:
    move_to_trash(store, SAMPLE, NOV_24)
    move_to_trash(store, OTHER, NOV_24)
    hold_matter(store, OTHER, NOV_24)
    with store.read() as view:
        inside = trashed_matters(view)

    found = erase_for_good(store, inside)

    assert [one.row.id for one in found.erased] == [SAMPLE]
    assert (there(store), there(store, OTHER)) == (False, True)


# The date that is trusted


def test_a_date_that_jumped_ahead_erases_nothing_for_a_week_of_use(store: Store) -> None:
    move_to_trash(store, SAMPLE, NOV_24)
    line = clock_seen(clock_seen("", NOV_24).line, NOV_24 + DAY).line
    jumped = date(2036, 1, 1)

    for day in range(8):
        seen = clock_seen(line, jumped + day * DAY)
        line = seen.line
        assert erase_by_age(store, jumped + day * DAY, seen) == ()
    assert there(store)
    with store.read() as view:
        assert trashed_matters(view, seen)[0].until == date(2036, 1, 8)

    back = clock_seen(line, NOV_24 + 2 * DAY)
    assert back.since == NOV_24 + 2 * DAY


def test_used_from_day_to_day_the_date_is_trusted(store: Store) -> None:
    move_to_trash(store, SAMPLE, NOV_24)
    line, day = "", NOV_24
    while there(store):
        seen = clock_seen(line, day)
        line = seen.line
        erase_by_age(store, day, seen)
        day += 6 * DAY

    assert day - 6 * DAY == NOV_24 + 36 * DAY


@given(st.lists(st.integers(-400, 400), max_size=30), st.text(max_size=12))
def test_nothing_is_erased_within_a_week_of_any_jump(steps: list[int], line: str) -> None:
    day = date(2026, 1, 1)
    since = None
    for step in steps:
        seen = clock_seen(line, day)
        line = seen.line
        since = day if since is None else since
        assert seen.erases_after >= since + 7 * DAY
        assert seen.last == day
        day += step * DAY
        if not 0 <= step <= 7:
            since = day


@pytest.mark.parametrize(
    "line", ["", "x", "2026-11-24", "2026-11-24 2026-12-01", "2026-12-24 2026-11-01", "9 9 9"]
)
def test_a_remembered_line_that_makes_no_sense_begins_the_week_anew(line: str) -> None:
    assert clock_seen(line, NOV_24) == ClockSeen(NOV_24, NOV_24)


# What is told


def test_today_is_told_of_what_goes_within_fourteen_days(store: Store) -> None:
    move_to_trash(store, SAMPLE, NOV_24)
    move_to_trash(store, OTHER, NOV_24)
    hold_matter(store, OTHER, NOV_24)

    with store.read() as view:
        assert erased_soon(view, date(2026, 12, 9), steady(date(2026, 12, 9))) == ()
        found = erased_soon(view, date(2026, 12, 10), steady(date(2026, 12, 10)))

    assert [(one.row.id, one.until) for one in found] == [(SAMPLE, DEC_24)]


def test_half_typed_forms_have_the_caption_of_every_matter_but_those_in_the_trash(store: Store) -> None:
    move_to_trash(store, SAMPLE, NOV_24)

    with store.read() as view:
        assert captions_on_file(view) == {OTHER: "Johnny Briscoe v. St. Louis County"}


def test_the_question_names_each_matter_and_what_stays() -> None:
    assert question_words(["Doe v. Roe"], 0) == "Erase Doe v. Roe for good?"
    many = question_words([f"Doe {n} v. Roe" for n in range(10)], 2)
    assert many.splitlines()[0] == "Erase 10 matters for good?"
    assert many.splitlines()[2:] == [
        *(f"Doe {n} v. Roe" for n in range(8)),
        "and 2 more",
        "",
        "2 on hold are kept.",
    ]
    assert "docket of version 2.db, kept beside the store," in warning_words(1, ("docket of version 2.db",))
    assert erased_words(["Doe v. Roe"], 1) == "Erased for good: Doe v. Roe. 1 on hold is kept."
    assert purged_words(["A", "B"]) == "Erased for good: A; B: in the trash for more than 30 days."


def test_copies_kept_before_an_upgrade_are_named(store: Store) -> None:
    for name in ("docket of version 2.db", "docket of version 2 (2).db", "docket.db.bak", "other.db"):
        store.path.with_name(name).touch()

    assert copies_beside(store.path) == ("docket of version 2 (2).db", "docket of version 2.db")


# Attached files


def test_a_file_whose_content_went_with_another_matter_is_asked_for_again(
    store: Store, tmp_path: Path
) -> None:
    """It was taken in, as it was there already, and erased before it was recorded."""
    source = tmp_path / "letter.txt"
    source.write_bytes(b"as agreed")
    attach(store, SAMPLE, take_in(store.path, [source]), "", NOV_24)
    move_to_trash(store, SAMPLE, NOV_24)
    read = take_in(store.path, [source])
    with store.read() as view:
        erase_for_good(store, trashed_matters(view))
    assert finish_erasing(store)

    with pytest.raises(NotFound, match="attach the file once more"):
        attach(store, OTHER, read, "", NOV_24)

    attach(store, OTHER, take_in(store.path, [source]), "", NOV_24)
    assert KeptFiles(store.path).is_there(read[0].taken.sha256)
