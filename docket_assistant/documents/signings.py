"""Places to sign that stand one after another: which keep together on a page."""

from collections.abc import Sequence

from docket_assistant.documents.model import Block, Signing

_ON_A_PAGE = 4
"""How many places one page holds with the paragraph before them, each with a whole block of counsel."""


def signing_kept(blocks: Sequence[Block], at: int) -> bool:
    """Whether the place to sign at ``at`` keeps with the next one.

    All of them do, with the last paragraph, so that none stands alone on a page; of more than a page holds
    the last two.
    """
    if (
        not isinstance(blocks[at], Signing)
        or at + 1 == len(blocks)
        or not isinstance(blocks[at + 1], Signing)
    ):
        return False
    first, last = at, at + 1
    while first and isinstance(blocks[first - 1], Signing):
        first -= 1
    while last + 1 < len(blocks) and isinstance(blocks[last + 1], Signing):
        last += 1
    return last - first < _ON_A_PAGE or at + 1 == last
