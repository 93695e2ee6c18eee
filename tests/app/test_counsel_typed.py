"""The lines of the counsel form become addresses that keep what was known of them."""

from dataclasses import replace
from datetime import date

import pytest

from docket_assistant.app.people.counsel_typed import (
    AddressesTyped,
    CounselTyped,
    addresses_now,
    counsel_from,
    find_counsel,
)
from docket_assistant.app.upkeep.sample import sample_record
from docket_assistant.domain.errors import NotFound
from docket_assistant.domain.matter import Side
from docket_assistant.domain.people import AddressKind, AddressOfRecord, Counsel

RECORD = sample_record()
LEE = find_counsel(RECORD, "briscoe-sample")
TODAY = date(2009, 12, 3)
OCT_1 = date(2009, 10, 1)


def typed_as_shown(lawyer: Counsel) -> CounselTyped:
    """The form as it shows a lawyer, with nothing changed."""
    lines = {k: AddressesTyped(tuple(a.value for a in addresses_now(lawyer, k))) for k in AddressKind}
    return CounselTyped(lawyer.name, lawyer.side, lawyer.firm, lawyer.bar_number, lawyer.lead, lines)


def with_emails(typed: CounselTyped, *values: str, since: date | None = None) -> CounselTyped:
    lines = {**typed.addresses, AddressKind.EMAIL: AddressesTyped(values, since)}
    return replace(typed, addresses=lines, read_where="letterhead")


def emails(lawyer: Counsel) -> list[AddressOfRecord]:
    return [a for a in lawyer.addresses if a.kind is AddressKind.EMAIL]


def test_a_form_that_was_not_touched_changes_nothing() -> None:
    made = counsel_from(typed_as_shown(LEE), LEE, TODAY)

    assert replace(made, addresses=()) == replace(LEE, addresses=())
    assert set(made.addresses) == set(LEE.addresses)


def test_a_new_address_bears_its_day_and_where_it_was_read() -> None:
    made = counsel_from(with_emails(typed_as_shown(LEE), "lbs@x.example", since=OCT_1), LEE, TODAY)

    expected = AddressOfRecord(AddressKind.EMAIL, "lbs@x.example", OCT_1, None, "letterhead", TODAY)
    assert emails(made) == [expected]


def test_a_day_without_a_new_address_is_that_of_the_old_one() -> None:
    (known,) = emails(LEE)

    made = counsel_from(with_emails(typed_as_shown(LEE), known.value, since=OCT_1), LEE, TODAY)

    assert emails(made) == [replace(known, since=OCT_1)]


def test_capitals_of_an_email_address_make_no_new_one() -> None:
    (known,) = emails(LEE)

    made = counsel_from(with_emails(typed_as_shown(LEE), known.value.upper()), LEE, TODAY)

    assert emails(made) == [replace(known, value=known.value.upper())]


def test_a_second_street_that_the_form_does_not_show_is_kept() -> None:
    first = AddressOfRecord(AddressKind.STREET, "1 Other Street")
    lawyer = replace(LEE, addresses=(first, *LEE.addresses))

    assert first in counsel_from(typed_as_shown(lawyer), lawyer, TODAY).addresses


def test_a_new_lawyer_has_no_id_yet() -> None:
    made = counsel_from(CounselTyped("Pat Q. Placeholder", Side.PLAINTIFF), None, TODAY)

    assert (made.id, made.name, made.addresses) == ("", "Pat Q. Placeholder", ())


def test_a_lawyer_who_is_gone_is_said_so() -> None:
    with pytest.raises(NotFound, match="not on file any more"):
        find_counsel(RECORD, "nobody")
