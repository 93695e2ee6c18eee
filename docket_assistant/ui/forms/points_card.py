"""The points that the court's texts want of a paper: each with a word for how it stands, and its source."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from docket_assistant.app.papers.points import Met
from docket_assistant.domain.references import nouns_of
from docket_assistant.ui.found_places import place_of_fact
from docket_assistant.ui.places import Place
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.labels import Point, Words
from docket_assistant.wording.points import point_name

if TYPE_CHECKING:
    from docket_assistant.app.papers.points import PaperPoints, PointSeen
    from docket_assistant.app.papers.shown import Gap, PaperModel
    from docket_assistant.domain.record import Record

_SAID = {
    Met.ON_RECORD: ("\u2713", "on record", ""),
    Met.STATED: ("\u2713", "stated by counsel", ""),
    Met.GAP: ("\u2715", "a gap", "problem"),
    Met.OWN: ("?", "yours to state", "amber"),
    Met.FORM: ("\u2013", "yours to see to in the finished paper", "muted"),
}


def points_card(
    points: "PaperPoints",
    model: "PaperModel",
    record: "Record",
    go: Callable[[Place], object],
    to_gap: Callable[["Gap", int], object],
) -> Card:
    """The checklist of a paper with the way to each fact and each gap."""
    card = Card("Points that it is to recite")
    met = sum(p.met in (Met.ON_RECORD, Met.STATED) for p in points.points)
    card.head.addWidget(Words(f"{met} of {len(points.points)} met", Type.SECONDARY, role="muted"))
    facts = {str(noun.id): noun for noun in nouns_of(record)}
    gaps = model.gaps
    for point in points.points:
        mark, said, role = _SAID[point.met]
        words = f"{point_name(point.wanted.name)}: {said}"
        both = QVBoxLayout()  # the source stands with its point, apart from the next
        both.setSpacing(0)
        both.addWidget(Point(mark, words, role=role))
        row = QHBoxLayout()
        row.setContentsMargins(18, 0, 0, 0)
        row.addWidget(Words("; ".join(point.wanted.by), Type.SECONDARY, role="muted", wrap=True), 1)
        noun = next((facts[f] for f in point.facts if f in facts), None)
        at = _at(point, gaps)
        if point.gap is not None and at is not None:
            there = partial(to_gap, gaps[at], at)
            row.addWidget(Button("Go to it", there, role="link", name=f"Go to it: {words}"))
        elif point.gap is None and noun is not None and point.met is Met.ON_RECORD:
            there = partial(go, place_of_fact(record.matter.id, noun))
            row.addWidget(Button("Look at it", there, role="link", name=f"Look at it: {words}"))
        both.addLayout(row)
        card.body.addLayout(both)
    if (limited := points.page_limit) is not None:
        card.add(Words(f"At most {limited.page_limit} pages ({limited.cite}).", wrap=True))
    for one in points.checklists:
        if one.note:
            card.add(Words(f"{one.cite}: {one.note}.", Type.SECONDARY, role="muted", wrap=True, select=True))
    return card


def _at(point: "PointSeen", gaps: "tuple[Gap, ...]") -> int | None:
    """Where the point's gap stands in the paper: by its words, or by what it asks of counsel."""
    own = point.gap
    if own is None:
        return None
    same = (n for n, gap in enumerate(gaps) if gap.question == own.question)
    asks = (n for n, gap in enumerate(gaps) if own.asks and gap.asks == own.asks)
    mended = (n for n, gap in enumerate(gaps) if gap.label == own.label)
    return next(same, next(asks, next(mended, None)))
