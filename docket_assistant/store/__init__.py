"""The SQLite store: what happened in each matter, one transaction an act."""
