"""Where each item of an order's paper stands: what may be said of it, and what may not."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from docket_assistant.domain.accord import ACCORDS, Confirmation, Confirmed, confirmation_of
from docket_assistant.domain.conferral import Conferral, ItemOutcome, Message, Outcome
from docket_assistant.domain.findings import Standing
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.order_talks import ItemTalk
from docket_assistant.domain.verdicts.impasse import term_missed
from docket_assistant.domain.verdicts.item_facts import ItemContact, ItemFacts
from docket_assistant.domain.verdicts.rounds import Round


class ItemStands(StrEnum):
    """Where an item stands in the paper."""

    AGREED = "agreed"
    UNDERSTOOD = "understood"
    MISSED = "missed"
    NARROWED = "narrowed"
    ACCEPTED = "accepted"
    WITHDRAWN = "withdrawn"
    NO_ACCORD = "no_accord"
    LEFT_OPEN = "left_open"
    SUPPLEMENTED = "supplemented"
    OUTCOME_UNKNOWN = "outcome_unknown"
    NOT_TAKEN_UP = "not_taken_up"
    COVERAGE_UNKNOWN = "coverage_unknown"
    """A talk after the order may have taken it up; the file does not say."""


SETTLED = frozenset({ItemStands.WITHDRAWN, ItemStands.ACCEPTED})
UNFINISHED = frozenset(
    {
        ItemStands.SUPPLEMENTED,
        ItemStands.OUTCOME_UNKNOWN,
        ItemStands.NOT_TAKEN_UP,
        ItemStands.COVERAGE_UNKNOWN,
    }
)


@dataclass(frozen=True, slots=True)
class PaperItem:
    """One item of the paper, with the facts that its row rests on."""

    item: ItemId
    stands: ItemStands
    talk: ItemTalk | None
    """Its governing talk after the order."""
    contact: Conferral | None = None
    """The contact that the outcome comes from; a letter may resolve an item too."""
    outcome: ItemOutcome | None = None
    confirmation: Confirmation = Confirmation(Confirmed.UNDERSTOOD)
    later: Round | None = None
    """The response that came after the outcome, not accepted."""
    settled_on: date | None = None
    """Day of a withdrawal or acceptance."""
    accord_counted: bool = False
    """For an accepted item: the talk had agreed it, so that it counts as an accord."""
    resolved: bool = False
    """Resolved in any mode: asked for its outcome only."""

    @property
    def is_accord(self) -> bool:
        """Whether it counts among the items with an accord."""
        return self.stands is ItemStands.AGREED or (
            self.stands is ItemStands.ACCEPTED and self.accord_counted
        )


def paper_item(
    item: ItemId,
    facts: ItemFacts,
    talk: ItemTalk | None,
    replies: dict[str, tuple[Message, ...]],
    day: date,
) -> PaperItem:
    """Where ``item`` stands as of the paper's day."""
    contact, outcome = _outcome(facts, talk)
    confirmation = _confirmation(item, contact, outcome, replies)
    if facts.withdrawals:
        return PaperItem(item, ItemStands.WITHDRAWN, talk, settled_on=facts.withdrawals[-1].on)
    accepted = _accepted_on(facts)
    if contact is not None and outcome is not None and _contradicted(facts, contact, outcome):
        outcome, confirmation = None, Confirmation(Confirmed.UNDERSTOOD)
    if accepted is not None:
        counted = outcome is not None and outcome.outcome in _AGREEING and confirmation.standing in ACCORDS
        return PaperItem(
            item,
            ItemStands.ACCEPTED,
            talk,
            contact,
            outcome,
            confirmation,
            settled_on=accepted,
            accord_counted=counted,
        )
    if contact is None:
        return PaperItem(item, ItemStands.NOT_TAKEN_UP if talk is None else ItemStands.COVERAGE_UNKNOWN, talk)
    if outcome is None:
        return PaperItem(item, ItemStands.OUTCOME_UNKNOWN, talk, contact)
    later = _later_response(facts, contact, outcome)
    stands = _stands(outcome, confirmation, later, day)
    resolved = outcome.outcome is Outcome.RESOLVED and later is None and not term_missed(outcome, day)
    return PaperItem(item, stands, talk, contact, outcome, confirmation, later, resolved=resolved)


_AGREEING = frozenset({Outcome.RESOLVED, Outcome.AGREED_TO_SUPPLEMENT})


def _outcome(facts: ItemFacts, talk: ItemTalk | None) -> tuple[Conferral | None, ItemOutcome | None]:
    """The outcome that speaks for the item: a standing resolution in any mode, else that of its talk."""
    latest = _latest_told(facts)
    if latest is not None and _speaks(latest, talk):
        return latest.contact, latest.outcome
    if talk is None or (talk.covers.standing is not Standing.MET and talk.held.outcome is None):
        return None, None
    return talk.held.contact, talk.held.outcome


def _speaks(latest: ItemContact, talk: ItemTalk | None) -> bool:
    """Whether the latest contact resolved the item and no talk after it came to something else."""
    if latest.outcome is None or latest.outcome.outcome is not Outcome.RESOLVED:
        return False
    return talk is None or talk.held.outcome is None or _when(latest.contact) >= _when(talk.held.contact)


def _latest_told(facts: ItemFacts) -> ItemContact | None:
    """The latest contact, in any mode, that came to something on the item."""
    told = [c for c in facts.contacts if c.outcome and c.outcome.outcome is not Outcome.NOT_TAKEN_UP]
    return max(told, key=lambda c: _when(c.contact), default=None)


def _contradicted(facts: ItemFacts, contact: Conferral, outcome: ItemOutcome) -> bool:
    """Whether a contact not known to be earlier came to something else on the item.

    Which of the two stands only counsel can say, so that the paper asks instead of choosing.
    """
    others = (
        c
        for c in facts.contacts
        if c.outcome is not None
        and c.outcome.outcome is not Outcome.NOT_TAKEN_UP
        and c.outcome.as_read != outcome.as_read
    )
    return any(not _known_earlier(c.contact, contact) for c in others)


def _known_earlier(one: Conferral, than: Conferral) -> bool:
    """Known by the dates, or on the same day by hours of one zone."""
    if one.held_on is None or than.held_on is None or one.held_on != than.held_on:
        return one.held_on is not None and than.held_on is not None and one.held_on < than.held_on
    if one.starts_at is None or than.starts_at is None or one.zone is None or one.zone != than.zone:
        return False
    return one.starts_at < than.starts_at


def _when(contact: Conferral) -> tuple[date, time]:
    return contact.held_on or date.min, contact.starts_at or time.min


def _confirmation(
    item: ItemId,
    contact: Conferral | None,
    outcome: ItemOutcome | None,
    replies: dict[str, tuple[Message, ...]],
) -> Confirmation:
    if contact is None or outcome is None:
        return Confirmation(Confirmed.UNDERSTOOD)
    found = confirmation_of(outcome, item, replies.get(contact.id, ()))
    if found.standing is Confirmed.READ_BACK and not contact.is_talk:
        return Confirmation(Confirmed.UNDERSTOOD)  # nothing is read back in a letter
    return found


def _accepted_on(facts: ItemFacts) -> date | None:
    """The day of an acceptance that covers the item's last round."""
    last = facts.rounds.last
    accepted = [a.on for a in facts.acceptances if last is not None and a.response == last.record]
    return max(accepted, default=None)


def _later_response(facts: ItemFacts, contact: Conferral, outcome: ItemOutcome) -> Round | None:
    """A response after the contact; a resolved item is re-opened only by one that names it."""
    resolved = outcome.outcome is Outcome.RESOLVED
    later: Iterable[Round] = (r for r in facts.rounds.rounds if r.record and _not_before(r, contact))
    return next((r for r in later if not (resolved and r.assumed)), None)


def _not_before(opened: Round, contact: Conferral) -> bool:
    """A response of the talk's own day counts as later only with hours that say so."""
    on, held = opened.moment.on, contact.held_on
    if on is None or held is None:
        return False
    if on == held and opened.moment.at is not None and contact.starts_at is not None:
        return opened.moment.at > contact.starts_at and opened.moment.zone == contact.zone
    return on > held


def _stands(outcome: ItemOutcome, confirmation: Confirmation, later: Round | None, day: date) -> ItemStands:
    if later is not None:
        return ItemStands.SUPPLEMENTED
    if outcome.outcome in _AGREEING:
        if confirmation.standing not in ACCORDS:
            return ItemStands.UNDERSTOOD
        return ItemStands.MISSED if term_missed(outcome, day) else ItemStands.AGREED
    return _PLAIN[outcome.outcome]


_PLAIN = {
    Outcome.NARROWED: ItemStands.NARROWED,
    Outcome.NO_ACCORD: ItemStands.NO_ACCORD,
    Outcome.LEFT_OPEN: ItemStands.LEFT_OPEN,
    Outcome.NOT_TAKEN_UP: ItemStands.NOT_TAKEN_UP,
}
