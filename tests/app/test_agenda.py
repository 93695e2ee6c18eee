"""The calendar's rows: what is done stays for a while, theirs are told from ours, holidays are named."""

from dataclasses import replace
from datetime import date, timedelta

from docket_assistant.app.dates.agenda import (
    BACK,
    Agenda,
    HolidayEntry,
    agenda_of,
    holidays_ahead,
    states_on_file,
)
from docket_assistant.app.districts import districts
from docket_assistant.app.matters.today import matter_today
from docket_assistant.app.upkeep.sample import sample_record
from docket_assistant.domain.chains import DatedKind
from docket_assistant.domain.duties import DutyState
from docket_assistant.domain.ids import FilingId, MotionId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.motion_times import MotionPaper
from docket_assistant.domain.order import BriefingTime, DutyKind, Filing
from docket_assistant.domain.record import Record
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.wording.agenda import working_lines

RECORD = sample_record()
DUE = date(2009, 12, 14)
ASKED_ON = date(2019, 6, 3)
THEIRS = Motion(MotionId("theirs"), Side.PLAINTIFF, ASKED_ON)
SERVED_BY_HAND = replace(RECORD.matter, service_method=ServiceMethod.HAND)


def moved(*filed: Filing, court: str = "moed", motion: Motion = THEIRS) -> Record:
    """The sample with their motion of June 2019 and what was filed on it."""
    matter = replace(SERVED_BY_HAND, court=court)
    return replace(RECORD, matter=matter, motions=(motion,), orders=(), duties=(), filings=filed)


def opposition(on: date) -> Filing:
    return Filing(FilingId("against"), "Memorandum in opposition", on)


def lines(record: Record, day: date) -> list[tuple[date, str, bool]]:
    return [(e.on, e.what, e.ours) for e in agenda_of(record, day).entries]


def test_two_duties_of_one_order_on_one_day_are_one_line() -> None:
    (entry,) = agenda_of(RECORD, date(2009, 12, 3)).entries

    assert (entry.on, entry.what, entry.ours) == (DUE, "Confer, then file a statement", True)
    assert len(entry.words) == 2
    assert entry.other == "another reading: Wed Dec 16, 2009"


def test_a_date_that_has_passed_is_kept_for_thirty_days() -> None:
    assert agenda_of(RECORD, DUE + BACK).entries
    assert not agenda_of(RECORD, DUE + BACK + timedelta(days=1)).entries


def test_what_was_done_stands_in_a_line_of_its_own() -> None:
    statement = next(d for d in RECORD.duties if d.what is DutyKind.FILE_STATEMENT)
    filing = Filing(FilingId("f"), "Statement", date(2009, 12, 10), statement.id)

    rows = agenda_of(replace(RECORD, filings=(filing,)), date(2009, 12, 11)).entries

    assert {(row.what, row.state) for row in rows} == {
        ("Confer", DutyState.OPEN),
        ("File a statement", DutyState.MET),
    }


def test_duties_of_the_other_side_are_not_ours() -> None:
    turned = replace(RECORD, matter=replace(RECORD.matter, our_side=Side.PLAINTIFF))

    assert [row.ours for row in agenda_of(turned, date(2009, 12, 3)).entries if row.tab == "orders"] == [
        False
    ]


def test_the_opposition_is_ours_and_the_reply_theirs_each_with_what_it_was_counted_from() -> None:
    opposing, reply = agenda_of(moved(), ASKED_ON).entries

    assert (opposing.on, opposing.what, opposing.ours) == (
        date(2019, 6, 10), "Opposition to motion to compel", True,
    )  # fmt: skip
    assert opposing.source == (
        "7 days after the motion is served, June 3, 2019; E.D. Mo. L.R. 4.01(B)-(D) (formerly 7-4.01)"
    )
    assert (reply.on, reply.what, reply.ours) == (date(2019, 6, 17), "Reply on motion to compel", False)
    assert "counted from the day on which it is due" in reply.source
    assert "Mon Jun 10, 2019: end of 7 days (Fed. R. Civ. P. 6(a)(1)(B))." in working_lines(opposing.dated)


def test_where_we_moved_their_opposition_is_awaited() -> None:
    ours = replace(THEIRS, by=Side.DEFENDANT)

    assert [e.ours for e in agenda_of(moved(motion=ours), ASKED_ON).entries] == [False, True]


def test_an_opposition_on_record_is_done_and_the_reply_counts_from_it() -> None:
    record = moved(opposition(date(2019, 6, 5)))

    done, reply = agenda_of(record, date(2019, 6, 6)).entries

    assert (done.dated.kind, done.state, done.waits) == (DatedKind.OPPOSITION, DutyState.MET, False)
    assert (reply.on, reply.waits) == (date(2019, 6, 12), True)
    assert [due.what for due in matter_today(record, date(2019, 6, 6)).due] == ["Reply on motion to compel"]


def test_an_opposition_is_not_done_before_the_day_of_its_filing() -> None:
    first = agenda_of(moved(opposition(date(2019, 6, 7))), date(2019, 6, 6)).entries[0]

    assert (first.dated.kind, first.waits) == (DatedKind.OPPOSITION, True)


def test_a_reply_is_no_opposition_though_it_names_one() -> None:
    reply = Filing(FilingId("reply"), "Reply to the opposition to the motion", date(2019, 6, 12))

    states = {e.dated.kind: e.state for e in agenda_of(moved(reply), date(2019, 6, 13)).entries}

    assert states == {DatedKind.OPPOSITION: DutyState.OPEN, DatedKind.REPLY: DutyState.MET}


def test_an_opposition_that_may_be_to_either_of_two_motions_leaves_both_open() -> None:
    one = moved(opposition(date(2019, 6, 5)))
    both = replace(one, motions=(THEIRS, replace(THEIRS, id=MotionId("second"))))

    found = [e for e in agenda_of(both, date(2019, 6, 6)).entries if e.dated.kind is DatedKind.OPPOSITION]

    assert [(e.state, e.waits) for e in found] == [(DutyState.NEEDS_REVIEW, True)] * 2
    assert all("more than one motion was pending" in e.source for e in found)


def test_an_opposition_not_on_record_stays_due_after_its_day_and_a_reply_does_not() -> None:
    waiting = {due.dated.kind for due in matter_today(moved(), date(2019, 8, 1)).due}

    assert waiting == {DatedKind.OPPOSITION}


def test_what_lies_back_waits_no_more_once_an_order_speaks_on_the_motion() -> None:
    order = replace(RECORD.orders[0], motion=THEIRS.id, signed_on=date(2019, 6, 5))
    heard = replace(moved(), orders=(order,))

    assert [due.on for due in matter_today(heard, date(2019, 6, 10)).due][:1] == [date(2019, 6, 10)]
    assert matter_today(heard, date(2019, 8, 1)).due == ()


def test_an_order_that_only_sets_the_briefing_has_not_spoken_on_the_motion() -> None:
    set_by_order = BriefingTime(MotionPaper.OPPOSITION, on=date(2019, 6, 20))
    order = replace(RECORD.orders[0], motion=THEIRS.id, signed_on=date(2019, 6, 5), briefing=(set_by_order,))

    (due,) = matter_today(replace(moved(), orders=(order,)), date(2019, 8, 1)).due

    assert (due.dated.kind, due.on) == (DatedKind.OPPOSITION, date(2019, 6, 20))
    assert order.id in due.dated.rests_on


def test_a_motion_that_is_decided_has_no_dates_left() -> None:
    record = moved(motion=replace(THEIRS, decided_on=date(2019, 6, 5)))

    assert lines(record, date(2019, 6, 4)) != []
    assert lines(record, date(2019, 6, 5)) == []


def test_a_time_that_no_file_knows_is_asked_for_once_a_motion_and_is_no_date() -> None:
    later = replace(THEIRS, filed_on=date(2026, 2, 2))
    record = moved(motion=later)

    agenda = agenda_of(record, date(2026, 2, 3))

    assert [e.dated.kind for e in agenda.entries] == [DatedKind.OPPOSITION]
    assert [need.what for need in agenda.needs] == [
        (
            "Motion to compel of Feb. 2, 2026: no time for the reply is on file for E.D. Mo.;"
            " look at the local rule and the judge's orders"
        )
    ]
    assert agenda.needs[0] in matter_today(record, date(2026, 2, 3)).needs


def test_a_district_without_a_file_and_one_that_counts_from_a_hearing_are_asked_in_one_line() -> None:
    none = agenda_of(moved(court="cit"), ASKED_ON)
    hearing = agenda_of(moved(court="njd"), ASKED_ON)

    assert none.entries == hearing.entries == ()
    assert [n.what for n in none.needs] == [
        (
            "Motion to compel of June 3, 2019: no time for the opposition and the reply is on file for cit;"
            " look at the local rule and the judge's orders"
        )
    ]
    assert [n.what for n in hearing.needs] == [
        (
            "Motion to compel of June 3, 2019: the opposition counts 14 days before the hearing or motion"
            " day, a day that is not on record; the reply counts 7 days before the hearing or motion day, a"
            " day that is not on record"
        )
    ]


def test_where_one_joint_paper_stands_nothing_is_asked() -> None:
    assert agenda_of(moved(court="cacd"), ASKED_ON) == Agenda(())


def test_a_holiday_of_the_courts_state_is_listed_beside_the_federal_ones() -> None:
    day = date(2010, 2, 10)
    lincoln = HolidayEntry(date(2010, 2, 12), "Lincoln Day", "holiday of Missouri")
    washington = HolidayEntry(date(2010, 2, 15), "Washington's Birthday", "federal holiday")

    assert holidays_ahead([RECORD.matter.court], day)[:2] == (lincoln, washington)
    assert lincoln not in holidays_ahead([], day)


def test_the_holidays_of_every_state_with_a_district_court_are_on_file() -> None:
    assert set(states_on_file()) == {district.state for district in districts().values()}
