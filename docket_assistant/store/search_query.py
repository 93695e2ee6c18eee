"""Finds facts by what is typed: every word in the fact or in its matter's caption, the newest first.

Nothing typed is ever read as the language of the full-text table: it is cut into words, and each is asked
for in quotes. One word at least must stand in the fact itself, else every fact of a matter would answer
to the matter's name.
"""

import unicodedata
from dataclasses import dataclass, replace
from typing import cast

from docket_assistant.domain.ids import MatterId
from docket_assistant.store.rows import repositories_by_name
from docket_assistant.store.search_index import group_at, rows_of
from docket_assistant.store.search_table import SEARCH_WORD
from docket_assistant.store.search_terms import LISTED, beginning_with, is_there
from docket_assistant.store.search_words import (
    CAPTION,
    NEARLY,
    NUMBER,
    SHORTEST_NAME,
    folded,
    group_of,
    own_words,
    with_one_left_out,
    words_in,
)
from docket_assistant.store.slips import is_near
from docket_assistant.store.sql import Link
from docket_assistant.wording.found_groups import Found

_LONGEST = 300
_MOST_WORDS = 10
_LITTLE = 3
"""With fewer answers than these, what is typed is taken less strictly."""
_NEAR_ROWS = 120
_NEAR_NAMES = 5

FIND = f"""
    SELECT entry.n, entry.matter_id, entry.noun, entry.fact_id, entry.words, entry.private
    FROM {SEARCH_WORD} CROSS JOIN search_entry AS entry ON entry.n = {SEARCH_WORD}.rowid
    CROSS JOIN matter ON matter.id = entry.matter_id
    WHERE {SEARCH_WORD} MATCH ? AND {SEARCH_WORD}.rowid BETWEEN ? AND ? AND matter.trashed_on IS NULL
    ORDER BY {SEARCH_WORD}.rowid DESC LIMIT ?
"""
"""Rows of one group that match, the newest first."""


NAMED = """
    SELECT fact.matter_id, fact.noun FROM fact JOIN matter ON matter.id = fact.matter_id
    WHERE fact.id = ? AND matter.trashed_on IS NULL
"""
"""Whose a fact is, and what."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A fact that was found."""

    group: Found
    matter_id: MatterId
    noun: str
    """The noun's name in the store."""
    fact_id: str
    words: str
    """The fact's own words."""
    private: str
    """Its private words; empty where private text was not to be looked at."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A typed word, with all that it may stand for."""

    text: str
    is_begun: bool
    """Whether more of it may follow."""
    also: tuple[str, ...] = ()
    """Names that it may be a slip for."""


def search(link: Link, text: str, limit: int, *, with_private: bool) -> tuple[Hit, ...]:
    """At most ``limit`` facts of each group.

    Where nothing fits, every word is taken for a beginning, and then for a slip in a name; a single word
    that finds little may be such a slip too.
    """
    typed = _typed(text)
    if not typed:
        return ()
    query = _Query(link, limit, with_private=with_private)
    found = query.run(typed)
    if not found and any(not word.is_begun for word in typed):
        typed = [_Word(word.text, is_begun=len(word.text) > 1 and not word.text.isdigit()) for word in typed]
        found = query.run(typed)
    if not found or (len(typed) == 1 and len(found) < _LITTLE):
        near = query.near(typed)
        if near != typed:
            found |= {hit.fact_id: hit for hit in query.run(near).values() if hit.fact_id not in found}
    return tuple(sorted(found.values(), key=lambda hit: hit.group))


def named(link: Link, fact_id: str) -> Hit | None:
    """The fact with this id, as if it were found; None where there is none, or its matter is in the trash."""
    for row in link.execute(NAMED, [fact_id]).fetchall():
        matter_id, noun = cast("tuple[str, str]", row)
        group = group_of(repositories_by_name()[noun].cls)
        return Hit(group, MatterId(matter_id), noun, fact_id, "", "")
    return None


def _typed(text: str) -> list[_Word]:
    """The words typed; a last letter alone says too little yet."""
    text = unicodedata.normalize("NFC", text[:_LONGEST])
    found = list(dict.fromkeys(words_in(text)))[:_MOST_WORDS]
    typed = [_Word(word, is_begun=False) for word in found]
    if not typed or not text[-1].isalnum():
        return typed
    last = typed.pop()
    if len(last.text) > 1 or last.text.isdigit():
        typed.append(_Word(last.text, is_begun=len(last.text) > 1))
    return typed


def _quoted(word: str, *, begun: bool = False) -> str:
    return f'"{word}" *' if begun else f'"{word}"'


class _Query:
    """Runs what is typed for every group."""

    def __init__(self, link: Link, limit: int, *, with_private: bool) -> None:
        self._link = link
        self._limit = limit
        self._with_private = with_private
        self._terms: dict[str, list[str]] = {}
        self._named: dict[tuple[str, bool], bool] = {}

    def run(self, typed: list[_Word]) -> dict[str, Hit]:
        """What fits, by id, each group the newest first."""
        found = [*self._numbered(typed), *self._case_number(typed)]
        every = self._every(typed)
        below: Found | None = Found.NOTE
        while below is not None:
            rows = self._rows(every, Found.MATTER, below)
            found += rows
            below = self._unread(rows)
        return self._of_each(found)

    def _unread(self, rows: list[Hit]) -> Found | None:
        """The highest group of which more may be wanted; rows come from the highest down.

        Twice as many rows are read as are wanted of a group, so that each look ends with a group or more.
        """
        if len(rows) < 2 * self._limit:
            return None
        last = rows[-1].group
        read = sum(hit.group is last for hit in rows)
        if read < self._limit:
            return last
        return Found(last - 1) if last > Found.MATTER else None

    def _of_each(self, hits: list[Hit]) -> dict[str, Hit]:
        """Every fact once, and no more of a group than are wanted."""
        found: dict[str, Hit] = {}
        counts = dict.fromkeys(Found, 0)
        for hit in hits:
            if hit.fact_id not in found and counts[hit.group] < self._limit:
                found[hit.fact_id] = hit
                counts[hit.group] += 1
        return found

    def _numbered(self, typed: list[_Word]) -> list[Hit]:
        """Items whose own number was typed: they come before those that only speak of it."""
        if not any(word.text[0].isdigit() for word in typed):
            return []
        return self._rows(self._every(typed, numbered=True), Found.ITEM, Found.ITEM)

    def _case_number(self, typed: list[_Word]) -> list[Hit]:
        """Matters with a case number that is only begun; any other number stands for itself alone."""
        if not (typed[-1].is_begun and typed[-1].text.isdigit()):
            return []
        terms = (" OR ".join(self._terms_of(word, "")) for word in typed)
        every = " AND ".join(f"({part})" for part in terms)
        return self._rows(self._within(every), Found.MATTER, Found.MATTER)

    def _every(self, typed: list[_Word], *, numbered: bool = False) -> str:
        """Every word in the fact or in the caption, one at least in the fact."""
        own = [self._own(word, numbered=numbered) for word in typed]
        if len(typed) == 1:
            return self._within(" OR ".join(own[0]))
        in_caption = [self._in_caption(word) for word in typed]
        parts = [" OR ".join((*mine, *named)) for mine, named in zip(own, in_caption, strict=True)]
        if all(in_caption):
            parts.append(" OR ".join(term for mine in own for term in mine))
        return self._within(" AND ".join(f"({part})" for part in parts))

    def _within(self, expression: str) -> str:
        return expression if self._with_private else f"words : ({expression})"

    def _own(self, word: _Word, *, numbered: bool) -> list[str]:
        if word.text[0].isdigit() and numbered:
            return [_quoted(NUMBER + word.text)]
        return self._terms_of(replace(word, is_begun=word.is_begun and not word.text.isdigit()), "")

    def _in_caption(self, word: _Word) -> list[str]:
        """What to ask of captions; nothing where no caption has the word."""
        if word.text.isdigit():
            return []
        key = (CAPTION + folded(word.text), word.is_begun)
        if key not in self._named:
            self._named[key] = is_there(self._link, key[0], begun=word.is_begun)
        return self._terms_of(word, CAPTION) if self._named[key] or word.also else []

    def _terms_of(self, word: _Word, sign: str) -> list[str]:
        start = sign + folded(word.text)
        also = [_quoted(sign + name) for name in word.also]
        if not word.is_begun:
            return [*also, _quoted(sign + word.text)]
        return [*also, *((_quoted(start, begun=True),) if len(start) in LISTED else self._beginnings(start))]

    def _beginnings(self, start: str) -> list[str]:
        if start not in self._terms:
            terms = beginning_with(self._link, start)
            known = [_quoted(term) for term in terms or (start,)]
            self._terms[start] = known if terms is not None else [_quoted(start, begun=True)]
        return self._terms[start]

    def _rows(self, expression: str, low: Found, high: Found, limit: int = 0) -> list[Hit]:
        """Rows from one group to another that match, the newest of the highest group first."""
        first, last = rows_of(low)[0], rows_of(high)[1]
        found = self._link.execute(FIND, [expression, first, last, limit or 2 * self._limit]).fetchall()
        return [self._hit(cast("tuple[int, str, str, str, str, str]", row)) for row in found]

    def _hit(self, row: tuple[int, str, str, str, str, str]) -> Hit:
        n, matter_id, noun, fact_id, words, private = row
        shown = private if self._with_private else ""
        return Hit(group_at(n), MatterId(matter_id), noun, fact_id, own_words(words), shown)

    def near(self, typed: list[_Word]) -> list[_Word]:
        """The words, with the names that they may be slips for: those that stand nowhere, else all."""
        unknown = [word for word in typed if not is_there(self._link, folded(word.text), begun=word.is_begun)]
        return [
            replace(word, also=self._near(word)) if word in (unknown or typed) else word for word in typed
        ]

    def _near(self, word: _Word) -> tuple[str, ...]:
        """Names of matters and people that a word may be a slip for."""
        wanted = folded(word.text)
        if len(wanted) < SHORTEST_NAME or wanted.isdigit():
            return ()
        left = " OR ".join(_quoted(NEARLY + one, begun=word.is_begun) for one in with_one_left_out(wanted))
        rows = self._rows(f"words : ({left})", Found.MATTER, Found.PERSON, _NEAR_ROWS)
        names = (folded(name) for hit in rows for name in words_in(hit.words))
        near = dict.fromkeys(name for name in names if is_near(wanted, name, begun=word.is_begun))
        return tuple(near)[:_NEAR_NAMES]
