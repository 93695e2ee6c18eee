"""Random sets of items, as a matter could have them, for what is written and read back."""

import random
from collections.abc import Iterator

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.item_lists.reader import read_items
from docket_assistant.domain.items import NUMBERED_KINDS, ItemToken
from docket_assistant.wording.item_lists import court_list

_PARTS = ("a", "b", "c", "d", "i", "ii", "iii", "iv", "v", "x", "aa", "1", "2", "12")


def item_sets(how_many: int, seed: int) -> Iterator[tuple[ItemToken, ...]]:
    """Sets of 1 to 60 items of one to four kinds: runs, gaps, subparts, decimals."""
    chance = random.Random(seed)  # noqa: S311  # nothing secret
    for _ in range(how_many):
        kinds = chance.sample(NUMBERED_KINDS, chance.randint(1, 4))
        yield tuple(_item(chance, chance.choice(kinds)) for _ in range(chance.randint(1, 60)))


def _item(chance: random.Random, kind: object) -> ItemToken:
    number = str(chance.randint(1, chance.choice((12, 60, 400, 99_999))))
    if chance.random() < 0.05:
        number += f".{chance.randint(0, 99):02d}"
    depth = chance.choice((0, 0, 0, 0, 1, 1, 2, 3))
    return ItemToken.parse(f"{kind}-{number}" + "".join(f"({chance.choice(_PARTS)})" for _ in range(depth)))


def difference(items: tuple[ItemToken, ...]) -> str:
    """What is wrong with the items as written and read back in each of three forms; empty for nothing."""
    wanted = tuple(sorted(set(items)))
    for form in ({}, {"typographic": True}, {"plain": True}):
        written = court_list(items, **form)
        try:
            found = read_items(written).tokens
        except InvalidInput as refused:
            return f"{written}: {refused}"
        if found != wanted:
            return f"{written}: read as {' '.join(map(str, found))}"
    return ""
