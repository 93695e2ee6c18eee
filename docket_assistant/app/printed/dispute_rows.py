"""A group of disputed items as a row: on the page, and on paper."""

from docket_assistant.app.matters.overview import ItemGroup
from docket_assistant.domain.record import Record
from docket_assistant.wording.days import short_date
from docket_assistant.wording.findings import finding_sentence
from docket_assistant.wording.item_lists import court_list
from docket_assistant.wording.modes import mode_word
from docket_assistant.wording.overrides import override_cell
from docket_assistant.wording.paper_names import tokens_by_item
from docket_assistant.wording.standing import next_words, pill_words, round_word


class DisputeRows:
    """Cells for the groups of one record."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._tokens = tokens_by_item(record)

    def item(self, group: ItemGroup) -> str:
        """The items, and how many they are."""
        words = court_list([self._tokens[i] for i in group.items])
        short = words.replace(" Nos. ", " ").replace(" No. ", " ")
        return f"{short}  ({len(group.items)})" if len(group.items) > 1 else short

    def response(self, group: ItemGroup) -> str:
        """The last round: its day and what it was."""
        last = group.last_round
        if last is None:
            return "none logged"
        day = short_date(last.moment.on) if last.moment.on else "date not stated"
        return f"{day}  {round_word(last)}"

    def talk(self, group: ItemGroup) -> str:
        """The last talk: its day and its mode."""
        last = group.last_talk
        if last is None:
            return "none logged"
        return f"{short_date(last.held_on) if last.held_on else 'date not stated'}  {mode_word(last.mode)}"

    def verdict(self, group: ItemGroup) -> str:
        """What the log supports."""
        return pill_words(group.verdict.verdict)

    def override(self, group: ItemGroup) -> str:
        """What counsel reads otherwise, and why; for the window alone."""
        return override_cell(group.overrides)

    def reason(self, group: ItemGroup) -> str:
        """The headline of its findings."""
        return finding_sentence(group.verdict.findings[0], self._record)

    def next_act(self, group: ItemGroup) -> str:
        """What would come next."""
        return next_words(group.verdict.next)
