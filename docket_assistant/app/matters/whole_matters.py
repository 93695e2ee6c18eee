"""Whole matters: opened from facts, imported, exported and listed."""

import json
from pathlib import Path

from docket_assistant.app.ids import new_id
from docket_assistant.app.outputs import put_file
from docket_assistant.domain.errors import EnvironmentFailed, InvalidInput, NotFound, Refused
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.plain import Plain
from docket_assistant.domain.record import Record
from docket_assistant.domain.references import nouns_of, renamed
from docket_assistant.exchange.facts import read_new_matter
from docket_assistant.exchange.matter_format import read_matter, write_matter
from docket_assistant.store.store import Store


def read_file(path: Path) -> bytes:
    """The bytes of a file that the user named.

    Raises NotFound, InvalidInput for a folder, or EnvironmentFailed where it cannot be read.
    """
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise NotFound(f"There is no file {path}; check its name.") from None
    except IsADirectoryError:
        raise InvalidInput(f"{path} is a folder; name a file in it.") from None
    except OSError as trouble:
        raise EnvironmentFailed(f"{path} cannot be read: {trouble.strerror or trouble}.") from None


def read_matter_file(path: Path) -> Record:
    """A matter straight from an exported file."""
    return read_matter(read_file(path))


def open_format(record: Record) -> Plain:
    """The open format as plain values."""
    plain: Plain = json.loads(write_matter(record))
    return plain


def add_record(
    store: Store, record: Record, label: str, draft: str = "", *, undoable: bool = True
) -> MatterId:
    """Put a whole matter into the store in one act; nothing is kept where that fails.

    ``draft`` is that of the form it was typed into, and is forgotten with the act.
    """
    with store.begin(label, record.matter.id, undoable=undoable) as tx:
        tx.add_matter(record.matter)
        for noun in nouns_of(record):
            tx.put(noun)
        if draft:
            tx.forget_draft(draft)
    return record.matter.id


def read_new(facts: bytes) -> Record:
    """The matter that a facts file opens; read before a store is made for it."""
    return read_new_matter(facts, new_id)


def open_new_matter(store: Store, record: Record) -> MatterId:
    """Open a new matter in one act.

    Raises Refused naming an id that is on file already.
    """
    _refuse_taken(store, record, "leave the ids out of the facts for new ones")
    return add_record(store, record, "Open matter")


def import_matter(store: Store, record: Record, *, as_copy: bool) -> MatterId:
    """Import a matter that was read from the open format; with ``as_copy`` under new ids.

    Raises Refused naming an id that is on file already.
    """
    if as_copy:
        record = renamed(record, new_id)
    _refuse_taken(store, record, "import the file with --as-copy for new ids")
    return add_record(store, record, "Import matter")


def _refuse_taken(store: Store, record: Record, mend: str) -> None:
    with store.read() as view:
        taken = [i for i in (record.matter.id, *(n.id for n in nouns_of(record))) if view.exists(i)]
    if taken:
        raise Refused(f"The id {taken[0]} is on file already; {mend}.")


def export_matter(record: Record, out: Path) -> Path:
    """Write a matter in the open format; a file that differs is never overwritten."""
    put_file(out, write_matter(record))
    return out
