"""Attached files: beside the fact that they belong to, and one of them in detail."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from PySide6.QtWidgets import QWidget

from docket_assistant.app.attachments import files_about
from docket_assistant.domain.office import Attachment, ContentStanding
from docket_assistant.domain.record import Record
from docket_assistant.ui.attached_acts import look_at_content, open_attached, place_to_attach, save_attached
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.facts_tab import FactsTab, long_title
from docket_assistant.ui.palettes import Tone
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.facts_grid import FactsGrid
from docket_assistant.ui.widgets.labels import Words, line
from docket_assistant.ui.widgets.pill import Pill, Status
from docket_assistant.ui.widgets.wrap_row import WrapRow
from docket_assistant.wording.attachments import (
    attached_name,
    attached_words,
    belongs_to,
    digest_words,
    size_words,
    standing_sentence,
)
from docket_assistant.wording.days import docket_date

STATUSES = {
    ContentStanding.AS_KEPT: Status("As attached", Tone.GREEN, "check"),
    ContentStanding.MISSING: Status("File missing", Tone.RED, "cross"),
    ContentStanding.CHANGED: Status("File changed", Tone.RED, "cross"),
    ContentStanding.UNREADABLE: Status("Cannot be read", Tone.RED, "cross"),
}


def files_beside(tab: FactsTab, record: Record, fact: str) -> QWidget:
    """The files that belong to a fact, with a way to attach one more."""
    holder = Card(name="beside")
    holder.body.setContentsMargins(0, 0, 0, 0)
    holder.setAccessibleName("Files of this fact")
    desk = tab.desk
    for attached in files_about(record, fact):
        holder.add(line())
        holder.add(_row(tab, attached))
    attach = partial(desk.go, place_to_attach(tab.matter, (), fact))
    holder.add(Button("Attach a file", attach, role="link", name="Attach a file to this"))
    return holder


def _row(tab: FactsTab, attached: Attachment) -> QWidget:
    desk, name = tab.desk, attached_name(attached)
    row = Card(name="beside")
    row.body.setContentsMargins(0, 0, 0, 0)
    row.body.setSpacing(2)
    row.add(Words(name, Type.LEAD, wrap=True, select=True))
    row.add(Words(attached_words(attached), role="muted", wrap=True, select=True))
    acts = WrapRow()
    for word, run in _acts(tab, desk, attached):
        acts.add(Button(word, run, role="link", name=f"{word}: {name}"))
    row.add(acts)
    return row


def _acts(tab: FactsTab, desk: Desk, attached: Attachment) -> tuple[tuple[str, Callable[[], object]], ...]:
    return (
        ("Open", partial(open_attached, tab, desk, attached)),
        ("Save as...", partial(save_attached, tab, desk, attached)),
        ("Remove", partial(tab.remove, "attachments", str(attached.id))),
    )


def attached_card(tab: FactsTab, record: Record, attached: Attachment) -> Card:
    """One attached file: what it is, what it belongs to, and whether its content is as it was attached."""
    desk = tab.desk
    card = Card(attached_name(attached))
    long_title(card)
    pill = Pill(Status("Being checked"), desk.theme.colors)
    card.head.addWidget(pill)
    card.add(
        FactsGrid(
            (
                ("Belongs to", belongs_to(attached, record)),
                ("Size", size_words(attached.size)),
                ("Attached", docket_date(attached.added_on)),
                ("SHA-256", digest_words(attached.sha256)),
            )
        )
    )
    said = Words("", role="muted", wrap=True)
    said.setAccessibleName("Whether the file is as it was attached")
    card.add(said)
    acts = WrapRow()
    for word, run in _acts(tab, desk, attached):
        acts.add(Button(word, run, name=f"{word}: this file"))
    card.add(acts)

    def show(standing: ContentStanding) -> None:
        with suppress(RuntimeError):  # another document is looked at by now
            pill.show_status(STATUSES[standing], desk.theme.colors)
            said.setText(standing_sentence(standing))
            said.become("muted" if standing is ContentStanding.AS_KEPT else "problem")

    # The tab owns the job, not the card: a card goes while its file is still being read.
    look_at_content(tab, desk, attached, show)
    return card
