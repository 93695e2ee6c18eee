"""Facts of a paper in words: what a field is called, and what stood in it."""

import json
import re
from datetime import date, time

from docket_assistant.domain.items import ItemToken
from docket_assistant.domain.record import Record
from docket_assistant.domain.references import nouns_of
from docket_assistant.wording.days import hour_text, short_date
from docket_assistant.wording.fact_titles import fact_title
from docket_assistant.wording.item_lists import court_list, series
from docket_assistant.wording.paper_names import tokens_by_item

_LONGEST = 160
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_HOUR = re.compile(r"\d{2}:\d{2}(?::\d{2})?")
_WORD_OF_PROGRAM = re.compile(r"[a-z]+(?:_[a-z]+)+")
_PLAIN = {"true": "yes", "false": "no", "": "nothing", "null": "nothing"}
_FIELDS = {
    "stands": "how it stands",
    "confirmed": "how its term is confirmed",
    "lead": "lead counsel",
    "coverage": "what it covered",
}
_NAMES = ("value", "name", "address")
"""What a part of a fact is known by, the most telling first."""


def field_words(field: str) -> str:
    """What a field of a fact is called in a sentence."""
    return _FIELDS.get(field, field)


def fact_value_words(text: str, record: Record) -> str:
    """What stood in a field of a fact, as a reader understands it."""
    found = _of_list(text, record) if text.startswith("[") else _words(text)
    return found if len(found) <= _LONGEST else f"{found[:_LONGEST].rstrip()}..."


def _of_list(text: str, record: Record) -> str:
    parts = json.loads(text)
    tokens = {str(item): token for item, token in tokens_by_item(record).items()}
    known: list[ItemToken] = [tokens[part] for part in parts if isinstance(part, str) and part in tokens]
    if known and len(known) == len(parts):
        return court_list(known)
    facts = {str(noun.id): noun for noun in nouns_of(record)}
    if parts and all(isinstance(part, str) and part in facts for part in parts):
        return series([fact_title(facts[part], record) for part in parts])
    return series([_part(part) for part in parts]) or "nothing"


def _part(part: object) -> str:
    if not isinstance(part, dict):
        return _words(str(part))
    named = next((str(part[name]) for name in _NAMES if part.get(name)), "")
    return named.replace("\n", ", ") or ", ".join(_words(str(value)) for value in part.values())


def _words(text: str) -> str:
    """A day, an hour, an outcome with its term, or a word of the program; else the text as it is."""
    if _DAY.fullmatch(text):
        return short_date(date.fromisoformat(text))
    if _HOUR.fullmatch(text):
        return hour_text(time.fromisoformat(text))
    if text.count("|") == 2:
        return ", ".join(_words(part) for part in text.split("|") if part)
    if _WORD_OF_PROGRAM.fullmatch(text):
        return text.replace("_", " ")
    return _PLAIN.get(text, text.replace("\n", ", "))
