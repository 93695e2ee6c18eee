"""`calendar`: dates with alarms for another calendar."""

import argparse
from pathlib import Path

from docket_assistant.app.calendar import write_duties
from docket_assistant.app.find import find_matter
from docket_assistant.app.stores import reading
from docket_assistant.cli.frame import Answer, Context


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The command's place in the parser."""
    parser = commands.add_parser("calendar", help="dates with alarms for another calendar")
    parser.add_argument("matter", nargs="?", metavar="MATTER")
    parser.add_argument("--out", required=True, type=Path, metavar="FILE.ics")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, context: Context) -> Answer:
    """Write the open duties of one matter, or of all."""
    with reading(context.store) as view:
        named = [find_matter(view, args.matter)] if args.matter else [row.id for row in view.matters()]
        records = [view.record(matter) for matter in named]
    events = write_duties(records, args.out, context.today)
    answer = {"path": str(args.out.absolute()), "events": events}
    return Answer(answer, lambda: [f"{events} dates written to {args.out}"])
