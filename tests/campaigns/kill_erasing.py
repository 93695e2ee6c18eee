"""Kill a process that erases matters, again and again, and see what the store still holds.

    python tests/campaigns/kill_erasing.py [kills]

Each process erases what is in the trash, one matter after the other, with what each leaves in the file. After
each kill: every matter is there whole or not at all, none that was not in the trash is touched, and once the
next start has finished what was owed, no byte of what was erased is left.
"""

import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))

from docket_assistant.domain.ids import AttachmentId, MatterId, PartyId
from docket_assistant.domain.matter import Matter, Side
from docket_assistant.domain.office import Attachment
from docket_assistant.domain.people import Party, PartyRole
from docket_assistant.store.erase import erase, finish_erasing, is_owed
from docket_assistant.store.kept_files import KeptFiles
from docket_assistant.store.store import Store, open_store

STAYS = MatterId("stays")
EACH_TIME = 3
PARTIES = 60


def now() -> datetime:
    return datetime.now(UTC)


def word(n: int) -> str:
    """A word that stands in one matter alone."""
    return f"qxjv{n:06d}zzword"


def record(store: Store, n: int) -> MatterId:
    """A matter with many names and a file, in the trash."""
    matter = MatterId(f"{word(n)}-m")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "file.txt"
        source.write_text(word(n) * 2000, encoding="ascii")
        taken = KeptFiles(store.path).take_in(source)
    with store.begin("New", matter) as tx:
        tx.add_matter(Matter(matter, "moed", word(n), Side.PLAINTIFF))
        for p in range(PARTIES):
            tx.put(Party(PartyId(f"{matter}-p{p}"), f"{word(n)} {p} Doe", PartyRole.PLAINTIFF))
        tx.put(Attachment(AttachmentId(f"{matter}-a"), word(n), taken.sha256, taken.size, date(2009, 12, 3)))
    with store.begin("Trash", matter) as tx:
        tx.put(replace(tx.record().matter, trashed_on=date(2009, 12, 3)))
    return matter


def begin_store(path: Path) -> None:
    """A matter that stays."""
    with open_store(path, write=True, create=True, clock=now) as store, store.begin("New", STAYS) as tx:
        tx.add_matter(Matter(STAYS, "moed", "4:08-CV-1717 (CEJ)", Side.PLAINTIFF))
        for p in range(PARTIES):
            tx.put(Party(PartyId(f"stays-{p}"), f"Roe {p}", PartyRole.PLAINTIFF))


def erase_until_killed(path: Path) -> None:
    """The process that is killed."""
    with open_store(path, write=True, clock=now) as store:
        with store.read() as view:
            rows = view.trash()
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        for row in rows:
            erase(store, row.id, 2)
            finish_erasing(store)
        time.sleep(10)


@dataclass
class Tally:
    """What a campaign saw."""

    kills: int = 0
    whole: int = 0
    """Matters that were there after the kill."""
    owed: int = 0
    """Kills after which something was to be finished."""
    faults: list[str] = field(default_factory=list)


def campaign(path: Path, kills: int, seed: int) -> Tally:
    """Kill that many erasing processes at random moments; faults are sentences."""
    chance = random.Random(seed)  # noqa: S311 # moments, not secrets
    tally = Tally()
    begin_store(path)
    for kill in range(kills):
        with open_store(path, write=True, clock=now) as store:
            matters = {kill * EACH_TIME + n: record(store, kill * EACH_TIME + n) for n in range(EACH_TIME)}
        _kill(path, chance.uniform(0, 0.12))
        _judge(path, matters, tally)
    return tally


def _kill(path: Path, after: float) -> None:
    asked = [sys.executable, __file__, "--erase", str(path)]
    eraser = subprocess.Popen(asked, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert eraser.stdout is not None
    if eraser.stdout.readline() == "ready\n":
        time.sleep(after)
    eraser.kill()
    _, wrong = eraser.communicate()
    if wrong:
        raise AssertionError(f"the start did not go through: {wrong}")


def _judge(path: Path, matters: dict[int, MatterId], tally: Tally) -> None:
    tally.kills += 1
    tally.owed += is_owed(path)
    with open_store(path, write=True, clock=now) as store:
        with store.read() as view:
            there = {row.id for row in view.trash()}
            for matter in there:
                found = view.record(matter)
                whole = len(found.parties) == PARTIES and len(found.attachments) == 1
                kept = KeptFiles(path).is_there(found.attachments[0].sha256)
                if not whole or not kept or not view.verify(matter).holds:
                    tally.faults.append(f"kill {tally.kills}: a matter is there by half")
            if len(view.record(STAYS).parties) != PARTIES or not view.verify(STAYS).holds:
                tally.faults.append(f"kill {tally.kills}: a matter that was not in the trash was touched")
        if not finish_erasing(store):
            tally.faults.append(f"kill {tally.kills}: what was owed could not be finished")
        _look_for_words(path, [n for n, matter in matters.items() if matter not in there], tally)
        for matter in there:
            erase(store, matter, 2)
        finish_erasing(store)
    tally.whole += len(there)


def _look_for_words(path: Path, erased: list[int], tally: Tally) -> None:
    content = b"".join(found.read_bytes() for found in path.parent.rglob("*") if found.is_file())
    for n in erased:
        if word(n)[3:].encode() in content:
            tally.faults.append(f"kill {tally.kills}: a word of an erased matter is left")


def main(arguments: list[str]) -> int:
    """Run the campaign; answers with 1 where a fault was seen."""
    if arguments[:1] == ["--erase"]:
        erase_until_killed(Path(arguments[1]))
    kills = int(arguments[0]) if arguments else 200
    with tempfile.TemporaryDirectory() as folder:
        tally = campaign(Path(folder) / "docket.db", kills, seed=kills)
    sys.stdout.write(
        f"{tally.kills} kills, {tally.whole} of {tally.kills * EACH_TIME} matters still whole,"
        f" {tally.owed} with something to finish, {len(tally.faults)} faults\n"
    )
    sys.stdout.writelines(fault + "\n" for fault in tally.faults)
    return 1 if tally.faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
