"""Declaration of a lawyer of ours who took part (28 U.S.C. 1746), with a chronology of facts as its exhibit.

In the first person it tells only what that lawyer can know from the record: talks in which the lawyer took
part, and messages that came from the lawyer. Who made an attempt is not on record, so counsel is asked.
"""

from collections.abc import Iterator

from docket_assistant.documents.asked import (
    FamilyPaper,
    NothingToSay,
    PaperAsked,
    Question,
    QuestionKind,
    Subject,
)
from docket_assistant.documents.caption_parts import caption_of
from docket_assistant.documents.declared import attempts_of, messages_of, talks_of, writings_of
from docket_assistant.documents.efforts_table import attempts_alone
from docket_assistant.documents.event_table import event_table
from docket_assistant.documents.first_person import message_words, talk_words, writing_words
from docket_assistant.documents.model import (
    Block,
    Body,
    Gap,
    Heading,
    Mend,
    NewPage,
    Numbered,
    PaperModel,
    Runs,
)
from docket_assistant.documents.perjury import PLACE, signed, sworn
from docket_assistant.documents.service_certificate import certificate_of_service
from docket_assistant.documents.signature import counsel_of
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.people import Counsel
from docket_assistant.domain.record import Record
from docket_assistant.wording.days import long_date
from docket_assistant.wording.parties import side_word
from docket_assistant.wording.runs import sentence, told

_WHERE = "the declaration"
KNOWLEDGE = Question(
    "knowledge",
    "The declarant read each paragraph and knows it of his or her own knowledge.",
    QuestionKind.TICK,
    explains="Only the declarant can say so.",
)
ATTEMPTS = Question(
    "own_attempts",
    "The declarant made the attempts on record.",
    QuestionKind.TICK,
    explains="The record says which side tried, not which lawyer; only who tried can declare it.",
)


def _candidates(record: Record) -> tuple[Counsel, ...]:
    """Lawyers of ours who took part in a talk or sent a message; of attempts alone any may have made them."""
    ours = (c for c in record.counsel if c.side is record.matter.our_side)
    found = tuple(c for c in ours if talks_of(record, c) or messages_of(record, c) or writings_of(record, c))
    if found or not attempts_of(record):
        return found
    return tuple(c for c in record.counsel if c.side is record.matter.our_side)


def _subjects(record: Record) -> tuple[Subject, ...]:
    """The matter as a whole, and each pending motion."""
    if not _candidates(record):
        return ()
    pending = (m for m in record.motions if m.withdrawn_on is None and m.decided_on is None)
    side = record.matter.our_side
    motions = (
        Subject(m.id, f"{'Our' if m.by is side else 'Their'} {m.title} of {long_date(m.filed_on)}")
        for m in pending
    )
    return (Subject("", "What our counsel did and took part in"), *motions)


def _declarant(asked: PaperAsked) -> Counsel:
    """As counsel chose; else lead counsel where they took part, else the first who did."""
    found = _candidates(asked.record)
    if not found:
        raise NothingToSay("No conference is on record in which a lawyer of ours on file took part.")
    usual = counsel_of(asked.record, asked.side, asked.as_of)
    chosen = next((c for c in found if c.id == asked.said("declarant")), None)
    return chosen or (usual if usual is not None and usual in found else found[0])


def _draw(asked: PaperAsked) -> PaperModel:
    declarant = _declarant(asked)
    return PaperModel(
        caption=caption_of(asked.record, asked.district, asked.form),
        title_lines=_title(asked, declarant),
        blocks=tuple(_blocks(asked, declarant)),
        signature=None,
        exhibits=(),
        certificate=certificate_of_service(asked.record, asked.side, asked.as_of, asked.form),
        specimen=asked.record.matter.specimen,
        author=declarant.name,
        made_as_of=asked.as_of,
        form=asked.form,
    )


def _title(asked: PaperAsked, declarant: Counsel) -> tuple[str, ...]:
    motion = next((m for m in asked.record.motions if m.id == asked.about), None)
    first = f"DECLARATION OF {declarant.name.upper()}"
    if motion is None:
        return (first,)
    whose = side_word(asked.record, motion.by, possessive=True)
    lead = "IN SUPPORT OF" if motion.by is asked.side else "IN OPPOSITION TO"
    return (first, f"{lead} {whose.upper()} {motion.title.upper()}")


def _blocks(asked: PaperAsked, declarant: Counsel) -> Iterator[Block]:
    record = asked.record
    yield Body(sentence(told(f"I, {declarant.name}, declare:", declarant.id)))
    yield Numbered(_who(asked, declarant))
    yield Numbered(_knowledge(asked))
    for talk in talks_of(record, declarant):
        yield Numbered(talk_words(record, talk, declarant, _WHERE))
    for contact in writings_of(record, declarant):
        yield Numbered(writing_words(record, contact, declarant))
    for message in messages_of(record, declarant):
        yield Numbered(message_words(record, message))
    yield from _attempts(asked)
    yield Numbered(sentence("Exhibit A is a chronology of the events on record, each with its source."))
    yield sworn(asked)
    yield signed(declarant)
    yield NewPage()
    yield Heading("EXHIBIT A")
    yield Body(sentence(f"Chronology of events up to {long_date(asked.as_of)}"))
    yield event_table(asked)


def _who(asked: PaperAsked, declarant: Counsel) -> Runs:
    """What makes the declarant one of counsel, as the file has it."""
    us = side_word(asked.record, asked.side)
    if declarant.of_record_on(asked.as_of):
        return sentence(told(f"I am counsel of record for {us} in this action.", declarant.id))
    if declarant.appearances:
        return sentence(told(f"I was counsel of record for {us} in this action.", declarant.id))
    if declarant.firm:
        return sentence(told(f"I am a lawyer of {declarant.firm}.", declarant.id))
    asks = f"In what capacity did {declarant.name} act for {us}?"
    return sentence(Gap("capacity of the declarant", _WHERE, asks, mend=Mend.SIGNATURE))


def _knowledge(asked: PaperAsked) -> Runs:
    if asked.ticked(KNOWLEDGE.name):
        said = asked.answers[KNOWLEDGE.name].id
        return sentence(told("I know the facts stated here of my own knowledge.", said))
    label = "declarant to confirm: own knowledge of each paragraph"
    return sentence(Gap(label, _WHERE, KNOWLEDGE.label, mend=Mend.ANSWER, asks=KNOWLEDGE.name))


def _attempts(asked: PaperAsked) -> Iterator[Block]:
    """Attempts of our side, only where the declarant says to have made them."""
    found = attempts_of(asked.record)
    if found and not asked.ticked(ATTEMPTS.name):
        label = "declarant to confirm: made the attempts on record"
        gap = Gap(label, _WHERE, ATTEMPTS.label, mend=Mend.ANSWER, asks=ATTEMPTS.name)
        yield Numbered(sentence(gap))
    elif found:
        said = asked.answers[ATTEMPTS.name].id
        yield Numbered(sentence(told("I made these attempts to confer.", said, *(a.id for a in found))))
        yield attempts_alone(found)


def _questions(asked: PaperAsked) -> tuple[Question, ...]:
    found = _candidates(asked.record)
    who = Question(
        "declarant",
        "Who declares it?",
        QuestionKind.CHOICE,
        tuple((c.id, c.name) for c in found),
        "Lawyers of ours who took part in a conference or sent a message on record.",
    )
    attempts = (ATTEMPTS,) if attempts_of(asked.record) else ()
    return (*([who] if len(found) > 1 else []), KNOWLEDGE, *attempts, PLACE)


PAPER = FamilyPaper(
    kind=PaperKind.DECLARATION,
    words="Declaration of counsel",
    purpose=(
        "States under 28 U.S.C. 1746 what a lawyer of ours took part in, with a chronology of the events on "
        "record as its exhibit."
    ),
    subjects=_subjects,
    draw=_draw,
    questions=_questions,
)
