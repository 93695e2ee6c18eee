"""The certificate of every district holds each element that its rule names, and no other."""

import re

import pytest

from docket_assistant.app.law import rules
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.rules import rule_on
from tests.documents.family.asked import TODAY, gap_labels, paper
from tests.documents.family.certificate_marks import (
    ATTEMPT_MARKS,
    MARKS,
    attempts,
    rich,
    row,
    take_attempts,
)

COURTS = sorted(rules())


@pytest.mark.parametrize("court", COURTS)
def test_the_certificate_holds_what_the_rule_names_and_no_more(court: str) -> None:
    found = row(court)
    assert found.missing == set(), found.text
    assert found.more == set(), found.text


@pytest.mark.parametrize("court", sorted(take_attempts()))
def test_attempts_alone_are_told_as_the_rule_wants_them(court: str) -> None:
    assert attempts(court)[1] == set()


def test_every_element_of_every_rule_has_a_mark() -> None:
    for rule in rules().values():
        now = rule_on(rule, TODAY)
        assert set(now.statement_elements) <= set(MARKS)
        assert set(now.elements_for_attempts) <= set(ATTEMPT_MARKS)


def test_the_rules_differ_in_what_they_want() -> None:
    """A table that held everything everywhere would pass nothing of the test above but its first half."""
    assert row("mad").held != row("txnd").held
    assert "duration" in row("mad").held
    assert "time" not in row("wawd").held
    assert not re.search(MARKS["time"], row("wawd").text)


@pytest.mark.parametrize("court", ["moed", "ned", "ohsd", "ilnd"])
def test_without_an_answer_every_judgement_is_a_gap(court: str) -> None:
    from dataclasses import replace

    record = replace(rich(court), paper_answers=())
    model = paper(record, PaperKind.CERTIFICATE, as_of=TODAY)
    asked = " ".join(gap_labels(model))
    named = set(rules()[court].statement_elements)
    labels = {
        "good_faith_assertion": "good faith",
        "sincere_efforts_no_accord": "After sincere efforts",
        "sincere_attempts": "sincere attempts",
        "extrajudicial_means_exhausted": "exhausted",
    }
    assert "good faith" in asked
    assert {label in asked for element, label in labels.items() if element in named} <= {True}
