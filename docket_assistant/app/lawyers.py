"""Adds or amends counsel; an address that is replaced keeps the days on which it held."""

from datetime import date

from docket_assistant.app.change import Change
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.people import Counsel
from docket_assistant.store.store import Store


def amend_counsel(store: Store, matter: MatterId, counsel: Counsel, today: date, draft: str = "") -> Change:
    """Add a lawyer, or make one of the file what the form now says.

    An address that is no longer there ends the day before the one in its place begins.
    """
    raise NotImplementedError
