"""The date calculator: the seed's dates, and the text that a partner checks."""

from datetime import date

import pytest

from docket_assistant.app.dates.calculator import Question, counted, last_day_to_serve
from docket_assistant.domain.deadline import Period, Unit
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.service import ServiceMethod

THIRTY = Period(30, Unit.DAYS)


def test_an_unknown_method_of_service_gives_two_dates_and_no_prevailing_one() -> None:
    found = counted(Question(date(2009, 8, 14), THIRTY, ServiceMethod.UNKNOWN, "moed"))

    assert dict(found.headline) == {
        "Due": None,
        "Act by": date(2009, 9, 14),
        "Silence counts only after": date(2009, 9, 17),
    }


def test_the_text_to_copy_holds_the_question_every_date_and_every_step() -> None:
    found = counted(Question(date(2009, 12, 2), Period(10, Unit.DAYS), court="moed"))

    assert found.text.startswith("10 days from Wed Dec 2, 2009.")
    assert "Due: Mon Dec 14, 2009" in found.text
    for line in (*found.readings, *found.working, *found.notes):
        assert line in found.text


def test_a_date_that_a_court_set_is_not_moved() -> None:
    found = counted(Question(date(2021, 1, 9), None, court="caed"))

    assert dict(found.headline)["Due"] == date(2021, 1, 9)
    assert any("does not move" in note for note in found.notes)


def test_the_last_day_to_serve_leaves_the_answer_inside_the_cut_off() -> None:
    by_hand = last_day_to_serve(
        date(2014, 9, 1), Question(date(2014, 9, 1), THIRTY, ServiceMethod.HAND, "mnd")
    )

    assert by_hand.headline == (("Serve by", date(2014, 7, 30)),)


def test_a_day_before_the_rules_is_refused_with_a_sentence() -> None:
    with pytest.raises(InvalidInput, match="Rule 6"):
        counted(Question(date(1950, 1, 1), THIRTY))
