"""The chart of items in dispute, as Word and as a workbook: what a row holds, and that cells stay text."""

import io
import time
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from docket_assistant.app.matters.whole_matters import add_record
from docket_assistant.app.papers.family import ask, drawn
from docket_assistant.app.papers.family_out import write_paper
from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.documents.chart_workbook import workbook
from docket_assistant.documents.model import Table, text_of, told
from docket_assistant.documents.requests.chart_rows import Chart, chart_of
from docket_assistant.domain.answered import ItemAnswer
from docket_assistant.domain.conferral import Coverage
from docket_assistant.domain.discovery import RequestItem
from docket_assistant.domain.dispute import Acceptance, DisputedItem, Withdrawal
from docket_assistant.domain.ids import (
    AcceptanceId,
    AnswerId,
    ConferralId,
    DisputeId,
    ItemId,
    PositionId,
    WithdrawalId,
)
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.paper_words import ItemPosition
from docket_assistant.domain.record import Record
from tests.documents.family.asked import facts_known, sound, written
from tests.documents.family.letter_records import (
    DEC_9,
    ROGS,
    THEIRS,
    alone,
    answered,
    asked_for,
    bare,
    items_of,
    latest,
    nine,
    paper,
    rich,
)

CHART = PaperKind.DISPUTE_CHART
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def chart(record: Record) -> Chart:
    return chart_of(asked_for(record, CHART))


def cells(record: Record, number: int = 0) -> dict[str, str]:
    """One row by the heads of its columns."""
    made = chart(record)
    return {
        column.head: text_of(cell).replace("\u00a0", " ")
        for column, cell in zip(made.columns, made.rows[number], strict=True)
    }


def test_a_row_has_item_request_answers_with_their_days_last_talk_and_what_the_log_supports() -> None:
    assert cells(rich()) == {
        "Item": "Int. No. 3b",
        "Request": next(i.text for i in rich().items if i.label == "3(b)"),
        "Answers": "Response, Sept. 15, 2009: Objection; overbroad as to 3(b).\n"
        "Supplemental response, Oct. 8, 2009: Objection; overbroad as to 3(b).",
        "Last talk": "Telephone, Dec. 7, 2009",
        "The log supports": "Not ripe",
    }
    assert len(chart(rich()).rows) == 18


def test_what_was_withdrawn_or_accepted_is_not_in_it_and_either_side_is() -> None:
    record = rich()
    first, second, third = items_of(record, ROGS)[:3]
    on_us = items_of(record, THEIRS)[0]
    record = replace(
        record,
        withdrawals=(Withdrawal(WithdrawalId("w"), (first,), DEC_9),),
        acceptances=(Acceptance(AcceptanceId("a"), (second,), latest(record, ROGS), DEC_9),),
        disputed_items=(*record.disputed_items, DisputedItem(DisputeId("on-us"), on_us, DEC_9)),
    )
    items = asked_for(record, CHART).items

    assert not {first, second} & set(items)
    assert {third, on_us} <= set(items)


def with_positions(record: Record) -> Record:
    item, ours = items_of(record, ROGS)[0], record.matter.our_side
    return replace(
        record,
        positions=(
            ItemPosition(PositionId("a"), item, ours, DEC_9, "Ours."),
            ItemPosition(PositionId("b"), item, ours.facing, DEC_9, "Theirs.", source="x"),
        ),
    )


@pytest.mark.parametrize(
    ("columns", "heads"),
    [
        ("", ["The log supports"]),
        ("facts", []),
        ("verdicts", ["The log supports"]),
        ("positions", ["The log supports", "Defendants\u2019 position", "Plaintiff\u2019s position"]),
    ],
)
def test_positions_stand_in_it_only_where_counsel_chooses(columns: str, heads: list[str]) -> None:
    record = with_positions(rich())
    row = cells(answered(record, CHART, columns=columns) if columns else record)

    assert list(row)[4:] == heads
    assert ("Ours." in row.values(), "Theirs." in row.values()) == ((columns == "positions"),) * 2


def test_what_is_not_on_file_is_said_as_that() -> None:
    row = cells(bare())
    assert (row["Request"], row["Answers"], row["Last talk"]) == ("not on file",) * 3


def test_a_marked_answer_is_never_quoted_in_a_chart() -> None:
    first, *rest = rich().answers
    row = cells(replace(rich(), answers=(replace(first, designation="AEO", text="the recipe"), *rest)))

    assert "recipe" not in row["Answers"]
    assert "(marked AEO; not quoted here)" in row["Answers"]


def test_a_later_talk_that_lists_no_items_is_told_as_one() -> None:
    record = rich()
    talk = replace(
        record.conferrals[-1],
        id=ConferralId("later"),
        held_on=date(2009, 12, 8),
        coverage=Coverage.GENERAL,
        items=(),
    )
    assert cells(replace(record, conferrals=(*record.conferrals, talk)))["Last talk"] == (
        "Telephone, Dec. 8, 2009; items not listed"
    )


def test_its_word_table_has_the_same_rows() -> None:
    (table,) = [b for b in paper(rich(), CHART).blocks if isinstance(b, Table)]
    made = chart(rich())

    assert table.rows == made.rows
    assert sum(c.width for c in table.columns) == 9360


@pytest.mark.parametrize("columns", ["facts", "positions"])
@pytest.mark.parametrize("number", range(4))
def test_the_word_file_is_sound(number: int, columns: str, tmp_path: Path) -> None:
    record = [with_positions(rich()), nine(rich()), alone(bare()), bare()][number]
    record = answered(record, CHART, columns=columns)
    model = paper(record, CHART)

    assert sound(model, tmp_path)
    assert facts_known(record, model)


# The workbook

HOSTILE = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\uff1d1+1",
    "=cmd|' /C calc'!A0",
    "http://example.com",
    "0012",
)


def sheet_of(content: bytes) -> tuple[list[list[tuple[str, str, bool]]], str]:
    """Every cell as its type, its words and whether its format marks it as text; and the sheet itself."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        sheet = package.read("xl/worksheets/sheet1.xml")
        strings = fromstring(package.read("xl/sharedStrings.xml"))  # noqa: S314  # just written
        styles = fromstring(package.read("xl/styles.xml"))  # noqa: S314
    words = ["".join(t.text or "" for t in s.iter(f"{MAIN}t")) for s in strings.iter(f"{MAIN}si")]
    formats = [f.get("quotePrefix") == "1" for f in styles.find(f"{MAIN}cellXfs") or ()]
    found = [
        [
            (str(c.get("t")), words[int(c.findtext(f"{MAIN}v") or 0)], formats[int(c.get("s") or 0)])
            for c in row.iter(f"{MAIN}c")
        ]
        for row in fromstring(sheet).iter(f"{MAIN}row")  # noqa: S314
    ]
    return found, sheet.decode()


def test_every_cell_of_the_workbook_is_text_whatever_it_begins_with() -> None:
    made = chart(rich())
    rows = tuple((*row[:2], (told(text),), *row[3:]) for row, text in zip(made.rows, HOSTILE, strict=False))
    found, sheet = sheet_of(workbook(replace(made, rows=rows), paper(rich(), CHART)))

    assert "<f>" not in sheet
    assert {kind for row in found for kind, _, _ in row} == {"s"}
    assert [row[2][1] for row in found[3:]] == list(HOSTILE)
    marked = [row[2][2] for row in found[3:]]
    assert marked == [True] * 7 + [False] * 2


def test_the_workbook_holds_the_rows_and_is_the_same_twice() -> None:
    record = rich()
    made, model = chart(record), paper(record, CHART)
    found, sheet = sheet_of(workbook(made, model))

    assert [words for _, words, _ in found[2]] == [c.head for c in made.columns]
    assert [[w for _, w, _ in row] for row in found[3:]] == [
        [text_of(cell).replace("\u00a0", " ").replace("\u2060", "") for cell in row] for row in made.rows
    ]
    assert "SPECIMEN - NOT FILED" in found[1][0][1]
    assert "SPECIMEN" in sheet
    assert workbook(made, model) == workbook(made, model)


def test_words_that_no_cell_holds_are_cut_and_say_so() -> None:
    made = chart(rich())
    long = (made.rows[0][0], (told("a" * 40_000),), *made.rows[0][2:])
    found, _ = sheet_of(workbook(replace(made, rows=(long,)), paper(rich(), CHART)))

    assert len(found[3][1][1]) == 32_767
    assert found[3][1][1].endswith("[the rest stands in the Word chart]")


def test_a_name_that_ends_so_is_written_as_a_workbook_and_recorded(tmp_path: Path) -> None:
    with writing(tmp_path / "docket.db") as store:
        add_record(store, rich(), "Begin")
        with store.read() as view:
            asked = ask(view.record(SAMPLE), CHART, "", DEC_9)
        made = write_paper(store, SAMPLE, asked, tmp_path / "chart.xlsx").paper
        found, _ = sheet_of((tmp_path / "chart.xlsx").read_bytes())
        with store.read() as view:
            assert view.record(SAMPLE).papers == (made,)

    assert len(found) == 3 + 18


# Many rows


def many(rows: int) -> Record:
    record = rich()
    served = record.sets[0]
    items = tuple(
        RequestItem(ItemId(f"m-{n}"), served.id, str(n + 100), n + 100, ItemKind.INTERROGATORY, f"Say {n}.")
        for n in range(rows)
    )
    return replace(
        record,
        items=(*record.items, *items),
        disputed_items=tuple(DisputedItem(DisputeId(f"d-{i.id}"), i.id, date(2009, 9, 15)) for i in items),
        answers=tuple(
            ItemAnswer(AnswerId(f"a-{i.id}"), latest(record, served.id), i.id, f"Answer {i.label}.")
            for i in items
        ),
        reviews=(),
    )


@pytest.mark.benchmark
def test_three_thousand_rows_take_no_longer_a_row_than_three_hundred() -> None:
    """Prints seconds; the ratio of a row's cost in the long chart to one in the short."""
    costs = {}
    for count in (300, 3_000):
        asked = asked_for(many(count), CHART)
        steps = {}
        begun = time.perf_counter()
        made = chart_of(asked)
        steps["rows"] = time.perf_counter() - begun
        begun = time.perf_counter()
        model = drawn(asked)
        steps["paper, looked over"] = time.perf_counter() - begun
        begun = time.perf_counter()
        content = written(model)
        steps["Word"] = time.perf_counter() - begun
        begun = time.perf_counter()
        book = workbook(made, model)
        steps["workbook"] = time.perf_counter() - begun
        assert len(made.rows) == count
        assert content
        assert book
        costs[count] = steps
        print(count, {step: f"{seconds:.3f} s" for step, seconds in steps.items()})
    ratios = {step: costs[3_000][step] / costs[300][step] / 10 for step in costs[300]}
    print("a row in the long chart by one in the short:", {s: f"{r:.2f}" for s, r in ratios.items()})
