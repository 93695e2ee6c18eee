"""Numbers, birth dates and names of minors by their shape: each found whole, and what is none left alone."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docket_assistant.documents.privacy import private_numbers
from docket_assistant.documents.privacy.private_numbers import PrivateKind, private_in

S, T, A, B, M = PrivateKind
FOUND = [
    ("His number is 123-45-6789.", S, "123-45-6789", "***-**-6789"),
    ("SSN 123 45 6789", S, "123 45 6789", "***-**-6789"),
    ("123\u201145\u20116789", S, "123\u201145\u20116789", "***-**-6789"),
    ("123.45.6789", S, "123.45.6789", "***-**-6789"),
    ("Social Security number: 123456789,", S, "123456789", "***-**-6789"),
    ("soc. sec. no. is 123456789", S, "123456789", "***-**-6789"),
    ("ITIN 912-70-1234", S, "912-70-1234", "***-**-1234"),
    ("its EIN, 43-1234567, and", T, "43-1234567", "**-***4567"),
    ("Employer Identification Number 431234567", T, "431234567", "**-***4567"),
    ("account no. 000123456789 at First Bank", A, "000123456789", "****6789"),
    ("Acct. 12-345-678", A, "12-345-678", "****5678"),
    ("checking account number: 12345", A, "12345", "****2345"),
    ("paid by 4111 1111 1111 1111 on", A, "4111 1111 1111 1111", "****1111"),
    ("to GB82 WEST 1234 5698 7654 32.", A, "GB82 WEST 1234 5698 7654 32", "****5432"),
    ("routing number 081000032", A, "081000032", "****0032"),
    ("Plaintiff was born on March 3, 1975, in", B, "March 3, 1975", "1975"),
    ("DOB: 3/4/75", B, "3/4/75", "75"),
    ("D.O.B. 03-04-1975", B, "03-04-1975", "1975"),
    ("his date of birth is 4 March 1975", B, "4 March 1975", "1975"),
    ("1975-03-04 (date of birth)", B, "1975-03-04", "1975"),
    ("her birthday, Sept. 9, 1999", B, "Sept. 9, 1999", "1999"),
]
LEFT_ALONE = [
    "No. 4:08-CV-1717 (CEJ), ECF No. 57, filed October 9, 2009",
    "Bates ABC000123456-ABC000123499 and PL 0001234",
    "Telephone: (555) 010-0100, fax 555-010-0101, 314-555-0100",
    "for the years 2003-2008, and on the account for 2003-2008",
    "St. Louis, Missouri 63100-1234",
    "The account was opened on October 8, 2009; on account of 12 requests",
    "an account of the meeting of 10/08/2009",
    "He was born in Ohio. He was hired on March 3, 1999.",
    "123-45-67890 and 1123-45-6789 are part numbers",
    "1234567890123456 is no card",
    "Interrogatories Nos. 3b, 3c, 7-15, 17, 19-22, and 24",
    "born leaders, birthright, borne",
    "$1,234,567 was paid on the account",
]


@pytest.mark.parametrize(("text", "kind", "words", "kept"), FOUND, ids=[row[0] for row in FOUND])
def test_what_the_rule_names_is_found_whole(text: str, kind: PrivateKind, words: str, kept: str) -> None:
    (place,) = private_in(text)

    assert (place.kind, text[place.start : place.end], place.kept) == (kind, words, kept)


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    assert private_in(text) == ()


def test_several_accounts_behind_one_word_are_all_found() -> None:
    text = "accounts 12345678 and 87654321, and card 4111-1111-1111-1111"

    assert [p.kept for p in private_in(text)] == ["****5678", "****4321", "****1111"]


@pytest.mark.parametrize(
    ("text", "words", "kept"),
    [
        ("that Jane Quincy Smith was", "Jane Quincy Smith", "J.Q.S."),
        ("that JANE SMITH was", "JANE SMITH", "J.S."),
        ("Jane Q. Smith", "Jane Q. Smith", "J.S."),
        ("Smith, Jane", "Smith, Jane", "J.S."),
        ("Jane\u00a0Smith", "Jane\u00a0Smith", "J.S."),
        ("that Jane said", "Jane", "J."),
    ],
)
def test_a_name_of_a_minor_is_found_as_it_is_written(text: str, words: str, kept: str) -> None:
    (place,) = private_in(text, ("Jane Quincy Smith",))

    assert (place.kind, text[place.start : place.end], place.kept) == (M, words, kept)


def test_a_surname_alone_or_a_part_of_a_word_is_no_name_of_a_minor() -> None:
    assert private_in("Smith and Janet, of Smithville", ("Jane Quincy Smith",)) == ()
    assert private_in("Jane Smith") == ()


@given(st.text(), st.integers(0, 999), st.integers(0, 99), st.integers(0, 9999), st.text())
def test_a_number_is_found_in_any_words(before: str, a: int, b: int, c: int, after: str) -> None:
    number = f"{a:03}-{b:02}-{c:04}"
    text = f"{before} ({number}) {after}"
    at = len(before) + 2

    assert any(p.start <= at and p.end >= at + len(number) for p in private_in(text))


@given(st.text(st.sampled_from("0123456789-. /()accountbornJanuary \n"), max_size=200))
def test_places_are_in_order_and_do_not_overlap(text: str) -> None:
    places = private_in(text, ("Jan Born",))

    assert all(p.start < p.end and p.kept for p in places)
    assert all(one.end <= other.start for one, other in pairwise(places))


_PARTS = (
    *"0123456789- .,()/\u2011\u00a0\u00b2\u0663\n",
    "123-45-6789", "ssn", "EIN", "account ", "GB82", "WEST", "born", "Jan. 3, ", "1975", "4111", "DOB",
)  # fmt: skip


@given(st.lists(st.sampled_from(_PARTS), max_size=30).map("".join))
def test_no_number_is_missed_for_being_looked_for_where_figures_stand_only(text: str) -> None:
    found = private_in(text)

    with pytest.MonkeyPatch.context() as every_word:
        for first in ("_DIGIT", "_FIVE"):
            every_word.setattr(private_numbers, first, re.compile(""))
        assert private_in(text) == found
