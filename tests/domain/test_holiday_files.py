"""The shipped holiday files: each is whole, and each mistake that one could have is told in a sentence."""

import copy
import tomllib
from collections.abc import Callable
from datetime import date
from typing import cast

import pytest

from docket_assistant.domain.calendar import FilesAsAsked, HolidayFile, Holidays
from docket_assistant.domain.calendars.file import holiday_file
from docket_assistant.domain.calendars.plain import Basis
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.resources import names, read_text

Table = dict[str, object]
FILES = names("holidays")


def shipped(file: str) -> Table:
    return tomllib.loads(read_text(f"holidays/{file}"))


def entries(table: Table, kind: str) -> list[Table]:
    return cast("list[Table]", table.get(kind, []))


@pytest.mark.parametrize("file", FILES)
def test_a_shipped_file_has_no_mistake_and_is_named_for_its_jurisdiction(file: str) -> None:
    assert holiday_file(shipped(file)).jurisdiction == file.removesuffix(".toml").upper()


@pytest.mark.parametrize("file", FILES)
def test_each_entry_names_its_authority_its_source_and_how_sure_it_is(file: str) -> None:
    table = shipped(file)

    for entry in (*entries(table, "move"), *entries(table, "day"), *entries(table, "once")):
        assert str(entry["authority"]).strip()
        assert str(entry["source"]).strip()
        assert isinstance(entry["seen"], date)
        assert entry["basis"] in set(Basis)
        assert entry["confidence"] in (1, 2, 3)


@pytest.mark.parametrize("file", FILES)
def test_a_day_that_counts_in_the_prevailing_date_was_not_taken_from_memory(file: str) -> None:
    for day in entries(shipped(file), "day"):
        if day.get("counts", "yes") == "yes":
            assert day["basis"] != Basis.KNOWLEDGE, day["name"]


def test_there_is_a_file_for_each_state_the_district_and_four_territories() -> None:
    states = {file.removesuffix(".toml").upper() for file in FILES} - {"US"}

    assert len(states) == 55
    assert {"DC", "GU", "MP", "PR", "VI"} <= states


def mistaken(change: Callable[[Table], None]) -> str:
    table = copy.deepcopy(shipped("ok.toml"))
    change(table)
    with pytest.raises(InvalidInput) as refused:
        holiday_file(table)
    return str(refused.value)


def in_day(**fields: object) -> Callable[[Table], None]:
    """The first day of Oklahoma, the day after Thanksgiving, with some of its fields changed."""
    return lambda table: changed(entries(table, "day")[0], fields)


def in_move(**fields: object) -> Callable[[Table], None]:
    return lambda table: changed(entries(table, "move")[0], fields)


def in_head(**fields: object) -> Callable[[Table], None]:
    return lambda table: changed(table, fields)


def changed(entry: Table, fields: Table) -> None:
    entry.update(fields)
    for name in [name for name, value in entry.items() if value is None]:
        del entry[name]


NO_WEEKDAY: Table = {"weekday": None, "nth": None, "plus": None}
NO_MONTH: Table = {"month": None, **NO_WEEKDAY}
SATURDAY = [{"on": "saturday", "plus": [-1]}]


@pytest.mark.parametrize(
    "rule",
    [
        {"nth": 5},
        {"nth": 0},
        {"weekday": "someday"},
        {"month": 13},
        {"day": 26},
        {"plus": 8},
        {"easter": -2},
        {"dates": [date(2015, 12, 24)]},
        {**NO_WEEKDAY, "day": 31},
        {**NO_WEEKDAY, "month": 2, "day": 29},
        {**NO_WEEKDAY, "day": 0},
        NO_WEEKDAY,
        NO_MONTH,
        {**NO_MONTH, "easter": 71},
        {**NO_MONTH, "easter": -2, "years": "even"},
        {**NO_MONTH, "by_weekday": SATURDAY},
        {**NO_WEEKDAY, "day": 25, "by_weekday": [*SATURDAY, *SATURDAY]},
        {**NO_WEEKDAY, "day": 25, "by_weekday": [{"on": "saturday", "plus": []}]},
        {**NO_WEEKDAY, "day": 25, "by_weekday": [{"on": "satyrday", "plus": [1]}]},
        {**NO_MONTH, "dates": [date(2016, 12, 24), date(2015, 12, 24)]},
        {**NO_MONTH, "dates": [date(2015, 12, 24), date(2015, 12, 24)]},
    ],
)
def test_a_rule_that_no_calendar_can_follow_is_refused(rule: Table) -> None:
    said = mistaken(in_day(**rule))

    assert "The holiday file of OK: 'Day after Thanksgiving' must have one rule" in said


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (in_day(authority=None), "The holiday file of OK, day 1 lacks 'authority'; add it."),
        (in_day(authority=" "), "'Day after Thanksgiving' has an empty 'authority'; name it."),
        (in_day(source=""), "'Day after Thanksgiving' has an empty 'source'; name it."),
        (in_day(name=""), "has no name; give the one that the statute uses."),
        (in_day(confidence=4), "has the confidence 4; it goes from 1 to 3."),
        (in_day(counts="maybe"), "must be one of yes, likely, uncertain, no."),
        (in_day(basis="rumor"), "must be one of text, quoted in an order"),
        (in_day(seen="lately"), "write a date as 2009-12-02."),
        (in_day(wekday="monday"), "has no field 'wekday'"),
        (
            in_day(since=date(2010, 1, 1), until=date(2009, 1, 1)),
            "ends on 2009-01-01, before it begins on 2010-01-01; turn them round.",
        ),
        (in_day(moves=["friday"]), "moves on 'friday', of which no [[move]] of the file speaks; add one."),
        (in_day(moves=["sunday"]), "always falls on a weekday that its rule gives; leave 'moves' out."),
        (in_move(to="tuesday"), "moves a holiday on 'saturday' to 'tuesday'; a Saturday can move to"),
        (in_move(on="monday", to="friday"), "moves a holiday on 'monday' to 'friday'"),
        (in_move(on="sunday", to="monday"), "moves 'sunday' twice; keep one [[move]]."),
        (in_move(counts="no"), "a move that never counts says nothing"),
        (in_move(federal=["02-30"]), "'02-30' is no federal holiday of a fixed date; write one as '07-04'."),
        (in_head(jurisdiction="Oklahoma"), "must name its jurisdiction by two capital letters, such as MO."),
        (in_head(on_file_until=1999), "is on file until 1999, before it begins in 2000"),
        (in_head(list_until=2031), "'list_until' is 2031, which is not one of the years on file."),
    ],
)
def test_each_mistake_is_told_in_a_plain_sentence(change: Callable[[Table], None], sentence: str) -> None:
    assert sentence in mistaken(change)


def test_all_mistakes_of_a_file_are_told_at_once() -> None:
    said = mistaken(in_day(authority="", source="", confidence=0, nth=9))

    assert said.count("The holiday file of OK: 'Day after Thanksgiving'") == 4


def test_two_spans_of_one_day_may_not_overlap() -> None:
    def again(table: Table) -> None:
        days = entries(table, "day")
        days.append({**days[0], "name": "Friday of Thanksgiving", "since": date(2011, 1, 1)})

    assert (
        "'Day after Thanksgiving' and 'Friday of Thanksgiving' overlap from 2011-01-01 on; end the first"
        in mistaken(again)
    )


def test_spans_that_follow_on_each_other_do_not_overlap() -> None:
    table = copy.deepcopy(shipped("ok.toml"))
    days = entries(table, "day")
    days.append({**days[0], "since": date(2011, 1, 1)})
    days[0]["until"] = date(2010, 12, 31)

    assert holiday_file(table).jurisdiction == "OK"


def test_a_day_may_be_closed_once_only() -> None:
    def again(table: Table) -> None:
        table["once"] = entries(table, "once") * 2

    assert "closes 2015-12-24 twice; keep one [[once]]." in mistaken(again)


def test_a_federal_day_counts_and_a_presidents_closing_is_contested() -> None:
    federal = shipped("us.toml")
    entries(federal, "day")[0]["counts"] = "likely"
    entries(federal, "once")[0]["counts"] = "yes"

    with pytest.raises(InvalidInput) as refused:
        holiday_file(federal)

    assert "is set aside by Congress, so it counts; leave 'counts' out." in str(refused.value)
    assert "is the President's closing, which is contested; it counts 'likely' or 'no'." in str(refused.value)


def test_a_states_file_is_read_only_when_its_days_are_asked_for() -> None:
    read: list[str] = []

    def reading(jurisdiction: str) -> HolidayFile:
        read.append(jurisdiction)
        return holiday_file(shipped(f"{jurisdiction.lower()}.toml"))

    calendar = Holidays(FilesAsAsked(("US", "MO", "KS"), reading))
    assert "KS" in calendar.files
    assert "ZZ" not in calendar.files
    assert list(calendar.files) == ["KS", "MO", "US"]
    assert read == []

    for year in (2019, 2020):
        calendar.court_days("MO", state_counts=True).of_year(year)
        calendar.court_days("ZZ", state_counts=True).of_year(year)

    assert sorted(read) == ["MO", "US"]
    with pytest.raises(KeyError):
        calendar.files["ZZ"]
