"""Their motion: its items and certificate pasted, tested item by item against our record; nothing is kept."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from docket_assistant.app.orders.their_motion import ItemTest, their_motion
from docket_assistant.domain.errors import DocketError
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.page import CLEAR, EDGE, Command, Content, Page, above, clear, column, scrolled
from docket_assistant.ui.places import Place
from docket_assistant.ui.statuses import verdict_status
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fields import NotesField
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.pill import Pill
from docket_assistant.ui.widgets.typed_fields import DateField
from docket_assistant.wording.days import short_date
from docket_assistant.wording.findings import finding_sentence
from docket_assistant.wording.item_lists import court_list


class TheirMotionPage(Page):
    """What their certificate claims, beside what our record shows."""

    help = (
        "Paste the list of items that their motion asks for, and its certificate of conferral. Each item "
        "is tested against our record as of the day of filing: the talks claimed, the talks on record, "
        "our last answer, and the tests that came out as not met or not known.\n\n"
        "Nothing is put on record here; record the motion itself with Ctrl+M."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        outer = column(self, margins=(EDGE, 12, EDGE, 8))
        back = Button("Back", lambda: desk.go(Place("matter", desk.matter), remember=False), role="link")
        head = above(outer)
        head.addWidget(back)
        head.addWidget(Words("Their motion", Type.TITLE))
        inside = Content()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(CLEAR, CLEAR, CLEAR, 16)
        rows.setSpacing(14)
        card = Card("The motion")
        self.filed_on = DateField("Filed on", lambda: desk.today)
        self.items = NotesField("Items that it asks for", lines=2)
        self.certificate = NotesField("Its certificate of conferral", lines=5)
        for field in (self.filed_on, self.items, self.certificate):
            card.add(field)
        self.test_button = Button("Test it against our record", self.test, role="primary")
        card.add(self.test_button)
        rows.addWidget(card)
        self._answer = QVBoxLayout()
        self._answer.setSpacing(14)
        rows.addLayout(self._answer)
        rows.addStretch(1)
        outer.addWidget(scrolled(inside), 1)

    def test(self) -> None:
        """Test every item, and say what stands in the way where the text cannot be read."""
        clear(self._answer)
        record = self.desk.record(self.place.matter)
        try:
            filed = self.filed_on.value() or self.desk.today
            found = their_motion(record, self.items.text(), self.certificate.text(), filed)
        except DocketError as wrong:
            card = Card()
            card.add(Words(str(wrong), role="problem", wrap=True))
            self._answer.addWidget(card)
            return
        for one in found:
            self._answer.addWidget(self._card(one))

    def _card(self, one: ItemTest) -> Card:
        record = self.desk.record(self.place.matter)
        card = Card(court_list([one.token]))
        if one.verdict is None:
            card.add(Words("No item of this kind and number is on our record.", role="amber", wrap=True))
        else:
            card.head.addWidget(Pill(verdict_status(one.verdict.verdict), self.desk.theme.colors))
        claimed = ", ".join(short_date(c.on) for c in one.claimed) or "none"
        held = ", ".join(short_date(c.held_on) if c.held_on else "date not stated" for c in one.on_record)
        answered = short_date(one.last_answer) if one.last_answer else "none on record"
        card.add(Words(f"Talks claimed: {claimed}. On our record: {held or 'none'}.", wrap=True, select=True))
        for day in one.not_on_record:
            card.add(
                Words(
                    f"A talk of {short_date(day)} is claimed; our record has none.", role="amber", wrap=True
                )
            )
        card.add(Words(f"Our last answer: {answered}.", wrap=True, select=True))
        if one.verdict is not None:
            open_tests = {*one.failed, *one.unknown}
            for finding in one.verdict.findings:
                if finding.test in open_tests:
                    card.add(Words(finding_sentence(finding, record), role="muted", wrap=True, select=True))
        return card

    def commands(self) -> tuple[Command, ...]:
        """Test it."""
        return (Command("Test their motion", self.test, "Ctrl+Return"),)

    def heading(self) -> str:
        """The page's name."""
        return "Their motion"

    def first_stop(self) -> QWidget | None:
        """The day."""
        return self.filed_on
