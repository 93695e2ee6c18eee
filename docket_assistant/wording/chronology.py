"""The chronology in words: short ones beside a mark, and a full sentence for the list."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from docket_assistant.domain.chronology import Entry, EntryKind, Gap, Lane
from docket_assistant.domain.conferral import Conferral, Message, Mode
from docket_assistant.domain.discovery import RequestSet, Response
from docket_assistant.domain.matter import Side
from docket_assistant.domain.moments import Dated
from docket_assistant.domain.order import CourtOrder, DutyKind
from docket_assistant.domain.record import Noun, Record
from docket_assistant.domain.verdicts.rounds import RoundKind
from docket_assistant.domain.writable import visible
from docket_assistant.wording.days import docket_date
from docket_assistant.wording.duties import duty_words
from docket_assistant.wording.findings import step_words
from docket_assistant.wording.item_lists import series
from docket_assistant.wording.modes import by_mode, contact_noun, mode_word
from docket_assistant.wording.parties import side_word

F = TypeVar("F", bound=Noun)

_NO_DAY = "date not stated"
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_LANES = {Lane.DISCOVERY: "Discovery", Lane.CONFERRAL: "Conferral", Lane.COURT: "Court"}
_FIXED = {
    EntryKind.EXTENSION: "extension",
    EntryKind.RESPONSE: "responses",
    EntryKind.SUPPLEMENT: "supplemental responses",
    EntryKind.AMENDED: "amended responses",
    EntryKind.REWORDED: "requests reworded",
    EntryKind.PRODUCED: "documents produced",
    EntryKind.PROMISED: "documents promised by then",
    EntryKind.WITHDRAWN: "requests withdrawn",
    EntryKind.ACCEPTED: "responses accepted",
    EntryKind.MOTION_AMENDED: "motion amended",
    EntryKind.MOTION_WITHDRAWN: "motion withdrawn",
    EntryKind.MOTION_DECIDED: "motion decided",
}
_SHORT = {
    EntryKind.SET_SERVED: "Sets served",
    EntryKind.SUPPLEMENT: "Supplement",
    EntryKind.AMENDED: "Amended",
    EntryKind.REWORDED: "Reworded",
    EntryKind.PRODUCED: "Produced",
    EntryKind.PROMISED: "Promised",
    EntryKind.WITHDRAWN: "Withdrawn",
    EntryKind.ACCEPTED: "Accepted",
    EntryKind.ATTEMPT: "Attempt",
    EntryKind.MOTION_OURS: "Motion",
    EntryKind.MOTION_THEIRS: "Motion",
    EntryKind.FILING: "Filing",
    EntryKind.COURT_STEP: "Court step",
    EntryKind.DUTY_DUE: "Due",
}
_ROUNDS = {
    RoundKind.RESPONSE: "the responses",
    RoundKind.SUPPLEMENTAL: "the supplement",
    RoundKind.AMENDED: "the amended responses",
    RoundKind.DEFAULT: "the date for responses",
    RoundKind.REWORDED: "the rewording",
}
_DUTIES = {DutyKind.FILE_STATEMENT: "file", DutyKind.OTHER: "do as ordered"}
_COUNTED = {
    EntryKind.SET_SERVED: "sets",
    EntryKind.EXTENSION: "extensions",
    EntryKind.RESPONSE: "papers",
    EntryKind.SUPPLEMENT: "papers",
    EntryKind.AMENDED: "papers",
    EntryKind.REWORDED: "rewordings",
    EntryKind.PRODUCED: "productions",
    EntryKind.PROMISED: "promises",
    EntryKind.WITHDRAWN: "withdrawals",
    EntryKind.ACCEPTED: "acceptances",
    EntryKind.ATTEMPT: "attempts",
    EntryKind.TALK: "talks",
    EntryKind.WRITTEN_CONTACT: "contacts",
    EntryKind.MESSAGE_SENT: "messages",
    EntryKind.MESSAGE_RECEIVED: "messages",
    EntryKind.MOTION_OURS: "motions",
    EntryKind.MOTION_THEIRS: "motions",
    EntryKind.MOTION_AMENDED: "motions",
    EntryKind.MOTION_WITHDRAWN: "motions",
    EntryKind.MOTION_DECIDED: "motions",
    EntryKind.COURT_STEP: "steps",
    EntryKind.ORDER: "orders",
    EntryKind.FILING: "filings",
}


def lane_words(lane: Lane) -> str:
    """The name of a strand."""
    return _LANES[lane]


def entry_day(entry: Entry, *, year: bool = False) -> str:
    """The day beside a mark: Fri, Aug 14; with its year where a timeline runs over several."""
    if entry.on is None:
        return _NO_DAY
    of = f", {entry.on.year}" if year else ""
    if entry.dated is Dated.ON_OR_AFTER:
        return f"{_month_day(entry.on)}{of} or after"
    return f"{_weekday_day(entry.on)}{of}"


def entry_words(entry: Entry, record: Record) -> str:
    """What happened, beside a mark: First sets served."""
    return _capital(_told(entry, record))


def entry_short(entry: Entry, record: Record) -> str:
    """The same where room is short: Sets served."""
    return _SHORT.get(entry.kind) or entry_words(entry, record)


def entries_words(count: int) -> str:
    """Several entries that stand under one mark: 12 entries."""
    return f"{count:,} {'entry' if count == 1 else 'entries'}"


def days_words(first: date, last: date, *, year: bool = False) -> str:
    """The days that one mark stands for: Aug 14 to Oct 2; with years where they differ or are asked for."""
    of = f", {last.year}" if year or first.year != last.year else ""
    if first == last:
        return f"{_weekday_day(first)}{of}"
    begun = f", {first.year}" if first.year != last.year else ""
    return f"{_month_day(first)}{begun} to {_month_day(last)}{of}"


def gap_words(gap: Gap) -> str:
    """The stretch without a talk: No talk since the supplement, 56 days."""
    return f"No talk since {_ROUNDS[gap.kind]}, {_days(gap)}"


def gap_short(gap: Gap) -> str:
    """The same where room is short: No talk, 56 days."""
    return f"No talk, {_days(gap)}"


def gap_sentence(gap: Gap) -> str:
    """The stretch for the list, with its days."""
    return (
        f"{docket_date(gap.since)} to {docket_date(gap.until)}: no talk since {_ROUNDS[gap.kind]},"
        f" {_days(gap)}."
    )


def as_of_words(day: date, *, today: bool) -> str:
    """The line of the day that is asked about: Today, Dec 3; another day with its year."""
    return f"Today, {_month_day(day)}" if today else f"As of {_month_day(day)}, {day.year}"


def entry_sentence(entry: Entry, record: Record) -> str:
    """One sentence of the list with year and source: Fri Aug 14, 2009: first sets served (2 sets)."""
    read = entry_sources(entry, record)
    source = f" Source: {'; '.join(read)}." if read else ""
    return f"{entry_full_day(entry)}: {entry_told(entry, record)}.{source}"


def entry_told(entry: Entry, record: Record) -> str:
    """What happened, without its day: first sets served (2 sets)."""
    told = _SENTENCES.get(entry.kind, _told)(entry, record)
    counted = _COUNTED.get(entry.kind)
    number = f" ({entry.count} {counted})" if counted and entry.count > 1 else ""
    return f"{told}{number}"


def _told(entry: Entry, record: Record) -> str:
    """What happened, as it stands within a sentence."""
    if entry.kind in _FIXED:
        return _FIXED[entry.kind]
    return _WORDS[entry.kind](entry, record)


def _month_day(on: date) -> str:
    return docket_date(on)[4:].rpartition(",")[0]


def _weekday_day(on: date) -> str:
    return f"{docket_date(on)[:3]}, {_month_day(on)}"


def _days(gap: Gap) -> str:
    days = f"{gap.days:,} {'day' if gap.days == 1 else 'days'}"
    return f"at most {days}" if gap.dated is Dated.ON_OR_AFTER else days


def entry_full_day(entry: Entry) -> str:
    """The day with its year: Fri Aug 14, 2009; on or after it; date not stated."""
    if entry.on is None:
        return _capital(_NO_DAY)
    return ("On or after " if entry.dated is Dated.ON_OR_AFTER else "") + docket_date(entry.on)


def entry_sources(entry: Entry, record: Record) -> tuple[str, ...]:
    """Where the facts were read, each place once."""
    facts: list[RequestSet | Response | Conferral | Message | CourtOrder] = [
        *record.sets,
        *record.responses,
        *record.conferrals,
        *record.messages,
        *record.orders,
    ]
    return tuple(dict.fromkeys(_line(f.source) for f in facts if f.id in entry.facts and f.source.strip()))


def _line(text: str) -> str:
    """Client text on one line, with its full stop left to the sentence."""
    return " ".join(visible(text).split()).removesuffix(".")


def _facts(entry: Entry, facts: Iterable[F]) -> list[F]:
    return [fact for fact in facts if fact.id in entry.facts]


def _once(words: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(words))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _served(entry: Entry, record: Record) -> str:
    sets = _facts(entry, record.sets)
    noun = "set" if entry.count == 1 else "sets"
    ordinals = {s.ordinal for s in sets}
    if len(ordinals) != 1 or not 1 <= min(ordinals) <= len(_ORDINALS):
        return f"{noun} served"
    return f"{_ORDINALS[ordinals.pop() - 1]} {noun} served"


def _contact(entry: Entry, record: Record) -> str:
    return _once(mode_word(c.mode) for c in _facts(entry, record.conferrals))


def _attempt(entry: Entry, record: Record) -> str:
    modes = [a.mode for a in _facts(entry, record.attempts) if a.mode is not Mode.UNKNOWN]
    return _once(["attempt", *(mode_word(mode) for mode in modes)])


def _message(entry: Entry, record: Record) -> str:
    return _once(mode_word(m.mode) for m in _facts(entry, record.messages))


def _received(entry: Entry, record: Record) -> str:
    return f"{_message(entry, record)} received"


def _motions(entry: Entry, record: Record) -> str:
    return _once(_line(m.title) or "motion" for m in _facts(entry, record.motions))


def _steps(entry: Entry, record: Record) -> str:
    return _once(_line(step_words(s.step)) or "court step" for s in _facts(entry, record.court_steps))


def _filed(entry: Entry, record: Record) -> str:
    return f"{_once(_line(f.what) or 'paper' for f in _facts(entry, record.filings))} filed"


def _orders(entry: Entry, _record: Record) -> str:
    return "order" if entry.count == 1 else "orders"


def _duties(entry: Entry, record: Record) -> str:
    duties = _facts(entry, record.duties)
    return _once(_DUTIES.get(d.what, duty_words(d.what)) for d in duties)


_WORDS: dict[EntryKind, Callable[[Entry, Record], str]] = {
    EntryKind.SET_SERVED: _served,
    EntryKind.ATTEMPT: _attempt,
    EntryKind.TALK: _contact,
    EntryKind.WRITTEN_CONTACT: _contact,
    EntryKind.MESSAGE_SENT: _message,
    EntryKind.MESSAGE_RECEIVED: _received,
    EntryKind.MOTION_OURS: _motions,
    EntryKind.MOTION_THEIRS: _motions,
    EntryKind.COURT_STEP: _steps,
    EntryKind.ORDER: _orders,
    EntryKind.FILING: _filed,
    EntryKind.DUTY_DUE: _duties,
}


def _extended(entry: Entry, record: Record) -> str:
    days = dict.fromkeys(docket_date(e.new_due) for e in _facts(entry, record.extensions))
    return f"extension of the responses to {series(list(days))}"


def _written(entry: Entry, record: Record) -> str:
    nouns = {contact_noun(c.mode) for c in _facts(entry, record.conferrals)}
    return f"{nouns.pop() if len(nouns) == 1 else 'contact'} {_by(entry, record)}"


def _talked(entry: Entry, record: Record) -> str:
    return f"talk {_by(entry, record)}"


def _by(entry: Entry, record: Record) -> str:
    return series(list(dict.fromkeys(by_mode(c.mode) for c in _facts(entry, record.conferrals))))


def _tried(entry: Entry, record: Record) -> str:
    attempts = _facts(entry, record.attempts)
    modes = series(list(dict.fromkeys(by_mode(a.mode) for a in attempts)))
    return f"attempt of {_sides((a.by for a in attempts), record)} {modes}"


def _sides(sides: Iterable[Side], record: Record) -> str:
    return series([side_word(record, side) for side in dict.fromkeys(sides)])


def _sent(entry: Entry, record: Record) -> str:
    return f"{_message(entry, record)} sent{_behind(entry, record)}"


def _came(entry: Entry, record: Record) -> str:
    return f"{_received(entry, record)}{_behind(entry, record)}"


def _behind(entry: Entry, record: Record) -> str:
    """What an undated message comes after."""
    contact = next((c for c in record.conferrals if c.id == entry.after), None)
    if contact is None:
        return "" if entry.after is None else ", in answer to a message on file"
    of = f" of {docket_date(contact.held_on)}" if contact.held_on else ", whose date is not stated"
    return f", which confirms the {contact_noun(contact.mode)}{of}"


def _moved(entry: Entry, record: Record) -> str:
    motions = _facts(entry, record.motions)
    return series(
        [f"{side_word(record, m.by, possessive=True)} {_line(m.title) or 'motion'}" for m in motions]
    )


def _motion_step(entry: Entry, record: Record) -> str:
    step = {EntryKind.MOTION_AMENDED: "amended", EntryKind.MOTION_WITHDRAWN: "withdrawn"}
    return f"{_moved(entry, record)} {step.get(entry.kind, 'decided')}"


def _due(entry: Entry, record: Record) -> str:
    """The day counted for what an order tells somebody to do."""
    duties = _facts(entry, record.duties)
    who = _sides((d.who for d in duties), record)
    acts = series(list(dict.fromkeys(duty_words(d.what) for d in duties)))
    return f"the date counted for {who} to {acts}" if entry.on else f"{who} ordered to {acts}"


_SENTENCES: dict[EntryKind, Callable[[Entry, Record], str]] = {
    EntryKind.EXTENSION: _extended,
    EntryKind.TALK: _talked,
    EntryKind.WRITTEN_CONTACT: _written,
    EntryKind.ATTEMPT: _tried,
    EntryKind.MESSAGE_SENT: _sent,
    EntryKind.MESSAGE_RECEIVED: _came,
    EntryKind.MOTION_OURS: _moved,
    EntryKind.MOTION_THEIRS: _moved,
    EntryKind.MOTION_AMENDED: _motion_step,
    EntryKind.MOTION_WITHDRAWN: _motion_step,
    EntryKind.MOTION_DECIDED: _motion_step,
    EntryKind.DUTY_DUE: _due,
}
