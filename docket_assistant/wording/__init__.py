"""Typed facts to the sentences, dates and item lists that people read; each is made here once."""
