"""`periods`: every rule with its sources, dates by the text of the day, and a motion's local times."""

import json
from typing import Any

import pytest

from docket_assistant.cli.main import run


def told(capfd: pytest.CaptureFixture[str], *words: str) -> tuple[int, Any]:
    status = run(["periods", *words, "--json"])
    out = capfd.readouterr().out
    return status, json.loads(out) if out else None


def said(capfd: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = run(["periods", *words])
    captured = capfd.readouterr()
    return status, captured.out, captured.err


def test_every_rule_names_its_texts_with_source_and_confidence(capfd: pytest.CaptureFixture[str]) -> None:
    status, rules = told(capfd)

    assert status == 0
    assert len(rules) == 21
    for rule in rules:
        assert rule["texts"]
        assert all({"cite", "since", "source", "seen", "confidence"} <= set(text) for text in rule["texts"])


def test_a_rule_is_shown_as_it_was_on_a_day(capfd: pytest.CaptureFixture[str]) -> None:
    _, old = told(capfd, "subpoena_objections", "--on", "2013-11-30")
    _, new = told(capfd, "subpoena_objections", "--on", "2013-12-01")

    assert [t["cite"] for t in (*old["texts"], *new["texts"])] == [
        "Fed. R. Civ. P. 45(c)(2)(B)",
        "Fed. R. Civ. P. 45(d)(2)(B)",
    ]


def test_a_rule_of_a_day_that_is_not_on_file_is_exit_1(capfd: pytest.CaptureFixture[str]) -> None:
    assert told(capfd, "admissions", "--on", "1965-01-01")[1]["texts"] == []
    assert said(capfd, "admissions", "--on", "1965-01-01")[0] == 1
    assert told(capfd, "admissions", "--from", "service=1965-01-04")[:1] == (1,)


def test_dates_are_counted_with_both_readings_of_unknown_service(capfd: pytest.CaptureFixture[str]) -> None:
    status, found = told(capfd, "admissions", "--from", "service=2009-08-14", "--court", "moed")

    assert status == 0
    assert (found["due"], found["act_by"], found["not_before"]) == (None, "2009-09-14", "2009-09-17")
    assert found["severity"] == "highest"
    assert found["working"]


def test_a_day_that_is_missing_is_named(capfd: pytest.CaptureFixture[str]) -> None:
    _, found = told(capfd, "answer_removed", "--from", "removal=2015-03-31")

    assert found["missing"] == ["pleading_received", "summons_served"]
    assert (found["due"], found["act_by"], found["not_before"]) == (None, "2015-04-07", None)


def test_for_whom_a_rule_is_asked_changes_its_days(capfd: pytest.CaptureFixture[str]) -> None:
    _, found = told(capfd, "answer_waived", "--from", "request_sent=2015-03-02", "--whom", "abroad")

    assert found["due"] == "2015-06-01"


def test_a_motions_dates_come_from_its_court(capfd: pytest.CaptureFixture[str]) -> None:
    events = ("--from", "filed=2022-01-04", "--from", "served=2022-01-04")
    status, found = told(capfd, "motion", "--court", "nvd", "--service", "ecf", *events)
    dates = {one["paper"]: one for one in found["dates"]}

    assert status == 0
    assert (dates["opposition"]["due"], dates["reply"]["due"]) == ("2022-01-18", "2022-01-25")
    assert dates["opposition"]["gives"] == "14 days after the motion is served"
    assert found["sources"]


def test_a_court_without_a_figure_asks(capfd: pytest.CaptureFixture[str]) -> None:
    status, out, _ = said(capfd, "motion", "--court", "wied", "--on", "2026-03-02")

    assert status == 0
    assert "enter the date that the rule or the court gives" in out


def test_the_hours_of_a_court_stand_with_its_times(capfd: pytest.CaptureFixture[str]) -> None:
    _, found = told(capfd, "motion", "--court", "ded", "--on", "2026-03-02")

    assert [(h["at"], h["acts"]) for h in found["last_hours"]] == [("17:00", ["filing", "service"])]


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (("nothing",), 1, "No rule 'nothing' is on file"),
        (("answer", "--from", "service=2010-01-04"), 2, "write one of complaint_served as EVENT=DATE"),
        (("answer", "--from", "complaint_served"), 2, "names no event with its day"),
        (("answer", "--from", "complaint_served=4/1/10"), 2, "write it as 2009-12-02"),
        (("answer", "--from", "complaint_served=2010-01-04", "--whom", "me"), 2, "it is one of anyone"),
        (("answer", "--service", "pigeon"), 2, "is no method of service"),
        (("answer", "--court", "xx"), 1, "No court 'xx' is on file"),
        (("motion",), 2, "name it with --court ID"),
        (("motion", "--court", "akd"), 1, "No local times of akd are on file (71 districts are)"),
        (("motion", "--court", "nvd", "--from", "mailed=2010-01-04"), 2, "write one of filed, served"),
    ],
)
def test_what_cannot_be_answered_is_said_in_one_sentence(
    capfd: pytest.CaptureFixture[str], words: tuple[str, ...], status: int, sentence: str
) -> None:
    ended, out, err = said(capfd, *words)

    assert (ended, out) == (status, "")
    assert sentence in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("rule", ["supplement", "stipulations", "fees", "production"])
def test_people_read_the_rule_with_its_source(capfd: pytest.CaptureFixture[str], rule: str) -> None:
    status, out, _ = said(capfd, rule)

    assert status == 0
    assert "Source:" in out


def test_what_rests_on_general_knowledge_says_so(capfd: pytest.CaptureFixture[str]) -> None:
    known = said(capfd, "conference_report", "--from", "conference=1999-03-01")[1]
    seen = said(capfd, "conference_report", "--from", "conference=2009-03-02")[1]

    assert "To check: " in known
    assert "general knowledge" in known
    assert "To check" not in seen
