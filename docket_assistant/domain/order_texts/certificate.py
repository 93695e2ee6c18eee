"""What a movant's certificate claims: talks and writings with their days, and the points that it recites.

A day without its year is taken as the last such day up to the filing, and marked so; a day on which a
paper was served or filed is no talk.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from docket_assistant.domain.conferral import Mode
from docket_assistant.domain.motion import StatementElement
from docket_assistant.domain.order_texts.sentences import sentences
from docket_assistant.domain.order_texts.times import days_named, days_without_year

_MODES = (
    (Mode.IN_PERSON, re.compile(r"\bin[\s-]person\b|\bface[\s-]to[\s-]face\b|\bmet\s+(?:at|in)\b", re.I)),
    (Mode.VIDEO, re.compile(r"\bvideo\w*|\bzoom\b|\bteams\b|\bwebex\b", re.I)),
    (Mode.VOICEMAIL, re.compile(r"\bvoice\s?-?mail\b|\bleft\s+(?:an?\s+)?message", re.I)),
    (Mode.TELEPHONE, re.compile(r"\b(?:tele)?phon\w*|\bteleconference\b|\bcall(?:ed|s)?\b|\bspoke\b", re.I)),
    (Mode.EMAIL, re.compile(r"\be-?mail\w*", re.I)),
    (Mode.LETTER, re.compile(r"\bletters?\b|\bwrote\b|\bcorrespond\w*", re.I)),
    (Mode.FAX, re.compile(r"\bfax\w*|\bfacsimile", re.I)),
    (Mode.TEXT, re.compile(r"\btext(?:ed|\s+messages?)\b", re.I)),
)
_CONFERRED = re.compile(
    r"\b(?:conferred|conferr?ing|confer|conference|spoke|talked|met|meeting|discuss\w*|contacted|called|telephoned"
    r"|phoned|meet[\s-]and[\s-]confer)\b",
    re.IGNORECASE,
)
_OTHER_ACT = re.compile(
    r"\b(?:served|serve|filed|propounded|produced|responded|answered|supplemented|due|dated|ordered|entered)\b"
    r"|\b(?:responses?|answers?)\s+(?:of|on|were|was|dated)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[;]|,?\s+and\s+(?:again\s+|then\s+|also\s+)?(?=on\b)|,\s+(?=on\b|after\b|then\b|but\b|when\b|while\b)",
    re.I,
)
_HOUR = re.compile(r"\b\d{1,2}(?::\d\d)?\s*[ap]\.?m\b", re.IGNORECASE)
_MINUTES = re.compile(r"\b(?:minutes?|hours?)\b", re.IGNORECASE)
_PLACE = re.compile(
    r"\b(?:at|in)\s+(?:the\s+)?(?:offices?|courthouse|chambers|conference\s+room)\b", re.IGNORECASE
)
_NAME = re.compile(
    r"\b(?:Mr|Ms|Mrs|Dr)\.\s+[A-Z][\w'’-]+|\b(?!Local|Fed|Rule|United|Interrogator|Request|First|Second|District|The)"
    r"[A-Z][a-z]+\s+(?:[A-Z]\.\s+)?(?!Rule|Court|Nos?\b|Law|Set\b|Order|County|Judge)[A-Z][a-z]+\b"
)
_MONTH_NAME = re.compile(r"^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
_NO_ACCORD = re.compile(
    r"\b(?:unable|could\s+not|impasse|without\s+success|no\s+accord|not\s+(?:been\s+)?(?:able|resolved)|failed\s+to)\b",
    re.IGNORECASE,
)
_LONGEST = 3_000


@dataclass(frozen=True, slots=True)
class ClaimedContact:
    """A contact that the certificate claims, with the place of its day."""

    on: date
    mode: Mode
    start: int
    end: int
    year_assumed: bool = False

    @property
    def is_talk(self) -> bool:
        """Whether it is claimed as a talk; a way not said may be one."""
        return self.mode in (Mode.IN_PERSON, Mode.TELEPHONE, Mode.VIDEO, Mode.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Certificate:
    """What a certificate says."""

    contacts: tuple[ClaimedContact, ...]
    elements: tuple[str, ...]
    """Points that its words recite, by the names of the rule files."""


def read_certificate(text: str, filed_on: date) -> Certificate:
    """The contacts that a certificate claims up to the day of filing, and the points that it recites."""
    found = tuple(dict.fromkeys(_contacts(text, filed_on)))
    return Certificate(found, tuple(e.value for e in _elements(text, found)))


def _contacts(text: str, filed_on: date) -> Iterator[ClaimedContact]:
    for start, end in ((a, b) for a, b in sentences(text) if b - a <= _LONGEST):
        conferred, mode = False, Mode.UNKNOWN
        waiting: list[tuple[int, int]] = []
        for a, b in _clauses(text[start:end]):
            clause = text[start + a : start + b]
            said = _mode(clause)
            other = _OTHER_ACT.search(clause) is not None and not _CONFERRED.search(clause)
            own = _CONFERRED.search(clause) is not None or said is not None
            conferred = (own or conferred) and not other
            mode = said or (Mode.UNKNOWN if own else mode)
            if not own and not other and not conferred:
                waiting.append((start + a, start + b))
            if conferred:
                for early in waiting:
                    yield from _days(text, *early, filed_on, mode)
                waiting = []
                yield from _days(text, start + a, start + b, filed_on, mode)


def _clauses(sentence: str) -> Iterator[tuple[int, int]]:
    start = 0
    for cut in _CLAUSE.finditer(sentence):
        yield start, cut.start()
        start = cut.end()
    yield start, len(sentence)


def _mode(clause: str) -> Mode | None:
    return next((mode for mode, pattern in _MODES if pattern.search(clause)), None)


def _days(text: str, start: int, end: int, filed_on: date, mode: Mode) -> Iterator[ClaimedContact]:
    clause = text[start:end]
    for a, b, on in days_named(clause):
        if on <= filed_on and not _of_paper(clause, a, b):
            yield ClaimedContact(on, mode, start + a, start + b)
    for a, b, month, day in days_without_year(clause):
        if _of_paper(clause, a, b):
            continue
        last = _last_such_day(month, day, filed_on)
        if last is not None:
            yield ClaimedContact(last, mode, start + a, start + b, year_assumed=True)


def _of_paper(clause: str, start: int, end: int) -> bool:
    """Whether the day is that of a paper: "the October 8 responses", "served on October 8"."""
    after = re.match(
        r"\s+(?:\w+\s+){0,2}?(?:responses?|answers?|supplement\w*|motion|order|requests?|set)\b",
        clause[end:],
        re.I,
    )
    before = re.search(
        r"\b(?:served|filed|dated|entered|propounded|responses?\s+of|answers?\s+of)\s+(?:on\s+)?\Z",
        clause[:start],
        re.I,
    )
    return after is not None or before is not None


def _last_such_day(month: int, day: int, filed_on: date) -> date | None:
    for year in (filed_on.year, filed_on.year - 1):
        try:
            on = date(year, month, day)
        except ValueError:
            continue
        if on <= filed_on:
            return on
    return None


def _elements(text: str, contacts: tuple[ClaimedContact, ...]) -> Iterator[StatementElement]:
    names = {m[0] for m in _NAME.finditer(text) if not _MONTH_NAME.match(m[0])}
    recited = {
        StatementElement.GOOD_FAITH: "good faith" in " ".join(text.lower().replace("-", " ").split()),
        StatementElement.DATE: bool(contacts),
        StatementElement.TIME: _HOUR.search(text) is not None,
        StatementElement.MANNER: any(pattern.search(text) for _, pattern in _MODES),
        StatementElement.PLACE: _PLACE.search(text) is not None,
        StatementElement.DURATION: _MINUTES.search(text) is not None,
        StatementElement.PARTICIPANTS: len(names) > 1,
        StatementElement.SINCERE_EFFORTS: _NO_ACCORD.search(text) is not None,
        StatementElement.CONFERRED_OR_ATTEMPTED: re.search(r"\bconfer|\battempt", text, re.I) is not None,
        StatementElement.SPECIFIC_EFFORTS: bool(contacts),
    }
    return (element for element, there in recited.items() if there)
