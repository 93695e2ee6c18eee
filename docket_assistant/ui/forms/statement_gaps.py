"""Where a gap of the paper is mended: a form, a tab, or a question on the page itself."""

from docket_assistant.app.statement import Draft, signing_counsel
from docket_assistant.ui.places import Place
from docket_assistant.wording.runs import Gap

_ON_THE_PAGE = (
    ("Does counsel state that counsel conferred in good faith", "good_faith"),
    ("Does counsel state that sincere efforts", "sincere_efforts"),
    ("What becomes of the motion", "motion"),
    ("What of expenses", "expenses"),
    ("Do the motion\u2019s exhibits", "exhibit"),
    ("Do the motion's exhibits", "exhibit"),
    ("What is the ECF number of the order", "ecf_order"),
    ("What is the ECF number of the motion", "ecf_motion"),
    ("Do the terms on", "stipulated"),
    ("How does the other side disagree", "other_side"),
)
_SIGNATURE = "the signature block"
_ATTEMPTS = "the table of attempts"


def place_of_gap(gap: Gap, draft: Draft, matter: str) -> Place | str:
    """The place to go to, or the name of a question on the page."""
    for words, stop in _ON_THE_PAGE:
        if gap.question.startswith(words):
            return stop
    if gap.where == "the last paragraph":
        return "other_side"
    if "ECF number" in gap.question:
        return "ecf_motion" if "motion" in gap.question.casefold() else "ecf_order"
    if gap.where == _SIGNATURE:
        lawyer = signing_counsel(draft)
        return Place("counsel", matter, fact=str(lawyer.id) if lawyer is not None else "")
    if gap.where == _ATTEMPTS:
        return Place("matter", matter, "conferral")
    talks = draft.statement.conferences
    if talks:
        return Place("conferral", matter, fact=str(talks[-1].id))
    return Place("matter", matter, "conferral")
