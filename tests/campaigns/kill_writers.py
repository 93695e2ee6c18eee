"""Kill a process that writes acts, again and again, and see what the store still holds.

    python tests/campaigns/kill_writers.py [kills]

Each process opens the store as the program does, says "ready", and reports every act after it is saved.
After each kill: no reported act is lost, at most one unreported act is there, none is there by half, the
chain holds, and the next start asks nothing.
"""

import json
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))

from docket_assistant.app.record import record_facts
from docket_assistant.domain.discovery import RequestItem, RequestSet
from docket_assistant.domain.ids import ItemId, MatterId, PartyId, SetId
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.matter import Matter, Side
from docket_assistant.domain.people import Party, PartyRole
from docket_assistant.domain.record import Record
from docket_assistant.store.store import Store, open_store

MATTER = MatterId("m")
ITEMS = tuple(ItemId(f"i{n}") for n in range(18))


def now() -> datetime:
    return datetime.now(UTC)


def begin_store(path: Path) -> None:
    """A matter with one set of eighteen items."""
    with open_store(path, write=True, create=True, clock=now) as store, store.begin("New", MATTER) as tx:
        tx.add_matter(Matter(MATTER, "moed", "4:08-CV-1717 (CEJ)", Side.PLAINTIFF))
        tx.put(Party(PartyId("p"), "P", PartyRole.PLAINTIFF))
        tx.put(Party(PartyId("d"), "D", PartyRole.DEFENDANT))
        tx.put(RequestSet(SetId("s"), ItemKind.INTERROGATORY, 1, (PartyId("p"),), (PartyId("d"),)))
        for n, item in enumerate(ITEMS):
            tx.put(RequestItem(item, SetId("s"), str(n + 1), n, ItemKind.INTERROGATORY))


def log_call(store: Store, n: int) -> None:
    """Log a call as the program does, in one act of three facts; the first item names the act."""
    outcome = {"id": f"o{n}", "items": list(ITEMS), "outcome": "no_accord", "terms": f"call {n}"}
    call: dict[str, object] = {
        "id": f"c{n}",
        "mode": "telephone",
        "held_on": "2009-09-24",
        "items": list(ITEMS),
    }
    call |= {"said": f"call {n} " * 50, "outcomes": [outcome]}
    facts = {"conferrals": [call], "items": [{"id": ITEMS[0], "text": f"call {n}"}]}
    record_facts(store, MATTER, json.dumps(facts).encode())


def write_until_killed(path: Path) -> None:
    """The process that is killed."""
    with open_store(path, write=True, clock=now) as store:
        with store.read() as reading:
            n = len(reading.record(MATTER).conferrals)
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        while True:
            log_call(store, n)
            n += 1
            sys.stdout.write(f"{n}\n")
            sys.stdout.flush()


@dataclass
class Tally:
    """What a campaign saw."""

    kills: int = 0
    acts: int = 0
    unreported: int = 0
    faults: list[str] = field(default_factory=list)


def campaign(path: Path, kills: int, seed: int) -> Tally:
    """Kill that many writers at random moments; faults are sentences."""
    chance = random.Random(seed)  # noqa: S311 # moments, not secrets
    tally = Tally()
    begin_store(path)
    for _ in range(kills):
        reported = _killed(path, chance.uniform(0, 0.06))
        _judge(path, max(reported, tally.acts), tally)
    return tally


def _killed(path: Path, after: float) -> int:
    """Start a writer, kill it a while after it is ready; answers with the last act it reported."""
    asked = [sys.executable, __file__, "--write", str(path)]
    writer = subprocess.Popen(asked, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert writer.stdout is not None
    if writer.stdout.readline() == "ready\n":
        time.sleep(after)
    writer.kill()
    said, wrong = writer.communicate()
    if wrong:
        raise AssertionError(f"the start did not go through: {wrong}")
    lines = [line for line in said.split("\n")[:-1] if line]
    return int(lines[-1]) if lines else 0


def _judge(path: Path, reported: int, tally: Tally) -> None:
    with open_store(path, write=True, clock=now) as store, store.read() as reading:
        record = reading.record(MATTER)
        acts = len(record.conferrals)
        chain = reading.verify(MATTER)
    tally.kills += 1
    if acts < reported:
        tally.faults.append(f"kill {tally.kills}: {reported} acts were reported, {acts} are there")
    if acts > reported + 1:
        tally.faults.append(f"kill {tally.kills}: {acts - reported} acts are there that nobody reported")
    if chain.broken is not None or chain.entries != acts + 1:
        tally.faults.append(f"kill {tally.kills}: the chain is broken at {chain.broken}: {chain.why}")
    if not _whole(record):
        tally.faults.append(f"kill {tally.kills}: an act is there by half")
    tally.unreported += acts - reported
    tally.acts = acts


def _whole(record: Record) -> bool:
    acts = len(record.conferrals)
    ids = [call.id for call in record.conferrals] == [f"c{n}" for n in range(acts)]
    outcomes = [outcome.terms for outcome in record.outcomes] == [f"call {n}" for n in range(acts)]
    named = [part.items for part in record.conferrals] + [part.items for part in record.outcomes]
    items = all(part == ITEMS for part in named)
    return ids and outcomes and items and record.items[0].text == (f"call {acts - 1}" if acts else "")


def main(arguments: list[str]) -> int:
    """Run the campaign; answers with 1 where a fault was seen."""
    if arguments[:1] == ["--write"]:
        write_until_killed(Path(arguments[1]))
    kills = int(arguments[0]) if arguments else 200
    with tempfile.TemporaryDirectory() as folder:
        tally = campaign(Path(folder) / "docket.db", kills, seed=kills)
    sys.stdout.write(
        f"{tally.kills} kills, {tally.acts} acts kept ({tally.unreported} saved but not yet reported),"
        f" {len(tally.faults)} faults\n"
    )
    sys.stdout.writelines(fault + "\n" for fault in tally.faults)
    return 1 if tally.faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
