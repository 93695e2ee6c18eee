"""Drafts: forms half typed, kept as typed so that a crash loses none of it.

A draft is no fact: it stands in no journal and in no export, and its texts do not pass the gate of
``clean``. Only half characters are replaced, which no database can hold. It may be kept from any thread.
"""

import json
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, select

from docket_assistant.domain.errors import EnvironmentFailed, InvalidInput, NotFound
from docket_assistant.domain.ids import MatterId
from docket_assistant.store.clean import LONG
from docket_assistant.store.rows import canonical
from docket_assistant.store.sql import Row, finished, insertion
from docket_assistant.store.store import Store
from docket_assistant.store.tables import DRAFT, FACT

_KEEP = insertion(DRAFT).replace("INSERT", "INSERT OR REPLACE", 1)
_ON_FILE = finished(select(FACT.c.id).where(FACT.c.id == bindparam("id")))
_KEPT = finished(select(DRAFT))
_ONE = finished(select(DRAFT).where(DRAFT.c.id == bindparam("id")))
_FORGET = finished(delete(DRAFT).where(DRAFT.c.id == bindparam("id")))


@dataclass(frozen=True, slots=True)
class Draft:
    """A form as it was last typed."""

    id: str
    matter_id: MatterId
    """Empty for the form that opens a new matter."""
    form: str
    content: str
    """The fields and their texts, as JSON."""
    changed_at: datetime

    @property
    def fields(self) -> dict[str, str]:
        """The text of every field."""
        return typing.cast("dict[str, str]", json.loads(self.content))


def keep(store: Store, draft_id: str, matter: MatterId, form: str, content: Mapping[str, str]) -> Draft:
    """Keep a form as it stands now, in place of what was kept of it; on disk before this returns.

    ``matter`` is empty for a new matter. Raises InvalidInput where a field is longer than any that can be
    recorded, NotFound where the matter is not on file, since nothing of an erased one may come back, Refused
    and EnvironmentFailed as an act does.
    """
    assert draft_id, "a draft is found again by its id"
    assert form, "a draft is opened again in its form"
    typed = canonical({_whole(name): _text(name, text) for name, text in content.items()})
    with store.begin_aside() as aside:
        if matter and not _ON_FILE.rows(aside.link, id=matter):
            raise NotFound(f"There is no matter {matter} in this store; what was typed is not kept.")
        aside.link.execute(_KEEP, [draft_id, matter or None, form, typed, aside.at.isoformat()])
    return Draft(draft_id, matter, form, typed, aside.at)


def _text(name: str, text: str) -> str:
    if len(text) > LONG:
        raise InvalidInput(
            f"The field {_whole(name)} has {len(text):,} characters; the longest allowed is {LONG:,}."
            " Shorten it."
        )
    return _whole(text)


def _whole(text: str) -> str:
    """The text with halves of one character joined, and a half alone replaced by the sign for it."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def kept(store: Store) -> tuple[Draft, ...]:
    """All drafts, the newest first.

    Raises EnvironmentFailed where one cannot be read.
    """
    with store.read() as reading:
        found = [_draft(row) for row in _KEPT.rows(reading.link)]
    return tuple(sorted(found, key=lambda draft: draft.changed_at, reverse=True))


def find(store: Store, draft_id: str) -> Draft | None:
    """The draft of this id, None where none is kept.

    Raises EnvironmentFailed where it cannot be read.
    """
    with store.read() as reading:
        found = _ONE.rows(reading.link, id=draft_id)
    return _draft(found[0]) if found else None


def forget(store: Store, draft_id: str) -> None:
    """Let go of a draft that nobody wants; one that is not there is let go already.

    The act that logs its form forgets it with Transaction.forget_draft instead.
    """
    with store.begin_aside() as aside:
        _FORGET.rows(aside.link, id=draft_id)


def _draft(row: Row) -> Draft:
    draft_id, matter, form, content, at = typing.cast("tuple[str, str | None, str, str, str]", row)
    try:
        draft = Draft(draft_id, MatterId(matter or ""), form, content, datetime.fromisoformat(at))
        whole = all(isinstance(text, str) for text in draft.fields.values())
    except (ValueError, TypeError, AttributeError):
        whole = False
    if not whole:
        raise EnvironmentFailed(
            f"The draft {draft_id} was changed by another program and cannot be read."
            " Keep the file and restore a backup."
        )
    return draft
