"""Phrases that no paper may contain unless the record proves them, sought in every paper of the sample.

A hit is a question: the table below names, for each phrase that the papers do contain, the fact that allows
it, computed from the record. A phrase without an entry there allows nothing.
"""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from docket_assistant.app.papers.statement import draft_statement
from docket_assistant.domain.conferral import LIVE_MODES, Conferral, ItemOutcome, Outcome, ParticipantRole
from docket_assistant.domain.counsel_words import Sentence, Word
from docket_assistant.domain.matter import Side
from docket_assistant.domain.plain import to_plain
from docket_assistant.domain.record import Record
from tests.documents.paper_oracle import Oracle
from tests.documents.test_statement import NAMES, ORDER, STEPS, USUAL, after, whole

PHRASES = json.loads((Path(__file__).parent / "never_say.json").read_text(encoding="utf-8"))
SIDES = {Side.PLAINTIFF, Side.DEFENDANT}


@dataclass(frozen=True)
class Hit:
    """A phrase in a paper, with what stands around it and the record behind it."""

    id: str
    severity: str
    words: str
    text: str
    start: int
    end: int
    record: Record
    as_of: date

    @property
    def in_gap(self) -> bool:
        """Inside [ ]: a question to counsel, which nobody can file unanswered."""
        return self.text.rfind("[", 0, self.start) > self.text.rfind("]", 0, self.start)

    @property
    def sentence(self) -> str:
        head = max(self.text.rfind(mark, 0, self.start) for mark in (". ", "\n"))
        tail = min(n for mark in (". ", "\n") if (n := (self.text + "\n").find(mark, self.start)) >= 0)
        return self.text[head + 1 : tail + 1].strip()

    @property
    def talks(self) -> list[Conferral]:
        """Talks after the order with counsel on each side."""
        signed = next(o.signed_on for o in self.record.orders if o.id == ORDER)
        held = [
            c for c in self.record.conferrals if c.held_on is not None and signed < c.held_on <= self.as_of
        ]
        return [c for c in held if c.mode in LIVE_MODES and self._sides(c) == SIDES]

    @property
    def outcomes(self) -> list[ItemOutcome]:
        held = {c.id for c in self.talks}
        return [o for o in self.record.outcomes if o.conferral in held]

    @property
    def oracle(self) -> Oracle:
        return Oracle(to_plain(self.record), self.as_of.isoformat())

    @staticmethod
    def _sides(contact: Conferral) -> set[Side]:
        return {p.side for p in contact.participants or () if p.role is ParticipantRole.COUNSEL}


def ticked(hit: Hit, sentence: Sentence) -> bool:
    return any(
        a.sentence is sentence and a.order == ORDER and a.on <= hit.as_of for a in hit.record.assertions
    )


def good_faith(hit: Hit) -> bool:
    return hit.in_gap or (ticked(hit, Sentence.GOOD_FAITH) and bool(hit.talks or hit.record.attempts))


def sincere_efforts(hit: Hit) -> bool:
    return hit.in_gap or (ticked(hit, Sentence.SINCERE_EFFORTS) and without_accord(hit))


def a_talk_with_counsel_of_each_side(hit: Hit) -> bool:
    return bool(hit.talks) and hit.oracle.may_say_conferred()


def mode_of_the_talk(hit: Hit) -> bool:
    return hit.words.casefold().removeprefix("by ") in {c.mode.value.replace("_", " ") for c in hit.talks}


def hour_entered(hit: Hit) -> bool:
    spoken = {f"about {c.starts_at:%I:%M}".replace(" 0", " ") for c in hit.talks if c.starts_at and c.zone}
    return any(hit.words.startswith(said) for said in spoken)


def without_accord(hit: Hit) -> bool:
    """Some items are without accord, no response came after, and the sentence does not name the agreed."""
    labels = {i.id: i.label for i in hit.record.items}
    if not hit.talks:
        return False
    none = {i for o in hit.outcomes if o.outcome is Outcome.NO_ACCORD for i in o.items}
    last = max(c.held_on for c in hit.talks if c.held_on is not None)
    answered = any(r.served_on is not None and r.served_on >= last for r in hit.record.responses)
    named = set(re.findall(r"\b\d+[a-z]?", hit.sentence))
    bare = {labels[i].replace("(", "").replace(")", "") for i in none}
    return bool(none) and not answered and named <= bare


def reply_question_or_logged(hit: Hit) -> bool:
    """Asked of counsel, or the statement was sent without reply and the day is printed."""
    words = hit.record.other_side_words
    return hit.in_gap or (any(w.word is Word.SENT_NO_REPLY for w in words) and "as of" in hit.sentence)


def agreed(hit: Hit) -> bool:
    """An item's term is confirmed; or it is told as counsel's understanding; or nothing is claimed."""
    understood = any("understood" in line for line in (hit.sentence, hit.words))
    choice = hit.words == "stipulated" and any(o.stipulated_order is not None for o in hit.outcomes)
    confirmed = any(hit.oracle.may_say_accord(item) for item in hit.oracle.items)
    return understood or (confirmed and (hit.words == "agreed" or choice))


def gate_passes(hit: Hit) -> bool:
    return hit.oracle.may_confirm_compliance()


def counsel_is_asked_about_expenses(hit: Hit) -> bool:
    """The rule is named as a heading; what follows is counsel's choice or a gap."""
    chosen = {c.value.value.replace("_", " ") for c in hit.record.choices if c.kind.value == "expenses"}
    after_it = hit.text[hit.end :]
    said = after_it.removeprefix(": ").split(".")[0]
    return said == "[counsel to choose]" or said in chosen


def blank_for_counsel(hit: Hit) -> bool:
    return hit.in_gap or "I certify that" in hit.sentence


REVIEWED: dict[str, Callable[[Hit], bool]] = {
    "ns01": good_faith,
    "ns03": sincere_efforts,
    "ns07": a_talk_with_counsel_of_each_side,
    "ns10": mode_of_the_talk,
    "ns11": hour_entered,
    "ns15": without_accord,
    "ns20": reply_question_or_logged,
    "ns30": agreed,
    "ns33": gate_passes,
    "ns46": counsel_is_asked_about_expenses,
    "ns57": blank_for_counsel,
}


def hits(record: Record, text: str, as_of: date) -> Iterator[Hit]:
    for phrase in PHRASES:
        for found in re.finditer(phrase["regex"], text, re.IGNORECASE):
            yield Hit(
                phrase["id"],
                phrase["severity"],
                found.group(),
                text,
                found.start(),
                found.end(),
                record,
                as_of,
            )


def not_allowed(record: Record, text: str, as_of: date) -> list[tuple[str, str, str]]:
    return [
        (hit.id, hit.severity, hit.sentence)
        for hit in hits(record, text, as_of)
        if hit.id not in REVIEWED or not REVIEWED[hit.id](hit)
    ]


@pytest.mark.parametrize(("steps", "as_of"), [row[:2] for row in STEPS], ids=NAMES)
def test_no_paper_says_what_the_record_does_not_prove(steps: tuple[str, ...], as_of: date) -> None:
    record = after(*steps)
    text = whole(draft_statement(record, ORDER, as_of).model)
    assert list(hits(record, text, as_of))
    assert not_allowed(record, text, as_of) == []


@pytest.mark.parametrize("other", ["three-calls", "talk-7-15-only", "email-only"])
def test_the_words_of_one_record_are_not_allowed_by_another(other: str) -> None:
    text = whole(draft_statement(after("talk-dec-7"), ORDER, USUAL).model)
    caught = {hit for hit, _, _ in not_allowed(after(other), text, USUAL)}
    assert {"ns30", "ns33"} <= caught


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("Counsel made numerous attempts.", "ns04"),
        ("The motion is moot.", "ns31"),
        ("Plaintiff refused to answer.", "ns19"),
        ("Counsel exhausted every effort.", "ns05"),
        ("Undersigned counsel acted in good faith.", "ns01"),
        ("Plaintiff gave no response.", "ns20"),
        ("This is a joint statement.", "ns52"),
        ("/s/ Dana R. Example", "ns47"),
    ],
)
def test_a_phrase_put_into_a_paper_is_caught(sentence: str, phrase: str) -> None:
    record = after("talk-dec-7")
    text = whole(draft_statement(record, ORDER, USUAL).model) + "\n" + sentence
    assert phrase in {hit for hit, _, _ in not_allowed(record, text, USUAL)}


def test_the_list_is_whole() -> None:
    ids = [phrase["id"] for phrase in PHRASES]
    assert len(ids) == len(set(ids)) == 57
    assert {phrase["severity"] for phrase in PHRASES} == {"block", "warn"}


def test_the_table_allows_no_phrase_that_the_papers_do_not_contain() -> None:
    found = set()
    for steps, as_of, *_ in STEPS:
        record = after(*steps)
        found |= {hit.id for hit in hits(record, whole(draft_statement(record, ORDER, as_of).model), as_of)}
    assert found == set(REVIEWED)
