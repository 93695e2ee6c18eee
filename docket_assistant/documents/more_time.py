"""What the papers on more time share: for what it is, until when, and whether for objections too."""

from collections.abc import Iterator
from datetime import date

from docket_assistant.documents.asked import PaperAsked, Question, QuestionKind
from docket_assistant.documents.model import Run, Runs, Text
from docket_assistant.domain.discovery import Extension, RequestSet
from docket_assistant.domain.ids import SetId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.record import Record
from docket_assistant.wording.approval import Approval, ApprovalSaid, approval_of
from docket_assistant.wording.days import weekday_date
from docket_assistant.wording.runs import sentence, told
from docket_assistant.wording.served_sets import are_several, parties_called

_BOTH, _ONLY = "to answer and object to", "to answer"
OBJECTIONS = Question(
    "objections",
    "Is the time for objections extended too?",
    QuestionKind.CHOICE,
    (("both", _BOTH), ("answer", _ONLY)),
    "More time to answer may not be more time to object; the words say which.",
)
NEW_DAY = Question("new_day", "New day", QuestionKind.DAY)
APPROVAL = Question(
    "approval",
    "Does the new day interfere with the close of discovery, a hearing or trial?",
    QuestionKind.CHOICE,
    (
        (
            "needed",
            (
                "The new day interferes with the close of discovery, a hearing or trial; Rule 29(b) then asks"
                " for court approval."
            ),
        ),
        ("not_needed", "The new day does not interfere with the close of discovery, a hearing or trial."),
    ),
    "Asked by Rule 29(b); the close of discovery and the day of trial are not both on record.",
)


def unanswered(record: Record, side: Side | None = None) -> Iterator[RequestSet]:
    """Served sets that no response answers; of one side those that it is to answer."""
    answered = {r.set for r in record.responses}
    sides = {p.id: p.side for p in record.parties}
    for served in record.sets:
        theirs = side is None or any(sides.get(p) is side for p in served.responders)
        if served.id not in answered and theirs:
            yield served


def set_of(record: Record, served: str) -> RequestSet:
    """A set of the record."""
    return next(s for s in record.sets if s.id == served)


def latest_extension(record: Record, served: SetId) -> Extension | None:
    """The extension of a set that was given last."""
    return max((e for e in record.extensions if e.set == served), key=lambda e: e.granted_on, default=None)


def have_until(asked: PaperAsked, served: RequestSet, day: Runs, act: Runs) -> Runs:
    """Plaintiff has until a day to answer and object to something."""
    who = parties_called(asked.record, served.responders) or "the responding party"
    verb = "have" if are_several(asked.record, served.responders) else "has"
    return sentence(told(f"{who} {verb} until ", served.id), day, " ", act)


def act_words(asked: PaperAsked, extension: Extension | None, where: str) -> Run:
    """To answer and object to, or to answer, as the extension on record says, else as counsel does."""
    included = extension.objections_included if extension is not None else None
    if extension is not None and included is not None:
        return Text(_BOTH if included else _ONLY, (extension.id,))
    said = asked.answers.get(OBJECTIONS.name)
    words = dict(OBJECTIONS.choices)
    if said is not None and said.answer in words:
        return Text(words[said.answer], (said.id,))
    return asked.gap(OBJECTIONS, where, "to answer and object to, or to answer only")


def new_day(asked: PaperAsked, extension: Extension | None) -> tuple[date | None, Run]:
    """The new day: counsel's, else that of the extension on record, else a gap."""
    said = asked.day(NEW_DAY.name)
    if said is not None:
        return said, Text(weekday_date(said), (asked.answers[NEW_DAY.name].id,))
    if extension is not None:
        return extension.new_due, Text(weekday_date(extension.new_due), (extension.id,))
    return None, asked.gap(NEW_DAY, "the new day", "new day")


def approval(asked: PaperAsked, day: date | None) -> ApprovalSaid:
    """What is said of court approval: by the dates on record, else by counsel, else a gap."""
    found = approval_of(asked.record, day) if day is not None else ApprovalSaid(Approval.NOT_KNOWN)
    if found.standing is not Approval.NOT_KNOWN:
        return found
    said = asked.answers.get(APPROVAL.name)
    words = dict(APPROVAL.choices)
    if said is not None and said.answer in words:
        return ApprovalSaid(Approval(said.answer), (Text(words[said.answer], (said.id,)),))
    gap = asked.gap(APPROVAL, "the court's approval", "whether court approval is needed")
    return ApprovalSaid(Approval.NOT_KNOWN, (gap,))
