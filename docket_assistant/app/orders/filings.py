"""Papers that either side filed and that no duty of ours asked for: oppositions, replies, notices.

Times run from the days of such a paper; of which motion it is a paper is read from its name and said at once.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from docket_assistant.app.acts import act_of_form, refuse_future
from docket_assistant.app.change import Change
from docket_assistant.app.dates.motion_times import opposition_among, papers_of_motions
from docket_assistant.app.ids import new_id
from docket_assistant.domain.errors import InvalidInput, NotFound
from docket_assistant.domain.ids import FilingId, MatterId
from docket_assistant.domain.motion_times import MotionPaper
from docket_assistant.domain.order import Filing
from docket_assistant.domain.record import Record
from docket_assistant.store.store import Store
from docket_assistant.wording.filings import (
    entered_before_filed,
    names_proposed,
    not_counted_words,
    stands_as_words,
)


@dataclass(frozen=True, slots=True)
class FilingTyped:
    """A filing as the form has it."""

    what: str
    filed_on: date
    ecf_number: str = ""
    served_on: date | None = None
    entered_on: date | None = None


def record_filing(store: Store, matter: MatterId, typed: FilingTyped, today: date) -> Change:
    """Record a paper that anybody filed, under no duty.

    Raises InvalidInput where it is not said what was filed, for a day after ``today``, and for an entry on
    the docket before the filing.
    """
    filing = _checked(_as_typed(Filing(FilingId(new_id("filing")), "", typed.filed_on), typed), today)
    with act_of_form(store, "Record filing", matter) as tx:
        tx.put(filing)
        notes = tuple(_standing(tx.record(), filing))
    return Change(matter, "Record filing", fact=filing.id, notes=notes)


def amend_filing(store: Store, matter: MatterId, fact: str, typed: FilingTyped, today: date) -> Change:
    """Make a filing on record what the form says; its duty and paper stay.

    Raises NotFound where it is not there, else as ``record_filing``.
    """
    with act_of_form(store, "Amend filing", matter) as tx:
        before = next((f for f in tx.record().filings if f.id == fact), None)
        if before is None:
            raise NotFound("The filing is not on the record any more; it may be removed already.")
        filing = _checked(_as_typed(before, typed), today)
        tx.put(filing)
        notes = tuple(_standing(tx.record(), filing))
    return Change(matter, "Amend filing", undoable=tx.act is not None, fact=filing.id, notes=notes)


def _as_typed(filing: Filing, typed: FilingTyped) -> Filing:
    return replace(
        filing,
        what=" ".join(typed.what.split()),
        filed_on=typed.filed_on,
        ecf_number=typed.ecf_number.strip(),
        served_on=typed.served_on,
        entered_on=typed.entered_on,
    )


def _checked(filing: Filing, today: date) -> Filing:
    if not filing.what:
        raise InvalidInput("What was filed is not said; name it as the docket does, with whose it is.")
    refuse_future(filing.filed_on, today, "The filing")
    refuse_future(filing.served_on, today, "The service of the filing")
    refuse_future(filing.entered_on, today, "The entry of the filing")
    if filing.entered_on is not None and filing.entered_on < filing.filed_on:
        raise InvalidInput(entered_before_filed(filing))
    return filing


def filing_standing(record: Record, filing: Filing) -> tuple[str, ...]:
    """As which paper of which motion a filing stands, in sentences; none: it is no paper of a motion."""
    return tuple(_standing(record, filing))


def _standing(record: Record, filing: Filing) -> Iterator[str]:
    for of in papers_of_motions(record):
        for paper, filed in of.filed.items():
            own = next((one for one in filed if one.filing.id == filing.id), None)
            if own is None:
                continue
            alone = paper is not MotionPaper.OPPOSITION or opposition_among(of.filed) is not None
            if own.sure and alone:
                yield stands_as_words(paper, of.motion, record)
            else:
                yield not_counted_words(paper, of.motion, record, sure=own.sure)


def filing_names(record: Record) -> tuple[str, ...]:
    """What a filing is probably called, as the record names its motions: proposals."""
    return names_proposed(record)


def filings_apart(record: Record) -> tuple[Filing, ...]:
    """Filings that are shown by themselves; those of a paper made here stand with the paper."""
    return tuple(filing for filing in record.filings if filing.paper is None)
