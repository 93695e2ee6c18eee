"""What one lawyer can know of the record: talks, writings and messages in which the lawyer had a part."""

from datetime import date

from docket_assistant.domain.accord import reached_address_of_record
from docket_assistant.domain.conferral import Attempt, Conferral, Direction, Message
from docket_assistant.domain.people import Counsel
from docket_assistant.domain.record import Record


def talks_of(record: Record, lawyer: Counsel) -> tuple[Conferral, ...]:
    """Talks in which the lawyer took part, oldest first."""
    return _contacts(record, lawyer, talk=True)


def writings_of(record: Record, lawyer: Counsel) -> tuple[Conferral, ...]:
    """Written contacts in which the lawyer had a part, oldest first."""
    return _contacts(record, lawyer, talk=False)


def _contacts(record: Record, lawyer: Counsel, *, talk: bool) -> tuple[Conferral, ...]:
    own = (
        c
        for c in record.conferrals
        if c.is_talk is talk and any(p.counsel == lawyer.id for p in c.participants or ())
    )
    return tuple(sorted(own, key=lambda c: c.held_on or date.max))


def messages_of(record: Record, lawyer: Counsel) -> tuple[Message, ...]:
    """Dated messages that came from the lawyer and went to an address of record, oldest first."""
    theirs = [c for c in record.counsel if c.side is not lawyer.side]
    own = (
        m
        for m in record.messages
        if m.direction is Direction.SENT
        and m.sent_on is not None
        and _came_from(m, lawyer)
        and not any(a.said_wrong_by for a in m.addresses)
        and reached_address_of_record(m, theirs)
    )
    return tuple(sorted(own, key=lambda m: m.sent_on or date.max))


def _came_from(message: Message, lawyer: Counsel) -> bool:
    own = {a.value.strip().casefold() for a in lawyer.addresses}
    senders = [a for a in message.addresses if a.line == "from"]
    return any(a.counsel == lawyer.id or a.address.strip().casefold() in own for a in senders)


def attempts_of(record: Record) -> tuple[Attempt, ...]:
    """Attempts of our side, oldest first; the record does not say which lawyer made one."""
    own = (a for a in record.attempts if a.by is record.matter.our_side)
    return tuple(sorted(own, key=lambda a: a.made_on or date.max))
