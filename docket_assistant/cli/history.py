"""`history`, `undo`, `redo`, `copy`: the journal of a matter and a copy of the store."""

import argparse
from collections.abc import Callable
from pathlib import Path

from docket_assistant.app.find import find_matter
from docket_assistant.app.upkeep.journal import (
    Act,
    Store,
    copied_lines,
    copy_to,
    history_of,
    redo_last,
    undo_last,
)
from docket_assistant.app.upkeep.stores import reading, writing
from docket_assistant.cli.frame import Answer, Context, Json
from docket_assistant.domain.ids import MatterId


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The commands' places in the parser."""
    for name, what, run in (
        ("history", "the journal of a matter", _history),
        ("undo", "takes back the last act", _undo),
        ("redo", "does again what was taken back", _redo),
    ):
        parser = commands.add_parser(name, help=what)
        parser.add_argument("matter", metavar="MATTER")
        parser.set_defaults(run=run)
    copy = commands.add_parser("copy", help="a verified copy of the whole store, taken while in use")
    copy.add_argument("file", type=Path, metavar="FILE")
    copy.set_defaults(run=_copy)


def _history(args: argparse.Namespace, context: Context) -> Answer:
    with reading(context.store) as view:
        acts = history_of(view, find_matter(view, args.matter))
    listed: list[Json] = [
        {"n": a.n, "at": a.at.isoformat(), "act": a.label, "undone": a.undone} for a in acts
    ]
    return Answer(listed, lambda: (f"{a['n']:>4}  {a['at']}  {a['act']}{_undone(a)}" for a in listed))


def _undone(act: Json) -> str:
    return " (undone)" if act["undone"] else ""


def _undo(args: argparse.Namespace, context: Context) -> Answer:
    return _turned(args, context, undo_last)


def _redo(args: argparse.Namespace, context: Context) -> Answer:
    return _turned(args, context, redo_last)


def _turned(args: argparse.Namespace, context: Context, turn: Callable[[Store, MatterId], Act]) -> Answer:
    with writing(context.store, create=False) as store:
        with store.read() as view:
            matter = find_matter(view, args.matter)
        act = turn(store, matter)
    return Answer({"act": act.label, "n": act.n}, lambda: [act.label])


def _copy(args: argparse.Namespace, context: Context) -> Answer:
    copied = copy_to(context.store, args.file)
    answer: Json = {
        "path": str(copied.path),
        "matters": copied.matters,
        "sha256": copied.sha256,
        "files": copied.files,
        "damaged": list(copied.damaged),
    }
    return Answer(answer, lambda: list(copied_lines(copied)))
