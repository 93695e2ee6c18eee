"""Dates of a matter leave once each, move when their trigger moves, and never over another's file."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar, Event

from docket_assistant.app.dates.calendar import Exported, write_dates
from docket_assistant.app.matters.whole_matters import add_record
from docket_assistant.app.upkeep.journal import undo_last
from docket_assistant.app.upkeep.sample import SAMPLE, put_sample, sample_record
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.documents.files import FileChanged
from docket_assistant.domain.discovery import RequestSet
from docket_assistant.domain.ids import FilingId, MatterId, MotionId, PartyId, SetId
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.matter import Matter, Side
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.order import Duty, Filing
from docket_assistant.domain.record import Noun, Record
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.exchange.calendar_file import read_written
from docket_assistant.store.store import Store

DAY = date(2009, 12, 3)
COUNTY, BRISCOE = PartyId("briscoe-county"), PartyId("briscoe-plaintiff")
PARTIES = (COUNTY, BRISCOE)
US = sample_record().matter.our_side


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with writing(tmp_path / "docket.db") as opened:
        put_sample(opened)
        yield opened


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "dates.ics"


def export(
    store: Store, out: Path, on: date = DAY, *, matters: Sequence[MatterId] = (), names: bool = True
) -> Exported:
    with store.read() as view:
        return write_dates(view, out, on, matters=matters, names=names)


def put(store: Store, *facts: Noun | Matter, matter: MatterId = SAMPLE) -> None:
    with store.begin("Change", matter) as tx:
        for fact in facts:
            tx.put(fact)


def events(out: Path) -> list[Event]:
    return Calendar.from_ical(out.read_bytes()).events


def event(out: Path, words: str) -> Event:
    (found,) = [e for e in events(out) if words in str(e["summary"])]
    return found


def served(kind: ItemKind, *, on_us: bool) -> RequestSet:
    ours = {p.id for p in sample_record().parties if p.side is US}
    us, them = (p for p in sorted(PARTIES, key=lambda p: p not in ours))
    asked, asking = (us, them) if on_us else (them, us)
    made = RequestSet(SetId("new-set"), kind, 7, (asking,), (asked,), date(2009, 12, 1))
    return replace(made, method=ServiceMethod.UNKNOWN)


def test_the_two_duties_of_the_order_leave_with_five_alarms_each(store: Store, out: Path) -> None:
    assert export(store, out) == Exported(2, written=True)

    for found in events(out):
        assert found.decoded("dtstart") == date(2009, 12, 14)
        assert [-a.decoded("trigger").days for a in found.walk("VALARM")] == [14, 7, 3, 1, 0]


def test_a_moved_order_moves_both_and_makes_none_twice(store: Store, out: Path) -> None:
    export(store, out)
    before = {str(e["uid"]): e for e in events(out)}
    order = sample_record().orders[-1]
    put(store, replace(order, signed_on=date(2009, 12, 9), entered_on=date(2009, 12, 9)))

    export(store, out, date(2009, 12, 10))

    after = {str(e["uid"]): e for e in events(out)}
    assert after.keys() == before.keys()
    for uid, found in after.items():
        assert found.sequence > before[uid].sequence
        assert found.decoded("dtstart") == date(2009, 12, 21)


def test_a_move_shows_in_a_file_of_another_name_too(store: Store, out: Path) -> None:
    """The sequence comes from the journal, so it rises without the earlier file at hand."""
    export(store, out)
    before = {str(e["uid"]): e.sequence for e in events(out)}
    other = out.with_name("other.ics")
    put(store, replace(sample_record().orders[-1], signed_on=date(2009, 12, 9)))
    export(store, other)
    moved = {str(e["uid"]): e.sequence for e in events(other)}
    undo_last(store, SAMPLE)
    third = out.with_name("third.ics")
    export(store, third)
    back = {str(e["uid"]): e.sequence for e in events(third)}

    assert before.keys() == moved.keys() == back.keys()
    assert all(before[uid] < moved[uid] < back[uid] for uid in before)


def test_what_does_not_move_a_date_leaves_the_file_as_it_is(store: Store, out: Path) -> None:
    export(store, out)
    made = out.read_bytes()
    put(store, replace(sample_record().matter, note="looked at"))

    export(store, out, date(2009, 12, 4))

    assert out.read_bytes() == made


def test_requests_for_admission_to_us_alarm_three_weeks_ahead_and_are_due_early(
    store: Store, out: Path
) -> None:
    put(store, served(ItemKind.ADMISSION, on_us=True))
    export(store, out)

    found = event(out, "silence admits")

    assert [-a.decoded("trigger").days for a in found.walk("VALARM")] == [21, 14, 7, 3, 1, 0]
    assert found.decoded("dtstart") == date(2009, 12, 31)


def test_what_we_wait_for_stands_on_its_latest_reading(store: Store, out: Path) -> None:
    put(store, served(ItemKind.ADMISSION, on_us=False))
    export(store, out)

    # Thirty days end on Dec. 31; three more on Sunday, Jan. 3, 2010.
    assert event(out, "awaited").decoded("dtstart") == date(2010, 1, 4)


def test_the_schedule_and_a_pending_motion_have_their_dates(store: Store, out: Path) -> None:
    matter = replace(sample_record().matter, discovery_closes=date(2010, 3, 1), trial=date(2010, 9, 13))
    put(store, matter, Motion(MotionId("new"), Side.DEFENDANT, DAY))
    export(store, out)

    titles = " ".join(str(e["summary"]) for e in events(out))
    for words in ("discovery closes", "trial", "last day to serve requests", "opposition to", "reply on"):
        assert words in titles


def test_an_opposition_that_was_filed_is_cancelled_and_moves_the_reply(store: Store, out: Path) -> None:
    decided = replace(sample_record().motions[0], decided_on=date(2009, 12, 2))
    theirs = Motion(MotionId("new"), Side.PLAINTIFF, DAY)
    put(store, decided, theirs)
    export(store, out)
    told = str(event(out, "opposition to")["description"])
    before = event(out, "reply on").decoded("dtstart")
    assert told.startswith("7 days after the motion is served, Dec. 3, 2009; E.D. Mo. L.R. 4.01")
    assert "Other readings: Mon Dec 14, 2009 and Thu Dec 17, 2009." in told
    assert "The figure was seen in a later text only" in told

    put(store, Filing(FilingId("against"), "Opposition", date(2009, 12, 7)))
    export(store, out, date(2009, 12, 8))

    assert event(out, "opposition to")["status"] == "CANCELLED"
    assert event(out, "reply on").decoded("dtstart") < before


def test_a_duty_that_is_met_is_cancelled(store: Store, out: Path) -> None:
    export(store, out)
    with store.begin("Drop", SAMPLE) as tx:
        tx.remove(Duty, tx.record().duties[-1].id)

    assert export(store, out) == Exported(1, written=True)

    assert sorted(str(e.get("status", "")) for e in events(out)) == ["", "CANCELLED"]


def test_names_are_left_out_by_choice(store: Store, out: Path) -> None:
    named = out.with_name("named.ics")
    export(store, named)
    export(store, out, names=False)

    assert "Briscoe" in named.read_text(encoding="utf-8")
    bare = out.read_text(encoding="utf-8").replace("\r\n ", "").casefold()
    assert not [p.name for p in sample_record().parties if p.name.casefold() in bare]
    assert "briscoe" not in bare
    assert "4:08-cv-1717" in bare


def test_another_file_or_one_changed_since_is_refused(store: Store, out: Path) -> None:
    out.write_bytes(b"mine")
    with pytest.raises(FileChanged, match="not written here"):
        export(store, out)
    assert out.read_bytes() == b"mine"

    out.unlink()
    export(store, out)
    changed = out.read_bytes().replace(b"20091214", b"20091215")
    out.write_bytes(changed)
    with pytest.raises(FileChanged, match="changed since"):
        export(store, out)
    assert out.read_bytes() == changed


def test_the_dates_of_one_matter_do_not_take_the_place_of_those_of_all(store: Store, out: Path) -> None:
    export(store, out)

    with pytest.raises(FileChanged, match="other matters"):
        export(store, out, matters=[SAMPLE])


def test_without_a_date_nothing_is_written(store: Store, out: Path, tmp_path: Path) -> None:
    bare = sample_record()
    empty = MatterId("empty")
    with writing(tmp_path / "empty.db") as other:
        add_record(other, Record(replace(bare.matter, id=empty), bare.parties), "Open matter")
        assert export(other, out) == Exported(0, written=False)
    assert not out.exists()

    export(store, out)
    made = out.read_bytes()
    with writing(tmp_path / "none.db") as none:
        assert export(none, out) == Exported(0, written=False)
    assert out.read_bytes() == made
    assert read_written(made) is not None


def test_a_year_of_moves_keeps_one_event_a_date(store: Store, out: Path) -> None:
    order = sample_record().orders[-1]
    seen: dict[str, int] = {}
    for n in range(12):
        put(store, replace(order, signed_on=DAY + timedelta(days=n)))
        export(store, out, DAY + timedelta(days=n))
        for found in events(out):
            assert found.sequence >= seen.get(str(found["uid"]), 0)
            seen[str(found["uid"])] = found.sequence
    assert len(seen) == 2
