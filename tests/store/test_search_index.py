"""The index of words follows the facts: after any acts it is what a fresh one would be."""

import dataclasses
import typing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docket_assistant.domain.conferral import Conferral, Mode
from docket_assistant.domain.errors import DocketError
from docket_assistant.domain.fields import FieldKind
from docket_assistant.domain.ids import ConferralId, PartyId
from docket_assistant.domain.matter import Matter
from docket_assistant.domain.people import Party, PartyRole
from docket_assistant.domain.plain import element_type
from docket_assistant.store.rows import AnyNoun
from docket_assistant.store.search_index import fresh_entries, rebuild
from docket_assistant.store.search_words import NO_WORDS, words_of
from docket_assistant.store.sql import Link
from docket_assistant.store.store import Store, open_store
from docket_assistant.store.tables import NOUNS, fields_of
from docket_assistant.store.undo import redo, undo
from tests.store.samples import (
    MATTER_ID,
    Clock,
    act,
    any_facts,
    any_value,
    id_type,
    plain_noun,
    sample_ids,
    sample_matter,
)
from tests.store.test_upgrade import make_version

CHECK = "INSERT INTO search_word (search_word, rank) VALUES ('integrity-check', 1)"


def kept(link: Link) -> list[tuple[object, ...]]:
    rows = link.execute("SELECT matter_id, noun, fact_id, words, private FROM search_entry").fetchall()
    return sorted(rows, key=str)


def check(store: Store) -> None:
    """The rows are those of a fresh index, and the full-text table holds their words and no others."""
    with store.begin_aside() as aside:
        assert kept(aside.link) == sorted(fresh_entries(aside.link), key=str)
        aside.link.execute(CHECK)


def found(store: Store, text: str) -> list[str]:
    with store.read() as view:
        return [hit.fact_id for hit in view.search(text, 9)]


def test_the_sample_is_indexed_as_it_is_recorded(filled: Store) -> None:
    check(filled)
    with filled.read() as view:
        assert len(kept(view.link)) > len(NOUNS)


def test_an_index_made_anew_has_the_same_rows_in_the_same_places(filled: Store) -> None:
    act(filled, MATTER_ID, Conferral(ConferralId("late"), Mode.TELEPHONE, said="privilege log"))
    with filled.begin_aside() as aside:
        before = aside.link.execute("SELECT fact_id FROM search_entry ORDER BY n").fetchall()
        rebuild(aside.link)

        assert aside.link.execute("SELECT fact_id FROM search_entry ORDER BY n").fetchall() == before
    check(filled)


@settings(deadline=None, max_examples=15)
@given(
    facts=any_facts(),
    turns=st.lists(st.sampled_from(["undo", "redo", "amend", "remove"]), max_size=8),
    drawn=st.data(),
)
def test_any_acts_with_undo_and_redo_leave_a_true_index(
    facts: tuple[Matter, list[AnyNoun]],
    turns: list[str],
    drawn: st.DataObject,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    matter, nouns = facts
    path = tmp_path_factory.mktemp("acts") / "docket.db"
    with open_store(path, write=True, create=True, clock=Clock()) as store:
        act(store, matter.id, matter, *nouns)
        for turn in turns:
            _turn(store, matter, nouns, turn, drawn)
        check(store)


def _turn(store: Store, matter: Matter, nouns: list[AnyNoun], turn: str, drawn: st.DataObject) -> None:
    try:
        if turn in ("undo", "redo"):
            (undo if turn == "undo" else redo)(store, matter.id)
        elif nouns:
            noun = drawn.draw(st.sampled_from(nouns))
            ids = {
                id_type(cls): [str(n.id) for n in nouns if type(n) is cls]
                for cls in NOUNS
                if cls is not Matter
            }
            with store.begin(turn, matter.id) as tx:
                if turn == "remove":
                    tx.remove(type(noun), noun.id)
                else:
                    tx.put(typing.cast("AnyNoun", drawn.draw(any_value(type(noun), ids, str(noun.id)))))
    except DocketError:
        pass  # refused: the store says no and is as it was


def test_an_act_that_fails_leaves_no_word_behind(filled: Store) -> None:
    before = found(filled, "unheard")
    try:
        with filled.begin("Fail", MATTER_ID) as tx:
            tx.put(Conferral(ConferralId("gone"), Mode.TELEPHONE, said="unheard of"))
            raise RuntimeError
    except RuntimeError:
        pass

    assert before == found(filled, "unheard") == []
    check(filled)


def test_a_party_that_is_renamed_is_found_under_its_new_name_alone_and_so_are_its_facts(store: Store) -> None:
    party = Party(PartyId("p"), "JOHNNY BRISCOE", PartyRole.PLAINTIFF)
    talk = Conferral(ConferralId("talk"), Mode.TELEPHONE, said="treating providers")
    act(store, MATTER_ID, sample_matter(), party, talk)
    assert "talk" in found(store, "briscoe providers")

    act(store, MATTER_ID, dataclasses.replace(party, name="JOHN DOE"))

    assert found(store, "briscoe providers") == []
    assert "talk" in found(store, "doe providers")
    check(store)


def test_items_are_called_after_their_set_when_it_is_amended(filled: Store) -> None:
    with filled.read() as view:
        served = view.record(MATTER_ID).sets[0]
        item = next(i for i in view.record(MATTER_ID).items if i.set == served.id)
    assert item.id not in found(filled, "seventh set")

    act(filled, MATTER_ID, dataclasses.replace(served, ordinal=7))

    assert item.id in found(filled, "seventh set")
    check(filled)


def test_every_field_that_holds_no_words_is_a_field() -> None:
    names = {field.name for cls in NOUNS for field in fields_of(cls)}
    nested = {
        field.name
        for cls in NOUNS
        for outer in fields_of(cls)
        for base in [element_type(outer.base) or outer.base]
        if dataclasses.is_dataclass(base) and isinstance(base, type)
        for field in fields_of(base)
    }

    assert names | nested >= NO_WORDS


def test_private_text_stands_with_private_text_alone_and_keys_nowhere() -> None:
    ids = sample_ids()
    for cls in NOUNS:
        texts = {f.name: f"word{n}x" for n, f in enumerate(fields_of(cls)) if f.base is str}
        plain = sample_matter() if cls is Matter else plain_noun(cls, "own", ids)
        words = words_of(dataclasses.replace(plain, **typing.cast("typing.Any", texts)), (), "", None)
        for field in fields_of(cls):
            if field.base is not str:
                continue
            shown, hidden = (words.words, words.private) if words else ("", "")
            is_private = field.kind is FieldKind.PRIVATE
            assert (texts[field.name] in hidden) == (is_private and field.name not in NO_WORDS), field
            assert (texts[field.name] in shown) == (not is_private and field.name not in NO_WORDS), field


def test_signs_of_marks_in_a_text_are_no_marks(store: Store) -> None:
    sly = Conferral(ConferralId("sly"), Mode.TELEPHONE, said="\ue0017 \ue000briscoe \x1e")
    act(store, MATTER_ID, sample_matter(), sly)

    with store.read() as view:
        words = str(
            view.link.execute("SELECT words FROM search_entry WHERE fact_id = 'sly'").fetchall()[0][0]
        )
    assert "\ue001" not in words
    assert "\ue000" not in words


def test_a_store_of_the_first_version_can_be_searched_once_it_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "docket.db"
    make_version(path, 1)

    with open_store(path, write=True, clock=Clock()) as brought_up:
        check(brought_up)
        assert found(brought_up, "1717") == [MATTER_ID]
