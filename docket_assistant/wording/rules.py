"""A district's rule on conferral in words, each fact with where and when it was read."""

from collections.abc import Iterator
from datetime import date

from docket_assistant.domain.rule_parts import CourtConference, RulePeriod, WrittenAlone
from docket_assistant.domain.rules import ConferralRule
from docket_assistant.wording.days import short_date
from docket_assistant.wording.findings import element_words, step_words
from docket_assistant.wording.modes import mode_word

_SURE = {3: "words seen", 2: "described or partly seen", 1: "general knowledge, not verified"}
_WRITTEN = {
    WrittenAlone.YES: "A writing alone suffices",
    WrittenAlone.NO: "A writing alone does not suffice",
    WrittenAlone.ORDINARILY_NO: "A writing alone ordinarily does not suffice",
    WrittenAlone.NEEDS_REVIEW: "Whether a writing alone suffices is for counsel to review",
    WrittenAlone.UNKNOWN: "Whether a writing alone suffices is not known",
}
_CONFERENCE = {
    CourtConference.REQUIRED: "required before a motion",
    CourtConference.JUDGE_DEPENDENT: "depends on the judge",
    CourtConference.ENCOURAGED: "encouraged, not required",
    CourtConference.NO: "not asked for in what was seen",
}
_EFFORTS = {
    True: "can stand for a conference",
    False: "do not stand for a conference",
    None: "whether they can stand for a conference is not known",
}


def rule_lines(rule: ConferralRule) -> Iterator[str]:
    """The rule, line by line."""
    yield f"{rule.district}: {rule.cite}{_seen_on(rule.text_seen)} ({_SURE[rule.confidence]})"
    yield from (f"  {line}" for line in _what_it_asks(rule))
    yield from (f"  {line}" for line in _more(rule))
    yield from (f"  Not verified: {said}" for said in rule.unverified)
    yield f"  Seen: {rule.seen or 'as the sources say'}"
    yield from (f"  Source: {said}" for said in rule.sources)


def _what_it_asks(rule: ConferralRule) -> Iterator[str]:
    if rule.summary:
        yield rule.summary
    yield f"Qualifies: {', '.join(map(mode_word, rule.qualifying_modes)) or 'no live mode is named'}"
    if rule.non_qualifying_modes:
        yield f"Does not qualify: {', '.join(rule.non_qualifying_modes).replace('_', ' ')}"
    yield written_words(rule)
    yield f"Documented efforts: {_EFFORTS[rule.attempts_suffice]}"
    yield f"The statement recites: {', '.join(map(element_words, rule.statement_elements)) or 'not known'}"
    yield f"A conference with the court: {_CONFERENCE[rule.court_conference]}"
    if rule.steps:
        yield f"Before a motion: {', '.join(map(step_words, rule.steps))}"
    if rule.steps_before_filing:
        yield f"Before a motion is filed: {', '.join(map(step_words, rule.steps_before_filing))}"


def written_words(rule: ConferralRule) -> str:
    """Whether a writing alone can satisfy it."""
    return _WRITTEN[rule.written_alone]


def _more(rule: ConferralRule) -> Iterator[str]:
    if rule.last_day is None:
        yield "Last day to move: no motion cut-off on file"
    else:
        backed = _SURE[rule.last_day.confidence]
        yield f"Last day to move: {rule.last_day.says} [{rule.last_day.cite or rule.cite}] ({backed})"
    yield from (f"Exempt: {x.says} [{x.cite or rule.cite}] ({_SURE[x.confidence]})" for x in rule.exemptions)
    for fact in rule.facts:
        cited = f"[{fact.cite or rule.cite}{_seen_on(fact.text_seen)}]"
        yield f"{fact.of.replace('_', ' ').capitalize()}: {fact.says} {cited} ({_SURE[fact.confidence]})"
    yield from (_period(period, rule) for period in rule.periods)
    yield from (f"History: {said}" for said in rule.history)


def _period(period: RulePeriod, rule: ConferralRule) -> str:
    since = f" from {short_date(period.since)}" if period.since else ""
    until = f" through {short_date(period.until)}" if period.until else ""
    return f"In force{since}{until}: {period.summary or period.cite or rule.cite + ', in other words'}"


def _seen_on(day: date | None) -> str:
    return f", text seen {short_date(day)}" if day else ""
