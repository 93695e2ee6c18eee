"""A first page that ends higher than the others: a footer of its own, which pushes the words up.

A section has one margin beneath all its pages; only header and footer can be another on its first one.
"""

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element

from docket_assistant.documents.word.xml import q

_TYPES, _RELATED = "[Content_Types].xml", "word/_rels/document.xml.rels"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ID = "rIdFirst"
_ENTRY = re.compile(rb"<(?:Override|Relationship) [^>]*>")
_OWN_ID = re.compile(rb'\bId="[^"]*"')


def first_page_footer(parts: Mapping[str, bytes], footer: bytes) -> dict[str, bytes]:
    """The parts that change where the first page has a footer of its own.

    They are changed as text: LibreOffice opens no file whose list of types names its namespace by a prefix.
    """
    return {
        _TYPES: _with_more(parts[_TYPES], b"/word/footer1.xml", b"/word/footer2.xml"),
        _RELATED: _with_more(parts[_RELATED], b'"footer1.xml"', b'"footer2.xml"'),
        "word/footer2.xml": footer,
    }


def _with_more(part: bytes, one: bytes, more: bytes) -> bytes:
    """A list with an entry for another footer behind that of the first."""
    entry = next(e for e in _ENTRY.findall(part) if one in e)
    return part.replace(entry, entry + _OWN_ID.sub(b'Id="' + _ID.encode() + b'"', entry.replace(one, more)))


def with_first_page(section: Element) -> None:
    """Let the section have a first page of its own: the header of the others, and its own footer."""
    header = section.find(q("headerReference"))
    columns = section.find(q("cols"))
    assert header is not None
    assert columns is not None
    own = Element(q("headerReference"), {**header.attrib, q("type"): "first"})
    footer = Element(q("footerReference"), {q("type"): "first", f"{{{_OFFICE}}}id": _ID})
    section.insert(0, footer)
    section.insert(0, own)
    section.insert(list(section).index(columns) + 1, Element(q("titlePg")))
