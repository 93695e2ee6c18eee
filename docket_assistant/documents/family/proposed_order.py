"""Proposed order: what a motion of ours asks for, or the terms of a talk that stand as an accord."""

from collections.abc import Iterator

from docket_assistant.documents.asked import FamilyPaper, NothingToSay, PaperAsked, Question, Subject
from docket_assistant.documents.both_sign import both_sign
from docket_assistant.documents.caption_parts import caption_of
from docket_assistant.documents.judge_line import judge_questions, so_ordered
from docket_assistant.documents.model import Block, Body, Numbered, PaperModel
from docket_assistant.documents.order_terms import Term, term_ordered, terms_of, without_accord
from docket_assistant.documents.relief import BY_DAY, DAYS, relief_of, time_given
from docket_assistant.documents.requests.item_groups import in_dispute, listed
from docket_assistant.documents.service_certificate import certificate_of_service
from docket_assistant.documents.signature import counsel_of
from docket_assistant.domain.conferral import Conferral
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.record import Record
from docket_assistant.wording.contacts import contact_title
from docket_assistant.wording.days import long_date
from docket_assistant.wording.parties import side_word
from docket_assistant.wording.runs import Gap, Mend, Runs, sentence, told

_ORDERED = "IT IS HEREBY ORDERED:"
_SPACE = "\N{NO-BREAK SPACE}"


def _subjects(record: Record) -> Iterator[Subject]:
    """Motions of ours before the court, a motion to come, and talks with terms that stand as an accord."""
    gone = {i for w in record.withdrawals for i in w.items} | {i for a in record.acceptances for i in a.items}
    ours = [m for m in record.motions if m.by is record.matter.our_side]
    pending = [m for m in ours if m.withdrawn_on is None and m.decided_on is None]
    for motion in pending:
        items = tuple(i for i in motion.items if i not in gone)
        yield Subject(motion.id, f"{motion.title} of {long_date(motion.filed_on)}", items)
    coming = without_accord(record, in_dispute(record))
    if not pending and coming:
        yield Subject("", "A motion to compel to come", coming)
    for contact in record.conferrals:
        terms = terms_of(record, contact.id)
        if terms:
            day = f" of {long_date(contact.held_on)}" if contact.held_on else ""
            items = tuple(i for term in terms for i in term.items)
            yield Subject(contact.id, f"Terms of the {_small(contact_title(contact))}{day}", items)


def _small(words: str) -> str:
    return f"{words[:1].lower()}{words[1:]}"


def _contact(asked: PaperAsked) -> Conferral | None:
    return next((c for c in asked.record.conferrals if c.id == asked.about), None)


def _terms(asked: PaperAsked) -> tuple[Term, ...]:
    """Those of the talk's terms whose items were chosen."""
    contact = _contact(asked)
    assert contact is not None
    kept = (t.only(asked.items) for t in terms_of(asked.record, contact.id))
    return tuple(t for t in kept if t.items)


def _questions(asked: PaperAsked) -> tuple[Question, ...]:
    times = (DAYS, BY_DAY) if _contact(asked) is None else ()
    return (*times, *judge_questions(asked))


def _draw(asked: PaperAsked) -> PaperModel:
    record = asked.record
    agreed = _contact(asked) is not None
    blocks = tuple(_agreed(asked) if agreed else _asked_for(asked))
    counsel = counsel_of(record, asked.side, asked.as_of)
    return PaperModel(
        caption=caption_of(record, asked.district, asked.form),
        title_lines=("[PROPOSED] STIPULATED ORDER" if agreed else "[PROPOSED] ORDER",),
        blocks=blocks,
        signature=None,
        exhibits=(),
        certificate=certificate_of_service(record, asked.side, asked.as_of, asked.form, attached=True),
        specimen=record.matter.specimen,
        author=counsel.name if counsel is not None else "",
        made_as_of=asked.as_of,
        form=asked.form,
    )


def _asked_for(asked: PaperAsked) -> Iterator[Block]:
    record = asked.record
    relief = relief_of(record, asked.items)
    if not relief:
        raise NothingToSay("No item is chosen; choose the items that the order is to be about.")
    motion = next((m for m in record.motions if m.id == asked.about), None)
    yield Body(_on_motion(asked, motion))
    facts = (motion.id,) if motion is not None else ()
    yield Numbered(sentence(told(f"The motion is granted as to {listed(record, asked.items)}.", *facts)))
    for one in relief:
        shall = told(f", {one.who(record)} shall serve {one.what(record)}.", *one.facts(record))
        yield Numbered(sentence(time_given(asked, "the order"), shall))
    yield from so_ordered(asked)


def _on_motion(asked: PaperAsked, motion: Motion | None) -> Runs:
    ours = side_word(asked.record, asked.side, possessive=True)
    if motion is None:
        return sentence(f"On {ours} motion to compel, {_ORDERED}")
    named = told(
        f"On {ours} {motion.title} filed {long_date(motion.filed_on)} (ECF{_SPACE}No.{_SPACE}", motion.id
    )
    asks = "What is the ECF number of the motion?"
    number = told(motion.ecf_number, motion.id) if motion.ecf_number else None
    return sentence(named, number or Gap("__", "the order", asks, mend=Mend.MOTION_NUMBER), f"), {_ORDERED}")


def _agreed(asked: PaperAsked) -> Iterator[Block]:
    record, contact = asked.record, _contact(asked)
    assert contact is not None
    terms = _terms(asked)
    if not terms:
        raise NothingToSay(
            "No term of this talk stands as an accord on the items chosen: it must be read back without"
            " correction or acknowledged in writing."
        )
    yield Body(sentence(told(f"On the stipulation of the parties, signed below, {_ORDERED}", contact.id)))
    for term in terms:
        yield Numbered(term_ordered(record, term))
    yield from both_sign(asked)
    yield from so_ordered(asked)


PAPER = FamilyPaper(
    kind=PaperKind.PROPOSED_ORDER,
    words="Proposed order",
    purpose=(
        "An order for the judge to sign: on a motion of ours, or on the terms of a talk that were read back"
        " or acknowledged."
    ),
    subjects=lambda record: tuple(_subjects(record)),
    draw=_draw,
    questions=_questions,
    picks_items=True,
)
