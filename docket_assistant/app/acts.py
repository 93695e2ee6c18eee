"""One act of a form: what it leaves behind can stand as a record, and its draft is gone with it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.references import check_record
from docket_assistant.exchange.zones import check_zones
from docket_assistant.store.store import Store
from docket_assistant.store.transaction import Transaction
from docket_assistant.wording.days import long_date


@contextmanager
def act_of_form(store: Store, label: str, matter: MatterId, draft: str = "") -> Iterator[Transaction]:
    """Begin an act; when it ends the record is checked and ``draft``, where one is named, forgotten.

    Raises InvalidInput where the record could not stand; nothing is kept then.
    """
    with store.begin(label, matter) as tx:
        yield tx
        record = tx.record()
        check_record(record)
        check_zones(record)
        if draft:
            tx.forget_draft(draft)


def refuse_future(day: date | None, today: date, what: str) -> None:
    """Refuse a day that has not come: only what happened is on record."""
    if day is not None and day > today:
        raise InvalidInput(
            f"{what} is dated {long_date(day)}, which is after today; correct the day, or come back"
            " once it has happened."
        )
