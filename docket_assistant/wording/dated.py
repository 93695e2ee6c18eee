"""Dates of a matter in a few words, as a calendar's title or a list has them."""

from collections import Counter
from collections.abc import Mapping

from docket_assistant.domain.chains import DatedFact, DatedKind
from docket_assistant.domain.discovery import RequestSet
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.order import Duty
from docket_assistant.domain.periods import Severity
from docket_assistant.domain.record import Record
from docket_assistant.domain.writable import visible
from docket_assistant.wording.duties import duty_words
from docket_assistant.wording.item_lists import noun
from docket_assistant.wording.productions import production_for

_SCHEDULE = {
    DatedKind.SERVE_BY: "last day to serve requests so that answers fall inside discovery",
    DatedKind.DISCOVERY_CLOSES: "discovery closes",
    DatedKind.LAST_DAY_FOR_DISCOVERY_MOTIONS: "last day for discovery motions",
    DatedKind.TRIAL: "trial",
}
_PAPERS = {
    DatedKind.SUPPORTING_BRIEF: "brief in support of {title}",
    DatedKind.HEARING_SET: "hearing to be set on {title}, or it counts as withdrawn",
    DatedKind.OPPOSITION: "opposition to {title}",
    DatedKind.REPLY: "reply on {title}",
}
_AWAITED = " (theirs; awaited until then)"


def dated_words(dated: DatedFact, record: Record) -> str:
    """What is to be done, or is awaited, by a date: answer 18 interrogatories. No names of people."""
    return DateWords(record).said(dated)


class DateWords:
    """Words for the dates of one record, which is looked through once for all of them."""

    def __init__(self, record: Record) -> None:
        self._sets: Mapping[str, RequestSet] = {s.id: s for s in record.sets}
        self._items = Counter[str](item.set for item in record.items)
        self._duties: Mapping[str, Duty] = {d.id: d for d in record.duties}
        self._for: Mapping[str, str] = {p.id: production_for(p, record) for p in record.productions}
        self._motions: Mapping[str, Motion] = {m.id: m for m in record.motions}

    def said(self, dated: DatedFact) -> str:
        """What is to be done, or is awaited and until when."""
        said = self.act(dated)
        return said if dated.ours else f"{said}{_AWAITED}"

    def act(self, dated: DatedFact) -> str:
        """What is to be done, whoever does it."""
        if dated.kind is DatedKind.ANSWER:
            return self._answers(dated)
        if dated.kind is DatedKind.PROMISE:
            return f"produce documents as promised, for {self._for[dated.fact]}"
        if dated.kind is DatedKind.DUTY:
            return duty_words(self._duties[dated.fact].what)
        if dated.kind in _PAPERS:
            return _PAPERS[dated.kind].format(title=visible(self._motions[dated.fact].title))
        if dated.kind is DatedKind.LAST_DAY_TO_MOVE:
            served = self._sets[dated.fact]
            return f"last day to move on {_items_of(served, several=True)}, set {served.ordinal}"
        return _SCHEDULE[dated.kind]

    def _answers(self, dated: DatedFact) -> str:
        served = self._sets[dated.fact]
        count = self._items[served.id]
        named = _items_of(served, several=count != 1)
        what = f"{count} {named}" if count else named
        said = f"answer {what}" if dated.ours else f"answers to {what}"
        return f"{said}; silence admits" if dated.severity is Severity.HIGHEST else said


def _items_of(served: RequestSet, *, several: bool) -> str:
    return noun(served.kind, several).lower()
