"""An attempt in three keys from anywhere in a matter: the form, the result, and it is logged with now."""

from datetime import datetime
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from docket_assistant.app.conferrals.attempts import Try, log_attempt
from docket_assistant.app.conferrals.talk_lists import people_to_list
from docket_assistant.app.districts import zone_of
from docket_assistant.domain.conferral import AttemptResult, Mode, Participant
from docket_assistant.domain.ids import ItemId, MatterId
from docket_assistant.domain.items import ItemToken
from docket_assistant.ui.form import Form
from docket_assistant.ui.minutes_line import TimeAsked
from docket_assistant.ui.places import Place
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fields import ChoiceField, NotesField, TextField
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.typed_fields import DateField, HourField, ItemsField
from docket_assistant.ui.widgets.wrap_row import WrapRow
from docket_assistant.ui.wordlists import TRUTH, YES_NO
from docket_assistant.wording.paper_names import tokens_by_item

_RESULTS = (
    ("N", AttemptResult.NO_ANSWER, "No answer"),
    ("V", AttemptResult.VOICEMAIL_LEFT, "Voicemail left"),
    ("S", AttemptResult.MESSAGE_LEFT_WITH_STAFF, "Message left with staff"),
    ("R", AttemptResult.NO_REPLY, "No reply"),
    ("O", AttemptResult.OTHER, "Something else"),
)
_MODES = (
    (Mode.TELEPHONE.value, "Telephone"),
    (Mode.IN_PERSON.value, "In person"),
    (Mode.VIDEO.value, "Video conference"),
    (Mode.VOICEMAIL.value, "Voicemail"),
)


class AttemptForm(Form):
    """Who was tried, with what result, when."""

    title = "Log an attempt"
    save_words = "Log it without a result"
    help = (
        "A try to confer that reached nobody. Person, day and hour are filled in; one letter for the "
        "result logs it: N no answer, V voicemail left, S message left with staff, R no reply.\n\n"
        "A letter or an e-mail is not an attempt: it is kept as a written contact, through Log a "
        "conferral."
    )

    def build(self) -> None:
        """Who and the result first; the rest is filled in."""
        colors = self.desk.colors
        card = Card("Whom you tried, and what came of it")
        self.who = ChoiceField("Whom", colors)
        card.add(self.add_field("who", self.who))
        row = WrapRow()
        for letter, result, words in _RESULTS:
            button = Button(f"{words}  ({letter})", partial(self._log, result), name=words)
            row.add(button)
            shortcut = QShortcut(QKeySequence(letter), self)
            shortcut.activated.connect(partial(self._log, result))
        card.add(row)
        logs = "The result logs the attempt with the day and hour below."
        card.add(Words(logs, Type.SECONDARY, role="muted", wrap=True))
        self.body.addWidget(card)
        more = Card("When, how and about what")
        grid = self.grid(more.body, 3)
        self.date = DateField("Day", lambda: self.desk.today)
        self.hour = HourField("At about")
        self.mode = ChoiceField("How", colors, _MODES)
        self.items = ItemsField("About", known=self._known, hint="Empty: not noted.")
        self.address = TextField("Number or address used")
        self.away = ChoiceField("Known to be away", colors, YES_NO)
        for at, (name, field) in enumerate(
            {
                "date": self.date, "hour": self.hour, "mode": self.mode, "items": self.items,
                "address": self.address, "away": self.away,
            }.items()
        ):  # fmt: skip
            grid.addWidget(self.add_field(name, field), at // 3, at % 3)
        self.private = NotesField("Private: stays here, never printed", private=True, lines=3)
        self.private.label.become("private")
        more.add(self.add_field("private", self.private))
        self.body.addWidget(more)
        self._result: AttemptResult | None = None

    def _known(self) -> tuple[ItemToken, ...]:
        return tuple(tokens_by_item(self.record).values())

    def prepare(self) -> None:
        """The other side's counsel, today, and the hour of the clock."""
        self.record = self.desk.record(self.place.matter)
        ours = self.record.matter.our_side
        self._people = [p for p in people_to_list(self.record, self.desk.today) if p.side is not ours]
        self.who.offer([(p.name, p.name) for p in self._people] or [("", "Nobody of record: not noted")])
        self.who.choose(self._people[0].name if self._people else "")
        self.date.show_date(self.desk.today)
        if not self.desk.sample:
            self.hour.show_hour(datetime.now().astimezone().time().replace(second=0, microsecond=0))
        self.mode.choose(Mode.TELEPHONE.value)
        self._result = None

    def _log(self, result: AttemptResult) -> None:
        self._result = result
        self.save()

    def submit(self) -> Place | None:
        """Log the attempt."""
        matter = self.record.matter
        at = self.hour.value()
        item_of: dict[ItemToken, ItemId] = {t: i for i, t in tokens_by_item(self.record).items()}
        chosen: tuple[Participant, ...] = tuple(p for p in self._people if p.name == self.who.value())
        attempt = Try(
            by=matter.our_side,
            made_on=self.date.value(),
            made_at=at,
            zone=zone_of(matter.court, matter.division) if at is not None else None,
            mode=Mode(self.mode.value()),
            directed_to=chosen or None,
            items=tuple(item_of[t] for t in self.items.value()),
            result=self._result,
            address_used=self.address.text(),
            known_away=TRUTH.get(self.away.value()),
            private_notes=self.private.text(),
        )
        today = self.desk.today
        if self.desk.sample and attempt.made_on is not None:
            today = max(today, attempt.made_on)
        matter_id, draft = MatterId(self.place.matter), self.draft_id
        change = self.desk.act(lambda store: log_attempt(store, matter_id, attempt, today, draft))
        self.desk.happened(attempt.made_on)
        on = attempt.made_on or self.desk.today
        self.desk.minutes_asked.emit(TimeAsked(matter_id, on, "attempt to confer", change.fact))
        return Place("matter", self.place.matter, "conferral")

    def first_stop(self) -> QWidget | None:
        """The person: a letter for the result may follow at once."""
        return self.who
