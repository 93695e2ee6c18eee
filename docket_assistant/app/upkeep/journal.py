"""The journal of a matter, undo and redo through it, and a copy of the store."""

from pathlib import Path

from docket_assistant.app.upkeep.stores import now
from docket_assistant.documents.files import FileChanged
from docket_assistant.domain.errors import Refused
from docket_assistant.domain.ids import MatterId
from docket_assistant.store.copy import Copied, copy_store
from docket_assistant.store.journal import Act, entries, standing
from docket_assistant.store.reading import Reading
from docket_assistant.store.store import Store, open_store
from docket_assistant.store.undo import redo, undo
from docket_assistant.wording.attachments import digest_words, files_word

__all__ = [
    "Act",
    "Copied",
    "Store",
    "copied_lines",
    "copy_to",
    "history_of",
    "next_turns",
    "redo_last",
    "undo_last",
]


def history_of(view: Reading, matter: MatterId) -> tuple[Act, ...]:
    """Every act on a matter, in order."""
    return view.history(matter)


def next_turns(view: Reading, matter: MatterId) -> tuple[str, str]:
    """Labels of the acts that undo and redo would turn now; empty where there is none."""
    done, undone = standing(entries(view.link, matter))
    undo_label = next((e.heading.label for e in reversed(done) if e.heading.undoable), "")
    return undo_label, undone[-1].heading.label if undone else ""


def undo_last(store: Store, matter: MatterId) -> Act:
    """Take back the last act; raises Refused with the reason."""
    return undo(store, matter)


def redo_last(store: Store, matter: MatterId) -> Act:
    """Do again what was taken back last; raises Refused where there is nothing."""
    return redo(store, matter)


def copy_to(path: Path, target: Path) -> Copied:
    """Copy the store at ``path`` while in use; an existing file is never overwritten.

    Raises FileChanged where a file stands there, as every other job that leaves a file does.
    """
    with open_store(path, write=False, clock=now) as store:
        try:
            return copy_store(store, target)
        except Refused as refusal:
            raise FileChanged(str(refusal)) from None


def copied_lines(copied: Copied) -> tuple[str, ...]:
    """What a copy of the store holds, and which attached files it had to leave out."""
    with_files = f" with {files_word(copied.files)} attached" if copied.files else ""
    left_out = f"Not copied, as changed since they were attached: {files_word(len(copied.damaged))} ("
    named = ", ".join(map(digest_words, copied.damaged))
    matters = f"{copied.matters} {'matter' if copied.matters == 1 else 'matters'}"
    told = f"{matters}{with_files} copied to {copied.path}"
    return (told, f"{left_out}{named})") if copied.damaged else (told,)
