"""The small forms for chosen items: withdrawn, accepted, disputed, reworded, their verdict overridden."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from docket_assistant.app.discovery.answers import accept, mark_disputed, withdraw
from docket_assistant.app.discovery.contested import reword
from docket_assistant.app.discovery.disputes import items_named, responses_on
from docket_assistant.app.discovery.overridden import override_verdict
from docket_assistant.domain.counsel_words import OverrideReason
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import ItemId, MatterId, ResponseId
from docket_assistant.domain.items import ItemToken
from docket_assistant.domain.record import Record
from docket_assistant.ui.widgets.fields import ChoiceField, NotesField, TextField
from docket_assistant.ui.widgets.inline_form import InlineForm
from docket_assistant.ui.widgets.typed_fields import DateField, ItemsField
from docket_assistant.wording.item_lists import court_list
from docket_assistant.wording.overrides import REASONS
from docket_assistant.wording.paper_names import tokens_by_item
from docket_assistant.wording.rounds import response_title

if TYPE_CHECKING:
    from docket_assistant.ui.facts_tab import FactsTab


class DisputeForms:
    """Makes the forms for the items that ``chosen`` answers with."""

    def __init__(
        self, tab: "FactsTab", chosen: Callable[[], tuple[ItemId, ...]], *, marks_chosen: bool = False
    ) -> None:
        self._tab = tab
        self._marks_chosen = marks_chosen
        """Whether the chosen are proposed where any item on file may be named; else none is."""
        self._chosen = chosen

    def by_name(self) -> Mapping[str, Callable[[], InlineForm]]:
        """Each form by its name; made when it is asked for."""
        return {
            "withdraw": self._withdraw, "accept": self._accept, "mark": self._mark,
            "reword": self._reword, "override": self._override,
        }  # fmt: skip

    @property
    def _record(self) -> Record:
        return self._tab.ripeness.record

    def _disputed(self) -> tuple[ItemId, ...]:
        return tuple(d.item for d in self._record.disputed_items)

    def _tokens(self, items: Iterable[ItemId]) -> tuple[ItemToken, ...]:
        tokens = tokens_by_item(self._record)
        return tuple(dict.fromkeys(tokens[item] for item in items))

    def _items_field(self, among: tuple[ItemId, ...], shown: tuple[ItemId, ...]) -> ItemsField:
        known = self._tokens(among)
        kinds = {token.kind for token in known}
        field = ItemsField(
            "Items", kind=lambda: kinds.copy().pop() if len(kinds) == 1 else None, known=lambda: known
        )
        if shown:
            field.line.setText(court_list(self._tokens(shown), plain=True))
            field.line.home(False)  # noqa: FBT003  # Qt's own order of arguments
        return field

    def _day(self, label: str, *, needed: bool) -> DateField:
        field = DateField(label, lambda: self._tab.desk.today, needed=needed)
        if needed:
            field.show_date(self._tab.desk.today)
        return field

    def _named(self, field: ItemsField, among: tuple[ItemId, ...]) -> tuple[ItemId, ...]:
        return items_named(self._record, field.value(), among, self._chosen())

    def _withdraw(self) -> InlineForm:
        among = self._disputed()
        items, on = self._items_field(among, self._chosen()), self._day("Withdrawn on", needed=True)

        def save() -> None:
            named, day = self._named(items, among), on.value()
            assert day is not None
            self._tab.act(lambda store: withdraw(store, MatterId(self._tab.matter), named, day))

        title = "Withdraw items: the propounder no longer presses them"
        fields = {"items": items, "on": on}
        return InlineForm(title, "Withdraw", fields, save, self._tab.close_form, columns=2)

    def _accept(self) -> InlineForm:
        among = self._disputed()
        items, on = self._items_field(among, self._chosen()), self._day("Accepted on", needed=True)
        offered = responses_on(self._record, self._chosen())
        which = ChoiceField(
            "Response accepted",
            lambda: self._tab.desk.theme.colors,
            [(str(response.id), response_title(response)) for response in offered],
        )

        def save() -> None:
            named, day, response = self._named(items, among), on.value(), ResponseId(which.value())
            assert day is not None
            self._tab.act(lambda store: accept(store, MatterId(self._tab.matter), named, response, day))

        title = "Accept the response: the propounder takes the items as answered"
        fields = {"items": items, "response": which, "on": on}
        return InlineForm(title, "Accept", fields, save, self._tab.close_form, columns=2)

    def _mark(self) -> InlineForm:
        among = tuple(item.id for item in self._record.items)
        shown = self._chosen() if self._marks_chosen else ()
        items, since = self._items_field(among, shown), self._day("In dispute since", needed=False)
        wrong = TextField(
            "What is wrong with the answer", hint="In the propounder's words; may be left empty."
        )

        def save() -> None:
            named, day = self._named(items, among), since.value()
            matter, said = MatterId(self._tab.matter), wrong.text()
            self._tab.act(lambda store: mark_disputed(store, matter, named, day, said))

        title = "Mark as disputed: the propounder does not accept the answer"
        fields = {"items": items, "since": since, "wrong": wrong}
        return InlineForm(title, "Mark as disputed", fields, save, self._tab.close_form)

    def _reword(self) -> InlineForm:
        among = tuple(item.id for item in self._record.items)
        shown = self._chosen() if self._marks_chosen else ()
        items, on = self._items_field(among, shown), self._day("Reworded on", needed=True)
        wording = TextField("New words", hint="Of one request; may be left empty.")

        def save() -> None:
            named, day, said = self._named(items, among), on.value(), wording.text()
            assert day is not None
            matter, today = MatterId(self._tab.matter), self._tab.desk.today
            self._tab.act(lambda store: reword(store, matter, named, day, said, today))

        title = "Reworded: a round opens for these items alone"
        fields = {"items": items, "on": on, "wording": wording}
        return InlineForm(title, "Record", fields, save, self._tab.close_form)

    def _override(self) -> InlineForm:
        among = self._disputed()
        items = self._items_field(among, self._chosen())
        # none is proposed: why is counsel's to say
        reasons = [("", "Choose why"), *((reason.value, words) for reason, words in REASONS.items())]
        hint = "Kept with the file and shown beside the verdict; it stands in no paper."
        why = ChoiceField("Why", lambda: self._tab.desk.theme.colors, reasons, hint=hint)
        notes = NotesField("Private: stays here, never printed", private=True, lines=2)

        def save() -> None:
            named, reason, said = self._named(items, among), why.value(), notes.text()
            if not reason:
                raise InvalidInput("Choose why you read the verdict otherwise.")
            matter, today, chosen = MatterId(self._tab.matter), self._tab.desk.today, OverrideReason(reason)
            self._tab.act(lambda store: override_verdict(store, matter, named, chosen, today, said))

        title = "Override the verdict: you read it otherwise; the program's own stays beside it"
        fields = {"why": why, "items": items, "notes": notes}
        return InlineForm(title, "Override", fields, save, self._tab.close_form)
