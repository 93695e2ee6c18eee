"""Phrases that courts have held against papers, sought in the words that counsel typed; they may stay.

The list is ``resources/papers/never_say.json``, carried from the project's collection of rulings; a hit is a
question, not proof of fault. The program's own sentences are held to the same list by tests.
"""

import json
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache

from docket_assistant import resources
from docket_assistant.documents.model import PaperModel, Run, Text

_LIST = "papers/never_say.json"
_ENDS = re.compile(r"(?<=[.;?!])\s+|\n")


@dataclass(frozen=True, slots=True)
class WarnedWords:
    """One phrase in counsel's own words."""

    words: str
    sentence: str
    why: str
    fact: str


@cache
def _phrases() -> tuple[tuple[re.Pattern[str], str], ...]:
    listed = json.loads(resources.read_bytes(_LIST))
    return tuple((re.compile(e["regex"], re.IGNORECASE), e["why"]) for e in listed)


def warned_in(paper: PaperModel, typed: Collection[str]) -> tuple[WarnedWords, ...]:
    """Every phrase in runs that state one of the facts ``typed``, each once a sentence."""
    found: dict[tuple[str, str], WarnedWords] = {}
    for run in paper.runs():
        for warned in _in_run(run, typed):
            found.setdefault((warned.words.casefold(), warned.sentence), warned)
    return tuple(found.values())


def _in_run(run: Run, typed: Collection[str]) -> Iterator[WarnedWords]:
    if not isinstance(run, Text):
        return
    fact = next((f for f in run.facts if f in typed), "")
    if not fact:
        return
    for sentence in filter(None, map(str.strip, _ENDS.split(run.text))):
        for pattern, why in _phrases():
            match = pattern.search(sentence)
            if match is not None:
                yield WarnedWords(match[0].strip(), sentence, why, fact)
