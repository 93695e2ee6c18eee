"""What brings a store of an earlier version to the next one, as it was written when that version came.

The statements are kept as they were: they never follow the nouns of today. Each only adds, so that
nothing recorded can be lost on the way.
"""

import re
from collections.abc import Mapping

_OF_MATTER = "FOREIGN KEY(matter_id) REFERENCES matter (id) DEFERRABLE INITIALLY DEFERRED"


def _noun(name: str, columns: str, *keys: str) -> str:
    own = "matter_id TEXT NOT NULL, nth INTEGER NOT NULL, id TEXT NOT NULL"
    every = ", ".join((own, columns, "PRIMARY KEY (matter_id, id)", *keys, _OF_MATTER))
    return f"CREATE TABLE {name} ({every})"


def _parts(name: str, owner: str, columns: str, *keys: str) -> str:
    own = "matter_id TEXT NOT NULL, owner TEXT NOT NULL, nth INTEGER NOT NULL"
    owned = _key("owner", owner)
    every = ", ".join((own, columns, "PRIMARY KEY (matter_id, owner, nth)", *keys, owned))
    return f"CREATE TABLE {name} ({every}) WITHOUT ROWID"


def _key(column: str, noun: str) -> str:
    return f"FOREIGN KEY(matter_id, {column}) REFERENCES {noun} (matter_id, id) DEFERRABLE INITIALLY DEFERRED"


_TO_2 = (
    "ALTER TABLE matter ADD COLUMN closed_on DATE",
    "ALTER TABLE matter ADD COLUMN trashed_on DATE",
    "ALTER TABLE matter ADD COLUMN held_since DATE",
    "ALTER TABLE matter ADD COLUMN docket_looked_on DATE",
    "ALTER TABLE matter ADD COLUMN all_service_seen_on DATE",
    "ALTER TABLE party ADD COLUMN incarcerated BOOLEAN",
    "ALTER TABLE paper ADD COLUMN template TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE paper ADD COLUMN sent_on DATE",
    _parts(
        "court_order_briefing",
        "court_order",
        'paper TEXT NOT NULL, "on" DATE, days INTEGER, "trigger" TEXT, "before" BOOLEAN NOT NULL,'
        " words TEXT NOT NULL",
    ),
    _noun(
        "item_answer",
        "response TEXT NOT NULL, item TEXT NOT NULL, text TEXT NOT NULL, designation TEXT NOT NULL",
        _key("response", "response"),
        _key("item", "request_item"),
    ),
    _noun(
        "production",
        '"set" TEXT NOT NULL, items_said BOOLEAN NOT NULL, promised_by DATE, produced_on DATE,'
        " bates_first TEXT NOT NULL, bates_last TEXT NOT NULL, source TEXT NOT NULL",
        _key('"set"', "request_set"),
    ),
    _parts("production_items", "production", "value TEXT NOT NULL", _key("value", "request_item")),
    _noun(
        "item_review",
        'item TEXT NOT NULL, "on" DATE NOT NULL, response TEXT, adequate BOOLEAN NOT NULL,'
        " note TEXT NOT NULL",
        _key("item", "request_item"),
        _key("response", "response"),
    ),
    _parts("item_review_causes", "item_review", "value TEXT NOT NULL"),
    _noun(
        "attachment",
        "name TEXT NOT NULL, sha256 TEXT NOT NULL, size INTEGER NOT NULL, added_on DATE NOT NULL,"
        " about TEXT NOT NULL",
    ),
    _noun(
        "date_check",
        "about TEXT NOT NULL, date_checked DATE NOT NULL, entered_by TEXT NOT NULL,"
        " checked_by TEXT NOT NULL, checked_on DATE",
    ),
    _noun(
        "time_entry",
        '"on" DATE NOT NULL, minutes INTEGER NOT NULL, what TEXT NOT NULL, who TEXT, about TEXT NOT NULL',
        _key("who", "counsel"),
    ),
    (
        "CREATE TABLE search_entry (n INTEGER NOT NULL, matter_id TEXT NOT NULL, noun TEXT NOT NULL,"
        " fact_id TEXT NOT NULL, words TEXT NOT NULL, private TEXT NOT NULL, PRIMARY KEY (n),"
        " UNIQUE (fact_id))"
    ),
    (
        "CREATE VIRTUAL TABLE search_word USING fts5(words, private, content='search_entry',"
        " content_rowid='n', prefix='2 3 4', tokenize='unicode61 remove_diacritics 2')"
    ),
)

_TO_3 = (
    "ALTER TABLE motion ADD COLUMN served_on DATE",
    "ALTER TABLE motion ADD COLUMN method TEXT",
    "ALTER TABLE motion ADD COLUMN entered_on DATE",
    "ALTER TABLE motion ADD COLUMN brief_served_on DATE",
    "ALTER TABLE motion ADD COLUMN hearing_on DATE",
    "ALTER TABLE filing ADD COLUMN served_on DATE",
    "ALTER TABLE filing ADD COLUMN entered_on DATE",
    "ALTER TABLE party ADD COLUMN printed_as TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE matter ADD COLUMN caption_more TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE matter ADD COLUMN minors TEXT NOT NULL DEFAULT ''",
    # A paper may be under no order now: what was declared NOT NULL is made anew, row for row.
    _noun(
        "new_paper",
        '"order" TEXT, variant TEXT NOT NULL, title TEXT NOT NULL, path TEXT NOT NULL, sha256 TEXT NOT NULL,'
        " made_as_of DATE NOT NULL, program TEXT NOT NULL, rule TEXT NOT NULL, template TEXT NOT NULL,"
        " sent_on DATE, kind TEXT NOT NULL DEFAULT 'statement', about TEXT NOT NULL DEFAULT ''",
        _key('"order"', "court_order"),
    ),
    (
        'INSERT INTO new_paper (matter_id, nth, id, "order", variant, title, path, sha256, made_as_of,'
        ' program, rule, template, sent_on) SELECT matter_id, nth, id, "order", variant, title, path, sha256,'
        " made_as_of, program, rule, template, sent_on FROM paper"
    ),
    "DROP TABLE paper",
    "ALTER TABLE new_paper RENAME TO paper",
    _noun(
        "paper_answer",
        'kind TEXT NOT NULL, question TEXT NOT NULL, answer TEXT NOT NULL, "on" DATE NOT NULL,'
        ' about TEXT NOT NULL, "by" TEXT',
        _key('"by"', "counsel"),
    ),
    _parts("paper_answer_items", "paper_answer", "value TEXT NOT NULL", _key("value", "request_item")),
    _noun(
        "item_position",
        'item TEXT NOT NULL, side TEXT NOT NULL, "on" DATE NOT NULL, text TEXT NOT NULL,'
        " compromise TEXT NOT NULL, source TEXT NOT NULL",
        _key("item", "request_item"),
    ),
    (
        "CREATE TABLE firm_template (name TEXT NOT NULL, version INTEGER NOT NULL, kind TEXT NOT NULL,"
        " sha256 TEXT NOT NULL, added_on DATE NOT NULL, content BLOB NOT NULL, PRIMARY KEY (name, version))"
    ),
)

UPGRADES: Mapping[int, tuple[str, ...]] = {1: _TO_2, 2: _TO_3}
"""By the version that is left: the statements that lead to the next one."""

_MADE = re.compile(r"CREATE (?:VIRTUAL )?TABLE (\w+)")


def made_since(version: int) -> frozenset[str]:
    """Names of the tables that the upgrades from ``version`` on make."""
    statements = (text for left, steps in UPGRADES.items() if left >= version for text in steps)
    return frozenset(found[1] for text in statements if (found := _MADE.match(text)) is not None)
