"""Finds the words by which one piece of a sentence commands: "shall", "is ordered to", "to serve by"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from docket_assistant.domain.order_texts.times import StatedTime
from docket_assistant.domain.order_texts.verbs import ACTS, MARKER
from docket_assistant.domain.order_texts.who import is_court, is_nobody, is_side


class Force(StrEnum):
    """How strongly the words command."""

    COMMAND = "command"
    PERMITTED = "permitted"
    """May, or has leave to: a right that ends with its time."""
    EXPECTED = "expected"
    """Will or should."""
    TOLD = "told"
    """The text tells of an order, perhaps an earlier one."""
    SET = "set"
    """A conference, a hearing or a deadline is set."""


@dataclass(frozen=True, slots=True)
class Command:
    """Words that command, whom, and where the verb comes."""

    force: Force
    subject: tuple[int, int]
    start: int
    """Where the commanding words begin."""
    verb_from: int
    since: int
    """Where the clause begins: times before it are not its own."""


_MODAL = re.compile(
    r"\b(?:(?P<have>(?:(?:shall|must|will)\s+)?(?:have|has|(?:is|are)\s+(?:hereby\s+)?(?:granted|given|allowed"
    r"|afforded))(?:\s+(?:an\s+extension\s+of\s+time|an\s+extension|time|leave))?[\s,]{4,}"
    r"(?:in\s+which\s+|within\s+which\s+)?to(?=\s+[a-z]))"
    r"|(?P<leave>(?:is|are)\s+(?:hereby\s+)?(?:granted\s+leave|given\s+leave|permitted|allowed)\s+to"
    r"|(?:shall\s+have|has|have)\s+leave\s+to)"
    r"|(?P<order>(?:is|are)\s+(?:\w+ly\s+|hereby\s+|therefore\s+|thus\s+|further\s+|also\s+|again\s+)*"
    r"(?:ordered|directed|required|instructed|commanded|compelled|obligated)[\s,]+to)"
    r"|(?P<to>(?:is|are)\s+(?:each\s+)?to(?=\s+[a-z]))|(?P<shall>shall|must)|(?P<may>may)|(?P<will>will|should))\b",
    re.IGNORECASE,
)
_GIVEN = re.compile(r"\b(?:have|has|granted|given|allowed|afforded)\s", re.IGNORECASE)
_NOT = re.compile(r"\s+(?:\w+ly\s+)?(?:not|no)\b", re.IGNORECASE)
_FORCES = {
    "have": Force.COMMAND, "leave": Force.PERMITTED, "to": Force.COMMAND, "order": Force.COMMAND,
    "shall": Force.COMMAND, "may": Force.PERMITTED, "will": Force.EXPECTED,
}  # fmt: skip
_DIRECTS = re.compile(
    r"\b(?:(?P<told>ordered|directed|required|instructed)|(?P<will>(?:will|shall)\s+(?:order|direct|require|compel))"
    r"|(?P<now>(?<=\bI\s)(?:order|direct|require)|orders|compels|compelling|ordering|directs|directing|requires"
    r"|requiring|instructs|instructing))\s+(?!that\b|to\b|by\b)(?P<who>[^\s;:.][^;:.]{1,120}?)\s+to\s+(?=[a-z])"
    r"(?!the\b|an?\b|any\b|all\b|this\b)",
    re.IGNORECASE,
)
_AND_ADJUDGED = r"(?:(?:[\s,]+and\s+|\s*,\s*)(?:adjudged|decreed|directed))*"
_THAT = re.compile(
    r"\b(?P<verb>ordered|orders|(?<=\bI\s)(?:order|direct)|ordering|directed|directs|directing|required|requires|requiring)"
    rf"{_AND_ADJUDGED}[\s,]+that\b"
    rf"[\s,]*(?:{MARKER}\s+)?(?P<who>[^\s,;:.][^,;:.]{{1,120}}?)\s+(?=(?:be\s+\w+ed\b|be\s+(?:made|taken|held|paid|sent)\b|(?:"
    + ACTS
    + r")\b))",
    re.IGNORECASE,
)
_AND_THAT = re.compile(
    rf"(?:\band\s+that|;\s*(?:and\s+)?(?:that\s+)?(?:{MARKER})?(?:\s*(?:if|unless|should)\b[^,;]{{3,80}},)?)\s+(?P<who>(?:the\s+)?(?:part(?:y|ies)|plaintiffs?|defendants?|(?:(?:its|their|his|her)\s+)?counsel|movants?)(?:['’]s?)?(?:\s+counsel)?)"
    rf"\s+(?=(?:{ACTS})\b)",
    re.IGNORECASE,
)
_AND_TO = re.compile(
    r"\band\s+(?P<who>(?:the\s+)?(?:part(?:y|ies)|plaintiffs?|defendants?|counsel|movants?)(?:['’]s?)?(?:\s+counsel)?"
    rf"(?-i:\s+[A-Z]\w+){{0,3}})\s+to\s+(?=(?:{ACTS})\b)",
    re.IGNORECASE,
)
"""A second one who is told: "orders Plaintiff to serve answers and Defendant to file a letter"."""
_BARE = re.compile(
    rf"\W*(?:{MARKER}\s*)?(?:[A-Z][\w\s]{{0,30}}:\s+)?(?P<who>(?:the\s+|all\s+|each\s+|both\s+)?(?:part(?:y|ies)|plaintiffs?|defendants?|counsel"
    r"|petitioners?|respondents?|movants?|government)(?:['’]s?)?(?:\s+(?:counsel|for\s+[\w\s]{2,30}?|(?-i:[A-Z]\w+))){0,3})"
    r"\s+to\s+(?=[a-z])",
    re.IGNORECASE,
)
_TO_BE_DONE = re.compile(
    rf"\W*(?:{MARKER}\s*)?(?P<what>(?:(?:the|all|any|such|further|full|amended|supplemental|written|joint|remaining|final"
    r"|(?:plaintiff|defendant|part(?:y|ies))s?['’]s?)\s+){0,4}(?:\w+\s+)?(?:responses?|answers?|productions?|documents"
    r"|objections?|briefs?|reports?|letters?|logs?|depositions?|disclosures?|discovery|motions?|oppositions?|statements?"
    r"|repl(?:y|ies)))\s+to(?=\s+be\s+\w)",
    re.IGNORECASE,
)
"""Without a verb of its own: "Production to be made within three weeks"."""
_PASSIVE_BEFORE = re.compile(r"\b(?:is|are|was|were|been|be|hereby|further|it)\s+\Z", re.IGNORECASE)
_DENIES = re.compile(r"\b(?:nothing|no|not|never|neither|nor)\b[^.;,]{0,80}\Z", re.IGNORECASE)
"""Ahead of "requires Defendant to", where nobody is told to act: "Nothing in this Order requires"."""
_COURT_BEFORE = re.compile(r"\b(?:court|judge|order|undersigned|i)\b[^.;]{0,120}\Z|\A\W*\Z", re.IGNORECASE)
_ORDERED_NOW = re.compile(r"\b(?:is|are|hereby|further|order)\s+\Z|\A\W*\Z", re.IGNORECASE)
_REPORTED = re.compile(
    r"\b(?:argu(?:e|es|ed|ing)|contend(?:s|ed)?|assert(?:s|ed)?|insist(?:s|ed)?|told|believe[sd]?|complain(?:s|ed)?"
    r"|asks?|asked|seeks|sought|(?:claim|maintain|represent|request|suggest|propose|state|explain|advise|warn|note"
    r"|acknowledge|concede)(?:s|d|ed)?\s+that)\b",
    re.IGNORECASE,
)
_SAYS_THAT = re.compile(
    r"\b(?:argu|contend|assert|insist|believ|claim|maintain|represent|suggest|propos|stat|explain|warn|acknowledg"
    r"|conced|anticipat|expect|report)(?:e|s|es|d|ed|ing)?\s+that\b|\bnot(?:e|es|ed|ing)\s+that\b"
    r"|\b(?:stated|represented|argued|explained|told|testified|said|says|contended|advised|promised|assured)\b"
    r"[^.;]{0,60}?\bthat\b",
    re.IGNORECASE,
)
_TIME_ENDS = re.compile(r"\s{4,}\Z")
"""Where a time was made blank: what "and" joins behind it is no second name."""
_LAW = re.compile(
    r"(?:\brules?\b|\bl\.\s?r\.|\bstatutes?\b|§|\bu\.s\.c\.|\bcivlr\b|\bstanding\s+order\b)[^.;]{0,120}?"
    r"\b(?:provides?|requires?|states?|mandates?|says?|contemplates?|permits?|allows?)[\s,]+(?:in\s+relevant\s+part[\s,]*)?"
    r"(?:that\b|[:,]|part(?:y|ies)\b|an?\b)",
    re.IGNORECASE,
)
_CONNECTS = re.compile(
    r"(?P<gap>[,;]\s*(?:and\b|while\b|but\b|or\b)?|\b(?:and|while|but)\b)[\s,]*", re.IGNORECASE
)
_SAME = re.compile(r"(?:[\s,;]|\b(?:and|then|also|or)\b)*", re.IGNORECASE)
_NAMED_FIRST = re.compile(
    rf"\b(?i:order(?:ed|s|ing)?{_AND_ADJUDGED}|direct(?:ed|s|ing)?|requir(?:ed|es|ing)|provided|further|court|so|agreed|extent"
    r"|stipulated)(?i:[\s,]+that\b)|\b(?:ORDERED|ORDERING|ORDERS|SETTING)\b|:(?=\s)"
)
_SUBORDINATE = re.compile(
    r"\b(that|which|who|whom|whose|whether|why|what|how|where|when|because|as)\b", re.IGNORECASE
)
_NOUN_NEXT = re.compile(
    r"\s*(?:\Z|(?:the|an?|any|all|each|its|his|her|their|this|they|he|she|it|plaintiffs?|defendants?|counsel"
    r"|part(?:y|ies))\b|(?-i:[A-Z]))",
    re.IGNORECASE,
)
_TIED = re.compile(
    r"\s*(?:and|or|&|without\b|including\b|inc\b|llc\b|l\.l\.c|ltd|corp\b|co\b|et\s+al|jr\b|sr\b|n\.a\b|l\.p)",
    re.IGNORECASE,
)
_UNDER = re.compile(
    r"(?:\w+\s+)?(?:pursuant\s+to|under|in\s+accordance\s+with|consistent\s+with|with\s+respect\s+to|as\s+to|upon"
    r"|in\s+light\s+of)\s.*\s(?=(?:the|any|each|all|both|such|an?|plaintiffs?|defendants?|counsel|parties)\s)",
    re.IGNORECASE | re.DOTALL,
)
_STATED = re.compile(
    r"[^,;]{1,200}\b(?:is|are|was|were|has|have)\s[^,;]{1,100}?(?:,?\s+(?:and|but)\s+)(?=[^,;]{1,80}\Z)",
    re.IGNORECASE,
)
"""A statement that "and" joins to the command: "the stay is lifted and the parties shall"."""
_OPENS = re.compile(
    rf"(?:\s|{MARKER}|\b(?:accordingly|additionally|further(?:more)?|thereafter|then|also|however|moreover|finally"
    r"|and|but|or|while|therefore|instead|in\s+addition|in\s+this\s+regard|second|first|third(?!-)|lastly|next|similarly"
    r"|likewise)\b|[,:*•-]|[a-h1-9]\.\s)+",
    re.IGNORECASE,
)


def has_command(text: str) -> bool:
    """Whether a piece of a sentence commands by words of its own."""
    said = any(p.search(text) for p in (_MODAL, _GIVEN, _DIRECTS, _THAT))
    return said or any(p.match(text) for p in (_BARE, _TO_BE_DONE))


def commands(blank: str, start: int, end: int) -> Iterator[Command]:
    """The commands of a piece, in order; what is only reported, quoted as law or subordinate is none."""
    covered = start
    for command in sorted(_all(blank, start, end), key=lambda c: c.verb_from):
        if command.start < covered or _is_told_of(blank, start, command):
            continue
        subject = blank[slice(*command.subject)].strip()
        if is_court(subject) or is_nobody(subject) or _NOT.match(blank, command.verb_from):
            continue
        covered = command.verb_from
        yield command


def _is_told_of(blank: str, start: int, command: Command) -> bool:
    before = blank[start : command.verb_from]
    said = _REPORTED.search(blank, start, command.subject[0]) or _SAYS_THAT.search(
        blank, start, command.start
    )
    return said is not None or _LAW.search(before) is not None


def _all(blank: str, start: int, end: int) -> Iterator[Command]:
    yield from _directed(blank, start, end)
    bare = _BARE.match(blank, start, end)
    if bare is not None:
        yield Command(Force.COMMAND, bare.span("who"), bare.start("who"), bare.end(), start)
    done = _TO_BE_DONE.match(blank, start, end)
    if done is not None:
        yield Command(Force.COMMAND, done.span("what"), done.start("what"), done.end(), start)
    yield from _modals(blank, start, end)


def _directed(blank: str, start: int, end: int) -> Iterator[Command]:
    for found in _DIRECTS.finditer(blank, start, end):
        before = blank[start : found.start()]
        by_court = found["now"] or found["will"] or not _PASSIVE_BEFORE.search(before)
        docketed = (found["now"] or "").lower().endswith("ing")
        if _DENIES.search(before):
            continue
        if by_court and (docketed or _COURT_BEFORE.search(before)) and not _MODAL.search(found["who"]):
            force = Force.COMMAND if found["now"] else Force.EXPECTED if found["will"] else Force.TOLD
            yield Command(force, found.span("who"), found.start(), found.end(), found.start())
            for more in _AND_TO.finditer(blank, found.end(), end):
                yield Command(force, more.span("who"), more.start(), more.end(), more.start())
    for found in _THAT.finditer(blank, start, end):
        if _MODAL.search(found["who"]) or re.search(r"\b(?:to|is|are|motion|and|or)\Z", found["who"]):
            continue
        told = found["verb"].islower() and found["verb"].endswith("d")
        now = not told or _ORDERED_NOW.search(blank[start : found.start()])
        force = Force.COMMAND if now else Force.TOLD
        yield Command(force, found.span("who"), found.start(), found.end() - 1, found.start())
        for more in _AND_THAT.finditer(blank, found.end(), end):
            yield Command(force, more.span("who"), more.start(), more.end() - 1, more.start())


def _modals(blank: str, start: int, end: int) -> Iterator[Command]:
    since, subject = start, (start, start)
    for n, found in enumerate(_MODAL.finditer(blank, start, end)):
        named = _subject(blank, since, found.start(), first=n == 0)
        if named is None:
            continue
        if named[0] < named[1] or n == 0:
            subject = named
        lo = _clause_start(blank, since, found.start())
        since = found.end()
        yield Command(_FORCES[found.lastgroup or ""], subject, found.start(), found.end(), lo)


def _subject(blank: str, since: int, modal: int, *, first: bool) -> tuple[int, int] | None:
    """Who stands before "shall"; empty for the one before it, None where the clause hangs on another."""
    if not first and _SAME.fullmatch(blank, since, modal):
        return modal, modal
    lo = _clause_start(blank, since, modal)
    begins = _chunk(blank, lo, modal)
    if not first and lo == since:
        connected = _after_connection(blank, begins, modal)
        if connected is None and begins == since:
            return None
        begins = begins if connected is None else connected
    opening = _OPENS.match(blank, begins, modal)
    begins = opening.end() if opening is not None else begins
    ahead = _UNDER.match(blank, begins, modal)
    begins = ahead.end() if ahead is not None else begins
    stated = _STATED.match(blank[:modal].rstrip(), begins)
    begins = stated.end() if stated is not None else begins
    if _hangs_on_another(blank[begins:modal]):
        return None
    return begins, begins + len(blank[begins:modal].rstrip(" ,"))


def _clause_start(blank: str, since: int, modal: int) -> int:
    """Behind "ORDERED that" and the like, where there is one."""
    return max((cut.end() for cut in _NAMED_FIRST.finditer(blank, since, modal)), default=since)


def _after_connection(blank: str, since: int, modal: int) -> int | None:
    """Where a new subject begins behind "and" or a comma; "plaintiff and defendants" is one."""
    last = None
    for found in _CONNECTS.finditer(blank, since, modal):
        if last is None or not is_side(blank[last : found.start()].strip()):
            last = found.end()
    return last


def _chunk(blank: str, lo: int, modal: int) -> int:
    """Where the subject's words begin: behind the last comma that does not belong to them."""
    stop = modal
    while True:
        comma = blank.rfind(",", lo, stop)
        begins = lo if comma < 0 else comma + 1
        words = blank[begins:stop].strip(" ,")
        tied = words and _TIED.match(blank, begins, modal) and blank[lo : max(comma, lo)].strip(" ,")
        if comma < 0 or (words and not tied) or (words and _TIME_ENDS.search(blank, lo, comma)):
            return begins
        stop = comma


def _hangs_on_another(subject: str) -> bool:
    """Whether a relative clause or an indirect question holds the modal, and not the sentence."""
    words = list(_SUBORDINATE.finditer(subject))
    if not words:
        return False
    last = words[-1]
    relative = last[1].lower() in ("that", "which", "who") and last.start() > 0
    return not (relative and not _NOUN_NEXT.match(subject, last.end()))


def subject_words(sentence: str, times: Sequence[StatedTime], span: tuple[int, int]) -> str:
    """The subject without times that stand within it."""
    words = sentence[slice(*span)]
    for time in times:
        if span[0] <= time.start and time.end <= span[1]:
            words = words.replace(sentence[time.start : time.end], " ")
    return " ".join(words.split()).strip(" ,'’")
