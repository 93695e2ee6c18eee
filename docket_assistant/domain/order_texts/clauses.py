"""What one sentence of an order says shall be done: verb by verb, each with its subject and its time."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docket_assistant.domain.order_texts.commands import Command, Force, commands, subject_words
from docket_assistant.domain.order_texts.times import StatedTime
from docket_assistant.domain.order_texts.verbs import (
    MARKER,
    first_verb,
    is_act,
    more_verbs,
    needs_time,
    passive,
)
from docket_assistant.domain.order_texts.who import is_person, is_side, is_thing, owner_in

_IF_AHEAD = re.compile(
    r"(?:(?<![\w])(?<![\w]\s)|[,;:]|\b(?:that|accordingly|further|ordered)\b)\s*(?P<if>(?:if|unless|in\s+the\s+event|to\s+the\s+extent|upon|once|(?:before|prior\s+to|after)(?=\s+\w+ing\b)|should(?=\s+"
    r"(?:the|any|plaintiff|defendant|part))|provided\s+that)\b[^;]{3,300}?),(?=[\s,]*(?:[^\s,;][^,;]{0,140}?)?\b(?:shall|must"
    r"|may|will|should|is\s+\w*\s?(?:ordered|directed|required)|are\s+\w*\s?(?:ordered|directed|required))\b)",
    re.IGNORECASE,
)
_IF_BEHIND = re.compile(
    r"\bif\s+(?:any(?=\s*(?:[,;.]|as\b|\Z))|necessary|applicable|appropriate|needed|possible)\b"
    r"|\b(?:if|unless|in\s+the\s+event|(?<!granted\s)to\s+the\s+extent|provided\s+that|except\s+(?:that|if))\b[^,;]*",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r",\s*(?:who|which|jointly|individually|collectively|proceeding|acting|appearing|through|by\s+(?:and\s+through|counsel)"
    r"|pro\s+se|as\s+(?:the\s+)?\w+ing\s+party|and\s+each\s+of\s+them)\b[^,;.]{0,80},"
    r"(?=\s*(?:shall|must|may|will|is|are|has|have|to)\b)",
    re.IGNORECASE,
)
"""What is said of a subject between commas: "Plaintiff, who appears pro se, shall"."""
_PAPERS = re.compile(r"they|these|both|all\s+of\s+(?:them|these)", re.IGNORECASE)
"""Papers named before, where something shall be done to them: "They shall be served"."""
_OWNED = re.compile(r"['’]s?\s+(?!(?:(?:lead|trial)\s+)?(?:counsel|attorneys?|lawyers?)\b)\w", re.IGNORECASE)
"""Somebody or something of a side, and not the side: "defendant's expert"."""
_OR = re.compile(
    r"\bor\s+(?:otherwise\s+|else\s+|alternatively\s*,?\s*|in\s+the\s+alternative\s*,?\s*)?"
    r"(?:file|serve|produce|amend|show|provide|submit|state|explain|notify|certify|pay)\b",
    re.IGNORECASE,
)
_JOINS = re.compile(
    rf"(?:[\s,:]|{MARKER}|\b(?:to|shall|must|promptly|jointly|each|also|again|further)\b)*\Z", re.IGNORECASE
)
_LINK = re.compile(r"(?:[\s,;]|\b(?:and|while|but|or)\b)\Z", re.IGNORECASE)
_LINK_WORD = re.compile(r"[,;]|\b(?:and|while|but|or)\b", re.IGNORECASE)
_TRAILING = re.compile(
    rf"(?:[\s,;.:]|\b(?:and\s+to|and|then|shall|must|but)\b|{MARKER}|(?<=;\s)[a-h1-9]\Z|(?<=;\sand\s)[a-h1-9]\Z)+\Z",
    re.IGNORECASE,
)
_AND_PAPER = re.compile(r"\s*,?\s*(?:and|with)\s+(?:any\s+)?(?P<what>[^,;]{3,60}?)\s*,?\s*", re.IGNORECASE)
_TIME_MADE_BLANK = re.compile(r"\s{4,}")
_AND_AFTER = re.compile(r"\s*,?\s*(?:;|\b(?:and|while|but|or)\b)", re.IGNORECASE)
_TIME_GAP = re.compile(r",?\s{4,},?")
_THEIR_JOINT = re.compile(r"(?:the\s+)?parties['’]\s|(?:(?:an?|the|their|any)\s+)?joint\b", re.IGNORECASE)
_UMBRELLA = re.compile(r"\bas\s+follows\s*:?\s*\Z", re.IGNORECASE)
_BY_WHOM = re.compile(
    r"\bby\s+(?P<who>(?:the\s+|counsel\s+for\s+(?:the\s+)?)?(?:part(?:y|ies)|plaintiffs?|defendants?|counsel|movants?"
    r"|petitioners?|respondents?|(?-i:[A-Z][\w.]+(?:\s+[A-Z][\w.]+){0,3})))\b(?!['’])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing ordered: its verb, where its words stand, who is named for it, and when."""

    force: Force
    verb: str
    start: int
    end: int
    words: str
    """The words without their times."""
    who: str
    time: StatedTime | None
    conditions: tuple[tuple[int, int], ...]
    alternative: bool
    times_in_doubt: bool
    paper: bool
    """Whether a paper or a thing is the subject: "responses shall be served"."""


@dataclass(frozen=True, slots=True)
class _Head:
    """A verb with where its own words begin and end."""

    verb: str
    start: int
    end: int
    paper: str = ""
    """What shall be filed, served or done, where that is the subject."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """A piece of a sentence with its times and conditions made blank."""

    sentence: str
    blank: str
    times: tuple[StatedTime, ...]
    """Times that are not those of a condition."""
    conditions: tuple[tuple[int, int], ...]
    start: int
    end: int


def clauses(sentence: str, times: Sequence[StatedTime], start: int, end: int) -> Iterator[Clause]:
    """Each thing that a piece of a sentence orders, with the one time that can be meant for it."""
    reading = _reading(sentence, times, start, end)
    found = list(commands(reading.blank, start, end))
    since = start
    for n, command in enumerate(found):
        until = _begins(reading.blank, found[n + 1], command) if n + 1 < len(found) else end
        yield from _of_command(reading, command, since, until, found[0].start)
        since = until


def _begins(blank: str, command: Command, before: Command) -> int:
    """Where a command's own words begin: where "and" leads on to its subject, or to its "shall"."""
    begins = command.subject[0] if command.subject[0] >= before.verb_from else command.start
    run = begins
    while run > before.verb_from and (tail := _LINK.search(blank, max(before.verb_from, run - 60), run)):
        run = tail.start()
    gap = max((m.end() for m in _TIME_MADE_BLANK.finditer(blank, run, begins)), default=run)
    joined = _AND_AFTER.match(blank, gap, begins)  # the time ahead of "and" is that of the command before
    link = joined or _LINK_WORD.search(blank, run, begins)
    return link.start() if link is not None else begins


def _reading(sentence: str, times: Sequence[StatedTime], start: int, end: int) -> _Reading:
    blank = sentence
    for time in times:
        blank = _blanked(blank, time.start, time.end)
    for aside in _ASIDE.finditer(blank, start, end):
        blank = _blanked(blank, *aside.span())
    conditions = [m.span("if") for m in _IF_AHEAD.finditer(blank, start, end)]
    for a, b in conditions:
        blank = _blanked(blank, a, b)
    own = tuple(t for t in times if start <= t.start < end and not _within(t, conditions))
    return _Reading(sentence, blank, own, tuple(conditions), start, end)


def _blanked(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]


def _within(time: StatedTime, spans: Sequence[tuple[int, int]]) -> bool:
    return any(a <= time.start < b for a, b in spans)


def _of_command(reading: _Reading, command: Command, since: int, until: int, first: int) -> Iterator[Clause]:
    subject = subject_words(reading.blank, (), command.subject)
    behind = _conditions_behind(reading, command, until)
    times = tuple(t for t in reading.times if not _within(t, behind))
    heads = _heads(reading, command, subject, until)
    if not heads or _UMBRELLA.search(reading.sentence, heads[-1].start, until):
        return
    since = max(since, command.since)
    front = [t for t in times if since <= t.start and t.end <= heads[0].start and t.start < command.verb_from]
    opening = [t for t in reading.times if t.end <= first]
    if command.force is Force.TOLD:  # "On April 7, the Court ordered": the day of that order
        front, opening = ([t for t in some if not _is_on(reading, t)] for some in (front, opening))
    if not front and len(reading.times) == 1 and opening:
        front = opening
    spans = _spans(reading.blank, heads, command.verb_from, until, times)
    conditions = (*(c for c in reading.conditions if since <= c[0] < until), *behind)
    if len(heads) == 1 and (two := _each_its_own(reading, heads[0], spans[0], times)) is not None:
        heads, spans = two
    for n, head in enumerate(heads):
        time, doubt = _time_of(n, heads, spans, times, front)
        stop = _trimmed(reading.sentence, head.end, spans[n][1])
        clause = _clause(reading, command, head, stop, subject, (time, doubt), conditions)
        if _stands(command, head, subject, time, doubt=doubt):
            yield clause


def _is_on(reading: _Reading, time: StatedTime) -> bool:
    return reading.sentence[time.start : time.start + 3].lower() == "on " and time.fixed_on is not None


def _each_its_own(
    reading: _Reading, head: _Head, span: tuple[int, int], times: Sequence[StatedTime]
) -> tuple[list[_Head], list[tuple[int, int]]] | None:
    """Two papers with one verb: "the opposition shall be filed by May 1 and the reply by May 8"."""
    own = [t for t in times if span[0] <= t.start < span[1]]
    if len(own) != 2:
        return None
    found = _AND_PAPER.fullmatch(reading.blank, own[0].end, own[1].start)
    if found is None or not is_thing(found["what"]):
        return None
    second = _Head(head.verb, found.start("what"), found.end("what"), found["what"])
    return [head, second], [(span[0], found.start("what")), (found.start("what"), span[1])]


def _clause(
    reading: _Reading,
    command: Command,
    head: _Head,
    stop: int,
    subject: str,
    when: tuple[StatedTime | None, bool],
    conditions: tuple[tuple[int, int], ...],
) -> Clause:
    words, blank = reading.sentence[head.start : stop], _TIME_GAP.sub(" ", reading.blank[head.start : stop])
    return Clause(
        command.force,
        head.verb,
        head.start,
        stop,
        blank if blank.strip() else words,
        _who(head.paper or subject, blank, by_paper=bool(head.paper)),
        when[0],
        conditions,
        _OR.search(reading.blank, head.end, stop) is not None,
        when[1],
        bool(head.paper),
    )


def _who(subject: str, words: str, *, by_paper: bool) -> str:
    """Who shall act: the subject, or whose paper it is and by whom it shall be filed."""
    if not by_paper:
        return subject
    named = _BY_WHOM.search(words)
    if named is not None:
        return named["who"]
    return owner_in(subject) or ("the parties" if _THEIR_JOINT.match(subject) else "")


def _conditions_behind(reading: _Reading, command: Command, until: int) -> list[tuple[int, int]]:
    found = [m.span() for m in _IF_BEHIND.finditer(reading.blank, command.verb_from, until)]
    if found and command.force is Force.PERMITTED:
        return [(found[0][0], until)]
    return [(a, a + len(reading.blank[a:b].rstrip())) for a, b in found]


def _heads(reading: _Reading, command: Command, subject: str, until: int) -> list[_Head]:
    """The verbs of a command; of a paper that shall be filed the whole sentence, of other things none."""
    blank = reading.blank
    done = passive(
        blank, command.verb_from - (1 if blank[command.verb_from - 1 : command.verb_from] == " " else 0)
    )
    if done is not None:
        somebody = is_side(subject) and not _OWNED.search(subject) and not _PAPERS.fullmatch(subject)
        return [] if somebody else [_Head(done[0], command.subject[0], done[1], subject or "it")]
    if is_thing(subject):
        return []
    first = first_verb(blank, command.verb_from, until)
    if first is None or not (is_act(first["verb"]) or is_person(subject) or not subject):
        return []
    heads = [_Head(first["verb"], first.start("verb"), first.end())]
    heads += [_Head(m["verb"], m.start("verb"), m.end("verb")) for m in more_verbs(blank, first.end(), until)]
    parted = len(heads) > 1 and any(heads[0].end <= t.start < heads[1].start for t in reading.times)
    if len(heads) > 1 and not is_act(heads[0].verb) and not parted:  # "prepare and serve"
        heads[:2] = [_Head(heads[1].verb, heads[0].start, heads[1].end)]
    return heads


def _stands(command: Command, head: _Head, subject: str, time: StatedTime | None, *, doubt: bool) -> bool:
    """Whether the words make a duty: "will" only with a day, "shall be held" only with a time."""
    timed = time is not None or doubt
    if command.force is Force.EXPECTED:
        if time is None or not time.is_day:
            return time is not None and time.period is not None and is_side(subject)
        return bool(head.paper) or is_person(subject)
    return timed or not (head.paper and needs_time(head.verb))


def _spans(
    blank: str, heads: Sequence[_Head], earliest: int, until: int, times: Sequence[StatedTime]
) -> list[tuple[int, int]]:
    """From where to where each verb's clause goes; a time that stands right before a verb is the verb's."""
    begins = [_begin(blank, head.start, earliest, times) for head in heads]
    return list(zip(begins, [*begins[1:], until], strict=True))


def _begin(blank: str, head: int, earliest: int, times: Sequence[StatedTime]) -> int:
    before = (t.start for t in times if earliest <= t.start and t.end <= head)
    return next((start for start in before if _JOINS.fullmatch(blank[start:head])), head)


def _time_of(
    n: int,
    heads: Sequence[_Head],
    spans: Sequence[tuple[int, int]],
    times: Sequence[StatedTime],
    front: Sequence[StatedTime],
) -> tuple[StatedTime | None, bool]:
    """The act's own time, else one before all, else one at the end of the last; in doubt none."""
    own = [[t for t in times if begins <= t.start < ends and t not in front] for begins, ends in spans]
    if own[n]:
        return _one(own[n] if n or not _best(front) else [*front, *own[n]])
    if front:
        return _one(front)
    opens = bool(own[0]) and own[0][0].end <= heads[0].start
    if opens:
        return _one(own[0])
    only_at_end = not any(own[:-1]) and bool(own[-1]) and own[-1][0].start > heads[-1].start
    return _one(own[-1]) if only_at_end else (None, False)


def _best(times: Sequence[StatedTime]) -> list[StatedTime]:
    """Those that could be counted; else all."""
    return [t for t in times if t.is_day] or [t for t in times if t.period is not None] or list(times)


def _one(times: Sequence[StatedTime]) -> tuple[StatedTime | None, bool]:
    best = _best(times)
    alike = {(t.period, t.unit, t.counted_from, t.fixed_on, t.event) for t in best}
    return (best[0], False) if len(alike) == 1 else (None, bool(best))


def _trimmed(text: str, start: int, stop: int) -> int:
    """The end of a clause without the words that lead on to the next."""
    tail = _TRAILING.search(text[:stop], start)
    return tail.start() if tail is not None else stop
