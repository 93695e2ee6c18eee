"""All 94 districts are listed with what is known of each, and nothing is made up for the rest."""

import pytest

from docket_assistant.app.courts import CourtKnown, court_known, courts
from docket_assistant.app.law import rule_of
from docket_assistant.domain.errors import NotFound
from docket_assistant.wording.rules import rule_lines

ALL = {known.district.id: known for known in courts()}


def test_every_district_stands_once() -> None:
    assert len(ALL) == 94
    assert sum(known.rule is not None for known in ALL.values()) == 66


@pytest.mark.parametrize("known", ALL.values(), ids=lambda k: k.district.id)
def test_a_district_has_a_rule_with_sources_or_says_that_the_federal_rule_is_used(known: CourtKnown) -> None:
    if known.rule is not None:
        lines = list(rule_lines(known.rule))
        assert lines[0].startswith(known.district.name)
        assert any(line.startswith("  Source: ") for line in lines)
        assert known.fallback == ""
    else:
        assert "Fed. R. Civ. P. 37(a)(1)" in known.fallback
        assert rule_of(known.district.id).id == "frcp"


def test_a_rule_known_by_its_title_is_named_to_be_checked() -> None:
    assert court_known("idd").fallback.startswith("A local rule exists (Loc. Civ. R. 37.1")
    assert court_known("gud").fallback == "No local rule on file: Fed. R. Civ. P. 37(a)(1)."


def test_every_title_is_of_a_district_without_a_rule_on_file() -> None:
    titles = rule_of("frcp").known_by_title
    assert titles
    assert all(ALL[title.court].rule is None and title.sources for title in titles)


def test_a_court_that_is_none_is_refused() -> None:
    with pytest.raises(NotFound, match="No court 'xxd' is on file"):
        court_known("xxd")


@pytest.mark.parametrize("court", ["ksd", "cand", "gand", "nmd", "scd", "txwd"])
def test_a_last_day_that_is_counted_has_words_and_a_source(court: str) -> None:
    rule = rule_of(court)
    assert rule.last_day is not None
    assert rule.last_day.confidence == 3
    assert rule.last_day.says
    assert rule.last_day.source.startswith("http")
