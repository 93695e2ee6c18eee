"""What the sentences of one certificate of conferral share: its talks, its names, its form, who signs it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from docket_assistant.documents.asked import PaperAsked, Question
from docket_assistant.documents.certificate.conferred import Conferred, TalkedItem, conferred_of, lawyers_in
from docket_assistant.documents.certificate.questions import FORM
from docket_assistant.documents.model import Gap, Mend, Runs
from docket_assistant.documents.requests.item_groups import listed
from docket_assistant.documents.signature import counsel_of
from docket_assistant.documents.talk_words import capital, items_of, outcome_ids, speaks_for
from docket_assistant.domain.conferral import Outcome
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.people import Counsel
from docket_assistant.domain.record import Record
from docket_assistant.domain.rules import ConferralRule
from docket_assistant.wording.parties import side_word
from docket_assistant.wording.runs import sentence, told

WHERE = "the certificate"
FLOOR = ("good_faith_assertion", "conferred_or_attempted")
"""What Fed. R. Civ. P. 37(a)(1) asks of every motion, whatever the district's own rule adds."""
_ATTEMPTS = ("specific_efforts",)
_READ_FOR = 90
"""Days for which a reading of the rule counts (a house reading)."""


class Form(StrEnum):
    """Where the certificate stands."""

    PARAGRAPH = "paragraph"
    CERTIFICATE = "certificate"
    DECLARATION = "declaration"


_BY_LOCATION = {"separate_certificate": Form.CERTIFICATE, "declaration": Form.DECLARATION}


@dataclass(frozen=True)
class Certifying:
    """One certificate as it is asked for."""

    asked: PaperAsked

    @property
    def record(self) -> Record:
        """The record as of the day."""
        return self.asked.record

    @cached_property
    def conferred(self) -> Conferred:
        """The items by what the record supports on each."""
        return conferred_of(self.asked)

    @property
    def rule(self) -> ConferralRule:
        """The rule in force, with the points that checklists in force want beside its own."""
        return self.conferred.force.certified

    @property
    def form(self) -> Form:
        """As counsel chose, else as the rule on file wants it."""
        chosen = self.asked.said(FORM.name)
        return (
            Form(chosen)
            if chosen in set(Form)
            else _BY_LOCATION.get(self.rule.statement_location, Form.PARAGRAPH)
        )

    @property
    def motion(self) -> Motion | None:
        """The motion on record that it is for; None for a motion to come."""
        return next((m for m in self.record.motions if m.id == self.asked.about), None)

    @cached_property
    def elements(self) -> tuple[str, ...]:
        """What the rule and the federal rule name for what happened: talks, attempts, or both."""
        found: tuple[str, ...] = FLOOR
        if self.conferred.talks:
            found = (*found, *self.rule.statement_elements)
        if self.conferred.tried or self.conferred.in_doubt:
            found = (*found, *(self.rule.elements_for_attempts or _ATTEMPTS))
        return tuple(dict.fromkeys(found))

    def names(self, *elements: str) -> bool:
        """Whether one of these is named."""
        return any(e in self.elements for e in elements)

    @cached_property
    def signer(self) -> Counsel | None:
        """Who signs: in a certificate or declaration of its own a lawyer of record who was in every talk."""
        usual = counsel_of(self.record, self.asked.side, self.asked.as_of)
        present = [lawyers_in(self.record, t.contact, self.asked.side) for t in self.conferred.talks]
        if self.form is Form.PARAGRAPH or usual is None or not present:
            return usual
        took_part = [c for c in present[0] if all(c in others for others in present)]
        fit = [c for c in took_part if c.of_record_on(self.asked.as_of)]
        return usual if usual in fit or not fit else fit[0]

    @property
    def us(self) -> str:
        """Our side as the caption calls it."""
        return side_word(self.record, self.asked.side)

    @property
    def them(self) -> str:
        """The other side."""
        return side_word(self.record, self.asked.side.facing)

    @property
    def our_counsel(self) -> str:
        """Who speaks for us."""
        return speaks_for(self.record, self.asked.side, self.as_of)

    @property
    def their_counsel(self) -> str:
        """Who speaks for the other side."""
        return speaks_for(self.record, self.asked.side.facing, self.as_of)

    @property
    def states(self) -> str:
        """Who asserts a sentence that only counsel can assert."""
        return "I state" if self.form is Form.DECLARATION else f"{capital(self.undersigned)} states"

    @property
    def undersigned(self) -> str:
        """Who signs, in a sentence: a party without counsel is none."""
        return "undersigned counsel" if self.our_counsel.startswith("counsel") else "the undersigned"

    @property
    def both(self) -> str:
        """Who conferred: counsel, or both by name where a party has none."""
        ours, theirs = self.our_counsel, self.their_counsel
        have = ours.startswith("counsel") and theirs.startswith("counsel")
        return "counsel" if have else f"{ours} and {theirs}"

    def without_accord(self) -> tuple[TalkedItem, ...]:
        """Items that a talk left without accord."""
        return self.came_to(Outcome.NO_ACCORD)

    def came_to(self, *outcomes: Outcome) -> tuple[TalkedItem, ...]:
        """Covered items whose talk came to one of these."""
        talked = self.conferred.all_talked
        return tuple(i for i in talked if i.outcome is not None and i.outcome.outcome in outcomes)

    def list_of(self, items: tuple[TalkedItem, ...]) -> str:
        """Items as a court lists them."""
        return listed(self.record, items_of(items))

    def named(self, items: Iterable[ItemId]) -> str:
        """Items as a court lists them."""
        return listed(self.record, items)

    def said_of(self, lead: str, items: tuple[TalkedItem, ...], end: str) -> Runs:
        """A sentence on some items that stands on their outcomes."""
        return sentence(told(f"{lead}{self.list_of(items)}{end}", *outcome_ids(items)))

    def asserted(self, question: Question, words: str) -> Runs:
        """A sentence that stands only where counsel ticked it, else the gap that asks for it."""
        if self.asked.ticked(question.name):
            return sentence(told(words, self.asked.answers[question.name].id))
        label = f"counsel to confirm: {question.name.replace('_', ' ')}"
        return sentence(Gap(label, WHERE, question.label, mend=Mend.ANSWER, asks=question.name))

    def rule_was_read(self, asks: Question) -> bool:
        """Whether counsel read the current rule within the days for which a reading counts."""
        own = {self.rule.id, self.asked.law.rule.id if self.asked.law is not None else ""}
        on = [r.on for r in self.record.rules_read if r.rule in own]
        answer = self.asked.answers.get(asks.name)
        on += [answer.on] if answer is not None else []
        return any((self.asked.as_of - day).days <= _READ_FOR for day in on if day <= self.asked.as_of)

    @property
    def as_of(self) -> date:
        """The paper's day."""
        return self.asked.as_of
