"""Word files of long papers against the same words put into one string and zipped."""

import io
import time
import zipfile
from collections.abc import Callable
from functools import partial
from xml.sax.saxutils import escape

import pytest

from docket_assistant import resources
from docket_assistant.app.papers.family import drawn
from docket_assistant.documents.model import (
    Block,
    Body,
    Heading,
    Labelled,
    PaperModel,
    Quote,
    Table,
    Text,
    text_of,
)
from docket_assistant.documents.word.package import parts_of
from docket_assistant.documents.word.write_docx import write
from tests.documents.family.letter_records import asked_for, paper, rich
from tests.documents.family.test_dispute_chart import CHART, many

BASE = resources.read_bytes("templates/court-base.docx")
CELL = (
    '<w:tc><w:tcPr><w:tcW w:w="1872" w:type="dxa" /></w:tcPr><w:p><w:pPr><w:pStyle w:val="FilingTable" />'
    '</w:pPr><w:r><w:t xml:space="preserve">{}</w:t></w:r></w:p></w:tc>'
)
LINE = (
    '<w:p><w:pPr><w:pStyle w:val="FilingBody" /></w:pPr><w:r><w:t xml:space="preserve">{}</w:t></w:r></w:p>'
)


def of_the_processor(work: Callable[[], object], times: int = 9) -> float:
    """The least of several runs in milliseconds of the processor: others want the same cores."""
    found = []
    for _ in range(times):
        start = time.process_time()
        work()
        found.append((time.process_time() - start) * 1000)
    return min(found)


def zipped(words: Callable[[], str]) -> Callable[[], None]:
    """The floor: a string with the words in it as one part among those of the template, zipped."""
    parts = parts_of(BASE)

    def work() -> None:
        parts["word/document.xml"] = f"<w:document><w:body>{words()}</w:body></w:document>".encode()
        with zipfile.ZipFile(io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as package:
            for name, content in parts.items():
                package.writestr(name, content)

    return work


def rows_of(model: PaperModel) -> Callable[[], str]:
    (table,) = [block for block in model.blocks if isinstance(block, Table)]
    texts = [[text_of(cell) for cell in row] for row in table.rows]
    return lambda: "".join(
        f"<w:tr>{''.join([CELL.format(escape(text)) for text in row])}</w:tr>" for row in texts
    )


def lines_of(model: PaperModel) -> Callable[[], str]:
    texts = [text_of(block.runs) for block in model.blocks if not isinstance(block, Table)]
    return lambda: "".join([LINE.format(escape(text)) for text in texts])


def long_motion(requests: int) -> PaperModel:
    """About a third of a page for each request: its words, the answer's, and an argument."""
    words = "Produce every document \u201cconcerning\u201d the events of 2003\u20132008 & their causes. " * 3
    blocks: list[Block] = []
    for n in range(requests):
        blocks += [
            Labelled(f"REQUEST FOR PRODUCTION NO. {n}:", (f"i-{n}",)),
            Quote(words, (f"i-{n}",)),
            Labelled("RESPONSE:", (f"r-{n}",)),
            Quote(f"Objection; overbroad.\n{words}", (f"r-{n}",)),
            Heading(f"Request {n}", 2),
            Body((Text("Defendants were asked on "), Text("May 5, 2009", (f"c-{n}",)), Text(". " + words))),
        ]
    motion = paper(rich(), CHART)
    return PaperModel(
        motion.caption, ("MOTION TO COMPEL",), tuple(blocks), None, (), None, specimen=True,
        author="", made_as_of=motion.made_as_of,
    )  # fmt: skip


@pytest.mark.benchmark
def test_the_chart_against_its_words_in_one_string_zipped() -> None:
    for rows in (300, 3_000, 6_000):
        model = drawn(asked_for(many(rows), CHART))
        floor = of_the_processor(zipped(rows_of(model)))
        took = of_the_processor(partial(write, model, BASE))
        print(f"\nchart of {rows:,} rows: {took:.0f} ms, {took / floor:.2f} x its words zipped", end="")


@pytest.mark.benchmark
def test_a_motion_of_500_pages_against_its_words_in_one_string_zipped() -> None:
    for requests in (150, 1_500):
        model = long_motion(requests)
        floor = of_the_processor(zipped(lines_of(model)))
        took = of_the_processor(partial(write, model, BASE))
        print(
            f"\nmotion on {requests:,} requests: {took:.0f} ms, {took / floor:.2f} x its words zipped", end=""
        )
