"""The command line: reads the options, runs one command, prints its answer.

Exit status: 0 done; 1 the honest answer is "no"; 2 the input is wrong; 3 the environment failed.
With 2 and 3 standard output stays empty.
"""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from docket_assistant import paths
from docket_assistant.cli.dates import iso_date
from docket_assistant.cli.frame import Answer, Context
from docket_assistant.domain.errors import DocketError, EnvironmentFailed, InvalidInput, NotFound, Refused

COMMANDS = {
    "story": ("story", "plays the sample case and writes its statement"),
    "sample": ("matters", "puts the sample matter into a store"),
    "new": ("matters", "opens a matter from a facts file"),
    "import": ("matters", "imports a matter from the open format"),
    "export": ("matters", "exports a matter in the open format"),
    "matters": ("matters", "lists the matters"),
    "show": ("show", "shows one matter whole"),
    "record": ("record", "records facts in one act"),
    "log-conferral": ("record", "logs a conferral"),
    "record-message": ("record", "records a sent or received message"),
    "ripeness": ("ripeness", "each disputed item's verdict as of a date"),
    "statement": ("statement", "writes the paper that an order asks for"),
    "items": ("items", "reads an item list as lawyers write it"),
    "deadline": ("deadline", "counts a period under Rule 6"),
    "periods": ("periods", "rules of discovery, and local times of a motion"),
    "courts": ("courts", "the districts and what is known of each"),
    "history": ("history", "the journal of a matter"),
    "undo": ("history", "takes back the last act"),
    "redo": ("history", "does again what was taken back"),
    "calendar": ("calendar", "dates with alarms for another calendar"),
    "copy": ("history", "a verified copy of the whole store"),
}


_WITH_VALUE = ("--store", "--today")
"""Global options whose value is the next word."""


class _Parser(argparse.ArgumentParser):
    """A parser that raises instead of ending the program."""

    def error(self, message: str) -> NoReturn:
        raise InvalidInput(f"{message[:1].upper()}{message[1:]}; {self.prog} --help says more.")


def run(argv: Sequence[str]) -> int:
    """Run one command line and return its exit status."""
    if not argv or argv[0] in ("-h", "--help", "help"):
        _print("\n".join(_overview()))
        return 0
    try:
        args = _parse(argv)
        context = _context(args)
        answer: Answer = args.run(args, context)
        _print(_told(answer, as_json=context.json))
    except DocketError as failure:
        print(" ".join(str(failure).split()), file=sys.stderr)
        if isinstance(failure, Refused) and failure.test and "--json" in argv:
            refused = [{"test": failure.test, "because": str(failure)}]
            _print(json.dumps({"refused": refused}, ensure_ascii=False, indent=2))
        return _status(failure)
    except OSError as trouble:
        print(f"The system stood in the way ({trouble.strerror or trouble}); try again.", file=sys.stderr)
        return 3
    except SystemExit as explained:  # argparse ends so after --help
        return int(explained.code or 0)
    return answer.status


def _overview() -> list[str]:
    lines = [
        "Docket Assistant",
        "",
        "  python3 run.py             opens the window",
        "  python3 run.py --sample    opens it on the sample, in a store of its own",
        "  python3 run.py story       plays the sample without a window",
        "",
        "Commands (each takes --help, --store FILE, --json, --today DATE):",
        "",
    ]
    return [*lines, *(f"  {name:16}{what}" for name, (_, what) in COMMANDS.items())]


def _status(failure: DocketError) -> int:
    if isinstance(failure, EnvironmentFailed):
        return 3
    return 1 if isinstance(failure, NotFound | Refused) else 2


def _parse(argv: Sequence[str]) -> argparse.Namespace:
    shared = _shared(argparse.SUPPRESS)
    parser = _Parser("docket-assistant", parents=[_shared(None)], allow_abbrev=False)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=_Parser)
    named = _command_in(argv)
    for module in dict.fromkeys(module for name, (module, _) in COMMANDS.items() if named in (name, None)):
        import_module(f"docket_assistant.cli.{module}").add(commands)
    for command in commands.choices.values():
        for action in shared._actions:  # noqa: SLF001  # argparse has no public way to share them later
            command._add_action(action)  # noqa: SLF001
    return parser.parse_args(argv)


def _command_in(argv: Sequence[str]) -> str | None:
    """The first word that names a command and is not an option's value, such as a store called copy."""
    before = ("", *argv)
    words = (word for word, last in zip(argv, before, strict=False) if last not in _WITH_VALUE)
    return next((word for word in words if word in COMMANDS), None)


def _shared(default: object) -> argparse.ArgumentParser:
    """The options that stand before or after the command; after it they must not reset the first."""
    shared = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    shared.add_argument("--store", type=Path, default=default, metavar="FILE", help="the store")
    shared.add_argument("--json", action="store_true", default=default, help="one JSON document")
    shared.add_argument("--today", type=iso_date, default=default, metavar="DATE", help="what today is")
    return shared


def _context(args: argparse.Namespace) -> Context:
    return Context(
        store=args.store or paths.default_store(),
        store_given=args.store is not None,
        json=bool(args.json),
        today=args.today or datetime.now().astimezone().date(),
    )


def _told(answer: Answer, *, as_json: bool) -> str:
    if as_json:
        return json.dumps(answer.plain, ensure_ascii=False, indent=2)
    return "\n".join(answer.lines())


def _print(text: str) -> None:
    """UTF-8 on every system; a reader that went away is no failure of ours.

    Raises EnvironmentFailed where what standard output goes to takes no more.
    """
    if sys.stdout is None:  # closed by whoever started us
        return
    try:
        sys.stdout.flush()
        stream = getattr(sys.stdout, "buffer", None)
        if stream is None:
            print(text)
        else:
            stream.write(text.encode("utf-8", "backslashreplace") + b"\n")
            stream.flush()
    except OSError as failed:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or the exit would try again
        if not isinstance(failed, BrokenPipeError):
            reason = failed.strerror or type(failed).__name__
            raise EnvironmentFailed(f"The answer could not be written out ({reason}); make room.") from failed
