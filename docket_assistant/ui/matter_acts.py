"""What can be done with a whole matter, from its own page and from the list: close, hold, put in the trash.

Each of them turns: what is done is undone by the same key; the message at the bottom offers Undo as well.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from docket_assistant.ui.desk import Desk
from docket_assistant.ui.places import Place

if TYPE_CHECKING:
    from docket_assistant.app.change import Change
    from docket_assistant.app.upkeep.stores import Store
    from docket_assistant.domain.matter import Matter


def turn_closed(desk: Desk, matter: str) -> None:
    """Close the matter, or reopen it."""
    from docket_assistant.app.matters.matter_life import close_matter, reopen_matter

    now, today = _matter(desk, matter), desk.today
    if now.closed_on is None:
        _act(desk, lambda store: close_matter(store, now.id, today))
    else:
        _act(desk, lambda store: reopen_matter(store, now.id))


def turn_hold(desk: Desk, matter: str) -> None:
    """Put a hold on the matter, or release it."""
    from docket_assistant.app.matters.matter_life import hold_matter, release_matter

    now, today = _matter(desk, matter), desk.today
    if now.held_since is None:
        _act(desk, lambda store: hold_matter(store, now.id, today))
    else:
        _act(desk, lambda store: release_matter(store, now.id))


def turn_trash(desk: Desk, matter: str) -> None:
    """Move the matter to the trash and show the list, or put it back."""
    from docket_assistant.app.matters.matter_life import move_to_trash, take_from_trash

    now, today = _matter(desk, matter), desk.today
    if now.trashed_on is not None:
        _act(desk, lambda store: take_from_trash(store, now.id))
    elif _act(desk, lambda store: move_to_trash(store, now.id, today)) and desk.matter == matter:
        desk.go(Place("matters"))


def looked_at(desk: Desk, matter: str) -> None:
    """Keep that the docket was looked at today."""
    from docket_assistant.app.matters.docket_look import looked_at_docket

    now, today = _matter(desk, matter), desk.today
    _act(desk, lambda store: looked_at_docket(store, now.id, today))


def seen_all_service(desk: Desk, matter: str, caption: str) -> None:
    """Keep that nothing else was served on us through today; the message names the matter."""
    from dataclasses import replace

    from docket_assistant.app.discovery.service_seen import confirm_all_service_seen

    now, today = _matter(desk, matter), desk.today
    _act(
        desk,
        lambda store: replace(confirm_all_service_seen(store, now.id, today, today), notes=(caption,)),
    )


def _matter(desk: Desk, matter: str) -> "Matter":
    return desk.record(matter).matter


def _act(desk: Desk, job: "Callable[[Store], Change]") -> bool:
    from docket_assistant.domain.errors import DocketError

    try:
        desk.act(job)
    except DocketError as refusal:
        desk.say(str(refusal), stays=True)
        return False
    return True
