"""The index of words: what of each fact can be searched, private text apart.

It is made from the facts and can be made anew from them; it stands in no journal and in no export.
"""

from sqlalchemy import Column, Integer, Table, Text

from docket_assistant.store.tables import METADATA

SEARCH_ENTRY = Table(
    "search_entry",
    METADATA,
    Column("n", Integer, primary_key=True),
    Column("matter_id", Text, nullable=False),
    Column("noun", Text, nullable=False),
    Column("fact_id", Text, nullable=False, unique=True),
    Column("words", Text, nullable=False),
    Column("private", Text, nullable=False),
)
"""One row a fact that has words; rows of a kind lie together, the newest last."""

SEARCH_WORD = "search_word"
"""Name of the full-text table over ``search_entry``."""
MAKE_SEARCH_WORD = (
    f"CREATE VIRTUAL TABLE {SEARCH_WORD} USING fts5(words, private, content='search_entry',"
    " content_rowid='n', prefix='2 3 4', tokenize='unicode61 remove_diacritics 2')"
)
SHADOWS = tuple(f"{SEARCH_WORD}_{part}" for part in ("data", "idx", "docsize", "config"))
"""Tables that SQLite keeps for it."""
