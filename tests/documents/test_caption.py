"""The caption in lines: none wider than its column, every word kept, the number in the middle."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docket_assistant.documents.caption import COLUMN, CaptionLine, CaptionPart, caption_lines
from docket_assistant.documents.model import Caption, PartyLines
from docket_assistant.documents.word.type_widths import width, wrapped

NUMBER = "No. 4:08-CV-1717 (CEJ)"


def caption(*second: str, number: str = NUMBER) -> Caption:
    return Caption(
        ("UNITED STATES DISTRICT COURT",),
        PartyLines(("JOHNNY BRISCOE",), "Plaintiff"),
        "VS.",
        PartyLines(second, "Defendants"),
        number,
    )


def parties(lines: tuple[CaptionLine, ...]) -> str:
    named = (CaptionPart.PARTY, CaptionPart.PARTY_GOES_ON)
    return " ".join(line.left for line in lines if line.part in named and line.left)


def test_the_caption_of_the_order() -> None:
    assert [
        (line.part.name, line.left, line.number) for line in caption_lines(caption("COUNTY, et al."))
    ] == [
        ("PARTY", "JOHNNY BRISCOE,", ""),
        ("PARTY", "", ""),
        ("ROLE", "Plaintiff,", ""),
        ("PARTY", "", ""),
        ("VERSUS", "VS.", NUMBER),
        ("PARTY", "", ""),
        ("PARTY", "COUNTY, et al.,", ""),
        ("PARTY", "", ""),
        ("ROLE", "Defendants.", ""),
    ]


def test_a_caption_that_brings_its_own_commas_keeps_them() -> None:
    own = Caption((), PartyLines(("A,",), "Plaintiff,"), "v.", PartyLines(("B,",), "Defendant."), NUMBER)
    assert [line.left for line in caption_lines(own) if line.left] == [
        "A,",
        "Plaintiff,",
        "v.",
        "B,",
        "Defendant.",
    ]


@pytest.mark.parametrize("count", [1, 9])
def test_long_names_break_into_rows_that_fit(count: int) -> None:
    name = ("THE BOARD OF COMMISSIONERS OF THE COUNTY " * 8)[:300].strip()
    lines = caption_lines(caption(*[name] * count))
    assert all(width(line.left) + line.part.value < COLUMN for line in lines)
    assert {line.mark for line in lines} == {")"}
    assert parties(lines) == " ".join(["JOHNNY BRISCOE,", *[f"{name},"] * count])
    assert [n for n, line in enumerate(lines) if line.number] == [len(lines) // 2]


@pytest.mark.parametrize("name", ["X" * 300, "A B " * 60, "ONE\nTWO"])
def test_a_broken_name_among_others_goes_on_set_in_and_loses_nothing(name: str) -> None:
    lines = caption_lines(caption(name, "B"))
    assert parties(lines).replace(" ", "") == f"JOHNNYBRISCOE,{''.join(name.split())},B,"
    if name.startswith("X"):
        assert {line.part for line in lines if line.left.startswith("X")} == {
            CaptionPart.PARTY,
            CaptionPart.PARTY_GOES_ON,
        }
    assert [line.part for line in lines if line.left == "B,"] == [CaptionPart.PARTY]


def test_a_long_number_stands_around_the_middle() -> None:
    number = "Nos. " + ", ".join(f"4:08-CV-{n} (CEJ)" for n in range(1000, 1006))
    lines = caption_lines(caption("A", number=number))
    assert " ".join(line.number for line in lines if line.number) == number
    rows = [n for n, line in enumerate(lines) if line.number]
    assert rows == list(range(rows[0], rows[-1] + 1))
    assert rows[0] <= len(lines) // 2 <= rows[-1]
    longer = caption_lines(caption("A", number=number * 6))
    assert "".join(line.number for line in longer).replace(" ", "") == (number * 6).replace(" ", "")


def test_a_word_wider_than_the_column_is_cut() -> None:
    lines = wrapped("M" * 300, 4536)
    assert "".join(lines) == "M" * 300
    assert max(map(width, lines)) <= 4536


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=300))
def test_no_word_is_lost_and_no_line_too_wide(text: str) -> None:
    lines = wrapped(text, 4536)
    assert all(width(line) <= 4536 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "points"), [(" ", 3.0), ("i", 3.334), ("M", 10.668), ("0123456789", 60.0), ("\u2060", 0.0)]
)
def test_widths_are_those_of_the_face(text: str, points: float) -> None:
    assert width(text) == pytest.approx(points * 20, abs=0.1)
