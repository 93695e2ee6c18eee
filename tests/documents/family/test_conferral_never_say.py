"""Phrases that no paper may hold unless the record proves them, sought in every paper on conferral.

What is asked of counsel stands in brackets and is left out. For each phrase that the papers do hold, the
fact or the tick that allows it is named below; a phrase without an entry allows nothing.
"""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from docket_assistant.domain.accord import ACCORDS, confirmation_of, replies_to
from docket_assistant.domain.conferral import LIVE_MODES, Outcome
from docket_assistant.domain.matter import Side
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.record import Record
from tests.documents.family.asked import TALK, TODAY, USUAL, answered, paper, record_of, words
from tests.documents.family.certificate_marks import rich

PHRASES = json.loads((Path(__file__).parents[1] / "never_say.json").read_text(encoding="utf-8"))
MOTION = "briscoe-motion-1009"
Allows = Callable[[Record, re.Match[str]], bool]


def ticked(*questions: str) -> Allows:
    def allows(record: Record, _found: re.Match[str]) -> bool:
        said = {a.question for a in record.paper_answers if a.answer}
        return any(q in said for q in questions)

    return allows


def a_talk(record: Record, _found: re.Match[str]) -> bool:
    """A live talk with somebody on each side."""
    sides = [{p.side for p in c.participants or ()} for c in record.conferrals if c.mode in LIVE_MODES]
    return {Side.PLAINTIFF, Side.DEFENDANT} in sides


def a_contact_or_attempt_in_that_manner(record: Record, found: re.Match[str]) -> bool:
    manner = (
        found.group().casefold().removeprefix("by ").replace(" ", "_").replace("video_conference", "video")
    )
    modes = {c.mode.value for c in record.conferrals} | {a.mode.value for a in record.attempts}
    return manner in modes or manner == "videoconference" or (manner == "video" and "video" in modes)


def hour_or_length_entered(record: Record, _found: re.Match[str]) -> bool:
    return any(c.starts_at or c.minutes for c in record.conferrals)


def without_accord(record: Record, _found: re.Match[str]) -> bool:
    impasse = any(c.impasse_said for c in record.conferrals)
    return impasse or any(o.outcome is Outcome.NO_ACCORD for o in record.outcomes)


def supplement_on_the_table(record: Record, _found: re.Match[str]) -> bool:
    return any(c.responses_on_table for c in record.conferrals)


def confirmed_or_understood(record: Record, found: re.Match[str]) -> bool:
    replies = replies_to(record)
    sure = any(
        confirmation_of(o, item, replies.get(o.conferral, ())).standing in ACCORDS
        for o in record.outcomes
        for item in o.items
    )
    return sure or "understood" in found.string


REVIEWED: dict[str, Allows] = {
    "ns01": ticked("good_faith"),
    "ns03": ticked("sincere_efforts", "sincere_attempts"),
    "ns05": ticked("exhausted"),
    "ns07": a_talk,
    "ns10": a_contact_or_attempt_in_that_manner,
    "ns11": hour_or_length_entered,
    "ns14": supplement_on_the_table,
    "ns15": without_accord,
    "ns30": confirmed_or_understood,
    "ns49": ticked("signed_where"),
}


def shown() -> Iterator[tuple[str, Record, str]]:
    """Papers by name, each with its record and its words without what is asked of counsel."""
    for court in ("moed", "mad", "nvd", "ohsd", "mied", "flmd", "ksd", "nysd", "txnd", "frcp"):
        record = rich(court)
        yield f"certificate {court}", record, bare(record, PaperKind.CERTIFICATE, "", TODAY)
        poor = record_of(TALK, court=court)
        yield f"certificate {court}, nothing said", poor, bare(poor, PaperKind.CERTIFICATE)
    for step in (TALK, "three-calls", "email-only", "talk-not-read-back"):
        record = answered(record_of(step), PaperKind.DECLARATION, own_attempts="yes")
        yield f"declaration {step}", record, bare(record, PaperKind.DECLARATION)
        yield f"chronology {step}", record, bare(record, PaperKind.CHRONOLOGY)
        theirs = replace(
            record,
            matter=replace(record.matter, our_side=Side.PLAINTIFF),
            motions=(replace(record.motions[0], filed_on=date(2009, 12, 8), has_statement=False),),
            attempts=(),
        )
        yield f"opposition {step}", theirs, bare(theirs, PaperKind.OPPOSITION_CONFERRAL, MOTION)
    sworn = answered(record_of(TALK), PaperKind.DECLARATION, signed_where="within", knowledge="yes")
    yield "declaration, closed", sworn, bare(sworn, PaperKind.DECLARATION)


def bare(record: Record, kind: PaperKind, about: str = "", as_of: date = USUAL) -> str:
    return re.sub(r"\[[^\]]*\]", "", words(paper(record, kind, about, as_of)))


def not_allowed(record: Record, text: str) -> list[tuple[str, str]]:
    return [
        (phrase["id"], found.group())
        for phrase in PHRASES
        for found in re.finditer(phrase["regex"], text, re.IGNORECASE)
        if phrase["id"] not in REVIEWED or not REVIEWED[phrase["id"]](record, found)
    ]


SHOWN = list(shown())


@pytest.mark.parametrize(("record", "text"), [s[1:] for s in SHOWN], ids=[s[0] for s in SHOWN])
def test_no_paper_says_what_the_record_does_not_prove(record: Record, text: str) -> None:
    assert not_allowed(record, text) == []


def test_the_words_of_one_record_are_not_allowed_by_another() -> None:
    text = next(t for name, _, t in SHOWN if name == "certificate moed")
    caught = {phrase for phrase, _ in not_allowed(record_of("three-calls"), text)}
    assert {"ns01", "ns03", "ns07", "ns15"} <= caught


def test_every_entry_is_needed_by_some_paper() -> None:
    held = {
        phrase["id"]
        for phrase in PHRASES
        for _, _, text in SHOWN
        if re.search(phrase["regex"], text, re.IGNORECASE)
    }
    assert held == set(REVIEWED)
