"""The message that confirms a talk, as a letter: the same sentences from the same record."""

from collections.abc import Iterator

from docket_assistant.documents.asked import FamilyPaper, PaperAsked, Subject
from docket_assistant.documents.letter_parts import letter, letter_questions
from docket_assistant.documents.model import Body, PaperModel
from docket_assistant.domain.ids import ConferralId
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.record import Record
from docket_assistant.wording.confirming import confirming_text
from docket_assistant.wording.contacts import contact_title
from docket_assistant.wording.days import long_date


def _subjects(record: Record) -> Iterator[Subject]:
    """Every contact on file that is ours to confirm: talks and written contacts."""
    for contact in record.conferrals:
        day = f" of {long_date(contact.held_on)}" if contact.held_on else ", whose date is not stated"
        yield Subject(contact.id, f"{contact_title(contact)}{day}", contact.items)


def _draw(asked: PaperAsked) -> PaperModel:
    said = confirming_text(asked.record, ConferralId(asked.about))
    about = said.subject.rpartition(": ")[2]
    blocks = [Body(runs) for runs in said.runs]
    return letter(asked, f"Letter on {about}", f"{about[:1].upper()}{about[1:]}", blocks)


PAPER = FamilyPaper(
    kind=PaperKind.CONFIRMING_LETTER,
    words="Letter confirming a talk",
    purpose="Tells the other side what came of a talk, from its record, and asks for a correction.",
    subjects=lambda record: tuple(_subjects(record)),
    draw=_draw,
    questions=letter_questions,
    letter=True,
)
