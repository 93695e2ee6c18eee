"""`sample`, `new`, `import`, `export`, `matters`: whole matters."""

import argparse
from datetime import date
from pathlib import Path

from docket_assistant.app.find import caption_of, find_matter
from docket_assistant.app.matters.overview import next_date
from docket_assistant.app.matters.whole_matters import (
    export_matter,
    import_matter,
    open_format,
    open_new_matter,
    read_file,
    read_matter_file,
    read_new,
)
from docket_assistant.app.ripeness import ripeness_of
from docket_assistant.app.upkeep.sample import put_sample
from docket_assistant.app.upkeep.stores import reading, writing
from docket_assistant.cli.frame import Answer, Context, Json
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.record import Record


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The commands' places in the parser."""
    sample = commands.add_parser("sample", help="puts the sample matter into the store named by --store")
    sample.set_defaults(run=_sample)
    new = commands.add_parser("new", help="opens a matter from a facts file")
    new.add_argument("--facts", required=True, type=Path, metavar="FILE.json")
    new.set_defaults(run=_new)
    take = commands.add_parser("import", help="imports a matter from the open format")
    take.add_argument("file", type=Path, metavar="FILE")
    take.add_argument("--as-copy", action="store_true", help="with new ids")
    take.set_defaults(run=_import)
    give = commands.add_parser("export", help="exports a matter in the open format")
    give.add_argument("matter", metavar="MATTER")
    give.add_argument("--out", type=Path, metavar="FILE")
    give.set_defaults(run=_export)
    listed = commands.add_parser("matters", help="lists the matters")
    listed.set_defaults(run=_matters)


def _named(matter: str) -> Answer:
    return Answer({"matter": matter}, lambda: [f"Matter {matter}"])


def _sample(_args: argparse.Namespace, context: Context) -> Answer:
    if not context.store_given:
        raise InvalidInput("The sample is not put among your own matters; name a store with --store FILE.")
    with writing(context.store) as store:
        return _named(put_sample(store))


def _new(args: argparse.Namespace, context: Context) -> Answer:
    record = read_new(read_file(args.facts))
    with writing(context.store) as store:
        return _named(open_new_matter(store, record))


def _import(args: argparse.Namespace, context: Context) -> Answer:
    record = read_matter_file(args.file)
    with writing(context.store) as store:
        return _named(import_matter(store, record, as_copy=args.as_copy))


def _export(args: argparse.Namespace, context: Context) -> Answer:
    with reading(context.store) as view:
        record = view.record(find_matter(view, args.matter))
    if args.out is not None:
        export_matter(record, args.out)
    plain = open_format(record)
    assert isinstance(plain, dict)
    lines = [f"Exported to {args.out}"] if args.out is not None else [_as_text(record)]
    return Answer({"matter": record.matter.id} if args.out is not None else plain, lambda: lines)


def _as_text(record: Record) -> str:
    import json

    return json.dumps(open_format(record), ensure_ascii=False, indent=2, sort_keys=True)


def _matters(_args: argparse.Namespace, context: Context) -> Answer:
    with reading(context.store) as view:
        rows = [(row, _next(view.record(row.id), context.today)) for row in view.matters()]
    listed: list[Json] = [
        {"id": row.id, "caption": caption_of(row), "number": row.number, "next": due} for row, due in rows
    ]
    return Answer(
        listed, lambda: (f"{m['number']}  {m['caption']}  next: {m['next'] or '-'}" for m in listed)
    )


def _next(record: Record, today: date) -> str | None:
    following = next_date(ripeness_of(record, today))
    return None if following is None else following.on.isoformat()
