"""The sentences before a filing: short, exact, of facts alone, and without a word of judgment."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docket_assistant import resources
from docket_assistant.app.law import law_for
from docket_assistant.app.upkeep.sample import sample_record
from docket_assistant.domain.conferral import Mode
from docket_assistant.domain.discovery import ResponseKind
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.record import Record
from docket_assistant.domain.verdicts.before_filing import Exposure, ExposureKind, Missing, before_filing
from docket_assistant.exchange.facts import read_facts
from docket_assistant.wording.before_filing import exposure_sentence
from tests.exchange.records import records
from tests.wording.canary import CANARY, poisoned

BRISCOE = sample_record()
TALKED = read_facts(resources.read_bytes("sample/steps/talk-dec-7.json"), BRISCOE, lambda noun: noun).record
ORDER = "Memorandum and Order of December 2, 2009"
JUDGING = re.compile(
    r"\b(late|overdue|(un)?timely|in time|(non)?complian(t|ce)|improper\w*|fail\w*|violat\w+|should|must)\b",
    re.IGNORECASE,
)


def said(record: Record, day: date) -> list[str]:
    return [exposure_sentence(e, record) for e in before_filing(record, law_for(record), day)]


def test_the_sample_after_the_order_in_three_sentences() -> None:
    assert said(BRISCOE, date(2009, 12, 3)) == [
        f"E-mail confirming the call of Sept. 24: to an address said to be wrong ({ORDER}).",
        "Call of Sept. 24: hour, people and items not recorded.",
        "Motion of Oct. 9: one day after the supplement of Oct. 8.",
    ]


def test_in_another_year_the_year_is_written() -> None:
    assert (
        said(BRISCOE, date(2010, 1, 4))[1] == "Call of Sept. 24, 2009: hour, people and items not recorded."
    )


def test_items_are_counted_and_promises_name_theirs() -> None:
    before = said(BRISCOE, date(2009, 10, 8))
    after = said(TALKED, date(2009, 12, 20))

    assert "All 18 items in dispute: last talk before the latest response of Oct. 8." in before
    assert "Promise of Dec. 18, Interrogatories Nos. 3b, 3c, and 7–12: nothing logged since." in after
    assert "Call of Dec. 7: no message that confirms it is logged." in after


IDS = ("briscoe-email", "briscoe-call-0924", "briscoe-motion-1009", "briscoe-answers-1008", "briscoe-sample")


def exposure(
    kind: ExposureKind, on: date | None = date(2009, 10, 9), missing: tuple[Missing, ...] = ()
) -> Exposure:
    other = on and date(2009, 10, 8)
    return Exposure(kind, date(2009, 12, 3), IDS, on, other, (ItemId("briscoe-rog-12"),), missing)


@pytest.mark.parametrize("kind", ExposureKind)
@pytest.mark.parametrize("on", [None, date(2009, 10, 9)])
def test_every_kind_has_a_whole_sentence_with_its_days_or_without(
    kind: ExposureKind, on: date | None
) -> None:
    text = exposure_sentence(exposure(kind, on, tuple(Missing)), BRISCOE)

    assert text[0].isupper()
    assert text.endswith(".")
    assert not re.search(r"None|[{}_]|  ", text)
    assert not JUDGING.search(text)


@pytest.mark.parametrize(
    ("missing", "words"),
    [
        ((Missing.HOUR,), "hour not recorded"),
        ((Missing.DAY, Missing.ITEMS), "day and items not recorded"),
        ((Missing.OUR_PEOPLE,), "people for Defendants not recorded"),
        ((Missing.THEIR_PEOPLE,), "people for Plaintiff not recorded"),
    ],
)
def test_what_a_talk_lacks_is_one_line(missing: tuple[Missing, ...], words: str) -> None:
    told = exposure(ExposureKind.TALK_INCOMPLETE, missing=missing)
    assert exposure_sentence(told, BRISCOE) == f"Call of Sept. 24: {words}."


@pytest.mark.parametrize(
    ("mode", "noun"),
    [(Mode.IN_PERSON, "Meeting"), (Mode.VIDEO, "Video conference"), (Mode.UNKNOWN, "Contact")],
)
def test_a_talk_is_called_by_its_mode(mode: Mode, noun: str) -> None:
    record = replace(BRISCOE, conferrals=(replace(BRISCOE.conferrals[0], mode=mode),))
    text = exposure_sentence(exposure(ExposureKind.NOT_CONFIRMED), record)
    assert text.startswith(f"{noun} of Sept. 24:")


def test_a_motion_has_its_own_title_and_the_paper_its_own_word() -> None:
    record = replace(
        BRISCOE,
        motions=(replace(BRISCOE.motions[0], title="renewed motion"),),
        responses=tuple(replace(r, kind=ResponseKind.AMENDED) for r in BRISCOE.responses),
    )
    told = exposure(ExposureKind.MOTION_AFTER_SUPPLEMENT, on=date(2009, 10, 8))

    assert exposure_sentence(told, record) == (
        "Renewed motion of Oct. 8: the same day as the amended response of Oct. 8."
    )


@given(st.dates(date(2009, 8, 1), date(2010, 6, 1)))
def test_no_private_text_and_no_position_is_ever_in_a_sentence(day: date) -> None:
    record = poisoned(TALKED)
    told = said(record, day)

    assert CANARY in repr(record)
    assert not any(CANARY in text or JUDGING.search(text) for text in told)
    assert told == said(TALKED, day)


@given(records(), st.dates(date(1801, 1, 1)))
def test_any_record_that_can_be_gives_single_lines_from_its_facts(record: Record, day: date) -> None:
    told = said(record, day)

    assert all(text.endswith(".") and text.splitlines() == [text] for text in told)
    assert told == said(poisoned(record), day)
