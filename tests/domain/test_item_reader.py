"""Item lists as courts and counsel wrote them, and as they might."""

import csv
from pathlib import Path

import pytest

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.item_lists.reader import ItemList, read_items
from docket_assistant.domain.items import ItemKind, ItemToken
from docket_assistant.wording.item_lists import court_list

PUBLISHED = list(
    csv.DictReader((Path(__file__).parent / "item_lists.csv").read_text(encoding="utf-8").splitlines())
)
BRISCOE = "Interrogatories Nos. 3b, 3c, 7-15, 17, 19-22, and 24 as well as Request for Production No. 4"
I = ItemKind.INTERROGATORY  # noqa: E741


def tokens(text: str) -> tuple[ItemToken, ...]:
    return tuple(ItemToken.parse(word) for word in text.split())


def spelled(found: ItemList) -> str:
    return " ".join(str(token) for token in found.tokens)


def told(found: ItemList) -> dict[str, str]:
    return {item.words: " ".join(map(str, item.tokens)) for item in found.qualifiers}


KNOWN = tokens(" ".join([f"I-{n}" for n in range(1, 13)] + [f"P-{n}" for n in range(10, 24)]))


@pytest.mark.parametrize("row", PUBLISHED, ids=[row["notation"][:40] for row in PUBLISHED])
def test_published_lists_are_read_exactly(row: dict[str, str]) -> None:
    assert [str(token) for token in read_items(row["notation"]).tokens] == row["expanded"].split(";")


def test_published_lists_number_fifty_five() -> None:
    assert len(PUBLISHED) == 55


def test_ordered_list_of_2009_there_and_back() -> None:
    found = read_items(BRISCOE)
    assert len(found.tokens) == 18
    assert not found.warnings
    assert court_list(found.tokens, plain=True) == BRISCOE.replace("as well as", "and")
    assert read_items(court_list(found.tokens)).tokens == found.tokens


def test_only_doubtful_published_lists_are_warned_of() -> None:
    doubtful = [row["notation"] for row in PUBLISHED if read_items(row["notation"]).warnings]
    assert len(doubtful) == 3  # line numbers in the margin, a footnote's mark, a bracket left open


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("No. 7(a)-(c)", "I-7(a) I-7(b) I-7(c)"),
        ("No. 7(a)–(c)", "I-7(a) I-7(b) I-7(c)"),
        ("No. 7(a) through (c)", "I-7(a) I-7(b) I-7(c)"),
        ("No. 7(a)-7(c)", "I-7(a) I-7(b) I-7(c)"),
        ("No. 7a-c", "I-7(a) I-7(b) I-7(c)"),
        ("No. 7a-c and 9", "I-7(a) I-7(b) I-7(c) I-9"),
        ("No. 12.a", "I-12(a)"),
        ("No. 3A", "I-3(a)"),
        ("No. 3 (b) and (c)", "I-3(b) I-3(c)"),
        ("No. 3(b), (c), and 4", "I-3(b) I-3(c) I-4"),
        ("No. 3b and c", "I-3(b) I-3(c)"),
        ("No. 3, subparts b and c", "I-3(b) I-3(c)"),
        ("No. 3, subparts b and c, and 5", "I-3(b) I-3(c) I-5"),
        ("No. 3 (subparts (b)-(d)) and 5", "I-3(b) I-3(c) I-3(d) I-5"),
        ("Nos. 2 and 3, subpart b", "I-2 I-3(b)"),
        ("Nos. 4, 6 through 9", "I-4 I-6 I-7 I-8 I-9"),
        ("Nos. 3 to 5", "I-3 I-4 I-5"),
        ("Nos. 1–3 (inclusive)", "I-1 I-2 I-3"),
        ("Nos. 1-3, inclusive, and 7", "I-1 I-2 I-3 I-7"),
        ("1–3 (inclusive)", "I-1 I-2 I-3"),
        ("No. 12(b)(ii)", "I-12(b)(ii)"),
        ("No. 12 (b) (ii)", "I-12(b)(ii)"),
        ("No. 6(i)-(v)", "I-6(i) I-6(ii) I-6(iii) I-6(iv) I-6(v)"),
        ("No. 6(h)-(j)", "I-6(h) I-6(i) I-6(j)"),
        ("No. 7(a)(1)-(3)", "I-7(a)(1) I-7(a)(2) I-7(a)(3)"),
        ("Nos. 2.09 - 2.11", "I-2.09 I-2.10 I-2.11"),
        ("Nos. 1-10, except Nos. 3 and 4", "I-1 I-2 I-5 I-6 I-7 I-8 I-9 I-10"),
        ("Nos. 1-4 (excluding No. 2)", "I-1 I-3 I-4"),
        ("No. 007", "I-7"),
        ("No. 2-b and 3", "I-2(b) I-3"),
        ("No. 3's subparts (b) and (c)", "I-3(b) I-3(c)"),
        ("Nos. 4 through and including 6", "I-4 I-5 I-6"),
        ("Nos. 4 up to and including 6", "I-4 I-5 I-6"),
        ("Nos. 1-4 but not No. 3", "I-1 I-2 I-4"),
        ("Nos. 1-4 (not 3)", "I-1 I-2 I-4"),
        ("Nos. 1-4, without Nos. 2 and 3", "I-1 I-4"),
        ("Nos. 1-4, all but No. 3", "I-1 I-2 I-4"),
        ("Nos. 1-4 (all except 3)", "I-1 I-2 I-4"),
    ],
)
def test_forms_that_no_published_list_has(written: str, meant: str) -> None:
    default = read_items(written, default_kind=I)
    assert spelled(default) == meant
    assert not default.warnings
    named = "Interrogatories " + (written if written.startswith("No") else f"Nos. {written}")
    assert spelled(read_items(named)) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("subsection (i) of Interrogatory No. 3", "I-3(i)"),
        ("subparts (a) and (b) of Interrogatory No. 3 and RFP No. 4", "I-3(a) I-3(b) P-4"),
        ("I-12, I-3(b), P-4", "I-12 I-3(b) P-4"),
        ("I-3 through I-5", "I-3 I-4 I-5"),
        ("I-12 and X-verification", "I-12 X-verification"),
        ("RFP-5 and ROG #6", "P-5 I-6"),
        ("Interrogatory No. 3 through Interrogatory No. 5", "I-3 I-4 I-5"),
        ("Interrogatory No. 5\nInterrogatory No. 6\nRequest for Production No. 7", "I-5 I-6 P-7"),
        ("Interrogatories (Nos. 4 and 5)", "I-4 I-5"),
        ("Plaintiff's First Set of Interrogatories, Nos. 4 and 5", "I-4 I-5"),
        ("Request No. 14 of Plaintiff's Second Request for Production", "P-14"),
        ("Form Interrogatory No. 17.1", "I-17.1"),
        ("Topics 4 and 5; Privilege Log Entries Nos. 2-4", "T-4 T-5 L-2 L-3 L-4"),
        ("Interrogatory No. 5. The request is granted. Nos. 7 and 8 are denied.", "I-5 I-7 I-8"),
        ("INTERROGA-\nTORIES NOS.\n5 AND 6", "I-5 I-6"),
        ("Requests for Admission Nos. 1\u20113 & 5", "A-1 A-2 A-3 A-5"),
        ("Interrogatory No. 5 and\na Request for Production No. 6", "I-5 P-6"),
        ("Interrogatory No. 3; and (b) Request for Production No. 4", "I-3 P-4"),
        ("Int. Nos. 5 and 6, Doc. Req. No. 4, Req. for Adm. 3", "I-5 I-6 P-4 A-3"),
        ("compel answers to Interrogatories 1 or 2", "I-1 I-2"),
        ("Response toInterrogatory One:", "I-1"),
        ("Interrogatories One, Two, and Four through Six", "I-1 I-2 I-4 I-5 I-6"),
        ("Interrogatory No. Twenty-One", "I-21"),
        ("Interrogatory Five (5) and Request Two", "I-5 R-2"),
        ("two requests: Interrogatory No. 5 and RFP No. 6", "I-5 P-6"),
        ("Interrogatories Nos . 7 and 8", "I-7 I-8"),
        ("Rogs. 5 and 6, RFPs. 7-9", "I-5 I-6 P-7 P-8 P-9"),
        ("I-7(a)(ii), I-2.09", "I-7(a)(ii) I-2.09"),
        ("Interrogatories Nos.\u00a07\u2013\u20608 and\u00a011", "I-7 I-8 I-11"),
        ("RFP Nos. 7\u22129, 11\u201412", "P-7 P-8 P-9 P-11 P-12"),
        ("i. Interrogatory No. 3; ii. RFP No. 4; iii. RFA No. 5", "I-3 P-4 A-5"),
    ],
)
def test_other_orders_and_shapes(text: str, meant: str) -> None:
    found = read_items(text)
    assert spelled(found) == meant
    assert not found.warnings


def test_shorthand_takes_the_default_kind_or_the_one_that_is_known() -> None:
    assert spelled(read_items("13-15,19-22", default_kind=I)) == "I-13 I-14 I-15 I-19 I-20 I-21 I-22"
    assert spelled(read_items("13-15,19-22", known=KNOWN)) == "P-13 P-14 P-15 P-19 P-20 P-21 P-22"
    assert spelled(read_items("1, 2 and 14", known=KNOWN)) == "I-1 I-2 P-14"


def test_all_but_takes_from_the_known_items() -> None:
    rest = "I-1 I-2 I-3 I-4 I-5 I-7 I-8 I-9 I-10 I-11 I-12"
    assert spelled(read_items("all but No. 6", known=KNOWN, default_kind=I)) == rest
    assert spelled(read_items("all Interrogatories but No. 6", known=KNOWN)) == rest
    assert spelled(read_items("all Interrogatories except Nos. 1-11", known=KNOWN)) == "I-12"
    within = tokens("I-1 I-2(a) I-2(b) I-3")
    assert spelled(read_items("all but No. 2", known=within)) == "I-1 I-3"
    assert spelled(read_items("every Interrogatory but No. 6", known=KNOWN)) == rest
    ahead = read_items("RFP Nos. 10-12, and all Interrogatories except Nos. 1-11", known=KNOWN)
    assert spelled(ahead) == "P-10 P-11 P-12 I-12"
    assert "I-9" in read_items("all but No. 9", known=within).warnings[0]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "No item is named"),
        (" \n\u2060", "No item is named"),
        ("the Court heard argument", "No item was found"),
        ("Interrogatories (25)", "No item was found"),
        ("13 and 14", "does not say what it is"),
        ("all but No. 6", "needs the items"),
        ("Interrogatories Nos. 14-9", "does not rise"),
        ("Interrogatories Nos. 7-7", "does not rise"),
        ("Interrogatories Nos. 107-09", "does not rise"),
        ("Interrogatories Nos. 1-501", "more than 500"),
        ("Interrogatories Nos. 1-", "has no end"),
        ("Interrogatories Nos. 5 through the end", "has no end"),
        ("Interrogatories Nos. 3 et seq.", "does not say where the list ends"),
        ("Interrogatories Nos. 3, 4, etc.", "does not say where the list ends"),
        ("Interrogatories Nos. 4 and above", "does not say where the list ends"),
        ("Interrogatories 4+", "does not say where the list ends"),
        ("RFP No. 5a5", "No item was found"),
        ("no request one week later", "No item was found"),
        ("Interrogatories Nos. 1-3-5", "write two ranges"),
        ("Interrogatories Nos. 3(b)-7", "does not say which items"),
        ("Interrogatory No. 7(c)-(a)", "does not rise"),
        ("Interrogatory No. 3(b) (c)", "inside 3(b) or beside it"),
        ("Interrogatory No. 3, subpart 2", "write it as 3(1)"),
        ("subparts (a) and (b) of Interrogatories Nos. 3 and 4", "belong to 4 too"),
        ("Interrogatories Nos. 3 and 4 except Nos. 3-4", "leaves no item"),
    ],
)
def test_what_cannot_be_meant_is_refused_in_one_sentence(text: str, said: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        read_items(text)
    assert said in str(refusal.value)
    assert str(refusal.value).endswith(".")


def test_refusals_name_the_choice() -> None:
    with pytest.raises(InvalidInput, match="I-10 or P-10"):
        read_items("9-11", known=KNOWN)
    with pytest.raises(InvalidInput, match="No known item has the number 40"):
        read_items("40", known=KNOWN)
    with pytest.raises(InvalidInput, match="interrogatory or production"):
        read_items("all but No. 6", known=KNOWN)
    with pytest.raises(InvalidInput, match="“RFP” is excepted too"):
        read_items("all but Interrogatory No. 6 and RFP No. 12", known=KNOWN)


@pytest.mark.parametrize(
    ("text", "meant", "said"),
    [
        ("RFP Nos. 4, 9, and 18,2", "P-4 P-9 P-18", "footnote"),
        ("RFP No. 18²", "P-18", "footnote"),
        ("RFP Nos. 4, 9, and 18.2", "P-4 P-9 P-18.2", "footnote"),
        ("RFP Nos. 4, 5 and 4", "P-4 P-5", "more than once and kept once: P-4"),
        ("RFP Nos. 4-6, 5-7", "P-4 P-5 P-6 P-7", "P-5, P-6"),
        ("RFP Nos. 26, 27 13 and 28", "P-26 P-27 P-28", "line number"),
        ("RFP Nos. 26 27", "P-26 P-27", "Nothing stands between 26 and 27"),
        ("RFP Nos. 1,234", "P-1 P-234", "check it"),
        ("RFP Nos. 5 and 3 other requests", "P-5", "Not read as items: 3."),
        ("RFP No. 5 and 30 interrogatories", "P-5", "Not read as items: 30."),
        ("RFP No. 5 within 14 days, and 7 days later", "P-5", "14, 7"),
        ("RFP No. 3, b and c", "P-3", "Not read as items: b."),
        ("ECF No. 45, RFP No. 5 (filed) in Case No. 4:08-CV-1717", "P-5", "45, 4:08-CV-1717"),
        ("RFP No. 5, filed March 5, 2024, under Rule 33(b)(4)", "P-5", "March 5, 2024, 33(b)(4)"),
        ("Interrogatories and RFP Nos. 4 and 5", "P-4 P-5", "“Interrogatories” has no numbers"),
        ("RFP No. 5 (see Interrogatory No. 4)", "P-5", "see Interrogatory No. 4"),
        ("RFP Nos. 5 and 6 (as limited", "P-5 P-6", "not closed"),
        ("RFP Nos. 1-3 except No. 9", "P-1 P-2 P-3", "Excepted, but not among the items: P-9"),
        ("RFP No. 7 only as to the years 2018 and 2019", "P-7", "Not read as items: 2019."),
        ("RFP No. 5 and Deposition Notice No. 6", "P-5 P-6", "“Notice” stands ahead of No. 6"),
        ("12(b)(6) motion as to RFP 3", "P-3", "Not read as items: 12(b)(6)."),
        ("RFP No. 15, which refers to RFP Nos. 1-13", "P-15", "Items named in “which refers to"),
        ("RFP No. 15, see RFA No. 4, and RFP No. 16", "P-15 P-16", "Items named in “see RFA No. 4”"),
        ("RFP No. 4, 6 a, b and c", "P-4 P-6", "write 6(a) if it is meant"),
        ("RFP No. 3 and its subparts (b) and (c)", "P-3", "Not read as items: subpart (b), subpart (c)."),
        ("RFP Nos. 9 and 1O", "P-9 P-1(o)", "check that it is not 10"),
        ("no RFP but RFP No. 6", "P-6", "whether the item is meant or excepted"),
        ("RFP No. 63 (5), and 64", "P-63 P-64", "Not read as items: (5)."),
        ("RFP Nos. 34 and 35; and 2. Produce them", "P-34 P-35", "label of the next paragraph"),
    ],
)
def test_what_is_doubtful_is_said(text: str, meant: str, said: str) -> None:
    found = read_items(text)
    assert spelled(found) == meant
    assert said in " ".join(found.warnings)


def test_bare_numbers_that_label_or_name_something_else_are_left() -> None:
    for text, left in [("1. RFP No. 3", "1"), ("2) RFP No. 3", "2"), ("30(b)(6) topics; RFP 3", "30(b)(6)")]:
        found = read_items(text, default_kind=I)
        assert spelled(found) == "P-3"
        assert f"Not read as items: {left}." in found.warnings


def test_a_decimal_that_is_known_is_no_footnote() -> None:
    assert read_items("Interrogatories Nos. 1 and 2.09").warnings
    assert not read_items("Interrogatories Nos. 1 and 2.09", known=tokens("I-1 I-2.09")).warnings


def test_qualifiers_go_with_their_items() -> None:
    two = (
        "Interrogatory 11 directed to Plaintiff Jerome Jones and Interrogatory 13 direc ted to Derrick Jones"
    )
    assert told(read_items(two)) == {
        "directed to Plaintiff Jerome Jones": "I-11",
        "directed to Derrick Jones": "I-13",
    }
    assert told(read_items("Interrogatories Nos. 5 and 10 of Plaintiff's Second Set of Interrogatories")) == {
        "Second Set": "I-5 I-10"
    }
    assert told(read_items("RFP Nos. 41 (as modified at the hearing), 63 and 64")) == {
        "as modified at the hearing": "P-41"
    }
    assert told(read_items("RFP No. 5 of the Second Set and RFP No. 3 of the First Set")) == {
        "Second Set": "P-5",
        "First Set": "P-3",
    }
    assert told(read_items("RFP Nos. 4 and 5 of Set One; RFP No. 7 of Plaintiff's Set Two")) == {
        "Set One": "P-4 P-5",
        "Set Two": "P-7",
    }
    assert told(read_items("RFP No. 5, as narrowed to 2019-2021, and RFP No. 3")) == {
        "as narrowed to 2019-2021": "P-5"
    }
    assert told(read_items("Interrogatories, Set Two, Nos. 4 and 5")) == {"Set Two": "I-4 I-5"}
    assert told(read_items("RFP Nos. 5 as modified, 6, and 7")) == {"as modified": "P-5"}
