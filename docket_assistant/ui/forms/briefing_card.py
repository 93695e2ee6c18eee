"""The times that an order sets for papers of motions: proposed from its words, kept where ticked."""

import json
from collections.abc import Iterable

from PySide6.QtCore import Signal

from docket_assistant.domain.order import BriefingTime
from docket_assistant.domain.plain import from_plain, to_plain
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fields import Tick
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.wording.local_times import briefing_words

_SAYS = "The order seems to set these times. One that is ticked stands in the place of the district's own."


class BriefingCard(Card):
    """A tick for each time; hidden where the order sets none."""

    edited = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__("Times for papers of motions")
        self._desk = desk
        self.add(Words(_SAYS, Type.SECONDARY, role="muted", wrap=True))
        self._ticks: list[tuple[BriefingTime, Tick]] = []
        self.hide()

    def propose(self, found: Iterable[BriefingTime]) -> None:
        """Show what the order's words say; what is ticked stays, also where the words are gone."""
        kept = self.times()
        self._show([*kept, *(time for time in found if time not in kept)], kept)

    def show_times(self, times: Iterable[BriefingTime]) -> None:
        """Show the times on file."""
        on_file = tuple(times)
        self._show(on_file, on_file)

    def _show(self, times: Iterable[BriefingTime], ticked: Iterable[BriefingTime]) -> None:
        for _, tick in self._ticks:
            tick.hide()
            self.body.removeWidget(tick)
            tick.deleteLater()
        kept = tuple(ticked)
        self._ticks = [(time, self._tick(time, on=time in kept)) for time in times]
        self.setVisible(bool(self._ticks))

    def _tick(self, time: BriefingTime, *, on: bool) -> Tick:
        tick = Tick(briefing_words(time).replace("&", "&&"), self._desk.colors)
        tick.setChecked(on)
        tick.toggled.connect(lambda _on: self.edited.emit())
        self.add(tick)
        return tick

    def times(self) -> tuple[BriefingTime, ...]:
        """The times that are ticked."""
        return tuple(time for time, tick in self._ticks if tick.isChecked())

    def state(self) -> str:
        """What is ticked and what is only proposed, as a draft keeps it."""
        return json.dumps([[to_plain(time), tick.isChecked()] for time, tick in self._ticks])

    def restore(self, state: str) -> None:
        """Show what a draft kept."""
        told = [(from_plain(BriefingTime, plain, "draft"), on) for plain, on in json.loads(state or "[]")]
        self._show([time for time, _ in told], [time for time, on in told if on])
