"""The judge's practice as one types it: what it would change stands beside it before it is kept."""

from datetime import date

from docket_assistant.app.sample import SAMPLE
from docket_assistant.ui.forms.practice import PracticeForm
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from tests.ui.places_walked import settle


def test_what_it_changes_is_shown_while_one_types_and_kept_when_saved(window: MainWindow) -> None:
    window.desk.stop_clock(date(2009, 10, 7))
    window.go(Place("practice", SAMPLE))
    settle(window)
    form = window.page
    assert isinstance(form, PracticeForm)
    assert form.judge.text() == "CEJ"
    assert "changes how an item stands" in form.preview.text()
    form.dated.show_date(date(2009, 9, 1))
    form.step.choose("court_conference")
    form.step.edited.emit()

    assert "then 18 items: a step with the court comes first" in form.preview.text()
    form.save()
    settle(window)

    assert window.place.tab == "orders"
    assert window.desk.record(SAMPLE).orders[-1].terms.requires_steps == ("court_conference",)


def test_nothing_typed_is_refused_in_a_sentence_and_stays(window: MainWindow) -> None:
    window.go(Place("practice", SAMPLE))
    form = window.page
    assert isinstance(form, PracticeForm)
    form.dated.show_date(window.desk.today)

    form.save()

    assert "say at least one thing" in form.problem.text()
    assert window.page is form
