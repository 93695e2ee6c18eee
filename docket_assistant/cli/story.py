"""`story`: plays the sample from service to statement in a temporary store and prints each step."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from docket_assistant.app.upkeep.story import Step, play
from docket_assistant.cli.frame import Answer, Context, Json
from docket_assistant.cli.ripeness import ripeness_lines
from docket_assistant.cli.statement import withheld_json
from docket_assistant.wording.days import weekday_date


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The command's place in the parser."""
    parser = commands.add_parser("story", help="plays the sample case and writes its statement")
    parser.add_argument("--out", type=Path, default=Path(), metavar="FOLDER")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, _context: Context) -> Answer:
    """Play every step; the paper lands in the folder named, else in the current one."""
    steps = tuple(play(args.out))
    path = next((s.written.paper.path for s in steps if s.written is not None), None)
    return Answer(
        {"steps": [_step_json(s) for s in steps], "statement": path},
        lambda: (line for step in steps for line in _lines(step)),
    )


def _step_json(step: Step) -> Json:
    counts = step.ripeness.assessment.counts if step.ripeness is not None else {}
    return {
        "as_of": step.as_of.isoformat(),
        "what": step.what,
        "counts": {verdict.value: n for verdict, n in counts.items()},
    }


def _lines(step: Step) -> Iterator[str]:
    yield "=" * 78
    yield f"{weekday_date(step.as_of)}. {step.what}"
    if step.refused:
        yield f"  Refused: {step.refused}"
    if step.addresses is not None:
        for warning in step.addresses.warnings or ("Every address is on record.",):
            yield f"  {warning}"
    if step.ripeness is not None:
        yield from (f"  {line}" if line else "" for line in ripeness_lines(step.ripeness))
    for change in step.changed:
        yield f"  Changed: {change.fact}: was {change.was or 'nothing'}, is {change.now or 'nothing'}"
    if step.written is not None:
        written = step.written
        yield f"  {written.paper.title}"
        yield f"  Written: {written.paper.path}"
        gaps = len(written.draft.model.gaps)
        yield f"  {gaps} gaps for counsel to fill in; nothing was invented in their place."
        for withheld in withheld_json(written.draft.statement):
            yield f"  Withheld ({withheld['test']}): {withheld['because']}"
