"""Dates that rules, courts and dockets published, each counted from its own trigger.

``deadlines.csv`` names the source of every row and the text of Rule 6 to apply. ``deadlines_disputed.csv``
has dates that dockets or parties printed and the rule does not give.
"""

import csv
import re
import tomllib
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from docket_assistant.domain.calendars.file import holidays_from
from docket_assistant.domain.deadline import Deadline, Period, Unit, count
from docket_assistant.domain.deadlines.fixed import fixed
from docket_assistant.domain.deadlines.hours import count_hours
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

with Path(__file__).with_name("deadlines_disputed.csv").open(encoding="utf-8", newline="") as file:
    DISPUTED = {row["id"]: row for row in csv.DictReader(file)}

IN_DAYS = [row for row in ROWS.values() if row["period_unit"] != "hours"]


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
    """The state of the court, unless the row says that its own list of days is left aside."""
    found = re.search(r"\(([A-Z]{2})\)", row["court/state"])
    return found[1] if found and "ignoring state list" not in row["court/state"] else None


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


@pytest.mark.parametrize("row", DISPUTED.values(), ids=lambda r: r["id"])
def test_where_a_docket_departs_from_the_rule_the_rules_date_comes_out(row: Row) -> None:
    deadline = counted(row)

    assert deadline.due == date.fromisoformat(row["rule_answer_per_ref"]), row["source_url"]
    assert row["rule_answer_per_ref"] != row["expected_date"]


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


def test_every_published_row_is_counted() -> None:
    hours = [row for row in ROWS.values() if row["period_unit"] == "hours"]

    assert len(ROWS) == 110
    assert [row["id"] for row in hours] == ["C007", "C008"]
    assert len(IN_DAYS) == 108
    assert len(DISPUTED) == 6
