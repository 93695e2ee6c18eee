"""What is made ready beside the window, so that nobody's first act waits for it."""

from docket_assistant.app.courts import courts
from docket_assistant.app.districts import districts
from docket_assistant.app.matters.matter_from_order import read_order_as_matter
from docket_assistant.store.rows import repositories

_AN_ORDER = "UNITED STATES DISTRICT COURT, IT IS HEREBY ORDERED that counsel shall confer within ten days."


def warm() -> None:
    """Compile the statements of every noun and the patterns of orders, and read what is on file of courts."""
    for repository in repositories().values():
        repository.compile()
    read_order_as_matter(_AN_ORDER, districts().values())
    for _ in courts():
        pass
