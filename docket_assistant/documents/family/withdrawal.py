"""Notice that a motion is withdrawn in part: as to the items that counsel no longer presses."""

from docket_assistant.documents.asked import FamilyPaper, NothingToSay, PaperAsked, Subject
from docket_assistant.documents.caption_parts import caption_of
from docket_assistant.documents.model import Block, Numbered, PaperModel
from docket_assistant.documents.service_certificate import certificate_of_service
from docket_assistant.documents.signature import counsel_of, signature_block
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.record import Record
from docket_assistant.wording.days import long_date
from docket_assistant.wording.item_lists import court_list
from docket_assistant.wording.paper_names import tokens_by_item
from docket_assistant.wording.parties import side_word
from docket_assistant.wording.runs import sentence, told


def _subjects(record: Record) -> tuple[Subject, ...]:
    """Motions of ours that are pending and have an item that was withdrawn."""
    gone = {item for w in record.withdrawals for item in w.items}
    ours = (m for m in record.motions if m.by is record.matter.our_side)
    return tuple(
        Subject(m.id, f"{m.title} of {long_date(m.filed_on)}", tuple(i for i in m.items if i in gone))
        for m in ours
        if m.withdrawn_on is None and m.decided_on is None and any(i in gone for i in m.items)
    )


def _draw(asked: PaperAsked) -> PaperModel:
    record = asked.record
    motion = next(m for m in record.motions if m.id == asked.about)
    withdrawn = [item for item in asked.items if item in motion.items]
    if not withdrawn:
        raise NothingToSay("No item of the motion is withdrawn on record; withdraw the items first.")
    ours = side_word(record, asked.side, possessive=True)
    counsel = counsel_of(record, asked.side, asked.as_of)
    return PaperModel(
        caption=caption_of(record, asked.district, asked.form),
        title_lines=(f"{ours.upper()} NOTICE OF WITHDRAWAL IN PART", f"OF {motion.title.upper()}"),
        blocks=tuple(_blocks(asked, motion, withdrawn)),
        signature=signature_block(record, asked.side, asked.as_of),
        exhibits=(),
        certificate=certificate_of_service(record, asked.side, asked.as_of, asked.form),
        specimen=record.matter.specimen,
        author=counsel.name if counsel is not None else "",
        made_as_of=asked.as_of,
        form=asked.form,
    )


def _blocks(asked: PaperAsked, motion: Motion, withdrawn: list[ItemId]) -> list[Block]:
    record = asked.record
    tokens = tokens_by_item(record)
    us = side_word(record, asked.side)
    number = f" (ECF\N{NO-BREAK SPACE}No.\N{NO-BREAK SPACE}{motion.ecf_number})" if motion.ecf_number else ""
    listed = court_list((tokens[i] for i in asked.items if i in withdrawn), typographic=True)
    facts = [w.id for w in record.withdrawals if set(w.items) & set(withdrawn)]
    verb = "withdraw" if us.endswith("s") else "withdraws"
    first = told(f"{us} {verb} the {motion.title} filed {long_date(motion.filed_on)}{number}", motion.id)
    blocks: list[Block] = [Numbered(sentence(first, told(f" as to {listed}.", *facts)))]
    left = [item for item in motion.items if item not in withdrawn]
    if left:
        rest = court_list((tokens[i] for i in left), typographic=True)
        blocks.append(Numbered(sentence(told(f"The motion remains pending as to {rest}.", motion.id))))
    return blocks


PAPER = FamilyPaper(
    kind=PaperKind.WITHDRAWAL,
    words="Notice of withdrawal in part",
    purpose="Tells the court which items of a pending motion are no longer pressed.",
    subjects=_subjects,
    draw=_draw,
)
