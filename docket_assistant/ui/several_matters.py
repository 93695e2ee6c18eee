"""Acts on the matters that were chosen in a list: each is one word at the bottom, and one Undo for all."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from docket_assistant.ui.desk import Desk
from docket_assistant.ui.tasks import in_background

if TYPE_CHECKING:
    from docket_assistant.app.change import Change
    from docket_assistant.app.matters.each_matter import OnEach
    from docket_assistant.app.upkeep.stores import Store
    from docket_assistant.domain.ids import MatterId

    Act = Callable[[Store, MatterId], Change]


def count_words(matters: int) -> str:
    """3 matters."""
    return "1 matter" if matters == 1 else f"{matters:,} matters"


def on_each(owner: QWidget, desk: Desk, label: str, matters: Sequence[str], act: "Act") -> None:
    """Do ``act`` on each matter, beside the window of ``owner``; ``label`` is what undo calls all of it."""
    from docket_assistant.app.matters.each_matter import do_on_each
    from docket_assistant.domain.ids import MatterId

    if desk.refuses_writing():
        return
    store, ids = desk.store, [MatterId(matter) for matter in matters]
    _beside(owner, desk, lambda: do_on_each(store, label, ids, partial(act, store)), "Saved")


def turn_several(owner: QWidget, desk: Desk) -> None:
    """Take back the last act on several matters, or do it again where it was taken back."""
    from docket_assistant.app.matters.each_matter import turn_on_each

    done = desk.over_several
    if done is None or desk.refuses_writing():
        return
    word = "Done again" if done.undone else "Undone"
    _beside(owner, desk, lambda: turn_on_each(desk.store, done), word)


def _beside(owner: QWidget, desk: Desk, job: "Callable[[], OnEach]", word: str) -> None:
    window = owner.window()

    def done(answer: object) -> None:
        from docket_assistant.app.matters.each_matter import OnEach

        assert isinstance(answer, OnEach)
        _tell(window, desk, answer, word)

    def failed(trouble: Exception) -> None:
        from docket_assistant.domain.errors import DocketError
        from docket_assistant.ui.faults import show_fault

        desk.changed.emit("")  # some of them may be done
        if isinstance(trouble, DocketError):
            desk.say(str(trouble), stays=True)
        else:
            show_fault(desk, trouble)

    in_background(window, job, done, failed)


def _tell(window: QWidget, desk: Desk, done: "OnEach", word: str) -> None:
    desk.touched = True
    desk.over_several = done
    desk.changed.emit("")
    left = done.refused
    rest = f" {count_words(left)} {'was' if left == 1 else 'were'} left as found." if left else ""
    back = "Redo" if done.undone else "Undo"
    turns = ((back, partial(_turn, window, desk, done)),) if done.entries else ()
    desk.say(f"{word}: {done.label}.{rest}", turns)


def _turn(window: QWidget, desk: Desk, done: "OnEach") -> None:
    """The bar stays while other things are done: it turns the act that it tells of."""
    desk.over_several = done
    turn_several(window, desk)
