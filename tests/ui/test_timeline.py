"""The timeline: nothing over anything else, whatever the record holds; told as well as drawn."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from docket_assistant.app.upkeep.sample import sample_record
from docket_assistant.domain.chronology import Gap, Lane, chronology
from docket_assistant.domain.ids import MotionId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.verdicts.rounds import RoundKind
from docket_assistant.ui.palettes import DARK, LIGHT
from docket_assistant.ui.theme import forget_fonts
from docket_assistant.ui.widgets.timeline import Timeline
from docket_assistant.ui.widgets.timeline_paint import TimelineColors
from docket_assistant.ui.widgets.timeline_rows import (
    GapRow,
    Ink,
    Shape,
    TimelineRow,
    TimelineRows,
    timeline_rows,
)
from docket_assistant.ui.widgets.timeline_scale import heads_of, scale_of, span_of

BRISCOE = sample_record()
DEC_3 = date(2009, 12, 3)
DUE = {duty.id: date(2009, 12, 14) for duty in BRISCOE.duties}
SAMPLE = timeline_rows(chronology(BRISCOE, DEC_3, {}, DUE), BRISCOE, today=True)
COLORS = TimelineColors.of(LIGHT)
HOSTILE = (
    "<b>motion</b> &amp; more",
    "m" * 5000,
    "\u05d0\u05d1\u05d2 \u202e\u202d",
    "e" + "\u0301" * 300,
    "\U0001f600" * 50,
    "a\nb\tc",
    "&Motion %1 {0}",
)


def timeline(qtbot: QtBot, rows: TimelineRows = SAMPLE, width: int = 1140) -> Timeline:
    shown = Timeline(rows, COLORS)
    qtbot.addWidget(shown)
    width = max(width, shown.minimumSizeHint().width())
    shown.resize(width, shown.heightForWidth(width))
    shown.show()
    return shown


def overlaps(rects: tuple[QRectF, ...]) -> list[tuple[QRectF, QRectF]]:
    return [(a, b) for n, a in enumerate(rects) for b in rects[n + 1 :] if a.intersects(b)]


def keeps_apart(shown: Timeline) -> bool:
    """No label over a label, a mark over a label or a mark over a mark, and all of it within the widget."""
    within = QRectF(0, 0, shown.width(), shown.heightForWidth(shown.width())).adjusted(-0.5, -0.5, 0.5, 0.5)
    rects = (*shown.label_rects(), *shown.mark_rects())
    return not overlaps(rects) and all(within.contains(rect) for rect in rects)


@pytest.fixture
def points(qapp: QApplication, request: pytest.FixtureRequest) -> object:
    usual = qapp.font()
    font = QFont(usual)
    font.setPointSizeF(request.param)
    qapp.setFont(font)
    forget_fonts()
    yield request.param
    qapp.setFont(usual)
    forget_fonts()


@pytest.mark.parametrize("points", [10, 14, 20], indirect=True)
@pytest.mark.parametrize("width", [500, 700, 876, 1140, 1900])
def test_nothing_of_the_sample_touches(qtbot: QtBot, width: int, points: float) -> None:
    shown = timeline(qtbot, width=width)
    assert keeps_apart(shown)


@pytest.mark.parametrize("points", [10], indirect=True)
def test_the_sample_shows_every_entry_by_itself(qtbot: QtBot, points: float) -> None:
    shown = timeline(qtbot)
    assert len(shown.mark_rects()) == len(SAMPLE.entries) == 8


days = st.one_of(
    st.dates(date(2009, 1, 1), date(2010, 6, 30)),
    st.dates(date(2009, 10, 1), date(2009, 10, 9)),
    st.dates(),
)


@st.composite
def entries(draw: st.DrawFn) -> TimelineRow:
    on = draw(st.none() | days)
    words = draw(st.sampled_from(("Order", "Supplemental responses", "Telephone", *HOSTILE)))
    return TimelineRow(
        facts=(draw(st.sampled_from("abcdefgh")),),
        lane=draw(st.sampled_from(Lane)),
        on=on,
        after=draw(st.none() | st.sampled_from("abcdefgh")),
        day="date not stated" if on is None else "Wed, Sep 30",
        day_of_year="date not stated" if on is None else "Wed, Sep 30, 2009",
        words=words[:120],
        short=words[:9],
        sentence=words,
        shape=draw(st.sampled_from(Shape)),
        ink=draw(st.sampled_from(Ink)),
        hollow=draw(st.booleans()),
    )


def gap_row(since: date, length: int) -> GapRow:
    words = ("No talk since the supplement, 56 days", "No talk, 56 days", "56 days")
    until = since + timedelta(days=length)
    return GapRow(Gap(since, until, RoundKind.SUPPLEMENTAL), words, "no talk.")


@given(
    st.lists(entries(), max_size=60),
    st.dates(date(1800, 1, 1), date(2300, 1, 1)) | st.just(DEC_3),
    st.none() | st.integers(1, 4000),
    st.integers(300, 2000),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_ever_touches(
    qapp: QApplication, rows: list[TimelineRow], day: date, length: int | None, width: int
) -> None:
    gap = None if length is None else gap_row(day - timedelta(days=length), length)
    shown = Timeline(TimelineRows(day, "As of Dec 3, 2009", tuple(rows), gap), COLORS)
    shown.resize(max(width, shown.minimumSizeHint().width()), 100)

    assert keeps_apart(shown)
    shown.grab()
    shown.deleteLater()


def test_two_hundred_entries_become_counts(qtbot: QtBot) -> None:
    motions = tuple(
        Motion(MotionId(f"m{n}"), Side.PLAINTIFF, date(2009, 1, 1) + timedelta(days=n)) for n in range(200)
    )
    crowded = replace(BRISCOE, motions=motions)
    shown = timeline(qtbot, timeline_rows(chronology(crowded, DEC_3, {}, DUE), crowded, today=True))

    assert keeps_apart(shown)
    assert len(shown.mark_rects()) < 60
    assert shown.accessibleDescription().count("motion to compel") == 200


@pytest.mark.parametrize("title", HOSTILE)
def test_words_of_counsel_are_drawn_as_they_are_written(qtbot: QtBot, title: str) -> None:
    titled = replace(BRISCOE, motions=(replace(BRISCOE.motions[0], title=title),))
    shown = timeline(qtbot, timeline_rows(chronology(titled, DEC_3, {}, DUE), titled, today=True), 700)

    assert keeps_apart(shown)
    assert not shown.grab().isNull()


def test_a_record_with_nothing_in_it_has_lanes_and_a_day(qtbot: QtBot) -> None:
    shown = timeline(qtbot, TimelineRows(DEC_3, "Today, Dec 3"))
    assert keeps_apart(shown)
    assert shown.accessibleDescription() == "Today, Dec 3."
    assert shown.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_a_screen_reader_hears_a_graphic_with_every_sentence(qtbot: QtBot) -> None:
    shown = timeline(qtbot)

    told = QAccessible.queryAccessibleInterface(shown)

    assert told.role() is QAccessible.Role.Graphic
    assert told.text(QAccessible.Text.Name) == "Timeline"
    description = told.text(QAccessible.Text.Description)
    assert all(row.sentence in description for row in SAMPLE.entries)
    assert "no talk since the supplement, 56 days." in description


def test_the_keys_tell_entry_after_entry_and_enter_chooses(qtbot: QtBot) -> None:
    shown = timeline(qtbot)
    heard = []
    for _ in range(9):
        QTest.keyClick(shown, Qt.Key.Key_Right)
        heard.append(shown.accessibleDescription())
    QTest.keyClick(shown, Qt.Key.Key_Left)

    with qtbot.waitSignal(shown.entry_chosen) as chosen:
        QTest.keyClick(shown, Qt.Key.Key_Return)

    assert heard == [row.sentence for row in SAMPLE.entries] + [SAMPLE.entries[-1].sentence]
    assert chosen.args == [("briscoe-order-1202",)]


def test_home_and_end(qtbot: QtBot) -> None:
    shown = timeline(qtbot)
    QTest.keyClick(shown, Qt.Key.Key_End)
    assert shown.accessibleDescription() == SAMPLE.entries[-1].sentence
    QTest.keyClick(shown, Qt.Key.Key_Home)
    assert shown.accessibleDescription() == SAMPLE.entries[0].sentence


def test_a_click_on_a_mark_chooses_its_facts(qtbot: QtBot) -> None:
    shown = timeline(qtbot)
    first = shown.mark_rects()[0].center().toPoint()

    with qtbot.waitSignal(shown.entry_chosen) as chosen:
        QTest.mouseClick(shown, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, first)

    assert chosen.args == [("briscoe-rogs-1", "briscoe-rfps-1")]


def test_a_click_beside_the_marks_chooses_nothing(qtbot: QtBot) -> None:
    shown = timeline(qtbot)
    with qtbot.assertNotEmitted(shown.entry_chosen):
        QTest.mouseClick(
            shown, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, shown.rect().topLeft()
        )


def test_enter_before_any_entry_is_reached_chooses_nothing(qtbot: QtBot) -> None:
    shown = Timeline(SAMPLE, COLORS)
    qtbot.addWidget(shown)
    with qtbot.assertNotEmitted(shown.entry_chosen):
        QTest.keyClick(shown, Qt.Key.Key_Return)


def test_the_height_follows_the_width(qtbot: QtBot) -> None:
    shown = timeline(qtbot)
    assert shown.heightForWidth(400) > shown.heightForWidth(1900)
    assert shown.sizeHint().height() == shown.heightForWidth(shown.width())


def test_another_theme_changes_the_picture_and_no_place(qtbot: QtBot) -> None:
    shown = timeline(qtbot)
    light, places = shown.grab().toImage(), shown.label_rects()
    shown.show_colors(TimelineColors.of(DARK))
    assert shown.grab().toImage() != light
    assert shown.label_rects() == places


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (
            date(2009, 8, 14),
            date(2009, 12, 14),
            ("August 2009", "September", "October", "November", "December"),
        ),
        (date(2009, 12, 31), date(2010, 1, 1), ("December 2009", "January 2010")),
        (date(2009, 2, 1), date(2011, 1, 1), tuple(f"{y} Q{q}" for y in (2009, 2010) for q in (1, 2, 3, 4))),
        (date(2000, 2, 1), date(2008, 1, 1), tuple(str(year) for year in range(2000, 2009))),
    ],
)
def test_heads_are_months_then_quarters_then_years(first: date, last: date, said: tuple[str, ...]) -> None:
    span = span_of((first, last))
    heads = heads_of(span, scale_of(span, 0, 4000), lambda words: 8.0 * len(words))
    assert tuple(head.words for head in heads)[: len(said)] == said


def test_a_lane_too_narrow_for_every_month_names_some_of_them() -> None:
    span = span_of((date(2009, 1, 1), date(2010, 6, 1)))
    heads = heads_of(span, scale_of(span, 0, 400), lambda words: 8.0 * len(words))
    named = [head.words for head in heads if head.words]
    assert named[0] == "Jan 2009"
    assert 3 < len(named) < len(heads) == 18


def test_an_axis_may_end_with_the_last_day_that_there_is() -> None:
    span = span_of((date.max, date.min))
    scale = scale_of(span, 0, 100)
    assert 0 <= scale.x(date.min) < scale.x(date.max) <= 100
