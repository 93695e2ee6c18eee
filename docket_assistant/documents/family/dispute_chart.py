"""Chart of the items in dispute: request, answers with their days, last talk, and what counsel chose."""

from collections.abc import Iterator

from docket_assistant.documents.asked import FamilyPaper, NothingToSay, PaperAsked, Question, Subject
from docket_assistant.documents.caption_parts import caption_of
from docket_assistant.documents.model import Body, Column, PaperModel, Table
from docket_assistant.documents.requests.chart_rows import COLUMNS, Chart, chart_of
from docket_assistant.documents.service_certificate import certificate_of_service
from docket_assistant.documents.signature import counsel_of
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.record import Record
from docket_assistant.wording.days import long_date
from docket_assistant.wording.runs import sentence

_WIDTH = 9360


def _subjects(record: Record) -> Iterator[Subject]:
    """Everything in dispute on sets of either side, but what was withdrawn or accepted as answered."""
    gone = {i for w in record.withdrawals for i in w.items} | {i for a in record.acceptances for i in a.items}
    disputed = tuple(d.item for d in record.disputed_items if d.item not in gone)
    if disputed:
        yield Subject("", "What is in dispute", disputed)


def _questions(_asked: PaperAsked) -> tuple[Question, ...]:
    return (COLUMNS,)


def _draw(asked: PaperAsked) -> PaperModel:
    record = asked.record
    if not asked.items:
        raise NothingToSay("No item is chosen; choose those that the chart is to show.")
    counsel = counsel_of(record, asked.side, asked.as_of)
    return PaperModel(
        caption=caption_of(record, asked.district, asked.form),
        title_lines=("CHART OF DISCOVERY IN DISPUTE",),
        blocks=(Body(sentence(f"As of {long_date(asked.as_of)}.")), _table(chart_of(asked))),
        signature=None,
        exhibits=(),
        certificate=certificate_of_service(record, asked.side, asked.as_of, asked.form, attached=True),
        specimen=record.matter.specimen,
        author=counsel.name if counsel is not None else "",
        made_as_of=asked.as_of,
        form=asked.form,
    )


def _table(chart: Chart) -> Table:
    weights = sum(column.weight for column in chart.columns)
    widths = [_WIDTH * column.weight // weights for column in chart.columns]
    widths[-1] += _WIDTH - sum(widths)
    columns = tuple(Column(c.head, width) for c, width in zip(chart.columns, widths, strict=True))
    title = "Items in dispute"
    described = "For each item the request, the answers with their days, and the last talk"
    return Table(title, described, columns, chart.rows, breaking=True)


PAPER = FamilyPaper(
    kind=PaperKind.DISPUTE_CHART,
    words="Chart of discovery in dispute",
    purpose=(
        "Every item in a row: the request, the answers with their days, and the last talk; saved as Word or"
        " as an Excel workbook. Positions stand in it only where you choose them."
    ),
    subjects=lambda record: tuple(_subjects(record)),
    draw=_draw,
    questions=_questions,
    picks_items=True,
)
