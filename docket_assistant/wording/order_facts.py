"""What an order's text states of a matter, in words: the name of each fact, and its value."""

from collections.abc import Callable, Collection, Sequence
from datetime import date

from docket_assistant.domain.conferral import Mode
from docket_assistant.domain.discovery import ResponseKind
from docket_assistant.domain.items import ItemKind, ItemToken
from docket_assistant.domain.matter import Side
from docket_assistant.domain.order import DutyKind, TimeUnit
from docket_assistant.domain.order_texts.facts import FactKind, ProposedFact
from docket_assistant.domain.people import PartyRole
from docket_assistant.wording.days import short_date
from docket_assistant.wording.duties import duty_words
from docket_assistant.wording.item_lists import court_list, noun
from docket_assistant.wording.modes import mode_word
from docket_assistant.wording.parties import role_word, side_name
from docket_assistant.wording.rounds import response_word
from docket_assistant.wording.sets import ordinal_word

_NAMES = {
    FactKind.COURT: "Court",
    FactKind.DIVISION: "Division",
    FactKind.NUMBER: "Case number",
    FactKind.JUDGE: "Judge",
    FactKind.VERSUS: "Between the sides stands",
    FactKind.ET_AL: "\u201cEt al.\u201d stands with",
    FactKind.PARTY: "Party",
    FactKind.PARTY_ROLE: "Role of {of}",
    FactKind.SET: "Set of requests",
    FactKind.SET_ORDINAL: "{of}: which set",
    FactKind.SERVED_BY: "{of} served by",
    FactKind.SERVED_TO: "{of} served on",
    FactKind.SERVED_ON: "{of} served on",
    FactKind.RESPONSE: "Answer to the {of}",
    FactKind.RESPONSE_SERVED_ON: "Answer to the {of} served on",
    FactKind.TALK: "Talk between counsel",
    FactKind.TALK_HELD_ON: "Talk held on",
    FactKind.TALK_STARTED_BY: "Talk begun by",
    FactKind.UNDERSTANDING: "What the talk came to",
    FactKind.MESSAGE: "Message",
    FactKind.MESSAGE_BY: "Message sent by",
    FactKind.MESSAGE_CONFIRMS: "Message confirms",
    FactKind.WRONG_ADDRESS: "Message went to",
    FactKind.MOTION: "Motion",
    FactKind.MOTION_BY: "Motion filed by",
    FactKind.MOTION_FILED_ON: "Motion filed on",
    FactKind.MOTION_ECF: "ECF number of the motion",
    FactKind.ITEM: "Item in dispute",
    FactKind.ORDER_TITLE: "Title of the order",
    FactKind.ORDER_SIGNED_ON: "Order signed on",
    FactKind.ORDER_TEXT: "What is ordered",
    FactKind.DUTY: "Duty {of}",
    FactKind.DUTY_WHO: "Duty {of}: who",
    FactKind.DUTY_TIME: "Duty {of}: by when",
}
_PARTS = {
    "court": "The case", "division": "The case", "number": "The case", "judge": "The case",
    "versus": "The case", "et": "The case", "party": "The case",
    "set": "Requests and answers", "served": "Requests and answers", "response": "Requests and answers",
    "talk": "Talks and messages", "understanding": "Talks and messages", "message": "Talks and messages",
    "wrong": "Talks and messages",
    "motion": "The motion and its items", "item": "The motion and its items",
    "order": "The order and its duties", "duty": "The order and its duties",
}  # fmt: skip
"""By the first word of a kind."""
_SIDES = frozenset(
    {
        FactKind.ET_AL, FactKind.SERVED_BY, FactKind.SERVED_TO, FactKind.TALK_STARTED_BY,
        FactKind.MESSAGE_BY, FactKind.MOTION_BY, FactKind.DUTY_WHO,
    }
)  # fmt: skip
_NO_DAY = "no day that can be counted"


def listed_in_parts(facts: Sequence[ProposedFact]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """The places of ``facts`` under the parts of a matter: what belongs together together, its kind first."""
    groups = {group: n for n, group in enumerate(dict.fromkeys(fact.group for fact in facts))}
    kinds = {kind: n for n, kind in enumerate(FactKind)}
    order = sorted(range(len(facts)), key=lambda n: (groups[facts[n].group], kinds[facts[n].kind]))
    parts = {
        part: tuple(n for n in order if _PARTS[facts[n].kind.value.partition("_")[0]] == part)
        for part in dict.fromkeys(_PARTS.values())
    }
    return tuple((part, places) for part, places in parts.items() if places)


def fact_name(fact: ProposedFact) -> str:
    """What a fact is called: Interrogatories served on, Duty 2: by when."""
    return _capital(_NAMES[fact.kind].format(of=_of(fact)))


def fact_value(fact: ProposedFact, several: Collection[Side] = ()) -> str:
    """The value of a fact; ``several`` are the sides that are more than one party."""
    value = fact.value
    if isinstance(value, date):
        return short_date(value)
    if isinstance(value, ItemToken):
        return court_list([value])
    if isinstance(value, int):
        return f"{ordinal_word(value)} set"
    if fact.kind in _SIDES:
        return side_name(Side(value), plural=fact.kind is FactKind.ET_AL or Side(value) in several)
    return _VALUES[fact.kind](value) if fact.kind in _VALUES else value


def _time(value: str) -> str:
    """A period as the reading gives it: 10 days; a unit alone is a time that it could not count."""
    count, _, unit = value.partition(" ")
    if value in list(TimeUnit):
        return _NO_DAY
    return f"{count} {unit.removesuffix('s') if count == '1' else unit}"


def _day(talk: str) -> str:
    """The day of a talk by its group: talk-2009-09-24."""
    return short_date(date.fromisoformat(talk.removeprefix("talk-")))


def _of(fact: ProposedFact) -> str:
    """What a fact belongs to: its set, its party, the number of its duty."""
    first, _, rest = fact.group.partition("-")
    if first in ("set", "response"):
        return noun(ItemKind(rest.partition("-")[0]), plural=True)
    return rest


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


_VALUES: dict[FactKind, Callable[[str], str]] = {
    FactKind.PARTY_ROLE: lambda value: role_word(PartyRole(value)),
    FactKind.SET: lambda value: noun(ItemKind(value), plural=True),
    FactKind.RESPONSE: lambda value: response_word(ResponseKind(value)),
    FactKind.TALK: lambda value: _capital(mode_word(Mode(value))),
    FactKind.MESSAGE: lambda value: _capital(mode_word(Mode(value))),
    FactKind.MESSAGE_CONFIRMS: lambda value: f"the talk of {_day(value)}",
    FactKind.ORDER_TEXT: lambda _value: "in the order's own words",
    FactKind.DUTY: lambda value: _capital(duty_words(DutyKind(value))),
    FactKind.DUTY_TIME: _time,
}
