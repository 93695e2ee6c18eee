"""Every honest reading of one count: which texts, methods, directions and doubtful days may apply.

The prevailing reading comes first. The others differ from it in as little as gives another date, so that
each date is explained by what really sets it apart.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from docket_assistant.domain.calendar import NOT_COUNTED
from docket_assistant.domain.deadlines.terms import (
    Asked,
    Period,
    Reading,
    Unit,
    Why,
    WhyKind,
)
from docket_assistant.domain.deadlines.texts import Regime, other_texts
from docket_assistant.domain.deadlines.walk import (
    Met,
    Variant,
    last_day,
    method_open,
    skips,
    three_days_unsettled,
)
from docket_assistant.domain.service import ServiceMethod

# Python 3.11 looks up a member of an enum by a call, which is dear where 100,000 dates are counted.
_IN_WEEKS = Unit.WEEKS
_IN_FORCE, _OTHER_TEXT = WhyKind.TEXT_IN_FORCE, WhyKind.OTHER_TEXT
_WITH_THREE, _WITHOUT_THREE = WhyKind.THREE_DAYS, WhyKind.NO_THREE_DAYS
_DAYS_A_WEEK = 7
_EITHER = (False, True)
_NO, _YES = (False,), (True,)


class Read(NamedTuple):
    """A reading with the variant that gave it and the contested days that it met."""

    variant: Variant
    on: date
    met: Met


@cache
def plain_variant(regime: Regime, adds_three: bool, skipping: bool) -> Variant:  # noqa: FBT001
    """The prevailing reading under a text; built once for each."""
    return Variant(regime, adds_three, skips=skipping, clerk_extends=regime.clerk_named)


def prevailing(asked: Asked, regime: Regime) -> Variant:
    """The reading that courts follow, as far as known; without three days where the method is open.

    A week may or may not be a period under eleven days; of the two the earlier date prevails.
    """
    period = asked.period
    adds = not period.backward and asked.service in regime.three_days_for
    skipping = skips(period, regime) or (period.backward and _week_in_doubt(period, regime))
    return plain_variant(regime, adds, skipping)


def all_readings(asked: Asked, regime: Regime) -> tuple[Read, ...]:
    """One reading for each date, earliest first: of several with one date the least unusual."""
    first = prevailing(asked, regime)
    found: dict[date, Read] = {}
    for read in sorted(_reads(asked, regime), key=lambda r: _oddness(r.variant, first)):
        found.setdefault(read.on, read)
    return tuple(sorted(found.values(), key=lambda r: r.on))


def _reads(asked: Asked, regime: Regime) -> Iterator[Read]:
    for variant in _variants(asked, regime):
        yield from _with_doubtful_days(asked, variant)


def _variants(asked: Asked, regime: Regime) -> Iterator[Variant]:
    for text in (regime, *other_texts(asked.trigger, regime)):
        base = prevailing(asked, text)
        for adds in _three_days(asked, text, base):
            for rolls in _EITHER if asked.period.backward and not text.direction_settled else _NO:
                for skipping in _EITHER if _week_in_doubt(asked.period, text) else (base.skips,):
                    plain = _with(base, adds_three=adds, rolls_to_event=rolls, skips=skipping)
                    yield from _clerk(asked, plain)
                    if adds and three_days_unsettled(asked, text):
                        yield from _clerk(asked, plain._replace(three_within=True))


def _with(base: Variant, *, adds_three: bool, rolls_to_event: bool, skips: bool) -> Variant:
    """The base reading itself where nothing differs, which is nearly always."""
    if (adds_three, rolls_to_event, skips) == (base.adds_three, base.rolls_to_event, base.skips):
        return base
    return base._replace(adds_three=adds_three, rolls_to_event=rolls_to_event, skips=skips)


def _three_days(asked: Asked, text: Regime, base: Variant) -> tuple[bool, ...]:
    if not method_open(asked):
        return _YES if base.adds_three else _NO
    if asked.service is ServiceMethod.UNKNOWN or ServiceMethod.EMAIL in text.three_days_for:
        return _EITHER
    return _NO


def _week_in_doubt(period: Period, text: Regime) -> bool:
    return period.unit is _IN_WEEKS and period.amount * _DAYS_A_WEEK < text.skips_under


def _clerk(asked: Asked, variant: Variant) -> Iterator[Variant]:
    yield variant
    if asked.closed:
        yield variant._replace(clerk_extends=not variant.clerk_extends)
        if variant.adds_three and not variant.three_within and variant.clerk_extends:
            yield variant._replace(clerk_before_three=True)


def _with_doubtful_days(asked: Asked, variant: Variant) -> Iterator[Read]:
    """The variant as it is, and with each kind of contested day that it meets taken the other way."""
    waiting, seen = [variant], {variant}
    while waiting:
        now = waiting.pop()
        met: Met = []
        yield Read(now, last_day(asked, now, met), met)
        for kind in {closed.kind for _, closed in met} - now.turned:
            turned = now._replace(turned=now.turned | {kind})
            if turned not in seen:
                seen.add(turned)
                waiting.append(turned)


def _oddness(variant: Variant, first: Variant) -> tuple[int, bool]:
    """How many points a variant departs on; a method that is merely unknown is no departure."""
    departs = (
        variant.regime is not first.regime,
        variant.rolls_to_event,
        variant.clerk_extends is not variant.regime.clerk_named,
        variant.clerk_before_three,
        variant.three_within,
        variant.regime is first.regime and variant.skips is not first.skips,
    )
    return sum(departs) + len(variant.turned), variant.adds_three


def as_reading(asked: Asked, read: Read, first: Variant) -> Reading:
    """The reading with its reasons: the text first, then what sets it apart."""
    return Reading(read.on, tuple(_reasons(asked, read, first)))


def _reasons(asked: Asked, read: Read, first: Variant) -> Iterable[Why]:
    variant = read.variant
    text = variant.regime
    same = text is first.regime
    yield Why(_IN_FORCE if same else _OTHER_TEXT, text)
    if method_open(asked) or variant.adds_three:
        yield Why(_WITH_THREE if variant.adds_three else _WITHOUT_THREE, text)
    if variant.three_within:
        yield Why(WhyKind.THREE_DAYS_WITHIN, text)
    if _week_in_doubt(asked.period, text):
        yield Why(WhyKind.WEEK_SKIPS if variant.skips else WhyKind.WEEK_RUNS, text)
    if variant.rolls_to_event:
        yield Why(WhyKind.ROLLS_TO_EVENT, text)
    yield from _clerk_reason(asked, variant)
    if variant.clerk_before_three:
        yield Why(WhyKind.CLERK_BEFORE_THREE, text)
    yield from _doubtful_days(read, text)


def _clerk_reason(asked: Asked, variant: Variant) -> Iterable[Why]:
    text = variant.regime
    if not asked.closed or (text.clerk_named and variant.clerk_extends):
        return
    if text.clerk_named:
        yield Why(WhyKind.SERVED_NOT_FILED, text)
    else:
        yield Why(WhyKind.CLERK_EXTENDS if variant.clerk_extends else WhyKind.CLERK_NOT_NAMED, text)


def _doubtful_days(read: Read, text: Regime) -> Iterable[Why]:
    """Each contested day that this reading met and how it took it."""
    for on, closed in dict(read.met).items():
        turned = closed.kind in read.variant.turned
        left_out = turned != (closed.kind in NOT_COUNTED)
        yield Why(WhyKind.DAY_LEFT_OUT if left_out else WhyKind.DAY_COUNTED, text, on, closed)
