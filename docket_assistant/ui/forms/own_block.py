"""One's own signature block: pasted or typed once, offered in every new matter."""

from functools import partial

from docket_assistant.app.matters.pasted import signature_of
from docket_assistant.app.people.lawyer_block import LawyerBlock
from docket_assistant.app.people.remembered import BlockInMatter, blocks_that_differ, our_blocks
from docket_assistant.app.upkeep.drafts import forget_draft
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.ui.form import Form
from docket_assistant.ui.page import clear
from docket_assistant.ui.places import Place
from docket_assistant.ui.settings import own_block, put_own_block
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fields import Field, NotesField, TextField
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.wording.captions import eased
from docket_assistant.wording.own_block import CHANGES, DIFFER, EMPTIED, NAMELESS, SAVED

_SHOWN = 12


class OwnBlockForm(Form):
    """The lawyer who uses the program."""

    title = "Your signature block"
    save_words = "Save the block"
    help = (
        "Your name, bar number, firm and addresses as a paper has them at its signature. Paste the block of "
        "any paper of yours and its parts are read into the fields, where you can correct them; or type them."
        "\n\nEvery new matter offers it for our counsel. It changes no matter on file: those in which you "
        "appear with another block are listed here, each with the way to amend it, with the day from which "
        "the new address holds."
    )

    def build(self) -> None:
        """What it does, what is pasted, what was read, and where another block stands."""
        self.body.addWidget(Words(CHANGES, role="muted", wrap=True))
        paste = Card("Paste a signature block")
        self.paste = NotesField("Signature block", lines=5, hint="Or type the fields below.")
        paste.add(self.add_field("paste", self.paste))
        self.body.addWidget(paste)
        self.name = TextField("Name")
        self.bar = TextField("Bar number", placeholder="#12345(MO)")
        self.firm = TextField("Firm")
        self.street = NotesField("Street", lines=3)
        self.telephone = TextField("Telephone")
        self.email = TextField("E-mail")
        self._by_name: dict[str, TextField | NotesField] = {
            "name": self.name, "bar_number": self.bar, "firm": self.firm, "street": self.street,
            "telephone": self.telephone, "email": self.email,
        }  # fmt: skip
        who = Card("The block")
        grid = self.grid(who.body, 3)
        for at, (name, field) in enumerate(self._by_name.items()):
            grid.addWidget(self.add_field(name, field), at // 3, at % 3)
        self.body.addWidget(who)
        self._others = Card()
        self._others.setAccessibleName("Matters on file with another block")
        self.body.addWidget(self._others)
        self.paste.edited.connect(self._read)

    @property
    def draft_id(self) -> str:
        """One draft, whatever matter was in view."""
        return f"{self.place.page}::"

    # Filling in

    def prepare(self) -> None:
        """The block that is kept, else our counsel of the newest matter as a proposal."""
        block = own_block(self.desk.settings, sample=self.desk.sample)
        with self.desk.reading() as view:
            proposed = our_blocks(view)[:1] if block is None else (block,)
        self.sub.setText("" if block is not None or not proposed else "Proposed from your newest matter")
        for one in proposed:
            for name, field in self._by_name.items():
                field.restore(getattr(one, name))
        self._list()

    def _list(self) -> None:
        """Open matters in which the same lawyer has another block than the one kept."""
        clear(self._others.body)
        own = own_block(self.desk.settings, sample=self.desk.sample)
        found: tuple[BlockInMatter, ...] = ()
        if own is not None:
            with self.desk.reading() as view:
                found = blocks_that_differ(view, own)[:_SHOWN]
        self._others.setVisible(bool(found))
        if found:
            self._others.add(Words(DIFFER, wrap=True))
        for one in found:
            caption = " v. ".join(eased(part) for part in one.caption.split(" v. "))
            go = partial(self.desk.go, Place("counsel", one.matter, fact=one.counsel))
            self._others.add(Button(f"Amend in {caption}", go, role="link"))

    def _read(self) -> None:
        """Fill in what a pasted block says; what was typed there before is replaced by it."""
        if self._restoring or not self.paste.text():
            return
        found = signature_of(self.paste.text())
        for name, field in self._by_name.items():
            text = getattr(found, name)
            if text:
                field.restore(text)
        unread = "; ".join(found.unread)
        said = "Read into the fields below; correct them there."
        self.paste.tell(f"{said} Not placed: {unread[:300]}" if unread else said)

    # Saving

    def submit(self) -> Place | None:
        """Keep the block between starts; emptied, none is kept."""
        block = LawyerBlock(**{name: field.text() for name, field in self._by_name.items()})
        if not block.is_empty and not block.name:
            self.name.complain(NAMELESS)
            raise InvalidInput(NAMELESS)
        before = own_block(self.desk.settings, sample=self.desk.sample)
        self._keep(None if block.is_empty else block)
        forget_draft(self.desk.store, self.draft_id)

        def undo() -> None:
            self._keep(before)
            self.desk.changed.emit("")

        self.desk.say(EMPTIED if block.is_empty else SAVED, (("Undo", undo),))
        return Place("settings")

    def _keep(self, block: LawyerBlock | None) -> None:
        put_own_block(self.desk.settings, block, sample=self.desk.sample)

    def _back(self) -> None:
        self.leave()
        self.desk.go(Place("settings"), remember=False)

    def first_stop(self) -> Field:
        """The name."""
        return self.name
