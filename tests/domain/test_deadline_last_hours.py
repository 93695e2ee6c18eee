"""When the last day ends: by the rule, by a court's own hour, and on the court's clock."""

import tomllib
from datetime import date, time
from typing import Any

import pytest

from docket_assistant.app.dates.last_hours import court_hours
from docket_assistant.domain.calendars.file import holidays_from
from docket_assistant.domain.deadline import Deadline, Period, StepKind, Unit, count
from docket_assistant.domain.deadlines.fixed import extended, fixed
from docket_assistant.domain.deadlines.last_hours import Act, CourtHour, CourtHours, court_hours_from
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.service import ServiceMethod as By
from docket_assistant.resources import read_text
from docket_assistant.wording.deadlines import last_hours_text, step_text

HOLIDAYS = holidays_from(tomllib.loads(read_text("holidays/us.toml")))
FIVE = time(17)
OUR_TABLE = "The table"


def counted(trigger: date, court: str = "", hours: CourtHours | None = None) -> Deadline:
    return count(
        trigger,
        Period(14, Unit.DAYS),
        service=By.HAND,
        holidays=HOLIDAYS,
        state=None,
        hours=hours or (court_hours(court) if court else None),
    )


def said(found: Deadline) -> list[tuple[str, time | None]]:
    return [(hour.act.value, hour.set.at if hour.set else None) for hour in found.last_hours]


@pytest.mark.parametrize(
    ("trigger", "hours"),
    [
        (date(2022, 8, 17), [("filing", None)]),  # due Aug. 31, 2022
        (date(2022, 8, 18), [("filing", FIVE), ("service", FIVE)]),  # due Sept. 1, 2022
        (date(2025, 3, 3), [("filing", FIVE), ("service", FIVE)]),
        (date(2008, 3, 3), []),
    ],
)
def test_delaware_ends_filing_and_service_at_five_since_september_2022(
    trigger: date, hours: list[tuple[str, time | None]]
) -> None:
    assert said(counted(trigger, "ded")) == hours


def test_without_an_hour_of_its_own_filing_ends_at_midnight_and_service_has_none() -> None:
    missouri = counted(date(2024, 3, 4), "moed")

    assert said(missouri) == [("filing", None)]
    assert "midnight Central time" in last_hours_text(missouri.last_hours)
    assert "midnight in the court's time zone" in last_hours_text(counted(date(2024, 3, 4)).last_hours)


def test_where_only_the_division_would_tell_the_earlier_midnight_is_named() -> None:
    text = last_hours_text(counted(date(2024, 3, 4), "flnd").last_hours)

    assert "midnight of the earlier of Central time and Eastern time, since the division decides" in text
    pensacola, unknown = court_hours("flnd", "Pensacola Division"), court_hours("nowhere")
    assert pensacola is not None
    assert pensacola.zones == ("America/Chicago",)
    assert unknown is None


def test_an_hour_for_some_papers_stands_beside_the_rule_and_one_without_a_first_day_says_so() -> None:
    louisiana, massachusetts = counted(date(2024, 3, 4), "laed"), counted(date(2024, 3, 4), "mad")

    assert said(louisiana) == [("filing", None), ("filing", time(16))]
    assert "Filing of reply briefs ends at 4:00 p.m. Central time" in last_hours_text(louisiana.last_hours)
    assert said(massachusetts) == [("filing", time(18))]
    assert "since a day that is not on file" in last_hours_text(massachusetts.last_hours)


@pytest.mark.parametrize("trigger", [date(1964, 3, 2), date(2008, 3, 3), date(2012, 3, 5), date(2024, 3, 4)])
@pytest.mark.parametrize("court", ["", "ded", "moed"])
def test_every_working_says_when_the_last_day_ends_or_that_its_text_does_not(
    trigger: date, court: str
) -> None:
    steps = [step for step in counted(trigger, court).working if step.step is StepKind.LAST_HOUR]

    assert steps
    assert all(step.citation and step_text(step) for step in steps)
    assert (steps[0].hour is None) is (trigger < date(2009, 12, 1))


def test_the_step_names_hour_zone_day_and_authority() -> None:
    steps = [step_text(step) for step in counted(date(2025, 3, 3), "ded").working]

    assert steps[-2:] == [
        f"Mon Mar 17, 2025: {act} ends at 5:00 p.m. Eastern time in this court since Sept. 1, 2022 (D. Del."
        " standing order on 5:00 p.m. filing and service, discovery included)."
        for act in ("filing", "service")
    ]


def test_a_date_that_a_court_set_or_extended_ends_at_the_courts_hour_too() -> None:
    hours = court_hours("ded")
    day = date(2025, 3, 17)
    set_by_court = fixed(day, holidays=HOLIDAYS, state=None, hours=hours)
    longer = extended(
        counted(date(2025, 3, 3), "ded"),
        date(2025, 3, 24),
        confirmed_in_writing=True,
        court_order_needed=False,
        ordered=False,
    )

    assert said(set_by_court) == said(longer) == [("filing", FIVE), ("service", FIVE)]
    assert [s.date for s in longer.working if s.step is StepKind.LAST_HOUR] == [date(2025, 3, 24)] * 2
    assert fixed(day, holidays=HOLIDAYS, state=None).last_hours == ()


def test_an_hour_ends_with_its_last_day() -> None:
    once = CourtHour(
        "ded", (Act.FILING,), FIVE, "America/New_York", "an order", "a page", date(2024, 1, 2), 3,
        since=date(2020, 3, 1), until=date(2020, 3, 31),
    )  # fmt: skip
    hours = CourtHours(("America/New_York",), (once,))

    assert said(counted(date(2020, 3, 17), hours=hours)) == [("filing", FIVE)]
    assert said(counted(date(2020, 3, 18), hours=hours)) == [("filing", None)]
    assert said(counted(date(2020, 2, 14), hours=hours)) == [("filing", None)]


ROW: dict[str, Any] = {
    "court": "ded",
    "acts": ["filing"],
    "at": time(17),
    "zone": "America/New_York",
    "authority": "an order",
    "source": "a page",
    "seen": date(2026, 11, 24),
    "confidence": 3,
}


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"acts": []}, "must name acts, authority, source and a confidence"),
        ({"authority": ""}, "must name acts, authority, source and a confidence"),
        ({"confidence": 4}, "must name acts, authority, source and a confidence"),
        ({"acts": ["lunch"]}, "must be one of filing, service"),
        ({"since": date(2024, 1, 2), "until": date(2024, 1, 1)}, "before it begins"),
        ({"hour": 5}, "has no field 'hour'"),
    ],
)
def test_a_mistake_in_the_table_is_one_sentence(change: dict[str, Any], sentence: str) -> None:
    with pytest.raises(InvalidInput, match=sentence):
        court_hours_from({"hour": [{**ROW, **change}]}, OUR_TABLE)


def test_a_missing_fact_is_named() -> None:
    row = {key: value for key, value in ROW.items() if key != "source"}

    with pytest.raises(InvalidInput, match="lacks 'source'"):
        court_hours_from({"hour": [row]}, OUR_TABLE)
    assert set(court_hours_from({"hour": [ROW, {**ROW, "court": "mad"}]}, OUR_TABLE)) == {"ded", "mad"}
