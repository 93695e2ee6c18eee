"""What can be done with the matters that are chosen in the list: one as before, several in one act."""

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from docket_assistant.ui.desk import Desk
from docket_assistant.ui.matter_acts import turn_closed, turn_hold, turn_trash
from docket_assistant.ui.matter_lines import MatterLine
from docket_assistant.ui.several_matters import count_words, on_each

if TYPE_CHECKING:
    from docket_assistant.app.change import Change
    from docket_assistant.app.upkeep.stores import Store
    from docket_assistant.domain.ids import MatterId

    OnOne = Callable[[Store, MatterId], Change]


class ChosenMatters:
    """The lines that are chosen, of one list; ``held`` are those on hold."""

    def __init__(
        self, owner: QWidget, desk: Desk, lines: Sequence[MatterLine], held: Collection[str]
    ) -> None:
        self._owner = owner
        self._desk = desk
        self.ids = [line.id for line in lines]
        self._which = lines[0].list if lines else ""
        self._held = held

    # What the acts are called

    @property
    def close_words(self) -> str:
        """Close the matter, or Reopen 3 matters."""
        verb = "Reopen" if self._which == "closed" else "Close"
        return f"{verb} {self._what}"

    @property
    def hold_words(self) -> str:
        """One that is on hold is released; of several only where each of them is."""
        if self._releases:
            return "Release the hold" if len(self.ids) == 1 else f"Release {len(self.ids)} holds"
        return "Put a hold on it" if len(self.ids) == 1 else f"Put a hold on {count_words(len(self._free))}"

    @property
    def trash_words(self) -> str:
        """Move to Trash, or Put back; several are counted."""
        if len(self.ids) == 1:
            return "Put back" if self._which == "trash" else "Move to Trash"
        return f"Put back {self._what}" if self._which == "trash" else f"Move {self._what} to Trash"

    @property
    def _what(self) -> str:
        return "the matter" if len(self.ids) == 1 else count_words(len(self.ids))

    @property
    def _free(self) -> list[str]:
        return [one for one in self.ids if one not in self._held]

    @property
    def _releases(self) -> bool:
        return not self._free

    # The acts

    def turn_closed(self) -> None:
        """Close them, or reopen them."""
        if self._which == "trash" or not self.ids:
            return
        from docket_assistant.app.matters.matter_life import close_matter, reopen_matter

        today = self._desk.today
        close: OnOne = lambda store, matter: close_matter(store, matter, today)  # noqa: E731
        self._act(
            turn_closed, self.close_words, self.ids, reopen_matter if self._which == "closed" else close
        )

    def turn_hold(self) -> None:
        """Put a hold on those that have none; where each of them is on hold, release them."""
        if not self.ids:
            return
        from docket_assistant.app.matters.matter_life import hold_matter, release_matter

        today = self._desk.today
        hold: OnOne = lambda store, matter: hold_matter(store, matter, today)  # noqa: E731
        if self._releases:
            self._act(turn_hold, self.hold_words, self.ids, release_matter)
        else:
            self._act(turn_hold, self.hold_words, self._free, hold)

    def turn_trash(self) -> None:
        """Move them to the trash, or put them back."""
        if not self.ids:
            return
        from docket_assistant.app.matters.matter_life import move_to_trash, take_from_trash

        today = self._desk.today
        move: OnOne = lambda store, matter: move_to_trash(store, matter, today)  # noqa: E731
        self._act(turn_trash, self.trash_words, self.ids, take_from_trash if self._which == "trash" else move)

    def _act(
        self, one: Callable[[Desk, str], None], words: str, matters: Sequence[str], act: "OnOne"
    ) -> None:
        if len(self.ids) == 1:
            one(self._desk, self.ids[0])
        else:
            on_each(self._owner, self._desk, words, matters, act)
