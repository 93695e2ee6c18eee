"""Time spent on a matter: noted after an act or by hand, amended, and written as a table of fees.

Minutes and what was done are private: they reach no paper, no export to others and no printed page.
"""

from dataclasses import dataclass
from datetime import date

from docket_assistant.app.acts import act_of_form, refuse_future
from docket_assistant.app.change import Change
from docket_assistant.app.ids import new_id
from docket_assistant.app.upkeep.removal import remove_fact
from docket_assistant.domain.errors import InvalidInput, NotFound
from docket_assistant.domain.ids import CounselId, MatterId, TimeEntryId
from docket_assistant.domain.office import TimeEntry
from docket_assistant.domain.record import Record
from docket_assistant.domain.references import nouns_of
from docket_assistant.domain.typed.minutes import MOST_MINUTES
from docket_assistant.exchange.spreadsheet import comma_separated
from docket_assistant.store.store import Store
from docket_assistant.wording.attachments import WHOLE_MATTER
from docket_assistant.wording.fact_titles import fact_title
from docket_assistant.wording.time_spent import TABLE_HEAD, hours_words


@dataclass(frozen=True, slots=True)
class TimeTyped:
    """Time spent as the form has it."""

    on: date
    minutes: int
    what: str = ""
    who: CounselId | None = None
    about: str = ""
    """Id of the fact that the work was on; empty: the matter as a whole."""


@dataclass(frozen=True, slots=True)
class TimeRow:
    """One entry with the words for its lawyer and what it was on."""

    entry: TimeEntry
    who: str
    about: str


def note_time(
    store: Store, matter: MatterId, typed: TimeTyped, today: date, entry: str = "", draft: str = ""
) -> Change:
    """Note time spent, or amend an entry; the label of the act says nothing of it.

    Raises InvalidInput for a day after ``today`` and for minutes that no day has, NotFound for an entry or
    a fact that is not on record.
    """
    refuse_future(typed.on, today, "The time")
    if not 1 <= typed.minutes <= MOST_MINUTES:
        raise InvalidInput(f"Minutes are 1 to {MOST_MINUTES:,} on one day; correct the number.")
    label = "Amend time spent" if entry else "Note time spent"
    with act_of_form(store, label, matter, draft) as tx:
        record = tx.record()
        if entry and all(one.id != entry for one in record.time_entries):
            raise NotFound("This entry is not on record any more.")
        if typed.about and all(noun.id != typed.about for noun in nouns_of(record)):
            raise NotFound("The fact that the time was spent on is not on record any more.")
        made = TimeEntry(
            TimeEntryId(entry or new_id("time_entry")),
            typed.on,
            typed.minutes,
            typed.what.strip(),
            typed.who,
            typed.about,
        )
        tx.put(made)
    return Change(matter, label, fact=made.id)


def time_rows(record: Record) -> tuple[TimeRow, ...]:
    """Every entry, the newest day first."""
    facts = {str(noun.id): noun for noun in nouns_of(record)}
    lawyers = {lawyer.id: lawyer.name for lawyer in record.counsel}

    def row(entry: TimeEntry) -> TimeRow:
        fact = facts.get(entry.about)
        gone = "A fact that was removed" if entry.about else WHOLE_MATTER
        about = gone if fact is None else fact_title(fact, record)
        return TimeRow(entry, lawyers.get(entry.who, "") if entry.who else "", about)

    oldest_first = sorted(record.time_entries, key=lambda entry: entry.on)
    return tuple(row(entry) for entry in oldest_first[::-1])


def only_lawyer(record: Record) -> CounselId | None:
    """Our lawyer, where there is one: whose time it was needs no question."""
    lawyers = our_lawyers(record)
    return CounselId(lawyers[0][0]) if len(lawyers) == 1 else None


def our_lawyers(record: Record) -> tuple[tuple[str, str], ...]:
    """Lawyers of our side, by id and name."""
    ours = record.matter.our_side
    return tuple((str(one.id), one.name) for one in record.counsel if one.side is ours)


def fee_table(record: Record) -> bytes:
    """The entries as comma-separated values, the oldest first, for a table of fees."""
    rows = [
        (
            row.entry.on.isoformat(),
            row.who,
            str(row.entry.minutes),
            hours_words(row.entry.minutes),
            " ".join(row.entry.what.split()),
            row.about,
        )
        for row in reversed(time_rows(record))
    ]
    return comma_separated((TABLE_HEAD, *rows))


def remove_time(store: Store, matter: MatterId, entry: str) -> Change:
    """Take an entry off the list; raises NotFound where it is gone already."""
    label = "Remove time spent"
    remove_fact(store, matter, "time_entries", entry, label)
    return Change(matter, label)
