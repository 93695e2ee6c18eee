"""The sample matter: Briscoe v. St. Louis County, made only of what the court's order says."""

from docket_assistant import resources
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.record import Record
from docket_assistant.exchange.matter_format import read_matter
from docket_assistant.store.store import Store

SAMPLE = MatterId("briscoe")


def sample_record() -> Record:
    """The shipped sample."""
    return read_matter(resources.read_bytes("sample/briscoe.json"))


def put_sample(store: Store) -> MatterId:
    """Put the sample into a store; where it is already there nothing changes."""
    from docket_assistant.app.matters.whole_matters import add_record

    record = sample_record()
    with store.read() as view:
        if view.exists(record.matter.id):
            return record.matter.id
    add_record(store, record, "Open the sample", undoable=False)
    return record.matter.id
