"""`courts`: the districts on file and what is known of each."""

import argparse
from collections.abc import Iterator

from docket_assistant.app.law import FALLBACK, rules
from docket_assistant.cli.frame import Answer, Context, Json
from docket_assistant.domain.errors import NotFound
from docket_assistant.domain.plain import to_plain
from docket_assistant.domain.rules import ConferralRule
from docket_assistant.wording.modes import mode_word


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The command's place in the parser."""
    parser = commands.add_parser("courts", help="the districts and what is known of each")
    parser.add_argument("id", nargs="?", metavar="ID")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, _context: Context) -> Answer:
    """List the districts on file, or show one."""
    known = {rule.id: _court(rule) for rule in rules().values() if rule.id != FALLBACK}
    if args.id is None:
        listed = list(known.values())
        return Answer(listed, lambda: (f"{c['id']:8}{c['name']}" for c in listed))
    if args.id not in known:
        raise NotFound(f"No court {args.id!r} is on file; on file: {', '.join(sorted(known))}.")
    return Answer(known[args.id], lambda: _lines(rules()[args.id]))


def _lines(rule: ConferralRule) -> Iterator[str]:
    yield f"{rule.district}: {rule.cite}, text seen {rule.text_seen.isoformat()}"
    yield f"  Qualifies: {', '.join(map(mode_word, rule.qualifying_modes)) or 'not on file'}"
    if rule.non_qualifying_modes:
        yield f"  Does not qualify: {', '.join(rule.non_qualifying_modes).replace('_', ' ')}"
    yield from (f"  Not verified: {said}" for said in rule.unverified)
    yield from (f"  Source: {said}" for said in rule.sources)


def _court(rule: ConferralRule) -> Json:
    plain = to_plain(rule)
    modes = [m.value for m in rule.qualifying_modes]
    conferral: Json = {
        key: value for key, value in plain.items() if key not in ("id", "district", "state", "cite")
    }
    conferral |= {"rule": rule.cite, "modes": modes, "sources": list(rule.sources)}
    return {"id": rule.id, "name": rule.district, "state": rule.state, "conferral": conferral}
