"""Request for more time before it ends, or motion for it afterwards (Rule 6(b)(1)), by the dates counted."""

from collections.abc import Iterator
from enum import StrEnum

from docket_assistant.documents.asked import FamilyPaper, PaperAsked, Question, QuestionKind, Subject
from docket_assistant.documents.caption_parts import caption_of
from docket_assistant.documents.model import Block, Heading, Numbered, PaperModel, Text
from docket_assistant.documents.more_time import NEW_DAY, OBJECTIONS, act_words, new_day, set_of, unanswered
from docket_assistant.documents.said import said_blocks
from docket_assistant.documents.service_certificate import certificate_of_service
from docket_assistant.documents.signature import counsel_of, signature_block
from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.discovery import RequestSet
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.order import Duty
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.record import Record
from docket_assistant.wording.days import long_date
from docket_assistant.wording.order_named import time_ends
from docket_assistant.wording.parties import is_plural, side_word
from docket_assistant.wording.runs import Runs, paragraph, sentence, told
from docket_assistant.wording.served_sets import set_called
from docket_assistant.wording.time_asked import duty_told, set_served


class Asks(StrEnum):
    """When the time is asked for, as of the day of the paper."""

    IN_TIME = "in_time"
    """On every reading the time still runs: Rule 6(b)(1)(A)."""
    BETWEEN = "between"
    """It has ended on the earlier reading alone, which decides: Rule 6(b)(1)(B)."""
    AFTER = "after"
    NOT_KNOWN = "not_known"
    """No day can be counted."""


_LIMBS = {Asks.IN_TIME: "6(b)(1)(A)", Asks.BETWEEN: "6(b)(1)(B)", Asks.AFTER: "6(b)(1)(B)"}
_ENDS = Question(
    "time_ends",
    "Day on which the time ends",
    QuestionKind.DAY,
    explains="It cannot be counted from the record.",
)
_CAUSE = Question(
    "good_cause", "Good cause, in your words", QuestionKind.WORDS, explains="Rule 6(b)(1) asks for it."
)
_NEGLECT = Question(
    "excusable_neglect",
    "Excusable neglect, in your words",
    QuestionKind.WORDS,
    explains="Rule 6(b)(1)(B) asks for it once the time has ended; nothing is proposed.",
)
_OTHER_SIDE = Question(
    "other_side", "What the other side says to more time, and who said so when", QuestionKind.WORDS
)
_ADMISSIONS = Question(
    "admissions",
    "Whether withdrawal of admissions is asked for",
    QuestionKind.WORDS,
    explains="What is not answered in time is admitted (Rule 36(a)(3)); Rule 36(b) says how to undo it.",
)


def asks_when(asked: PaperAsked, due: Deadline | None) -> Asks:
    """Whether the time is asked for before it ends; of two readings the earlier decides."""
    said = asked.day(_ENDS.name)
    if due is None or due.act_by is None:
        return Asks.NOT_KNOWN if said is None else Asks.IN_TIME if asked.as_of <= said else Asks.AFTER
    if asked.as_of <= due.act_by:
        return Asks.IN_TIME
    later = due.not_before
    return Asks.BETWEEN if later is not None and asked.as_of <= later else Asks.AFTER


def _subjects(record: Record) -> Iterator[Subject]:
    """Sets that we are to answer and acts that an order asks of us, while neither is on file as done."""
    us = record.matter.our_side
    for served in unanswered(record, us):
        yield Subject(served.id, f"Time to answer {set_called(record, served, to=True)}")
    done = {f.duty for f in record.filings}
    for duty in record.duties:
        if duty.who is us and duty.id not in done:
            order = next(o for o in record.orders if o.id == duty.order)
            words = duty.words.strip() or duty.what.value.replace("_", " ")
            yield Subject(duty.id, f"Time under the Order of {long_date(order.signed_on)}: {words}")


def _duty(asked: PaperAsked) -> Duty | None:
    return next((d for d in asked.record.duties if d.id == asked.about), None)


def _due(asked: PaperAsked) -> Deadline | None:
    duty = _duty(asked)
    if duty is not None:
        return asked.duty_due.get(duty.id)
    return asked.due.get(set_of(asked.record, asked.about).id)


def _questions(asked: PaperAsked) -> tuple[Question, ...]:
    due, duty = _due(asked), _duty(asked)
    when = asks_when(asked, due)
    not_counted = due is None or due.act_by is None
    why = (_CAUSE,) if when is Asks.IN_TIME else (_CAUSE, _NEGLECT)
    admissions = duty is None and _is_admissions(asked) and when is not Asks.IN_TIME
    return (
        *((_ENDS,) if not_counted else ()),
        NEW_DAY,
        *((OBJECTIONS,) if duty is None else ()),
        *why,
        _OTHER_SIDE,
        *((_ADMISSIONS,) if admissions else ()),
    )


def _is_admissions(asked: PaperAsked) -> bool:
    return set_of(asked.record, asked.about).kind is ItemKind.ADMISSION


def _draw(asked: PaperAsked) -> PaperModel:
    record = asked.record
    when = asks_when(asked, _due(asked))
    ours = side_word(record, asked.side, possessive=True, upper=True)
    what = "REQUEST" if when is Asks.IN_TIME else "MOTION"
    counsel = counsel_of(record, asked.side, asked.as_of)
    return PaperModel(
        caption=caption_of(record, asked.district, asked.form),
        title_lines=(f"{ours} {what} TO EXTEND TIME", f"(FED. R. CIV. P. {_LIMBS.get(when, '6(b)(1)')})"),
        blocks=tuple(_blocks(asked, when)),
        signature=signature_block(record, asked.side, asked.as_of),
        exhibits=(),
        certificate=certificate_of_service(record, asked.side, asked.as_of, asked.form),
        specimen=record.matter.specimen,
        author=counsel.name if counsel is not None else "",
        made_as_of=asked.as_of,
        form=asked.form,
    )


def _blocks(asked: PaperAsked, when: Asks) -> Iterator[Block]:
    record, duty = asked.record, _duty(asked)
    us = side_word(record, asked.side)
    yield Numbered(_what(asked, duty))
    yield Numbered(paragraph(_time(asked, when), _standing(asked, when)))
    served = set_of(record, asked.about) if duty is None else None
    if served is not None:
        yield from _earlier(asked, served)
    yield Heading("Good cause" if when is Asks.IN_TIME else "Good cause and excusable neglect", 2)
    yield from said_blocks(asked, _CAUSE, "the reasons", "good cause", Numbered)
    if when is not Asks.IN_TIME:
        yield from said_blocks(asked, _NEGLECT, "the reasons", "excusable neglect", Numbered)
    if served is not None and _is_admissions(asked) and when is not Asks.IN_TIME:
        yield from said_blocks(
            asked, _ADMISSIONS, "the reasons", "whether withdrawal of admissions is asked for", Numbered
        )
    yield Heading("The other side", 2)
    yield from said_blocks(asked, _OTHER_SIDE, "the other side", "what the other side says", Numbered)
    yield Heading("What is asked", 2)
    _, day = new_day(asked, None)
    ask = "ask" if is_plural(record, asked.side) else "asks"
    act: Runs = (told("do what the Order says", duty.id),) if duty is not None else _act(asked)
    yield Numbered(sentence(f"{us} {ask} the Court to extend the time to ", act, " until ", day, "."))


def _what(asked: PaperAsked, duty: Duty | None) -> Runs:
    record = asked.record
    if duty is None:
        return set_served(record, set_of(record, asked.about))
    order = next(o for o in record.orders if o.id == duty.order)
    return duty_told(order, duty, side_word(record, duty.who))


def _act(asked: PaperAsked) -> Runs:
    """Without the "to" that the sentence has already."""
    run = act_words(asked, None, "what is asked")
    words = told(run.text.removeprefix("to "), *run.facts) if isinstance(run, Text) else run
    return sentence(words, " that set")


def _time(asked: PaperAsked, when: Asks) -> Runs:
    due = _due(asked)
    if due is not None and due.act_by is not None:
        return time_ends(due, asked.about, what="the time for it" if _duty(asked) else "the time to respond")
    if when is Asks.NOT_KNOWN:
        return sentence("The time ends on ", asked.gap(_ENDS, "the time", "day on which the time ends"), ".")
    said = asked.day(_ENDS.name)
    assert said is not None
    return sentence(told(f"The time ends on {long_date(said)}.", asked.answers[_ENDS.name].id))


def _standing(asked: PaperAsked, when: Asks) -> Runs:
    day, due = long_date(asked.as_of), _due(asked)
    two = due is not None and due.not_before not in (None, due.act_by)
    earlier = " on the earlier of the two days, which decides" if two else ""
    said = {
        Asks.IN_TIME: f"As of {day} it has not ended{earlier}, so that Rule 6(b)(1)(A) governs this request.",
        Asks.AFTER: f"As of {day} it has ended, so that Rule 6(b)(1)(B) governs this motion.",
        Asks.BETWEEN: (
            f"As of {day} it has ended on the earlier reading and not on the later. This motion is therefore"
            " made under Rule 6(b)(1)(B), and as a request under Rule 6(b)(1)(A) if the later reading holds."
        ),
        Asks.NOT_KNOWN: "",
    }
    return sentence(said[when])


def _earlier(asked: PaperAsked, served: RequestSet) -> Iterator[Block]:
    for extension in asked.record.extensions:
        if extension.set == served.id:
            words = f"More time until {long_date(extension.new_due)} was given on"
            yield Numbered(sentence(told(f"{words} {long_date(extension.granted_on)}.", extension.id)))


PAPER = FamilyPaper(
    kind=PaperKind.EXTENSION_MOTION,
    words="Request or motion for more time",
    purpose=(
        "Asks the court for more time: before it ends for good cause (Rule 6(b)(1)(A)), afterwards on"
        " excusable neglect too (Rule 6(b)(1)(B)), by the dates counted from the record."
    ),
    subjects=lambda record: tuple(_subjects(record)),
    draw=_draw,
    questions=_questions,
)
