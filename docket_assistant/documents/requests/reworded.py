"""How a request reads since it was reworded: a paper never quotes the words served as if they still stood."""

from collections.abc import Iterator

from docket_assistant.documents.model import Block, Body, Gap, Labelled, Mend, Quote
from docket_assistant.documents.requests.item_groups import listed
from docket_assistant.domain.discovery import Rewording
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.record import Record
from docket_assistant.wording.days import long_date
from docket_assistant.wording.runs import Runs, told


def rewordings_of(record: Record, item: ItemId) -> tuple[Rewording, ...]:
    """Rewordings of a request, the oldest first."""
    return tuple(sorted((r for r in record.rewordings if item in r.items), key=lambda r: r.on))


def reworded_blocks(record: Record, item: ItemId, where: str) -> Iterator[Block]:
    """Each rewording beneath the request: its day, and its words or the gap that asks for them."""
    for made in rewordings_of(record, item):
        yield Labelled(f"AS REWORDED ON {long_date(made.on).upper()}:", (made.id,))
        words = reworded_words(record, item, made, where)
        run = words[0]
        yield Body(words) if isinstance(run, Gap) else Quote(made.wording.strip(), (made.id,))


def reworded_words(record: Record, item: ItemId, made: Rewording, where: str) -> Runs:
    """The words of one rewording, or the gap that asks for them."""
    if made.wording.strip():
        return (told(made.wording.strip(), made.id),)
    asks = f"How does {listed(record, [item])} read as reworded on {long_date(made.on)}?"
    return (Gap("words of the rewording", where, asks, mend=Mend.DISCOVERY, fact=made.id),)


def reworded_label(made: Rewording) -> str:
    """What stands ahead of a rewording in a line or a cell."""
    return f"As reworded on {long_date(made.on)}"
