"""A matter is erased whole: no byte of it is left, and nothing of any other matter is touched."""

import dataclasses
import logging
import os
import typing
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from docket_assistant.domain.errors import EnvironmentFailed, NotFound, Refused
from docket_assistant.domain.ids import AttachmentId, MatterId, PartyId
from docket_assistant.domain.matter import Matter
from docket_assistant.domain.office import Attachment
from docket_assistant.domain.people import Party, PartyRole
from docket_assistant.domain.plain import element_type, plain_type
from docket_assistant.store import drafts
from docket_assistant.store.connect import connect
from docket_assistant.store.copy import copy_store
from docket_assistant.store.erase import erase, finish_erasing, is_owed
from docket_assistant.store.kept_files import KeptFiles
from docket_assistant.store.rows import AnyNoun
from docket_assistant.store.store import Store, open_store
from docket_assistant.store.tables import fields_of
from docket_assistant.store.undo import undo
from tests.campaigns.kill_erasing import campaign
from tests.store.samples import (
    MATTER_ID,
    NOUNS,
    Clock,
    Ids,
    act,
    add_sample,
    any_value,
    id_type,
    plain_noun,
    record_of,
    sample_matter,
)
from tests.store.test_search_index import check

CANARY = "qxjvcanary"
"""A word that no other text holds; the index may keep it without the letters that it shares with another."""
SEEN_IN_FILES = CANARY[2:].encode()
DAY = date(2009, 12, 3)
GONE = MatterId(f"{CANARY}-matter")


def trash(store: Store, matter_id: MatterId) -> int:
    """Put a matter in the trash; answers with the number of that act."""
    with store.begin("Trash", matter_id) as tx:
        tx.put(dataclasses.replace(tx.record().matter, trashed_on=DAY, held_since=None))
    with store.read() as view:
        last = view.last_act(matter_id)
    assert last is not None
    return last.n


def erased(store: Store, matter_id: MatterId) -> None:
    """Put in the trash, erased, and everything taken that this leaves behind."""
    erase(store, matter_id, trash(store, matter_id))
    assert finish_erasing(store)


def filled_with(cls: type, own_id: str, ids: Ids) -> AnyNoun:
    """A noun with the canary in every text that it can hold, in values within it too."""
    return typing.cast("AnyNoun", _filled(plain_noun(cls, own_id, ids), ids))


def _filled(value: object, ids: Ids) -> object:
    changes: dict[str, object] = {}
    for field in fields_of(type(value)):
        if field.name != "id":
            changes[field.name] = _content(field.base, getattr(value, field.name), field.name, ids)
    return dataclasses.replace(typing.cast("typing.Any", value), **changes)


def _content(base: object, now: object, name: str, ids: Ids) -> object:
    element = element_type(base)
    if element is not None:
        if element in ids:
            return now
        part = _content(element, None, name, ids)
        return now if part is None else (part,)
    if isinstance(base, typing.NewType):
        return now
    cls = plain_type(base)
    if cls is str:
        return f"{CANARY}{name.replace('_', '')} {CANARY.upper()} 11"
    if dataclasses.is_dataclass(cls):
        drawn = now if now is not None else any_value(cls, {key: [] for key in ids}).example()
        return _filled(drawn, ids)
    return now


@pytest.fixture
def canary_ids() -> dict[object, list[str]]:
    return {id_type(cls): [f"{CANARY}-{cls.__name__}-{n}" for n in (1, 2)] for cls in NOUNS}


def everywhere(path: Path) -> Iterator[bytes]:
    """Every byte of the store, of what lies beside it, and every name."""
    for found in path.parent.rglob("*"):
        yield os.fsencode(found.name)
        if found.is_file():
            yield found.read_bytes().lower()


def holds_canary(path: Path) -> bool:
    return any(SEEN_IN_FILES in part for part in everywhere(path))


@pytest.mark.filterwarnings("ignore::hypothesis.errors.NonInteractiveExampleWarning")
@pytest.mark.parametrize("reopened", [False, True])
def test_no_byte_of_an_erased_matter_is_left(
    path: Path, canary_ids: dict[object, list[str]], tmp_path_factory: pytest.TempPathFactory, reopened: bool
) -> None:
    source = tmp_path_factory.mktemp("source") / "letter.txt"
    source.write_bytes(CANARY.encode() * 1000)
    with open_store(path, write=True, create=True, clock=Clock()) as store:
        add_sample(store)
        taken = KeptFiles(path).take_in(source)
        with store.begin(f"{CANARY} label", GONE) as tx:
            tx.add_matter(typing.cast("Matter", filled_with_matter()))
            for cls in NOUNS:
                for own_id in canary_ids[id_type(cls)]:
                    tx.put(filled_with(cls, own_id, canary_ids))
            tx.put(Attachment(AttachmentId(f"{CANARY}-a"), CANARY, taken.sha256, taken.size, DAY))
        act(store, GONE, Party(PartyId(f"{CANARY}-p"), f"{CANARY}before", PartyRole.PLAINTIFF))
        act(store, GONE, Party(PartyId(f"{CANARY}-p"), f"{CANARY}after", PartyRole.PLAINTIFF))
        undo(store, GONE)
        drafts.keep(store, f"form:{GONE}:", GONE, "form", {"typed": f"{CANARY} typed"})
        act(store, MATTER_ID, Party(PartyId("later"), "Doe", PartyRole.PLAINTIFF))
        assert holds_canary(path)
        entry = trash(store, GONE)
        erase(store, GONE, entry)
        assert not reopened or is_owed(path)
        if not reopened:  # looked at while it is open: closing it would empty the log anyhow
            assert finish_erasing(store)
            assert not holds_canary(path)
    if reopened:  # as after a crash between the two steps
        with open_store(path, write=True, clock=Clock()) as store:
            assert finish_erasing(store)

    assert not holds_canary(path)
    assert not is_owed(path)


def filled_with_matter() -> object:
    return dataclasses.replace(
        typing.cast("typing.Any", _filled(sample_matter(GONE), {})), trashed_on=None, held_since=None
    )


def test_the_first_step_alone_leaves_no_words_that_sqlite_can_find(store: Store, path: Path) -> None:
    """Rows go at once, whole; what stays until the second step is only what the index marked as gone."""
    act(store, GONE, sample_matter(GONE), Party(PartyId("p"), CANARY, PartyRole.PLAINTIFF))

    erase(store, GONE, trash(store, GONE))

    with closing(connect(path, "rw", reading=True)) as link:
        tables = [
            name for (name,) in link.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        ]
        for name in tables:
            if not str(name).startswith("search_word"):
                assert CANARY not in str(link.execute(f'SELECT * FROM "{name}"').fetchall())  # noqa: S608
    with store.read() as view:
        assert view.search(CANARY, 9) == ()
        assert not view.exists("p")
        with pytest.raises(NotFound):
            view.record(GONE)
    check(store)


# Who may be erased


def test_a_matter_on_hold_is_never_erased(filled: Store) -> None:
    entry = trash(filled, MATTER_ID)
    with filled.begin("Hold", MATTER_ID) as tx:
        tx.put(dataclasses.replace(tx.record().matter, held_since=DAY))
    before = record_of(filled)

    for named in (entry, entry + 1):
        with pytest.raises(Refused, match="on hold"):
            erase(filled, MATTER_ID, named)

    assert record_of(filled) == before
    assert not is_owed(filled.path)


def test_only_what_is_in_the_trash_is_erased(filled: Store) -> None:
    with pytest.raises(Refused, match="not in the trash"):
        erase(filled, MATTER_ID, 1)

    assert record_of(filled).parties


def test_what_was_changed_since_it_was_looked_at_is_not_erased(filled: Store) -> None:
    entry = trash(filled, MATTER_ID)
    act(filled, MATTER_ID, Party(PartyId("late"), "Doe", PartyRole.PLAINTIFF))

    with pytest.raises(Refused, match="changed meanwhile"):
        erase(filled, MATTER_ID, entry)

    assert record_of(filled).parties[-1].name == "Doe"


def test_erasing_twice_and_in_a_store_for_reading_is_refused(filled: Store) -> None:
    entry = trash(filled, MATTER_ID)
    with open_store(filled.path, write=False, clock=Clock()) as reader, pytest.raises(Refused):
        erase(reader, MATTER_ID, entry)
    erase(filled, MATTER_ID, entry)

    with pytest.raises(NotFound, match="erased already"):
        erase(filled, MATTER_ID, entry)


# What stays


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_bytes(b"as agreed")
    return path


def attach(store: Store, matter_id: MatterId, fact: str, source: Path) -> str:
    taken = KeptFiles(store.path).take_in(source)
    act(store, matter_id, Attachment(AttachmentId(fact), source.name, taken.sha256, taken.size, DAY))
    return taken.sha256


@pytest.mark.parametrize("removed", [False, True])
def test_a_file_that_another_matter_names_stays(store: Store, letter: Path, removed: bool) -> None:
    """Where the other took it off its record, undo can bring it back: its journal names it."""
    act(store, GONE, sample_matter(GONE))
    act(store, MATTER_ID, sample_matter())
    digest = attach(store, GONE, "a", letter)
    attach(store, MATTER_ID, "b", letter)
    if removed:
        with store.begin("Remove", MATTER_ID) as tx:
            tx.remove(Attachment, "b")

    erased(store, GONE)
    assert KeptFiles(store.path).is_there(digest)

    erased(store, MATTER_ID)
    assert not KeptFiles(store.path).is_there(digest)


def test_a_file_that_only_undone_acts_named_goes_too(store: Store, letter: Path) -> None:
    act(store, GONE, sample_matter(GONE))
    digest = attach(store, GONE, "a", letter)
    undo(store, GONE)

    erased(store, GONE)

    assert not KeptFiles(store.path).is_there(digest)


def test_files_that_no_erased_matter_named_are_not_touched(store: Store, letter: Path) -> None:
    """Such as those of a newer store that was put aside for an older copy."""
    stray = KeptFiles(store.path).take_in(letter)
    act(store, GONE, sample_matter(GONE))

    erased(store, GONE)

    assert KeptFiles(store.path).is_there(stray.sha256)


def test_an_erased_matter_can_be_recorded_anew(filled: Store) -> None:
    before = record_of(filled)
    erased(filled, MATTER_ID)

    add_sample(filled)

    assert record_of(filled) == before
    with filled.read() as view:
        assert view.verify(MATTER_ID).holds
        assert len(view.history(MATTER_ID)) == 1


def test_a_draft_of_an_erased_matter_is_not_kept_again(filled: Store) -> None:
    erased(filled, MATTER_ID)

    with pytest.raises(NotFound):
        drafts.keep(filled, "d", MATTER_ID, "form", {"typed": "late"})

    assert drafts.kept(filled) == ()


def test_a_copy_made_after_holds_nothing_of_it(store: Store, letter: Path, tmp_path: Path) -> None:
    act(store, GONE, sample_matter(GONE))
    attach(store, GONE, "a", letter)
    act(store, MATTER_ID, sample_matter())
    erased(store, GONE)

    copied = copy_store(store, tmp_path / "copy.db")

    assert (copied.matters, copied.files, copied.damaged) == (1, 0, ())


# What stands in the way


def test_where_the_note_cannot_be_made_nothing_is_erased(filled: Store) -> None:
    entry = trash(filled, MATTER_ID)
    filled.path.with_name(f"{filled.path.name}.erasing").mkdir()
    before = record_of(filled)

    with pytest.raises(EnvironmentFailed):
        erase(filled, MATTER_ID, entry)

    assert record_of(filled) == before


def test_somebody_who_reads_the_old_state_is_waited_for(filled: Store) -> None:
    entry = trash(filled, MATTER_ID)
    with open_store(filled.path, write=False, clock=Clock()) as reader, reader.read() as view:
        assert view.record(MATTER_ID)
        erase(filled, MATTER_ID, entry)
        assert not finish_erasing(filled)
        assert view.record(MATTER_ID)
    assert is_owed(filled.path)

    assert finish_erasing(filled)
    assert not is_owed(filled.path)


def test_somebody_who_wants_to_write_breaks_the_cleaning_off(
    filled: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    erase(filled, MATTER_ID, trash(filled, MATTER_ID))
    monkeypatch.setattr("docket_assistant.store.store._STEPS_BEFORE_A_LOOK", 1)
    with filled.on_the_file() as link:
        filled._waiting.append(1)
        with pytest.raises(driver.OperationalError, match="interrupted"):
            link.execute("VACUUM")

    assert not finish_erasing(filled)
    filled._waiting.pop()
    assert finish_erasing(filled)
    add_sample(filled)
    assert record_of(filled).parties


def test_the_log_names_no_erased_matter(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    act(store, GONE, sample_matter(GONE))
    entry = trash(store, GONE)
    with caplog.at_level(logging.DEBUG):
        erase(store, GONE, entry)
        finish_erasing(store)

    assert "a matter was erased" in caplog.text
    assert CANARY not in caplog.text


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_a_killed_erasing_leaves_all_or_nothing(path: Path) -> None:
    tally = campaign(path, kills=8, seed=8)

    assert (tally.kills, tally.faults) == (8, [])


@pytest.mark.campaign
@pytest.mark.timeout(1200)
def test_two_hundred_killed_erasings(path: Path) -> None:
    assert campaign(path, kills=200, seed=200).faults == []


# The other matters
