"""More time for the responses to a set (Rule 29(b)), as it was given."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from docket_assistant.app.acts import act_of_form, refuse_future
from docket_assistant.app.amendments import set_of
from docket_assistant.app.change import Change
from docket_assistant.app.ids import new_id
from docket_assistant.domain.discovery import Extension, ExtensionForm
from docket_assistant.domain.errors import InvalidInput, NotFound
from docket_assistant.domain.ids import ExtensionId, MatterId, SetId
from docket_assistant.domain.record import Record
from docket_assistant.store.store import Store
from docket_assistant.wording.days import long_date


@dataclass(frozen=True, slots=True)
class MoreTime:
    """More time as the form has it."""

    set: SetId
    new_due: date
    granted_on: date
    granted_by: str = ""
    form: ExtensionForm = ExtensionForm.ORAL
    confirmed_in_writing: bool = False
    objections_included: bool | None = None


def record_extension(
    store: Store, matter: MatterId, typed: MoreTime, today: date, extension: ExtensionId | None = None
) -> Change:
    """Record more time for a set, or make an extension on file what the form says.

    Raises NotFound for a set or an extension not on file, InvalidInput for a grant after today and for a
    new date that is not after service.
    """
    label = "Record more time" if extension is None else "Amend more time"
    refuse_future(typed.granted_on, today, "The extension")
    with act_of_form(store, label, matter) as tx:
        record = tx.record()
        served = set_of(record, typed.set).served_on
        if served is not None and typed.new_due <= served:
            raise InvalidInput(
                f"The new date, {long_date(typed.new_due)}, is not after {long_date(served)}, the day of"
                " service; correct one of them."
            )
        made = extension_as_typed(record, typed, extension)
        tx.put(made)
    return Change(matter, label, fact=made.id)


def extension_as_typed(record: Record, typed: MoreTime, extension: ExtensionId | None) -> Extension:
    """The extension that the form makes; of one on file what the form does not show stays."""
    if extension is None:
        base = Extension(ExtensionId(new_id("extension")), typed.set, typed.new_due, typed.granted_on)
    else:
        found = next((e for e in record.extensions if e.id == extension), None)
        if found is None:
            raise NotFound(f"There is no extension {extension} in this matter.")
        base = found
    return replace(
        base,
        new_due=typed.new_due,
        granted_on=typed.granted_on,
        granted_by=typed.granted_by.strip(),
        form=typed.form,
        confirmed_in_writing=typed.confirmed_in_writing,
        objections_included=typed.objections_included,
    )


def extensions_of(record: Record, served: SetId) -> Iterator[Extension]:
    """The extensions of a set in the order in which they were given."""
    own = (e for e in record.extensions if e.set == served)
    yield from sorted(own, key=lambda e: e.granted_on)
