"""Rules are parsed values: a good file gives a rule, a bad one a sentence that names it."""

import tomllib
from datetime import date

import pytest

from docket_assistant import resources
from docket_assistant.domain.conferral import Mode
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.rules import ConferralRule, WrittenAlone, rule_from


def table() -> dict[str, object]:
    return tomllib.loads(resources.read_text("rules/moed.toml"))


def test_every_shipped_rule_names_its_source_and_the_day_on_which_its_text_was_seen() -> None:
    rules = [
        rule_from(tomllib.loads(resources.read_text(f"rules/{name}")), name)
        for name in resources.names("rules")
    ]

    assert len(rules) == 67
    assert all(rule.sources and (rule.text_seen or rule.seen) for rule in rules)


def test_local_rule_304_names_talk_in_person_or_by_telephone_and_refuses_a_writing() -> None:
    rule = rule_from(table(), "moed.toml")

    assert isinstance(rule, ConferralRule)
    assert rule.qualifying_modes == (Mode.IN_PERSON, Mode.TELEPHONE)
    assert rule.written_alone is WrittenAlone.NO
    assert rule.attempts_suffice is True


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"confidence": 4}, "confidence"),
        ({"sources": []}, "source"),
        ({"written_alone": "perhaps"}, "written_alone"),
        ({"qualifying_modes": ["pigeon"]}, "pigeon"),
        ({"colour": "red"}, "colour"),
        ({"text_seen": "soon"}, "text_seen"),
    ],
)
def test_a_bad_rule_file_is_refused_with_its_name_and_the_field(change: dict[str, object], said: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        rule_from(table() | change, "The rule file moed.toml")

    assert "moed.toml" in str(refusal.value)
    assert said in str(refusal.value)
