"""A paper on the docket that was not made here: an opposition, a reply, a notice, of whichever side."""

from collections.abc import Callable
from functools import partial

from docket_assistant.app.orders.filings import (
    FilingTyped,
    amend_filing,
    filing_names,
    filing_standing,
    record_filing,
)
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.order import Filing
from docket_assistant.ui.cards.attached_card import files_beside
from docket_assistant.ui.facts_tab import FactsTab, long_title
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.facts_grid import FactsGrid
from docket_assistant.ui.widgets.fields import ChoiceField, TextField
from docket_assistant.ui.widgets.inline_form import InlineForm
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.typed_fields import DateField
from docket_assistant.wording.filings import filing_pairs

NEW = "filing"
_ABOUT = (
    "With whose it is, as “Plaintiff’s opposition to the motion to compel”: times run from an opposition."
)
_SERVED = "Left empty, service through the court’s system counts as of the filing."


class FilingForms:
    """The small form for a filing, new or on record."""

    def __init__(self, tab: FactsTab) -> None:
        self._tab = tab

    def ask(self, filing: Filing | None = None) -> None:
        """Ask what was filed, and when."""
        self._tab.open_form(_form_name(filing))

    def forms(self, filing: Filing | None = None) -> dict[str, Callable[[], InlineForm]]:
        """The form by its name; made when it is asked for."""
        return {_form_name(filing): partial(self._form, filing)}

    def _form(self, filing: Filing | None) -> InlineForm:
        tab = self._tab
        today = lambda: tab.desk.today  # noqa: E731
        names = filing_names(tab.ripeness.record)
        proposed = ChoiceField(
            "Proposed names", tab.desk.colors, [("", "Choose one, or type it"), *((n, n) for n in names)]
        )
        what = TextField("What was filed", hint=_ABOUT)
        proposed.edited.connect(lambda: _put(what, proposed.value() or what.text()))
        filed = DateField("Filed on", today, needed=True)
        number = TextField("ECF number", placeholder="57", hint="May be left empty until it is known.")
        served = DateField("Served on", today, hint=_SERVED)
        entered = DateField("Entered on the docket", today)
        if filing is not None:
            what.restore(filing.what)
            filed.show_date(filing.filed_on)
            number.restore(filing.ecf_number)
            served.show_date(filing.served_on)
            entered.show_date(filing.entered_on)

        def save() -> None:
            on = filed.value()
            assert on is not None, "the field asks for a day"
            self._save(filing, FilingTyped(what.text(), on, number.text(), served.value(), entered.value()))

        fields = {
            "proposed": proposed, "what": what, "filed": filed, "number": number, "served": served,
            "entered": entered,
        }  # fmt: skip
        title = "A paper filed by either side" if filing is None else "The filing as it should be on record"
        return InlineForm(title, "Record filing" if filing is None else "Amend", fields, save, tab.close_form)

    def _save(self, filing: Filing | None, typed: FilingTyped) -> None:
        tab, matter = self._tab, MatterId(self._tab.matter)
        today = tab.desk.today
        if filing is None:
            change = tab.act(lambda store: record_filing(store, matter, typed, today))
        else:
            change = tab.act(lambda store: amend_filing(store, matter, str(filing.id), typed, today))
        tab.desk.happened(typed.filed_on)
        tab.look_at(change.fact)
        tab.redraw()


def _put(field: TextField, text: str) -> None:
    field.restore(text)
    field.line.home(False)  # noqa: FBT003  # Qt's own order of arguments


def _form_name(filing: Filing | None) -> str:
    return NEW if filing is None else f"{NEW} {filing.id}"


def filing_card(tab: FactsTab, forms: FilingForms, filing: Filing) -> Card:
    """One filing: its days, as which paper of a motion it stands, and what can be done with it."""
    record = tab.ripeness.record
    card = Card(filing.what)
    long_title(card)
    edit, remove = partial(forms.ask, filing), partial(tab.remove, "filings", str(filing.id))
    card.head.addWidget(Button("Edit", edit, role="link", name="Edit this filing", tip="F2"))
    card.head.addWidget(Button("Remove", remove, role="link", name="Remove this filing", tip="Ctrl+Del"))
    card.add(FactsGrid(filing_pairs(filing)))
    for sentence in filing_standing(record, filing):
        card.add(Words(f"{sentence}.", wrap=True, select=True))
    tab.form_in(card, forms.forms(filing))
    card.add(files_beside(tab, record, str(filing.id)))
    return card
