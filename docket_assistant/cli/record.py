"""`record`, `log-conferral`, `record-message`: what happened, one act a command."""

import argparse
from pathlib import Path

from docket_assistant.app.find import find_matter
from docket_assistant.app.matters.whole_matters import read_file
from docket_assistant.app.record import Recorded, counts_after, record_facts, record_message
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.cli.frame import Answer, Context, Json
from docket_assistant.domain.conferral import Conferral, Reply
from docket_assistant.domain.record import Record


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The commands' places in the parser."""
    for name, what in (("record", "records facts in one act"), ("log-conferral", "logs a conferral")):
        parser = commands.add_parser(name, help=what)
        parser.add_argument("matter", metavar="MATTER")
        parser.add_argument("--facts", required=True, type=Path, metavar="FILE.json")
        parser.set_defaults(run=_record if name == "record" else _log_conferral)
    message = commands.add_parser("record-message", help="records a sent or received message")
    message.add_argument("matter", metavar="MATTER")
    message.add_argument("--eml", required=True, type=Path, metavar="FILE")
    message.add_argument("--confirms", default="", metavar="CONFERRAL")
    message.add_argument("--reply", choices=[r.value for r in Reply])
    message.add_argument("--items", default="", metavar="TEXT")
    message.set_defaults(run=_record_message)


def _record(args: argparse.Namespace, context: Context) -> Answer:
    content = read_file(args.facts)
    with writing(context.store, create=False) as store:
        with store.read() as view:
            matter = find_matter(view, args.matter)
        recorded = [str(n.id) for n in record_facts(store, matter, content).nouns]
        counts = counts_after(store, matter, context.today)
    return Answer({"recorded": recorded, "counts": counts}, lambda: _lines(recorded, counts))


def _log_conferral(args: argparse.Namespace, context: Context) -> Answer:
    content = read_file(args.facts)
    with writing(context.store, create=False) as store:
        with store.read() as view:
            matter = find_matter(view, args.matter)
        nouns = record_facts(store, matter, content, noun="conferral").nouns
        counts = counts_after(store, matter, context.today)
    logged = next((str(n.id) for n in nouns if isinstance(n, Conferral)), None)
    return Answer({"conferral": logged, "counts": counts}, lambda: _lines([logged or "-"], counts))


def _lines(recorded: list[str], counts: dict[str, int]) -> list[str]:
    what = f"Recorded {', '.join(recorded)}" if recorded else "No fact recorded beside the matter itself"
    return [what, *(f"  {verdict}: {n}" for verdict, n in counts.items())]


def _record_message(args: argparse.Namespace, context: Context) -> Answer:
    content = read_file(args.eml)
    reply = Reply(args.reply) if args.reply else None
    with writing(context.store, create=False) as store:
        with store.read() as view:
            matter = find_matter(view, args.matter)
        recorded = record_message(
            store, matter, content, confirms=args.confirms, reply=reply, items=args.items
        )
        with store.read() as view:
            record = view.record(matter)
    return Answer(_message_json(recorded, record), lambda: _message_lines(recorded))


def _message_json(recorded: Recorded, record: Record) -> Json:
    names = {c.id: c.name for c in record.counsel}
    return {
        "message": recorded.message.id,
        "addresses": [
            {
                "address": a.address,
                "of": names.get(a.counsel) if a.counsel is not None else None,
                "on_record": a.on_record.value,
                "nearest": a.nearest,
            }
            for a in recorded.addresses
        ],
        "warnings": list(recorded.warnings),
    }


def _message_lines(recorded: Recorded) -> list[str]:
    lines = [f"{a.line}: {a.address} ({a.on_record.value.replace('_', ' ')})" for a in recorded.addresses]
    return [f"Recorded message {recorded.message.id}", *lines, *recorded.warnings]
