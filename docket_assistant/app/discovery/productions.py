"""Documents promised and produced for a set: by when, on which day, and under which numbers."""

from dataclasses import dataclass, replace
from datetime import date

from docket_assistant.app.acts import act_of_form, refuse_future
from docket_assistant.app.amendments import set_of
from docket_assistant.app.change import Change
from docket_assistant.app.ids import new_id
from docket_assistant.domain.answered import Production
from docket_assistant.domain.bates import Bates
from docket_assistant.domain.errors import InvalidInput, NotFound
from docket_assistant.domain.ids import ItemId, MatterId, ProductionId, SetId
from docket_assistant.domain.items import ItemToken
from docket_assistant.domain.record import Record
from docket_assistant.store.store import Store
from docket_assistant.wording.paper_names import tokens_by_item

_NO_NUMBERS = Bates()


@dataclass(frozen=True, slots=True)
class ProductionTyped:
    """A promise or a production as it was typed."""

    set: SetId
    items: tuple[ItemToken, ...] = ()
    """None: the set as a whole."""
    promised_by: date | None = None
    produced_on: date | None = None
    bates: Bates = _NO_NUMBERS
    source: str = ""


def productions_of(record: Record, set_id: SetId) -> tuple[Production, ...]:
    """The promises and productions for a set, by their days."""
    own = [p for p in record.productions if p.set == set_id]
    return tuple(sorted(own, key=lambda p: p.produced_on or p.promised_by or date.max))


def record_production(
    store: Store,
    matter: MatterId,
    typed: ProductionTyped,
    today: date,
    production: ProductionId | None = None,
) -> Change:
    """Record a promise or a production, or make one on file what the form says.

    Raises InvalidInput where it says neither a day nor a number, where an item is not of the set or the day
    of production has not come; NotFound for a set or a production not on file.
    """
    label = "Record production" if production is None else "Amend production"
    if typed.promised_by is None and typed.produced_on is None and not typed.bates.first:
        raise InvalidInput("Nothing is said yet: type the day promised, the day produced, or the numbers.")
    refuse_future(typed.produced_on, today, "The production")
    with act_of_form(store, label, matter) as tx:
        record = tx.record()
        set_of(record, typed.set)
        made = replace(
            _base(record, typed, production),
            items=_items(record, typed),
            promised_by=typed.promised_by,
            produced_on=typed.produced_on,
            bates_first=typed.bates.first,
            bates_last=typed.bates.last,
            source=typed.source.strip(),
        )
        tx.put(made)
    return Change(matter, label, fact=made.id)


def _base(record: Record, typed: ProductionTyped, production: ProductionId | None) -> Production:
    if production is None:
        return Production(ProductionId(new_id("production")), typed.set)
    found = next((p for p in record.productions if p.id == production), None)
    if found is None:
        raise NotFound(f"There is no production {production} in this matter.")
    return found


def _items(record: Record, typed: ProductionTyped) -> tuple[ItemId, ...] | None:
    if not typed.items:
        return None
    tokens = tokens_by_item(record)
    own = {tokens[i.id]: i.id for i in record.items if i.set == typed.set}
    missing = next((t for t in typed.items if t not in own), None)
    if missing is not None:
        raise InvalidInput(
            f"{missing} is not in this set; correct the list, or leave it empty for all of it."
        )
    return tuple(own[token] for token in typed.items)
