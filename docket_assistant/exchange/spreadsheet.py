"""Tables for a spreadsheet: comma-separated values by RFC 4180, in which no cell is taken for a formula."""

import csv
import io
from collections.abc import Iterable, Sequence

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a spreadsheet takes for the beginning of a formula; wide forms among them."""


def safe_cell(text: str) -> str:
    """A cell as text: an apostrophe in front where a spreadsheet would otherwise compute it."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def comma_separated(rows: Iterable[Sequence[str]]) -> bytes:
    """Rows as UTF-8 with a mark by which spreadsheets know it; lines end as the RFC says."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    for row in rows:
        writer.writerow([safe_cell(cell) for cell in row])
    return written.getvalue().encode("utf-8-sig")
