"""Rules are parsed values: a good file gives a rule, a bad one a sentence that names it."""

import tomllib
from datetime import date

import pytest

from docket_assistant import resources
from docket_assistant.domain.conferral import Mode
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.rule_parts import RulePoint
from docket_assistant.domain.rules import ConferralRule, WrittenAlone, rule_from, rule_on

NAMES = [name.removesuffix(".toml") for name in resources.names("rules")]
SOURCED = 66
"""Districts with a file, beside the federal rule alone."""


def table(court: str = "moed") -> dict[str, object]:
    return tomllib.loads(resources.read_text(f"rules/{court}.toml"))


def rule(court: str) -> ConferralRule:
    return rule_from(table(court), f"The rule file {court}.toml")


@pytest.mark.parametrize("court", NAMES)
def test_every_shipped_rule_keeps_to_the_schema_and_to_its_file_name(court: str) -> None:
    found = rule(court)

    assert found.id == court
    assert found.sources
    assert found.text_seen is not None or found.seen
    assert found.confidence >= 2
    assert found.cite


@pytest.mark.parametrize("court", NAMES)
def test_what_was_not_verified_says_which_point_it_touches(court: str) -> None:
    """General knowledge never decides unseen: its point is in doubt, or it is a fact of low confidence."""
    found = rule(court)
    knowledge = [said for said in found.unverified if "general knowledge" in said]
    doubted = [point for point in RulePoint if found.doubts(point)]

    assert doubted or not knowledge


def test_every_sourced_district_has_a_file() -> None:
    assert len(NAMES) == SOURCED + 1
    assert "frcp" in NAMES


def test_local_rule_304_names_talk_in_person_or_by_telephone_and_refuses_a_writing() -> None:
    found = rule("moed")

    assert found.qualifying_modes == (Mode.IN_PERSON, Mode.TELEPHONE)
    assert found.written_alone is WrittenAlone.NO
    assert found.attempts_suffice is True


@pytest.mark.parametrize(
    ("day", "cite"),
    [
        (date(2009, 12, 2), "E.D. Mo. L.R. 3.04(A)"),
        (date(2014, 11, 17), "E.D. Mo. L.R. 37-3.04(A)"),
        (date(2019, 10, 31), "E.D. Mo. L.R. 37-3.04(A)"),
        (date(2019, 11, 1), "E.D. Mo. L.R. 3.04(A)"),
    ],
)
def test_a_rule_is_cited_as_on_the_day(day: date, cite: str) -> None:
    assert rule_on(rule("moed"), day).cite == cite


def test_the_text_in_force_on_the_day_decides() -> None:
    before, after = (rule_on(rule("mdd"), day) for day in (date(2023, 6, 30), date(2023, 7, 1)))

    assert (before.written_alone, before.qualifying_modes) == (WrittenAlone.UNKNOWN, ())
    assert after.written_alone is WrittenAlone.NO
    assert Mode.VIDEO in after.qualifying_modes
    assert before.statement_elements == after.statement_elements


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"confidence": 4}, "confidence must be 1, 2 or 3, not 4"),
        ({"confidence": 1}, "general knowledge, which is no rule"),
        ({"sources": []}, "names no source"),
        ({"cite": None}, "'cite' cannot be null"),
        ({"written_alone": "perhaps"}, "it must be one of yes, no"),
        ({"qualifying_modes": ["pigeon"]}, "pigeon"),
        ({"qualifying_modes": ["email"]}, "email, which is not live; say it in written_alone"),
        ({"non_qualifying_modes": ["pigeon"]}, "'pigeon', which is no mode"),
        ({"non_qualifying_modes": ["telephone"]}, "telephone stands both in"),
        ({"colour": "red"}, "has no field 'colour'"),
        ({"text_seen": "soon"}, "write a date as 2009-12-02"),
        ({"waits": [{"after": "letter", "days": 3}]}, "'letter', which is not among its steps"),
        ({"steps": ["letter"], "waits": [{"after": "letter", "days": 0}]}, "has 0 days; give 1 or more"),
        ({"last_day": {"days": -1, "trigger": "other"}}, "last_day has -1 days"),
        ({"last_day": {"days": 9, "trigger": "moon"}}, "it must be one of"),
        ({"facts": [{"of": "modes"}]}, "lacks 'says'; add it"),
        ({"facts": [{"of": "modes", "says": "x", "confidence": 9}]}, "not 9"),
        ({"periods": [{"since": "2020-01-01", "until": "2019-01-01"}]}, "a period ends 2019-01-01, before"),
        ({"periods": [{"until": "2019-01-01"}, {"since": "2019-01-01"}]}, "two periods overlap"),
        ({"periods": [{"since": "2019-01-01"}, {"until": "2018-01-01"}]}, "two periods overlap"),
    ],
)
def test_a_bad_rule_file_is_refused_in_one_plain_sentence(change: dict[str, object], said: str) -> None:
    fresh = {key: value for key, value in table("akd").items() if key not in ("facts", "steps")}

    with pytest.raises(InvalidInput) as refusal:
        rule_from(fresh | change, "The rule file akd.toml")

    sentence = str(refusal.value)
    assert sentence.startswith("The rule file akd.toml")
    assert said in sentence
    assert sentence.endswith(".")


def test_what_must_be_given_is_asked_for_by_name() -> None:
    with pytest.raises(InvalidInput, match="lacks 'cite'; add it"):
        rule_from({k: v for k, v in table().items() if k != "cite"}, "The rule file moed.toml")
