"""Facts by their names as a list of them shows each: Order of December 2, 2009."""

from collections.abc import Callable
from typing import Any

from docket_assistant.domain.answered import ItemAnswer
from docket_assistant.domain.conferral import Attempt, Conferral, ItemOutcome, Message
from docket_assistant.domain.discovery import Extension, RequestItem, RequestSet, Response, Rewording
from docket_assistant.domain.dispute import Acceptance, DisputedItem, Withdrawal
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.order import CourtOrder, CourtStep, Duty, Filing
from docket_assistant.domain.paper import Paper
from docket_assistant.domain.paper_words import PaperAnswer
from docket_assistant.domain.people import Counsel, Party
from docket_assistant.domain.record import Noun, Record
from docket_assistant.domain.writable import visible
from docket_assistant.wording.contact_rows import row_title
from docket_assistant.wording.contacts import items_words
from docket_assistant.wording.days import short_date
from docket_assistant.wording.findings import step_words
from docket_assistant.wording.item_history import outcome_word
from docket_assistant.wording.order_rows import duty_title, filing_words, order_title
from docket_assistant.wording.parties import side_word
from docket_assistant.wording.rounds import moment_words, response_title, set_title


def fact_title(noun: Noun, record: Record) -> str:
    """A fact by its kind and day; of a kind that nothing is listed under, the kind alone."""
    titled = _TITLES.get(type(noun))
    return titled(noun, record) if titled is not None else type(noun).__name__


def _order(order: CourtOrder, _record: Record) -> str:
    number = f", ECF No. {visible(order.ecf_number)}" if order.ecf_number else ""
    return f"{order_title(order)}{number}"


def _motion(motion: Motion, record: Record) -> str:
    number = f", ECF No. {visible(motion.ecf_number)}" if motion.ecf_number else ""
    whose = side_word(record, motion.by, possessive=True)
    title = visible(motion.title) or "motion"
    return f"{whose} {title} of {short_date(motion.filed_on)}{number}"


def _set(served: RequestSet, _record: Record) -> str:
    on = f", served {short_date(served.served_on)}" if served.served_on else ", service date not stated"
    return f"{set_title(served)}{on}"


def _response(response: Response, record: Record) -> str:
    served = next((s for s in record.sets if s.id == response.set), None)
    return f"{response_title(response)}{f' to {set_title(served)}' if served is not None else ''}"


def _contact(contact: Conferral | Attempt | Message, record: Record) -> str:
    return f"{row_title(contact, record)}, {moment_words(contact.moment)}"


def _paper(paper: Paper, _record: Record) -> str:
    return f"{visible(paper.title)}, made as of {short_date(paper.made_as_of)}"


def _extension(extension: Extension, _record: Record) -> str:
    on = f" of {short_date(extension.granted_on)}" if extension.granted_on else ", date not stated"
    return f"Extension{on}"


def _rewording(rewording: Rewording, record: Record) -> str:
    return f"Rewording of {items_words(rewording.items, record)}"


def _withdrawal(withdrawal: Withdrawal, record: Record) -> str:
    return f"Withdrawal of {items_words(withdrawal.items, record)}"


def _acceptance(acceptance: Acceptance, record: Record) -> str:
    return f"Acceptance of the response on {items_words(acceptance.items, record)}"


def _step(step: CourtStep, _record: Record) -> str:
    return step_words(step.step)


def _duty(duty: Duty, record: Record) -> str:
    return duty_title(duty, record)


def _filing(filing: Filing, _record: Record) -> str:
    return filing_words(filing)


def _person(person: Party | Counsel, _record: Record) -> str:
    return visible(person.name)


def _outcome(outcome: ItemOutcome, record: Record) -> str:
    return f"{outcome_word(outcome.outcome)}: {items_words(outcome.items, record)}"


def _item(item: RequestItem, record: Record) -> str:
    return items_words((item.id,), record)


def _disputed(disputed: DisputedItem, record: Record) -> str:
    return f"{items_words((disputed.item,), record)}, in dispute"


def _answer(answer: ItemAnswer, record: Record) -> str:
    return f"Answer to {items_words((answer.item,), record)}"


def _said(said: PaperAnswer, _record: Record) -> str:
    return f"Your answer of {short_date(said.on)}: {visible(said.question).replace('_', ' ')}"


_TITLES: dict[type, Callable[[Any, Record], str]] = {
    CourtOrder: _order,
    Motion: _motion,
    RequestSet: _set,
    Response: _response,
    Conferral: _contact,
    Attempt: _contact,
    Message: _contact,
    Paper: _paper,
    Filing: _filing,
    Extension: _extension,
    Rewording: _rewording,
    Withdrawal: _withdrawal,
    Acceptance: _acceptance,
    CourtStep: _step,
    ItemOutcome: _outcome,
    RequestItem: _item,
    DisputedItem: _disputed,
    ItemAnswer: _answer,
    PaperAnswer: _said,
    Duty: _duty,
    Party: _person,
    Counsel: _person,
}
