"""Ripeness of 5,000 items against one pass over their facts, and the statement against bare python-docx."""

import io
import time
from datetime import date, timedelta

import pytest
from docx import Document

from docket_assistant import resources
from docket_assistant.app.ids import new_id
from docket_assistant.app.law import law_for
from docket_assistant.app.papers.statement import draft_statement
from docket_assistant.documents.model import Table, text_of
from docket_assistant.documents.word.write_docx import write
from docket_assistant.domain.conferral import Conferral, Coverage, ItemOutcome, Mode, Outcome
from docket_assistant.domain.discovery import RequestItem, RequestSet, Response, ResponseKind
from docket_assistant.domain.dispute import DisputedItem
from docket_assistant.domain.ids import (
    ConferralId,
    DisputeId,
    ItemId,
    MatterId,
    OrderId,
    OutcomeId,
    PartyId,
    ResponseId,
    SetId,
)
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.matter import Matter, Side
from docket_assistant.domain.record import Record
from docket_assistant.domain.ripeness import assess
from docket_assistant.exchange.facts import read_facts
from docket_assistant.exchange.matter_format import read_matter

DAY = date(2020, 3, 2)
KIND = ItemKind.PRODUCTION


def large_record(items: int = 5_000, talks: int = 200) -> Record:
    """One set, three rounds, and talks that list a stretch of items each."""
    ids = [ItemId(f"i{n}") for n in range(items)]
    served = RequestSet(SetId("s"), KIND, 1, (PartyId("d"),), (PartyId("p"),), DAY)
    rounds = [ResponseKind.RESPONSE, ResponseKind.SUPPLEMENTAL, ResponseKind.SUPPLEMENTAL]
    stretch = max(items // talks * 4, 1)
    contacts, outcomes = [], []
    for n in range(talks):
        covered = tuple(ids[(n * stretch) % items : (n * stretch) % items + stretch])
        contact = ConferralId(f"c{n}")
        held = DAY + timedelta(days=60 + n % 50)
        contacts.append(
            Conferral(contact, Mode.TELEPHONE, held, coverage=Coverage.LISTED, items=covered, participants=())
        )
        outcomes.append(ItemOutcome(OutcomeId(f"o{n}"), contact, covered, Outcome.NO_ACCORD))
    return Record(
        Matter(MatterId("m"), "moed", "4:20-CV-1", Side.DEFENDANT),
        sets=(served,),
        items=tuple(RequestItem(i, SetId("s"), str(n + 1), n, KIND) for n, i in enumerate(ids)),
        responses=tuple(
            Response(ResponseId(f"r{n}"), SetId("s"), kind, None, DAY + timedelta(days=30 + n * 20))
            for n, kind in enumerate(rounds)
        ),
        disputed_items=tuple(DisputedItem(DisputeId(f"d{i}"), i) for i in ids),
        conferrals=tuple(contacts),
        outcomes=tuple(outcomes),
    )


def best(times: int, work: object) -> float:
    """The least of several runs, in milliseconds."""
    assert callable(work)
    found = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        found.append((time.perf_counter() - start) * 1000)
    return min(found)


def one_pass(record: Record) -> int:
    """Touch every link between a fact and an item once."""
    links = 0
    for contact in record.conferrals:
        for _ in contact.items:
            links += 1
    for outcome in record.outcomes:
        for _ in outcome.items:
            links += 1
    for _ in record.responses:
        for _ in record.items:
            links += 1
    return links


@pytest.mark.benchmark
def test_ripeness_of_5000_items_against_one_pass_over_the_facts() -> None:
    record = large_record()
    law = law_for(record)
    day = DAY + timedelta(days=200)

    floor = best(7, lambda: one_pass(record))
    took = best(7, lambda: assess(record, law, day))
    doubled_record = large_record(10_000, 400)
    doubled = best(5, lambda: assess(doubled_record, law, day))

    print(f"\nripeness of 5,000 items: {took:.1f} ms, {took / floor:.1f} x one pass over the facts")
    print(f"ripeness of 10,000 items: {doubled:.1f} ms, {doubled / took:.2f} x that of 5,000")


@pytest.mark.benchmark
def test_the_statement_against_the_same_words_by_bare_python_docx() -> None:
    record = read_matter(resources.read_bytes("sample/briscoe.json"))
    steps = resources.read_bytes("sample/steps/talk-dec-7.json")
    record = read_facts(steps, record, new_id).record
    template = resources.read_bytes("templates/court-base.docx")
    model = draft_statement(record, OrderId("briscoe-order-1202"), date(2009, 12, 8)).model

    def bare() -> None:
        document = Document(io.BytesIO(template))
        for block in model.blocks:
            if isinstance(block, Table):
                table = document.add_table(len(block.rows), len(block.columns))
                for row, cells in zip(table.rows, block.rows, strict=True):
                    for cell, runs in zip(row.cells, cells, strict=True):
                        cell.text = text_of(runs)
            else:
                document.add_paragraph(text_of(block.runs))
        document.save(io.BytesIO())

    floor = best(7, bare)
    took = best(7, lambda: write(model, template))
    drafted = best(7, lambda: draft_statement(record, OrderId("briscoe-order-1202"), date(2009, 12, 8)))

    print(f"\nstatement: {took:.1f} ms, {took / floor:.2f} x bare python-docx; its facts {drafted:.1f} ms")
