"""What captions print beside what the record says: further lines, minors, a party's own name and role."""

from docket_assistant.domain.ids import PartyId
from docket_assistant.domain.people import Party
from docket_assistant.domain.record import Record
from docket_assistant.ui.form import Form
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fields import NotesField, TextField


class CaptionCard(Card):
    """Fields of the matter's caption, and two for each party; empty ones print what is on record."""

    def __init__(self, form: Form) -> None:
        super().__init__("The caption of papers")
        self._form = form
        self.more = NotesField("Lines under the number, such as a lead or member case", lines=2)
        self.minors = NotesField("Names of minors, one a line; no paper prints them", lines=2)
        self.add(form.add_field("caption_more", self.more))
        self.add(form.add_field("minors", self.minors))
        self._grid = form.grid(self.body, 2)
        self._names: dict[PartyId, TextField] = {}
        self._roles: dict[PartyId, TextField] = {}
        self._parties: tuple[Party, ...] = ()

    def show_record(self, record: Record) -> None:
        """Show what is on file, with fields for the parties of this matter."""
        for former in self._names:
            for name in (f"printed_{former}", f"role_{former}"):
                field = self._form.fields.pop(name)
                self._grid.removeWidget(field)
                field.hide()
                field.deleteLater()
        self._parties = record.parties
        self._names = {p.id: TextField(f"{p.name}: printed as", placeholder=p.name) for p in self._parties}
        self._roles = {
            p.id: TextField(f"{p.name}: role of its own", placeholder="such as Defendant/Counterclaimant")
            for p in self._parties
        }
        for row, party in enumerate(self._parties):
            named, role = self._names[party.id], self._roles[party.id]
            self._grid.addWidget(self._form.add_field(f"printed_{party.id}", named), row, 0)
            self._grid.addWidget(self._form.add_field(f"role_{party.id}", role), row, 1)
            named.restore(party.prints if party.prints != party.name else "")
            role.restore(party.own_role)
        self.more.restore(record.matter.caption_more)
        self.minors.restore(record.matter.minors)

    def printed(self) -> tuple[tuple[PartyId, str], ...]:
        """How each party is printed, as the record keeps it: a name, and a role on the next line."""
        return tuple((party.id, self._printed(party)) for party in self._parties)

    def _printed(self, party: Party) -> str:
        name, role = self._names[party.id].text().strip(), self._roles[party.id].text().strip()
        return f"{name or party.name}\n{role}" if role else name
