"""What is learnt of a contact after it: that a message came back, or that the other side disputes a term.

A reply that disputes is recorded with its message; a day is typed where it was said in another way.
"""

from dataclasses import replace
from datetime import date

from docket_assistant.app.acts import act_of_form, refuse_future
from docket_assistant.app.change import Change
from docket_assistant.domain.conferral import Direction, ItemOutcome
from docket_assistant.domain.errors import InvalidInput, NotFound
from docket_assistant.domain.ids import MatterId, MessageId, OutcomeId
from docket_assistant.domain.record import Record
from docket_assistant.store.store import Store
from docket_assistant.wording.days import long_date

_RETURNED, _DISPUTED = "Record whether the message came back", "Record when the outcome was disputed"


def record_returned(store: Store, matter: MatterId, message: MessageId, *, returned: bool | None) -> Change:
    """Record whether a message of ours came back undelivered; None: not known.

    Raises NotFound for a message not on file, and InvalidInput for one that was received.
    """
    with act_of_form(store, _RETURNED, matter) as tx:
        on_file = next((m for m in tx.record().messages if m.id == message), None)
        if on_file is None:
            raise NotFound(f"There is no message {message} in this matter.")
        if on_file.direction is not Direction.SENT:
            raise InvalidInput(
                "The message was received, so it cannot have come back; choose one sent by us."
            )
        tx.put(replace(on_file, bounced=returned))
    return Change(matter, _RETURNED, fact=message)


def outcomes_of(record: Record, contact: str) -> tuple[ItemOutcome, ...]:
    """What a contact came to, as it is on file whatever day is looked at; nothing where it is no talk."""
    return tuple(o for o in record.outcomes if o.conferral == contact)


def record_disputed(
    store: Store, matter: MatterId, outcome: OutcomeId, on: date | None, today: date
) -> Change:
    """Record the day on which the other side disputed or corrected an outcome; None: it did not.

    Raises NotFound for an outcome not on file, and InvalidInput for a day after ``today`` or before the talk.
    """
    refuse_future(on, today, "The dispute")
    with act_of_form(store, _DISPUTED, matter) as tx:
        record = tx.record()
        on_file = next((o for o in record.outcomes if o.id == outcome), None)
        if on_file is None:
            raise NotFound(f"There is no outcome {outcome} in this matter.")
        held = next((c.held_on for c in record.conferrals if c.id == on_file.conferral), None)
        if on is not None and held is not None and on < held:
            raise InvalidInput(
                f"It is disputed on {long_date(on)}, before the contact of {long_date(held)};"
                " correct the day."
            )
        tx.put(replace(on_file, disputed_on=on))
    return Change(matter, _DISPUTED, fact=on_file.conferral)
