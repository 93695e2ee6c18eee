"""The life of a matter: closed and reopened, put in the trash and taken out of it, held and released.

Each is one act that undo takes back. When a matter in the trash is erased, and that a hold keeps it from
that, is decided in ``trash``.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from docket_assistant.app.change import Change
from docket_assistant.domain.errors import Refused
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.matter import Matter
from docket_assistant.store.reading import MatterRow, Reading
from docket_assistant.store.store import Store
from docket_assistant.wording.captions import short_caption
from docket_assistant.wording.matter_states import CLOSED_WORDS, HOLD_WORDS, already_words


def counted_matters(view: Reading) -> tuple[MatterRow, ...]:
    """Matters whose dates stand on Today and in the Calendar: the open ones."""
    return tuple(row for row in view.matters() if row.closed_on is None)


def close_matter(store: Store, matter: MatterId, day: date) -> Change:
    """Close the file; raises Refused where it is closed."""

    def close(before: Matter) -> Matter:
        if before.closed_on is not None:
            raise Refused(already_words("was closed on", before.closed_on))
        return replace(before, closed_on=day)

    return _turn(store, matter, "Close", close, CLOSED_WORDS)


def reopen_matter(store: Store, matter: MatterId) -> Change:
    """Open a closed file again; raises Refused where it is open."""

    def reopen(before: Matter) -> Matter:
        if before.closed_on is None:
            raise Refused("The matter is open.")
        return replace(before, closed_on=None)

    return _turn(store, matter, "Reopen", reopen)


def hold_matter(store: Store, matter: MatterId, day: date) -> Change:
    """Keep everything of the matter from being erased; raises Refused where it is held."""

    def hold(before: Matter) -> Matter:
        if before.held_since is not None:
            raise Refused(already_words("has been on hold since", before.held_since))
        return replace(before, held_since=day)

    return _turn(store, matter, "Put a hold on", hold, HOLD_WORDS)


def release_matter(store: Store, matter: MatterId) -> Change:
    """End the hold; raises Refused where there is none."""

    def release(before: Matter) -> Matter:
        if before.held_since is None:
            raise Refused("There is no hold on the matter.")
        return replace(before, held_since=None)

    return _turn(store, matter, "Release the hold on", release)


def move_to_trash(store: Store, matter: MatterId, day: date) -> Change:
    """Put the matter in the trash; raises Refused where it is there."""

    def trash(before: Matter) -> Matter:
        if before.trashed_on is not None:
            raise Refused(already_words("was put in the trash on", before.trashed_on))
        return replace(before, trashed_on=day)

    return _turn(store, matter, "Move to Trash:", trash)


def take_from_trash(store: Store, matter: MatterId) -> Change:
    """Put the matter back where it was; raises Refused where it is not in the trash."""

    def take(before: Matter) -> Matter:
        if before.trashed_on is None:
            raise Refused("The matter is not in the trash.")
        return replace(before, trashed_on=None)

    return _turn(store, matter, "Put back", take)


def _turn(store: Store, matter: MatterId, verb: str, turn: Callable[[Matter], Matter], *notes: str) -> Change:
    with store.read() as view:
        label = f"{verb} {short_caption(view.record(matter).parties)}"
    with store.begin(label, matter) as tx:
        tx.put(turn(tx.record().matter))
    return Change(matter, label, notes=notes)
