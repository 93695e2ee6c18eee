"""Reads the text of an order: what it commands, by whom, by when, and the story that it tells."""
