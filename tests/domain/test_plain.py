from datetime import date, time
from enum import StrEnum
from typing import cast

import pytest

from docket_assistant.domain.conferral import Conferral, Mode, Participant, ParticipantRole
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.fields import FieldKind
from docket_assistant.domain.ids import ConferralId, ItemId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.order import ConferralTerms
from docket_assistant.domain.people import Appearance, Counsel
from docket_assistant.domain.plain import element_type, field_types, from_plain, plain_type, to_plain

CALL = Conferral(
    ConferralId("c"),
    Mode.TELEPHONE,
    date(2009, 12, 7),
    time(10, 0),
    participants=(Participant("Lee", Side.PLAINTIFF, ParticipantRole.COUNSEL, took_notes=True),),
    items=(ItemId("i"),),
    impasse_said=False,
)
PLAIN = {
    "id": "c",
    "mode": "telephone",
    "held_on": "2009-12-07",
    "starts_at": "10:00",
    "participants": [{"name": "Lee", "side": "plaintiff", "role": "counsel", "took_notes": True}],
    "items": ["i"],
    "impasse_said": False,
}


def test_values_become_what_json_holds_and_come_back() -> None:
    assert to_plain(CALL) == PLAIN
    assert from_plain(Conferral, PLAIN, "Call") == CALL


def test_a_field_at_its_default_is_left_out() -> None:
    assert to_plain(Conferral(ConferralId("c"), Mode.EMAIL)) == {"id": "c", "mode": "email"}
    assert to_plain(ConferralTerms()) == {}


def test_empty_is_told_from_unknown_and_from_the_default() -> None:
    nobody = Conferral(ConferralId("c"), Mode.EMAIL, participants=())
    never = from_plain(Counsel, {"id": "l", "name": "Lee", "side": "plaintiff", "appearances": []}, "Counsel")

    assert to_plain(nobody)["participants"] == []
    assert from_plain(Conferral, to_plain(nobody), "Call") == nobody
    assert never.appearances == ()
    assert to_plain(never)["appearances"] == []
    assert from_plain(Counsel, {"id": "l", "name": "Lee", "side": "plaintiff"}, "C").appearances == (
        Appearance(),
    )


def test_null_is_unknown_where_a_field_may_be_unknown() -> None:
    assert from_plain(Conferral, {"id": "c", "mode": "email", "held_on": None}, "Call").held_on is None


@pytest.mark.parametrize(
    ("field", "content", "says"),
    [
        ("mode", "pigeon", "Call, mode is 'pigeon'; it must be one of in_person, telephone"),
        ("mode", {"a": 1}, "it must be one of"),
        ("mode", None, "'mode' cannot be null"),
        ("held_on", "12/7/2009", "write a date as 2009-12-02"),
        ("held_on", "2009-02-30", "write a date"),
        ("held_on", "20091207", "write a date"),
        ("held_on", "2009-W49-1", "write a date"),
        ("held_on", "0209-12-07", "since 1800"),
        ("held_on", 20091207, "must be text, not a number"),
        ("starts_at", "9:30", "write an hour as 14:30"),
        ("starts_at", "10:00:00", "write an hour"),
        ("starts_at", "T1000", "write an hour"),
        ("starts_at", "1000Z", "write an hour"),
        ("starts_at", "25:00", "write an hour"),
        ("minutes", True, "must be a whole number, not true or false"),
        ("minutes", 10**10, "must be a whole number"),
        ("minutes", "20", "not text"),
        ("impasse_said", 1, "must be true or false, not a number"),
        ("items", "i", "must be a list, not text"),
        ("items", [["i"]], "Call, items 1 must be text, not a list"),
        ("participants", [{"name": "Lee"}], "Call, participants 1 lacks 'side'"),
        ("participants", ["Lee"], "must be an object with named fields, not text"),
        ("where", "here", "Call has no field 'where'"),
    ],
)
def test_what_is_not_meant_is_refused_with_its_place(field: str, content: object, says: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        from_plain(Conferral, {**PLAIN, field: content}, "Call")

    assert says in str(refused.value)


@pytest.mark.parametrize("plain", [None, [], "text", 1, True])
def test_only_an_object_is_a_value(plain: object) -> None:
    with pytest.raises(InvalidInput, match="must be an object"):
        from_plain(Conferral, plain, "Call")


def test_a_missing_field_is_asked_for() -> None:
    with pytest.raises(InvalidInput, match="Call lacks 'mode'; add it"):
        from_plain(Conferral, {"id": "c"}, "Call")


def test_types_are_taken_apart() -> None:
    fields = {field.name: field for field in field_types(Conferral)}

    assert fields["id"].required
    assert fields["id"].base is ConferralId
    assert plain_type(ConferralId) is str
    assert element_type(fields["items"].base) is ItemId
    assert element_type(fields["place"].base) is None
    assert fields["held_on"].optional
    assert fields["said"].kind is FieldKind.POSITION
    assert fields["private_notes"].kind is FieldKind.PRIVATE
    assert fields["mode"].kind is FieldKind.FACT


def test_plain_values_are_of_json_and_no_subclass_of_text() -> None:
    mode = to_plain(CALL)["mode"]

    assert type(mode) is str
    assert not isinstance(cast("object", mode), StrEnum)
