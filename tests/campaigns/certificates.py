"""Print, for each district's rule on conferral, what it names and what the certificate for it holds.

    python tests/campaigns/certificates.py

The certificate is made from one record that holds everything a rule may ask. It is read by patterns that
stand apart from the program. Every certificate also has what Fed. R. Civ. P. 37(a)(1) names, and of each
talk its day, its manner and its items. A line that ends in "lacks" or "more" is a fault.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from docket_assistant.app.law import rules
from tests.documents.family.certificate_marks import attempts, rows, take_attempts


def main() -> int:
    """Print the table; the exit status is 1 where a certificate lacks an element or holds one too many."""
    faults = 0
    known = set(take_attempts())
    for row in rows(rules()):
        named = ", ".join(row.rule.statement_elements) or "(names no element)"
        print(f"{row.court:5} {row.rule.statement_location or 'not said':24} {named}")
        if row.court in known:
            wanted, lacking = attempts(row.court)
            print(f"{'':5} {'attempts alone':24} {', '.join(sorted(wanted))}")
            faults += bool(lacking)
            if lacking:
                print(f"{'':5} lacks {', '.join(sorted(lacking))}")
        for word, found in (("lacks", row.missing), ("more", row.more)):
            faults += bool(found)
            if found:
                print(f"{'':5} {word} {', '.join(sorted(found))}")
    print(f"{len(rules())} rules, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
