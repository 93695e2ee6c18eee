"""A calendar file is read back by another reader, moves what moved, and knows whether it is still ours."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from docket_assistant.exchange.calendar_file import CalendarEvent, read_written, write_calendar

MADE, LATER = date(2009, 12, 3), date(2009, 12, 4)
ANSWER = CalendarEvent(
    "a1@docket-assistant",
    date(2009, 12, 14),
    "Briscoe v. St. Louis County, 4:08-CV-1717 (CEJ): file a statement; serve, too",
    "Order of 2009-12-02.\nParties shall file, within ten days\\ or so: “a statement” – 漢字",
    (21, 14, 7, 3, 1, 0),
    sequence=4,
)
TRIAL = CalendarEvent("t1@docket-assistant", date(2010, 3, 1), "trial", "", (14, 0), sequence=1)


def events(content: bytes) -> dict[str, Event]:
    return {str(e["uid"]): e for e in Calendar.from_ical(content).events}


def again(earlier: bytes, *now: CalendarEvent, on: date = LATER) -> bytes:
    written = read_written(earlier)
    assert written is not None
    return write_calendar(now, on, scope=written.scope, earlier=written.events)


def test_another_reader_finds_every_word_day_and_alarm() -> None:
    found = events(write_calendar([ANSWER], MADE))[ANSWER.uid]

    assert (found["summary"], found["description"]) == (ANSWER.summary, ANSWER.description)
    assert (found.decoded("dtstart"), found.decoded("dtend")) == (ANSWER.on, date(2009, 12, 15))
    assert found.sequence == 4
    alarms = [a.decoded("trigger") for a in found.walk("VALARM")]
    assert alarms == [timedelta(days=-n) for n in (21, 14, 7, 3, 1, 0)]


def test_lines_end_as_the_format_wants_and_none_is_long() -> None:
    made = write_calendar([ANSWER, TRIAL], MADE)

    assert made.startswith(b"BEGIN:VCALENDAR\r\n")
    assert made.endswith(b"END:VCALENDAR\r\n")
    assert max(map(len, made.split(b"\r\n"))) <= 75
    assert b"\n" not in made.replace(b"\r\n", b"")


def test_the_same_events_of_the_same_day_give_the_same_bytes() -> None:
    assert write_calendar([ANSWER, TRIAL], MADE) == write_calendar([ANSWER, TRIAL], MADE)


def test_what_did_not_change_keeps_its_form_on_a_later_day() -> None:
    first = write_calendar([ANSWER, TRIAL], MADE)

    assert again(first, replace(ANSWER, sequence=9), TRIAL) == first


def test_a_moved_date_is_the_same_event_with_a_higher_sequence() -> None:
    first = write_calendar([ANSWER, TRIAL], MADE)
    moved = again(first, replace(ANSWER, on=date(2009, 12, 21)), TRIAL)

    before, after = events(first), events(moved)
    assert before.keys() == after.keys()
    assert after[ANSWER.uid].sequence > before[ANSWER.uid].sequence
    assert after[ANSWER.uid].decoded("dtstart") == date(2009, 12, 21)
    assert after[TRIAL.uid].sequence == before[TRIAL.uid].sequence


def test_a_date_that_is_gone_is_cancelled_once_and_comes_back_with_a_higher_sequence() -> None:
    first = write_calendar([ANSWER, TRIAL], MADE)
    gone = again(first, TRIAL)
    still = again(gone, TRIAL, on=date(2009, 12, 5))
    back = again(still, ANSWER, TRIAL)

    assert events(gone)[ANSWER.uid]["status"] == "CANCELLED"
    assert not events(gone)[ANSWER.uid].walk("VALARM")
    assert still == gone
    assert "status" not in events(back)[ANSWER.uid]
    sequences = [events(f)[ANSWER.uid].sequence for f in (first, gone, back)]
    assert sequences == sorted(set(sequences))


def test_a_day_that_is_past_stays_in_the_calendar_as_it_was() -> None:
    first = write_calendar([ANSWER, TRIAL], MADE)

    kept = events(again(first, TRIAL, on=date(2009, 12, 15)))[ANSWER.uid]

    assert ("status" not in kept, kept.sequence) == (True, 4)


@pytest.mark.parametrize(
    "change",
    [
        lambda made: made.replace(b"20091214", b"20091215"),
        lambda made: made.replace(b"trial", b"Trial"),
        lambda made: made[:-2],
        lambda made: made.replace(b"X-DOCKET-ASSISTANT-DIGEST", b"X-DIGEST"),
        lambda _: b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Docket Assistant//EN\r\nEND:VCALENDAR\r\n",
        lambda _: b"mine",
        lambda _: b"",
    ],
)
def test_a_file_of_another_hand_or_changed_since_is_known_as_such(change: Callable[[bytes], bytes]) -> None:
    made = write_calendar([ANSWER, TRIAL], MADE)
    assert read_written(made) is not None

    assert read_written(change(made)) is None


WORDS = st.text(st.characters(codec="utf-8"), max_size=200) | st.text('\\nN;,:"\r\n\t ', max_size=20)
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f]")


def held(text: str) -> str:
    """What a text of the format can hold: breaks as one sign, no other control characters."""
    return CONTROLS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n")).replace("\\N", "/N")


@given(
    st.lists(
        st.builds(
            CalendarEvent,
            uid=st.uuids().map(lambda u: f"{u.hex}@docket-assistant"),
            on=st.dates(date(1963, 7, 1), date(2199, 12, 31)),
            summary=WORDS,
            description=WORDS,
            alarms=st.sampled_from([(), (0,), (14, 7, 3, 1, 0)]),
            sequence=st.integers(0, 10_000),
        ),
        max_size=5,
        unique_by=lambda e: e.uid,
    )
)
def test_whatever_is_written_is_read_again(given_events: list[CalendarEvent]) -> None:
    made = write_calendar(given_events, MADE, scope="one")

    written = read_written(made)

    assert written is not None
    assert written.scope == "one"
    assert [replace(e, stamp=None) for e in written.events] == [
        replace(e, summary=held(e.summary), description=held(e.description)) for e in given_events
    ]
    assert write_calendar(given_events, LATER, scope="one", earlier=written.events) == made
    assert max(map(len, made.split(b"\r\n"))) <= 75
