"""The chronology of a matter as a paper of its own: the events on record, each with its source."""

from docket_assistant.documents.asked import FamilyPaper, NothingToSay, PaperAsked, Subject
from docket_assistant.documents.caption_parts import caption_of
from docket_assistant.documents.event_table import event_table
from docket_assistant.documents.model import Body, PaperModel
from docket_assistant.documents.service_certificate import certificate_of_service
from docket_assistant.documents.signature import counsel_of
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.record import Record
from docket_assistant.wording.days import long_date
from docket_assistant.wording.runs import sentence


def _subjects(record: Record) -> tuple[Subject, ...]:
    dated = (*record.sets, *record.responses, *record.conferrals, *record.motions, *record.orders)
    return (Subject("", "The events of the matter"),) if dated else ()


def _draw(asked: PaperAsked) -> PaperModel:
    table = event_table(asked)
    if not table.rows:
        raise NothingToSay("Nothing dated is on record as of that day.")
    counsel = counsel_of(asked.record, asked.side, asked.as_of)
    words = f"These are the events in this action up to {long_date(asked.as_of)}, each with its source."
    return PaperModel(
        caption=caption_of(asked.record, asked.district, asked.form),
        title_lines=("CHRONOLOGY",),
        blocks=(Body(sentence(words)), table),
        signature=None,
        exhibits=(),
        certificate=certificate_of_service(asked.record, asked.side, asked.as_of, asked.form, attached=True),
        specimen=asked.record.matter.specimen,
        author=counsel.name if counsel is not None else "",
        made_as_of=asked.as_of,
        form=asked.form,
    )


PAPER = FamilyPaper(
    kind=PaperKind.CHRONOLOGY,
    words="Chronology",
    purpose="Lists what was served, said and filed, each with its day and its source.",
    subjects=_subjects,
    draw=_draw,
)
