"""Who shall do what an order says: the subject of a command, and the sides that it names."""

import re
from collections.abc import Sequence

from docket_assistant.domain.matter import Side

_SIDES = {
    "plaintiff": Side.PLAINTIFF,
    "petitioner": Side.PLAINTIFF,
    "relator": Side.PLAINTIFF,
    "defendant": Side.DEFENDANT,
    "respondent": Side.DEFENDANT,
    "defense": Side.DEFENDANT,
}
_SIDE = (
    r"\b(plaintiff|petitioner|relator|defendant|respondent|defense)(?:s|\(s\))?(?:['’]s?)?"
    r"(?:\s+(?:lead\s+)?(?:trial\s+)?counsel)?(?![\w])"
)
_MENTION = re.compile(_SIDE, re.IGNORECASE)
_TOGETHER = re.compile(
    _SIDE + r"\s*(?:,|\band\b|\bor\b|/)[^,]{0,40}?(?:counsel\s+for\s+(?:the\s+)?)?" + _SIDE + r"[^,]{0,40}\Z",
    re.IGNORECASE,
)
_EVERYBODY = re.compile(r"\b(?:part(?:y|ies)|counsel|both|each|all|sides?)\b(?!\s+for\b)", re.IGNORECASE)
_OWN_COUNSEL = re.compile(
    r"\b(?:and|or|/)\s+(?:its|his|her|their)\s+(?:own\s+)?(?:counsel|attorneys?|lawyers?)\b(?!\s+for\b)",
    re.IGNORECASE,
)
"""Counsel of a side just named is that side's: "Defendant and its counsel"."""
_SECOND_ROLE = re.compile(
    r"\b(?:third[\s-]party|counter-?(?:claim(?:ant)?)?|cross-?(?:claim)?)[\s-]*(?:plaintiff|defendant)s?(?:['’]s?)?",
    re.IGNORECASE,
)
"""A role beside the first, or of a third: "Defendant and Third-Party Plaintiff" is a defendant."""
_THE_COURT = re.compile(
    r"\A(?:(?:this|the|that)\s+)?(?:court\b(?!\s+reporter)|clerk|.{0,40}\bjudge|undersigned|marshal|special\s+master|jury"
    r"|courtroom\s+deputy|u\.?s\.?\s+district)",
    re.IGNORECASE,
)
_ONE_OF_THEM = re.compile(
    r"\A(?:its|their|his|her)\s|"
    r"\bparty\s+(?!to\b)\w+ing\b|\bany\s+part|\b(?:\w+ing|adverse|other)\s+(?:part(?:y|ies)|counsel|sides?)\b",
    re.IGNORECASE,
)
"""One of the sides, but the words do not tell which: "the opposing party"."""
_NON_PARTY = re.compile(
    r"\bnon-?\s?part(?:y|ies)\b|\bthird[\s-]part(?:y|ies)\b(?!\s+(?:plaintiff|defendant))", re.IGNORECASE
)
_NOBODY = re.compile(r"\A(?:no|neither|nothing|none|nobody|there|what|who|failure)\b", re.IGNORECASE)
_GENERIC = re.compile(
    r"\A(?:an?\s|any\s|one\s|every\s|(?:the\s+)?(?:non-?moving|moving|movant|responding|requesting|producing)\s)"
    r"|\A(?:parties|litigants)\Z",
    re.IGNORECASE,
)
_THINGS = (
    r"letters?|complaints?|depositions?|productions?|motions?|briefs?|orders?|documents?|logs?|responses?"
    r"|answers?|interrogator(?:y|ies)|requests?|hearings?|conferences?|teleconferences?|trials?|discovery|time"
    r"|periods?|appeals?|objections?|reports?|notices?|statements?|extensions?|deadlines?|search(?:es)?|papers?"
    r"|filings?|sessions?|meetings?|numbers?|cop(?:y|ies)|testimony|lists?|costs?|fees?|repl(?:y|ies)"
    r"|oppositions?|pleadings?|subpoenas?|information|materials?|exhibits?|agreements?|stipulations?"
    r"|protocols?|certificates?|certifications?|disclosures?|supplements?|affidavits?|declarations?"
    r"|memorand(?:um|a)|payments?|sanctions?|schedules?|tasks?|steps|plans?|descriptions?|privileges?|rulings?"
    r"|parties['’]\s+dispute|issues?|matters?|items?|this|that|these|those|which|such|files?|data|calls?"
    r"|submissions?|amendments?|verifications?|efforts|inspections?|examinations?|topics?|pages?|rules?|transcripts?"
)
_THING = re.compile(rf"(?:\A|\s)(?:{_THINGS})\Z", re.IGNORECASE)
_CUT = re.compile(
    r"\s(?:in|of|to|for|by|on|with|regarding|as|produced|pursuant|described|sought|under|from)\s"
)
_PERSON = re.compile(
    r"\b(?:part(?:y|ies)|counsel|attorneys?|lawyers?|movants?|claimants?|government|govt|they|he|she|intervenors?"
    r"|sides?|witness(?:es)?|custodians?|operators|people|persons?|litigants?)\b|" + _SIDE,
    re.IGNORECASE,
)
_COMPANY = frozenset(
    [
        "the",
        "inc",
        "corp",
        "corporation",
        "llc",
        "co",
        "company",
        "ltd",
        "limited",
        "lp",
        "llp",
        "na",
        "et",
        "al",
    ]
)
_OF_SIDE = re.compile(
    _SIDE
    + r"\s+(?:[a-z-]+\s+){0,3}?(?:responses?|repl(?:y|ies)|briefs?|oppositions?|answers?|objections?|reports?"
    r"|motions?|disclosures?|supplements?|letters?|notices?|statements?|logs?|positions?|productions?|designations?|lists?|submissions?)\b",
    re.IGNORECASE,
)


def is_court(subject: str) -> bool:
    """Whether the court or its staff is meant: what they do is no duty of a party."""
    return _THE_COURT.match(subject) is not None


def is_nobody(subject: str) -> bool:
    """Whether nobody is told to act: "no party shall"."""
    return _NOBODY.match(subject) is not None


def is_generic(subject: str) -> bool:
    """Whether the words fit any case: "a party must", "the moving party"."""
    return _GENERIC.match(subject) is not None


def is_thing(subject: str) -> bool:
    """Whether a paper, a date or a conference is the subject, and not somebody."""
    return _THING.search(_head(subject)) is not None


def is_person(subject: str) -> bool:
    """Whether the subject is somebody: a side, counsel, or a name in capitals."""
    head = _head(subject)
    return is_side(subject) or (not _THING.search(head) and (head[:1].isupper() or head[4:5].isupper()))


def is_side(subject: str) -> bool:
    """Whether the subject is a side, counsel or the like, and not a paper of theirs."""
    head = _head(subject)
    return _THING.search(head) is None and _PERSON.search(head) is not None


def _head(subject: str) -> str:
    """The words up to what describes them: "the parties" of "the parties to this action"."""
    cut = _CUT.search(subject)
    return subject[: cut.start()] if cut is not None else subject


def sides_of(subject: str, names: Sequence[tuple[str, Side]] = ()) -> tuple[Side, ...]:
    """The sides that shall act: one, both for "the parties" and the like, none where nobody can tell."""
    if _NON_PARTY.search(subject):
        return ()
    subject = _SECOND_ROLE.sub("", subject)
    subject = _OWN_COUNSEL.sub("", subject) if _MENTION.search(subject) else subject
    mentions = list(_MENTION.finditer(subject))
    both = (Side.PLAINTIFF, Side.DEFENDANT)
    if mentions and not _TOGETHER.search(subject):
        last = mentions[-1]
        after = _EVERYBODY.search(subject, last.end())
        return both if after is not None else (_SIDES[last[1].lower()],)
    if mentions:
        return tuple(dict.fromkeys(_SIDES[m[1].lower()] for m in mentions))
    named = tuple(dict.fromkeys(side for name, side in names if _names(subject, name)))
    if named:
        return named
    return both if _EVERYBODY.search(subject) and not _ONE_OF_THEM.search(subject) else ()


def _names(subject: str, name: str) -> bool:
    ours, theirs = _plain(name), _plain(subject)
    last = ours.split()[-1:]
    return bool(ours) and (f" {ours} " in f" {theirs} " or f" {theirs} " in f" {ours} " or [theirs] == last)


def _plain(name: str) -> str:
    """A name without its signs, article and what kind of company it is."""
    words = re.sub(r"[^\w\s]", "", name).casefold().split()
    return " ".join(word for word in words if word not in _COMPANY)


def owner_in(subject: str) -> str:
    """Whose paper is meant: "Plaintiffs" of "Plaintiffs' reply"; empty where the words name nobody."""
    owned = _OF_SIDE.match(re.sub(r"\A(?:the|any)\s+", "", subject, flags=re.IGNORECASE))
    return re.sub(r"['’]s?\Z", "", owned[0].split()[0]) if owned is not None else ""
