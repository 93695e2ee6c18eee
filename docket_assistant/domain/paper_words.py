"""What counsel says for a paper: answers to the questions that a paper asks, and each side's position."""

from dataclasses import dataclass
from datetime import date

from docket_assistant.domain.fields import Position
from docket_assistant.domain.ids import CounselId, ItemId, PaperAnswerId, PositionId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.paper import PaperKind


@dataclass(frozen=True, slots=True)
class PaperAnswer:
    """Counsel's answer to one question of a paper: a tick, a choice, a day or words; it has no default."""

    id: PaperAnswerId
    kind: PaperKind
    question: str
    """The question by its name in the paper, such as good_faith."""
    answer: str
    """As counsel gave it; "yes" for a tick."""
    on: date
    """Day on which it was given."""
    about: str = ""
    """The fact that the paper is about; empty: the matter as a whole."""
    items: tuple[ItemId, ...] = ()
    """Items that the answer is for; none: the paper as a whole."""
    by: CounselId | None = None


@dataclass(frozen=True, slots=True)
class ItemPosition:
    """What one side says of one item, in its own words; the later one stands."""

    id: PositionId
    item: ItemId
    side: Side
    on: date
    """Day on which it was stated."""
    text: Position[str] = ""
    compromise: Position[str] = ""
    """The last compromise that the side offered."""
    source: str = ""
    """For the other side's: by whom and in which paper or message it was stated."""
