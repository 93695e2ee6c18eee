"""One act of a user on one matter: what it puts and removes, written with its journal entry."""

import json
import typing
from datetime import datetime

from sqlalchemy import bindparam, delete, select

from docket_assistant.domain.errors import InvalidInput, NotFound, Refused
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.matter import Matter
from docket_assistant.domain.plain import from_plain, to_plain
from docket_assistant.domain.record import Record
from docket_assistant.store.clean import clean
from docket_assistant.store.journal import Act, Change, Heading, act_of, write_entry
from docket_assistant.store.reading import read_record
from docket_assistant.store.rows import (
    AnyNoun,
    Kept,
    Repository,
    canonical,
    repositories,
    repositories_by_name,
)
from docket_assistant.store.search_index import follow
from docket_assistant.store.sql import Link, finished, insertion
from docket_assistant.store.tables import DRAFT, FACT

N = typing.TypeVar("N", bound=AnyNoun)

_WHOSE = finished(select(FACT.c.matter_id, FACT.c.noun).where(FACT.c.id == bindparam("id")))
_FORGET = finished(delete(FACT).where(FACT.c.id == bindparam("id")))
_FORGET_DRAFT = finished(delete(DRAFT).where(DRAFT.c.id == bindparam("id")))


class Transaction:
    """What one act does; the store begins and ends it.

    Every text passes the gate of ``clean`` here, and nowhere else.
    """

    def __init__(self, link: Link, matter_id: MatterId, heading: Heading) -> None:
        self.matter_id = matter_id
        self.heading = heading
        self._link: Link | None = link
        self.act: Act | None = None
        """The entry in the history, once the act is saved; None where it changed nothing."""
        self.forgot_draft = False
        """Whether a draft was forgotten: then there is something to save even where no fact changed."""
        self._changes: dict[str, Change] = {}
        self._now: dict[str, tuple[type[AnyNoun], AnyNoun | None]] = {}
        """Facts that the act touched, as they are now."""
        self._places: dict[str, int] = {}
        self._known = False

    @property
    def link(self) -> Link:
        """The connection, while the act lasts: afterwards a write would go past the journal."""
        assert self._link is not None, "the act is over, or a write in it failed"
        return self._link

    def end(self) -> None:
        """Let nothing more be written in this act."""
        self._link = None

    def add_matter(self, matter: Matter) -> Matter:
        """Record a new matter.

        Raises Refused where its id is taken, InvalidInput where a text is refused.
        """
        assert matter.id == self.matter_id, "the act was begun for another matter"
        if _WHOSE.rows(self.link, id=matter.id):
            raise Refused(f"A fact with the id {matter.id} is on file already; a new matter needs a new id.")
        cleaned = clean(matter, f"matter {matter.id}")
        self._known = True
        self._write(repositories()[Matter], matter.id, None, cleaned)
        return cleaned

    def put(self, noun: N) -> N:
        """Record a fact, or the amended form of the one with its id; returned as the store keeps it.

        Raises InvalidInput where a text or value is refused, Refused where the id names another fact.
        """
        repository = repositories()[type(noun)]
        cleaned = clean(noun, f"{repository.name} {noun.id}")
        kept = self._kept(repository, noun.id)
        if kept is None and isinstance(noun, Matter):
            raise NotFound(f"There is no matter {noun.id}; add it first.")
        if kept is None or kept.noun != cleaned:
            self._write(repository, noun.id, kept, cleaned)
        return cleaned

    def remove(self, noun_class: type[AnyNoun], fact_id: str) -> None:
        """Take a fact off the record.

        Raises NotFound where it is not there; when the act ends, Refused where another fact names it.
        """
        assert noun_class is not Matter, "a matter is not removed by an act"
        repository = repositories()[noun_class]
        kept = self._kept(repository, fact_id)
        if kept is None:
            raise NotFound(f"There is no {repository.name} {fact_id} in this matter.")
        self._write(repository, fact_id, kept, None)

    def forget_draft(self, draft_id: str) -> None:
        """Forget the draft of the form that this act logs: after a crash there is the one or the other.

        A draft that is not there is forgotten already. Undo does not bring it back.
        """
        _FORGET_DRAFT.rows(self.link, id=draft_id)
        self.forgot_draft = True

    def record(self) -> Record:
        """The matter's facts as this act has left them so far."""
        return read_record(self.link, self.matter_id)

    def plain_of(self, noun: str, fact_id: str) -> str | None:
        """A fact as the journal writes it; None where it is not there."""
        kept = self._kept(repositories_by_name()[noun], fact_id)
        return None if kept is None else _plain(kept.noun)

    def restore(self, change: Change) -> None:
        """Make one fact what ``change`` says it was before."""
        repository = repositories_by_name()[change.noun]
        kept = self._kept(repository, change.fact_id)
        noun = None
        if change.before is not None:
            where = f"{change.noun} {change.fact_id}"
            noun = typing.cast("AnyNoun", from_plain(repository.cls, json.loads(change.before), where))
        self._write(repository, change.fact_id, kept, noun, change.nth)

    def finish(self, at: datetime) -> None:
        """Write the journal entry and the index of words, where anything changed."""
        link = self.link
        changes = [change for change in self._changes.values() if change.before != change.after]
        if changes:
            self.act = act_of(write_entry(link, self.matter_id, self.heading, at, changes))
            follow(link, self.matter_id, {change.fact_id: self._now[change.fact_id] for change in changes})

    def removed(self) -> frozenset[str]:
        """Ids of the facts that the act took away."""
        return frozenset(change.fact_id for change in self._changes.values() if change.after is None)

    def _kept(self, repository: Repository, fact_id: str) -> Kept | None:
        self._check_matter()
        found = _WHOSE.rows(self.link, id=fact_id)
        if not found and fact_id in self._changes:
            found = [(self.matter_id, self._changes[fact_id].noun)]
        if not found:
            return None
        matter_id, noun = found[0]
        if noun != repository.name:
            raise Refused(
                f"The id {fact_id} is taken by another fact ({noun}); a {repository.name} needs its own."
            )
        if matter_id != self.matter_id:
            raise Refused(f"The {noun} {fact_id} belongs to another matter; nothing was changed.")
        return repository.find(self.link, self.matter_id, fact_id)

    def _check_matter(self) -> None:
        if not self._known and not _WHOSE.rows(self.link, id=self.matter_id):
            raise NotFound(f"There is no matter {self.matter_id} in this store.")
        self._known = True

    def _write(
        self,
        repository: Repository,
        fact_id: str,
        kept: Kept | None,
        noun: AnyNoun | None,
        nth: int | None = None,
    ) -> None:
        if kept is not None:
            nth = kept.nth
        elif fact_id in self._changes:  # taken away in this act and put again: undo knows one place
            nth = self._changes[fact_id].nth
        elif nth is None:
            nth = self._next_place(repository)
        try:
            self._write_rows(repository, fact_id, kept, noun, nth)
        except BaseException:  # half a fact may be written, and the transaction may be gone
            self.end()
            raise
        self._note(repository, fact_id, nth, kept, noun)

    def _write_rows(
        self, repository: Repository, fact_id: str, kept: Kept | None, noun: AnyNoun | None, nth: int
    ) -> None:
        if noun is None:
            repository.delete(self.link, self.matter_id, fact_id)
            _FORGET.rows(self.link, id=fact_id)
        elif kept is None:
            self.link.execute(insertion(FACT), [fact_id, self.matter_id, repository.name])
            repository.insert(self.link, self.matter_id, nth, noun)
        else:
            repository.replace(self.link, self.matter_id, kept.noun, noun)

    def _next_place(self, repository: Repository) -> int:
        place = self._places.get(repository.name)
        if place is None:
            place = repository.next_place(self.link, self.matter_id)
        self._places[repository.name] = place + 1
        return place

    def _note(
        self, repository: Repository, fact_id: str, nth: int, kept: Kept | None, noun: AnyNoun | None
    ) -> None:
        first = self._changes.get(fact_id)
        before = first.before if first else (None if kept is None else _plain(kept.noun))
        after = None if noun is None else _plain(noun)
        self._changes[fact_id] = Change(repository.name, fact_id, nth, before, after)
        self._now[fact_id] = (repository.cls, noun)


def _plain(noun: AnyNoun) -> str:
    return canonical(to_plain(noun))


def check_label(label: str) -> None:
    """An act without a name cannot be told from others in the history."""
    if not label.strip():
        raise InvalidInput("An act needs a label, such as Log conferral.")
