"""The file around a paper: template parts in, parts exchanged, the same bytes for the same paper out."""

import zipfile
from collections.abc import Iterable, Mapping
from io import BytesIO
from xml.etree.ElementTree import Element, SubElement, fromstring, register_namespace, tostring

from docket_assistant.documents.model import PaperModel
from docket_assistant.documents.word.xml import MAIN, Xml, checked
from docket_assistant.domain.errors import EnvironmentFailed

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
for _prefix, _name in (("cp", _CORE), ("dc", _DC), ("dcterms", _TERMS), ("xsi", _XSI), ("r", _OFFICE)):
    register_namespace(_prefix, _name)
register_namespace("w", MAIN)
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_LONGEST = 255
"""The most characters that Word shows of a property."""
_PLACE = "\ue000"
"""Where what is written goes while the part around it is written; no template of ours holds it."""
_BEGINNING = (1980, 1, 1, 0, 0, 0)
_UNIX = 3


def parts_of(template: bytes) -> dict[str, bytes]:
    """The parts of a template in their order.

    Raises EnvironmentFailed.
    """
    try:
        with zipfile.ZipFile(BytesIO(template)) as package:
            return {name: package.read(name) for name in package.namelist()}
    except zipfile.BadZipFile:
        raise EnvironmentFailed(
            "The template of court papers is damaged; install the program again."
        ) from None


def packed(parts: Mapping[str, bytes]) -> bytes:
    """One file; neither the clock nor the machine leaves a trace in it."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _BEGINNING)
            entry.create_system = _UNIX
            entry.external_attr = 0o644 << 16
            package.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def parsed(part: bytes) -> Element:
    """The root of a part."""
    return fromstring(part)  # noqa: S314 - ships with the program


def serialized(root: Element) -> bytes:
    """The bytes of a part."""
    return _DECLARATION + tostring(root, encoding="unicode").encode()


def filled(root: Element, inside: Element, content: Iterable[Xml]) -> bytes:
    """The bytes of a part with content at the beginning of one of its elements."""
    inside.text = _PLACE
    before, _, after = tostring(root, encoding="unicode").partition(_PLACE)
    return _DECLARATION + "".join((before, *content, after)).encode()


def element(xml: Xml) -> Element:
    """One element as part of a tree."""
    return fromstring(f'<w:p xmlns:w="{MAIN}">{xml}</w:p>')[0]  # noqa: S314 - just written


def core_properties(paper: PaperModel) -> bytes:
    """Title, author and day of the paper; no comment, no keyword."""
    root = Element(f"{{{_CORE}}}coreProperties")
    day = f"{paper.made_as_of.isoformat()}T00:00:00Z"
    for name, text in (
        (f"{{{_DC}}}title", checked(" ".join(paper.title.split()))[:_LONGEST]),
        (f"{{{_DC}}}creator", checked(paper.author)[:_LONGEST]),
        (f"{{{_DC}}}language", "en-US"),
        (f"{{{_CORE}}}lastModifiedBy", checked(paper.author)[:_LONGEST]),
        (f"{{{_TERMS}}}created", day),
        (f"{{{_TERMS}}}modified", day),
    ):
        element = SubElement(root, name)
        element.text = text
        if text == day:
            element.set(f"{{{_XSI}}}type", "dcterms:W3CDTF")
    return serialized(root)
