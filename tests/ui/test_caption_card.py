"""What a caption prints beside the record's own names is typed with the matter, and comes back as typed."""

from docket_assistant.app.papers.court_forms import court_form
from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.documents.caption_parts import caption_of
from docket_assistant.domain.people import Party
from docket_assistant.ui.forms.matter_facts import MatterFactsForm
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.fields import NotesField, TextField
from tests.ui.places_walked import settle


def opened(window: MainWindow) -> MatterFactsForm:
    window.go(Place("matter-facts", SAMPLE))
    settle(window)
    assert isinstance(window.page, MatterFactsForm)
    return window.page


def parties(window: MainWindow) -> tuple[Party, ...]:
    return window.desk.record(SAMPLE).parties


def type_in(form: MatterFactsForm, name: str, words: str) -> None:
    field = form.fields[name]
    assert isinstance(field, TextField | NotesField)
    field.restore(words)
    field.edited.emit()


def test_a_name_and_a_role_of_a_party_are_kept_and_shown_again(window: MainWindow) -> None:
    form = opened(window)
    first, second = parties(window)[:2]
    type_in(form, f"printed_{first.id}", "J.B.")
    type_in(form, f"role_{second.id}", "Defendant/Counterclaimant")
    type_in(form, "caption_more", " Lead case: 4:09-CV-1 ")
    type_in(form, "minors", "Jane Briscoe\n\n")

    form.save()
    settle(window)

    kept = parties(window)
    assert (kept[0].prints, kept[0].own_role) == ("J.B.", "")
    assert (kept[1].prints, kept[1].own_role) == (second.name, "Defendant/Counterclaimant")
    matter = window.desk.record(SAMPLE).matter
    assert (matter.caption_more, matter.minors) == ("Lead case: 4:09-CV-1", "Jane Briscoe")
    again = opened(window)
    assert again.fields[f"printed_{first.id}"].state() == "J.B."
    assert again.fields[f"printed_{second.id}"].state() == ""
    assert again.fields[f"role_{second.id}"].state() == "Defendant/Counterclaimant"


def test_a_save_without_an_edit_changes_nothing(window: MainWindow) -> None:
    before = window.desk.record(SAMPLE)
    opened(window).save()
    settle(window)

    assert window.desk.record(SAMPLE) == before


def test_the_caption_of_a_paper_prints_what_was_typed(window: MainWindow) -> None:
    form = opened(window)
    type_in(form, f"printed_{parties(window)[0].id}", "J.B.")
    form.save()
    settle(window)

    record = window.desk.record(SAMPLE)
    caption = caption_of(record, "Eastern District of Missouri", court_form(record.matter.court))
    words = " ".join(caption.first.names)
    assert "J.B." in words
    assert record.parties[0].name.upper() not in words.upper()
