"""Times that an order sets for the papers of a motion stand in the place of the district's."""

from dataclasses import replace
from datetime import date

import pytest

from docket_assistant.app.dates.agenda import agenda_of
from docket_assistant.app.upkeep.sample import sample_record
from docket_assistant.domain.ids import MotionId, OrderId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.motion_times import MotionEvent, MotionPaper
from docket_assistant.domain.order import BriefingTime, CourtOrder
from docket_assistant.domain.record import Record
from docket_assistant.domain.service import ServiceMethod

DAY = date(2025, 3, 4)
OURS = Motion(MotionId("ours"), Side.DEFENDANT, date(2025, 3, 3))
TEN_DAYS = BriefingTime(MotionPaper.OPPOSITION, days=10, trigger=MotionEvent.FILED)


def record_with(*orders: CourtOrder, court: str = "moed") -> Record:
    sample = sample_record()
    matter = replace(sample.matter, court=court, service_method=ServiceMethod.HAND)
    return Record(matter, parties=sample.parties, motions=(OURS,), orders=orders)


def oppositions(record: Record) -> list[tuple[date, str]]:
    return [(e.on, e.source) for e in agenda_of(record, DAY).entries if "pposition" in e.what]


def order(name: str, signed: date, *briefing: BriefingTime, motion: MotionId | None = None) -> CourtOrder:
    return CourtOrder(OrderId(name), signed, motion=motion, briefing=briefing)


def test_without_an_order_the_district_sets_the_time() -> None:
    ((on, _),) = oppositions(record_with())
    assert on == date(2025, 3, 17)


def test_an_order_sets_it_and_is_named() -> None:
    ((on, source),) = oppositions(record_with(order("general", date(2025, 1, 2), TEN_DAYS)))

    assert on == date(2025, 3, 13)
    assert "Order of Jan. 2, 2025" in source
    assert "Mar. 3, 2025" in source


def test_an_order_on_this_motion_beats_a_later_one_on_any() -> None:
    fixed = BriefingTime(MotionPaper.OPPOSITION, on=date(2025, 3, 20))
    own = order("own", date(2025, 3, 4), fixed, motion=OURS.id)
    general = order("general", date(2025, 3, 5), TEN_DAYS)

    ((on, _),) = oppositions(record_with(own, general))

    assert on == date(2025, 3, 20)


@pytest.mark.parametrize("court", ["gud"])
def test_it_holds_where_the_district_has_no_times_on_file(court: str) -> None:
    assert oppositions(record_with(court=court)) == []
    assert len(oppositions(record_with(order("general", date(2025, 1, 2), TEN_DAYS), court=court))) == 1
