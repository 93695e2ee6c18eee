"""Papers that were made from the record, and the facts they were made from."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from docket_assistant.domain.ids import OrderId, PaperId


class PaperKind(StrEnum):
    """The papers of a discovery dispute."""

    STATEMENT = "statement"
    """The statement or report that an order asks for."""
    CERTIFICATE = "certificate"
    """The certificate of conferral as the district's rule wants it."""
    REQUEST_TO_CONFER = "request_to_confer"
    CONFIRMING_LETTER = "confirming_letter"
    EXTENSION_LETTER = "extension_letter"
    EXTENSION_STIPULATION = "extension_stipulation"
    """Rule 29(b)."""
    EXTENSION_MOTION = "extension_motion"
    """Rule 6(b): a request before the time ends, or a motion after it."""
    ITEM_APPENDIX = "item_appendix"
    """Request, answer and supplement word for word, one block an item."""
    JOINT_STATEMENT = "joint_statement"
    """One paper of both sides: letter, statement or stipulation, as the court wants it."""
    OPPOSITION_CONFERRAL = "opposition_conferral"
    """The conferral section of an opposition, from their motion tested against the log."""
    PROPOSED_ORDER = "proposed_order"
    DECLARATION = "declaration"
    """28 U.S.C. 1746, with a chronology of facts as its exhibit."""
    DEFICIENCY_LETTER = "deficiency_letter"
    CERTIFICATE_OF_SERVICE = "certificate_of_service"
    WITHDRAWAL = "withdrawal"
    """Notice of withdrawal of a motion in part."""
    MOTION_TO_COMPEL = "motion_to_compel"
    RESPONSES = "responses"
    """Objections and responses to a served set, with its verification page."""
    CHRONOLOGY = "chronology"
    DISPUTE_CHART = "dispute_chart"


@dataclass(frozen=True, slots=True)
class FactUsed:
    """One fact that a paper states, by its place in the record."""

    fact: str
    """Place, such as conferral conf-1: held on."""
    value: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper made: where, what, as of when, from which facts."""

    id: PaperId
    order: OrderId | None
    """The order that asks for it; none: no order does."""
    variant: str
    title: str
    path: str
    sha256: str
    made_as_of: date
    facts: tuple[FactUsed, ...] = ()
    program: str = ""
    """Version of the program that made it."""
    rule: str = ""
    """The rule and the day on which its text was seen."""
    template: str = ""
    """Digest of the firm's template that drew it; empty: our own form."""
    sent_on: date | None = None
    """Day on which it was served or sent; a filing is a fact of its own."""
    kind: PaperKind = PaperKind.STATEMENT
    about: str = ""
    """The motion, set, response or talk that it is about; empty: the order, or the matter as a whole."""
