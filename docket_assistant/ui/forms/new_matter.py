"""A new matter on one page: the caption and the signature blocks pasted, the rest seen before it is kept."""

import re
from datetime import date

from docket_assistant.app.districts import find_district
from docket_assistant.app.matters.new_matter import NewMatter, open_matter
from docket_assistant.app.matters.pasted import SignatureText, caption_of_text, signature_of
from docket_assistant.app.people.lawyer_block import LawyerBlock, block_lines
from docket_assistant.app.people.remembered import blocks_offered, their_block
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.matter import ScheduleDate, Side, parse_case_number
from docket_assistant.domain.people import PartyRole
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.domain.typed.dates import Lean
from docket_assistant.ui.form import Form
from docket_assistant.ui.places import Place
from docket_assistant.ui.settings import own_block
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fields import ChoiceField, NotesField, TextField
from docket_assistant.ui.widgets.typed_fields import DateField
from docket_assistant.ui.wordlists import METHODS

_ET_AL = re.compile(r",?\s+et\s+al\.?\s*$", re.IGNORECASE)
_SHORT = 80
"""Longer text in a block of counsel is a signature block, shorter a name or an address."""


class NewMatterForm(Form):
    """What a matter begins with; only court, number and a party a side are needed."""

    title = "New matter"
    save_words = "Open the matter"
    help = (
        "Paste the caption of any paper in the case: court, division, parties and number are read from it "
        "and shown below, where you can correct them. Paste your signature block once; it is remembered "
        "for the next matter. For counsel on the other side paste theirs, or type a name or e-mail "
        "address that you met before.\n\n"
        "Only the court, the number and one party on each side are needed. What you leave empty is kept "
        "as not known."
    )

    def build(self) -> None:
        """Paste at the top, what was read beneath."""
        colors = self.desk.colors
        paste = Card("Paste the caption")
        self.caption = NotesField("Caption of a paper in the case", lines=6, hint="Or type the fields below.")
        paste.add(self.add_field("caption", self.caption))
        self.body.addWidget(paste)
        case = Card("The case")
        grid = self.grid(case.body, 3)
        self.court = TextField("Court", placeholder="E.D. Mo.")
        self.division = TextField("Division", placeholder="as in the caption, if any")
        self.number = TextField("Case number", placeholder="4:08-CV-1717 (CEJ)")
        self.first = NotesField("Plaintiffs, one a line", lines=2)
        self.second = NotesField("Defendants, one a line", lines=2)
        sides = ((Side.PLAINTIFF.value, "Plaintiffs"), (Side.DEFENDANT.value, "Defendants"))
        self.side = ChoiceField("We act for", colors, (("", "Choose"), *sides))
        self.judge = TextField("Presiding judge")
        self.discovery_judge = TextField("Judge who hears discovery", placeholder="if another")
        for at, (name, field) in enumerate(
            {
                "court": self.court, "division": self.division, "number": self.number, "first": self.first,
                "second": self.second, "side": self.side, "judge": self.judge,
                "discovery_judge": self.discovery_judge,
            }.items()
        ):  # fmt: skip
            grid.addWidget(self.add_field(name, field), at // 3, at % 3)
        self.body.addWidget(case)
        counsel = Card("Counsel")
        row = self.grid(counsel.body, 2)
        self.ours = NotesField(
            "Our signature block", lines=6, hint="Pasted once, remembered for the next matter."
        )
        self.theirs = NotesField(
            "Their signature block, or a name or e-mail met before",
            lines=6,
            hint="Leave empty where the other side has no counsel or it is not known.",
        )
        row.addWidget(self.add_field("ours", self.ours), 0, 0)
        row.addWidget(self.add_field("theirs", self.theirs), 0, 1)
        self.body.addWidget(counsel)
        self.body.addWidget(self._dates())
        self.caption.edited.connect(self._read_caption)
        self.court.edited.connect(self._echo_court)
        self.number.edited.connect(self._echo_number)
        self.ours.edited.connect(lambda: self._echo_block(self.ours))
        self.theirs.edited.connect(lambda: self._echo_block(self.theirs))

    def _dates(self) -> Card:
        card = Card("The schedule")
        grid = self.grid(card.body, 4)
        today = lambda: self.desk.today  # noqa: E731
        self.closes = DateField("Discovery closes", today, Lean.FUTURE)
        self.last_motion = DateField("Last day for discovery motions", today, Lean.FUTURE)
        self.trial = DateField("Trial", today, Lean.FUTURE)
        self.method = ChoiceField("Service agreed by", self.desk.colors, METHODS)
        for at, (name, field) in enumerate(
            (
                ("closes", self.closes),
                ("last_motion", self.last_motion),
                ("trial", self.trial),
                ("method", self.method),
            )
        ):
            grid.addWidget(self.add_field(name, field), 0, at)
        return card

    # Filling in

    def prepare(self) -> None:
        """Our own block is remembered."""
        with self.desk.store.read() as view:
            blocks = blocks_offered(view, own_block(self.desk.settings, sample=self.desk.sample))
        if blocks:
            self.ours.restore("\n\n".join("\n".join(block_lines(block)) for block in blocks))

    def _read_caption(self) -> None:
        """Fill in what a pasted caption says; what was typed there before is replaced by it."""
        if self._restoring or not self.caption.text():
            return
        found = caption_of_text(self.caption.text())
        filled = {
            self.court: found.court,
            self.division: found.division,
            self.number: found.number,
            self.first: "\n".join(_with_et_al(found.first, Side.PLAINTIFF in found.et_al)),
            self.second: "\n".join(_with_et_al(found.second, Side.DEFENDANT in found.et_al)),
        }
        for field, text in filled.items():
            if text:
                field.restore(text)
        self._versus = found.versus or "v."
        self._roles = (found.first_role, found.second_role)
        unread = "; ".join((*found.unread, *found.unsure))
        said = "Read into the fields below; correct them there."
        self.caption.tell(f"{said} Not placed or not certain: {unread[:300]}" if unread else said)

    _versus = "v."
    _roles: tuple[PartyRole | None, PartyRole | None] = (None, None)

    def _echo_court(self) -> None:
        found = find_district(self.court.text())
        self.court.tell(found[0].name if found else "")

    def _echo_number(self) -> None:
        initials = parse_case_number(self.number.text()).initials
        self.number.tell(f"Judge's initials: {', '.join(initials)}" if initials else "")
        if initials and not self.judge.text():
            self.judge.restore(initials[0])

    def _echo_block(self, field: NotesField) -> None:
        if not field.text():
            field.tell("")
            return
        blocks = self._blocks(field, ours=field is self.ours)
        told = [", ".join(filter(None, (b.name, b.bar_number, b.firm, b.email))) for b in blocks]
        unread = "; ".join(line for text in _split(field.text()) for line in signature_of(text).unread)
        extra = f" Not placed: {unread[:200]}" if unread and len(field.text()) > _SHORT else ""
        field.tell(f"Read as {'; '.join(told)}.{extra}" if any(told) else "No name was found yet.")

    def _blocks(self, field: NotesField, *, ours: bool) -> tuple[LawyerBlock, ...]:
        text = field.text()
        if not text:
            return ()
        if not ours and len(text) <= _SHORT and "\n" not in text:
            with self.desk.store.read() as view:
                known = their_block(view, text)
            return (known,) if known is not None else (LawyerBlock(text),)
        return tuple(_block_of(signature_of(part)) for part in _split(text))

    # Saving

    def submit(self) -> Place | None:
        """Open the matter."""
        new = self._new()
        draft = self.draft_id
        change = self.desk.act(lambda store: open_matter(store, new, self.desk.today, draft))
        return Place("matter", change.matter, "overview")

    def _new(self) -> NewMatter:
        court = find_district(self.court.text())
        if self.court.text() and not court:
            self.court.complain("No district is called so; type it as E.D. Mo. or moed.")
            raise InvalidInput("The court is not known; type it as E.D. Mo. or moed.")
        if not self.side.value():
            self.side.complain("Choose whom we act for.")
            raise InvalidInput("Whom we act for is not chosen; choose Plaintiffs or Defendants.")
        dates = self._schedule()
        first, second = _names(self.first.text()), _names(self.second.text())
        return NewMatter(
            court=court[0].id if court else "",
            division=self.division.text(),
            number=self.number.text(),
            our_side=Side(self.side.value()),
            first=first[0],
            second=second[0],
            first_role=self._roles[0] or PartyRole.PLAINTIFF,
            second_role=self._roles[1] or PartyRole.DEFENDANT,
            et_al=tuple(s for s, on in ((Side.PLAINTIFF, first[1]), (Side.DEFENDANT, second[1])) if on),
            versus=self._versus,
            presiding_judge=self.judge.text(),
            discovery_judge=self.discovery_judge.text(),
            ours=self._blocks(self.ours, ours=True),
            theirs=self._blocks(self.theirs, ours=False),
            service_method=ServiceMethod(self.method.value()),
            discovery_closes=dates[ScheduleDate.DISCOVERY_CLOSES],
            last_day_for_discovery_motions=dates[ScheduleDate.LAST_DAY_FOR_DISCOVERY_MOTIONS],
            trial=dates[ScheduleDate.TRIAL],
        )

    def _schedule(self) -> dict[ScheduleDate, date | None]:
        return {
            ScheduleDate.DISCOVERY_CLOSES: self.closes.value(),
            ScheduleDate.LAST_DAY_FOR_DISCOVERY_MOTIONS: self.last_motion.value(),
            ScheduleDate.TRIAL: self.trial.value(),
        }

    def first_stop(self) -> NotesField:
        """Where the caption is pasted."""
        return self.caption


def _names(text: str) -> tuple[tuple[str, ...], bool]:
    """Names, one a line, and whether the last ends in "et al."."""
    lines = [line.strip().rstrip(",") for line in text.splitlines() if line.strip()]
    et_al = bool(lines) and bool(_ET_AL.search(lines[-1]))
    return tuple(name for name in (_ET_AL.sub("", line).strip() for line in lines) if name), et_al


def _with_et_al(names: tuple[str, ...], et_al: bool) -> tuple[str, ...]:  # noqa: FBT001  # a fact of the caption
    if not names or not et_al or _ET_AL.search(names[-1]):
        return names
    return (*names[:-1], f"{names[-1]}, et al.")


def _split(text: str) -> list[str]:
    """Blocks pasted one under another, with a blank line between."""
    return [part for part in re.split(r"\n[ \t]*\n", text) if part.strip()]


def _block_of(found: SignatureText) -> LawyerBlock:
    return LawyerBlock(found.name, found.bar_number, found.firm, found.street, found.telephone, found.email)
