"""Lines typed during a talk: items, mark, day and term, and what a line cannot say."""

import contextlib
import time
from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docket_assistant.domain.conferral import Outcome
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.items import ItemToken
from docket_assistant.domain.outcome_line import (
    MARK_LETTERS,
    OUTCOME_OF,
    Mark,
    OutcomeLine,
    read_outcome_line,
)


def tokens(text: str) -> tuple[ItemToken, ...]:
    return tuple(ItemToken.parse(word) for word in text.split())


KNOWN = tokens("I-3(b) I-3(c) I-7 I-9 I-13 I-14 I-15 I-17 I-19 I-20 I-21 I-22 I-24 P-4 P-30 A-30 X-log")
OPEN = tokens("I-17 I-24 P-4")
HELD_ON = date(2009, 12, 10)


def read(text: str, known: Sequence[ItemToken] = KNOWN) -> OutcomeLine:
    return read_outcome_line(text, known, OPEN, HELD_ON)


def items_of(line: OutcomeLine) -> str:
    return " ".join(map(str, line.tokens))


def refusal(text: str, known: Sequence[ItemToken] = KNOWN) -> str:
    with pytest.raises(InvalidInput) as refused:
        read(text, known)
    return str(refused.value)


@pytest.mark.parametrize(
    ("text", "items", "mark"),
    [
        ("13-15,19-22 n", "I-13 I-14 I-15 I-19 I-20 I-21 I-22", Mark.NO_ACCORD),
        ("13-15 x", "I-13 I-14 I-15", Mark.NOT_TAKEN_UP),
        ("13 - 15 n", "I-13 I-14 I-15", Mark.NO_ACCORD),
        ("13–15 –", "I-13 I-14 I-15", Mark.CLEAR),
        ("17 -", "I-17", Mark.CLEAR),
        ("17 clear", "I-17", Mark.CLEAR),
        ("rest n", "I-17 I-24 P-4", Mark.NO_ACCORD),
        ("* N", "I-17 I-24 P-4", Mark.NO_ACCORD),
        ("all o", " ".join(map(str, KNOWN)), Mark.LEFT_OPEN),
        ("rest but 4 o", "I-17 I-24", Mark.LEFT_OPEN),
        ("p4 d", "P-4", Mark.WITHDRAWN),
        ("P-4 withdrawn", "P-4", Mark.WITHDRAWN),
        ("i3b w", "I-3(b)", Mark.NARROWED),
        ("i-3(b) narrowed", "I-3(b)", Mark.NARROWED),
        ("i17,p4 r", "I-17 P-4", Mark.RESOLVED),
        ("rog 17 and rfp 4 resolved", "I-17 P-4", Mark.RESOLVED),
        ("19-22: will supplement", "I-19 I-20 I-21 I-22", Mark.WILL_SUPPLEMENT),
        ("17 No Accord", "I-17", Mark.NO_ACCORD),
        ("17 not taken up.", "I-17", Mark.NOT_TAKEN_UP),
        ("a30 left open", "A-30", Mark.LEFT_OPEN),
        ("x-log n", "X-log", Mark.NO_ACCORD),
        ("Interrogatories Nos. 3(b), 13-15 and RFP No. 4 n", "I-3(b) I-13 I-14 I-15 P-4", Mark.NO_ACCORD),
    ],
)
def test_items_and_mark_are_read(text: str, items: str, mark: Mark) -> None:
    line = read(text)
    assert (items_of(line), line.mark, line.terms, line.by) == (items, mark, "", None)
    assert not line.warnings


@pytest.mark.parametrize(
    ("text", "by", "terms"),
    [
        ("3b,3c s 12/18 identify each provider by name", "2009-12-18", "identify each provider by name"),
        ("4 s 12/21 produce the records", "2009-12-21", "produce the records"),
        ("17,24 r accepted as served", "", "accepted as served"),
        ("4 s by Monday, produce the “log” – all", "2009-12-14", "produce the “log” – all"),
        ("4 s Dec. 18, 2009, names", "2009-12-18", "names"),
        ("4 s Fri 12/18: names", "2009-12-18", "names"),
        ("4 s 1/8 names", "2010-01-08", "names"),
        ("4 s 2010-01-08", "2010-01-08", ""),
        ("4 s +10d names", "2009-12-20", "names"),
        ("4 s by tomorrow", "2009-12-11", ""),
        ("4 s by the end of the month", "", "by the end of the month"),
        ("4 s by 5 named custodians", "", "by 5 named custodians"),
        ("4 s 3 custodians", "", "3 custodians"),
        ("4 s 3-5 business days", "", "3-5 business days"),
        ("4 s 50/50 split of the cost", "", "50/50 split of the cost"),
        ("4 s 1/2 of the records", "", "1/2 of the records"),
        ("4 s 10 may be withheld", "", "10 may be withheld"),
        ("4 s tomorrow", "", "tomorrow"),
        ("4 w to 2008, before 12/18", "", "to 2008, before 12/18"),
        ("4 s - produce the records", "", "produce the records"),
        ("4 s 12/10 today", "2009-12-10", "today"),
    ],
)
def test_a_day_behind_the_mark_is_the_day_by_which_and_the_rest_is_the_term(
    text: str, by: str, terms: str
) -> None:
    line = read(text)
    assert line.by == (date.fromisoformat(by) if by else None)
    assert line.terms == terms


@pytest.mark.parametrize(
    ("text", "items", "told"),
    [
        ("7-15 n", "I-7 I-9 I-13 I-14 I-15", "Within the range, but not on file: 8, 10, 11, 12."),
        ("rfp 4-6 n", "P-4", "Within the range, but not on file: 5, 6."),
        ("i22-500 n", "I-22 I-24", "Nothing above 30 is on file."),
        ("3 n", "I-3(b) I-3(c)", "I-3 is on file by its parts, and all are meant: I-3(b), I-3(c)."),
        ("17, 17 n", "I-17", "Named more than once and kept once: I-17."),
    ],
)
def test_what_a_line_says_otherwise_than_the_file_is_told(text: str, items: str, told: str) -> None:
    line = read(text)
    assert items_of(line) == items
    assert told in line.warnings


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "No item is named"),
        ("n", "“n” names no item: write the items before it, as 13-15 n"),
        ("no accord", "names no item"),
        ("13-15", "r resolved, s will supplement, w narrowed, n no accord, o left open"),
        ("rest", "says no outcome"),
        ("4 produce open records", "says no outcome"),
        ("3 d n", "“d n” gives two outcomes: keep one, and write a subpart against its number, as 3d"),
        ("99 n", "99 is not on file"),
        ("17, 99 and 101 n", "99, 101 are not on file"),
        ("40-45 n", "40, 41, 42, 43, 44, 45 are not on file"),
        ("p17 n", "P-17 is not on file"),
        ("3d n", "I-3(d) is not on file"),
        ("30 n", "30 can be P-30 or A-30: write which one is meant"),
        ("rest, 3 n", "stand alone"),
        ("all but 3-30 n", "30 can be P-30 or A-30"),
        ("rest but 17, 24, 4 n", "leaves no item over"),
        ("15-13 n", "does not rise"),
        ("4 s 2/30 produce", "February has at most 29 days"),
        ("4 s Thu 12/18 produce", "12/18/2009 is a Friday"),
        ("4 s 10/8/09 produce", "10/8/2009 lies before the talk of 12/10/2009"),
        ("4 s by yesterday", "12/9/2009 lies before the talk"),
        ("17 clear the record", "Clearing an outcome takes no term"),
    ],
)
def test_what_a_line_cannot_say_is_refused_in_one_sentence(text: str, told: str) -> None:
    said = refusal(text)
    assert told in said
    assert said.endswith(".")
    assert "\n" not in said


def test_rest_needs_an_open_item_and_any_line_an_item_on_file() -> None:
    with pytest.raises(InvalidInput, match="No item is without an outcome"):
        read_outcome_line("rest n", KNOWN, (), HELD_ON)
    assert "No item is on file" in refusal("13 n", known=())


def test_every_letter_is_a_mark_and_every_outcome_has_one() -> None:
    assert set(MARK_LETTERS.values()) == set(Mark)
    assert set(OUTCOME_OF.values()) == set(Outcome)
    assert set(Mark) - set(OUTCOME_OF) == {Mark.WITHDRAWN, Mark.CLEAR}
    assert {letter: read(f"17 {letter}").mark for letter in MARK_LETTERS} == MARK_LETTERS


PIECES = [
    *("13", "-", "15", ",", " ", "3b", "3", "(c)", "99", "1-500", "p4", "i3b", "rog ", "rfp ", "all", "rest"),
    *(
        " n",
        " s",
        " d",
        " x",
        " will supplement",
        " by ",
        "12/18",
        "2/30",
        "Dec ",
        "18",
        "+3d",
        "*",
        "but ",
        ".",
    ),
    *(
        "X-log",
        "x-",
        "2.09",
        "0",
        "through",
        " to ",
        "–",
        "\n",
        "\u00a0",
        "é",
        "²",
        "٣",
        "(",
        "except ",
        "names",
    ),
]


@settings(max_examples=500, deadline=None)
@given(
    st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=14).map("".join)),
    st.sampled_from([KNOWN, tokens("X-log"), ()]),
)
def test_any_text_is_a_line_of_known_items_or_refused(text: str, known: tuple[ItemToken, ...]) -> None:
    with contextlib.suppress(InvalidInput):
        line = read_outcome_line(text, known, known[:2], HELD_ON)
        assert line.tokens
        assert set(line.tokens) <= set(known)
        assert len(set(line.tokens)) == len(line.tokens)
        assert line.by is None or line.by >= HELD_ON
        assert line.terms == line.terms.strip()


@settings(max_examples=100, deadline=None)
@given(st.sets(st.sampled_from(KNOWN), min_size=1), st.sampled_from(sorted(MARK_LETTERS)))
def test_items_written_as_tokens_are_those_items(chosen: set[ItemToken], letter: str) -> None:
    line = read(f"{', '.join(map(str, sorted(chosen)))} {letter}")
    assert set(line.tokens) == chosen
    assert line.mark is MARK_LETTERS[letter]


def test_a_line_is_read_between_two_keystrokes() -> None:
    text = (
        "1-15, 17, 19-22, i24, p4 s by Friday, December 18, 2009, identify each provider by name and address"
    )
    start = time.perf_counter()
    for end in range(len(text)):
        with contextlib.suppress(InvalidInput):
            read(text[: end + 1])
    assert (time.perf_counter() - start) / len(text) < 0.02  # a fiftieth of that
