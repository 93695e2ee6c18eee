"""Contacts between counsel: talks, written contacts, attempts and the messages that confirm them."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from docket_assistant.domain.fields import Position, Private
from docket_assistant.domain.ids import (
    AttemptId,
    ConferralId,
    CounselId,
    ItemId,
    MessageId,
    OutcomeId,
    ResponseId,
)
from docket_assistant.domain.matter import Side
from docket_assistant.domain.moments import Dated, Moment


class Mode(StrEnum):
    """How a contact was made."""

    IN_PERSON = "in_person"
    TELEPHONE = "telephone"
    VIDEO = "video"
    EMAIL = "email"
    LETTER = "letter"
    FAX = "fax"
    TEXT = "text"
    VOICEMAIL = "voicemail"
    UNKNOWN = "unknown"


LIVE_MODES = frozenset({Mode.IN_PERSON, Mode.TELEPHONE, Mode.VIDEO})
WRITTEN_MODES = frozenset({Mode.EMAIL, Mode.LETTER, Mode.FAX, Mode.TEXT})


class ParticipantRole(StrEnum):
    """In what capacity somebody took part."""

    COUNSEL = "counsel"
    FORMER_COUNSEL = "former_counsel"
    STAFF = "staff"
    PARTY = "party"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who took part in a talk, or whom an attempt tried to reach."""

    name: str
    side: Side
    role: ParticipantRole
    counsel: CounselId | None = None
    """The lawyer of the file; none for staff, parties and lawyers not on file."""
    took_notes: bool = False


class Coverage(StrEnum):
    """Which items a contact is said to have covered."""

    LISTED = "listed"
    EVERYTHING = "everything"
    GENERAL = "general"
    UNKNOWN = "unknown"


class Recording(StrEnum):
    """Whether the talk was recorded; the program itself never records."""

    NO = "no"
    BY_CONSENT_OF_ALL = "by_consent_of_all"
    REPORTER = "reporter"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Conferral:
    """A talk (in person, telephone, video) or a written contact about disputed items."""

    id: ConferralId
    mode: Mode
    held_on: date | None = None
    starts_at: time | None = None
    zone: str | None = None
    """Zone of the hour: an IANA name or an offset such as -06:00."""
    dated: Dated = Dated.EXACT
    minutes: int | None = None
    """Length as entered, in minutes; never computed from a calendar."""
    place: str = ""
    participants: tuple[Participant, ...] | None = None
    """Unknown where the file does not say who took part."""
    coverage: Coverage = Coverage.UNKNOWN
    items: tuple[ItemId, ...] = ()
    """Items covered, where they are listed."""
    responses_on_table: tuple[ResponseId, ...] = ()
    """Responses that counsel says were discussed: ticked, never inferred."""
    started_by: Side | None = None
    """Side that made the contact."""
    impasse_said: bool | None = None
    recorded: Recording = Recording.UNKNOWN
    understanding: Position[str] = ""
    """What one side says was agreed in general, where no outcome is logged item by item."""
    said: Position[str] = ""
    """Notes of what was said; may be quoted where positions are asked for."""
    private_notes: Private[str] = ""
    source: str = ""
    """Where the talk was read, such as an order; empty for what counsel logged."""

    @property
    def moment(self) -> Moment:
        """When it began."""
        return Moment(self.held_on, self.starts_at, self.zone, self.dated)

    @property
    def is_talk(self) -> bool:
        """A talk is in person, by telephone or by video; one of unknown manner is not told as one."""
        return self.mode in LIVE_MODES


class Outcome(StrEnum):
    """What a talk came to on an item."""

    RESOLVED = "resolved"
    AGREED_TO_SUPPLEMENT = "agreed_to_supplement"
    NARROWED = "narrowed"
    NO_ACCORD = "no_accord"
    LEFT_OPEN = "left_open"
    NOT_TAKEN_UP = "not_taken_up"


@dataclass(frozen=True, slots=True)
class ItemOutcome:
    """What one contact came to on some items, and whether that was read back."""

    id: OutcomeId
    conferral: ConferralId
    items: tuple[ItemId, ...]
    outcome: Outcome
    terms: str = ""
    """The term agreed, as a sentence for the paper."""
    by: date | None = None
    """Day by which the term is to be performed."""
    stipulated_order: bool | None = None
    """Whether the term is to become a stipulated order."""
    performed_on: date | None = None
    """Day on which a resolved term was performed."""
    read_back_on: date | None = None
    """Day on which outcome and term were read back in the talk."""
    read_back_corrected: bool | None = None
    read_back_as: str = ""
    """Outcome and term as they were read; an edit afterwards no longer matches and clears it."""
    disputed_on: date | None = None
    """Day on which the other side disputed or corrected the term."""
    position_of_plaintiff: Position[str] = ""
    position_of_defendant: Position[str] = ""
    private_notes: Private[str] = ""

    @property
    def as_read(self) -> str:
        """What a read-back of this outcome must have said to stand for it."""
        by = self.by.isoformat() if self.by else ""
        return "|".join((self.outcome.value, self.terms, by))

    @property
    def was_read_back(self) -> bool:
        """Whether the outcome and term as they now stand were read back without correction."""
        return (
            self.read_back_on is not None
            and self.read_back_corrected is False
            and self.read_back_as == self.as_read
        )


class AttemptResult(StrEnum):
    """What came of an attempt that reached nobody."""

    NO_ANSWER = "no_answer"
    VOICEMAIL_LEFT = "voicemail_left"
    MESSAGE_LEFT_WITH_STAFF = "message_left_with_staff"
    NO_REPLY = "no_reply"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Attempt:
    """A try to confer that reached nobody."""

    id: AttemptId
    by: Side
    made_on: date | None = None
    made_at: time | None = None
    zone: str | None = None
    mode: Mode = Mode.UNKNOWN
    directed_to: tuple[Participant, ...] | None = None
    """Whom one tried to reach; unknown where not noted."""
    coverage: Coverage = Coverage.UNKNOWN
    items: tuple[ItemId, ...] = ()
    result: AttemptResult | None = None
    address_used: str = ""
    known_away: bool | None = None
    """Whether the other side was known to be away."""
    private_notes: Private[str] = ""

    @property
    def moment(self) -> Moment:
        """When it was made."""
        return Moment(self.made_on, self.made_at, self.zone)


class Direction(StrEnum):
    """Whether a message was sent by us or received."""

    SENT = "sent"
    RECEIVED = "received"


class Reply(StrEnum):
    """What a received message says of the terms that it answers."""

    ACKNOWLEDGED = "acknowledged"
    CORRECTED = "corrected"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class AddressUsed:
    """An address that a message actually went to or came from."""

    address: str
    """Empty where the file does not say which address it was."""
    line: str = "to"
    """to, cc or from."""
    counsel: CounselId | None = None
    """Whom it was meant for, where the file says so."""
    said_wrong_by: str = ""
    """A source that says the address was wrong."""


@dataclass(frozen=True, slots=True)
class Message:
    """A letter or e-mail between counsel, with the addresses actually used."""

    id: MessageId
    direction: Direction
    mode: Mode
    sent_on: date | None = None
    sent_at: time | None = None
    zone: str | None = None
    dated: Dated = Dated.EXACT
    confirms: ConferralId | None = None
    """The contact that it confirms; without a date of its own it is ordered after that contact."""
    answers: MessageId | None = None
    addresses: tuple[AddressUsed, ...] = ()
    message_id: str = ""
    subject: Position[str] = ""
    text: Position[str] = ""
    bounced: bool | None = None
    reply: Reply | None = None
    """For a received message: what it says of the terms; without it the message is only received."""
    reply_items: tuple[ItemId, ...] | None = None
    """Items that the reply speaks of; not said: all that the contact covered."""
    terms_acknowledged: tuple[str, ...] = ()
    """Outcomes and terms as they stood when the reply acknowledged them; an edit no longer matches."""
    sha256: str = ""
    """Of the message file, where one was read."""
    source: str = ""

    @property
    def moment(self) -> Moment:
        """When it was sent."""
        return Moment(self.sent_on, self.sent_at, self.zone, self.dated)
