"""When a paper carries a certificate of service: by the court, the day, who is alone, how it goes."""

from dataclasses import replace
from datetime import date

import pytest

from docket_assistant.documents.service_certificate import certificate_of_service
from docket_assistant.domain.court_forms.form import PLAIN
from docket_assistant.domain.ids import CounselId, MatterId, PartyId
from docket_assistant.domain.matter import Matter, Side
from docket_assistant.domain.people import Counsel, Party, PartyRole
from docket_assistant.domain.record import Record

BEFORE, SINCE = date(2018, 11, 30), date(2018, 12, 1)
PLAINTIFF = Party(PartyId("p"), "A", PartyRole.PLAINTIFF)
DEFENDANT = Party(PartyId("d"), "B", PartyRole.DEFENDANT)
RECORD = Record(
    Matter(MatterId("m"), "moed", "4:25-cv-1", Side.DEFENDANT),
    parties=(PLAINTIFF, DEFENDANT),
    counsel=(Counsel(CounselId("c"), "Us", Side.DEFENDANT), Counsel(CounselId("t"), "Them", Side.PLAINTIFF)),
)


def needed(record: Record, as_of: date, *, always: bool | None = None, filed: bool = True) -> bool:
    form = replace(PLAIN, certificate_always=always)
    found = certificate_of_service(record, Side.DEFENDANT, as_of, form, filed=filed)
    assert found is None or "____" in found.paragraphs[0], "day, way and persons stay blank"
    return found is not None


@pytest.mark.parametrize(("as_of", "wanted"), [(BEFORE, True), (SINCE, False)])
def test_rule_5_asked_for_one_until_december_2018(as_of: date, wanted: bool) -> None:
    assert needed(RECORD, as_of) is wanted


@pytest.mark.parametrize(("always", "wanted"), [(True, True), (False, False), (None, False)])
def test_a_court_that_wants_one_on_every_paper_gets_it(always: bool | None, wanted: bool) -> None:
    assert needed(RECORD, SINCE, always=always) is wanted


def test_a_paper_that_is_served_and_not_filed_keeps_its_own() -> None:
    assert needed(RECORD, SINCE, filed=False)


@pytest.mark.parametrize("role", [PartyRole.PLAINTIFF, PartyRole.DEFENDANT, PartyRole.THIRD_PARTY])
def test_a_party_without_counsel_on_any_side_may_be_served_otherwise(role: PartyRole) -> None:
    alone = Party(PartyId("x"), "X", role, self_represented=True)
    assert needed(replace(RECORD, parties=(*RECORD.parties, alone)), SINCE)


def test_who_files_without_counsel_serves_nobody_otherwise_by_being_alone() -> None:
    alone = replace(DEFENDANT, self_represented=True)
    ours = replace(RECORD, parties=(PLAINTIFF, alone), counsel=RECORD.counsel[1:])
    assert not needed(ours, SINCE)
    also = Party(PartyId("d2"), "D", PartyRole.DEFENDANT, self_represented=True)
    assert needed(replace(ours, parties=(*ours.parties, also)), SINCE)


def test_a_paper_that_goes_with_another_has_its_own_only_where_every_paper_has() -> None:
    def attached(as_of: date, *, always: bool | None) -> bool:
        form = replace(PLAIN, certificate_always=always)
        return certificate_of_service(RECORD, Side.DEFENDANT, as_of, form, attached=True) is not None

    assert attached(SINCE, always=True)
    assert not attached(SINCE, always=False)
    assert not attached(BEFORE, always=None), "that of the paper it goes with is enough"
