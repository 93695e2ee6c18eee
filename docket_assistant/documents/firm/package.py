"""What a Word file must be before a template is read from it: small, whole, without macros or links."""

import zipfile
from io import BytesIO
from xml.etree.ElementTree import ParseError, fromstring

from docket_assistant.domain.errors import InvalidInput

_MOST_BYTES = 20_000_000
_MOST_OF_A_PART = 2_000_000
_MAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TEXTS = ("word/document", "word/header", "word/footer", "word/footnotes", "word/endnotes")


def checked_package(content: bytes) -> dict[str, bytes]:
    """The parts of the file.

    Raises InvalidInput with the sentence that says what is wrong.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            if sum(entry.file_size for entry in package.infolist()) > _MOST_BYTES:
                raise InvalidInput("The template is larger than 20 MB unpacked; take its pictures out.")
            parts = {name: package.read(name) for name in package.namelist()}
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError):
        raise InvalidInput("The template is no Word file; save it in Word as .docx.") from None
    _check(parts)
    return parts


def _check(parts: dict[str, bytes]) -> None:
    if _MAIN not in parts.get("[Content_Types].xml", b"") or "word/document.xml" not in parts:
        raise InvalidInput("The template is no plain Word document; save it in Word as .docx.")
    if any(name.lower().endswith((".bin", ".exe")) or "vba" in name.lower() for name in parts):
        raise InvalidInput("The template holds macros or embedded programs; save it as .docx without them.")
    for name, part in parts.items():
        if name.startswith(_TEXTS) and len(part) > _MOST_OF_A_PART:
            raise InvalidInput("The template holds more text than a template needs; keep only its form.")
        if name.endswith((".xml", ".rels")):
            _check_xml(name, part)


def _check_xml(name: str, part: bytes) -> None:
    if b"<!DOCTYPE" in part or b"<!ENTITY" in part:
        raise InvalidInput("The template declares entities, which Word never does; save it anew in Word.")
    try:
        root = fromstring(part)  # noqa: S314 - without a document type there is nothing to expand
    except (ParseError, ValueError, LookupError):
        raise InvalidInput(f"The template is damaged ({name}); save it anew in Word.") from None
    if name.endswith(".rels") and any(
        one.get("TargetMode") == "External" and not str(one.get("Type")).endswith("/hyperlink")
        for one in root.iter(_RELATIONSHIP)
    ):
        raise InvalidInput("The template links to a file outside itself; break the link in Word and save it.")
