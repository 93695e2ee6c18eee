"""Items as a court lists them, and read back from what was written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docket_assistant.domain.item_lists.reader import read_items
from docket_assistant.domain.items import NUMBERED_KINDS, ItemKind, ItemToken, court_label
from docket_assistant.wording.item_lists import count_words, court_list, noun, number_word


def tokens(text: str) -> list[ItemToken]:
    return [ItemToken.parse(word) for word in text.split()]


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ("I-12", "Interrogatory No. 12"),
        ("I-17 I-24", "Interrogatories Nos. 17 and 24"),
        ("I-17 I-18", "Interrogatories Nos. 17 and 18"),
        ("I-19 I-17 I-18 I-18", "Interrogatories Nos. 17–19"),
        ("I-1 I-3 I-5", "Interrogatories Nos. 1, 3, and 5"),
        ("P-4", "Request for Production No. 4"),
        ("P-6(i) P-12(b)(ii) P-2.09", "Requests for Production Nos. 2.09, 6(i), and 12(b)(ii)"),
        ("I-3(a) I-3(b) I-3(c)", "Interrogatories Nos. 3a, 3b, and 3c"),
        ("P-4 I-12", "Interrogatory No. 12 and Request for Production No. 4"),
        (
            "T-1 P-4 P-5 I-12",
            "Interrogatory No. 12, Requests for Production Nos. 4 and 5, and Topic No. 1",
        ),
        ("X-verification I-2", "Interrogatory No. 2 and the verification"),
        ("X-privilege-log X-verification", "the privilege log and the verification"),
        ("", "no items"),
    ],
)
def test_court_lists(items: str, expected: str) -> None:
    assert court_list(tokens(items)) == expected


def test_list_of_2009_in_three_kinds_of_characters() -> None:
    items = "I-3(b) I-3(c) " + " ".join(f"I-{n}" for n in [*range(7, 16), 17, *range(19, 23), 24]) + " P-4"
    assert court_list(tokens(items)) == (
        "Interrogatories Nos. 3b, 3c, 7–15, 17, 19–22, and 24 and Request for Production No. 4"
    )
    assert court_list(tokens(items), plain=True) == (
        "Interrogatories Nos. 3b, 3c, 7-15, 17, 19-22, and 24 and Request for Production No. 4"
    )
    assert court_list(tokens(items), typographic=True) == (
        "Interrogatories Nos.\u00a03b, 3c, 7–\u206015, 17, 19–\u206022, and 24 "
        "and Request for Production No.\u00a04"
    )


def test_plain_lists_are_plain() -> None:
    items = " ".join(f"{kind.value}-{n}" for kind in NUMBERED_KINDS for n in (1, 2, 3, 5))
    assert court_list(tokens(items), plain=True).isascii()


def test_every_kind_has_nouns() -> None:
    nouns = [noun(kind, plural) for kind in ItemKind for plural in (False, True)]
    assert len(set(nouns)) == 2 * len(ItemKind)
    assert noun(ItemKind.ADMISSION, True) == "Requests for Admission"
    assert noun(ItemKind.CATEGORY, False) == "Category"


def test_counts_are_spelled_up_to_nine() -> None:
    assert [number_word(count) for count in (0, 1, 9, 10, 18)] == ["0", "one", "nine", "10", "18"]


@pytest.mark.parametrize(
    ("count", "total", "words"),
    [
        (9, 18, "nine of the 18"),
        (11, 18, "11 of the 18"),
        (2, 3, "two of the three"),
        (18, 18, "all 18"),
        (2, 2, "both"),
        (0, 18, "none of the 18"),
        (1, 1, "the one"),
        (0, 1, "not the one"),
    ],
)
def test_counts_are_said_of_their_total(count: int, total: int, words: str) -> None:
    assert count_words(count, total) == words


SUBPARTS = st.one_of(
    st.sampled_from("abcdefghijklmnopqrstuvwxyz"),
    st.sampled_from(["aa", "bb", "ii", "iii", "iv", "vi", "ix", "xii", "xl", "1", "2", "19"]),
)
NUMBERS = st.one_of(
    st.integers(1, 60).map(str),
    st.integers(1, 999_999).map(str),
    st.builds("{}.{}".format, st.integers(1, 99), st.from_regex(r"[0-9]{1,4}", fullmatch=True)),
)
TOKENS = st.builds(
    ItemToken, st.sampled_from(NUMBERED_KINDS), NUMBERS, st.lists(SUBPARTS, max_size=4).map(tuple)
)


@settings(max_examples=400, deadline=None)
@given(st.lists(TOKENS, min_size=1, max_size=40), st.sampled_from(["", "typographic", "plain"]))
def test_what_is_written_is_read_back(items: list[ItemToken], form: str) -> None:
    found = read_items(court_list(items, typographic=form == "typographic", plain=form == "plain"))
    assert list(found.tokens) == sorted(set(items))
    assert all("footnote" in warning for warning in found.warnings)


def test_long_runs_are_read_back() -> None:
    items = [ItemToken(ItemKind.INTERROGATORY, str(number)) for number in range(1, 1203)]
    assert read_items(court_list(items)).tokens == tuple(items)


@settings(deadline=None)
@given(TOKENS)
def test_tokens_and_labels_are_read_back(item: ItemToken) -> None:
    assert ItemToken.parse(str(item)) == item
    assert read_items(str(item)).tokens == (item,)
    assert read_items(court_label(item), default_kind=item.kind).tokens == (item,)
    assert read_items(item.label, known=[item]).tokens == (item,)


@settings(deadline=None)
@given(st.lists(TOKENS, max_size=12))
def test_order_is_total(items: list[ItemToken]) -> None:
    backwards = items[::-1]
    assert sorted(items) == sorted(backwards)
    assert len({item.key for item in items}) == len(set(items))
