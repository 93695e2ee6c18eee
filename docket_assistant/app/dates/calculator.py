"""A date counted without a matter: for the page of that name, and as text to copy."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from docket_assistant.app.dates.last_hours import court_hours
from docket_assistant.app.law import holidays, state_of
from docket_assistant.app.printed.printout import Printout, PrintText
from docket_assistant.domain.deadline import Deadline, Period, count, serve_by
from docket_assistant.domain.deadlines.fixed import fixed
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.wording.deadlines import because_text, day_text, note_text, period_text, step_text
from docket_assistant.wording.printed import printed_words


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked; a question without a period is about a date that a court set."""

    trigger: date
    period: Period | None
    service: ServiceMethod = ServiceMethod.NONE
    court: str = ""
    regime_date: date | None = None
    closed: frozenset[date] = frozenset()
    """Days on which the clerk's office was not accessible."""
    declared: Mapping[date, str] = field(default_factory=dict)
    """Days declared holidays, with who declared them."""


@dataclass(frozen=True, slots=True)
class Counted:
    """The answer, ready to be read."""

    headline: tuple[tuple[str, date | None], ...]
    readings: tuple[str, ...]
    working: tuple[str, ...]
    notes: tuple[str, ...]
    asked: str
    """The question in one line."""

    @property
    def text(self) -> str:
        """The whole answer as text to copy, one step a line."""
        dates = [
            f"{name}: {day_text(on) if on else 'hangs on what is not known'}" for name, on in self.headline
        ]
        sections = (("Readings", self.readings), ("Working", self.working), ("To look at", self.notes))
        told = (f"{title}:\n" + "\n".join(lines) for title, lines in sections if lines)
        return "\n\n".join((self.asked, "\n".join(dates), *told))


_TITLE = "Date counted under Rule 6"
_INITIALS = "Checked with a calendar by ____________________   on ____________________"


def date_sheet(answer: Counted, today: date) -> Printout:
    """A count for paper, with a line for whoever checks it to initial."""
    lines = (*answer.text.split("\n"), "", _INITIALS)
    return Printout(_TITLE, _TITLE, tuple(map(PrintText, lines)), printed_words(today, None, None))


def counted(question: Question) -> Counted:
    """Count what is asked.

    Raises InvalidInput where the trigger is before the texts on file or the period cannot be.
    """
    state = state_of(question.court) if question.court else None
    if question.period is None:
        found = fixed(
            question.trigger,
            holidays=holidays(),
            state=state,
            regime_date=question.regime_date,
            declared=question.declared,
            hours=court_hours(question.court),
        )
        return _counted(found, f"A date set by the court: {day_text(question.trigger)}.")
    found = count(
        question.trigger,
        question.period,
        service=question.service,
        holidays=holidays(),
        state=state,
        regime_date=question.regime_date,
        closed=question.closed,
        declared=question.declared,
        hours=court_hours(question.court),
    )
    return _counted(found, _asked(question, question.period))


def _asked(question: Question, period: Period) -> str:
    direction = "before" if period.backward else "from"
    length = period_text(Period(period.amount, period.unit))
    return f"{length[:1].upper()}{length[1:]} {direction} {day_text(question.trigger)}."


def _counted(found: Deadline, asked: str) -> Counted:
    return Counted(
        headline=(
            ("Due", found.due),
            ("Act by", found.act_by),
            ("Silence counts only after", found.not_before),
        ),
        readings=tuple(f"{day_text(r.date)}: {because_text(r)}" for r in found.readings),
        working=tuple(step_text(step) for step in found.working),
        notes=tuple(note_text(note) for note in (*found.assumptions, *found.warnings)),
        asked=asked,
    )


def last_day_to_serve(cutoff: date, question: Question) -> Counted:
    """The last day on which to serve so that the answer falls inside ``cutoff``.

    Raises InvalidInput where no day fits or there is no period.
    """
    assert question.period is not None, "an answer falls due after a period"
    found = serve_by(
        cutoff,
        question.period,
        service=question.service,
        holidays=holidays(),
        state=state_of(question.court) if question.court else None,
        regime_date=question.regime_date,
        closed=question.closed,
        declared=question.declared,
        hours=court_hours(question.court),
    )
    notes = (*found.answer.assumptions, *found.warnings)
    return Counted(
        headline=(("Serve by", found.serve_by),),
        readings=(),
        working=tuple(step_text(step) for step in found.working),
        notes=tuple(note_text(note) for note in notes),
        asked=f"So that an answer in {period_text(question.period)} falls by {day_text(cutoff)}.",
    )
