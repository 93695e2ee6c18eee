"""Parties as a paper calls them, and modes in words."""

import pytest

from docket_assistant.domain.conferral import Mode
from docket_assistant.domain.ids import MatterId, PartyId
from docket_assistant.domain.matter import Matter, Side
from docket_assistant.domain.people import Party, PartyRole
from docket_assistant.domain.record import Record
from docket_assistant.wording.modes import by_mode, mode_word
from docket_assistant.wording.parties import side_word


def record(*roles: PartyRole, et_al: tuple[Side, ...] = ()) -> Record:
    parties = tuple(Party(PartyId(f"p{n}"), f"Name {n}", role, n) for n, role in enumerate(roles))
    matter = Matter(MatterId("m"), "moed", "4:08-CV-1717 (CEJ)", Side.DEFENDANT, et_al=et_al)
    return Record(matter, parties)


ONE_AND_TWO = record(PartyRole.PLAINTIFF, PartyRole.DEFENDANT, PartyRole.DEFENDANT)


def test_number_follows_the_parties_of_the_side() -> None:
    assert side_word(ONE_AND_TWO, Side.PLAINTIFF) == "Plaintiff"
    assert side_word(ONE_AND_TWO, Side.DEFENDANT) == "Defendants"


def test_et_al_makes_a_plural_of_one_named_party() -> None:
    several = record(PartyRole.PLAINTIFF, PartyRole.DEFENDANT, et_al=(Side.DEFENDANT,))
    assert side_word(several, Side.DEFENDANT, possessive=True) == "Defendants\u2019"


def test_possessive_and_capitals() -> None:
    assert side_word(ONE_AND_TWO, Side.PLAINTIFF, possessive=True) == "Plaintiff\u2019s"
    assert side_word(ONE_AND_TWO, Side.PLAINTIFF, possessive=True, typographic=False) == "Plaintiff's"
    assert side_word(ONE_AND_TWO, Side.DEFENDANT, possessive=True, upper=True) == "DEFENDANTS\u2019"
    assert side_word(ONE_AND_TWO, Side.PLAINTIFF, possessive=True, upper=True) == "PLAINTIFF\u2019S"


def test_the_role_in_the_caption_is_the_word() -> None:
    habeas = record(PartyRole.PETITIONER, PartyRole.RESPONDENT, PartyRole.RESPONDENT)
    assert side_word(habeas, Side.PLAINTIFF) == "Petitioner"
    assert side_word(habeas, Side.DEFENDANT, possessive=True, typographic=False) == "Respondents'"


def test_parties_of_other_roles() -> None:
    assert side_word(record(PartyRole.NON_PARTY), Side.OTHER, possessive=True) == "Non-Party\u2019s"
    assert side_word(record(PartyRole.INTERVENOR, PartyRole.NON_PARTY), Side.OTHER) == "Other Parties"


def test_a_side_without_parties_has_the_word_of_its_side() -> None:
    assert side_word(record(), Side.PLAINTIFF) == "Plaintiff"


@pytest.mark.parametrize("role", PartyRole)
def test_every_role_has_a_word(role: PartyRole) -> None:
    party = Party(PartyId("p"), "Name", role)
    assert side_word(record(role), party.side)[0].isupper()


@pytest.mark.parametrize("mode", Mode)
def test_every_mode_has_words(mode: Mode) -> None:
    assert by_mode(mode)
    assert mode_word(mode)


def test_modes_in_words() -> None:
    assert [by_mode(m) for m in (Mode.TELEPHONE, Mode.IN_PERSON, Mode.VIDEO, Mode.EMAIL)] == [
        "by telephone",
        "in person",
        "by video conference",
        "by e-mail",
    ]
    assert mode_word(Mode.TELEPHONE) == "telephone"
