"""Counsel's reading of answers in words, always as counsel's: marked deficient by you on Dec. 3, 2009: ...

A cause names the rule that asks for more, where that rule asked it on the day of the answer.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from docket_assistant.domain.answered import Deficiency, ItemReview
from docket_assistant.domain.discovery import Response
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.writable import visible
from docket_assistant.wording.days import short_date
from docket_assistant.wording.rounds import lower_title, response_title

_CAUSES = {
    Deficiency.NO_PRODUCTION_DATE: "no production date",
    Deficiency.NO_WITHHOLDING_LINE: "no withholding line",
    Deficiency.BOILERPLATE: "boilerplate objection",
    Deficiency.SUBJECT_TO: "\u201csubject to\u201d",
    Deficiency.UNVERIFIED: "unverified",
    Deficiency.EVASIVE: "evasive or incomplete",
    Deficiency.PRIVILEGE_WITHOUT_LOG: "privilege without a log",
    Deficiency.PROMISED_NOT_PRODUCED: "promised, not produced",
    Deficiency.OTHER: "other",
}
_RULES = {
    Deficiency.NO_PRODUCTION_DATE: "34(b)(2)(B)",
    Deficiency.NO_WITHHOLDING_LINE: "34(b)(2)(C)",
    Deficiency.UNVERIFIED: "33(b)(3)",
    Deficiency.EVASIVE: "37(a)(4)",
    Deficiency.PRIVILEGE_WITHOUT_LOG: "26(b)(5)(A)",
    Deficiency.PROMISED_NOT_PRODUCED: "37(a)(3)(B)(iv)",
}
_BY_KIND = {
    (Deficiency.BOILERPLATE, ItemKind.INTERROGATORY): "33(b)(4)",
    (Deficiency.BOILERPLATE, ItemKind.PRODUCTION): "34(b)(2)(B)",
    (Deficiency.BOILERPLATE, ItemKind.ADMISSION): "36(a)(5)",
    (Deficiency.SUBJECT_TO, ItemKind.INTERROGATORY): "33(b)(3)",
    (Deficiency.SUBJECT_TO, ItemKind.PRODUCTION): "34(b)(2)(C)",
    (Deficiency.EVASIVE, ItemKind.ADMISSION): "36(a)(4)",
}
_PRODUCTION_SAYS_SINCE = date(2015, 12, 1)
"""The amendment that asks a response to a request for production for its date and for what it withholds."""
_NEW_THEN = frozenset({"34(b)(2)(C)"})


def cause_words(cause: Deficiency) -> str:
    """What is said to be missing: no production date."""
    return _CAUSES[cause]


def cause_rule(cause: Deficiency, kind: ItemKind, answered_on: date | None) -> str:
    """The rule that asks for more: Rule 34(b)(2)(B); empty where none did on the day of the answer."""
    number = _BY_KIND.get((cause, kind)) or _RULES.get(cause, "")
    asks_since_2015 = cause is Deficiency.NO_PRODUCTION_DATE or number in _NEW_THEN
    early = answered_on is not None and answered_on < _PRODUCTION_SAYS_SINCE
    return "" if not number or (asks_since_2015 and early) else f"Rule {number}"


def causes_text(causes: Iterable[Deficiency], kind: ItemKind, answered_on: date | None) -> str:
    """Causes with their rules: no production date, Rule 34(b)(2)(B); boilerplate objection, Rule 33(b)(4)."""
    told = ((cause_words(c), cause_rule(c, kind, answered_on)) for c in causes)
    return "; ".join(", ".join(filter(None, pair)) for pair in told)


def review_words(review: ItemReview, kind: ItemKind, answered_on: date | None) -> str:
    """Counsel's reading without its day: marked deficient by you: evasive or incomplete, Rule 37(a)(4)."""
    note = " ".join(visible(review.note).split())
    said = f" \u201c{note}\u201d" if note else ""
    if review.adequate:
        return f"Marked adequate by you.{said}"
    causes = causes_text(review.causes, kind, answered_on)
    return f"Marked deficient by you{f': {causes}' if causes else ''}.{said}"


def review_line(review: ItemReview, kind: ItemKind, answered_on: date | None) -> str:
    """The same with its day: Marked deficient by you on Dec. 3, 2009: no production date."""
    return review_words(review, kind, answered_on).replace(
        " by you", f" by you on {short_date(review.on)}", 1
    )


TRIAGE_EMPTY = "No set served by you is on file, so there are no answers to read."


def triage_progress(count: int, adequate: Sequence[bool]) -> str:
    """How far a set is read: 7 of 25 read: 4 adequate, 3 deficient."""
    good = sum(adequate)
    told = f": {good} adequate, {len(adequate) - good} deficient" if adequate else ""
    return f"{len(adequate)} of {count} read{told}"


def triage_hint(*, waits_for_cause: bool) -> str:
    """What the next key does."""
    if waits_for_cause:
        return "Deficient, because of? Press the key of the cause."
    return "A or D. The key of a further cause goes to the one before; Backspace takes back; Enter saves."


def answer_paper(response: Response | None, said_by: Response | None) -> str:
    """Which paper the answer in hand stands in, and whose words are shown."""
    if response is None:
        return "Nothing was answered."
    if said_by is None:
        return f"{response_title(response)}: its words are not on file."
    if said_by.id == response.id:
        return f"{response_title(response)}:"
    of = lower_title(said_by)
    return f"{response_title(response)}: its words are not on file; these are of the {of}."
