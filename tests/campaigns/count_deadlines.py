"""Count random periods by the program and by the slow counter of the tests, and hold that they agree.

    python tests/campaigns/count_deadlines.py [periods] [seed]

100,000 periods take about a minute. Every difference is printed; the exit status is 1 where there is one.
"""

import sys
import time
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.domain.deadline_cases import cases, difference

PERIODS, SEED = 100_000, 6
MOST_SHOWN = 20


def main(words: list[str]) -> int:
    """Run the campaign; answers with 1 where the two differ."""
    how_many = int(words[0]) if words else PERIODS
    seed = int(words[1]) if len(words) > 1 else SEED
    begun = time.perf_counter()
    different = (said for case in cases(how_many, seed) if (said := difference(case)))
    shown = list(islice(different, MOST_SHOWN))
    print(*shown, sep="\n")
    took = time.perf_counter() - begun
    print(f"{how_many} periods, seed {seed}, {len(shown)} differ, {took:.0f} s")
    return 1 if shown else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
