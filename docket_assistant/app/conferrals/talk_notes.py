"""What is said beside a talk or attempt that was logged; nothing here refuses it."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from docket_assistant.domain.conferral import Conferral, Coverage, Mode
from docket_assistant.domain.discovery import Response, ResponseKind
from docket_assistant.domain.ids import ItemId, SetId
from docket_assistant.domain.record import Record
from docket_assistant.wording.days import short_date
from docket_assistant.wording.modes import mode_word

_PAPERS = {
    ResponseKind.RESPONSE: "response",
    ResponseKind.SUPPLEMENTAL: "supplement",
    ResponseKind.AMENDED: "amended response",
}
_NOBODY = "Nobody of the other side is listed as having taken part."
_UNKNOWN = "How the contact was made is not recorded, so it is kept as a written contact until it is."
_VOICEMAIL = (
    "A voicemail reaches nobody: it counts as an attempt, not as a talk; next time it can be logged as an"
    " attempt at once."
)


def talk_notes(record: Record, talk: Conferral) -> tuple[str, ...]:
    """Sentences on a contact that is on ``record``."""
    return (*_on_mode(talk), *_on_people(record, talk), *_on_responses(record, talk))


def _on_mode(talk: Conferral) -> Iterator[str]:
    if talk.is_talk:
        return
    if talk.mode is Mode.UNKNOWN:
        yield _UNKNOWN
    elif talk.mode is Mode.VOICEMAIL:
        yield _VOICEMAIL
    else:
        yield f"Made by {mode_word(talk.mode)}, it is kept as a written contact, not as a talk."


def _on_people(record: Record, talk: Conferral) -> Iterator[str]:
    if not any(p.side is not record.matter.our_side for p in talk.participants or ()):
        yield _NOBODY


def _on_responses(record: Record, talk: Conferral) -> Iterator[str]:
    """The latest response to each item covered, where the talk came before it."""
    if talk.held_on is None:
        return
    latest = latest_responses(record)
    found = (latest.get(item) for item in _covered(record, talk))
    later = Counter(
        (r.served_on, r.kind)
        for r in found
        if r is not None and r.served_on is not None and talk.held_on < r.served_on
    )
    what = "talk" if talk.is_talk else "contact"
    for (served, kind), number in sorted(later.items()):
        items = "1 item" if number == 1 else f"{number} items"
        yield (
            f"The {what} of {short_date(talk.held_on)} came before the {_PAPERS[kind]} of"
            f" {short_date(served)} on {items}."
        )


def _covered(record: Record, talk: Conferral) -> tuple[ItemId, ...]:
    if talk.coverage is Coverage.LISTED:
        return talk.items
    everything = talk.coverage is Coverage.EVERYTHING
    return tuple(d.item for d in record.disputed_items) if everything else ()


def latest_responses(record: Record) -> dict[ItemId, Response]:
    """The response of the latest day that touches each item; undated ones are left out."""
    members: dict[SetId, list[ItemId]] = {}
    for item in record.items:
        members.setdefault(item.set, []).append(item.id)
    latest: dict[ItemId, Response] = {}
    dated = (r for r in record.responses if r.served_on is not None)
    for response in sorted(dated, key=lambda r: r.served_on or date.min):
        touched = members.get(response.set, ()) if response.items is None else response.items
        latest.update(dict.fromkeys(touched, response))
    return latest
