"""A letter as the text of a message: the same words, without head or styles; gaps stand in brackets."""

from collections.abc import Iterator

from docket_assistant.documents.model import (
    Block,
    Heading,
    NewPage,
    Numbered,
    PaperModel,
    Quote,
    Runs,
    Signing,
    Subitem,
    Table,
    run_text,
    text_of,
)

_INDENT = "    "


def plain_letter(model: PaperModel) -> str:
    """Salutation, paragraphs, closing and who writes, each with a blank line between."""
    assert model.letterhead is not None
    signed = [] if model.signature is None else [model.closing, *map(run_text, model.signature.lines)]
    parts = [model.letterhead.salutation, *_paragraphs(model.blocks), "\n".join(signed)]
    return "\n\n".join(part for part in parts if part.strip())


def plain(runs: Runs) -> str:
    """Words without the characters that only keep lines together on paper."""
    words = text_of(runs).replace("\N{WORD JOINER}", "").replace("\N{NO-BREAK SPACE}", " ")
    return "\n".join(" ".join(line.split()) for line in words.split("\n"))


def _paragraphs(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Numbers run through, letters begin anew behind each other paragraph."""
    number = letter = 0
    for block in blocks:
        letter = letter + 1 if isinstance(block, Subitem) else 0
        number += isinstance(block, Numbered)
        yield _paragraph(block, number, letter)


def _paragraph(block: Block, number: int, letter: int) -> str:
    if isinstance(block, Table):
        return "\n".join(" | ".join(plain(cell) for cell in row) for row in block.rows)
    if isinstance(block, NewPage):
        return ""
    if isinstance(block, Signing):
        return "\n".join([block.intro, *(run_text(line) for line in block.lines)])
    words = plain(block.runs)
    if isinstance(block, Numbered):
        return f"{number}. {words}"
    if isinstance(block, Subitem):
        return f"{_INDENT}({chr(ord('a') + (letter - 1) % 26)}) {words}"
    if isinstance(block, Quote):
        return "\n".join(f"{_INDENT}{line}" for line in words.split("\n"))
    return words.upper() if isinstance(block, Heading) else words
