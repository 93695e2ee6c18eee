"""What an order tells of the dispute: sets served, responses, talks, messages, the motion.

A sentence counts only where it says that somebody did a thing; what is denied, wished for, quoted from a
rule or ordered for the future tells nothing.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.matter import Side
from docket_assistant.domain.order_texts.facts import FactKind, FactValue, ProposedFact
from docket_assistant.domain.order_texts.names import side_called, spoken_names
from docket_assistant.domain.order_texts.sentences import quotations, sentences
from docket_assistant.domain.order_texts.times import days_named
from docket_assistant.domain.order_texts.told import Telling, telling
from docket_assistant.domain.order_texts.who import sides_of

_SIDE = r"(?:the\s+)?(?:plaintiff|defendant|petitioner|respondent)s?"
_WAS_SERVED = re.compile(
    r"(?P<what>\b(?:plaintiff|defendant)s?['’]s?\s+[^.;]{3,160}?)\s+(?:was|were)\s+served\b", re.IGNORECASE
)
_SETS = {
    ItemKind.INTERROGATORY: re.compile(
        r"(?P<nth>first|second|third|fourth|fifth|1st|2nd|3rd)?\s*(?:sets?\s+of\s+)?\binterrogatories\b",
        re.IGNORECASE,
    ),
    ItemKind.PRODUCTION: re.compile(
        r"(?P<nth>first|second|third|fourth|fifth|1st|2nd|3rd)?\s*(?:sets?\s+of\s+)?\b(?:requests?\s+for\s+(?:the\s+)?"
        r"production(?:\s+of\s+documents)?|document\s+requests|requests?\s+to\s+produce)\b",
        re.IGNORECASE,
    ),
    ItemKind.ADMISSION: re.compile(
        r"(?P<nth>first|second|third|fourth|fifth|1st|2nd|3rd)?\s*(?:sets?\s+of\s+)?\brequests?\s+for\s+admissions?\b",
        re.IGNORECASE,
    ),
}
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "1st": 1, "2nd": 2, "3rd": 3}
_MODES = {
    "telephone": re.compile(
        r"\b(?:tele)?phoned?\b|\btelephon\w+|\bteleconference\b|\bby\s+call\b|\bcalled\b", re.I
    ),
    "in_person": re.compile(r"\bin[\s-]person\b|\bface[\s-]to[\s-]face\b", re.I),
    "video": re.compile(r"\bvideo\w*|\bzoom\b", re.I),
}
_CONFIRMS = re.compile(r"\b(?:memoriali|confirm|summari[sz]|recit|reflect)\w*", re.IGNORECASE)
_WRONG = re.compile(
    r"\b(?:wrong|incorrect|former|old|outdated)\s+(?:e-?mail\s+|street\s+)?address\b", re.IGNORECASE
)
_AGREEMENT = re.compile(r"\bthe\s+parties['’]\s+agreement\b", re.IGNORECASE)
_NOT_DONE = re.compile(
    r"\b(?:not|never|no|without|failed|refused|declined|shall|must|will|would|should|may|if|unless|whether|to\s+be)\b",
    re.IGNORECASE,
)
_NEXT_CLAUSE = re.compile(
    r";|\.\s+(?=(?-i:[A-Z]))|,?\s+(?:and|but|while)\s+(?=(?:on|the|plaintiffs?|defendants?|counsel|then|later|after)\b|(?-i:[A-Z]))",
    re.IGNORECASE,
)
_ELSE_DONE = re.compile(
    r"\b(?:filed|served|dated|issued|entered|due|signed|sent|received|propounded|held)\b", re.IGNORECASE
)
_FILED = re.compile(r"[\s,]*(?:\([^()]{1,40}\)[\s,]*)?filed\s+(?:on\s+)?", re.IGNORECASE)
_NEXT_DAY = re.compile(r"\bthe\s+(?:very\s+)?(?:next|following)\s+day\b", re.IGNORECASE)
_SAME_DAY = re.compile(r"\b(?:that|the)\s+same\s+day\b", re.IGNORECASE)
_LONGEST = 3_000


@dataclass(slots=True)
class _Told:
    """What was told so far, and by what names."""

    spoken: Mapping[str, Side]
    words: Telling
    facts: dict[tuple[FactKind, str], ProposedFact] = field(default_factory=dict)
    sets: dict[ItemKind, str] = field(default_factory=dict)
    """Who served the set of each kind."""
    last_day: date | None = None
    talk: str = ""
    messages: int = 0

    def side(self, words: str) -> str:
        """The one side that the words name; empty where they name none or both."""
        sides = sides_of(words)
        named = sides[0] if len(sides) == 1 else None if sides else side_called(words, self.spoken)
        return named.value if named is not None else ""

    def add(self, kind: FactKind, value: FactValue, place: tuple[int, int], group: str) -> None:
        self.facts.setdefault((kind, group), ProposedFact(kind, value, *place, group))


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    start: int
    days: tuple[tuple[int, int, date], ...]
    """Days named, with those that are told by another: "the next day"."""

    def place(self, found: re.Match[str], name: str | int = 0) -> tuple[int, int]:
        a, b = found.span(name)
        return self.start + a, self.start + b

    def day(self, start: int, verb: int) -> tuple[date, tuple[int, int]] | None:
        """The day of what is told from a place on: its own clause's, else the last before, else the next.

        Behind the verb only "on" a day is its own, and not where another act stands between.
        """
        cuts = [cut.end() for cut in _NEXT_CLAUSE.finditer(self.text)]
        opens = max((cut for cut in cuts if cut <= start), default=0)
        end = next((cut for cut in cuts if cut > verb), len(self.text))
        own = [d for d in self.days if opens <= d[0] and d[1] <= start][-1:]
        own += [d for d in self.days if verb <= d[0] < end and self._on(d[0], verb)]
        before = [d for d in self.days if d[1] <= start][-1:]
        found = next(iter((*own, *before, *(d for d in self.days if d[0] >= start))), None)
        return (found[2], (self.start + found[0], self.start + found[1])) if found is not None else None

    def _on(self, at: int, verb: int) -> bool:
        words = self.text[verb:at]
        return re.search(r"\bon\s+(?:or\s+about\s+)?\Z", words, re.I) is not None and not _ELSE_DONE.search(
            words.split(maxsplit=1)[-1]
        )


def read_story(text: str, names: Sequence[tuple[str, Side]] = ()) -> tuple[ProposedFact, ...]:
    """The facts that an order tells, in its order, each once; ``names`` are those of the parties."""
    spoken = spoken_names(names)
    told = _Told(spoken, telling(spoken))
    quoted = quotations(text)
    for start, end in sentences(text):
        if end - start <= _LONGEST and not any(a <= start < b for a, b in quoted):
            sentence = _sentence(text, start, end, told.last_day)
            _read(sentence, told)
            told.last_day = sentence.days[-1][2] if sentence.days else told.last_day
    return tuple(sorted(told.facts.values(), key=lambda f: (f.start, f.end)))


def _sentence(text: str, start: int, end: int, last: date | None) -> _Sentence:
    words = text[start:end]
    days = list(days_named(words))
    for pattern, more in ((_NEXT_DAY, 1), (_SAME_DAY, 0)):
        if last is not None and (found := pattern.search(words)) is not None:
            days.append((*found.span(), last + timedelta(days=more)))
    return _Sentence(words, start, tuple(sorted(days)))


def _read(sentence: _Sentence, told: _Told) -> None:
    _served(sentence, told)
    _answered(sentence, told)
    _talked(sentence, told)
    _sent(sentence, told)
    _moved(sentence, told)


def _other(side: str) -> str:
    return {"plaintiff": "defendant", "defendant": "plaintiff"}.get(side, "")


def _done(sentence: _Sentence, found: re.Match[str]) -> bool:
    """Whether the words tell of something done, and not of what was left undone or is wished for."""
    clause = re.split(r"[,;]", sentence.text[: found.start()])[-1] + found[0][:80].split(",")[0]
    return _NOT_DONE.search(clause) is None


def _sets_in(words: str) -> Iterator[tuple[ItemKind, re.Match[str]]]:
    for kind, pattern in _SETS.items():
        found = pattern.search(words)
        if found is not None:
            yield kind, found


def _served(sentence: _Sentence, told: _Told) -> None:
    for found in (*told.words.served.finditer(sentence.text), *_WAS_SERVED.finditer(sentence.text)):
        what, at = found["what"], sentence.start + found.start("what")
        if re.search(
            r"\b(?:responses?|answers?|objections|subpoenas?|motion|complaint|summons)\b", what[:60], re.I
        ):
            continue
        who = found["who"] if "who" in found.re.groupindex else what.split()[0]
        by, day = told.side(who), sentence.day(found.start(), found.start("what"))
        if not by or not _done(sentence, found):
            continue
        for kind, named in _sets_in(what):
            group = f"set-{kind.value}"
            if kind in told.sets:
                continue
            told.sets[kind] = by
            told.add(FactKind.SET, kind.value, (at + named.start(), at + named.end()), group)
            if named["nth"]:
                place = (at + named.start("nth"), at + named.end("nth"))
                told.add(FactKind.SET_ORDINAL, _NTH[named["nth"].lower()], place, group)
            _parties_of_set(sentence, told, group, found, by)
            if day is not None:
                told.add(FactKind.SERVED_ON, day[0], day[1], group)


def _parties_of_set(sentence: _Sentence, told: _Told, group: str, found: re.Match[str], by: str) -> None:
    name = "who" if "who" in found.re.groupindex else "what"
    told.add(FactKind.SERVED_BY, by, sentence.place(found, name), group)
    to = re.search(
        rf"\b(?:on|upon|to)\s+(?P<to>{_SIDE})(?![\w'’])", sentence.text[found.start() :], re.IGNORECASE
    )
    if to is not None and told.side(to["to"]) == _other(by):
        at = sentence.start + found.start()
        told.add(FactKind.SERVED_TO, _other(by), (at + to.start("to"), at + to.end("to")), group)


def _answered(sentence: _Sentence, told: _Told) -> None:
    for found in told.words.answered.finditer(sentence.text):
        words = found["what"] or found["to"] or ""
        by, day = told.side(found["who"]), sentence.day(found.start(), found.start("verb"))
        if not by or day is None or not _done(sentence, found):
            continue
        kind = "supplemental" if re.search(r"\bsupplement", found["verb"], re.I) else "response"
        kind = "amended" if re.search(r"\bamended\b", found["verb"], re.I) else kind
        named = {k for k, _ in _sets_in(words)}
        facing = {k for k, server in told.sets.items() if server == _other(by)}
        for of_kind in sorted(facing & named or facing):
            group = f"response-{of_kind.value}-{day[0].isoformat()}"
            told.add(FactKind.RESPONSE, kind, sentence.place(found, "verb"), group)
            told.add(FactKind.RESPONSE_SERVED_ON, day[0], day[1], group)


def _talked(sentence: _Sentence, told: _Told) -> None:
    found = told.words.talked.search(sentence.text)
    if found is None or not _done(sentence, found):
        return
    mode = next((m for m, pattern in _MODES.items() if pattern.search(found[0])), None)
    day = sentence.day(found.start(), found.start("verb") if found["verb"] else found.start())
    if mode is None or day is None:
        return
    told.talk = f"talk-{day[0].isoformat()}"
    said = next(p.search(found[0]) for m, p in _MODES.items() if m == mode)
    assert said is not None, "the mode was found by it"
    at = sentence.start + found.start()
    told.add(FactKind.TALK, mode, (at + said.start(), at + said.end()), told.talk)
    told.add(FactKind.TALK_HELD_ON, day[0], day[1], told.talk)
    if found["who"] and (found["verb"] or "").lower() in ("contacted", "called", "telephoned", "phoned"):
        told.add(FactKind.TALK_STARTED_BY, told.side(found["who"]), sentence.place(found, "who"), told.talk)


def _sent(sentence: _Sentence, told: _Told) -> None:
    found = told.words.sent.search(sentence.text)
    if found is not None and _done(sentence, found) and told.side(found["who"]):
        told.messages += 1
        group = f"message-{told.messages}"
        what = found["what"].lower().replace("-", "")
        told.add(FactKind.MESSAGE, what, sentence.place(found, "what"), group)
        told.add(FactKind.MESSAGE_BY, told.side(found["who"]), sentence.place(found, "who"), group)
        confirms = _CONFIRMS.search(sentence.text, found.end())
        if confirms is not None and told.talk:
            told.add(FactKind.MESSAGE_CONFIRMS, told.talk, sentence.place(confirms), group)
    agreed = _AGREEMENT.search(sentence.text)
    if agreed is not None and told.talk:
        told.add(FactKind.UNDERSTANDING, agreed[0], sentence.place(agreed), told.talk)
    wrong = _WRONG.search(sentence.text)
    if wrong is not None and told.messages:
        told.add(FactKind.WRONG_ADDRESS, wrong[0], sentence.place(wrong), f"message-{told.messages}")


def _moved(sentence: _Sentence, told: _Told) -> None:
    found = told.words.moved.search(sentence.text)
    if found is not None and _done(sentence, found) and told.side(found["who"]):
        day = sentence.day(found.start(), found.end())
        name = "title" if found["title"] else "moved"
        told.add(FactKind.MOTION, "motion to compel", sentence.place(found, name), "motion")
        told.add(FactKind.MOTION_BY, told.side(found["who"]), sentence.place(found, "who"), "motion")
        if day is not None:
            told.add(FactKind.MOTION_FILED_ON, day[0], day[1], "motion")
    theirs = told.words.their_motion.search(sentence.text)
    if theirs is not None and told.side(theirs["who"]):
        told.add(FactKind.MOTION, "motion to compel", sentence.place(theirs, "title"), "motion")
        told.add(FactKind.MOTION_BY, told.side(theirs["who"]), sentence.place(theirs, "who"), "motion")
        filed = _FILED.match(sentence.text, theirs.end()) or _FILED.match(sentence.text, theirs.end("title"))
        on = [d for d in sentence.days if filed is not None and d[0] == filed.end()]
        for a, b, day_filed in on:
            told.add(FactKind.MOTION_FILED_ON, day_filed, (sentence.start + a, sentence.start + b), "motion")
        if theirs["ecf"]:
            told.add(FactKind.MOTION_ECF, theirs["ecf"], sentence.place(theirs, "ecf"), "motion")
