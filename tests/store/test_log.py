"""The write-ahead log of a window's store: moved beside the acts, and nothing is lost by that."""

from pathlib import Path
from threading import Thread

from docket_assistant.app.drafts import draft_kept, keep_draft
from docket_assistant.app.sample import SAMPLE, put_sample
from docket_assistant.app.stores import open_for_window, reading
from docket_assistant.store.connect import connect


def pages_left(path: Path) -> int:
    """Pages of the log that are not in the file yet."""
    link = connect(path, "rw")
    try:
        (row,) = link.execute("PRAGMA wal_checkpoint(NOOP)").fetchall()
    finally:
        link.close()
    return int(str(row[1])) - int(str(row[2]))


def test_an_act_does_not_move_the_log_and_a_thread_beside_it_does(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    store = open_for_window(path)
    try:
        put_sample(store)
        for n in range(400):
            keep_draft(store, "conferral:briscoe:", SAMPLE, "conferral", {"said": "x" * 9_000 + str(n)})
        assert pages_left(path) > 1_000, "the usual size at which SQLite would make an act wait"

        beside = Thread(target=store.move_log)
        beside.start()
        keep_draft(store, "conferral:briscoe:", SAMPLE, "conferral", {"said": "typed meanwhile"})
        beside.join()
        store.move_log()

        assert pages_left(path) == 0
        kept = draft_kept(store, "conferral:briscoe:")
        assert kept is not None
        assert kept.fields == {"said": "typed meanwhile"}
    finally:
        store.close()
    with reading(path) as view:
        assert view.verify(SAMPLE).broken is None
