"""One point of an opposition as a sentence: a fact of the record, its day, and the rule where cited."""

from collections.abc import Callable, Sequence

from docket_assistant.documents.model import Runs
from docket_assistant.documents.requests.item_groups import answering, item_of, listed
from docket_assistant.documents.talk_words import capital, person, response_words, speaks_for
from docket_assistant.documents.their_points import Point, TheirMotion
from docket_assistant.domain.findings import Reason
from docket_assistant.domain.matter import Side
from docket_assistant.wording.days import long_date
from docket_assistant.wording.item_lists import series
from docket_assistant.wording.modes import by_mode
from docket_assistant.wording.parties import side_word
from docket_assistant.wording.rule_words import step_words
from docket_assistant.wording.runs import paragraph, sentence, told


def point_sentence(theirs: TheirMotion, points: Sequence[Point]) -> Runs:
    """The sentence on items that share a point."""
    return _WORDS[points[0].reason](theirs, points)


def _names(theirs: TheirMotion, points: Sequence[Point]) -> str:
    return listed(theirs.record, (p.item for p in points))


def _us(theirs: TheirMotion) -> str:
    return capital(speaks_for(theirs.record, theirs.asked.side, theirs.filed))


def _cite(theirs: TheirMotion) -> str:
    return f" ({theirs.force.rule.cite})"


def _contact_words(theirs: TheirMotion, points: Sequence[Point]) -> str:
    """The conference by telephone on a day; a writing as what it was."""
    contact = theirs.contact(points[0].finding.record)
    assert contact is not None
    on = f" on {long_date(contact.held_on)}," if contact.held_on is not None else ""
    what = "conference" if contact.is_talk else "contact"
    return f"{what} {by_mode(contact.mode)}{on}"


def _stale(theirs: TheirMotion, points: Sequence[Point]) -> Runs:
    """The talk came before the latest response; and, where it is so, none is on record after it."""
    names, first = _names(theirs, points), points[0]
    other = first.finding.other
    answers = [r for p in points for r in answering(theirs.record, p.item) if r.served_on == other and other]
    answers = list(dict.fromkeys(answers))
    if not answers:
        return ()
    ours = side_word(theirs.record, theirs.asked.side, possessive=True)
    words = response_words(answers).replace(" served ", f" to {names}, served ", 1)
    lead = f"The {_contact_words(theirs, points)} came before {ours} {words}{_cite(theirs)}."
    facts = (first.finding.record, *(r.id for r in answers))
    return paragraph(sentence(told(lead, *facts)), _none_since(theirs, points, facts))


def _none_since(theirs: TheirMotion, points: Sequence[Point], facts: tuple[str, ...]) -> Runs:
    if any(theirs.talked_since(p.item) for p in points):
        return ()
    them = "them" if len(points) > 1 else "it"
    words = (
        f"{_us(theirs)} has on record no conference on {them} between those responses and the motion of "
        f"{long_date(theirs.filed)}."
    )
    return sentence(told(words, *facts, theirs.motion.id))


def _no_contact(theirs: TheirMotion, points: Sequence[Point]) -> Runs:
    day = long_date(theirs.filed)
    words = (
        f"{_us(theirs)} has on record, as of {day}, no conference on {_names(theirs, points)}{_cite(theirs)}."
    )
    return sentence(told(words, theirs.motion.id))


def _written(theirs: TheirMotion, points: Sequence[Point]) -> Runs:
    fact = points[0].finding.record
    lead = f"The {_contact_words(theirs, points)} on {_names(theirs, points)} was in writing{_cite(theirs)}."
    none = () if any(theirs.talks(p.item) for p in points) else _no_talk(theirs, points)
    return paragraph(sentence(told(lead, fact)), none)


def _no_talk(theirs: TheirMotion, points: Sequence[Point]) -> Runs:
    them = "them" if len(points) > 1 else "it"
    words = f"{_us(theirs)} has on record no conference on {them} as of {long_date(theirs.filed)}."
    return sentence(told(words, theirs.motion.id))


def _mode(theirs: TheirMotion, points: Sequence[Point]) -> Runs:
    held = _contact_words(theirs, points).removesuffix(",")
    words = f"What is on record on {_names(theirs, points)} is a {held}"
    return sentence(told(f"{words}{_cite(theirs)}.", points[0].finding.record))


def _people(theirs: TheirMotion, points: Sequence[Point]) -> Runs:
    """Who took part, by name and role: nothing is said of what they lacked."""
    contact = theirs.contact(points[0].finding.record)
    assert contact is not None

    def side(of: Side) -> str:
        present = [person(p) for p in contact.participants or () if p.side is of and p.name.strip()]
        word = side_word(theirs.record, of)
        return f"{series(present)} for {word}" if present else f"nobody for {word}"

    us, them = theirs.asked.side, theirs.motion.by
    lead = f"In the {_contact_words(theirs, points)} on {_names(theirs, points)}, "
    end = f"those on record as having taken part are {side(them)} and {side(us)}{_cite(theirs)}."
    return sentence(told(lead + end, contact.id))


def _promised(theirs: TheirMotion, points: Sequence[Point]) -> Runs:
    first = points[0]
    outcome = theirs.outcome(first.item, first.finding.record)
    by = first.finding.other
    if outcome is None or by is None:
        return ()
    names = _names(theirs, points)
    sure = all(theirs.is_confirmed(outcome, p.item) for p in points)
    held = _contact_words(theirs, points)
    ours = side_word(theirs.record, theirs.asked.side)
    act = f"that {ours} would supplement the responses to {names} by {long_date(by)}"
    lead = (
        f"In the {held} an accord was reached {act}"
        if sure
        else f"{_us(theirs)} understood in the {held} {act}"
    )
    end = f"; the motion was filed {long_date(theirs.filed)}."
    return sentence(told(lead, outcome.id, first.finding.record), told(end, theirs.motion.id))


def _open(theirs: TheirMotion, points: Sequence[Point]) -> Runs:
    first = points[0]
    outcome = theirs.outcome(first.item, first.finding.record)
    facts = (first.finding.record, *([outcome.id] if outcome is not None else []))
    return sentence(told(f"The {_contact_words(theirs, points)} left {_names(theirs, points)} open.", *facts))


def _not_due(theirs: TheirMotion, points: Sequence[Point]) -> Runs:
    sets = dict.fromkeys(item_of(theirs.record, p.item).set for p in points)
    words = f"The time to respond to {_names(theirs, points)} had not ended on {long_date(theirs.filed)}."
    return sentence(told(words, *sets, theirs.motion.id))


def _step(theirs: TheirMotion, points: Sequence[Point]) -> Runs:
    """A step that the rule or an order asks for before the motion, of which we have nothing on record."""
    steps = [s for s in points[0].finding.detail.split(", ") if s]
    orders = [o for o in theirs.record.orders if any(s in o.terms.requires_steps for s in steps)]
    cite = theirs.force.rule.cite
    if orders:
        cite = f"the Order of {long_date(orders[-1].signed_on)}"
    what = series([step_words(s) for s in steps])
    none = "it" if len(steps) == 1 else "them"
    us = speaks_for(theirs.record, theirs.asked.side, theirs.filed)
    end = f"{us} has no record of {none} as of {long_date(theirs.filed)}."
    words = f"Before the motion {cite} asks for {what}; {end}"
    return sentence(told(words, theirs.motion.id, *(o.id for o in orders)))


def _withdrawn(theirs: TheirMotion, points: Sequence[Point]) -> Runs:
    on, fact = points[0].finding.on, points[0].finding.record
    whom = side_word(theirs.record, theirs.motion.by)
    day = f" on {long_date(on)}" if on is not None else ""
    return sentence(told(f"{whom} withdrew {_names(theirs, points)}{day}.", fact))


def _accepted(theirs: TheirMotion, points: Sequence[Point]) -> Runs:
    on, fact = points[0].finding.on, points[0].finding.record
    whom = side_word(theirs.record, theirs.motion.by)
    day = f" on {long_date(on)}" if on is not None else ""
    return sentence(told(f"{whom} accepted the responses to {_names(theirs, points)}{day}.", fact))


def _resolved(theirs: TheirMotion, points: Sequence[Point]) -> Runs:
    first = points[0]
    outcome = theirs.outcome(first.item, first.finding.record)
    if outcome is None:
        return ()
    names, held = _names(theirs, points), _contact_words(theirs, points)
    sure = all(theirs.is_confirmed(outcome, p.item) for p in points)
    words = f"In the {held} an accord was reached on {names}."
    if not sure:
        words = f"{_us(theirs)} understood in the {held} that an accord was reached on {names}."
    return sentence(told(words, first.finding.record, outcome.id))


_WORDS: dict[Reason, Callable[[TheirMotion, Sequence[Point]], Runs]] = {
    Reason.BEFORE_ROUND: _stale,
    Reason.NO_CONTACT: _no_contact,
    Reason.WRITTEN_REFUSED: _written,
    Reason.MODE_EXCLUDED: _mode,
    Reason.PEOPLE_NOT_OURS: _people,
    Reason.PEOPLE_NOT_THEIRS: _people,
    Reason.PROMISE_NOT_DUE: _promised,
    Reason.LEFT_OPEN: _open,
    Reason.NOT_YET_DUE: _not_due,
    Reason.STEP_MISSING: _step,
    Reason.WITHDRAWN: _withdrawn,
    Reason.ACCEPTED: _accepted,
    Reason.RESOLVED: _resolved,
}
