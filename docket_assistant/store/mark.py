"""What marks a store among SQLite files; light enough to be read before anything else is loaded."""

APPLICATION_ID = 0x444B5431
"""DKT1: marks a store among SQLite files."""

LOCK_SUFFIX = ".lock"
"""Ends the name of the file beside a store that says who writes it."""

ERASING_SUFFIX = ".erasing"
"""Ends the name of the file beside a store that says what an erased matter may have left behind."""

VERSION = 3
"""Number of the schema; a change to a noun needs a migration and the next number."""
