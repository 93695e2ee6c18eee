"""`calendar`: dates with alarms for another calendar."""

import argparse
from pathlib import Path

from docket_assistant.app.dates.calendar import write_dates
from docket_assistant.app.find import find_matter
from docket_assistant.app.upkeep.stores import reading
from docket_assistant.cli.frame import Answer, Context

_NONE = "No date is on file that is still to come; nothing was written."


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The command's place in the parser."""
    parser = commands.add_parser("calendar", help="dates with alarms for another calendar")
    parser.add_argument("matter", nargs="?", metavar="MATTER")
    parser.add_argument("--out", required=True, type=Path, metavar="FILE.ics")
    parser.add_argument("--without-names", action="store_true", help="case numbers only, no parties' names")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, context: Context) -> Answer:
    """Write the dates still to come of one matter, or of all."""
    with reading(context.store) as view:
        matters = (find_matter(view, args.matter),) if args.matter else ()
        names = not args.without_names
        done = write_dates(view, args.out, context.today, matters=matters, names=names)
    path = str(args.out.absolute())
    if not done.written:
        return Answer({"path": path, "events": 0}, lambda: [_NONE], status=1)
    count = "1 date" if done.events == 1 else f"{done.events} dates"
    return Answer({"path": path, "events": done.events}, lambda: [f"{count} written to {args.out}"])
