"""What a response says on each request, what was produced with it, and how counsel reads it.

The words of a response are facts. Whether they answer is counsel's position: it never makes an item
ripe, and reaches a paper only where counsel writes it there.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from docket_assistant.domain.fields import Position
from docket_assistant.domain.ids import AnswerId, ItemId, ProductionId, ResponseId, ReviewId, SetId


@dataclass(frozen=True, slots=True)
class ItemAnswer:
    """The words of one response on one request."""

    id: AnswerId
    response: ResponseId
    item: ItemId
    text: str
    designation: str = ""
    """Mark under a protective order, such as CONFIDENTIAL, as it stands on the paper."""


@dataclass(frozen=True, slots=True)
class Production:
    """Documents promised or produced for requests of a set."""

    id: ProductionId
    set: SetId
    items: tuple[ItemId, ...] | None = None
    """Requests that it is for; not said: the set as a whole."""
    promised_by: date | None = None
    """Day by which the answering side said that it would produce."""
    produced_on: date | None = None
    bates_first: str = ""
    """First number stamped, as it stands on the page."""
    bates_last: str = ""
    source: str = ""
    """Where it was read."""


class Deficiency(StrEnum):
    """Why an answer does not do, each by the rule that asks for more."""

    NO_PRODUCTION_DATE = "no_production_date"
    """No time for production is named (Rule 34(b)(2)(B))."""
    NO_WITHHOLDING_LINE = "no_withholding_line"
    """It does not say whether anything is withheld on an objection (Rule 34(b)(2)(C))."""
    BOILERPLATE = "boilerplate"
    """An objection without its grounds (Rules 33(b)(4), 34(b)(2)(B))."""
    SUBJECT_TO = "subject_to"
    """Answered "subject to" objections, so that what is held back cannot be told."""
    UNVERIFIED = "unverified"
    """Not under oath, or not signed by who answers (Rule 33(b)(3), (5))."""
    EVASIVE = "evasive"
    """Evasive or incomplete, which is treated as a failure to answer (Rule 37(a)(4))."""
    PRIVILEGE_WITHOUT_LOG = "privilege_without_log"
    """Privilege claimed without describing what is withheld (Rule 26(b)(5)(A))."""
    PROMISED_NOT_PRODUCED = "promised_not_produced"
    """Documents promised and not produced (Rule 37(a)(3)(B)(iv))."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class ItemReview:
    """Counsel's reading of one answer: it does, or why it does not."""

    id: ReviewId
    item: ItemId
    on: date
    """Day on which counsel read it."""
    response: ResponseId | None = None
    """The response that was read; none: nothing was answered."""
    adequate: Position[bool] = False
    causes: Position[tuple[Deficiency, ...]] = ()
    note: Position[str] = ""
