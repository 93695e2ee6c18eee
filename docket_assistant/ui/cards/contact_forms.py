"""The small forms of the conferral tab: that a message came back, that the other side disputes an outcome."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from docket_assistant.app.conferrals.learnt_later import outcomes_of, record_disputed, record_returned
from docket_assistant.domain.conferral import Conferral, Message
from docket_assistant.domain.ids import MatterId, OutcomeId
from docket_assistant.ui.statuses import outcome_status
from docket_assistant.ui.widgets.fields import ChoiceField, Field
from docket_assistant.ui.widgets.inline_form import InlineForm
from docket_assistant.ui.widgets.typed_fields import DateField
from docket_assistant.ui.wordlists import TRUTH, YES_NO, truth_choice
from docket_assistant.wording.contacts import items_words

if TYPE_CHECKING:
    from docket_assistant.app.conferrals.contacts import Contact
    from docket_assistant.ui.facts_tab import FactsTab


def later_form_name(contact: "Contact") -> str:
    """What the form of a contact is opened by."""
    return f"later {contact.id}"


def later_forms(tab: "FactsTab", contact: Conferral | Message) -> Mapping[str, Callable[[], InlineForm]]:
    """The form for what was learnt of a contact after it."""
    if isinstance(contact, Message):
        return {later_form_name(contact): partial(_returned, tab, contact)}
    return {later_form_name(contact): partial(_disputed, tab, contact)}


def _returned(tab: "FactsTab", message: Message) -> InlineForm:
    returned = ChoiceField("Came back undelivered", tab.desk.colors, YES_NO)
    returned.choose(truth_choice(message.bounced))

    def save() -> None:
        said = TRUTH.get(returned.value())
        matter = MatterId(tab.matter)
        tab.act(lambda store: record_returned(store, matter, message.id, returned=said))

    title = "Whether the message came back"
    return InlineForm(title, "Record", {"returned": returned}, save, tab.close_form, columns=2)


def _disputed(tab: "FactsTab", talk: Conferral) -> InlineForm:
    desk, record = tab.desk, tab.ripeness.record
    outcomes = {str(o.id): o for o in outcomes_of(record, talk.id)}
    which = ChoiceField(
        "Which outcome",
        desk.colors,
        [
            (own, f"{outcome_status(o.outcome).word}: {items_words(o.items, record)}")
            for own, o in outcomes.items()
        ],
    )
    on = DateField("Disputed or corrected on", lambda: desk.today, hint="Empty: it was not.")

    def show() -> None:
        on.show_date(outcomes[which.value()].disputed_on)

    show()
    which.edited.connect(show)

    def save() -> None:
        day, matter, outcome, today = on.value(), MatterId(tab.matter), OutcomeId(which.value()), desk.today
        tab.act(lambda store: record_disputed(store, matter, outcome, day, today))

    fields: dict[str, Field] = {"which": which, "on": on}
    title = "The other side disputed or corrected it, other than by a reply on file"
    return InlineForm(title, "Record", fields, save, tab.close_form, columns=2)
