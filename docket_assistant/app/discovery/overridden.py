"""Verdicts that counsel reads otherwise: kept with the reason, shown beside the verdict, in no paper."""

from collections.abc import Iterable
from datetime import date

from docket_assistant.app.acts import act_of_form
from docket_assistant.app.change import Change
from docket_assistant.app.dates.silence import unanswered_admissions
from docket_assistant.app.ids import new_id
from docket_assistant.domain.counsel_words import Override, OverrideReason
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import ItemId, MatterId, OverrideId
from docket_assistant.domain.record import Record
from docket_assistant.store.store import Store
from docket_assistant.wording.item_lists import court_list
from docket_assistant.wording.paper_names import tokens_by_item

_LABEL = "Override the verdict"


def overrides_of(record: Record) -> dict[ItemId, tuple[Override, ...]]:
    """What counsel reads otherwise, by item."""
    found: dict[ItemId, tuple[Override, ...]] = {}
    for override in record.overrides:
        for item in override.items:
            found[item] = (*found.get(item, ()), override)
    return found


def override_verdict(
    store: Store,
    matter: MatterId,
    items: tuple[ItemId, ...],
    reason: OverrideReason,
    today: date,
    private_notes: str = "",
) -> Change:
    """Keep that counsel reads the verdict on items otherwise; the program's own verdict stays beside it.

    Items that are overridden for this reason already stay as they are, unless there are notes to keep.
    Raises InvalidInput where no item is named, where one is not in dispute and so has no verdict, and
    where one waits for our own answer: the warning that silence admits it would go with the verdict.
    """
    with act_of_form(store, _LABEL, matter) as tx:
        record = tx.record()
        _check(record, items, today)
        before = overrides_of(record)
        left = tuple(
            item
            for item in dict.fromkeys(items)
            if private_notes or reason not in {o.reason for o in before.get(item, ())}
        )
        made = Override(OverrideId(new_id("override")), left, reason, today, private_notes)
        if left:
            tx.put(made)
    if not left:
        return Change(matter, _LABEL, undoable=False, notes=("They were overridden for this reason already",))
    return Change(matter, _LABEL, fact=made.id)


def _check(record: Record, items: Iterable[ItemId], today: date) -> None:
    wanted = set(items)
    if not wanted:
        raise InvalidInput("No item is named; select at least one.")
    if not wanted <= {d.item for d in record.disputed_items}:
        raise InvalidInput("Only an item in dispute has a verdict; mark it as disputed first.")
    waiting = {item for one in unanswered_admissions(record, today) for item in one.items} & wanted
    if waiting:
        tokens = tokens_by_item(record)
        named = court_list(list(dict.fromkeys(tokens[i.id] for i in record.items if i.id in waiting)))
        raise InvalidInput(
            f"On {named} the file holds no answer of ours, and silence admits a request (Rule 36(a)(3));"
            " record the answer, or set that warning aside in Discovery."
        )
