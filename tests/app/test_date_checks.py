"""Who entered a date and who checked it: kept with the day as it stood, and void once the date moves."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from docket_assistant.app.dates.agenda import AgendaEntry, agenda_of
from docket_assistant.app.dates.checks import keep_check, usual_initials
from docket_assistant.app.matters.docket_look import looked_at_docket
from docket_assistant.app.matters.today import matter_today
from docket_assistant.app.matters.whole_matters import import_matter
from docket_assistant.app.printed.docket_sheet import docket_sheet
from docket_assistant.app.printed.printout import PrintTable
from docket_assistant.app.upkeep.journal import undo_last
from docket_assistant.app.upkeep.sample import SAMPLE, sample_record
from docket_assistant.app.upkeep.stores import Store, open_for_window
from docket_assistant.domain.errors import InvalidInput, Refused
from docket_assistant.domain.references import renamed
from docket_assistant.wording.date_checks import initials_of

DEC_3 = date(2009, 12, 3)
DEC_14 = date(2009, 12, 14)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_for_window(tmp_path / "store.db") as opened:
        import_matter(opened, sample_record(), as_copy=False)
        yield opened


def line(store: Store) -> AgendaEntry:
    with store.read() as view:
        (entry,) = agenda_of(view.record(SAMPLE), DEC_3).entries
    return entry


def check(store: Store, entered_by: str = "BRB", checked_by: str = "JD") -> None:
    dates = line(store).dates
    keep_check(store, SAMPLE, dates, entered_by=entered_by, checked_by=checked_by, today=DEC_3)


def needs(store: Store, day: date = DEC_3, *, second_person: bool) -> list[str]:
    with store.read() as view:
        found = matter_today(view.record(SAMPLE), day, second_person=second_person).needs
    return [need.what for need in found if need.quiet]


def test_a_date_that_nobody_checked_has_nothing_on_file(store: Store) -> None:
    assert not line(store).checked.is_known
    assert not line(store).checked.holds


def test_a_check_holds_for_every_duty_of_the_line(store: Store) -> None:
    check(store)

    entry = line(store)
    assert len(entry.dates) == 2
    assert entry.checked.holds
    assert entry.checked.words == "entered by BRB, checked by JD on Dec. 3, 2009"


def test_a_date_that_moved_is_not_checked_and_says_what_was(store: Store) -> None:
    check(store)
    with store.begin("Order", SAMPLE) as tx:
        order = tx.record().orders[0]
        tx.put(replace(order, signed_on=date(2009, 12, 7), entered_on=None))

    entry = line(store)

    assert entry.on != DEC_14
    assert not entry.checked.holds
    assert entry.checked.was == DEC_14
    assert entry.checked.words == (
        "entered by BRB, not checked: JD checked Mon Dec 14, 2009 on Dec. 3, 2009, and the date moved since"
    )


def test_checking_again_keeps_one_check_and_the_day_of_the_same_check(store: Store) -> None:
    check(store)
    keep_check(store, SAMPLE, line(store).dates, entered_by="BRB", checked_by="JD", today=DEC_14)

    with store.read() as view:
        assert len(view.record(SAMPLE).date_checks) == 2
    assert line(store).checked.checked_on == DEC_3


@pytest.mark.parametrize(("entered", "by"), [("", ""), ("BRB", "brb"), (" B  R B", "b r b")])
def test_nobody_and_the_same_person_twice_are_refused(store: Store, entered: str, by: str) -> None:
    with pytest.raises(InvalidInput):
        check(store, entered, by)
    assert not line(store).checked.is_known


def test_dates_that_hang_on_one_fact_are_checked_apart(store: Store) -> None:
    with store.begin("Schedule", SAMPLE) as tx:
        on = date(2010, 3, 1)
        tx.put(replace(tx.record().matter, discovery_closes=on, last_day_for_discovery_motions=on))
    with store.read() as view:
        same = [e for e in agenda_of(view.record(SAMPLE), DEC_3).entries if e.on == date(2010, 3, 1)]
    closes = next(e for e in same if e.what == "Discovery closes")
    keep_check(store, SAMPLE, closes.dates, entered_by="BRB", checked_by="JD", today=DEC_3)

    with store.read() as view:
        found = {e.what: e.checked.holds for e in agenda_of(view.record(SAMPLE), DEC_3).entries}

    assert found["Discovery closes"]
    assert not found["Last day for discovery motions"]


def test_a_check_stays_with_its_date_in_a_copy_under_new_ids(store: Store) -> None:
    check(store)
    with store.read() as view:
        record = view.record(SAMPLE)

    copy = renamed(record, lambda old: f"new-{old}")

    (entry,) = agenda_of(copy, DEC_3).entries
    assert entry.checked.holds


def test_today_asks_for_a_second_person_only_where_the_firm_has_one(store: Store) -> None:
    def to_check(*, second_person: bool) -> list[str]:
        with store.read() as view:
            found = matter_today(view.record(SAMPLE), DEC_3, second_person=second_person).to_check
        return [entry.what for entry in found]

    assert to_check(second_person=False) == []
    assert to_check(second_person=True) == ["Confer, then file a statement"]

    check(store)

    assert to_check(second_person=True) == []


def test_dates_of_several_days_are_checked_in_one_act(store: Store) -> None:
    with store.begin("Schedule", SAMPLE) as tx:
        tx.put(replace(tx.record().matter, discovery_closes=date(2010, 3, 1)))
    with store.read() as view:
        entries = agenda_of(view.record(SAMPLE), DEC_3).entries
    several = [one for entry in entries for one in entry.dates]
    days = len({one.on for one in several})
    assert days > 1

    change = keep_check(store, SAMPLE, several, entered_by="BRB", checked_by="JD", today=DEC_3)

    assert change.label == f"Check of {days} dates"
    with store.read() as view:
        assert all(entry.checked.holds for entry in agenda_of(view.record(SAMPLE), DEC_3).entries)
    undo_last(store, SAMPLE)
    with store.read() as view:
        assert view.record(SAMPLE).date_checks == ()


def test_the_docket_sheet_prints_the_initials_on_file(store: Store) -> None:
    check(store)

    with store.read() as view:
        sheet = docket_sheet(view, DEC_14, DEC_14, DEC_3)

    (table,) = (part for part in sheet.parts if isinstance(part, PrintTable))
    assert table.rows[0][-2:] == ("BRB", "JD, Thu Dec 3, 2009")


@pytest.mark.parametrize(
    ("name", "initials"),
    [("B. Robert Brown, Jr.", "BRB"), ("Ana-Maria de la Cruz", "AMDLC"), ("李 明", "李明"), ("...", "")],
)
def test_initials_of_a_name(name: str, initials: str) -> None:
    assert initials_of(name) == initials


def test_initials_are_offered_of_our_own_lawyer() -> None:
    record = sample_record()
    ours = next(c for c in record.counsel if c.side is record.matter.our_side)

    assert usual_initials(record, DEC_3) == initials_of(ours.name) != ""


# The docket


def test_from_seven_days_on_today_says_when_the_docket_was_looked_at(store: Store) -> None:
    assert needs(store, second_person=False) == [], "never looked at: nothing is known, nothing is said"
    looked_at_docket(store, SAMPLE, DEC_3)

    assert needs(store, date(2009, 12, 9), second_person=False) == []
    assert needs(store, date(2009, 12, 10), second_person=False) == ["docket last looked at 7 days ago"]
    assert needs(store, date(2009, 12, 12), second_person=False) == ["docket last looked at 9 days ago"]


def test_the_same_look_is_kept_once(store: Store) -> None:
    looked_at_docket(store, SAMPLE, DEC_3)

    with pytest.raises(Refused):
        looked_at_docket(store, SAMPLE, DEC_3)
