"""`ripeness`: each disputed item's verdict as of a day, with every finding behind it."""

import argparse
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TypeVar

from docket_assistant.app.find import find_matter, find_motion
from docket_assistant.app.ripeness import Ripeness, ripeness_of
from docket_assistant.app.upkeep.stores import reading
from docket_assistant.cli.dates import iso_date
from docket_assistant.cli.frame import Answer, Context, Json
from docket_assistant.cli.tokens import token_texts
from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.duties import DutyStanding
from docket_assistant.domain.findings import READY, Finding, ItemVerdict
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.record import Record
from docket_assistant.domain.verdicts.layers import Layer
from docket_assistant.wording.days import docket_date
from docket_assistant.wording.deadlines import because_text, step_text
from docket_assistant.wording.duties import duty_words, state_words
from docket_assistant.wording.findings import (
    assumption_sentence,
    citation_words,
    finding_sentence,
    next_sentence,
    verdict_words,
    warning_sentence,
)
from docket_assistant.wording.item_lists import court_list
from docket_assistant.wording.last_steps import last_step_sentence
from docket_assistant.wording.paper_names import tokens_by_item

T = TypeVar("T")


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The command's place in the parser."""
    parser = commands.add_parser("ripeness", help="each disputed item's verdict as of a date")
    parser.add_argument("matter", metavar="MATTER-or-FILE")
    parser.add_argument("--as-of", type=iso_date, metavar="DATE")
    parser.add_argument("--motion", metavar="REF", help="a motion, ours or theirs")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, context: Context) -> Answer:
    """Assess from the store, or straight from an exported file."""
    record = _record(args.matter, context)
    motion = find_motion(record, args.motion) if args.motion else None
    found = ripeness_of(record, args.as_of or context.today, motion=motion)
    ready = all(v.verdict in READY for v in found.assessment.items)
    return Answer(ripeness_json(found), lambda: ripeness_lines(found), 0 if ready else 1)


def _record(named: str, context: Context) -> Record:
    if named.endswith(".json") or Path(named).is_file():
        from docket_assistant.app.matters.whole_matters import read_matter_file

        return read_matter_file(Path(named))
    with reading(context.store) as store_reading:
        return store_reading.record(find_matter(store_reading, named))


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def ripeness_json(found: Ripeness) -> Json:
    """The public JSON of the command."""
    assessment, tokens = found.assessment, token_texts(found.record)
    return {
        "as_of": assessment.as_of.isoformat(),
        "items": [_item_json(v, found, tokens) for v in assessment.items],
        "responses": _responses_json(found),
        "worst": assessment.worst.value if assessment.worst else None,
        "counts": {verdict.value: n for verdict, n in assessment.counts.items()},
        "cutoff": _iso(assessment.cutoff),
        "next": next_sentence(found.next, found.record, assessment.force.rule.qualifying_modes)
        if found.next
        else None,
        "steps": [
            {"step": s.step.value, "by": _iso(s.on), "passed": s.passed, "because": last_step_sentence(s)}
            for s in found.steps
        ],
        "layers": [_layer_json(layer) for layer in assessment.force.layers],
        "duties": [duty_json(d) for d in found.duties],
    }


def _layer_json(layer: Layer) -> Json:
    """A layer of the rule, nearest last, with the points on which a nearer one beat it."""
    return {
        "kind": layer.kind.value,
        "cite": layer.cite,
        "date": _iso(layer.on),
        "source": layer.source or None,
        "overridden": list(layer.overridden),
    }


def _item_json(verdict: ItemVerdict, found: Ripeness, tokens: dict[ItemId, str]) -> Json:
    record = found.record
    return {
        "token": tokens[verdict.item],
        "round": verdict.round,
        "verdict": verdict.verdict.value,
        "late": verdict.late,
        "findings": [_finding_json(f, record) for f in verdict.findings],
        "warnings": [warning_sentence(w) for w in verdict.warnings],
        "assumptions": [assumption_sentence(a) for a in verdict.assumptions],
        "next": next_sentence(verdict.next, record, found.assessment.force.rule.qualifying_modes),
    }


def _finding_json(finding: Finding, record: Record) -> Json:
    return {
        "test": finding.test.value,
        "standing": finding.standing.value,
        "because": finding_sentence(finding, record),
        "date": _iso(finding.on),
        "record": finding.record or None,
        "citation": citation_words(finding.citation) if finding.citation else None,
    }


def _responses_json(found: Ripeness) -> list[Json]:
    sets = {s.id: s for s in found.record.sets}
    answered: dict[str, list[str]] = {}
    for response in found.record.responses:
        if response.served_on is not None and response.served_on <= found.assessment.as_of:
            answered.setdefault(response.set, []).append(response.served_on.isoformat())
    return [
        {
            "set": set_id,
            **_three_dates(due),
            "served": answered.get(set_id, [None])[0],
            "served_on": _iso(sets[set_id].served_on),
        }
        for set_id, due in found.law.due.items()
    ]


def _three_dates(due: Deadline | None) -> Json:
    if due is None:
        return {"due": None, "act_by": None, "not_before": None}
    return {"due": _iso(due.due), "act_by": _iso(due.act_by), "not_before": _iso(due.not_before)}


def duty_json(standing: DutyStanding) -> Json:
    """One duty with its dates and working."""
    due = standing.due
    return {
        "order": standing.order.id,
        "what": standing.duty.what.value,
        **_three_dates(due),
        "state": standing.state.value,
        "readings": []
        if due is None
        else [{"date": r.date.isoformat(), "because": because_text(r)} for r in due.readings],
        "working": []
        if due is None
        else [
            {"date": _iso(s.date), "step": s.step.value, "because": step_text(s), "citation": s.citation}
            for s in due.working
        ],
    }


def ripeness_lines(found: Ripeness) -> Iterator[str]:
    """The same for people: what is equal for several items is said once."""
    assessment = found.assessment
    yield f"As of {docket_date(assessment.as_of)}"
    groups = _alike(assessment.items)
    for group in groups:
        yield from _group_lines(group, found)
    yield ""
    yield from _whole_lines(found)
    firsts = [group[0] for group in groups]
    for standing in found.duties:
        yield _duty_line(standing)
    yield from (f"Assumed: {assumption_sentence(a)}" for a in _each(v.assumptions for v in firsts))
    yield from (f"Note: {warning_sentence(w)}" for w in _each(v.warnings for v in firsts))


def _whole_lines(found: Ripeness) -> Iterator[str]:
    """The layers where one beat another, the next act of the whole, and the last day of each step."""
    force = found.assessment.force
    for layer in force.layers:
        lost = f", overridden on {', '.join(layer.overridden)}" if layer.overridden else ""
        if len(force.layers) > 1:
            yield f"Rule: {layer.cite}{lost}"
    if found.next is not None:
        yield f"Next, for all: {next_sentence(found.next, found.record, force.rule.qualifying_modes)}"
    yield from (f"  {last_step_sentence(step)}" for step in found.steps)


def _each(several: Iterable[tuple[T, ...]]) -> list[T]:
    """Each of them once, in the order in which they come."""
    return list(dict.fromkeys(one for some in several for one in some))


def _alike(items: tuple[ItemVerdict, ...]) -> list[list[ItemVerdict]]:
    groups: dict[tuple[object, ...], list[ItemVerdict]] = {}
    for verdict in items:
        headline = verdict.findings[0]
        key = (verdict.verdict, headline.test, headline.reason, headline.on, headline.other, verdict.next)
        groups.setdefault(key, []).append(verdict)
    return list(groups.values())


def _group_lines(group: list[ItemVerdict], found: Ripeness) -> Iterator[str]:
    record, first = found.record, group[0]
    tokens = tokens_by_item(record)
    listed = court_list(sorted((tokens[v.item] for v in group), key=lambda t: t.key))
    yield ""
    yield f"{listed}: {verdict_words(first.verdict)} ({first.verdict.value}, {len(group)})"
    for finding in _reasons(first):
        cited = f" [{citation_words(finding.citation)}]" if finding.citation else ""
        yield f"  {finding_sentence(finding, record)}{cited}"
    yield f"  Next: {next_sentence(first.next, record, found.assessment.force.rule.qualifying_modes)}"


def _reasons(verdict: ItemVerdict) -> tuple[Finding, ...]:
    """The headline, and with it whatever else is not met or not known."""
    return tuple(
        f for n, f in enumerate(verdict.findings) if n == 0 or f.standing.value in ("not_met", "unknown")
    )


def _duty_line(standing: DutyStanding) -> str:
    due = standing.due
    by = f", by {docket_date(due.act_by)}" if due is not None and due.act_by is not None else ""
    state = state_words(standing.state, standing.met_on, due, standing.duty.what)
    return f"Order of {docket_date(standing.order.signed_on)}: {duty_words(standing.duty.what)}{by}: {state}"
