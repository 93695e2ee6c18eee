"""Counsel's word that nothing else was served on our side, through a day."""

from dataclasses import replace
from datetime import date

from docket_assistant.app.acts import act_of_form, refuse_future
from docket_assistant.app.change import Change
from docket_assistant.domain.ids import MatterId
from docket_assistant.store.store import Store

_LABEL = "Confirm that nothing else was served on us"


def confirm_all_service_seen(store: Store, matter: MatterId, through: date, today: date) -> Change:
    """Keep the day through which nothing else was served; the same day again changes nothing.

    Raises InvalidInput for a day after today.
    """
    refuse_future(through, today, "The confirmation")
    with act_of_form(store, _LABEL, matter) as tx:
        tx.put(replace(tx.record().matter, all_service_seen_on=through))
    return Change(matter, _LABEL, undoable=tx.act is not None)
