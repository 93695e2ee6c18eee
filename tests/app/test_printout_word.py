"""A sheet as a Word file: the same bytes for the same sheet, and no word cut that the page has room for."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from docket_assistant.app.printed.printout import PrintColumn, Printout, PrintTable
from docket_assistant.app.printed.printout_word import _note, word_of
from docket_assistant.documents.model import Table, text_of
from docket_assistant.documents.word.table import cell_rooms
from docket_assistant.documents.word.type_widths import width

DAY = date(2009, 12, 3)
WORDS = st.text(st.sampled_from("abimwMW .,-"), max_size=60)


def table_of(sheet: Printout) -> Table:
    (table,) = [block for block in _note(sheet, DAY).blocks if isinstance(block, Table)]
    return table


@given(st.integers(1, 5).flatmap(lambda n: st.lists(st.tuples(*[WORDS] * n), max_size=4)), st.data())
def test_columns_fill_the_page_and_none_is_too_narrow_for_a_word(
    rows: list[tuple[str, ...]], data: st.DataObject
) -> None:
    count = len(rows[0]) if rows else 3
    weights = data.draw(st.tuples(*[st.integers(1, 50)] * count))
    columns = tuple(PrintColumn("Head", weight) for weight in weights)
    table = table_of(Printout("Sheet", "A v. B", (PrintTable(columns, tuple(rows)),), "Printed"))

    widths = [column.width for column in table.columns]
    assert sum(widths) == 9360
    assert min(widths) > 0
    even = 9360 / count
    for n, room in enumerate(cell_rooms(widths)):
        widest = max((width(w) for row in table.rows for w in text_of(row[n]).split()), default=0)
        assert widest <= room + 1 or widest * 1.08 + 144 > even


def test_the_same_sheet_is_the_same_file_and_a_roomy_row_has_room() -> None:
    table = PrintTable((PrintColumn("Item", 1), PrintColumn("Came to", 1)), (("No. 1", ""),), roomy=True)
    sheet = Printout("Sheet", "A v. B", (table,), "Printed Thu Dec 3, 2009")

    assert word_of(sheet, DAY) == word_of(sheet, DAY)
    assert text_of(table_of(sheet).rows[0][1]) == "\n\n"
