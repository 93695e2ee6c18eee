"""What only counsel can say: assertions, choices, the other side's word, readings and overrides."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from docket_assistant.domain.fields import Private
from docket_assistant.domain.ids import (
    AssertionId,
    ChoiceId,
    CounselId,
    ItemId,
    OrderId,
    OtherSideWordId,
    OverrideId,
    RuleReadId,
)


class Sentence(StrEnum):
    """Sentences that only counsel can assert; never pre-ticked, never inferred."""

    GOOD_FAITH = "good_faith"
    SINCERE_EFFORTS = "sincere_efforts"


@dataclass(frozen=True, slots=True)
class Assertion:
    """A sentence that counsel ticked for one order's paper."""

    id: AssertionId
    sentence: Sentence
    by: CounselId
    on: date
    order: OrderId


class ChoiceKind(StrEnum):
    """Questions that counsel decides for the paper."""

    MOTION = "motion"
    EXPENSES = "expenses"
    EXHIBIT = "exhibit"


class ChoiceValue(StrEnum):
    """Answers that counsel may choose; "moot" is none of them, it gives away expenses."""

    WITHDRAWN = "withdrawn"
    PENDING_UNTIL_PERFORMANCE = "pending_until_performance"
    WITHDRAWN_ON_STIPULATED_ORDER = "withdrawn_on_stipulated_order"
    AGREED = "agreed"
    RESERVED = "reserved"
    NOT_SOUGHT = "not_sought"
    NOT_IN_MOTION_EXHIBITS = "not_in_motion_exhibits"


@dataclass(frozen=True, slots=True)
class Choice:
    """Counsel's choice on the motion, on expenses or on an exhibit, for some items."""

    id: ChoiceId
    kind: ChoiceKind
    value: ChoiceValue
    order: OrderId
    on: date
    items: tuple[ItemId, ...] | None = None
    """Items concerned; not said: all that the question is about."""


class Word(StrEnum):
    """What the other side says of our account."""

    AGREES = "agrees"
    DISAGREES = "disagrees"
    SENT_NO_REPLY = "sent_no_reply"


@dataclass(frozen=True, slots=True)
class OtherSideWord:
    """The other side's word on the statement of one order."""

    id: OtherSideWordId
    order: OrderId
    word: Word
    on: date
    """Day of the word; for a statement sent without reply, the day on which it was sent."""
    as_follows: str = ""
    """For a disagreement: how, in their words."""


@dataclass(frozen=True, slots=True)
class RuleRead:
    """Counsel read the current rule and the judge's page."""

    id: RuleReadId
    rule: str
    by: CounselId
    on: date


class OverrideReason(StrEnum):
    """Why counsel sets a verdict aside."""

    ORDER_LIFTS_IT = "order_lifts_it"
    JUDGES_PRACTICE = "judges_practice"
    READS_RULE_DIFFERENTLY = "reads_rule_differently"
    RECORD_INCOMPLETE = "record_incomplete"


@dataclass(frozen=True, slots=True)
class Override:
    """Counsel's decision to set a verdict aside; kept, shown, never printed in a filing."""

    id: OverrideId
    items: tuple[ItemId, ...]
    reason: OverrideReason
    on: date
    private_notes: Private[str] = ""
