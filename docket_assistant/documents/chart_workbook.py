"""A chart as an Excel workbook: every cell is text, whatever it begins with; the same bytes each time."""

from collections.abc import Iterable
from datetime import datetime
from io import BytesIO

from docket_assistant.documents.model import PaperModel, text_of
from docket_assistant.documents.requests.chart_rows import Chart
from docket_assistant.documents.word.write_docx import SPECIMEN

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a spreadsheet takes for the beginning of a formula once a cell is edited."""
_MOST = 32_767
"""Characters that a cell holds."""
_CUT = " [the rest stands in the Word chart]"
_WIDTH = 150
"""Characters of a whole row."""
_HEAD_ROW = 2
_UNSEEN = str.maketrans({"\N{WORD JOINER}": None, "\N{NO-BREAK SPACE}": " "})


def workbook(chart: Chart, paper: PaperModel) -> bytes:
    """The workbook: title and number, then a row for each item; the head stays in view and on every page."""
    import xlsxwriter

    out = BytesIO()
    options = {
        "in_memory": True,
        "constant_memory": False,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = xlsxwriter.Workbook(out, options)
    made = datetime(paper.made_as_of.year, paper.made_as_of.month, paper.made_as_of.day)  # noqa: DTZ001
    book.set_properties({"title": paper.title, "author": paper.author, "created": made})
    sheet = book.add_worksheet("Chart")
    look = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#808080"}
    cell, quoted = book.add_format(look), book.add_format({**look, "quote_prefix": True})
    head = book.add_format({**look, "bold": True, "bg_color": "#EEEEEE"})
    title = book.add_format({"bold": True})
    sheet.write_string(0, 0, _fitting(paper.title), title)
    sheet.write_string(1, 0, _fitting(_under(paper)))
    weights = sum(column.weight for column in chart.columns)
    for n, column in enumerate(chart.columns):
        sheet.set_column(n, n, _WIDTH * column.weight / weights)
        sheet.write_string(_HEAD_ROW, n, column.head, head)
    for r, row in enumerate(chart.rows, _HEAD_ROW + 1):
        for n, runs in enumerate(row):
            text = _fitting(text_of(runs))
            sheet.write_string(r, n, text, quoted if text.startswith(_FORMULA) else cell)
    sheet.freeze_panes(_HEAD_ROW + 1, 1)
    sheet.repeat_rows(_HEAD_ROW)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    if paper.specimen:
        sheet.set_header(f"&C{SPECIMEN}")
    sheet.set_footer("&C&P")
    book.close()
    return out.getvalue()


def _under(paper: PaperModel) -> str:
    number = paper.caption.number if paper.caption is not None else ""
    made = f"as of {paper.made_as_of.isoformat()}"
    return ", ".join(_filled((number, made, SPECIMEN if paper.specimen else "")))


def _filled(words: Iterable[str]) -> list[str]:
    return [word for word in words if word]


def _fitting(text: str) -> str:
    """The words of a cell; what no cell holds is cut and says so."""
    plain = text.translate(_UNSEEN)
    return plain if len(plain) <= _MOST else plain[: _MOST - len(_CUT)] + _CUT
