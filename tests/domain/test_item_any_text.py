"""Any text at all is read or refused in good time."""

import contextlib
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.item_lists.reader import read_items
from docket_assistant.domain.items import ItemKind, ItemToken

KNOWN = tuple(ItemToken.parse(f"I-{n}") for n in range(1, 13)) + tuple(
    ItemToken.parse(f"P-{n}") for n in range(10, 24)
)
WORDS = [
    *(
        "Interrogatory",
        "RFP",
        "Request",
        "Nos.",
        "No.",
        "and",
        "or",
        ",",
        ";",
        ".",
        "-",
        "–",
        "through",
        "to",
    ),
    *("(", ")", "[", "(b)", "(ii)", "(5)", "c", "subparts", "of", "all", "but", "except", "Second", "Set"),
    *("directed to", "as modified", "12", "3b", "7(a)(i)", "2.09", "I-4", "P-5(a)", "X-word", "inclusive"),
    *("One", "but not", "every", "which", "+", "'s", "1O", "up to and including", "I-2.09", "123"),
    *("ECF", "days", "²", ":", "\n", " ", "é", "٣", "\u017f", "\u212a", "I-999999", "3(zz)"),
]


@settings(max_examples=600, deadline=None)
@given(
    st.one_of(
        st.text(max_size=60),
        st.lists(st.sampled_from(WORDS), max_size=25).flatmap(
            lambda words: st.sampled_from(["", " "]).map(lambda gap: gap.join(words))
        ),
    ),
    st.sampled_from([None, *ItemKind]),
    st.sampled_from([(), KNOWN]),
)
def test_any_text_is_read_or_refused(text: str, kind: ItemKind | None, known: tuple[ItemToken, ...]) -> None:
    try:
        found = read_items(text, default_kind=kind, known=known)
    except InvalidInput:
        return
    assert found.tokens
    assert len(set(found.tokens)) == len(found.tokens)
    for qualifier in found.qualifiers:
        assert qualifier.words
        assert set(qualifier.tokens) <= set(found.tokens)


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "a",
            "request ",
            " \n",
            "1-",
            "(",
            "5 (",
            "i n t e r r o g a t o r ",
            "12(a)",
            "1.",
            "1,",
            ",",
            "9",
        ),
        *(
            "I-1 of ",
            "I-1 as modified, ",
            "I-1 directed to RFP ,,,,",
            "all but ",
            "subpart a of ",
            "Nos. 5 (a ",
        ),
        *(
            "1-500,",
            "no. 5 of the second set ",
            "set ",
            "as well as ",
            "I-1 to plaintiff the RFP No. 3 ",
            "x-",
        ),
        *("1:1", "Mar. 5 ", "second ", "I-1 to plaintiff \nRFP ", "no ", "request\nfor\n", "$1", "1/", "§"),
    ],
)
def test_long_texts_are_read_in_linear_time(piece: str) -> None:
    text = (piece * (30_000 // len(piece) + 1))[:30_000]
    start = time.perf_counter()
    with contextlib.suppress(InvalidInput):
        read_items(text, default_kind=ItemKind.INTERROGATORY, known=KNOWN)
    assert time.perf_counter() - start < 2  # a tenth of that; quadratic reading takes many seconds


def test_a_number_behind_a_matter_of_the_whole_set_is_read() -> None:
    found = read_items("X-log,123", default_kind=ItemKind.INTERROGATORY)
    assert [str(token) for token in found.tokens] == ["X-log", "I-123"]


def test_a_long_order_is_read_in_good_time() -> None:
    clause = "The motion is granted as to Interrogatories Nos. 3(b), 3(c), 7-15, and 24 of the Second Set; "
    text = clause * 700 + "RFP Nos. 1" + "".join(f", {number}" for number in range(2, 1_500))
    assert 70_000 < len(text) < 100_000
    start = time.perf_counter()

    found = read_items(text)

    assert len(found.tokens) == 12 + 1_499
    assert time.perf_counter() - start < 4  # about half a second
