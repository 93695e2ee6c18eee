"""Kinds and tokens of requests (being built)."""

from enum import StrEnum


class ItemKind(StrEnum):
    """Kinds of item; the values are the letters of their tokens."""

    INTERROGATORY = "I"
    PRODUCTION = "P"
    ADMISSION = "A"
    REQUEST = "R"
    CATEGORY = "C"
    GENERAL_OBJECTION = "G"
    DISCLOSURE = "D"
    PRIVILEGE_LOG = "L"
    TOPIC = "T"
    SUBPOENA = "S"
    WHOLE_SET = "X"
