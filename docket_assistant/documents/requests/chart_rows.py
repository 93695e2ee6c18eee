"""The rows of a chart of items in dispute: plain words for a table of a paper and for a workbook.

Every look-up is made once for all rows, so that a chart of thousands of rows takes no longer a row than one
of ten.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from docket_assistant.documents.asked import PaperAsked, Question, QuestionKind
from docket_assistant.documents.requests.positions import positions_by_item
from docket_assistant.documents.requests.reworded import reworded_label, rewordings_of
from docket_assistant.domain.answered import ItemAnswer
from docket_assistant.domain.conferral import Conferral, Coverage
from docket_assistant.domain.discovery import RequestItem, Response
from docket_assistant.domain.ids import ItemId, ResponseId, SetId
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.matter import Side
from docket_assistant.domain.record import Record
from docket_assistant.wording.days import short_date
from docket_assistant.wording.item_lists import court_list, noun
from docket_assistant.wording.modes import mode_word
from docket_assistant.wording.paper_names import tokens_by_item
from docket_assistant.wording.parties import side_word
from docket_assistant.wording.runs import Run, Runs, told
from docket_assistant.wording.served_sets import response_kind
from docket_assistant.wording.standing import pill_words

_VERDICTS, _POSITIONS = "verdicts", "positions"
COLUMNS = Question(
    "columns",
    "What does the chart show beside the facts?",
    QuestionKind.CHOICE,
    (
        (_VERDICTS, "What the log supports: a chart of our own"),
        (_POSITIONS, "What the log supports, and each side's position"),
        ("facts", "Nothing: the facts alone, as an exhibit"),
    ),
    "Not chosen: what the log supports. Positions stand in the chart only where you choose them.",
)
_SHORT = {ItemKind.INTERROGATORY: "Int.", ItemKind.PRODUCTION: "RFP", ItemKind.ADMISSION: "RFA"}
_MARKED = "(marked {mark}; not quoted here)"
_NONE = "not on file"


@dataclass(frozen=True, slots=True)
class ChartColumn:
    """One column; ``weight`` is its share of the width."""

    head: str
    weight: int


@dataclass(frozen=True, slots=True)
class Chart:
    """The chart: its columns, and a row for each item."""

    columns: tuple[ChartColumn, ...]
    rows: tuple[tuple[Runs, ...], ...]


def chart_of(asked: PaperAsked) -> Chart:
    """The chart of the items that counsel chose."""
    return _Rows(asked).chart()


class _Rows:
    """Every look-up that a row needs, made once."""

    def __init__(self, asked: PaperAsked) -> None:
        record = asked.record
        self._asked, self._record = asked, record
        self._rewordings = {i: rewordings_of(record, i) for made in record.rewordings for i in made.items}
        self._items: dict[ItemId, RequestItem] = {i.id: i for i in record.items}
        self._tokens = tokens_by_item(record)
        self._verdicts = {v.item: v.verdict for v in asked.assessment.items}
        self._answers: dict[tuple[ItemId, ResponseId], ItemAnswer] = {
            (a.item, a.response): a for a in record.answers if a.text.strip()
        }
        self._responses = _by_item(record)
        self._talks, self._general = _talks(record)
        self._shown = asked.said(COLUMNS.name) or _VERDICTS
        self._sides = (asked.side, asked.side.facing)
        self._positions = {side: positions_by_item(record, side) for side in self._sides}

    def chart(self) -> Chart:
        rows = tuple(self._row(self._items[item]) for item in self._asked.items)
        return Chart(tuple(self._columns()), rows)

    def _columns(self) -> list[ChartColumn]:
        columns = [
            ChartColumn("Item", 15),
            ChartColumn("Request", 29),
            ChartColumn("Answers", 40),
            ChartColumn("Last talk", 24),
        ]
        if self._shown in (_VERDICTS, _POSITIONS):
            columns.append(ChartColumn("The log supports", 20))
        if self._shown == _POSITIONS:
            whose = (side_word(self._record, side, possessive=True) for side in self._sides)
            columns += [ChartColumn(f"{word} position", 28) for word in whose]
        return columns

    def _reworded_of(self, item: RequestItem) -> Iterator[Run]:
        for made in self._rewordings.get(item.id, ()):
            yield told(f"\n{reworded_label(made)}: {made.wording.strip() or _NONE}", made.id)

    def _row(self, item: RequestItem) -> tuple[Runs, ...]:
        cells: list[Runs] = [
            (told(self._called(item), item.id),),
            (told(item.text.strip() or _NONE, item.id), *self._reworded_of(item)),
            self._answers_of(item),
            self._talk_of(item),
        ]
        if self._shown in (_VERDICTS, _POSITIONS):
            verdict = self._verdicts.get(item.id)
            cells.append((told(pill_words(verdict) if verdict else "Not in dispute", item.id),))
        if self._shown == _POSITIONS:
            cells += [self._position(item.id, side) for side in self._sides]
        return tuple(cells)

    def _called(self, item: RequestItem) -> str:
        """The item as a narrow column holds it: Int. No. 3b."""
        words = court_list([self._tokens[item.id]])
        short = _SHORT.get(item.kind)
        return words.replace(noun(item.kind, plural=False), short, 1) if short else words

    def _answers_of(self, item: RequestItem) -> Runs:
        """Each response with its day and its words, oldest first, a line for each."""
        responses = self._responses.get(item.id, ())
        if not responses:
            return (told(_NONE, item.set),)
        runs: list[Runs] = []
        for response in responses:
            day = short_date(response.served_on) if response.served_on else "day not on file"
            kind = response_kind(response.kind).capitalize().removesuffix("s")
            runs.append((told(f"{kind}, {day}: ", response.id), *self._words(item.id, response)))
        return tuple(run for n, line in enumerate(runs) for run in ((told("\n"),) if n else ()) + line)

    def _words(self, item: ItemId, response: Response) -> Runs:
        answer = self._answers.get((item, response.id))
        if answer is None:
            return (told("words not on file", response.id),)
        mark = answer.designation.strip()
        return (told(_MARKED.format(mark=mark) if mark else answer.text.strip(), answer.id),)

    def _talk_of(self, item: RequestItem) -> Runs:
        """The latest talk that is logged as covering the item; a talk in general where it says so."""
        talk = self._talks.get(item.id)
        if talk is None or (self._general is not None and _later(self._general, talk)):
            talk = self._general or talk
        if talk is None:
            return (told(_NONE),)
        day = short_date(talk.held_on) if talk.held_on else "day not on file"
        general = "; items not listed" if talk.coverage is not Coverage.LISTED else ""
        how = mode_word(talk.mode).capitalize()
        return (told(f"{how}, {day}{general}", talk.id),)

    def _position(self, item: ItemId, side: Side) -> Runs:
        held = self._positions[side].get(item)
        return (told(held.text.strip(), held.id),) if held and held.text.strip() else (told(_NONE),)


def _by_item(record: Record) -> dict[ItemId, tuple[Response, ...]]:
    """The responses to each item, oldest first; one that names no items is of all of its set."""
    of_set: dict[SetId, list[ItemId]] = defaultdict(list)
    for item in record.items:
        of_set[item.set].append(item.id)
    found: dict[ItemId, list[Response]] = defaultdict(list)
    for response in sorted(record.responses, key=lambda r: (r.served_on is None, r.served_on)):
        touched: Collection[ItemId] = of_set[response.set] if response.items is None else response.items
        for item_id in touched:
            found[item_id].append(response)
    return {item_id: tuple(responses) for item_id, responses in found.items()}


def _talks(record: Record) -> tuple[dict[ItemId, Conferral], Conferral | None]:
    """The latest talk that lists each item, and the latest that lists none; writings are no talks."""
    listed: dict[ItemId, Conferral] = {}
    general: Conferral | None = None
    for talk in (c for c in record.conferrals if c.is_talk):
        if talk.coverage is Coverage.LISTED:
            for item in talk.items:
                if item not in listed or _later(talk, listed[item]):
                    listed[item] = talk
        elif general is None or _later(talk, general):
            general = talk
    return listed, general


def _later(one: Conferral, other: Conferral) -> bool:
    """Whether a talk is dated after another; one without a day is never the later."""
    return one.held_on is not None and (other.held_on is None or one.held_on > other.held_on)
