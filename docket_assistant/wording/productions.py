"""Promises to produce and productions in words: who, for what, under which numbers."""

from docket_assistant.domain.answered import Production
from docket_assistant.domain.record import Record
from docket_assistant.domain.writable import visible
from docket_assistant.wording.days import docket_date
from docket_assistant.wording.item_lists import court_list
from docket_assistant.wording.paper_names import tokens_by_item
from docket_assistant.wording.rounds import set_title


def bates_words(production: Production) -> str:
    """The numbers stamped: DEF 000120 to DEF 000144; empty where none are on file."""
    first, last = (" ".join(visible(t).split()) for t in (production.bates_first, production.bates_last))
    return first if first == last else " to ".join(filter(None, (first, last)))


def production_for(production: Production, record: Record) -> str:
    """What it is for: Request for Production No. 4; the whole set by its name."""
    if production.items is not None:
        tokens = tokens_by_item(record)
        return court_list(tokens[item] for item in production.items)
    return set_title(next(s for s in record.sets if s.id == production.set))


def production_words(production: Production, record: Record) -> str:
    """A promise or a production as a row: Produced: DEF 000120 to DEF 000144, for ...; promised by ..."""
    source = " ".join(visible(production.source).split()).removesuffix(".")
    numbers = bates_words(production)
    named = f" {numbers}" if numbers else ""
    promised = f"promised by {docket_date(production.promised_by)}" if production.promised_by else ""
    if production.produced_on is not None:
        head = f"Produced{named}, for {production_for(production, record)}"
        head = f"{head}; {promised}" if promised else head
    elif promised:
        said = f"{promised[:1].upper()}{promised[1:]}{named}"
        head = f"{said}, for {production_for(production, record)}; not produced yet"
    else:
        head = (
            f"Numbers{named}, for {production_for(production, record)}; the day of production is not on file"
        )
    return f"{head}.{f' Source: {source}.' if source else ''}"
