"""A key that needs a matter, where none is in view: the box of Ctrl+K with the open matters alone."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from docket_assistant.ui.beside import Beside
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.quick_open import QuickOpen
from docket_assistant.ui.widgets.quick_rows import Entry

if TYPE_CHECKING:
    from docket_assistant.app.upkeep.stores import Reading
    from docket_assistant.ui.desk import Desk
    from docket_assistant.ui.main_window import MainWindow
    from docket_assistant.ui.widgets.quick_open import Answer

_HEADING = "Open matters"
_MOST = 60
"""Matters that are listed at once; more letters find the others."""


class MatterChoice(QuickOpen):
    """Open matters, the one recorded last first; Enter goes on in the one that is marked."""


def in_some_matter(window: "MainWindow", page: str) -> None:
    """Open a form of the matter in view; where none is, let the user choose one first."""
    from docket_assistant.ui.places import PAGES

    desk = window.desk
    if desk.matter:
        desk.go(Place(page, desk.matter))
        return
    for before in window.findChildren(MatterChoice):
        before.setParent(None)
        before.deleteLater()
    asked = f"{PAGES[page].title}: in which matter?"
    box = MatterChoice(
        window, tuple, lambda owner: _Matters(owner, desk, page).search, desk.colors, asks=asked
    )
    box.open()


class _Matters:
    """Finds open matters by caption and number, beside the window."""

    def __init__(self, owner: QObject, desk: "Desk", page: str) -> None:
        self._desk = desk
        self._page = page
        self._beside = Beside(owner, desk)

    def search(self, text: str, answer: "Answer") -> bool:
        """Let ``answer`` have the matters that fit; False where nothing is to be waited for."""
        if not self._desk.is_open:
            return False

        def job(view: "Reading") -> list[Entry]:
            from docket_assistant.app.matters.matter_life import counted_matters
            from docket_assistant.wording.captions import short_caption

            every = [
                Entry(
                    short_caption(row.parties),
                    _HEADING,
                    partial(self._desk.go, Place(self._page, row.id)),
                    beside=row.number,
                    id=row.id,
                )
                for row in reversed(counted_matters(view))
            ]
            words = text.casefold().split()
            said = ((entry, f"{entry.text} {entry.beside}".casefold()) for entry in every)
            return [entry for entry, line in said if all(word in line for word in words)][:_MOST]

        self._beside.read(job, answer)
        return True
