"""Tables of the paper: terms agreed, terms understood, where each request stands, attempts."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from docket_assistant.documents.model import Column, Gap, Mend, Run, Runs, Table, Text
from docket_assistant.domain.compliance import ComplianceStatement
from docket_assistant.domain.conferral import (
    WRITTEN_MODES,
    Attempt,
    AttemptResult,
    Conferral,
    Message,
    Mode,
    Outcome,
    Participant,
)
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.paper_items import ItemStands, PaperItem
from docket_assistant.wording.days import hour, short_date
from docket_assistant.wording.item_lists import series
from docket_assistant.wording.modes import contact_noun, mode_word
from docket_assistant.wording.paper_names import PaperNames, ids
from docket_assistant.wording.runs import stating, told
from docket_assistant.wording.statement_facts import behind

_DASH: Runs = (Text("\N{EM DASH}"),)


def terms_table(statement: ComplianceStatement, names: PaperNames) -> Table:
    """Terms agreed, each with its day and whether it becomes a stipulated order."""
    columns = (
        Column("Request", 2448),
        Column("Terms agreed", 3942),
        Column("To be\nserved by", 1540),
        Column("By stipulated\norder", 1430),
    )
    return Table(
        "Terms agreed",
        "Requests with their terms and days",
        columns,
        tuple(_term_rows(with_terms(statement), names)),
    )


def with_terms(statement: ComplianceStatement) -> list[PaperItem]:
    """The items on whose terms there is an accord, in whole or in part."""
    return [
        i
        for i in statement.items
        if i.outcome is not None and (i.is_accord or i.stands in (ItemStands.NARROWED, ItemStands.MISSED))
    ]


def understood_table(statement: ComplianceStatement, names: PaperNames) -> Table:
    """Terms that only one side understood; apart from the terms agreed."""
    columns = (Column("Request", 2448), Column("Terms understood", 5372), Column("To be\nserved by", 1540))
    rows = tuple(row[:3] for row in _term_rows(statement.standing(ItemStands.UNDERSTOOD), names))
    return Table("Terms understood", "Requests with the terms as counsel understood them", columns, rows)


def _term_rows(items: Iterable[PaperItem], names: PaperNames) -> Iterator[tuple[Runs, ...]]:
    for group in _groups(items, names):
        outcome = group[0].outcome
        assert outcome is not None
        terms: Runs = (
            (told(outcome.terms, outcome.id),)
            if outcome.terms
            else (Gap("terms", "the table of terms", f"What was agreed on {names.items(group)}?"),)
        )
        yield (_request(group, names), terms, _served_by(group, names), _stipulated(group, names))


def _groups(items: Iterable[PaperItem], names: PaperNames) -> list[list[PaperItem]]:
    """Items with one outcome and one kind share a row."""
    groups: dict[tuple[str, ItemKind], list[PaperItem]] = {}
    for item in items:
        assert item.outcome is not None
        groups.setdefault((item.outcome.id, names.tokens[item.item].kind), []).append(item)
    return list(groups.values())


def _request(group: Sequence[PaperItem], names: PaperNames) -> Runs:
    return (names.listed(group),)


def _served_by(group: Sequence[PaperItem], names: PaperNames) -> Runs:
    outcome = group[0].outcome
    assert outcome is not None
    if outcome.by is not None:
        return (told(_nbsp(outcome.by), outcome.id),)
    if outcome.outcome is not Outcome.AGREED_TO_SUPPLEMENT:
        return _DASH
    return (Gap("date", "the table of terms", f"By when are {names.items(group)} to be served?"),)


def _stipulated(group: Sequence[PaperItem], names: PaperNames) -> Runs:
    outcome = group[0].outcome
    assert outcome is not None
    if outcome.stipulated_order is None:
        question = f"Do the terms on {names.items(group)} become a stipulated order?"
        return (Gap("yes or no", "the table of terms", question, ("Yes", "No"), Mend.STIPULATED),)
    return (told("Yes" if outcome.stipulated_order else "No", outcome.id),)


def _nbsp(day: date) -> str:
    return short_date(day).replace(" ", "\N{NO-BREAK SPACE}", 1)


def standing_table(statement: ComplianceStatement, names: PaperNames) -> Table:
    """Where each request stands, for a report: taken up when, with what result."""
    columns = (
        Column("Request", 2448),
        Column("Taken up", 1500),
        Column("Result", 3692),
        Column("To be served by", 1720),
    )
    rows = tuple(_standing_row(group, statement, names) for group in _by_standing(statement, names))
    return Table("The requests", "Each request, when it was taken up and with what result", columns, rows)


def _by_standing(statement: ComplianceStatement, names: PaperNames) -> list[list[PaperItem]]:
    groups: dict[tuple[object, ...], list[PaperItem]] = {}
    for item in statement.items:
        outcome = item.outcome.id if item.outcome is not None else None
        talk = item.talk.held.contact.id if item.talk is not None else None
        later = item.later.record if item.later is not None else None
        key = (item.stands is ItemStands.NOT_TAKEN_UP, item.stands, outcome, talk, later)
        groups.setdefault((*key, names.tokens[item.item].kind), []).append(item)
    return sorted(groups.values(), key=lambda g: g[0].stands is ItemStands.NOT_TAKEN_UP)


def _standing_row(
    group: Sequence[PaperItem], statement: ComplianceStatement, names: PaperNames
) -> tuple[Runs, ...]:
    first = group[0]
    held = first.contact.held_on if first.contact is not None else None
    taken: Run = told("Not yet", *ids(group))
    if first.contact is not None and held is not None:
        taken = told(_nbsp(held), first.contact.id)
    if first.contact is not None and held is None:
        taken = Gap("date", "the table of requests", f"When were {names.items(group)} taken up?")
    if first.stands is ItemStands.COVERAGE_UNKNOWN:
        question = f"Did the conference take up {names.items(group)}?"
        taken = Gap("taken up: when", "the table of requests", question)
    by = _served_by(group, names) if first.outcome is not None and first.outcome.by is not None else _DASH
    result = stating(_result(group, names), *behind(group, statement))
    return (_request(group, names), (taken,), result, by)


def _result(group: Sequence[PaperItem], names: PaperNames) -> Runs:
    first = group[0]
    terms = first.outcome.terms if first.outcome is not None else ""
    if first.stands in (ItemStands.OUTCOME_UNKNOWN, ItemStands.COVERAGE_UNKNOWN):
        return (Gap("result", "the table of requests", f"What came of the talk on {names.items(group)}?"),)
    if first.stands is ItemStands.SUPPLEMENTED:
        assert first.later is not None
        assert first.later.moment.on is not None
        on = short_date(first.later.moment.on)
        return (Text(f"Supplemented on {on}, after the conference; not yet discussed."),)
    if first.stands in _WITH_TERMS:
        lead = _WITH_TERMS[first.stands]
        return (Text(f"{lead}: {terms}" if terms else f"{lead}."),)
    return (Text(_PLAIN[first.stands]),)


_WITH_TERMS = {
    ItemStands.AGREED: "Accord",
    ItemStands.NARROWED: "Accord in part",
    ItemStands.UNDERSTOOD: "Understood by filing counsel",
    ItemStands.MISSED: "Agreed; the day has passed",
}
_PLAIN = {
    ItemStands.NO_ACCORD: "No accord.",
    ItemStands.LEFT_OPEN: "Still under discussion.",
    ItemStands.NOT_TAKEN_UP: "None yet.",
    ItemStands.WITHDRAWN: "Withdrawn.",
    ItemStands.ACCEPTED: "Supplemental response accepted.",
}


def attempts_table(statement: ComplianceStatement, names: PaperNames) -> Table:
    """Attempts and written contacts, each listed as what it was, in the order of their dates."""
    columns = (
        Column("Date and time", 2340),
        Column("Manner", 1760),
        Column("Directed to", 2360),
        Column("Result", 2900),
    )
    dated = [
        *((a.made_on, _attempt_row(a)) for a in statement.attempts),
        *((c.held_on, _written_row(c, names)) for c in statement.written),
        *((m.sent_on, _message_row(m, names)) for m in statement.messages),
    ]
    rows = tuple(row for _, row in sorted(dated, key=lambda d: d[0] or date.max))
    return Table(
        "Attempts and written contacts", "Each with date, manner, addressee and result", columns, rows
    )


def _attempt_row(attempt: Attempt) -> tuple[Runs, ...]:
    assert attempt.made_on is not None
    when = short_date(attempt.made_on)
    at = f",\n{hour(attempt.made_at, attempt.zone)}" if attempt.made_at is not None else ""
    manner: Runs = (
        (Gap("manner", "the table of attempts", f"How was the attempt of {when} made?", mend=Mend.ATTEMPTS),)
        if attempt.mode.value == "unknown"
        else (Text(mode_word(attempt.mode).capitalize()),)
    )
    cells = ((Text(when + at),), manner, _directed(attempt.directed_to, when), _attempt_result(attempt, when))
    return tuple(stating(cell, attempt.id) for cell in cells)


def _directed(people: Sequence[Participant] | None, when: str) -> Runs:
    if not people:
        return (
            Gap(
                "addressee",
                "the table of attempts",
                f"To whom was the attempt of {when} directed?",
                mend=Mend.ATTEMPTS,
            ),
        )
    return (Text(series([p.name for p in people])),)


def _attempt_result(attempt: Attempt, when: str) -> Runs:
    if attempt.result is None:
        return (
            Gap(
                "result", "the table of attempts", f"What came of the attempt of {when}?", mend=Mend.ATTEMPTS
            ),
        )
    return (Text(_RESULTS[attempt.result]),)


_RESULTS = {
    AttemptResult.NO_ANSWER: "Unanswered",
    AttemptResult.VOICEMAIL_LEFT: "Voicemail message left",
    AttemptResult.MESSAGE_LEFT_WITH_STAFF: "Message left with staff",
    AttemptResult.NO_REPLY: "Reply not logged",
    AttemptResult.OTHER: "Not reached",
}


def _written_row(contact: Conferral, names: PaperNames) -> tuple[Runs, ...]:
    assert contact.held_on is not None
    whom = [p.name for p in contact.participants or () if p.side is not names.statement.side]
    to = series(whom) if whom else names.them if names.alone else f"Counsel for {names.them}"
    when = short_date(contact.held_on)
    noun = contact_noun(contact.mode)
    manner: Run = told(f"{mode_word(contact.mode).capitalize()} ({noun})", contact.id)
    if contact.mode is Mode.UNKNOWN:
        manner = _of_contact("manner", f"How was the contact of {when} made?")
    result: Run = told("Sent" if contact.mode in WRITTEN_MODES else "Made", contact.id)
    if contact.started_by is None:
        result = _of_contact("sender", f"From which side did the {noun} of {when} come?")
    return ((told(when, contact.id),), (manner,), (told(to, contact.id),), (result,))


def _of_contact(label: str, question: str) -> Gap:
    return Gap(label, "the table of attempts", question, mend=Mend.TALK)


def _message_row(message: Message, names: PaperNames) -> tuple[Runs, ...]:
    assert message.sent_on is not None
    to = [a.counsel for a in message.addresses if a.line == "to" and a.counsel is not None]
    lawyers = [found.name for c in to if (found := names.lawyer(c)) is not None]
    whom = series(lawyers) if lawyers else names.them if names.alone else f"Counsel for {names.them}"
    manner = f"{mode_word(message.mode).capitalize()} (written contact)"
    result = "Returned as undelivered" if message.bounced else "Sent"
    cells = (short_date(message.sent_on), manner, whom, result)
    return tuple((told(words, message.id),) for words in cells)
