"""The outcomes of one contact as its form has them, and what of them was read back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from docket_assistant.app.ids import new_id
from docket_assistant.domain.conferral import Conferral, ItemOutcome, Outcome
from docket_assistant.domain.ids import ItemId, OutcomeId


class ReadBack(StrEnum):
    """Whether outcomes and terms were read back in the talk."""

    NOT_DONE = "not_done"
    NO_CORRECTION = "no_correction"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class OutcomeTyped:
    """What the talk came to on some items."""

    items: tuple[ItemId, ...]
    outcome: Outcome
    terms: str = ""
    by: date | None = None
    performed_on: date | None = None
    stipulated_order: bool | None = None


def new_outcomes(
    typed: Iterable[OutcomeTyped], talk: Conferral, read_back: ReadBack
) -> tuple[ItemOutcome, ...]:
    """The outcomes of a contact that is logged now."""
    return tuple(_read_now(_made(line, None, talk), talk, read_back) for line in typed)


def amended_outcomes(
    typed: Iterable[OutcomeTyped],
    before: Sequence[ItemOutcome],
    moved: tuple[Conferral, Conferral],
    read_back: ReadBack | None,
) -> tuple[ItemOutcome, ...]:
    """The outcomes of a contact as they now stand, each under the id of the one that it came from.

    ``moved`` is the contact before and after. ``read_back`` is what is said of the reading now; None
    leaves it as it was: an edited term then no longer matches what was read, and items that were not
    read with it have no reading.
    """
    made: dict[OutcomeId, ItemOutcome] = {}
    for line in typed:
        origin = _origin(line.items, before)
        outcome = _made(line, origin, moved[1])
        if read_back is not None:
            outcome = _read_now(outcome, moved[1], read_back)
        elif origin is not None:
            outcome = _read_before(outcome, origin, moved)
        if outcome.id in made:
            outcome = replace(outcome, id=OutcomeId(new_id("outcome")))
        made[outcome.id] = outcome
    return tuple(made.values())


def _read_before(
    outcome: ItemOutcome, origin: ItemOutcome, moved: tuple[Conferral, Conferral]
) -> ItemOutcome:
    """The reading as it was, on the talk's day; none where an item was not read with the others."""
    if not set(outcome.items) <= set(origin.items):
        return _unread(outcome)
    if outcome.read_back_on is not None and outcome.read_back_on == moved[0].held_on:
        return replace(outcome, read_back_on=moved[1].held_on)
    return outcome


def read_back_of(outcomes: Iterable[ItemOutcome]) -> ReadBack:
    """What was said of the reading of a contact's outcomes."""
    read = [o.read_back_corrected for o in outcomes if o.read_back_on is not None]
    if not read:
        return ReadBack.NOT_DONE
    return ReadBack.CORRECTED if True in read else ReadBack.NO_CORRECTION


def _origin(items: tuple[ItemId, ...], before: Sequence[ItemOutcome]) -> ItemOutcome | None:
    """The outcome that had most of these items."""
    nearest = max(before, key=lambda o: len(set(o.items) & set(items)), default=None)
    return nearest if nearest is not None and set(nearest.items) & set(items) else None


def _made(line: OutcomeTyped, origin: ItemOutcome | None, talk: Conferral) -> ItemOutcome:
    if origin is None:
        origin = ItemOutcome(OutcomeId(new_id("outcome")), talk.id, line.items, line.outcome)
    return replace(
        origin,
        items=line.items,
        outcome=line.outcome,
        terms=line.terms,
        by=line.by,
        performed_on=line.performed_on,
        stipulated_order=line.stipulated_order,
    )


def _read_now(outcome: ItemOutcome, talk: Conferral, read_back: ReadBack) -> ItemOutcome:
    if read_back is ReadBack.NOT_DONE:
        return _unread(outcome)
    return replace(
        outcome,
        read_back_on=talk.held_on,
        read_back_corrected=read_back is ReadBack.CORRECTED,
        read_back_as=outcome.as_read,
    )


def _unread(outcome: ItemOutcome) -> ItemOutcome:
    return replace(outcome, read_back_on=None, read_back_corrected=None, read_back_as="")
