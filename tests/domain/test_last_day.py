"""The last day to move by a district's own rule: what it runs from, and when it cannot be counted."""

import tomllib
from dataclasses import replace
from datetime import date, timedelta

import pytest

from docket_assistant import resources
from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.findings import Reason
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.matter import Matter, Side
from docket_assistant.domain.moments import Moment
from docket_assistant.domain.rules import rule_from
from docket_assistant.domain.verdicts.item_facts import ItemFacts
from docket_assistant.domain.verdicts.last_day import LastDayToMove, last_day_to_move
from docket_assistant.domain.verdicts.layers import rule_in_force
from docket_assistant.domain.verdicts.rounds import ItemRounds, Round, RoundKind

SERVED, CLOSES, DAY = date(2025, 2, 5), date(2025, 3, 31), date(2025, 2, 20)
DUE = Deadline(date(2025, 2, 6), date(2025, 2, 6), date(2025, 2, 10))


def found(
    court: str, kind: RoundKind = RoundKind.RESPONSE, closes: date | None = CLOSES, due: Deadline | None = DUE
) -> LastDayToMove:
    rule = rule_from(tomllib.loads(resources.read_text(f"rules/{court}.toml")), court)
    matter = Matter(MatterId("m"), court, "1", Side.DEFENDANT, discovery_closes=closes)
    rounds = ItemRounds((Round(kind, Moment(SERVED)), Round(RoundKind.SUPPLEMENTAL, Moment(DAY))), SERVED)
    facts = replace(_NO_FACTS, rounds=rounds)
    return last_day_to_move(
        facts, rule_in_force(rule, matter, ()), matter, DAY, lambda on, days: on + timedelta(days=days), due
    )


_NO_FACTS = ItemFacts(ItemRounds((), None), (), (), (), (), ())


@pytest.mark.parametrize(
    ("court", "on"),
    [
        ("ksd", SERVED + timedelta(days=30)),
        ("nmd", SERVED + timedelta(days=21)),
        ("cand", CLOSES + timedelta(days=7)),
        ("txwd", CLOSES),
        ("gand", CLOSES),
        ("scd", date(2025, 2, 27)),
    ],
)
def test_the_day_runs_from_what_the_rule_names_and_a_supplement_restarts_nothing(
    court: str, on: date
) -> None:
    last = found(court)

    assert (last.on, last.late) == (on, False)
    assert last.finding.citation is not None
    assert last.finding.citation.source.startswith("http")


def test_the_later_of_two_days_counts_where_the_rule_says_so() -> None:
    assert found("gand", closes=date(2025, 2, 7)).on == SERVED + timedelta(days=14)
    assert found("gand", closes=date(2025, 2, 7)).late is True


def test_past_the_days_it_hangs_on_the_close_of_discovery_where_that_is_not_on_file() -> None:
    last = found("gand", closes=None)
    assert (last.on, last.late) == (SERVED + timedelta(days=14), None)
    assert last.finding.reason is Reason.CUTOFF_UNCOUNTED


def test_without_a_response_days_from_its_service_cannot_be_counted() -> None:
    last = found("nmd", RoundKind.DEFAULT)
    assert (last.on, last.late, last.finding.reason) == (None, None, Reason.CUTOFF_UNCOUNTED)
    assert found("ksd", RoundKind.DEFAULT).on == SERVED + timedelta(days=30)


@pytest.mark.parametrize("court", ["wvsd", "casd", "flsd"])
def test_general_knowledge_and_events_not_on_record_give_no_day(court: str) -> None:
    last = found(court)
    assert (last.on, last.late) == (None, None)
    assert last.from_memory is (court == "wvsd")


def test_a_close_of_discovery_or_due_day_that_nobody_gave_gives_no_day() -> None:
    assert found("cand", closes=None).late is None
    assert found("scd", due=None).late is None


@pytest.mark.parametrize("court", ["moed", "paed", "frcp"])
def test_no_cut_off_on_file_is_said(court: str) -> None:
    last = found(court)
    assert (last.on, last.late, last.finding.reason) == (None, False, Reason.NO_CUTOFF)
