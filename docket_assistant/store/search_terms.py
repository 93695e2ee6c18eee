"""Which words of the index begin with what is typed.

The full-text table keeps lists for beginnings of two to four letters. For a longer one it would join the
lists of all words that begin so, from the first row to the last, before it answers; so the words are found
here first, by a skip from one to the next, and asked for by name.
"""

from typing import cast

from docket_assistant.store.search_table import SEARCH_WORD
from docket_assistant.store.sql import Link

LISTED = (2, 3, 4)
"""Lengths of the beginnings that the table keeps lists for."""
_MOST = 40
_TABLE = "search_term"
_MAKE = f"CREATE VIRTUAL TABLE temp.{_TABLE} USING fts5vocab('main', '{SEARCH_WORD}', 'instance')"
NEXT_TERM = f"SELECT term FROM temp.{_TABLE} WHERE term >= ? LIMIT 1"


def with_terms(link: Link) -> Link:
    """A reading connection that can look at the words of the index; the store itself gets no table."""
    link.execute("PRAGMA query_only=OFF").fetchall()
    link.execute(_MAKE)
    link.execute("PRAGMA query_only=ON").fetchall()
    return link


def beginning_with(link: Link, start: str) -> list[str] | None:
    """Words of the index that begin with ``start``, as the index holds them; None where they are too many."""
    found: list[str] = []
    after = start
    while True:
        rows = link.execute(NEXT_TERM, [after]).fetchall()
        term = cast("str", rows[0][0]) if rows else ""
        if not term.startswith(start):
            return found
        if len(found) == _MOST:
            return None
        found.append(term)
        after = term + "\0"


def is_there(link: Link, word: str, *, begun: bool) -> bool:
    """Whether the index has the word, or where it is only begun, one that begins so."""
    rows = link.execute(NEXT_TERM, [word]).fetchall()
    term = cast("str", rows[0][0]) if rows else ""
    return term.startswith(word) if begun else term == word
