"""Print, for each district's rule on conferral, what it names and what the certificate for it holds.

    python tests/campaigns/certificates.py

The certificate is made from one record that holds everything a rule may ask. It is read by patterns that
stand apart from the program. Every certificate also has what Fed. R. Civ. P. 37(a)(1) names, and of each
talk its day, its manner and its items. A line that ends in "lacks" or "more" is a fault.
Then each checklist on file, with what it counts with; those of a certificate are read in one as well.
"""

import sys
from collections.abc import Set as AbstractSet
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from docket_assistant import resources
from docket_assistant.app.checklists import checklists_of
from docket_assistant.app.law import rules
from docket_assistant.domain.checklists import Checklist
from docket_assistant.domain.paper import PaperKind
from tests.documents.family.certificate_marks import Row, attempts, row, rows, take_attempts


def main() -> int:
    """Print the table; the exit status is 1 where a certificate lacks an element or holds one too many."""
    known = set(take_attempts())
    faults = sum(_told_rule(held, known) for held in rows(rules()))
    courts = [name.removesuffix(".toml") for name in resources.names("checklists")]
    lists = [one for court in courts for one in checklists_of(court)]
    faults += sum(map(_told_checklist, lists))
    print(f"{len(rules())} rules, {len(lists)} checklists, {faults} faults")
    return 1 if faults else 0


def _told_rule(held: Row, take: AbstractSet[str]) -> int:
    named = ", ".join(held.rule.statement_elements) or "(names no element)"
    print(f"{held.court:5} {held.rule.statement_location or 'not said':24} {named}")
    lacking: set[str] = set()
    if held.court in take:
        wanted, lacking = attempts(held.court)
        print(f"{'':5} {'attempts alone':24} {', '.join(sorted(wanted))}")
    return _faults(held.missing | lacking, held.more)


def _told_checklist(one: Checklist) -> int:
    counts = f"with {one.overlay}" if one.overlay else f"with the rule {one.rule}" if one.rule else "never"
    print(f"{one.id:24} {counts:24} {', '.join((*one.points, *one.form_points))}")
    if not one.overlay or PaperKind.CERTIFICATE not in one.kinds:
        return 0
    held = row(one.overlay.partition("-")[0], one.overlay)
    return _faults(held.missing, held.more)


def _faults(missing: AbstractSet[str], more: AbstractSet[str]) -> int:
    for word, found in (("lacks", missing), ("more", more)):
        if found:
            print(f"{'':5} {word} {', '.join(sorted(found))}")
    return bool(missing) + bool(more)


if __name__ == "__main__":
    sys.exit(main())
