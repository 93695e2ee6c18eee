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
    counted, *limits = (length_words(words, pages), *over_words(limits_on(paper, kind), words, pages))
    if not limits:
        return (counted,)
    form = paper.form
    excluded = (f"Not counted by the rule: {form.not_counted}.",) if form.not_counted else ()
    certified = (f"Asked beside it: {form.word_certificate}.",) if form.word_certificate else ()
    return (counted, *limits, *excluded, *certified)
