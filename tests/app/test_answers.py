"""Answers, and what the propounder makes of them: one act each, item by item."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from docket_assistant.app.discovery.answers import (
    Answers,
    accept,
    mark_disputed,
    proposed_kind,
    record_answers,
    withdraw,
)
from docket_assistant.app.discovery.served_set import ServedSet, serve_set
from docket_assistant.app.ripeness import ripeness_of
from docket_assistant.app.upkeep.drafts import draft_kept, keep_draft
from docket_assistant.app.upkeep.journal import undo_last
from docket_assistant.app.upkeep.sample import SAMPLE, put_sample, sample_record
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.domain.discovery import ResponseKind
from docket_assistant.domain.errors import InvalidInput, NotFound
from docket_assistant.domain.findings import Verdict
from docket_assistant.domain.ids import ItemId, ResponseId, SetId
from docket_assistant.domain.items import ItemKind, ItemToken
from docket_assistant.domain.matter import Side
from docket_assistant.domain.record import Record
from docket_assistant.domain.references import check_record
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.store.store import Store

ROGS, RFPS = SetId("briscoe-rogs-1"), SetId("briscoe-rfps-1")
ROG_7, ROG_8, RFP_4 = ItemId("briscoe-rog-7"), ItemId("briscoe-rog-8"), ItemId("briscoe-rfp-4")
NOBODY = ItemId("nobody")
LATEST = ResponseId("briscoe-answers-1008")
TYPED = Answers((ROGS,), ResponseKind.SUPPLEMENTAL, date(2009, 12, 9))


def tokens(*texts: str) -> tuple[ItemToken, ...]:
    return tuple(ItemToken.parse(text) for text in texts)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with the sample in it."""
    with writing(tmp_path / "docket.db") as opened:
        put_sample(opened)
        yield opened


def record_of(store: Store) -> Record:
    with store.read() as view:
        record = view.record(SAMPLE)
    check_record(record)
    return record


def acts(store: Store) -> list[str]:
    with store.read() as view:
        return [act.label for act in view.history(SAMPLE)]


def test_one_paper_on_two_sets_is_a_response_to_each_in_one_act(store: Store) -> None:
    typed = replace(TYPED, sets=(ROGS, RFPS), items=tokens("P-4", "I-8", "I-7", "I-8"), source="letter")
    change = record_answers(store, SAMPLE, typed)

    to_rogs, to_rfps = record_of(store).responses[-2:]
    assert (change.label, change.fact) == ("Record supplemental responses", to_rogs.id)
    assert (to_rogs.set, to_rogs.items) == (ROGS, (ROG_8, ROG_7))
    assert (to_rfps.set, to_rfps.items, to_rfps.source) == (RFPS, (RFP_4,), "letter")
    undo_last(store, SAMPLE)
    assert record_of(store) == sample_record()


def test_items_that_nobody_named_stay_unsaid(store: Store) -> None:
    record_answers(store, SAMPLE, TYPED)

    made = record_of(store).responses[-1]
    assert (made.items, made.zone, made.verified, made.signed) == (None, None, None, None)


def test_an_hour_is_by_the_clock_of_the_court(store: Store) -> None:
    record_answers(store, SAMPLE, replace(TYPED, served_at=time(16, 30)))

    assert record_of(store).responses[-1].zone == "America/Chicago"


def test_an_hour_without_a_clock_is_refused(store: Store) -> None:
    with store.begin("Amend matter", SAMPLE) as tx:
        tx.put(replace(sample_record().matter, court="flnd", division=""))

    with pytest.raises(InvalidInput, match="name the division"):
        record_answers(store, SAMPLE, replace(TYPED, served_at=time(16, 30)))
    record_answers(store, SAMPLE, TYPED)


@pytest.mark.parametrize(
    ("wrong", "refusal", "says"),
    [
        ({"sets": ()}, InvalidInput, "No set is named"),
        ({"sets": (SetId("nowhere"),)}, NotFound, "no set nowhere"),
        ({"items": tokens("I-7", "P-4")}, InvalidInput, "P-4 is not in set 1 of the Interrogatories"),
        ({"not_accepted": tokens("I-99")}, InvalidInput, "I-99 is not in"),
        ({"items": ()}, InvalidInput, "None of the items"),
        (
            {"sets": (ROGS, RFPS), "items": tokens("I-7")},
            InvalidInput,
            "in set 1 of the Requests for Production",
        ),
        ({"served_at": time(9, 0), "served_on": None}, InvalidInput, "needs its day"),
    ],
)
def test_what_does_not_fit_the_sets_is_refused_and_leaves_nothing(
    store: Store, wrong: dict[str, object], refusal: type[Exception], says: str
) -> None:
    keep_draft(store, "draft", SAMPLE, "answers", {"items": "7"})
    with pytest.raises(refusal, match=says):
        record_answers(store, SAMPLE, replace(TYPED, **wrong), "draft")  # type: ignore[arg-type]

    assert record_of(store) == sample_record()
    assert draft_kept(store, "draft") is not None


def test_a_number_that_two_of_the_sets_have_is_refused(store: Store) -> None:
    again = ServedSet(
        ItemKind.INTERROGATORY, 2, Side.DEFENDANT, date(2009, 11, 2), ServiceMethod.HAND, tokens("I-7")
    )
    second = SetId(serve_set(store, SAMPLE, again).fact)

    with pytest.raises(InvalidInput, match="I-7 is in more than one"):
        record_answers(store, SAMPLE, replace(TYPED, sets=(ROGS, second), items=tokens("I-7")))
    record_answers(store, SAMPLE, replace(TYPED, sets=(second,), items=tokens("I-7")))
    answered = record_of(store).responses[-1]
    assert answered.set == second
    assert answered.items != (ROG_7,)


def test_what_is_not_accepted_is_in_dispute_from_that_day_once(store: Store) -> None:
    serve_set(
        store,
        SAMPLE,
        ServedSet(
            ItemKind.ADMISSION,
            None,
            Side.DEFENDANT,
            date(2009, 11, 2),
            ServiceMethod.HAND,
            tokens("A-1", "A-2"),
        ),
    )
    request_set = record_of(store).sets[-1].id
    typed = Answers((request_set,), ResponseKind.RESPONSE, date(2009, 12, 1), not_accepted=tokens("A-2"))
    record_answers(store, SAMPLE, typed)
    first = record_of(store)
    record_answers(store, SAMPLE, replace(typed, kind=ResponseKind.SUPPLEMENTAL, served_on=date(2009, 12, 8)))

    assert first.disputed_items[-1].in_dispute_since == date(2009, 12, 1)
    assert first.disputed_items[-1].item == first.items[-1].id
    assert record_of(store).disputed_items == first.disputed_items


def test_the_first_paper_is_a_response_and_the_next_a_supplement(store: Store) -> None:
    record = record_of(store)
    unanswered = replace(record, responses=record.responses[:1])

    assert proposed_kind(record, (ROGS, RFPS)) is ResponseKind.SUPPLEMENTAL
    assert proposed_kind(unanswered, (ROGS,)) is ResponseKind.SUPPLEMENTAL
    assert proposed_kind(unanswered, (ROGS, RFPS)) is ResponseKind.RESPONSE
    assert proposed_kind(record, ()) is ResponseKind.RESPONSE


def test_a_paper_before_its_set_or_twice_is_recorded_and_told(store: Store) -> None:
    assert record_answers(store, SAMPLE, TYPED).notes == ()
    assert record_answers(store, SAMPLE, TYPED).notes == (
        "Responses of that kind and day to set 1 of the Interrogatories were on file already",
    )
    (note,) = record_answers(store, SAMPLE, replace(TYPED, served_on=date(2009, 8, 13))).notes
    assert note.endswith("before set 1 of the Interrogatories was served on Aug. 14, 2009")


def test_the_draft_goes_with_the_act(store: Store) -> None:
    keep_draft(store, "draft", SAMPLE, "answers", {"items": "7"})
    record_answers(store, SAMPLE, TYPED, "draft")

    assert draft_kept(store, "draft") is None


def test_items_are_put_in_dispute_and_amended_where_something_is_said(store: Store) -> None:
    with store.begin("Take one out of dispute", SAMPLE) as tx:
        tx.remove(type(sample_record().disputed_items[0]), "briscoe-dispute-rog-7")

    mark_disputed(store, SAMPLE, (ROG_7, ROG_8), date(2009, 9, 20), "No answer to the second part.")
    by_item = {dispute.item: dispute for dispute in record_of(store).disputed_items}
    assert len(by_item) == 18
    for item in (ROG_7, ROG_8):
        assert by_item[item].in_dispute_since == date(2009, 9, 20)
        assert by_item[item].deficiency == "No answer to the second part."
    mark_disputed(store, SAMPLE, (ROG_7,), None)
    assert {dispute.item: dispute for dispute in record_of(store).disputed_items} == by_item


def test_an_act_that_changes_nothing_offers_no_undo(store: Store) -> None:
    """Undo would take back the act before it."""
    withdraw(store, SAMPLE, (ROG_8,), date(2009, 12, 8))
    accept(store, SAMPLE, (ROG_7,), LATEST, date(2009, 12, 8))
    before = acts(store)

    idle = (
        mark_disputed(store, SAMPLE, (ROG_7,), None),
        withdraw(store, SAMPLE, (ROG_8,), date(2009, 12, 9)),
        accept(store, SAMPLE, (ROG_7,), LATEST, date(2009, 12, 8)),
    )
    assert [(change.undoable, bool(change.notes)) for change in idle] == [(False, True)] * 3
    assert acts(store) == before


def test_an_item_let_go_is_out_of_dispute_until_the_withdrawal_goes(store: Store) -> None:
    change = withdraw(store, SAMPLE, (ROG_7, RFP_4, ROG_7), date(2009, 12, 8))

    record = record_of(store)
    made = record.withdrawals[-1]
    assert (change.label, change.fact, made.items) == ("Withdraw items", made.id, (ROG_7, RFP_4))
    assert ripeness_of(record, date(2009, 12, 8)).assessment.of(ROG_7).verdict is Verdict.RESOLVED
    assert ripeness_of(record, date(2009, 12, 7)).assessment.of(ROG_7).verdict is not Verdict.RESOLVED
    with pytest.raises(InvalidInput, match=r"I-7 was withdrawn on Dec\. 8, 2009"):
        mark_disputed(store, SAMPLE, (ROG_8, ROG_7), None)
    with pytest.raises(InvalidInput, match="P-4 was withdrawn"):
        record_answers(store, SAMPLE, replace(TYPED, sets=(RFPS,), not_accepted=tokens("P-4")))
    withdraw(store, SAMPLE, (ROG_7, ROG_8), date(2009, 12, 9))
    assert record_of(store).withdrawals[-1].items == (ROG_8,)


def test_a_response_accepted_on_an_item_ends_its_dispute(store: Store) -> None:
    accept(store, SAMPLE, (ROG_7,), LATEST, date(2009, 12, 8))

    verdicts = ripeness_of(record_of(store), date(2009, 12, 8)).assessment
    assert verdicts.of(ROG_7).verdict is Verdict.RESOLVED
    assert verdicts.of(ROG_8).verdict is not Verdict.RESOLVED


@pytest.mark.parametrize(
    ("items", "response", "on", "says"),
    [
        ((), LATEST, date(2009, 12, 8), "No item is named"),
        ((RFP_4,), LATEST, date(2009, 12, 8), "does not touch P-4"),
        ((ROG_7,), LATEST, date(2009, 10, 7), r"served on Oct\. 8, 2009"),
    ],
)
def test_what_cannot_be_accepted_is_refused(
    store: Store, items: tuple[ItemId, ...], response: ResponseId, on: date, says: str
) -> None:
    with pytest.raises(InvalidInput, match=says):
        accept(store, SAMPLE, items, response, on)
    assert record_of(store) == sample_record()


def test_a_response_to_some_items_cannot_be_accepted_on_others(store: Store) -> None:
    response = ResponseId(record_answers(store, SAMPLE, replace(TYPED, items=tokens("I-7"))).fact)

    with pytest.raises(InvalidInput, match="does not touch I-8"):
        accept(store, SAMPLE, (ROG_7, ROG_8), response, date(2009, 12, 10))


@pytest.mark.parametrize(
    "act",
    [
        lambda store: mark_disputed(store, SAMPLE, (NOBODY,), None),
        lambda store: withdraw(store, SAMPLE, (NOBODY,), date(2009, 12, 8)),
        lambda store: accept(store, SAMPLE, (NOBODY,), LATEST, date(2009, 12, 8)),
        lambda store: accept(store, SAMPLE, (ROG_7,), ResponseId("none"), date(2009, 12, 8)),
    ],
    ids=["mark_disputed", "withdraw", "accept", "response"],
)
def test_what_is_not_on_file_is_not_found(store: Store, act: Callable[[Store], object]) -> None:
    with pytest.raises(NotFound):
        act(store)
    assert record_of(store) == sample_record()
