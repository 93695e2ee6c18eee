"""Sets, responses and motions amended from their forms: one act each, undone whole."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from docket_assistant.app.amendments import (
    MotionDays,
    amend_motion,
    amend_response,
    amend_set,
    response_of,
    set_of,
)
from docket_assistant.app.dates.preview import moved_by_set
from docket_assistant.app.discovery.answers import Answers
from docket_assistant.app.discovery.served_set import ServedSet
from docket_assistant.app.orders.motions import MotionTyped
from docket_assistant.app.ripeness import counts_of
from docket_assistant.app.upkeep.sample import SAMPLE, put_sample
from docket_assistant.app.upkeep.stores import Store, writing
from docket_assistant.domain.discovery import ResponseKind
from docket_assistant.domain.errors import InvalidInput, NotFound, Refused
from docket_assistant.domain.ids import MotionId, ResponseId, SetId
from docket_assistant.domain.items import ItemKind, ItemToken
from docket_assistant.domain.matter import Side
from docket_assistant.domain.record import Record
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.store.undo import undo
from docket_assistant.wording.paper_names import tokens_by_item

ROGS = SetId("briscoe-rogs-1")
SUPPLEMENT = ResponseId("briscoe-answers-1008")
MOTION = MotionId("briscoe-motion-1009")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with writing(tmp_path / "s.db") as opened:
        put_sample(opened)
        yield opened


def record_of(store: Store) -> Record:
    with store.read() as view:
        return view.record(SAMPLE)


def set_as_typed(record: Record, extra: tuple[ItemToken, ...] = ()) -> ServedSet:
    served, tokens = set_of(record, ROGS), tokens_by_item(record)
    own = tuple(tokens[i.id] for i in record.items if i.set == ROGS)
    return ServedSet(
        served.kind, served.ordinal, Side.DEFENDANT, served.served_on, served.method, own + extra
    )


def test_a_method_that_becomes_known_settles_the_date_of_the_answers(store: Store) -> None:
    before = record_of(store)

    amend_set(store, SAMPLE, ROGS, replace(set_as_typed(before), method=ServiceMethod.MAIL))

    after = record_of(store)
    assert set_of(after, ROGS).method is ServiceMethod.MAIL
    assert [i.id for i in after.items] == [i.id for i in before.items]
    undo(store, SAMPLE)
    assert record_of(store) == before


def test_what_a_method_would_move_is_told_before_it_is_kept(store: Store) -> None:
    record = record_of(store)

    found = moved_by_set(record, ROGS, replace(set_as_typed(record), method=ServiceMethod.MAIL))

    assert found[0].days == "Mon Sep 14, 2009 or Thu Sep 17, 2009 \u2192 Thu Sep 17, 2009"
    assert moved_by_set(record, ROGS, set_as_typed(record)) == ()
    assert record_of(store) == record


def test_an_item_that_was_forgotten_is_added_and_the_others_keep_their_ids(store: Store) -> None:
    before = record_of(store)
    forgotten = ItemToken(ItemKind.INTERROGATORY, "25")

    amend_set(store, SAMPLE, ROGS, set_as_typed(before, (forgotten,)))

    after = record_of(store)
    assert len(after.items) == len(before.items) + 1
    assert {i.id for i in before.items} <= {i.id for i in after.items}


def test_an_item_that_other_facts_name_cannot_be_struck(store: Store) -> None:
    before = record_of(store)
    served = set_as_typed(before)

    with pytest.raises(Refused, match=r"still names? it"):
        amend_set(store, SAMPLE, ROGS, replace(served, items=served.items[1:]))

    assert record_of(store) == before


def test_a_supplement_narrowed_to_some_items_opens_a_round_for_those_only(store: Store) -> None:
    record = record_of(store)
    twelve = ItemToken(ItemKind.INTERROGATORY, "12")
    typed = Answers((ROGS,), ResponseKind.SUPPLEMENTAL, date(2009, 10, 8), items=(twelve,))

    amend_response(store, SAMPLE, SUPPLEMENT, typed)

    after = record_of(store)
    assert response_of(after, SUPPLEMENT).items == tuple(
        i for i, t in tokens_by_item(record).items() if t == twelve
    )
    assert counts_of(after, date(2009, 10, 9)) == {"STALE_CONFERRAL": 2, "NEEDS_REVIEW": 16}


def test_a_motion_that_is_withdrawn_keeps_its_items(store: Store) -> None:
    motion = record_of(store).motions[0]
    typed = MotionTyped(motion.by, motion.filed_on, motion.title, motion.items)

    amend_motion(
        store, SAMPLE, MOTION, typed, MotionDays(date(2009, 12, 20), withdrawn_on=date(2009, 12, 18))
    )

    after = record_of(store).motions[0]
    assert after.withdrawn_on == date(2009, 12, 18)
    assert after.items == motion.items


def test_a_day_that_has_not_come_is_refused(store: Store) -> None:
    motion = record_of(store).motions[0]
    typed = MotionTyped(motion.by, motion.filed_on, motion.title, motion.items)

    with pytest.raises(InvalidInput, match="after today"):
        amend_motion(
            store, SAMPLE, MOTION, typed, MotionDays(date(2009, 12, 3), decided_on=date(2009, 12, 4))
        )


def test_what_is_not_on_file_is_not_found(store: Store) -> None:
    typed = Answers((ROGS,), ResponseKind.RESPONSE, date(2009, 10, 8))

    with pytest.raises(NotFound):
        amend_response(store, SAMPLE, ResponseId("none"), typed)
