"""Paragraphs 1 and 2 of the paper: what was done under the order, on how many requests, and by whom.

A sentence is made only from its fact; a fact that is missing is a gap with its question.
"""

from collections.abc import Iterable, Sequence

from docket_assistant.domain.compliance import ComplianceStatement, Title, Variant
from docket_assistant.domain.conferral import WRITTEN_MODES, Conferral, Mode, Participant, ParticipantRole
from docket_assistant.domain.counsel_words import Sentence
from docket_assistant.domain.discovery import Response, ResponseKind
from docket_assistant.domain.findings import Standing
from docket_assistant.domain.matter import Side
from docket_assistant.domain.motion import StatementElement
from docket_assistant.domain.order import TimeUnit
from docket_assistant.domain.paper_items import ItemStands, PaperItem
from docket_assistant.wording.days import hour, long_date, weekday_date
from docket_assistant.wording.item_lists import number_word, series
from docket_assistant.wording.modes import by_mode
from docket_assistant.wording.paper_names import PaperNames, ids
from docket_assistant.wording.runs import Gap, Mend, Run, Runs, paragraph, sentence, stating, told
from docket_assistant.wording.statement_facts import (
    behind,
    of_unknown_manner,
    short_of_a_talk,
    whether_conferred,
)


def opening(statement: ComplianceStatement, names: PaperNames) -> Runs:
    """Paragraph 1: the order, the conference, the accord with its count."""
    states = _states(statement, names)
    if statement.variant is Variant.ATTEMPTED:
        return paragraph(_efforts(statement, names), _no_conference(statement, names), *states)
    if not statement.conferences:
        return paragraph(_filed_under(statement, names), *states)
    return paragraph(_conferred(statement, names), *states)


def _filed_under(statement: ComplianceStatement, names: PaperNames) -> Runs:
    return stating(sentence("This statement is filed under ", names.order, "."), statement.order.id)


def _conferred(statement: ComplianceStatement, names: PaperNames) -> Runs:
    talks = _talks(statement.conferences)
    held = [c.id for c in statement.conferences]
    who = names.both if _counsel_took_part(statement) else _WHO
    if statement.confirms_compliance and statement.title is Title.CONFIRMING_COMPLIANCE:
        words = sentence("As ", names.order, f" directed, {names.both} conferred ", talks, ".")
        return stating(words, *held)
    period = _period(statement) if statement.talk_after_due else ()
    return stating(sentence("Under ", names.order, period, ", ", who, " conferred ", talks, "."), *held)


_WHO = Gap("counsel for each side", "paragraph 1", "Did counsel for each side take part in the conference?")


def _counsel_took_part(statement: ComplianceStatement) -> bool:
    """Whether every conference is known to have had counsel on both sides."""
    talks = [i.talk for i in statement.items if i.talk is not None]
    known = {t.held.contact.id for t in talks if t.people.standing is Standing.MET}
    return all(c.id in known for c in statement.conferences)


def _period(statement: ComplianceStatement) -> Runs:
    """The order's period with the day on which it ended."""
    duty, due = statement.duty, statement.due
    assert due is not None
    assert due.due is not None
    if duty is None or duty.period is None:
        named = duty.id if duty is not None else statement.order.id
        return (told(f", which named {weekday_date(due.due)}", named),)
    unit = duty.unit.value if duty.period != 1 else duty.unit.value[:-1]
    assert duty.unit in TimeUnit
    words = f", whose period of {number_word(duty.period)} {unit} ended on {weekday_date(due.due)}"
    return (told(words, duty.id),)


def _talks(conferences: Sequence[Conferral]) -> Runs:
    first, *others = [_talk(c) for c in conferences]
    talks = first
    for n, talk in enumerate(others, 1):
        last = " and " if len(others) == 1 else ", and "
        talks = sentence(talks, last if n == len(others) else ", ", talk)
    return talks


def _talk(contact: Conferral) -> Runs:
    return stating(sentence(f"{by_mode(contact.mode)} on ", _day(contact, "paragraph 1")), contact.id)


def _day(contact: Conferral, where: str) -> str | Gap:
    if contact.held_on is None:
        return Gap("date of the conference", where, "On what day was the conference held?")
    return weekday_date(contact.held_on)


def _efforts(statement: ComplianceStatement, names: PaperNames) -> Runs:
    unclear = len(of_unknown_manner(statement))
    counts = (
        (len(statement.attempts), "attempt to confer", "attempts to confer"),
        (len(statement.written) - unclear + len(statement.messages), "written contact", "written contacts"),
        (unclear, "contact", "contacts"),
    )
    said = [f"{number_word(n)} {one if n == 1 else many}" for n, one, many in counts if n]
    if not said:
        return _filed_under(statement, names)
    words = f", counsel for {names.us} made the {' and '.join(said)} listed in paragraph 2."
    return stating(sentence("Under ", names.order, words), *short_of_a_talk(statement))


def _no_conference(statement: ComplianceStatement, names: PaperNames) -> Runs:
    if unclear := whether_conferred(statement):
        return unclear
    lead = f"As of {long_date(statement.as_of)}, no conference {names.of_whom} has been held on the "
    return stating(sentence(lead, names.whole, names.motion, "."), statement.order.id)


def _states(statement: ComplianceStatement, names: PaperNames) -> tuple[Runs, ...]:
    """One sentence for each way in which items stand; the whole is counted out and never rounded up."""
    if statement.variant is Variant.ATTEMPTED:
        return (*_resolved_in_writing(statement, names), *_settled(statement, names))
    first = (_taken_up(statement, names),) if statement.variant is Variant.INCOMPLETE else ()
    accord = _accord(statement, names, counted=not first)
    return (*first, *accord, *_others(statement, names), *_settled(statement, names))


def _resolved_in_writing(statement: ComplianceStatement, names: PaperNames) -> Iterable[Runs]:
    """Without a conference of counsel a letter may still have settled an item, or a talk of others."""
    agreed = [i for i in statement.items if i.is_accord]
    written = [i for i in agreed if i.contact is not None and i.contact.mode in WRITTEN_MODES]
    if written:
        words = sentence("An accord has been reached in writing on ", names.listed(written), ".")
        yield stating(words, *behind(written, statement))
    spoken = [i for i in agreed if i not in written]
    if spoken:
        asks = "Who took part for each side in the talk from which the accord comes?"
        gap = Gap("between whom", "paragraph 1", asks)
        words = sentence("An accord has been reached on ", names.listed(spoken), " ", gap, ".")
        yield stating(words, *behind(spoken, statement))


def _taken_up(statement: ComplianceStatement, names: PaperNames) -> Runs:
    unsaid = (ItemStands.NOT_TAKEN_UP, ItemStands.COVERAGE_UNKNOWN)
    up = [i for i in statement.items if i.stands not in unsaid and i.talk is not None]
    held = [c.id for c in statement.conferences]
    if statement.standing(ItemStands.COVERAGE_UNKNOWN):
        words = sentence("Of the ", names.whole, names.motion, ", they took up ", _WHICH, ".")
        return stating(words, *held)
    many = "all" if len(up) == names.total else f"{number_word(len(up))} of the"
    return stating(sentence(f"They took up {many} ", names.whole, names.motion, "."), *held)


def _accord(statement: ComplianceStatement, names: PaperNames, *, counted: bool) -> tuple[Runs, ...]:
    """The accord with its count; with ``counted`` it names the motion, as nothing before it did."""
    agreed = [i for i in statement.items if i.is_accord]
    without = statement.standing(ItemStands.NO_ACCORD)
    accord, none = behind(agreed, statement), behind(without, statement)
    of = sentence(" of the ", names.whole, names.motion) if counted else ()
    every = sentence(names.whole, names.motion) if counted else sentence("them")
    article = "the " if counted else ""
    if agreed and len(agreed) == names.total:
        return (stating(sentence("An accord has been reached on all ", every, "."), *accord),)
    if len(without) == names.total:
        return (stating(sentence(f"No accord has been reached on any of {article}", every, "."), *none),)
    said: list[Runs] = []
    if agreed:
        listed = sentence(", ", names.listed(agreed)) if _name_the_agreed(statement) else ()
        lead = f"An accord has been reached on {number_word(len(agreed))}"
        said.append(stating(sentence(lead, of, listed, "."), *accord))
        of = ()
    if without:
        said.append(stating(_no_accord(names, without, agreed, of), *none))
    return tuple(said)


def _name_the_agreed(statement: ComplianceStatement) -> bool:
    """Agreed items are named where naming the rest would not name them too."""
    return statement.variant is Variant.INCOMPLETE or any(
        i.stands not in (ItemStands.AGREED, ItemStands.NO_ACCORD) for i in statement.items
    )


def _no_accord(
    names: PaperNames,
    without: Sequence[PaperItem],
    agreed: Sequence[PaperItem],
    of: Runs,
) -> Runs:
    count, listed = number_word(len(without)), names.listed(without)
    rest = agreed and len(agreed) + len(without) == names.total
    if rest and len(without) > 1:
        return sentence(f"No accord has been reached on the other {count}, ", listed, ".")
    return sentence(f"No accord has been reached on {count}", of, ", ", listed, ".")


def _others(statement: ComplianceStatement, names: PaperNames) -> Iterable[Runs]:
    understood = statement.standing(ItemStands.UNDERSTOOD)
    if understood:
        words = sentence(
            f"Counsel for {names.us} understood {number_word(len(understood))}, ",
            names.listed(understood),
            ", to be settled on the terms stated below.",
        )
        yield stating(words, *behind(understood, statement))
    for stands, (one, many) in _SAID.items():
        items = statement.standing(stands)
        if items:
            verb = f" {one if len(items) == 1 else many}."
            words = sentence(_subject(stands, items, statement, names), verb)
            yield stating(words, *behind(items, statement))


def _subject(
    stands: ItemStands, items: Sequence[PaperItem], statement: ComplianceStatement, names: PaperNames
) -> Run:
    """The items by name; what is left over, once the rest was named, by its number."""
    left_over = stands is ItemStands.NOT_TAKEN_UP and 1 < len(items) < names.total
    if left_over and _only_rest(statement):
        return told(f"The other {number_word(len(items))}", *ids(items))
    return names.listed(items)


def _only_rest(statement: ComplianceStatement) -> bool:
    """Whether the items not taken up are all that was not named before."""
    named = (ItemStands.AGREED, ItemStands.NO_ACCORD, ItemStands.NOT_TAKEN_UP)
    return all(i.stands in named for i in statement.items)


_SAID = {
    ItemStands.MISSED: (
        "was agreed with a day that has passed, as stated below",
        "were agreed with a day that has passed, as stated below",
    ),
    ItemStands.NARROWED: ("was narrowed, with an accord in part", "were narrowed, with an accord in part"),
    ItemStands.LEFT_OPEN: ("is still under discussion", "are still under discussion"),
    ItemStands.SUPPLEMENTED: (
        "was supplemented after the conference, and the supplement has not yet been discussed",
        "were supplemented after the conference, and the supplements have not yet been discussed",
    ),
    ItemStands.OUTCOME_UNKNOWN: (
        "was taken up, with the result stated below",
        "were taken up, with the results stated below",
    ),
    ItemStands.NOT_TAKEN_UP: ("has not yet been taken up", "have not yet been taken up"),
}


def _settled(statement: ComplianceStatement, names: PaperNames) -> Iterable[Runs]:
    withdrawn = statement.standing(ItemStands.WITHDRAWN)
    if withdrawn:
        verb = "is" if len(withdrawn) == 1 else "are"
        lead = f"{names.us} {_withdrew(names.us)} "
        words = sentence(lead, names.listed(withdrawn), f", which {verb} withdrawn.")
        yield stating(words, *behind(withdrawn, statement))
    accepted = [i for i in statement.standing(ItemStands.ACCEPTED) if not i.accord_counted]
    for day in sorted({i.settled_on for i in accepted if i.settled_on is not None}):
        own = [i for i in accepted if i.settled_on == day]
        end = f" was accepted by {names.us} on {long_date(day)}."
        words = sentence("The supplemental response to ", names.listed(own), end)
        yield stating(words, *behind(own, statement))


def _withdrew(us: str) -> str:
    return "no longer press" if us.endswith("s") else "no longer presses"


_WHICH = Gap("requests taken up", "paragraph 1", "Which requests did counsel take up in the conference?")


def people(statement: ComplianceStatement, names: PaperNames) -> Runs:
    """Paragraph 2: who took part for whom and when, what was taken up, on the basis of which responses."""
    if not statement.conferences:
        return ()
    said: list[Runs] = []
    several = len(statement.conferences) > 1
    for contact in statement.conferences:
        said.append(stating(_took_part(contact, names, several=several), contact.id))
        said.append(stating(_took_up(contact, statement, names), contact.id))
    said.append(_good_faith(statement, names))
    return paragraph(*said)


def _took_part(contact: Conferral, names: PaperNames, *, several: bool) -> Runs:
    us = _people(contact, names.statement.side, names.us)
    them = _people(contact, names.other, names.them)
    when = sentence("On ", _day(contact, "paragraph 2"), ", ") if several else ()
    return sentence(
        when,
        us,
        f" took part for {names.us} and ",
        them,
        f" for {names.them}, ",
        _hour(contact),
        _place(contact),
        ".",
    )


def _people(contact: Conferral, side: Side, whom: str) -> Runs:
    present = [p for p in contact.participants or () if p.side is side]
    if not present:
        return (Gap(f"participants for {whom}", "paragraph 2", f"Who took part for {whom}?"),)
    return sentence(series([_person(p) for p in present]))


def _person(person: Participant) -> str:
    roles = {ParticipantRole.STAFF: " (staff)", ParticipantRole.OTHER: " (observer)"}
    return person.name + roles.get(person.role, "")


def _hour(contact: Conferral) -> Runs:
    if contact.starts_at is None or contact.zone is None:
        return sentence(
            "at ", Gap("time of the conference", "paragraph 2", "At what hour, in which zone, did it begin?")
        )
    return sentence(f"at about {hour(contact.starts_at, contact.zone)}")


def _place(contact: Conferral) -> Runs:
    if contact.mode is not Mode.IN_PERSON:
        return ()
    if not contact.place:
        return sentence(
            ", at ", Gap("place of the conference", "paragraph 2", "Where was the conference held?")
        )
    return sentence(f", at {contact.place}")


def _took_up(contact: Conferral, statement: ComplianceStatement, names: PaperNames) -> Runs:
    items = [i for i in statement.items if i.talk is not None and i.talk.held.contact.id == contact.id]
    own = [i for i in items if i.talk is not None and i.talk.held.outcome is not None]
    if any(i.stands is ItemStands.COVERAGE_UNKNOWN for i in items):
        return ()
    basis = _basis(contact, statement, names, own or items)
    if len(own) < len(items) or not own:
        return sentence("They discussed the matters listed below", basis, ".")
    if len(own) == 1:
        return sentence("They took up ", names.listed(own), basis, ".")
    number = told(names.requests(len(own)), *ids(own))
    return sentence("They took up each of the ", number, basis, ".")


def _basis(
    contact: Conferral, statement: ComplianceStatement, names: PaperNames, items: Sequence[PaperItem]
) -> Runs:
    """On the basis of what counsel ticked; else only "after", which is computed."""
    ticked = [r for r in statement.record.responses if r.id in contact.responses_on_table]
    if ticked and _touches_all(ticked, statement, items):
        return (told(f" on the basis of {names.theirs} {_responses(ticked)}", *(r.id for r in ticked)),)
    since = [i.talk.since_last for i in items if i.talk is not None and i.talk.since_last is not None]
    days = {f.other for f in since if f.standing is Standing.MET and f.other is not None}
    if len(days) != 1 or len(since) != len(items):
        return ()
    last = [r for r in statement.record.responses if r.served_on in days]
    return (told(f", after {names.theirs} {_responses(last)}", *(r.id for r in last)),) if last else ()


def _touches_all(
    ticked: Sequence[Response], statement: ComplianceStatement, items: Sequence[PaperItem]
) -> bool:
    sets = {i.id: i.set for i in statement.record.items}
    return all(
        any(r.set == sets[i.item] and (r.items is None or i.item in r.items) for r in ticked) for i in items
    )


def _responses(responses: Iterable[Response]) -> str:
    every = list(responses)
    kinds = {r.kind for r in every}
    word = {
        frozenset({ResponseKind.SUPPLEMENTAL}): "supplemental responses",
        frozenset({ResponseKind.AMENDED}): "amended responses",
    }.get(frozenset(kinds), "responses")
    days = sorted({r.served_on for r in every if r.served_on is not None})
    return f"{word} served {series([long_date(day) for day in days])}"


def _good_faith(statement: ComplianceStatement, names: PaperNames) -> Runs:
    wanted = StatementElement.GOOD_FAITH.value in statement.force.rule.statement_elements
    if not wanted and "good faith" not in statement.order.text.lower():
        return ()
    ticked = asserted(statement, Sentence.GOOD_FAITH)
    if ticked:
        return (told(f"Undersigned counsel states that {names.both} conferred in good faith.", *ticked),)
    return (
        Gap(
            "Counsel to confirm: in good faith.",
            "paragraph 2",
            "Does counsel state that counsel conferred in good faith?",
            mend=Mend.GOOD_FAITH,
        ),
    )


def asserted(statement: ComplianceStatement, wanted: Sentence) -> tuple[str, ...]:
    """Counsel's ticks of a sentence for this order's paper; empty where there is none."""
    own = (a for a in statement.record.assertions if a.order == statement.order.id)
    return tuple(a.id for a in own if a.sentence is wanted)
