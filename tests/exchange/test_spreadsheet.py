"""Tables for a spreadsheet: read back as they were, and nothing in them is computed."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docket_assistant.exchange.spreadsheet import comma_separated, safe_cell

CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20)


def read_back(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1dHYPERLINK()", "\uff0b1", "\uff20x"],
)
def test_a_cell_that_a_spreadsheet_would_compute_gets_an_apostrophe(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


def test_lines_end_and_quotes_stand_as_rfc_4180_says() -> None:
    content = comma_separated([("a", 'b "c"'), ("d,e", "f\r\ng")])

    assert content.decode("utf-8-sig") == 'a,"b ""c"""\r\n"d,e","f\r\ng"\r\n'


@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), min_size=1, max_size=5))
def test_any_text_is_read_back(rows: list[list[str]]) -> None:
    found = read_back(comma_separated(rows))

    assert found == [[safe_cell(cell) for cell in row] for row in rows]
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for row in found for cell in row)
