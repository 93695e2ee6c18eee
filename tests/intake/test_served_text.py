"""Requests and answers pasted from Word, a PDF or an e-mail: each word at its number, none lost."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docket_assistant.domain.items import ItemKind
from docket_assistant.intake.served_headings import Says, heading_of
from docket_assistant.intake.served_text import Outside, Passage, Remark, read_served_text

K = ItemKind

WORD_PASTE = """\
DEFENDANT'S RESPONSES TO PLAINTIFF'S FIRST SET OF INTERROGATORIES
GENERAL OBJECTIONS
1. Defendant objects to each request as overly broad.
2. Defendant objects to the definitions.
INTERROGATORY NO. 1: Identify each person with knowledge of the collision.
ANSWER: Defendant objects to the word "each". Subject to that, see the police report.
INTERROGATORY NO. 2:
State all facts that support your third defense, and
(a) identify the documents; and
(b) identify the persons who know of them.
ANSWER:
Defendant will supplement.
SUPPLEMENTAL ANSWER: Defendant relies on DEF 000120-000144.
Dated: November 5, 2025
Respectfully submitted,
/s/ A. Lawyer
"""

PDF_PASTE = """\
 1 REQUEST FOR PRODUCTION NO. 3:
 2 All contracts between you and the
 3 contractor, as defined in
 4 Request No. 1, from 2019 to the present.
 5 RESPONSE TO REQUEST FOR PRODUCTION NO. 3:
 6 Defendant objects to this request as over-
 7 broad. Responsive documents are Bates
 8 numbered 15 to 27.
Case 1:15-cv-07433-LAP Document 1320-17 Filed 01/03/24 Page 5 of 25
 9 Defendant is withholding nothing.
10 REQUEST FOR PRODUCTION NO. 4:
11 All photographs.
12 RESPONSE TO REQUEST FOR PRODUCTION NO. 4:
13 None.
"""

BARE = """\
INSTRUCTIONS
1. Answer separately.
2. Answer under oath.
INTERROGATORIES
1. State your full name.
a. any maiden name
RESPONSE: John Example. He has lived at
2. Main Street, and then at
3. Elm Street.
2. State your employers since 2010.
RESPONSE: See attached.
REQUESTS FOR PRODUCTION
1. Your tax returns.
RESPONSE: Objection, privileged.
"""


def by_label(text: str) -> dict[tuple[str, str], str]:
    """Words by what they are: a request, or the kind of answer, each with its label."""
    placed = [p for p in read_served_text(text).passages if p.outside is None]
    return {("request" if p.answer is None else p.answer.value, p.label): p.text for p in placed}


def outside(text: str) -> list[tuple[Outside | None, str]]:
    return [(p.outside, p.text) for p in read_served_text(text).passages if p.outside is not None]


def test_requests_and_answers_run_in_after_their_headings() -> None:
    found = by_label(WORD_PASTE)

    assert found["request", "1"] == "Identify each person with knowledge of the collision."
    assert found["plain", "1"].startswith("Defendant objects to the word")
    assert found["request", "2"].splitlines()[1:] == [
        "(a) identify the documents; and",
        "(b) identify the persons who know of them.",
    ]
    assert found["plain", "2"] == "Defendant will supplement."
    assert found["supplemental", "2"] == "Defendant relies on DEF 000120-000144."


def test_what_is_no_request_is_handed_back_at_its_place_with_the_reason() -> None:
    found = read_served_text(WORD_PASTE).passages

    assert [(p.line, p.outside) for p in found if p.outside] == [
        (1, Outside.SECTION),
        (2, Outside.SECTION),
        (14, Outside.CLOSING),
    ]
    assert "2. Defendant objects to the definitions." in outside(WORD_PASTE)[1][1]
    assert "/s/ A. Lawyer" in outside(WORD_PASTE)[2][1]


def test_line_numbers_of_pleading_paper_and_the_stamp_of_the_court_are_no_words() -> None:
    read = read_served_text(PDF_PASTE)
    found = by_label(PDF_PASTE)

    assert found["request", "3"] == (
        "All contracts between you and the contractor, as defined in Request No. 1, from 2019 to the present."
    )
    assert found["plain", "3"] == (
        "Defendant objects to this request as over-broad. Responsive documents are Bates numbered 15 to 27.\n"
        "Defendant is withholding nothing."
    )
    assert [line.text for line in read.furniture] == [
        "Case 1:15-cv-07433-LAP Document 1320-17 Filed 01/03/24 Page 5 of 25"
    ]
    assert set(found) == {("request", "3"), ("plain", "3"), ("request", "4"), ("plain", "4")}


def test_bare_numbers_count_within_their_section_and_a_list_in_an_answer_opens_nothing() -> None:
    placed = [p for p in read_served_text(BARE).passages if p.outside is None]

    assert [(p.kind, p.label, p.answer) for p in placed] == [
        (K.INTERROGATORY, "1", None),
        (K.INTERROGATORY, "1", Says.PLAIN),
        (K.INTERROGATORY, "2", None),
        (K.INTERROGATORY, "2", Says.PLAIN),
        (K.PRODUCTION, "1", None),
        (K.PRODUCTION, "1", Says.PLAIN),
    ]
    assert placed[0].text == "State your full name.\na. any maiden name"
    assert placed[1].text.endswith("3. Elm Street.")
    assert placed[2].text == "State your employers since 2010."


def test_requests_alone_are_the_run_after_the_instructions() -> None:
    text = "1. Answer each.\n2. Sign.\n1. Identify your doctors.\n2. Identify your work.\n3. State income."

    assert by_label(text) == {
        ("request", "1"): "Identify your doctors.",
        ("request", "2"): "Identify your work.",
        ("request", "3"): "State income.",
    }
    assert outside(text) == [(Outside.BEFORE, "1. Answer each.\n2. Sign.")]


def test_answers_alone_are_placed_by_the_number_that_they_name() -> None:
    text = (
        "Counsel, below are our supplements.\n\n"
        "SUPPLEMENTAL RESPONSE TO INTERROGATORY NO. 3(b): Dr. Adams and Dr. Baker.\n"
        "Second Supplemental Answer to Interrogatory No. 12:\nPlaintiff earned $41,000 in 2008.\n"
    )
    found = [p for p in read_served_text(text).passages if p.outside is None]

    assert [(p.label, p.answer, p.ordinal, p.text) for p in found] == [
        ("3(b)", Says.SUPPLEMENTAL, 0, "Dr. Adams and Dr. Baker."),
        ("12", Says.SUPPLEMENTAL, 2, "Plaintiff earned $41,000 in 2008."),
    ]
    assert outside(text) == [(Outside.BEFORE, "Counsel, below are our supplements.")]


def test_an_answer_with_the_label_of_the_one_before_is_placed_where_it_stands_and_noted() -> None:
    text = (
        "Request No. 10: Your diary.\nResponse to Request No. 10: None.\n"
        "Request No. 11: Your letters.\nResponse to Request No. 10: Attached.\n"
        "Request No. 12: Your bills.\nResponse to Request No. 12: Attached as well.\n"
    )
    answers = [p for p in read_served_text(text).passages if p.answer is not None]

    assert [(p.label, p.text, p.remarks) for p in answers] == [
        ("10", "None.", ()),
        ("11", "Attached.", (Remark.LABEL_DIFFERS,)),
        ("12", "Attached as well.", ()),
    ]


def test_all_requests_first_and_then_all_answers_go_by_their_labels() -> None:
    text = (
        "RFP 1: Bills.\nRFP 2: Photographs.\n"
        "RESPONSE TO RFP NO. 1: Produced.\nRESPONSE TO RFP NO. 2: None exist.\n"
    )

    assert by_label(text) == {
        ("request", "1"): "Bills.",
        ("request", "2"): "Photographs.",
        ("plain", "1"): "Produced.",
        ("plain", "2"): "None exist.",
    }


def test_an_objection_and_the_answer_after_it_are_one_answer() -> None:
    text = "INTERROGATORY NO. 4\nState your income.\nOBJECTION: Vague.\nANSWER: $41,000.\n"

    assert by_label(text)["plain", "4"] == "OBJECTION:\nVague.\nANSWER: $41,000."


def test_a_second_heading_of_the_same_answer_is_kept_and_noted() -> None:
    text = "REQUEST NO. 4: Bills.\nRESPONSE: Objection.\nRESPONSE: Produced.\n"
    answer = read_served_text(text).passages[1]

    assert (answer.text, answer.remarks) == ("Objection.\nRESPONSE: Produced.", (Remark.SEVERAL_HEADINGS,))


def test_a_text_layer_without_lines_is_cut_at_its_headings() -> None:
    text = (
        "REQUEST FOR ADMISSION NO. 1: Admit that it rained. RESPONSE: Admitted. "
        "REQUEST FOR ADMISSION NO. 2: Admit that you saw it. RESPONSE: Denied."
    )

    assert by_label(text) == {
        ("request", "1"): "Admit that it rained.",
        ("plain", "1"): "Admitted.",
        ("request", "2"): "Admit that you saw it.",
        ("plain", "2"): "Denied.",
    }


def test_an_answer_before_any_request_is_not_placed() -> None:
    found = read_served_text("RESPONSE: Produced.\nREQUEST NO. 2: Bills.\n").passages

    assert [(p.outside, p.text) for p in found] == [(Outside.NO_REQUEST, "Produced."), (None, "Bills.")]


@pytest.mark.parametrize(
    ("line", "label", "kind", "answer"),
    [
        ("INTERROGATORY NO.11 :", "11", K.INTERROGATORY, None),
        ("Interrogatory One:", "1", K.INTERROGATORY, None),
        ("Special Interrogatory No. 21:", "21", K.INTERROGATORY, None),
        ("Interrogatory No. 2.09:", "2.09", K.INTERROGATORY, None),
        ("INTERROGATORY NO. 3b", "3(b)", K.INTERROGATORY, None),
        ("INTERROGATORY NO. 12(b)(ii):", "12(b)(ii)", K.INTERROGATORY, None),
        ("DOCUMENT REQUEST NO. 1", "1", K.PRODUCTION, None),
        ("Request for Production of Documents No. 07:", "7", K.PRODUCTION, None),
        ("RFA No. 1. Admit", "1", K.ADMISSION, None),
        ("REQUEST NO. 5 (MEDICAL RECORDS): All", "5", None, None),
        ("No. 7: Bills", "7", None, None),
        ("Response toInterrogatory One:", "1", K.INTERROGATORY, Says.PLAIN),
        ("OBJECTIONS AND RESPONSE TO REQUEST FOR ADMISSION NO. 4:", "4", K.ADMISSION, Says.PLAIN),
        ("RESPONSE TO PLAINTIFF'S INTERROGATORY NO. 9:", "9", K.INTERROGATORY, Says.PLAIN),
        ("FURTHER RESPONSE TO REQUEST NO. 8:", "8", None, Says.SUPPLEMENTAL),
        ("AMENDED ANSWER TO INTERROGATORY NO. 8.", "8", K.INTERROGATORY, Says.AMENDED),
        ("PLAINTIFF'S SECOND SUPPLEMENTAL ANSWER:", "", None, Says.SUPPLEMENTAL),
    ],
)
def test_headings_as_they_are_printed(
    line: str, label: str, kind: ItemKind | None, answer: Says | None
) -> None:
    heading = heading_of(line)

    assert heading is not None
    assert (heading.label, heading.kind, heading.answer) == (label, kind, answer)


@pytest.mark.parametrize(
    "line",
    [
        "Interrogatory No. 1), came into",
        "Interrogatory Nos. 1-13.",
        "Interrogatory No. 3, and the documents",
        "Request embeds a number of assumptions.",
        "answers to the interrogatories.",
        "Response of the defendant was late.",
        "Answers.",
        "12 of the documents",
    ],
)
def test_a_cross_reference_heads_nothing(line: str) -> None:
    assert heading_of(line) is None


def letters(passages: tuple[Passage, ...], furniture: str) -> Counter[str]:
    words = "".join(f"{p.headed}{p.text}" for p in passages) + furniture
    return Counter(c for c in words if c.isalnum())


PIECES = st.sampled_from(
    [
        *WORD_PASTE.splitlines(), *BARE.splitlines(), "REQUEST NO. 7: All bills.", "RESPONSE:", "17", "- 5 -",
        "Response to Request No. 7.", "", "Interrogatory No. 5. Identify", "NOTES", "VERIFICATION",
        "ANSWER TO RFP NO. 9:",
    ]
)  # fmt: skip


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=14))
def test_of_no_paste_is_a_letter_lost(pieces: list[str]) -> None:
    text = "\n".join(pieces)
    read = read_served_text(text)
    furniture = "".join(line.text for line in read.furniture)

    found = letters(read.passages, furniture)
    lost = Counter(c for c in text if c.isalnum()) - found

    assert lost == Counter()
