"""Facts of the matter itself: number, judges, schedule, and how counsel serve each other."""

from docket_assistant.app.matters.matter_facts import MatterFacts, amend_matter, facts_of
from docket_assistant.domain.ids import MatterId, PartyId
from docket_assistant.domain.matter import ScheduleDate
from docket_assistant.domain.record import Record
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.domain.typed.dates import Lean
from docket_assistant.ui.form import Form
from docket_assistant.ui.forms.caption_card import CaptionCard
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.fields import ChoiceField, NotesField, TextField
from docket_assistant.ui.widgets.typed_fields import DateField
from docket_assistant.ui.wordlists import METHODS

_SET = (("", "Typed here, or not known"), ("none", "The court has set none"))

_CUSTODY = (("", "Not known"), ("yes", "Yes"), ("no", "No"))
_CUSTODY_MEANS = {"": None, "yes": True, "no": False}
_SAID = {meant: said for said, meant in _CUSTODY_MEANS.items()}


class MatterFactsForm(Form):
    """What changes in a matter after it is opened."""

    title = "The matter"
    save_words = "Save the matter"
    help = (
        "The number, the judges and the schedule of the matter. A date that the court has not set is said so "
        "here: that is a fact, and differs from one that is not known.\n\n"
        "The service agreement is entered once; it is proposed for each set and each response.\n\n"
        "What a caption prints in place of a party's name, such as the initials of a minor, and a role of "
        "the party's own are entered under the caption. Names of minors entered there are looked for in "
        "every paper (Fed. R. Civ. P. 5.2(a)(3)) and printed in none."
    )

    def build(self) -> None:
        """A card for each: case, schedule, service, parties without counsel, caption."""
        colors = self.desk.colors
        today = lambda: self.desk.today  # noqa: E731
        case = Card("The case")
        grid = self.grid(case.body, 2)
        self.number = TextField("Case number")
        self.division = TextField("Division")
        self.judge = TextField("Presiding judge")
        self.discovery_judge = TextField("Judge who hears discovery", placeholder="if another")
        named = {
            "number": self.number,
            "division": self.division,
            "judge": self.judge,
            "discovery_judge": self.discovery_judge,
        }
        for at, (name, field) in enumerate(named.items()):
            grid.addWidget(self.add_field(name, field), at // 2, at % 2)
        self.body.addWidget(case)
        schedule = Card("The schedule")
        dates = self.grid(schedule.body, 2)
        self.days: dict[ScheduleDate, DateField] = {}
        self.none: dict[ScheduleDate, ChoiceField] = {}
        for row, (which, words) in enumerate(
            (
                (ScheduleDate.DISCOVERY_CLOSES, "Discovery closes"),
                (ScheduleDate.LAST_DAY_FOR_DISCOVERY_MOTIONS, "Last day for discovery motions"),
                (ScheduleDate.TRIAL, "Trial"),
            )
        ):
            self.days[which] = DateField(words, today, Lean.FUTURE)
            self.none[which] = ChoiceField(f"{words}: set or not", colors, _SET)
            dates.addWidget(self.add_field(which.value, self.days[which]), row, 0)
            dates.addWidget(self.add_field(f"none_{which.value}", self.none[which]), row, 1)
        self.body.addWidget(schedule)
        service = Card("Service between counsel")
        self.method = ChoiceField("Agreed means", colors, METHODS)
        self.addresses = NotesField("Addresses consented to in writing, one a line", lines=3)
        service.add(self.add_field("method", self.method))
        service.add(self.add_field("addresses", self.addresses))
        self.body.addWidget(service)
        self.custody: dict[PartyId, ChoiceField] = {}
        self.alone = Card("Parties without counsel")
        self.body.addWidget(self.alone)
        self.caption = CaptionCard(self)
        self.body.addWidget(self.caption)

    def _ask_custody(self, record: Record) -> None:
        """Some local rules exempt prisoners: asked only of the matter's parties without counsel."""
        alone = [party for party in record.parties if party.self_represented]
        for former, field in self.custody.items():
            del self.fields[f"custody_{former}"]
            field.hide()
            field.deleteLater()
        self.custody = {}
        for party in alone:
            asked = ChoiceField(f"{party.name}: in custody", self.desk.colors, _CUSTODY)
            self.custody[party.id] = asked
            self.alone.add(self.add_field(f"custody_{party.id}", asked))
        self.alone.setVisible(bool(alone))

    def prepare(self) -> None:
        """Show what is on file."""
        record = self.desk.record(self.place.matter)
        self._ask_custody(record)
        self.caption.show_record(record)
        facts = facts_of(record)
        self.number.restore(facts.number)
        self.division.restore(facts.division)
        self.judge.restore(facts.presiding_judge)
        self.discovery_judge.restore(facts.discovery_judge)
        self.method.choose(facts.service_method.value)
        self.addresses.restore("\n".join(facts.consented_addresses))
        for party, in_custody in facts.custody:
            self.custody[party].choose(_SAID[in_custody])
        for which, field in self.days.items():
            field.show_date(getattr(facts, which.value))
            self.none[which].choose("none" if which in facts.none_set else "")

    def submit(self) -> Place | None:
        """Save the matter."""
        lines = (line.strip() for line in self.addresses.text().splitlines())
        facts = MatterFacts(
            number=self.number.text(),
            division=self.division.text(),
            presiding_judge=self.judge.text(),
            discovery_judge=self.discovery_judge.text(),
            service_method=ServiceMethod(self.method.value()),
            consented_addresses=tuple(line for line in lines if line),
            discovery_closes=self.days[ScheduleDate.DISCOVERY_CLOSES].value(),
            last_day_for_discovery_motions=self.days[ScheduleDate.LAST_DAY_FOR_DISCOVERY_MOTIONS].value(),
            trial=self.days[ScheduleDate.TRIAL].value(),
            none_set=tuple(which for which, field in self.none.items() if field.value() == "none"),
            custody=tuple((party, _CUSTODY_MEANS[field.value()]) for party, field in self.custody.items()),
            caption_more=self.caption.more.text(),
            minors=self.caption.minors.text(),
            printed=self.caption.printed(),
        )
        matter, draft = MatterId(self.place.matter), self.draft_id
        self.desk.act(lambda store: amend_matter(store, matter, facts, draft))
        return Place("matter", self.place.matter, "overview")

    def first_stop(self) -> TextField:
        """The number."""
        return self.number
