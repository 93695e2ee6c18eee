"""The JSON keys of the commands that need no store; they are a public contract."""

import pytest

from tests.cli.docket import Docket


def test_items_tells_what_it_read_and_writes_it_back(empty: Docket) -> None:
    text = "Interrogatories Nos. 3(b), 7-9 (second set) and RFP 4"

    told = empty.done("items", text)

    assert set(told) >= {"tokens", "text", "qualifiers", "warnings"}
    assert told["tokens"] == ["I-3(b)", "I-7", "I-8", "I-9", "P-4"]
    assert told["qualifiers"] == [{"tokens": ["I-7", "I-8", "I-9"], "words": "second set"}]
    assert empty.done("items", told["text"])["tokens"] == told["tokens"]
    assert not empty.store.exists()


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        (
            ("--from", "2009-12-02", "--days", "10"),
            {"due", "act_by", "not_before", "readings", "regime", "last_hour", "assumptions", "working"},
        ),
        (
            ("--from", "2009-12-02", "--hours", "72", "--at", "14:30", "--zone", "America/Chicago"),
            {"due", "act_by", "not_before", "readings", "regime", "last_hour", "assumptions", "working"},
        ),
        (("--fixed", "2009-12-13"), {"due", "act_by", "not_before", "readings", "warnings"}),
        (("--serve-by", "2009-12-18", "--days", "30"), {"serve_by", "working"}),
    ],
    ids=["days", "hours", "fixed", "serve-by"],
)
def test_deadline_has_every_key_of_the_contract(
    empty: Docket, words: tuple[str, ...], keys: set[str]
) -> None:
    told = empty.done("deadline", *words)

    assert set(told) >= keys
    assert told["working"]
    assert all(set(step) >= {"date", "step", "because", "citation"} for step in told["working"])
    assert all(set(reading) >= {"date", "because"} for reading in told.get("readings", []))


def test_the_order_of_december_2_is_due_on_the_14th(empty: Docket) -> None:
    told = empty.done("deadline", "--from", "2009-12-02", "--days", "10", "--court", "moed")

    assert (told["due"], told["act_by"], told["not_before"]) == ("2009-12-14", "2009-12-14", "2009-12-16")
    assert [reading["date"] for reading in told["readings"]] == ["2009-12-14", "2009-12-16"]


def test_an_unknown_method_leaves_the_due_date_open(empty: Docket) -> None:
    told = empty.done("deadline", "--from", "2009-08-14", "--days", "30", "--service", "unknown")

    assert (told["due"], told["act_by"], told["not_before"]) == (None, "2009-09-14", "2009-09-17")


def test_the_court_of_the_sample_says_where_its_rule_was_read(empty: Docket) -> None:
    told = empty.done("courts", "moed")

    assert (told["id"], told["name"], told["state"]) == ("moed", "Eastern District of Missouri", "MO")
    assert told["conferral"]["rule"] == "E.D. Mo. L.R. 3.04(A)"
    assert told["conferral"]["modes"] == ["in_person", "telephone"]
    assert told["conferral"]["text_seen"]
    assert told["conferral"]["sources"]
    assert told in empty.ask("courts").rows


def test_the_story_tells_every_day_of_the_case(empty: Docket) -> None:
    told = empty.done("story", "--out", str(empty.folder))

    assert all(set(step) >= {"as_of", "what", "counts"} for step in told["steps"])
    days = {step["as_of"]: step["counts"] for step in told["steps"] if step["counts"]}
    assert days == {
        "2009-10-07": {"NEEDS_REVIEW": 18},
        "2009-10-09": {"STALE_CONFERRAL": 18},
        "2009-12-02": {"STALE_CONFERRAL": 18},
        "2009-12-07": {"NOT_RIPE": 9, "RIPE": 7, "RESOLVED": 2},
        "2009-12-09": {"NOT_RIPE": 8, "STALE_CONFERRAL": 1, "RIPE": 7, "RESOLVED": 2},
    }
    assert told["statement"] == empty.file("Briscoe statement.docx")
    assert not empty.store.exists()
