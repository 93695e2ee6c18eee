"""Times that orders set for the papers of motions, and words that set none."""

from datetime import date

import pytest

from docket_assistant.domain.motion_times import MotionEvent, MotionPaper
from docket_assistant.domain.order_texts.briefing import read_briefing
from docket_assistant.domain.order_texts.reading import read_order

OPPOSITION, REPLY, LAST = MotionPaper.OPPOSITION, MotionPaper.REPLY, MotionPaper.LAST_DAY


def read(text: str) -> list[tuple[object, ...]]:
    found = read_briefing(text, read_order(text))
    return [(f.paper, f.on or f.days, f.trigger, f.before) for f in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Plaintiff shall file a response to Defendants' motion to compel no later than January 5, 2010.",
            [(OPPOSITION, date(2010, 1, 5), None, False)],
        ),
        (
            """Responses to discovery motions shall be filed within seven (7) days of service of the motion.
            Replies shall be filed within three days after service of the response.""",
            [
                (OPPOSITION, 7, MotionEvent.SERVED, False),
                (REPLY, 3, MotionEvent.OPPOSITION_SERVED, False),
            ],
        ),
        (
            "Any opposition to the motion is due by March 3, 2024; any reply is due by March 10, 2024.",
            [(OPPOSITION, date(2024, 3, 3), None, False), (REPLY, date(2024, 3, 10), None, False)],
        ),
        (
            "Defendants shall have until October 30, 2009 to respond to the motion to compel.",
            [(OPPOSITION, date(2009, 10, 30), None, False)],
        ),
        (
            "Oppositions to discovery motions must be filed within 7 days after the motion is filed.",
            [(OPPOSITION, 7, MotionEvent.FILED, False)],
        ),
        (
            "Motions to compel must be filed no later than 14 days before the close of discovery.",
            [(LAST, 14, MotionEvent.DISCOVERY_CLOSES, True)],
        ),
        ("Any reply must be filed within two weeks of the filing of the opposition.",
         [(REPLY, 14, MotionEvent.OPPOSITION_FILED, False)]),
        ("Any opposition is due by May 3, 2021. Any reply shall be filed within five days thereafter.",
         [(OPPOSITION, date(2021, 5, 3), None, False), (REPLY, 5, MotionEvent.OPPOSITION_FILED, False)]),
        ("""Oppositions shall be filed by May 3, 2021. Counsel shall confer within ten days of this order.
         Any reply shall be filed within five days thereafter.""",
         [(OPPOSITION, date(2021, 5, 3), None, False)]),
    ],
)  # fmt: skip
def test_a_time_for_a_paper_is_read(text: str, wanted: list[tuple[object, ...]]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Plaintiff shall respond to the interrogatories within ten days.",
        "No reply brief shall be filed without leave of Court.",
        "Defendant shall file a response to the complaint no later than May 3, 2021.",
        "Plaintiff shall respond to the motion to compel within ten days of this order.",
        "Any reply shall be filed within five days thereafter.",
        "Counsel shall confer within ten days and file a statement with the court by May 3, 2021.",
        "If the motion is amended, any opposition shall be filed by May 3, 2021.",
        "Defendant shall produce the documents described in the motion by May 3, 2021.",
        "",
    ],
)
def test_other_words_set_no_time_for_a_paper(text: str) -> None:
    assert read(text) == []


def test_the_words_of_the_order_stand_beside_it() -> None:
    text = "It is ordered that any opposition to the motion is due\n on or before March 3, 2024."

    (found,) = read_briefing(text, read_order(text))

    assert found.words == "any opposition to the motion is due on or before March 3, 2024"
