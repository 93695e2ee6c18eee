"""Logs a talk, a written contact or an attempt, with what came of it item by item: one act each."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from docket_assistant.app.change import Change
from docket_assistant.domain.conferral import (
    AttemptResult,
    Coverage,
    Mode,
    Outcome,
    Participant,
    Recording,
)
from docket_assistant.domain.ids import ConferralId, ItemId, MatterId, ResponseId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.record import Record
from docket_assistant.store.store import Store


class ReadBack(StrEnum):
    """Whether outcomes and terms were read back in the talk."""

    NOT_DONE = "not_done"
    NO_CORRECTION = "no_correction"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class OutcomeTyped:
    """What the talk came to on some items."""

    items: tuple[ItemId, ...]
    outcome: Outcome
    terms: str = ""
    by: date | None = None
    performed_on: date | None = None
    stipulated_order: bool | None = None


@dataclass(frozen=True, slots=True)
class Talk:
    """A talk or written contact as the form has it."""

    mode: Mode
    held_on: date | None = None
    starts_at: time | None = None
    zone: str | None = None
    minutes: int | None = None
    place: str = ""
    participants: tuple[Participant, ...] | None = None
    coverage: Coverage = Coverage.LISTED
    items: tuple[ItemId, ...] = ()
    """Items covered; none: those with an outcome other than not taken up."""
    responses_on_table: tuple[ResponseId, ...] = ()
    started_by: Side | None = None
    impasse_said: bool | None = None
    recorded: Recording = Recording.UNKNOWN
    said: str = ""
    private_notes: str = ""
    outcomes: tuple[OutcomeTyped, ...] = ()
    read_back: ReadBack = ReadBack.NOT_DONE
    withdrawn: tuple[ItemId, ...] = ()
    """Items that the propounder let go in the talk."""


@dataclass(frozen=True, slots=True)
class Try:
    """An attempt as the form has it."""

    by: Side
    made_on: date | None = None
    made_at: time | None = None
    zone: str | None = None
    mode: Mode = Mode.TELEPHONE
    directed_to: tuple[Participant, ...] | None = None
    items: tuple[ItemId, ...] = ()
    result: AttemptResult | None = None
    address_used: str = ""
    known_away: bool | None = None
    private_notes: str = ""


@dataclass(frozen=True, slots=True)
class OnTable:
    """Responses of one kind served on one day, to tick together."""

    label: str
    """Such as Supplemental responses."""
    served_on: date | None
    responses: tuple[ResponseId, ...]


def log_conferral(store: Store, matter: MatterId, talk: Talk, today: date, draft: str = "") -> Change:
    """Log a talk with its outcomes and withdrawals.

    Raises InvalidInput for a day after ``today`` and for an item with two outcomes.
    """
    raise NotImplementedError


def amend_conferral(
    store: Store, matter: MatterId, conferral: ConferralId, talk: Talk, today: date, draft: str = ""
) -> Change:
    """Make a logged talk what the form now says; raises as log_conferral, NotFound for one not on file."""
    raise NotImplementedError


def talk_of(record: Record, conferral: ConferralId) -> Talk:
    """A logged talk as the form shows it, to be amended."""
    raise NotImplementedError


def log_attempt(store: Store, matter: MatterId, attempt: Try, today: date, draft: str = "") -> Change:
    """Log a try to confer that reached nobody; raises InvalidInput for a written one."""
    raise NotImplementedError


def people_to_list(record: Record, day: date) -> tuple[Participant, ...]:
    """Counsel of record on ``day``, ours first; who took part is for counsel to tick."""
    raise NotImplementedError


def responses_to_list(record: Record, day: date) -> tuple[OnTable, ...]:
    """Responses served by ``day``, those of one kind and day together."""
    raise NotImplementedError
