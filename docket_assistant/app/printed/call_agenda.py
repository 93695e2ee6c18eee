"""The agenda for a call: whom to ring, what the rule asks of the talk, and each open item with its words."""

from collections.abc import Iterator, Mapping
from datetime import date

from docket_assistant.app.matters.overview import caption_of, next_date
from docket_assistant.app.printed.printed_from import printed_from
from docket_assistant.app.printed.printout import (
    PrintColumn,
    Printout,
    PrintPair,
    PrintPart,
    PrintTable,
    PrintText,
    PrintUse,
)
from docket_assistant.app.ripeness import Ripeness
from docket_assistant.domain.as_of import record_as_of
from docket_assistant.domain.discovery import RequestItem
from docket_assistant.domain.findings import Verdict
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.record import Record
from docket_assistant.domain.verdicts.rounds import ItemRounds, Round, rounds_of
from docket_assistant.store.reading import Reading
from docket_assistant.wording.call_agenda import (
    ABOUT,
    NOTHING_OPEN,
    TO_FILL,
    first_words,
    lawyer_words,
    modes_words,
    recital_words,
    wanted_words,
)
from docket_assistant.wording.days import docket_date, short_date
from docket_assistant.wording.findings import citation_words
from docket_assistant.wording.item_lists import court_list
from docket_assistant.wording.paper_names import tokens_by_item
from docket_assistant.wording.printed import head_words
from docket_assistant.wording.rounds import round_kind_word
from docket_assistant.wording.rules import written_words

_SETTLED = frozenset({Verdict.RESOLVED, Verdict.NOT_REQUIRED})
_COLUMNS = (
    PrintColumn("Item", 15),
    PrintColumn("Request", 22),
    PrintColumn("Answered", 22),
    PrintColumn("What is wanted (counsel's position)", 20),
    PrintColumn("Came to, by when", 21),
)


def call_agenda(view: Reading, ripeness: Ripeness, today: date) -> Printout:
    """The sheet for a call about the items that are open as of the day looked at."""
    record, day = ripeness.record, ripeness.assessment.as_of
    return Printout(
        f"Agenda for a call, {docket_date(day)}",
        head_words(caption_of(record), record.matter),
        tuple(_parts(ripeness, record, day)),
        printed_from(view, today, record.matter.id, day),
        specimen=record.matter.specimen,
    )


def _parts(ripeness: Ripeness, record: Record, day: date) -> Iterator[PrintPart]:
    yield PrintText(ABOUT, PrintUse.NOTE)
    theirs = [c for c in record.counsel if c.side is not record.matter.our_side and c.of_record_on(day)]
    told = [lawyer_words(lawyer, day) for lawyer in theirs] or ["no counsel of the other side is of record"]
    yield PrintPair("To ring", "\n".join(told))
    yield PrintPair("Day, hour, who took part", TO_FILL)
    following = next_date(ripeness)
    if following is not None:
        yield PrintPair("Our next date", f"{docket_date(following.on)}: {following.what}")
    force = ripeness.assessment.force
    rule = force.rule
    asks = (modes_words(rule.qualifying_modes), f"{written_words(rule)}.", recital_words(rule))
    yield PrintPair("The rule", "\n".join((f"{citation_words(force.citation)}.", *asks)))
    items = tuple(_open_items(ripeness, record, day))
    if not items:
        yield PrintText(NOTHING_OPEN)
        return
    yield PrintText("To talk about", PrintUse.HEADING)
    yield PrintTable(_COLUMNS, items, roomy=True)


def _open_items(ripeness: Ripeness, record: Record, day: date) -> Iterator[tuple[str, ...]]:
    open_ = {v.item for v in ripeness.assessment.items if v.verdict not in _SETTLED}
    known = record_as_of(record, day)
    rounds: Mapping[ItemId, ItemRounds] = rounds_of(known, ripeness.law.due, day)
    rows = _Rows(known)
    for item in record.items:
        if item.id in open_:
            yield rows.row(item, rounds[item.id].last)


class _Rows:
    """Cells of one record."""

    def __init__(self, record: Record) -> None:
        self._tokens = tokens_by_item(record)
        self._answers = {(a.response, a.item): a.text for a in record.answers}
        self._deficient = {d.item: d.deficiency for d in record.disputed_items}
        self._reviews = {review.item: review for review in record.reviews}

    def row(self, item: RequestItem, last: Round | None) -> tuple[str, ...]:
        """One item; the last cell is to be written by hand."""
        named = court_list([self._tokens[item.id]])
        on = last.moment.on if last is not None else None
        wanted = wanted_words(self._deficient.get(item.id, ""), self._reviews.get(item.id), item.kind, on)
        told = wanted or "no position on file"
        return named, first_words(item.text), self._answered(item, last), told, ""

    def _answered(self, item: RequestItem, last: Round | None) -> str:
        if last is None:
            return "nothing logged"
        on = short_date(last.moment.on) if last.moment.on else "date not stated"
        said = next((t for (r, i), t in self._answers.items() if i == item.id and r == last.record), "")
        return f"{round_kind_word(last.kind)}, {on}: {first_words(said)}"
