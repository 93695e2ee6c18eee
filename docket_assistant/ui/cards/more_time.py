"""More time for the responses to a set: what is on file, and the small form for it."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from docket_assistant.app.dates.extensions import (
    MoreTime,
    extension_as_typed,
    extensions_of,
    record_extension,
)
from docket_assistant.app.dates.preview import moved_by_extension
from docket_assistant.domain.discovery import Extension, ExtensionForm, RequestSet
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import ExtensionId, MatterId
from docket_assistant.domain.typed.dates import Lean
from docket_assistant.ui.widgets.fields import ChoiceField, TextField
from docket_assistant.ui.widgets.inline_form import InlineForm
from docket_assistant.ui.widgets.moves_card import MovesCard
from docket_assistant.ui.widgets.rows import RowWords
from docket_assistant.ui.widgets.typed_fields import DateField
from docket_assistant.ui.wordlists import TRUTH, YES_NO, truth_choice
from docket_assistant.wording.days import docket_date
from docket_assistant.wording.extensions import FORMS, extension_words

if TYPE_CHECKING:
    from docket_assistant.ui.facts_tab import FactsTab
    from docket_assistant.wording.moves import MoveWords

_FORMS = tuple((form.value, words.capitalize()) for form, words in FORMS.items())
_CONFIRMED = (("no", "No"), ("yes", "Yes"))


def form_name(served: RequestSet, extension: str = "") -> str:
    """What the form of a set, or of one extension on file, is opened by."""
    return f"time {extension or served.id}"


def extension_rows(tab: "FactsTab", served: RequestSet) -> Iterator[RowWords]:
    """The extensions of a set on file."""
    for one in extensions_of(tab.ripeness.record, served.id):
        yield RowWords(
            docket_date(one.granted_on),
            "",
            extension_words(one),
            act="Edit",
            run=partial(tab.open_form, form_name(served, one.id)),
            also="Remove",
            run_also=partial(tab.remove, "extensions", one.id),
        )


def more_time(tab: "FactsTab", served: RequestSet, extension: Extension | None = None) -> InlineForm:
    """The form, with what it would move beneath its fields."""
    return _MoreTime(tab, served, extension).form


class _MoreTime:
    """The fields of more time for one set."""

    def __init__(self, tab: "FactsTab", served: RequestSet, extension: Extension | None) -> None:
        self._tab, self._set = tab, served
        self._id: ExtensionId | None = None if extension is None else extension.id
        desk = tab.desk
        self._until = DateField("New date", lambda: desk.today, Lean.FUTURE, needed=True)
        self._on = DateField("Given on", lambda: desk.today, needed=True)
        self._by = TextField("Given by")
        self._how = ChoiceField("Given", desk.colors, _FORMS)
        self._confirmed = ChoiceField("Confirmed in writing", desk.colors, _CONFIRMED)
        self._objections = ChoiceField("Objections included", desk.colors, YES_NO)
        fields = {
            "until": self._until, "on": self._on, "by": self._by, "how": self._how,
            "confirmed": self._confirmed, "objections": self._objections,
        }  # fmt: skip
        self._show(extension)
        title = "More time for the responses"
        self.form = InlineForm(title, "Record", fields, self._save, tab.close_form)
        moves = MovesCard(self._would_move)
        layout = self.form.layout()
        assert layout is not None
        layout.addWidget(moves)
        for field in fields.values():
            field.edited.connect(moves.ask)

    def _show(self, extension: Extension | None) -> None:
        self._on.show_date(self._tab.desk.today if extension is None else extension.granted_on)
        if extension is None:
            return
        self._until.show_date(extension.new_due)
        self._by.restore(extension.granted_by)
        self._how.choose(extension.form.value)
        self._confirmed.choose("yes" if extension.confirmed_in_writing else "no")
        self._objections.choose(truth_choice(extension.objections_included))

    def _typed(self) -> MoreTime:
        until, on = self._until.value(), self._on.value()
        assert until is not None
        assert on is not None
        return MoreTime(
            self._set.id,
            until,
            on,
            self._by.text(),
            ExtensionForm(self._how.value()),
            TRUTH.get(self._confirmed.value(), False),
            TRUTH.get(self._objections.value()),
        )

    def _would_move(self) -> "tuple[MoveWords, ...]":
        if self._until.peek() is None or self._on.peek() is None:
            return ()
        record = self._tab.ripeness.record
        return moved_by_extension(record, extension_as_typed(record, self._typed(), self._id))

    def _save(self) -> None:
        typed, matter, today = self._typed(), MatterId(self._tab.matter), self._tab.desk.today
        if self._set.served_on is None:
            raise InvalidInput("The day on which the set was served is not on record; record it first.")
        self._tab.act(lambda store: record_extension(store, matter, typed, today, self._id))
