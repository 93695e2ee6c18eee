"""Why an answer does not do, as a letter says it: what the answer lacks, and the rule that asks for it.

The sentences tell what is or is not in the answer as counsel read it, and never what the other side meant.
A rule is named only where it asked for that on the day of the answer.
"""

from collections.abc import Iterable
from datetime import date

from docket_assistant.domain.answered import Deficiency
from docket_assistant.domain.items import ItemKind
from docket_assistant.wording.reviews import cause_rule

_SAID = {
    Deficiency.NO_PRODUCTION_DATE: "The {word} {names} no date by which the documents are to be produced.",
    Deficiency.NO_WITHHOLDING_LINE: (
        "The {word} {does} not say whether anything responsive is held back on the objections."
    ),
    Deficiency.BOILERPLATE: "The {word} {objects} without stating the grounds with specificity.",
    Deficiency.SUBJECT_TO: (
        "The {word} {is} given subject to objections, so that what is held back on them cannot be told."
    ),
    Deficiency.UNVERIFIED: "The {word} {is} not under oath.",
    Deficiency.EVASIVE: "The {word} {leaves} out part of what is asked.",
    Deficiency.PRIVILEGE_WITHOUT_LOG: (
        "The {word} {claims} privilege without describing what is held back in a way that lets the claim be"
        " assessed."
    ),
    Deficiency.PROMISED_NOT_PRODUCED: "The {word} {promises} documents.",
}
_ONE = {
    "names": "names", "does": "does", "objects": "objects", "is": "is", "leaves": "leaves",
    "claims": "claims", "promises": "promises",
}  # fmt: skip
_SEVERAL = {
    "names": "name", "does": "do", "objects": "object", "is": "are", "leaves": "leave",
    "claims": "claim", "promises": "promise",
}  # fmt: skip


def cause_sentence(
    cause: Deficiency, kind: ItemKind, answered_on: date | None, *, several: bool
) -> str | None:
    """One cause as a sentence with its rule; None: counsel's own words are asked."""
    said = _SAID.get(cause)
    if said is None:
        return None
    answer = "answer" if kind is ItemKind.INTERROGATORY else "response"
    words = said.format(word=f"{answer}s" if several else answer, **(_SEVERAL if several else _ONE))
    rule = cause_rule(cause, kind, answered_on)
    return f"{words.removesuffix('.')} ({rule})." if rule else words


def causes_key(causes: Iterable[Deficiency]) -> str:
    """Names a group of causes in a question: boilerplate+subject_to."""
    return "+".join(cause.value for cause in sorted(causes))
