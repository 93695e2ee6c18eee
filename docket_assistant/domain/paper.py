"""Papers that were made from the record, and the facts they were made from."""

from dataclasses import dataclass
from datetime import date

from docket_assistant.domain.ids import OrderId, PaperId


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
    order: OrderId
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
