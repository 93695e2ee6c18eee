"""The record as of a day: today's record up to that day by the facts' own dates.

What was known when is never reconstructed: a fact counts from the day on which it happened.
A fact without a date counts with the fact that it hangs on, else always.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from docket_assistant.domain.answered import Production
from docket_assistant.domain.conferral import ItemOutcome, Message
from docket_assistant.domain.ids import ConferralId
from docket_assistant.domain.record import Record


def record_as_of(record: Record, day: date) -> Record:
    """The facts of ``record`` dated on or before ``day``."""
    conferrals = tuple(c for c in record.conferrals if _by(c.held_on, day))
    held = {c.id for c in conferrals}
    orders = tuple(o for o in record.orders if o.signed_on <= day)
    signed = {o.id for o in orders}
    responses = tuple(r for r in record.responses if _by(r.served_on, day))
    served = {r.id for r in responses}
    return replace(
        record,
        responses=responses,
        rewordings=tuple(r for r in record.rewordings if r.on <= day),
        extensions=tuple(e for e in record.extensions if e.granted_on <= day),
        withdrawals=tuple(w for w in record.withdrawals if w.on <= day),
        acceptances=tuple(a for a in record.acceptances if a.on <= day),
        conferrals=conferrals,
        outcomes=_outcomes_as_of(record.outcomes, held, day),
        attempts=tuple(a for a in record.attempts if _by(a.made_on, day)),
        messages=tuple(m for m in record.messages if _message_counts(m, held, day)),
        motions=tuple(m for m in record.motions if m.filed_on <= day),
        orders=orders,
        duties=tuple(d for d in record.duties if d.order in signed),
        filings=tuple(f for f in record.filings if f.filed_on <= day),
        court_steps=tuple(s for s in record.court_steps if s.done_on <= day),
        assertions=tuple(a for a in record.assertions if a.on <= day),
        choices=tuple(c for c in record.choices if c.on <= day),
        other_side_words=tuple(w for w in record.other_side_words if w.on <= day),
        rules_read=tuple(r for r in record.rules_read if r.on <= day),
        overrides=tuple(o for o in record.overrides if o.on <= day),
        answers=tuple(a for a in record.answers if a.response in served),
        productions=tuple(_production_as_of(p, day) for p in record.productions),
        reviews=tuple(r for r in record.reviews if r.on <= day),
    )


def _production_as_of(production: Production, day: date) -> Production:
    """A promise stands before it is kept."""
    return production if _by(production.produced_on, day) else replace(production, produced_on=None)


def _by(own: date | None, day: date) -> bool:
    return own is None or own <= day


def _message_counts(message: Message, held: set[ConferralId], day: date) -> bool:
    if message.sent_on is None and message.confirms is not None:
        return message.confirms in held
    return _by(message.sent_on, day)


def _outcomes_as_of(
    outcomes: Iterable[ItemOutcome], held: set[ConferralId], day: date
) -> tuple[ItemOutcome, ...]:
    return tuple(_outcome_as_of(outcome, day) for outcome in outcomes if outcome.conferral in held)


def _outcome_as_of(outcome: ItemOutcome, day: date) -> ItemOutcome:
    """Drop what happened to the outcome after ``day``: read-back, dispute, performance."""
    if outcome.read_back_on is not None and outcome.read_back_on > day:
        outcome = replace(outcome, read_back_on=None, read_back_corrected=None, read_back_as="")
    if outcome.disputed_on is not None and outcome.disputed_on > day:
        outcome = replace(outcome, disputed_on=None)
    if outcome.performed_on is not None and outcome.performed_on > day:
        outcome = replace(outcome, performed_on=None)
    return outcome
