"""What others in the room may see of a record: facts, but no private text, no positions, no addresses."""

from collections.abc import Hashable, Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import cast

import pytest

from docket_assistant.app.courtroom import CourtroomReading, hidden, seen_by_others
from docket_assistant.app.ids import new_id
from docket_assistant.app.matters.whole_matters import import_matter
from docket_assistant.app.ripeness import ripeness_of
from docket_assistant.app.upkeep.sample import SAMPLE, put_sample, sample_record
from docket_assistant.app.upkeep.stores import open_for_window
from docket_assistant.domain.addresses import OnRecord, compared
from docket_assistant.domain.errors import Refused
from docket_assistant.domain.fields import FieldKind
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.people import AddressKind, AddressOfRecord
from docket_assistant.domain.plain import field_types
from docket_assistant.domain.record import Record
from docket_assistant.domain.references import renamed
from docket_assistant.ui.opening import SAMPLE_DAY
from tests.wording.canary import CANARY, poisoned


def values(value: object) -> Iterator[object]:
    """A value class and everything in it."""
    yield value
    if isinstance(value, tuple):
        for part in value:
            yield from values(part)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from values(getattr(value, field.name))


def test_no_field_that_is_not_a_fact_is_left_in_any_noun() -> None:
    record = hidden(poisoned(sample_record()))

    assert CANARY in str(poisoned(sample_record()))
    assert CANARY not in str(record)
    for noun in values(record):
        if is_dataclass(noun) and not isinstance(noun, type) and not isinstance(noun, Record):
            for field in field_types(cast("Hashable", type(noun))):
                if field.kind is FieldKind.PRIVATE:
                    assert getattr(noun, field.name) == field.default, (noun, field.name)


def test_addresses_are_covered_wherever_they_stand_and_still_differ() -> None:
    record = sample_record()
    (first, second) = [a.value for lawyer in record.counsel for a in lawyer.addresses][:2]
    order = replace(
        record.orders[0], text=f"Write to {first.upper()} or to clerk@court.example, 314-555-0100."
    )
    covered = hidden(replace(record, orders=(order,)))

    everything = str(covered).casefold()
    assert first.casefold() not in everything
    assert second.casefold() not in everything
    assert "@" not in covered.orders[0].text
    assert "555" not in covered.orders[0].text
    kept = [a.value for lawyer in covered.counsel for a in lawyer.addresses]
    before = [a.value for lawyer in record.counsel for a in lawyer.addresses]
    assert len(set(kept)) == len(set(before))


def test_whether_an_address_is_of_record_reads_the_same_when_it_is_covered() -> None:
    record = sample_record()
    covered = hidden(record)

    for message, under in zip(record.messages, covered.messages, strict=True):
        plain = compared(message.addresses, record, message.sent_on)
        masked = compared(under.addresses, covered, under.sent_on)
        assert [one.on_record for one in masked] == [one.on_record for one in plain]
        assert not [one for one in masked if one.on_record is not OnRecord.YES and one.nearest]


def test_facts_stay_as_they_are() -> None:
    record = sample_record()

    assert hidden(record).items == record.items
    assert hidden(record).duties == record.duties
    assert hidden(record).parties == record.parties


def test_the_answer_is_counted_from_the_whole_record(tmp_path: Path) -> None:
    with open_for_window(tmp_path / "docket.db") as store:
        put_sample(store)
        with store.read() as view:
            whole = ripeness_of(view.record(SAMPLE), SAMPLE_DAY)
            seen = seen_by_others(view, SAMPLE, SAMPLE, SAMPLE_DAY)

    assert seen.assessment.counts == whole.assessment.counts
    assert seen.record == hidden(whole.record)


def test_no_other_matter_is_found_by_any_way(tmp_path: Path) -> None:
    with open_for_window(tmp_path / "docket.db") as store:
        put_sample(store)
        other = import_matter(store, renamed(sample_record(), new_id), as_copy=False)
        with store.read() as view:
            seen = CourtroomReading(view, MatterId(SAMPLE))

            assert [row.id for row in seen.matters()] == [SAMPLE]
            assert {row.matter_id for row in seen.counsel_everywhere(100)} == {SAMPLE}
            with pytest.raises(Refused, match="one matter alone"):
                seen.record(other)
            assert CourtroomReading(view, MatterId("")).counsel_everywhere(100) == ()


def test_an_item_is_not_covered_by_an_address_that_somebody_typed_as_a_number() -> None:
    sample = sample_record()
    odd = AddressOfRecord(AddressKind.STREET, "4")
    record = replace(sample, counsel=(replace(sample.counsel[0], addresses=(odd,)), *sample.counsel[1:]))

    covered = hidden(record)

    assert [item.label for item in covered.items] == [item.label for item in sample.items]
    assert covered.counsel[0].addresses[0].value != "4"
