"""The answers of an item in each round, side by side, with the words marked that a supplement changed."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from docket_assistant.app.discovery.compared import (
    Untouched,
    WordsOfRound,
    leave_untouched,
    rounds_compared,
    untouched,
)
from docket_assistant.domain.compared import Change, Passage
from docket_assistant.domain.errors import DocketError
from docket_assistant.domain.ids import ItemId, MatterId, SetId
from docket_assistant.domain.items import ItemToken
from docket_assistant.domain.record import Record
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.flow import Flow
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.marked_text import MarkedText
from docket_assistant.wording.compared import LEGEND, all_untouched_words, changes_spoken, untouched_words
from docket_assistant.wording.item_lists import court_list
from docket_assistant.wording.paper_names import tokens_by_item
from docket_assistant.wording.rounds import response_title

_COLUMNS = 2


def compared_card(desk: Desk, record: Record, item: ItemId, token: ItemToken) -> Card | None:
    """A card of the answers; None where no words of any are on file."""
    rounds = rounds_compared(record, item)
    if not any(one.text for one in rounds):
        return None
    label = court_list([token])
    card = Card(f"Answers to {label}")
    if any(one.changes for one in rounds):
        card.add(Words(LEGEND, Type.SECONDARY, role="muted", wrap=True))
    flow = Flow(_COLUMNS, spacing=18, narrowest=18)
    for one in rounds:
        flow.add(_column(desk, one, label))
    card.add(flow)
    return card


def _column(desk: Desk, one: WordsOfRound, label: str) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    title = response_title(one.response)
    column.addWidget(Words(title, Type.LEAD, wrap=True))
    if not one.text:
        column.addWidget(Words("Its words are not on file.", role="muted", wrap=True))
    elif one.changes and all(p.change is Change.SAME for p in one.changes):
        column.addWidget(Words("The same words as before.", role="muted", wrap=True))
    else:
        passages = one.changes or (Passage(Change.SAME, one.text),)
        spoken = changes_spoken(one.changes) if one.changes else ""
        column.addWidget(MarkedText(f"{title} to {label}", passages, spoken, desk.theme.colors))
    column.addStretch(1)
    return holder


def untouched_cards(desk: Desk, record: Record, set_id: SetId) -> list[Card]:
    """What is proposed for supplements that repeat earlier answers; done only where counsel says so."""
    tokens = tokens_by_item(record)
    return [
        _proposal(desk, record.matter.id, one, court_list(tokens[i] for i in one.items))
        for one in untouched(record, set_id)
    ]


def _proposal(desk: Desk, matter: MatterId, one: Untouched, items: str) -> Card:
    card = Card()
    card.setAccessibleName("Proposed: not touched")
    said = all_untouched_words(one.response) if one.all_of_them else untouched_words(one.response, items)
    card.add(Words(said, wrap=True))
    if not one.all_of_them:
        name = f"Not touched: take {items} out of the supplement"
        card.add(Button("Not touched: leave out of the supplement", _leave(desk, matter, one), name=name))
    return card


def _leave(desk: Desk, matter: MatterId, one: Untouched) -> Callable[[], None]:
    def leave() -> None:
        try:
            desk.act(lambda store: leave_untouched(store, matter, one.response.id, one.items))
        except DocketError as refusal:
            desk.say(str(refusal), stays=True)

    return leave
