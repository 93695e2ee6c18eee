"""The docket sheet: every date of a stretch of days over all matters, to be looked over and initialled."""

from collections.abc import Iterator
from datetime import date, timedelta

from docket_assistant.app.dates.agenda import AgendaEntry, HolidayEntry, Need, agenda, holidays_between
from docket_assistant.app.dates.checks import Checked
from docket_assistant.app.dates.dated import dates_of
from docket_assistant.app.matters.matter_life import counted_matters
from docket_assistant.app.printed.printed_from import printed_from
from docket_assistant.app.printed.printout import (
    PrintColumn,
    Printout,
    PrintPart,
    PrintTable,
    PrintText,
    PrintUse,
)
from docket_assistant.app.ripeness import ripeness_of
from docket_assistant.domain.duties import STILL_TO_DO
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.writable import visible
from docket_assistant.store.reading import Reading
from docket_assistant.wording.agenda import whose_words
from docket_assistant.wording.days import docket_date

WEEK = timedelta(days=6)
_LONGEST = timedelta(days=3 * 366)
_ABOUT = (
    "One date a line; for ours the day to act by, for theirs the last day on which the wait may end. A line"
    " without initials was entered or checked by nobody on file: whoever compares it with the paper and a"
    " calendar initials it."
)
_COLUMNS = (
    PrintColumn("Day", 15),
    PrintColumn("Matter", 20),
    PrintColumn("What", 30),
    PrintColumn("From what it is counted", 27),
    PrintColumn("Entered by", 9, to_fill=True),
    PrintColumn("Checked by", 12, to_fill=True),
)


def docket_sheet(view: Reading, first: date, last: date, today: date) -> Printout:
    """The sheet from ``first`` to ``last``; what lies before and is still open stands in front.

    Raises InvalidInput where the days are the wrong way round, or years apart.
    """
    if last < first:
        raise InvalidInput("The sheet ends before it begins; change From or To.")
    if last - first > _LONGEST:
        raise InvalidInput("The sheet is of more than three years; choose days nearer to each other.")
    rows = counted_matters(view)
    lines: list[AgendaEntry] = []
    needs: list[Need] = []
    specimen = False
    for row in rows:
        record = view.record(row.id)
        found = agenda(dates_of(ripeness_of(record, today)))
        chosen = [entry for entry in found.entries if first <= entry.on <= last or _is_left(entry, first)]
        lines += chosen
        needs += found.needs
        specimen |= record.matter.specimen and bool(chosen or found.needs)
    lines.sort(key=lambda line: line.on)
    holidays = holidays_between({row.court for row in rows}, first, last)
    days = docket_date(first) if first == last else f"{docket_date(first)} to {docket_date(last)}"
    return Printout(
        f"Docket sheet, {days}",
        f"Docket sheet, {_matters(len(rows))}",
        tuple(_parts(lines, holidays, needs, first)),
        printed_from(view, today),
        specimen=specimen,
        sideways=True,
    )


def _is_left(entry: AgendaEntry, first: date) -> bool:
    return entry.on < first and entry.waits


def _parts(
    lines: list[AgendaEntry], holidays: tuple[HolidayEntry, ...], needs: list[Need], first: date
) -> Iterator[PrintPart]:
    yield PrintText(_ABOUT, PrintUse.NOTE)
    left = [line for line in lines if line.on < first]
    if left:
        yield PrintText(f"Before {docket_date(first)}, still open on the record", PrintUse.HEADING)
        yield PrintTable(_COLUMNS, tuple(map(_row, left)))
        yield PrintText("From the first day on", PrintUse.HEADING)
    inside = [(line.on, 1, _row(line)) for line in lines if line.on >= first]
    inside += [(day.on, 0, _holiday(day)) for day in holidays]
    if inside:
        yield PrintTable(_COLUMNS, tuple(row for _, _, row in sorted(inside)))
    else:
        yield PrintText("No date of an open matter is on file for these days.")
    if needs:
        yield PrintText("Not counted: to be looked up", PrintUse.HEADING)
        columns = (PrintColumn("Matter", 22), PrintColumn("What is not on file", 78))
        yield PrintTable(columns, tuple((visible(need.caption), need.what) for need in needs))


def _row(entry: AgendaEntry) -> tuple[str, ...]:
    found = entry.checked
    done = "" if entry.state in STILL_TO_DO else " (done on the record)"
    source = "; ".join(filter(None, (entry.source, entry.other)))
    what = f"{whose_words(entry.what, ours=entry.ours)}{done}"
    return (
        docket_date(entry.on),
        visible(entry.caption),
        what,
        source,
        visible(found.entered_by),
        _checker(found),
    )


def _checker(found: Checked) -> str:
    """Who checked the date as it stands; of a date that moved since, nothing but what was checked."""
    if found.was is not None and found.checked_by:
        return f"moved; {visible(found.checked_by)} checked {docket_date(found.was)}"
    if not found.checked_by:
        return ""
    on = f", {docket_date(found.checked_on)}" if found.checked_on else ""
    return f"{visible(found.checked_by)}{on}"


def _holiday(day: HolidayEntry) -> tuple[str, ...]:
    return docket_date(day.on), "", day.name, day.what, " ", " "


def _matters(count: int) -> str:
    return "1 open matter" if count == 1 else f"{count} open matters"
