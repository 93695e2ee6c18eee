"""Acts on several facts that were chosen in a list: one act each, so that one undo takes it back whole."""

from collections.abc import Sequence

from docket_assistant.app.change import Change
from docket_assistant.app.upkeep.removal import fact_name, put_back_several, remove_facts
from docket_assistant.app.upkeep.trash import put_back_whole
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import MatterId
from docket_assistant.store.store import Store

_NONE = "Nothing is chosen; choose a row of the list, or several with Shift or Ctrl."


def remove_chosen(store: Store, matter: MatterId, facts: Sequence[tuple[str, str]]) -> Change:
    """Take the chosen facts off the record, each named by its collection and id.

    Raises InvalidInput where none is chosen, else as ``remove_fact``: then all of them stay.
    """
    if not facts:
        raise InvalidInput(_NONE)
    label = f"Remove {len(facts)} facts"
    if len(facts) == 1:
        ((collection, own),) = facts
        with store.read() as view:
            record = view.record(matter)
        noun = next((n for n in getattr(record, collection) if n.id == own), None)
        label = f"Remove {fact_name(record, noun)}" if noun is not None else "Remove"
    remove_facts(store, matter, facts, label)
    return Change(matter, label)


def put_back_chosen(store: Store, matter: MatterId, facts: Sequence[str]) -> Change:
    """Put the chosen facts of the trash back, each with what went with it; raises as ``put_back`` does."""
    if not facts:
        raise InvalidInput(_NONE)
    if len(facts) == 1:
        return put_back_whole(store, matter, facts[0])
    put_back_several(store, matter, facts)
    return Change(matter, f"Put back {len(facts)} facts", fact=facts[0])
