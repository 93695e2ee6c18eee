"""Who entered a date and who checked it, under its working; kept with the date as it stands."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from docket_assistant.ui.desk import Desk
from docket_assistant.ui.widgets.fields import TextField
from docket_assistant.ui.widgets.inline_form import InlineForm

if TYPE_CHECKING:
    from docket_assistant.app.dates.agenda import AgendaEntry


def date_check_form(
    desk: Desk, entry: "AgendaEntry", initials: str, close: Callable[[], object]
) -> InlineForm:
    """The two fields: who entered it is offered, a second person types the other."""
    entered = TextField("Entered by", placeholder="Initials")
    by = TextField("Checked by", placeholder="A second person's initials")
    entered.restore(entry.checked.entered_by or initials)
    by.restore(entry.checked.checked_by if entry.checked.holds else "")

    def save() -> None:
        from docket_assistant.app.dates.checks import keep_check
        from docket_assistant.domain.ids import MatterId

        matter, today = MatterId(entry.matter), desk.today
        who, checker = entered.text(), by.text()
        desk.act(
            lambda store: keep_check(
                store, matter, entry.dates, entered_by=who, checked_by=checker, today=today
            )
        )
        close()

    fields = {"checked_by": by, "entered_by": entered}
    return InlineForm(
        "Checked against the paper and a calendar", "Keep the check", fields, save, close, columns=2
    )
