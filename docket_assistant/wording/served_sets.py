"""Served sets and what answers them, as a paper names them: Defendants' First Set of Interrogatories.

A set is called by the parties who served it: by the side's word where they are all of it, else by name.
"""

from collections.abc import Collection, Iterable

from docket_assistant.domain.discovery import RequestSet, Response, ResponseKind
from docket_assistant.domain.ids import ItemId, PartyId
from docket_assistant.domain.moments import Dated
from docket_assistant.domain.people import Party
from docket_assistant.domain.record import Record
from docket_assistant.wording.captions import eased
from docket_assistant.wording.days import long_date
from docket_assistant.wording.item_lists import court_list, series
from docket_assistant.wording.paper_names import tokens_by_item
from docket_assistant.wording.parties import is_plural, role_word, side_word
from docket_assistant.wording.runs import Gap, Mend, Runs, Text, sentence, told
from docket_assistant.wording.sets import set_title

_KINDS = {
    ResponseKind.RESPONSE: "responses",
    ResponseKind.SUPPLEMENTAL: "supplemental responses",
    ResponseKind.AMENDED: "amended responses",
}


def parties_called(record: Record, named: Collection[PartyId], *, possessive: bool = False) -> str:
    """Parties as a paper calls them: Defendants where they are the whole side, else Defendant Acme Corp."""
    chosen = _chosen(record, named)
    if chosen and _whole_side(record, chosen):
        return side_word(record, chosen[0].side, possessive=possessive)
    roles = {p.role for p in chosen}
    role = f"{role_word(roles.pop())}{'s' if len(chosen) > 1 else ''} " if len(roles) == 1 else ""
    word = role + series([eased(p.prints) for p in chosen])
    return f"{word}\N{RIGHT SINGLE QUOTATION MARK}s" if word and possessive else word


def are_several(record: Record, named: Collection[PartyId]) -> bool:
    """Whether a verb behind ``parties_called`` is in the plural."""
    chosen = _chosen(record, named)
    return is_plural(record, chosen[0].side) if _whole_side(record, chosen) else len(chosen) > 1


def _chosen(record: Record, named: Collection[PartyId]) -> list[Party]:
    return sorted((p for p in record.parties if p.id in named), key=lambda p: p.position)


def _whole_side(record: Record, chosen: list[Party]) -> bool:
    sides = {p.side for p in chosen}
    return len(sides) == 1 and len(chosen) == sum(p.side in sides for p in record.parties)


def set_called(record: Record, served: RequestSet, *, to: bool = False) -> str:
    """A set with whose it is: Defendants' First Set of Interrogatories, or with to Plaintiff behind it."""
    whose = parties_called(record, served.propounders, possessive=True) or "the"
    whom = parties_called(record, served.responders) if to else ""
    return f"{whose} {set_title(served.kind, served.ordinal)}{f' to {whom}' if whom else ''}"


def set_told(record: Record, served: RequestSet, *, to: bool = False) -> Runs:
    """The same with the day of its service, where that is on file."""
    on = f", served {long_date(served.served_on)}" if served.served_on else ""
    return sentence(told(f"{set_called(record, served, to=to)}{on}", served.id))


def capital(runs: Runs) -> Runs:
    """The same at the beginning of a cell or sentence."""
    if not runs or not isinstance(runs[0], Text):
        return runs
    first = runs[0]
    return (Text(f"{first.text[:1].upper()}{first.text[1:]}", first.facts), *runs[1:])


def response_kind(kind: ResponseKind) -> str:
    """What a response calls itself, in a sentence: supplemental responses."""
    return _KINDS[kind]


def answers_called(record: Record, responses: Iterable[Response], items: Collection[ItemId]) -> Runs:
    """What answers some items of a set, oldest first: responses served September 15, 2009; ..."""
    parts: list[Runs] = []
    for response in sorted(responses, key=lambda r: (r.served_on is None, r.served_on)):
        touched = None if response.items is None else [i for i in response.items if i in items]
        if touched == []:
            continue
        parts.append(_answer(record, response, touched, items))
    return sentence(*(part for n, p in enumerate(parts) for part in ((("; ",) if n else ()) + (p,))))


def _answer(
    record: Record, response: Response, touched: list[ItemId] | None, items: Collection[ItemId]
) -> Runs:
    kind = _KINDS[response.kind]
    only = ""
    if touched is not None and set(touched) != set(items):
        tokens = tokens_by_item(record)
        only = f" to {court_list((tokens[i] for i in touched), typographic=True)}"
    if response.served_on is None:
        day = Gap("day of service", "the responses", f"When were the {kind} served?", mend=Mend.DISCOVERY)
        return sentence(told(f"{kind}{only} served ", response.id), day)
    when = "on or after " if response.dated is Dated.ON_OR_AFTER else ""
    return sentence(told(f"{kind}{only} served {when}{long_date(response.served_on)}", response.id))
