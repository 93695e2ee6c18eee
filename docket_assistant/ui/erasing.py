"""Erasing for good: by hand after a question that names the matters, by age beside the window.

What is erased cannot be undone; so this asks, though little else does. What erasing leaves in the file is
taken beside the window too, and whoever saves meanwhile does not wait for it.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QMessageBox, QWidget

from docket_assistant.ui.desk import Desk
from docket_assistant.ui.tasks import in_background

if TYPE_CHECKING:
    from docket_assistant.app.upkeep.clock_seen import ClockSeen
    from docket_assistant.app.upkeep.trash import ByHand, TrashedMatter

_SEEN = "days of the clock"
_AFTER_START_MS = 5_000
_AGAIN_MS = 20_000
"""Until what was broken off by somebody who saved is tried again."""
_HOUR_MS = 3_600_000


def seen(desk: Desk) -> "ClockSeen | None":
    """What is known of the date today, which is remembered; None where nothing is erased by age.

    That is in the sample, and before the store is open, when nothing may be loaded yet.
    """
    if desk.sample or not desk.is_open:
        return None
    from docket_assistant.app.upkeep.clock_seen import clock_seen

    found = clock_seen(desk.settings.get(_SEEN), desk.today)
    desk.settings.put(_SEEN, found.line)
    return found


# By hand


def ask_and_erase(page: QWidget, desk: Desk, *matters: str) -> None:
    """Ask, then erase the matters of the trash that are named, or all of it; what is on hold is kept."""
    if desk.refuses_writing():
        return
    from docket_assistant.app.upkeep.trash import trashed_matters
    from docket_assistant.wording.matter_states import HOLD_WORDS

    with desk.reading() as view:
        inside = [one for one in trashed_matters(view) if not matters or one.row.id in matters]
    free = [one for one in inside if not one.held]
    if not free:
        whole = inside[0].named if len(inside) == 1 else f"Each of the {len(inside)} matters"
        desk.say(f"{whole} is on hold. {HOLD_WORDS}." if inside else "The trash is empty.")
        return
    held = len(inside) - len(free)
    box = _question(page, desk, free, held)
    box.accepted.connect(partial(_erase, page.window(), desk, tuple(free), held))
    box.open()


def _question(page: QWidget, desk: Desk, free: "Sequence[TrashedMatter]", held: int) -> QMessageBox:
    from docket_assistant.app.upkeep.trash import copies_beside
    from docket_assistant.wording.matter_states import question_words, warning_words

    box = QMessageBox(page.window())
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("Erase for good")
    box.setText(question_words([one.named for one in free], held))
    box.setInformativeText(warning_words(len(free), copies_beside(desk.path)))
    box.addButton("Erase for good", QMessageBox.ButtonRole.AcceptRole)
    keep = box.addButton("Keep in the trash", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    return box


def _erase(window: QWidget, desk: Desk, matters: "tuple[TrashedMatter, ...]", held: int) -> None:
    from docket_assistant.app.upkeep.trash import erase_for_good
    from docket_assistant.ui.faults import show_fault
    from docket_assistant.wording.matter_states import erased_words

    def done(answer: object) -> None:
        found = cast("ByHand", answer)
        desk.touched = True
        _forget(desk, found.erased)
        said = [erased_words([one.named for one in found.erased], held)] if found.erased else []
        desk.say(" ".join((*said, *found.refusals)), stays=True)
        finish_later(window, desk, 0)

    store = desk.store
    in_background(window, lambda: erase_for_good(store, matters), done, partial(show_fault, desk))


def _forget(desk: Desk, erased: "Sequence[TrashedMatter]") -> None:
    for one in erased:
        desk.forget(one.row.id)
    if erased:
        desk.changed.emit("")


# What erasing leaves in the file


def finish_later(window: QWidget, desk: Desk, milliseconds: int) -> None:
    """Take what erasing left in the file, beside the window; again where it was broken off."""
    QTimer.singleShot(milliseconds, window, partial(_finish, window, desk))


def _finish(window: QWidget, desk: Desk) -> None:
    from docket_assistant.app.upkeep.trash import finish_erasing, is_owed
    from docket_assistant.ui.faults import show_fault

    if not desk.is_open or not is_owed(desk.path):
        return
    store = desk.store

    def done(whole: object) -> None:
        if not whole:
            finish_later(window, desk, _AGAIN_MS)

    in_background(window, lambda: finish_erasing(store), done, partial(show_fault, desk))


# By age


class TrashWatch(QObject):
    """Empties the trash of what has been in it for its days: some time after the start, then by the hour."""

    def __init__(self, window: QWidget, desk: Desk, wait: int = _AFTER_START_MS) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._hourly = QTimer(self)
        self._hourly.setInterval(_HOUR_MS)
        self._hourly.timeout.connect(self.look)
        self._hourly.start()
        QTimer.singleShot(wait, self, self.look)

    def look(self) -> None:
        """Erase what is due, beside the window; not in the sample, nor while others look on."""
        desk = self._desk
        known = seen(desk)
        if known is None or desk.courtroom:
            return
        from docket_assistant.app.upkeep.trash import erase_by_age
        from docket_assistant.ui.faults import show_fault

        store, today, in_view = desk.store, desk.today, frozenset((desk.matter,))
        job: Callable[[], object] = lambda: erase_by_age(store, today, known, in_view)  # noqa: E731
        in_background(self._window, job, self._tell, partial(show_fault, desk))

    def _tell(self, answer: object) -> None:
        from docket_assistant.wording.matter_states import purged_words

        erased = cast("tuple[TrashedMatter, ...]", answer)
        _forget(self._desk, erased)
        if erased and not self._desk.courtroom:
            self._desk.say(purged_words([one.named for one in erased]), stays=True)
        finish_later(self._window, self._desk, 0)
