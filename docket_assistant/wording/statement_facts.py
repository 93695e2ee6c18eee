"""Which facts of the record say how the items of a statement stand, so that its sentences lead to them."""

from collections.abc import Iterable, Iterator

from docket_assistant.domain.compliance import ComplianceStatement
from docket_assistant.domain.paper_items import ItemStands, PaperItem


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
