"""Files attached to facts: recorded in one act, proposed for the likeliest fact, opened as copies."""

import os
import stat
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from docket_assistant.app.attachments import (
    attach,
    copy_for_opening,
    likeliest,
    name_outside,
    places_for_files,
    standing_of,
    take_in,
)
from docket_assistant.app.ids import new_id
from docket_assistant.app.upkeep.journal import copied_lines, copy_to, redo_last, undo_last
from docket_assistant.app.upkeep.removal import fact_name, remove_fact
from docket_assistant.app.upkeep.sample import SAMPLE, put_sample
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.domain.errors import DocketError, EnvironmentFailed, Refused
from docket_assistant.domain.ids import AttachmentId
from docket_assistant.domain.office import Attachment, ContentStanding
from docket_assistant.domain.record import Record
from docket_assistant.domain.references import renamed
from docket_assistant.exchange.matter_format import read_matter, write_matter
from docket_assistant.store.store import Store

TODAY = date(2009, 12, 3)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with writing(tmp_path / "docket.db") as opened:
        put_sample(opened)
        yield opened


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter to counsel.txt"
    path.write_text("We write to confirm.")
    return path


def record_of(store: Store) -> Record:
    with store.read() as view:
        return view.record(SAMPLE)


def order_of(store: Store) -> str:
    return str(record_of(store).orders[0].id)


def attached(store: Store, path: Path, about: str = "") -> Attachment:
    attach(store, SAMPLE, take_in(store.path, [path]), about, TODAY)
    return record_of(store).attachments[-1]


def contents(store: Store) -> list[Path]:
    return [p for p in store.path.with_name(f"{store.path.name}.files").rglob("*") if p.is_file()]


def test_an_attached_file_is_undone_and_done_again_with_its_content(store: Store, letter: Path) -> None:
    made = attached(store, letter, order_of(store))
    letter.unlink()

    undo_last(store, SAMPLE)
    assert record_of(store).attachments == ()
    redo_last(store, SAMPLE)

    assert record_of(store).attachments == (made,)
    assert (made.name, made.size, made.added_on) == ("letter to counsel.txt", 20, TODAY)
    assert standing_of(store.path, made) is ContentStanding.AS_KEPT


def test_a_removed_file_keeps_its_content(store: Store, letter: Path) -> None:
    made = attached(store, letter)

    remove_fact(store, SAMPLE, "attachments", made.id, "Remove")
    undo_last(store, SAMPLE)

    assert record_of(store).attachments == (made,)
    assert standing_of(store.path, made) is ContentStanding.AS_KEPT


def test_what_was_removed_is_named_by_its_file(store: Store, letter: Path) -> None:
    made = attached(store, letter)

    assert fact_name(record_of(store), made) == "file letter to counsel.txt"


def test_a_copy_of_the_store_says_what_it_could_not_copy(store: Store, letter: Path, tmp_path: Path) -> None:
    made = attached(store, letter)
    (tmp_path / "backup").mkdir()
    assert copied_lines(copy_to(store.path, tmp_path / "backup" / "1.db")) == (
        f"1 matter with 1 file attached copied to {tmp_path / 'backup' / '1.db'}",
    )
    contents(store)[0].write_bytes(b"damaged")

    lines = copied_lines(copy_to(store.path, tmp_path / "backup" / "2.db"))

    assert lines[1] == f"Not copied, as changed since they were attached: 1 file ({made.sha256[:12]})"


def test_one_bad_file_among_several_attaches_none(store: Store, letter: Path) -> None:
    with pytest.raises(DocketError):
        take_in(store.path, [letter, letter.parent])

    assert contents(store) == []


def test_the_same_content_is_attached_to_a_fact_once(store: Store, letter: Path) -> None:
    attached(store, letter)
    again = letter.with_name("again.txt")
    again.write_bytes(letter.read_bytes())

    with pytest.raises(Refused, match="attached there already"):
        attached(store, again)
    attached(store, again, order_of(store))

    assert [a.name for a in record_of(store).attachments] == ["letter to counsel.txt", "again.txt"]
    assert len(contents(store)) == 1


def test_a_fact_that_is_gone_takes_no_file(store: Store, letter: Path) -> None:
    with pytest.raises(DocketError, match="not on record any more"):
        attached(store, letter, "nobody")

    assert contents(store) == []


def test_a_name_that_turns_its_direction_is_shown_and_half_characters_are_marked(
    store: Store, tmp_path: Path
) -> None:
    turned = tmp_path / "invoice\u202efdp.exe"
    turned.write_bytes(b"x")
    broken = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    broken.write_bytes(b"y")

    assert "\u202e" not in attached(store, turned).name
    assert attached(store, broken).name == "caf\ufffd.txt"


def test_a_copy_to_open_has_a_safe_name_and_cannot_be_edited(
    store: Store, tmp_path: Path, letter: Path
) -> None:
    made = replace(attached(store, letter), name="../CON: motion?\u202e.txt")

    copy = copy_for_opening(store.path, made, tmp_path)

    assert copy.parent == tmp_path
    assert copy.read_text() == "We write to confirm."
    assert stat.S_IMODE(copy.stat().st_mode) == 0o400
    assert not set('<>:"/\\|?*\u202e') & set(copy.name)


@pytest.mark.parametrize("name", ["run.exe", "Brief.DOCM", "open me.desktop", "a.pdf.js"])
def test_what_could_run_a_program_is_not_opened(
    store: Store, tmp_path: Path, letter: Path, name: str
) -> None:
    made = replace(attached(store, letter), name=name)

    with pytest.raises(Refused, match="can run a program"):
        copy_for_opening(store.path, made, tmp_path)


def test_a_changed_content_is_not_opened(store: Store, tmp_path: Path, letter: Path) -> None:
    made = attached(store, letter)
    letter.unlink()
    contents(store)[0].write_bytes(b"other")

    with pytest.raises(EnvironmentFailed, match="changed by another program"):
        copy_for_opening(store.path, made, tmp_path)


@pytest.mark.parametrize(
    "name", ["x" * 300 + ".pdf", "..", ".pdf", "a." + "y" * 200, "CON", "trailing. ", "\U0001f600.pdf"]
)
def test_every_name_becomes_one_that_a_disk_takes(name: str) -> None:
    made = Attachment(AttachmentId("a"), name, "0" * 64, 1, TODAY)

    outside = name_outside(made)

    assert 0 < len(outside.encode()) <= 255
    assert outside not in ("", ".", "..")
    assert Path(outside).name == outside


@pytest.mark.parametrize(
    ("name", "looked_at", "collection", "at"),
    [
        ("Order 56.pdf", "", "orders", 0),
        ("2009-10-08 scan.pdf", "", "responses", 1),
        ("Supplemental answers.pdf", "", "responses", 1),
        ("scan.pdf", "conferrals", "conferrals", 0),
        ("memorandum.docx", "", "motions", 0),
    ],
)
def test_the_likeliest_fact_is_proposed(
    store: Store, name: str, looked_at: str, collection: str, at: int
) -> None:
    record = record_of(store)
    view = getattr(record, looked_at)[0].id if looked_at else ""

    found = likeliest(record, name, view)

    days = {fact.id for fact in getattr(record, collection)}
    assert found in days
    if collection == "responses":
        chosen = next(r for r in record.responses if r.id == found)
        assert chosen.served_on == date(2009, 10, 8)


def test_a_name_that_says_nothing_belongs_to_the_matter(store: Store) -> None:
    assert likeliest(record_of(store), "IMG_0001.jpeg") == ""
    assert places_for_files(record_of(store))[0] == ("", "The matter as a whole")


def test_a_copy_of_a_matter_keeps_files_beside_their_facts(store: Store, letter: Path) -> None:
    made = attached(store, letter, order_of(store))

    copy = renamed(read_matter(write_matter(record_of(store))), new_id)

    assert copy.attachments[0].about == copy.orders[0].id
    assert copy.attachments[0].sha256 == made.sha256
