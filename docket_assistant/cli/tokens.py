"""Items by their tokens, as the command line writes them."""

from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.record import Record
from docket_assistant.wording.paper_names import tokens_by_item


def token_texts(record: Record) -> dict[ItemId, str]:
    """The token of every item: I-3(b)."""
    return {item: str(token) for item, token in tokens_by_item(record).items()}
