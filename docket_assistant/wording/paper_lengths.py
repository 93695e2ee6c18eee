"""How long a paper is beside what its court allows: counted, never judged, and never made to fit."""

from collections.abc import Iterable, Iterator

from docket_assistant.domain.court_forms.form import LengthLimit
from docket_assistant.wording.court_forms import limit_words


def length_words(words: int, pages: int | None) -> str:
    """What was counted: 1,204 words in the body; 5 pages."""
    counted = f"{words:,} {'word' if words == 1 else 'words'} in the body"
    if pages is None:
        return f"{counted}."
    return f"{counted}; {pages} {'page' if pages == 1 else 'pages'} in all."


def over_words(limits: Iterable[LengthLimit], words: int, pages: int | None) -> Iterator[str]:
    """Each limit with its condition, and how far the paper goes beyond it."""
    for limit in limits:
        beyond = [
            f"{count - most:,} {unit} more"
            for count, most, unit in ((pages, limit.pages, "pages"), (words, limit.words, "words"))
            if count is not None and most is not None and count > most
        ]
        yield f"{limit_words(limit)}.{f' The paper has {beyond[0]}.' if beyond else ''}"
