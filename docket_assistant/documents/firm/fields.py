"""The fields that a firm's template can use: a short, fixed list, filled from the same paper as our own form.

Whole parts of the paper (caption, body, signature ...) are drawn by us and stand in a paragraph of their
own, written {{p caption }}. Single words ({{ title }}) and items ({%p for item in items %}) stand anywhere.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from docket_assistant.documents.model import PaperModel, run_text
from docket_assistant.documents.word.body import body
from docket_assistant.documents.word.write_docx import SPECIMEN
from docket_assistant.documents.word.xml import Xml, paragraph, run

FIELDS: Mapping[str, str] = {
    "caption": "the caption, whole (a paragraph of its own: {{p caption }})",
    "letterhead": "the head of a letter, whole ({{p letterhead }}); nothing in a paper that is filed",
    "title": "the title, its lines broken as ours",
    "body": "every numbered paragraph, table and heading, whole ({{p body }})",
    "signature": "the signature block with its blanks, whole ({{p signature }})",
    "exhibits": "the list of exhibits, whole ({{p exhibits }}); nothing where there is none",
    "certificate": "the certificate of service, whole ({{p certificate }}); nothing where none is needed",
    "court": "the lines above the caption, such as UNITED STATES DISTRICT COURT",
    "number": "the case number with its label",
    "plaintiffs": "the names at the head of the caption, one a line",
    "defendants": "the names below the word between the parties, one a line",
    "counsel": "the lines of the signature block, one a line",
    "paragraphs": "the words of every paragraph, to loop over: {%p for paragraph in paragraphs %}",
    "items": "the items of the paper, to loop over: item.name, item.request, item.answers",
}
"""Every field, with what it holds."""
PARTS = frozenset({"caption", "letterhead", "body", "signature", "exhibits", "certificate"})
"""Fields that hold whole paragraphs and tables."""
ITEM_FIELDS: Mapping[str, str] = {
    "name": "Interrogatory No. 3(b)",
    "request": "the words of the request; empty where they are not on file",
    "answers": "the answers on file, oldest first, to loop over: answer.title, answer.text",
}
ANSWER_FIELDS: Mapping[str, str] = {"title": "which response it is", "text": "its words"}
_MOST_TURNS = 100_000
"""How often the loops of a template may turn in all."""
T = TypeVar("T")


class TooManyTurns(Exception):
    """The loops of a template turn more often than any paper needs."""


class _Budget:
    def __init__(self) -> None:
        self.left = _MOST_TURNS

    def spend(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise TooManyTurns


class Counted(Sequence[T]):
    """A list that a template may loop over; every turn is counted."""

    def __init__(self, inner: Iterable[T], budget: "_Budget") -> None:
        self._inner, self._budget = tuple(inner), budget

    def __getitem__(self, at: int) -> T:  # type: ignore[override]  # templates do not slice
        self._budget.spend()
        return self._inner[at]

    def __len__(self) -> int:
        return len(self._inner)

    def __iter__(self) -> Iterator[T]:
        for one in self._inner:
            self._budget.spend()
            yield one


@dataclass(frozen=True, slots=True)
class AnswerWords:
    """One answer to an item."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class ItemWords:
    """An item as a template sees it."""

    name: str
    request: str
    answers: tuple[AnswerWords, ...] = ()


class DrawnPart:
    """Paragraphs and tables as Word's own XML: put in unescaped, as only we write it."""

    def __init__(self, elements: Iterable[Xml]) -> None:
        self._xml = "".join(elements)

    def __html__(self) -> str:
        return self._xml

    def __str__(self) -> str:
        return self._xml

    def __bool__(self) -> bool:
        return bool(self._xml)


def values_of(paper: PaperModel, items: Iterable[ItemWords]) -> dict[str, object]:
    """The value of every field for a paper."""
    budget = _Budget()
    bare = replace(
        paper,
        caption=None,
        letterhead=None,
        title_lines=(),
        blocks=(),
        signature=None,
        exhibits=(),
        certificate=None,
    )
    caption = paper.caption
    head = [paragraph("FilingSpecimen", run(SPECIMEN))] if paper.specimen else []
    words = (run_text(line) for line in paper.signature.lines) if paper.signature is not None else ()
    texts = ("".join(map(run_text, block.runs)) for block in paper.blocks if hasattr(block, "runs"))
    found: dict[str, object] = {
        "caption": DrawnPart([*head, *body(replace(bare, caption=caption))] if caption is not None else ()),
        "letterhead": DrawnPart(
            [*head, *body(replace(bare, letterhead=paper.letterhead))] if paper.letterhead is not None else ()
        ),
        "title": "\n".join(paper.title_lines),
        "body": DrawnPart(body(replace(bare, blocks=paper.blocks, letterhead=None))),
        "signature": DrawnPart(body(replace(bare, signature=paper.signature))),
        "exhibits": DrawnPart(body(replace(bare, exhibits=paper.exhibits))),
        "certificate": DrawnPart(body(replace(bare, certificate=paper.certificate))),
        "court": "\n".join(caption.court_lines) if caption is not None else "",
        "number": caption.number if caption is not None else "",
        "plaintiffs": "\n".join(caption.first.names) if caption is not None else "",
        "defendants": "\n".join(caption.second.names) if caption is not None else "",
        "counsel": "\n".join(words),
        "paragraphs": Counted((text for text in texts if text), budget),
        "items": Counted(
            (_Item(one.name, one.request, Counted(one.answers, budget)) for one in items), budget
        ),
    }
    assert found.keys() == FIELDS.keys(), "every field that is documented has a value"
    return found


@dataclass(frozen=True, slots=True)
class _Item:
    name: str
    request: str
    answers: Counted[AnswerWords]
