"""The on-us side of the Discovery tab: whether all of it is on file, and warnings that counsel sets aside."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from docket_assistant.app.dates.silence import Unanswered, set_warning_aside, unanswered_admissions
from docket_assistant.app.discovery.service_seen import confirm_all_service_seen
from docket_assistant.domain.counsel_words import OverrideReason
from docket_assistant.domain.ids import MatterId
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fields import ChoiceField
from docket_assistant.ui.widgets.inline_form import InlineForm
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.wording.rounds import set_title
from docket_assistant.wording.served import service_seen_words
from docket_assistant.wording.silence import REASONS

if TYPE_CHECKING:
    from docket_assistant.ui.facts_tab import FactsTab


def on_us_card(tab: "FactsTab", sets: int) -> Card:
    """What is served on us, in a line, with what can be done about it."""
    card = Card()
    card.setAccessibleName("Served on us")
    card.body.setContentsMargins(16, 8, 16, 8)
    row = QHBoxLayout()
    row.setSpacing(12)
    seen = tab.ripeness.record.matter.all_service_seen_on
    row.addWidget(Words(service_seen_words(seen, sets), wrap=True), 1)
    confirm = "Nothing else was served on us, as of today"
    row.addWidget(Button("Confirm as of today", partial(confirm_seen, tab), role="link", name=confirm))
    served = partial(tab.desk.go, Place("served-set", tab.matter, "on-us"))
    row.addWidget(Button("Served on us", served, role="link", name="Record a set served on us", tip="Ctrl+U"))
    card.body.addLayout(row)
    warned = unanswered_admissions(tab.ripeness.record, tab.desk.today)
    for one in warned:
        name = f"Set the warning on {set_title(one.set)} aside"
        card.add(Button(name, partial(tab.open_form, _form_name(one)), role="link"))
    tab.form_in(card, _forms(tab, warned))
    return card


def confirm_seen(tab: "FactsTab") -> None:
    """Keep today as the day through which nothing else was served."""
    today, matter = tab.desk.today, MatterId(tab.matter)
    tab.desk.act(lambda store: confirm_all_service_seen(store, matter, today, today))


def _form_name(one: Unanswered) -> str:
    return f"aside {one.set.id}"


def _forms(tab: "FactsTab", warned: tuple[Unanswered, ...]) -> Mapping[str, Callable[[], InlineForm]]:
    return {_form_name(one): partial(_aside, tab, one) for one in warned}


def _aside(tab: "FactsTab", one: Unanswered) -> InlineForm:
    reasons = [(reason.value, words) for reason, words in REASONS.items()]
    why = ChoiceField("Why", tab.desk.colors, reasons, hint="Kept with the file; it stands in no paper.")

    def save() -> None:
        matter, reason, today = MatterId(tab.matter), OverrideReason(why.value()), tab.desk.today
        tab.act(lambda store: set_warning_aside(store, matter, one.set.id, reason, today))

    title = f"Set the warning on {set_title(one.set)} aside"
    return InlineForm(title, "Set aside", {"why": why}, save, tab.close_form, columns=2)
