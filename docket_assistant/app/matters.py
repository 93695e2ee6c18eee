"""Whole matters: opened from facts, imported, exported and listed."""

import json
from pathlib import Path

from docket_assistant.app.ids import new_id
from docket_assistant.documents.files import write_atomically
from docket_assistant.domain.errors import EnvironmentFailed, NotFound, Refused
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.plain import Plain
from docket_assistant.domain.record import Record
from docket_assistant.domain.references import nouns_of, renamed
from docket_assistant.exchange.facts import read_new_matter
from docket_assistant.exchange.matter_format import read_matter, write_matter
from docket_assistant.store.store import Store


def read_file(path: Path) -> bytes:
    """The bytes of a file that the user named.

    Raises NotFound, or EnvironmentFailed where it cannot be read.
    """
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise NotFound(f"There is no file {path}; check its name.") from None
    except OSError as trouble:
        raise EnvironmentFailed(f"{path} cannot be read: {trouble.strerror or trouble}.") from None


def read_matter_file(path: Path) -> Record:
    """A matter straight from an exported file."""
    return read_matter(read_file(path))


def open_format(record: Record) -> Plain:
    """The open format as plain values."""
    plain: Plain = json.loads(write_matter(record))
    return plain


def add_record(store: Store, record: Record, label: str) -> MatterId:
    """Put a whole matter into the store in one act; nothing is kept where that fails."""
    with store.begin(label, record.matter.id, undoable=False) as tx:
        tx.add_matter(record.matter)
        for noun in nouns_of(record):
            tx.put(noun)
    return record.matter.id


def open_new_matter(store: Store, facts: bytes) -> MatterId:
    """Open a matter from a facts file."""
    return add_record(store, read_new_matter(facts, new_id), "Open matter")


def import_matter(store: Store, content: bytes, *, as_copy: bool) -> MatterId:
    """Import a matter from the open format; with ``as_copy`` under new ids.

    Raises Refused naming an id that is on file already.
    """
    record = read_matter(content)
    if as_copy:
        record = renamed(record, new_id)
    with store.read() as view:
        taken = [i for i in (record.matter.id, *(n.id for n in nouns_of(record))) if view.exists(i)]
    if taken:
        raise Refused(f"The id {taken[0]} is on file already; import the file with --as-copy for new ids.")
    return add_record(store, record, "Import matter")


def export_matter(record: Record, out: Path) -> Path:
    """Write a matter in the open format; a file that differs is never overwritten."""
    content = write_matter(record)
    write_atomically(out, content, replaces_sha256=None)
    return out
