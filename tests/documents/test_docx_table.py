"""The rows of a ruled table, written as text, are those that a library for XML would write."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docket_assistant.documents.model import Column, Gap, Run, Table, Text
from docket_assistant.documents.word.table import rows_kept, ruled_table
from docket_assistant.documents.word.xml import RunDrawer
from docket_assistant.domain.errors import InvalidInput
from tests.documents.plain_docx import table_xml

ANY = st.text(max_size=30) | st.text(st.sampled_from("&<>\"'\t\n \r\x00]]>;ax\u2019\ud800\ufffe\U0001f469"))


def held(text: str) -> bool:
    """Whether a Word file can hold it, a character at a time."""
    return not any(
        (ord(c) < 0x20 and c not in "\t\n")
        or ord(c) == 0x7F
        or 0xD800 <= ord(c) <= 0xDFFF
        or 0xFDD0 <= ord(c) <= 0xFDEF
        or ord(c) & 0xFFFE == 0xFFFE
        for c in text
    )


WRITABLE = ANY.filter(held)


def tables(words: st.SearchStrategy[str]) -> st.SearchStrategy[Table]:
    runs: st.SearchStrategy[Run] = st.builds(Text, words) | st.builds(
        Gap, words, st.just("the table"), words, st.lists(words, max_size=3).map(tuple)
    )
    cells = st.lists(runs, max_size=3).map(tuple)

    def of_width(count: int) -> st.SearchStrategy[Table]:
        columns = st.tuples(*[st.builds(Column, words, st.integers(200, 4000))] * count)
        rows = st.lists(st.tuples(*[cells] * count), max_size=5).map(tuple)
        return st.builds(Table, words, words, columns, rows, st.booleans())

    return st.integers(1, 5).flatmap(of_width)


@given(tables(WRITABLE), st.booleans())
def test_a_table_is_what_the_plain_way_writes(table: Table, keep_last: bool) -> None:
    draw = RunDrawer()
    keeps = rows_kept(table, draw.points, keep_last=keep_last)

    assert ruled_table(table, draw, keep_last=keep_last) == table_xml(table, keeps)


ONE = Table("t", "d", (Column("Head", 9360),), (((Text("words"),),),))


@given(ANY)
def test_words_are_written_or_refused_wherever_they_stand(text: str) -> None:
    gap = Gap("label", "the table", "Which?", ("one",))
    for table in (
        replace(ONE, title=text),
        replace(ONE, description=text),
        replace(ONE, columns=(Column(text, 9360),)),
        *(
            replace(ONE, rows=(((run,),),))
            for run in (Text(text), replace(gap, label=text), replace(gap, choices=(text,)))
        ),
    ):
        if held(text):
            keeps = rows_kept(table, 12, keep_last=False)
            assert ruled_table(table, RunDrawer(), keep_last=False) == table_xml(table, keeps)
        else:
            with pytest.raises(InvalidInput, match=r"The character U\+"):
                ruled_table(table, RunDrawer(), keep_last=False)
