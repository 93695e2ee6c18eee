"""Which facts of the record say how the items of a statement stand, so that its sentences lead to them."""

from collections.abc import Iterable, Iterator

from docket_assistant.domain.compliance import ComplianceStatement
from docket_assistant.domain.conferral import Conferral, Mode
from docket_assistant.domain.paper_items import ItemStands, PaperItem
from docket_assistant.wording.days import long_date
from docket_assistant.wording.runs import Gap, Mend, Runs


def behind(items: Iterable[PaperItem], statement: ComplianceStatement) -> tuple[str, ...]:
    """Ids of the facts on which it rests how ``items`` stand, each once: what came of the talk first.

    Of an item of which nothing is on record, the item itself.
    """
    found = (fact for item in items for fact in tuple(_facts(item, statement)) or (item.item,))
    return tuple(dict.fromkeys(found))


def short_of_a_talk(statement: ComplianceStatement) -> tuple[str, ...]:
    """Ids of the attempts and written contacts that the statement lists."""
    written = (one.id for one in statement.written)
    return (*(a.id for a in statement.attempts), *written, *(m.id for m in statement.messages))


def of_unknown_manner(statement: ComplianceStatement) -> tuple[Conferral, ...]:
    """Contacts after the order whose manner is not recorded: each may have been a conference."""
    return tuple(c for c in statement.written if c.mode is Mode.UNKNOWN)


def whether_conferred(statement: ComplianceStatement) -> Runs:
    """The gap where a contact after the order may have been a conference; nothing where none may."""
    for contact in of_unknown_manner(statement):
        on = f" of {long_date(contact.held_on)}" if contact.held_on is not None else ""
        asked = f"How was the contact{on} made: was it a conference?"
        return (Gap("whether counsel conferred", "paragraph 1", asked, mend=Mend.TALK),)
    return ()


def _facts(item: PaperItem, statement: ComplianceStatement) -> Iterator[str]:
    record = statement.record
    if item.stands is ItemStands.WITHDRAWN:
        yield from (w.id for w in record.withdrawals if item.item in w.items)
        return
    if item.stands is ItemStands.ACCEPTED:
        yield from (a.id for a in record.acceptances if item.item in a.items)
    if item.outcome is not None:
        yield item.outcome.id
    elif item.contact is not None:
        yield item.contact.id
    elif item.talk is not None:
        yield item.talk.held.contact.id
    if item.confirmation.message is not None:
        yield item.confirmation.message
    if item.later is not None and item.later.record:
        yield item.later.record
