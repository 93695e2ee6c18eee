"""One's own signature block: edited from Settings, kept between starts, offered in a new matter."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from docket_assistant.app.people.lawyer_block import LawyerBlock, block_from_line, block_line
from docket_assistant.app.upkeep.drafts import drafts_kept
from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.ui.forms.new_matter import NewMatterForm
from docket_assistant.ui.forms.own_block import OwnBlockForm
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from docket_assistant.ui.settings import Settings, own_block, put_own_block
from tests.ui.places_walked import settle, shown

BLOCK = """Pat Q. Placeholder, #54321(MO)
Placeholder & Others, LLC
300 Placeholder Street, Suite 5
St. Louis, Missouri 63101
Telephone: (555) 010-0300
pat@placeholder.example
"""
PAT = LawyerBlock(
    "Pat Q. Placeholder",
    "#54321(MO)",
    "Placeholder & Others, LLC",
    "300 Placeholder Street, Suite 5\nSt. Louis, Missouri 63101",
    "(555) 010-0300",
    "pat@placeholder.example",
)


def words(window: MainWindow) -> str:
    return "\n".join(w.text() for w in shown(window, QLabel))  # type: ignore[attr-defined]  # labels


def form_from_settings(window: MainWindow) -> OwnBlockForm:
    window.activateWindow()
    window.go(Place("settings"))
    settle(window)
    QTest.keyClick(window, Qt.Key.Key_F2)
    settle(window)
    assert isinstance(window.page, OwnBlockForm)
    return window.page


def kept(window: MainWindow) -> LawyerBlock | None:
    return own_block(window.desk.settings, sample=True)


def test_a_pasted_block_is_kept_and_offered_in_a_new_matter(window: MainWindow) -> None:
    form = form_from_settings(window)
    assert "It changes no matter on file" in words(window)
    before = window.desk.record(SAMPLE)
    form.paste.restore(BLOCK)
    assert form.street.text() == PAT.street

    QTest.keyClick(form.name.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(window)

    assert kept(window) == PAT
    assert window.place == Place("settings")
    assert "Placeholder & Others, LLC" in words(window)
    assert "The next new matter offers it; matters on file keep theirs." in words(window)
    assert window.desk.record(SAMPLE) == before
    assert drafts_kept(window.desk.store) == ()
    window.go(Place("new-matter"))
    settle(window)
    assert isinstance(window.page, NewMatterForm)
    assert window.page.ours.text().startswith("Pat Q. Placeholder, #54321(MO)\nPlaceholder & Others, LLC")
    assert "Dana R. Example" in window.page.ours.text(), (
        "who else appeared in the newest matter stays offered"
    )


def test_it_is_undone_from_the_message(window: MainWindow) -> None:
    form = form_from_settings(window)
    form.paste.restore(BLOCK)
    form.save()
    settle(window)

    next(b for b in window.findChildren(QPushButton) if b.isVisible() and b.text() == "Undo").click()
    settle(window)

    assert kept(window) is None
    assert "None is kept" in words(window)


def test_a_block_without_a_name_is_refused_and_stays_typed(window: MainWindow) -> None:
    form = form_from_settings(window)
    form.name.restore("")

    form.save()

    assert kept(window) is None
    assert "The name is empty" in words(window)
    assert form.email.text() == "dre@example.test", "proposed from the newest matter"


def test_emptied_it_is_kept_no_more(window: MainWindow) -> None:
    put_own_block(window.desk.settings, PAT, sample=True)
    form = form_from_settings(window)
    for field in form.fields.values():
        field.restore("")

    form.save()

    assert kept(window) is None


def test_matters_with_another_block_are_listed_with_the_way_to_amend_them(window: MainWindow) -> None:
    dana = next(c for c in window.desk.record(SAMPLE).counsel if c.name == "Dana R. Example")
    put_own_block(window.desk.settings, replace(PAT, name=dana.name), sample=True)
    form_from_settings(window)

    amend = next(
        b for b in window.findChildren(QPushButton) if b.isVisible() and b.text().startswith("Amend")
    )
    assert amend.text() == "Amend in Johnny Briscoe v. St. Louis County"
    amend.click()

    assert window.place == Place("counsel", SAMPLE, fact=dana.id)


def test_it_is_kept_between_starts_and_apart_from_the_sample(tmp_path: Path) -> None:
    put_own_block(Settings(tmp_path / "settings"), PAT, sample=False)

    again = Settings(tmp_path / "settings")

    assert own_block(again, sample=False) == PAT
    assert own_block(again, sample=True) is None


@pytest.mark.parametrize("line", ["", "{", "[]", "3", '{"nobody": "x"}', '{"name": " "}', "null"])
def test_a_line_that_holds_no_block_is_none(line: str) -> None:
    assert block_from_line(line) is None


def test_a_block_comes_back_as_it_was_kept() -> None:
    assert block_from_line(block_line(PAT)) == PAT
    assert "\n" not in block_line(PAT)


def test_a_key_leads_to_it_from_anywhere(window: MainWindow) -> None:
    window.activateWindow()

    QTest.keyClick(
        window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    settle(window)

    assert window.place == Place("own-block")
