"""Dates that one person entered and another checked against the paper and a calendar.

A date is never kept, it is counted anew; what is kept is which day was checked. Once the count comes to
another day the check stands no more, and what was checked is told beside it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from docket_assistant.app.acts import act_of_form
from docket_assistant.app.change import Change
from docket_assistant.domain.chains import DatedFact, DatedKind
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import DateCheckId, MatterId
from docket_assistant.domain.office import DateCheck
from docket_assistant.domain.people import Counsel
from docket_assistant.domain.record import Record
from docket_assistant.store.store import Store
from docket_assistant.wording.date_checks import NOBODY, SAME_PERSON, checked_words, initials_of
from docket_assistant.wording.days import docket_date

_OF_ONE_DATE = frozenset({DatedKind.ANSWER, DatedKind.DUTY, DatedKind.PROMISE})
"""Kinds of which a fact has one date only; of a motion or a schedule hang several on one fact."""


@dataclass(frozen=True, slots=True)
class Checked:
    """Who entered a date and who checked it, as far as it is on file."""

    entered_by: str = ""
    checked_by: str = ""
    checked_on: date | None = None
    was: date | None = None
    """The day that was checked, where the date moved since."""

    @property
    def holds(self) -> bool:
        """Whether a second person checked the date as it now stands."""
        return bool(self.checked_by) and self.was is None

    @property
    def is_known(self) -> bool:
        """Whether anything is on file."""
        return bool(self.entered_by or self.checked_by)

    @property
    def words(self) -> str:
        """All of it in a few words."""
        return checked_words(self.entered_by, self.checked_by, self.checked_on, self.was)


NOT_CHECKED = Checked()
"""Nothing is on file."""


def checked(record: Record, dates: Iterable[DatedFact]) -> Checked:
    """What is on file on dates that stand in one line; it is checked where each of them is."""
    found = [_checked(record, one) for one in dates]
    return next((one for one in found if not one.holds), found[0]) if found else NOT_CHECKED


def _checked(record: Record, dated: DatedFact) -> Checked:
    about = (c for c in record.date_checks if c.about == dated.fact and _is_of(c, dated))
    check = next(about, None)
    if check is None:
        return NOT_CHECKED
    was = None if check.date_checked == dated.on else check.date_checked
    return Checked(check.entered_by, check.checked_by, check.checked_on, was)


def _is_of(check: DateCheck, dated: DatedFact) -> bool:
    """Whether a check is of this date of its fact: its id says so, but for one imported under a new id."""
    own = {_check_id(dated.fact, kind): kind for kind in DatedKind}
    kind = own.get(check.id)
    if kind is not None:
        return kind is dated.kind
    return dated.kind in _OF_ONE_DATE


def _check_id(fact: str, kind: DatedKind) -> DateCheckId:
    """One check for each date, so that checking again replaces it."""
    return DateCheckId(f"check-{kind.value}-{fact}")


def keep_check(
    store: Store,
    matter: MatterId,
    dates: Iterable[DatedFact],
    *,
    entered_by: str,
    checked_by: str,
    today: date,
) -> Change:
    """Keep who entered dates and who checked them, as they stand now.

    Raises InvalidInput where nobody is named, or both are one person.
    """
    refuse_check(entered_by, checked_by)
    entered_by, checked_by = " ".join(entered_by.split()), " ".join(checked_by.split())
    dates = tuple(dates)
    on = next(one.on for one in dates if one.on is not None)
    different = {one.on or on for one in dates}
    which = f"the date {docket_date(on)}" if len(different) == 1 else f"{len(different)} dates"
    label = f"Check of {which}" if checked_by else f"Who entered {which}"
    made = DateCheck(DateCheckId(""), "", on, entered_by, checked_by, today if checked_by else None)
    with act_of_form(store, label, matter) as tx:
        before = {check.id: check for check in tx.record().date_checks}
        for one in dates:
            check = replace(made, id=_check_id(one.fact, one.kind), about=one.fact, date_checked=one.on or on)
            held = before.get(check.id)
            if held is not None and replace(held, checked_on=None) == replace(check, checked_on=None):
                check = held  # the day on which it was checked stays
            tx.put(check)
    return Change(matter, label, fact=_check_id(dates[0].fact, dates[0].kind))


def refuse_check(entered_by: str, checked_by: str) -> None:
    """Raises InvalidInput where nobody is named, or both are one person."""
    entered, checker = " ".join(entered_by.split()), " ".join(checked_by.split())
    if not entered and not checker:
        raise InvalidInput(NOBODY)
    if entered.casefold() == checker.casefold():
        raise InvalidInput(SAME_PERSON)


def usual_initials(record: Record, day: date) -> str:
    """Initials to be offered for who enters dates: of our lead counsel, else of the first of record."""
    ours = [c for c in record.counsel if c.side is record.matter.our_side]
    there = [c for c in ours if c.of_record_on(day)] or ours
    first = next((c for c in there if c.lead), there[0] if there else None)
    return initials_of(first.name) if isinstance(first, Counsel) else ""
