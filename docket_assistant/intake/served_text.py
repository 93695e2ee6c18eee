"""Reads requests and answers as they are pasted from a served paper: which words belong to which number.

Answers are paired with requests by their place, as the labels of answers lie now and then; a label that
differs is noted. Every line ends up in a passage or among the page furniture: nothing is dropped.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from docket_assistant.domain.items import ItemKind
from docket_assistant.intake.served_headings import Heading, Says, heading_of
from docket_assistant.intake.served_lines import Line, joined, lines_of
from docket_assistant.intake.served_numbers import Numbered, numbered, requests_among


class Outside(StrEnum):
    """Why a passage belongs to no request."""

    BEFORE = "before"
    """It stands before the first request or answer."""
    SECTION = "section"
    """A part of its own, such as definitions or general objections."""
    CLOSING = "closing"
    """Signature, verification, certificate of service."""
    NO_REQUEST = "no_request"
    """An answer that names no request and follows none."""


class Remark(StrEnum):
    """What whoever looks the reading over should see."""

    LABEL_DIFFERS = "label_differs"
    """Its heading names another request; it was placed by where it stands."""
    SEVERAL_HEADINGS = "several_headings"
    """It has more than one heading of an answer."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that belong together."""

    line: int
    """Its first line, from 1."""
    headed: str
    text: str
    label: str = ""
    """The request that it is, or that it answers: 3(b)."""
    kind: ItemKind | None = None
    """Kind that the heading or its section says; none: not said."""
    answer: Says | None = None
    """None: the request itself."""
    ordinal: int = 0
    outside: Outside | None = None
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class ServedText:
    """A pasted paper, read."""

    passages: tuple[Passage, ...]
    """In the order in which they stand."""
    furniture: tuple[Line, ...] = ()
    """Page numbers and stamps that were left out of the words."""


_SECTION = re.compile(
    r"\s*(?:[IVX]{1,4}\.\s*)?(?:general\s+)?(?:definitions?|instructions?|(?:general\s+)?objections|"
    r"preliminary\s+statement|introduction|reservation\s+of\s+rights)"
    r"(?:\s+(?:and|to|applicable)\b[^.]{0,60})?\s*:?\s*",
    re.IGNORECASE,
)
_OF_KIND = re.compile(
    r"\s*(?:[^\W\d_][^.:]{0,60}['\u2019]s?\s+)?(?:(?:first|second|third|fourth|fifth)\s+(?:set\s+of\s+)?)?"
    r"(?:(?P<I>interrogatories)|(?P<P>(?:document\s+requests|requests?\s+for\s+(?:the\s+)?production)"
    r"(?:\s+of\s+documents[^.:]{0,40})?)|(?P<A>requests?\s+for\s+admissions?))\s*:?\s*",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"\s*(?:dated\b\s*:?.{0,30}\d{4}.{0,20}|respectfully\s+submitted\b.{0,20}|"
    r"(?:certificate|proof)\s+of\s+(?:service|mailing)\b.{0,10}|verification\s*:?|as\s+to\s+objections\b.{0,10}|/s/.*|_{5,}.*)",
    re.IGNORECASE,
)


def read_served_text(text: str) -> ServedText:
    """Read a paste; what cannot be placed is handed back as a passage outside, at its place."""
    lines = lines_of(text)
    own = [line for line in lines if not line.furniture]
    return ServedText(tuple(_Machine(own).passages()), tuple(line for line in lines if line.furniture))


@dataclass(slots=True)
class _Open:
    """A passage that still takes lines."""

    line: int
    headed: str = ""
    label: str = ""
    kind: ItemKind | None = None
    answer: Says | None = None
    ordinal: int = 0
    outside: Outside | None = None
    objection: bool = False
    remarks: list[Remark] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)

    def closed(self) -> Passage:
        return Passage(
            self.line,
            self.headed,
            joined(self.parts),
            self.label,
            self.kind,
            self.answer,
            self.ordinal,
            self.outside,
            tuple(dict.fromkeys(self.remarks)),
        )


class _Machine:
    """Goes through the lines once; one passage is open at a time."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._headings = _headings(lines)
        self._open = _Open(1, outside=Outside.BEFORE)
        self._request = ""
        """Label of the request in hand."""
        self._kind: ItemKind | None = None
        """Kind that the section says."""
        self._answered: set[tuple[ItemKind | None, str]] = set()

    def passages(self) -> Iterator[Passage]:
        for place, line in enumerate(self._lines):
            opened = self._opened(place, line)
            if opened is None:
                self._open.parts.append(line.text)
                continue
            yield from self._done()
            self._open = opened
        yield from self._done()

    def _done(self) -> Iterator[Passage]:
        """The open passage; an outside one without words is none."""
        passage = self._open.closed()
        if passage.text or passage.headed:
            yield passage

    def _opened(self, place: int, line: Line) -> _Open | None:
        """The passage that a line opens; None where it belongs to the open one."""
        heading = self._headings.get(place)
        if heading is not None:
            return (
                self._of_request(heading, line) if heading.answer is None else self._of_answer(heading, line)
            )
        kind = _kind_of_section(line.text)
        if kind is not None:
            self._kind, self._request = kind, ""
            return _Open(line.number, line.text.strip(), outside=Outside.SECTION)
        if _SECTION.fullmatch(line.text):
            return _Open(line.number, line.text.strip(), outside=Outside.SECTION)
        if _CLOSING.fullmatch(line.text) and self._open.outside is not Outside.CLOSING:
            return _Open(line.number, outside=Outside.CLOSING, parts=[line.text])
        return None

    def _of_request(self, heading: Heading, line: Line) -> _Open | None:
        kind = heading.kind or self._kind
        open_ = self._open
        if (
            open_.outside is None
            and open_.answer is None
            and (open_.label, open_.kind) == (heading.label, kind)
        ):
            return None  # said again at the head of a page
        self._request = heading.label
        return _Open(line.number, heading.printed, heading.label, kind, parts=[heading.rest])

    def _of_answer(self, heading: Heading, line: Line) -> _Open | None:
        label, differs = self._answers_which(heading)
        kind = heading.kind or self._kind_in_hand(label)
        open_ = self._open
        same = (open_.label, open_.answer, open_.ordinal) == (label, heading.answer, heading.ordinal)
        if label and same and open_.outside is None:
            if not (open_.objection or heading.objection):
                open_.remarks.append(Remark.SEVERAL_HEADINGS)
            open_.objection = heading.objection
            return None
        if heading.answer is Says.PLAIN:
            self._answered.add((kind, label))
        return _Open(
            line.number,
            heading.printed,
            label,
            kind,
            heading.answer,
            heading.ordinal,
            None if label else Outside.NO_REQUEST,
            heading.objection,
            [Remark.LABEL_DIFFERS] if differs else [],
            [f"{heading.printed}:", heading.rest] if heading.objection else [heading.rest],
        )

    def _kind_in_hand(self, label: str) -> ItemKind | None:
        return self._open.kind if label and label == self._open.label else self._kind

    def _answers_which(self, heading: Heading) -> tuple[str, bool]:
        """The request that an answer is for, and whether its heading says another.

        A heading that names a request answered before, right after one that was not, is taken as mislabelled.
        """
        if not heading.label or heading.label == self._request:
            return self._request, False
        kind = heading.kind or self._kind_in_hand(self._request)
        follows = bool(self._request) and self._open.answer is None and self._open.outside is None
        mislabelled = follows and heading.answer is Says.PLAIN and (kind, heading.label) in self._answered
        if mislabelled:
            return self._request, True
        self._request = heading.label
        return heading.label, False


def _kind_of_section(line: str) -> ItemKind | None:
    """The kind that a section is headed with; only where the line is nothing else and is set apart."""
    found = _OF_KIND.fullmatch(line)
    if found is None or line.strip() == line.strip().lower():
        return None
    return next(ItemKind(name) for name, text in found.groupdict().items() if text)


def _headings(lines: Sequence[Line]) -> dict[int, Heading]:
    """Headings by their place; bare numbers count only where no request is headed by a word."""
    found: dict[int, Heading] = {}
    for place, line in enumerate(lines):
        heading = heading_of(line.text)
        if heading is not None and not (heading.plain_case and _runs_on(lines, place)):
            found[place] = heading
    if any(h.answer is None for h in found.values()):
        return found
    answers = sorted(found)
    texts = [line.text for line in lines]
    start = max((n for n, t in enumerate(texts) if _kind_of_section(t) is not None), default=-1)
    several = sum(_kind_of_section(t) is not None for t in texts) > 1
    numbers = [one for one in numbered(texts) if several or one.place > start]
    for one in _by_section(numbers, answers, texts) if several else requests_among(numbers, answers):
        found[one.place] = Heading(str(one.number), one.rest, str(one.number))
    return found


def _by_section(numbers: Sequence[Numbered], answers: Sequence[int], texts: Sequence[str]) -> list[Numbered]:
    """Bare numbers section by section: they start anew in each."""
    starts = [n for n, text in enumerate(texts) if _kind_of_section(text) is not None]
    found: list[Numbered] = []
    for first, after in zip(starts, [*starts[1:], len(texts)], strict=True):
        own = [one for one in numbers if first < one.place < after]
        found += requests_among(own, [a for a in answers if first < a < after])
    return found


def _runs_on(lines: Sequence[Line], place: int) -> bool:
    """Whether the line before ends within a sentence, so that this one only looks like a heading."""
    before = lines[place - 1].text.strip() if place else ""
    return bool(before) and before[-1] not in ".:;?!)\u201d\"'"
