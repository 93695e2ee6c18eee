"""Verbs by which an order tells somebody to act, and the kind of duty that each makes."""

import re

from docket_assistant.domain.order import DutyKind

CONFER = (
    r"confer\b(?!\s+(?:sessions?|process|conferences?|calls?|meetings?|requirements?|obligations?|efforts?|letters?"
    r"|discussions?|certifications?|statements?|correspondence)\b)"
)
"""The verb; "the meet and confer session" only names a talk."""

COMPLETE = (
    r"complete\b(?!\s+(?:responses?|answers?|cop(?:y|ies)|lists?|disclosures?|records?)\b"
    r"|\s*(?:,|and)\s*(?:\w+ed|sworn|full|accurate|correct|legible|non-?evasive)\b)"
)
"""The verb; "complete and signed responses" only says how they shall be."""

ACTS = (
    rf"(?:meet\s+and\s+)?{CONFER}|meet(?:\s+in\s+person)?|file|re-?file|serve|produce|pay|submit|provide|respond|reply"
    rf"|answer|supplement|amend|disclose|deliver|show\s+(?:good\s+)?cause|exchange|appear|attend|{COMPLETE}|lodge"
    r"|send|e-?mail|mail|notify|inform|turn\s+over|return|reimburse|remit|tender|deposit|transmit|furnish|initiate"
    r"|contact|certify|verify|withdraw|destroy|redact|submit"
)
"""Verbs that make a duty of their own where they are joined to another."""

_DONE = {
    "filed": "file", "refiled": "file", "served": "serve", "produced": "produce", "provided": "provide",
    "submitted": "submit", "delivered": "deliver", "paid": "pay", "lodged": "lodge", "exchanged": "exchange",
    "completed": "complete", "supplemented": "supplement", "answered": "answer", "disclosed": "disclose",
    "returned": "return", "mailed": "mail", "sent": "send", "amended": "amend", "furnished": "furnish",
    "made": "make", "held": "hold", "conducted": "conduct", "taken": "take", "noticed": "notice",
    "turned over": "turn over", "designated": "designate", "identified": "identify", "closed": "close",
    "concluded": "conclude", "reimbursed": "reimburse", "accomplished": "accomplish", "performed": "perform",
    "briefed": "brief", "deposited": "deposit", "postmarked": "mail", "received": "deliver",
    "heard": "hear", "complete": "complete",
}  # fmt: skip
"""Passive forms that make a duty of what is done to a paper."""

_ONLY_WITH_TIME = frozenset(
    {
        "make",
        "hold",
        "hear",
        "conduct",
        "take",
        "notice",
        "complete",
        "close",
        "conclude",
        "identify",
        "designate",
    }
)
_BE_DONE = re.compile(
    r"\s+be\s+(?:\w+ly\s+|hereby\s+|also\s+|so\s+)*("
    + "|".join(sorted(_DONE, key=len, reverse=True))
    + r")\b",
    re.IGNORECASE,
)
_ADVERB = (
    r"(?:(?!comply|reply|supply|apply|rely|multiply)\w+ly|each|also|then|again|further|thereafter|therefore|however|instead|hereby"
    r"|forthwith|together|both)"
)
MARKER = r"\(?(?:\d{1,2}|[a-h]|i{1,3}|iv|v)\)"
_ASIDE = r",\s*(?:within|by|on|at|upon|before|after|with|without|to\s+the\s+extent)\s[^,;.]{1,60},"
"""What may stand between "shall" and its verb: "shall, within that period, serve"."""
_FIRST = re.compile(
    rf"(?:\s|{_ASIDE}|[,:]|{MARKER}|continue\s+to\s|(?:either|{_ADVERB})(?=[\s,]))*(?P<verb>{ACTS}|[a-z][a-z-]+)\b(?!['’])",
    re.IGNORECASE,
)
_MORE = re.compile(rf"\b(?P<verb>{ACTS})\b", re.IGNORECASE)
_LEADS = re.compile(
    rf"(?:,|;|\band\b|\bthen\b|(?<=\s){MARKER})(?:{MARKER}|\b(?:and|shall|must|to|{_ADVERB})\b|[\s,:])*\Z",
    re.IGNORECASE,
)
_TOLD_ELSEWHERE = re.compile(
    r"\b(?:whether|which|who|whom|will|would|may|can|could|failed|did|does|do|has|have|had|was|were)\b"
    r"|\bthat(?:\s+\w+ly|\s+and|,)*\s*\Z|\bthat\s+(?:the|an?|it|they|he|she|its|plaintiffs?|defendants?|counsel|part(?:y|ies))\b",
    re.IGNORECASE,
)
_STATEMENT = re.compile(
    r"\b(?:file|submit|lodge|provide)\b[^,;]{0,60}?\b(?:statement|report|advisory|certification|certificate"
    r"|(?:joint|discovery|status)\s+letter|notice\s+(?:advising|informing|stating|whether))\b",
    re.IGNORECASE,
)
_STATEMENT_AHEAD = re.compile(
    r"[^,;]{0,40}?\b(?:joint|status)\s+(?:\w+\s+){0,2}?(?:statement|report|advisory|letter)\b", re.IGNORECASE
)
"""The paper where it is the subject: "the joint report shall be filed"."""
_DISCOVERY = re.compile(
    r"\b(?:discovery|interrogator|production|documents?|admissions?|responses?|answers?|privilege\s+log"
    r"|disclosures?|rfps?|rfas?|rogs?|requests?\s+nos?|as\s+(?:ordered|described|set\s+forth))",
    re.IGNORECASE,
)
_SERVED = frozenset({"serve", "produce", "supplement", "disclose", "turn over"})
_PERHAPS_SERVED = frozenset({"provide", "respond", "answer", "amend", "deliver", "exchange", "furnish"})
_PAID = frozenset({"pay", "reimburse", "remit", "tender"})
_NO_DUTY = frozenset(
    [
        "be",
        "have",
        "not",
        "constitute",
        "remain",
        "govern",
        "include",
        "mean",
        "apply",
        "take",
        "last",
        "bear",
        "result",
        "expire",
        "become",
        "continue",
        "control",
        "consist",
        "proceed",
        "incur",
        "benefit",
        "stand",
        "begin",
        "commence",
        "also",
        "no",
        "retain",
        *(
            "by",
            "within",
            "on",
            "in",
            "at",
            "for",
            "with",
            "from",
            "to",
            "under",
            "upon",
            "before",
            "after",
            "as",
        ),
        *(
            "if",
            "when",
            "where",
            "that",
            "the",
            "any",
            "all",
            "each",
            "their",
            "its",
            "such",
            "this",
            "these",
        ),
    ]
)
"""What shall be the case, and is nobody's act."""


def passive(text: str, at: int) -> tuple[str, int] | None:
    """The verb of "be filed" that starts here, and where it ends."""
    found = _BE_DONE.match(text, at)
    return (_DONE[found[1].lower()], found.end()) if found is not None else None


def needs_time(verb: str) -> bool:
    """Whether a passive is a duty only where a time is stated with it: "shall be held by"."""
    return verb in _ONLY_WITH_TIME


def first_verb(text: str, at: int, end: int) -> re.Match[str] | None:
    """The verb behind "shall"; None where it is nobody's act."""
    found = _FIRST.match(text, at, end)
    return found if found is not None and found["verb"].lower() not in _NO_DUTY else None


def is_act(verb: str) -> bool:
    """Whether the verb is a plain act by itself."""
    return _MORE.fullmatch(verb) is not None


_ALSO_TO = re.compile(r",?\s+and\s+to\s+(?P<verb>report|schedule|arrange)\b", re.IGNORECASE)
"""Verbs that are names of papers or plans as well, and are acts only where "to" says so."""


def more_verbs(text: str, since: int, end: int) -> list[re.Match[str]]:
    """Further acts joined to one: "confer and file"."""
    found, begins = [], since
    for verb in _MORE.finditer(text, since, end):
        between = text[since : verb.start()]
        if _LEADS.search(between) and not _TOLD_ELSEWHERE.search(between):
            found.append(verb)
            since = verb.end()
    also = [
        m
        for m in _ALSO_TO.finditer(text, begins, end)
        if not _TOLD_ELSEWHERE.search(text[begins : m.start()])
    ]
    return sorted([*found, *also], key=lambda verb: verb.start("verb"))


def kind_of(verb: str, words: str) -> DutyKind:
    """The kind of a duty by its verb and the words that go with it."""
    base = " ".join(verb.lower().split())
    if "confer" in base or (base.startswith("meet") and re.search(r"\bconfer\b", words)):
        return DutyKind.CONFER
    if base in _PAID:
        return DutyKind.PAY
    stated = _STATEMENT.search(words) or _STATEMENT_AHEAD.match(words)
    if base in ("file", "submit", "lodge", "provide") and stated and "copies" not in words:
        return DutyKind.FILE_STATEMENT
    if base in _SERVED or (base in _PERHAPS_SERVED and _DISCOVERY.search(words[:80])):
        return DutyKind.SERVE
    return DutyKind.OTHER
