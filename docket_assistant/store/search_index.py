"""Keeps the index of words in step with the facts, within the act that changes them.

The full-text table holds no text of its own: a row is taken out of it with the very words that it was put
in with, which stand in ``search_entry``. What cannot be seen from a fact alone is followed too: the words
of the caption stand in every row of the matter, the number of a set in the rows of its items.
"""

import typing
from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import bindparam, delete, func, select

from docket_assistant.domain.discovery import RequestItem, RequestSet
from docket_assistant.domain.matter import Matter
from docket_assistant.domain.people import Party
from docket_assistant.store.rows import AnyNoun, repositories
from docket_assistant.store.search_table import SEARCH_ENTRY, SEARCH_WORD
from docket_assistant.store.search_words import Words, caption_words, group_of, words_of
from docket_assistant.store.sql import Link, Row, finished, insertion
from docket_assistant.store.tables import TABLES, table_name
from docket_assistant.wording.found_groups import Found

_PARTY = TABLES[Party].table
_ITEM = TABLES[RequestItem].table
_MATTER = TABLES[Matter].table
_NAMES = finished(
    select(_PARTY.c.name)
    .where(_PARTY.c.matter_id == bindparam("matter_id"))
    .order_by(_PARTY.c.position, _PARTY.c.nth)
)
_OF_SET = finished(
    select(_ITEM.c.id).where(_ITEM.c.matter_id == bindparam("matter_id"), _ITEM.c.set == bindparam("set"))
)
_MATTERS = finished(select(_MATTER.c.id).order_by(_MATTER.c.nth))
_ROW = finished(
    select(SEARCH_ENTRY.c.n, SEARCH_ENTRY.c.words, SEARCH_ENTRY.c.private).where(
        SEARCH_ENTRY.c.fact_id == bindparam("id")
    )
)
_LAST = finished(
    select(func.max(SEARCH_ENTRY.c.n)).where(SEARCH_ENTRY.c.n.between(bindparam("first"), bindparam("last")))
)
_DROP = finished(delete(SEARCH_ENTRY).where(SEARCH_ENTRY.c.n == bindparam("n")))
_OF_MATTER = finished(
    select(SEARCH_ENTRY.c.n, SEARCH_ENTRY.c.words, SEARCH_ENTRY.c.private).where(
        SEARCH_ENTRY.c.matter_id == bindparam("matter_id")
    )
)
_DROP_ALL = finished(delete(SEARCH_ENTRY))
_ADD = insertion(SEARCH_ENTRY)
_ADD_WORDS = f"INSERT INTO {SEARCH_WORD} (rowid, words, private) VALUES (?, ?, ?)"
_TAKE_WORDS = f"INSERT INTO {SEARCH_WORD} ({SEARCH_WORD}, rowid, words, private) VALUES ('delete', ?, ?, ?)"
_EMPTY = f"INSERT INTO {SEARCH_WORD} ({SEARCH_WORD}) VALUES ('delete-all')"
_BUILD = f"INSERT INTO {SEARCH_WORD} ({SEARCH_WORD}) VALUES ('rebuild')"
_RECORDED = """
    SELECT content.fact_id FROM journal_content AS content
    JOIN journal_entry AS entry ON entry.matter_id = content.matter_id AND entry.n = content.n
    GROUP BY content.fact_id ORDER BY max(entry.rowid), content.line
"""
"""Facts by when they were recorded last."""

Changed = Mapping[str, tuple[type[AnyNoun], AnyNoun | None]]
"""Facts that an act changed, by id: their class, and what they are now; None where they are gone."""
_GROUP = 40
"""Bits of a row's number below its group."""


def rows_of(group: int) -> tuple[int, int]:
    """The first and the last number that rows of a group can have."""
    return group << _GROUP, ((group + 1) << _GROUP) - 1


def group_at(n: int) -> Found:
    """The group of the row with this number."""
    return Found(n >> _GROUP)


def follow(link: Link, matter_id: str, changed: Changed) -> None:
    """Bring the rows of changed facts, and of those that are called after them, up to date."""
    writer = _Writer(link, matter_id)
    if any(issubclass(cls, Party) for cls, _ in changed.values()) and writer.is_renamed():
        writer.write_matter()
        gone = {fact_id: found for fact_id, found in changed.items() if found[1] is None}
        writer.write(gone)
        return
    writer.write(changed)


class _Writer:
    """Writes the rows of one matter."""

    def __init__(self, link: Link, matter_id: str) -> None:
        self._link = link
        self._matter_id = matter_id
        self._names = tuple(typing.cast("str", row[0]) for row in _NAMES.rows(link, matter_id=matter_id))
        self._caption = caption_words(self._names)
        self._sets: dict[str, RequestSet | None] = {}
        self._places: dict[Found, int] = {}
        """The next free place of each group."""

    def is_renamed(self) -> bool:
        """Whether the names of the parties are others than the rows of the matter were made with."""
        found = _ROW.rows(self._link, id=self._matter_id)
        matter = repositories()[Matter].find(self._link, self._matter_id, self._matter_id)
        now = None if matter is None else self.words(matter.noun)
        return not found or now is None or typing.cast("str", found[0][1]) != now.words

    def words(self, noun: AnyNoun) -> Words | None:
        """What can be searched of a fact of this matter."""
        served = self._set(noun.set) if isinstance(noun, RequestItem) else None
        return words_of(noun, self._names, self._caption, served)

    def _set(self, set_id: str) -> RequestSet | None:
        if set_id not in self._sets:
            kept = repositories()[RequestSet].find(self._link, self._matter_id, set_id)
            self._sets[set_id] = None if kept is None else typing.cast("RequestSet", kept.noun)
        return self._sets[set_id]

    def write_matter(self) -> None:
        """Write the rows of all facts of the matter; those that are there keep their place."""
        for repository in repositories().values():
            for noun in repository.of_matter(self._link, self._matter_id):
                self._put(noun, keep_place=True)

    def write(self, changed: Changed) -> None:
        """Write the rows of these facts as the newest of their groups."""
        for fact_id, (cls, noun) in changed.items():
            if noun is None:
                self._take(_ROW.rows(self._link, id=fact_id))
                continue
            is_called_anew = self._put(noun, keep_place=False)
            if issubclass(cls, RequestSet) and is_called_anew:
                self._write_items(fact_id)

    def _write_items(self, set_id: str) -> None:
        """Items are called after their set."""
        repository = repositories()[RequestItem]
        for (item_id,) in _OF_SET.rows(self._link, matter_id=self._matter_id, set=set_id):
            kept = repository.find(self._link, self._matter_id, typing.cast("str", item_id))
            assert kept is not None, "it was read in the same transaction"
            self._put(kept.noun, keep_place=True)

    def _put(self, noun: AnyNoun, *, keep_place: bool) -> bool:
        """Write the row of a fact; answers whether it had one with other words."""
        words = self.words(noun)
        found = _ROW.rows(self._link, id=noun.id)
        if words is not None and found and found[0][1:] == (words.words, words.private):
            return False
        self._take(found)
        if words is not None:
            self._add(noun, words, typing.cast("int", found[0][0]) if found and keep_place else None)
        return bool(found)

    def _add(self, noun: AnyNoun, words: Words, place: int | None) -> None:
        n = self._next(type(noun)) if place is None else place
        name = table_name(type(noun))
        self._link.execute(_ADD, [n, self._matter_id, name, noun.id, words.words, words.private])
        self._link.execute(_ADD_WORDS, [n, words.words, words.private])

    def _next(self, cls: type) -> int:
        group = group_of(cls)
        if group not in self._places:
            first, last = rows_of(group)
            newest = typing.cast("int | None", _LAST.rows(self._link, first=first, last=last)[0][0])
            self._places[group] = first if newest is None else newest + 1
        self._places[group] += 1
        return self._places[group] - 1

    def _take(self, rows: Iterable[Row]) -> None:
        """Take rows out, each with the words that it was put in with."""
        for row in rows:
            self._link.execute(_TAKE_WORDS, row)
            _DROP.rows(self._link, n=row[0])


def forget(link: Link, matter_id: str) -> None:
    """Take all rows of a matter out of the index."""
    for row in _OF_MATTER.rows(link, matter_id=matter_id):
        link.execute(_TAKE_WORDS, row)
        _DROP.rows(link, n=row[0])


def write_words_anew(link: Link) -> None:
    """Make the full-text table anew from the rows, within the caller's transaction.

    Words that were taken out of it stand in it until its parts are merged, which may never come to an end.
    """
    link.execute(_BUILD)


Entry = tuple[str, str, str, str, str]
"""Matter, noun, id, words and private words of a fact."""


def rebuild(link: Link) -> None:
    """Make the whole index anew from the facts, within the caller's transaction.

    What was recorded last is the newest; a fact that no act tells of is taken for newer still.
    """
    places = {row[0]: place for place, row in enumerate(link.execute(_RECORDED).fetchall())}
    _DROP_ALL.rows(link)
    link.execute(_EMPTY)
    link.executemany(
        _ADD,
        (
            (rows_of(group)[0] + places.setdefault(entry[2], len(places)), *entry)
            for group, entry in _entries(link)
        ),
    )
    link.execute(_BUILD)


def fresh_entries(link: Link) -> Iterator[Entry]:
    """What stands in an index made anew from the facts, in no order."""
    return (entry for _, entry in _entries(link))


def _entries(link: Link) -> Iterator[tuple[int, Entry]]:
    for (matter_id,) in _MATTERS.rows(link):
        matter = typing.cast("str", matter_id)
        writer = _Writer(link, matter)
        for noun in _facts(link, matter):
            words = writer.words(noun)
            if words is not None:
                name = table_name(type(noun))
                yield group_of(type(noun)), (matter, name, noun.id, words.words, words.private)


def _facts(link: Link, matter_id: str) -> Iterable[AnyNoun]:
    return (noun for repository in repositories().values() for noun in repository.of_matter(link, matter_id))
