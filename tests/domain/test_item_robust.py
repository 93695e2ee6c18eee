"""Item lists in rough print, with what is left unread shown at its place; random sets there and back."""

import pytest

from docket_assistant.domain.item_lists.reader import read_items
from tests.domain.item_sets import difference, item_sets


def spelled(text: str) -> str:
    return " ".join(map(str, read_items(text).tokens))


def test_three_hundred_random_sets_are_read_back_as_written() -> None:
    assert [said for items in item_sets(300, seed=11) if (said := difference(items))] == []


@pytest.mark.parametrize("dash", ["-", "–", "—", "‒", "−", "--", " - ", " – ", "-\n", "\u2010", "\u2011"])
def test_every_dash_makes_a_range(dash: str) -> None:
    assert spelled(f"Interrogatories Nos. 1, 3{dash}5, and 7") == "I-1 I-3 I-4 I-5 I-7"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Interrogatory Number Seven", "I-7"),
        ("interrogatories seven (7) and eight (8)", "I-7 I-8"),
        ("RFPs Nos. Four through Six", "P-4 P-5 P-6"),
        ("R.F.P. No. 9 and R.F.A. No. 3", "P-9 A-3"),
        ("Interrogatories No.s 4 and 5", "I-4 I-5"),
        ("Plaintiff's Second Set of Requests for Production, Request Nos. 4-6", "P-4 P-5 P-6"),
        ("Nos. 7 and 8 of the Interrogatories and No. 4 of the Requests for Production", "I-7 I-8 P-4"),
        ("Interrogatories Nos. 7, 8[1] and 9", "I-7 I-8 I-9"),
        ("InterrogatoryNos.12and13", "I-12 I-13"),
        ("Requests for Produc-\ntion Nos. 5 and 6", "P-5 P-6"),
        ("motion to compel (Filing No. 80) as to Request No. 4", "R-4"),
        ("the last five (5) years; not to exceed three (3) pages; RFP No. 4", "P-4"),
    ],
)
def test_rough_print_is_read(text: str, meant: str) -> None:
    assert spelled(text) == meant


def test_what_is_not_read_is_shown_at_its_place() -> None:
    text = "RFP  No. 5,\u00ad filed\n  March 5, 2024, within 14 days; see ECF No. 33"

    unread = read_items(text).unread

    assert [one.text for one in unread] == ["March 5, 2024", "14", "33"]
    assert [text[one.start : one.end] for one in unread] == ["March 5, 2024", "14", "33"]


def test_a_list_without_doubt_leaves_nothing_unread() -> None:
    assert read_items("Interrogatories Nos. 3b, 3c, 7-15, 17, 19-22, and 24").unread == ()
