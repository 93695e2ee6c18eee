"""The looks over a finished paper: private numbers and names (Rule 5.2), and words that counsel may regret.

They say what was looked for. Nothing found is no promise that there is nothing.
"""

from docket_assistant.documents.asked import PaperAsked
from docket_assistant.documents.model import PaperModel
from docket_assistant.documents.privacy.redaction import PrivateHit, looked_over, text_looked_over
from docket_assistant.documents.privacy.warned_words import WarnedWords, warned_in
from docket_assistant.domain.matter import Matter
from docket_assistant.domain.record import Record

__all__ = [
    "PrivateHit",
    "WarnedWords",
    "looked_for",
    "text_without_private",
    "undecided",
    "warned",
    "without_private",
]


def minors_of(matter: Matter) -> tuple[str, ...]:
    """The names of minors on file, one a line."""
    return tuple(name.strip() for name in matter.minors.splitlines() if name.strip())


def without_private(asked: PaperAsked, paper: PaperModel) -> tuple[PaperModel, tuple[PrivateHit, ...]]:
    """The paper as it may print, and what was found in it."""
    decided = {name: said.answer for name, said in asked.answers.items()}
    return looked_over(paper, minors_of(asked.record.matter), decided)


def text_without_private(asked: PaperAsked, text: str, fact: str) -> str:
    """Words of one fact as they may print where no gap can stand."""
    decided = {name: said.answer for name, said in asked.answers.items()}
    return text_looked_over(text, fact, minors_of(asked.record.matter), decided)


def undecided(hits: tuple[PrivateHit, ...]) -> tuple[PrivateHit, ...]:
    """Those that counsel has not decided."""
    return tuple(hit for hit in hits if not hit.decided)


def looked_for(matter: Matter) -> str:
    """What the look seeks and what it does not, as the window says it."""
    count = len(minors_of(matter))
    names = (
        "No name of a minor is on file, so none was looked for."
        if not count
        else "and the one name of a minor on file."
        if count == 1
        else f"and the {count} names of minors on file."
    )
    first = (
        "Looked for by their shape: Social Security and taxpayer numbers, account and card numbers, and dates"
        " beside a word of birth"
    )
    joined = f"{first}, {names}" if count else f"{first}. {names}"
    return (
        f"{joined} What has another shape, stands in a picture or in a file that you attach, is not found:"
        " read the paper."
    )


def warned(record: Record, paper: PaperModel) -> tuple[WarnedWords, ...]:
    """Words in counsel's own answers and positions that a court has held against papers."""
    ours = record.matter.our_side
    typed = {
        *(a.id for a in record.paper_answers),
        *(p.id for p in record.positions if p.side is ours),
        *(d.id for d in record.disputed_items),
    }
    return warned_in(paper, typed)
