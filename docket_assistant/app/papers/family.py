"""The papers of a dispute: which ones the record calls for, what they ask, and how one is drawn."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from docket_assistant.app.acts import act_of_form
from docket_assistant.app.change import Change
from docket_assistant.app.districts import district_name, zone_of
from docket_assistant.app.ids import new_id
from docket_assistant.app.law import duty_deadlines, law_for, response_deadlines
from docket_assistant.app.papers.court_forms import court_form
from docket_assistant.app.papers.looks import PrivateHit, without_private
from docket_assistant.app.ripeness import ripeness_of
from docket_assistant.documents.asked import (
    YES,
    FamilyPaper,
    NothingToSay,
    PaperAsked,
    Question,
    QuestionKind,
    Subject,
)
from docket_assistant.documents.family import MODULES, family_paper, family_papers
from docket_assistant.documents.model import Gap, PaperModel
from docket_assistant.documents.struck import gap_name, without
from docket_assistant.domain.as_of import record_as_of
from docket_assistant.domain.errors import InvalidInput, NotFound
from docket_assistant.domain.ids import CounselId, ItemId, MatterId, PaperAnswerId
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.paper_words import PaperAnswer
from docket_assistant.domain.record import Record
from docket_assistant.domain.verdicts.item_facts import voicemails_as_attempts
from docket_assistant.store.store import Store

__all__ = [
    "YES",
    "FamilyPaper",
    "NothingToSay",
    "Offer",
    "PaperAsked",
    "Question",
    "QuestionKind",
    "Subject",
    "answer",
    "ask",
    "drawn",
    "family_paper",
    "family_papers",
    "gap_name",
    "looked_over",
    "offers",
    "pick_items",
    "private_of",
    "questions_of",
    "strike",
]

_ITEMS = "items"
"""Question under which counsel's choice of items is kept."""
_STRIKE = "strike"
"""Question under which a struck gap is kept."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A paper that can be made, about one fact of the record."""

    paper: FamilyPaper
    subject: Subject


def offers(record: Record) -> Iterator[Offer]:
    """Every paper that the record calls for, in the order in which a dispute goes through them."""
    for paper in family_papers():
        yield from (Offer(paper, subject) for subject in paper.subjects(record))


def ask(
    record: Record, kind: PaperKind, about: str, as_of: date, items: tuple[ItemId, ...] | None = None
) -> PaperAsked:
    """What a paper of ``kind`` about a fact is made from, as of a day.

    Raises NotFound where the record has no such fact for it.
    """
    known = voicemails_as_attempts(record_as_of(record, as_of))
    paper = family_paper(kind)
    subject = next((s for s in paper.subjects(known) if s.fact == about), None)
    if subject is None:
        raise NotFound(f"Nothing on record as of that day calls for this paper ({paper.words}).")
    held = [a for a in known.paper_answers if a.kind is kind and a.about == about]
    picked = next((a.items for a in held if a.question == _ITEMS), subject.items)
    chosen = frozenset(picked if items is None else items)
    return PaperAsked(
        kind=kind,
        record=known,
        as_of=as_of,
        about=about,
        items=tuple(item.id for item in known.items if item.id in chosen),
        assessment=ripeness_of(record, as_of).assessment,
        district=district_name(record.matter.court),
        form=court_form(record.matter.court),
        due=response_deadlines(known),
        duty_due=duty_deadlines(known),
        zone=zone_of(record.matter.court, record.matter.division),
        law=law_for(record),
        answers={a.question: a for a in held if not a.items and a.question != _STRIKE},
        answers_on={(a.question, item): a for a in held if a.question != _ITEMS for item in a.items},
        struck=frozenset(a.answer for a in held if a.question == _STRIKE),
    )


def looked_over(asked: PaperAsked) -> tuple[PaperModel, tuple[PrivateHit, ...]]:
    """The paper as it may print, and the private numbers in it, by one look: a long paper takes its time.

    Without those that counsel did not let stand and without what was struck; what was struck with its
    sentence is no longer found. Raises NothingToSay.
    """
    paper, hits = without_private(asked, family_paper(asked.kind).draw(asked))
    left = (hit for hit in hits if " ".join(hit.question.label.split()) not in asked.struck)
    return without(paper, asked.struck), tuple(left)


def drawn(asked: PaperAsked) -> PaperModel:
    """The paper as it may print.

    Raises NothingToSay.
    """
    return looked_over(asked)[0]


def private_of(asked: PaperAsked) -> tuple[PrivateHit, ...]:
    """Private numbers and names in the paper that were not struck with their sentences."""
    try:
        return looked_over(asked)[1]
    except NothingToSay:
        return ()


def questions_of(asked: PaperAsked, private: tuple[PrivateHit, ...] | None = None) -> tuple[Question, ...]:
    """What the paper asks: first on each private number in it, then its own questions.

    ``private`` is what was found in it, where it was looked over already.
    """
    found = private_of(asked) if private is None else private
    return (*(hit.question for hit in found), *family_paper(asked.kind).questions(asked))


def answer(
    store: Store,
    matter: MatterId,
    asked: PaperAsked,
    question: Question,
    said: str,
    today: date,
    items: tuple[ItemId, ...] = (),
    by: CounselId | None = None,
) -> Change:
    """Keep counsel's answer to a question of a paper in place of the earlier one; an empty one goes."""
    label = "Answer for a paper"
    with act_of_form(store, label, matter) as tx:
        same = [
            a
            for a in tx.record().paper_answers
            if (a.kind, a.about, a.question, a.items) == (asked.kind, asked.about, question.name, items)
        ]
        own = same[0].id if same else PaperAnswerId(new_id("paper_answer"))
        if said.strip():
            words = said.strip()
            tx.put(PaperAnswer(own, asked.kind, question.name, words, today, asked.about, items, by))
        elif same:
            tx.remove(PaperAnswer, own)
    return Change(matter, label, fact=own)


def pick_items(
    store: Store, matter: MatterId, asked: PaperAsked, items: tuple[ItemId, ...], today: date
) -> Change:
    """Keep which items the paper takes up, in place of those that the record proposes.

    Raises InvalidInput for none.
    """
    if not items:
        raise InvalidInput("The paper takes up no item; name those that it is about.")
    label = "Choose the items of a paper"
    with act_of_form(store, label, matter) as tx:
        same = (a for a in tx.record().paper_answers if (a.kind, a.about) == (asked.kind, asked.about))
        found = next((a.id for a in same if a.question == _ITEMS), None)
        own = found or PaperAnswerId(new_id("paper_answer"))
        tx.put(PaperAnswer(own, asked.kind, _ITEMS, "chosen", today, asked.about, items))
    return Change(matter, label, fact=own)


def strike(store: Store, matter: MatterId, asked: PaperAsked, gap: Gap, today: date, *, out: bool) -> Change:
    """Leave a gap's sentence out of the paper, or take it in again."""
    label = "Strike a gap of a paper" if out else "Take a struck gap in again"
    name = gap_name(gap)
    with act_of_form(store, label, matter) as tx:
        same = [
            a
            for a in tx.record().paper_answers
            if (a.kind, a.about, a.question, a.answer) == (asked.kind, asked.about, _STRIKE, name)
        ]
        own = same[0].id if same else PaperAnswerId(new_id("paper_answer"))
        if out:
            tx.put(PaperAnswer(own, asked.kind, _STRIKE, name, today, asked.about))
        elif same:
            tx.remove(PaperAnswer, own)
    return Change(matter, label, fact=own)


assert PaperKind.STATEMENT not in MODULES, "the statement under an order is drawn by a module of its own"
