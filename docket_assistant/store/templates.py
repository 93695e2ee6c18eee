"""The firm's templates in the store: every version is kept, the newest used; of no matter, not journaled."""

import hashlib
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, delete, func, select

from docket_assistant.domain.errors import NotFound
from docket_assistant.store.sql import finished, insertion
from docket_assistant.store.store import Store
from docket_assistant.store.tables import FIRM_TEMPLATE

_KEEP = insertion(FIRM_TEMPLATE)
_NAME = FIRM_TEMPLATE.c.name == bindparam("name")
_LAST = finished(select(func.max(FIRM_TEMPLATE.c.version)).where(_NAME))
_LISTED = finished(
    select(
        FIRM_TEMPLATE.c.name,
        FIRM_TEMPLATE.c.version,
        FIRM_TEMPLATE.c.kind,
        FIRM_TEMPLATE.c.sha256,
        FIRM_TEMPLATE.c.added_on,
    ).order_by(FIRM_TEMPLATE.c.name, FIRM_TEMPLATE.c.version)
)
_CONTENT = finished(select(FIRM_TEMPLATE.c.content).where(FIRM_TEMPLATE.c.sha256 == bindparam("sha256")))
_WHOLE = finished(select(FIRM_TEMPLATE).where(_NAME).order_by(FIRM_TEMPLATE.c.version))
_REMOVE = finished(delete(FIRM_TEMPLATE).where(_NAME))


@dataclass(frozen=True, slots=True)
class KeptTemplate:
    """One version of a template."""

    name: str
    version: int
    """From 1."""
    kind: str
    """The kind of paper that it is for; empty: any."""
    sha256: str
    added_on: date


def keep_template(store: Store, name: str, kind: str, content: bytes, day: date) -> KeptTemplate:
    """Keep a template as the newest version of its name; the same content again makes no version."""
    digest = hashlib.sha256(content).hexdigest()
    same = [one for one in templates(store) if one.name == name]
    if same and same[-1].sha256 == digest:
        return same[-1]
    with store.begin_aside() as aside:
        last = _LAST.rows(aside.link, name=name)[0][0]
        version = 1 + (last if isinstance(last, int) else 0)
        aside.link.execute(_KEEP, [name, version, kind, digest, day.isoformat(), content])
    return KeptTemplate(name, version, kind, digest, day)


def templates(store: Store) -> tuple[KeptTemplate, ...]:
    """Every version of every template, by name and version."""
    with store.read() as view:
        rows = _LISTED.rows(view.link)
    return tuple(
        KeptTemplate(str(name), int(str(version)), str(kind), str(sha256), date.fromisoformat(str(on)))
        for name, version, kind, sha256, on in rows
    )


def template_content(store: Store, sha256: str) -> bytes:
    """The file of one version; raises NotFound."""
    with store.read() as view:
        found = _CONTENT.rows(view.link, sha256=sha256)
    if not found:
        raise NotFound("This template is not kept in the store any more; add it again.")
    content = found[0][0]
    assert isinstance(content, bytes)
    return content


def remove_template(store: Store, name: str) -> tuple[tuple[object, ...], ...]:
    """Take a template away and answer with its versions; papers that it drew keep its digest."""
    with store.begin_aside() as aside:
        gone = _WHOLE.rows(aside.link, name=name)
        _REMOVE.rows(aside.link, name=name)
    return tuple(tuple(row) for row in gone)


def restore_template(store: Store, versions: tuple[tuple[object, ...], ...]) -> None:
    """Put back what was taken away."""
    with store.begin_aside() as aside:
        aside.link.executemany(_KEEP, versions)
