"""Local motion times: each district by the text of the day, every trigger, and what is only asked."""

import tomllib
from datetime import date
from typing import Any

import pytest

from docket_assistant import resources
from docket_assistant.app.dates.motion_times import courts_with_times, motion_times
from docket_assistant.app.law import holidays, state_of
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.motion_dates import (
    MotionDate,
    OrderedTime,
    TimesNote,
    latest_sensible_day,
    motion_dates,
)
from docket_assistant.domain.motion_times import (
    How,
    MotionTimes,
    motion_times_from,
)
from docket_assistant.domain.motion_times import MotionEvent as E
from docket_assistant.domain.motion_times import MotionPaper as P
from docket_assistant.domain.period_dates import CourtCount
from docket_assistant.domain.service import ServiceMethod

OPPOSITION, REPLY = P.OPPOSITION, P.REPLY


def times(court: str) -> MotionTimes:
    found = motion_times(court)
    assert found is not None
    return found


def counter(court: str, by: ServiceMethod = ServiceMethod.ECF) -> CourtCount:
    return CourtCount(holidays(), state_of(court), by)


def dates(
    court: str,
    *,
    by: ServiceMethod = ServiceMethod.ECF,
    discovery: bool = True,
    ordered: dict[P, OrderedTime] | None = None,
    **events: date,
) -> dict[P, MotionDate]:
    return dates_of(court, events, by=by, discovery=discovery, ordered=ordered)


def dates_of(
    court: str,
    events: dict[str, date],
    *,
    by: ServiceMethod = ServiceMethod.ECF,
    discovery: bool = True,
    ordered: dict[P, OrderedTime] | None = None,
) -> dict[P, MotionDate]:
    given = {E(name): on for name, on in events.items()}
    counted = counter(court, by)
    found = motion_dates(times(court), given, counted, discovery=discovery, ordered=ordered or {})
    return {one.paper: one for one in found}


def due(one: MotionDate) -> date | None:
    assert one.deadline is not None
    return one.deadline.due


@pytest.mark.parametrize("name", resources.names("motion_times"))
def test_every_file_is_read_and_named_for_its_district(name: str) -> None:
    found = motion_times_from(tomllib.loads(resources.read_text(f"motion_times/{name}")), name)

    assert f"{found.id}.toml" == name
    assert found.sources


def test_seventy_one_districts_are_on_file() -> None:
    assert len(courts_with_times()) == 71


def test_forty_districts_have_days_to_oppose_and_twenty_four_to_reply() -> None:
    """As counted over the sources; E.D. Mo. and D. Or. have a figure of the past besides."""

    def with_days(paper: P) -> set[str]:
        return {
            court
            for court in courts_with_times()
            if any(one.paper is paper and one.days for one in times(court).times)
        }

    assert len(with_days(OPPOSITION) - {"ord", "txwd"}) == 40
    assert len(with_days(REPLY) - {"moed", "gamd"}) == 24


@pytest.mark.parametrize(
    ("filed", "by", "due_on"),
    [
        (date(2019, 6, 3), ServiceMethod.ECF, date(2019, 6, 10)),
        (date(2019, 6, 3), ServiceMethod.MAIL, date(2019, 6, 13)),
        # Seven days of 2009 leave out weekends and Labor Day: Sept. 4, then three more to Monday.
        (date(2009, 8, 26), ServiceMethod.MAIL, date(2009, 9, 8)),
        (date(2026, 3, 2), ServiceMethod.ECF, date(2026, 3, 16)),
    ],
)
def test_the_text_of_the_day_governs_in_missouri(filed: date, by: ServiceMethod, due_on: date) -> None:
    assert due(dates("moed", by=by, filed=filed, served=filed)[OPPOSITION]) == due_on


def test_a_figure_of_a_later_text_is_shown_with_a_warning() -> None:
    found = dates("moed", filed=date(2009, 8, 24), served=date(2009, 8, 24))[OPPOSITION]

    assert TimesNote.SEEN_LATER in found.notes
    assert found.deadline is not None


def test_where_one_of_two_figures_was_in_force_both_are_readings() -> None:
    found = dates("moed", filed=date(2022, 3, 1), served=date(2022, 3, 1))[OPPOSITION]

    assert found.deadline is not None
    assert (found.deadline.due, found.deadline.act_by, found.deadline.not_before) == (
        None,
        date(2022, 3, 8),
        date(2022, 3, 15),
    )
    assert TimesNote.EITHER_FIGURE in found.notes


def test_no_figure_asks_the_user_and_never_falls_back_to_fourteen() -> None:
    for court in ("wied", "idd", "nced", "ned", "tned", "waed"):
        found = dates(court, filed=date(2026, 3, 2), served=date(2026, 3, 2))[OPPOSITION]
        assert (found.deadline, found.notes) == (None, (TimesNote.ASK,)), court


def test_a_pattern_on_a_docket_is_not_counted() -> None:
    for court in ("cod", "kyed"):
        found = dates(court, filed=date(2026, 3, 2), served=date(2026, 3, 2))[OPPOSITION]
        assert (found.deadline, found.notes) == (None, (TimesNote.PATTERN_ONLY,)), court


def test_a_figure_says_nothing_of_motions_before_local_periods_were_set_anew() -> None:
    assert dates("cand", filed=date(2008, 3, 3))[OPPOSITION].notes == (TimesNote.ASK,)
    assert due(dates("ord", served=date(2005, 3, 1), by=ServiceMethod.HAND)[OPPOSITION]) == date(2005, 3, 14)


@pytest.mark.parametrize(
    ("court", "event", "day", "due_on"),
    [
        ("cand", "filed", date(2013, 2, 15), date(2013, 3, 1)),  # the docket of that motion
        ("txnd", "filed", date(2024, 3, 4), date(2024, 3, 25)),
        ("mtd", "entered", date(2023, 3, 1), date(2023, 3, 15)),
        ("mtd", "filed", date(2021, 3, 1), date(2021, 3, 15)),
        ("pamd", "brief_served", date(2022, 2, 14), date(2022, 2, 28)),
        ("cacd", "hearing", date(2022, 11, 30), date(2022, 11, 9)),  # the order of Nov. 14, 2022
        ("njd", "hearing", date(2018, 3, 19), date(2018, 3, 5)),
        ("laed", "hearing", date(2016, 11, 30), date(2016, 11, 22)),
    ],
)
def test_each_district_counts_from_its_own_trigger(court: str, event: str, day: date, due_on: date) -> None:
    found = dates_of(court, {event: day}, discovery=court != "cacd")
    assert due(found[OPPOSITION]) == due_on


def test_a_trigger_that_is_not_given_is_named() -> None:
    found = dates("mtd", filed=date(2023, 3, 1))[OPPOSITION]

    assert (found.deadline, found.missing) == (None, E.ENTERED)


def test_a_motion_to_compel_has_the_shorter_time_of_new_york() -> None:
    served = date(2010, 5, 3)

    assert due(dates("nysd", served=served, by=ServiceMethod.HAND)[OPPOSITION]) == date(2010, 5, 10)
    assert due(dates("nysd", served=served, by=ServiceMethod.HAND, discovery=False)[OPPOSITION]) == date(
        2010, 5, 17
    )
    assert dates("nysd", served=served)[REPLY].notes == (TimesNote.ASK,)


def test_the_published_motion_of_virginia_falls_out_to_the_day() -> None:
    """Filed Apr. 21, opposed May 5, reply May 11, 2021."""
    found = dates("vaed", served=date(2021, 4, 21), opposition_served=date(2021, 5, 5))

    assert (due(found[OPPOSITION]), due(found[REPLY])) == (date(2021, 5, 5), date(2021, 5, 11))


def test_the_three_days_are_inside_the_period_in_kansas() -> None:
    mailed = dates("ksd", by=ServiceMethod.MAIL, served=date(2018, 3, 5))[OPPOSITION]

    assert due(mailed) == date(2018, 3, 19)


def test_where_the_three_days_were_not_seen_the_earlier_date_is_safe() -> None:
    found = dates("azd", by=ServiceMethod.MAIL, served=date(2026, 5, 4))[OPPOSITION]

    assert found.deadline is not None
    assert (found.deadline.due, found.deadline.act_by, found.deadline.not_before) == (
        None,
        date(2026, 5, 18),
        date(2026, 5, 21),
    )
    assert TimesNote.SIX_D_NOT_SEEN in found.notes
    assert TimesNote.SIX_D_NOT_SEEN not in dates("azd", served=date(2026, 5, 4))[OPPOSITION].notes


def test_the_three_days_come_on_top_in_michigan() -> None:
    assert due(dates("mied", by=ServiceMethod.MAIL, served=date(2024, 7, 1))[OPPOSITION]) == date(2024, 7, 18)


def test_a_reply_follows_the_opposition_and_its_due_date_before_that() -> None:
    projected = dates("nvd", served=date(2022, 1, 3))[REPLY]
    filed = dates("nvd", served=date(2022, 1, 3), opposition_served=date(2022, 1, 10))[REPLY]

    assert (due(projected), due(filed)) == (date(2022, 1, 25), date(2022, 1, 18))
    assert TimesNote.FROM_THE_DUE_DATE in projected.notes
    assert TimesNote.FROM_THE_DUE_DATE not in filed.notes


def test_an_early_opposition_does_not_start_the_reply_in_northern_california() -> None:
    early = dates("cand", filed=date(2013, 2, 15), opposition_filed=date(2013, 2, 20))

    assert due(early[REPLY]) == date(2013, 3, 8)
    assert TimesNote.FROM_THE_DUE_DATE not in early[REPLY].notes


def test_a_reply_counts_working_days_in_eastern_louisiana_since_2024() -> None:
    # Two working days before Wednesday, Jan. 17, 2024, with Dr. King's birthday on the Monday.
    after = dates("laed", hearing=date(2024, 1, 17))[REPLY]
    before = dates("laed", hearing=date(2023, 11, 15))[REPLY]

    assert due(after) == date(2024, 1, 12)
    assert after.local is not None
    assert after.local.at is not None
    assert (before.deadline, before.how) == (None, How.LEAVE)


def test_a_joint_paper_has_no_opposition_of_its_own() -> None:
    found = dates("cacd", hearing=date(2022, 11, 30))

    assert (found[OPPOSITION].deadline, found[OPPOSITION].how) == (None, How.JOINT)
    assert found[OPPOSITION].notes == ()
    assert due(found[P.NOTICE]) == date(2022, 11, 2)


def test_an_order_beats_the_rule_and_keeps_it_in_sight() -> None:
    """D. Nev.: a magistrate judge orders four days to respond and two to reply on discovery motions."""
    ordered = {
        OPPOSITION: OrderedTime("scheduling order", days=4, trigger=E.SERVED),
        REPLY: OrderedTime("scheduling order", on=date(2019, 6, 14)),
    }
    found = dates("nvd", served=date(2019, 6, 3), by=ServiceMethod.HAND, ordered=ordered)

    assert (due(found[OPPOSITION]), due(found[REPLY])) == (date(2019, 6, 7), date(2019, 6, 14))
    replaced = found[OPPOSITION].local
    assert replaced is not None
    assert replaced.days == 14
    assert TimesNote.ORDER_SETS in found[OPPOSITION].notes


@pytest.mark.parametrize(
    ("court", "events", "due_on"),
    [
        ("cand", {"discovery_closes": date(2012, 4, 27)}, date(2012, 5, 4)),  # quoted in 2012
        ("txwd", {"discovery_closes": date(2022, 10, 15)}, date(2022, 10, 15)),  # a Saturday stays
        ("scd", {"response_due": date(2021, 3, 1)}, date(2021, 3, 22)),
        ("ksd", {"response_served": date(2018, 3, 5)}, date(2018, 4, 4)),
    ],
)
def test_the_last_day_to_move(court: str, events: dict[str, date], due_on: date) -> None:
    found = dates_of(court, {"filed": max(events.values())} | events)
    assert due(found[P.LAST_DAY]) == due_on


def test_in_northern_georgia_the_later_of_two_days_is_the_last() -> None:
    answered = {"filed": date(2026, 5, 4), "response_served": date(2026, 5, 4)}

    later = dates_of("gand", answered | {"discovery_closes": date(2026, 6, 30)})
    earlier = dates_of("gand", answered | {"discovery_closes": date(2026, 5, 6)})

    assert (due(later[P.LAST_DAY]), due(earlier[P.LAST_DAY])) == (date(2026, 6, 30), date(2026, 5, 18))


def test_the_movants_own_times_after_filing() -> None:
    assert due(dates("pamd", filed=date(2022, 2, 1))[P.SUPPORTING_BRIEF]) == date(2022, 2, 15)
    assert due(dates("vaed", filed=date(2021, 4, 21))[P.HEARING_SET]) == date(2021, 5, 21)


def test_pages_go_with_their_paper() -> None:
    found = dates("azd", served=date(2026, 5, 4))

    assert (found[OPPOSITION].pages, found[REPLY].pages) == (17, 11)
    assert dates("wied", served=date(2026, 5, 4))[OPPOSITION].pages is None


def test_advice_on_the_last_day_from_which_briefing_ends_by_a_cutoff() -> None:
    on = latest_sensible_day(times("nvd"), date(2022, 1, 31), counter("nvd"))

    assert on == date(2022, 1, 10)  # opposition Jan. 24, reply Jan. 31
    assert latest_sensible_day(times("mssd"), date(2022, 1, 31), counter("mssd")) is None
    assert latest_sensible_day(times("laed"), date(2022, 1, 31), counter("laed")) is None


GOOD = tomllib.loads(resources.read_text("motion_times/nvd.toml"))


def changed(**local: object) -> dict[str, Any]:
    return GOOD | {"times": [{"paper": "opposition", "days": 14, "trigger": "served"} | local]}


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (GOOD | {"sources": []}, "names no source"),
        (GOOD | {"confidence": 0}, "confidence must be 1, 2 or 3, not 0"),
        (changed(trigger="mailed"), "it must be one of filed, served"),
        (changed(days=400), "a number from 0 to 366"),
        (changed(how="leave"), "say one or the other"),
        (changed(since=date(2020, 1, 1), until=date(2019, 1, 1)), "before it begins"),
        (changed(seen_from=date(2020, 1, 1), seen_to=date(2019, 1, 1)), "last seen before"),
        (GOOD | {"times": [*changed()["times"], *changed()["times"]]}, "hold on one day"),
        (GOOD | {"times": [{"paper": "reply", "before": True}]}, "has no days"),
    ],
)
def test_each_mistake_of_a_file_is_said_in_a_sentence(table: dict[str, object], said: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        motion_times_from(table, "The file")

    assert str(refused.value).startswith("The file")
    assert said in str(refused.value)
