"""Private numbers and names in a finished paper: each is redacted or let stand by counsel, or is a gap.

What is not decided never prints: within the text a gap stands in its place, in the caption, titles and the
head of a letter what the rule lets stand. A decision is known by the kind, by what is kept, and by the fact
that holds the words, so that another number in its place is asked about anew; no number is kept with it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from docket_assistant.documents.asked import Question, QuestionKind
from docket_assistant.documents.model import (
    Block,
    Body,
    Caption,
    Exhibit,
    Gap,
    Heading,
    Labelled,
    Letterhead,
    Mend,
    NewPage,
    PaperModel,
    PartyLines,
    Quote,
    Run,
    Runs,
    SignatureBlock,
    Signing,
    Table,
    Text,
    run_text,
)
from docket_assistant.documents.privacy.private_numbers import PrivateKind, PrivateWords, private_in

PREFIX = "privacy:"
REDACT, ACCEPT = "redact", "accept"
KIND_WORDS = {
    PrivateKind.SOCIAL_SECURITY: "Social Security number",
    PrivateKind.TAXPAYER: "taxpayer identification number",
    PrivateKind.ACCOUNT: "financial account number",
    PrivateKind.BIRTH: "date of birth",
    PrivateKind.MINOR: "name of a minor",
}


@dataclass(frozen=True, slots=True)
class PrivateHit:
    """One private number or name of a paper, as often as it stands in the words of one fact."""

    name: str
    """The question under which counsel's decision is kept."""
    kind: PrivateKind
    kept: str
    where: str
    fact: str
    decided: str
    """Redact, accept, or empty: not decided."""

    @property
    def called(self) -> str:
        """What it is, by what the rule lets stand."""
        return _called(self.kind, self.kept)

    @property
    def question(self) -> Question:
        """As counsel is asked."""
        return Question(
            self.name,
            f"What becomes of the {self.called} in {self.where}?",
            QuestionKind.CHOICE,
            ((REDACT, f"Redact it: {self.kept} stands in its place"), (ACCEPT, "Print it as it is")),
            "Fed. R. Civ. P. 5.2(a) keeps it out of filings, with the exemptions of 5.2(b). Until you decide,"
            " it does not print.",
        )


def _called(kind: PrivateKind, kept: str) -> str:
    word = KIND_WORDS[kind]
    if kind is PrivateKind.MINOR:
        return f"{word} ({kept})"
    return f"{word} of {kept}" if kind is PrivateKind.BIRTH else f"{word} that ends in {kept[-4:]}"


def looked_over(
    paper: PaperModel, minors: tuple[str, ...], decided: Mapping[str, str]
) -> tuple[PaperModel, tuple[PrivateHit, ...]]:
    """The paper as it may print, and every hit once; ``decided`` holds counsel's answers by question."""
    look = _Look(minors, decided)
    return look.paper(paper), tuple(look.hits.values())


def text_looked_over(text: str, fact: str, minors: tuple[str, ...], decided: Mapping[str, str]) -> str:
    """Words of one fact as they may print where no gap can stand: what is not decided is redacted."""
    return _Look(minors, decided).text(text, fact)


class _Look:
    """One look over a paper, in reading order."""

    def __init__(self, minors: tuple[str, ...], decided: Mapping[str, str]) -> None:
        self._minors, self._decided = minors, decided
        self.hits: dict[str, PrivateHit] = {}
        self._numbers: dict[tuple[str, str, str], list[str]] = {}
        """What was found of a kind, kept form and fact, so that two numbers that end alike are told apart."""

    def text(self, text: str, fact: str) -> str:
        """Words outside of the paper's own drawing, as they may print."""
        return self._line(text, "the text", fact)

    def paper(self, paper: PaperModel) -> PaperModel:
        """Every part that has words."""
        head = self._head(paper.letterhead)
        caption = self._caption(paper.caption)
        titles = tuple(self._line(line, "the title") for line in paper.title_lines)
        blocks = tuple(self._blocks(paper.blocks))
        signature = paper.signature
        if signature is not None:
            lines = tuple(self._words(signature.lines, "the signature block"))
            signature = SignatureBlock(lines)
        exhibits = tuple(Exhibit(e.mark, self._line(e.title, "the exhibits")) for e in paper.exhibits)
        return replace(
            paper,
            letterhead=head,
            caption=caption,
            title_lines=titles,
            blocks=blocks,
            signature=signature,
            exhibits=exhibits,
        )

    def _head(self, head: Letterhead | None) -> Letterhead | None:
        if head is None:
            return None
        where = "the head of the letter"
        return replace(
            head,
            addressees=tuple(tuple(self._words(lines, where)) for lines in head.addressees),
            re_lines=tuple(self._words(head.re_lines, where)),
            salutation=self._line(head.salutation, where),
        )

    def _caption(self, caption: Caption | None) -> Caption | None:
        if caption is None:
            return None
        where = "the caption"

        def side(lines: PartyLines) -> PartyLines:
            return replace(lines, names=tuple(self._line(name, where) for name in lines.names))

        return replace(
            caption,
            first=side(caption.first),
            second=side(caption.second),
            more=tuple(self._line(line, where) for line in caption.more),
            further=tuple(map(side, caption.further)),
        )

    def _blocks(self, blocks: Iterable[Block]) -> Iterator[Block]:
        """The heading or label above a place tells where it is."""
        where = "the text"
        for block in blocks:
            yield block if isinstance(block, NewPage) else self._block(block, where)
            if isinstance(block, Heading | Labelled):
                where = run_text(block.runs[0]).strip(" :")

    def _block(self, block: Block, where: str) -> Block:
        if isinstance(block, Heading):
            return replace(block, text=self._line(block.text, where))
        if isinstance(block, Labelled):
            return replace(block, label=self._line(block.label, where))
        if isinstance(block, Quote):
            return self._quote(block, where)
        if isinstance(block, Table):
            return replace(block, rows=tuple(self._row(row, block) for row in block.rows))
        if isinstance(block, Signing):
            return replace(block, lines=self._runs(block.lines, where))
        assert not isinstance(block, NewPage)
        return replace(block, runs=self._runs(block.runs, where))

    def _row(self, row: tuple[Runs, ...], table: Table) -> tuple[Runs, ...]:
        where = f"the table {table.title}"
        return tuple(self._runs(cell, where) for cell in row)

    def _quote(self, quote: Quote, where: str) -> Block:
        """A quotation; with something undecided in it a paragraph, since a gap cannot stand in one."""
        runs = self._runs(quote.runs, where)
        if any(isinstance(run, Gap) for run in runs):
            return Body(runs, quote.whole, quote.with_next)
        return replace(quote, text="".join(run.text for run in runs if isinstance(run, Text)))

    def _runs(self, runs: Runs, where: str) -> Runs:
        """The runs with what the rule keeps out cut out of them; it may begin in one and end in another."""
        texts = [run.text if isinstance(run, Text) else "\ufffc" for run in runs]
        places = private_in("".join(texts), self._minors)
        if not places:
            return runs
        found: list[Run] = []
        at = 0
        for run, text in zip(runs, texts, strict=True):
            if isinstance(run, Text):
                found.extend(self._cut(run, at, places, where, "".join(texts)))
            else:
                found.append(run)
            at += len(text)
        return tuple(found)

    def _cut(
        self, run: Text, at: int, places: tuple[PrivateWords, ...], where: str, whole: str
    ) -> Iterator[Run]:
        """One run without the places in it; a place prints where it begins."""
        start, end = at, at + len(run.text)
        done = start
        for place in places:
            if place.end <= start or place.start >= end:
                continue
            if place.start > done:
                yield replace(run, text=whole[done : place.start])
            if place.start >= start:
                hit = self._hit(place, run.facts[0] if run.facts else "", where, whole)
                if hit.decided == ACCEPT:
                    yield replace(run, text=whole[place.start : place.end])
                else:
                    yield self._redacted(run, hit)
            done = max(done, min(place.end, end))
        if done < end:
            yield replace(run, text=whole[done:end])

    @staticmethod
    def _redacted(run: Text, hit: PrivateHit) -> Run:
        if hit.decided == REDACT:
            return replace(run, text=hit.kept)
        label = f"{hit.kept}: counsel to decide"
        return Gap(label, hit.where, hit.question.label, mend=Mend.ANSWER, asks=hit.name)

    def _words(self, lines: Iterable[Run], where: str) -> Iterator[Run]:
        """Lines that are one run each."""
        for line in lines:
            if not isinstance(line, Text):
                yield line
                continue
            fact = line.facts[0] if line.facts else ""
            yield replace(line, text=self._line(line.text, where, fact))

    def _line(self, text: str, where: str, fact: str = "") -> str:
        """A line that can hold no gap: what is not decided is redacted in it."""
        found, done = "", 0
        for place in private_in(text, self._minors):
            hit = self._hit(place, fact, where, text)
            shown = text[place.start : place.end] if hit.decided == ACCEPT else hit.kept
            found += text[done : place.start] + shown
            done = place.end
        return found + text[done:]

    def _hit(self, place: PrivateWords, fact: str, where: str, whole: str) -> PrivateHit:
        """The hit of a place: the same words in one fact are asked about once."""
        key = (place.kind.value, place.kept, fact)
        told = "".join(c for c in whole[place.start : place.end].casefold() if c.isalnum())
        same = self._numbers.setdefault(key, [])
        if told not in same:
            same.append(told)
        name = f"{PREFIX}{same.index(told) + 1}:{place.kind.value}:{place.kept}:{fact or 'paper'}"
        decided = self._decided.get(name, "")
        hit = PrivateHit(name, place.kind, place.kept, where, fact, decided)
        return self.hits.setdefault(name, hit)
