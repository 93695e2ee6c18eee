"""Test 10: can the movant's statement be filled from the log, as the rule wants it?

Only date, time, manner, place, duration and participants decide; every other element is counsel's own
and never computed. For a telephone or video talk the mode stands in for the place.
"""

from collections.abc import Iterable
from datetime import date

from docket_assistant.domain.conferral import Attempt, Conferral, Mode
from docket_assistant.domain.findings import Finding, Reason, Standing, Test
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.motion import StatementElement as Element
from docket_assistant.domain.rules import ConferralRule
from docket_assistant.domain.verdicts.layers import RuleInForce

_REMOTE = frozenset({Mode.TELEPHONE, Mode.VIDEO})


def statement_finding(
    contact: Conferral, motions: Iterable[Motion], force: RuleInForce, day: date
) -> Finding:
    """Whether every element that the rule wants is there: in the filed statement, else in the log.

    A statement already filed is judged only if the motion or its amendment is not older than the talk. Of a
    talk without a day either may be meant: the filed statement is, where the log lacks elements as well. It
    was read for what the rule names; what an adopted practice wants beside it was never looked for in it.
    """
    lacking = tuple(e for e in force.certified.statement_elements if not _in_log(contact, e))
    filed = _judged_motion(contact, motions, day)
    if filed is not None and filed.has_statement is not None:
        lacks = _lacking_in_filed(filed, force.rule)
        if contact.held_on is not None or (lacks and lacking):
            return _found(contact, lacks, Reason.FILED_STATEMENT_LACKS, force, filed.id)
    return _found(contact, lacking, Reason.ELEMENT_MISSING, force, contact.id)


def _found(
    contact: Conferral, lacking: tuple[str, ...], reason: Reason, force: RuleInForce, record: str
) -> Finding:
    standing = Standing.NOT_MET if lacking else Standing.MET
    to_write = () if reason is Reason.FILED_STATEMENT_LACKS else own_words(force.certified.statement_elements)
    return Finding(
        Test.STATEMENT,
        standing,
        reason if lacking else Reason.STATEMENT_FILLED,
        contact.held_on,
        record,
        detail=", ".join(lacking or to_write),
        citation=force.rule.citation,
    )


def own_words(elements: Iterable[str]) -> tuple[str, ...]:
    """Elements that the log cannot fill: counsel's own words, still to be written, and never failing."""
    return tuple(e for e in elements if e not in _FROM_LOG)


_FROM_LOG = frozenset(
    {Element.DATE, Element.TIME, Element.MANNER, Element.PLACE, Element.DURATION, Element.PARTICIPANTS}
)


def _judged_motion(contact: Conferral, motions: Iterable[Motion], day: date) -> Motion | None:
    pending = [m for m in motions if m.pending_on(day)]
    latest = max(pending, key=_last_filed, default=None)
    if latest is None or (contact.held_on is not None and _last_filed(latest) < contact.held_on):
        return None
    return latest


def _last_filed(motion: Motion) -> date:
    return max(motion.filed_on, motion.amended_on or motion.filed_on)


def _lacking_in_filed(motion: Motion, rule: ConferralRule) -> tuple[str, ...]:
    if not motion.has_statement:
        return rule.statement_elements
    lacking = tuple(e for e in rule.statement_elements if e not in motion.statement_elements)
    if _misplaced(motion.statement_location, rule.statement_location):
        return (*lacking, "location")
    return lacking


def _misplaced(found: str, wanted: str) -> bool:
    """Only the two plain cases decide: in the motion, or in a certificate of its own."""
    return bool(found) and wanted in ("in_motion", "separate_certificate") and found != wanted


def _in_log(contact: Conferral, element: str) -> bool:
    present = {
        Element.DATE: contact.held_on is not None,
        Element.TIME: contact.starts_at is not None and contact.zone is not None,
        Element.MANNER: contact.mode is not Mode.UNKNOWN,
        Element.PLACE: bool(contact.place) or contact.mode in _REMOTE,
        Element.DURATION: contact.minutes is not None,
        Element.PARTICIPANTS: bool(contact.participants) and all(p.name for p in contact.participants or ()),
    }
    return {named.value: there for named, there in present.items()}.get(element, True)


def attempts_finding(attempts: Iterable[Attempt], force: RuleInForce) -> Finding:
    """Each attempt needs date and manner; further elements as the rule has them for attempts."""
    lacking: dict[str, None] = {}
    for attempt in attempts:
        lacking.update(dict.fromkeys(_attempt_lacks(attempt, force.certified)))
    names = tuple(lacking)
    standing = Standing.NOT_MET if names else Standing.MET
    return Finding(
        Test.STATEMENT,
        standing,
        Reason.ELEMENT_MISSING if names else Reason.STATEMENT_FILLED,
        detail=", ".join(names),
        citation=force.rule.citation,
    )


def _attempt_lacks(attempt: Attempt, rule: ConferralRule) -> tuple[str, ...]:
    lacks = {
        Element.DATE: attempt.made_on is None,
        Element.MANNER: attempt.mode is Mode.UNKNOWN,
        Element.TIME: attempt.made_at is None and Element.TIME in rule.elements_for_attempts,
        Element.PARTICIPANTS: not attempt.directed_to and Element.PARTICIPANTS in rule.elements_for_attempts,
    }
    return tuple(element.value for element, missing in lacks.items() if missing)
