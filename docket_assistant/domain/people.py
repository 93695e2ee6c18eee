"""Parties, counsel and counsel's addresses of record."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from docket_assistant.domain.ids import CounselId, PartyId
from docket_assistant.domain.matter import Side


class PartyRole(StrEnum):
    """What a party is called in the caption."""

    PLAINTIFF = "plaintiff"
    DEFENDANT = "defendant"
    PETITIONER = "petitioner"
    RESPONDENT = "respondent"
    INTERVENOR = "intervenor"
    THIRD_PARTY = "third_party"
    NON_PARTY = "non_party"


_SIDES = {
    PartyRole.PLAINTIFF: Side.PLAINTIFF,
    PartyRole.PETITIONER: Side.PLAINTIFF,
    PartyRole.DEFENDANT: Side.DEFENDANT,
    PartyRole.RESPONDENT: Side.DEFENDANT,
}


@dataclass(frozen=True, slots=True)
class Party:
    """A party as the caption names it."""

    id: PartyId
    name: str
    """Name exactly as in the caption."""
    role: PartyRole
    position: int = 0
    """Place among the parties of the caption, from 0."""
    self_represented: bool = False
    """True where the party acts without counsel."""
    incarcerated: bool | None = None
    """Whether the party is in custody, which some rules ask; unknown where the file does not say."""
    printed_as: str = ""
    """What papers print in place of the name, such as the initials of a minor; empty: the name.

    Further lines are the party's own role in the caption, such as Defendant/Counterclaimant.
    """

    @property
    def prints(self) -> str:
        """The name as papers print it."""
        return next(iter(self._printed), "").rstrip(",") or self.name

    @property
    def own_role(self) -> str:
        """What the caption calls this party alone, where that is not the role of its side."""
        return " ".join(self._printed[1:])

    @property
    def _printed(self) -> list[str]:
        return [line.strip() for line in self.printed_as.splitlines() if line.strip()]

    @property
    def side(self) -> Side:
        """The side on which the role puts the party."""
        return _SIDES.get(self.role, Side.OTHER)


class AddressKind(StrEnum):
    """Kinds of address."""

    STREET = "street"
    EMAIL = "email"
    TELEPHONE = "telephone"


@dataclass(frozen=True, slots=True)
class AddressOfRecord:
    """An address of counsel, with when it held and where it was read."""

    kind: AddressKind
    value: str
    since: date | None = None
    """First day on which it held; unknown: from the appearance."""
    until: date | None = None
    """Last day on which it held; unknown: still holds."""
    read_where: str = ""
    """The paper or page from which it was taken."""
    read_on: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether it was an address of record on ``day``."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Appearance:
    """A stretch of days on which counsel was of record."""

    since: date | None = None
    """Unknown: of record from the start as far as the file knows."""
    until: date | None = None
    """Last day of record; unknown: still of record."""

    def holds_on(self, day: date) -> bool:
        """Whether counsel was of record on ``day``."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Counsel:
    """A lawyer who appears for parties of one side."""

    id: CounselId
    name: str
    side: Side
    parties: tuple[PartyId, ...] = ()
    """Whom counsel represents; empty: all parties of the side."""
    firm: str = ""
    bar_number: str = ""
    """As the court wants it in a signature block, such as #12345(MO)."""
    lead: bool | None = None
    """Lead or trial counsel; unknown where the file does not say."""
    appearances: tuple[Appearance, ...] = (Appearance(),)
    addresses: tuple[AddressOfRecord, ...] = ()
    invented: bool = False
    """True for a person made up for a sample."""

    def of_record_on(self, day: date) -> bool:
        """Whether counsel was of record on ``day``."""
        return any(appearance.holds_on(day) for appearance in self.appearances)

    def addresses_on(self, day: date, kind: AddressKind) -> tuple[str, ...]:
        """Addresses of one kind that were of record on ``day``."""
        return tuple(a.value for a in self.addresses if a.kind is kind and a.holds_on(day))
