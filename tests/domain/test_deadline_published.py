"""Dates that rules, courts and dockets published, each counted from its own trigger.

``deadlines.csv`` names the source of every row. Rows that are not counted yet are named here with the
reason, and the reason is checked.
"""

import csv
import re
import tomllib
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from docket_assistant.domain.calendar_file import holidays_from
from docket_assistant.domain.deadline import Deadline, Period, Unit, count
from docket_assistant.domain.deadline_fixed import fixed
from docket_assistant.domain.deadline_hours import count_hours
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.resources import names, read_text

HOLIDAYS = holidays_from(*(tomllib.loads(read_text(f"holidays/{file}")) for file in names("holidays")))
SPANS = {
    "pre2009": (date.min, date(2009, 11, 30), date(2009, 11, 30)),
    "2009-2016": (date(2009, 12, 1), date(2016, 11, 30), date(2009, 12, 1)),
    "post2016": (date(2016, 12, 1), date.max, date(2016, 12, 1)),
}
METHODS = {"electronic": "ecf"}

Row = dict[str, str]
with Path(__file__).with_name("deadlines.csv").open(encoding="utf-8", newline="") as file:
    ROWS = {row["id"]: row for row in csv.DictReader(file)}

BEFORE_THE_FIRST_TEXT = {
    "C026", "C029", "C035", "C036", "C037", "C038", "C039", "C040", "C058", "C059", "C141", "C161",
}  # fmt: skip
"""Triggers before Dec. 1, 2005: refused until the earlier texts of Rule 6 are on file."""

OTHER_STATES_DAY = {"C004"}
"""Patriots' Day: only Missouri's own days are on file, so the prevailing date comes a day early."""

NOT_COUNTED_YET = BEFORE_THE_FIRST_TEXT | OTHER_STATES_DAY
IN_DAYS = [row for name, row in ROWS.items() if name not in NOT_COUNTED_YET and row["period_unit"] != "hours"]


def counted(row: Row) -> Deadline:
    trigger = date.fromisoformat(row["trigger_date"])
    state = state_of(row)
    if row["period_unit"] == "fixed":
        return fixed(trigger, holidays=HOLIDAYS, state=state)
    first, last, named = SPANS[row["legal_regime"]]
    method = row["service_method"]
    return count(
        trigger,
        Period(int(row["period_value"]), Unit(row["period_unit"]), row["direction"] == "backward"),
        service=ServiceMethod(METHODS.get(method, method)),
        holidays=HOLIDAYS,
        state=state,
        regime_date=trigger if first <= trigger <= last else named,
        closed=frozenset(
            date.fromisoformat(day) for day in re.findall(r"inaccessible (\S+)", row["trigger_event"])
        ),
    )


def state_of(row: Row) -> str | None:
    found = re.search(r"\(([A-Z]{2})\)", row["court/state"])
    return found[1] if found else None


@pytest.mark.parametrize("row", IN_DAYS, ids=lambda r: r["id"])
def test_the_published_date_is_the_prevailing_one(row: Row) -> None:
    deadline = counted(row)

    assert deadline.due == date.fromisoformat(row["expected_date"]), row["source_url"]


@pytest.mark.parametrize("row", IN_DAYS, ids=lambda r: r["id"])
def test_the_published_date_lies_between_act_by_and_not_before(row: Row) -> None:
    deadline = counted(row)

    assert deadline.act_by is not None
    assert deadline.not_before is not None
    assert deadline.act_by <= date.fromisoformat(row["expected_date"]) <= deadline.not_before


@pytest.mark.parametrize("row_id", sorted(BEFORE_THE_FIRST_TEXT))
def test_a_row_under_a_text_that_is_not_on_file_is_refused(row_id: str) -> None:
    with pytest.raises(InvalidInput, match="first day whose text of Rule 6 is on file"):
        counted(ROWS[row_id])


@pytest.mark.parametrize("row_id", sorted(OTHER_STATES_DAY))
def test_a_row_on_another_states_holiday_says_that_its_days_are_not_on_file(row_id: str) -> None:
    deadline = counted(ROWS[row_id])

    assert deadline.due == date(2008, 4, 21)
    assert [(note.kind, note.about) for note in deadline.assumptions if note.about] == [
        ("state_not_on_file", "MA")
    ]


@pytest.mark.parametrize("row_id", ["C007", "C008"])
def test_the_published_hour_is_the_prevailing_one(row_id: str) -> None:
    row = ROWS[row_id]

    deadline = count_hours(
        datetime.fromisoformat(row["trigger_date"]),
        Period(int(row["period_value"]), Unit.HOURS),
        zone=ZoneInfo("America/Chicago"),
        holidays=HOLIDAYS,
        state=None,
        regime_date=SPANS[row["legal_regime"]][2],
    )

    assert deadline.due.replace(tzinfo=None) == datetime.fromisoformat(row["expected_date"])


def test_nearly_all_published_rows_are_counted() -> None:
    assert set(ROWS) > NOT_COUNTED_YET
    assert (len(ROWS), len(NOT_COUNTED_YET)) == (110, 13)
