"""A paper without the sentences that counsel struck: a gap that is not to be filled takes its sentence along.

Dropping the gap alone would leave half a sentence, and half a sentence says something else.
"""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import TypeVar

from docket_assistant.documents.model import (
    Block,
    Body,
    Continued,
    Gap,
    Numbered,
    PaperModel,
    Run,
    Runs,
    SignatureBlock,
    Subitem,
    Table,
    Text,
)

_ENDS = re.compile(r"(?<=[.?!])(?P<gap>\s+)(?=[\"\u201c(]?[A-Z])")
"""Where a sentence ends and the next begins; an abbreviation before a capital is taken for an end."""
_ABBREVIATED = re.compile(
    r"\b(?:No|Nos|Mr|Mrs|Ms|Dr|Inc|Co|Corp|v|vs|Fed|R|Civ|P|L|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\.$"
)
B = TypeVar("B", Numbered, Continued, Subitem, Body)


def gap_name(gap: Gap) -> str:
    """What a gap is known by from one drawing to the next: what it asks."""
    return " ".join(gap.question.split())


def without(paper: PaperModel, struck: AbstractSet[str]) -> PaperModel:
    """The paper without every sentence, line or cell whose gap was struck; ``struck`` holds gaps' names."""
    if not struck:
        return paper
    blocks = tuple(kept for block in paper.blocks if (kept := _block(block, struck)) is not None)
    signature = paper.signature
    if signature is not None:
        lines = tuple(line for line in signature.lines if not _is_struck(line, struck))
        signature = SignatureBlock(lines)
    return replace(paper, blocks=blocks, signature=signature)


def _is_struck(run: Run, struck: AbstractSet[str]) -> bool:
    return isinstance(run, Gap) and gap_name(run) in struck


def _block(block: Block, struck: AbstractSet[str]) -> Block | None:
    if isinstance(block, Table):
        rows = tuple(tuple(_left(cell, struck) for cell in row) for row in block.rows)
        return replace(block, rows=rows)
    if isinstance(block, Numbered | Continued | Subitem | Body):
        if not any(_is_struck(run, struck) for run in block.runs):
            return block
        left = _left(block.runs, struck)
        return replace(block, runs=left) if left else None
    return block


def _left(runs: Runs, struck: AbstractSet[str]) -> Runs:
    """The sentences without a struck gap."""
    kept = [s for s in _sentences(runs) if not any(_is_struck(run, struck) for run in s)]
    found: list[Run] = []
    for sentence in kept:
        if found and isinstance(found[-1], Text):
            found[-1] = replace(found[-1], text=found[-1].text.rstrip() + " ")
        found.extend(sentence)
    if found and isinstance(found[-1], Text):
        found[-1] = replace(found[-1], text=found[-1].text.rstrip())
    return tuple(found)


def _sentences(runs: Iterable[Run]) -> Iterator[list[Run]]:
    sentence: list[Run] = []
    for run in runs:
        if not isinstance(run, Text):
            sentence.append(run)
            continue
        *ended, rest = _split(run.text)
        for part in ended:
            yield [*sentence, replace(run, text=part)]
            sentence = []
        if rest:
            sentence.append(replace(run, text=rest))
    if sentence:
        yield sentence


def _split(text: str) -> list[str]:
    """The text cut after each sentence; the last part may be empty."""
    parts, start = [], 0
    for end in _ENDS.finditer(text):
        if _ABBREVIATED.search(text, start, end.start()) is None:
            parts.append(text[start : end.start()])
            start = end.end()
    return [*parts, text[start:]]
