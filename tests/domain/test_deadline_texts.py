"""Each text of Rule 6 since July 1, 1963: what it changed, day by day at its edges."""

import tomllib
from datetime import date, timedelta

import pytest

from docket_assistant.domain.calendars.file import holidays_from
from docket_assistant.domain.deadline import (
    REGIMES,
    Deadline,
    NoteKind,
    Period,
    StepKind,
    Unit,
    WhyKind,
    count,
    regime_on,
)
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.service import ServiceMethod as By
from docket_assistant.resources import names, read_text
from docket_assistant.wording.deadlines import regime_change_text, step_text

HOLIDAYS = holidays_from(*(tomllib.loads(read_text(f"holidays/{file}")) for file in names("holidays")))
NAMED = {
    date(1963, 7, 1): "Saturday",
    date(1985, 8, 1): "under 11 days",
    date(2001, 12, 1): "electronic",
    date(2005, 12, 1): "after the period",
    date(2007, 12, 1): "6(d)",
    date(2009, 12, 1): "every day is counted",
    date(2015, 12, 1): "26(d)(2)",
    date(2016, 12, 1): "no three days",
    date(2018, 12, 1): "without consent",
    date(2023, 12, 1): "Juneteenth",
}


def counted(
    trigger: date,
    amount: int,
    *,
    by: By = By.NONE,
    unit: Unit = Unit.DAYS,
    backward: bool = False,
    named: date | None = None,
    state: str | None = None,
    closed: frozenset[date] = frozenset(),
) -> Deadline:
    return count(
        trigger,
        Period(amount, unit, backward),
        service=by,
        holidays=HOLIDAYS,
        state=state,
        regime_date=named,
        closed=closed,
    )


def dates(found: Deadline) -> list[date]:
    return [reading.date for reading in found.readings]


def test_there_is_a_text_from_each_day_that_brought_one() -> None:
    assert [regime.since for regime in REGIMES] == list(NAMED)
    for since, word in NAMED.items():
        assert word in regime_change_text(regime_on(since)), since
        assert regime_on(since).since == since
    assert regime_on(date(2199, 12, 31)) is REGIMES[-1]


@pytest.mark.parametrize("trigger", [date(1963, 6, 30), date(1938, 9, 16), date(1900, 1, 1)])
def test_a_trigger_before_july_1963_is_refused_with_one_sentence(trigger: date) -> None:
    with pytest.raises(InvalidInput, match=r"before 1963-07-01, .* count this period by hand\.$"):
        counted(trigger, 30)


@pytest.mark.parametrize(
    ("trigger", "amount", "due"),
    [
        (date(1985, 7, 8), 6, date(1985, 7, 16)),  # Monday; six open days
        (date(1985, 7, 8), 7, date(1985, 7, 15)),  # seven days are counted straight
        (date(1985, 7, 31), 10, date(1985, 8, 12)),  # Saturday, so Monday
        (date(1985, 8, 1), 10, date(1985, 8, 15)),  # ten open days
        (date(1985, 8, 1), 11, date(1985, 8, 12)),
    ],
)
def test_closed_days_are_left_out_under_seven_days_and_since_1985_under_eleven(
    trigger: date, amount: int, due: date
) -> None:
    assert counted(trigger, amount).due == due


def test_the_step_that_leaves_a_day_out_names_the_length_of_its_text() -> None:
    for trigger, length in ((date(1985, 7, 8), 7), (date(2009, 7, 6), 11)):
        said = [step_text(s) for s in counted(trigger, 6).working if s.step is StepKind.LEFT_OUT]
        assert said
        assert all(f"of less than {length} days" in text for text in said)


@pytest.mark.parametrize(
    ("by", "since"),
    [
        (By.MAIL, date(1963, 7, 1)),
        (By.CLERK, date(2001, 12, 1)),
        (By.OTHER, date(2001, 12, 1)),
        (By.ECF, date(2001, 12, 1)),
        (By.EMAIL, date(2001, 12, 1)),
        (By.HAND, None),
        (By.OFFICE, None),
        (By.NONE, None),
    ],
)
def test_three_days_follow_the_methods_that_the_text_names(by: By, since: date | None) -> None:
    for regime in REGIMES:
        electronic_no_more = by in (By.ECF, By.EMAIL) and regime.since >= date(2016, 12, 1)
        adds = since is not None and regime.since >= since and not electronic_no_more
        trigger = max(date(2012, 3, 5), regime.since) if regime.skips_under == 0 else regime.since
        plain = counted(trigger, 30, by=By.HAND, named=regime.since).due
        found = counted(trigger, 30, by=by, named=regime.since).due
        assert plain is not None
        assert found is not None
        assert (found > plain) is adds, (by, regime.since)


def test_before_december_2005_the_three_days_have_two_readings() -> None:
    # Thirty days from Thursday, Aug. 5, 2004 end Saturday before Labor Day: Tuesday, so Friday; or 33 days.
    found = counted(date(2004, 8, 5), 30, by=By.MAIL)

    assert (found.act_by, found.due, found.not_before) == (
        date(2004, 9, 7),
        date(2004, 9, 10),
        date(2004, 9, 10),
    )
    assert [why.kind for why in found.readings[0].because] == [
        WhyKind.TEXT_IN_FORCE,
        WhyKind.THREE_DAYS,
        WhyKind.THREE_DAYS_WITHIN,
    ]


def test_three_days_within_a_short_period_can_make_it_long_enough_to_count_every_day() -> None:
    # Ten open days from Monday, Mar. 1, 2004 end Mar. 15, and Mar. 18; thirteen days end Sunday, Mar. 14.
    found = counted(date(2004, 3, 1), 10, by=By.MAIL)

    assert dates(found) == [date(2004, 3, 15), date(2004, 3, 18)]
    assert found.due == date(2004, 3, 18)


def test_three_days_within_a_period_that_stays_short_are_open_days() -> None:
    # Five open days from Friday, Mar. 5, 2004 end Mar. 12, and Monday, Mar. 15; eight open days end Mar. 17.
    found = counted(date(2004, 3, 5), 5, by=By.MAIL)

    assert dates(found) == [date(2004, 3, 15), date(2004, 3, 17)]
    assert (found.due, found.not_before) == (date(2004, 3, 15), date(2004, 3, 17))


def test_since_december_2005_the_three_days_have_one_reading() -> None:
    served = date(2005, 12, 8)  # thirty days end on a Saturday

    assert dates(counted(served, 30, by=By.MAIL)) == [date(2006, 1, 12)]
    assert dates(counted(served, 30, by=By.MAIL, named=date(2005, 11, 30))) == [
        date(2006, 1, 10),
        date(2006, 1, 12),
    ]


def test_a_method_that_the_rule_did_not_name_yet_is_warned_of() -> None:
    for by in (By.ECF, By.EMAIL, By.OTHER, By.EMAIL_NO_CONSENT):
        before = [note.kind for note in counted(date(2001, 11, 30), 30, by=by).warnings]
        after = [note.kind for note in counted(date(2001, 12, 1), 30, by=by).warnings]
        assert NoteKind.METHOD_NOT_IN_TEXT in before, by
        assert NoteKind.METHOD_NOT_IN_TEXT not in after, by


def test_consent_to_a_courts_own_system_is_taken_as_given_until_december_2018() -> None:
    before = [note.kind for note in counted(date(2018, 11, 30), 14, by=By.ECF).assumptions]
    after = [note.kind for note in counted(date(2018, 12, 1), 14, by=By.ECF).assumptions]

    assert NoteKind.ECF_CONSENT_ASSUMED in before
    assert NoteKind.ECF_CONSENT_ASSUMED not in after


def test_before_august_1985_the_text_does_not_speak_of_the_clerks_closing() -> None:
    shut = frozenset({date(1985, 7, 29)})
    before = counted(date(1985, 6, 28), 31, closed=shut)
    since = counted(date(1985, 6, 28), 31, closed=shut, named=date(1985, 8, 1))

    assert (before.due, before.not_before) == (date(1985, 7, 29), date(1985, 7, 30))
    assert (since.act_by, since.due) == (date(1985, 7, 29), date(1985, 7, 30))
    assert WhyKind.CLERK_EXTENDS in [why.kind for why in before.readings[-1].because]


@pytest.mark.parametrize(
    ("trigger", "other"),
    [
        (date(2009, 10, 30), None),
        (date(2009, 10, 31), date(2009, 12, 1)),
        (date(2009, 11, 30), date(2009, 12, 1)),
        (date(2009, 12, 1), date(2009, 11, 30)),
        (date(2010, 1, 1), date(2009, 11, 30)),
        (date(2010, 1, 2), None),
        (date(2016, 10, 30), None),
        (date(2016, 10, 31), date(2016, 12, 1)),
        (date(2016, 12, 1), date(2016, 11, 30)),
        (date(2017, 1, 1), date(2016, 11, 30)),
        (date(2017, 1, 2), None),
        (date(2005, 12, 1), None),
        (date(2018, 12, 1), None),
        (date(2023, 12, 1), None),
    ],
)
def test_within_thirty_one_days_of_two_changes_the_other_texts_date_is_shown(
    trigger: date, other: date | None
) -> None:
    by = By.ECF if trigger.year >= 2016 else By.NONE
    found = counted(trigger, 10, by=by)
    named = {reading.because[0].regime for reading in found.readings}

    assert found.due == counted(trigger, 10, by=by, named=trigger).due
    assert named == {regime_on(day) for day in (trigger, other) if day is not None}


@pytest.mark.parametrize(
    ("trigger", "due", "not_before"),
    [
        (date(2009, 9, 27), date(2009, 9, 4), date(2009, 9, 8)),  # twenty days before: Labor Day
        (date(2010, 9, 26), date(2010, 9, 3), date(2010, 9, 3)),
    ],
)
def test_a_backward_period_on_a_closed_day_had_two_readings_until_december_2009(
    trigger: date, due: date, not_before: date
) -> None:
    found = counted(trigger, 20, backward=True)

    assert (found.act_by, found.due, found.not_before) == (due, due, not_before)


def test_a_states_day_counts_backward_only_until_november_2009() -> None:
    lincoln = date(2008, 2, 12)
    for named, due in ((date(2009, 11, 30), date(2008, 2, 11)), (date(2009, 12, 1), lincoln)):
        assert counted(date(2008, 3, 3), 20, backward=True, state="MO", named=named).due == due


@pytest.mark.parametrize(
    ("due", "noted"),
    [
        (date(1998, 12, 24), True),
        (date(1997, 12, 26), True),
        (date(1994, 4, 28), True),
        (date(1973, 1, 26), True),
        (date(1998, 11, 24), False),
        (date(2002, 12, 24), False),
    ],
)
def test_before_2001_a_date_next_to_christmas_or_a_state_funeral_asks_to_be_looked_up(
    due: date, noted: bool
) -> None:
    kinds = [note.kind for note in counted(due - timedelta(30), 30).assumptions]
    backward = [note.kind for note in counted(due + timedelta(30), 30, backward=True).assumptions]

    assert (NoteKind.CLOSINGS_NOT_COMPLETE in kinds) is noted
    assert NoteKind.CLOSINGS_NOT_COMPLETE not in backward
