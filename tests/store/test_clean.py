"""Every text passes one gate."""

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docket_assistant.domain.conferral import Conferral, Mode
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import ConferralId, PartyId
from docket_assistant.domain.people import Party, PartyRole
from docket_assistant.store.clean import LONG, SHORT, clean, clean_name, clean_text
from docket_assistant.store.store import Store
from tests.store.samples import MATTER_ID, act, record_of

TALK = Conferral(ConferralId("c"), Mode.TELEPHONE, date(2009, 9, 24))
PARTY = Party(PartyId("p"), "Briscoe", PartyRole.PLAINTIFF)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\x00b\x1f\x7f", "ab\x7f"),
        ("one\r\ntwo\rthree\n\tfour", "one\ntwo\nthree\n\tfour"),
        ("e\u0301", "é"),
        ("a\ufffeb\ufdd0\U0010ffff", "ab"),
        ("a\u202eb\u200f", "a\u202eb\u200f"),
        ("🧷 שלום", "🧷 שלום"),
    ],
)
def test_text_is_kept_without_what_nothing_can_show(typed: str, kept: str) -> None:
    assert clean(replace(TALK, said=typed), "talk").said == kept


def test_signs_that_turn_the_direction_are_shown_in_names() -> None:
    assert clean(replace(PARTY, name="Bris\u202ecoe\u2066"), "party").name == "Bris«U+202E»coe«U+2066»"


def test_half_a_character_is_refused_with_its_place() -> None:
    with pytest.raises(InvalidInput, match="talk, said holds half a character"):
        clean(replace(TALK, said="a\ud800"), "talk")


@pytest.mark.parametrize(("field", "longest"), [("place", SHORT), ("said", LONG), ("private_notes", LONG)])
def test_a_text_that_is_too_long_is_refused_with_the_limit(field: str, longest: int) -> None:
    assert clean(replace(TALK, **{field: "x" * longest}), "talk")  # type: ignore[arg-type] # a field by name
    with pytest.raises(InvalidInput, match=f"{field} has .* longest allowed is {longest:,}"):
        clean(replace(TALK, **{field: "x" * (longest + 1)}), "talk")  # type: ignore[arg-type] # a field by name


@pytest.mark.parametrize("bad", ["", " c", "c\x00", "c\u202e", "c" * 201, "e\u0301"])
def test_an_id_is_never_altered(bad: str) -> None:
    with pytest.raises(InvalidInput, match="plain name"):
        clean(replace(TALK, id=ConferralId(bad)), "talk")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"held_on": date(206, 1, 1)}, "since 1800"),
        ({"starts_at": time(14, 30, 15)}, "14:30"),
        ({"minutes": 10**10}, "whole number"),
        ({"minutes": "15"}, "whole number"),
        ({"place": None}, "cannot be null"),
        ({"items": ["i"]}, "tuple"),
        ({"mode": "smoke signals"}, "must be one of"),
    ],
)
def test_what_the_record_cannot_hold_is_refused(change: dict[str, object], said: str) -> None:
    with pytest.raises(InvalidInput, match=said):
        clean(replace(TALK, **change), "talk")  # type: ignore[arg-type] # wrong on purpose


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = clean_text(text, "x")
    assert clean_text(once, "x") == once
    assert clean_name(clean_name(text, "x"), "x") == clean_name(text, "x")


def test_the_store_returns_what_it_keeps(filled: Store) -> None:
    with filled.begin("Log", MATTER_ID) as tx:
        stored = tx.put(replace(TALK, place="cafe\u0301\x00"))

    assert stored.place == "café"
    assert record_of(filled).conferrals[-1] == stored
    assert act(filled, MATTER_ID, replace(TALK, place="cafe\u0301")).act is None
