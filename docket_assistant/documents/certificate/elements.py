"""The sentences of a certificate of conferral, one function for each thing that a rule may name.

Each stands on its fact or is a gap; a judgement stands only where counsel ticked it.
"""

from collections.abc import Callable, Iterable

from docket_assistant.documents.certificate import questions as asks
from docket_assistant.documents.certificate.certifying import WHERE, Certifying
from docket_assistant.documents.certificate.conferred import Talked, TalkedItem
from docket_assistant.documents.model import Gap, Mend, Runs
from docket_assistant.documents.requests.item_groups import answering
from docket_assistant.documents.talk_words import capital
from docket_assistant.domain.accord import confirmation_of, replies_to
from docket_assistant.domain.conferral import Conferral, Coverage, Outcome
from docket_assistant.domain.ids import ItemId
from docket_assistant.wording.days import long_date
from docket_assistant.wording.item_lists import series
from docket_assistant.wording.runs import paragraph, sentence, told

_COURT_STEPS = frozenset(
    {
        "court_conference",
        "court_conference_before_motion",
        "court_teleconference_before_motion",
        "informal_application_to_magistrate",
    }
)
_AGREED = (Outcome.RESOLVED, Outcome.AGREED_TO_SUPPLEMENT)


def unable(about: Certifying) -> Runs:
    """That no accord was reached, on the items of which the record says so and no others."""
    none, rest = about.without_accord(), about.came_to(Outcome.NARROWED)
    if not none and not rest:
        asks_ = "Which requests were without accord at the end of the conference?"
        return sentence(Gap("requests without accord", WHERE, asks_))
    lead = _sincere(about)
    end = about.said_of("unable to reach an accord on ", none, ".") if none else ()
    told_ = [sentence(lead, end)] if none else []
    if rest:
        told_.append(about.said_of("What remains of ", rest, " is without accord."))
    return paragraph(*told_)


def _sincere(about: Certifying) -> Runs:
    """The words on sincere efforts only where the rule has them and counsel ticked them."""
    if not about.names("sincere_efforts_no_accord"):
        return sentence(f"{capital(about.both)} were ")
    question = asks.SINCERE_EFFORTS
    if about.asked.ticked(question.name):
        said = about.asked.answers[question.name].id
        return sentence(told("After sincere efforts, ", said), f"{about.both} were ")
    label = "counsel to confirm: After sincere efforts,"
    gap = Gap(label, WHERE, question.label, mend=Mend.ANSWER, asks=question.name)
    return sentence(gap, f" {about.both} were ")


def resolved(about: Certifying) -> Runs:
    """Issues resolved: terms confirmed as an accord, others as counsel's understanding; what was settled."""
    agreed = about.came_to(*_AGREED, Outcome.NARROWED)
    told_ = [_term(about, group) for group in _by_outcome(agreed)]
    told_ += list(_settled(about))
    if not told_ and _all_without(about):
        return about.said_of("No accord was reached on any of ", about.without_accord(), ".")
    if not told_:
        return sentence(Gap("issues resolved", WHERE, "Which issues were resolved, and on what terms?"))
    return paragraph(*told_)


def _all_without(about: Certifying) -> bool:
    talked = about.conferred.all_talked
    return bool(talked) and len(about.without_accord()) == len(talked)


def _by_outcome(items: Iterable[TalkedItem]) -> list[tuple[TalkedItem, ...]]:
    """Items with one outcome, confirmed alike."""
    groups: dict[tuple[object, ...], list[TalkedItem]] = {}
    for item in items:
        assert item.outcome is not None
        groups.setdefault((item.outcome.id, item.is_confirmed), []).append(item)
    return [tuple(group) for group in groups.values()]


def _term(about: Certifying, group: tuple[TalkedItem, ...]) -> Runs:
    outcome = group[0].outcome
    assert outcome is not None
    listed = about.list_of(group)
    in_part = " in part" if outcome.outcome is Outcome.NARROWED else ""
    by = f" (by {long_date(outcome.by)})" if outcome.by is not None else ""
    terms = outcome.terms.strip().removesuffix(".")
    ends = told(f": {terms}{by}.", outcome.id) if terms else None
    gap = Gap(f"terms on {listed}", WHERE, f"On what terms was an accord reached on {listed}?")
    end = sentence(ends) if ends is not None else sentence(" ", gap, f"{by}.")
    if group[0].is_confirmed:
        return sentence(told(f"An accord{in_part} was reached on {listed}", outcome.id), end)
    lead = f"{capital(about.our_counsel)} understood that an accord{in_part} was reached on {listed}"
    return sentence(told(lead, outcome.id), end)


def _settled(about: Certifying) -> Iterable[Runs]:
    """Items that are out of dispute otherwise than by the talks told here, by the fact that settled them."""
    groups: dict[str, list[ItemId]] = {}
    for item, fact in about.conferred.settled:
        groups.setdefault(fact, []).append(item)
    for gone in (w for w in about.record.withdrawals if w.id in groups):
        verb = "press" if about.us.endswith("s") else "presses"
        yield sentence(told(f"{about.us} no longer {verb} {about.named(groups[gone.id])}.", gone.id))
    for taken in (a for a in about.record.acceptances if a.id in groups):
        lead = f"{about.us} accepted the responses to {about.named(groups[taken.id])}"
        yield sentence(told(f"{lead} on {long_date(taken.on)}.", taken.id))
    for contact in (c for c in about.record.conferrals if c.id in groups):
        own = [o for o in about.record.outcomes if o.conferral == contact.id]
        replies = replies_to(about.record).get(contact.id, ())
        talked = [
            TalkedItem(item, outcome, confirmation_of(outcome, item, replies), None)
            for item in groups[contact.id]
            for outcome in own
            if item in outcome.items and outcome.outcome is Outcome.RESOLVED
        ]
        yield from (_term(about, group) for group in _by_outcome(talked))


def unresolved(about: Certifying) -> Runs:
    """Issues that are left: without accord, narrowed, or still under discussion."""
    left = (*about.without_accord(), *about.came_to(Outcome.NARROWED, Outcome.LEFT_OPEN))
    if not left:
        asks_ = "Which issues are unresolved?"
        return sentence(Gap("issues unresolved", WHERE, asks_))
    return about.said_of("The issues that are not resolved are those on ", left, ".")


def itemised(about: Certifying) -> Runs:
    """The issues that want a ruling, item by item."""
    left = (*about.without_accord(), *about.came_to(Outcome.NARROWED))
    if not left:
        return sentence(Gap("issues for decision", WHERE, "Which issues are for decision?"))
    return about.said_of("The issues for decision are those on ", left, ".")


def impasse(about: Certifying) -> Runs:
    """That impasse was said in each talk, as logged."""
    return paragraph(*(_impasse(talked) for talked in about.conferred.talks))


def _impasse(talked: Talked) -> Runs:
    contact = talked.contact
    if contact.impasse_said:
        return sentence(told("That an impasse had been reached was said in the conference.", contact.id))
    asks_ = "Was the other side told in the conference that an impasse had been reached?"
    return sentence(Gap("impasse said in the conference", WHERE, asks_))


def explained(about: Certifying) -> Runs:
    """That the motion and its basis were explained."""
    words = f"In the conference {about.our_counsel} explained the nature of the motion and its legal basis."
    return about.asserted(asks.EXPLAINED, words)


def concurrence(about: Certifying) -> Runs:
    """What came of asking for concurrence, as counsel answered."""
    lead = f"{capital(about.our_counsel)} asked {about.their_counsel} to concur in the motion; concurrence "
    words = {
        "not_given": "was not given.",
        "no_answer": f"is not on record as of {long_date(about.as_of)}.",
        "in_part": "was given in part.",
        "given": "was given.",
    }
    said = about.asked.answers.get(asks.CONCURRENCE.name)
    if said is None or said.answer not in words:
        return sentence(about.asked.gap(asks.CONCURRENCE, WHERE, "concurrence in the motion"))
    return sentence(told(lead + words[said.answer], said.id))


def opposed(about: Certifying) -> Runs:
    """What the other side says to the motion, as counsel answered, with its source."""
    them, s = about.them, "" if about.them.endswith("s") else "s"
    does, has = ("do", "have") if not s else ("does", "has")
    words = {
        "opposes": f"{them} oppose{s} the motion",
        "does_not_oppose": f"{them} {does} not oppose the motion",
        "in_part": f"{them} oppose{s} the motion in part",
        "not_stated": f"{them} {has} stated no position on the motion as of {long_date(about.as_of)}",
    }
    said = about.asked.answers.get(asks.OPPOSED.name)
    if said is None or said.answer not in words:
        return sentence(about.asked.gap(asks.OPPOSED, WHERE, f"what {them} {does} say to the motion"))
    lead = told(words[said.answer], said.id)
    if said.answer == "not_stated":
        return sentence(lead, ".")
    source = about.asked.answer(asks.OPPOSED_SOURCE, WHERE, "by whom, when and how")
    return sentence(lead, " (", source, ").")


def no_agreement(about: Certifying) -> Runs:
    """Why no agreement was reached, in counsel's words."""
    return sentence(
        "Agreement was not reached for this reason: ",
        about.asked.answer(asks.NO_AGREEMENT, WHERE, "why no agreement was reached"),
    )


def not_held(about: Certifying) -> Runs:
    """Why no conference was held, in counsel's words."""
    return sentence(
        "No conference was held for this reason: ",
        about.asked.answer(asks.NOT_HELD, WHERE, "why no conference was held"),
    )


def discussed(about: Certifying) -> Runs:
    """What counsel discussed, in counsel's words."""
    return sentence(
        "In the conference: ", about.asked.answer(asks.DISCUSSED, WHERE, "what counsel discussed")
    )


def steps_one_and_two(about: Certifying) -> Runs:
    """The talk, then the conference with the court, each with its day."""
    days = [t.contact.held_on for t in about.conferred.talks if t.contact.held_on is not None]
    done = [s for s in about.record.court_steps if s.step in _COURT_STEPS and days and s.done_on >= max(days)]
    if not done:
        asks_ = "On what day was the conference with the Court, after that of counsel?"
        return sentence("The conference with the Court was held on ", Gap("date", WHERE, asks_), ".")
    last = done[-1]
    first = series([long_date(d) for d in sorted(set(days))])
    ids = tuple(t.contact.id for t in about.conferred.talks)
    one = f"Step one, the conference of {about.both}, was held on {first}; "
    two = f"step two, the conference with the Court, on {long_date(last.done_on)}."
    return sentence(told(one, *ids), told(two, last.id))


def _step(about: Certifying, step: str, words: str, label: str, asks_: str) -> Runs:
    done = [s for s in about.record.court_steps if s.step == step]
    if not done:
        return sentence(Gap(label, WHERE, asks_, mend=Mend.IN_THE_PAPER))
    return sentence(told(f"{words} {long_date(done[-1].done_on)}.", done[-1].id))


def request_letter(about: Certifying) -> Runs:
    """The letter that asked for the conference."""
    words = f"{capital(about.our_counsel)} served the letter that asks for the conference on"
    return _step(
        about, "conference_request_letter", words, "letter that asks for the conference: day",
        "On what day was the letter that asks for the conference served?",
    )  # fmt: skip


def joint_paper(about: Certifying) -> Runs:
    """The paper of both sides with which this goes."""
    return _step(
        about, "joint_statement", "The statement of both sides was completed on",
        "statement of both sides: day", "On what day was the statement of both sides completed?",
    )  # fmt: skip


def compliance(about: Certifying) -> Runs:
    """That the rule was complied with: counsel's own tick."""
    who = "I certify" if about.states == "I state" else f"{capital(about.undersigned)} certifies"
    words = f"{who} that the requirement of {about.rule.cite} to confer was met."
    return about.asserted(asks.COMPLIANCE, words)


def good_faith(about: Certifying) -> Runs:
    """That counsel acted in good faith: counsel's own tick."""
    tried = not about.conferred.talks
    act = "tried in good faith to confer" if tried else "conferred in good faith"
    if not tried and not any(t.contact.is_talk for t in about.conferred.talks):
        act = "wrote in good faith"
    who = about.our_counsel if tried else about.both
    return about.asserted(asks.GOOD_FAITH, f"{about.states} that {who} {act}.")


def sincere_attempts(about: Certifying) -> Runs:
    """Counsel's own tick."""
    words = f"{about.states} that sincere attempts were made to resolve the differences on these requests."
    return about.asserted(asks.SINCERE_ATTEMPTS, words)


def reasonable_effort(about: Certifying) -> Runs:
    """Counsel's own tick."""
    words = f"{about.states} that a reasonable effort was made to reach agreement on these requests."
    return about.asserted(asks.REASONABLE_EFFORT, words)


def exhausted(about: Certifying) -> Runs:
    """Counsel's own tick."""
    words = f"{about.states} that extrajudicial means of resolving the differences have been exhausted."
    return about.asserted(asks.EXHAUSTED, words)


def complete(about: Certifying) -> Runs:
    """That the list of steps is whole: counsel's own tick."""
    return about.asserted(asks.COMPLETE, f"{about.states} that these are the steps taken by each lawyer.")


def attached(about: Certifying) -> Runs:
    """That the correspondence is attached: counsel's own tick."""
    return about.asserted(asks.ATTACHED, "The correspondence listed is attached.")


def no_fault(about: Certifying) -> Runs:
    """Counsel's own tick."""
    words = f"{about.states} that the conference was not held through no fault of {about.our_counsel}."
    return about.asserted(asks.NO_FAULT, words)


def no_accord_by_attempts(about: Certifying) -> Runs:
    """That counsel were without accord though nobody was reached: counsel's own tick, efforts and all."""
    if "sincere_efforts_no_accord" not in about.rule.elements_for_attempts:
        return ()
    items = (*about.conferred.tried, *about.conferred.in_doubt)
    words = (
        f"{about.states} that after sincere efforts {about.both} were unable to reach an accord on "
        f"{about.named(items)}."
    )
    return about.asserted(asks.SINCERE_EFFORTS, words)


def no_talk_since(about: Certifying) -> Runs:
    """As of the day no talk on the items tried is on record after their latest response.

    Where an item was never answered there is nothing to come after: then only where none is on record at all.
    """
    items, ids = about.conferred.tried, tuple(a.id for a in about.conferred.attempts)
    answered = all(answering(about.record, item) for item in items)
    if not answered and any(_may_be_about(c, items) for c in about.record.conferrals):
        return ()
    since = f" after the latest response to {'it' if len(items) == 1 else 'them'}" if answered else ""
    lead = f"As of {long_date(about.as_of)}, {about.our_counsel} has on record no conference on "
    return sentence(told(f"{lead}{about.named(items)}{since}.", *ids))


def _may_be_about(contact: Conferral, items: Iterable[ItemId]) -> bool:
    listed = contact.coverage is Coverage.LISTED
    return contact.is_talk and (not listed or not set(items).isdisjoint(contact.items))


Sentence = Callable[[Certifying], Runs]
OF_TALKS: tuple[tuple[tuple[str, ...], Sentence], ...] = (
    (("request_letter_served",), request_letter),
    (("impasse_stated",), impasse),
    (("facts_showing_good_faith_conferencing", "conference_narrative"), discussed),
    (("explained_nature_and_basis",), explained),
    (("concurrence_sought", "concurrence_requested_not_obtained"), concurrence),
    (("issues_resolved",), resolved),
    (("issues_unresolved",), unresolved),
    (("issues_itemised",), itemised),
    (("unable_to_resolve", "sincere_efforts_no_accord"), unable),
    (("reason_no_agreement",), no_agreement),
    (("opposed_or_not", "position_of_opponent"), opposed),
    (("certify_steps_1_and_2",), steps_one_and_two),
    (("joint_statement",), joint_paper),
    (("sincere_attempts",), sincere_attempts),
    (("reasonable_effort",), reasonable_effort),
    (("extrajudicial_means_exhausted",), exhausted),
    (
        ("certificate_of_compliance", "certify_compliance", "certification_of_duty_to_confer"),
        compliance,
    ),
)
"""Sentences on the talks, in the order in which a certificate has them, by the elements that want them."""

OF_ATTEMPTS: tuple[tuple[tuple[str, ...], Sentence], ...] = (
    (("opponent_non_cooperation", "specific_efforts"), no_talk_since),
    (("reason_not_held",), not_held),
    (("no_fault_of_movant",), no_fault),
    (("sincere_efforts_no_accord",), no_accord_by_attempts),
)
"""Sentences on attempts that stand in for a talk."""

HELD_ELSEWHERE = frozenset(
    {
        "conferred", "conferred_or_attempted", "conference_held", "personal_consultation",
        "conferred_all_disputed_issues", "specific_issues_conferred", "issues_identified",
        "date", "time", "manner", "place", "duration", "participants",
        "efforts", "specific_efforts", "steps_taken_with_particularity", "correspondence_attached",
        "details_and_results_per_request", "good_faith_assertion", "when_and_how_specific",
    }
)  # fmt: skip
"""Elements told by the sentence on the talk itself, by a table, or at the end."""
