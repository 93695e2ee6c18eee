"""Certificate of conferral, as the district's rule wants it: in the motion, apart, or as a declaration.

It holds what the rule and Fed. R. Civ. P. 37(a)(1) name and nothing else of that kind; of every talk it
tells the day, the manner and the items, without which it could not be checked.
"""

from collections.abc import Iterator

from docket_assistant.documents.asked import FamilyPaper, NothingToSay, PaperAsked, Question, Subject
from docket_assistant.documents.caption_parts import caption_of
from docket_assistant.documents.certificate import questions as asks
from docket_assistant.documents.certificate.certifying import WHERE, Certifying, Form
from docket_assistant.documents.certificate.conferred import Talked, lawyers_in
from docket_assistant.documents.certificate.elements import (
    OF_ATTEMPTS,
    OF_TALKS,
    attached,
    complete,
    good_faith,
)
from docket_assistant.documents.certificate.items import (
    details_question,
    no_impasse,
    not_covered,
    results_table,
)
from docket_assistant.documents.checklist.points import added, checklists_for, wanted_of
from docket_assistant.documents.checklist.recited import recited_by
from docket_assistant.documents.efforts_table import attempts_alone, efforts
from docket_assistant.documents.model import Block, Body, Gap, Mend, Numbered, PaperModel, Runs
from docket_assistant.documents.perjury import PLACE, signed, sworn
from docket_assistant.documents.requests.item_groups import sides_of_set
from docket_assistant.documents.service_certificate import certificate_of_service
from docket_assistant.documents.signature import signature_block
from docket_assistant.documents.talk_words import (
    begun,
    came_after,
    capital,
    conferred_on,
    lasted,
    placed,
    took_part,
)
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.record import Record
from docket_assistant.domain.rules import FALLBACK
from docket_assistant.wording.days import long_date
from docket_assistant.wording.item_lists import series
from docket_assistant.wording.runs import paragraph, sentence, told

_FEDERAL = "Fed. R. Civ. P. 37(a)(1)"
_EFFORTS = ("efforts", "specific_efforts", "steps_taken_with_particularity")


def _subjects(record: Record) -> tuple[Subject, ...]:
    """A motion to come on what is in dispute; each motion of ours that is pending."""
    of_set = {s.id: sides_of_set(record, s)[0] for s in record.sets}
    sets = {i.id: i.set for i in record.items}
    theirs = record.matter.our_side.facing
    disputed = tuple(d.item for d in record.disputed_items if of_set[sets[d.item]] is not theirs)
    coming = (Subject("", "A motion to come, on the items in dispute", disputed),) if disputed else ()
    pending = (m for m in record.motions if m.withdrawn_on is None and m.decided_on is None)
    ours = (m for m in pending if m.by is record.matter.our_side and m.items)
    return (
        *coming,
        *(Subject(m.id, f"Our {m.title} of {long_date(m.filed_on)}", m.items) for m in ours),
    )


def _draw(asked: PaperAsked) -> PaperModel:
    about = Certifying(asked)
    found = about.conferred
    if not (found.talks or found.tried or found.in_doubt or found.lifted):
        raise NothingToSay(_nothing(about))
    apart = about.form is not Form.PARAGRAPH
    declared = about.form is Form.DECLARATION
    author = about.signer.name if about.signer is not None else ""
    return PaperModel(
        caption=caption_of(about.record, asked.district, asked.form) if apart else None,
        title_lines=_title(about),
        blocks=tuple(_blocks(about)),
        signature=signature_block(about.record, asked.side, asked.as_of, about.signer)
        if about.form is Form.CERTIFICATE
        else None,
        exhibits=(),
        certificate=certificate_of_service(about.record, asked.side, asked.as_of, asked.form)
        if about.form is not Form.PARAGRAPH
        else None,
        specimen=about.record.matter.specimen,
        author=author,
        made_as_of=asked.as_of,
        dated=not declared,
        form=asked.form,
    )


def _nothing(about: Certifying) -> str:
    found = about.conferred
    if found.settled and not found.open:
        return "Nothing is left to confer about: every item is resolved, withdrawn or accepted."
    if not found.open:
        return "No item in dispute is chosen for the certificate."
    why = series(list(dict.fromkeys(why for why, _ in not_covered(about))))
    return f"The record holds no conference that the certificate could state: {why}."


def _title(about: Certifying) -> tuple[str, ...]:
    if about.form is Form.PARAGRAPH:
        return ("STATEMENT OF CONFERRAL",)
    if about.form is Form.DECLARATION:
        who = about.signer.name.upper() if about.signer is not None else "COUNSEL"
        return (f"DECLARATION OF {who}", "ON CONFERRAL")
    ours = about.us.upper() + ("\u2019" if about.us.endswith("s") else "\u2019S")
    return (f"{ours} CERTIFICATE OF CONFERRAL",)


def _blocks(about: Certifying) -> Iterator[Block]:
    """The whole, in the order in which a clerk asks; paragraphs are numbered in a declaration alone."""
    declared = about.form is Form.DECLARATION
    yield Body(_opening(about))
    for block in _middle(about):
        yield Numbered(block.runs) if declared and isinstance(block, Body) else block
    if declared:
        yield sworn(about.asked)
        yield signed(about.signer)


def _middle(about: Certifying) -> Iterator[Block]:
    for talked in about.conferred.talks:
        yield Body(_talk(about, talked))
    yield from _lifted(about)
    if about.conferred.talks:
        yield from _efforts(about)
        if about.names("details_and_results_per_request"):
            yield Body(sentence("What was discussed on each request, and with what result, is this."))
            yield results_table(about)
        yield from _sentences(about, OF_TALKS)
    yield from (Body(runs) for runs in _beside(about))
    yield from _attempts(about)
    if about.conferred.talks or about.conferred.attempts:
        yield Body(good_faith(about))
    yield from _left_to_counsel(about)


def _opening(about: Certifying) -> Runs:
    """Under which rules, for which motion, and who speaks."""
    cite = about.rule.cite
    rules = cite if about.rule.id == FALLBACK else f"{cite} and {_FEDERAL}"
    motion = about.motion
    on = ""
    if motion is not None:
        number = (
            f" (ECF\N{NO-BREAK SPACE}No.\N{NO-BREAK SPACE}{motion.ecf_number})" if motion.ecf_number else ""
        )
        on = f", on the {motion.title} filed {long_date(motion.filed_on)}{number}"
    facts = (motion.id,) if motion is not None else ()
    if about.form is not Form.DECLARATION:
        return sentence(told(f"Under {rules}{on}, {about.undersigned} states:", *facts))
    signer = about.signer
    name = f"I, {signer.name}, " if signer is not None else "I "
    own = (*facts, signer.id) if signer is not None else facts
    return sentence(told(f"{name}counsel for {about.us}, declare under {rules}{on}:", *own))


def _talk(about: Certifying, talked: Talked) -> Runs:
    """One talk with what the rule names of it, and what it came after."""
    contact, record, side = talked.contact, about.record, about.asked.side
    extra = begun(contact, WHERE) if about.names("time") and contact.is_talk else ()
    place = placed(contact, WHERE) if about.names("place") and contact.is_talk else ()
    more = [part for part in (extra, place) if part]
    told_ = [conferred_on(record, talked, side, WHERE, *more), *came_after(record, talked, side)]
    if about.names("participants"):
        told_.append(took_part(record, contact, side, WHERE))
    if about.names("duration") and contact.is_talk:
        told_.append(lasted(contact, WHERE))
    return paragraph(*told_, _not_present(about, talked))


def _not_present(about: Certifying, talked: Talked) -> Runs:
    """Who signs was not in the talk: who was is named, and the declaration of that lawyer asked for."""
    signer, contact = about.signer, talked.contact
    present = lawyers_in(about.record, contact, about.asked.side)
    if signer is None or not about.record.counsel:
        return ()
    if signer in present:
        took = told("I took part in the conference.", contact.id, signer.id)
        return sentence(took) if about.form is Form.DECLARATION else ()
    names = series([c.name for c in present])
    if not names:
        asks_ = f"Which lawyer of the file took part for {about.us}?"
        return sentence(Gap("lawyer who took part", WHERE, asks_))
    first = "I" if about.form is Form.DECLARATION else about.undersigned
    lead = told(
        f"{names} took part in the conference; {first} did not.", contact.id, *(c.id for c in present)
    )
    question = asks.DECLARED
    if about.asked.ticked(question.name):
        said = about.asked.answers[question.name].id
        return sentence(lead, told(f" The declaration of {names} is attached.", said))
    label = f"counsel to confirm: the declaration of {names} is attached"
    return sentence(lead, " ", Gap(label, WHERE, question.label, mend=Mend.ANSWER, asks=question.name), ".")


def _lifted(about: Certifying) -> Iterator[Block]:
    force = about.conferred.force
    for order in force.lifting:
        items = tuple(i for i in about.conferred.lifted if force.lifting_order(i) is order)
        if items:
            told_on = long_date(order.signed_on)
            words = f"By the Order of {told_on} no conference is required on {about.named(items)}."
            yield Body(sentence(told(words, order.id)))


def _efforts(about: Certifying) -> Iterator[Block]:
    """The list of what was done, where the rule names efforts."""
    if not any(e in about.rule.statement_elements for e in _EFFORTS):
        return
    items = [i for t in about.conferred.talks for i in t.ids]
    yield Body(sentence(f"{capital(about.our_counsel)} took these steps to confer."))
    yield efforts(about.record, about.asked.side, items)
    if about.names("steps_taken_with_particularity"):
        yield Body(complete(about))
    if about.names("correspondence_attached"):
        yield Body(attached(about))


def _sentences(about: Certifying, table: object) -> Iterator[Block]:
    assert isinstance(table, tuple)
    for elements, words in table:
        if about.names(*elements) and (runs := words(about)):
            yield Body(runs)


def _attempts(about: Certifying) -> Iterator[Block]:
    """Attempts, listed as attempts; where the rule is not known to take them, that is asked."""
    found = about.conferred
    if not found.attempts:
        return
    items: tuple[ItemId, ...] = (*found.tried, *found.in_doubt)
    words = f"{capital(about.our_counsel)} made these attempts to confer on {about.named(items)}."
    yield Body(sentence(told(words, *(a.id for a in found.attempts))))
    yield attempts_alone(found.attempts)
    if about.form is Form.DECLARATION:
        yield Body(about.asserted(asks.OWN_ATTEMPTS, "I made these attempts."))
    if found.in_doubt:
        label = f"counsel to confirm: attempts suffice under {about.rule.cite}"
        question = f"Does {about.rule.cite} take attempts in place of a conference on these items?"
        yield Body(sentence(Gap(label, WHERE, question, mend=Mend.IN_THE_PAPER)))
    if found.tried:
        yield from _sentences(about, OF_ATTEMPTS)


def _beside(about: Certifying) -> tuple[Runs, ...]:
    """Points that a checklist in force wants and that no rule on file has a sentence for."""
    lists = checklists_for(about.conferred.force, PaperKind.CERTIFICATE)
    if not lists:
        return ()
    recited = recited_by(about)
    return added(recited, wanted_of(lists, recited), PaperKind.CERTIFICATE)


def _left_to_counsel(about: Certifying) -> Iterator[Block]:
    """What the certificate does not say, for counsel to see: items not covered, the rule not read."""
    for why, items in not_covered(about):
        listed = about.named(items)
        label = f"nothing is stated on {listed}: {why}"
        yield Body(sentence(Gap(label, WHERE, f"What is the record on {listed} ({why})?")))
    for why, talked in no_impasse(about):
        listed = about.list_of(talked)
        label = f"counsel to decide on {listed}: {why}"
        yield Body(sentence(Gap(label, WHERE, f"Is a ruling on {listed} asked for, although {why}?")))
    if not about.rule_was_read(asks.RULE_READ):
        label = f"counsel to confirm: the current text of {about.rule.cite} was read"
        question = asks.RULE_READ
        yield Body(sentence(Gap(label, WHERE, question.label, mend=Mend.ANSWER, asks=question.name)))


def _questions(asked: PaperAsked) -> tuple[Question, ...]:
    """What this certificate asks, by the elements that its rule names."""
    about = Certifying(asked)
    found = [q for element in about.elements for q in asks.BY_ELEMENT.get(element, ())]
    if about.names("details_and_results_per_request"):
        found += [details_question(about, i.item) for i in about.conferred.all_talked]
    absent = (
        t
        for t in about.conferred.talks
        if about.signer not in lawyers_in(about.record, t.contact, asked.side)
    )
    if about.signer is not None and any(absent):
        found.append(asks.DECLARED)
    if about.form is Form.DECLARATION:
        found += [*([asks.OWN_ATTEMPTS] if about.conferred.attempts else []), PLACE]
    return (asks.FORM, *dict.fromkeys(found), asks.RULE_READ)


PAPER = FamilyPaper(
    kind=PaperKind.CERTIFICATE,
    words="Certificate of conferral",
    purpose=(
        "Tells the court, in the form and with the elements of the district's rule, that counsel conferred "
        "before a discovery motion, or what was tried (Fed. R. Civ. P. 37(a)(1) and the local rule)."
    ),
    subjects=_subjects,
    draw=_draw,
    questions=_questions,
    picks_items=True,
)
