"""Print, in one table, how far the law's published answers are met.

    python tests/campaigns/figures.py

Each line is a group of tests against published answers; what the tests themselves print is shown below it.
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
GROUPS = {
    "Published deadlines, each row of deadlines.csv": "tests/domain/test_deadline_published.py",
    "Disputed deadlines and every text of Rule 6": "tests/domain/test_deadline_texts.py",
    "The seed's dates, and the wrong ones that must not come out": "tests/domain/test_deadline_seed.py",
    "Independent counter, 2,000 of its periods": "tests/domain/test_deadline_walker.py",
    "Holidays against the holidays package": "tests/domain/test_holiday_differences.py",
    "Item lists, each row of item_lists.csv": "tests/domain/test_item_reader.py",
    "Captions, each row of captions.csv": "tests/intake/test_caption_published.py",
    "Orders into duties": "tests/domain/test_order_reading.py",
    "A matter from an order": "tests/app/test_matter_from_order.py",
    "Pairs that differ in one fact": "tests/domain/test_ripeness_pairs.py",
    "Published rulings and counterfactuals": "tests/domain/test_ripeness_published.py",
}
_ENDS = re.compile(r"\d+ (?:passed|failed|error)")
_NOISE = re.compile(r"^[.FEsx]+\s+\[|^[.FEsx]+$")


def main() -> int:
    """Run every group; the exit status is that of the worst."""
    worst = 0
    for name, path in GROUPS.items():
        run = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-s", "-p", "no:randomly", path],
            cwd=ROOT,
            capture_output=True,
            text=True,
        )
        lines = [line.rstrip() for line in run.stdout.splitlines() if line.strip()]
        end = next((line for line in reversed(lines) if _ENDS.search(line)), "no result")
        print(f"{name}: {end}")
        said = (line for line in lines if line is not end and not _NOISE.match(line))
        for line in said:
            print(f"    {line}")
        worst = max(worst, run.returncode)
    return worst


if __name__ == "__main__":
    sys.exit(main())
