import json
from collections.abc import Hashable
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.fields import FieldKind
from docket_assistant.domain.plain import field_types
from docket_assistant.domain.record import Record
from docket_assistant.domain.references import check_record, nouns_of, renamed
from docket_assistant.exchange.matter_format import for_others, read_matter, write_matter
from tests.exchange.records import Dice, records

SAMPLE = Path("resources/sample/briscoe.json").read_bytes()
SLOW = settings(deadline=None, suppress_health_check=list(HealthCheck))


Holder = Any
Key = str | int


def changed(**collections: object) -> bytes:
    return json.dumps({**json.loads(SAMPLE), **collections}).encode()


@settings(SLOW, max_examples=1000)
@given(records())
def test_a_record_comes_back_whole_and_as_the_same_bytes(record: Record) -> None:
    check_record(record)
    content = write_matter(record)

    back = read_matter(content)

    assert back == record
    assert write_matter(back) == content


def test_a_file_is_sorted_and_says_nothing_of_its_making() -> None:
    content = write_matter(read_matter(SAMPLE))

    plain = json.loads(content)
    assert list(plain) == sorted(plain)
    assert content.endswith(b"}\n")
    assert b"\r" not in content
    assert set(plain) & {"schema", "matter"} == {"schema", "matter"}
    assert "papers" not in plain


def test_letters_are_written_composed() -> None:
    plain = json.loads(SAMPLE)
    plain["matter"]["note"] = "Re\u0301sume\u0301\r\nof the file"

    record = read_matter(json.dumps(plain).encode())

    assert record.matter.note == "R\u00e9sum\u00e9\nof the file"
    assert "R\u00e9sum\u00e9\\nof".encode() in write_matter(record)


@settings(SLOW, max_examples=100)
@given(records())
def test_what_goes_to_others_holds_no_private_text(record: Record) -> None:
    emptied = for_others(record)

    check_record(emptied)
    for noun in nouns_of(emptied):
        private = [f.name for f in field_types(cast("Hashable", type(noun))) if f.kind is FieldKind.PRIVATE]
        assert not any(getattr(noun, name) for name in private)
    assert for_others(emptied) == emptied


def test_what_is_not_private_goes_to_others_unchanged() -> None:
    record = read_matter(SAMPLE)

    assert for_others(record) == record


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"\xff\xfe{}", "not UTF-8"),
        (b"", "not JSON"),
        (b"[]", "must be an object"),
        (b'{"schema": "docket-matter/1", "schema": "x"}', "'schema' twice"),
        (b'{"schema": "docket-matter/1", "matter": NaN}', "NaN"),
        (b'{"schema": "docket-matter/1", "matter": 1.5}', "1.5"),
        (b'{"schema": "docket-matter/1", "matter": ' + b"9" * 5000 + b"}", "too long"),
        (b'{"schema": "docket-matter/1", "matter": ' + b"[" * 900 + b"]" * 900 + b"}", "deeper"),
        (b'{"schema": "docket-matter/1", "matter": ' + b"[" * 90000, "deeper"),
        (b'{"schema": "somebody-else/1"}', "something else"),
        (b'{"schema": 1}', "something else"),
        (b'{"schema": "docket-matter/2"}', "docket-matter/2; this program reads docket-matter/1"),
        (b'{"schema": "docket-matter/1"}', "lacks 'matter'"),
        (changed(conferral=[]), "no field 'conferral'"),
        (changed(conferrals={}), "must be a list"),
        (changed(conferrals=[{"id": "c", "mode": "pigeon"}]), "'pigeon'"),
        (changed(conferrals=[{"id": "c", "mode": ["telephone"]}]), "it must be one of"),
        (
            changed(conferrals=[{"id": "briscoe-call-0924", "mode": "telephone", "held_on": "12/7/2009"}]),
            "2009-12-02",
        ),
        (
            changed(conferrals=[{"id": "briscoe-call-0924", "mode": "telephone", "zone": "America/Chcago"}]),
            "no zone",
        ),
        (
            changed(conferrals=[{"id": "briscoe-call-0924", "mode": "telephone", "place": "a\u0000b"}]),
            "U+0000",
        ),
        (changed(conferrals=[{"id": "briscoe-call-0924", "mode": "telephone", "place": "\ud800"}]), "U+D800"),
        (changed(conferrals=[{"id": "c d", "mode": "telephone"}]), "'c d'"),
        (changed(orders=[]), "there is no order 'briscoe-order-1202'"),
    ],
)
def test_what_is_no_such_file_is_refused_in_one_sentence(content: bytes, says: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        read_matter(content)

    assert says in str(refused.value)
    assert len(str(refused.value)) <= 400


def test_a_file_too_large_is_refused_unread() -> None:
    with pytest.raises(InvalidInput, match="64 MB"):
        read_matter(b" " * (64 * 1024 * 1024 + 1))


def typed(content: bytes) -> bool:
    try:
        record = read_matter(content)
    except InvalidInput as refusal:
        return bool(str(refusal))
    return read_matter(write_matter(record)) == record


@settings(SLOW, max_examples=500)
@given(st.integers(0, 2**32))
def test_a_damaged_file_is_read_or_refused(seed: int) -> None:
    dice = Dice(seed)
    content = bytearray(SAMPLE)
    for _ in range(dice.choice((1, 2, 8))):
        at = dice.randrange(len(content))
        match dice.randrange(3):
            case 0:
                content[at] ^= 1 << dice.randrange(8)
            case 1:
                del content[at : at + dice.randrange(1, 40)]
            case _:
                content[at:at] = content[dice.randrange(len(content)) :][: dice.randrange(40)]

    assert typed(bytes(content))


@settings(SLOW, max_examples=300)
@given(st.data())
def test_a_file_with_another_value_somewhere_is_read_or_refused(data: st.DataObject) -> None:
    plain = json.loads(SAMPLE)
    places = [(holder, key) for holder, key in _places(plain) if key != "schema"]
    holder, key = data.draw(st.sampled_from(range(len(places))).map(places.__getitem__))
    holder[key] = data.draw(
        st.sampled_from([None, True, 0, -1, 10**12, "", "x" * 100, [], {}, [1], "2009-02-30", ["", ""]])
    )

    assert typed(json.dumps(plain).encode())


def _places(value: object) -> list[tuple[Holder, Key]]:
    if isinstance(value, dict):
        found: list[tuple[Holder, Key]] = [(value, key) for key in value]
    else:
        found = [(value, n) for n in range(len(value))] if isinstance(value, list) else []
    return found + [inner for holder, key in found for inner in _places(holder[key])]


@settings(SLOW, max_examples=100)
@given(records())
def test_a_copy_has_new_ids_and_the_same_facts(record: Record) -> None:
    copy = renamed(record, lambda old: f"{old}.copy")

    assert {n.id for n in nouns_of(copy)} == {f"{n.id}.copy" for n in nouns_of(record)}
    assert renamed(copy, lambda old: old.removesuffix(".copy")) == record
