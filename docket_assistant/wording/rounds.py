"""Service, responses and rewordings of a request in words: for a cell, and as sentences with their source."""

from docket_assistant.domain.discovery import RequestSet, Response, ResponseKind
from docket_assistant.domain.moments import Dated, Moment
from docket_assistant.domain.record import Record
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.domain.verdicts.rounds import Round, RoundKind
from docket_assistant.domain.writable import visible
from docket_assistant.wording.days import docket_date, hour, short_date
from docket_assistant.wording.item_lists import noun
from docket_assistant.wording.parties import side_word

_ORDINALS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth")
_BY = {
    ServiceMethod.HAND: "by hand",
    ServiceMethod.OFFICE: "by leaving it at the office",
    ServiceMethod.MAIL: "by mail",
    ServiceMethod.CLERK: "by leaving it with the clerk",
    ServiceMethod.ECF: "through the court's electronic filing",
    ServiceMethod.EMAIL: "by e-mail with consent",
    ServiceMethod.EMAIL_NO_CONSENT: "by e-mail without written consent",
    ServiceMethod.OTHER: "by other means",
    ServiceMethod.NONE: "with no service",
    ServiceMethod.UNKNOWN: "in a manner not recorded",
}
_WORDS = {
    ServiceMethod.HAND: "hand",
    ServiceMethod.OFFICE: "office",
    ServiceMethod.MAIL: "mail",
    ServiceMethod.CLERK: "clerk",
    ServiceMethod.ECF: "ECF",
    ServiceMethod.EMAIL: "e-mail",
    ServiceMethod.EMAIL_NO_CONSENT: "e-mail, no consent",
    ServiceMethod.OTHER: "other",
    ServiceMethod.NONE: "",
    ServiceMethod.UNKNOWN: "",
}
_RESPONSES = {
    ResponseKind.RESPONSE: "Response",
    ResponseKind.SUPPLEMENTAL: "Supplemental response",
    ResponseKind.AMENDED: "Amended response",
}
_COLUMNS = {
    RoundKind.RESPONSE: "Response",
    RoundKind.SUPPLEMENTAL: "Supplement",
    RoundKind.AMENDED: "Amended",
    RoundKind.DEFAULT: "No response",
    RoundKind.REWORDED: "Reworded",
}


def by_service(method: ServiceMethod) -> str:
    """How a paper was served, for a sentence: by mail."""
    return _BY[method]


def service_word(method: ServiceMethod) -> str:
    """How a paper was served, for a cell: mail; empty where it is not recorded."""
    return _WORDS[method]


def set_title(request_set: RequestSet) -> str:
    """A set by its number: First Interrogatories; from the eleventh on: Interrogatories, set 11."""
    kind = noun(request_set.kind, plural=True)
    if 1 <= request_set.ordinal <= len(_ORDINALS):
        return f"{_ORDINALS[request_set.ordinal - 1]} {kind}"
    return f"{kind}, set {request_set.ordinal}"


def set_line(request_set: RequestSet, record: Record) -> str:
    """A set among those of both sides: First Interrogatories, by us, Aug. 14, 2009."""
    sides = {party.id: party.side for party in record.parties}
    ours = any(sides.get(party) is record.matter.our_side for party in request_set.propounders)
    on = short_date(request_set.served_on) if request_set.served_on is not None else "date not stated"
    return f"{set_title(request_set)}, {'by us' if ours else 'on us'}, {on}"


def response_title(response: Response) -> str:
    """A response by its day: Supplemental response of Oct. 8, 2009."""
    of = f" of {short_date(response.served_on)}" if response.served_on is not None else ", date not stated"
    return f"{_RESPONSES[response.kind]}{of}"


def response_word(kind: ResponseKind) -> str:
    """What a response calls itself: Supplemental response."""
    return _RESPONSES[kind]


def lower_title(response: Response) -> str:
    """The same within a sentence: supplemental response of Oct. 8, 2009."""
    title = response_title(response)
    return f"{title[:1].lower()}{title[1:]}"


def round_kind_word(kind: RoundKind) -> str:
    """What opened a round, as the head of a column: Supplement."""
    return _COLUMNS[kind]


def moment_words(moment: Moment) -> str:
    """A day in a cell: Sept. 15, 2009; on or after Sept. 15, 2009; date not stated."""
    if moment.on is None:
        return "date not stated"
    return f"{'on or after ' if moment.dated is Dated.ON_OR_AFTER else ''}{short_date(moment.on)}"


def moment_lead(moment: Moment) -> str:
    """A day before a line: Tue Sep 15, 2009."""
    if moment.on is None:
        return "Date not stated"
    return f"{'On or after ' if moment.dated is Dated.ON_OR_AFTER else ''}{docket_date(moment.on)}"


def round_cell(opened: Round, *, named: bool) -> str:
    """A round in a cell: Sept. 15, 2009, mail, assumed; its kind in front unless the column names it."""
    word = "" if named else f"{_COLUMNS[opened.kind]} "
    if opened.kind is RoundKind.DEFAULT:
        return f"{word}by {moment_words(opened.moment)}"
    parts = (
        f"{word}{moment_words(opened.moment)}",
        service_word(opened.method),
        "assumed" if opened.assumed else "",
    )
    return ", ".join(filter(None, parts))


def service_sentence(request_set: RequestSet, record: Record) -> str:
    """How a set was served, with its source."""
    sides = {party.id: party.side for party in record.parties}
    on = [side_word(record, sides[party]) for party in request_set.responders if party in sides]
    whom = f" on {on[0]}" if on else ""
    if request_set.served_on is None:
        return f"The day of service{whom} is not recorded.{_source(request_set.source)}"
    return (
        f"Served{whom} {_BY[request_set.method]}.{_unsigned(request_set.signed)}{_source(request_set.source)}"
    )


def round_sentence(opened: Round, record: Record) -> str:
    """A round of an item, with what is recorded of it and its source."""
    response = next((r for r in record.responses if r.id == opened.record), None)
    if response is not None:
        return _response(response)
    if opened.kind is RoundKind.DEFAULT:
        return "The time to respond ended on every reading, and no response was logged by then."
    reworded = next((r for r in record.rewordings if r.id == opened.record), None)
    wording = _line(reworded.wording) if reworded is not None else ""
    return f"The request was reworded: \u201c{wording}\u201d" if wording else "The request was reworded."


def _response(response: Response) -> str:
    at = f" at about {hour(response.served_at, response.zone)}" if response.served_at is not None else ""
    received = f" Received {short_date(response.received_on)}." if response.received_on is not None else ""
    verified = {True: " Verified.", False: " Not verified.", None: ""}[response.verified]
    assumed = (
        " Assumed to cover this item: the items of the paper are not recorded."
        if response.items is None
        else ""
    )
    return (
        f"{_RESPONSES[response.kind]} served{at} {_BY[response.method]}."
        f"{received}{_unsigned(response.signed)}{verified}{assumed}{_source(response.source)}"
    )


def _unsigned(signed: bool | None) -> str:  # noqa: FBT001  # a fact of three values
    return " Logged as unsigned." if signed is False else ""


def _source(text: str) -> str:
    return f" Source: {_line(text)}." if text.strip() else ""


def _line(text: str) -> str:
    """Client text on one line, with its full stop left to the sentence."""
    return " ".join(visible(text).split()).removesuffix(".")
