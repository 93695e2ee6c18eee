"""Records that letters, papers on time, motions and orders are drawn from: rich, poor and hard ones."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from docket_assistant.app.papers.family import PaperAsked, ask, drawn
from docket_assistant.documents.model import PaperModel, Table, run_text, text_of
from docket_assistant.domain.answered import Deficiency, ItemAnswer, ItemReview
from docket_assistant.domain.discovery import Extension, ExtensionForm, RequestItem, RequestSet
from docket_assistant.domain.ids import (
    AnswerId,
    ExtensionId,
    ItemId,
    PaperAnswerId,
    PartyId,
    ResponseId,
    ReviewId,
    SetId,
)
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.matter import Matter, Side
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.paper_words import PaperAnswer
from docket_assistant.domain.people import Party, PartyRole
from docket_assistant.domain.record import Record
from docket_assistant.domain.service import ServiceMethod
from tests.documents.test_statement import after

DEC_9 = date(2009, 12, 9)
ROGS, RFPS = SetId("briscoe-rogs-1"), SetId("briscoe-rfps-1")
THEIRS = SetId("theirs")
TALK = "briscoe-call-1207"
MOTION = "briscoe-motion-1009"
SUPPLEMENT = ResponseId("briscoe-supplement-1008")
NBSP, JOINER = "\u00a0", "\u2060"


def items_of(record: Record, served: SetId) -> tuple[ItemId, ...]:
    return tuple(i.id for i in record.items if i.set == served)


def latest(record: Record, served: SetId) -> ResponseId:
    return next(r.id for r in reversed(record.responses) if r.set == served)


def with_their_set(record: Record, served_on: date | None = date(2009, 11, 16)) -> Record:
    """Plaintiff's first requests for production, two of them, that nobody answered."""
    served = RequestSet(
        THEIRS,
        ItemKind.PRODUCTION,
        1,
        (PartyId("briscoe-plaintiff"),),
        (PartyId("briscoe-county"),),
        served_on,
        ServiceMethod.HAND,
    )
    items = tuple(
        RequestItem(ItemId(f"theirs-{n}"), THEIRS, str(n), n - 1, ItemKind.PRODUCTION, f"Produce lot {n}.")
        for n in (1, 2)
    )
    return replace(record, sets=(*record.sets, served), items=(*record.items, *items))


def with_words(record: Record) -> Record:
    """Every request of our sets with its words, and an answer and a supplement to each."""
    items = tuple(
        i if i.text else replace(i, text=f"State every fact on subject {i.label}.") for i in record.items
    )
    ours = [i for i in record.items if i.set in (ROGS, RFPS)]
    answers = tuple(
        ItemAnswer(AnswerId(f"answer-{response.id}-{i.id}"), response.id, i.id, f"{words} {i.label}.")
        for i in ours
        for response in record.responses
        if response.set == i.set
        for words in ("Objection; overbroad as to",)
    )
    return replace(record, items=items, answers=answers)


def with_reviews(record: Record) -> Record:
    """Readings: two alike on four interrogatories, one of its own on a fifth, one on the request."""
    rogs = items_of(record, ROGS)
    read = {
        **dict.fromkeys(rogs[:4], (Deficiency.BOILERPLATE, Deficiency.SUBJECT_TO)),
        rogs[4]: (Deficiency.UNVERIFIED,),
        rogs[5]: (Deficiency.OTHER,),
        items_of(record, RFPS)[0]: (Deficiency.PRIVILEGE_WITHOUT_LOG,),
    }
    sets = {i.id: i.set for i in record.items}
    reviews = tuple(
        ItemReview(ReviewId(f"review-{i}"), i, date(2009, 12, 8), latest(record, sets[i]), False, causes)
        for i, causes in read.items()
    )
    return replace(record, reviews=reviews)


def with_extension(record: Record, new_due: date = date(2009, 12, 30), **more: object) -> Record:
    extension = Extension(
        ExtensionId("more-time"), THEIRS, new_due, date(2009, 12, 3), "Lee B. Sample", ExtensionForm.ORAL
    )
    return replace(record, extensions=(replace(extension, **more),))  # type: ignore[arg-type]


def to_be_ordered(record: Record) -> Record:
    """The terms of the talk are to become an order."""
    outcomes = tuple(replace(o, stipulated_order=True) for o in record.outcomes)
    return replace(record, outcomes=outcomes)


def rich() -> Record:
    record = with_reviews(with_words(with_their_set(after("talk-dec-7"))))
    return to_be_ordered(with_extension(record))


def alone(record: Record) -> Record:
    """The plaintiff acts without counsel."""
    parties = tuple(replace(p, self_represented=p.side is Side.PLAINTIFF) for p in record.parties)
    counsel = tuple(c for c in record.counsel if c.side is not Side.PLAINTIFF)
    return replace(record, parties=parties, counsel=counsel)


def nine(record: Record) -> Record:
    """Nine plaintiffs of long names; the one of the sample is the first, and serves and answers alone."""
    more = tuple(
        Party(
            PartyId(f"plaintiff-{n}"),
            f"CONSOLIDATED FREIGHT & STORAGE OF GREATER ST. LOUIS NO. {n}, L.L.C.",
            PartyRole.PLAINTIFF,
            n + 1,
        )
        for n in range(1, 9)
    )
    return replace(record, parties=(record.parties[0], *more, record.parties[1]))


def bare() -> Record:
    """Parties and a number, two disputed requests whose service nobody recorded, no addresses."""
    record = after()
    rogs = items_of(record, ROGS)[:2]
    return Record(
        matter=replace(record.matter, court="moed"),
        parties=record.parties,
        sets=tuple(replace(s, served_on=None) for s in record.sets if s.id == ROGS),
        items=tuple(i for i in record.items if i.id in rogs),
        disputed_items=tuple(d for d in record.disputed_items if d.item in rogs),
    )


def nothing() -> Record:
    record = after()
    return Record(matter=Matter(record.matter.id, "moed", "4:08-CV-1717", Side.DEFENDANT))


def answered(record: Record, kind: PaperKind, about: str = "", **said: str) -> Record:
    """The record with counsel's answers for one paper; a double underline in a name is a colon."""
    more = tuple(
        PaperAnswer(
            PaperAnswerId(f"said-{kind.value}-{question}"),
            kind,
            question.replace("__", ":"),
            words,
            date(2009, 12, 9),
            about,
        )
        for question, words in said.items()
    )
    return replace(record, paper_answers=(*record.paper_answers, *more))


def asked_for(record: Record, kind: PaperKind, about: str = "", day: date = DEC_9) -> PaperAsked:
    return ask(record, kind, about, day)


def paper(record: Record, kind: PaperKind, about: str = "", day: date = DEC_9) -> PaperModel:
    return drawn(asked_for(record, kind, about, day))


def lines(model: PaperModel) -> list[str]:
    """Every paragraph, table cell and line of head and end, as it reads."""
    found: list[str] = []
    if model.letterhead is not None:
        head = model.letterhead
        found += [
            run_text(r) for r in (*head.sender, *(x for a in head.addressees for x in a), *head.re_lines)
        ]
        found += [head.delivery, head.salutation]
    found += model.title_lines
    for block in model.blocks:
        if isinstance(block, Table):
            found += [text_of(cell) for row in block.rows for cell in row]
        else:
            found.append(text_of(block.runs))
    if model.signature is not None:
        found += [run_text(r) for r in model.signature.lines]
    return [plain(line) for line in found if line]


def plain(words: str) -> str:
    return words.replace(JOINER, "").replace(NBSP, " ")


def reads(model: PaperModel) -> str:
    return "\n".join(lines(model))


def every_paper(
    record: Record, kinds: Iterable[PaperKind], day: date = DEC_9
) -> list[tuple[str, PaperModel]]:
    """Every paper of some kinds that a record calls for and that has something to say."""
    from docket_assistant.app.papers.family import NothingToSay, offers
    from docket_assistant.domain.as_of import record_as_of

    found = []
    for offer in offers(record_as_of(record, day)):
        if offer.paper.kind in kinds:
            try:
                model = paper(record, offer.paper.kind, offer.subject.fact, day)
            except NothingToSay:
                continue
            found.append((f"{offer.paper.kind.value} {offer.subject.fact}", model))
    return found
