"""Counsel's own words in a paper: a paragraph for each line, or the gap that asks for them."""

from collections.abc import Callable

from docket_assistant.documents.asked import PaperAsked, Question
from docket_assistant.documents.model import Block, Body, Runs, Text


def said_blocks(
    asked: PaperAsked,
    question: Question,
    where: str,
    label: str,
    block: Callable[[Runs], Block] = Body,
) -> tuple[Block, ...]:
    """What counsel said to a question, as blocks; one gap where nothing was said."""
    said = asked.answers.get(question.name)
    lines = [line.strip() for line in said.answer.splitlines() if line.strip()] if said else []
    if said is None or not lines:
        return (block((asked.gap(question, where, label),)),)
    return tuple(block((Text(line, (said.id,)),)) for line in lines)
