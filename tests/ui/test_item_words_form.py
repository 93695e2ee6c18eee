"""A paper pasted at once: what each item gets is shown before it is kept, and so is what no item gets."""

from PySide6.QtWidgets import QApplication, QLabel

from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.ui.forms.item_words import ItemWordsForm
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from tests.ui.places_walked import settle, shown

PAPER = """\
INTERROGATORY NO. 7: State your income.
ANSWER: Objection.
SUPPLEMENTAL ANSWER: $41,000 in 2008.
INTERROGATORY NO. 99: State your hobbies.
"""


def form_of(window: MainWindow) -> ItemWordsForm:
    window.go(Place("item-words", SAMPLE, fact="briscoe-rogs-1"))
    settle(window)
    form = window.page
    assert isinstance(form, ItemWordsForm)
    return form


def paste(form: ItemWordsForm, text: str) -> None:
    """As the clipboard brings it."""
    QApplication.clipboard().setText(text)
    form.text.box.setFocus()
    form.text.box.paste()
    form.read()


def cells(form: ItemWordsForm, label: str) -> list[str]:
    rows = [[str(form.model.index(r, c).data()) for c in range(5)] for r in range(form.model.rowCount())]
    return next(row for row in rows if row[0] == label)


def words_in_view(window: MainWindow) -> str:
    return "\n".join(label.text() for label in shown(window, QLabel) if isinstance(label, QLabel))


def test_what_each_item_gets_is_shown_and_nothing_is_kept_before_one_says_so(window: MainWindow) -> None:
    form = form_of(window)
    before = window.desk.record(SAMPLE)

    paste(form, PAPER)
    settle(window)

    assert cells(form, "7")[1:4] == ["State your income.", "$41,000 in 2008.", "new"]
    assert cells(form, "8")[1:] == ["", "", "", ""]
    assert form.summary.text() == "1 request and 2 answers read; 1 passage not placed."
    assert "Response of Sept. 15, 2009: Objection." in form.whole.text(), "the row that got words is chosen"
    assert "INTERROGATORY NO. 99 State your hobbies.\nThe set has no such item." in words_in_view(window)
    assert window.desk.record(SAMPLE) == before


def test_saving_keeps_the_words_in_one_act_and_shows_the_set(window: MainWindow) -> None:
    form = form_of(window)
    paste(form, PAPER)
    form.save()
    settle(window)

    record = window.desk.record(SAMPLE)
    assert sorted(a.text for a in record.answers) == ["$41,000 in 2008.", "Objection."]
    assert window.place == Place("matter", SAMPLE, "discovery", "briscoe-rogs-1")
    window.desk.undo(SAMPLE)
    assert window.desk.record(SAMPLE).answers == ()


def test_another_paper_brings_the_answers_to_another_round(window: MainWindow) -> None:
    form = form_of(window)
    paste(form, "ANSWER TO INTERROGATORY NO. 7: Objection.")
    assert "Supplemental response of Oct. 8, 2009: Objection." in form.whole.text()

    form.paper.choose("briscoe-answers-0915")

    assert "Response of Sept. 15, 2009: Objection." in form.whole.text()


def test_a_text_without_headings_is_refused_and_stays(window: MainWindow) -> None:
    form = form_of(window)
    paste(form, "Our answers are attached.")
    form.save()

    assert "No words could be placed" in form.problem.text()
    assert form.text.text() == "Our answers are attached."
