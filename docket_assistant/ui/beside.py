"""Reads the store beside the window, and shows what the newest reading found."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QObject

from docket_assistant.ui.desk import Desk
from docket_assistant.ui.tasks import in_background

if TYPE_CHECKING:
    from docket_assistant.app.upkeep.stores import Reading

A = TypeVar("A")


class Beside:
    """Readings of one page; where a later one was begun, what an earlier one found is dropped."""

    def __init__(self, owner: QObject, desk: Desk) -> None:
        self._owner = owner
        self._desk = desk
        self._turn = 0

    def read(self, job: "Callable[[Reading], A]", show: Callable[[A], object]) -> None:
        """Let ``job`` read one snapshot of an open store, and ``show`` what it answers."""
        if not self._desk.is_open:
            return
        from docket_assistant.ui.faults import show_fault

        self._turn += 1
        turn, desk = self._turn, self._desk

        def run() -> object:
            with desk.reading() as view:
                return job(view)

        def done(answer: object) -> None:
            if turn == self._turn:
                show(cast("A", answer))

        in_background(self._owner, run, done, lambda trouble: show_fault(self._desk, trouble))
