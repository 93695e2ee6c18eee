"""Test 6: is there an impasse on the item, or something to wait for?

"Agreed to supplement" is not an impasse: a promise not yet due means wait, a promise missed means one
follow-up first (a house reading). A resolved item whose term's day passed unperformed counts as a missed
promise.
"""

from collections.abc import Iterable
from datetime import date

from docket_assistant.domain.conferral import Conferral, ItemOutcome, Message, Outcome
from docket_assistant.domain.findings import Finding, Reason, Standing, Test
from docket_assistant.domain.verdicts.item_facts import ItemContact, ItemFacts


def impasse_finding(
    governing: ItemContact, facts: ItemFacts, messages: Iterable[Message], day: date
) -> Finding:
    """What the governing contact came to on the item, as of ``day``."""
    contact, outcome = governing.contact, governing.outcome

    def found(standing: Standing, reason: Reason, other: date | None = None) -> Finding:
        return Finding(Test.IMPASSE, standing, reason, contact.held_on, contact.id, other)

    if outcome is None:
        return found(Standing.UNKNOWN, Reason.OUTCOME_UNKNOWN)
    if outcome.outcome in _PLAIN:
        return found(*_PLAIN[outcome.outcome])
    if outcome.by is None:
        return found(Standing.UNKNOWN, Reason.PROMISE_UNDATED)
    if day <= outcome.by:
        return found(Standing.NOT_MET, Reason.PROMISE_NOT_DUE, outcome.by)
    if followed_up(outcome, facts, messages):
        return found(Standing.MET, Reason.PROMISE_MISSED_AND_FOLLOWED_UP, outcome.by)
    return found(Standing.NOT_MET, Reason.PROMISE_MISSED, outcome.by)


_PLAIN = {
    Outcome.NO_ACCORD: (Standing.MET, Reason.NO_ACCORD),
    Outcome.NARROWED: (Standing.MET, Reason.NARROWED),
    Outcome.LEFT_OPEN: (Standing.NOT_MET, Reason.LEFT_OPEN),
}


def followed_up(outcome: ItemOutcome, facts: ItemFacts, messages: Iterable[Message]) -> bool:
    """Whether the movant followed up in any mode after the promised day."""
    promised = outcome.by
    assert promised is not None
    touched = [c.contact.held_on for c in facts.contacts if not _their_writing(c.contact, facts)]
    touched += [a.made_on for a in facts.attempts]
    touched += [m.sent_on for m in messages if m.direction is facts.sent and m.confirms == outcome.conferral]
    return any(on is not None and on > promised for on in touched)


def _their_writing(contact: Conferral, facts: ItemFacts) -> bool:
    """A writing of the side that promised; by it the movant has not followed up."""
    return not contact.is_talk and contact.started_by not in (None, facts.movant)


def term_missed(outcome: ItemOutcome, day: date) -> bool:
    """Whether a term has a day that passed without its performance being recorded."""
    return outcome.by is not None and day > outcome.by and outcome.performed_on is None
