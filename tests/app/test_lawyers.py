"""Counsel added and amended: an address of record keeps the days on which it held."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from docket_assistant.app.people.lawyers import amend_counsel
from docket_assistant.app.upkeep.sample import put_sample
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import CounselId, MatterId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.people import AddressKind, AddressOfRecord, Counsel
from docket_assistant.store.store import Store

BRISCOE = MatterId("briscoe")
SAMPLE = CounselId("briscoe-sample")
TODAY = date(2009, 12, 9)
DEC_8 = date(2009, 12, 8)
OLD = "lee.sample@sample-law.example"
NEW = AddressOfRecord(AddressKind.EMAIL, "lee@new-firm.example", read_where="notice of change of address")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with the sample in it."""
    with writing(tmp_path / "docket.db") as opened:
        put_sample(opened)
        yield opened


def lawyer(store: Store, counsel: str = SAMPLE) -> Counsel:
    with store.read() as view:
        return next(c for c in view.record(BRISCOE).counsel if c.id == counsel)


def without_mail(counsel: Counsel, *more: AddressOfRecord) -> Counsel:
    """Counsel with other e-mail addresses, as a form hands them over."""
    rest = (a for a in counsel.addresses if a.kind is not AddressKind.EMAIL)
    return replace(counsel, addresses=(*rest, *more))


def mail_on(store: Store, day: date) -> tuple[str, ...]:
    return lawyer(store).addresses_on(day, AddressKind.EMAIL)


def test_a_replaced_address_holds_to_the_day_before(store: Store) -> None:
    change = amend_counsel(store, BRISCOE, without_mail(lawyer(store), NEW), TODAY)

    assert (mail_on(store, DEC_8), mail_on(store, TODAY)) == ((OLD,), (NEW.value,))
    assert (change.label, change.fact) == ("Amend counsel", SAMPLE)
    assert change.notes == (f"{OLD} stays on file as the address of record to Dec. 8, 2009.",)


def test_the_day_that_the_notice_names_is_kept(store: Store) -> None:
    since = date(2009, 11, 2)

    amend_counsel(store, BRISCOE, without_mail(lawyer(store), replace(NEW, since=since)), TODAY)

    assert (mail_on(store, date(2009, 11, 1)), mail_on(store, since)) == ((OLD,), (NEW.value,))


def test_an_address_that_was_mistyped_goes_without_a_trace_and_history_stays(store: Store) -> None:
    amend_counsel(store, BRISCOE, without_mail(lawyer(store), NEW), TODAY)
    right = replace(NEW, value="lee@newfirm.example", since=TODAY)

    amend_counsel(store, BRISCOE, without_mail(lawyer(store), right), TODAY, corrects=True)

    mails = [a.value for a in lawyer(store).addresses if a.kind is AddressKind.EMAIL]
    assert mails == ["lee@newfirm.example", OLD]


def test_an_address_that_held_on_no_day_leaves_nothing(store: Store) -> None:
    amend_counsel(store, BRISCOE, without_mail(lawyer(store), NEW), TODAY)
    other = replace(NEW, value="lee@other.example")

    amend_counsel(store, BRISCOE, without_mail(lawyer(store), other), TODAY)

    assert [a.value for a in lawyer(store).addresses if a.kind is AddressKind.EMAIL] == [other.value, OLD]


def test_an_address_struck_without_another_ends_yesterday(store: Store) -> None:
    amend_counsel(store, BRISCOE, without_mail(lawyer(store)), TODAY)

    assert (mail_on(store, DEC_8), mail_on(store, TODAY)) == ((OLD,), ())


def test_a_second_address_ends_none_and_capitals_are_the_same_address(store: Store) -> None:
    shouted = AddressOfRecord(AddressKind.EMAIL, OLD.upper())

    amend_counsel(store, BRISCOE, without_mail(lawyer(store), shouted, NEW), TODAY)

    assert mail_on(store, DEC_8) == mail_on(store, TODAY) == (OLD.upper(), NEW.value)


def test_amending_nothing_changes_nothing(store: Store) -> None:
    before = lawyer(store)

    assert amend_counsel(store, BRISCOE, before, TODAY).notes == ()

    assert lawyer(store) == before


def test_a_new_lawyer_gets_an_id_and_no_empty_address(store: Store) -> None:
    empty = AddressOfRecord(AddressKind.TELEPHONE, "  ")
    new = Counsel(CounselId(""), "Max Q. Placeholder", Side.PLAINTIFF, addresses=(NEW, empty))

    change = amend_counsel(store, BRISCOE, new, TODAY)

    assert change.label == "Add counsel"
    assert lawyer(store, change.fact).addresses == (NEW,)


@pytest.mark.parametrize(
    ("name", "since", "why"), [(" ", None, "name is empty"), ("Lee", TODAY, "ends on Dec. 8, 2009")]
)
def test_counsel_without_a_name_or_with_days_turned_round_is_refused(
    store: Store, name: str, since: date | None, why: str
) -> None:
    address = replace(NEW, since=since, until=DEC_8)

    with pytest.raises(InvalidInput, match=why):
        amend_counsel(store, BRISCOE, replace(without_mail(lawyer(store), address), name=name), TODAY)
