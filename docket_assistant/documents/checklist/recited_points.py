"""The sentence of each point that a checklist may name: on its fact, a gap, or counsel's own to write.

A point asserts nothing by being named. A certificate has most of these sentences already, in
`certificate_elements`; those are used, so that a point reads alike in every paper.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from docket_assistant.documents.asked import Question, QuestionKind
from docket_assistant.documents.certificate import elements as certificate
from docket_assistant.documents.certificate import questions as asks
from docket_assistant.documents.certificate.certifying import Certifying
from docket_assistant.documents.certificate.conferred import lawyers_in
from docket_assistant.documents.checklist.recited import WHERE, Recited
from docket_assistant.documents.model import Gap, Mend, Runs
from docket_assistant.documents.requests.positions import position_on
from docket_assistant.documents.talk_words import (
    begun,
    capital,
    day,
    lasted,
    placed,
    took_part,
    who,
)
from docket_assistant.domain.checklists import PointKind, kind_of_point
from docket_assistant.domain.conferral import Attempt, Conferral, Mode, Outcome
from docket_assistant.domain.counsel_words import Sentence
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.paper_words import ItemPosition
from docket_assistant.wording.days import long_date
from docket_assistant.wording.item_lists import series
from docket_assistant.wording.modes import by_mode
from docket_assistant.wording.parties import side_word
from docket_assistant.wording.quoted import quoted
from docket_assistant.wording.runs import paragraph, sentence, told

EXTENT = Question(
    "extent_of_ruling",
    "Is a ruling still needed, and how far?",
    QuestionKind.WORDS,
    explains="Which items are open is listed; what is asked of the court on them is counsel's to say.",
)
_SEEN = frozenset({Mode.IN_PERSON, Mode.VIDEO})


def _conferred(about: Recited) -> Runs:
    """Who conferred with whom, how and when; a writing is none."""
    return about.each_talk(partial(_one_talk, about), "the conference")


def _one_talk(about: Recited, contact: Conferral) -> Runs:
    if not contact.is_talk:
        return about.gap("a conference in person or by telephone", "When did counsel speak with each other?")
    us, them = (who(about.record, contact, side) for side in (about.side, about.side.facing))
    lead = told(f"{capital(us)} conferred with {them} {by_mode(contact.mode)} on ", contact.id)
    return sentence(lead, day(contact, WHERE), ".")


def _seen(about: Recited) -> Runs:
    """That it was in person or by video, where telephone does not count."""

    def says(contact: Conferral) -> Runs:
        if contact.mode in _SEEN:
            return _one_talk(about, contact)
        held = f" (that of {long_date(contact.held_on)} was not)" if contact.held_on else ""
        return about.gap(
            "a conference in person or by video", f"Was a conference in person or by video{held}?"
        )

    return about.each_talk(says, "a conference in person or by video")


def _lead_counsel(about: Recited) -> Runs:
    def says(contact: Conferral) -> Runs:
        sides = (about.side, about.side.facing)
        found = [[c for c in lawyers_in(about.record, contact, side) if c.lead] for side in sides]
        on = f" of {long_date(contact.held_on)}" if contact.held_on else ""
        if not all(found):
            short = next(s for s, lawyers in zip(sides, found, strict=True) if not lawyers)
            whom = side_word(about.record, short)
            return about.gap(
                f"lead counsel for {whom}", f"Did lead counsel for {whom} take part in the conference{on}?"
            )
        names = series([c.name for lawyers in found for c in lawyers])
        facts = (contact.id, *(c.id for lawyers in found for c in lawyers))
        return sentence(told(f"Lead counsel of each side, {names}, took part in the conference{on}.", *facts))

    return about.each_talk(says, "lead counsel of each side")


def _left_out(about: Recited) -> tuple[ItemId, ...]:
    return tuple(i for i in about.items if i not in about.covered)


def _every_item(about: Recited) -> Runs:
    """That a conference took up every item, as the talks' records have it."""
    missing = _left_out(about)
    if missing or not about.talks:
        named = about.named(missing or about.items)
        return about.gap(
            f"a conference on {named}", f"Which conference took up {named}, after the latest response?"
        )
    facts = tuple(c.id for c in about.talks)
    return sentence(told(f"The conference took up {about.named(about.items)}.", *facts))


def _after_latest(about: Recited) -> Runs:
    missing = _left_out(about)
    if missing or not about.talks:
        named = about.named(missing or about.items)
        return about.gap(
            f"a conference after the latest response to {named}",
            f"Which conference came after the latest response to {named}?",
        )
    named = about.named(about.items)
    words = f"The conference came after the latest response to {named}."
    return sentence(told(words, *(c.id for c in about.talks)))


def _after_order(about: Recited) -> Runs:
    order = about.order
    if order is None or not about.after_order:
        return about.gap("a conference after the order", "Which conference came after the order?")
    words = f"The conference came after the Order of {long_date(order.signed_on)}."
    return sentence(told(words, order.id, *(c.id for c in about.talks)))


def _order(about: Recited) -> Runs:
    order = about.order
    if order is None:
        label = "title, date and ECF number of the order"
        return about.gap(label, "Which order asks for this paper?", Mend.IN_THE_PAPER)
    lead = told(f"This paper is made under the Order of {long_date(order.signed_on)} (", order.id)
    if not order.ecf_number:
        number = Gap("__", WHERE, "What is the ECF number of the order?", mend=Mend.ORDER_NUMBER)
        return sentence(lead, number, ").")
    return sentence(lead, told(f"ECF No. {order.ecf_number}).", order.id))


def _outcomes(about: Recited, words: str, *wanted: Outcome) -> Runs:
    """Items by what their talk came to; a gap where an item's outcome is not on record."""
    unknown = [i for i in about.items if i not in about.outcomes]
    if unknown:
        named = about.named(unknown)
        return about.gap(f"what came of {named}", f"What did the conference come to on {named}?")
    found = about.came_to(*wanted) if wanted else about.items
    facts = tuple(dict.fromkeys(about.outcomes[i].id for i in about.items))
    if not found:
        return sentence(told("None.", *facts))
    return sentence(told(f"{words}{about.named(found)}.", *facts))


def _resolved(about: Recited) -> Runs:
    if about.about is not None:
        return certificate.resolved(about.about)
    return _outcomes(about, "Resolved: ", Outcome.RESOLVED, Outcome.AGREED_TO_SUPPLEMENT)


def _unresolved(about: Recited) -> Runs:
    if about.about is not None and about.about.conferred.talks:
        return certificate.unresolved(about.about)
    if about.about is not None:
        disputes = tuple(d.id for d in about.record.disputed_items if d.item in about.items)
        return sentence(
            told(f"The issues that are not resolved are those on {about.named(about.items)}.", *disputes)
        )
    return _outcomes(about, "Not resolved: ", Outcome.NO_ACCORD, Outcome.NARROWED, Outcome.LEFT_OPEN)


def _extent(about: Recited) -> Runs:
    """Items on which the record has no agreement; what is asked of the court on them is counsel's to say."""
    part = about.came_to(Outcome.NARROWED)
    agreed = (*part, *about.came_to(Outcome.RESOLVED, Outcome.AGREED_TO_SUPPLEMENT))
    none = [i for i in about.items if i not in agreed]
    facts = tuple(dict.fromkeys(str(o.id) for o in about.outcomes.values()))
    own = about.said(EXTENT, "", "how far a ruling is still needed")
    return paragraph(
        sentence(told(f"No agreement is on record on {about.named(none)}.", *facts)) if none else (),
        sentence(told(f"What remains of {about.named(part)} is without accord.", *facts)) if part else (),
        own,
    )


def _narrative(about: Recited) -> Runs:
    return about.said(asks.DISCUSSED, "In the conference: ", "what counsel discussed")


def _positions(about: Recited) -> Runs:
    """Each side's position on each item in its own words, or the gap for those not on file."""
    sides = (about.side, about.side.facing)
    return paragraph(*(_words_of(about, side, "final position", lambda p: p.text) for side in sides))


def _compromises(about: Recited) -> Runs:
    """Each side's last compromise, likewise."""
    sides = (about.side, about.side.facing)
    return paragraph(*(_words_of(about, side, "last compromise", lambda p: p.compromise) for side in sides))


def _words_of(about: Recited, side: Side, what: str, read: Callable[[ItemPosition], str]) -> Runs:
    """What a side says, item by item, marked as its words with their source; one gap for the rest."""
    whose = side_word(about.record, side, possessive=True)
    held = {i: position_on(about.record, i, side) for i in about.items}
    said: list[Runs] = []
    for item, position in held.items():
        if position is not None and read(position).strip():
            source = f" ({position.source.strip()})" if position.source.strip() else ""
            words = f"{whose} {what} on {about.named([item])}: {quoted(read(position).strip())}{source}."
            said.append(sentence(told(words, position.id)))
    missing = [i for i, p in held.items() if p is None or not read(p).strip()]
    if missing:
        named = about.named(missing)
        mend = Mend.IN_THE_PAPER if side is about.side else Mend.RETURNED
        # A paper of both sides asks for ours item by item: the first of them is where to begin.
        own = f"{what.rpartition(' ')[2]}:{missing[0]}" if side is about.side and about.about else ""
        label, asks_ = f"{whose} {what} on {named}", f"What is {whose} {what} on {named}?"
        said.append(sentence(Gap(label, WHERE, asks_, mend=mend, asks=own), "."))
    return paragraph(*said)


def _efforts(about: Recited) -> Runs:
    """What was done to confer: the talks, and each attempt with its day and manner."""
    made = [_one_attempt(attempt) for attempt in about.attempts]
    talks = _conferred(about) if about.talks else ()
    if not made and not talks:
        return about.gap("the efforts made", "What was done to confer, when, how and with what result?")
    return paragraph(talks, *made)


def _one_attempt(attempt: Attempt) -> Runs:
    if attempt.made_on is None or attempt.mode is Mode.UNKNOWN:
        asked = "On what day and how was it tried to confer?"
        return sentence(Gap("day and manner of an attempt", WHERE, asked, mend=Mend.ATTEMPTS), ".")
    on = long_date(attempt.made_on)
    return (told(f"An attempt to confer {by_mode(attempt.mode)} was made on {on}.", attempt.id),)


def _good_faith(about: Recited) -> Runs:
    """Counsel's own tick; the statement under an order has it among its own ticks."""
    if about.about is not None:
        return certificate.good_faith(about.about)
    own = (a for a in about.record.assertions if about.order is not None and a.order == about.order.id)
    ticked = next((a for a in own if a.sentence is Sentence.GOOD_FAITH), None)
    if ticked is not None:
        return sentence(told("Counsel conferred in good faith.", ticked.id))
    asked = "Does counsel state that counsel conferred in good faith?"
    return about.gap("counsel to confirm: in good faith", asked, Mend.GOOD_FAITH)


def _lasted(about: Recited) -> Runs:
    return about.each_talk(lambda contact: lasted(contact, WHERE), "the length of the conference")


def _place(about: Recited) -> Runs:
    """Where it was held; of a telephone or video talk the manner stands in for the place."""

    def says(contact: Conferral) -> Runs:
        return _of_talk(contact, placed(contact, WHERE)) if contact.place else _one_talk(about, contact)

    return about.each_talk(says, "the place of the conference")


def _of_talk(contact: Conferral, part: Runs) -> Runs:
    return sentence(told("The conference began", contact.id), part, ".") if part else ()


def _time(about: Recited) -> Runs:
    return about.each_talk(lambda c: _of_talk(c, begun(c, WHERE)), "the hour of the conference")


def _people(about: Recited) -> Runs:
    return about.each_talk(
        lambda c: took_part(about.record, c, about.side, WHERE), "who took part in the conference"
    )


def _by_certificate(words: Callable[[Certifying], Runs]) -> Callable[[Recited], Runs]:
    """A sentence of the certificate; under an order counsel writes it."""

    def sentence_of(about: Recited) -> Runs:
        if about.about is not None:
            return words(about.about)
        return about.gap("counsel to write", "What does counsel say of this point?", Mend.IN_THE_PAPER)

    return sentence_of


def _details(about: Recited) -> Runs:
    """What was discussed on each item: the certificate's table asks item by item, other papers in words."""
    unknown = [i for i in about.items if i not in about.outcomes]
    if unknown:
        return _outcomes(about, "")
    return _narrative(about)


def _identified(about: Recited) -> Runs:
    disputes = tuple(d.id for d in about.record.disputed_items if d.item in about.items)
    return sentence(told(f"The requests at issue are {about.named(about.items)}.", *disputes))


POINTS: Mapping[str, Callable[[Recited], Runs]] = {
    **{
        name: _by_certificate(words)
        for names, words in (*certificate.OF_TALKS, *certificate.OF_ATTEMPTS)
        for name in names
    },
    "accord_status": lambda about: _outcomes(about, "Taken up: "),
    "conference_held": _conferred,
    "conference_narrative": _narrative,
    "conferral_after_latest_response": _after_latest,
    "conferral_after_order": _after_order,
    "conferred": _conferred,
    "conferred_all_disputed_issues": _every_item,
    "conferred_or_attempted": _efforts,
    "date": _conferred,
    "details_and_results_per_request": _details,
    "duration": _lasted,
    "efforts": _efforts,
    "extent_ruling_still_needed": _extent,
    "facts_showing_good_faith_conferencing": _narrative,
    "final_position_each_side": _positions,
    "good_faith_assertion": _good_faith,
    "issues_identified": _identified,
    "issues_resolved": _resolved,
    "issues_unresolved": _unresolved,
    "last_compromise": _compromises,
    "lead_counsel_participated": _lead_counsel,
    "manner": _conferred,
    "order_recital": _order,
    "participants": _people,
    "personal_consultation": _conferred,
    "place": _place,
    "specific_efforts": _efforts,
    "specific_issues_conferred": _every_item,
    "steps_taken_with_particularity": _efforts,
    "time": _time,
    "video_or_in_person_only": _seen,
    "when_and_how_specific": _conferred,
}
"""The sentence of each point, by its name in the files; points of form have none."""


def point_sentence(about: Recited, name: str) -> Runs:
    """The sentence of a point; none for a point of form, or one that the record does not call for."""
    words = POINTS.get(name)
    return words(about) if words is not None else ()


_FIRST = (
    "order_recital", "conferred", "conference_held", "date", "manner", "personal_consultation",
    "when_and_how_specific", "video_or_in_person_only", "time", "place", "duration", "participants",
    "lead_counsel_participated", "conferred_all_disputed_issues", "specific_issues_conferred",
    "conferral_after_order", "conferral_after_latest_response", "specific_efforts", "efforts",
    "conference_narrative", "details_and_results_per_request", "issues_resolved", "issues_unresolved",
)  # fmt: skip
"""How a reader asks: that counsel conferred, who, on what, what was said, what came of it; then the rest."""


def points_told(about: Recited, names: Iterable[str]) -> tuple[Runs, ...]:
    """Sentences that a paper gains by some points, in the order of reading; those that say the same once."""
    place = {name: n for n, name in enumerate(_FIRST)}
    wanted = sorted(
        (name for name in dict.fromkeys(names) if kind_of_point(name) is not PointKind.FORM),
        key=lambda name: place.get(name, len(place)),
    )
    return tuple(dict.fromkeys(runs for name in wanted if (runs := point_sentence(about, name))))


def questions_of_points(names: Iterable[str]) -> tuple[Question, ...]:
    """What some points ask of counsel."""
    by_name = {**asks.BY_ELEMENT, "extent_ruling_still_needed": (EXTENT,)}
    by_name["details_and_results_per_request"] = (asks.DISCUSSED,)
    return tuple(dict.fromkeys(q for name in names for q in by_name.get(name, ())))
