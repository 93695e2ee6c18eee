"""What every page is given: the open store, the day, the way to other places, and word of changes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from docket_assistant.ui.places import Place
from docket_assistant.ui.settings import Settings
from docket_assistant.ui.shortcuts import Shortcuts
from docket_assistant.ui.theme import Theme

if TYPE_CHECKING:
    from docket_assistant.app.change import Change
    from docket_assistant.app.matters.each_matter import OnEach
    from docket_assistant.app.matters.first_page import FirstRow
    from docket_assistant.app.ripeness import Ripeness
    from docket_assistant.app.upkeep.drafts import Draft
    from docket_assistant.app.upkeep.stores import Reading, Store
    from docket_assistant.domain.record import Record
    from docket_assistant.ui.palettes import Colors

T = TypeVar("T")


class Said(NamedTuple):
    """A message for the bar at the bottom: what happened, and what can be done about it."""

    text: str
    actions: tuple[tuple[str, Callable[[], object]], ...] = ()
    stays: bool = False
    """Stays until closed: for trouble."""


class View:
    """What the user chose to look at in a matter."""

    __slots__ = ("as_of", "selected")

    def __init__(self) -> None:
        self.as_of: date | None = None
        self.selected: dict[str, str] = {}


class Desk(QObject):
    """The state that pages share; no page knows another."""

    opened = Signal()
    """The store is open and may be read."""
    warmed = Signal()
    """Every page, tab and form can be opened without importing anything."""
    changed = Signal(str)
    """Facts of a matter changed; empty: of any."""
    laid_aside = Signal(str)
    """A matter was put in the trash by undo or redo, or erased: no page stays on it."""
    going = Signal(object, bool)
    said = Signal(object)
    drafts_changed = Signal(str)
    as_of_changed = Signal(str)
    minutes_asked = Signal(object)
    """An act took time: the line at the bottom asks for the minutes."""
    courtroom_changed = Signal(bool)
    """Courtroom view began, or ended."""

    def __init__(
        self,
        path: Path,
        theme: Theme,
        settings: Settings,
        clock: Callable[[], date],
        *,
        sample: bool = False,
    ) -> None:
        super().__init__()
        self.path = path
        self.theme = theme
        self.settings = settings
        self.sample = sample
        self.matter = ""
        """The matter in view, that undo and the forms are about."""
        self.touched = False
        """Whether anything was saved or typed since the start."""
        self.help_of = ""
        """The page that was in view when help was asked for."""
        self.help_tab = ""
        """Its tab, where it has tabs."""
        self.help_keys: tuple[tuple[str, str], ...] = ()
        """What could be done there alone, each with its key."""
        self.shortcuts = Shortcuts(settings)
        self.courtroom = False
        """Whether Courtroom view is on: all that pages read from here is without what others may not see."""
        self.over_several: OnEach | None = None
        """The last act, where it was on several matters: undo takes it back where none is in view."""
        self._heard = ""
        """The one matter that Courtroom view shows; empty: none."""
        self._clock = clock
        self._sample_day: date | None = None
        self._store: Store | None = None
        self._kept: Store | None = None
        self._aside = ""
        self._views: dict[str, View] = {}

    def colors(self) -> "Colors":
        """The colours of the theme that is on now."""
        return self.theme.colors

    # The store

    @property
    def is_open(self) -> bool:
        """Whether the store may be read."""
        return self._store is not None

    @property
    def store(self) -> "Store":
        """The open store."""
        assert self._store is not None, "the store is not open yet"
        return self._store

    def keep_store(self, store: "Store") -> None:
        """The store was opened beside the window: it is closed at the end, even if no page read it."""
        self._kept = store

    def take_store(self, store: "Store") -> None:
        """The store was opened; pages may read it."""
        self._store = store
        self.opened.emit()

    def close_store(self) -> None:
        """Let go of the store at the end."""
        store = self._store or self._kept
        if store is not None:
            store.close()
        self._store = self._kept = None

    def record(self, matter: str) -> "Record":
        """The facts of a matter as they now stand."""
        from docket_assistant.domain.ids import MatterId

        with self.reading() as view:
            return view.record(MatterId(matter))

    @contextmanager
    def reading(self) -> "Iterator[Reading]":
        """One snapshot of the store; in Courtroom view of the one matter, without what is hidden."""
        with self.store.read() as view:
            if not self.courtroom:
                yield view
                return
            from docket_assistant.app.courtroom import CourtroomReading
            from docket_assistant.domain.ids import MatterId

            yield CourtroomReading(view, MatterId(self._heard))

    def first_matters(self, limit: int) -> "tuple[FirstRow, ...]":
        """Matters of the store, the one with the latest act first; in Courtroom view the one."""
        from docket_assistant.app.matters.first_page import first_matters

        rows = first_matters(self.path, limit=limit)
        return tuple(row for row in rows if not self.courtroom or row.id == self._heard)

    def drafts(self) -> "tuple[Draft, ...]":
        """Half-typed forms; in Courtroom view none."""
        from docket_assistant.app.upkeep.drafts import drafts_kept

        return () if self.courtroom else tuple(drafts_kept(self.store))

    # Courtroom view

    def turn_courtroom(self) -> None:
        """Begin Courtroom view on the matter in view, or end it."""
        self._heard = "" if self.courtroom else self.matter
        self.courtroom = not self.courtroom
        self.courtroom_changed.emit(self.courtroom)

    def is_hidden(self, place: Place) -> bool:
        """Whether a place is about a matter that Courtroom view does not show."""
        return self.courtroom and bool(place.matter) and place.matter != self._heard

    def refuses_writing(self) -> bool:
        """Whether Courtroom view is on, which is then said: what is hidden would be missing."""
        if self.courtroom:
            from docket_assistant.wording.courtroom import NOT_WRITTEN

            self.say(NOT_WRITTEN)
        return self.courtroom

    def ripeness(self, matter: str) -> "Ripeness":
        """What the log of a matter supports as of the day chosen for it."""
        from docket_assistant.app.ripeness import ripeness_of

        if not self.courtroom:
            return ripeness_of(self.record(matter), self.as_of(matter))
        from docket_assistant.app.courtroom import seen_by_others

        with self.store.read() as view:
            return seen_by_others(view, matter, self._heard, self.as_of(matter))

    def act(
        self,
        job: Callable[["Store"], "Change"],
        *,
        then: Callable[["Change"], tuple[str, Place]] | None = None,
    ) -> "Change":
        """Do one job on the store and tell every page; what the job raises is the caller's to show.

        ``then`` offers the next place beside Undo. Raises Refused in Courtroom view: what a page shows there
        is not the whole record, and would be saved over it.
        """
        if self.courtroom:
            from docket_assistant.domain.errors import Refused
            from docket_assistant.wording.courtroom import NOT_WRITTEN

            raise Refused(NOT_WRITTEN)
        change = job(self.store)
        self.touched, self.over_several = True, None
        self.changed.emit(change.matter)
        text = ". ".join((f"Saved: {change.label}", *(n.rstrip(".") for n in change.notes))) + "."
        actions: list[tuple[str, Callable[[], object]]] = []
        if then is not None:
            words, place = then(change)
            actions.append((words, lambda: self.go(place)))
        if change.undoable:
            actions.append(("Undo", lambda: self.undo(change.matter)))
        self.say(text, tuple(actions))
        return change

    def undo(self, matter: str) -> None:
        """Take back the last act on a matter."""
        self._turn(matter, "undo")

    def redo(self, matter: str) -> None:
        """Do again what was taken back last."""
        self._turn(matter, "redo")

    def _turn(self, matter: str, which: str) -> None:
        from docket_assistant.app.upkeep.journal import redo_last, undo_last
        from docket_assistant.domain.errors import DocketError
        from docket_assistant.domain.ids import MatterId

        if self.refuses_writing():
            return
        turn, back = (undo_last, "Redo") if which == "undo" else (redo_last, "Undo")
        was_aside = self._is_aside(matter)
        try:
            act = turn(self.store, MatterId(matter))
        except DocketError as refusal:
            self.say(str(refusal))
            return
        is_aside = self._is_aside(matter)
        self._aside = matter if is_aside else ""
        if is_aside and not was_aside:
            self.laid_aside.emit(matter)
        self.changed.emit(matter)
        other = self.redo if which == "undo" else self.undo
        word = "Undone" if which == "undo" else "Done again"
        where = " The matter is in the trash." if is_aside else ""
        self.say(f"{word}: {act.label}.{where}", ((back, lambda: other(matter)),))
        if which == "redo" and was_aside and not is_aside:
            self.go(Place("matter", matter))

    def forget(self, matter: str) -> None:
        """A matter was erased: nothing here leads to it any more."""
        self._views.pop(matter, None)
        if self._aside == matter:
            self._aside = ""
        self.laid_aside.emit(matter)

    @property
    def to_redo(self) -> str:
        """The matter that redo is about: the one in view, else the one that undo just put in the trash."""
        return self.matter or self._aside

    def _is_aside(self, matter: str) -> bool:
        """Whether a matter is in the trash; one that is not there is nowhere."""
        from docket_assistant.domain.errors import NotFound

        try:
            return self.record(matter).matter.trashed_on is not None
        except NotFound:
            return False

    # The day

    @property
    def today(self) -> date:
        """Today; in the sample, the day of the newest thing that happened in it."""
        return self._sample_day or self._clock()

    def stop_clock(self, day: date) -> None:
        """In the sample the day stands still until something later is logged."""
        self._sample_day = day

    def happened(self, day: date | None) -> None:
        """Something dated ``day`` was logged: in the sample its clock follows."""
        if self._sample_day is not None and day is not None and day > self._sample_day:
            self._sample_day = day
            self.as_of_changed.emit("")

    def as_of(self, matter: str) -> date:
        """The day as of which a matter is looked at."""
        return self.view(matter).as_of or self.today

    def look_as_of(self, matter: str, day: date | None) -> None:
        """Look at a matter as of another day; None is today."""
        if self.view(matter).as_of != day:
            self.view(matter).as_of = day
            self.as_of_changed.emit(matter)

    def view(self, matter: str) -> View:
        """What the user chose to look at in a matter."""
        return self._views.setdefault(matter, View())

    # Places and messages

    def go(self, place: Place, *, remember: bool = True) -> None:
        """Show another place; ``remember`` keeps this one for Back."""
        self.going.emit(place, remember)

    def say(
        self, text: str, actions: tuple[tuple[str, Callable[[], object]], ...] = (), *, stays: bool = False
    ) -> None:
        """Show a message at the bottom; nothing waits for it."""
        self.said.emit(Said(text, actions, stays))
