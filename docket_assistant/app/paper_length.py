"""The length of a paper beside the limits of its court, for the window and the report of a command."""

from docket_assistant.documents.length import limits_on, words_of
from docket_assistant.documents.model import PaperModel
from docket_assistant.domain.paper import PaperKind
from docket_assistant.wording.paper_lengths import length_words, over_words


def length_lines(paper: PaperModel, kind: PaperKind, pages: int | None = None) -> tuple[str, ...]:
    """What was counted, then each limit that is about such a paper.

    ``pages`` are those that the preview has laid out; None where none did.
    """
    words = words_of(paper)
    told = (length_words(words, pages), *over_words(limits_on(paper, kind), words, pages))
    excluded = paper.form.not_counted
    return (*told, f"Not counted by the rule: {excluded}.") if len(told) > 1 and excluded else told
