"""Parties as a paper calls them: Defendants, Plaintiff's, DEFENDANTS'."""

from docket_assistant.domain.matter import Side
from docket_assistant.domain.people import PartyRole
from docket_assistant.domain.record import Record

_ROLES = {
    PartyRole.PLAINTIFF: ("Plaintiff", "Plaintiffs"),
    PartyRole.DEFENDANT: ("Defendant", "Defendants"),
    PartyRole.PETITIONER: ("Petitioner", "Petitioners"),
    PartyRole.RESPONDENT: ("Respondent", "Respondents"),
    PartyRole.INTERVENOR: ("Intervenor", "Intervenors"),
    PartyRole.THIRD_PARTY: ("Third Party", "Third Parties"),
    PartyRole.NON_PARTY: ("Non-Party", "Non-Parties"),
}
_SIDES = {
    Side.PLAINTIFF: _ROLES[PartyRole.PLAINTIFF],
    Side.DEFENDANT: _ROLES[PartyRole.DEFENDANT],
    Side.OTHER: ("Other Party", "Other Parties"),
}


def side_word(
    record: Record,
    side: Side,
    *,
    possessive: bool = False,
    upper: bool = False,
    typographic: bool = True,
) -> str:
    """What the caption calls a side; plural by its parties and by "et al." in the caption."""
    plural = is_plural(record, side)
    word = _names(record, side)[1 if plural else 0]
    if possessive:
        apostrophe = "\u2019" if typographic else "'"
        word += apostrophe if plural else f"{apostrophe}s"
    return word.upper() if upper else word


def side_name(side: Side, *, plural: bool) -> str:
    """A side where no record says its role: Defendants."""
    return _SIDES[side][1 if plural else 0]


def role_word(role: PartyRole) -> str:
    """One party's role in the caption: Plaintiff."""
    return _ROLES[role][0]


def role_words(role: PartyRole) -> tuple[str, str]:
    """A role in the caption, of one party and of several: Intervenor, Intervenors."""
    return _ROLES[role]


def is_plural(record: Record, side: Side) -> bool:
    """Whether a side is several parties, by the record or by the caption."""
    return side in record.matter.et_al or sum(party.side is side for party in record.parties) > 1


def _names(record: Record, side: Side) -> tuple[str, str]:
    """The role that all parties of the side share; the side's own word where they differ or none is named."""
    roles = {party.role for party in record.parties if party.side is side}
    return _ROLES[roles.pop()] if len(roles) == 1 else _SIDES[side]
