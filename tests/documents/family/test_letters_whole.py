"""Letters, papers on time, motions and orders as files: sound, the same twice, free of what none may say."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from docket_assistant import resources
from docket_assistant.app.papers.family_out import family_changes
from docket_assistant.documents.model import PaperModel
from docket_assistant.documents.word.write_docx import write
from docket_assistant.domain.facts_used import facts_changed, facts_stated
from docket_assistant.domain.ids import PaperId
from docket_assistant.domain.paper import Paper, PaperKind
from docket_assistant.domain.record import Record
from tests.documents.family.letter_records import (
    DEC_9,
    MOTION,
    TALK,
    THEIRS,
    alone,
    answered,
    bare,
    every_paper,
    nine,
    nothing,
    paper,
    reads,
    rich,
    with_their_set,
)
from tests.documents.test_statement import after
from tests.documents.test_statement_never_say import PHRASES
from tests.documents.test_write_docx import findings

KINDS = (
    PaperKind.REQUEST_TO_CONFER,
    PaperKind.CONFIRMING_LETTER,
    PaperKind.EXTENSION_LETTER,
    PaperKind.EXTENSION_STIPULATION,
    PaperKind.EXTENSION_MOTION,
    PaperKind.PROPOSED_ORDER,
    PaperKind.DEFICIENCY_LETTER,
    PaperKind.CERTIFICATE_OF_SERVICE,
    PaperKind.MOTION_TO_COMPEL,
)
DAYS = (DEC_9, date(2009, 12, 17), date(2010, 1, 20))


def filled(record: Record) -> Record:
    """With an answer to most of what the papers ask."""
    record = answered(
        record, PaperKind.REQUEST_TO_CONFER, slot_1_day="2009-12-14", slot_1_hour="10a", delivery="email"
    )
    record = answered(
        record,
        PaperKind.EXTENSION_STIPULATION,
        THEIRS,
        new_day="2010-01-15",
        objections="both",
        approval="needed",
    )
    record = answered(record, PaperKind.DEFICIENCY_LETTER, cure_by="2009-12-23", exhibit="full")
    record = answered(record, PaperKind.MOTION_TO_COMPEL, layout="table", days="14", expenses="ask")
    record = answered(record, PaperKind.PROPOSED_ORDER, MOTION, days="14", judge="district")
    return answered(record, PaperKind.EXTENSION_MOTION, THEIRS, new_day="2010-01-15", objections="answer")


RECORDS = {
    "sample": lambda: with_their_set(after("talk-dec-7")),
    "rich": lambda: filled(rich()),
    "alone": lambda: filled(alone(rich())),
    "nine": lambda: filled(nine(rich())),
    "by letter": lambda: after("email-only"),
    "bare": bare,
}


def template() -> bytes:
    return resources.read_bytes("templates/court-base.docx")


@dataclass(frozen=True)
class Hit:
    """A phrase in a paper with its line, and the record behind it."""

    words: str
    line: str
    text: str
    record: Record

    @property
    def in_gap(self) -> bool:
        return any(self.words in gap or gap in self.words for gap in re.findall(r"\[[^\]]+\]", self.line))

    @property
    def in_quotation(self) -> bool:
        """Inside words that the record holds exactly."""
        quotes = [q for q in re.findall("“([^”]+)”", self.line) if self.words.strip("“”") in q]
        return bool(quotes) and all(q in self._held for q in quotes)

    @property
    def _held(self) -> str:
        record = self.record
        held = [d.words for d in record.duties] + [o.terms for o in record.outcomes]
        return "\n".join([*held, *(i.text for i in record.items), *(a.text for a in record.answers)])

    @property
    def modes(self) -> set[str]:
        used = [c.mode.value for c in self.record.conferrals] + [a.mode.value for a in self.record.attempts]
        return {mode.replace("_", " ") for mode in used}


def of_the_rule_or_of_a_contact(hit: Hit) -> bool:
    names_rule = "names a conference" in hit.line
    return names_rule or hit.words.casefold().removeprefix("by ") in hit.modes


def hour_or_gap(hit: Hit) -> bool:
    hours = [f"{c.starts_at:%I:%M}".lstrip("0") for c in hit.record.conferrals if c.starts_at and c.zone]
    return hit.in_gap or "about [hour" in hit.words or any(hour in hit.words for hour in hours)


def stipulated_or_no_accord(hit: Hit) -> bool:
    """The name of a paper that the parties sign, an outcome on record, or the words of Rule 29(b)."""
    own = (
        "[PROPOSED] STIPULATED ORDER",
        "STIPULATION UNDER RULE 29(b)",
        "On the stipulation of the parties, signed",
    )
    logged = "No accord was reached" in hit.line or "is to become a stipulated order" in hit.line
    return logged or hit.line.startswith(own) or "approve this stipulation" in hit.line


def asked_by_counsel(hit: Hit) -> bool:
    return hit.in_gap or "under Rule 37(a)(5), award" in hit.line or "[what is asked on expenses]" in hit.line


def blank_or_gap(hit: Hit) -> bool:
    return hit.in_gap or "I certify that on ____" in hit.line


def office_without_name(hit: Hit) -> bool:
    return hit.line in ("United States District Judge", "United States Magistrate Judge")


def quoted(hit: Hit) -> bool:
    return hit.in_quotation


REVIEWED: dict[str, Callable[[Hit], bool]] = {
    "ns01": quoted,
    "ns02": quoted,
    "ns10": of_the_rule_or_of_a_contact,
    "ns11": hour_or_gap,
    "ns30": stipulated_or_no_accord,
    "ns33": quoted,
    "ns40": quoted,
    "ns46": asked_by_counsel,
    "ns55": office_without_name,
    "ns57": blank_or_gap,
}


def without_conferral(text: str) -> str:
    """A motion without its section on conferral: it is the certificate's, held by the certificate's tests."""
    return re.sub(r"\nCONFERRAL\n.*?\nTHE REQUESTS\n", "\n", text, flags=re.DOTALL)


def hits(record: Record, model: PaperModel) -> list[tuple[str, Hit]]:
    text = without_conferral(reads(model))
    found = []
    for phrase in PHRASES:
        for one in re.finditer(phrase["regex"], text, re.IGNORECASE):
            head = text.rfind("\n", 0, one.start()) + 1
            line = text[head : (text + "\n").find("\n", one.start())]
            found.append((phrase["id"], Hit(one.group(), line, text, record)))
    return found


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("name", RECORDS)
def test_no_paper_says_what_no_paper_says(name: str, day: date) -> None:
    record = RECORDS[name]()
    for what, model in every_paper(record, KINDS, day):
        wrong = [
            (ns, hit.line) for ns, hit in hits(record, model) if ns not in REVIEWED or not REVIEWED[ns](hit)
        ]
        assert wrong == [], what


def test_each_kind_is_looked_at_and_each_phrase_allowed_occurs() -> None:
    kinds, phrases = set(), set()
    for make in RECORDS.values():
        record = make()
        for what, model in every_paper(record, KINDS):
            kinds.add(what.split()[0])
            phrases |= {ns for ns, _ in hits(record, model)}
    assert kinds == {kind.value for kind in KINDS}
    assert phrases == set(REVIEWED)


@pytest.mark.parametrize(
    ("words", "phrase"), [("Plaintiff refused to answer.", "ns19"), ("The parties conferred.", "ns07")]
)
def test_a_phrase_put_into_a_paper_is_caught(words: str, phrase: str) -> None:
    record = filled(rich())
    terms = tuple(replace(o, terms=words) for o in record.outcomes)
    model = paper(replace(record, outcomes=terms), PaperKind.CONFIRMING_LETTER, TALK)
    assert phrase in {ns for ns, hit in hits(record, model) if ns not in REVIEWED or not REVIEWED[ns](hit)}


@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize("name", ["rich", "alone", "nine", "bare"])
def test_every_file_is_sound(name: str, strict: bool, tmp_path: Path) -> None:
    for what, model in every_paper(RECORDS[name](), KINDS):
        written = write(model, template())
        assert findings(written, tmp_path, strict=strict) == [], what
        assert write(model, template()) == written


def test_nothing_on_file_calls_for_no_paper() -> None:
    assert every_paper(nothing(), KINDS) == []


CANARY = "Xq7canary"


def test_private_words_reach_no_paper() -> None:
    record = filled(rich())
    private = replace(
        record,
        matter=replace(record.matter, minors=CANARY),
        extensions=tuple(replace(e, private_notes=CANARY) for e in record.extensions),
        disputed_items=tuple(replace(d, private_notes=CANARY) for d in record.disputed_items),
        conferrals=tuple(
            replace(c, private_notes=CANARY, said=CANARY, understanding=CANARY) for c in record.conferrals
        ),
        outcomes=tuple(
            replace(o, private_notes=CANARY, position_of_plaintiff=CANARY, position_of_defendant=CANARY)
            for o in record.outcomes
        ),
        messages=tuple(replace(m, text=CANARY, subject=CANARY) for m in record.messages),
        reviews=tuple(replace(r, note=CANARY) for r in record.reviews),
    )
    for what, model in every_paper(private, KINDS):
        assert CANARY not in reads(model), what
        assert CANARY.encode() not in write(model, template()), what


HOSTILE = "Smith & <Sons> {{ x }} [day] \u05e9\u05dc\u05d5\u05dd \U0001f469 ]]> \u201cquoted\u201d"


def test_hostile_words_stand_exactly_as_they_are(tmp_path: Path) -> None:
    record = answered(rich(), PaperKind.DEFICIENCY_LETTER, exhibit="full", cure__I1__unverified=HOSTILE)
    record = replace(
        record,
        items=tuple(replace(i, text=HOSTILE) for i in record.items),
        answers=tuple(replace(a, text=HOSTILE) for a in record.answers),
        outcomes=tuple(replace(o, terms=HOSTILE, read_back_as="") for o in record.outcomes),
        duties=tuple(replace(d, words=HOSTILE) for d in record.duties),
        counsel=tuple(replace(c, firm=HOSTILE) for c in record.counsel),
        extensions=tuple(replace(e, granted_by=HOSTILE) for e in record.extensions),
    )
    outcomes = tuple(replace(o, read_back_as=o.as_read) for o in record.outcomes)
    for what, model in every_paper(replace(record, outcomes=outcomes), KINDS):
        assert HOSTILE in reads(model) or not what.startswith(("deficiency", "extension_letter")), what
        assert findings(write(model, template()), tmp_path) == [], what


def made(record: Record, model: PaperModel, kind: PaperKind, about: str) -> Paper:
    facts = facts_stated(record, model.facts)
    return Paper(PaperId("made"), None, "", model.title, "", "", DEC_9, facts, kind=kind, about=about)


@pytest.mark.parametrize("name", ["rich", "alone", "nine"])
def test_a_paper_drawn_again_from_the_same_record_differs_in_no_fact(name: str) -> None:
    record = RECORDS[name]()
    for what, model in every_paper(record, KINDS):
        kind, _, about = what.partition(" ")
        assert family_changes(record, made(record, model, PaperKind(kind), about), DEC_9) == (), what


def test_an_address_of_record_that_changes_is_noticed_by_a_letter_and_a_certificate() -> None:
    record = RECORDS["rich"]()
    moved = tuple(
        replace(c, addresses=tuple(replace(a, read_where="docket") for a in c.addresses))
        if c.name.startswith("Lee")
        else c
        for c in record.counsel
    )
    later = replace(record, counsel=moved)
    for kind, about in (
        (PaperKind.REQUEST_TO_CONFER, ""),
        (PaperKind.CERTIFICATE_OF_SERVICE, "briscoe-rogs-1"),
    ):
        before = made(record, paper(record, kind, about), kind, about)
        assert [c.fact for c in family_changes(later, before, DEC_9)] == ["counsel briscoe-sample: addresses"]


def test_a_date_of_the_schedule_that_a_stipulation_states_is_noticed_when_it_moves() -> None:
    record = filled(rich())
    record = replace(
        record, matter=replace(record.matter, discovery_closes=date(2010, 3, 1), trial=date(2010, 9, 13))
    )
    kind = PaperKind.EXTENSION_STIPULATION
    before = made(record, paper(record, kind, THEIRS), kind, THEIRS)
    later = replace(record, matter=replace(record.matter, discovery_closes=date(2010, 4, 1)))

    assert [c.fact for c in family_changes(later, before, DEC_9)] == ["matter: discovery closes"]
    letter = PaperKind.CONFIRMING_LETTER
    told = facts_stated(record, paper(record, letter, TALK).facts)
    assert facts_changed(told, facts_stated(later, paper(later, letter, TALK).facts)) == ()
