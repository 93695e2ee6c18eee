"""What the points of a checklist are read from: the talks, items and answers of one paper of any kind."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from docket_assistant.documents.asked import PaperAsked, Question
from docket_assistant.documents.certificate.certifying import Certifying
from docket_assistant.documents.model import Gap, Mend, Runs
from docket_assistant.documents.requests.item_groups import listed
from docket_assistant.domain.compliance import ComplianceStatement
from docket_assistant.domain.conferral import Attempt, Conferral, ItemOutcome, Outcome
from docket_assistant.domain.findings import Standing
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.order import CourtOrder
from docket_assistant.domain.paper_items import ItemStands
from docket_assistant.domain.paper_words import PaperAnswer
from docket_assistant.domain.record import Record
from docket_assistant.wording.runs import paragraph, sentence, told

WHERE = "the points asked for"


@dataclass(frozen=True)
class Recited:
    """One paper by what its points hang on."""

    record: Record
    """As of the paper's day."""
    side: Side
    talks: tuple[Conferral, ...]
    """Contacts that the paper tells, oldest first."""
    items: tuple[ItemId, ...]
    """Items that the paper reports on and that are not out of dispute."""
    covered: frozenset[ItemId]
    """Those that a talk told covers after their latest response."""
    outcomes: Mapping[ItemId, ItemOutcome]
    """What a talk came to on an item."""
    attempts: tuple[Attempt, ...] = ()
    settled: tuple[tuple[ItemId, str], ...] = ()
    """Items out of dispute, each with the fact that settled it."""
    order: CourtOrder | None = None
    """The order under which it is made."""
    after_order: bool = False
    """Whether every talk told is known to have come after that order."""
    answers: Mapping[str, PaperAnswer] = field(default_factory=dict)
    about: Certifying | None = None
    """The same as a certificate has it; None under an order."""

    def named(self, items: Iterable[ItemId]) -> str:
        """Items as a court lists them."""
        return listed(self.record, items)

    def came_to(self, *outcomes: Outcome) -> tuple[ItemId, ...]:
        """Items whose talk came to one of these."""
        return tuple(i for i in self.items if i in self.outcomes and self.outcomes[i].outcome in outcomes)

    def said(self, question: Question, lead: str, label: str) -> Runs:
        """A sentence on counsel's words, or the gap that asks for them."""
        said = self.answers.get(question.name)
        if said is not None and said.answer.strip():
            return sentence(told(f"{lead}{said.answer.strip()}", said.id))
        return sentence(told(lead), Gap(label, WHERE, question.label, mend=Mend.ANSWER, asks=question.name))

    def each_talk(self, says: Callable[[Conferral], Runs], label: str) -> Runs:
        """What is said of each talk; a gap where none is on record."""
        if not self.talks:
            none = "Which conference does the paper tell of? The record holds none that it could."
            return (Gap(label, WHERE, none),)
        return paragraph(*(says(contact) for contact in self.talks))

    def gap(self, label: str, asks: str, mend: Mend = Mend.TALK) -> Runs:
        """A sentence that is missing whole."""
        return sentence(Gap(label, WHERE, asks, mend=mend), ".")


def recited_in(asked: PaperAsked) -> Recited:
    """Of a paper of the family, from its items."""
    return recited_by(Certifying(asked))


def recited_by(about: Certifying) -> Recited:
    """The same of one that a certificate is being made of."""
    asked, found = about.asked, about.conferred
    settled = {item for item, _ in found.settled}
    return Recited(
        record=asked.record,
        side=asked.side,
        talks=tuple(t.contact for t in found.talks),
        items=tuple(i for i in asked.items if i not in settled),
        covered=frozenset(i.item for i in found.all_talked),
        outcomes={i.item: i.outcome for i in found.all_talked if i.outcome is not None},
        attempts=found.attempts,
        settled=found.settled,
        answers=asked.answers,
        about=about,
    )


def recited_under(statement: ComplianceStatement, answers: Mapping[str, PaperAnswer]) -> Recited:
    """Of the statement under an order."""
    left = [i for i in statement.items if i.stands not in (ItemStands.WITHDRAWN, ItemStands.ACCEPTED)]
    gone = [i for i in statement.items if i not in left]
    return Recited(
        record=statement.record,
        side=statement.side,
        talks=statement.conferences,
        items=tuple(i.item for i in left),
        covered=frozenset(
            i.item
            for i in left
            if i.talk is not None
            and i.talk.covers.standing is Standing.MET
            and i.talk.since_last is not None
            and i.talk.since_last.standing is Standing.MET
        ),
        outcomes={i.item: i.outcome for i in left if i.outcome is not None},
        attempts=statement.attempts,
        settled=tuple((i.item, _settling(statement.record, i.item)) for i in gone),
        order=statement.order,
        after_order=bool(statement.conferences)
        and all(i.talk.after_order is Standing.MET for i in left if i.talk is not None),
        answers=answers,
    )


def _settling(record: Record, item: ItemId) -> str:
    """The withdrawal or acceptance that took an item out of dispute."""
    withdrawn = next((str(w.id) for w in record.withdrawals if item in w.items), "")
    return withdrawn or next((str(a.id) for a in record.acceptances if item in a.items), "")
