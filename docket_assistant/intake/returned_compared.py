"""Compares the paper that was sent with the one that came back: their words, and every change of ours.

The files are laid side by side by their order, and what differs is paired by likeness of words. A place for
the other side's words is known by the words beside it and by its order; Word and LibreOffice keep both,
while a control may lose its name or be deleted.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from docket_assistant.intake.returned_paper import Cell, ReturnedPaper, Unit

_UNSEEN = dict.fromkeys(map(ord, "\u200b\u2060\ufeff\u00ad"))
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011"), "-")
_MOST_PAIRS = 40_000
_ALIKE = 0.25
"""Share of words in common from which two places are taken for the same one, changed."""


class HowChanged(StrEnum):
    """What became of our words."""

    CHANGED = "changed"
    REMOVED = "removed"
    ADDED = "added"
    """Words that stand in no place of the other side."""


@dataclass(frozen=True, slots=True)
class OurWordsChanged:
    """One place in which our words are not as they were sent."""

    how: HowChanged
    where: str
    """The heading or label beside it; empty: none."""
    sent: str
    back: str


@dataclass(frozen=True, slots=True)
class TheirWords:
    """What stands in one place of the other side."""

    slot: str
    text: str
    """Empty: nothing was written."""
    sure: bool = True
    """False where the words beside the place differ, so that it may be another's."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A returned paper beside the one that was sent."""

    theirs: tuple[TheirWords, ...]
    changed: tuple[OurWordsChanged, ...]
    holds: tuple[tuple[str, int], ...]
    """What else is in the returned file that no comparison of words shows."""


def plain(text: str) -> str:
    """Words as they are compared: blanks alike, characters that nobody sees left out."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_UNSEEN).translate(_DASHES).split())


def compared(sent: ReturnedPaper, back: ReturnedPaper) -> Compared:
    """Lay the two side by side."""
    side = _SideBySide(sent.units, back.units)
    side.run()
    changed = [*side.changed, *_around(sent.around, back.around)]
    before = dict(sent.holds)
    holds = tuple((what, count) for what, count in back.holds if count > before.get(what, 0))
    return Compared(tuple(side.theirs), tuple(changed), holds)


class _SideBySide:
    """Both papers; what has been found so far."""

    def __init__(self, sent: Sequence[Unit], back: Sequence[Unit]) -> None:
        self._sent, self._back = sent, back
        self._labels = {plain(u.cells[0].text) for u in sent if _slot_of(u)}
        self._heads = (_heads(sent), _heads(back))
        self.theirs: list[TheirWords] = []
        self.changed: list[OurWordsChanged] = []

    def run(self) -> None:
        """Pair every place, then tell what differs."""
        for ours, returned in self._pairs():
            if ours is None:
                assert returned is not None
                self._added(returned)
            elif returned is None:
                self._removed(ours)
            else:
                self._both(ours, returned)

    def _pairs(self) -> Iterator[tuple[Unit | None, Unit | None]]:
        keys = [self._key(u, 0) for u in self._sent], [self._key(u, 1) for u in self._back]
        for tag, a1, a2, b1, b2 in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
            ours, returned = self._sent[a1:a2], self._back[b1:b2]
            if tag == "equal":
                yield from zip(ours, returned, strict=True)
            else:
                yield from self._paired(ours, returned)

    def _key(self, unit: Unit, which: int) -> tuple[object, ...]:
        """What tells a place: its table's head and its words; of a place of theirs the words beside it.

        Without the head a table that was taken out whole would lend its places to its neighbour.
        """
        texts = [plain(c.text) for c in unit.cells]
        head = self._where(unit, which)
        if unit.is_row and len(texts) > 1 and texts[0] in self._labels:
            return (unit.is_row, head, texts[0], None)
        return (unit.is_row, head, *texts)

    def _paired(
        self, sent: Sequence[Unit], back: Sequence[Unit]
    ) -> Iterator[tuple[Unit | None, Unit | None]]:
        """The likeliest pairs of what differs, in their order; what is left alone is gone or new."""
        if len(sent) * len(back) > _MOST_PAIRS:
            longest = max(len(sent), len(back))
            for n in range(longest):
                yield (sent[n] if n < len(sent) else None, back[n] if n < len(back) else None)
            return
        likeness = [[self._likeness(s, b) for b in back] for s in sent]
        best = _best(likeness)
        a = b = 0
        while a < len(sent) or b < len(back):
            alike = likeness[a][b] if a < len(sent) and b < len(back) else 0
            if alike > 0 and best[a][b] == best[a + 1][b + 1] + alike:
                yield sent[a], back[b]
                a, b = a + 1, b + 1
            elif a < len(sent) and best[a][b] == best[a + 1][b]:
                yield sent[a], None
                a += 1
            else:
                yield None, back[b]
                b += 1

    def _likeness(self, ours: Unit, returned: Unit) -> float:
        found = _likeness(ours, returned)
        same_head = ours.is_row and self._where(ours, 0) == self._where(returned, 1)
        return found + 1 if found and same_head else found

    def _both(self, ours: Unit, returned: Unit) -> None:
        slot = _slot_of(ours)
        longest = max(len(ours.cells), len(returned.cells))
        for n in range(longest):
            was = ours.cells[n] if n < len(ours.cells) else Cell("")
            now = returned.cells[n] if n < len(returned.cells) else Cell("")
            if slot and n == len(ours.cells) - 1:
                self._read(slot, was, now, sure=self._where(returned, 1) == self._where(ours, 0))
            elif plain(was.text) != plain(now.text):
                how = HowChanged.CHANGED if plain(now.text) else HowChanged.REMOVED
                how = how if plain(was.text) else HowChanged.ADDED
                self.changed.append(OurWordsChanged(how, self._beside(ours, n), was.text, now.text))

    def _read(self, slot: str, was: Cell, now: Cell, *, sure: bool) -> None:
        """What stands in a place beside the words that it was sent with."""
        empty = plain(was.text)
        text = now.text
        if plain(text).startswith(empty) and empty:
            text = _without(text, empty)
        self.theirs.append(TheirWords(slot, text.strip(), sure))

    def _removed(self, ours: Unit) -> None:
        slot = _slot_of(ours)
        text = "\n".join(c.text for c in ours.cells if c.text)
        self.changed.append(OurWordsChanged(HowChanged.REMOVED, self._beside(ours, -1), text, ""))
        if slot:
            self.theirs.append(TheirWords(slot, "", sure=False))

    def _added(self, returned: Unit) -> None:
        text = "\n".join(c.text for c in returned.cells if c.text)
        if plain(text):
            where = self._where(returned, 1)
            self.changed.append(OurWordsChanged(HowChanged.ADDED, where, "", text))

    def _where(self, unit: Unit, which: int) -> str:
        return self._heads[which].get(unit.table, "")

    def _beside(self, unit: Unit, cell: int) -> str:
        """The table's head and the label of the row, as far as they tell the place."""
        head = self._where(unit, 0)
        label = plain(unit.cells[0].text) if unit.is_row and cell > 0 else ""
        return ": ".join(part for part in (head, label) if part)


def _slot_of(unit: Unit) -> str:
    """The name of the place for the other side's words in the last cell; empty: it is none."""
    slots = unit.cells[-1].slots if unit.cells else ()
    return next((s for s in slots if not s.startswith("gap-")), "")


def _heads(units: Sequence[Unit]) -> dict[int, str]:
    """The first words of each table."""
    heads: dict[int, str] = {}
    for unit in units:
        if unit.is_row and unit.cells:
            heads.setdefault(unit.table, plain(unit.cells[0].text))
    return heads


def _without(text: str, empty: str) -> str:
    """The words behind those that stood in the empty place."""
    pattern = r"[\s\u200b\u2060\ufeff\u00ad]+".join(map(re.escape, empty.split()))
    return re.sub(rf"^\s*{pattern}", "", text, count=1)


def _likeness(sent: Unit, back: Unit) -> float:
    """How much two places have in common; 0: they are not the same one."""
    if sent.is_row != back.is_row:
        return 0
    if _slot_of(sent):
        label = _shared(sent.cells[0].text, back.cells[0].text)
        same_name = _slot_of(back) == _slot_of(sent)
        return 2.0 if same_name else 1 + label if label >= _ALIKE else 0
    if not sent.is_row:
        found = _shared(sent.cells[0].text, back.cells[0].text)
        return 1 + found if found >= _ALIKE else 0
    beside = _shared(sent.cells[0].text, back.cells[0].text)
    rest = _shared(_rest(sent), _rest(back))
    found = max(beside if len(sent.cells) == len(back.cells) else 0, rest)
    return 1 + (beside + rest) / 2 if found >= _ALIKE else 0


def _rest(unit: Unit) -> str:
    return " ".join(c.text for c in unit.cells[1:])


def _shared(one: str, other: str) -> float:
    """Share of words in common, counted as often as they stand."""
    left, right = Counter(plain(one).split()), Counter(plain(other).split())
    total = sum(left.values()) + sum(right.values())
    return 2 * sum((left & right).values()) / total if total else 1.0


def _best(likeness: Sequence[Sequence[float]]) -> list[list[float]]:
    """The most that pairs from each place on can have in common."""
    rows, columns = len(likeness), len(likeness[0]) if likeness else 0
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for a in range(rows - 1, -1, -1):
        for b in range(columns - 1, -1, -1):
            pair = best[a + 1][b + 1] + likeness[a][b] if likeness[a][b] > 0 else 0.0
            best[a][b] = max(pair, best[a + 1][b], best[a][b + 1])
    return best


def _around(sent: Sequence[str], back: Sequence[str]) -> Iterator[OurWordsChanged]:
    """Words of headers, footers and notes that only one of the two has; how often does not matter."""
    ours, theirs = {plain(t): t for t in sent}, {plain(t): t for t in back}
    where = "header, footer or notes"
    for key in (k for k in ours if k and k not in theirs):
        yield OurWordsChanged(HowChanged.REMOVED, where, ours[key], "")
    for key in (k for k in theirs if k and k not in ours):
        yield OurWordsChanged(HowChanged.ADDED, where, "", theirs[key])
