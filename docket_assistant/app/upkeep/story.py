"""The seed's case played from service to the statement, in a temporary store, through the real jobs."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from docket_assistant import resources
from docket_assistant.app.ids import new_id
from docket_assistant.app.papers.statement import Written, paper_changes, write_statement
from docket_assistant.app.ripeness import Ripeness, ripeness_of
from docket_assistant.app.upkeep.sample import SAMPLE, put_sample
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.documents.files import FileChanged
from docket_assistant.domain.compliance import NothingToReport
from docket_assistant.domain.facts_used import FactChanged
from docket_assistant.domain.ids import OrderId
from docket_assistant.exchange.facts import read_facts
from docket_assistant.intake.sent_message import AddressCheck, compare_addresses, read_sent_message
from docket_assistant.store.store import Store

ORDER = OrderId("briscoe-order-1202")


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the story: a day, what happens, and how the matter stands then."""

    as_of: date
    what: str
    ripeness: Ripeness | None = None
    refused: str = ""
    written: Written | None = None
    addresses: AddressCheck | None = None
    changed: tuple[FactChanged, ...] = ()


def play(out: Path) -> Iterator[Step]:
    """Play the sample step by step; the statement is written into the folder ``out``."""
    with _temporary() as store:
        put_sample(store)
        for day, what in _BEFORE:
            yield _stands(store, day, what)
        yield _too_early(store, out, date(2009, 12, 3))
        _record(store, "talk-dec-7", "Log conferral")
        yield _stands(store, date(2009, 12, 7), _TALK)
        for name, what in _MESSAGES:
            yield _checked(store, name, what)
        yield _written(store, out, date(2009, 12, 8))
        _record(store, "supplement-dec-9-no-12", "Record response")
        yield _outdated(store, date(2009, 12, 9))


_BEFORE = (
    (date(2009, 10, 7), "The requests were answered on Sept. 15; counsel spoke on Sept. 24."),
    (date(2009, 10, 9), "Supplemental responses came on Oct. 8; the motion was filed a day later."),
    (date(2009, 12, 2), "The court orders counsel to confer again and to file a statement."),
)
_TALK = "Counsel speak by telephone about all 18 requests (this talk is invented)."
_MESSAGES = (
    ("sent-wrong-address", "The confirming message goes out, and is dropped on the matter."),
    ("sent-right-address", "It is sent once more."),
)


@contextmanager
def _temporary() -> Iterator[Store]:
    with TemporaryDirectory(prefix="docket-story-") as folder, writing(Path(folder) / "story.db") as store:
        yield store


def _stands(store: Store, day: date, what: str) -> Step:
    with store.read() as reading:
        return Step(day, what, ripeness_of(reading.record(SAMPLE), day))


def _record(store: Store, step: str, label: str) -> None:
    """Record the facts of one shipped step in one act."""
    with store.begin(label, SAMPLE) as tx:
        facts = read_facts(resources.read_bytes(f"sample/steps/{step}.json"), tx.record(), new_id)
        for noun in facts.nouns:
            tx.put(noun)


def _too_early(store: Store, out: Path, day: date) -> Step:
    try:
        write_statement(store, SAMPLE, ORDER, out / "too-early.docx", day)
    except NothingToReport as refusal:
        return Step(day, "The statement is asked for at once, and refused.", refused=str(refusal))
    raise AssertionError("a statement with nothing to report")


def _checked(store: Store, name: str, what: str) -> Step:
    message = read_sent_message(resources.read_bytes(f"sample/steps/{name}.eml"))
    with store.read() as reading:
        check = compare_addresses(message, reading.record(SAMPLE), date(2009, 12, 8))
    return Step(date(2009, 12, 8), what, addresses=check)


def _written(store: Store, out: Path, day: date) -> Step:
    for number in range(1, 100):
        name = "Briscoe statement" + ("" if number == 1 else f" ({number})") + ".docx"
        try:
            written = write_statement(store, SAMPLE, ORDER, out / name, day)
        except FileChanged:
            continue
        return Step(day, "The statement that the court ordered is written.", written=written)
    raise FileChanged("A hundred statements of the story are in this folder; move some away.")


def _outdated(store: Store, day: date) -> Step:
    with store.read() as reading:
        record = reading.record(SAMPLE)
    changed = paper_changes(record, record.papers[-1], day)
    what = "A further answer to Interrogatory No. 12 comes: the statement no longer matches."
    return Step(day, what, ripeness_of(record, day), changed=changed)
