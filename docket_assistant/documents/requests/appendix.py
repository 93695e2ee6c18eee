"""Requests with every answer word for word, one block an item, for an appendix or an exhibit."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from docket_assistant.documents.asked import PaperAsked
from docket_assistant.documents.model import Block, Body, Heading, Quote
from docket_assistant.documents.requests.item_groups import by_set
from docket_assistant.documents.requests.word_for_word import word_for_word
from docket_assistant.domain.ids import ItemId
from docket_assistant.wording.served_sets import set_called


def appendix_blocks(asked: PaperAsked, items: Iterable[ItemId]) -> Iterator[Block]:
    """Every item under its set, each kept on one page where a page holds it.

    What is not on file is a gap; an answer that is marked under a protective order says so, and is quoted
    only where counsel ticked it.
    """
    for served, own in by_set(asked.record, tuple(items)):
        yield Heading(set_called(asked.record, served, to=True), level=2)
        for item in own:
            yield from kept_whole(tuple(word_for_word(asked, item)))


def kept_whole(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Blocks that no page is to end inside: each holds to the next, the last one is whole in itself."""
    last = len(blocks) - 1
    for number, block in enumerate(blocks):
        if isinstance(block, Body | Quote):
            yield replace(block, whole=True, with_next=number < last)
        else:
            yield block
