"""How long a paper is in words, and which limit of its court is about it; its type never shrinks."""

from collections.abc import Iterator

from docket_assistant.documents.model import PaperModel, Table, text_of
from docket_assistant.domain.court_forms.form import LengthLimit, Limited
from docket_assistant.domain.paper import PaperKind

_LIMITED = {
    PaperKind.STATEMENT: Limited.DISCOVERY_STATEMENT,
    PaperKind.JOINT_STATEMENT: Limited.DISCOVERY_STATEMENT,
    PaperKind.MOTION_TO_COMPEL: Limited.DISCOVERY_MOTION,
    PaperKind.EXTENSION_MOTION: Limited.BRIEF,
    PaperKind.OPPOSITION_CONFERRAL: Limited.BRIEF,
}
"""What kind of limit is about a paper; the others have none."""


def words_of(paper: PaperModel) -> int:
    """The words of the body with its headings and tables, gaps as they print.

    Caption, title, signatures, exhibits and certificates are left out, as the courts do that say so.
    """
    return sum(len(text.split()) for text in _texts(paper))


def _texts(paper: PaperModel) -> Iterator[str]:
    for block in paper.blocks:
        if isinstance(block, Table):
            yield from (column.head for column in block.columns)
            yield from (text_of(cell) for row in block.rows for cell in row)
        else:
            yield text_of(block.runs)


def limits_on(paper: PaperModel, kind: PaperKind) -> tuple[LengthLimit, ...]:
    """The limits of the paper's court that are about such a paper.

    A district that sets none for discovery motions may set one for every motion.
    """
    wanted = _LIMITED.get(kind)
    own = tuple(limit for limit in paper.form.limits if limit.what is wanted)
    if own or wanted is not Limited.DISCOVERY_MOTION:
        return own
    return tuple(limit for limit in paper.form.limits if limit.what is Limited.BRIEF)
