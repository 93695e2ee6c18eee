"""`courts`: the 94 districts and what is known of each."""

import argparse
from collections.abc import Iterator

from docket_assistant.app.checklists import checklists_of
from docket_assistant.app.courts import CourtKnown, court_known, courts
from docket_assistant.cli.frame import Answer, Context, Json
from docket_assistant.domain.overlays import Overlay
from docket_assistant.domain.plain import to_plain
from docket_assistant.domain.rules import ConferralRule
from docket_assistant.wording.modes import mode_word
from docket_assistant.wording.points import checklist_lines
from docket_assistant.wording.rules import rule_lines

_NAMED_APART = frozenset({"id", "district", "state", "cite", "qualifying_modes"})


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The command's place in the parser."""
    parser = commands.add_parser("courts", help="the districts and what is known of each")
    parser.add_argument("id", nargs="?", metavar="ID")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, _context: Context) -> Answer:
    """List the districts, or show one."""
    if args.id is not None:
        one = court_known(args.id)
        return Answer(_court(one), lambda: _lines(one))
    known = list(courts())
    return Answer([_court(c) for c in known], lambda: map(_line, known))


def _line(known: CourtKnown) -> str:
    said = known.rule.cite if known.rule else "no local rule on file"
    return f"{known.district.id:6}{known.district.name:45}{said}"


def _lines(known: CourtKnown) -> Iterator[str]:
    if known.rule is None:
        yield known.district.name
        yield f"  {known.fallback}"
        yield from (f"  Source: {source}" for source in (known.title.sources if known.title else ()))
    else:
        yield from rule_lines(known.rule)
    for overlay in known.overlays:
        judge = overlay.judge or "A judge not named"
        yield f"  {judge} ({overlay.dated or 'undated'}), offered, not applied:"
        yield from (f"    {said}" for said in overlay.says)
        yield f"    Source: {overlay.source}"
    for checklist in checklists_of(known.district.id):
        yield from (f"  {said}" for said in checklist_lines(checklist))


def _court(known: CourtKnown) -> Json:
    district = known.district
    return {
        "id": district.id,
        "name": district.name,
        "short": district.short,
        "state": district.state,
        "conferral": None if known.rule is None else _conferral(known.rule),
        "fallback": known.fallback or None,
        "overlays": [_overlay(o) for o in known.overlays],
    }


def _conferral(rule: ConferralRule) -> Json:
    plain = to_plain(rule)
    told: Json = {key: value for key, value in plain.items() if key not in _NAMED_APART}
    seen = None if rule.text_seen is None else rule.text_seen.isoformat()
    modes = [m.value for m in rule.qualifying_modes]
    return told | {"rule": rule.cite, "modes": modes, "text_seen": seen, "sources": list(rule.sources)}


def _overlay(overlay: Overlay) -> Json:
    return {**to_plain(overlay), "modes": [mode_word(m) for m in overlay.qualifying_modes or ()]}
