"""A joint paper that came back: every change of our words, and the other side's words to be kept or left."""

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from docket_assistant.app.papers.joint import (
    LOOKED_AT,
    HowChanged,
    JointReading,
    joint_papers,
    keep_theirs,
    read_back,
)
from docket_assistant.domain.errors import DocketError
from docket_assistant.domain.ids import ItemId, MatterId, PaperId
from docket_assistant.domain.record import Record
from docket_assistant.ui.back_page import BackPage
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.files import choose_open
from docket_assistant.ui.page import Command, clear
from docket_assistant.ui.places import Place
from docket_assistant.ui.tasks import in_background
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fields import ChoiceField, TextField, Tick
from docket_assistant.ui.widgets.labels import Words, line
from docket_assistant.ui.widgets.typed_fields import DateField
from docket_assistant.wording.item_lists import court_list
from docket_assistant.wording.paper_names import tokens_by_item

_WORD = "Word documents (*.docx)"
_NONE = "No joint paper was made yet. Draft one under Papers, send it, and read here what comes back."
_WHY = (
    "No joint paper was made yet. A court takes a joint paper for the words of both sides, so each of ours"
    " that was changed on the way is shown here before it is filed."
)
_FIRST = "Choose the file that came back first."
_MOST = 60
"""Changes that are shown one by one."""
_HOW = {
    HowChanged.CHANGED: "Our words were changed",
    HowChanged.REMOVED: "Our words are gone",
    HowChanged.ADDED: "Words were added outside of the other side's places",
}


class ReturnedPage(BackPage):
    """One paper that was sent, beside the file that came back."""

    help = (
        "The file that the other side sends back is compared, word for word, with the one that was sent: each"
        " place in which our words are not as they were is shown. Nothing is taken over by itself.\n\n"
        "The other side's words stand with the item that they are on. Tick those that are to be kept, say by "
        "whom and in which message they came, and keep them: they are then its position on file, with that "
        "source, and stand in the copy to be filed. The file is kept with the paper. " + LOOKED_AT
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "A joint paper that came back")
        self.reading: JointReading | None = None
        self._asked: object = None
        """The reading that is under way; a later one, or another paper, takes its place."""
        self.ticks: dict[ItemId, Tick] = {}
        asked = Card("The paper that was sent, and the file that came back")
        self.paper = ChoiceField("Joint paper", desk.colors)
        self.paper.edited.connect(self._forget)
        asked.add(self.paper)
        self.choose_button = Button("Choose the file that came back", self._choose, role="primary")
        asked.add(self.choose_button)
        asked.add(Words(LOOKED_AT, Type.SECONDARY, role="muted", wrap=True))
        self.rows.addWidget(asked)
        self.none = Card("No joint paper to compare")
        self.none.add(Words(_WHY, role="muted", wrap=True))
        self.none.add(Button("Papers", self._papers, name="Papers, to draft a joint one"))
        self.rows.addWidget(self.none)
        self._found = QVBoxLayout()
        self._found.setSpacing(14)
        self.rows.addLayout(self._found)
        self.rows.addStretch(1)

    def show_place(self, place: Place) -> None:
        """Show one paper, else the newest."""
        self.place = place
        self.reload()
        if place.fact:
            self.paper.choose(place.fact)

    def reload(self) -> None:
        """Read the papers again; what was read of a file stays."""
        if not self.place.matter or not self.desk.is_open:
            return
        papers = joint_papers(self.desk.record(self.place.matter))
        self.paper.offer(papers or [("", "No joint paper was made yet")])
        self.choose_button.setAccessibleDescription("" if papers else _NONE)
        self.none.setVisible(not papers)

    def _papers(self) -> None:
        self.desk.go(Place("papers", self.place.matter))

    def _forget(self) -> None:
        self.reading = None
        self._asked = None
        self.ticks = {}
        clear(self._found)

    def _choose(self) -> None:
        if not self.paper.value():
            self.desk.say(_NONE, stays=True)
            return
        path = choose_open("The file that came back", _WORD)
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        """Read a file beside the window; says why it cannot be."""
        self._forget()
        matter, paper = MatterId(self.place.matter), PaperId(self.paper.value())
        store, asked = self.desk.store, object()
        self._asked = asked
        waits = Words(f"Reading {path.name} \u2026", role="muted", wrap=True)
        self._found.addWidget(waits)

        def done(reading: object) -> None:
            assert isinstance(reading, JointReading)
            if self._asked is asked:
                self._show(reading)

        def failed(trouble: Exception) -> None:
            if not isinstance(trouble, DocketError):
                raise trouble
            if self._asked is asked:
                self._forget()
                self.desk.say(str(trouble), stays=True)

        in_background(self, lambda: read_back(store, matter, paper, path), done, failed)

    def _show(self, reading: JointReading) -> None:
        """What was read, in place of the words that it is being read."""
        self._forget()
        self.reading = reading
        record = self.desk.record(self.place.matter)
        self._found.addWidget(self._ours(reading))
        self._found.addWidget(self._theirs(reading, record))

    def _ours(self, reading: JointReading) -> Card:
        card = Card("Our words")
        count = len(reading.changed)
        card.head.addWidget(Words("as they were sent" if not count else f"{count} changed", role="muted"))
        if not count:
            card.add(Words("Every word of ours is as it was sent.", wrap=True))
        for change in reading.changed[:_MOST]:
            where = f" ({change.where})" if change.where else ""
            card.add(Words(f"{_HOW[change.how]}{where}", Type.LEAD, role="amber", wrap=True))
            if change.sent:
                card.add(Words(f"As sent: {change.sent}", wrap=True, select=True))
            if change.back:
                card.add(Words(f"As it came back: {change.back}", wrap=True, select=True))
        if count > _MOST:
            card.add(Words(f"{count - _MOST} more changes are not shown here.", role="muted"))
        for what, often in reading.holds:
            card.add(Words(f"The file also holds {what}: {often}.", role="amber", wrap=True))
        return card

    def _theirs(self, reading: JointReading, record: Record) -> Card:
        tokens = tokens_by_item(record)
        card = Card("The other side's words")
        for theirs in reading.theirs:
            name = court_list([tokens[theirs.item]])
            tick = Tick(f"Keep the words on {name}", self.desk.colors)
            self.ticks[theirs.item] = tick
            card.add(tick)
            if theirs.text:
                card.add(Words(f"Position: {theirs.text}", wrap=True, select=True))
            if theirs.compromise:
                card.add(Words(f"Last compromise: {theirs.compromise}", wrap=True, select=True))
            if not theirs.sure:
                said = "What stands beside this place was changed: see whether it is on this item."
                card.add(Words(said, role="amber", wrap=True))
        if reading.silent:
            named = court_list(tokens[item] for item in reading.silent)
            card.add(Words(f"Nothing was written on {named}.", role="muted", wrap=True))
        if reading.theirs:
            card.add(line())
            self.on = DateField("Stated on", lambda: self.desk.today, needed=True)
            self.source = TextField("By whom, and in which message", placeholder="Lee B. Sample, e-mail")
            card.add(self.on)
            card.add(self.source)
            self.keep_button = Button("Keep the ticked words", self._keep, role="primary")
            card.add(self.keep_button)
        return card

    def _keep(self) -> None:
        reading = self.reading
        if reading is None or not reading.theirs:
            self.desk.say(_FIRST)
            return
        items = [item for item, tick in self.ticks.items() if tick.isChecked()]
        matter, today, source = MatterId(self.place.matter), self.desk.today, self.source.text()
        try:
            on = self.on.value()
            assert on is not None, "the field asks for a day"
            self.desk.act(lambda store: keep_theirs(store, matter, reading, items, on, source, today))
        except DocketError as wrong:
            self.desk.say(str(wrong), stays=True)

    def commands(self) -> tuple[Command, ...]:
        """Choose the file, and keep."""
        return (
            Command("Choose the file that came back...", self._choose, "Ctrl+Shift+O"),
            Command("Keep the ticked words", self._keep, "Ctrl+Return"),
        )

    def heading(self) -> str:
        """The page's name."""
        return "A joint paper that came back"

    def first_stop(self) -> QWidget | None:
        """Choosing the file."""
        return self.choose_button
