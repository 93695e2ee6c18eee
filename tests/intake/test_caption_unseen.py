"""Captions written for a test before any of them was read: lines and columns as courts print them.

`docs/law-figures.md` has the figures of the first runs. The parties are invented.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from docket_assistant.app.districts import districts
from docket_assistant.domain.matter import parse_case_number
from docket_assistant.domain.people import PartyRole
from docket_assistant.intake.caption_text import read_caption

CAPTIONS: list[dict[str, Any]] = json.loads(
    Path(__file__).with_name("captions_unseen.json").read_text(encoding="utf-8")
)


def role(word: str | None) -> PartyRole | None:
    return PartyRole(word) if word else None


@pytest.mark.parametrize("caption", CAPTIONS, ids=[caption["id"] for caption in CAPTIONS])
def test_court_parties_roles_and_number_are_read(caption: dict[str, Any]) -> None:
    read = read_caption(caption["text"], districts().values())

    assert read.court == caption["court"]
    assert (list(read.first), list(read.second)) == (caption["first"], caption["second"])
    assert (read.first_role, read.second_role) == (role(caption["first_role"]), role(caption["second_role"]))
    assert [side.value for side in read.et_al] == caption["et_al"]
    assert read.number == caption["number"]
    assert read.division.casefold() == caption.get("division", read.division).casefold()
    assert list(read.judge_initials) == caption.get("initials", list(read.judge_initials))


@pytest.mark.parametrize("caption", [c for c in CAPTIONS if "unsure" in c], ids=lambda c: c["id"])
def test_names_that_may_be_two_are_kept_as_one_and_said_to_be_unsure(caption: dict[str, Any]) -> None:
    assert list(read_caption(caption["text"], districts().values()).unsure) == caption["unsure"]


def test_a_day_on_a_line_of_its_own_is_no_part_of_a_name() -> None:
    head = "Opinion\n1:19-cv-00968-ADA-BAM (PC)\n10-27-2022\n"
    text = f"{head}RAY FIGARO, Plaintiff, v. CLARKE, et al., Defendants."

    read = read_caption(text, districts().values())

    assert (read.first, read.second, read.judge_initials) == (("RAY FIGARO",), ("CLARKE",), ("ADA", "BAM"))
    assert "10-27-2022" in read.unread


@pytest.mark.parametrize(
    ("number", "initials"),
    [
        ("20 Civ. 4162 (LGS) (GWG)", ("LGS", "GWG")),
        ("00-953 (RWR/DAR)", ("RWR", "DAR")),
        ("CV-19-04821-PHX-DLR", ("DLR",)),
        ("2:19-cv-0123 TLN AC PS", ("TLN", "AC")),
        ("19-0442-CV-W-BP", ("BP",)),
        ("CV 20-7714-DMG (AGRx)", ("DMG", "AGR")),
        ("18 C 3390", ()),
        ("MDL No. 1396", ()),
    ],
)
def test_initials_are_those_of_judges_and_no_marks_of_the_court(
    number: str, initials: tuple[str, ...]
) -> None:
    assert parse_case_number(number).initials == initials
