"""A caption as it is pasted: one line, two columns with any marks, or columns run together."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docket_assistant.app.districts import districts
from docket_assistant.domain.matter import Side
from docket_assistant.domain.people import PartyRole
from docket_assistant.intake.caption_text import CaptionText, read_caption


def read(text: str) -> CaptionText:
    return read_caption(text, districts().values())


def test_a_citation_on_one_line_is_a_caption() -> None:
    assert read("Briscoe v. St. Louis County, No. 4:08-CV-1717 (CEJ) (E.D. Mo.)") == CaptionText(
        court="moed",
        first=("Briscoe",),
        second=("St. Louis County",),
        versus="v.",
        number="4:08-CV-1717 (CEJ)",
        judge_initials=("CEJ",),
    )


def test_the_date_of_a_citation_is_handed_back() -> None:
    caption = read("Briscoe v. St. Louis County, et al., No. 4:08-CV-1717 (CEJ) (E.D. Mo. Dec. 2, 2009)")
    assert (caption.court, caption.second, caption.et_al) == (
        "moed",
        ("St. Louis County",),
        (Side.DEFENDANT,),
    )
    assert caption.unread == ("Dec. 2, 2009",)


STAMPED = """\
Case: 4:08-cv-01717-CEJ   Doc. #:  33   Filed: 12/02/09   Page: 1 of 5 PageID #: 141

                       UNITED STATES DISTRICT COURT
                       EASTERN DISTRICT OF MISSOURI
                             EASTERN DIVISION

JOHNNY BRISCOE,                    )
                                   )
               Plaintiff,          )
                                   )
          vs.                      )          No. 4:08-CV-1717 (CEJ)
                                   )
ST. LOUIS COUNTY, et al.,          )
                                   )
               Defendants.         )
"""


def test_a_page_with_columns_and_a_stamp_is_read_and_the_stamp_shown() -> None:
    assert read(STAMPED) == CaptionText(
        court="moed",
        division="Eastern Division",
        first=("JOHNNY BRISCOE",),
        second=("ST. LOUIS COUNTY",),
        first_role=PartyRole.PLAINTIFF,
        second_role=PartyRole.DEFENDANT,
        et_al=(Side.DEFENDANT,),
        versus="vs.",
        number="4:08-CV-1717 (CEJ)",
        judge_initials=("CEJ",),
        unread=("Case: 4:08-cv-01717-CEJ Doc. #: 33 Filed: 12/02/09 Page: 1 of 5 PageID #: 141",),
    )


def test_the_number_of_the_stamp_serves_where_the_caption_has_none() -> None:
    assert read(STAMPED.replace("No. 4:08-CV-1717 (CEJ)", "")).number == "4:08-cv-01717-CEJ"


@pytest.mark.parametrize("mark", [")", "§", ":", "*", "|", "]", ")))", "\t"])
def test_any_mark_parts_the_columns(mark: str) -> None:
    marked = STAMPED.replace(")  ", f"{mark}  ").replace(" )\n", f" {mark}\n")
    assert read(marked) == read(STAMPED)


def test_pleading_paper_brings_counsel_above_and_numbers_in_the_margin() -> None:
    lines = [
        "Dana R. Example (SBN 123456)",
        "Attorney for Plaintiff",
        "",
        "UNITED STATES DISTRICT COURT",
        "NORTHERN DISTRICT OF CALIFORNIA",
        "SAN FRANCISCO DIVISION",
        "",
        "STEVEN NEWMAN,                Case No. 22-cv-02799-CRB (SK)",
        "Plaintiff,                    ORDER RE DISCOVERY",
        "v.                            Re: Dkt. No. 54",
        "GOOGLE LLC,",
        "Defendant.",
    ]
    caption = read("\n".join(f"{number:>2}  {line}" for number, line in enumerate(lines, 1)))
    assert (caption.court, caption.division) == ("cand", "San Francisco Division")
    assert (caption.first, caption.second) == (("STEVEN NEWMAN",), ("GOOGLE LLC",))
    assert (caption.number, caption.judge_initials) == ("22-cv-02799-CRB (SK)", ("CRB", "SK"))
    assert caption.unread == (
        "Dana R. Example (SBN 123456)",
        "Attorney for Plaintiff",
        "ORDER RE DISCOVERY",
        "Re: Dkt. No. 54",
    )


def test_a_box_of_dashes_and_against_between_the_parties() -> None:
    caption = read(
        "UNITED STATES DISTRICT COURT\nSOUTHERN DISTRICT OF NEW YORK\n"
        "------------------------------------X\nVIRGINIA ROE,\n\nPlaintiff,\n\n-against-\n"
        "15 Civ. 7433 (RWS)\nGRACE DOE,\n\nDefendant.\n------------------------------------X\n"
    )
    assert (caption.court, caption.versus, caption.number) == ("nysd", "-against-", "15 Civ. 7433 (RWS)")
    assert (caption.first, caption.second, caption.unread) == (("VIRGINIA ROE",), ("GRACE DOE",), ())


def test_roles_beside_the_names_and_a_label_on_a_line_of_its_own() -> None:
    caption = read(
        "IN THE UNITED STATES DISTRICT COURT\nFOR THE NORTHERN DISTRICT OF\nMISSISSIPPI\n"
        "CHARLES WHITE          PLAINTIFF\nVS.\nCIVIL ACTION NO.:\n4:11cv7-SA-JMV\n"
        "NTC TRANSPORTATION, INC., ET AL.          DEFENDANTS\n"
    )
    assert (caption.court, caption.first, caption.second) == (
        "msnd",
        ("CHARLES WHITE",),
        ("NTC TRANSPORTATION, INC.",),
    )
    assert (caption.first_role, caption.second_role) == (PartyRole.PLAINTIFF, PartyRole.DEFENDANT)
    assert (caption.number, caption.unread) == ("4:11cv7-SA-JMV", ())


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        ("JANE DOE,\nJOHN ROE,", ("JANE DOE", "JOHN ROE")),
        ("JANE DOE; JOHN ROE; and ACME, INC.,", ("JANE DOE", "JOHN ROE", "ACME, INC.")),
        ("JANE DOE, JOHN ROE, and ACME WORKS, INC.,", ("JANE DOE", "JOHN ROE", "ACME WORKS, INC.")),
        ("JANE DOE,\nand\nJOHN ROE,", ("JANE DOE", "JOHN ROE")),
        ("ST. LOUIS COUNTY,\na political subdivision,", ("ST. LOUIS COUNTY, a political subdivision",)),
        ("ACME WORKS,\nINC., d/b/a\nWIDGETS,", ("ACME WORKS, INC., d/b/a WIDGETS",)),
        ("BOARD OF POLICE\nCOMMISSIONERS,", ("BOARD OF POLICE COMMISSIONERS",)),
        ("JANE DOE, individually\nand as trustee,", ("JANE DOE, individually and as trustee",)),
        ("ROE, SMITH, AND BLACK, LLP,", ("ROE, SMITH, AND BLACK, LLP",)),
        ("SMITH,\nBLACK AND WHITE, LLP,", ("SMITH, BLACK AND WHITE, LLP",)),
        ("JANE DOE and JOHN ROE,", ("JANE DOE and JOHN ROE",)),
        ("JOHN DOE,\nA PLUS PLUMBING, INC.,", ("JOHN DOE, A PLUS PLUMBING, INC.",)),
        ("WAL-\nMART STORES, INC.,", ("WAL-MART STORES, INC.",)),
    ],
)
def test_names_are_parted_only_where_one_ends_for_certain(lines: str, names: tuple[str, ...]) -> None:
    assert read(f"RICHARD MILES,\nPlaintiff,\nv.\n{lines}\nDefendants.").second == names


@pytest.mark.parametrize(
    "names", ["JANE DOE and JOHN ROE", "ROE, SMITH, AND BLACK, LLP", "JOHN DOE, A PLUS WORKS"]
)
def test_a_name_that_may_be_several_is_kept_and_said_to_be_unsure(names: str) -> None:
    caption = read(f"RICHARD MILES,\nPlaintiff,\nv.\n{names},\nDefendants.")
    assert caption.second == caption.unsure == (names,)


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("Case No. CV-09-1234-PHX-DGC", "CV-09-1234-PHX-DGC"),
        ("Civil Action No. H-09-1234", "H-09-1234"),
        ("Case No. C12-1234RSM", "C12-1234RSM"),
        ("No. 8:09-cv-223-T-26TGW", "8:09-cv-223-T-26TGW"),
        ("Case No. 2:20-cv-01234-AB-(JEMx)", "2:20-cv-01234-AB-(JEMx)"),
        ("Civil Action 09-cv-1234 (RMU)", "09-cv-1234 (RMU)"),
        ("CAUSE NO. A-19-CV-0123-LY", "A-19-CV-0123-LY"),
        ("4:21CV600 HEA JURY TRIAL DEMANDED", "4:21CV600 HEA"),
    ],
)
def test_courts_write_numbers_in_many_ways(printed: str, number: str) -> None:
    assert read(f"JANE DOE,\nPlaintiff,\nv.\n{printed}\nJOHN ROE,\nDefendant.").number == number


def test_a_number_in_a_party_s_name_is_not_the_case_number() -> None:
    caption = read("Hirt v. Unified School District No. 287, Case No. 17-2279-HLT-GEB (D. Kan.)")
    assert (caption.second, caption.number) == (("Unified School District No. 287",), "17-2279-HLT-GEB")


def test_petitioners_and_third_parties_keep_their_roles() -> None:
    caption = read("JANE DOE,\nPetitioner,\nv.\nACME WORKS,\nThird-Party Defendant.")
    assert (caption.first_role, caption.second_role) == (PartyRole.PETITIONER, PartyRole.THIRD_PARTY)


def test_without_a_versus_the_roles_part_the_sides() -> None:
    caption = read("JANE DOE,\nPlaintiff,\nJOHN ROE,\nDefendant.")
    assert (caption.first, caption.second, caption.versus) == (("JANE DOE",), ("JOHN ROE",), "")


@pytest.mark.parametrize("text", ["", " \n\t\n", "----\n)))\n___"])
def test_nothing_is_read_from_nothing(text: str) -> None:
    assert read(text) == CaptionText()


def test_prose_is_handed_back_line_by_line() -> None:
    assert read("Dear counsel:\nPlease call me.") == CaptionText(unread=("Dear counsel:", "Please call me."))


VOCABULARY = """JANE DOE, ROE; ACME INC. Plaintiff, Defendants. v. vs. ) : § X 4:08-CV-1717 (CEJ) 12 E.D. Mo.
and MISSOURI EASTERN DIVISION DISTRICT memorandum judge al. (E.D. apple)"""
WORDS = st.sampled_from([*VOCABULARY.split(), "\t", "\n", ""])


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_no_word_is_lost(text: str) -> None:
    """Every word is in what was read or handed back; only marks and words around a court may go."""
    caption = read(text)
    court = districts()[caption.court].name.upper() + " E.D. Mo." if caption.court else ""
    roles = " ".join(role for role in (caption.first_role, caption.second_role) if role)
    shown = [
        *caption.first,
        *caption.second,
        *caption.unread,
        caption.versus,
        caption.number,
        caption.division,
    ]
    kept = words(" ".join([*shown, court, roles.title(), roles.title() + "s"]))
    kept |= {w + "s" for w in words(roles.title())} | words(caption.division.upper())
    assert words(text) - kept <= {"and", "Plaintiff", "Defendants"}


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    assert isinstance(read(text), CaptionText)
