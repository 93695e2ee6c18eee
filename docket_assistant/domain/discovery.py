"""Served discovery: sets, their items, responses to them, rewordings and extensions."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from docket_assistant.domain.fields import Private
from docket_assistant.domain.ids import ExtensionId, ItemId, OrderId, PartyId, ResponseId, RewordingId, SetId
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.moments import Dated, Moment
from docket_assistant.domain.service import ServiceMethod


@dataclass(frozen=True, slots=True)
class RequestSet:
    """A set of requests that one side served on the other."""

    id: SetId
    kind: ItemKind
    ordinal: int
    """1 for the first set of its kind."""
    propounders: tuple[PartyId, ...]
    """Parties who served the set."""
    responders: tuple[PartyId, ...]
    """Parties who must answer."""
    served_on: date | None = None
    method: ServiceMethod = ServiceMethod.UNKNOWN
    signed: bool | None = None
    """Whether the set was signed (Rule 26(g)(2)); unknown where nobody looked."""
    source: str = ""
    """Where the service was read."""


@dataclass(frozen=True, slots=True)
class RequestItem:
    """One request of a set; labels are not unique, the id is."""

    id: ItemId
    set: SetId
    label: str
    """Token text without its kind: 12, 3(b), 7(a)(ii); a word for a matter of the whole set."""
    position: int
    """Place in the set, from 0."""
    kind: ItemKind
    """Kind of the set, or a kind of its own such as X for a matter of the whole set."""
    text: str = ""


class ResponseKind(StrEnum):
    """What the answering paper calls itself."""

    RESPONSE = "response"
    SUPPLEMENTAL = "supplemental"
    AMENDED = "amended"


@dataclass(frozen=True, slots=True)
class Response:
    """A response or supplement; it opens a round for the items that it touches."""

    id: ResponseId
    set: SetId
    kind: ResponseKind
    items: tuple[ItemId, ...] | None = None
    """Items touched; not said: all items of the set, carried as an assumption."""
    served_on: date | None = None
    served_at: time | None = None
    zone: str | None = None
    """Zone of the hour: an IANA name or an offset such as -06:00."""
    dated: Dated = Dated.EXACT
    method: ServiceMethod = ServiceMethod.UNKNOWN
    signed: bool | None = None
    verified: bool | None = None
    """Answers to interrogatories under oath (Rule 33(b)(3), (5))."""
    received_on: date | None = None
    """Day on which a mailed response is logged as received."""
    source: str = ""

    @property
    def moment(self) -> Moment:
        """When it was served."""
        return Moment(self.served_on, self.served_at, self.zone, self.dated)


@dataclass(frozen=True, slots=True)
class Rewording:
    """A request reworded by its propounder; it opens a round for the items named."""

    id: RewordingId
    items: tuple[ItemId, ...]
    on: date
    wording: str = ""


class ExtensionForm(StrEnum):
    """How an extension was given."""

    ORAL = "oral"
    EMAIL = "email"
    LETTER = "letter"
    FILED_STIPULATION = "filed_stipulation"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class Extension:
    """More time for the responses to a set (Rule 29(b))."""

    id: ExtensionId
    set: SetId
    new_due: date
    granted_on: date
    granted_by: str = ""
    form: ExtensionForm = ExtensionForm.ORAL
    confirmed_in_writing: bool = False
    objections_included: bool | None = None
    """Whether time for objections was extended too; unknown where not said."""
    order: OrderId | None = None
    """The order that approved it, where one was needed."""
    private_notes: Private[str] = ""
