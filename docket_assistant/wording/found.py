"""What a search finds, each fact in one line."""

from collections.abc import Callable
from typing import Any

from docket_assistant.domain.answered import ItemAnswer, ItemReview, Production
from docket_assistant.domain.conferral import ItemOutcome
from docket_assistant.domain.counsel_words import Assertion, Choice, OtherSideWord, Override, RuleRead
from docket_assistant.domain.discovery import RequestItem
from docket_assistant.domain.dispute import DisputedItem
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.items import ItemToken
from docket_assistant.domain.matter import Matter
from docket_assistant.domain.office import Attachment, DateCheck, TimeEntry
from docket_assistant.domain.people import Counsel, Party
from docket_assistant.domain.record import Noun, Record
from docket_assistant.domain.writable import visible
from docket_assistant.wording.captions import eased, short_caption
from docket_assistant.wording.contacts import contact_title
from docket_assistant.wording.days import short_date
from docket_assistant.wording.fact_titles import fact_title
from docket_assistant.wording.item_lists import court_list
from docket_assistant.wording.parties import role_word
from docket_assistant.wording.rounds import moment_words, set_title


def found_line(noun: Noun | Matter, record: Record) -> str:
    """A fact in one line; ``record`` need hold no more than the facts that it names."""
    told = _LINES.get(type(noun))
    return told(noun, record) if told is not None else fact_title(noun, record)  # type: ignore[arg-type]  # a matter has its line


def _matter(_matter: Matter, record: Record) -> str:
    return visible(short_caption(record.parties))


def _party(party: Party, _record: Record) -> str:
    return f"{visible(eased(party.name))}, {role_word(party.role).lower()}"


def _counsel(lawyer: Counsel, _record: Record) -> str:
    return visible(f"{lawyer.name}, {lawyer.firm}" if lawyer.firm else lawyer.name)


def _item(item: RequestItem, record: Record) -> str:
    served = next((one for one in record.sets if one.id == item.set), None)
    return f"{_item_name(item)}{f', {set_title(served)}' if served is not None else ''}"


def _item_name(item: RequestItem) -> str:
    return court_list([ItemToken.parse(f"{item.kind.value}-{item.label}")], typographic=True)


def _named(item_id: ItemId, record: Record) -> str:
    item = next((one for one in record.items if one.id == item_id), None)
    return "an item" if item is None else _item_name(item)


def _outcome(outcome: ItemOutcome, record: Record) -> str:
    talk = next((one for one in record.conferrals if one.id == outcome.conferral), None)
    of = "" if talk is None else f" of {contact_title(talk).lower()}, {moment_words(talk.moment)}"
    return f"Outcome{of}"


def _production(production: Production, _record: Record) -> str:
    on = production.produced_on
    numbers = "\u2013".join(filter(None, (production.bates_first, production.bates_last)))
    when = f" of {short_date(on)}" if on is not None else ""
    return f"Production{when}{f', {visible(numbers)}' if numbers else ''}"


_LINES: dict[type, Callable[[Any, Record], str]] = {
    Matter: _matter,
    Party: _party,
    Counsel: _counsel,
    RequestItem: _item,
    ItemOutcome: _outcome,
    Production: _production,
    ItemAnswer: lambda answer, record: f"Answer to {_named(answer.item, record)}",
    ItemReview: lambda review, record: f"Your reading of the answer to {_named(review.item, record)}",
    DisputedItem: lambda dispute, record: f"Dispute about {_named(dispute.item, record)}",
    Attachment: lambda kept, _record: visible(kept.name),
    TimeEntry: lambda entry, _record: f"Time of {short_date(entry.on)}",
    DateCheck: lambda check, _record: f"Check of the date {short_date(check.date_checked)}",
    OtherSideWord: lambda word, _record: f"Word of the other side of {short_date(word.on)}",
    Override: lambda override, _record: f"Override of {short_date(override.on)}",
    Assertion: lambda said, _record: f"Assertion of {short_date(said.on)}",
    Choice: lambda choice, _record: f"Choice of {short_date(choice.on)}",
    RuleRead: lambda read, _record: f"Rule read on {short_date(read.on)}",
}
