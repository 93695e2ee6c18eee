"""`show`: one matter whole, and which of its papers no longer match the record."""

import argparse
from collections.abc import Iterator
from datetime import date

from docket_assistant.app.find import find_matter
from docket_assistant.app.matters.whole_matters import open_format
from docket_assistant.app.papers.statement import paper_changes
from docket_assistant.app.upkeep.stores import reading
from docket_assistant.cli.frame import Answer, Context, Json
from docket_assistant.domain.paper import Paper
from docket_assistant.domain.record import Record


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The command's place in the parser."""
    parser = commands.add_parser("show", help="shows one matter whole")
    parser.add_argument("matter", metavar="MATTER")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, context: Context) -> Answer:
    """Show the record and how its papers stand to it."""
    with reading(context.store) as store_reading:
        record = store_reading.record(find_matter(store_reading, args.matter))
    papers = [_paper_json(p, record, context.today) for p in record.papers]
    return Answer(
        {"matter": open_format(record), "papers": papers}, lambda: _lines(record, papers, context.today)
    )


def _paper_json(paper: Paper, record: Record, today: date) -> Json:
    changed = paper_changes(record, paper, today)
    return {
        "path": paper.path,
        "sha256": paper.sha256,
        "variant": paper.variant,
        "made_as_of": paper.made_as_of.isoformat(),
        "matches": not changed,
        "changed": [{"fact": c.fact, "was": c.was, "is": c.now} for c in changed],
    }


def _lines(record: Record, papers: list[Json], today: date) -> Iterator[str]:
    matter = record.matter
    yield f"{matter.number} ({matter.court})"
    yield f"{len(record.items)} items, {len(record.conferrals)} contacts, {len(record.orders)} orders"
    for paper in papers:
        state = "matches the record" if paper["matches"] else "no longer matches the record"
        yield f"{paper['path']}: {state} as of {today.isoformat()}"
        changed = paper["changed"]
        assert isinstance(changed, list)
        for change in changed:
            assert isinstance(change, dict)
            yield f"  {change['fact']}: was {change['was'] or 'nothing'}, is {change['is'] or 'nothing'}"
