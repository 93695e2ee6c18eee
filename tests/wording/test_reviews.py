"""Counsel's reading in words: always counsel's, with the rule that asked for more on that day."""

from datetime import date

import pytest

from docket_assistant.domain.answered import Deficiency, ItemReview
from docket_assistant.domain.ids import ItemId, ReviewId
from docket_assistant.domain.items import ItemKind
from docket_assistant.wording.reviews import cause_rule, review_line, review_words

D, K = Deficiency, ItemKind
DEC_3, NOV_2025 = date(2025, 12, 3), date(2025, 11, 5)
REVIEW = ItemReview(ReviewId("r"), ItemId("i"), DEC_3, causes=(D.NO_PRODUCTION_DATE, D.BOILERPLATE))


def test_a_reading_says_whose_it_is_when_it_was_made_and_by_which_rule() -> None:
    said = "no production date, Rule 34(b)(2)(B); boilerplate objection, Rule 34(b)(2)(B)."

    assert review_line(REVIEW, K.PRODUCTION, NOV_2025) == f"Marked deficient by you on Dec. 3, 2025: {said}"
    assert review_words(REVIEW, K.PRODUCTION, NOV_2025) == f"Marked deficient by you: {said}"


def test_counsels_own_words_stand_in_quotation_marks_on_one_line() -> None:
    noted = ItemReview(ReviewId("r"), ItemId("i"), DEC_3, adequate=True, note="so far\nas it goes")

    assert review_words(noted, K.PRODUCTION, None) == "Marked adequate by you. \u201cso far as it goes\u201d"


@pytest.mark.parametrize(
    ("cause", "kind", "answered_on", "rule"),
    [
        (D.NO_PRODUCTION_DATE, K.PRODUCTION, date(2015, 11, 30), ""),
        (D.NO_PRODUCTION_DATE, K.PRODUCTION, date(2015, 12, 1), "Rule 34(b)(2)(B)"),
        (D.NO_WITHHOLDING_LINE, K.PRODUCTION, date(2009, 10, 8), ""),
        (D.SUBJECT_TO, K.PRODUCTION, date(2009, 10, 8), ""),
        (D.SUBJECT_TO, K.PRODUCTION, NOV_2025, "Rule 34(b)(2)(C)"),
        (D.SUBJECT_TO, K.INTERROGATORY, date(2009, 10, 8), "Rule 33(b)(3)"),
        (D.BOILERPLATE, K.INTERROGATORY, date(2009, 10, 8), "Rule 33(b)(4)"),
        (D.BOILERPLATE, K.ADMISSION, NOV_2025, "Rule 36(a)(5)"),
        (D.BOILERPLATE, K.TOPIC, NOV_2025, ""),
        (D.EVASIVE, K.ADMISSION, NOV_2025, "Rule 36(a)(4)"),
        (D.EVASIVE, K.PRODUCTION, None, "Rule 37(a)(4)"),
        (D.OTHER, K.PRODUCTION, NOV_2025, ""),
    ],
)
def test_a_cause_names_a_rule_only_where_it_asked_on_the_day_of_the_answer(
    cause: Deficiency, kind: ItemKind, answered_on: date | None, rule: str
) -> None:
    assert cause_rule(cause, kind, answered_on) == rule
