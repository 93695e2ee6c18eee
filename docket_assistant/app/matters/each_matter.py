"""One act on several matters that were chosen in a list, and the way back for all of them at once.

Each matter keeps a history of its own, so the act stands in each; a stop in the middle leaves whole matters.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from docket_assistant.app.change import Change
from docket_assistant.app.upkeep.journal import redo_last, undo_last
from docket_assistant.domain.errors import NotFound, Refused
from docket_assistant.domain.ids import MatterId
from docket_assistant.store.journal import Act
from docket_assistant.store.store import Store

_CHANGED = "Something else was done since in each of these matters; open one to undo there."


@dataclass(frozen=True, slots=True)
class OnEach:
    """An act that stands in the history of several matters."""

    label: str
    entries: tuple[tuple[MatterId, int], ...]
    """Each matter, with the entry of its history that the act left."""
    refused: int = 0
    """Matters of which it was refused."""
    undone: bool = False

    @property
    def matters(self) -> tuple[MatterId, ...]:
        """The matters it stands in."""
        return tuple(matter for matter, _ in self.entries)


def do_on_each(
    store: Store, label: str, matters: Iterable[MatterId], act: Callable[[MatterId], Change]
) -> OnEach:
    """Do ``act`` on each; raises the last Refused where it was refused of all."""
    entries, refusals = [], []
    for matter in matters:
        try:
            change = act(matter)
        except (Refused, NotFound) as refusal:
            refusals.append(refusal)
            continue
        if change.undoable:
            entries.append((matter, _last_entry(store, matter)))
    if not entries and refusals:
        raise refusals[-1]
    return OnEach(label, tuple(entries), len(refusals))


def turn_on_each(store: Store, done: OnEach) -> OnEach:
    """Take the act back in each matter, or do it again where it was taken back.

    A matter in which something else was done since is passed over: undo there would take back that. Raises
    Refused where this is so in all of them.
    """
    turn: Callable[[Store, MatterId], Act] = redo_last if done.undone else undo_last
    entries = []
    for matter, entry in done.entries:
        if _last_entry(store, matter) == entry:
            entries.append((matter, turn(store, matter).n))
    if not entries:
        raise Refused(_CHANGED)
    passed_over = len(done.entries) - len(entries)
    return OnEach(done.label, tuple(entries), passed_over, undone=not done.undone)


def _last_entry(store: Store, matter: MatterId) -> int:
    """The last entry of a matter's history; 0 where it has none, or was erased."""
    with store.read() as view:
        last = view.last_act(matter)
    return 0 if last is None else last.n
