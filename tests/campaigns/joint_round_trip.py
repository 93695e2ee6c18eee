"""Edit the paper of both sides as an opponent would, save it by LibreOffice, and see that all of it is found.

    python tests/campaigns/joint_round_trip.py [papers] [first seed]

Each paper gets words of the other side into some of its places, typed over the empty place, behind it, in
several paragraphs, without its control, or as a marked insertion; and some words of ours are changed: a word
put in or taken out, a digit, a label, the header, the number of the case, a row or a paragraph more or less,
all on one item, a word hidden, struck or deleted as a revision. LibreOffice then writes the file anew. All
must be found, where it was done, and nothing else.
"""

import io
import random
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))

from lxml import etree

from docket_assistant import resources
from docket_assistant.documents.word.write_docx import write
from docket_assistant.domain.paper import PaperKind
from docket_assistant.intake.returned_compared import Compared, HowChanged, compared, plain
from docket_assistant.intake.returned_paper import read_returned
from tests.documents.family.letter_records import paper, rich

Node = Any
"""An element of lxml, which ships no types."""
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WORDS = (
    "Plaintiff objects; the request has no limit in time.",
    "See the answer of October 8.\nNothing is held back.",
    "Agreed as to 2003\u20132008 \u2014 \u201cno more\u201d than that; cf. \u00a7 4(a).",
    "Rejected [in part], for the reasons in the letter & its <attachments>.",
)


def joint() -> bytes:
    """The paper of both sides as it is sent."""
    return write(paper(rich(), PaperKind.JOINT_STATEMENT), resources.read_bytes("templates/court-base.docx"))


@dataclass
class Edited:
    """A paper as it came back, and what was done to it."""

    content: bytes
    theirs: dict[str, str] = field(default_factory=dict)
    ours: list[tuple[HowChanged, str, str]] = field(default_factory=list)
    """How, and the words before and after, as they are compared."""


class Opponent:
    """Edits one copy of the paper."""

    def __init__(self, sent: bytes, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311  # the same edits each time
        with zipfile.ZipFile(io.BytesIO(sent)) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.root = etree.fromstring(self.parts["word/document.xml"])
        self.done = Edited(b"")
        self.cells = [
            cell for cell in self.root.iter(f"{W}tc") if len(self._text(cell)) > 3 and not self._slot(cell)
        ]
        self.chance.shuffle(self.cells)

    def run(self) -> Edited:
        if self.chance.random() < 0.2:
            self.item_out()
        slots = [s for s in self.root.iter(f"{W}sdt") if self._tag(s).startswith(("position", "compromise"))]
        for slot in self.chance.sample(slots, self.chance.randint(0, 6)):
            self._answer(slot)
        changes: list[Callable[[], None]] = [
            self.word_in, self.word_out, self.digit, self.label, self.header, self.row_out, self.row_in,
            self.paragraph_in, self.hidden, self.struck, self.revision, self.caption, self.paragraph,
        ]  # fmt: skip
        for change in self.chance.sample(changes, self.chance.randint(0, 4)):
            change()
        return self.packed()

    def packed(self) -> Edited:
        """The paper as it now is."""
        self.parts["word/document.xml"] = etree.tostring(self.root)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
            for name, part in self.parts.items():
                package.writestr(name, part)
        self.done.content = out.getvalue()
        return self.done

    # The other side's own words

    def _answer(self, slot: Node) -> None:
        words = self.chance.choice(WORDS)
        self.done.theirs[self._tag(slot)] = words
        way = self.chance.choice((self._over, self._behind, self._bare, self._inserted))
        way(slot, words)

    def _over(self, slot: Node, words: str) -> None:
        self._no_longer_empty(slot)
        content = slot.find(f"{W}sdtContent")
        content[:] = [self._run(words)]

    def _behind(self, slot: Node, words: str) -> None:
        slot.addnext(self._run(f" {words}"))

    def _bare(self, slot: Node, words: str) -> None:
        """The control is gone, and each line is a paragraph."""
        first, *more = words.split("\n")
        paragraph = slot.getparent()
        paragraph.replace(slot, self._run(first))
        for line in reversed(more):
            another = etree.Element(f"{W}p")
            another.append(self._run(line))
            paragraph.addnext(another)

    def _inserted(self, slot: Node, words: str) -> None:
        self._no_longer_empty(slot)
        mark = etree.Element(
            f"{W}ins", {f"{W}id": "9", f"{W}author": "x", f"{W}date": "2009-12-09T00:00:00Z"}
        )
        mark.append(self._run(words))
        content = slot.find(f"{W}sdtContent")
        content[:] = [mark]

    # Words of ours

    def word_in(self) -> None:
        self._change(lambda words: [*words[:1], "not", *words[1:]])

    def word_out(self) -> None:
        self._change(lambda words: words[:-1], least=2)

    def digit(self) -> None:
        self._change(
            lambda words: [self._next(w) for w in words], needs=lambda text: any(map(str.isdigit, text))
        )

    def label(self) -> None:
        self._change(lambda words: [words[0].swapcase(), *words[1:]], needs=str.isascii)

    def header(self) -> None:
        part = next(n for n in self.parts if n.startswith("word/header"))
        self.parts[part] = self.parts[part].replace(b"NOT FILED", b"FILED")
        self.done.ours.append((HowChanged.ADDED, "", "SPECIMEN - FILED"))

    def row_out(self) -> None:
        cell = self._cell(bool)
        row = cell.getparent()
        if self._slots(row) or len(row.getparent().findall(f"{W}tr")) < 4:
            return
        self._forget(row)
        text = self._joined(row)
        row.getparent().remove(row)
        self.done.ours.append((HowChanged.REMOVED, text, ""))

    def row_in(self) -> None:
        row = self._cell(bool).getparent()
        if self._slots(row):
            return
        copy = deepcopy(row)
        for cell in copy.iter(f"{W}tc"):
            self._set(cell, "zeppelin quartz")
        row.addnext(copy)
        self.done.ours.append(
            (HowChanged.ADDED, "", plain(" ".join(["zeppelin quartz"] * len(copy.findall(f"{W}tc")))))
        )

    def item_out(self) -> None:
        """Everything on one item."""
        tables = [t for t in self.root[0].findall(f"{W}tbl") if any(map(self._slots, t.iter(f"{W}tr")))]
        table = self.chance.choice(tables)
        for row in table.findall(f"{W}tr"):
            self._forget(row)
            self.done.ours.append((HowChanged.REMOVED, self._joined(row), ""))
        table.getparent().remove(table)

    def caption(self) -> None:
        """The number of the case."""
        (text,) = [t for t in self.root.iter(f"{W}t") if t.text and "4:08-CV-1717" in t.text]
        self.done.ours.append(
            (HowChanged.CHANGED, plain(text.text), plain(text.text).replace("1717", "1711"))
        )
        text.text = text.text.replace("1717", "1711")

    def paragraph(self) -> None:
        """A word of a paragraph outside of every table."""
        (text,) = [t for t in self.root[0].iterfind(f"{W}p/{W}r/{W}t") if "paper sets out" in (t.text or "")]
        self.done.ours.append((HowChanged.CHANGED, plain(text.text), plain(text.text).replace("sets", "set")))
        text.text = text.text.replace("sets", "set")

    def paragraph_in(self) -> None:
        body = self.root[0]
        tables = body.findall(f"{W}tbl")
        new = etree.Element(f"{W}p")
        new.append(self._run("Plaintiff waives nothing hereby."))
        self.chance.choice(tables[1:]).addnext(new)
        self.done.ours.append((HowChanged.ADDED, "", "Plaintiff waives nothing hereby."))

    def hidden(self) -> None:
        self._mark("vanish")

    def struck(self) -> None:
        self._mark("strike")

    def revision(self) -> None:
        """A word of ours deleted as a revision that is marked."""
        cell = self._cell(lambda text: " " in text and "\n" not in text)
        text = self._text(cell)
        first, rest = text.split(" ", 1)
        paragraph = self._set(cell, f" {rest}")
        gone = etree.Element(
            f"{W}del", {f"{W}id": "8", f"{W}author": "x", f"{W}date": "2009-12-09T00:00:00Z"}
        )
        run = etree.SubElement(gone, f"{W}r")
        etree.SubElement(run, f"{W}delText").text = first
        paragraph.insert(1, gone)
        self.done.ours.append((HowChanged.CHANGED, plain(text), plain(rest)))

    def _mark(self, how: str) -> None:
        cell = self._cell(lambda text: " " in text and "\n" not in text)
        text = self._text(cell)
        first, rest = text.split(" ", 1)
        paragraph = self._set(cell, f" {rest}")
        run = self._run(first)
        properties = etree.Element(f"{W}rPr")
        etree.SubElement(properties, f"{W}{how}")
        run.insert(0, properties)
        paragraph.insert(1, run)
        self.done.ours.append((HowChanged.CHANGED, plain(text), plain(rest)))

    def _change(
        self,
        to: Callable[[list[str]], list[str]],
        needs: Callable[[str], object] = bool,
        least: int = 1,
    ) -> None:
        cell = self._cell(
            lambda t: needs(t) and "\n" not in t and len(t.split()) >= least and t.split()[0].isalpha()
        )
        text = self._text(cell)
        new = " ".join(to(text.split(" ")))
        self._set(cell, new)
        self.done.ours.append((HowChanged.CHANGED, plain(text), plain(new)))

    def _cell(self, wanted: Callable[[str], object]) -> Node:
        """A cell that nothing has been done to, of a row that is not of the caption or a signature."""
        found = next(c for c in self.cells if wanted(self._text(c)) and self._ruled(c))
        self.cells.remove(found)
        return found

    def _forget(self, row: Node) -> None:
        self.cells = [c for c in self.cells if c.getparent() is not row]

    def _ruled(self, cell: Node) -> bool:
        """Of a table that is read: not the caption or a signature, and not its head."""
        row = cell.getparent()
        style = row.getparent().find(f"{W}tblPr/{W}tblStyle")
        return (
            style is not None
            and style.get(f"{W}val") == "FilingRuled"
            and row is not row.getparent().find(f"{W}tr")
        )

    def _next(self, word: str) -> str:
        return "".join(str((int(c) + 1) % 10) if c.isdigit() else c for c in word)

    @staticmethod
    def _run(words: str) -> Node:
        run = etree.Element(f"{W}r")
        for n, line in enumerate(words.split("\n")):
            if n:
                etree.SubElement(run, f"{W}br")
            text = etree.SubElement(run, f"{W}t")
            text.text = line
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        return run

    def _set(self, cell: Node, words: str) -> Node:
        """Words in place of all of a cell."""
        paragraph = cell.find(f"{W}p")
        paragraph[1:] = [self._run(words)]
        return paragraph

    @staticmethod
    def _text(cell: Node) -> str:
        return "".join(t.text or "" if t.tag == f"{W}t" else "\n" for t in cell.iter(f"{W}t", f"{W}br"))

    def _joined(self, row: Node) -> str:
        return plain(" ".join(self._text(c) for c in row.iter(f"{W}tc")))

    @staticmethod
    def _no_longer_empty(slot: Node) -> None:
        for mark in slot.iter(f"{W}showingPlcHdr"):
            mark.getparent().remove(mark)

    @staticmethod
    def _tag(slot: Node) -> str:
        tag = slot.find(f"{W}sdtPr/{W}tag")
        return "" if tag is None else str(tag.get(f"{W}val"))

    def _slots(self, row: Node) -> bool:
        return any(self._slot(c) for c in row.iter(f"{W}tc"))

    def _slot(self, cell: Node) -> bool:
        return any(self._tag(s) for s in cell.iter(f"{W}sdt"))


def by_libreoffice(papers: Sequence[bytes]) -> list[bytes]:
    """Each paper as LibreOffice writes it anew, a few at a time."""
    program = shutil.which("soffice")
    assert program is not None, "soffice is not installed"
    written: list[bytes] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for start in range(0, len(papers), 20):
            sent = [folder / f"paper{n}.docx" for n in range(start, min(start + 20, len(papers)))]
            for path, content in zip(sent, papers[start:], strict=False):
                path.write_bytes(content)
            command = [program, "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
            command += ["--convert-to", "docx:Office Open XML Text", "--outdir", str(folder / "out")]
            subprocess.run([*command, *map(str, sent)], check=True, capture_output=True, timeout=600)
            written += [(folder / "out" / path.name).read_bytes() for path in sent]
    return written


def missed(done: Edited, found: Compared) -> list[str]:
    """What was done and not found, and what was found and not done."""
    theirs = {t.slot: t.text for t in found.theirs if t.text}
    faults = [
        f"{slot}: {done.theirs.get(slot)!r} read as {theirs.get(slot)!r}"
        for slot in sorted({*theirs, *done.theirs})
        if plain(theirs.get(slot, "")) != plain(done.theirs.get(slot, ""))
    ]
    left = [(c.how, plain(c.sent), plain(c.back)) for c in found.changed]
    for how, was, now in done.ours:
        same = [c for c in left if c[1:] == (was, now) or (how is HowChanged.ADDED and c[2] == now)]
        if not same:
            faults.append(f"not found: {how.value} {was!r} -> {now!r}")
        else:
            left.remove(same[0])
    done_header = any(now == "SPECIMEN - FILED" for _, _, now in done.ours)
    left = [c for c in left if not (done_header and c[1] == "SPECIMEN - NOT FILED")]
    return faults + [f"found and not done: {c}" for c in left]


def play(seeds: Sequence[int]) -> tuple[int, int, list[str]]:
    """Edits of each seed; how many places of theirs and words of ours were changed, and every fault."""
    sent = joint()
    before = read_returned(sent, "sent")
    edited = [Opponent(sent, seed).run() for seed in seeds]
    faults = []
    for seed, done, content in zip(seeds, edited, by_libreoffice([e.content for e in edited]), strict=True):
        found = compared(before, read_returned(content, "back"))
        faults += [f"seed {seed}: {fault}" for fault in missed(done, found)]
    return sum(len(e.theirs) for e in edited), sum(len(e.ours) for e in edited), faults


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    theirs, ours, faults = play(range(first, first + count))
    print(f"{count} papers, {theirs} places filled by the other side, {ours} changes of our words")
    for fault in faults:
        print(fault)
    print("all found, nothing else" if not faults else f"{len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
