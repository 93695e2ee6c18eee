"""What the matter page says, taken from the sample as a litigator would read it."""

from dataclasses import replace
from datetime import date

import pytest

from docket_assistant.app.matters import overview
from docket_assistant.app.matters.headers import header_of, order_to_report_on
from docket_assistant.app.matters.today import matter_today
from docket_assistant.app.ripeness import ripeness_of
from docket_assistant.app.upkeep.sample import sample_record
from docket_assistant.domain.ids import MotionId
from docket_assistant.domain.matter import ScheduleDate, Side
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.wording.standing import answer_words, days_words

AFTER_ORDER = date(2009, 12, 3)
SAMPLE_RECORD = sample_record()


def test_the_next_date_is_the_earlier_reading_with_both_duties_on_it() -> None:
    following = overview.next_date(ripeness_of(sample_record(), AFTER_ORDER))

    assert following is not None
    assert following.on == date(2009, 12, 14)
    assert following.what == "Confer, then file a statement"
    assert {r.date for r in following.dated.deadline.readings} == {date(2009, 12, 14), date(2009, 12, 16)}


def test_before_the_order_the_next_date_is_the_reply_on_our_motion() -> None:
    following = overview.next_date(ripeness_of(sample_record(), date(2009, 10, 9)))

    assert following is not None
    assert (following.on, following.what) == (date(2009, 10, 30), "Reply on motion to compel")


def test_the_answer_says_since_when_there_was_no_talk() -> None:
    (answer,) = overview.answers(ripeness_of(sample_record(), AFTER_ORDER))

    words = answer_words(answer.verdict, answer.count)
    assert words == "18 items: no talk since the supplement of Oct. 8, 2009"


def test_before_the_supplement_the_record_does_not_decide() -> None:
    (answer,) = overview.answers(ripeness_of(sample_record(), date(2009, 10, 7)))

    assert answer_words(answer.verdict, answer.count) == "18 items: the record does not decide"


def test_items_that_stand_alike_are_grouped_and_each_is_named_once() -> None:
    groups = overview.groups(ripeness_of(sample_record(), AFTER_ORDER))

    assert [len(g.items) for g in groups] == [1, 1, 9, 1, 4, 1, 1]
    named = [item for g in groups for item in g.items]
    assert sorted(named) == sorted(d.item for d in sample_record().disputed_items)


def test_the_header_says_what_is_not_recorded_and_that_nothing_is_to_report() -> None:
    header = header_of(ripeness_of(sample_record(), AFTER_ORDER))

    assert header.caption == "Johnny Briscoe v. St. Louis County"
    assert "Discovery judge not recorded" in header.rules
    assert header.nothing_to_report.endswith("no talk or attempt since the order of Dec. 2, 2009")
    assert header.counts["disputes"] == 18


def test_before_the_order_no_order_asks_for_a_statement() -> None:
    ripeness = ripeness_of(sample_record(), date(2009, 12, 1))

    assert order_to_report_on(ripeness) is None
    assert header_of(ripeness).nothing_to_report == "No order on file asks for a statement"


def test_today_puts_one_date_on_the_list_and_names_what_needs_counsel() -> None:
    today = matter_today(sample_record(), AFTER_ORDER)

    assert [(due.on, due.what) for due in today.due] == [
        (date(2009, 12, 14), "Confer, then file a statement")
    ]
    assert [need.kind for need in today.needs] == ["Confer", "Address"]


def test_the_dates_of_the_schedule_are_listed_with_the_duties() -> None:
    record = sample_record()
    matter = replace(record.matter, trial=date(2010, 3, 1), none_set=(ScheduleDate.DISCOVERY_CLOSES,))

    today = matter_today(replace(record, matter=matter), AFTER_ORDER)

    assert [due.what for due in today.due] == ["Confer, then file a statement", "Trial"]


@pytest.mark.parametrize(
    ("on", "words"),
    [
        (date(2009, 12, 14), "in 11 days"),
        (date(2009, 12, 4), "tomorrow"),
        (date(2009, 12, 3), "today"),
        (date(2009, 12, 2), "1 day past the date counted"),
        (date(2009, 11, 30), "3 days past the date counted"),
    ],
)
def test_a_date_is_told_by_its_distance_and_not_judged(on: date, words: str) -> None:
    assert days_words(on, AFTER_ORDER) == words


def test_the_next_date_is_the_first_of_all_that_is_due_and_not_of_duties_alone() -> None:
    """Their motion of Dec. 3 is to be opposed before the duties of the order fall due."""
    theirs = Motion(MotionId("theirs"), Side.PLAINTIFF, date(2009, 12, 3))
    by_hand = replace(SAMPLE_RECORD.matter, service_method=ServiceMethod.HAND)
    record = replace(SAMPLE_RECORD, matter=by_hand, motions=(*SAMPLE_RECORD.motions, theirs))

    following = overview.next_date(ripeness_of(record, date(2009, 12, 4)))

    assert following is not None
    assert following.on < date(2009, 12, 14)
    assert "pposition" in following.what
    assert next(e.on for e in matter_today(record, date(2009, 12, 4)).due if e.ours) == following.on


def test_what_an_order_asks_is_no_date_before_the_order() -> None:
    assert overview.next_date(ripeness_of(SAMPLE_RECORD, date(2009, 12, 1))) is None
    assert overview.next_date(ripeness_of(replace(SAMPLE_RECORD, duties=()), date(2009, 12, 3))) is None
