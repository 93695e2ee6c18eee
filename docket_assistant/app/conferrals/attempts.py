"""Logs a try to confer that reached nobody."""

from dataclasses import dataclass, fields
from datetime import date, time

from docket_assistant.app.acts import act_of_form, refuse_future
from docket_assistant.app.change import Change
from docket_assistant.app.ids import new_id
from docket_assistant.domain.conferral import (
    WRITTEN_MODES,
    Attempt,
    AttemptResult,
    Coverage,
    Mode,
    Participant,
)
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import AttemptId, ItemId, MatterId
from docket_assistant.domain.matter import Side
from docket_assistant.store.store import Store
from docket_assistant.wording.modes import mode_word


@dataclass(frozen=True, slots=True)
class Try:
    """An attempt as the form has it."""

    by: Side
    made_on: date | None = None
    made_at: time | None = None
    zone: str | None = None
    mode: Mode = Mode.TELEPHONE
    directed_to: tuple[Participant, ...] | None = None
    items: tuple[ItemId, ...] = ()
    """Items that it was about; none: not known."""
    result: AttemptResult | None = None
    address_used: str = ""
    known_away: bool | None = None
    private_notes: str = ""


def log_attempt(store: Store, matter: MatterId, attempt: Try, today: date, draft: str = "") -> Change:
    """Log a try to confer that reached nobody.

    Raises InvalidInput for a written one, which is a contact, and for a day after ``today``.
    """
    refuse_future(attempt.made_on, today, "The attempt")
    if attempt.mode in WRITTEN_MODES:
        raise InvalidInput(
            f"An attempt by {mode_word(attempt.mode)} is kept as a written contact; enter it in the form"
            " for conferrals."
        )
    typed = {f.name: getattr(attempt, f.name) for f in fields(Try)}
    coverage = Coverage.LISTED if attempt.items else Coverage.UNKNOWN
    made = Attempt(AttemptId(new_id("attempt")), coverage=coverage, **typed)
    with act_of_form(store, "Log attempt", matter, draft) as tx:
        tx.put(made)
    return Change(matter, "Log attempt", fact=made.id)
