"""Before a filing: each fact that would be seized on as one neutral sentence, without a word of judgment.

A year is written only where it is not the year of the day asked about.
"""

from collections.abc import Sequence
from datetime import date

from docket_assistant.domain.conferral import Conferral, Message, Mode
from docket_assistant.domain.discovery import ResponseKind
from docket_assistant.domain.items import ItemToken
from docket_assistant.domain.record import Record
from docket_assistant.domain.verdicts.before_filing import Exposure, ExposureKind, Missing
from docket_assistant.domain.verdicts.rounds import label_of
from docket_assistant.domain.writable import visible
from docket_assistant.wording.days import short_date
from docket_assistant.wording.item_lists import count_words, court_list, number_word, series
from docket_assistant.wording.modes import mode_word
from docket_assistant.wording.parties import side_word

_SENTENCES = {
    ExposureKind.ADDRESS_SAID_WRONG: "{Message}: to an address said to be wrong{source}.",
    ExposureKind.BOUNCED: "{Message}: it came back.",
    ExposureKind.ADDRESS_NOT_ON_RECORD: "{Message}: to no address on record that day.",
    ExposureKind.TERMS_DISPUTED: (
        "{Talk}: terms on {items} disputed or corrected by the other side{on_other}."
    ),
    ExposureKind.TALK_NOT_LOGGED: "{Motion}: it names a talk of {other}, and none is logged for that day.",
    ExposureKind.MESSAGE_BEFORE_TALK: "{Message}: dated before it.",
    ExposureKind.COUNSEL_NOT_OF_RECORD: "{Talk}: {names} not on file as counsel of record that day.",
    ExposureKind.TALK_INCOMPLETE: "{Talk}: {missing} not recorded.",
    ExposureKind.MOTION_AFTER_SUPPLEMENT: "{Motion}: {after} the {supplement} of {other}.",
    ExposureKind.TALK_BEFORE_RESPONSE: "{Count} in dispute: last talk before the latest response{of_on}.",
    ExposureKind.PROMISE_PASSED: "Promise of {on}, {items}: nothing logged since.",
    ExposureKind.NOT_CONFIRMED: "{Talk}: no message that confirms it is logged.",
    ExposureKind.NOT_SHOWN_AS_SENT: "{Message}: not shown as sent.",
    ExposureKind.NO_REPLY: "{Message}: no reply logged in {days}.",
}
_TALKS = {
    Mode.TELEPHONE: "call",
    Mode.IN_PERSON: "meeting",
    Mode.VIDEO: "video conference",
    Mode.UNKNOWN: "contact",
}
_MISSING = {
    Missing.DAY: "day",
    Missing.MANNER: "manner",
    Missing.HOUR: "hour",
    Missing.PEOPLE: "people",
    Missing.ITEMS: "items",
}


def exposure_sentence(exposure: Exposure, record: Record) -> str:
    """The fact in one sentence, short enough for a line of a card."""
    return _SENTENCES[exposure.kind].format(
        Message=_message(exposure, record),
        Talk=_capital(_talk(exposure, record)),
        Motion=_motion(exposure, record),
        on=_day(exposure.on, exposure),
        other=_day(exposure.other, exposure),
        on_other=f" on {_day(exposure.other, exposure)}" if exposure.other else "",
        of_on=f" of {_day(exposure.on, exposure)}" if exposure.on else "",
        source=f" ({_line(exposure.detail)})" if exposure.detail else "",
        items=_items(exposure, record),
        names=_names(exposure, record),
        missing=_and([_missing(part, record) for part in exposure.missing]),
        after=_after(exposure),
        supplement=_supplement(exposure, record),
        Count=_capital(_count(exposure, record)),
        days=_days((exposure.as_of - exposure.on).days if exposure.on else 0),
    )


def _day(on: date | None, exposure: Exposure) -> str:
    if on is None:
        return "a day not recorded"
    return short_date(on).removesuffix(f", {exposure.as_of.year}")


def _days(count: int) -> str:
    return f"{number_word(count)} {'day' if count == 1 else 'days'}"


def _and(words: Sequence[str]) -> str:
    """Words on a card, without the serial comma of a paper."""
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def _line(text: str) -> str:
    """Words of the record on one line, with nothing in them that cannot be seen."""
    return " ".join(visible(text).split())


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _talk(exposure: Exposure, record: Record) -> str:
    """The talk among the facts of the exposure: call of Sept. 24."""
    talk: Conferral | None = next((c for c in record.conferrals if c.id in exposure.records), None)
    if talk is None:
        return "talk"
    noun = _TALKS.get(talk.mode) or mode_word(talk.mode)
    return noun if talk.held_on is None else f"{noun} of {_day(talk.held_on, exposure)}"


def _message(exposure: Exposure, record: Record) -> str:
    """The message with what it confirms: E-mail of Dec. 8 confirming the call of Dec. 7."""
    message: Message | None = next((m for m in record.messages if m.id in exposure.records), None)
    if message is None:
        return "Message"
    noun = "message" if message.mode is Mode.UNKNOWN else mode_word(message.mode)
    sent = f" of {_day(message.sent_on, exposure)}" if message.sent_on else ""
    return f"{_capital(noun)}{sent} confirming the {_talk(exposure, record)}"


def _motion(exposure: Exposure, record: Record) -> str:
    titles = [m.title for m in record.motions if m.id in exposure.records]
    told = "Motion" if not titles or titles[0].startswith("motion") else _capital(_line(titles[0]))
    return f"{told} of {_day(exposure.on, exposure)}"


def _after(exposure: Exposure) -> str:
    if exposure.on is None or exposure.other is None:
        return "after"
    days = (exposure.on - exposure.other).days
    return f"{_days(days)} after" if days else "the same day as"


def _supplement(exposure: Exposure, record: Record) -> str:
    kinds = {r.kind for r in record.responses if r.id in exposure.records}
    return "amended response" if kinds == {ResponseKind.AMENDED} else "supplement"


def _items(exposure: Exposure, record: Record) -> str:
    told = set(exposure.items)
    return court_list(ItemToken.parse(label_of(item)) for item in record.items if item.id in told)


def _count(exposure: Exposure, record: Record) -> str:
    """How many of the disputed items: all 18 items, one of the 18 items."""
    told, total = len(exposure.items), len(record.disputed_items)
    if not 0 < told <= total:
        return f"{number_word(told)} {'item' if told == 1 else 'items'}"
    return f"{count_words(told, total)} {'item' if total == 1 else 'items'}"


def _names(exposure: Exposure, record: Record) -> str:
    return series([_line(c.name) for c in record.counsel if c.id in exposure.records])


def _missing(part: Missing, record: Record) -> str:
    if part in _MISSING:
        return _MISSING[part]
    ours = record.matter.our_side
    other = ours.facing
    return f"people for {side_word(record, ours if part is Missing.OUR_PEOPLE else other)}"
