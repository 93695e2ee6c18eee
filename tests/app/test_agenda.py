"""The calendar's rows: what is done stays for a while, theirs are told from ours, holidays are named."""

from dataclasses import replace
from datetime import date, timedelta

from docket_assistant.app.agenda import BACK, HolidayEntry, agenda_of, holidays_ahead, states_on_file
from docket_assistant.app.districts import districts
from docket_assistant.app.sample import sample_record
from docket_assistant.domain.duties import DutyState
from docket_assistant.domain.ids import FilingId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.order import DutyKind, Filing

RECORD = sample_record()
DUE = date(2009, 12, 14)


def test_two_duties_of_one_order_on_one_day_are_one_line() -> None:
    (entry,) = agenda_of(RECORD, date(2009, 12, 3))

    assert (entry.on, entry.what, entry.ours) == (DUE, "Confer, then file a statement", True)
    assert len(entry.words) == 2


def test_a_date_that_has_passed_is_kept_for_thirty_days() -> None:
    assert agenda_of(RECORD, DUE + BACK)
    assert not agenda_of(RECORD, DUE + BACK + timedelta(days=1))


def test_what_was_done_stands_in_a_line_of_its_own() -> None:
    statement = next(d for d in RECORD.duties if d.what is DutyKind.FILE_STATEMENT)
    filing = Filing(FilingId("f"), "Statement", date(2009, 12, 10), statement.id)

    rows = agenda_of(replace(RECORD, filings=(filing,)), date(2009, 12, 11))

    assert {(row.what, row.state) for row in rows} == {
        ("Confer", DutyState.OPEN),
        ("File a statement", DutyState.MET),
    }


def test_duties_of_the_other_side_are_not_ours() -> None:
    turned = replace(RECORD, matter=replace(RECORD.matter, our_side=Side.PLAINTIFF))

    assert [row.ours for row in agenda_of(turned, date(2009, 12, 3)) if row.tab == "orders"] == [False]


def test_a_holiday_of_the_courts_state_is_listed_beside_the_federal_ones() -> None:
    day = date(2010, 2, 10)
    lincoln = HolidayEntry(date(2010, 2, 12), "Lincoln Day", "holiday of Missouri")
    washington = HolidayEntry(date(2010, 2, 15), "Washington's Birthday", "federal holiday")

    assert holidays_ahead([RECORD.matter.court], day)[:2] == (lincoln, washington)
    assert lincoln not in holidays_ahead([], day)


def test_the_holidays_of_every_state_with_a_district_court_are_on_file() -> None:
    assert set(states_on_file()) == {district.state for district in districts().values()}
