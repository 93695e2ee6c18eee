"""Where a gap of the paper is mended: a form, a tab, or a question on the page itself."""

from docket_assistant.app.papers.shown import Gap, Mend
from docket_assistant.app.papers.statement import Draft, signing_counsel
from docket_assistant.ui.places import Place

ON_THE_PAGE = frozenset(
    {
        Mend.ORDER_NUMBER,
        Mend.MOTION_NUMBER,
        Mend.GOOD_FAITH,
        Mend.SINCERE_EFFORTS,
        Mend.MOTION,
        Mend.EXPENSES,
        Mend.EXHIBIT,
        Mend.STIPULATED,
        Mend.OTHER_SIDE,
        Mend.ANSWER,
    }
)
"""Gaps that a question beside the paper closes."""


def place_of_gap(gap: Gap, draft: Draft, matter: str) -> Place | None:
    """Where the missing fact is entered; None where a question on the page, or the paper itself, takes it."""
    if gap.mend in ON_THE_PAGE or gap.mend is Mend.IN_THE_PAPER:
        return None
    if gap.mend is Mend.RETURNED:
        return Place("returned", matter)
    if gap.mend is Mend.SIGNATURE:
        lawyer = signing_counsel(draft)
        return Place("counsel", matter, fact=str(lawyer.id) if lawyer is not None else "")
    talks = draft.statement.conferences
    if gap.mend is Mend.TALK and talks:
        return Place("conferral", matter, fact=str(talks[-1].id))
    return Place("matter", matter, "conferral")
