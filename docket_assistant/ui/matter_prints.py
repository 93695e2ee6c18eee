"""What a matter prints: its dispute table, its timeline, its chronology, and the agenda for a call."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from docket_assistant.ui.desk import Desk
from docket_assistant.ui.note_acts import NoteActs
from docket_assistant.ui.printing.print_acts import Make, PrintActs
from docket_assistant.ui.printing.print_pages import ToPrint

if TYPE_CHECKING:
    from datetime import date

    from docket_assistant.app.printed.printout import Printout
    from docket_assistant.app.ripeness import Ripeness
    from docket_assistant.app.upkeep.stores import Reading

    Sheet = Callable[[Reading, Ripeness, date], Printout]


def dispute_prints(owner: QWidget, desk: Desk) -> PrintActs:
    """The table of disputed items as of the day looked at."""

    def make() -> Make:
        from docket_assistant.app.printed.dispute_sheet import dispute_sheet

        return _sheet(desk, dispute_sheet)

    return PrintActs(owner, desk, "dispute table", "Disputed items", make)


def agenda_prints(owner: QWidget, desk: Desk) -> NoteActs:
    """The agenda for a call about the open items."""

    def make() -> Make:
        from docket_assistant.app.printed.call_agenda import call_agenda

        return _sheet(desk, call_agenda)

    return NoteActs(owner, desk, "agenda for a call", "Agenda for a call", make)


def chronology_prints(owner: QWidget, desk: Desk) -> PrintActs:
    """Every dated fact with its source."""

    def make() -> Make:
        from docket_assistant.app.printed.chronology_page import chronology_sheet

        return _sheet(desk, chronology_sheet)

    return PrintActs(owner, desk, "chronology", "Chronology", make)


def timeline_prints(owner: QWidget, desk: Desk) -> PrintActs:
    """The picture of the timeline with its list."""

    def make() -> Make:
        ripeness, today = desk.ripeness(desk.matter), desk.today

        def sheet(view: "Reading") -> ToPrint:
            from docket_assistant.app.matters.overview import timeline
            from docket_assistant.app.printed.timeline_sheet import timeline_sheet
            from docket_assistant.ui.printing.print_timeline import timeline_picture
            from docket_assistant.ui.widgets.timeline_rows import timeline_rows

            is_today = ripeness.assessment.as_of == today
            rows = timeline_rows(timeline(ripeness), ripeness.record, today=is_today)
            return ToPrint(timeline_sheet(view, ripeness, today), timeline_picture(rows))

        return sheet

    return PrintActs(owner, desk, "timeline", "Timeline", make)


def _sheet(desk: Desk, sheet: "Sheet") -> Make:
    ripeness, today = desk.ripeness(desk.matter), desk.today
    return lambda view: ToPrint(sheet(view, ripeness, today))
