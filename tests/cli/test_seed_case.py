"""The seed's case from an empty store to its statement, by commands alone; the keys that scripts read."""

import hashlib
import json
from pathlib import Path

import pytest

from tests.cli.docket import STEPS, Docket

AFTER_TALK = {"NOT_RIPE": 9, "RIPE": 7, "RESOLVED": 2}
ITEM = {"token", "round", "verdict", "late", "findings", "warnings", "assumptions", "next"}
FINDING = {"test", "standing", "because", "date", "record", "citation"}
DUTY = {"order", "what", "due", "act_by", "not_before", "state", "readings", "working"}
TESTS = frozenset(
    [
        "due",
        "live_mode",
        "after_last_round",
        "covers_item",
        "right_people",
        "impasse",
        "efforts",
        "court_steps",
        "deadline",
        "statement",
        "age",
    ]
)
STANDINGS = {"met", "not_met", "unknown", "not_asked"}


def ripeness(docket: Docket, day: str) -> tuple[int, dict[str, int]]:
    said = docket.ask("ripeness", "briscoe", "--as-of", day)
    return said.status, said.json["counts"]


def statement(docket: Docket, out: str, day: str) -> tuple[str, ...]:
    return ("statement", "briscoe", "--order", "2009-12-02", "--as-of", day, "--out", docket.file(out))


def test_the_case_from_an_empty_store_to_its_statement(briscoe: Docket) -> None:
    assert ripeness(briscoe, "2009-10-07") == (1, {"NEEDS_REVIEW": 18})
    assert ripeness(briscoe, "2009-10-09") == (1, {"STALE_CONFERRAL": 18})
    assert ripeness(briscoe, "2009-12-02") == (1, {"STALE_CONFERRAL": 18})
    early = briscoe.ask(*statement(briscoe, "early.docx", "2009-12-03"))
    assert (early.status, early.json["refused"][0]["test"]) == (1, "nothing_to_report")

    logged = briscoe.step("talk-dec-7", "log-conferral")
    assert logged == {"conferral": "briscoe-call-1207", "counts": AFTER_TALK}
    for eml, options in (
        ("sent-wrong-address", ("--confirms", "2009-12-07")),
        ("sent-right-address", ("--confirms", "2009-12-07")),
        ("reply-acknowledged", ("--reply", "acknowledged")),
    ):
        briscoe.done("record-message", "briscoe", "--eml", str(STEPS / f"{eml}.eml"), *options)

    written = briscoe.done(*statement(briscoe, "statement.docx", "2009-12-08"))
    assert written["variant"] == "partial"
    assert "CONFIRMING COMPLIANCE" in written["title"]
    content = Path(written["path"]).read_bytes()
    assert written["sha256"] == hashlib.sha256(content).hexdigest()
    assert not Path(briscoe.file("early.docx")).exists()
    assert ripeness(briscoe, "2009-12-08") == (1, AFTER_TALK)


def test_the_act_log_of_the_case_is_one_act_a_command(briscoe: Docket) -> None:
    briscoe.step("talk-dec-7", "log-conferral")
    briscoe.step("supplement-dec-9-no-12")

    acts = briscoe.ask("history", "briscoe").rows

    assert [act["n"] for act in acts] == [1, 2, 3, 4]
    assert all(set(act) == {"n", "at", "act", "undone"} for act in acts)
    assert briscoe.done("undo", "briscoe") == {"act": acts[3]["act"], "n": 5}
    undone = {act["n"]: act["undone"] for act in briscoe.ask("history", "briscoe").rows}
    assert undone == {1: False, 2: False, 3: False, 4: True, 5: False}
    assert ripeness(briscoe, "2009-12-09") == (1, AFTER_TALK)
    assert briscoe.done("redo", "briscoe") == {"act": acts[3]["act"], "n": 6}
    assert ripeness(briscoe, "2009-12-09")[1]["STALE_CONFERRAL"] == 1


@pytest.mark.parametrize(
    ("step", "command", "counts"),
    [
        ("talk-dec-7", "record", AFTER_TALK),
        ("talk-7-15-only", "log-conferral", {"STALE_CONFERRAL": 9, "RIPE": 9}),
        ("talk-none", "log-conferral", {"RIPE": 18}),
        ("email-only", "log-conferral", {"STALE_CONFERRAL": 18}),
    ],
)
def test_each_talk_gives_its_verdicts(
    briscoe: Docket, step: str, command: str, counts: dict[str, int]
) -> None:
    assert briscoe.step(step, command)["counts"] == counts


def test_a_case_that_is_ripe_throughout_is_exit_0(briscoe: Docket) -> None:
    briscoe.step("talk-none", "log-conferral")

    said = briscoe.ask("ripeness", "briscoe")

    assert (said.status, said.json["worst"]) == (0, "RIPE")


def test_ripeness_has_every_key_of_the_contract(briscoe: Docket) -> None:
    found = briscoe.ask("ripeness", "briscoe", "--as-of", "2009-12-08").json

    assert {"as_of", "items", "responses", "worst", "counts", "cutoff", "duties"} <= set(found)
    assert found["worst"] == "STALE_CONFERRAL"
    assert len({item["token"] for item in found["items"]}) == 18
    for item in found["items"]:
        assert set(item) >= ITEM
        for finding in item["findings"]:
            assert set(finding) >= FINDING
            assert (finding["test"] in TESTS, finding["standing"] in STANDINGS) == (True, True)
    for duty in found["duties"]:
        assert set(duty) >= DUTY
        assert (duty["due"], duty["act_by"], duty["state"]) == ("2009-12-14", "2009-12-14", "open")
    assert [duty["what"] for duty in found["duties"]] == ["confer", "file_statement"]
    for response in found["responses"]:
        dates = (response["due"], response["act_by"], response["not_before"], response["served"])
        assert dates == (None, "2009-09-14", "2009-09-17", "2009-09-15")


def test_an_exported_file_gets_the_verdicts_of_the_store(briscoe: Docket) -> None:
    out = briscoe.file("out.json")
    briscoe.done("export", "briscoe", "--out", out)

    from_file = briscoe.ask("ripeness", out, "--as-of", "2009-12-02")
    from_store = briscoe.ask("ripeness", "4:08-CV-1717", "--as-of", "2009-12-02")

    assert from_file == from_store


def test_their_motion_may_be_named(briscoe: Docket) -> None:
    found = briscoe.ask("ripeness", "briscoe", "--as-of", "2009-12-02", "--motion", "2009-10-09").json

    assert found["counts"] == {"STALE_CONFERRAL": 18}


def test_a_paper_that_no_longer_matches_is_shown_with_what_changed(briscoe: Docket) -> None:
    briscoe.step("talk-dec-7", "log-conferral")
    briscoe.done(*statement(briscoe, "statement.docx", "2009-12-08"))
    before = briscoe.done("show", "briscoe", "--today", "2009-12-09")["papers"]
    assert [(p["matches"], p["changed"]) for p in before] == [(True, [])]

    briscoe.step("supplement-dec-9-no-12")

    (paper,) = briscoe.done("show", "briscoe", "--today", "2009-12-09")["papers"]
    assert paper["matches"] is False
    assert {"path", "sha256", "variant", "made_as_of", "matches", "changed"} <= set(paper)
    changed = {change["fact"]: (change["was"], change["is"]) for change in paper["changed"]}
    assert changed["item briscoe-rog-12: last response"] == ("2009-10-08", "2009-12-09")
    (as_made,) = briscoe.done("show", "briscoe", "--today", "2009-12-08")["papers"]
    assert as_made["matches"] is True
    people = briscoe.say("show", "briscoe", "--today", "2009-12-09").out.decode()
    assert "no longer matches" in people


@pytest.mark.parametrize("change", [b"", b"PK and counsel's own words"], ids=["emptied", "rewritten"])
def test_a_paper_that_counsel_changed_is_refused_and_left_alone(briscoe: Docket, change: bytes) -> None:
    briscoe.step("talk-dec-7", "log-conferral")
    words = statement(briscoe, "statement.docx", "2009-12-08")
    paper = Path(briscoe.done(*words)["path"])
    assert briscoe.ask(*words).status == 0, "its own paper may be written again"
    paper.write_bytes(change)
    acts = len(briscoe.ask("history", "briscoe").rows)

    refused = briscoe.ask(*words)

    assert (refused.status, refused.json["refused"][0]["test"]) == (1, "file_changed")
    assert paper.read_bytes() == change
    assert len(briscoe.ask("history", "briscoe").rows) == acts


@pytest.mark.parametrize(
    "words",
    [("export", "briscoe", "--out"), ("calendar", "--out"), ("copy",)],
    ids=["export", "calendar", "copy"],
)
def test_no_command_writes_over_a_file_of_the_users(briscoe: Docket, words: tuple[str, ...]) -> None:
    mine = Path(briscoe.file("mine"))
    mine.write_bytes(b"mine")

    refused = briscoe.ask(*words, str(mine))

    assert (refused.status, refused.json["refused"][0]["test"]) == (1, "file_changed")
    assert mine.read_bytes() == b"mine"


def test_a_matter_with_its_paper_and_messages_goes_out_and_in_the_same(
    briscoe: Docket, tmp_path: Path
) -> None:
    briscoe.step("talk-dec-7", "log-conferral")
    eml = str(STEPS / "reply-acknowledged.eml")
    briscoe.done("record-message", "briscoe", "--eml", eml, "--reply", "acknowledged")
    briscoe.done(*statement(briscoe, "statement.docx", "2009-12-08"))
    first, second, other = (str(tmp_path / n) for n in ("1.json", "2.json", "other.db"))
    briscoe.done("export", "briscoe", "--out", first)

    taken = briscoe.ask("import", first)
    into = briscoe.bare("import", first, "--store", other, "--json")
    briscoe.bare("export", "briscoe", "--out", second, "--store", other)

    assert (taken.status, "briscoe" in taken.err) == (1, True)
    assert into.json == {"matter": "briscoe"}
    assert Path(first).read_bytes() == Path(second).read_bytes()
    assert b"\r" not in Path(first).read_bytes()
    assert len(json.loads(Path(second).read_bytes())["papers"]) == 1
    copied = briscoe.done("import", first, "--as-copy")["matter"]
    assert {m["id"] for m in briscoe.ask("matters").rows} == {"briscoe", copied}


def test_matters_lists_the_caption_and_the_next_date(briscoe: Docket) -> None:
    (listed,) = briscoe.ask("matters").rows

    assert set(listed) >= {"id", "caption", "number", "next"}
    assert "Briscoe".casefold() in listed["caption"].casefold()
    assert (listed["number"], listed["next"]) == ("4:08-CV-1717 (CEJ)", "2009-12-14")


def test_the_calendar_is_lines_of_75_bytes_ending_in_crlf(briscoe: Docket) -> None:
    out = Path(briscoe.file("dates.ics"))

    told = briscoe.done("calendar", "briscoe", "--out", str(out))

    assert told == {"path": str(out), "events": 2}
    *lines, last = out.read_bytes().split(b"\r\n")
    assert (lines[0], lines[-1], last) == (b"BEGIN:VCALENDAR", b"END:VCALENDAR", b"")
    assert all(len(line) <= 75 and b"\n" not in line for line in lines)
    assert lines.count(b"DTSTART;VALUE=DATE:20091214") == 2
    assert (lines.count(b"BEGIN:VEVENT"), lines.count(b"BEGIN:VALARM")) == (2, 10)


def test_a_copy_is_a_whole_store_with_its_digest(briscoe: Docket) -> None:
    told = briscoe.done("copy", briscoe.file("copy.db"))

    content = Path(told["path"]).read_bytes()
    assert (told["matters"], told["sha256"]) == (1, hashlib.sha256(content).hexdigest())
    again = briscoe.bare("ripeness", "briscoe", "--as-of", "2009-12-02", "--store", told["path"], "--json")
    assert again.json["counts"] == {"STALE_CONFERRAL": 18}
