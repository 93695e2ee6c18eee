"""A changed trigger shows all that moves before it is kept, and the last day to serve is found backward."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docket_assistant.app.dates.dated import dated_facts
from docket_assistant.app.dates.last_service import last_day_to_serve
from docket_assistant.app.dates.moves import what_moves
from docket_assistant.app.law import response_deadlines
from docket_assistant.app.upkeep.sample import sample_record
from docket_assistant.domain.chains import DatedKind, Moved
from docket_assistant.domain.discovery import Extension
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import ExtensionId, FilingId, MotionId
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.matter import Side
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.order import Filing
from docket_assistant.domain.record import Record
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.wording.dated import dated_words
from docket_assistant.wording.moves import move_words
from tests.exchange.records import records

K = DatedKind
RECORD = sample_record()
FIRST = RECORD.sets[0]
COMPEL = Motion(MotionId("compel"), Side.PLAINTIFF, date(2019, 6, 3))
PENDING = replace(RECORD, motions=(COMPEL,), matter=replace(RECORD.matter, service_method=ServiceMethod.HAND))


def by_kind(moves: tuple[Moved, ...]) -> dict[DatedKind, Moved]:
    return {one.kind: one for one in moves}


def due(one: Moved) -> tuple[date | None, date | None]:
    assert one.was is not None
    assert one.now is not None
    return one.was.due, one.now.due


def test_nothing_moves_where_the_record_stays() -> None:
    assert what_moves(RECORD, RECORD) == ()


def test_another_day_of_service_moves_the_answers_and_shows_the_working() -> None:
    assert FIRST.served_on is not None
    later = replace(FIRST, served_on=FIRST.served_on + timedelta(days=7), method=ServiceMethod.HAND)
    changed = replace(RECORD, sets=(later, *RECORD.sets[1:]))

    answers = by_kind(what_moves(RECORD, changed))[K.ANSWER]

    assert answers.fact == FIRST.id
    assert answers.now == response_deadlines(changed)[FIRST.id]
    assert answers.was == response_deadlines(RECORD)[FIRST.id]
    assert answers.working


def test_another_day_of_the_order_moves_its_duties() -> None:
    order = RECORD.orders[-1]
    changed = replace(
        RECORD, orders=(*RECORD.orders[:-1], replace(order, signed_on=order.signed_on + timedelta(days=5)))
    )

    moves = what_moves(RECORD, changed)

    duties = {d.id for d in RECORD.duties if d.order == order.id and d.period is not None}
    assert {m.fact for m in moves if m.kind is K.DUTY} == duties
    assert duties


def test_an_extension_moves_what_it_extends() -> None:
    more = Extension(
        ExtensionId("more"), FIRST.id, date(2009, 10, 30), date(2009, 9, 1), confirmed_in_writing=True
    )

    (found,) = what_moves(RECORD, replace(RECORD, extensions=(more,)))

    assert (found.kind, found.now and found.now.due) == (K.ANSWER, date(2009, 10, 30))


def test_an_opposition_moves_the_reply() -> None:
    early = Filing(FilingId("against"), "Memorandum in opposition", date(2019, 6, 5))

    (found,) = what_moves(PENDING, replace(PENDING, filings=(early,)))

    assert found.kind is K.REPLY
    assert due(found) == (date(2019, 6, 17), date(2019, 6, 12))


def test_another_day_of_the_motion_moves_opposition_and_reply() -> None:
    later = replace(PENDING, motions=(replace(COMPEL, filed_on=date(2019, 6, 4)),))

    moves = by_kind(what_moves(PENDING, later))

    assert set(moves) == {K.OPPOSITION, K.REPLY}
    assert due(moves[K.OPPOSITION]) == (date(2019, 6, 10), date(2019, 6, 11))


def test_two_oppositions_are_not_chosen_between() -> None:
    two = tuple(
        Filing(FilingId(f"against-{n}"), "Opposition", date(2019, 6, 5) + timedelta(days=n)) for n in (0, 1)
    )

    assert what_moves(PENDING, replace(PENDING, filings=two)) == ()


def test_the_close_of_discovery_brings_a_last_day_to_serve() -> None:
    closes = replace(RECORD, matter=replace(RECORD.matter, discovery_closes=date(2014, 9, 1)))

    moves = by_kind(what_moves(RECORD, closes))

    assert {K.SERVE_BY, K.DISCOVERY_CLOSES} <= set(moves)
    assert moves[K.SERVE_BY].now is not None
    assert moves[K.SERVE_BY].working


def closing(on: date) -> Record:
    return replace(RECORD, matter=replace(RECORD.matter, discovery_closes=on))


def test_the_last_day_to_serve_is_not_thirty_days_back() -> None:
    """Arctic Cat v. Bombardier (D. Minn. 2014): served Aug. 1, due Sept. 2, cut-off Labor Day, Sept. 1."""
    record = closing(date(2014, 9, 1))

    hand = last_day_to_serve(record, ItemKind.ADMISSION, method=ServiceMethod.HAND)
    mail = last_day_to_serve(record, ItemKind.ADMISSION, method=ServiceMethod.MAIL)

    assert (hand.serve_by, mail.serve_by) == (date(2014, 7, 30), date(2014, 7, 27))


def test_without_a_cutoff_the_last_day_to_serve_is_asked_for() -> None:
    with pytest.raises(InvalidInput, match="no close of discovery"):
        last_day_to_serve(RECORD, ItemKind.PRODUCTION)


@given(st.dates(date(1994, 1, 1), date(2030, 12, 31)), st.sampled_from(["hand", "mail", "ecf", "unknown"]))
def test_what_is_served_by_that_day_is_answered_inside_the_cutoff_and_a_day_later_is_not(
    cutoff: date, method: str
) -> None:
    record = replace(
        closing(cutoff), matter=replace(closing(cutoff).matter, service_method=ServiceMethod(method))
    )
    found = last_day_to_serve(record, ItemKind.INTERROGATORY)

    def latest(served: date) -> date:
        one = replace(FIRST, kind=ItemKind.INTERROGATORY, served_on=served, method=ServiceMethod(method))
        last = response_deadlines(replace(record, sets=(one,)))[FIRST.id].not_before
        assert last is not None
        return last

    assert latest(found.serve_by) <= cutoff < latest(found.serve_by + timedelta(days=1))


def test_every_date_says_on_which_facts_it_rests() -> None:
    record = closing(date(2010, 3, 1))
    known: set[str] = {record.matter.id, *(s.id for s in record.sets)}
    known |= {*(d.id for d in record.duties), *(m.id for m in record.motions)}

    for one in dated_facts(record, date(2009, 12, 3)):
        assert one.fact in known
        assert one.fact in one.rests_on


@given(records())
def test_any_record_has_dates_or_none(record: Record) -> None:
    for one in dated_facts(record, date(2020, 1, 1)):
        assert one.rests_on
        assert dated_words(one, record)


@given(records())
def test_any_record_moves_nothing_against_itself(record: Record) -> None:
    assert what_moves(record, record) == ()


def said(before: Record, after: Record) -> list[str]:
    return [one.whole for one in move_words(what_moves(before, after), before, after)]


def test_what_moves_is_said_with_both_days_and_what_is_new_or_gone_by_its_own_record() -> None:
    later = replace(PENDING, motions=(replace(COMPEL, filed_on=date(2019, 6, 4)),))
    none = replace(PENDING, motions=())

    assert said(PENDING, later) == [
        "Opposition to motion to compel: Mon Jun 10, 2019 \u2192 Tue Jun 11, 2019",
        "Reply on motion to compel (theirs): Mon Jun 17, 2019 \u2192 Tue Jun 18, 2019",
    ]
    assert said(none, PENDING)[0] == "Opposition to motion to compel: Mon Jun 10, 2019"
    assert said(PENDING, none)[0] == "Opposition to motion to compel: Mon Jun 10, 2019 \u2192 no date"
