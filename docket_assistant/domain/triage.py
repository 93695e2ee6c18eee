"""Triage: the answers to one set read one after another, a key or two for each.

A marks an answer as adequate; D and the key of a cause mark it as deficient. Either moves on by itself.
The key of a further cause goes to the answer just marked, for as long as nothing else is marked.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from docket_assistant.domain.answered import Deficiency
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.items import ItemKind

ADEQUATE, DEFICIENT, FURTHER_DATE = "a", "d", "t"
CAUSE_KEYS: Mapping[str, Deficiency] = {
    "d": Deficiency.NO_PRODUCTION_DATE,
    "w": Deficiency.NO_WITHHOLDING_LINE,
    "b": Deficiency.BOILERPLATE,
    "s": Deficiency.SUBJECT_TO,
    "v": Deficiency.UNVERIFIED,
    "e": Deficiency.EVASIVE,
    "p": Deficiency.PRIVILEGE_WITHOUT_LOG,
    "n": Deficiency.PROMISED_NOT_PRODUCED,
    "o": Deficiency.OTHER,
}
_OF_PRODUCTION = frozenset({Deficiency.NO_PRODUCTION_DATE, Deficiency.NO_WITHHOLDING_LINE})
_NOT_ASKED: Mapping[ItemKind, frozenset[Deficiency]] = {
    ItemKind.INTERROGATORY: _OF_PRODUCTION,
    ItemKind.PRODUCTION: frozenset({Deficiency.UNVERIFIED}),
    ItemKind.ADMISSION: _OF_PRODUCTION | {Deficiency.UNVERIFIED, Deficiency.PROMISED_NOT_PRODUCED},
}


def causes_of(kind: ItemKind) -> tuple[Deficiency, ...]:
    """The causes that an answer to a request of this kind can have; all, where the rule is not known."""
    left_out = _NOT_ASKED.get(kind, frozenset())
    return tuple(cause for cause in CAUSE_KEYS.values() if cause not in left_out)


@dataclass(frozen=True, slots=True)
class Mark:
    """Counsel's reading of one answer."""

    adequate: bool
    causes: tuple[Deficiency, ...] = ()


@dataclass(frozen=True, slots=True)
class Triage:
    """The answers of a set, which of them are marked, and which is in hand."""

    items: tuple[ItemId, ...]
    causes: Collection[Deficiency]
    """Those that answers of the set can have."""
    read: frozenset[ItemId] = frozenset()
    """Answers that were marked and saved before."""
    marks: Mapping[ItemId, Mark] = field(default_factory=dict)
    """What was marked since, not saved yet."""
    at: int = 0
    waits_for_cause: bool = False
    """D was pressed."""
    last: ItemId | None = None
    """The answer just marked as deficient: further causes go to it."""
    before: "Triage | None" = None
    """What Backspace brings back."""

    @property
    def in_hand(self) -> ItemId | None:
        """The answer that the next key marks."""
        return self.items[self.at] if self.items else None

    def pressed(self, key: str) -> "Triage":
        """What a key makes of it; the same triage where the key means nothing now."""
        if self.in_hand is None:
            return self
        if key == ADEQUATE:
            return self._marked(Mark(adequate=True))
        if key == DEFICIENT and not self.waits_for_cause:
            return replace(self, waits_for_cause=True, before=self)
        cause = CAUSE_KEYS[DEFICIENT if key == FURTHER_DATE else key] if self._is_cause(key) else None
        if cause is None or cause not in self.causes:
            return self
        return (
            self._marked(Mark(adequate=False, causes=(cause,))) if self.waits_for_cause else self._more(cause)
        )

    def _is_cause(self, key: str) -> bool:
        return key in CAUSE_KEYS or key == FURTHER_DATE

    def _marked(self, mark: Mark) -> "Triage":
        item = self.items[self.at]
        marks = {**self.marks, item: mark}
        last = None if mark.adequate else item
        return replace(self, marks=marks, at=self._next(marks), waits_for_cause=False, last=last, before=self)

    def _more(self, cause: Deficiency) -> "Triage":
        """A further cause for the answer just marked; none was, or it has that cause: nothing."""
        mark = None if self.last is None else self.marks.get(self.last)
        if mark is None or self.last is None or cause in mark.causes:
            return self
        more = replace(mark, causes=(*mark.causes, cause))
        return replace(self, marks={**self.marks, self.last: more}, before=self)

    def _next(self, marks: Mapping[ItemId, Mark]) -> int:
        """The next answer that nobody read; behind the last one the first; where all are read, none moves."""
        order = (*range(self.at + 1, len(self.items)), *range(self.at))
        unread = (n for n in order if self.items[n] not in marks and self.items[n] not in self.read)
        return next(unread, self.at)

    def taken_back(self) -> "Triage":
        """As it was before the last key; nothing was pressed: the same."""
        return self if self.before is None else self.before

    def moved_to(self, at: int) -> "Triage":
        """Another answer in hand; a D without its cause is let go, and further causes end."""
        if not 0 <= at < len(self.items) or at == self.at:
            return self
        return replace(self, at=at, waits_for_cause=False, last=None)
