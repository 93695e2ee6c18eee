"""The matter itself, amended: its number, its judges, its schedule and how counsel serve each other."""

from dataclasses import dataclass, replace
from datetime import date

from docket_assistant.app.acts import act_of_form
from docket_assistant.app.change import Change
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import MatterId, PartyId
from docket_assistant.domain.matter import ScheduleDate
from docket_assistant.domain.record import Record
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.store.store import Store


@dataclass(frozen=True, slots=True)
class MatterFacts:
    """What may change in a matter after it is opened."""

    number: str
    division: str = ""
    presiding_judge: str = ""
    discovery_judge: str = ""
    service_method: ServiceMethod = ServiceMethod.UNKNOWN
    consented_addresses: tuple[str, ...] = ()
    discovery_closes: date | None = None
    last_day_for_discovery_motions: date | None = None
    trial: date | None = None
    none_set: tuple[ScheduleDate, ...] = ()
    custody: tuple[tuple[PartyId, bool | None], ...] = ()
    """Whether each party without counsel is in custody; None: not known."""
    caption_more: str = ""
    minors: str = ""
    printed: tuple[tuple[PartyId, str], ...] = ()
    """How papers print each party: the first line in place of its name, the others its own role."""


def facts_of(record: Record) -> MatterFacts:
    """The facts as they now stand."""
    matter = record.matter
    return MatterFacts(
        matter.number,
        matter.division,
        matter.presiding_judge,
        matter.discovery_judge,
        matter.service_method,
        matter.consented_addresses,
        matter.discovery_closes,
        matter.last_day_for_discovery_motions,
        matter.trial,
        matter.none_set,
        tuple((p.id, p.incarcerated) for p in record.parties if p.self_represented),
        matter.caption_more,
        matter.minors,
        tuple((p.id, p.printed_as) for p in record.parties),
    )


def amend_matter(store: Store, matter: MatterId, facts: MatterFacts, draft: str = "") -> Change:
    """Make the matter what the form now says.

    Raises InvalidInput where the number is empty, or a date is given that is said not to be set.
    """
    if not facts.number.strip():
        raise InvalidInput("The case number is empty; type it as the court writes it.")
    for which in facts.none_set:
        if getattr(facts, which.value) is not None:
            raise InvalidInput(
                f"A day is typed for “{which.value.replace('_', ' ')}”, which is ticked as not set; keep one."
            )
    with act_of_form(store, "Amend matter", matter, draft) as tx:
        record = tx.record()
        before, custody, printed = record.matter, dict(facts.custody), dict(facts.printed)
        for party in record.parties:
            in_custody = custody.get(party.id, party.incarcerated)
            printed_as = printed.get(party.id, party.printed_as).strip()
            tx.put(replace(party, incarcerated=in_custody, printed_as=printed_as))
        tx.put(
            replace(
                before,
                number=facts.number.strip(),
                division=facts.division.strip(),
                presiding_judge=facts.presiding_judge.strip(),
                discovery_judge=facts.discovery_judge.strip(),
                service_method=facts.service_method,
                consented_addresses=facts.consented_addresses,
                discovery_closes=facts.discovery_closes,
                last_day_for_discovery_motions=facts.last_day_for_discovery_motions,
                trial=facts.trial,
                none_set=facts.none_set,
                caption_more=_lines(facts.caption_more),
                minors=_lines(facts.minors),
            )
        )
    return Change(matter, "Amend matter")


def _lines(text: str) -> str:
    """Lines without blanks around them and without empty ones."""
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())
