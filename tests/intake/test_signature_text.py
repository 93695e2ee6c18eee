"""A signature block as it is pasted: twenty forms of it, and any other text."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docket_assistant.domain.matter import Side
from docket_assistant.domain.writable import writable
from docket_assistant.intake.signature_text import SignatureText, read_signature

DANA = SignatureText(
    name="Dana R. Example",
    bar_number="#00000(MO)",
    firm="Example Law Office",
    street="100 Placeholder Street, Suite 200\nSt. Louis, Missouri 63100",
    telephone="(314) 555-0100",
    email="dre@example.test",
    represents="Attorney for Defendants",
    side=Side.DEFENDANT,
)

OF_DANA = {
    "as the program writes it": """\
Dana R. Example, #00000(MO)
Example Law Office
100 Placeholder Street, Suite 200
St. Louis, Missouri 63100
Telephone: (314) 555-0100
dre@example.test
Attorney for Defendants""",
    "signed by name": """\
/s/ Dana R. Example
Dana R. Example #00000(MO)
Example Law Office
100 Placeholder Street, Suite 200
St. Louis, Missouri 63100
Tel: (314) 555-0100
E-mail: dre@example.test
Attorney for Defendants""",
    "the firm first, and a line to sign on": """\
EXAMPLE
Example Law Office

By: ______________________
Dana R. Example, #00000(MO)
100 Placeholder Street, Suite 200
St. Louis, Missouri 63100
Phone: (314) 555-0100
Email: <dre@example.test>

Attorney for Defendants.""",
    "by and signed on one line": """\
By: /s/ Dana Example
Dana R. Example     #00000(MO)
Example Law Office
100 Placeholder Street, Suite 200
St. Louis, Missouri 63100
(314) 555-0100 (phone) | dre@example.test
Attorney for Defendants""",
}


@pytest.mark.parametrize("block", OF_DANA.values(), ids=OF_DANA)
def test_one_lawyer_is_read_alike_from_any_form(block: str) -> None:
    assert replace(read_signature(block), unread=()) == DANA


def test_only_what_has_no_place_is_handed_back() -> None:
    unread = {name: read_signature(block).unread for name, block in OF_DANA.items()}
    assert unread.pop("the firm first, and a line to sign on") == ("EXAMPLE",)
    assert set(unread.values()) == {()}


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Lee B. Sample, MO Bar No. 12345", "MO Bar No. 12345"),
        ("Lee B. Sample MO Bar No. 12345", "MO Bar No. 12345"),
        ("Lee B. Sample #12345MO", "#12345MO"),
        ("Lee B. Sample (SBN 123456)", "SBN 123456"),
        ("Lee B. Sample (State Bar No. 123456)", "State Bar No. 123456"),
        ("Lee B. Sample (P12345)", "P12345"),
        ("Lee B. Sample, Missouri Bar #12345", "Missouri Bar #12345"),
        ("Lee B. Sample\nTexas Bar No. 24012345", "Texas Bar No. 24012345"),
        ("Lee B. Sample\nARDC No. 6201234", "ARDC No. 6201234"),
        ("Lee B. Sample\nAttorney ID No. 12345", "Attorney ID No. 12345"),
        ("Lee B. Sample\nNorth Carolina State Bar No. 12345", "North Carolina State Bar No. 12345"),
        ("Lee B. Sample, Mo. Bar 12345", "Mo. Bar 12345"),
    ],
)
def test_a_bar_number_is_kept_as_printed(line: str, number: str) -> None:
    assert read_signature(f"/s/ Lee B. Sample\n{line}\nSample Law") == SignatureText(
        name="Lee B. Sample", bar_number=number, firm="Sample Law"
    )


@pytest.mark.parametrize(
    ("lines", "telephone", "fax"),
    [
        ("Tel: 314-555-0101\nFax: 314-555-0102", "314-555-0101", "314-555-0102"),
        ("Tel. 314.555.0101 / Fax 314.555.0102", "314.555.0101", "314.555.0102"),
        ("(314) 555-0101 (telephone)\n(314) 555-0102 (facsimile)", "(314) 555-0101", "(314) 555-0102"),
        ("(314) 555-0101 - Telephone\n(314) 555-0102 - Fax", "(314) 555-0101", "(314) 555-0102"),
        ("T: 314 555-0101\tF: 314 555-0102", "314 555-0101", "314 555-0102"),
        ("Facsimile No.: (314) 555-0102", "", "(314) 555-0102"),
        ("+1 314-555-0101 ext. 12", "+1 314-555-0101 ext. 12", ""),
    ],
)
def test_telephone_and_fax_are_told_apart_by_their_labels(lines: str, telephone: str, fax: str) -> None:
    assert read_signature(lines) == SignatureText(telephone=telephone, fax=fax)


@pytest.mark.parametrize(
    ("line", "side"),
    [
        ("Attorneys for Plaintiff", Side.PLAINTIFF),
        ("Counsel for Plaintiffs Jane Doe and John Roe", Side.PLAINTIFF),
        ("ATTORNEYS FOR DEFENDANT ST. LOUIS COUNTY", Side.DEFENDANT),
        ("Attorney for Respondents", Side.DEFENDANT),
        ("Attorneys for Defendant/Third-Party Plaintiff Acme", Side.DEFENDANT),
        ("Attorneys for Plaintiff/Counterclaim-Defendant Acme", Side.PLAINTIFF),
        ("Counsel for Intervenor", Side.OTHER),
        ("Attorneys for Acme Works, Inc", None),
        ("Counsel for Plaintiffs and Defendants", None),
        ("Plaintiff, pro se", Side.PLAINTIFF),
    ],
)
def test_the_side_is_what_the_line_says_and_none_where_it_says_two(line: str, side: Side | None) -> None:
    assert read_signature(f"Lee B. Sample\n{line}").side is side


def test_a_government_office_and_titles() -> None:
    read = read_signature(
        "Respectfully submitted,\n\nPAT Q. SPECIMEN\nUnited States Attorney\n\n/s/ Robin Placeholder\n"
        "ROBIN PLACEHOLDER, #54321MO\nAssistant United States Attorney\n"
        "Office of the United States Attorney\nThomas Sample Building\n"
        "111 S. Sample Street, Room 20.333\nSt. Louis, MO 63100-1234\n"
        "(314) 555-0110\nrobin.placeholder@agency.example"
    )
    assert read == SignatureText(
        name="ROBIN PLACEHOLDER",
        bar_number="#54321MO",
        firm="Office of the United States Attorney",
        street="Thomas Sample Building\n111 S. Sample Street, Room 20.333\nSt. Louis, MO 63100-1234",
        telephone="(314) 555-0110",
        email="robin.placeholder@agency.example",
        unread=(
            "Respectfully submitted,",
            "PAT Q. SPECIMEN",
            "United States Attorney",
            "Assistant United States Attorney",
        ),
    )


def test_a_firm_without_a_word_for_firms_stands_between_name_and_street() -> None:
    read = read_signature("Lee B. Sample\nSample Strauss\nP.O. Box 12\nClayton, MO 63105\nAttorney at Law")
    assert (read.firm, read.street) == ("Sample Strauss", "P.O. Box 12\nClayton, MO 63105")
    assert read.unread == ("Attorney at Law",)


def test_the_word_office_before_a_number_stays_with_the_firm() -> None:
    read = read_signature("Lee B. Sample\nExample Law Office (314) 555-0100\nOffice: (314) 555-0101")
    assert (read.firm, read.telephone) == ("Example Law Office", "(314) 555-0100")
    assert read.unread == ("Office: (314) 555-0101",)


def test_a_firm_on_two_lines_is_one() -> None:
    read = read_signature("/s/ Lee B. Sample\nThe Law Offices of\nLee B. Sample & Partners\nSuite #1200")
    assert (read.firm, read.street) == ("The Law Offices of Lee B. Sample & Partners", "Suite #1200")


def test_a_second_lawyer_is_handed_back_and_not_mixed_in() -> None:
    read = read_signature(
        "Dana R. Example, #00000(MO)\nLee B. Sample, #11111(MO)\nExample Law Office\n"
        "dre@example.test\nlee@example.test\n(314) 555-0100\n(314) 555-0101"
    )
    assert (read.name, read.bar_number, read.email) == ("Dana R. Example", "#00000(MO)", "dre@example.test")
    assert read.unread == ("Lee B. Sample", "#11111(MO)", "lee@example.test", "(314) 555-0101")


def test_a_signature_that_says_more_than_the_printed_name_is_shown() -> None:
    read = read_signature("/s/ Lee Sample for Dana R. Example\nDana R. Example")
    assert (read.name, read.unread) == ("Dana R. Example", ("/s/ Lee Sample for Dana R. Example",))


def test_a_name_keeps_what_follows_it() -> None:
    assert read_signature("/s/ Lee Sample\nLee B. Sample, Jr., Esq.").name == "Lee B. Sample, Jr., Esq."


@pytest.mark.parametrize("text", ["", " \n\t", "By: ____\n-----\n/s/"])
def test_nothing_is_read_from_nothing(text: str) -> None:
    assert read_signature(text) == SignatureText()


VOCABULARY = """Dana Example, #00000(MO) By: /s/ Law Office LLC 100 Street 63100 (314)555-0100 Fax: Tel: Bar
No. P12345 dre@example.test Attorney for Defendants and _____ Suite attorney pro se 555-0100 apple"""
WORDS = st.sampled_from([*VOCABULARY.split(), "\t", "\n", "\n", "|"])
LABELS = {"by", "fax", "tel", "s"}


def words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", text.casefold()))


@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text())
def test_no_word_of_any_text_is_lost(text: str) -> None:
    """Each line is used or handed back: only labels of what was used may go."""
    read = read_signature(text)
    shown = [read.name, read.bar_number, read.firm, read.street, read.telephone, read.fax, read.email]
    kept = words(" ".join([*shown, read.represents, *read.unread]))
    assert words(writable(text)) - kept <= LABELS
