"""Lawyers and parties met before are offered again, and what is said of one in two places is told."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docket_assistant.app.matters.new_matter import LawyerBlock, NewMatter, open_matter
from docket_assistant.app.people.everyone import PersonAddress, PersonRow, differences, everyone
from docket_assistant.app.people.remembered import our_blocks, parties_known, their_block, their_blocks
from docket_assistant.app.upkeep.sample import SAMPLE, put_sample, sample_record
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.people import AddressKind, AddressOfRecord
from docket_assistant.store.reading import Reading
from docket_assistant.store.store import Store

TODAY = date(2010, 1, 4)
DANA = LawyerBlock(
    "Dana R. Example", "#00000(MO)", "Example Law Office", "1 A Street", "", "dre@example.test"
)
LEE = LawyerBlock(
    "Lee B. Sample", "", "Sample Law", "200 Placeholder Street", "555", "lee@sample-law.example"
)
KIM = LawyerBlock("Kim Other", "", "Other Firm", "", "", "kim@other.example")
NEW = NewMatter("moed", "", "4:10-CV-1", Side.PLAINTIFF, ("DOE",), ("ROE",), ours=(DANA,), theirs=(LEE,))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    with writing(tmp_path / "docket.db") as opened:
        yield opened


@pytest.fixture
def view(store: Store) -> Iterator[Reading]:
    """The sample, then a matter against Lee and a newer one against Kim without counsel of ours."""
    put_sample(store)
    open_matter(store, NEW, TODAY)
    open_matter(store, replace(NEW, number="4:10-CV-2", ours=(), theirs=(KIM,), second=("Roe", "POE")), TODAY)
    with store.read() as reading:
        yield reading


def named(rows: tuple[PersonRow, ...], name: str) -> PersonRow:
    return next(row for row in rows if row.name == name)


def test_our_own_block_is_that_of_the_newest_matter_that_has_one(view: Reading) -> None:
    (ours,) = our_blocks(view)

    assert replace(ours, counsel_id="") == DANA
    assert ours.counsel_id


def test_an_empty_store_remembers_nobody(store: Store) -> None:
    with store.read() as view:
        assert (our_blocks(view), their_blocks(view), parties_known(view), everyone(view)) == ((),) * 4
        assert their_block(view, "Lee B. Sample") is None


@pytest.mark.parametrize(
    "text",
    [
        "Lee B. Sample",
        "  lee b.  SAMPLE ",
        "lee@sample-law.example",
        "LEE@Sample-Law.example",
        "sample-law.example",
        "@sample-law.example",
    ],
)
def test_a_lawyer_met_before_is_found_by_name_address_or_domain(view: Reading, text: str) -> None:
    found = their_block(view, text)

    assert found is not None
    assert replace(found, counsel_id="") == LEE


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "Lee",
        "example",
        "law.example",
        "other@sample-law.example",
        "@",
        "%",
        "555",
        "200 Placeholder Street",
        "Dana R. Example",
        "dre@example.test",
        "example.test",
    ],
)
def test_what_names_no_lawyer_of_another_side_finds_none(view: Reading, text: str) -> None:
    assert their_block(view, text) is None


def test_an_address_that_ended_is_not_offered(store: Store) -> None:
    put_sample(store)
    lee = sample_record().counsel[1]
    old = AddressOfRecord(AddressKind.EMAIL, "lee@old.example", until=date(2009, 1, 1))
    with store.begin("Amend counsel", SAMPLE) as tx:
        tx.put(replace(lee, addresses=(*lee.addresses, old)))

    with store.read() as view:
        assert their_block(view, "lee@old.example") is None
        found = their_block(view, "Lee B. Sample")
    assert found is not None
    assert found.email == "lee.sample@sample-law.example"


def test_each_lawyer_is_offered_once_the_one_met_last_first(view: Reading) -> None:
    assert [replace(block, counsel_id="") for block in their_blocks(view)] == [KIM, LEE]


def test_parties_are_known_once_as_written_last(view: Reading) -> None:
    assert parties_known(view) == ("DOE", "Roe", "POE", "JOHNNY BRISCOE", "ST. LOUIS COUNTY")


def test_a_person_stands_once_with_every_matter_newest_first(view: Reading) -> None:
    rows = everyone(view)

    assert [row.name for row in rows] == ["Kim Other", "Dana R. Example", "Lee B. Sample"]
    dana = named(rows, "Dana R. Example")
    assert dana.side == "our side (plaintiff), our side (defendant)"
    assert [caption for _, caption in dana.matters] == ["DOE v. ROE", "JOHNNY BRISCOE v. ST. LOUIS COUNTY"]
    assert named(rows, "Lee B. Sample").side == "other side (defendant), other side (plaintiff)"
    assert [row.name for row in everyone(view, limit=1)] == ["Kim Other"]


def test_addresses_that_differ_between_two_matters_are_told(view: Reading) -> None:
    lee = named(everyone(view), "Lee B. Sample")

    told = {(d.first.kind, d.first.value, d.second.value) for d in lee.differences}
    assert (AddressKind.EMAIL, "lee@sample-law.example", "lee.sample@sample-law.example") in told
    assert {d.first.matter == SAMPLE for d in lee.differences} == {False}
    assert {d.second.matter for d in lee.differences} == {SAMPLE}
    assert {d.first.source for d in lee.differences} == {"entered when the matter was opened"}
    assert named(everyone(view), "Kim Other").differences == ()


DAYS = st.none() | st.dates(date(2009, 1, 1), date(2009, 1, 9))


@given(st.tuples(DAYS, DAYS), st.tuples(DAYS, DAYS), st.booleans(), st.booleans())
def test_two_addresses_differ_only_where_some_day_lies_in_both(
    first: tuple[date | None, date | None],
    second: tuple[date | None, date | None],
    same_value: bool,
    same_place: bool,
) -> None:
    one = PersonAddress(AddressKind.EMAIL, "A@b.example", *first, "ECF 1", None, MatterId("m"))
    value, source = "a@b.example" if same_value else "c@b.example", "ECF 1" if same_place else "ECF 2"
    other = PersonAddress(AddressKind.EMAIL, value, *second, source, None, MatterId("m"))

    days = [date(2008, 12, 31), *(date(2009, 1, n) for n in range(1, 11))]
    both = any(_holds(one, day) and _holds(other, day) for day in days)
    assert bool(tuple(differences((one, other)))) == (both and not same_value and not same_place)


def _holds(address: PersonAddress, day: date) -> bool:
    return AddressOfRecord(address.kind, address.value, address.since, address.until).holds_on(day)


def test_an_address_that_ended_before_the_other_began_is_no_difference(store: Store) -> None:
    put_sample(store)
    lee = sample_record().counsel[1]
    email = next(a for a in lee.addresses if a.kind is AddressKind.EMAIL)
    old = AddressOfRecord(AddressKind.EMAIL, "lee@old.example", until=date(2009, 9, 1), read_where="ECF 3")
    for since, told in ((None, 1), (date(2009, 9, 1), 1), (date(2009, 9, 2), 0)):
        with store.begin("Amend counsel", SAMPLE) as tx:
            tx.put(replace(lee, addresses=(old, replace(email, since=since))))
        with store.read() as view:
            assert len(named(everyone(view), "Lee B. Sample").differences) == told
