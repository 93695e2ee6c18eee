"""A court paper for the window: the model and the words that the Word file prints, from one place."""

from docket_assistant.documents.caption import (
    COLUMN,
    MARK_COLUMN,
    NUMBER_INDENT,
    CaptionLine,
    caption_lines,
)
from docket_assistant.documents.docx_body import DATED, EXHIBIT, SUBMITTED
from docket_assistant.documents.docx_xml import gap_text
from docket_assistant.documents.model import (
    Block,
    Caption,
    Certificate,
    Column,
    Continued,
    Exhibit,
    Gap,
    Mend,
    Numbered,
    PaperModel,
    PartyLines,
    Run,
    Runs,
    SignatureBlock,
    Table,
    Text,
    text_of,
)
from docket_assistant.documents.write_docx import SPECIMEN

__all__ = [
    "COLUMN",
    "DATED",
    "EXHIBIT",
    "MARK_COLUMN",
    "NUMBER_INDENT",
    "SPECIMEN",
    "SUBMITTED",
    "Block",
    "Caption",
    "CaptionLine",
    "Certificate",
    "Column",
    "Continued",
    "Exhibit",
    "Gap",
    "Mend",
    "Numbered",
    "PaperModel",
    "PartyLines",
    "Run",
    "Runs",
    "SignatureBlock",
    "Table",
    "Text",
    "caption_lines",
    "gap_text",
    "text_of",
]
