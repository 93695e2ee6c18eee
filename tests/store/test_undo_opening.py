"""The act that opened a matter is undone by putting it in the trash, and redone by taking it out."""

from datetime import date

import pytest

from docket_assistant.domain.errors import Refused
from docket_assistant.domain.ids import OrderId, PaperId, PartyId
from docket_assistant.domain.order import CourtOrder
from docket_assistant.domain.paper import Paper
from docket_assistant.domain.people import Party, PartyRole
from docket_assistant.store.journal import ActKind, Verified
from docket_assistant.store.store import Store
from docket_assistant.store.undo import redo, undo
from tests.store.samples import MATTER_ID, Clock, act, record_of, sample_matter

PARTY = Party(PartyId("p1"), "Doe", PartyRole.PLAINTIFF)
ORDER = CourtOrder(OrderId("order"), date(2009, 12, 2))
OTHER = Party(PartyId("p2"), "Roe", PartyRole.DEFENDANT)


@pytest.fixture
def opened(store: Store) -> Store:
    """A store with a matter that was just opened, with a party and an order."""
    act(store, MATTER_ID, sample_matter(), PARTY, ORDER)
    return store


def listed(store: Store) -> tuple[list[str], list[str]]:
    """The matters listed, and those in the trash."""
    with store.read() as view:
        return [row.id for row in view.matters()], [row.id for row in view.trash()]


def test_opening_is_undone_into_the_trash_and_redone_out_of_it(opened: Store) -> None:
    before = record_of(opened)

    undo(opened, MATTER_ID)

    assert listed(opened) == ([], [MATTER_ID])
    assert record_of(opened).matter.trashed_on == Clock().now.date()
    assert record_of(opened).parties == before.parties

    redo(opened, MATTER_ID)

    assert listed(opened) == ([MATTER_ID], [])
    assert record_of(opened) == before

    undo(opened, MATTER_ID)
    assert listed(opened) == ([], [MATTER_ID])


def test_the_journal_tells_of_it_and_holds(opened: Store) -> None:
    undo(opened, MATTER_ID)
    redo(opened, MATTER_ID)
    undo(opened, MATTER_ID)

    with opened.read() as view:
        told = [(one.label, one.kind, one.undone, one.of) for one in view.history(MATTER_ID)]
        assert view.verify(MATTER_ID) == Verified(4, None)
    assert told == [
        ("Put", ActKind.ACT, True, None),
        ("Put", ActKind.UNDO, False, 1),
        ("Put", ActKind.REDO, False, 1),
        ("Put", ActKind.UNDO, False, 1),
    ]


def test_what_was_recorded_since_is_undone_before_it(opened: Store) -> None:
    act(opened, MATTER_ID, OTHER)

    undo(opened, MATTER_ID)
    assert listed(opened) == ([MATTER_ID], [])
    undo(opened, MATTER_ID)
    assert listed(opened) == ([], [MATTER_ID])
    redo(opened, MATTER_ID)
    redo(opened, MATTER_ID)

    assert record_of(opened).parties == (PARTY, OTHER)


def test_a_paper_made_since_keeps_the_matter_open(opened: Store) -> None:
    with opened.begin("Write statement", MATTER_ID, undoable=False) as tx:
        tx.put(Paper(PaperId("paper"), ORDER.id, "b", "Statement", "out.docx", "00", date(2009, 12, 3)))

    with pytest.raises(Refused, match="\u201cPut\u201d cannot be undone: \u201cWrite statement\u201d stands"):
        undo(opened, MATTER_ID)

    assert listed(opened) == ([MATTER_ID], [])


def test_there_is_nothing_more_to_undo_in_a_matter_that_is_undone(opened: Store) -> None:
    undo(opened, MATTER_ID)

    with pytest.raises(Refused, match="nothing to undo"):
        undo(opened, MATTER_ID)
