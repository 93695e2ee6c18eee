"""Counsel: a signature block pasted or fields typed, with the day from which each address holds."""

from functools import partial

from docket_assistant.app.matters.pasted import signature_of
from docket_assistant.app.people.counsel_guard import guard_of_counsel
from docket_assistant.app.people.counsel_typed import (
    AddressesTyped,
    CounselTyped,
    addresses_now,
    counsel_from,
    find_counsel,
)
from docket_assistant.app.people.lawyers import amend_counsel
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import CounselId, MatterId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.people import AddressKind, Counsel
from docket_assistant.domain.record import Record
from docket_assistant.ui.form import Form
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fields import ChoiceField, Field, NotesField, TextField
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.typed_fields import DateField
from docket_assistant.ui.wordlists import TRUTH, YES_NO, truth_choice
from docket_assistant.wording.days import short_date
from docket_assistant.wording.parties import side_word

_SINCE = (
    "“Since” is the first day of a new address. Left empty, one that takes another's place holds from today,"
    " any other from the start as far as the file knows."
)
_PASTED = "pasted signature block"
_REPLACED = (
    ("", "Was right until then: it stays on file with its days"),
    ("corrects", "Was never right: it is corrected and leaves no trace"),
)
_WORDS = {
    AddressKind.EMAIL: "E-mail, one address a line",
    AddressKind.TELEPHONE: "Telephone, one number a line",
    AddressKind.STREET: "Street",
}


class CounselForm(Form):
    """Adds a lawyer, or amends the one that the place names."""

    title = "Counsel"
    save_words = "Save counsel"
    help = (
        "A lawyer of either side. Paste a signature block and its parts are read into the fields, where you "
        "can correct them; or type them.\n\n"
        "A new address takes the place of the one before, which stays on file with its last day: whether a "
        "message went to an address of record is asked of the day on which it was sent."
    )

    def build(self) -> None:
        """Whom one can amend, what is pasted, what was read."""
        colors = self.desk.colors
        self._known = Card("On file")
        self.body.addWidget(self._known)
        paste = Card("Paste a signature block")
        self.paste = NotesField("Signature block", lines=6, hint="Or type the fields below.")
        paste.add(self.add_field("paste", self.paste))
        self.body.addWidget(paste)
        who = Card("Who")
        grid = self.grid(who.body, 3)
        self.name = TextField("Name")
        self.firm = TextField("Firm")
        self.bar = TextField("Bar number", placeholder="#12345(MO)")
        self.side = ChoiceField("Appears for", colors)
        self.lead = ChoiceField("Lead or trial counsel", colors, YES_NO)
        named: dict[str, Field] = {
            "name": self.name, "firm": self.firm, "bar": self.bar, "side": self.side, "lead": self.lead,
        }  # fmt: skip
        for at, (name, field) in enumerate(named.items()):
            grid.addWidget(self.add_field(name, field), at // 3, at % 3)
        self.body.addWidget(who)
        self.body.addWidget(self._addresses())
        self.guard = Words("", role="amber", wrap=True)
        self.guard.setAccessibleName("Whose name and addresses these are")
        self.guard.hide()
        self._foot.addWidget(self.guard)
        for field in (self.name, self.side, self.lines[AddressKind.EMAIL]):
            field.edited.connect(self._guard)
        self.paste.edited.connect(self._read)

    def _addresses(self) -> Card:
        card = Card("Addresses of record")
        card.add(Words(_SINCE, role="muted", wrap=True))
        grid = self.grid(card.body, 2)
        grid.setColumnStretch(0, 2)
        self.lines: dict[AddressKind, NotesField] = {}
        self.since: dict[AddressKind, DateField] = {}
        for row, (kind, words) in enumerate(_WORDS.items()):
            self.lines[kind] = NotesField(words, lines=2)
            self.since[kind] = DateField(f"{words.partition(',')[0]} since", lambda: self.desk.today)
            grid.addWidget(self.add_field(kind.value, self.lines[kind]), row, 0)
            grid.addWidget(self.add_field(f"{kind.value}_since", self.since[kind]), row, 1)
        last = self.grid(card.body, 2)
        self.where = TextField(
            "Where new addresses were read", placeholder="motion of Oct. 9, 2009, ECF No. 31"
        )
        self.replaced = ChoiceField("An address that is replaced", self.desk.colors, _REPLACED)
        last.addWidget(self.add_field("where", self.where), 0, 0)
        last.addWidget(self.add_field("replaced", self.replaced), 0, 1)
        return card

    def _guard(self) -> None:
        """Say at once, in view wherever the form is scrolled to, what would write to a party."""
        if self._restoring or self._record is None:
            return
        said = guard_of_counsel(
            self._record,
            CounselId(self.place.fact),
            self.name.text(),
            Side(self.side.value()),
            _values(AddressKind.EMAIL, self.lines[AddressKind.EMAIL].text()),
        )
        self.guard.setText("\n".join(said))
        self.guard.setVisible(bool(said))

    # Filling in

    _record: Record | None = None
    """As it was when the form was shown."""

    def show_place(self, place: Place) -> None:
        """Show the form; what is on file already is looked at as if it were typed."""
        super().show_place(place)
        self._guard()

    def prepare(self) -> None:
        """Show the lawyer on file, or an empty form for one of the other side."""
        self._record = record = self.desk.record(self.place.matter)
        self.side.offer([(side.value, side_word(record, side)) for side in Side])
        self._offer(record)
        self.replaced.setVisible(bool(self.place.fact))
        if self.place.fact:
            self._show(find_counsel(record, self.place.fact))
            return
        self.sub.setText("A lawyer who is not on file yet")
        others = {party.side for party in record.parties} - {record.matter.our_side}
        self.side.choose(next((side.value for side in Side if side in others), ""))

    def _offer(self, record: Record) -> None:
        """Links to the lawyers on file, where a new one is typed."""
        while self._known.body.count() > 1:
            item = self._known.body.takeAt(1)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for lawyer in record.counsel:
            words = f"{lawyer.name}, {lawyer.firm}" if lawyer.firm else lawyer.name
            self._known.add(Button(f"Amend {words}", partial(self._amend, str(lawyer.id)), role="link"))
        self._known.setVisible(bool(record.counsel) and not self.place.fact)

    def _amend(self, counsel: str) -> None:
        self.desk.go(Place("counsel", self.place.matter, fact=counsel), remember=False)

    def _show(self, lawyer: Counsel) -> None:
        self.sub.setText(f"Amend {lawyer.name}")
        self.name.restore(lawyer.name)
        self.firm.restore(lawyer.firm)
        self.bar.restore(lawyer.bar_number)
        self.side.choose(lawyer.side.value)
        self.lead.choose(truth_choice(lawyer.lead))
        for kind, field in self.lines.items():
            held = addresses_now(lawyer, kind)
            field.restore("\n".join(a.value for a in held))
            days = [f"since {short_date(a.since)}" for a in held if a.since is not None]
            field.tell(f"On file {', '.join(days)}." if days else "")

    def _read(self) -> None:
        """Fill in what a pasted block says; what was typed there before is replaced by it."""
        if self._restoring or not self.paste.text():
            return
        found = signature_of(self.paste.text())
        filled: tuple[tuple[TextField | NotesField, str], ...] = (
            (self.name, found.name),
            (self.firm, found.firm),
            (self.bar, found.bar_number),
            (self.lines[AddressKind.EMAIL], found.email),
            (self.lines[AddressKind.TELEPHONE], found.telephone),
            (self.lines[AddressKind.STREET], found.street),
        )
        for field, text in filled:
            if text:
                field.restore(text)
        if found.side is not None:
            self.side.choose(found.side.value)
        if not self.where.text():
            self.where.restore(_PASTED)
        unread = "; ".join(found.unread)
        said = "Read into the fields below; correct them there."
        self.paste.tell(f"{said} Not placed: {unread[:300]}" if unread else said)

    # Saving

    def submit(self) -> Place | None:
        """Add or amend the lawyer."""
        record = self.desk.record(self.place.matter)
        before = find_counsel(record, self.place.fact) if self.place.fact else None
        today, draft = self.desk.today, self.draft_id
        counsel = counsel_from(self._typed(), before, today)
        if not counsel.name.strip():
            self.name.complain("Write the name as in the signature block.")
            raise InvalidInput("The lawyer's name is empty; write it as in the signature block.")
        corrects = self.replaced.value() == "corrects"
        matter = MatterId(self.place.matter)
        self.desk.act(lambda store: amend_counsel(store, matter, counsel, today, draft, corrects=corrects))
        return Place("matter", self.place.matter)

    def _typed(self) -> CounselTyped:
        return CounselTyped(
            name=self.name.text(),
            side=Side(self.side.value()),
            firm=self.firm.text(),
            bar_number=self.bar.text(),
            lead=TRUTH.get(self.lead.value()),
            addresses={
                kind: AddressesTyped(_values(kind, self.lines[kind].text()), self.since[kind].value())
                for kind in AddressKind
            },
            read_where=self.where.text(),
        )

    def first_stop(self) -> Field:
        """The block for a new lawyer, the addresses of one on file."""
        return self.lines[AddressKind.EMAIL] if self.place.fact else self.paste


def _values(kind: AddressKind, text: str) -> tuple[str, ...]:
    lines = tuple(line.strip() for line in text.splitlines() if line.strip())
    if kind is AddressKind.STREET:
        return ("\n".join(lines),) if lines else ()
    return tuple(dict.fromkeys(lines))
