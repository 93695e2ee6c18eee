"""The 94 districts: one row each, found however a lawyer types them."""

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docket_assistant.app.districts import district_name, districts, find_district, zone_of
from docket_assistant.app.law import rules
from docket_assistant.domain.districts import District, district_named, districts_from
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.rules import FALLBACK

ALL = tuple(districts().values())


def test_there_are_94_with_a_name_and_a_short_form_of_their_own() -> None:
    assert len(ALL) == 94
    assert len({d.name for d in ALL}) == len({d.short for d in ALL}) == 94


def test_an_id_that_stands_twice_is_refused() -> None:
    header = "id,name,short,state,circuit,zone,zones_of_places,divisions"
    row = "akd,District of Alaska,D. Alaska,AK,9,America/Anchorage,,"
    assert set(districts_from(f"# said\n{header}\n{row}\n", "It")) == {"akd"}
    with pytest.raises(InvalidInput, match="twice"):
        districts_from(f"{header}\n{row}\n{row}\n", "It")
    with pytest.raises(InvalidInput, match="columns id, name"):
        districts_from(row, "It")


def test_every_zone_opens() -> None:
    zones = {d.zone for d in ALL} | {zone for d in ALL for _, zone in d.zones_of_places}
    for zone in zones - {""}:
        ZoneInfo(zone)


def test_only_the_northern_district_of_florida_has_no_zone_without_a_division() -> None:
    assert [d.id for d in ALL if not d.zone] == ["flnd"]
    assert zone_of("flnd") is None
    for division in districts()["flnd"].divisions:
        assert zone_of("flnd", division) is not None


@pytest.mark.parametrize(
    ("court", "division", "zone"),
    [
        ("moed", "", "America/Chicago"),
        ("moed", "Eastern Division", "America/Chicago"),
        ("flnd", "PENSACOLA DIVISION", "America/Chicago"),
        ("flnd", "Gainesville Division", "America/New_York"),
        ("innd", "Hammond Division", "America/Chicago"),
        ("innd", "Hammond Division at Lafayette", "America/Indiana/Indianapolis"),
        ("sdd", "Western Division", "America/Denver"),
        ("sdd", "Southern Division", "America/Chicago"),
        ("azd", "", "America/Phoenix"),
        ("nowhere", "", None),
    ],
)
def test_a_division_can_keep_another_hour(court: str, division: str, zone: str | None) -> None:
    assert zone_of(court, division) == zone


@pytest.mark.parametrize(
    "text",
    [
        "moed",
        "MOED",
        "E.D. Mo.",
        "ED Mo",
        "e. d. mo.",
        "edmo",
        "Eastern District of Missouri",
        "E.D. Missouri",
    ],
)
def test_a_district_is_first_by_any_of_its_forms(text: str) -> None:
    assert find_district(text)[0].id == "moed"


def test_a_state_offers_its_own_districts_first() -> None:
    assert [d.id for d in find_district("mo")[:2]] == ["moed", "mowd"]
    assert [d.id for d in find_district("West Virginia")[:2]] == ["wvnd", "wvsd"]
    assert [d.id for d in find_district("miss")] == ["msnd", "mssd", "moed", "mowd"]


@pytest.mark.parametrize("text", ["", "  ", "...", "Eastern District of Atlantis"])
def test_what_means_no_district_finds_none(text: str) -> None:
    assert find_district(text) == ()


@pytest.mark.parametrize("district", ALL, ids=lambda d: d.id)
def test_every_district_is_first_by_id_short_form_and_name(district: District) -> None:
    for text in (district.id, district.short, district.name, district.short.replace(".", "")):
        assert find_district(text)[0] is district, text


def named(text: str) -> str | None:
    found = district_named(text, ALL)
    return None if found is None else found.district.id


@pytest.mark.parametrize("district", ALL, ids=lambda d: d.id)
def test_every_district_is_recognized_where_a_paper_prints_it(district: District) -> None:
    for line in (
        f"IN THE UNITED STATES DISTRICT COURT FOR THE {district.name.upper()}",
        f"UNITED STATES DISTRICT COURT {district.name} EASTERN DIVISION",
        f"Doe v. Roe, No. 1:20-cv-1 ({district.short})",
    ):
        assert named(line) == district.id


def test_a_text_that_names_two_districts_names_none() -> None:
    assert named("Northern District of Illinois; Northern District of Illinois") == "ilnd"
    assert named("District of Kansas, District of Alaska") is None


@pytest.mark.parametrize(
    ("text", "court"),
    [
        ("THE DISTRICT COURT OF GUAM", "gud"),
        ("District Court for the Northern Mariana Islands", "nmid"),
        ("United States District Court, E.D. Missouri", "moed"),
        ("Northern District of West Virginia", "wvnd"),
        ("the Eastern District of Arkansas", "ared"),
        ("UNIFIED SCHOOL DISTRICT NO. 287", None),
        ("The Redistrict of Kansas", None),
    ],
)
def test_a_name_counts_only_as_a_whole(text: str, court: str | None) -> None:
    assert named(text) == court


def test_the_place_of_a_name_is_given() -> None:
    found = district_named("(E.D. Mo. Dec. 2, 2009)", ALL)
    assert found is not None
    assert (found.start, found.end) == (1, 9)


def test_every_rule_on_file_is_of_a_district_of_the_table() -> None:
    for rule in rules().values():
        if rule.id != FALLBACK:
            assert (district_name(rule.id), districts()[rule.id].state) == (rule.district, rule.state)
    assert district_name("elsewhere") == "elsewhere"


@given(st.text(max_size=40))
def test_any_typing_is_answered_with_each_district_once(text: str) -> None:
    found = find_district(text)
    assert len(set(found)) == len(found)
