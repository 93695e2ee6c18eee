"""The conferral section of our opposition: their motion held against our record, in neutral sentences.

It says what the record holds and cites the rule; where the record supports the motion it says nothing.
"""

from collections.abc import Iterator

from docket_assistant.documents.asked import FamilyPaper, NothingToSay, PaperAsked, Subject
from docket_assistant.documents.model import Block, Body, Column, Gap, Mend, PaperModel, Runs, Table
from docket_assistant.documents.opposition_words import point_sentence
from docket_assistant.documents.requests.item_groups import answering, listed
from docket_assistant.documents.signature import counsel_of
from docket_assistant.documents.talk_words import capital, response_words, speaks_for
from docket_assistant.documents.their_points import SUPPORTED, Point, TheirMotion
from docket_assistant.domain.conferral import Conferral, Coverage
from docket_assistant.domain.findings import Finding, Reason
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.record import Record
from docket_assistant.domain.rules import FALLBACK
from docket_assistant.wording.days import long_date, short_date
from docket_assistant.wording.item_lists import series
from docket_assistant.wording.modes import mode_word
from docket_assistant.wording.parties import side_word
from docket_assistant.wording.rule_words import element_words
from docket_assistant.wording.runs import sentence, told

_FEDERAL = "Fed. R. Civ. P. 37(a)(1)"
_WHERE = "the section on conferral"
_ELEMENTS = {
    "date": "the date of a conference",
    "time": "its time",
    "manner": "its manner",
    "place": "its place",
    "duration": "its length",
    "participants": "who took part",
}
_COLUMNS = (
    Column("Requests", 2500),
    Column("Conference stated in the motion", 2160),
    Column("Conference on record", 2200),
    Column("Latest response before the motion", 2500),
)
_NONE = "\N{EM DASH}"
_UNKNOWN = {
    Reason.COVERAGE_UNKNOWN: "whether the conference took it up",
    Reason.COVERAGE_GENERAL: "whether the conference took it up",
    Reason.PEOPLE_UNKNOWN: "who took part in the conference",
    Reason.OUTCOME_UNKNOWN: "what came of the conference",
    Reason.CONTACT_UNDATED: "the day of the conference",
    Reason.ROUND_UNDATED: "the day of the latest response",
    Reason.ORDER_UNKNOWN: "the hours of the conference and of the response of that day",
    Reason.MODE_UNKNOWN: "the manner of the conference",
}


def _subjects(record: Record) -> tuple[Subject, ...]:
    """Pending motions of the other side that ask for something."""
    theirs = (m for m in record.motions if m.by is not record.matter.our_side and m.items)
    return tuple(
        Subject(m.id, f"Their {m.title} of {long_date(m.filed_on)}", m.items)
        for m in theirs
        if m.withdrawn_on is None and m.decided_on is None
    )


def _draw(asked: PaperAsked) -> PaperModel:
    motion = next((m for m in asked.record.motions if m.id == asked.about), None)
    if motion is None or asked.law is None:
        raise NothingToSay("The motion of the other side is not on record as of that day.")
    theirs = TheirMotion(asked, motion)
    if not theirs.items and not (theirs.has_no_statement and not _all_supported(theirs)):
        raise NothingToSay(_nothing(theirs))
    counsel = counsel_of(asked.record, asked.side, asked.as_of)
    return PaperModel(
        caption=None,
        title_lines=("CONFERRAL BEFORE THE MOTION",),
        blocks=tuple(_blocks(theirs)),
        signature=None,
        exhibits=(),
        certificate=None,
        specimen=asked.record.matter.specimen,
        author=counsel.name if counsel is not None else "",
        made_as_of=asked.as_of,
        form=asked.form,
    )


def _all_supported(theirs: TheirMotion) -> bool:
    return all(v.verdict in SUPPORTED for v in theirs.verdicts.values())


def _nothing(theirs: TheirMotion) -> str:
    if theirs.in_doubt:
        what = series(list(dict.fromkeys(_unknown(f) for f in theirs.in_doubt.values())))
        return f"The record does not say enough for a sentence against the motion: {what} is not on record."
    return "On every item taken up the record supports the conferral that the motion needs."


def _unknown(finding: Finding) -> str:
    return _UNKNOWN.get(finding.reason, "what the tests of the rule ask")


def _blocks(theirs: TheirMotion) -> Iterator[Block]:
    yield Body(_opening(theirs))
    items = theirs.items
    if items:
        day = long_date(theirs.filed)
        us = speaks_for(theirs.record, theirs.asked.side, theirs.filed)
        yield Body(sentence(f"What the motion states and what {us} has on record as of {day} is this."))
        yield _table(theirs, items)
    yield from (Body(runs) for runs in _sentences(theirs) if runs)
    yield from _asked(theirs)


def _opening(theirs: TheirMotion) -> Runs:
    motion, record = theirs.motion, theirs.record
    whose = side_word(record, motion.by, possessive=True)
    ecf = f" (ECF\N{NO-BREAK SPACE}No.\N{NO-BREAK SPACE}{motion.ecf_number})" if motion.ecf_number else ""
    lead = f"{whose} {motion.title} was filed {long_date(motion.filed_on)}{ecf}"
    amended = f" and amended {long_date(motion.amended_on)}" if motion.amended_on else ""
    rule = theirs.force.rule
    cite = rule.cite if rule.id == FALLBACK else f"{rule.cite} and {_FEDERAL}"
    end = f". Conferral before such a motion is governed by {cite}."
    number = Gap("__", _WHERE, "What is the ECF number of the motion?", mend=Mend.MOTION_NUMBER)
    gap = sentence(" (ECF\N{NO-BREAK SPACE}No.\N{NO-BREAK SPACE}", number, ")") if not ecf else ()
    return sentence(told(lead, motion.id), gap, told(amended, motion.id), end)


def _table(theirs: TheirMotion, items: tuple[ItemId, ...]) -> Table:
    groups: dict[tuple[object, ...], list[ItemId]] = {}
    for item in items:
        last = theirs.last(item)
        key = (tuple(t.id for t in theirs.talks(item)), last.moment.on if last else None, last and last.kind)
        groups.setdefault(key, []).append(item)
    rows = tuple(_row(theirs, tuple(group)) for group in groups.values())
    return Table(
        "Conferences stated and on record",
        "For each request the conference that the motion states, the one on record, and the latest response",
        _COLUMNS,
        rows,
    )


def _row(theirs: TheirMotion, group: tuple[ItemId, ...]) -> tuple[Runs, ...]:
    motion, record = theirs.motion, theirs.record
    stated: Runs = sentence(
        Gap("conference stated", "the table", "What conference does the motion state, of what day?")
    )
    if motion.talks_claimed:
        stated = sentence(told(series([short_date(on) for on in motion.talks_claimed]), motion.id))
    elif theirs.has_no_statement:
        stated = sentence(told("None", motion.id))
    talks = theirs.talks(group[0])
    held = [_held(t, group) for t in talks]
    last = theirs.last(group[0])
    answers = [r for i in group for r in answering(record, i) if last and r.served_on == last.moment.on]
    answers = list(dict.fromkeys(answers))
    return (
        sentence(told(listed(record, group), motion.id)),
        stated,
        sentence(told("; ".join(held) if held else "None", *(t.id for t in talks))),
        sentence(told(capital(response_words(answers)) if answers else _NONE, *(r.id for r in answers))),
    )


def _held(talk: Conferral, items: tuple[ItemId, ...]) -> str:
    """A talk with its day and manner, and whether its items are on record at all."""
    on = short_date(talk.held_on) if talk.held_on is not None else "Day not stated"
    listed_ = talk.coverage in (Coverage.LISTED, Coverage.EVERYTHING) or set(items) <= set(talk.items)
    return f"{on}, {mode_word(talk.mode)}{'' if listed_ else ' (on which requests is not on record)'}"


def _sentences(theirs: TheirMotion) -> Iterator[Runs]:
    groups: dict[tuple[object, ...], list[Point]] = {}
    for point in theirs.points:
        groups.setdefault(point.group, []).append(point)
    for group in groups.values():
        yield point_sentence(theirs, group)
    yield _claimed(theirs)
    yield _statement(theirs)
    yield from _since(theirs)


def _claimed(theirs: TheirMotion) -> Runs:
    """Talks that the motion states on days on which we have none."""
    days = theirs.claimed_not_on_record
    if not days:
        return ()
    us = capital(speaks_for(theirs.record, theirs.asked.side, theirs.filed))
    none = "none of that day" if len(days) == 1 else "none of those days"
    what = "a conference on" if len(days) == 1 else "conferences on"
    listed_days = series([long_date(on) for on in days])
    return sentence(
        told(f"The motion states {what} {listed_days}. {us} has on record {none}.", theirs.motion.id)
    )


def _statement(theirs: TheirMotion) -> Runs:
    """What the motion's statement does not recite, as counsel read it."""
    cite = theirs.force.rule.cite
    if theirs.has_no_statement:
        return sentence(told(f"The motion contains no statement of conferral ({cite}).", theirs.motion.id))
    lacking = [_ELEMENTS.get(e) or element_words(e) for e in theirs.lacking]
    if not lacking:
        return ()
    words = f"The statement of conferral in the motion does not recite {series(lacking)} ({cite})."
    return sentence(told(words, theirs.motion.id))


def _since(theirs: TheirMotion) -> Iterator[Runs]:
    """Responses of ours after the motion: facts that the court may want, with no word on what they mean."""
    asked = theirs.asked
    after = [r for r in asked.record.responses if r.served_on is not None and r.served_on > theirs.filed]
    for response in after:
        own = tuple(i for i in theirs.items if response in answering(asked.record, i))
        if own:
            us = side_word(asked.record, asked.side)
            words = f"After the motion, {us} served {response_words((response,)).replace('served', 'on', 1)}"
            yield sentence(told(f"{words} to {listed(asked.record, own)}.", response.id))


def _asked(theirs: TheirMotion) -> Iterator[Block]:
    """Items on which nothing is said because the record leaves something open: for counsel to see."""
    groups: dict[str, list[ItemId]] = {}
    for item, finding in theirs.in_doubt.items():
        groups.setdefault(_unknown(finding), []).append(item)
    for what, items in groups.items():
        names = listed(theirs.record, items)
        label = f"nothing is stated on {names}: {what} is not on record"
        yield Body(sentence(Gap(label, _WHERE, f"What is the record on {names}: {what}?")))


PAPER = FamilyPaper(
    kind=PaperKind.OPPOSITION_CONFERRAL,
    words="Conferral section of an opposition",
    purpose=(
        "Tells the court, for our opposition to a discovery motion, what conferences are on record against "
        "what the motion needs, each with its day and the rule."
    ),
    subjects=_subjects,
    draw=_draw,
    picks_items=True,
)
