"""Everything that the file knows about one item, in the order of its days, each row with its source.

What counsel thinks of an answer is marked: it is shown in the window and left out where rows are copied or
printed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from docket_assistant.app.discovery.served_items import ItemRow, ItemStory, items_of_set, story_of
from docket_assistant.app.printed.chronology_page import ChronologyPage, sheet_of
from docket_assistant.app.printed.printout import Printout
from docket_assistant.app.ripeness import Ripeness
from docket_assistant.domain.as_of import record_as_of
from docket_assistant.domain.discovery import Response, Rewording
from docket_assistant.domain.record import Record
from docket_assistant.domain.verdicts.rounds import Round
from docket_assistant.store.reading import Reading
from docket_assistant.wording.chronology_rows import ChronologyRow, chronology_note
from docket_assistant.wording.contact_rows import row_title
from docket_assistant.wording.contacts import contact_on_item, outcome_terms, reply_words, result_words
from docket_assistant.wording.days import docket_date
from docket_assistant.wording.fact_titles import fact_title
from docket_assistant.wording.item_history import item_history_title, outcome_word
from docket_assistant.wording.item_lists import court_list
from docket_assistant.wording.overrides import override_sentence
from docket_assistant.wording.paper_names import tokens_by_item
from docket_assistant.wording.reviews import review_words
from docket_assistant.wording.rounds import moment_lead, round_sentence, service_sentence
from docket_assistant.wording.served import ACCEPTED, WITHDRAWN, disputed_line


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """What happened on a day, and the record that says so."""

    on: date | None
    lead: str
    what: str
    source: str
    position: bool = False
    """Counsel's own reading: not copied, not printed."""


@dataclass(frozen=True, slots=True)
class ItemHistory:
    """The history of one item."""

    name: str
    title: str
    request: str
    rows: tuple[HistoryRow, ...]

    @property
    def open_rows(self) -> tuple[HistoryRow, ...]:
        """The rows that may leave the window."""
        return tuple(row for row in self.rows if not row.position)

    @property
    def page(self) -> ChronologyPage:
        """The item as a chronology: every row that may leave the window, with its source."""
        rows = (ChronologyRow(row.lead, _one_line(row.what), f"{row.source}.") for row in self.open_rows)
        return ChronologyPage(self.title, tuple(rows), chronology_note())

    @property
    def text(self) -> str:
        """Lines to paste, apart by tabs."""
        return self.page.text


def _one_line(text: str) -> str:
    """Words of a cell: a break or a tab in them would begin another."""
    return " ".join(text.split())


def item_history(ripeness: Ripeness, item: str) -> ItemHistory | None:
    """The history of an item as of the day looked at; None where it is not on record."""
    record = ripeness.record
    found = next((i for i in record.items if i.id == item), None)
    if found is None:
        return None
    row = next(r for r in items_of_set(ripeness, found.set) if r.item.id == item)
    name = court_list([row.token])
    told = sorted(_rows(ripeness, row), key=lambda one: one.on or date.max)
    title = item_history_title(name, record, ripeness.assessment.as_of)
    return ItemHistory(name, title, row.item.text, tuple(told))


def item_history_sheet(view: Reading, ripeness: Ripeness, found: ItemHistory, today: date) -> Printout:
    """The history of an item for paper, as of the day looked at."""
    return sheet_of(view, ripeness, found.page, today)


def _rows(ripeness: Ripeness, row: ItemRow) -> Iterator[HistoryRow]:
    record = record_as_of(ripeness.record, ripeness.assessment.as_of)
    story = story_of(ripeness, row)
    title = fact_title(story.set, record)
    served = story.set.served_on
    lead = docket_date(served) if served else "Date not stated"
    yield HistoryRow(served, lead, service_sentence(story.set, record), title)
    for opened in row.rounds:
        yield _round(opened, record)
    yield from _contacts(story, record)
    yield from _attempts(record, row)
    yield from _readings(story, record)
    yield from _steps(story)


def _round(opened: Round, record: Record) -> HistoryRow:
    facts: tuple[Response | Rewording, ...] = (*record.responses, *record.rewordings)
    found = next((one for one in facts if one.id == opened.record), None)
    source = "counted from the rules" if found is None else fact_title(found, record)
    return HistoryRow(opened.moment.on, moment_lead(opened.moment), round_sentence(opened, record), source)


def _contacts(story: ItemStory, record: Record) -> Iterator[HistoryRow]:
    for contact, outcomes in story.contacts:
        lead, title = moment_lead(contact.moment), fact_title(contact, record)
        yield HistoryRow(contact.held_on, lead, contact_on_item(contact), title)
        for outcome in outcomes:
            terms = outcome_terms(outcome)
            what = f"{outcome_word(outcome.outcome)}. {terms}".strip()
            yield HistoryRow(contact.held_on, lead, what, title)
        for message in (m for m in record.messages if m.confirms == contact.id):
            what = f"{row_title(message, record)}. {reply_words(message, record)}".strip()
            yield HistoryRow(message.sent_on, moment_lead(message.moment), what, fact_title(message, record))


def _attempts(record: Record, row: ItemRow) -> Iterator[HistoryRow]:
    for attempt in (a for a in record.attempts if row.item.id in a.items):
        what = f"{row_title(attempt, record)}: {result_words(attempt)}."
        lead, title = moment_lead(attempt.moment), fact_title(attempt, record)
        yield HistoryRow(attempt.made_on, lead, what, title)


def _readings(story: ItemStory, record: Record) -> Iterator[HistoryRow]:
    for review, response in story.reviews:
        answered = response.served_on if response is not None else None
        said = review_words(review, story.row.item.kind, answered)
        of = fact_title(response, record) if response is not None else "no response on record"
        yield HistoryRow(review.on, docket_date(review.on), said, of, position=True)
    for override in story.overrides:
        on = docket_date(override.on)
        said = override_sentence(override, disputed=story.row.disputed)
        yield HistoryRow(override.on, on, said, "the override as kept", position=True)


def _steps(story: ItemStory) -> Iterator[HistoryRow]:
    dispute = story.dispute
    if dispute is not None:
        lead, said = disputed_line(replace(dispute, deficiency=""))
        yield HistoryRow(dispute.in_dispute_since, lead, said, "the dispute as marked")
        if dispute.deficiency:
            _, wrong = disputed_line(dispute)
            reading = wrong.removeprefix(said).strip()
            yield HistoryRow(dispute.in_dispute_since, lead, reading, "the dispute as marked", position=True)
    for withdrawal in story.withdrawals:
        on = docket_date(withdrawal.on)
        yield HistoryRow(withdrawal.on, on, WITHDRAWN, "the withdrawal as logged")
    for acceptance in story.acceptances:
        on = docket_date(acceptance.on)
        yield HistoryRow(acceptance.on, on, ACCEPTED, "the acceptance as logged")


def items_to_choose(ripeness: Ripeness) -> tuple[tuple[str, str], ...]:
    """Every item of the matter: id and name, set by set."""
    record = ripeness.record
    tokens = tokens_by_item(record)
    place = {served.id: n for n, served in enumerate(record.sets)}
    ordered = sorted(record.items, key=lambda item: (place[item.set], item.position))
    return tuple((str(item.id), court_list([tokens[item.id]])) for item in ordered)
