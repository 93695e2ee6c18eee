"""Dates of matters written to a file for another calendar: of all that are open, or of those chosen."""

from collections.abc import Sequence

from docket_assistant.ui.desk import Desk


def export_dates(desk: Desk, name: str, matters: Sequence[str] = ()) -> None:
    """Ask where to, and write the dates still to come; the message at the bottom says what came of it."""
    from docket_assistant.ui.files import choose_save

    if desk.refuses_writing():
        return
    path = choose_save("Export the calendar", name, "Calendars (*.ics)")
    if path is None:
        return
    from docket_assistant.app.dates.calendar import write_dates
    from docket_assistant.domain.errors import DocketError
    from docket_assistant.domain.ids import MatterId

    ids = [MatterId(matter) for matter in matters]
    try:
        with desk.reading() as view:
            done = write_dates(view, path, desk.today, matters=ids, names=False)
    except DocketError as wrong:
        desk.say(str(wrong), stays=True)
        return
    if not done.written:
        desk.say("Nothing was written: no date is on file that is still to come.")
        return
    count = "1 date" if done.events == 1 else f"{done.events} dates"
    desk.say(f"{count} written to {path.name}. Titles hold the case's number and what is due, no names.")
