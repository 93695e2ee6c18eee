"""The paper on the screen: the words of the model on white pages, gaps to be clicked or walked through."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QHelpEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from docket_assistant.app.papers.shown import (
    SPECIMEN,
    Caption,
    Certificate,
    Column,
    Continued,
    Exhibit,
    Gap,
    Measures,
    Numbered,
    PaperModel,
    PartyLines,
    Run,
    SignatureBlock,
    Table,
    Text,
    text_of,
)
from docket_assistant.domain.court_forms.form import PLAIN
from docket_assistant.ui.palettes import DARK, LIGHT, Colors
from docket_assistant.ui.widgets.paper_pages import GAP_GROUND, laid_out
from docket_assistant.ui.widgets.paper_preview import PaperPreview
from docket_assistant.ui.widgets.paper_type import SetLine

BODY_HEIGHT = Measures(PLAIN).depth
HOSTILE = "<img src=x><b>BRISCOE</b> &amp; CO."
NUMBER = Gap("__", "paragraph 1", "What is the ECF number of the order?")
LONG = Gap("Counsel to confirm: after sincere efforts, in person or by telephone,", "paragraph 2", "So?")
CHOICE = Gap("counsel to choose", "the paragraph on the motion", "What of <b>expenses</b>?", ("agreed",))
ADDRESS = Gap("street address", "the signature block", "What is the street address?")
TABLE = Table(
    "Terms agreed",
    "Requests with their terms and days",
    (Column("Request", 3000), Column("Terms\nagreed", 4360), Column("Served by", 2000)),
    tuple(
        ((Text(f"Interrogatory No. {n}"),), (Text("Plaintiff will answer for 2003–2008. " * 2),), (CHOICE,))
        for n in range(1, 4)
    ),
)
PAPER = PaperModel(
    caption=Caption(
        ("UNITED STATES DISTRICT COURT", "EASTERN DISTRICT OF MISSOURI"),
        PartyLines(("JOHNNY BRISCOE",), "Plaintiff"),
        "vs.",
        PartyLines(("ST. LOUIS COUNTY, et al.",), "Defendants"),
        "No. 4:08-CV-1717 (CEJ)",
    ),
    title_lines=("DEFENDANTS’ STATEMENT CONFIRMING COMPLIANCE", "WITH THE COURT’S ORDER"),
    blocks=(
        Numbered(
            (Text("As the Order (ECF No. "), NUMBER, Text(") directed, counsel conferred.\nThey spoke."))
        ),
        Numbered((Text("The terms agreed are these. "), LONG)),
        TABLE,
        Continued((Text("They were read back in the conference without correction."),)),
        Numbered((Text("Expenses: "), CHOICE, Text("; costs: "), CHOICE, Text("."))),
    ),
    signature=SignatureBlock((Text("Dana R. Example, #00000(MO)"), ADDRESS, Text("Attorney for Defendants"))),
    exhibits=(Exhibit("A", "Confirmation in writing, December 8, 2009"),),
    certificate=Certificate("CERTIFICATE OF SERVICE", ("I certify that on ____ it was served by ____.",)),
    specimen=True,
    author="Dana R. Example",
    made_as_of=date(2009, 12, 8),
)
LONG_PAPER = replace(PAPER, blocks=PAPER.blocks * 4)


def shown(
    qtbot: QtBot, paper: PaperModel, *, width: int = 700, height: int = 800, colors: Colors = LIGHT
) -> PaperPreview:
    preview = PaperPreview(colors)
    qtbot.addWidget(preview)
    preview.resize(width, height)
    preview.show_paper(paper)
    preview.show()
    qtbot.waitExposed(preview)
    return preview


def drawn(paper: PaperModel, page: int | None = None) -> list[str]:
    """The lines of the body as drawn, without header and footer."""
    pages = laid_out(paper).pages
    return [
        ink.text
        for number, sheet in enumerate(pages)
        for ink in sheet.inks
        if page in (None, number) and isinstance(ink, SetLine) and 0 <= ink.y < BODY_HEIGHT
    ]


def squeezed(text: str) -> str:
    """Without what a line break takes away or adds."""
    return "".join(text.split()).replace("\N{LINE SEPARATOR}", "")


def passages(paper: PaperModel) -> Iterator[str]:
    """Everything that the model says, in the order of the paper."""
    assert paper.caption is not None
    assert paper.signature is not None
    yield from paper.caption.court_lines
    yield from (paper.title, paper.caption.first.names[0], paper.caption.number)
    for block in paper.blocks:
        if isinstance(block, Table):
            yield from (text_of(cell) for row in block.rows for cell in row)
            yield from (column.head for column in block.columns)
        else:
            yield text_of(block.runs)
    yield from (text_of((line,)) for line in paper.signature.lines)
    yield from (exhibit.title for exhibit in paper.exhibits)
    if paper.certificate is not None:
        yield from (paper.certificate.heading, *paper.certificate.paragraphs)


def middle(area: QRect) -> QPoint:
    return area.center()


# What is drawn


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("paper", [PAPER, LONG_PAPER])
def test_every_word_of_the_model_is_drawn_and_said(paper: PaperModel) -> None:
    on_pages = squeezed("".join(drawn(paper)))
    said = squeezed("".join(laid_out(paper).lines))
    for passage in passages(paper):
        assert squeezed(passage) in on_pages
        assert squeezed(passage) in said


a_run = st.builds(Text, st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")))) | st.builds(
    Gap, st.text("abc_ 😀é", min_size=1), st.just("here"), st.just("What?")
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(blocks=st.lists(st.lists(a_run, max_size=6), max_size=4))
def test_whatever_words_and_gaps_a_paper_holds_none_is_lost(
    qapp: QApplication, blocks: list[list[Run]]
) -> None:
    paper = replace(PAPER, blocks=tuple(Numbered(tuple(runs)) for runs in blocks))
    on_pages = squeezed("".join(drawn(paper)))
    assert all(squeezed(text_of(runs)) in on_pages for runs in blocks)
    spots = [spot.gap for page in laid_out(paper).pages for spot in page.spots]
    assert list(dict.fromkeys(spots)) == list(range(len(paper.gaps)))


@pytest.mark.usefixtures("qapp")
def test_a_gap_stands_where_its_label_is_drawn() -> None:
    lines = [ink for page in laid_out(PAPER).pages for ink in page.inks if isinstance(ink, SetLine)]
    of_long = [line for line in lines if any(span.gap == 1 for span in line.gaps)]
    assert len(of_long) == 2, "the long gap is broken over two lines"
    assert of_long[0].text.startswith("The terms agreed are these. [Counsel")
    assert of_long[0].gaps[0].left > 4000
    assert of_long[1].gaps[0].left == 0


@pytest.mark.usefixtures("qapp")
def test_a_gap_after_characters_beyond_the_first_plane_is_no_wider() -> None:
    def width(before: str) -> float:
        paper = replace(PAPER, blocks=(Numbered((Text(before), CHOICE)),))
        return laid_out(paper).pages[0].spots[0].area.width()

    assert width("\N{GRINNING FACE}\N{GRINNING FACE} ") == pytest.approx(width("No. "), abs=1)


@pytest.mark.usefixtures("qapp")
def test_tags_in_the_names_of_parties_are_words() -> None:
    first = PartyLines((HOSTILE,), "<s>Plaintiff</s>")
    assert PAPER.caption is not None
    paper = replace(
        PAPER,
        caption=replace(PAPER.caption, first=first),
        signature=SignatureBlock((Text(HOSTILE),)),
        blocks=(Numbered((Text(HOSTILE),)),),
    )
    assert drawn(paper).count(HOSTILE) == 2
    assert drawn(paper).count(f"{HOSTILE},") == 1, "with the comma of the caption"
    assert drawn(paper).count("<s>Plaintiff</s>,") == 1
    assert [line for line in laid_out(paper).lines if HOSTILE in line] == [
        f"{HOSTILE},",
        f"1. {HOSTILE}",
        HOSTILE,
    ]


@pytest.mark.usefixtures("qapp")
def test_a_specimen_says_so_above_and_below_on_every_page_and_no_other_paper_does() -> None:
    for page in laid_out(LONG_PAPER).pages:
        marks = [ink.y for ink in page.inks if isinstance(ink, SetLine) and ink.text == SPECIMEN]
        assert [y < 0 for y in marks] == [True, False]
        assert marks[1] > BODY_HEIGHT
    real = laid_out(replace(PAPER, specimen=False))
    assert SPECIMEN not in real.lines
    assert all(ink.text != SPECIMEN for page in real.pages for ink in page.inks if isinstance(ink, SetLine))


# Pages


@pytest.mark.usefixtures("qapp")
def test_nothing_of_the_body_stands_outside_the_margins() -> None:
    rows = TABLE.rows * 40
    paper = replace(PAPER, blocks=(*PAPER.blocks, replace(TABLE, rows=rows), *PAPER.blocks * 3))
    pages = laid_out(paper).pages
    assert len(pages) > 5
    for page in pages:
        assert all(ink.bottom <= BODY_HEIGHT for ink in page.inks if 0 <= ink.y < BODY_HEIGHT)


@pytest.mark.usefixtures("qapp")
def test_the_head_of_a_table_is_repeated_on_every_page_and_no_row_is_torn() -> None:
    paper = replace(PAPER, blocks=(replace(TABLE, rows=TABLE.rows * 30),))
    pages = [drawn(paper, number) for number in range(len(laid_out(paper).pages))]
    with_rows = [page for page in pages if any(line.startswith("Interrogatory") for line in page)]
    assert len(with_rows) > 2
    for page in with_rows:
        assert page.count("Request") == 1
        assert sum(line.startswith("Interrogatory") for line in page) == page.count(
            "[counsel\xa0to\xa0choose]"
        )


@pytest.mark.usefixtures("qapp")
def test_a_row_taller_than_a_page_loses_no_words() -> None:
    words = " ".join(f"w{n}" for n in range(3000))
    row = ((Text("Interrogatory"),), (Text(words),), (Text("Dec. 18"),))
    paper = replace(PAPER, blocks=(replace(TABLE, rows=(row,)),))
    assert set(words.split()) <= set(" ".join(drawn(paper)).split())


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("lines_before", range(1, 24))
def test_no_page_begins_or_ends_with_one_line_of_a_longer_paragraph(lines_before: int) -> None:
    short = (Numbered((Text("Short."),)),) * lines_before
    long = "".join(f"Line {n} of it.\n" for n in range(1, 7)).strip()
    paper = replace(PAPER, blocks=(*short, Numbered((Text(long),))), certificate=None)
    for number in range(len(laid_out(paper).pages)):
        on_page = [line for line in drawn(paper, number) if line.startswith("Line ")]
        assert len(on_page) != 1


@pytest.mark.usefixtures("qapp")
def test_the_signature_block_stands_on_one_page_with_the_last_line_above_it() -> None:
    for count in range(1, 20):
        paper = replace(PAPER, blocks=(Numbered((Text("Short."),)),) * count)
        (page,) = [p for n in range(3) if "Respectfully submitted," in (p := drawn(paper, n))]
        assert "Attorney for Defendants" in page
        assert "Short." in page


# The widget


def test_pages_are_turned_to_the_end_and_back_at_every_shape_of_the_widget(qtbot: QtBot) -> None:
    for width, height in ((700, 800), (300, 1000), (1100, 400)):
        preview = shown(qtbot, replace(PAPER, blocks=PAPER.blocks * 8), width=width, height=height)
        told: list[tuple[int, int]] = []
        preview.page_changed.connect(lambda page, pages, told=told: told.append((page, pages)))
        last = preview.pages()
        assert (preview.page(), last > 3) == (1, True)
        for _ in range(last + 1):
            preview.next_page()
        assert told == [(page, last) for page in range(2, last + 1)]
        for _ in range(last + 1):
            preview.previous_page()
        assert preview.page() == 1


def test_a_click_on_a_gap_chooses_it_and_a_click_beside_it_chooses_nothing(qtbot: QtBot) -> None:
    preview = shown(qtbot, PAPER)
    chosen: list[Gap] = []
    preview.gap_chosen.connect(chosen.append)
    area = preview.gap_areas(0)[0]
    viewport = preview.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=middle(area) + QPoint(area.width() + 6, 0))
    QTest.mouseClick(viewport, Qt.MouseButton.RightButton, pos=middle(area))
    assert chosen == []
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=middle(area))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert chosen == [], "the pointer left the gap before it was let go"
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=middle(area))
    assert chosen == [NUMBER]


def test_both_lines_of_a_long_gap_can_be_clicked_after_scrolling(qtbot: QtBot) -> None:
    preview = shown(qtbot, PAPER, width=900, height=500)
    chosen: list[Gap] = []
    preview.gap_chosen.connect(chosen.append)
    preview.go_to_gap(1)
    for area in preview.gap_areas(1):
        QTest.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=middle(area))
    assert chosen == [LONG, LONG]


def test_keys_walk_through_every_gap_in_order_and_enter_chooses(qtbot: QtBot) -> None:
    preview = shown(qtbot, PAPER, height=400)
    chosen: list[Gap] = []
    preview.gap_chosen.connect(chosen.append)
    QTest.keyClick(preview, Qt.Key.Key_Return)
    assert chosen == [], "no gap is current yet"
    for key in (Qt.Key.Key_Right, Qt.Key.Key_N) * 5:
        QTest.keyClick(preview, key)
        gap = preview.current_gap()
        assert gap is not None
        assert preview.viewport().rect().contains(middle(preview.gap_areas(gap)[0]))
        QTest.keyClick(preview, Qt.Key.Key_Return)
    assert chosen[: len(PAPER.gaps)] == list(PAPER.gaps)
    assert preview.current_gap() == len(PAPER.gaps) - 1, "the last one stays the current one"
    QTest.keyClick(preview, Qt.Key.Key_P)
    QTest.keyClick(preview, Qt.Key.Key_Left)
    assert preview.current_gap() == len(PAPER.gaps) - 3


def test_keys_of_others_are_left_to_them(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    preview, field = PaperPreview(LIGHT), QLineEdit()
    preview.show_paper(PAPER)
    column = QVBoxLayout(window)
    column.addWidget(preview)
    column.addWidget(field)
    window.show()
    preview.setFocus()
    QTest.keyClick(preview, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    no_key_of_qt = QKeyEvent(QEvent.Type.KeyPress, ord("Ж"), Qt.KeyboardModifier.NoModifier, "ж")
    QApplication.sendEvent(preview, no_key_of_qt)
    assert preview.current_gap() is None
    QTest.keyClick(preview, Qt.Key.Key_Tab)
    assert window.focusWidget() is field


@pytest.mark.parametrize("colors", [LIGHT, DARK])
def test_paper_is_white_and_gaps_are_marked_in_both_themes(qtbot: QtBot, colors: Colors) -> None:
    preview = shown(qtbot, PAPER, colors=colors)
    preview.clearFocus()
    picture = preview.viewport().grab().toImage()
    assert picture.pixelColor(5, 5) == QColor(colors.desk)
    assert picture.pixelColor(30, 30) == QColor("white")
    area = preview.gap_areas(0)[0]
    assert picture.pixelColor(area.left() + 2, area.top() + 2) == QColor(GAP_GROUND)


def test_a_wider_widget_keeps_the_lines_the_pages_and_the_place(qtbot: QtBot) -> None:
    preview = shown(qtbot, LONG_PAPER)
    preview.next_page()
    before = (preview.page(), preview.pages(), preview.plain_text())
    width = preview.gap_areas(1)[0].width()
    preview.resize(1400, 800)
    assert (preview.page(), preview.pages(), preview.plain_text()) == before
    assert preview.gap_areas(1)[0].width() == pytest.approx(2 * width, rel=0.1)


def test_a_draft_with_one_gap_filled_stays_in_place_and_another_paper_starts_at_its_top(qtbot: QtBot) -> None:
    preview = shown(qtbot, LONG_PAPER)
    preview.go_to_gap(12)
    page = preview.page()
    preview.show_paper(replace(LONG_PAPER, blocks=(Numbered((Text("Filled."),)), *LONG_PAPER.blocks[1:])))
    assert (preview.page(), preview.current_gap(), page > 1) == (page, 12, True)
    preview.show_paper(replace(LONG_PAPER, title_lines=("ANOTHER",)))
    assert (preview.page(), preview.current_gap()) == (1, None)


def test_the_widget_says_what_it_shows_and_a_tip_asks_the_question_as_words(qtbot: QtBot) -> None:
    preview = shown(qtbot, PAPER)
    assert preview.accessibleName() == "Paper"
    assert preview.accessibleDescription() == f"{PAPER.title}. {len(PAPER.gaps)} gaps."
    assert "1. As the Order (ECF No. [__]) directed, counsel conferred." in preview.lines()
    preview.go_to_gap(2)
    at = middle(preview.gap_areas(2)[0])
    tip = QHelpEvent(QEvent.Type.ToolTip, at, preview.viewport().mapToGlobal(at))
    QApplication.sendEvent(preview.viewport(), tip)
    assert QToolTip.text() == "<p>What of &lt;b&gt;expenses&lt;/b&gt;?</p>"


def test_a_screen_reader_is_told_of_the_gap_that_the_keyboard_comes_to(qtbot: QtBot) -> None:
    preview = shown(qtbot, PAPER)
    QAccessible.setActive(True)
    try:
        preview.go_to_gap(0)
    finally:
        QAccessible.setActive(False)
    assert preview.current_gap() == 0
