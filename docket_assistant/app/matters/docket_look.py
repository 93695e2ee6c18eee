"""Somebody looked at the court's docket: the one fact that tells how old our view of it is."""

from dataclasses import replace
from datetime import date, timedelta

from docket_assistant.app.change import Change
from docket_assistant.domain.errors import Refused
from docket_assistant.domain.ids import MatterId
from docket_assistant.store.store import Store

LOOK_AGAIN = timedelta(days=7)
"""From then on Today says how long ago it was."""


def looked_at_docket(store: Store, matter: MatterId, day: date) -> Change:
    """Keep that it was looked at on ``day``; raises Refused where that day, or a later one, is on file."""
    label = "Looked at the docket"
    with store.begin(label, matter) as tx:
        before = tx.record().matter
        if before.docket_looked_on is not None and before.docket_looked_on >= day:
            raise Refused("That the docket was looked at on this day is on file already.")
        tx.put(replace(before, docket_looked_on=day))
    return Change(matter, label)
