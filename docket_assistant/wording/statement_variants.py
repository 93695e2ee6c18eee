"""What counsel may make of a statement: of both sides, correcting an earlier one, after its date.

Each is counsel's answer to a question of the paper, or a fact of the record; nothing of it is assumed.
"""

from datetime import date

from docket_assistant.domain.compliance import ComplianceStatement
from docket_assistant.domain.counsel_words import Word
from docket_assistant.domain.order import Filing
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.paper_words import PaperAnswer
from docket_assistant.wording.days import long_date, weekday_date
from docket_assistant.wording.paper_names import PaperNames
from docket_assistant.wording.runs import Gap, Mend, Runs, paragraph, sentence, told

FORM, JOINT = "statement_form", "joint"
EARLIER, CORRECTS, ADDS = "earlier_statement", "corrects", "adds"
WHAT = "what_is_new"
SENT_ON, DECLINED_ON = "sent_to_join_on", "declined_to_join_on"
AFTER_DATE, SAY = "after_its_date", "say"
AFTER_DATE_CHOICES = ((SAY, "State the day on which the period ended"), ("leave", "Leave it out"))
WHAT_ASKED = "What is corrected or added?"
SENT_ASKED = "On what day was it sent to the other side to join in it?"
_WHERE = "the last paragraph"


def said(statement: ComplianceStatement, question: str) -> PaperAnswer | None:
    """Counsel's answer to a question of the statement under this order."""
    own = (
        a
        for a in statement.record.paper_answers
        if a.kind is PaperKind.STATEMENT and a.about == statement.order.id and a.question == question
    )
    return next((a for a in own if a.answer.strip()), None)


def _answer(statement: ComplianceStatement, question: str) -> str:
    found = said(statement, question)
    return found.answer.strip() if found is not None else ""


def is_joint(statement: ComplianceStatement) -> bool:
    """Whether counsel wants one paper of both sides."""
    return _answer(statement, FORM) == JOINT


def is_agreed(statement: ComplianceStatement) -> bool:
    """Whether the other side's last word is that it agrees: only then is the paper called one of both."""
    words = [w for w in statement.record.other_side_words if w.order == statement.order.id]
    last = max(words, key=lambda w: w.on, default=None)
    return last is not None and last.word is Word.AGREES


def earlier_filing(statement: ComplianceStatement) -> Filing | None:
    """The latest statement filed under the order before."""
    duties = {d.id for d in statement.record.duties if d.order == statement.order.id}
    papers = {p.id for p in statement.record.papers if p.order == statement.order.id}
    found = [f for f in statement.record.filings if f.duty in duties or f.paper in papers]
    return max(found, key=lambda f: f.filed_on, default=None)


def title_word(statement: ComplianceStatement) -> str:
    """What the title says of an earlier statement: CORRECTED, SUPPLEMENTAL; empty for none."""
    if earlier_filing(statement) is None:
        return ""
    return {CORRECTS: "CORRECTED ", ADDS: "SUPPLEMENTAL "}.get(_answer(statement, EARLIER), "")


def earlier(statement: ComplianceStatement) -> Runs:
    """Which statement this one corrects or adds to, and in what: counsel's own words."""
    filing, answer = earlier_filing(statement), said(statement, EARLIER)
    verb = {CORRECTS: "corrects", ADDS: "supplements"}.get(_answer(statement, EARLIER))
    if filing is None or answer is None or verb is None:
        return ()
    number = f" (ECF\N{NO-BREAK SPACE}No.\N{NO-BREAK SPACE}{filing.ecf_number})" if filing.ecf_number else ""
    lead = f"This statement {verb} the statement filed {long_date(filing.filed_on)}{number} as follows: "
    what = said(statement, WHAT)
    if what is None:
        gap = Gap("what is new", "the first paragraph", WHAT_ASKED, mend=Mend.ANSWER, asks=WHAT)
        return sentence(told(lead, filing.id, answer.id), gap, ".")
    words = what.answer.strip()
    end = words if words.endswith(".") else f"{words}."
    return sentence(told(lead, filing.id, answer.id), told(end, what.id))


def after_its_date(statement: ComplianceStatement) -> Runs:
    """The day on which the period for the statement ended, as counsel chose; not where it is told already."""
    ended = statement.ended_on
    conferred = statement.due.due if statement.due is not None else None
    if ended is None or (statement.talk_after_due and conferred == ended):
        return ()
    answer = said(statement, AFTER_DATE)
    if answer is None:
        label = f"counsel to choose: that the period ended on {long_date(ended)}"
        asks = "Does the statement say on what day the period for it ended?"
        choices = tuple(words for _, words in AFTER_DATE_CHOICES)
        return sentence(Gap(label, "paragraph 1", asks, choices, Mend.ANSWER, AFTER_DATE))
    if answer.answer != SAY:
        return ()
    return sentence(told(f"The period for this statement ended on {weekday_date(ended)}.", answer.id))


def joining(statement: ComplianceStatement, names: PaperNames) -> Runs:
    """Whether the other side was asked to join and what came: the days alone, as logged."""
    sent, declined = said(statement, SENT_ON), said(statement, DECLINED_ON)
    if sent is None and declined is None:
        return _agreement(statement, names)
    if sent is None:
        gap = Gap("day", _WHERE, SENT_ASKED, mend=Mend.ANSWER, asks=SENT_ON)
        first = sentence(f"{names.theirs_do('was', 'were')} sent this statement to join in it on ", gap, ".")
    else:
        words = f"{names.theirs_do('was', 'were')} sent this statement on {_day(sent)} to join in it"
        none = f"; no reply as of {long_date(statement.as_of)}" if declined is None else ""
        first = sentence(told(f"{words}{none}.", sent.id))
    if declined is None:
        return first
    return paragraph(first, sentence(told(f"{names.voice} declined on {_day(declined)}.", declined.id)))


def _agreement(statement: ComplianceStatement, names: PaperNames) -> Runs:
    """A paper of both sides asks for the other side's agreement until it is logged."""
    if not is_joint(statement) or is_agreed(statement):
        return ()
    label = f"agreement of {names.voice} to a statement of both sides"
    return sentence(Gap(label, _WHERE, f"Does {names.voice} agree to this text?", mend=Mend.OTHER_SIDE))


def _day(answer: PaperAnswer) -> str:
    return long_date(date.fromisoformat(answer.answer))
