"""Every element and step that a shipped rule or overlay names has words of its own."""

import tomllib

import pytest

from docket_assistant import resources
from docket_assistant.domain.motion import StatementElement
from docket_assistant.wording.rule_words import ELEMENTS, STEPS, element_words, step_words

RULES = [tomllib.loads(resources.read_text(f"rules/{name}")) for name in resources.names("rules")]
OVERLAYS = [
    overlay
    for name in resources.names("overlays")
    for overlay in tomllib.loads(resources.read_text(f"overlays/{name}"))["overlays"]
]
_OF_THE_LOG = {"date", "time", "manner", "place", "duration", "participants"}


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r["id"])
def test_what_a_rule_asks_for_has_words(rule: dict[str, list[str]]) -> None:
    asked = {*rule["statement_elements"], *rule.get("elements_for_attempts", ())}

    assert asked - _OF_THE_LOG <= set(ELEMENTS)
    assert set(rule.get("steps", ())) <= set(STEPS)


def test_the_steps_of_overlays_and_the_elements_of_the_record_have_words() -> None:
    assert {step for overlay in OVERLAYS for step in overlay.get("steps", ())} <= {*STEPS, "leave"}
    assert {e.value for e in StatementElement} - _OF_THE_LOG <= set(ELEMENTS)


def test_a_name_without_words_is_read_as_it_is_written() -> None:
    assert element_words("names_of_clerks") == "names of clerks"
    assert step_words("letter_to_chambers") == "letter to chambers"
