"""Logs a talk or written contact with what came of it item by item, in one act."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date, time
from typing import Any

from docket_assistant.app.acts import act_of_form, refuse_future
from docket_assistant.app.change import Change
from docket_assistant.app.conferrals.attempts import Try, log_attempt
from docket_assistant.app.conferrals.outcomes import (
    OutcomeTyped,
    ReadBack,
    amended_outcomes,
    new_outcomes,
    read_back_of,
)
from docket_assistant.app.conferrals.talk_lists import OnTable, people_to_list, responses_to_list
from docket_assistant.app.conferrals.talk_notes import talk_notes
from docket_assistant.app.ids import new_id
from docket_assistant.domain.conferral import (
    Conferral,
    Coverage,
    ItemOutcome,
    Mode,
    Outcome,
    Participant,
    Recording,
)
from docket_assistant.domain.dispute import Withdrawal
from docket_assistant.domain.errors import InvalidInput, NotFound
from docket_assistant.domain.ids import ConferralId, ItemId, MatterId, ResponseId, WithdrawalId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.record import Record
from docket_assistant.store.store import Store
from docket_assistant.store.transaction import Transaction
from docket_assistant.wording.item_lists import court_list
from docket_assistant.wording.paper_names import tokens_by_item

__all__ = [
    "OnTable",
    "OutcomeTyped",
    "ReadBack",
    "Talk",
    "Try",
    "amend_conferral",
    "log_attempt",
    "log_conferral",
    "people_to_list",
    "responses_to_list",
    "talk_of",
]


@dataclass(frozen=True, slots=True)
class Talk:
    """A talk or written contact as the form has it."""

    mode: Mode
    held_on: date | None = None
    starts_at: time | None = None
    zone: str | None = None
    minutes: int | None = None
    place: str = ""
    participants: tuple[Participant, ...] | None = None
    coverage: Coverage = Coverage.LISTED
    items: tuple[ItemId, ...] = ()
    """Items covered; none: those with an outcome other than not taken up, and those withdrawn."""
    responses_on_table: tuple[ResponseId, ...] = ()
    started_by: Side | None = None
    impasse_said: bool | None = None
    recorded: Recording = Recording.UNKNOWN
    said: str = ""
    private_notes: str = ""
    outcomes: tuple[OutcomeTyped, ...] = ()
    read_back: ReadBack = ReadBack.NOT_DONE
    withdrawn: tuple[ItemId, ...] = ()
    """Items that the propounder let go in the talk."""


def log_conferral(store: Store, matter: MatterId, talk: Talk, today: date, draft: str = "") -> Change:
    """Log a talk with its outcomes and withdrawals.

    Raises InvalidInput for a day after ``today``, for an item with two outcomes, and where a reading or
    a withdrawal has no day.
    """
    contact = _contact(talk, Conferral(ConferralId(new_id("conferral")), talk.mode))
    with act_of_form(store, "Log conferral", matter, draft) as tx:
        _check(talk, tx.record(), today)
        _put(tx, contact, new_outcomes(talk.outcomes, contact, talk.read_back))
        _withdraw(tx, talk, ())
        notes = talk_notes(tx.record(), contact)
    return Change(matter, "Log conferral", fact=contact.id, notes=notes)


def amend_conferral(
    store: Store,
    matter: MatterId,
    conferral: ConferralId,
    talk: Talk,
    today: date,
    draft: str = "",
    *,
    read_again: bool = False,
) -> Change:
    """Make a logged talk what the form now says; raises as log_conferral, NotFound for one not on file.

    What was read back stays as it was read, so that an edited term no longer matches it, unless the
    answer on the reading changed or the terms were ``read_again``.
    """
    with act_of_form(store, "Amend conferral", matter, draft) as tx:
        record = tx.record()
        _check(talk, record, today)
        before, known = _found(record, conferral), _outcomes_of(record, conferral)
        contact = _contact(talk, before)
        anew = read_again or talk.read_back is not read_back_of(known)
        read_back = talk.read_back if anew else None
        _put(tx, contact, amended_outcomes(talk.outcomes, known, (before, contact), read_back), known)
        _withdraw(tx, talk, _withdrawn_on(record, before.held_on))
        notes = talk_notes(tx.record(), contact)
    return Change(matter, "Amend conferral", fact=conferral, notes=notes)


def talk_of(record: Record, conferral: ConferralId) -> Talk:
    """A logged talk as the form shows it, to be amended; raises NotFound."""
    contact = _found(record, conferral)
    outcomes = _outcomes_of(record, conferral)
    lines = (
        OutcomeTyped(o.items, o.outcome, o.terms, o.by, o.performed_on, o.stipulated_order) for o in outcomes
    )
    return Talk(
        **_shared(contact),
        outcomes=tuple(lines),
        read_back=read_back_of(outcomes),
        withdrawn=tuple(item for w in _withdrawn_on(record, contact.held_on) for item in w.items),
    )


def _shared(fact: "Talk | Conferral") -> dict[str, Any]:
    """The fields that the form and the fact have in common."""
    names = {f.name for f in fields(Talk)} & {f.name for f in fields(Conferral)}
    return {name: getattr(fact, name) for name in names}


def _found(record: Record, conferral: ConferralId) -> Conferral:
    found = next((c for c in record.conferrals if c.id == conferral), None)
    if found is None:
        raise NotFound(f"There is no conferral {conferral} in this matter.")
    return found


def _outcomes_of(record: Record, conferral: ConferralId) -> tuple[ItemOutcome, ...]:
    return tuple(o for o in record.outcomes if o.conferral == conferral)


def _withdrawn_on(record: Record, day: date | None) -> tuple[Withdrawal, ...]:
    return tuple(w for w in record.withdrawals if w.on == day)


def _check(talk: Talk, record: Record, today: date) -> None:
    refuse_future(talk.held_on, today, "The talk")
    times = Counter(item for line in talk.outcomes for item in line.items)
    twice = next((item for item, number in times.items() if number > 1), None)
    tokens = tokens_by_item(record)
    if twice is not None:
        name = court_list([tokens[twice]]) if twice in tokens else twice
        raise InvalidInput(f"{name} has two outcomes in this talk; keep the one that it came to.")
    needs_day = talk.read_back is not ReadBack.NOT_DONE or talk.withdrawn
    if needs_day and talk.held_on is None:
        raise InvalidInput(
            "The day of the talk is empty; what was read back or withdrawn in it needs that day."
        )


def _contact(talk: Talk, before: Conferral) -> Conferral:
    coverage, items = _covered(talk)
    return replace(before, **_shared(talk) | {"coverage": coverage, "items": items})


def _covered(talk: Talk) -> tuple[Coverage, tuple[ItemId, ...]]:
    """What the talk covered; where nobody listed anything that is not known."""
    if talk.coverage is not Coverage.LISTED or talk.items:
        return talk.coverage, talk.items
    if not talk.outcomes and not talk.withdrawn:
        return Coverage.UNKNOWN, ()
    taken_up = [i for line in talk.outcomes if line.outcome is not Outcome.NOT_TAKEN_UP for i in line.items]
    return Coverage.LISTED, tuple(dict.fromkeys((*taken_up, *talk.withdrawn)))


def _put(
    tx: Transaction,
    contact: Conferral,
    outcomes: Iterable[ItemOutcome],
    before: Iterable[ItemOutcome] = (),
) -> None:
    """Put a contact with its outcomes; those of ``before`` that are no longer among them are taken away."""
    kept = {outcome.id: outcome for outcome in outcomes}
    for gone in before:
        if gone.id not in kept:
            tx.remove(ItemOutcome, gone.id)
    tx.put(contact)
    for outcome in kept.values():
        tx.put(outcome)


def _withdraw(tx: Transaction, talk: Talk, before: Iterable[Withdrawal]) -> None:
    """Keep withdrawals in step with the talk: ``before`` are those of the day that it had."""
    left = list(dict.fromkeys(talk.withdrawn))
    for withdrawal in before:
        still = tuple(item for item in withdrawal.items if item in left)
        left = [item for item in left if item not in still]
        if not still:
            tx.remove(Withdrawal, withdrawal.id)
        elif talk.held_on is not None:
            tx.put(replace(withdrawal, items=still, on=talk.held_on))
    if left and talk.held_on is not None:
        tx.put(Withdrawal(WithdrawalId(new_id("withdrawal")), tuple(left), talk.held_on))
