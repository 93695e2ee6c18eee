"""What was promised and produced for a set: the rows on file, and the small form for one."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

from docket_assistant.app.discovery.productions import ProductionTyped, productions_of, record_production
from docket_assistant.domain.answered import Production
from docket_assistant.domain.bates import Bates, read_bates
from docket_assistant.domain.discovery import RequestSet
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.typed.dates import Lean
from docket_assistant.ui.widgets.fields import TextField
from docket_assistant.ui.widgets.inline_form import InlineForm
from docket_assistant.ui.widgets.rows import RowWords
from docket_assistant.ui.widgets.typed_fields import DateField, ItemsField
from docket_assistant.wording.days import docket_date
from docket_assistant.wording.item_lists import court_list
from docket_assistant.wording.paper_names import tokens_by_item
from docket_assistant.wording.productions import production_words

if TYPE_CHECKING:
    from docket_assistant.ui.facts_tab import FactsTab


def production_form_name(served: RequestSet, production: str = "") -> str:
    """What the form of a set, or of one production on file, is opened by."""
    return f"production {production or served.id}"


def production_rows(tab: "FactsTab", served: RequestSet) -> Iterator[RowWords]:
    """The promises and productions of a set on file."""
    record = tab.ripeness.record
    for one in productions_of(record, served.id):
        on = one.produced_on or one.promised_by
        yield RowWords(
            docket_date(on) if on is not None else "Date not stated",
            "",
            production_words(one, record),
            act="Edit",
            run=partial(tab.open_form, production_form_name(served, one.id)),
            also="Remove",
            run_also=partial(tab.remove, "productions", one.id),
        )


def production_forms(tab: "FactsTab", served: RequestSet) -> Mapping[str, Callable[[], InlineForm]]:
    """The form for a new one, and one for each on file."""
    on_file = productions_of(tab.ripeness.record, served.id)
    own = {production_form_name(served, p.id): partial(_form, tab, served, p) for p in on_file}
    return {production_form_name(served): partial(_form, tab, served, None), **own}


class _BatesField(TextField):
    """A range of stamped numbers, shown back as it was read."""

    def __init__(self) -> None:
        super().__init__("Bates numbers", placeholder="DEF 000120-144")
        self.edited.connect(self._echo)

    def value(self) -> Bates:
        """The range; the field complains and InvalidInput is raised where it cannot be read."""
        try:
            return read_bates(self.text())
        except InvalidInput as wrong:
            self.complain(str(wrong))
            raise

    def _echo(self) -> None:
        try:
            read = read_bates(self.text())
        except InvalidInput:
            self.tell("")
            return
        self.tell(f"{read.first} to {read.last}" if read.first != read.last else read.first)


def _form(tab: "FactsTab", served: RequestSet, production: Production | None) -> InlineForm:
    desk, record = tab.desk, tab.ripeness.record
    tokens = tokens_by_item(record)
    known = tuple(tokens[i.id] for i in record.items if i.set == served.id)
    promised = DateField("Promised by", lambda: desk.today, Lean.FUTURE)
    produced = DateField("Produced on", lambda: desk.today)
    bates = _BatesField()
    items = ItemsField(
        "For which items", kind=lambda: served.kind, known=lambda: known, hint="Empty: the whole set."
    )
    source = TextField("Where it was read", placeholder="the response, a cover letter")
    if production is not None:
        promised.show_date(production.promised_by)
        produced.show_date(production.produced_on)
        numbers = dict.fromkeys(filter(None, (production.bates_first, production.bates_last)))
        bates.restore(" - ".join(numbers))
        if production.items is not None:
            items.restore(court_list([tokens[i] for i in production.items], plain=True))
        source.restore(production.source)

    def save() -> None:
        typed = ProductionTyped(
            served.id, items.value(), promised.value(), produced.value(), bates.value(), source.text()
        )
        matter, today = MatterId(tab.matter), desk.today
        fact = None if production is None else production.id
        tab.act(lambda store: record_production(store, matter, typed, today, fact))

    fields = {"promised": promised, "produced": produced, "bates": bates, "items": items, "source": source}
    title = "Promised or produced" if production is None else "Amend what was promised or produced"
    return InlineForm(title, "Record", fields, save, tab.close_form)
