"""The firm's templates: looked over before they are kept, each version remembered; one to begin with."""

from datetime import date
from pathlib import Path

from docket_assistant import resources
from docket_assistant.app.outputs import put_file
from docket_assistant.app.papers.court_forms import court_form
from docket_assistant.app.papers.looks import text_without_private
from docket_assistant.documents.asked import PaperAsked
from docket_assistant.documents.firm.check import TemplateFault, TemplateReport, check_template
from docket_assistant.documents.firm.fields import ANSWER_FIELDS, FIELDS, ITEM_FIELDS, AnswerWords, ItemWords
from docket_assistant.documents.firm.starter import starter
from docket_assistant.documents.requests.word_for_word import QUOTE_MARKED
from docket_assistant.domain.answered import ItemAnswer
from docket_assistant.domain.errors import EnvironmentFailed, InvalidInput
from docket_assistant.store.store import Store
from docket_assistant.store.templates import (
    KeptTemplate,
    keep_template,
    remove_template,
    restore_template,
    templates,
)
from docket_assistant.wording.item_lists import court_list
from docket_assistant.wording.paper_names import tokens_by_item
from docket_assistant.wording.rounds import response_title

__all__ = [
    "ANSWER_FIELDS",
    "FIELDS",
    "ITEM_FIELDS",
    "KeptTemplate",
    "TemplateFault",
    "TemplateReport",
    "add_template",
    "item_words",
    "look_over",
    "newest",
    "remove_template",
    "restore_template",
    "templates",
    "write_starter",
]

_BASE = "templates/court-base.docx"


def newest(store: Store) -> tuple[KeptTemplate, ...]:
    """The newest version of every template."""
    found = {one.name: one for one in templates(store)}
    return tuple(found.values())


def look_over(path: Path) -> TemplateReport:
    """What a template uses and what is wrong with it; raises InvalidInput for a file that is none."""
    return check_template(_read(path))


def add_template(store: Store, path: Path, day: date) -> tuple[KeptTemplate, TemplateReport]:
    """Keep a template under the name of its file, as a new version where there is one of that name.

    Raises InvalidInput where anything in it must be mended first.
    """
    content = _read(path)
    report = check_template(content)
    if report.faults:
        first = report.faults[0]
        more = f" {len(report.faults) - 1} more are to be mended." if len(report.faults) > 1 else ""
        raise InvalidInput(f"{path.name} was not kept: {first.where}: {first.says}.{more}")
    return keep_template(store, path.stem, "", content, day), report


def write_starter(out: Path, court: str = "") -> None:
    """Write a template that draws every paper as we do, in a court's form; raises Refused where a file is."""
    put_file(out, starter(resources.read_bytes(_BASE), court_form(court)))


def item_words(asked: PaperAsked) -> tuple[ItemWords, ...]:
    """The items as a template sees them: their names, requests and answers on file, as they may print.

    An answer that is marked under a protective order is quoted only where counsel ticked it.
    """
    record = asked.record
    tokens = tokens_by_item(record)
    responses = {r.id: r for r in record.responses}
    texts = {item.id: item.text for item in record.items}
    return tuple(
        ItemWords(
            court_list([tokens[item]], typographic=True),
            text_without_private(asked, texts[item], item),
            tuple(
                AnswerWords(response_title(responses[a.response]), _answer(asked, a))
                for a in record.answers
                if a.item == item
            ),
        )
        for item in asked.items
    )


def _answer(asked: PaperAsked, answer: ItemAnswer) -> str:
    mark = answer.designation.strip()
    if mark and not asked.ticked(QUOTE_MARKED.name):
        return f"[marked {mark}; not quoted]"
    return text_without_private(asked, answer.text, answer.id)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as failed:
        raise EnvironmentFailed(f"{path.name} cannot be read ({failed.strerror}).") from failed
