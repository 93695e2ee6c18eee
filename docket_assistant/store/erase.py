"""Erasing: a matter that is in the trash goes from the store, with all that stands of it anywhere in it.

One transaction takes its facts, its journal, its drafts and its words: after a crash all of it is there or
nothing. Nothing of it stays, not even that it was there: the chains of other matters never named it.

What a database and a folder keep of the deleted is taken in a second step: contents of attached files that no
other matter names, words that the index only marked as gone, and what unused parts of the file still hold.
SQLite's VACUUM writes the file anew and leaves no trace of what was deleted, its log is emptied then. A file
beside the store says from before the transaction until the end of this step that it is owed, and names the
contents by their digests; whoever opens the store next can finish it.
"""

import json
import logging
import os
import re
from contextlib import suppress
from pathlib import Path
from typing import cast

import sqlcipher3.dbapi2 as driver
from sqlalchemy import bindparam, delete, literal_column, select

from docket_assistant.domain.errors import EnvironmentFailed, NotFound, Refused
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.matter import Matter
from docket_assistant.domain.office import Attachment
from docket_assistant.store.files import make_private, sync, temporary
from docket_assistant.store.journal import last_act
from docket_assistant.store.kept_files import KeptFiles
from docket_assistant.store.mark import ERASING_SUFFIX
from docket_assistant.store.rows import repositories
from docket_assistant.store.search_index import forget, write_words_anew
from docket_assistant.store.search_table import SEARCH_ENTRY
from docket_assistant.store.sql import Link, Row, finished
from docket_assistant.store.store import Store
from docket_assistant.store.tables import JOURNAL_CONTENT, METADATA, TABLES, table_name
from docket_assistant.store.trouble import code_of
from docket_assistant.wording.matter_states import HOLD_WORDS

_ROWS = tuple(
    finished(delete(table).where(table.c.matter_id == bindparam("matter_id")))
    for table in reversed(METADATA.sorted_tables)
    if "matter_id" in table.c and table is not SEARCH_ENTRY
)
"""The rows of a matter in every table, those that name others first; its words go with the index."""
_ATTACHMENT = TABLES[Attachment].table
_FILES = select(_ATTACHMENT.c.sha256)
_CHANGES = select(JOURNAL_CONTENT.c.before, JOURNAL_CONTENT.c.after).where(
    JOURNAL_CONTENT.c.noun == literal_column(f"'{table_name(Attachment)}'")
)
_FILES_OF_ALL, _CHANGES_OF_ALL = finished(_FILES), finished(_CHANGES)
_FILES_OF = finished(_FILES.where(_ATTACHMENT.c.matter_id == bindparam("matter_id")))
_CHANGES_OF = finished(_CHANGES.where(JOURNAL_CONTENT.c.matter_id == bindparam("matter_id")))
_DIGEST = re.compile(r"[0-9a-f]{64}")
_BUSY, _INTERRUPTED = 5, 9
_LOG = logging.getLogger(__name__)


def erase(store: Store, matter_id: MatterId, entry: int) -> None:
    """Erase a matter that is in the trash; ``entry`` is the last of its history when that was decided.

    Raises NotFound where it is not on file, Refused where it is on hold, not in the trash, or was changed
    since, EnvironmentFailed as an act does. What it leaves behind is taken by ``finish_erasing``.
    """
    with store.begin_aside() as aside:
        link = aside.link
        _refuse_unless_meant(link, matter_id, entry)
        _owe(store.path, _contents(_FILES_OF.rows(link, matter_id=matter_id),
                                   _CHANGES_OF.rows(link, matter_id=matter_id)))  # fmt: skip
        link.execute("PRAGMA secure_delete=ON").fetchall()  # zeros at once, until the file is written anew
        forget(link, matter_id)
        for rows in _ROWS:
            rows.rows(link, matter_id=matter_id)
    _LOG.info("a matter was erased")


def _refuse_unless_meant(link: Link, matter_id: MatterId, entry: int) -> None:
    kept = repositories()[Matter].find(link, matter_id, matter_id)
    if kept is None:
        raise NotFound(f"There is no matter {matter_id} in this store; it may be erased already.")
    matter = cast("Matter", kept.noun)
    if matter.held_since is not None:
        raise Refused(f"The matter is on hold. {HOLD_WORDS}.")
    if matter.trashed_on is None:
        raise Refused("The matter is not in the trash; only what is there is erased.")
    last = last_act(link, matter_id)
    if (0 if last is None else last.n) != entry:
        raise Refused("The matter was changed meanwhile; it was not erased. Look at it again.")


def is_owed(store_path: Path) -> bool:
    """Whether an erased matter may have left something behind."""
    return _note(store_path).exists()


def finish_erasing(store: Store) -> bool:
    """Take what erased matters left behind; False where somebody wanted to write or still reads the old.

    What was done by then stays done; call it again later. Raises EnvironmentFailed where the disk stands in
    the way.
    """
    if not is_owed(store.path):
        return True
    try:
        _take_contents(store)
        done = _write_anew(store)
    except driver.OperationalError as trouble:
        if code_of(trouble) in (_BUSY, _INTERRUPTED):
            return False
        raise
    except EnvironmentFailed as trouble:
        if trouble.__cause__ is not None and code_of(trouble.__cause__) == _BUSY:
            return False
        raise
    if done:
        with suppress(FileNotFoundError):
            _note(store.path).unlink()
    return done


def _take_contents(store: Store) -> None:
    """Contents that the erased matters named and nothing names now; an attaching waits meanwhile."""
    owed = _owed(store.path)
    kept = KeptFiles(store.path)
    kept.sweep()
    if owed:
        with store.begin_aside() as aside:
            link = aside.link
            for digest in owed - _contents(_FILES_OF_ALL.rows(link), _CHANGES_OF_ALL.rows(link)):
                kept.erase(digest)


def _write_anew(store: Store) -> bool:
    """Write the index and then the file anew, and empty the log; False where a reader still needs it."""
    with store.on_the_file() as link:
        link.execute("BEGIN IMMEDIATE")
        try:
            write_words_anew(link)
            link.execute("COMMIT")
        finally:
            if link.in_transaction:
                link.execute("ROLLBACK")
        link.execute("VACUUM").fetchall()
        ((is_read, *_),) = link.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return not is_read


def _contents(files: list[Row], changes: list[Row]) -> set[str]:
    """Digests of contents that attached files name, now or in an entry of the journal."""
    found = {str(digest) for (digest,) in files}
    for text in (text for row in changes for text in row if text is not None):
        found.add(str(json.loads(cast("str", text)).get("sha256")))
    return {digest for digest in found if _DIGEST.fullmatch(digest)}


# What is owed


def _note(store_path: Path) -> Path:
    return store_path.with_name(store_path.name + ERASING_SUFFIX)


def _owed(store_path: Path) -> set[str]:
    try:
        lines = _note(store_path).read_text(encoding="ascii", errors="replace").splitlines()
    except FileNotFoundError:
        return set()
    except OSError as trouble:
        raise EnvironmentFailed(f"{_note(store_path)} cannot be read ({trouble.strerror}).") from trouble
    return {line for line in lines if _DIGEST.fullmatch(line)}


def _owe(store_path: Path, digests: set[str]) -> None:
    """Say, on disk before anything is erased, that something is to be finished."""
    lines = sorted(digests | _owed(store_path))
    unfinished = temporary(_note(store_path), "part")
    try:
        make_private(unfinished)
        unfinished.write_text("".join(f"{line}\n" for line in lines), encoding="ascii")
        sync(unfinished, os.O_RDWR)
        unfinished.replace(_note(store_path))
        if os.name != "nt":
            sync(store_path.parent, os.O_RDONLY)
    except OSError as trouble:
        raise EnvironmentFailed(
            f"{_note(store_path)} could not be made ({trouble.strerror}); nothing was erased."
        ) from trouble
    finally:
        with suppress(OSError):
            unfinished.unlink()
