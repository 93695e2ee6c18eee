"""Reads a list of items as people write one, from words to tokens."""
