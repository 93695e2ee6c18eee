"""Reads a rule of discovery from its parsed file, and says in one sentence what is wrong with it."""

from collections.abc import Iterable, Mapping
from datetime import date, time
from itertools import pairwise

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.periods import Choice, Leg, PeriodRule, PeriodText, Severity, Whom
from docket_assistant.domain.plain import from_plain

_GRADES = (1, 2, 3)
_WITHOUT_DAYS = frozenset({Severity.REMINDER, Severity.CONDITION})


def period_from(table: Mapping[str, object], where: str) -> PeriodRule:
    """A rule from its TOML table.

    Raises InvalidInput naming the file and the field where something is missing, unknown or wrong.
    """
    rule = from_plain(PeriodRule, iso_dates(table), where)
    for said in _mistakes(rule):
        raise InvalidInput(f"{where}: {said}")
    return rule


def iso_dates(content: object) -> object:
    """The same table with dates and hours as text, which is what plain values hold."""
    if isinstance(content, date):
        return content.isoformat()
    if isinstance(content, time):
        return content.strftime("%H:%M")
    if isinstance(content, Mapping):
        return {key: iso_dates(value) for key, value in content.items()}
    if isinstance(content, list):
        return [iso_dates(value) for value in content]
    return content


def _mistakes(rule: PeriodRule) -> Iterable[str]:
    """What the types allow and a rule must not say, each as the end of a sentence."""
    if not rule.texts:
        yield "it has no text; add one under [[texts]] with the day since when it holds."
    for text in rule.texts:
        yield from (f"the text since {text.since} {said}" for said in _mistakes_of_text(text))
        if bool(text.legs) is (rule.severity in _WITHOUT_DAYS):
            yield f"severity {rule.severity} and the legs of the text since {text.since} do not fit together."
    for earlier, later in pairwise(rule.texts):
        if earlier.until is None or earlier.until >= later.since:
            yield f"the text since {earlier.since} does not end before the one since {later.since} begins."


def _mistakes_of_text(text: PeriodText) -> Iterable[str]:
    if text.confidence not in _GRADES:
        yield f"has confidence {text.confidence}; it must be 1, 2 or 3."
    if not text.source or not text.cite:
        yield "names no source or no citation; a text is not shipped without them."
    if text.until is not None and text.until < text.since:
        yield f"ends on {text.until}, before it begins."
    general = [leg for leg in text.legs if leg.whom is Whom.ANYONE]
    if text.choice is Choice.ONLY and len(general) > 1:
        yield 'names several days for anyone; say in choice whether the "earliest" or the "latest" counts.'
    yield from (f"counts {leg.days} days from {leg.trigger}." for leg in text.legs if _wrong(leg))


def _wrong(leg: Leg) -> bool:
    return leg.days < 0 or (leg.before and (leg.after_service or leg.days == 0))
