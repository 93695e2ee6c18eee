"""The files on the form of papers: each read against its schema, each mistake said in one sentence."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from docket_assistant import resources
from docket_assistant.app.districts import districts
from docket_assistant.app.papers.court_forms import court_form, courts_with_form
from docket_assistant.domain.court_forms.file import FormOnFile, form_from, form_on_file
from docket_assistant.domain.court_forms.form import (
    PLAIN,
    CounselBlock,
    FormGroup,
    Limited,
    Separator,
    Sheet,
    TitlePlace,
)
from docket_assistant.domain.errors import InvalidInput

FILES = resources.names("courts/forms")


def on_file(name: str) -> FormOnFile:
    return form_on_file(tomllib.loads(resources.read_text(f"courts/forms/{name}")), name)


def table(**changed: object) -> dict[str, Any]:
    """A file that is right, with some of it changed."""
    source = {"covers": ["type", "sheet"], "source": "a page", "seen": "text", "confidence": 3}
    base: dict[str, Any] = {"id": "xxd", "district": "X", "type": {"size": 12.0}, "sources": [source]}
    return {**base, **changed}


@pytest.mark.parametrize("name", FILES)
def test_every_file_is_read_named_for_its_court_and_names_its_sources(name: str) -> None:
    found = on_file(name)
    assert f"{found.id}.toml" == name
    assert found.sources
    assert all(source.source and source.seen for source in found.sources)


def test_forty_seven_districts_the_claims_court_and_the_fallback_are_on_file() -> None:
    courts = set(courts_with_form())
    assert (len(FILES), len(courts)) == (49, 48)
    assert courts - set(districts()) == {"uscfc"}


@pytest.mark.parametrize("name", FILES)
def test_what_is_seen_what_stands_in_and_what_is_not_sure_never_overlap(name: str) -> None:
    seen = on_file(name)
    form = form_from(seen)
    assert set(form.assumed).isdisjoint(form.unsure)
    for group in FormGroup:
        sure = seen.sureness(group)
        assert (group in form.assumed) is (sure is None and group in PLAIN.assumed)
        assert (group in form.unsure) is (sure in (1, 2))


@pytest.mark.parametrize("court", [*courts_with_form(), "wied", "akd"])
def test_every_form_leaves_a_line_of_six_and_a_half_inches(court: str) -> None:
    margins = court_form(court).margins
    assert 8.5 - margins.left - margins.right == pytest.approx(6.5)


def test_pleading_paper_holds_28_lines() -> None:
    on_lines = [c for c in courts_with_form() if court_form(c).pleading]
    assert on_lines == ["azd", "cacd", "cand"]
    assert [c for c in on_lines if court_form(c).numbered] == ["cacd", "cand"]
    for court in on_lines:
        margins = court_form(court).margins
        assert (11 - margins.top - margins.bottom) * 72 >= 28 * 24


def test_a_court_that_is_not_on_file_has_the_federal_look_and_says_so() -> None:
    form = court_form("wied")
    assert (form.id, form.sheet, form.size, form.separator) == (
        "wied",
        Sheet.PLAIN,
        12,
        Separator.PARENTHESIS,
    )
    assert {FormGroup.TYPE, FormGroup.SPACING, FormGroup.MARGINS, FormGroup.LIMITS} <= set(form.assumed)
    assert "Fed. R. Civ. P." in form.cite


def test_what_was_seen_of_some_courts() -> None:
    """Against what the sources say, not against our files."""
    cacd, cand, nysd = court_form("cacd"), court_form("cand"), court_form("nysd")
    assert (cacd.size, cacd.court_on_line, cacd.email_under_name, cacd.first_parties_only) == (
        14,
        8,
        True,
        True,
    )
    assert (cand.size, cand.title_place, cand.footer_title) == (12, TitlePlace.IN_CAPTION, True)
    assert FormGroup.SHEET in cacd.unsure
    assert (nysd.separator, nysd.number_label, nysd.footnote_size) == (Separator.DASHES, "", 10)
    assert court_form("flmd").size == court_form("flnd").size == court_form("njd").size == 14
    assert (court_form("flmd").quote_size, court_form("flmd").footnote_size) == (13, 12)
    assert court_form("flnd").certificate_always is True
    assert court_form("mdd").certificate_always is False
    assert court_form("moed").certificate_always is None
    assert court_form("flsd").spacing == 1.5
    assert court_form("laed").margins.first_top == 2.5
    assert court_form("laed").margins.first_bottom == 1.5
    assert court_form("azd").judge_line is False
    assert court_form("azd").counsel_block is CounselBlock.TOP_LEFT
    assert [court_form(c).separator.value for c in ("txnd", "mnd", "uscfc", "moed")] == [
        "\u00a7",
        ":",
        "*",
        ")",
    ]
    assert (court_form("lamd").roles, court_form("lamd").versus) == (False, "VERSUS")
    assert court_form("moed").versus == "", "two words were seen: the matter's own is printed"
    (short,) = [x for x in court_form("utd").limits if x.what is Limited.DISCOVERY_MOTION]
    assert (short.words, "short-form" in short.says) == (500, True)


def test_a_value_that_was_not_seen_in_a_group_that_was_is_named() -> None:
    assert "the column between parties and number" in court_form("cand").partly
    assert "the margin above" in court_form("azd").partly
    assert "the margin above" not in court_form("moed").partly, "its whole group stands in, and is named"


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"sources": []}, "names no source"),
        ({"tipe": {}}, "has no field 'tipe'"),
        ({"type": {"size": 30}}, "30 points; 8 to 16 are meant"),
        ({"type": {"size": "12"}}, "size must be a number, not text"),
        ({"spacing": {"lines": 2}}, "values of spacing and no source"),
        ({"sheet": {"kind": "pleading", "lines": 25}}, "only one of 28 can be drawn"),
        ({"sheet": {"kind": "legal"}}, "must be one of plain, pleading"),
        ({"margins": {"left": 1.5}}, "must leave a line of 6.5 inches"),
        ({"margins": {"top": 5}}, "less than 0.4 or more than 3"),
        ({"sheet": {"kind": "pleading"}, "margins": {"top": 1, "bottom": 1}}, "no room for 28 lines"),
        ({"limits": [{"what": "reply"}]}, "neither pages nor words"),
        ({"limits": [{"what": "sonnet", "pages": 1}]}, "must be one of motion or brief"),
        ({"counsel": {"court_on_line": 8}}, "only where counsel stands above it"),
        ({"flattened_pdf": 1}, "true or false"),
        (
            {"sources": [{"covers": ["type"], "source": "a", "seen": "text", "confidence": 4}]},
            "must be 1, 2 or 3",
        ),
        ({"sources": [{"covers": [], "source": "a", "seen": "text", "confidence": 3}]}, "what it covers"),
    ],
)
def test_a_mistake_is_one_plain_sentence_that_names_the_file(changed: dict[str, Any], sentence: str) -> None:
    covers = [group.value for group in FormGroup]
    whole = {"covers": covers, "source": "a page", "seen": "text", "confidence": 3}
    told = table(**changed)
    if sentence != "values of spacing and no source" and "sources" not in changed:
        told["sources"] = [whole]
    with pytest.raises(InvalidInput) as refused:
        form_on_file(told, "The form of xxd")
    said = str(refused.value)
    assert said.startswith("The form of xxd")
    assert sentence in said
    assert said.endswith(".")
    assert "\n" not in said


def test_the_example_without_a_mistake_is_read() -> None:
    assert form_from(form_on_file(table(), "x")).size == 12


def test_only_the_file_of_the_court_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    real = resources.read_text

    def noted(path: str) -> str:
        read.append(path)
        return real(path)

    monkeypatch.setattr(resources, "read_text", noted)
    court_form.cache_clear()
    court_form("njd")
    assert [Path(path).name for path in read] == ["njd.toml"]
