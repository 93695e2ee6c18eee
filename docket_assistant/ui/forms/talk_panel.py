"""The talk itself: when and how, who took part, which responses were on the table."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from docket_assistant.app.conferrals.talk_lists import OnTable, people_to_list, responses_to_list
from docket_assistant.app.conferrals.talks import Talk
from docket_assistant.app.districts import zone_of
from docket_assistant.domain.conferral import (
    LIVE_MODES,
    Coverage,
    Mode,
    Participant,
    ParticipantRole,
    Recording,
)
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.typed.dates import Lean
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.mnemonics import with_mnemonics
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fields import ChoiceField, Field, TextField, Tick
from docket_assistant.ui.widgets.flow import Flow
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.typed_fields import DateField, HourField
from docket_assistant.ui.wordlists import YES_NO, truth_choice
from docket_assistant.wording.days import short_date
from docket_assistant.wording.modes import mode_word
from docket_assistant.wording.parties import side_word

if TYPE_CHECKING:
    from docket_assistant.domain.record import Record

_MODES = (
    Mode.TELEPHONE,
    Mode.IN_PERSON,
    Mode.VIDEO,
    Mode.EMAIL,
    Mode.LETTER,
    Mode.FAX,
    Mode.TEXT,
    Mode.UNKNOWN,
)
_RECORDED = (
    (Recording.UNKNOWN.value, "Not noted"),
    (Recording.NO.value, "No"),
    (Recording.BY_CONSENT_OF_ALL.value, "By consent of all"),
    (Recording.REPORTER.value, "By a reporter"),
)
_LETTERS = "ytuo"
"""Letters that the day, the hour, staff and the one who took notes are reached by."""


class TalkPanel(QWidget):
    """Facts of the talk; nothing is ticked for counsel."""

    edited = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._record: Record | None = None
        self._people: list[tuple[Tick, Participant]] = []
        self._table: list[tuple[Tick, OnTable]] = []
        colors = desk.colors
        self.date = DateField("Da&y of the talk", lambda: desk.today, Lean.PAST)
        self.hour = HourField("A&t about")
        modes = [(m.value, mode_word(m).capitalize()) for m in _MODES]
        self.mode = ChoiceField("How", colors, modes)
        self.place = TextField("Place", placeholder="Where counsel met")
        self.other = TextField("Someone else who took part", placeholder="Name")
        self.staff = TextField("Staff of o&urs who were there", placeholder="Name; name")
        self.notes_by = ChoiceField("Who took n&otes", colors, (("", "Not noted"),))
        self.recorded = ChoiceField("Recorded by anyone", colors, _RECORDED)
        self.started_by = ChoiceField(
            "Who called", colors, (("", "Not noted"), ("ours", "We did"), ("theirs", "They did"))
        )
        self.minutes = TextField("Minutes", placeholder="as counsel noted it")
        self.impasse = ChoiceField("Impasse said", colors, YES_NO)
        self.fields: dict[str, Field] = {
            "date": self.date, "hour": self.hour, "mode": self.mode, "place": self.place, "other": self.other,
            "recorded": self.recorded, "started_by": self.started_by, "minutes": self.minutes,
            "impasse": self.impasse, "staff": self.staff,
        }  # fmt: skip
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        talk = Card("The talk")
        talk.add(self.mode)
        when = QHBoxLayout()
        when.setSpacing(12)
        when.addWidget(self.date, 1)
        when.addWidget(self.hour, 1)
        talk.body.addLayout(when)
        talk.add(self.place)
        talk.add(Words("Who took part", Type.SECONDARY, role="muted"))
        self._who = QVBoxLayout()
        talk.body.addLayout(self._who)
        talk.add(self.notes_by)
        talk.add(self.other)
        talk.add(Words("Responses on the table", Type.SECONDARY, role="muted"))
        self._on_table = QVBoxLayout()
        talk.body.addLayout(self._on_table)
        layout.addWidget(talk)
        self.more = self._more()
        for field in self.fields.values():
            field.edited.connect(self._on_edited)
        self.notes_by.edited.connect(self.edited)

    def _more(self) -> Card:
        """What rules and orders ask for less often; the form puts it last."""
        card = Card("More about the talk")
        side_by_side = Flow(2, spacing=12, narrowest=7)
        for field in (self.started_by, self.minutes, self.impasse, self.recorded):
            side_by_side.add(field)
        card.add(side_by_side)
        card.add(self.staff)
        return card

    def _on_edited(self) -> None:
        self.place.setVisible(self.mode.value() == Mode.IN_PERSON.value)
        self._offer_note_takers()
        self.edited.emit()

    def _offer_note_takers(self) -> None:
        """Who of ours may have taken notes; asked only where more than one of ours was there."""
        names = list(dict.fromkeys(person.name for person in self._of_ours()))
        self.notes_by.offer([("", "Not noted"), *((name, name) for name in names)])
        self.notes_by.setVisible(len(names) > 1)

    def _of_ours(self) -> tuple[Participant, ...]:
        assert self._record is not None
        ours = self._record.matter.our_side
        return tuple(p for p in self._there() if p.side is ours)

    # Filling in

    def prepare(self, record: "Record", today: date) -> None:
        """List people and responses of the day; the day is today, the mode the one used last."""
        self._record = record
        self.date.show_date(today)
        usual = next((c.mode for c in reversed(record.conferrals) if c.mode in LIVE_MODES), Mode.TELEPHONE)
        self.mode.choose(usual.value)
        self.place.setVisible(usual is Mode.IN_PERSON)
        self._list(record, today)
        self._offer_note_takers()

    def _list(self, record: "Record", day: date) -> None:
        for tick, _ in (*self._people, *self._table):
            tick.hide()
            tick.deleteLater()
        people, table = people_to_list(record, day), responses_to_list(record, day)
        words = [f"{p.name}, for {side_word(record, p.side)}" for p in people]
        words += [f"{t.label}{f', {short_date(t.served_on)}' if t.served_on else ''}" for t in table]
        keyed = with_mnemonics(words, taken=_LETTERS)
        self._people = [
            (self._tick(k, w, self._who), p) for k, w, p in zip(keyed, words, people, strict=False)
        ]
        rest, said = keyed[len(people) :], words[len(people) :]
        self._table = [
            (self._tick(k, w, self._on_table), t) for k, w, t in zip(rest, said, table, strict=True)
        ]

    def _tick(self, keyed: str, words: str, layout: QVBoxLayout) -> Tick:
        tick = Tick(keyed, self._desk.colors, name=words)
        tick.toggled.connect(lambda _on: self._on_edited())
        layout.addWidget(tick)
        return tick

    def show_talk(self, talk: Talk) -> None:
        """Show a talk that was logged."""
        assert self._record is not None
        self._list(self._record, talk.held_on or self._desk.today)
        self.date.show_date(talk.held_on)
        self.hour.show_hour(talk.starts_at)
        self.mode.choose(talk.mode.value)
        self.place.restore(talk.place)
        self.recorded.choose(talk.recorded.value)
        self.minutes.restore(str(talk.minutes) if talk.minutes else "")
        self.impasse.choose(truth_choice(talk.impasse_said))
        ours = self._record.matter.our_side
        self.started_by.choose(
            "" if talk.started_by is None else "ours" if talk.started_by is ours else "theirs"
        )
        there = {p.counsel for p in talk.participants or ()}
        for tick, person in self._people:
            tick.setChecked(person.counsel in there)
        for tick, on_table in self._table:
            tick.setChecked(bool(set(on_table.responses) & set(talk.responses_on_table)))
        unknown = [p for p in talk.participants or () if p.counsel is None]
        self.other.restore(next((p.name for p in unknown if p.side is not ours), ""))
        self.staff.restore("; ".join(p.name for p in unknown if p.side is ours))
        self._offer_note_takers()
        self.notes_by.choose(next((p.name for p in self._of_ours() if _took_notes(talk, p)), ""))

    def begin(self, day: date, at: time) -> None:
        """The talk begins now; what is typed already stays."""
        if not self.date.text():
            self.date.show_date(day)
        if not self.hour.text():
            self.hour.show_hour(at)

    def ticks_state(self) -> dict[str, str]:
        """Who and what is ticked, as a draft keeps it."""
        return {
            "people": "\n".join(p.name for tick, p in self._people if tick.isChecked()),
            "table": "\n".join(t.responses[0] for tick, t in self._table if tick.isChecked()),
            "notes_by": self.notes_by.value(),
        }

    def restore_ticks(self, state: Mapping[str, str]) -> None:
        """Tick what a draft kept."""
        people, table = state.get("people", "").split("\n"), state.get("table", "").split("\n")
        for tick, person in self._people:
            tick.setChecked(person.name in people)
        for tick, on_table in self._table:
            tick.setChecked(str(on_table.responses[0]) in table)
        self.notes_by.choose(state.get("notes_by", ""))

    # What it says

    def day(self) -> date | None:
        """The day typed, None where it cannot be read."""
        return self.date.peek()

    def missing(self) -> list[str]:
        """What is still missing to describe the talk."""
        assert self._record is not None
        ours = self._record.matter.our_side
        there = {p.side for tick, p in self._people if tick.isChecked()}
        asked = (
            (not self.date.text(), "The day"),
            (not self.hour.text(), "The hour"),
            (ours not in there, "Who took part for us"),
            (not there - {ours} and not self.other.text(), "Who took part for the other side"),
            (bool(self._table) and not self._chosen_responses(), "Which responses were on the table"),
        )
        return [words for lacks, words in asked if lacks]

    def _chosen_responses(self) -> tuple[Any, ...]:
        return tuple(r for tick, t in self._table if tick.isChecked() for r in t.responses)

    def _participants(self) -> tuple[Participant, ...] | None:
        notes_by = self.notes_by.value()
        ours = self._of_ours()
        return tuple(replace(p, took_notes=p.name == notes_by and p in ours) for p in self._there()) or None

    def _there(self) -> tuple[Participant, ...]:
        """Everybody who is ticked or named."""
        assert self._record is not None
        ours = self._record.matter.our_side
        found = [p for tick, p in self._people if tick.isChecked()]
        if self.other.text():
            found.append(Participant(self.other.text(), ours.facing, ParticipantRole.OTHER))
        named = (name.strip() for name in self.staff.text().split(";"))
        found += [Participant(name, ours, ParticipantRole.STAFF) for name in named if name]
        return tuple(found)

    def _typed_minutes(self) -> int | None:
        text = self.minutes.text()
        if not text:
            return None
        if not text.isdecimal() or not 0 < int(text) < 24 * 60:
            words = (
                "Minutes is a whole number from 1 to 1439, such as 25; leave it empty where nobody noted it."
            )
            self.minutes.complain(words)
            raise InvalidInput(words)
        return int(text)

    def talk(self, *, minutes: int | None, **rest: Any) -> Talk:  # noqa: ANN401  # fields of Talk
        """The talk as typed; raises InvalidInput where a field cannot be read."""
        assert self._record is not None
        matter = self._record.matter
        at = self.hour.value()
        sides = {
            "ours": matter.our_side,
            "theirs": matter.our_side.facing,
        }
        talk = Talk(
            mode=Mode(self.mode.value()),
            held_on=self.date.value(),
            starts_at=at,
            zone=zone_of(matter.court, matter.division) if at is not None else None,
            minutes=self._typed_minutes() or minutes,
            place=self.place.text() if self.mode.value() == Mode.IN_PERSON.value else "",
            participants=self._participants(),
            coverage=Coverage.LISTED,
            responses_on_table=self._chosen_responses(),
            started_by=sides.get(self.started_by.value()),
            impasse_said={"yes": True, "no": False}.get(self.impasse.value()),
            recorded=Recording(self.recorded.value()),
        )
        return replace(talk, **rest)


def _took_notes(talk: Talk, person: Participant) -> bool:
    there = (p for p in talk.participants or () if p.took_notes)
    return any(p.name == person.name and p.side is person.side for p in there)
