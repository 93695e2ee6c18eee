"""What each side says of an item, as it stands on file: the later word stands."""

from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.paper_words import ItemPosition
from docket_assistant.domain.record import Record


def positions_by_item(record: Record, side: Side) -> dict[ItemId, ItemPosition]:
    """The latest position of a side on each item; of two on one day the one recorded later."""
    found: dict[ItemId, ItemPosition] = {}
    for position in record.positions:
        before = found.get(position.item)
        if position.side is side and (before is None or position.on >= before.on):
            found[position.item] = position
    return found


def position_on(record: Record, item: ItemId, side: Side) -> ItemPosition | None:
    """The latest position of a side on one item."""
    return positions_by_item(record, side).get(item)
