"""Captions of published papers, printed in two layouts and read back.

Each row is printed with its columns run together and with marks between two narrow columns. A row
comes out fully right if court, division, names, roles, et al., versus and number all do, in both layouts.
The papers' own text layers are rougher: lines out of order, columns cut through words.
"""

import csv
import textwrap
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from docket_assistant.app.districts import districts
from docket_assistant.domain.people import PartyRole
from docket_assistant.intake.caption_cells import role_of
from docket_assistant.intake.caption_text import CaptionText, read_caption

Row = Mapping[str, str]
_TABLE = Path(__file__).with_name("captions.csv")
_COLUMN = 36


def rows() -> tuple[Row, ...]:
    with _TABLE.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(line for line in file if not line.startswith("#")))


ROWS = rows()
NOT_FULLY_RIGHT: frozenset[str] = frozenset()
"""None is known."""


def head(row: Row) -> Iterator[str]:
    """The court's name on two lines where it is long, as papers print it."""
    yield from textwrap.wrap(row["court_line"].upper() if len(row["case"]) % 2 else row["court_line"], 45)
    yield from filter(None, [row["division_line"]])
    yield ""


def stacked(row: Row) -> Iterator[tuple[str, str]]:
    """Second parties and number of each caption of the row."""
    yield from zip(row["second"].split(" | "), row["number_line"].split("; "), strict=False)


def left_column(row: Row, second: str, width: int) -> Iterator[str]:
    yield from _ended(row["first"], row["first_role"], ",", width)
    yield from (["", row["versus"], ""] if row["versus"] else [])
    yield from _ended(second, row["second_role"], ".", width)


def _ended(name: str, role: str, end: str, width: int) -> Iterator[str]:
    yield from textwrap.wrap(f"{name}," if role and name else name, width)
    yield from ["", f"{role}{end}"] if role else []


def flattened(row: Row) -> str:
    """The number after the versus, nothing between the columns."""
    lines = list(head(row))
    for second, number in stacked(row):
        for line in left_column(row, second, 70):
            lines.append(line)
            if line == row["versus"] and line:
                lines.append(number)
        if not row["versus"]:
            lines.append(number)
        lines.append("")
    return "\n".join([*lines, "MEMORANDUM AND ORDER"])


def with_marks(row: Row) -> str:
    """Two columns with ")" between them, the number beside the versus."""
    lines = list(head(row))
    for second, number in stacked(row):
        left = list(left_column(row, second, _COLUMN))
        beside = left.index(row["versus"]) if row["versus"] else len(left) // 2
        numbers = {beside: number}
        lines += [f"{line:{_COLUMN + 2}}) {numbers.get(at, '')}".rstrip() for at, line in enumerate(left)]
        lines.append("")
    return "\n".join([*lines, "MEMORANDUM AND ORDER"])


def expected(row: Row) -> CaptionText:
    def names(cell: str) -> tuple[str, ...]:
        return tuple(filter(None, cell.split(" / ")))

    def role(cell: str) -> PartyRole | None:
        return role_of(cell) if cell else None

    return CaptionText(
        court=row["court"],
        division=row["division"],
        first=names(row["first_names"]),
        second=names(row["second_names"]),
        first_role=role(row["first_role"]),
        second_role=role(row["second_role"]),
        versus=row["versus"],
        number=row["number"],
    )


def fully_right(row: Row, layout: Callable[[Row], str]) -> bool:
    read, want = read_caption(layout(row), districts().values()), expected(row)
    fields = ("court", "division", "first", "second", "first_role", "second_role", "versus", "number")
    same = all(getattr(read, name) == getattr(want, name) for name in fields)
    return same and " ".join(read.et_al) == row["et_al"]


def test_41_captions_are_on_file() -> None:
    assert len(ROWS) == len({row["case"] for row in ROWS}) == 41


@pytest.mark.parametrize("layout", [flattened, with_marks])
def test_all_but_the_named_captions_come_out_fully_right(layout: Callable[[Row], str]) -> None:
    """41 of 41 in both layouts."""
    wrong = {row["case"] for row in ROWS if not fully_right(row, layout)}
    assert wrong == NOT_FULLY_RIGHT


@pytest.mark.parametrize("layout", [flattened, with_marks])
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["case"])
def test_what_is_not_read_is_shown(row: Row, layout: Callable[[Row], str]) -> None:
    """Every word of the paper is read or handed back."""
    text = layout(row)
    read = read_caption(text, districts().values())
    shown = " ".join(read.unread)

    assert "MEMORANDUM AND ORDER" in shown
    for _, number in list(stacked(row))[1:]:
        assert number.split(" No. ")[1].split(" (")[0] in shown
    if not row["court"]:
        assert "claims" in shown.casefold()


def test_names_that_may_be_several_are_said_to_be_unsure() -> None:
    unsure = {name for row in ROWS for name in read_caption(flattened(row), districts().values()).unsure}
    assert unsure == {
        "GENE HIRT and ERIC S. CLARK",
        "United States of America ex rel. Kurt Bunk and Daniel Heuser",
        "The State Bank and Trust Company",
    }
