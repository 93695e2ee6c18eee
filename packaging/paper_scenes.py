"""Pictures of papers and of what stands around them: lists, gaps, templates, filings, the trash, the days."""
# ruff: noqa: INP001 - a script beside other scripts

import datetime as dt
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QPushButton
from window_scenes import Scene, files_attached, log_talk, matters_in_trash, settle

from docket_assistant.app.attachments import attach, take_in
from docket_assistant.app.discovery.item_words import keep_words
from docket_assistant.app.discovery.served_set import ServedSet, serve_set
from docket_assistant.app.discovery.triage import Reading, rows_to_read, save_triage
from docket_assistant.app.orders.filings import FilingTyped, record_filing
from docket_assistant.app.papers.family import answer, ask, questions_of
from docket_assistant.app.papers.family_out import write_paper
from docket_assistant.app.papers.templates import add_template, write_starter
from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.domain.answered import Deficiency
from docket_assistant.domain.ids import MatterId, ResponseId, SetId
from docket_assistant.domain.items import ItemKind, ItemToken
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.ui.forms.returned import ReturnedPage
from docket_assistant.ui.forms.their_motion import TheirMotionPage
from docket_assistant.ui.main_window import MainWindow
from docket_assistant.ui.opening import SAMPLE_DAY
from docket_assistant.ui.pages.calculator import CalculatorPage
from docket_assistant.ui.places import Place

MATTER = MatterId(SAMPLE)
ROGS = SetId("briscoe-rogs-1")
MOTION = "briscoe-motion-1009"
DEC_8 = SAMPLE_DAY.replace(day=8)


# Papers


def paper(kind: PaperKind, about: str = "") -> Scene:
    """One paper after the talk, as it is first opened."""

    def scene(window: MainWindow) -> None:
        log_talk(window)
        window.go(Place("paper", SAMPLE, kind.value, about))

    return scene


def papers_after_talk(window: MainWindow) -> None:
    """Everything that the record calls for."""
    log_talk(window)
    window.go(Place("papers", SAMPLE))


def words_and_marks(window: MainWindow) -> None:
    """Answers with their words, some of them marked."""
    said = (
        "INTERROGATORY NO. 7: Identify each provider who treated you from 2003 to 2008.\n"
        "ANSWER TO INTERROGATORY NO. 7: Objection, overbroad. See the billing records.\n"
        "INTERROGATORY NO. 8: State each sum that you claim as damages.\n"
        "ANSWER TO INTERROGATORY NO. 8: To be supplemented.\n"
    )
    store, day = window.desk.store, window.desk.today
    keep_words(store, MATTER, ROGS, ResponseId("briscoe-answers-1008"), said)
    causes = (
        (Deficiency.BOILERPLATE,),
        (Deficiency.SUBJECT_TO,),
        (Deficiency.EVASIVE, Deficiency.UNVERIFIED),
        (Deficiency.PROMISED_NOT_PRODUCED,),
    )
    rows = rows_to_read(window.desk.record(SAMPLE), ROGS, day)[2:6]
    read = [Reading(row.item.id, adequate=False, causes=one) for row, one in zip(rows, causes, strict=True)]
    save_triage(store, MATTER, ROGS, read, day)
    window.desk.changed.emit(SAMPLE)


def triage_marked(window: MainWindow) -> None:
    """Answers that were read."""
    words_and_marks(window)
    window.go(Place("triage", SAMPLE, fact=ROGS))


def deficiency_letter(window: MainWindow) -> None:
    """The letter on what answers lack."""
    words_and_marks(window)
    window.go(Place("papers", SAMPLE))
    settle(window)
    assert window.page is not None
    names = (b for b in window.page.findChildren(QPushButton) if b.isVisible())
    next(b for b in names if b.accessibleName().startswith("Draft: Letter on what answers lack")).click()


def paper_answered(window: MainWindow) -> None:
    """The first question is answered, and a template of the firm is on file."""
    log_talk(window)
    templates_kept(window, Path(window.desk.path).parent)
    asked = ask(window.desk.record(SAMPLE), PaperKind.CERTIFICATE, MOTION, DEC_8)
    question = questions_of(asked)[0]
    answer(window.desk.store, MATTER, asked, question, "yes", DEC_8)
    window.desk.changed.emit(SAMPLE)
    window.go(Place("paper", SAMPLE, PaperKind.CERTIFICATE.value, MOTION))


def templates_kept(window: MainWindow, folder: Path) -> None:
    """Two templates of the firm, one of them in its second version."""
    for name in ("Letter of the firm", "Papers of the Eastern District", "Letter of the firm"):
        path = folder / f"{name}.docx"
        if not path.exists():
            write_starter(path)
        else:
            _reworded(path, "{{ title }}", "Re: {{ title }}")
        add_template(window.desk.store, path, SAMPLE_DAY)
    window.go(Place("templates"))


def _reworded(path: Path, old: str, new: str) -> None:
    """As if somebody typed in the file."""
    with zipfile.ZipFile(path) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    name = "word/document.xml"
    parts[name] = parts[name].replace(old.encode(), new.encode(), 1)
    with zipfile.ZipFile(path, "w") as file:
        for part, content in parts.items():
            file.writestr(part, content)


def paper_came_back(window: MainWindow, folder: Path) -> None:
    """A joint paper in which the other side changed words of ours."""
    asked = ask(window.desk.record(SAMPLE), PaperKind.JOINT_STATEMENT, "", SAMPLE_DAY)
    path = folder / "joint.docx"
    write_paper(window.desk.store, MATTER, asked, path)
    window.desk.changed.emit(SAMPLE)
    back = folder / "joint, came back.docx"
    back.write_bytes(path.read_bytes())
    _reworded(back, "telephone", "e-mail")
    window.go(Place("returned", SAMPLE))
    settle(window)
    assert isinstance(window.page, ReturnedPage)
    window.page.read(back)


# Around papers


def filing_on_file(window: MainWindow) -> None:
    """An opposition on the docket, and its form."""
    day = SAMPLE_DAY.replace(month=10, day=20)
    typed = FilingTyped("Plaintiff\u2019s opposition to Defendants\u2019 motion to compel", day, "31")
    made = record_filing(window.desk.store, MATTER, typed, SAMPLE_DAY)
    window.desk.changed.emit(SAMPLE)
    window.go(Place("matter", SAMPLE, "documents", made.fact))


def filing_typed(window: MainWindow) -> None:
    """The form of a filing in place."""
    filing_on_file(window)
    run(window, "Record a filing")


def exhibits(window: MainWindow, folder: Path) -> None:
    """A paper with three exhibits, in the order of the slip."""
    files_attached(window, folder)
    paper_id = window.desk.record(SAMPLE).papers[0].id
    for name in ("Answers of October 8, 2009.pdf", "Interrogatories served August 14, 2009.pdf"):
        path = folder / name
        path.write_bytes(name.encode())
        attach(window.desk.store, SAMPLE, take_in(window.desk.store.path, [path]), paper_id, DEC_8)
    window.desk.changed.emit(SAMPLE)
    window.go(Place("filing-slip", SAMPLE, fact=paper_id))


def served_on_us(window: MainWindow) -> None:
    """Requests for admission wait for our answer."""
    items = tuple(ItemToken(ItemKind.ADMISSION, str(n)) for n in range(1, 26))
    served = ServedSet(
        kind=ItemKind.ADMISSION,
        ordinal=1,
        by=window.desk.record(SAMPLE).matter.our_side.facing,
        served_on=dt.date(2009, 11, 10),
        method=ServiceMethod.ECF,
        items=items,
    )
    serve_set(window.desk.store, MATTER, served)
    window.desk.changed.emit(SAMPLE)


def on_us(place: Place) -> Scene:
    """What was served on us, seen from a place."""

    def scene(window: MainWindow) -> None:
        served_on_us(window)
        window.go(place)

    return scene


def today_busy(window: MainWindow) -> None:
    """Everything that Today can list."""
    served_on_us(window)
    matters_in_trash(window)
    window.go(Place("motion", SAMPLE))
    settle(window)
    assert window.page is not None
    window.page.called.restore("motion to compel answers")  # type: ignore[attr-defined]  # the form of a motion
    window.page.keep_draft()  # type: ignore[attr-defined]
    window.go(Place("today"))


def trash_with_days(window: MainWindow) -> None:
    """The trash of an own store tells the day on which each matter goes."""
    window.desk.sample = False
    matters_in_trash(window)


def erase(window: MainWindow) -> None:
    """What is asked before anything is erased."""
    trash_with_days(window)
    settle(window)
    run(window, "Empty trash")


def motion_on_file(window: MainWindow) -> None:
    """A motion that is amended shows all its days."""
    window.go(Place("motion", SAMPLE, fact=MOTION))


def their_motion(window: MainWindow) -> None:
    """What they claim, beside our record."""
    window.go(Place("their-motion", SAMPLE))
    settle(window)
    page = window.page
    assert isinstance(page, TheirMotionPage)
    page.filed_on.show_date(SAMPLE_DAY)
    page.items.restore("Interrogatories Nos. 7, 8")
    page.certificate.restore("Counsel conferred by telephone on November 2, 2009 as to Interrogatory No. 7.")
    page.test()


def date_counted(window: MainWindow) -> None:
    """The calculator's answer with its working."""
    window.go(Place("calculator"))
    settle(window)
    page = window.page
    assert isinstance(page, CalculatorPage)
    page.day.restore("11/10/2009")
    page.length.restore("30")
    page.day.edited.emit()


def run(window: MainWindow, start: str) -> None:
    """Do the first act of the page whose words begin so."""
    settle(window)
    assert window.page is not None
    next(one for one in window.page.commands() if one.text.startswith(start)).run()


PAPER_PICTURE: Scene = paper(PaperKind.CERTIFICATE)
"""The paper of the README and the tour."""


def paper_scenes(folder: Path) -> dict[str, Scene]:
    """Every state that is about papers, or came with them."""
    in_folder: dict[str, Callable[[MainWindow, Path], None]] = {
        "templates": templates_kept,
        "came-back": paper_came_back,
        "exhibits": exhibits,
    }
    return {
        "state-papers": papers_after_talk,
        "state-paper-certificate": PAPER_PICTURE,
        "state-paper-answered": paper_answered,
        "state-paper-letter": paper(PaperKind.CONFIRMING_LETTER, "briscoe-call-1207"),
        "state-paper-motion": paper(PaperKind.MOTION_TO_COMPEL),
        "state-paper-chart": paper(PaperKind.DISPUTE_CHART),
        "state-paper-deficiency": deficiency_letter,
        "state-triage-marked": triage_marked,
        "state-filing": filing_on_file,
        "state-filing-typed": filing_typed,
        "state-on-us-today": on_us(Place("today")),
        "state-on-us-discovery": on_us(Place("matter", SAMPLE, "discovery")),
        "state-on-us-responses": on_us(Place("papers", SAMPLE)),
        "state-today-busy": today_busy,
        "state-trash-with-days": trash_with_days,
        "state-erase": erase,
        "state-motion-on-file": motion_on_file,
        "state-their-motion": their_motion,
        "state-date-counted": date_counted,
        **{f"state-{name}": partial(_in, scene, folder) for name, scene in in_folder.items()},
    }


def _in(scene: Callable[[MainWindow, Path], None], folder: Path, window: MainWindow) -> None:
    scene(window, folder)
