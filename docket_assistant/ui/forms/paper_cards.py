"""What stands beside a paper: its gaps, the facts that it states, and what is known of the court's form."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from docket_assistant.app.papers.shown import Gap
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.references import nouns_of
from docket_assistant.ui.facts_tab import long_title
from docket_assistant.ui.found_places import place_of_fact
from docket_assistant.ui.places import Place
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.typed_fields import ItemsField
from docket_assistant.wording.court_forms import assumed_words, unsure_words
from docket_assistant.wording.fact_titles import fact_title
from docket_assistant.wording.item_lists import court_list
from docket_assistant.wording.paper_names import tokens_by_item

if TYPE_CHECKING:
    from docket_assistant.app.papers.family import PaperAsked
    from docket_assistant.app.papers.looks import PrivateHit
    from docket_assistant.app.papers.shown import PaperModel
    from docket_assistant.domain.court_forms.form import CourtForm
    from docket_assistant.domain.ids import ItemId
    from docket_assistant.domain.record import Noun, Record


_SHOWN = 40


def items_card(asked: "PaperAsked", pick: Callable[[tuple["ItemId", ...]], object]) -> Card:
    """The items that the paper takes up, as counsel lists them."""
    tokens = tokens_by_item(asked.record)
    item_of = {token: item for item, token in tokens.items()}
    card = Card("Items")
    field = ItemsField("Items of this paper", known=lambda: tuple(tokens.values()), hint="")
    listed = [tokens[item] for item in asked.items]
    field.restore(court_list(listed, plain=True) if listed else "")
    field.line.setCursorPosition(0)  # a long list is read from its start

    def take() -> None:
        try:
            pick(tuple(item_of[token] for token in field.value()))
        except InvalidInput:
            return

    card.add(field)
    card.add(Button("Take up these items", take))
    return card


def gaps_card(
    model: "PaperModel",
    struck: AbstractSet[str],
    go: Callable[[Gap, int], object],
    strike: Callable[[Gap], object],
    take_in: Callable[[Gap], object],
) -> Card:
    """Every gap with the way to it, and those that counsel struck with the way back."""
    gaps = model.gaps
    card = Card("Gaps in the paper")
    card.head.addWidget(Words(str(len(gaps)), role="muted"))
    if not gaps:
        card.add(Words("No gap is left.", role="muted"))
    for n, gap in enumerate(gaps[:_SHOWN]):
        both = QVBoxLayout()
        both.setSpacing(0)
        both.addWidget(Words(gap.question, wrap=True))
        acts = QHBoxLayout()  # beneath: beside them a question would have a third of the width
        acts.setSpacing(12)
        acts.addWidget(Button("Go to it", partial(go, gap, n), role="link", name=f"Go to it: {gap.question}"))
        acts.addWidget(Button("Strike", partial(strike, gap), role="link", name=f"Strike: {gap.question}"))
        acts.addStretch(1)
        both.addLayout(acts)
        card.body.addLayout(both)
    _more(card, len(gaps), "gaps; n and p walk through all of them in the paper")
    for name in sorted(struck):
        row = QHBoxLayout()
        row.addWidget(Words(f"Struck: {name}", role="muted", wrap=True), 1)
        again = partial(take_in, Gap("", "", name))
        row.addWidget(Button("Take in again", again, role="link", name=f"Take in again: {name}"))
        card.body.addLayout(row)
    return card


def looks_card(asked: "PaperAsked", model: "PaperModel", hits: "tuple[PrivateHit, ...]") -> Card:
    """What was looked for that no filing may hold, what was found, and phrases in counsel's own words."""
    from docket_assistant.app.papers.looks import looked_for, warned

    card = Card("Private numbers, and words to look at")
    long_title(card)
    card.add(Words(looked_for(asked.record.matter), Type.SECONDARY, role="muted", wrap=True))
    for hit in hits:
        stands = {"redact": "redacted", "accept": "printed as it is"}.get(hit.decided, "not decided")
        role = "" if hit.decided else "amber"
        card.add(Words(f"In {hit.where}: {hit.called}: {stands}.", role=role, wrap=True, select=True))
    if not hits:
        card.add(Words("None was found.", role="muted"))
    for said in warned(asked.record, model):
        words = f"\N{LEFT DOUBLE QUOTATION MARK}{said.words}\N{RIGHT DOUBLE QUOTATION MARK}: {said.why}."
        card.add(Words(f"Your own words: {words} They stay unless you change them.", wrap=True, select=True))
    return card


def stated_card(record: "Record", model: "PaperModel", go: Callable[[Place], object]) -> Card:
    """The facts on which the paper's sentences stand, each with the way to it."""
    facts: dict[str, Noun] = {noun.id: noun for noun in nouns_of(record)}
    stated = [facts[fact] for fact in model.facts if fact in facts]
    card = Card("What it states")
    word = "fact" if len(stated) == 1 else "facts"
    card.head.addWidget(Words(f"{len(stated)} {word}", Type.SECONDARY, role="muted"))
    for noun in stated[:_SHOWN]:
        title = fact_title(noun, record)
        row = QHBoxLayout()
        row.addWidget(Words(title, wrap=True), 1)
        there = partial(go, place_of_fact(record.matter.id, noun))
        row.addWidget(Button("Look at it", there, role="link", name=f"Look at it: {title}"))
        card.body.addLayout(row)
    _more(card, len(stated), "facts; a click on a sentence leads to its own")
    return card


def _more(card: Card, count: int, words: str) -> None:
    """Say how many are not listed: a list of hundreds is slow to draw and slower to read."""
    if count > _SHOWN:
        card.add(Words(f"And {count - _SHOWN} more {words}.", role="muted", wrap=True))


def form_card(form: "CourtForm") -> Card:
    """The form of the court, and for what nothing was seen."""
    card = Card("The court's form")
    card.add(Words(form.cite, wrap=True, select=True))
    if assumed := assumed_words(form):
        card.add(Words(assumed, role="amber", wrap=True, select=True))
    if unsure := unsure_words(form):
        card.add(Words(unsure, role="muted", wrap=True, select=True))
    return card
