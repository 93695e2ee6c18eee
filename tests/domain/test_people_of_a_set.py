"""Who may confer on one set, where a side has several parties and each its own lawyer or none."""

from datetime import date

from docket_assistant.domain.conferral import Participant, ParticipantRole
from docket_assistant.domain.findings import Standing
from docket_assistant.domain.ids import CounselId, PartyId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.people import Appearance, Counsel, Party, PartyRole
from docket_assistant.domain.verdicts.contact_tests import People, people_of, side_standing

DAY = date(2025, 2, 12)
FIRST, SECOND = PartyId("first"), PartyId("second")
THEIRS = Side.DEFENDANT


def people(*counsel: Counsel, alone: frozenset[PartyId] = frozenset()) -> People:
    parties = (
        Party(PartyId("us"), "US", PartyRole.PLAINTIFF),
        *(Party(p, p, PartyRole.DEFENDANT, self_represented=p in alone) for p in (FIRST, SECOND)),
    )
    return people_of(counsel, parties)


def lawyer(name: str, *parties: PartyId, firm: str = "", **until: date) -> Counsel:
    return Counsel(
        CounselId(name), name, THEIRS, parties=parties, firm=firm, appearances=(Appearance(**until),)
    )


def of(found: People, name: str, *parties: PartyId) -> Standing:
    there = Participant(name, THEIRS, ParticipantRole.COUNSEL, CounselId(name))
    return side_standing((there,), THEIRS, DAY, found.on(frozenset((PartyId("us"), *parties))))


def test_a_lawyer_confers_for_the_parties_that_the_lawyer_represents() -> None:
    found = people(lawyer("a", FIRST), lawyer("b", SECOND))

    assert of(found, "a", FIRST) is Standing.MET
    assert of(found, "b", FIRST) is Standing.NOT_MET
    assert of(found, "b", FIRST, SECOND) is Standing.MET


def test_where_nobody_says_for_whom_a_lawyer_acts_it_is_the_whole_side() -> None:
    assert of(people(lawyer("a"), lawyer("b", SECOND)), "a", FIRST) is Standing.MET


def test_a_firm_of_record_for_the_party_is_enough_unless_the_lawyer_has_left() -> None:
    colleague = lawyer("a", FIRST, firm="One LLP")

    assert of(people(colleague, lawyer("b", SECOND, firm="One LLP")), "b", FIRST) is Standing.MET
    gone = lawyer("b", SECOND, firm="One LLP", until=date(2025, 1, 31))
    assert of(people(colleague, gone), "b", FIRST) is Standing.NOT_MET


def test_a_party_confers_itself_only_on_a_set_of_its_own() -> None:
    found = people(lawyer("a", FIRST), alone=frozenset({SECOND}))
    itself = (Participant("Second", THEIRS, ParticipantRole.PARTY),)

    assert side_standing(itself, THEIRS, DAY, found.on(frozenset({SECOND}))) is Standing.MET
    assert side_standing(itself, THEIRS, DAY, found.on(frozenset({FIRST}))) is Standing.NOT_MET


def test_where_the_parties_of_a_set_are_not_known_any_lawyer_of_the_side_may_confer() -> None:
    found = people(lawyer("a", FIRST), lawyer("b", SECOND))

    there = (Participant("b", THEIRS, ParticipantRole.COUNSEL, CounselId("b")),)
    assert side_standing(there, THEIRS, DAY, found.on(frozenset())) is Standing.MET
