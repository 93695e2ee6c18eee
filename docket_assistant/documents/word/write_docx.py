"""Writes a court paper as a Word file.

The template brings the styles; everything written here names one, and no run has a font of its own.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from docket_assistant.documents.model import PaperModel
from docket_assistant.documents.word.body import body
from docket_assistant.documents.word.first_page import first_page_footer, with_first_page
from docket_assistant.documents.word.measures import NUMBERS_END, NUMBERS_WIDTH, Measures
from docket_assistant.documents.word.package import core_properties, element, filled, packed, parsed, parts_of
from docket_assistant.documents.word.styles import styled
from docket_assistant.documents.word.xml import Xml, field, paragraph, q, run, w
from docket_assistant.domain.court_forms.form import CourtForm

SPECIMEN = "SPECIMEN - NOT FILED"
_BODY, _HEADER, _FOOTER = "word/document.xml", "word/header1.xml", "word/footer1.xml"
_CORE, _STYLES = "docProps/core.xml", "word/styles.xml"
HEADER_FROM_EDGE = 432
"""And the footer's, on pleading paper, which leaves little room above and below its lines."""
_FOOTER_FROM_EDGE, _SPECIMEN_LINE = 620, 290
"""Of the template: how far the footer stands from the edge, and how high its mark of a specimen is."""


def write(paper: PaperModel, template: bytes) -> bytes:
    """The Word file; the same bytes for the same paper.

    Raises InvalidInput for a character that no Word file can hold.
    """
    parts = parts_of(template)
    parts[_BODY] = _with_body(parts[_BODY], paper)
    parts[_HEADER] = _with(parts[_HEADER], _header(paper))
    measures = Measures(paper.look)
    if measures.rise:
        parts |= first_page_footer(parts, _with(parts[_FOOTER], _footer(paper, _lift(paper, measures))))
    parts[_FOOTER] = _with(parts[_FOOTER], _footer(paper))
    parts[_STYLES] = styled(parts[_STYLES], paper.look)
    parts[_CORE] = core_properties(paper)
    return packed(parts)


def _with_body(part: bytes, paper: PaperModel) -> bytes:
    root = parsed(part)
    inside = root[0]
    assert inside.tag == q("body")
    section = inside[-1]
    _set_page(section, paper.look)
    inside[:] = [section]
    return filled(root, inside, body(paper))


def _set_page(section: Element, form: CourtForm) -> None:
    """Margins, and the rules beside the lines of numbered paper."""
    measures = Measures(form)
    margins = section.find(q("pgMar"))
    assert margins is not None
    sides = {"top": measures.top, "right": measures.right, "bottom": measures.bottom, "left": measures.left}
    if form.pleading:
        sides |= {"header": HEADER_FROM_EDGE, "footer": HEADER_FROM_EDGE}
    for side, measure in sides.items():
        margins.set(q(side), str(measure))
    if measures.rise:
        with_first_page(section)
    if form.numbered:
        rules = (("left", "double", 4), ("right", "single", 4))
        borders = (w(at, val=kind, sz=size, space=5, color="000000") for at, kind, size in rules)
        drawn = element(w("pgBorders", *borders, offsetFrom="text"))
        section.insert(list(section).index(margins) + 1, drawn)


def _with(part: bytes, content: Iterator[Xml]) -> bytes:
    root = parsed(part)
    root[:] = []
    return filled(root, root, content)


def _header(paper: PaperModel) -> Iterator[Xml]:
    if paper.look.numbered:
        measures = Measures(paper.look)
        for number in range(1, paper.look.lines + 1):
            yield paragraph("FilingLineNumber", run(str(number)), own=[_beside_lines(measures)])
    yield _specimen() if paper.specimen else paragraph("Header")


def _beside_lines(measures: Measures) -> Xml:
    """The frame of the numbers; equal neighbours make one. LibreOffice takes no frame from a style."""
    left = measures.left - NUMBERS_END - NUMBERS_WIDTH
    return w(
        "framePr",
        w=NUMBERS_WIDTH,
        wrap="around",
        vAnchor="page",
        hAnchor="page",
        x=left,
        y=measures.top,
    )


def _lift(paper: PaperModel, measures: Measures) -> int:
    """What stands above the footer of the first page, so that its words end as high as the form wants."""
    lines = measures.single + (_SPECIMEN_LINE if paper.specimen else 0)
    return max(0, measures.bottom + measures.rise - _FOOTER_FROM_EDGE - lines)


def _footer(paper: PaperModel, lift: int = 0) -> Iterator[Xml]:
    yield paragraph("Footer", field("PAGE", "1"), own=[w("spacing", before=lift)] if lift else [])
    if paper.look.footer_title and paper.title:
        yield paragraph("FilingFootTitle", run(paper.title))
    if paper.specimen:
        yield _specimen()


def _specimen() -> Xml:
    return paragraph("FilingSpecimen", run(SPECIMEN))
