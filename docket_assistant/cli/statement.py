"""`statement`: writes the paper that an order asks for, in the variant that the facts allow."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from docket_assistant.app.find import find_matter, find_order
from docket_assistant.app.papers.statement import Written, write_statement
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.cli.dates import iso_date
from docket_assistant.cli.frame import Answer, Context, Json
from docket_assistant.domain.compliance import ComplianceStatement, NothingToReport
from docket_assistant.domain.errors import Refused
from docket_assistant.domain.findings import Standing
from docket_assistant.domain.paper_items import ItemStands
from docket_assistant.wording.duties import gate_sentence
from docket_assistant.wording.paper_names import PaperNames


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The command's place in the parser."""
    parser = commands.add_parser("statement", help="writes the paper that an order asks for")
    parser.add_argument("matter", metavar="MATTER")
    parser.add_argument("--order", required=True, metavar="REF")
    parser.add_argument("--out", required=True, type=Path, metavar="FILE.docx")
    parser.add_argument("--as-of", type=iso_date, metavar="DATE")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, context: Context) -> Answer:
    """Write the paper, or say why there is none to write."""
    with writing(context.store, create=False) as store:
        with store.read() as store_reading:
            matter = find_matter(store_reading, args.matter)
            order = find_order(store_reading.record(matter), args.order)
        try:
            written = write_statement(store, matter, order.id, args.out, args.as_of or context.today)
        except Refused as refusal:
            return _refused(refusal)
    return Answer(written_json(written), lambda: _lines(written))


def _refused(refusal: Refused) -> Answer:
    because = str(refusal)
    if isinstance(refusal, NothingToReport):
        because += " A request for more time (Fed. R. Civ. P. 6(b)) is what there is to file."
    return Answer({"refused": [{"test": refusal.test, "because": because}]}, lambda: [because], 1)


def written_json(written: Written) -> Json:
    """The public JSON of the command."""
    paper, draft = written.paper, written.draft
    return {
        "variant": paper.variant,
        "title": paper.title,
        "path": paper.path,
        "sha256": paper.sha256,
        "gaps": [{"where": gap.where, "question": gap.question} for gap in draft.model.gaps],
        "withheld": withheld_json(draft.statement),
    }


def withheld_json(statement: ComplianceStatement) -> list[Json]:
    """Sentences and titles that the record does not support, each with the test that it fails."""
    failed = [g for g in statement.gate if g.standing is not Standing.MET]
    words = "the title and the words of compliance: As the Order directed, counsel conferred"
    found: list[Json] = [
        {"sentence": words, "test": g.test.value, "because": gate_sentence(g, statement.record)}
        for g in failed
    ]
    understood = statement.standing(ItemStands.UNDERSTOOD)
    if understood:
        listed = PaperNames(statement).items(understood)
        because = "The terms were neither read back without correction nor acknowledged in writing."
        found.append(
            {"sentence": f"An accord has been reached on {listed}.", "test": "accord", "because": because}
        )
    return found


def _lines(written: Written) -> Iterator[str]:
    yield f"{written.paper.title}"
    yield f"Written: {written.paper.path} ({written.paper.variant})"
    for withheld in withheld_json(written.draft.statement):
        yield f"Withheld ({withheld['test']}): {withheld['sentence']} {withheld['because']}"
    for gap in written.draft.model.gaps:
        yield f"To fill in, {gap.where}: {gap.question}"
