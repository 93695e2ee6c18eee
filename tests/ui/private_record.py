"""The sample with a word of its own in every field that the domain marks private, to be sought everywhere."""

import re
import typing
from dataclasses import replace

from docket_assistant.app.record import record_facts
from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.fields import FieldKind
from docket_assistant.domain.plain import field_types
from docket_assistant.domain.record import Record
from docket_assistant.domain.references import nouns_of
from docket_assistant.store.store import Store
from docket_assistant.wording.time_spent import hours_words, minutes_words

MARK = "zqx"
"""No word of the sample and none of the program's own has it."""
MINUTES = 1373
"""A private number: told by its digits, as a length of time, and in hours."""
TOLD = (MARK, f"{MINUTES:,}", minutes_words(MINUTES), hours_words(MINUTES))
_DIGITS = re.compile(rf"(?<![0-9a-f]){MINUTES}(?![0-9a-f])")
"""Not within a digest, where any four digits may follow each other."""

_MORE = b"""{
  "attempts": [{"id": "a-1", "by": "defendant", "made_on": "2009-12-03", "mode": "telephone",
                "items": "Interrogatory No. 7", "result": "no_answer"}],
  "extensions": [{"id": "e-1", "set": "briscoe-rogs-1", "new_due": "2009-09-20", "granted_on": "2009-09-10"}],
  "time_entries": [{"id": "t-1", "on": "2009-12-05", "minutes": 42, "what": "call"}],
  "overrides": [{"id": "o-1", "items": "Interrogatory No. 7", "reason": "record_incomplete",
                 "on": "2009-12-05"}]
}"""


def private_fields(cls: type) -> dict[str, object]:
    """Names and types of the fields of a noun that are marked private."""
    told = field_types(typing.cast("typing.Hashable", cls))
    return {one.name: one.base for one in told if one.kind is FieldKind.PRIVATE}


def every_private_field() -> set[str]:
    """All of them, by noun and name, so that none is forgotten."""
    found = set()
    for collection, hint in typing.get_type_hints(Record).items():
        cls = hint if collection == "matter" else typing.get_args(hint)[0]
        found |= {f"{cls.__name__}.{name}" for name in private_fields(cls)}
    return found


def plant_private(store: Store) -> set[str]:
    """Put a word into every private field of the sample; answers with which fields have one now."""
    record_facts(store, SAMPLE, _MORE)
    planted = set()
    with store.begin("Plant", SAMPLE) as act:
        for noun in (act.record().matter, *nouns_of(act.record())):
            words = {
                name: f"{MARK}-{type(noun).__name__}-{name}" if base is str else MINUTES
                for name, base in private_fields(type(noun)).items()
            }
            if words:
                act.put(replace(noun, **words))  # type: ignore[arg-type]  # each by the type of its field
                planted |= {f"{type(noun).__name__}.{name}" for name in words}
    return planted


def tells(text: str) -> bool:
    """Whether a text tells anything private."""
    folded = text.casefold()
    return any(word in folded for word in TOLD) or _DIGITS.search(folded) is not None
