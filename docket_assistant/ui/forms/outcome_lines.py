"""The lines typed during a talk, applied in turn: what each item stands at now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from docket_assistant.app.conferrals.outcomes import OutcomeTyped
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.items import ItemToken
from docket_assistant.domain.outcome_line import OUTCOME_OF, Mark, OutcomeLine, read_outcome_line
from docket_assistant.ui.statuses import NO_OUTCOME, WITHDRAWN, outcome_status
from docket_assistant.ui.widgets.outcome_board import BoardRow
from docket_assistant.ui.widgets.pill import Status
from docket_assistant.wording.days import weekday_date


@dataclass(frozen=True, slots=True)
class Standing:
    """What a talk came to on an item, as typed."""

    mark: Mark
    terms: str
    by: date | None
    line: int
    """The line that says it; items of one line are one outcome."""


class OutcomeLines:
    """Lines in the order in which they were typed; a later one replaces what an earlier said of an item."""

    def __init__(self, known: Sequence[ItemToken]) -> None:
        self.known = tuple(known)
        self.typed: list[str] = []
        self.standing: dict[ItemToken, Standing] = {}

    def restore(self, typed: Sequence[str], held_on: date) -> None:
        """Type every line again, as a draft kept them; a line that no longer reads is left out."""
        self.typed, self.standing = [], {}
        for text in typed:
            try:
                self.add(text, held_on)
            except InvalidInput:
                continue

    @property
    def open_items(self) -> tuple[ItemToken, ...]:
        """Items without an outcome yet."""
        return tuple(token for token in self.known if token not in self.standing)

    def read(self, text: str, held_on: date) -> OutcomeLine:
        """How a line reads now; raises InvalidInput with a sentence."""
        return read_outcome_line(text, self.known, self.open_items, held_on)

    def add(self, text: str, held_on: date) -> OutcomeLine:
        """Apply a line; raises InvalidInput and changes nothing where it cannot be read."""
        found = self.read(text, held_on)
        # “rest” and “all” are kept as the items that they meant when they were typed.
        self.typed.append(text)
        for token in found.tokens:
            if found.mark is Mark.CLEAR:
                self.standing.pop(token, None)
            else:
                self.standing[token] = Standing(found.mark, found.terms, found.by, len(self.typed))
        return found

    def take_back(self, held_on: date) -> str:
        """Take the last line back; answers with its text."""
        last = self.typed[-1] if self.typed else ""
        self.restore(self.typed[:-1], held_on)
        return last

    def rows(self, proposed: OutcomeLine | None) -> tuple[BoardRow, ...]:
        """Items in order; neighbours of a kind that stand alike in one row; what is typed shows dashed."""
        named = set(proposed.tokens) if proposed is not None else set()
        rows: list[tuple[object, list[ItemToken]]] = []
        for token in self.known:
            own = self.standing.get(token)
            key = ("proposed", token.kind) if token in named else (own, token.kind)
            if rows and rows[-1][0] == key:
                rows[-1][1].append(token)
            else:
                rows.append((key, [token]))
        return tuple(self._row(items, proposed if items[0] in named else None) for _, items in rows)

    def _row(self, items: Sequence[ItemToken], proposed: OutcomeLine | None) -> BoardRow:
        if proposed is not None:
            return BoardRow(tuple(items), _status(proposed.mark, proposed=True), "Enter sets it")
        own = self.standing.get(items[0])
        if own is None:
            return BoardRow(tuple(items), NO_OUTCOME)
        return BoardRow(tuple(items), _status(own.mark), _terms(own))

    def outcomes(self, item_of: dict[ItemToken, ItemId]) -> tuple[OutcomeTyped, ...]:
        """The outcomes as the record keeps them."""
        grouped: dict[Standing, list[ItemId]] = {}
        for token in self.known:
            own = self.standing.get(token)
            if own is not None and own.mark in OUTCOME_OF:
                grouped.setdefault(own, []).append(item_of[token])
        return tuple(
            OutcomeTyped(tuple(items), OUTCOME_OF[own.mark], own.terms, own.by)
            for own, items in grouped.items()
        )

    def withdrawn(self, item_of: dict[ItemToken, ItemId]) -> tuple[ItemId, ...]:
        """Items let go in the talk."""
        return tuple(item_of[t] for t, own in self.standing.items() if own.mark is Mark.WITHDRAWN)


def _status(mark: Mark, *, proposed: bool = False) -> Status:
    if mark in OUTCOME_OF:
        return outcome_status(OUTCOME_OF[mark], proposed=proposed)
    plain = WITHDRAWN if mark is Mark.WITHDRAWN else NO_OUTCOME
    return Status(plain.word, plain.tone, plain.shape, proposed)


def _terms(own: Standing) -> str:
    by = f"by {weekday_date(own.by)}" if own.by else ""
    return ": ".join(part for part in (by, own.terms) if part)
