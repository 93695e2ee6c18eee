"""Appendix of requests and answers word for word, one block an item."""

from collections.abc import Iterator

from docket_assistant.documents.asked import FamilyPaper, NothingToSay, PaperAsked, Subject
from docket_assistant.documents.caption_parts import caption_of
from docket_assistant.documents.model import PaperModel
from docket_assistant.documents.requests.appendix import appendix_blocks
from docket_assistant.documents.requests.item_groups import in_dispute
from docket_assistant.documents.requests.word_for_word import quoting_questions
from docket_assistant.documents.service_certificate import certificate_of_service
from docket_assistant.documents.signature import counsel_of
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.record import Record
from docket_assistant.wording.days import long_date


def _subjects(record: Record) -> Iterator[Subject]:
    """What is in dispute on sets of ours, and each motion of either side that is pending."""
    disputed = in_dispute(record)
    if disputed:
        yield Subject("", "What is in dispute", disputed)
    for motion in record.motions:
        if motion.items and motion.withdrawn_on is None and motion.decided_on is None:
            yield Subject(motion.id, f"{motion.title} of {long_date(motion.filed_on)}", motion.items)


def _draw(asked: PaperAsked) -> PaperModel:
    record = asked.record
    if not asked.items:
        raise NothingToSay("No item is chosen; choose the requests that the appendix is to show.")
    counsel = counsel_of(record, asked.side, asked.as_of)
    return PaperModel(
        caption=caption_of(record, asked.district, asked.form),
        title_lines=("APPENDIX OF DISCOVERY REQUESTS AND ANSWERS",),
        blocks=tuple(appendix_blocks(asked, asked.items)),
        signature=None,
        exhibits=(),
        certificate=certificate_of_service(record, asked.side, asked.as_of, asked.form, attached=True),
        specimen=record.matter.specimen,
        author=counsel.name if counsel is not None else "",
        made_as_of=asked.as_of,
        form=asked.form,
    )


PAPER = FamilyPaper(
    kind=PaperKind.ITEM_APPENDIX,
    words="Appendix of requests and answers",
    purpose=(
        "Shows each request with its answers and supplements word for word, as many courts want them before"
        " the argument. It goes with another paper, so nobody signs it."
    ),
    subjects=lambda record: tuple(_subjects(record)),
    draw=_draw,
    questions=quoting_questions,
    picks_items=True,
)
