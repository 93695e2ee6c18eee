"""Talks, writings, attempts and messages in words: for a row, and for the detail of one of them."""

from collections.abc import Iterable
from datetime import date

from docket_assistant.domain.addresses import ComparedAddress, OnRecord
from docket_assistant.domain.conferral import (
    Attempt,
    AttemptResult,
    Conferral,
    Coverage,
    Direction,
    ItemOutcome,
    Message,
    Outcome,
    Participant,
    ParticipantRole,
    Recording,
    Reply,
)
from docket_assistant.domain.discovery import ResponseKind
from docket_assistant.domain.ids import ItemId, ResponseId
from docket_assistant.domain.moments import Dated, Moment
from docket_assistant.domain.record import Record
from docket_assistant.domain.writable import visible
from docket_assistant.wording.days import docket_date, hour, long_date, short_date, weekday_date
from docket_assistant.wording.item_lists import court_list, series
from docket_assistant.wording.modes import by_mode, contact_noun, mode_word
from docket_assistant.wording.paper_names import token_of
from docket_assistant.wording.parties import side_word

_ROLES = {
    ParticipantRole.COUNSEL: "counsel for {side}",
    ParticipantRole.FORMER_COUNSEL: "former counsel for {side}",
    ParticipantRole.STAFF: "staff of counsel for {side}",
    ParticipantRole.PARTY: "{side}",
    ParticipantRole.OTHER: "for {side}",
}
_COVERED = {
    Coverage.LISTED: "It is logged as covering the item.",
    Coverage.EVERYTHING: "It is logged as covering everything in dispute, with no list of items.",
    Coverage.GENERAL: "It is logged as general, which does not show that it covered the item.",
    Coverage.UNKNOWN: "Whether it covered the item is not recorded.",
}
_COVERAGE = {
    Coverage.EVERYTHING: "Everything in dispute, with no list of items",
    Coverage.GENERAL: "General, with no list of items",
    Coverage.UNKNOWN: "Not recorded",
}
_RESULTS = {
    AttemptResult.NO_ANSWER: "no answer",
    AttemptResult.VOICEMAIL_LEFT: "voicemail left",
    AttemptResult.MESSAGE_LEFT_WITH_STAFF: "message left with staff",
    AttemptResult.NO_REPLY: "no reply",
    AttemptResult.OTHER: "nobody reached",
}
_REPLIES = {
    Reply.ACKNOWLEDGED: "It acknowledges the terms",
    Reply.CORRECTED: "It corrects the terms",
    Reply.DISPUTED: "It disputes the terms",
}
_RECORDED = {
    Recording.NO: "Nobody recorded it",
    Recording.BY_CONSENT_OF_ALL: "Recorded by consent of all",
    Recording.REPORTER: "Taken down by a reporter",
    Recording.UNKNOWN: "Not recorded in the file",
}
_ON_TABLE = {
    ResponseKind.RESPONSE: "responses",
    ResponseKind.SUPPLEMENTAL: "supplemental responses",
    ResponseKind.AMENDED: "amended responses",
}
_LINES = {"to": "To", "cc": "Copy to", "from": "From"}


def contact_title(contact: Conferral) -> str:
    """What a contact was: Talk by telephone, Written contact by letter."""
    return f"{contact_noun(contact.mode).capitalize()} {by_mode(contact.mode)}"


def attempt_title(attempt: Attempt, record: Record) -> str:
    """What was tried: Attempt of Defendants by telephone."""
    return f"Attempt of {side_word(record, attempt.by)} {by_mode(attempt.mode)}"


def result_words(attempt: Attempt) -> str:
    """What came of an attempt."""
    return _RESULTS[attempt.result] if attempt.result is not None else "result not recorded"


def message_title(message: Message, record: Record) -> str:
    """What went out or came in: E-mail sent, confirming the talk of Sept. 24, 2009."""
    sent = message.direction is Direction.SENT
    contact = confirmed_words(message, record)
    about = f", {'confirming' if sent else 'about'} {contact}" if contact else ""
    return f"{message_word(message)}{about}"


def message_word(message: Message) -> str:
    """What went out or came in: E-mail sent."""
    word = mode_word(message.mode)
    return f"{word[:1].upper()}{word[1:]} {message.direction.value}"


def confirmed_words(message: Message, record: Record) -> str:
    """The contact that a message is about: the talk of Sept. 24, 2009; empty for none."""
    contact = next((c for c in record.conferrals if c.id == message.confirms), None)
    if contact is None:
        return ""
    of = f" of {short_date(contact.held_on)}" if contact.held_on else ", whose date is not stated"
    return f"the {'talk' if contact.is_talk else 'contact'}{of}"


def when_words(moment: Moment) -> str:
    """The day with its hour: Mon Dec 7, 2009, at about 10:00 a.m. Central time."""
    if moment.on is None:
        return "Date not stated"
    after = "On or after " if moment.dated is Dated.ON_OR_AFTER else ""
    at = f", at about {hour(moment.at, moment.zone)}" if moment.at is not None else ", hour not recorded"
    return f"{after}{docket_date(moment.on)}{at}"


def length_words(minutes: int | None) -> str:
    """How long a talk took, as counsel entered it."""
    if minutes is None:
        return ""
    return f"{minutes} {'minute' if minutes == 1 else 'minutes'}"


def participant_words(one: Participant, record: Record) -> str:
    """Somebody with the capacity in which he or she took part."""
    role = _ROLES[one.role].format(side=side_word(record, one.side))
    notes = ", took notes" if one.took_notes else ""
    return f"{visible(one.name) or 'Somebody not named'} ({role}{notes})"


def people_words(people: Iterable[Participant] | None, record: Record) -> str:
    """Everybody who took part, or that the file does not say."""
    if people is None:
        return "Not recorded"
    return "; ".join(participant_words(one, record) for one in people) or "Nobody named"


def covered_words(coverage: Coverage, items: Iterable[ItemId], record: Record) -> str:
    """Which items a contact covered."""
    if coverage is not Coverage.LISTED:
        return _COVERAGE[coverage]
    return items_words(items, record)


def items_words(items: Iterable[ItemId], record: Record) -> str:
    """Items as a court lists them."""
    wanted = frozenset(items)
    return court_list([token_of(item) for item in record.items if item.id in wanted])


def contact_on_item(contact: Conferral) -> str:
    """A contact in the story of one item."""
    return f"{contact_title(contact)}. {_COVERED[contact.coverage]}"


def recorded_words(recorded: Recording) -> str:
    """Whether the talk was recorded by anyone."""
    return _RECORDED[recorded]


def outcome_terms(outcome: ItemOutcome) -> str:
    """The terms of an outcome, its day, and whether it was read back."""
    parts = [visible(outcome.terms).strip(), _by(outcome), _performed(outcome), _read_back(outcome)]
    if outcome.disputed_on is not None:
        parts.append(f"The other side disputed or corrected it {short_date(outcome.disputed_on)}.")
    return " ".join(filter(None, parts))


def _by(outcome: ItemOutcome) -> str:
    if outcome.by is not None:
        return f"By {weekday_date(outcome.by)}."
    return "No day is recorded." if outcome.outcome is Outcome.AGREED_TO_SUPPLEMENT else ""


def _performed(outcome: ItemOutcome) -> str:
    return f"Done {short_date(outcome.performed_on)}." if outcome.performed_on is not None else ""


def _read_back(outcome: ItemOutcome) -> str:
    if outcome.read_back_on is None:
        return "Not read back."
    if outcome.read_back_corrected:
        return f"Read back {short_date(outcome.read_back_on)} and corrected."
    if outcome.was_read_back:
        return f"Read back {short_date(outcome.read_back_on)}, no correction."
    return "Changed since it was read back, so the read-back no longer stands for it."


def reply_words(message: Message, record: Record) -> str:
    """What a received message says of the terms; empty where nothing is recorded."""
    if message.reply is None:
        return ""
    items = f" for {items_words(message.reply_items, record)}" if message.reply_items else ""
    return f"{_REPLIES[message.reply]}{items}."


def address_words(used: ComparedAddress, message: Message) -> str:
    """An address of a message with how it stands to the record: To dre@example.test: on record for ..."""
    shown = visible(used.address) or "an address that is not stated"
    nearest = f"; the nearest on record is {visible(used.nearest)}" if used.nearest else ""
    said = {
        OnRecord.YES: f"on record for {visible(used.of)}" if used.of else "on record",
        OnRecord.NO: f"not on record that day{_whose(used)}",
        OnRecord.UNKNOWN: "whether it was on record is not known",
        OnRecord.SAID_WRONG: f"said to be wrong{_said_by(used, message)}",
    }[used.on_record]
    return f"{_LINES.get(used.line, used.line)} {shown}: {said}{nearest}."


def _whose(used: ComparedAddress) -> str:
    return f", though it is an address of {visible(used.of)} on another day" if used.of else ""


def _said_by(used: ComparedAddress, message: Message) -> str:
    sources = {a.said_wrong_by for a in message.addresses if a.address == used.address and a.said_wrong_by}
    return f" ({series([visible(s).strip() for s in sorted(sources)])})" if sources else ""


def table_words(responses: Iterable[ResponseId], record: Record) -> str:
    """The responses that counsel says were discussed, those of one kind and day together."""
    ticked = set(responses)
    found = [r for r in record.responses if r.id in ticked]
    names = [
        f"{_ON_TABLE[r.kind]} of {short_date(r.served_on)}" if r.served_on else _ON_TABLE[r.kind]
        for r in found
    ]
    return "; ".join(dict.fromkeys(names))


def outcomes_count(count: int) -> str:
    """How many outcomes a contact has: 5 outcomes."""
    return "no outcome logged" if count == 0 else f"{count} {'outcome' if count == 1 else 'outcomes'}"


def later_words(count: int, day: date) -> str:
    """That contacts after the day looked at are not shown."""
    noun = "contact is" if count == 1 else "contacts are"
    return f"{count} later {noun} not shown: the matter is looked at as of {long_date(day)}."
