"""A form half typed is there again, as typed, whatever happened to the program."""

import os
import signal
import subprocess
import sys
import threading
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docket_assistant.domain.errors import EnvironmentFailed, InvalidInput, Refused
from docket_assistant.domain.ids import MatterId, PartyId
from docket_assistant.domain.people import Party, PartyRole
from docket_assistant.store.clean import LONG
from docket_assistant.store.connect import connect
from docket_assistant.store.drafts import find, forget, keep, kept
from docket_assistant.store.store import Store, open_store
from docket_assistant.store.undo import undo
from tests.store.samples import MATTER_ID, Clock, record_of

PARTY = Party(PartyId("new"), "Doe", PartyRole.PLAINTIFF)
NEW_MATTER = MatterId("")


def fields_of(store: Store, draft_id: str = "d") -> dict[str, str]:
    draft = find(store, draft_id)
    assert draft is not None
    return draft.fields


def test_a_draft_is_found_as_it_was_kept(filled: Store) -> None:
    draft = keep(filled, "d", MATTER_ID, "log_contact", {"mode": "telephone", "day": "12/2"})

    assert find(filled, "d") == draft
    assert (draft.matter_id, draft.form, draft.fields) == (
        MATTER_ID,
        "log_contact",
        {"mode": "telephone", "day": "12/2"},
    )
    assert find(filled, "other") is None


def test_a_new_matter_may_be_a_draft_before_it_is_on_file(store: Store) -> None:
    keep(store, "d", NEW_MATTER, "new_matter", {"number": "4:08-"})

    assert [draft.matter_id for draft in kept(store)] == [""]


def test_keeping_again_replaces_what_was_kept(store: Store) -> None:
    keep(store, "d", NEW_MATTER, "form", {"a": "1", "b": "2"})
    keep(store, "d", NEW_MATTER, "form", {"a": "3"})

    assert [draft.fields for draft in kept(store)] == [{"a": "3"}]


def test_the_draft_changed_last_comes_first(store: Store) -> None:
    for draft_id in ("one", "two", "three", "one"):
        keep(store, draft_id, NEW_MATTER, "form", {})

    assert [draft.id for draft in kept(store)] == ["one", "three", "two"]


def test_newest_means_the_moment_not_the_text_of_its_zone(path: Path) -> None:
    clock = Clock(datetime.fromisoformat("2009-11-01T01:59:00-05:00"))
    with open_store(path, write=True, create=True, clock=clock) as store:
        keep(store, "before the clocks go back", NEW_MATTER, "form", {})
        clock.now = datetime.fromisoformat("2009-11-01T01:30:00-06:00")
        keep(store, "after", NEW_MATTER, "form", {})

        assert [draft.id for draft in kept(store)] == ["after", "before the clocks go back"]


def test_a_forgotten_draft_is_gone_and_forgetting_twice_is_nothing(store: Store) -> None:
    keep(store, "d", NEW_MATTER, "form", {})
    keep(store, "other", NEW_MATTER, "form", {})

    forget(store, "d")
    forget(store, "d")

    assert [draft.id for draft in kept(store)] == ["other"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.text(), st.text(st.characters(exclude_categories=["Cs"]) | st.just("\x00"))))
def test_whatever_was_typed_comes_back_letter_by_letter(store: Store, typed: dict[str, str]) -> None:
    keep(store, "d", NEW_MATTER, "form", typed)

    assert fields_of(store) == typed


@pytest.mark.parametrize(
    ("typed", "read"),
    [("a\ud800b", "a\ufffdb"), ("\udc00", "\ufffd"), ("end\ud83d", "end\ufffd"), ("\ud83e\uddf7", "🧷")],
)
def test_half_a_character_is_replaced_and_two_halves_are_joined(store: Store, typed: str, read: str) -> None:
    keep(store, "d", NEW_MATTER, "form", {typed: typed})

    assert fields_of(store) == {read: read}


def test_a_field_holds_the_longest_text_of_the_record_and_not_more(store: Store) -> None:
    keep(store, "d", NEW_MATTER, "form", {"notes": "é" * LONG})

    with pytest.raises(InvalidInput, match="notes has 1,000,001 characters"):
        keep(store, "d", NEW_MATTER, "form", {"notes": "x" * (LONG + 1)})
    assert fields_of(store) == {"notes": "é" * LONG}


def test_a_draft_stands_neither_in_the_journal_nor_in_the_record(filled: Store) -> None:
    before = record_of(filled)
    keep(filled, "d", MATTER_ID, "form", {"a": "1"})

    with filled.read() as reading:
        assert [act.label for act in reading.history(MATTER_ID)] == ["Add sample"]
        assert reading.verify(MATTER_ID).holds
    assert record_of(filled) == before


def test_the_act_that_logs_a_form_forgets_its_draft(filled: Store) -> None:
    keep(filled, "d", MATTER_ID, "form", {"name": "Doe"})

    with filled.begin("Add party", MATTER_ID) as tx:
        tx.put(PARTY)
        tx.forget_draft("d")

    assert kept(filled) == ()
    undo(filled, MATTER_ID)
    assert kept(filled) == ()


def test_an_act_that_fails_leaves_the_draft(filled: Store) -> None:
    keep(filled, "d", MATTER_ID, "form", {"name": "Doe"})

    def fail() -> None:
        with filled.begin("Add party", MATTER_ID) as tx:
            tx.put(PARTY)
            tx.forget_draft("d")
            raise InvalidInput("The day cannot be read.")

    with pytest.raises(InvalidInput):
        fail()
    assert fields_of(filled) == {"name": "Doe"}
    assert PARTY not in record_of(filled).parties


def test_a_form_saved_without_a_change_forgets_its_draft_and_leaves_no_entry(filled: Store) -> None:
    keep(filled, "d", MATTER_ID, "form", {})

    with filled.begin("Amend party", MATTER_ID) as tx:
        tx.put(record_of(filled).parties[0])
        tx.forget_draft("d")

    assert kept(filled) == ()
    assert tx.act is None


def test_a_store_open_for_reading_keeps_no_draft(filled: Store) -> None:
    keep(filled, "d", MATTER_ID, "form", {"a": "1"})

    with open_store(filled.path, write=False, clock=Clock()) as reader:
        with pytest.raises(Refused, match="reading only"):
            keep(reader, "d", MATTER_ID, "form", {})
        assert fields_of(reader) == {"a": "1"}


@pytest.mark.parametrize(
    ("column", "value"), [("content", "[1]"), ("content", "{"), ("content", '{"a":1}'), ("changed_at", "now")]
)
def test_a_draft_that_another_program_changed_is_named(filled: Store, column: str, value: str) -> None:
    keep(filled, "d", MATTER_ID, "form", {"a": "1"})
    link = connect(filled.path, "rw")
    link.execute(f"UPDATE draft SET {column} = ?", [value])  # noqa: S608
    link.close()

    with pytest.raises(EnvironmentFailed, match="draft d was changed by another program"):
        kept(filled)


def test_two_threads_keep_and_log_at_once(filled: Store) -> None:
    faults: list[BaseException] = []

    def type_on(name: str) -> None:
        try:
            for n in range(20):
                keep(filled, name, MATTER_ID, "form", {"n": str(n)})
                with filled.begin("Amend party", MATTER_ID) as tx:
                    tx.put(Party(PartyId(name), str(n), PartyRole.PLAINTIFF))
        except BaseException as fault:  # noqa: BLE001  # told by the test below
            faults.append(fault)

    threads = [threading.Thread(target=type_on, args=(name,)) for name in ("window", "worker")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert faults == []
    assert {draft.id: draft.fields["n"] for draft in kept(filled)} == {"window": "19", "worker": "19"}


KEEPS = """
import sys
from pathlib import Path
from docket_assistant.domain.ids import MatterId
from docket_assistant.store.drafts import keep
from docket_assistant.store.store import open_store
from tests.store.samples import Clock
store = open_store(Path(sys.argv[1]), write=True, create=True, clock=Clock())
n = 0
while True:
    n += 1
    keep(store, "d", MatterId(""), "form", {"typed": str(n) * 1000})
    print(n, flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
@pytest.mark.parametrize("after", [1, 7, 40])
def test_a_killed_program_has_every_draft_that_it_said_was_kept(path: Path, after: int) -> None:
    with subprocess.Popen([sys.executable, "-c", KEEPS, str(path)], stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        said = 0
        while said < after:
            said = int(writer.stdout.readline())
        writer.send_signal(signal.SIGKILL)
        told = [int(line) for line in writer.stdout.read().split()]

    with open_store(path, write=True, clock=Clock()) as store:
        typed = fields_of(store)["typed"]
    last = max([said, *told])
    assert typed in (str(last) * 1000, str(last + 1) * 1000)


def test_a_full_disk_is_told_and_the_former_text_stays(filled: Store) -> None:
    keep(filled, "d", MATTER_ID, "form", {"a": "1"})
    with filled.begin_aside() as aside:
        aside.link.execute("PRAGMA max_page_count=1")  # taken as: not one page more

    with pytest.raises(EnvironmentFailed, match="disk is full"):
        keep(filled, "d", MATTER_ID, "form", {"a": "2" * LONG})

    assert fields_of(filled) == {"a": "1"}
