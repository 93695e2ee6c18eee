"""The caption of a matter's papers: court lines, parties and number, in the form of the court."""

from docket_assistant.documents.model import Caption, PartyLines
from docket_assistant.domain.court_form import CourtForm
from docket_assistant.domain.matter import Side
from docket_assistant.domain.record import Record
from docket_assistant.wording.parties import side_word
from docket_assistant.wording.statement_titles import court_lines

_OWN_LABELS = ("no", "case", "civil", "c.a.", "cause")


def caption_of(record: Record, district: str, form: CourtForm) -> Caption:
    """The caption; ``district`` is the district's name for the court lines."""
    matter = record.matter
    return Caption(
        court_lines=(*form.court_lines, *([matter.division.upper()] if matter.division else []))
        if form.court_lines
        else court_lines(district, matter.division),
        first=party_lines(record, Side.PLAINTIFF),
        versus=form.versus or matter.versus,
        second=party_lines(record, Side.DEFENDANT),
        number=labelled(matter.number, form.number_label),
        more=tuple(line.strip() for line in matter.caption_more.splitlines() if line.strip()),
    )


def labelled(number: str, label: str) -> str:
    """The number with its label; a number that brings one keeps it."""
    brings = number.lower().startswith(_OWN_LABELS) or not label
    return number if brings else f"{label} {number}"


def party_lines(record: Record, side: Side) -> PartyLines:
    """One side of the caption: its parties in their order, as papers print them."""
    parties = sorted((p for p in record.parties if p.side is side), key=lambda p: p.position)
    names = [p.printed_as or p.name for p in parties]
    if side in record.matter.et_al and names:
        names[-1] = f"{names[-1]}, et al."
    return PartyLines(tuple(names), side_word(record, side))
