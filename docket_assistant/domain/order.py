"""Court orders, the duties that they create and the terms that they set on conferral."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from docket_assistant.domain.conferral import Mode
from docket_assistant.domain.ids import CourtStepId, DutyId, FilingId, ItemId, MotionId, OrderId, PaperId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.motion_times import MotionEvent, MotionPaper
from docket_assistant.domain.rule_parts import WrittenAlone


class DutyKind(StrEnum):
    """What an order tells somebody to do."""

    CONFER = "confer"
    FILE_STATEMENT = "file_statement"
    SERVE = "serve"
    PAY = "pay"
    OTHER = "other"


class CountedFrom(StrEnum):
    """The day from which an order's period runs."""

    ORDER_DATE = "order_date"
    ENTRY = "entry"


class TimeUnit(StrEnum):
    """Units of an order's period."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing ordered, with its own due date; a duty never changes an item's verdict."""

    id: DutyId
    order: OrderId
    what: DutyKind
    who: Side
    words: str = ""
    """The order's own words."""
    period: int | None = None
    """Length of the period; none: a fixed day, or no day stated."""
    unit: TimeUnit = TimeUnit.DAYS
    counted_from: CountedFrom = CountedFrom.ORDER_DATE
    fixed_on: date | None = None
    items: tuple[ItemId, ...] | None = None
    """Items concerned; not said: those of the motion that the order names."""
    efforts_suffice: bool | None = None
    """Whether the order itself accepts efforts in place of a conference."""


class OrderLayer(StrEnum):
    """Where an order stands among the layers of the rule."""

    IN_CASE = "in_case"
    STANDING = "standing"


@dataclass(frozen=True, slots=True)
class ConferralTerms:
    """What an order changes in the rule on conferral; none of the fields set changes nothing."""

    qualifying_modes: tuple[Mode, ...] | None = None
    non_qualifying_modes: tuple[Mode, ...] | None = None
    attempts_suffice: bool | None = None
    lifted: bool | None = None
    """True: no conferral needed; False: needed again."""
    lifted_items: tuple[ItemId, ...] | None = None
    """Items for which it is lifted; not said: all."""
    lifts_steps: tuple[str, ...] = ()
    """Court steps no longer needed."""
    requires_steps: tuple[str, ...] = ()
    """Court steps needed before a discovery motion."""
    last_day_to_move: date | None = None
    positions_asked: bool = False
    """Whether the order asks for each side's position."""
    written_alone: WrittenAlone | None = None
    """Whether a letter or an e-mail alone does; not said: as the rule has it."""


@dataclass(frozen=True, slots=True)
class BriefingTime:
    """A time that an order sets for a paper of motions; it beats the district's."""

    paper: MotionPaper
    on: date | None = None
    """A day certain."""
    days: int | None = None
    trigger: MotionEvent | None = None
    """The event from which the days run."""
    before: bool = False
    """Whether they are counted back from it."""
    words: str = ""
    """The order's own words."""


@dataclass(frozen=True, slots=True)
class CourtOrder:
    """An order of the court."""

    id: OrderId
    signed_on: date
    entered_on: date | None = None
    judge: str = ""
    ecf_number: str = ""
    motion: MotionId | None = None
    """The motion that it is about; none named: the items then in dispute."""
    text: str = ""
    layer: OrderLayer = OrderLayer.IN_CASE
    terms: ConferralTerms = ConferralTerms()
    """Terms on conferral that the order sets."""
    source: str = ""
    briefing: tuple[BriefingTime, ...] = ()
    """Times that it sets for the papers of motions: of the one it names, else of any."""


@dataclass(frozen=True, slots=True)
class Filing:
    """A paper filed with the court."""

    id: FilingId
    what: str
    filed_on: date
    duty: DutyId | None = None
    """The duty that it satisfies."""
    paper: PaperId | None = None
    ecf_number: str = ""
    served_on: date | None = None
    """Day of its service; not given: that of filing, where its filer serves through the court's system."""
    entered_on: date | None = None
    """Day of its entry on the docket, which some replies run from."""


@dataclass(frozen=True, slots=True)
class CourtStep:
    """A step with the court, such as a conference with the judge, that was done."""

    id: CourtStepId
    step: str
    done_on: date
