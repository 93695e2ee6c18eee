"""Sentences on what a ripeness check finds: each says what the log supports, with its dates.

None says whether an act was in time or what a court may make of it. House readings are tagged as such.
"""

from collections.abc import Callable
from datetime import date

from docket_assistant.domain.conferral import LIVE_MODES, Conferral, Mode
from docket_assistant.domain.findings import Assumed, Finding, Next, NextAct, Reason, Test, Verdict
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.record import Record
from docket_assistant.domain.rules import Citation
from docket_assistant.domain.verdicts.rounds import RoundKind
from docket_assistant.wording.days import short_date
from docket_assistant.wording.item_lists import number_word, series
from docket_assistant.wording.modes import by_mode, mode_word
from docket_assistant.wording.rule_words import element_words, step_words
from docket_assistant.wording.warnings import HOUSE, warning_sentence

__all__ = [
    "HOUSE",
    "assumption_sentence",
    "citation_words",
    "element_words",
    "finding_sentence",
    "next_sentence",
    "step_words",
    "verdict_words",
    "warning_sentence",
]

_WRITINGS = frozenset({Mode.EMAIL, Mode.LETTER, Mode.FAX, Mode.TEXT, Mode.VOICEMAIL})
_USUAL_MODES = (Mode.TELEPHONE, Mode.IN_PERSON)

_REASONS = {
    Reason.RESPONSE_SERVED: "A response on the item was served {on}.",
    Reason.DEFAULT: "No response was logged by {on}, when the time to respond ended on every reading.",
    Reason.NOT_YET_DUE: "No response is logged, and the time to respond runs through {on}.",
    Reason.NOT_SERVED: "The requests are logged for service {on}, after the day asked about.",
    Reason.ANSWER_UNSIGNED: (
        "The answer of {on} to the request for admission is logged as unsigned; Fed. R. Civ. P. 36(a)(3)"
        " wants a signed one."
    ),
    Reason.WITHDRAWN: "The item was withdrawn {on}.",
    Reason.RESOLVED: "{Talk} is logged as having resolved the item.",
    Reason.ACCEPTED: "The response on the item was accepted {on}.",
    Reason.LIFTED: "The order signed {on} lifts the conference for the item.",
    Reason.NO_CONTACT: "No contact about the item is logged.",
    Reason.MODE_NAMED: "{Talk} was held in a mode that the rule names.",
    Reason.MODE_FREE: "{Talk} was held in a live mode that the rule leaves open.",
    Reason.MODE_NOT_NAMED: "The rule names other modes, and neither accepts nor excludes that of {talk}.",
    Reason.MODE_EXCLUDED: "{Talk} was made in a mode that the rule does not accept.",
    Reason.MODE_UNKNOWN: "How {talk} was made is not recorded.",
    Reason.WRITTEN_ACCEPTED: "{Talk} is a writing, and the rule accepts a writing alone.",
    Reason.WRITTEN_REFUSED: "{Talk} is a writing, and the rule asks for more than a writing alone.",
    Reason.WRITTEN_REVIEW: "{Talk} is a writing, and the rule as read does not say whether that is enough.",
    Reason.AFTER_ROUND: "{Talk} came after {round}.",
    Reason.BEFORE_ROUND: "{Talk} {before} {round}.",
    Reason.ORDER_UNKNOWN: (
        "The record does not show whether {talk} came before or after the latest response or rewording of"
        " the item, dated {other}."
    ),
    Reason.CONTACT_UNDATED: (
        "{Talk} has no day in the record, so it cannot be placed against the latest response or rewording"
        " of the item, dated {other}."
    ),
    Reason.ROUND_UNDATED: (
        "The latest response or rewording of the item has no day in the record, so {talk} cannot be placed"
        " against it."
    ),
    Reason.MAIL_WITHIN_THREE_DAYS: (
        "{Talk} came within three days of the response served by mail or through the clerk {other}, and"
        f" receipt by then is not logged {HOUSE}."
    ),
    Reason.COVERED: "{Talk} is logged as covering the item.",
    Reason.COVERED_IN_GENERAL: "{Talk} is logged as covering everything in dispute, with no list of items.",
    Reason.COVERAGE_UNKNOWN: "Whether {talk} covered the item is not recorded.",
    Reason.COVERAGE_GENERAL: "{Talk} is logged as general, which does not show that it covered the item.",
    Reason.PEOPLE_RIGHT: "Counsel of record for each side took part in {talk}.",
    Reason.PEOPLE_RIGHT_BY_FIRM: (
        "For each side counsel of record, a lawyer of a firm of record or a self-represented party took part"
        " in {talk}."
    ),
    Reason.PEOPLE_UNKNOWN: "Who took part in {talk}, or in what capacity, is not fully recorded.",
    Reason.PEOPLE_NOT_OURS: (
        "The log shows nobody in {talk} who can confer under the rule for the moving side."
    ),
    Reason.PEOPLE_NOT_THEIRS: (
        "The log shows nobody in {talk} who can confer under the rule for the side that answers."
    ),
    Reason.NO_ACCORD: "{Talk} ended without accord on the item.",
    Reason.NARROWED: "{Talk} narrowed the item and left the rest without accord.",
    Reason.LEFT_OPEN: "{Talk} left the item open.",
    Reason.OUTCOME_UNKNOWN: "What {talk} came to on the item is not recorded.",
    Reason.PROMISE_NOT_DUE: "What was agreed in {talk} is to be done by {other}.",
    Reason.PROMISE_UNDATED: "No day is recorded for what was agreed in {talk}.",
    Reason.PROMISE_MISSED: (
        f"What was agreed in {{talk}} was to be done by {{other}}, and no follow-up since is logged {HOUSE}."
    ),
    Reason.PROMISE_MISSED_AND_FOLLOWED_UP: (
        f"What was agreed in {{talk}} was to be done by {{other}}, and a follow-up since is logged {HOUSE}."
    ),
    Reason.EFFORTS_ACCEPTED: "{Count} logged{last}, and the rule lets efforts stand for a conference.",
    Reason.EFFORTS_REFUSED: (
        "{Count} logged{last}, and the rule does not let efforts stand for a conference."
    ),
    Reason.EFFORTS_LONE: (
        "{Count} logged{last}, and by the sources on file for the rule one such attempt alone does not do."
    ),
    Reason.EFFORTS_REVIEW: (
        "{Count} logged{last}, and the rule as read does not say whether efforts can stand for a conference."
    ),
    Reason.EFFORTS_UNCLEAR: (
        "The day, the items or the addressee of each attempt that may count is not recorded{last}."
    ),
    Reason.STEP_DONE: "Logged as done with the court: {steps}.",
    Reason.STEP_MISSING: "Asked for before a motion and not logged as done: {steps}.",
    Reason.STEP_WAIT: (
        "After {steps} the rule gives days for an answer, through {other}, and no talk is logged."
    ),
    Reason.STATEMENT_FILLED: "Every element checked for the statement is there{rest}.",
    Reason.ELEMENT_MISSING: "The log lacks, for {subject}: {elements}.",
    Reason.FILED_STATEMENT_LACKS: "The statement filed with the {motion} lacks: {elements}.",
    Reason.WITHIN_LAST_DAY: "The last day to move, {on} {source}, {open}.",
    Reason.PAST_LAST_DAY: (
        "The last day to move was {on} {source}{past}, and the log shows no motion on the item that was"
        " filed by then and not withdrawn."
    ),
    Reason.NO_CUTOFF: "No last day to move is on file.",
    Reason.CUTOFF_UNCOUNTED: "The rule names a last day to move that cannot be counted from the record.",
    Reason.RECENT: f"{{Talk}} was held within 90 days {HOUSE}.",
    Reason.OLD: f"{{Talk}} was held more than 90 days ago {HOUSE}.",
}

_ASSUMPTIONS = {
    Assumed.DISPUTE_SINCE_FIRST_RESPONSE: (
        "The item is assumed to be in dispute since the first response; no day is recorded."
    ),
    Assumed.SUPPLEMENT_TOUCHES_ALL: (
        "The supplement is assumed to touch every item of the set; its items are not recorded."
    ),
    Assumed.RESPONSE_COVERS_ALL: (
        "The response is assumed to cover every item of the set; its items are not recorded."
    ),
    Assumed.DISCOVERY_JUDGE_IS_PRESIDING: (
        "The presiding judge is assumed to hear discovery; no other judge is recorded."
    ),
}

_RECITE = "then recite date, time, manner and participants"
_NEXT = {
    NextAct.ASK_FOR_RESPONSE_DATE: "Record when the requests were served and when the response falls due",
    NextAct.ASK_FOR_SIGNATURE: "Ask for the signature, today, and record it",
    NextAct.WAIT_FOR_RESPONSE: "Wait for the response{until}",
    NextAct.TALK: f"Talk {{modes}} about the item; {_RECITE}",
    NextAct.TALK_ABOUT_LATEST: f"Talk {{modes}} about {{latest}}; {_RECITE}",
    NextAct.COMPLETE_TALK: "Complete the record of the talk from counsel's own notes",
    NextAct.WAIT_FOR_PROMISE: "Wait for what was agreed{until}",
    NextAct.STIPULATE_OR_MOVE: (
        f"Stipulate or move: waiting or a follow-up leaves no room for a filing {HOUSE}"
    ),
    NextAct.FOLLOW_UP: f"Follow up once on what was agreed, in any mode {HOUSE}",
    NextAct.ASK_PROMISE_DATE: "Ask by which day what was agreed is to be done, and record it",
    NextAct.KEEP_TALKING: "Talk {modes} again about the item, which was left open",
    NextAct.DO_STEP: "Do and log what is asked for before a motion{steps}",
    NextAct.WAIT_AFTER_STEP: "Wait for an answer{until}, or talk {modes} before",
    NextAct.COMPLETE_STATEMENT: "Complete the statement{elements}",
    NextAct.DECIDE: "Read the rule and the findings, and decide",
    NextAct.MOVE_ON_EFFORTS: "Counsel may move on the efforts logged; recite each attempt",
    NextAct.MOVE: "Counsel may move; the log supports it",
    NextAct.NOTHING: "Nothing is left to do on the item",
}
_OWN_DATE = frozenset(
    {NextAct.WAIT_FOR_RESPONSE, NextAct.WAIT_AFTER_STEP, NextAct.WAIT_FOR_PROMISE, NextAct.NOTHING}
)

_VERDICTS = {
    Verdict.NOT_RIPE: "not ripe",
    Verdict.STALE_CONFERRAL: "not ripe: talk before the latest response",
    Verdict.BLOCKED_BY_COURT_STEP: "a step with the court comes first",
    Verdict.NEEDS_REVIEW: "needs review",
    Verdict.STATEMENT_INCOMPLETE: "statement incomplete",
    Verdict.RIPE_ON_EFFORTS: "ripe on efforts",
    Verdict.RIPE: "ripe",
    Verdict.NOT_REQUIRED: "no conference asked for",
    Verdict.RESOLVED: "resolved",
}

_ROUNDS = {
    RoundKind.RESPONSE: "the response served {other}",
    RoundKind.SUPPLEMENTAL: "the supplemental response served {other}",
    RoundKind.AMENDED: "the amended response served {other}",
    RoundKind.DEFAULT: "the end of the time to respond, {other}, with no response logged",
    RoundKind.REWORDED: "the rewording of the request made {other}",
}
_LATEST = {
    RoundKind.RESPONSE: "the response",
    RoundKind.SUPPLEMENTAL: "the supplement",
    RoundKind.AMENDED: "the amended response",
    RoundKind.DEFAULT: "the missing response",
    RoundKind.REWORDED: "the request as reworded",
}


def finding_sentence(finding: Finding, record: Record) -> str:
    """One sentence that says what was found, with its dates and the contact it rests on."""
    if finding.reason is Reason.DUE_UNKNOWN:
        return _due_unknown(finding.on)
    talk = _contact(finding, record)
    return _REASONS[finding.reason].format(
        talk=talk,
        Talk=talk[0].upper() + talk[1:],
        on=_day(finding.on),
        other=_day(finding.other),
        round=_round(finding),
        before=_before(finding),
        Count=_count(finding.detail),
        last=f" (the last {short_date(finding.on)})" if finding.on else "",
        steps=_listed(finding.detail, step_words),
        rest=_still_to_write(finding),
        elements=_listed(finding.detail, element_words),
        subject=talk if finding.record else "the attempts",
        motion=_motion(finding, record),
        source=_source(finding),
        open=_open(finding),
        past=_past(finding),
    )


def assumption_sentence(assumed: Assumed) -> str:
    """What a verdict takes for granted."""
    return _ASSUMPTIONS[assumed]


def next_sentence(act: Next, record: Record, modes: tuple[Mode, ...] = ()) -> str:
    """The cheapest next act; ``modes`` are the live modes of the rule in force, where it names any."""
    said = _NEXT[act.act].format(
        modes=_mode_choice(modes or _ordered_modes(record) or _USUAL_MODES),
        latest=_latest(act.detail),
        until=f" until {short_date(act.by)}" if act.by else "",
        steps=_after_colon(act.detail, step_words),
        elements=_after_colon(act.detail, element_words),
    )
    if act.by is None or act.act in _OWN_DATE:
        return f"{said}."
    return f"{said}; the last day to move on file is {short_date(act.by)}."


def verdict_words(verdict: Verdict) -> str:
    """A verdict in a few words, without a period."""
    return _VERDICTS[verdict]


def citation_words(citation: Citation) -> str:
    """A rule and the day on which its text was seen."""
    if not citation.text_seen:
        return citation.cite
    return f"{citation.cite}, text seen {short_date(date.fromisoformat(citation.text_seen))}"


def _day(on: date | None) -> str:
    return short_date(on) if on else "on a day not recorded"


def _due_unknown(on: date | None) -> str:
    if on is None:
        return "The day on which a response falls due cannot be counted from the record."
    return (
        f"The earliest date counted for a response, {short_date(on)}, has passed, and the record does not"
        " show from which day silence may be relied on."
    )


def _contact(finding: Finding, record: Record) -> str:
    """The contact of a finding: the last talk (telephone, Sept. 24, 2009)."""
    contact = next((c for c in record.conferrals if c.id == finding.record), None)
    if contact is None:
        return f"the contact ({short_date(finding.on) if finding.on else 'day not recorded'})"
    day = short_date(contact.held_on) if contact.held_on else "day not recorded"
    if contact.mode in _WRITINGS:
        return f"the {mode_word(contact.mode)} ({day})"
    last = "last " if _is_last(contact, record) else ""
    noun = "talk" if contact.is_talk else "contact"
    return f"the {last}{noun} ({mode_word(contact.mode)}, {day})"


def _is_last(contact: Conferral, record: Record) -> bool:
    """Whether no contact but a writing is dated after it, as far as every one has a day."""
    days = [c.held_on for c in record.conferrals if c.mode not in _WRITINGS]
    known = [day for day in days if day is not None]
    latest = len(known) == len(days) and contact.held_on == max(known, default=None)
    return latest and known.count(max(known)) == 1


def _round(finding: Finding) -> str:
    named = {kind.value: words for kind, words in _ROUNDS.items()}
    words = named.get(finding.detail, "the latest response or rewording, dated {other}")
    return words.format(other=_day(finding.other))


def _before(finding: Finding) -> str:
    earlier = finding.on is not None and finding.other is not None and finding.on < finding.other
    return "came before" if earlier else "did not come after"


def _count(detail: str) -> str:
    count = int(detail) if detail.isdecimal() else 0
    if count == 0:
        return "Only attempts not fully recorded were"
    number = number_word(count).capitalize()
    return f"{number} attempt{' was' if count == 1 else 's were'}"


def _listed(detail: str, words: Callable[[str], str]) -> str:
    return series([words(name) for name in detail.split(", ")]) if detail else "nothing named"


def _still_to_write(finding: Finding) -> str:
    if finding.test is not Test.STATEMENT or not finding.detail:
        return ""
    return f"; counsel's own words are still to be written: {_listed(finding.detail, element_words)}"


def _after_colon(detail: str, words: Callable[[str], str]) -> str:
    return f": {_listed(detail, words)}" if detail else ""


def _motion(finding: Finding, record: Record) -> str:
    motion: Motion | None = next((m for m in record.motions if m.id == finding.record), None)
    return "motion" if motion is None else f"{motion.title} filed {short_date(motion.filed_on)}"


def _source(finding: Finding) -> str:
    if finding.record:
        return "by order"
    return "by the rule" if finding.citation else "by the schedule"


def _open(finding: Finding) -> str:
    if finding.on and finding.other and finding.other > finding.on:
        return "has passed, and the log shows a motion on the item filed by then"
    return "has not passed"


def _past(finding: Finding) -> str:
    if finding.on is None or finding.other is None:
        return ""
    days = (finding.other - finding.on).days
    return f", {days} {'day' if days == 1 else 'days'} before {short_date(finding.other)}"


def _ordered_modes(record: Record) -> tuple[Mode, ...]:
    """Live modes that the newest order on them names."""
    named = [(o.signed_on, o.terms.qualifying_modes) for o in record.orders if o.terms.qualifying_modes]
    newest = max(named, key=lambda pair: pair[0], default=None)
    return () if newest is None else tuple(mode for mode in newest[1] or () if mode in LIVE_MODES)


def _mode_choice(modes: tuple[Mode, ...]) -> str:
    words = [by_mode(mode) for mode in modes]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"


def _latest(detail: str) -> str:
    named = {kind.value: words for kind, words in _LATEST.items()}
    return named.get(detail, "the latest response")
