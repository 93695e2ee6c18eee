"""An address that goes by the name of a party with a lawyer is seen; one of counsel, or another, is not."""

from dataclasses import replace
from datetime import date

import pytest

from docket_assistant.app.upkeep.sample import sample_record
from docket_assistant.domain.ids import CounselId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.named_parties import NamedAddress, parties_named, party_called
from docket_assistant.domain.people import AddressKind, AddressOfRecord, Counsel
from docket_assistant.domain.record import Record

RECORD = sample_record()
DAY = date(2009, 12, 7)
(LEE,) = (c for c in RECORD.counsel if c.side is Side.PLAINTIFF)


def named(address: str, name: str = "", record: Record = RECORD) -> list[tuple[str, bool, bool]]:
    found = parties_named([NamedAddress(address, name)], record, DAY)
    return [(one.party.name, one.ours, one.represented) for one in found]


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("x1@mail.test", "Johnny Briscoe"),
        ("x1@mail.test", "Briscoe, Johnny"),
        ("x1@mail.test", "Mr. JOHNNY Q. BRISCOE Jr."),
        ("jbriscoe72@mail.test", ""),
        ("Johnny.Briscoe@mail.test", ""),
        ("briscoe_j@mail.test", "JB"),
    ],
)
def test_a_party_of_the_other_side_is_known_by_the_name_shown_or_by_the_address(
    address: str, name: str
) -> None:
    assert named(address, name) == [("JOHNNY BRISCOE", False, True)]


def test_our_own_client_is_known_as_ours() -> None:
    assert named("info@county.test", "St. Louis County") == [("ST. LOUIS COUNTY", True, True)]


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("lee.sample@sample-law.example", "Johnny Briscoe"),
        ("x1@mail.test", "Briscoe"),
        ("x1@mail.test", "St. Charles County"),
        ("x1@mail.test", ""),
        ("", ""),
    ],
)
def test_counsel_and_others_are_not_taken_for_a_party(address: str, name: str) -> None:
    assert named(address, name) == []


def test_a_party_who_acts_without_counsel_is_written_to() -> None:
    alone = tuple(replace(p, self_represented=p.side is Side.PLAINTIFF) for p in RECORD.parties)

    assert named("jbriscoe@mail.test", "", replace(RECORD, parties=alone)) == []


def test_without_counsel_of_record_that_day_it_is_not_said_that_there_is_one() -> None:
    assert named("jbriscoe@mail.test", "", replace(RECORD, counsel=())) == [("JOHNNY BRISCOE", False, False)]


def test_counsel_for_other_parties_alone_does_not_make_this_one_represented() -> None:
    elsewhere = replace(LEE, parties=(RECORD.parties[-1].id,))

    (found,) = parties_named([NamedAddress("jbriscoe@mail.test")], replace(RECORD, counsel=(elsewhere,)), DAY)

    assert not found.represented


def test_a_party_who_stands_on_file_as_a_lawyer_is_the_party_all_the_same() -> None:
    (party,) = (p for p in RECORD.parties if p.side is Side.PLAINTIFF)
    own = AddressOfRecord(AddressKind.EMAIL, "someone@mail.test")
    client = Counsel(CounselId("c"), party.name, Side.PLAINTIFF, addresses=(own,))
    record = replace(RECORD, counsel=(LEE, client))

    assert party_called(" johnny  briscoe", record) == party
    assert named("SOMEONE@mail.test", "", record) == [(party.name, False, True)]
