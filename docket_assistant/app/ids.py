"""Ids of facts, made by the client so that a repeated edit is the same edit."""

from uuid import uuid4


def new_id(_noun: str) -> str:
    """A new id; the noun's name is not part of it."""
    return uuid4().hex
