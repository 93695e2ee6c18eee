"""Terms of a talk that stand as an accord, and how an order says them: who, what, by when."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from docket_assistant.documents.requests.item_groups import by_set, listed
from docket_assistant.domain.accord import ACCORDS, Confirmation, confirmation_of, replies_to
from docket_assistant.domain.conferral import ItemOutcome, Outcome
from docket_assistant.domain.ids import ConferralId, ItemId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.record import Record
from docket_assistant.wording.days import long_date
from docket_assistant.wording.parties import side_word
from docket_assistant.wording.quoted import quoted_end
from docket_assistant.wording.runs import Gap, Mend, Runs, sentence, told
from docket_assistant.wording.served_sets import parties_called

_TERMS = frozenset({Outcome.RESOLVED, Outcome.AGREED_TO_SUPPLEMENT, Outcome.NARROWED})
_WHERE = "the terms"


@dataclass(frozen=True, slots=True)
class Term:
    """One outcome with those of its items on which it stands as an accord."""

    outcome: ItemOutcome
    items: tuple[ItemId, ...]
    confirmations: tuple[Confirmation, ...]

    def only(self, chosen: Collection[ItemId]) -> "Term":
        """The same for some of its items."""
        kept = [(i, c) for i, c in zip(self.items, self.confirmations, strict=True) if i in chosen]
        return replace(self, items=tuple(i for i, _ in kept), confirmations=tuple(c for _, c in kept))

    @property
    def facts(self) -> tuple[str, ...]:
        """The outcome, and the replies that acknowledged it."""
        replies = (c.message for c in self.confirmations if c.message is not None)
        return (self.outcome.id, self.outcome.conferral, *dict.fromkeys(replies))


def terms_of(record: Record, conferral: ConferralId) -> tuple[Term, ...]:
    """The terms of a talk that stand as an accord and are still to be done, in the record's order.

    Terms that counsel said are not to become an order are left out.
    """
    return tuple(
        term
        for term in _accords(record, conferral)
        if term.outcome.stipulated_order is not False and term.outcome.performed_on is None
    )


def _accords(record: Record, conferral: ConferralId) -> Iterator[Term]:
    replies = replies_to(record).get(conferral, ())
    for outcome in record.outcomes:
        if outcome.conferral == conferral and outcome.outcome in _TERMS:
            told_of = ((i, confirmation_of(outcome, i, replies)) for i in outcome.items)
            stands = [(i, c) for i, c in told_of if c.standing in ACCORDS]
            if stands:
                yield Term(outcome, tuple(i for i, _ in stands), tuple(c for _, c in stands))


def without_accord(record: Record, items: Iterable[ItemId]) -> tuple[ItemId, ...]:
    """Those of some items on which no term of a talk stands as an accord; narrowed is not settled."""
    accords = (term for c in record.conferrals for term in _accords(record, c.id))
    settled = {i for t in accords if t.outcome.outcome is not Outcome.NARROWED for i in t.items}
    return tuple(i for i in items if i not in settled)


def term_ordered(record: Record, term: Term) -> Runs:
    """The term as an order says it; who or by when is a gap where the record does not say it."""
    outcome, facts = term.outcome, term.facts
    items, words = listed(record, term.items), outcome.terms.strip()
    said = quoted_end(words)
    if outcome.outcome is Outcome.AGREED_TO_SUPPLEMENT:
        what = told(f" shall serve supplemental responses to {items}", *facts)
        terms = told(f", on these terms: {said}" if words else ".", *facts)
        return sentence(_by(term), _who_answers(record, term), what, terms)
    if not words:
        asks = f"On what terms was the dispute on {items} resolved?"
        return sentence(f"The terms on {items} are these: ", Gap("terms", _WHERE, asks, mend=Mend.TALK), ".")
    if outcome.by is None:
        return sentence(told(f"The terms on {items} are these: {said}", *facts))
    shall = _shall(record, words)
    if shall:
        return sentence(_by(term), told(f"{shall} ({items}).", *facts))
    who = Gap("who", _WHERE, f"Who is to do what was agreed on {items}?", mend=Mend.IN_THE_PAPER)
    return sentence(_by(term), who, told(f" shall do this on {items}: {said}", *facts))


def _by(term: Term) -> Runs:
    if term.outcome.by is not None:
        return sentence(told(f"On or before {long_date(term.outcome.by)}, ", *term.facts))
    return sentence("On or before ", Gap("day", _WHERE, "By which day?", mend=Mend.TALK), ", ")


def _who_answers(record: Record, term: Term) -> Runs:
    """Who answers the sets; a gap where the items are of sets that different parties answer."""
    found = {s.responders for s, _ in by_set(record, term.items)}
    who = parties_called(record, found.pop()) if len(found) == 1 else ""
    if who:
        return sentence(told(who, *term.facts))
    return (Gap("who", _WHERE, "Who is to supplement?", mend=Mend.IN_THE_PAPER),)


def _shall(record: Record, words: str) -> str:
    """A term of one sentence that says who will do something, as an order says it; else nothing."""
    for side in (Side.PLAINTIFF, Side.DEFENDANT):
        opens = f"{side_word(record, side)} will "
        if words.startswith(opens) and ". " not in words and "\n" not in words:
            return f"{side_word(record, side)} shall {words.removeprefix(opens).removesuffix('.')}"
    return ""
