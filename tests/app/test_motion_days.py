"""The days of a motion are held apart: each time of a court runs from its own."""

from dataclasses import replace
from datetime import date

import pytest

from docket_assistant.app.dates.agenda import agenda_of
from docket_assistant.app.dates.motion_times import MotionPapers, days_asked, papers_of_motions
from docket_assistant.app.upkeep.sample import sample_record
from docket_assistant.domain.ids import FilingId, MotionId, OrderId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.motion_dates import MotionDate
from docket_assistant.domain.motion_times import MotionEvent, MotionPaper
from docket_assistant.domain.order import BriefingTime, CourtOrder, Filing
from docket_assistant.domain.record import Record
from docket_assistant.domain.service import ServiceMethod

FILED = date(2025, 3, 3)
OURS = Motion(MotionId("ours"), Side.DEFENDANT, FILED)


def record(court: str, motion: Motion = OURS, *filings: Filing, alone: bool = False) -> Record:
    whole = sample_record()
    parties = tuple(replace(p, self_represented=alone and p.side is Side.PLAINTIFF) for p in whole.parties)
    matter = replace(whole.matter, court=court, service_method=ServiceMethod.ECF)
    return replace(
        whole, matter=matter, parties=parties, motions=(motion,), filings=filings, orders=(), duties=()
    )


def papers(whole: Record) -> MotionPapers:
    (found,) = papers_of_motions(whole)
    return found


def paper(whole: Record, name: MotionPaper) -> MotionDate:
    return next(d for d in papers(whole).dates if d.paper is name)


def due(one: MotionDate) -> date | None:
    return None if one.deadline is None else one.deadline.due


def test_without_more_a_motion_is_served_by_its_filing() -> None:
    assert due(paper(record("nvd"), MotionPaper.OPPOSITION)) == date(2025, 3, 17)


def test_a_party_without_counsel_is_not_taken_as_served_by_the_filing() -> None:
    """Nobody e-serves who never agreed to it: the day is asked for."""
    one = paper(record("nvd", alone=True), MotionPaper.OPPOSITION)

    assert one.deadline is None
    assert one.missing is MotionEvent.SERVED


def test_the_day_and_the_manner_of_its_service_count_where_they_are_given() -> None:
    """March 5 and 14 days is Wednesday the 19th; three more for the mail end on a Saturday, so Monday."""
    mailed = replace(OURS, served_on=date(2025, 3, 5), method=ServiceMethod.MAIL)

    one = paper(record("paed", mailed, alone=True), MotionPaper.OPPOSITION)

    assert due(one) == date(2025, 3, 24)


def test_the_manner_of_its_service_says_nothing_of_the_opposition() -> None:
    """The reply runs seven days from the opposition, filed through the system: no days for the mail."""
    mailed = replace(OURS, served_on=date(2025, 3, 5), method=ServiceMethod.MAIL)
    opposed = Filing(FilingId("f"), "Opposition to motion to compel", date(2025, 3, 20))

    one = paper(record("nvd", mailed, opposed), MotionPaper.REPLY)

    assert due(one) == date(2025, 3, 27)


def test_an_opposition_served_on_another_day_moves_the_reply() -> None:
    opposed = Filing(FilingId("f"), "Opposition to motion", date(2025, 3, 20), served_on=date(2025, 3, 24))

    assert due(paper(record("nvd", OURS, opposed), MotionPaper.REPLY)) == date(2025, 3, 31)


def test_a_time_from_entry_asks_for_the_day_of_entry() -> None:
    assert paper(record("mtd"), MotionPaper.OPPOSITION).missing is MotionEvent.ENTERED

    entered = replace(OURS, entered_on=date(2025, 3, 5))

    assert due(paper(record("mtd", entered), MotionPaper.OPPOSITION)) == date(2025, 3, 19)


def test_an_opposition_on_record_is_not_counted_as_if_it_were_still_due() -> None:
    """Its entry is what the reply runs from: until that is known nothing is counted."""
    entered = replace(OURS, entered_on=date(2025, 3, 5))
    opposed = Filing(FilingId("f"), "Opposition to motion", date(2025, 3, 18))

    assert due(paper(record("mtd", entered), MotionPaper.REPLY)) == date(2025, 4, 2)
    assert paper(record("mtd", entered, opposed), MotionPaper.REPLY).missing is MotionEvent.OPPOSITION_ENTERED
    opposed = replace(opposed, entered_on=date(2025, 3, 20))
    assert due(paper(record("mtd", entered, opposed), MotionPaper.REPLY)) == date(2025, 4, 3)


def test_days_before_the_hearing_are_counted_back_from_it() -> None:
    assert paper(record("laed"), MotionPaper.OPPOSITION).missing is MotionEvent.HEARING

    set_for = replace(OURS, hearing_on=date(2025, 4, 2))

    assert due(paper(record("laed", set_for), MotionPaper.OPPOSITION)) == date(2025, 3, 25)


def test_a_time_from_the_service_of_the_brief_waits_for_the_brief() -> None:
    assert paper(record("pamd"), MotionPaper.OPPOSITION).missing is MotionEvent.BRIEF_SERVED

    briefed = replace(OURS, brief_served_on=date(2025, 3, 10))

    assert due(paper(record("pamd", briefed), MotionPaper.OPPOSITION)) == date(2025, 3, 24)


@pytest.mark.parametrize(
    ("court", "asked"),
    [
        ("nvd", {MotionEvent.SERVED}),
        ("mtd", {MotionEvent.ENTERED}),
        ("laed", {MotionEvent.HEARING}),
        ("mowd", set()),
    ],
)
def test_a_court_asks_for_the_days_that_its_times_run_from(court: str, asked: set[MotionEvent]) -> None:
    assert days_asked(record(court)) == asked


def test_an_order_asks_for_the_day_that_its_time_runs_from() -> None:
    set_time = BriefingTime(MotionPaper.OPPOSITION, days=5, trigger=MotionEvent.HEARING, before=True)
    order = CourtOrder(OrderId("o"), date(2025, 3, 4), briefing=(set_time,))

    assert MotionEvent.HEARING in days_asked(replace(record("mowd"), orders=(order,)))


def test_the_agenda_offers_the_motion_whose_day_is_not_on_record() -> None:
    (need,) = agenda_of(record("laed"), FILED).needs

    assert (need.act, need.page, need.fact) == ("Give the day", "motion", OURS.id)
    assert "not on record" in need.what


def test_a_time_that_nobody_has_on_file_leads_to_the_court_tab() -> None:
    (need,) = agenda_of(record("gud"), FILED).needs

    assert (need.act, need.page, need.tab) == ("Open", "matter", "orders")
