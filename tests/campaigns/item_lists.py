"""Write random sets of items as a court would, read them back, and hold that they are the same.

    python tests/campaigns/item_lists.py [sets] [seed]

10,000 sets in three forms each take about two minutes. Every difference is printed; the exit status is 1
where there is one.
"""

import sys
import time
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.domain.item_sets import difference, item_sets

SETS, SEED = 10_000, 5
MOST_SHOWN = 20


def main(words: list[str]) -> int:
    """Run the campaign; answers with 1 where a set is not read back as it was written."""
    how_many = int(words[0]) if words else SETS
    seed = int(words[1]) if len(words) > 1 else SEED
    begun = time.perf_counter()
    different = (said for items in item_sets(how_many, seed) if (said := difference(items)))
    shown = list(islice(different, MOST_SHOWN))
    print(*shown, sep="\n")
    print(f"{how_many} sets, seed {seed}, {len(shown)} differ, {time.perf_counter() - begun:.0f} s")
    return 1 if shown else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
