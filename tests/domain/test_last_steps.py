"""What comes next for a motion, and the last day on which each step can still be done."""

import tomllib
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docket_assistant import resources
from docket_assistant.domain.findings import (
    Finding,
    ItemVerdict,
    Next,
    NextAct,
    Reason,
    Standing,
    Test,
    Verdict,
)
from docket_assistant.domain.ids import ItemId, MatterId
from docket_assistant.domain.matter import Matter, Side
from docket_assistant.domain.rules import rule_from
from docket_assistant.domain.verdicts.last_steps import StepName, last_steps, whole_next
from docket_assistant.domain.verdicts.layers import RuleInForce, rule_in_force
from docket_assistant.domain.verdicts.next_act import next_act

FRIDAY = date(2025, 3, 14)
DAY = date(2025, 3, 3)


def force(court: str) -> RuleInForce:
    rule = rule_from(tomllib.loads(resources.read_text(f"rules/{court}.toml")), court)
    return rule_in_force(rule, Matter(MatterId("m"), court, "1", Side.DEFENDANT), ())


def verdict(
    value: Verdict, act: NextAct, last: date | None = None, by: date | None = None, name: str = "i"
) -> ItemVerdict:
    deadline = Finding(Test.DEADLINE, Standing.MET, Reason.WITHIN_LAST_DAY, last)
    return ItemVerdict(ItemId(name), 1, value, (deadline,), False, (), (), Next(act, by))


def planned(court: str, cutoff: date, done: tuple[str, ...] = ()) -> list[tuple[StepName, date]]:
    stale = verdict(Verdict.STALE_CONFERRAL, NextAct.TALK, cutoff)
    return [(s.step, s.on) for s in last_steps([stale], force(court), done, DAY)]


def test_a_talk_and_a_filing_take_a_day_each() -> None:
    assert planned("moed", FRIDAY) == [(StepName.TALK, date(2025, 3, 13)), (StepName.FILING, FRIDAY)]


def test_a_step_takes_place_on_a_weekday() -> None:
    assert planned("moed", date(2025, 3, 17))[0] == (StepName.TALK, FRIDAY)


def test_letter_days_and_joint_paper_stand_before_the_filing() -> None:
    assert planned("cacd", FRIDAY) == [
        (StepName.LETTER, date(2025, 2, 28)),
        (StepName.TALK, date(2025, 3, 12)),
        (StepName.JOINT_PAPER, date(2025, 3, 13)),
        (StepName.FILING, FRIDAY),
    ]


def test_a_step_done_is_planned_no_more_and_a_day_behind_is_marked() -> None:
    letter = "conference_request_letter"
    assert next(s for s, _ in planned("cacd", FRIDAY, (letter,))) is StepName.TALK
    stale = verdict(Verdict.STALE_CONFERRAL, NextAct.TALK, FRIDAY)
    assert [s.passed for s in last_steps([stale], force("cacd"), (), DAY)] == [True, False, False, False]


def test_without_a_cut_off_no_day_is_given() -> None:
    assert last_steps([verdict(Verdict.NOT_RIPE, NextAct.TALK)], force("moed"), (), DAY) == ()


def test_the_earliest_cut_off_of_the_items_left_counts() -> None:
    ripe = verdict(Verdict.RIPE, NextAct.MOVE, FRIDAY)
    later = verdict(Verdict.RIPE, NextAct.MOVE, FRIDAY + timedelta(days=9))
    settled = verdict(Verdict.RESOLVED, NextAct.NOTHING, DAY)
    assert [s.on for s in last_steps([later, ripe, settled], force("moed"), (), DAY)] == [FRIDAY]


@given(
    st.dates(date(2010, 1, 1), date(2030, 1, 1)), st.sampled_from(["moed", "mowd", "cacd", "caed", "tned"])
)
def test_steps_come_in_order_before_the_cut_off(cutoff: date, court: str) -> None:
    days = [on for _, on in planned(court, cutoff)]
    assert days == sorted(days)
    assert len(set(days)) == len(days)
    assert days[-1] == cutoff
    assert all(day.weekday() < 5 for day in days[:-1])


def test_what_can_be_done_today_comes_before_what_is_waited_for() -> None:
    wait = verdict(Verdict.NOT_RIPE, NextAct.WAIT_FOR_PROMISE, by=FRIDAY)
    talk = verdict(Verdict.STALE_CONFERRAL, NextAct.TALK_ABOUT_LATEST)
    ripe = verdict(Verdict.RIPE, NextAct.MOVE)
    assert whole_next([wait, talk, ripe]).act is NextAct.TALK_ABOUT_LATEST
    assert whole_next([wait, ripe]) == Next(NextAct.WAIT_FOR_PROMISE, FRIDAY)
    assert whole_next([ripe]).act is NextAct.MOVE
    assert whole_next([verdict(Verdict.RESOLVED, NextAct.NOTHING)]).act is NextAct.NOTHING


@pytest.mark.parametrize(("steps", "act"), [(0, NextAct.WAIT_FOR_PROMISE), (2, NextAct.STIPULATE_OR_MOVE)])
def test_steps_with_the_court_take_room_before_the_last_day(steps: int, act: NextAct) -> None:
    promised = Finding(Test.IMPASSE, Standing.NOT_MET, Reason.PROMISE_NOT_DUE, DAY, other=date(2025, 3, 11))
    assert next_act(Verdict.NOT_RIPE, promised, FRIDAY, DAY, steps).act is act
