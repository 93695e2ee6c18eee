"""The first page, read by the driver alone: matters on the screen before the record can be loaded.

Nothing heavy is loaded here: no SQLAlchemy, no nouns. Nothing is judged either: where the file cannot be
read the page stays empty, and the opening of the store says why. The work is the same for ten matters
and for a hundred thousand.
"""

from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import NamedTuple, cast

import sqlcipher3.dbapi2 as driver

from docket_assistant.store.mark import APPLICATION_ID, LOCK_SUFFIX, VERSION

_SETTINGS = ("PRAGMA cipher_log_level=NONE", "PRAGMA trusted_schema=OFF", "PRAGMA query_only=ON")
_LATEST = """
    SELECT matter_id FROM (SELECT rowid AS place, matter_id FROM journal_entry ORDER BY rowid DESC LIMIT 1000)
    GROUP BY matter_id ORDER BY max(place) DESC LIMIT ?
"""
"""Matters of the last thousand acts, the one with the latest act first."""
_RECORDED = "SELECT id FROM matter ORDER BY rowid DESC LIMIT ?"
"""Matters recorded last: these fill the page where the last acts are all on a few."""
_MATTER = "SELECT number, court, closed_on, trashed_on FROM matter WHERE id = ?"
_PARTIES = "SELECT role, name FROM party WHERE matter_id = ? ORDER BY position, nth"
STATEMENTS = (_LATEST, _RECORDED, _MATTER, _PARTIES)
"""All that is asked of a store."""

_SIDES = {"plaintiff": 1, "petitioner": 1, "defendant": 2, "respondent": 2}
"""Sides by the role of a party, as domain.people has them; any other role is on neither."""


class FirstRow(NamedTuple):
    """A matter on the first page."""

    id: str
    caption: str
    """The first party of each side."""
    number: str
    court: str
    closed_on: str = ""
    """The day as the store writes it; empty: open."""


def is_claimed(path: Path) -> bool:
    """Whether a writer's name stands in the lock file of a store; it may have died since."""
    path = path.expanduser().resolve()
    try:
        return path.with_name(path.name + LOCK_SUFFIX).stat().st_size > 0
    except OSError:
        return False


def first_matters(path: Path, limit: int = 60) -> tuple[FirstRow, ...]:
    """Matters of the store at ``path``, the one with the latest act first; at most ``limit``.

    Empty where nothing is there, where the file is something else, newer or damaged, and where it cannot
    be read. Nothing is written, and nothing is left beside the file.
    """
    path = path.expanduser().absolute()
    try:
        if not path.is_file() or path.stat().st_size == 0:
            return ()
        logged = _has_log(path)
        rows = _read(path, limit, logged=logged)
        if not logged and _has_log(path):  # a writer began while the file was read without its log
            rows = _read(path, limit, logged=True)
    except (driver.Error, OSError, TypeError):  # the last: a row is missing, or a value is no text
        return ()
    return rows


def _has_log(path: Path) -> bool:
    try:
        return path.with_name(path.name + "-wal").stat().st_size > 0
    except FileNotFoundError:
        return False


def _read(path: Path, limit: int, *, logged: bool) -> tuple[FirstRow, ...]:
    query = "mode=ro&readonly_shm=1" if logged else "immutable=1"  # either way nothing is made beside it
    uri = f"{path.as_uri()}?{query}"
    with closing(driver.connect(uri, uri=True, isolation_level=None, timeout=0.5)) as link:
        for setting in _SETTINGS:
            link.execute(setting).fetchall()
        link.execute("BEGIN")
        return _matters(link, limit) if _is_store(link) else ()


def _is_store(link: driver.Connection) -> bool:
    marks = [link.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
    return marks == [APPLICATION_ID, VERSION]


def _matters(link: driver.Connection, limit: int) -> tuple[FirstRow, ...]:
    found = dict.fromkeys(link.execute(_LATEST, [limit]))
    if len(found) < limit:
        found |= dict.fromkeys(link.execute(_RECORDED, [limit]))
    rows = (_row(link, cast("str", matter_id)) for (matter_id,) in found)
    return tuple(islice((row for row in rows if row is not None), limit))


def _row(link: driver.Connection, matter_id: str) -> FirstRow | None:
    """A matter as the page shows it; None for one in the trash."""
    number, court, closed, trashed = link.execute(_MATTER, [matter_id]).fetchone()
    if trashed is not None:
        return None
    names: dict[int, str] = {}
    for role, name in link.execute(_PARTIES, [matter_id]):
        names.setdefault(_SIDES.get(role, 0), name)
    return FirstRow(matter_id, " v. ".join(names.values()), number, court, closed or "")
