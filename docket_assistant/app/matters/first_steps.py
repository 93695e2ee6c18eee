"""What an empty matter wants next: the facts that every answer rests on, one after another."""

from enum import StrEnum

from docket_assistant.domain.record import Record


class FirstStep(StrEnum):
    """A fact that is not there yet."""

    COUNSEL = "counsel"
    SERVED = "served"
    ANSWERS = "answers"
    TALK = "talk"


def next_step(record: Record) -> FirstStep | None:
    """The first fact that the matter lacks; none once a contact is logged: from then on the answers lead."""
    if record.conferrals or record.attempts:
        return None
    if not [lawyer for lawyer in record.counsel if lawyer.side is not record.matter.our_side]:
        return FirstStep.COUNSEL
    if not record.sets:
        return FirstStep.SERVED
    if not record.responses:
        return FirstStep.ANSWERS
    return FirstStep.TALK
