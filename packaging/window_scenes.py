"""Where a picture of the window is taken: the states of the sample that are worth a look."""
# ruff: noqa: INP001 - a script beside other scripts

import datetime as dt
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from docket_assistant import resources
from docket_assistant.app.attachments import attach, take_in
from docket_assistant.app.conferrals.messages import keep_message
from docket_assistant.app.ids import new_id
from docket_assistant.app.matters.matter_life import close_matter, hold_matter, move_to_trash
from docket_assistant.app.matters.whole_matters import import_matter
from docket_assistant.app.papers.statement import write_statement
from docket_assistant.app.record import record_facts
from docket_assistant.app.upkeep.removal import remove_fact
from docket_assistant.app.upkeep.sample import SAMPLE, sample_record
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.record import Record
from docket_assistant.domain.references import renamed
from docket_assistant.ui.forms.conferral import ConferralForm
from docket_assistant.ui.forms.order import OrderForm
from docket_assistant.ui.forms.served_set import ServedSetForm
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.opening import SAMPLE_DAY
from docket_assistant.ui.pages.matters import MattersPage
from docket_assistant.ui.places import PAGES, TABS, Place
from docket_assistant.ui.tasks import wait_for_all
from docket_assistant.ui.widgets.quick_open import QuickOpen

STEPS = Path("sample/steps")
LINES = (
    "3b,3c s 12/18 Plaintiff will list treating providers by name and address for 2003-2008.",
    "7-12 s 12/18 Plaintiff will answer for 2003-2008, without the overbreadth objection.",
    "17,24 r Defendants accept the supplemental answers served October 8, 2009.",
)

OPENING = ("new-matter", "matter-from-order")
"""Forms that open a matter, and are of none."""

Scene = Callable[[MainWindow], None]


# Where the window is brought to


def settle(window: MainWindow) -> None:
    """Let what runs beside the window end, and everything be laid out."""
    for _ in range(3):
        wait_for_all(window)
        for page in window.pages.values():
            wait_for_all(page)
        until = time.monotonic() + 0.06
        while time.monotonic() < until:
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def going(place: Place) -> Scene:
    """Just go there."""
    return lambda window: window.go(place)


def log_step(window: MainWindow, name: str) -> None:
    """Put what one of the sample's later steps says into the store."""
    record_facts(window.desk.store, SAMPLE, resources.read_bytes(str(STEPS / f"{name}.json")))


def log_talk(window: MainWindow) -> None:
    """The talk of December 7, looked at on December 8."""
    log_step(window, "talk-dec-7")
    window.desk.stop_clock(SAMPLE_DAY.replace(day=8))
    window.desk.changed.emit(SAMPLE)


def overview_after_talk(window: MainWindow) -> None:
    """The answer changes once the talk is logged."""
    log_talk(window)
    window.go(Place("matter", SAMPLE, "overview"))


def call_in_progress(window: MainWindow) -> None:
    """Some outcomes are set, one is being typed."""
    window.desk.stop_clock(SAMPLE_DAY.replace(day=7))
    window.go(Place("conferral", SAMPLE))
    settle(window)
    form = window.page
    assert isinstance(form, ConferralForm)
    for line in LINES:
        form.line.setText(line)
        form.line.returnPressed.emit()
    form.panel.hour.show_hour(dt.time(10, 0))
    form.panel.restore_ticks({"people": "Dana R. Example\nLee B. Sample"})
    form.said.restore("Lee B. Sample: the providers can be named from the billing records.")
    form.private.restore("Ask the client whether the 2004 records matter.")
    form.line.setText("13-15,19-22 n")
    form.keep_draft()


def statement_with_gaps(window: MainWindow) -> None:
    """The paper on the day after the talk."""
    log_talk(window)
    window.go(Place("statement", SAMPLE))


def order_pasted(window: MainWindow) -> None:
    """The order's own words are pasted and their duties proposed."""
    text = window.desk.record(SAMPLE).orders[0].text
    window.go(Place("order", SAMPLE))
    form = window.page
    assert isinstance(form, OrderForm)
    form.signed_on.show_date(SAMPLE_DAY.replace(day=2))
    form.text.box.setPlainText(text)


def form_refused(window: MainWindow) -> None:
    """What a form says where something is wrong."""
    window.go(Place("served-set", SAMPLE))
    form = window.page
    assert isinstance(form, ServedSetForm)
    form.save()


def wrong_address(window: MainWindow, folder: Path) -> None:
    """A sent message that went to an address that is not on record."""
    log_talk(window)
    path = folder / "sent-wrong-address.eml"
    path.write_bytes(resources.read_bytes(str(STEPS / path.name)))
    window.go(Place("confirming", SAMPLE, fact=f"file:{path}"))


def papers_changed(window: MainWindow, folder: Path) -> None:
    """A paper that no longer matches, and a message kept."""
    log_talk(window)
    order = window.desk.record(SAMPLE).orders[0].id
    write_statement(window.desk.store, SAMPLE, order, folder / "statement.docx", SAMPLE_DAY.replace(day=8))
    log_step(window, "supplement-dec-9-no-12")
    window.desk.stop_clock(SAMPLE_DAY.replace(day=9))
    window.go(Place("matter", SAMPLE, "documents"))


def files_attached(window: MainWindow, folder: Path) -> None:
    """A paper with an exhibit, and a file of the matter."""
    papers_changed(window, folder)
    store, day = window.desk.store, SAMPLE_DAY.replace(day=9)
    for name, about in (
        ("E-mail of September 24.pdf", window.desk.record(SAMPLE).papers[0].id),
        ("Notes.txt", ""),
    ):
        path = folder / name
        path.write_bytes(name.encode() * 400)
        attach(store, SAMPLE, take_in(store.path, [path]), about, day)
    window.go(Place("matter", SAMPLE, "documents", window.desk.record(SAMPLE).papers[0].id))


def history_with_trash(window: MainWindow) -> None:
    """Something was removed and can be put back."""
    log_talk(window)
    message = resources.read_bytes(str(STEPS / "sent-right-address.eml"))
    keep_message(window.desk.store, SAMPLE, message)
    last = window.desk.record(SAMPLE).messages[-1]
    remove_fact(window.desk.store, SAMPLE, "messages", last.id, "Remove message")
    window.go(Place("matter", SAMPLE, "history"))


def docket_sheet(window: MainWindow) -> None:
    """The docket sheet is asked for, and a date stands to be initialled by a second person."""
    window.go(Place("calendar"))
    settle(window)
    assert window.page is not None
    for command in window.page.commands():
        if command.text in ("Docket sheet: from and to", "Check the next date of ours"):
            command.run()
            settle(window)


def quick_open(window: MainWindow) -> None:
    """Ctrl+K over the overview."""
    window.go(Place("matter", SAMPLE, "overview"))
    settle(window)
    window.quick_open()


def found_by_words(window: MainWindow) -> None:
    """Ctrl+K with an item's spoken name."""
    quick_open(window)
    box = window.findChild(QuickOpen)
    assert isinstance(box, QuickOpen)
    box.line.setText("briscoe rog 7")
    settle(window)


def message_shown(window: MainWindow) -> None:
    """The bar at the bottom, with what can be done."""
    window.go(Place("matter", SAMPLE, "overview"))
    words = "Saved: Log the telephone talk of Dec. 7, 2009. 11 items have an outcome. 7 have no accord."
    window.desk.say(words, (("Draft the confirming message", lambda: None), ("Undo", lambda: None)))


def matter_on_hold(window: MainWindow) -> None:
    """The header says it in a word."""
    hold_matter(window.desk.store, MatterId(SAMPLE), SAMPLE_DAY)
    window.go(Place("matter", SAMPLE, "overview"))


def matters_in_trash(window: MainWindow) -> None:
    """A closed matter, and one in the trash."""
    store = window.desk.store
    for act in (move_to_trash, close_matter):
        act(store, import_matter(store, renamed(sample_record(), new_id), as_copy=False), SAMPLE_DAY)
    window.go(Place("matters"))
    settle(window)
    page = window.page
    assert isinstance(page, MattersPage)
    page.lists.choose("trash")


def first_matter(window: MainWindow) -> None:
    """An empty matter says what comes next."""
    whole = sample_record()
    empty = renamed(Record(whole.matter, whole.parties), new_id)
    matter = import_matter(window.desk.store, empty, as_copy=False)
    window.go(Place("matter", matter, "overview"))


def courtroom(window: MainWindow) -> None:
    """What others may see of the talks."""
    log_talk(window)
    window.go(Place("matter", SAMPLE, "conferral"))
    window.desk.turn_courtroom()


def scenes(folder: Path) -> dict[str, Scene]:
    """Every place of the tables, then the states worth a look."""
    pages = {
        n: going(Place(n, SAMPLE if row.module.startswith("forms.") or n == "item-history" else ""))
        for n, row in PAGES.items()
        if n not in ("matter", *OPENING)
    }
    tabs = {f"tab-{n}": going(Place("matter", SAMPLE, n)) for n in TABS}
    return {
        **pages,
        **{n: going(Place(n)) for n in OPENING},
        "counsel-on-file": going(Place("counsel", SAMPLE, fact="briscoe-example")),
        "keys": going(Place("help", tab="keys")),
        **tabs,
        "state-overview-after-talk": overview_after_talk,
        "state-call-in-progress": call_in_progress,
        "state-statement-with-gaps": statement_with_gaps,
        "state-order-pasted": order_pasted,
        "state-form-refused": form_refused,
        "state-message-wrong-address": lambda window: wrong_address(window, folder),
        "state-papers-changed": lambda window: papers_changed(window, folder),
        "state-files-attached": lambda window: files_attached(window, folder),
        "state-history-with-trash": history_with_trash,
        "state-docket-sheet": docket_sheet,
        "state-quick-open": quick_open,
        "state-matter-on-hold": matter_on_hold,
        "state-matters-in-trash": matters_in_trash,
        "state-first-matter": first_matter,
        "state-courtroom": courtroom,
        "state-message-bar": message_shown,
    }


EMPTY = {
    f"empty-{name}": going(Place(name)) for name in ("welcome", "matters", "today", "people", "calendar")
}
