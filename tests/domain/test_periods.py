"""Periods of discovery: each text on its days, and the days that hang on what nobody said."""

import tomllib
from datetime import date

import pytest

from docket_assistant import resources
from docket_assistant.app.dates.periods import period_rule, period_rules
from docket_assistant.app.law import holidays
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.period_dates import CourtCount, PeriodDates, period_dates, two_readings
from docket_assistant.domain.period_file import period_from
from docket_assistant.domain.periods import Silence, Trigger, Whom, silence_on, touches
from docket_assistant.domain.service import ServiceMethod

T = Trigger


def dates(
    rule: str,
    *,
    whom: Whom | None = None,
    by: ServiceMethod = ServiceMethod.HAND,
    state: str = "MO",
    **triggers: date,
) -> PeriodDates:
    found = period_dates(
        period_rule(rule),
        {Trigger(name): on for name, on in triggers.items()},
        CourtCount(holidays(), state, by),
        frozenset({whom} if whom else ()),
    )
    assert found is not None
    return found


@pytest.mark.parametrize("name", resources.names("periods"))
def test_every_file_names_its_source_and_stands_for_itself(name: str) -> None:
    rule = period_from(tomllib.loads(resources.read_text(f"periods/{name}")), name)

    assert f"{rule.id}.toml" == name
    assert all(text.source and text.confidence in (1, 2, 3) for text in rule.texts)


def test_the_rules_that_a_discovery_dispute_meets_are_on_file() -> None:
    cited = " ".join(rule.cite for rule in period_rules().values())

    for cite in (
        *("26(a)(1)", "26(d)(2)", "26(e)", "26(f)", "29(b)", "30(e)", "33(b)(2)", "34(b)(2)(A)"),
        *("36(a)(3)", "37(a)(5)(A)(i)", "45(d)(2)(B)", "12(a)", "81(c)(2)", "6(c)"),
    ):
        assert cite in cited


@pytest.mark.parametrize("rule", ["interrogatories", "production", "admissions"])
def test_answers_fall_due_thirty_days_after_service_and_three_more_after_mail(rule: str) -> None:
    mailed = dates(rule, service=date(2009, 8, 14), by=ServiceMethod.MAIL)

    assert mailed.due == date(2009, 9, 17)
    assert dates(rule, service=date(2009, 8, 14)).due == date(2009, 9, 14)


def test_unknown_service_leaves_the_day_open_between_two_dates() -> None:
    found = dates("admissions", service=date(2009, 8, 14), by=ServiceMethod.UNKNOWN)

    assert (found.due, found.act_by, found.not_before) == (None, date(2009, 9, 14), date(2009, 9, 17))


def test_a_text_that_is_not_on_file_gives_no_date() -> None:
    counter = CourtCount(holidays(), "MO", ServiceMethod.HAND)

    assert period_dates(period_rule("interrogatories"), {T.SERVICE: date(1969, 5, 1)}, counter) is None


def test_before_1993_a_defendant_has_forty_five_days_from_the_complaint() -> None:
    early = dates(
        "production",
        whom=Whom.DEFENDANT,
        service=date(1990, 3, 1),
        complaint_served=date(1990, 3, 1),
    )
    unsaid = dates("production", whom=Whom.DEFENDANT, service=date(1990, 3, 1))

    assert early.due == date(1990, 4, 16)  # April 15 was a Sunday
    assert (unsaid.due, unsaid.act_by, unsaid.not_before) == (None, date(1990, 4, 2), None)
    assert unsaid.missing == (T.COMPLAINT_SERVED,)


def test_an_early_request_waits_more_than_twenty_one_days_and_runs_from_the_conference() -> None:
    delivered = dates("early_requests", complaint_served=date(2016, 3, 1))
    answered = dates("production", whom=Whom.REQUESTED_EARLY, conference=date(2016, 4, 4))

    assert delivered.due == date(2016, 3, 23)
    assert answered.due == date(2016, 5, 4)


def test_subpoena_objections_follow_the_earlier_of_two_days() -> None:
    both = dates("subpoena_objections", service=date(2014, 3, 3), compliance=date(2014, 3, 12))
    later = dates("subpoena_objections", service=date(2014, 3, 3), compliance=date(2014, 4, 30))

    assert (both.due, both.act_by) == (date(2014, 3, 12), date(2014, 3, 11))
    assert (later.due, later.act_by) == (date(2014, 3, 17), date(2014, 3, 16))
    assert both.text.cite == "Fed. R. Civ. P. 45(d)(2)(B)"


def test_of_two_days_one_alone_is_only_the_last_possible_one() -> None:
    found = dates("subpoena_objections", service=date(2013, 3, 4))

    assert (found.due, found.act_by, found.not_before) == (None, None, date(2013, 3, 18))
    assert found.missing == (T.COMPLIANCE,)
    assert found.text.cite == "Fed. R. Civ. P. 45(c)(2)(B)"


@pytest.mark.parametrize(
    ("served", "due"),
    [(date(2009, 6, 1), date(2009, 6, 22)), (date(2010, 6, 1), date(2010, 6, 22))],
    ids=["20 days, rolled off a Sunday", "21 days"],
)
def test_an_answer_has_the_days_of_its_year(served: date, due: date) -> None:
    assert dates("answer", complaint_served=served).due == due


def test_near_a_change_of_the_days_the_other_text_is_a_reading() -> None:
    found = dates("answer", complaint_served=date(2009, 12, 8))

    assert found.due == date(2009, 12, 29)  # 21 days
    assert (found.act_by, found.not_before) == (date(2009, 12, 28), date(2009, 12, 29))
    assert found.other_text is not None
    assert found.other_text.until == date(2009, 11, 30)


def test_each_text_is_counted_by_the_rule_6_of_its_time() -> None:
    """Ten days that leave out weekends and Thanksgiving, or fourteen that do not; no mixture of the two."""
    found = dates("answer_after_motion", court_action=date(2009, 11, 20))
    hearing = dates("motion_notice", hearing=date(2009, 12, 10))

    assert (found.due, found.act_by, found.not_before) == (
        date(2009, 12, 7),
        date(2009, 12, 4),
        date(2009, 12, 7),
    )
    assert (hearing.due, hearing.act_by, hearing.not_before) == (
        date(2009, 11, 25),
        date(2009, 11, 25),
        date(2009, 12, 3),
    )


def test_a_waiver_gives_sixty_days_from_the_request_and_ninety_abroad() -> None:
    assert dates("answer_waived", request_sent=date(2015, 3, 2)).due == date(2015, 5, 1)
    assert dates("answer_waived", request_sent=date(2015, 3, 2), whom=Whom.ABROAD).due == date(2015, 6, 1)


def test_removal_gives_the_longest_of_three() -> None:
    early = dates(
        "answer_removed",
        pleading_received=date(2015, 3, 2),
        summons_served=date(2015, 3, 2),
        removal=date(2015, 3, 5),
    )
    late = dates(
        "answer_removed",
        pleading_received=date(2015, 3, 2),
        summons_served=date(2015, 3, 2),
        removal=date(2015, 3, 31),
    )

    assert (early.due, late.due) == (date(2015, 3, 23), date(2015, 4, 7))


def test_removal_without_all_three_days_is_open_at_its_end() -> None:
    found = dates("answer_removed", removal=date(2015, 3, 31))

    assert (found.due, found.act_by, found.not_before) == (None, date(2015, 4, 7), None)


def test_motion_papers_are_counted_back_from_the_hearing() -> None:
    assert dates("motion_notice", hearing=date(2015, 3, 31)).due == date(2015, 3, 17)
    assert dates("opposing_affidavit", hearing=date(2015, 3, 31)).due == date(2015, 3, 24)
    # Five days in 2008 leave out the weekend.
    assert dates("motion_notice", hearing=date(2008, 3, 12)).due == date(2008, 3, 5)


def test_a_conference_is_held_three_weeks_before_the_order_is_due() -> None:
    assert dates("conference", scheduling=date(2020, 6, 30)).due == date(2020, 6, 9)
    assert dates("conference_report", conference=date(2020, 6, 9)).due == date(2020, 6, 23)
    assert dates("initial_disclosures", conference=date(2020, 6, 9)).due == date(2020, 6, 23)


def test_silence_on_admissions_counts_for_us_only_after_the_latest_reading() -> None:
    due = dates("admissions", service=date(2009, 8, 14), by=ServiceMethod.UNKNOWN).deadline
    assert due is not None

    between = date(2009, 9, 15)
    assert silence_on(between, due, ours=True) is Silence.AGAINST_US
    assert silence_on(between, due, ours=False) is Silence.RUNNING
    assert silence_on(date(2009, 9, 18), due, ours=False) is Silence.FOR_US
    assert silence_on(date(2009, 9, 14), due, ours=True) is Silence.RUNNING


def test_silence_proves_nothing_where_service_is_in_doubt() -> None:
    due = dates("admissions", service=date(2009, 8, 14), by=ServiceMethod.EMAIL_NO_CONSENT).deadline
    assert due is not None

    assert silence_on(date(2010, 1, 4), due, ours=False) is Silence.UNKNOWN


def test_more_time_past_the_close_of_discovery_touches_it() -> None:
    closes, trial = date(2020, 6, 30), None

    assert touches(date(2020, 7, 1), (closes, trial))
    assert not touches(date(2020, 6, 30), (closes, trial))


def test_two_figures_that_differ_have_no_prevailing_day() -> None:
    counter = CourtCount(holidays(), "MO", ServiceMethod.HAND)
    seven = counter(date(2022, 3, 1), 7, before=False, after_service=True)
    fourteen = counter(date(2022, 3, 1), 14, before=False, after_service=True)

    found = two_readings(fourteen, seven)

    assert (found.due, found.act_by, found.not_before) == (None, date(2022, 3, 8), date(2022, 3, 15))
    assert [r.date for r in found.readings] == [date(2022, 3, 8), date(2022, 3, 15)]


GOOD = tomllib.loads(resources.read_text("periods/answer.toml"))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"severity": "grave"}, "it must be one of highest, ordinary"),
        ({"texts": []}, "it has no text"),
        ({"texts": [GOOD["texts"][0] | {"confidence": 4}]}, "confidence 4; it must be 1, 2 or 3"),
        ({"texts": [GOOD["texts"][0] | {"source": ""}]}, "names no source"),
        ({"texts": [GOOD["texts"][0] | {"until": date(1990, 1, 1)}]}, "before it begins"),
        ({"texts": [GOOD["texts"][0] | {"legs": []}]}, "do not fit together"),
        ({"texts": GOOD["texts"][::-1]}, "does not end before"),
        ({"texts": [GOOD["texts"][0] | {"legs": [{"trigger": "service", "days": -1}]}]}, "counts -1 days"),
        (
            {"texts": [GOOD["texts"][0] | {"legs": [{"trigger": "service"}, {"trigger": "removal"}]}]},
            'whether the "earliest" or the "latest" counts',
        ),
        ({"tests": []}, "has no field 'tests'"),
    ],
)
def test_each_mistake_of_a_file_is_said_in_a_sentence(change: dict[str, object], said: str) -> None:
    with pytest.raises(InvalidInput, match="The file") as refused:
        period_from(GOOD | change, "The file")

    assert said in str(refused.value)
