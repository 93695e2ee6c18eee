"""The window for those who see it by a screen reader, use it by keyboard, or need strong contrast."""

import ast
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QTableView,
    QTextEdit,
    QWidget,
)

from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.ui.entries import entries_of
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.palettes import CONTRAST, DARK, LIGHT, Colors, Tone
from docket_assistant.ui.places import PAGES, TABS, Place
from tests.ui.places_walked import DRAWN, every_place, log_talk, named, settle, shown, walk
from tests.ui.sample_windows import lent_window

UI = Path(__file__).parents[2] / "docket_assistant" / "ui"
MOST_STOPS = 200
THEMES = ("light", "dark", "high contrast")


STAGES = ("the sample as it comes", "after the talk of December 7")


@dataclass
class Seen:
    """What one walk over all places saw: troubles, each with its place."""

    nameless: list[str] = field(default_factory=list)
    held: list[str] = field(default_factory=list)
    rich: list[str] = field(default_factory=list)
    keyless: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    modal: list[str] = field(default_factory=list)
    tab: list[str] = field(default_factory=list)
    out_of_view: list[str] = field(default_factory=list)
    places: int = 0


@pytest.fixture(scope="module", params=STAGES)
def seen(
    qapp: QApplication,
    sample_store: Path,
    tmp_path_factory: pytest.TempPathFactory,
    request: pytest.FixtureRequest,
) -> Seen:
    """One walk on each of two stages of the story: with nothing to report, and with a statement to draft."""
    with lent_window(qapp, tmp_path_factory.mktemp("seen"), sample_store) as window:
        if request.param.startswith("after"):
            log_talk(window)
        window.activateWindow()
        settle(window)
        return look_over(window)


def look_over(window: MainWindow) -> Seen:
    """Go everywhere once in the usual window, and once in a small one for what has the keyboard."""
    found = Seen()
    with modal_told(found.modal):
        for place in walk(window, DRAWN):
            at = named(place)
            found.places += 1
            found.nameless += [f"{at}: {told(w)}" for w in stops(window) if not told_name(w)]
            found.held += [f"{at}: {told(w)}" for w in holding_tab(window)]
            found.rich += [f"{at}: {type(one).__name__} {one.text()[:60]}" for one in rich_labels(window)]
            found.keyless += [f"{at}: {trouble}" for trouble in key_troubles(window)]
            found.lost += [f"{at}: {text}" for text in lost_actions(window)]
            found.modal += [f"{at}: {text}" for text in modal_now()]
            found.tab += [f"{at}: {trouble}" for trouble in tab_troubles(window)]
    window.resize(1024, 720)
    for place in (*every_place(), *DRAWN, Place("counsel", SAMPLE, fact="briscoe-example")):
        window.go(place)
        settle(window)
        found.out_of_view += [named(place)] if is_out_of_view(QApplication.focusWidget()) else []
    return found


def told_name(widget: QWidget) -> str:
    """What a screen reader is told."""
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name).strip() if found is not None else ""


def stops(window: MainWindow) -> list[QWidget]:
    """What Tab is to reach now."""
    tab = Qt.FocusPolicy.TabFocus.value
    return [w for w in shown(window) if w.isEnabled() and w.focusPolicy().value & tab and not w.focusProxy()]


def told(widget: QWidget) -> str:
    return f"{type(widget).__name__} {told_name(widget)!r}"


def test_the_tables_of_places_name_every_page_tab_and_form_there_is() -> None:
    drawn = {f"{folder}.{path.stem}" for folder in ("pages", "tabs") for path in (UI / folder).glob("*.py")}
    listed = {row.module for row in (*PAGES.values(), *TABS.values())}

    assert {name for name in drawn if not name.endswith("__init__")} <= listed
    assert len(every_place()) == len(PAGES) - 1 + len(TABS)


def test_every_stop_of_the_keyboard_tells_a_screen_reader_its_name(seen: Seen) -> None:
    assert seen.places == len(every_place()) + len(DRAWN)
    assert seen.nameless == []


def test_tab_reaches_every_stop_once_and_comes_back(seen: Seen) -> None:
    assert seen.tab == []


def tab_troubles(window: MainWindow) -> Iterator[str]:
    """Stops that Tab leaves out, or reaches twice."""
    first = QApplication.focusWidget()
    if first is None:
        yield "nothing has the keyboard"
        return
    reached = [first]
    for _ in range(MOST_STOPS):
        now = QApplication.focusWidget()
        QTest.keyClick(now if now is not None else window, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is first or now is None:
            break
        if now in reached:
            yield f"{told(now)} is reached twice"
            return
        reached.append(now)
    else:
        yield "Tab does not come back"
    yield from (f"{told(w)} is left out" for w in stops(window) if w not in reached)


def holding_tab(window: MainWindow) -> Iterator[QWidget]:
    """Tables and boxes of text that Tab would not leave."""
    yield from (table for table in window.findChildren(QTableView) if table.tabKeyNavigation())
    boxes: list[QPlainTextEdit | QTextEdit] = [*window.findChildren(QPlainTextEdit)]
    boxes += window.findChildren(QTextEdit)
    yield from (box for box in boxes if not box.tabChangesFocus())


def test_tab_leaves_tables_and_boxes_of_text(seen: Seen) -> None:
    assert seen.held == []


def rich_labels(window: MainWindow) -> list[QLabel]:
    """Labels that read their words as anything but plain text."""
    plain = Qt.TextFormat.PlainText
    return [label for label in window.findChildren(QLabel) if label.textFormat() is not plain]


def test_no_label_reads_its_words_as_anything_but_plain_text(seen: Seen) -> None:
    assert seen.rich == []


# Actions


def actions_now(window: MainWindow) -> list[QAction]:
    """Every action that can be done now."""
    heads = {menu.menuAction() for menu in window.findChildren(QMenu)}
    found = [a for a in window.findChildren(QAction) if a not in heads and not a.isSeparator()]
    return [a for a in found if a.isEnabled() and a.isVisible()]


def key_troubles(window: MainWindow) -> Iterator[str]:
    """Actions without words or without a key of their own."""
    by_key: dict[str, list[str]] = {}
    for action in actions_now(window):
        by_key.setdefault(action.shortcut().toString(), []).append(action.text())
    yield from (f"no key for {text}" for text in by_key.pop("", []))
    yield from (f"{key} for {texts}" for key, texts in by_key.items() if len(texts) > 1)
    yield from (f"no words for {key}" for key, texts in by_key.items() if not all(texts))


def test_every_action_has_words_and_a_key_of_its_own(seen: Seen) -> None:
    assert seen.keyless == []


def lost_actions(window: MainWindow) -> Iterator[str]:
    """Actions that no menu, or not the box for everything, offers."""
    in_menus = [a for menu in window.menuBar().findChildren(QMenu) for a in menu.actions()]
    commands = {e.text for e in entries_of(window.desk, window.menus) if e.kind == "Commands"}
    for action in actions_now(window):
        text = action.text().replace("&", "").removesuffix("...")
        if action not in in_menus or text not in commands:
            yield text


def test_every_action_is_in_a_menu_and_in_the_box_for_everything(seen: Seen) -> None:
    assert seen.lost == []


def test_every_page_tab_and_form_explains_itself_in_words_of_its_own() -> None:
    said = {name: str(row.load().help) for name, row in (*PAGES.items(), *TABS.items())}

    assert [name for name, text in said.items() if len(text) < 60] == []
    assert len(set(said.values())) == len(said)


# Contrast


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2."""

    def light(color: str) -> float:
        parts = (QColor(color).redF(), QColor(color).greenF(), QColor(color).blueF())
        red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def words_on_grounds(c: Colors) -> dict[str, tuple[str, str]]:
    """Every colour of words with every ground that it stands on."""
    grounds = {"window": c.window, "card": c.card, "side": c.side, "selection": c.selection}
    plain = {"text": c.text, "muted": c.muted, "link": c.link}
    pairs = {f"{w} on {g}": (word, ground) for w, word in plain.items() for g, ground in grounds.items()}
    pairs |= {f"pill {tone}": pair for tone, pair in c.pills.items()}
    said = {tone: c.pills[tone][0] for tone in (Tone.RED, Tone.AMBER, Tone.GREEN)}
    pairs |= {f"{t} on {g}": (word, grounds[g]) for t, word in said.items() for g in ("window", "card")}
    return pairs | {
        "on accent": (c.on_accent, c.accent),
        "text in a private box": (c.text, c.private_ground),
        "muted in a private box": (c.muted, c.private_ground),
        "private on card": (c.private_border, c.card),
        "text on a gap": (c.text, c.gap_ground),
    }


def edges_on_grounds(c: Colors) -> dict[str, tuple[str, str]]:
    """Borders of what is used, and the ring of the keyboard, with what lies beside them."""
    grounds = {"window": c.window, "card": c.card}
    edges = {"border": c.border, "ring": c.accent}
    pairs = {f"{e} on {g}": (edge, ground) for e, edge in edges.items() for g, ground in grounds.items()}
    return pairs | {
        "ring on side": (c.accent, c.side),
        "accent on selection": (c.accent, c.selection),
        "private border": (c.private_border, c.private_ground),
        "private border on card": (c.private_border, c.card),
        "border around a private box": (c.private_border, c.card),
    }


@pytest.mark.parametrize(("colors", "least"), [(LIGHT, 4.5), (DARK, 4.5), (CONTRAST, 7.0)], ids=THEMES)
def test_words_stand_out_from_their_ground(colors: Colors, least: float) -> None:
    faint = {n: round(contrast(*pair), 2) for n, pair in words_on_grounds(colors).items()}

    assert {n: ratio for n, ratio in faint.items() if ratio < least} == {}


@pytest.mark.parametrize(("colors", "least"), [(LIGHT, 3.0), (DARK, 3.0), (CONTRAST, 4.5)], ids=THEMES)
def test_borders_and_the_ring_stand_out_from_their_ground(colors: Colors, least: float) -> None:
    faint = {n: round(contrast(*pair), 2) for n, pair in edges_on_grounds(colors).items()}

    assert {n: ratio for n, ratio in faint.items() if ratio < least} == {}


# Nothing modal


@contextmanager
def modal_told(opened: list[str]) -> Iterator[None]:
    """Whatever would wait for an answer is told, and waits for none."""
    with pytest.MonkeyPatch.context() as patch:
        dialogs = ((QDialog, "exec"), (QFileDialog, "getOpenFileName"), (QFileDialog, "getSaveFileName"))
        for cls, name in dialogs:
            patch.setattr(cls, name, lambda *_given, n=name: opened.append(n))
        yield


def modal_now() -> Iterator[str]:
    """Dialogs in view, and whatever keeps the window waiting."""
    windows = QApplication.topLevelWidgets()
    yield from (type(w).__name__ for w in windows if isinstance(w, QDialog) and w.isVisible())
    if QApplication.activeModalWidget() is not None:
        yield "something modal"


def test_nothing_modal_opens_on_the_way_through_every_place(seen: Seen) -> None:
    assert seen.modal == []


def test_only_erasing_and_leaving_a_sample_that_was_typed_into_ask_in_a_dialog() -> None:
    asking = {"QDialog", "QMessageBox", "QInputDialog", "QErrorMessage", "QWizard", "QProgressDialog"}
    found = {
        path.relative_to(UI).as_posix()
        for path in UI.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Name) and node.id in asking
    }

    assert found == {"closing.py", "erasing.py"}


# Where one lands


def is_out_of_view(held: QWidget | None) -> bool:
    """Whether what has the keyboard cannot be seen; nothing at all cannot."""
    return held is None or held.visibleRegion().boundingRect().height() < min(held.height(), 60)


def test_what_has_the_keyboard_is_in_view(seen: Seen) -> None:
    assert seen.out_of_view == []


def test_today_is_read_anew_when_one_comes_back_to_it(window: MainWindow) -> None:
    window.go(Place("today"))
    settle(window)
    assert "18 items: no talk since the supplement of Oct. 8, 2009" in words_in_view(window)

    window.go(Place("matter", SAMPLE, "overview"))
    log_talk(window)
    window.go(Place("today"))
    settle(window)

    assert "18 items: no talk since the supplement of Oct. 8, 2009" not in words_in_view(window)


def words_in_view(window: MainWindow) -> str:
    """Every label in view, one a line."""
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def test_commands_of_the_message_page_say_so_where_there_is_no_talk(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    nothing_talked = replace(window.desk.record(SAMPLE), conferrals=(), messages=(), duties=(), outcomes=())
    monkeypatch.setattr(window.desk, "record", lambda _matter: nothing_talked)
    window.go(Place("confirming", SAMPLE))
    assert window.page is not None

    for command in window.page.commands()[2:]:
        command.run()

        assert "log the talk first" in words_in_view(window), command.text
