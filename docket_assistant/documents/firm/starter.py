"""A template to begin with: our own form with a tag where each part of a paper stands."""

from dataclasses import replace
from datetime import date

from docket_assistant.documents.model import PaperModel
from docket_assistant.documents.word.package import filled, packed, parsed, parts_of
from docket_assistant.documents.word.write_docx import write
from docket_assistant.documents.word.xml import Xml, paragraph, q, run
from docket_assistant.domain.court_forms.form import PLAIN, CourtForm

_DOCUMENT = "word/document.xml"
_BARE = PaperModel(
    None, ("Template",), (), None, (), None, specimen=False, author="", made_as_of=date(2000, 1, 1)
)


def starter(base: bytes, form: CourtForm = PLAIN) -> bytes:
    """A template that draws every paper as we do, in the form of a court; ``base`` is our base template."""
    parts = parts_of(write(replace(_BARE, title_lines=(), form=form), base))
    root = parsed(parts[_DOCUMENT])
    inside = root[0]
    assert inside.tag == q("body")
    inside[:] = [inside[-1]]
    parts[_DOCUMENT] = filled(root, inside, _tags())
    return packed(parts)


def _tags() -> list[Xml]:
    """A paragraph for each part, in the order of a paper."""
    return [
        paragraph("FilingBody", run("{{p letterhead }}")),
        paragraph("FilingBody", run("{{p caption }}")),
        paragraph("FilingBody", run("{%p if caption %}")),
        paragraph("Title", run("{{ title }}")),
        paragraph("FilingBody", run("{%p endif %}")),
        *(
            paragraph("FilingBody", run(f"{{{{p {name} }}}}"))
            for name in ("body", "signature", "exhibits", "certificate")
        ),
    ]
