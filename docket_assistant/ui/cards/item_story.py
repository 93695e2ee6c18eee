"""What is known of one item, as rows in the order of their days: each leads to its fact or takes it off."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from docket_assistant.app.discovery.served_items import ItemStory
from docket_assistant.domain.verdicts.rounds import RoundKind
from docket_assistant.ui.facts_tab import FactsTab
from docket_assistant.ui.places import Place
from docket_assistant.ui.statuses import outcome_status
from docket_assistant.ui.widgets.rows import RowWords
from docket_assistant.wording.contacts import contact_on_item, outcome_terms
from docket_assistant.wording.days import docket_date
from docket_assistant.wording.overrides import override_sentence
from docket_assistant.wording.reviews import review_words
from docket_assistant.wording.rounds import lower_title, moment_lead, round_sentence
from docket_assistant.wording.served import ACCEPTED, WITHDRAWN, disputed_line

_DayRow = tuple[date | None, RowWords]
"""What happened on a day, as a row."""


def story_rows(tab: FactsTab, story: ItemStory) -> Iterator[RowWords]:
    """Every row of the story, what bears no day last."""
    told = _Story(tab, story)
    dated = [*told.rounds(), *told.contacts(), *told.reviews(), *told.dispute()]
    yield from (words for _, words in sorted(dated, key=lambda row: row[0] or date.max))


class _Story:
    """The rows of one item's story, by what they tell."""

    def __init__(self, tab: FactsTab, story: ItemStory) -> None:
        self._tab, self._story = tab, story

    def rounds(self) -> Iterator[_DayRow]:
        """Its service, responses and rewordings."""
        record = self._tab.ripeness.record
        for opened in self._story.row.rounds:
            collection = "rewordings" if opened.kind is RoundKind.REWORDED else "responses"
            remove = self._off(collection, opened.record) if opened.record else None
            edit = self._to("answers", opened.record) if collection == "responses" and remove else None
            lead, words = moment_lead(opened.moment), round_sentence(opened, record)
            row = RowWords(lead, "", words, act="Edit", run=edit, also="Remove", run_also=remove)
            yield opened.moment.on, row

    def contacts(self) -> Iterator[_DayRow]:
        """Contacts about it, with what they came to."""
        for contact, outcomes in self._story.contacts:
            run = self._to("matter", str(contact.id), "conferral")
            lead, words = moment_lead(contact.moment), contact_on_item(contact)
            yield contact.held_on, RowWords(lead, "", words, act="Open", run=run)
            for outcome in outcomes:
                status = outcome_status(outcome.outcome)
                yield contact.held_on, RowWords("", "", outcome_terms(outcome), status=status)

    def reviews(self) -> Iterator[_DayRow]:
        """Counsel's readings of its answers, each as counsel's."""
        for review, response in self._story.reviews:
            said = review_words(review, self._story.row.item.kind, response.served_on if response else None)
            of = f"Of the {lower_title(response)}" if response is not None else ""
            run = self._off("reviews", review.id)
            lead = docket_date(review.on)
            yield review.on, RowWords(lead, "", said, of, act="Remove", run=run, unprinted=True)

    def dispute(self) -> Iterator[_DayRow]:
        """How it came into dispute and out of it, and how counsel reads its verdict."""
        story = self._story
        if story.dispute is not None:
            lead, words = disputed_line(story.dispute)
            run = self._off("disputed_items", story.dispute.id)
            yield story.dispute.in_dispute_since, RowWords(lead, "", words, act="Remove", run=run)
        for withdrawal in story.withdrawals:
            run = self._off("withdrawals", withdrawal.id)
            yield withdrawal.on, RowWords(docket_date(withdrawal.on), "", WITHDRAWN, act="Remove", run=run)
        for acceptance in story.acceptances:
            run = self._off("acceptances", acceptance.id)
            yield acceptance.on, RowWords(docket_date(acceptance.on), "", ACCEPTED, act="Remove", run=run)
        for override in story.overrides:
            said = override_sentence(override, disputed=story.row.disputed)
            run = self._off("overrides", override.id)
            lead = docket_date(override.on)
            yield override.on, RowWords(lead, "", said, act="Take back", run=run, unprinted=True)

    def _off(self, collection: str, fact: str) -> Callable[[], None]:
        return partial(self._tab.remove, collection, fact)

    def _to(self, page: str, fact: str, tab: str = "") -> Callable[[], None]:
        return lambda: self._tab.desk.go(Place(page, self._tab.matter, tab, fact))
