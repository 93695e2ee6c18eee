"""Writes a court paper as a Word file.

The template brings the styles; everything written here names one, and no run has a font of its own.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from docket_assistant.documents.docx_body import body
from docket_assistant.documents.docx_package import core_properties, packed, parsed, parts_of, serialized
from docket_assistant.documents.docx_xml import field, paragraph, q, run
from docket_assistant.documents.model import PaperModel

SPECIMEN = "SPECIMEN - NOT FILED"
_BODY, _HEADER, _FOOTER = "word/document.xml", "word/header1.xml", "word/footer1.xml"
_CORE = "docProps/core.xml"


def write(paper: PaperModel, template: bytes) -> bytes:
    """The Word file; the same bytes for the same paper.

    Raises InvalidInput for a character that no Word file can hold.
    """
    parts = parts_of(template)
    parts[_BODY] = _with_body(parts[_BODY], paper)
    parts[_HEADER] = _with(parts[_HEADER], _header(paper))
    parts[_FOOTER] = _with(parts[_FOOTER], _footer(paper))
    parts[_CORE] = core_properties(paper)
    return packed(parts)


def _with_body(part: bytes, paper: PaperModel) -> bytes:
    root = parsed(part)
    inside = root[0]
    assert inside.tag == q("body")
    section = inside[-1]
    inside[:] = [*body(paper), section]
    return serialized(root)


def _with(part: bytes, content: Iterator[Element]) -> bytes:
    root = parsed(part)
    root[:] = list(content)
    return serialized(root)


def _header(paper: PaperModel) -> Iterator[Element]:
    yield _specimen() if paper.specimen else paragraph("Header")


def _footer(paper: PaperModel) -> Iterator[Element]:
    yield paragraph("Footer", *field("PAGE", "1"))
    if paper.specimen:
        yield _specimen()


def _specimen() -> Element:
    return paragraph("FilingSpecimen", run(SPECIMEN))
