"""Captions in the forms of courts: marks, roles, further parties, In re, numbers, what stands under them."""

from dataclasses import replace

import pytest

from docket_assistant.app.papers.court_forms import court_form
from docket_assistant.documents.caption import COLUMN, CaptionPart, caption_lines
from docket_assistant.documents.caption_parts import caption_of, labelled
from docket_assistant.documents.word.type_widths import width
from docket_assistant.documents.word.write_docx import write
from docket_assistant.documents.word.xml import q
from docket_assistant.domain.court_forms.form import PLAIN, CourtForm, Separator
from docket_assistant.domain.matter import Side
from docket_assistant.domain.people import PartyRole
from docket_assistant.domain.record import Record
from tests.documents.court_records import NINE, paper, record
from tests.documents.test_court_papers import part, template, words


def left_of(of: Record, form: CourtForm | None = None) -> list[str]:
    chosen = form or court_form(of.matter.court)
    lines = caption_lines(caption_of(of, "X", chosen), chosen)
    return [line.left for line in lines if line.left]


@pytest.mark.parametrize(
    ("court", "mark"), [("moed", ")"), ("mnd", ":"), ("uscfc", "*"), ("txnd", "\u00a7"), ("nysd", "")]
)
def test_the_mark_of_the_court_stands_in_every_row(court: str, mark: str) -> None:
    form = court_form(court)
    lines = caption_lines(caption_of(record(court, *NINE), "X", form), form)
    assert {line.mark for line in lines} == {mark}
    assert all(width(line.left, points=form.size) + line.part.value < COLUMN for line in lines)


def test_dashes_stand_above_and_below_the_parties_as_wide_as_their_column() -> None:
    form = court_form("nysd")
    lines = caption_lines(caption_of(record("nysd", "B"), "X", form), form)
    assert lines[0].left == lines[-1].left
    assert lines[0].left.strip("-") == "X"
    assert COLUMN - 100 < width(lines[0].left, points=form.size) < COLUMN


def test_a_box_has_rules_beside_and_beneath_the_parties_in_word() -> None:
    form = replace(PLAIN, separator=Separator.BOX)
    table = next(part(write(paper(record("x", "B"), form), template()), "document").iter(q("tbl")))
    sides = [[e.tag for e in b] for b in table.iter(q("tcBorders"))]
    assert sides == [[q("right")]] * (len(sides) - 1) + [[q("bottom"), q("right")]]
    assert len(sides) == len(list(table.iter(q("tr"))))


def test_in_re_has_no_word_between_and_calls_nobody_a_plaintiff() -> None:
    of = record("mnd", plaintiffs=("IN RE ST. JUDE MEDICAL LITIGATION",))
    assert left_of(of) == ["IN RE ST. JUDE MEDICAL LITIGATION"]
    with_claimant = record("laed", plaintiffs=("In re Settoon",), others=(("C", PartyRole.THIRD_PARTY),))
    assert left_of(with_claimant) == ["In re Settoon", "C,", "Third Party."]


def test_a_record_without_the_other_side_still_leaves_its_place() -> None:
    assert left_of(record("wied")) == ["MARIA EXAMPLE,", "Plaintiff,", "v.", "Defendant."]


def test_intervenors_and_third_parties_stand_under_their_own_words_and_non_parties_nowhere() -> None:
    others = (
        ("UNITED STATES", PartyRole.INTERVENOR),
        ("G", PartyRole.THIRD_PARTY),
        ("H", PartyRole.THIRD_PARTY),
        ("A WITNESS", PartyRole.NON_PARTY),
    )
    assert left_of(record("ded", "B", others=others)) == [
        "MARIA EXAMPLE,",
        "Plaintiff,",
        "v.",
        "B,",
        "Defendant,",
        "UNITED STATES,",
        "Intervenor,",
        "G,",
        "H,",
        "Third Parties.",
    ]


def test_a_court_without_role_words_has_none() -> None:
    assert left_of(record("lamd", "B", et_al=(Side.DEFENDANT,))) == ["MARIA EXAMPLE", "VERSUS", "B, et al."]


def test_roles_stand_in_capitals_where_the_court_prints_them_so() -> None:
    assert left_of(record("mssd", "B")) == ["MARIA EXAMPLE,", "PLAINTIFF,", "VERSUS", "B,", "DEFENDANT."]


def test_later_papers_of_the_central_district_name_the_first_party_of_each_side() -> None:
    of = record("cacd", "B", "C", plaintiffs=("A", "Z"))
    assert left_of(of) == ["A, et al.,", "Plaintiffs,", "v.", "B, et al.,", "Defendants."]
    assert "C," in left_of(of, court_form("moed"))


def test_sealed_names_print_as_the_record_says() -> None:
    of = record("moed", "B")
    hidden = replace(of, parties=(replace(of.parties[0], name="Jane Roe", printed_as="J.R."), of.parties[1]))
    made = words(part(write(paper(hidden), template()), "document"))
    assert "J.R.," in made
    assert "Jane Roe" not in made


@pytest.mark.parametrize(
    ("versus", "court", "printed"),
    [
        ("VS.", "cand", "VS."),
        ("v.", "mssd", "VERSUS"),
        ("v.", "moed", "v."),
        ("-against-", "nysd", "-against-"),
    ],
)
def test_the_matters_own_word_between_the_parties_comes_first(versus: str, court: str, printed: str) -> None:
    assert caption_of(record(court, "B", versus=versus), "X", court_form(court)).versus == printed


@pytest.mark.parametrize(
    ("number", "label", "printed"),
    [
        ("4:21-CV-435 RLW", "No.", "No. 4:21-CV-435 RLW"),
        ("No. 4:08-CV-1717 (CEJ)", "Case No.", "No. 4:08-CV-1717 (CEJ)"),
        ("MDL DOCKET NO. 1396", "No.", "MDL DOCKET NO. 1396"),
        ("8:09CV159", "", "8:09CV159"),
        ("Civ. No. 1:02cv1168", "No.", "Civ. No. 1:02cv1168"),
    ],
)
def test_the_number_stays_as_the_court_writes_it(number: str, label: str, printed: str) -> None:
    assert labelled(number, label) == printed


def test_member_cases_and_the_judge_stand_under_the_number_and_the_title_below_them() -> None:
    form = replace(court_form("utd"))
    of = record("utd", "B", caption_more="Member case 2:22-cv-2", presiding_judge="Dale A. Kimball")
    lines = caption_lines(caption_of(of, "X", form), form, ("THE TITLE",))
    right = [(line.number, line.title) for line in lines if line.number]
    assert right == [
        ("Case No. 2:22-cv-01461-AB", False),
        ("Member case 2:22-cv-2", False),
        ("Judge Dale A. Kimball", False),
        ("THE TITLE", True),
    ]
    plain = caption_of(replace(of, matter=replace(of.matter, court="moed")), "X", court_form("moed"))
    assert plain.more == ("Member case 2:22-cv-2",), "the judge is named only where the court wants it"


def test_the_hearing_stands_below_the_title_where_that_stands_under_the_number() -> None:
    form = court_form("cacd")
    of = record("cacd", "B", caption_more="Related case 2:22-cv-2\nHearing: January 5, 2027, 10:00 a.m.")
    made = caption_of(of, "X", form)
    right = [line.number for line in caption_lines(made, form, ("THE TITLE",)) if line.number]
    assert right == [
        "No. 2:22-cv-01461-AB",
        "Related case 2:22-cv-2",
        "THE TITLE",
        "Hearing: January 5, 2027, 10:00 a.m.",
    ]
    below = [line.number for line in caption_lines(made, form) if line.number]
    assert below == [right[0], right[1], right[3]]


@pytest.mark.parametrize("court", ["cacd", "cand", "azd"])
@pytest.mark.parametrize("defendants", range(1, 6))
def test_a_caption_on_pleading_paper_fills_whole_lines(court: str, defendants: int) -> None:
    form = court_form(court)
    lines = caption_lines(caption_of(record(court, *NINE[:defendants]), "X", form), form, ("A TITLE",))
    assert len(lines) % (2 if form.size == 12 else 3) == 0
    assert lines[0].part is CaptionPart.PARTY
