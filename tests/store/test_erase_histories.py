"""Of many matters with random histories only the erased one changes: all else is seen as it was."""

import dataclasses
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from docket_assistant.domain.errors import DocketError, Refused
from docket_assistant.domain.ids import MatterId, PartyId
from docket_assistant.domain.people import Party, PartyRole
from docket_assistant.store import drafts
from docket_assistant.store.erase import erase, finish_erasing
from docket_assistant.store.first_page import first_matters
from docket_assistant.store.store import Store, open_store
from docket_assistant.store.undo import redo, undo
from tests.store.samples import Clock, act, any_facts, record_of
from tests.store.test_erase import trash
from tests.store.test_search_index import check


def seen_of(store: Store, matters: list[MatterId]) -> list[object]:
    """All that can be seen of these matters."""
    found: list[object] = [
        [row for row in first_matters(store.path) if row.id in matters],
        [draft for draft in drafts.kept(store) if draft.matter_id in matters],
    ]
    with store.read() as view:
        for matter in matters:
            assert view.verify(matter).holds
            found += [view.record(matter), view.history(matter)]
        for word in ("Doe", "doe v", "11", "sons", "e"):
            hits = view.search(word, 1000)
            found.append([hit for hit in hits if hit.matter_id in matters])
    return found


@settings(max_examples=20)
@given(data=st.data())
def test_of_many_matters_only_the_erased_one_changes(data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "docket.db"
        with open_store(path, write=True, create=True, clock=Clock()) as store:
            matters = [_recorded(store, data) for _ in range(data.draw(st.integers(2, 4)))]
            _random_history(store, data, matters)
            gone = data.draw(st.sampled_from(matters))
            others = [matter for matter in matters if matter != gone]
            entry = trash(store, gone)
            before = seen_of(store, others)

            erase(store, gone, entry)
            assert seen_of(store, others) == before
            assert finish_erasing(store)

            assert seen_of(store, others) == before
            check(store)
            for matter in others:
                _turn(store, matter, back=True)
                _turn(store, matter, back=False)
            assert [part.id for part in first_matters(path)] == [
                part.id for part in first_matters(path) if part.id != gone
            ]
        with open_store(path, write=True, clock=Clock()) as store, store.read() as view:
            assert all(view.verify(matter).holds for matter in others)


def _recorded(store: Store, data: st.DataObject) -> MatterId:
    matter, nouns = data.draw(any_facts())
    matter = dataclasses.replace(matter, trashed_on=None, held_since=None)
    act(store, matter.id, matter, *nouns)
    return matter.id


def _random_history(store: Store, data: st.DataObject, matters: list[MatterId]) -> None:
    for n in range(data.draw(st.integers(0, 12))):
        matter = data.draw(st.sampled_from(matters))
        kind = data.draw(st.sampled_from(["put", "rename", "undo", "redo", "remove", "draft"]))
        if kind in ("undo", "redo"):
            _turn(store, matter, back=kind == "undo")
        elif kind == "draft":
            drafts.keep(store, f"form:{matter}:", matter, "form", {"typed": str(n)})
        elif kind == "remove":
            parties = record_of(store, matter).parties
            with suppress(DocketError), store.begin("Remove", matter) as tx:
                for party in parties[-1:]:
                    tx.remove(Party, party.id)
        else:
            own = f"{matter}-extra" if kind == "rename" else f"{matter}-extra-{n}"
            with suppress(DocketError):
                act(store, matter, Party(PartyId(own), f"Doe {n} & Sons", PartyRole.PLAINTIFF))


def _turn(store: Store, matter: MatterId, *, back: bool) -> None:
    """Undo or redo; the act that opened a matter is left alone."""
    with store.read() as view:
        standing = [one for one in view.history(matter) if one.undoable and not one.undone]
    if back and len(standing) < 2:
        return
    with suppress(Refused):
        (undo if back else redo)(store, matter)
