"""What is saved is no draft any more: the act of every form forgets the draft of what it saves."""

from collections.abc import Callable

import pytest

from docket_assistant.app.upkeep.drafts import drafts_kept
from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.record import Record
from docket_assistant.ui.form import Form
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.places import PAGES, Place
from tests.ui.test_orders_read import ORDER

DAY = "12/1/09"
CAPTION = ORDER.partition("MEMORANDUM")[0]
EVERY = " ".join(map(str, range(100)))

Typed = dict[str, str]
FILL: dict[str, Typed] = {
    "new-matter": {"caption": CAPTION, "side": "defendant"},
    "matter-from-order": {"text": ORDER, "side": "defendant", "ticked": EVERY},
    "matter-facts": {"discovery_judge": "Mensah"},
    "served-set": {"served_on": DAY, "items": "1-3"},
    "answers": {"served_on": DAY, "sets": "briscoe-rogs-1"},
    "item-words": {"set": "briscoe-rogs-1", "text": "ANSWER TO INTERROGATORY NO. 7: None."},
    "triage": {"marks": '{"briscoe-rog-3b": [true]}', "notes": "{}", "at": "0", "dispute": ""},
    "attempt": {"address": "(555) 010-0300"},
    "conferral": {"date": DAY, "said": "Counsel will look at the billing records."},
    "motion": {"filed_on": DAY},
    "order": {"signed_on": DAY},
    "practice": {"dated": DAY, "efforts": "no"},
    "counsel": {"name": "Pat Q. Placeholder"},
    "own-block": {"name": "Pat Q. Placeholder"},
    "time": {"minutes": "45"},
}
"""What must be typed into each form before it can be saved, as a draft would bring it back."""

AMEND: dict[str, tuple[Callable[[Record], str], Typed]] = {
    "served-set": (lambda record: record.sets[0].id, {"source": "docket entry"}),
    "answers": (lambda record: record.responses[0].id, {"source": "the paper"}),
    "conferral": (lambda record: record.conferrals[0].id, {"said": "As agreed."}),
    "motion": (lambda record: record.motions[0].id, {"ecf": "99"}),
    "order": (lambda record: record.orders[0].id, {"ecf": "99"}),
    "counsel": (lambda record: record.counsel[0].id, {"bar": "#12345(MO)"}),
}
"""Forms that a fact on file is amended in: which one, and what is typed."""


def forms() -> list[str]:
    return [name for name, row in PAGES.items() if issubclass(row.load(), Form)]


def save(window: MainWindow, place: Place, typed: Typed) -> None:
    window.go(place)
    form = window.page
    assert isinstance(form, Form)
    for name, text in typed.items():
        if name in form.fields:
            form.fields[name].restore(text)
    form.restore_more({name: text for name, text in typed.items() if name not in form.fields})
    form.touched()
    form.keep_draft()
    assert [draft.id for draft in drafts_kept(window.desk.store)] == [form.draft_id]

    form.save()

    assert form.problem.text() == ""
    assert drafts_kept(window.desk.store) == ()


@pytest.mark.parametrize("name", forms())
def test_no_draft_is_left_of_what_is_saved(window: MainWindow, name: str) -> None:
    of_matter = name not in ("new-matter", "matter-from-order", "own-block")

    save(window, Place(name, SAMPLE if of_matter else ""), FILL[name])


@pytest.mark.parametrize("name", AMEND)
def test_no_draft_is_left_of_what_is_amended(window: MainWindow, name: str) -> None:
    find, typed = AMEND[name]

    save(window, Place(name, SAMPLE, fact=find(window.desk.record(SAMPLE))), typed)
