"""Striking a gap takes its whole sentence, line or cell, and nothing else."""

from dataclasses import replace
from datetime import date

import pytest

from docket_assistant.documents.model import (
    Body,
    Column,
    Gap,
    Numbered,
    PaperModel,
    SignatureBlock,
    Table,
    Text,
    text_of,
)
from docket_assistant.documents.struck import gap_name, without

HOUR = Gap("time", "paragraph 1", "At what  time?")
FAITH = Gap("good faith", "paragraph 2", "In good faith?")
PAPER = PaperModel(None, ("T",), (), None, (), None, specimen=False, author="", made_as_of=date(2009, 12, 8))


def left(*runs: Text | Gap, strike: Gap = HOUR) -> str | None:
    (paper,) = (without(replace(PAPER, blocks=(Numbered(runs),)), {gap_name(strike)}),)
    return text_of(paper.blocks[0].runs) if paper.blocks else None  # type: ignore[union-attr]


def test_the_sentence_goes_with_its_gap() -> None:
    found = left(Text("They met. They began at "), HOUR, Text(" that day. They ended."))

    assert found == "They met. They ended."


def test_a_sentence_with_another_gap_stays() -> None:
    found = left(Text("One at "), HOUR, Text(". Two "), FAITH, Text("."))

    assert found == "Two [good faith]."


def test_a_paragraph_of_nothing_else_is_gone() -> None:
    assert left(Text("They began at "), HOUR, Text(".")) is None


@pytest.mark.parametrize(
    "start",
    [
        "Interrogatory No. 7 came up at ",
        "Mr. Lee called at ",
        "In Smith v. Jones they met at ",
        "On Dec. 7 at ",
    ],
)
def test_an_abbreviation_ends_no_sentence(start: str) -> None:
    """Half a sentence would be left standing otherwise."""
    assert left(Text(f"Before. {start}"), HOUR, Text(". After.")) == "Before. After."


def test_a_cell_and_a_line_of_the_block_are_emptied() -> None:
    table = Table("t", "d", (Column("a", 4680), Column("b", 4680)), (((Text("x"),), (HOUR,)),))
    paper = replace(PAPER, blocks=(table, Body((Text("y"),))), signature=SignatureBlock((Text("A"), HOUR)))

    found = without(paper, {gap_name(HOUR)})

    assert found.blocks[0] == replace(table, rows=(((Text("x"),), ()),))
    assert found.signature == SignatureBlock((Text("A"),))
    assert found.gaps == ()


def test_nothing_struck_changes_nothing() -> None:
    paper = replace(PAPER, blocks=(Numbered((HOUR,)),))
    assert without(paper, set()) is paper
    assert without(paper, {"another"}) == paper
