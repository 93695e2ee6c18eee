"""Ties the acts of an order together: a later sentence gives the time, "thereafter" the sequence."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from docket_assistant.domain.order_texts.acts import OrderedAct, binds_somebody
from docket_assistant.domain.order_texts.commands import Force
from docket_assistant.domain.order_texts.sentences import sentences
from docket_assistant.domain.order_texts.who import sides_of

_POINTS_BACK = re.compile(
    r"\s*(?:such|said|the|this|these|those|that)\s+(?P<what>[^,;]{2,80})", re.IGNORECASE
)
_SAID_BEFORE = re.compile(
    r"\b(?:specified|described|identified|listed|set\s+forth|discussed|outlined|ordered|compelled)\b[^,;.]{0,30}?"
    r"\b(?:order|above|herein|document)\b|\bas\s+ordered\s+(?:above|herein)\b",
    re.IGNORECASE,
)
_ALL_BEFORE = re.compile(
    r"\s*(?:all\s+)?(?:of\s+)?(?:such|said|the|these|those|this)\s+(?:tasks?|steps?|acts?|things?|foregoing|production)\b"
    r"|\s*(?:all\s+of\s+)?the\s+foregoing\b",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"\b(?:thereafter|then|after\s+(?:so\s+)?conferring|following\s+th(?:e|at)\s+confer)", re.IGNORECASE
)
_WORD = re.compile(r"[a-z]{3,}", re.IGNORECASE)
_GIVES = frozenset(
    {"file", "submit", "lodge", "serve", "produce", "provide", "deliver", "disclose", "exchange", "furnish"}
)
_AS_FOLLOWS = re.compile(r"\bas\s+follows\s*:?\s*\Z", re.IGNORECASE)
_IF = re.compile(r"\s*(?:if|to\s+the\s+extent|unless|in\s+the\s+event|should)\b[^,]*", re.IGNORECASE)


def linked(text: str, acts: Sequence[OrderedAct]) -> list[OrderedAct]:
    """The acts with the times, sequence and conditions that other sentences give them."""
    found: list[OrderedAct] = []
    for act in acts:
        if not _gives_time(text, act, found) and not _only_says_how(text, act, found):
            found.append(act)
    found = [_with_name(text, found, n, act) for n, act in enumerate(found)]
    found = [_with_same_time(text, found, n, act) for n, act in enumerate(found)]
    kept = [_with_event(text, found, a) for a in found if _is_duty(a)]
    spans = list(_carried(text))
    return [_with_condition(_with_sequence(text, kept, n, act), spans) for n, act in enumerate(kept)]


_PRONOUN = re.compile(r"(?:s?he|it|they|that\s+party)\Z", re.IGNORECASE)

_IF_WHO = re.compile(
    r"(?:if|unless|should|in\s+the\s+event(?:\s+that)?|to\s+the\s+extent(?:\s+that)?)\s+(?P<who>(?:the\s+|both\s+|any\s+|all\s+)?"
    r"(?:part(?:y|ies)|counsel|plaintiffs?|defendants?|petitioners?|respondents?))\b(?!['’])",
    re.IGNORECASE,
)
_SAME_TIME = re.compile(
    r"\b(?:within|by|on\s+or\s+before|(?:no|not)\s+later\s+than)\s+(?:(?:that|the)\s+same|that)\s+"
    r"(?:period|time|date|day|deadline)\b",
    re.IGNORECASE,
)


def _with_name(text: str, acts: Sequence[OrderedAct], n: int, act: OrderedAct) -> OrderedAct:
    """The act of "he" or "they" with the sides that its own condition, or the act before it, names."""
    if not _PRONOUN.match(act.who):
        return act
    named = next((m for a, b in act.conditions if (m := _IF_WHO.match(text, a, b))), None)
    if named is not None:
        return replace(act, sides=sides_of(named["who"]))
    return replace(act, sides=acts[n - 1].sides) if n else act


def _with_same_time(text: str, acts: Sequence[OrderedAct], n: int, act: OrderedAct) -> OrderedAct:
    """The act that shall be done "within that same period" with the time of the act before it."""
    if not n or act.time is not None or act.times_in_doubt or not acts[n - 1].time:
        return act
    said = _SAME_TIME.search(text, acts[n - 1].end, act.end)
    return replace(act, time=acts[n - 1].time) if said else act


_OCCASION = re.compile(r"\b(conference|hearing|trial|mediation|argument)\b", re.IGNORECASE)


def _with_event(text: str, acts: Sequence[OrderedAct], act: OrderedAct) -> OrderedAct:
    """The act with the day of the hearing from which it is counted, where the order sets only one."""
    occasion = _OCCASION.search(act.time.event) if act.time is not None and act.time.period else None
    if act.time is None or occasion is None:
        return act
    days = {
        a.time.fixed_on
        for a in acts
        if a.force is Force.SET
        and a.time is not None
        and occasion[1].lower() in text[a.start : a.end].lower()
    }
    on = next(iter(days)) if len(days) == 1 else None
    return replace(act, time=replace(act.time, event_on=on)) if on is not None else act


def _is_duty(act: OrderedAct) -> bool:
    return binds_somebody(act) and (
        act.force is not Force.PERMITTED or act.time is not None or act.times_in_doubt
    )


def _gives_time(text: str, act: OrderedAct, found: list[OrderedAct]) -> bool:
    """Whether the act only says when earlier ones are to be done; these then have the time."""
    if act.time is None:
        return False
    meant = _meant_by(text, act, found)
    for n in meant:
        found[n] = replace(found[n], time=act.time)
    return bool(meant)


def _meant_by(text: str, act: OrderedAct, found: Sequence[OrderedAct]) -> list[int]:
    open_acts = [n for n, before in enumerate(found) if before.time is None and not before.times_in_doubt]
    words = text[act.start : act.end]
    if _ALL_BEFORE.match(words):
        return [n for n in open_acts if found[n].what is not None]
    if _SAID_BEFORE.search(words):
        return [n for n in open_acts if (found[n].verb, found[n].who) == (act.verb, act.who)]
    subject = _POINTS_BACK.match(words)
    if subject is None or act.who:
        return []
    return [n for n in open_acts if _same_thing(text, found[n], act, subject["what"])][-1:]


def _only_says_how(text: str, act: OrderedAct, found: Sequence[OrderedAct]) -> bool:
    """Whether a sentence without a time says how a thing is to be done that an earlier one orders."""
    subject = _POINTS_BACK.match(text[act.start : act.end])
    if act.time is not None or act.times_in_doubt or subject is None or act.who:
        return False
    return any(_same_thing(text, before, act, subject["what"]) for before in found)


def _same_thing(text: str, before: OrderedAct, act: OrderedAct, what: str) -> bool:
    """Whether an earlier act is about the thing that a later subject points back to."""
    head = _WORD.findall(re.split(r"\s(?:shall|must|is|are|in|of|to|for|by)\b", what, maxsplit=1)[0])
    if not head:
        return False
    stem = head[-1].lower().rstrip("s")
    same_verb = before.verb.lower() == act.verb or {before.verb.lower(), act.verb} <= _GIVES
    return same_verb and stem in text[before.start : before.end].lower()


def _with_sequence(text: str, acts: Sequence[OrderedAct], n: int, act: OrderedAct) -> OrderedAct:
    if not n:
        return act
    start = max(acts[n - 1].end, act.start - 120)
    time = text[act.time.start : act.time.end] if act.time is not None else ""
    said = _THEN.search(text, start, act.start) or _THEN.search(time) or _THEN.match(text, act.start)
    return replace(act, after=n - 1) if said else act


def _carried(text: str) -> Iterable[tuple[int, int, tuple[int, int]]]:
    """From where to where a condition rules that a sentence sets for what follows: "if ..., as follows:"."""
    for start, end in sentences(text):
        colon = re.search(r"\bas\s+follows\s*:", text[start:end], re.IGNORECASE)
        condition = _IF.match(text, start, end)
        if colon is not None and condition is not None:
            ends = re.search(r"\n\s*\n|\bThe\s+Court\b", text[end:])
            stop = end + ends.start() if ends is not None else len(text)
            yield start, stop, (start + len(condition[0]) - len(condition[0].lstrip()), condition.end())


def _with_condition(act: OrderedAct, carried: Iterable[tuple[int, int, tuple[int, int]]]) -> OrderedAct:
    more = tuple(c for a, b, c in carried if a <= act.start < b and c not in act.conditions)
    return replace(act, conditions=(*more, *act.conditions)) if more else act
