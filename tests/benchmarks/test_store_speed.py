"""What the store costs, against floors taken in the same run."""

import os
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from docket_assistant.domain.conferral import (
    AddressUsed,
    Conferral,
    Direction,
    Message,
    Mode,
    Participant,
    ParticipantRole,
)
from docket_assistant.domain.discovery import RequestItem, RequestSet, Response, ResponseKind
from docket_assistant.domain.ids import ConferralId, ItemId, MessageId, PartyId, ResponseId, SetId
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.matter import Side
from docket_assistant.domain.people import Party, PartyRole
from docket_assistant.store.rows import AnyNoun, repositories
from docket_assistant.store.store import Store, open_store
from tests.store.samples import MATTER_ID, Clock, act, record_of, sample_matter

pytestmark = pytest.mark.benchmark
DAY = date(2009, 9, 24)


def median(work: Callable[[], object], times: int) -> float:
    spent = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        spent.append(time.perf_counter() - start)
    return statistics.median(spent)


def large_matter() -> list[AnyNoun]:
    """10 parties, 180 items, 540 rounds of three items, 40 calls over 18 items, 40 messages."""
    parties = tuple(PartyId(f"party-{n}") for n in range(10))
    nouns: list[AnyNoun] = [Party(p, f"Party {p}", PartyRole.PLAINTIFF, n) for n, p in enumerate(parties)]
    nouns += [
        RequestSet(SetId(f"set-{n}"), ItemKind.PRODUCTION, n, parties[:1], parties[5:6]) for n in range(6)
    ]
    items = [ItemId(f"0b54a6e0-7a4b-4c8e-9a52-{n:012}") for n in range(180)]
    nouns += [
        RequestItem(item, SetId(f"set-{n % 6}"), str(n), n, ItemKind.PRODUCTION, "All documents that " * 8)
        for n, item in enumerate(items)
    ]
    nouns += [
        Response(ResponseId(f"round-{n}"), SetId("set-1"), ResponseKind.SUPPLEMENTAL, (items[n % 180],), DAY)
        for n in range(540)
    ]
    people = tuple(Participant(f"Lawyer {n}", Side.PLAINTIFF, ParticipantRole.COUNSEL) for n in range(3))
    nouns += [
        Conferral(ConferralId(f"call-{n}"), Mode.TELEPHONE, DAY, items=tuple(items[n : n + 18]),
                  participants=people, said="They said that " * 20)
        for n in range(40)
    ]  # fmt: skip
    nouns += [
        Message(MessageId(f"mail-{n}"), Direction.SENT, Mode.EMAIL, DAY, text="Dear counsel " * 40,
                addresses=(AddressUsed("a@example.org"), AddressUsed("b@example.org", "cc")))
        for n in range(40)
    ]  # fmt: skip
    return nouns


@pytest.fixture
def large(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "docket.db", write=True, create=True, clock=Clock()) as store:
        act(store, MATTER_ID, sample_matter(), *large_matter())
        yield store


def test_read_one_matter(large: Store) -> None:
    with large.read() as reading:
        every = [s for repository in repositories().values() for s in repository.statements()]
        statements = [s for s in every if s.rows(reading.link, matter_id=MATTER_ID)]

        def raw() -> None:
            for statement in statements:
                reading.link.execute(statement.text, [MATTER_ID]).fetchall()

        ratios, floors = [], []
        for _ in range(30):
            floors.append(median(raw, 3))
            ratios.append(median(lambda: reading.record(MATTER_ID), 3) / floors[-1])
    print(
        f"\nread one matter: floor {statistics.median(floors) * 1e3:.2f} ms, {statistics.median(ratios):.2f}x"
    )


def test_one_durable_edit(large: Store, tmp_path: Path) -> None:
    calls = [noun for noun in large_matter() if isinstance(noun, Conferral)]
    wal = large.path.with_name("docket.db-wal")
    file = os.open(tmp_path / "floor", os.O_RDWR | os.O_CREAT)
    floors, edits, cpu = [], [], []
    for n in range(200):
        call = Conferral(ConferralId(f"new-{n}"), Mode.TELEPHONE, DAY, items=calls[n % 40].items)
        size, began, busy = wal.stat().st_size, time.perf_counter(), time.process_time()
        act(large, MATTER_ID, call)
        edits.append(time.perf_counter() - began)
        cpu.append(time.process_time() - busy)
        grown = max(wal.stat().st_size - size, 4096 * 8)
        began = time.perf_counter()
        os.write(file, b"x" * min(grown, 200_000))
        os.fdatasync(file)
        floors.append(time.perf_counter() - began)
    os.close(file)
    assert len(record_of(large).conferrals) == 240
    edit, floor, work = map(statistics.median, (edits, floors, cpu))
    print(
        f"\none durable edit: {edit * 1e3:.2f} ms, floor {floor * 1e3:.2f} ms, {edit / floor:.2f}x,", end=""
    )
    print(f" CPU {work * 1e3:.2f} ms")


def test_a_matter_recorded_at_once(tmp_path: Path) -> None:
    nouns = large_matter()
    with open_store(tmp_path / "docket.db", write=True, create=True, clock=Clock()) as store:
        spent = median(lambda: act(store, MATTER_ID, sample_matter(), *nouns), 1)
    print(f"\nrecord {len(nouns)} facts in one act: {spent * 1e3:.0f} ms")
