"""Request to confer: the items by set with the answers on the table, the rule's modes, and times proposed."""

from collections.abc import Iterator

from docket_assistant.documents.asked import FamilyPaper, NothingToSay, PaperAsked, Question, Subject
from docket_assistant.documents.conference_slots import slot_blocks, slot_questions
from docket_assistant.documents.letter_parts import letter, letter_questions
from docket_assistant.documents.model import Block, Body, Column, PaperModel, Table
from docket_assistant.documents.requests.item_groups import by_set, in_dispute, listed, responses_to
from docket_assistant.domain.order import CourtOrder, DutyKind
from docket_assistant.domain.order_items import items_of
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.record import Record
from docket_assistant.domain.rules import RulePoint
from docket_assistant.domain.verdicts.layers import RuleInForce
from docket_assistant.wording.days import long_date
from docket_assistant.wording.modes import by_mode
from docket_assistant.wording.order_named import order_named, time_ends
from docket_assistant.wording.parties import side_word
from docket_assistant.wording.runs import Runs, paragraph, sentence, told
from docket_assistant.wording.served_sets import answers_called, capital, set_told
from docket_assistant.wording.time_asked import duty_told

_COLUMNS = (Column("Set", 3060), Column("Requests", 3060), Column("Answers on the table", 3240))


def _subjects(record: Record) -> Iterator[Subject]:
    """Orders that tell us to confer, else what is in dispute on sets of ours."""
    ordered = [d for d in record.duties if d.what is DutyKind.CONFER and d.who is record.matter.our_side]
    for duty in ordered:
        order = next(o for o in record.orders if o.id == duty.order)
        words = f"Conference that the Order of {long_date(order.signed_on)} tells counsel to hold"
        yield Subject(order.id, words, items_of(record, order, duty))
    disputed = in_dispute(record)
    if disputed:
        yield Subject("", "What is in dispute", disputed)


def _questions(asked: PaperAsked) -> tuple[Question, ...]:
    return (*slot_questions(), *letter_questions(asked))


def _draw(asked: PaperAsked) -> PaperModel:
    if not asked.items:
        raise NothingToSay("No item is chosen; choose the items to confer about.")
    return letter(asked, "Request to confer", "Request to confer on discovery in dispute", _blocks(asked))


def _blocks(asked: PaperAsked) -> Iterator[Block]:
    record = asked.record
    order = next((o for o in record.orders if o.id == asked.about), None)
    yield Body(paragraph(sentence("I ask for a conference on the requests below."), _ordered(asked, order)))
    modes = rule_modes(asked.assessment.force)
    if modes:
        yield Body(modes)
    yield Table(
        "Requests",
        "The requests to confer about, by set, with the answers on the table",
        _COLUMNS,
        tuple(
            (
                capital(set_told(record, served, to=True)),
                sentence(told(listed(record, items), *items)),
                capital(answers_called(record, responses_to(record, served.id), items))
                or sentence(told(f"None on file as of {long_date(asked.as_of)}", served.id)),
            )
            for served, items in by_set(record, asked.items)
        ),
    )
    yield from slot_blocks(asked, "I propose the times below.")


def _ordered(asked: PaperAsked, order: CourtOrder | None) -> Runs:
    """What the order says of it in its own words, and when its time ends."""
    if order is None:
        return ()
    duty = next(d for d in asked.record.duties if d.order == order.id and d.what is DutyKind.CONFER)
    whom = f"counsel for {side_word(asked.record, duty.who)}"
    ends = time_ends(asked.duty_due.get(duty.id), duty.id, earliest=True)
    return paragraph(duty_told(order, duty, whom), ends)


def rule_modes(force: RuleInForce) -> Runs:
    """The modes that the rule or an order names; nothing where it names none or that is not sure."""
    modes = force.rule.qualifying_modes
    if not modes or (force.mode_order is None and force.rule.doubts(RulePoint.MODES)):
        return ()
    ways = [by_mode(mode) for mode in modes]
    listed_ways = " or ".join(ways) if len(ways) < 3 else f"{', '.join(ways[:-1])}, or {ways[-1]}"
    if force.mode_order is not None:
        return sentence(order_named(force.mode_order), f" names a conference {listed_ways}.")
    return sentence(f"{force.rule.cite} names a conference {listed_ways}.")


PAPER = FamilyPaper(
    kind=PaperKind.REQUEST_TO_CONFER,
    words="Request to confer",
    purpose="Asks for a conference: the requests, the answers on the table, and times proposed.",
    subjects=lambda record: tuple(_subjects(record)),
    draw=_draw,
    questions=_questions,
    letter=True,
    picks_items=True,
)
