"""Motion to compel: what is asked, what happened, conferral, each request; the argument is the lawyer's."""

from collections.abc import Iterator

from docket_assistant.documents.asked import (
    FamilyPaper,
    NothingToSay,
    PaperAsked,
    Question,
    QuestionKind,
    Subject,
)
from docket_assistant.documents.caption_parts import caption_of
from docket_assistant.documents.certificate.conferral_section import conferral_questions, conferral_section
from docket_assistant.documents.model import (
    Block,
    Body,
    Gap,
    Heading,
    Mend,
    Numbered,
    PaperModel,
    Runs,
    Subitem,
)
from docket_assistant.documents.order_terms import without_accord
from docket_assistant.documents.relief import BY_DAY, DAYS, relief_of, time_given
from docket_assistant.documents.requests.background_table import background_table
from docket_assistant.documents.requests.item_groups import in_dispute
from docket_assistant.documents.requests.motion_requests import LAYOUT, requests_at_issue
from docket_assistant.documents.requests.word_for_word import quoting_questions
from docket_assistant.documents.service_certificate import certificate_of_service
from docket_assistant.documents.signature import counsel_of, signature_block
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.record import Record
from docket_assistant.wording.parties import is_plural, side_word
from docket_assistant.wording.runs import sentence, told

_EXPENSES = Question(
    "expenses",
    "Expenses of the motion",
    QuestionKind.CHOICE,
    (
        (
            "ask",
            "award the reasonable expenses of this motion, including attorney\u2019s fees",
        ),
        ("later", "leave the expenses of this motion to a later application"),
        ("none", "Nothing is asked on expenses"),
    ),
    "Rule 37(a)(5). Whether they are asked for is yours to say.",
)


def _subjects(record: Record) -> Iterator[Subject]:
    """What is in dispute on sets of ours and not settled by an accord; counsel can choose others."""
    disputed = without_accord(record, in_dispute(record))
    if disputed:
        yield Subject("", "What is in dispute and without accord", disputed)


def _questions(asked: PaperAsked) -> tuple[Question, ...]:
    return (LAYOUT, DAYS, BY_DAY, _EXPENSES, *quoting_questions(asked), *conferral_questions(asked))


def _draw(asked: PaperAsked) -> PaperModel:
    record = asked.record
    if not asked.items:
        raise NothingToSay("No item is chosen; choose the items that the motion is to be about.")
    ours = side_word(record, asked.side, possessive=True, upper=True)
    counsel = counsel_of(record, asked.side, asked.as_of)
    return PaperModel(
        caption=caption_of(record, asked.district, asked.form),
        title_lines=(f"{ours} MOTION TO COMPEL",),
        blocks=tuple(_blocks(asked)),
        signature=signature_block(record, asked.side, asked.as_of),
        exhibits=(),
        certificate=certificate_of_service(record, asked.side, asked.as_of, asked.form),
        specimen=record.matter.specimen,
        author=counsel.name if counsel is not None else "",
        made_as_of=asked.as_of,
        form=asked.form,
    )


def _blocks(asked: PaperAsked) -> Iterator[Block]:
    yield Heading("WHAT IS ASKED")
    yield Numbered(_asks(asked))
    yield Heading("BACKGROUND")
    yield Numbered(sentence("The record on these requests is this."))
    yield background_table(asked.record, asked.items)
    yield Heading("CONFERRAL")
    yield from conferral_section(asked)
    yield Heading("THE REQUESTS")
    yield from requests_at_issue(asked)
    yield Heading("ARGUMENT")
    yield Body((_argument(),))
    yield Heading("RELIEF")
    yield from _prayer(asked)


def _asks(asked: PaperAsked) -> Runs:
    record = asked.record
    us = side_word(record, asked.side)
    verb = "ask" if is_plural(record, asked.side) else "asks"
    disputes = (d.id for d in record.disputed_items if d.item in asked.items)
    compelled = (
        told(f"{'; and ' if n else ''}{one.who(record)} to serve {one.what(record)}", *one.facts(record))
        for n, one in enumerate(relief_of(record, asked.items))
    )
    first = told(f"Under Fed. R. Civ. P. 37(a)(3)(B), {us} {verb} the Court to compel ", *disputes)
    return sentence(first, tuple(compelled), ".")


def _argument() -> Gap:
    return Gap("argument", "the argument", "What is the argument?", mend=Mend.IN_THE_PAPER)


def _prayer(asked: PaperAsked) -> Iterator[Block]:
    record = asked.record
    us = side_word(record, asked.side)
    verb = "ask" if is_plural(record, asked.side) else "asks"
    yield Numbered(sentence(f"{us} {verb} that the Court:"))
    parts = [
        sentence(
            "order that, ",
            _small(time_given(asked, "the relief", "the order")),
            told(f", {one.who(record)} serve {one.what(record)}", *one.facts(record)),
        )
        for one in relief_of(record, asked.items)
    ]
    parts.extend(_on_expenses(asked))
    for n, part in enumerate(parts, 1):
        ends = "." if n == len(parts) else "; and" if n == len(parts) - 1 else ";"
        yield Subitem(sentence(part, ends))


def _on_expenses(asked: PaperAsked) -> Iterator[Runs]:
    """What counsel chose to ask; a gap while nothing is chosen."""
    said = asked.answers.get(_EXPENSES.name)
    words = dict(_EXPENSES.choices)
    if said is None or said.answer not in words:
        gap = asked.gap(_EXPENSES, "the relief", "what is asked on expenses")
        yield sentence("under Rule 37(a)(5), ", gap)
    elif said.answer != "none":
        yield sentence(told(f"under Rule 37(a)(5), {words[said.answer]}", said.id))


def _lower(words: str) -> str:
    return f"{words[:1].lower()}{words[1:]}"


def _small(runs: Runs) -> Runs:
    """The same within a sentence: within 14 days of the date of this Order."""
    first, *rest = runs
    assert not isinstance(first, Gap)
    return (told(_lower(first.text), *getattr(first, "facts", ())), *rest)


PAPER = FamilyPaper(
    kind=PaperKind.MOTION_TO_COMPEL,
    words="Motion to compel",
    purpose="Lays out what is asked, the record, conferral and each request; the argument is yours.",
    subjects=lambda record: tuple(_subjects(record)),
    draw=_draw,
    questions=_questions,
    picks_items=True,
)
