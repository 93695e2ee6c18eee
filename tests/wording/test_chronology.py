"""The chronology in words."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from docket_assistant.app.upkeep.sample import sample_record
from docket_assistant.domain.chronology import Entry, EntryKind, Gap, Lane, chronology
from docket_assistant.domain.conferral import Attempt, Mode
from docket_assistant.domain.discovery import Extension
from docket_assistant.domain.ids import AttemptId, ExtensionId, SetId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.moments import Dated
from docket_assistant.domain.record import Record
from docket_assistant.domain.verdicts.rounds import RoundKind
from docket_assistant.wording.chronology import (
    as_of_words,
    days_words,
    entries_words,
    entry_day,
    entry_sentence,
    entry_short,
    entry_words,
    gap_sentence,
    gap_words,
    lane_words,
)
from tests.exchange.records import records

BRISCOE = sample_record()
DEC_3, DEC_14 = date(2009, 12, 3), date(2009, 12, 14)
ORDER = "Memorandum and Order of December 2, 2009"
FOUND = chronology(BRISCOE, DEC_3, {}, {duty.id: DEC_14 for duty in BRISCOE.duties})
GAP = Gap(date(2009, 10, 8), DEC_3, RoundKind.SUPPLEMENTAL)


def test_what_stands_beside_the_marks_of_the_sample() -> None:
    assert [(entry_day(e), entry_words(e, BRISCOE)) for e in FOUND.entries] == [
        ("Fri, Aug 14", "First sets served"),
        ("Tue, Sep 15", "Responses"),
        ("Thu, Sep 24", "Telephone"),
        ("date not stated", "E-mail"),
        ("Thu, Oct 8", "Supplemental responses"),
        ("Fri, Oct 9", "Motion to compel"),
        ("Wed, Dec 2", "Order"),
        ("Mon, Dec 14", "Confer, file"),
    ]


def test_short_words_where_room_is_short() -> None:
    assert [entry_short(e, BRISCOE) for e in FOUND.entries if e.lane is Lane.DISCOVERY] == [
        "Sets served",
        "Responses",
        "Supplement",
    ]


def test_the_list_says_day_year_number_and_source() -> None:
    told = [entry_sentence(e, BRISCOE) for e in FOUND.entries]
    assert told == [
        f"Fri Aug 14, 2009: first sets served (2 sets). Source: {ORDER}.",
        f"Tue Sep 15, 2009: responses (2 papers). Source: {ORDER}.",
        f"Thu Sep 24, 2009: talk by telephone. Source: {ORDER}.",
        f"Date not stated: e-mail sent, which confirms the talk of Thu Sep 24, 2009. Source: {ORDER}.",
        f"Thu Oct 8, 2009: supplemental responses (2 papers). Source: {ORDER}.",
        "Fri Oct 9, 2009: Defendants\u2019 motion to compel.",
        f"Wed Dec 2, 2009: order. Source: {BRISCOE.orders[0].source}.",
        "Mon Dec 14, 2009: the date counted for Defendants to confer and file a statement.",
    ]


def test_a_duty_without_a_day_is_told_as_ordered() -> None:
    duty = chronology(BRISCOE, DEC_3, {}).entries[-1]
    said = entry_sentence(duty, BRISCOE)
    assert said == "Date not stated: Defendants ordered to confer and file a statement."


def test_an_attempt_names_who_made_it_and_how() -> None:
    tried = Attempt(AttemptId("a"), Side.PLAINTIFF, date(2009, 10, 12), mode=Mode.VOICEMAIL)
    record = replace(BRISCOE, attempts=(tried,))
    entry = Entry(date(2009, 10, 12), Lane.CONFERRAL, EntryKind.ATTEMPT, ("a",))
    assert entry_words(entry, record) == "Attempt, voicemail"
    assert entry_sentence(entry, record) == "Mon Oct 12, 2009: attempt of Plaintiff by voicemail."


def test_an_extension_says_until_when() -> None:
    more = Extension(ExtensionId("e"), SetId("briscoe-rogs-1"), date(2009, 9, 30), date(2009, 9, 10))
    record = replace(BRISCOE, extensions=(more,))
    entry = Entry(more.granted_on, Lane.DISCOVERY, EntryKind.EXTENSION, ("e",))
    said = entry_sentence(entry, record)
    assert said == "Thu Sep 10, 2009: extension of the responses to Wed Sep 30, 2009."


def test_a_day_known_by_a_lower_bound() -> None:
    entry = replace(FOUND.entries[4], dated=Dated.ON_OR_AFTER)
    assert entry_day(entry) == "Oct 8 or after"
    assert entry_sentence(entry, BRISCOE).startswith("On or after Thu Oct 8, 2009: ")


def test_words_of_counsel_stay_on_one_line_and_hide_nothing() -> None:
    titled = replace(BRISCOE.motions[0], title="motion\n\tto  \u202ecompel")
    entry = next(e for e in FOUND.entries if e.kind is EntryKind.MOTION_OURS)
    assert entry_words(entry, replace(BRISCOE, motions=(titled,))) == "Motion to <U+202E>compel"


@pytest.mark.parametrize(
    ("gap", "said"),
    [
        (GAP, "No talk since the supplement, 56 days"),
        (replace(GAP, until=date(2009, 10, 9)), "No talk since the supplement, 1 day"),
        (replace(GAP, dated=Dated.ON_OR_AFTER), "No talk since the supplement, at most 56 days"),
        (replace(GAP, kind=RoundKind.RESPONSE), "No talk since the responses, 56 days"),
        (replace(GAP, until=date(2019, 10, 8)), "No talk since the supplement, 3,652 days"),
    ],
)
def test_the_stretch_without_a_talk(gap: Gap, said: str) -> None:
    assert gap_words(gap) == said


def test_the_stretch_for_the_list() -> None:
    said = "Thu Oct 8, 2009 to Thu Dec 3, 2009: no talk since the supplement, 56 days."
    assert gap_sentence(GAP) == said


def test_days_of_entries_that_stand_together() -> None:
    assert days_words(DEC_3, DEC_3) == "Thu, Dec 3"
    assert days_words(DEC_3, DEC_14) == "Dec 3 to Dec 14"
    assert days_words(DEC_3, date(2010, 1, 4)) == "Dec 3, 2009 to Jan 4, 2010"
    assert (entries_words(1), entries_words(1200)) == ("1 entry", "1,200 entries")


def test_the_line_of_the_day() -> None:
    assert as_of_words(DEC_3, today=True) == "Today, Dec 3"
    assert as_of_words(DEC_3, today=False) == "As of Dec 3, 2009"


def test_strands_have_names() -> None:
    assert [lane_words(lane) for lane in Lane] == ["Discovery", "Conferral", "Court"]


@given(records())
def test_every_entry_has_words_and_a_sentence(record: Record) -> None:
    for entry in chronology(record, DEC_3, {}).entries:
        said = entry_sentence(entry, record)
        assert entry_words(entry, record)
        assert entry_short(entry, record)
        assert said.endswith(".")
        assert "\n" not in said
