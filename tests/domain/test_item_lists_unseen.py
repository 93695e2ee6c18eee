"""Item lists written for a test before any of them was read, in the manner of courts and counsel.

`docs/law-figures.md` has the figures of the first runs.
"""

import csv
from pathlib import Path

import pytest

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.item_lists.reader import read_items

ROWS = tuple(
    csv.DictReader(Path(__file__).with_name("item_lists_unseen.csv").read_text(encoding="utf-8").splitlines())
)
SAID = frozenset(
    {
        "30(b)(6) Topics 1, 4-6, and 9",
        "Topic Nos. 3, 5 and 7 of the Rule 30(b)(6) notice",
        "Requests 1, 2 and 5 of the Rule 34 requests",
        "Interrogatory No. 5 on page 6 and Interrogatory No. 9 on page 11",
    }
)
"""Read right, with a warning that names numbers beside the list."""


@pytest.mark.parametrize("row", ROWS, ids=[row["notation"][:60] for row in ROWS])
def test_the_items_are_those_written_down_before(row: dict[str, str]) -> None:
    text = row["notation"].replace("\\n", "\n")

    found = read_items(text)

    assert sorted(map(str, found.tokens)) == sorted(row["expanded"].split(";"))
    assert bool(found.warnings) == (text in SAID), found.warnings


def test_sets_in_brackets_hold_all_numbers_since_the_set_before() -> None:
    found = read_items("Interrogatories 3 and 4 (First Set) and 1 and 2 (Second Set)")

    assert [(q.words, " ".join(map(str, q.tokens))) for q in found.qualifiers] == [
        ("First Set", "I-3 I-4"),
        ("Second Set", "I-1 I-2"),
    ]


@pytest.mark.parametrize(
    "text", ["Interrogatory No. 16-2", "Nos. 4 and 7", "Interrogatory Nos. iv and vi", "25 interrogatories"]
)
def test_what_does_not_say_which_items_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput):
        read_items(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("neither Interrogatory No. 3 nor RFP No. 8", "“neither” stands ahead of an item"),
        ("Interrogatory No. 3 at subpart (b)", "Not read as items: subpart (b)."),
        ("the RFPs, 2018-2020, and RFP No. 4", "Not read as items: 2018, 2020."),
    ],
)
def test_what_may_be_meant_otherwise_is_said(text: str, said: str) -> None:
    assert said in " ".join(read_items(text).warnings)
