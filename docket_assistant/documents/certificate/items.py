"""Items in a certificate: those that no talk on record covers, with the reason, and results item by item."""

from collections.abc import Mapping

from docket_assistant.documents.asked import Question, QuestionKind
from docket_assistant.documents.certificate.certifying import Certifying
from docket_assistant.documents.certificate.conferred import TalkedItem
from docket_assistant.documents.model import Column, Gap, Mend, Runs, Table
from docket_assistant.domain.conferral import Outcome
from docket_assistant.domain.findings import Finding, Reason, Test
from docket_assistant.domain.ids import ItemId
from docket_assistant.wording.days import short_date
from docket_assistant.wording.runs import told

_WHY_BY_REASON = {
    Reason.NO_CONTACT: "no conference is on record",
    Reason.BEFORE_ROUND: "the conference on record came before the latest response",
    Reason.WRITTEN_REFUSED: "only writings are on record",
    Reason.WRITTEN_REVIEW: "only writings are on record, and whether the rule takes them is not known",
    Reason.EFFORTS_REFUSED: "only attempts are on record, and the rule does not take them",
    Reason.EFFORTS_LONE: "one attempt alone is on record, in a manner that the rule does not take",
    Reason.EFFORTS_UNCLEAR: "what the attempts on record were about, or to whom they went, is not on record",
    Reason.NOT_YET_DUE: "no response is due yet",
    Reason.NOT_SERVED: "the requests are not served yet",
}
_WHY_BY_TEST = {
    Test.DUE: "when the response is due is not known",
    Test.LIVE_MODE: "whether the rule takes the manner of the conference is not known",
    Test.AFTER_LAST_ROUND: "whether the conference came after the latest response is not known",
    Test.COVERS_ITEM: "whether the conference took it up is not on record",
    Test.RIGHT_PEOPLE: "that counsel of each side took part is not on record",
}
_OPEN = {
    Outcome.LEFT_OPEN: "counsel left it open in the conference",
    Outcome.AGREED_TO_SUPPLEMENT: "a supplement was agreed",
    Outcome.RESOLVED: "it was resolved on a term that is not performed",
}


def not_covered(about: Certifying) -> tuple[tuple[str, tuple[ItemId, ...]], ...]:
    """Why no statement is made on some items, with the items of each reason."""
    groups: dict[str, list[ItemId]] = {}
    for item, finding in about.conferred.open:
        groups.setdefault(_why(finding), []).append(item)
    if about.conferred.outside:
        of = "of the motion" if about.motion is not None else "in dispute"
        groups[f"on record it is not {of}"] = list(about.conferred.outside)
    return tuple((why, tuple(items)) for why, items in groups.items())


def _why(finding: Finding) -> str:
    found = _WHY_BY_REASON.get(finding.reason) or _WHY_BY_TEST.get(finding.test)
    return found or "the record does not support a conference"


def no_impasse(about: Certifying) -> tuple[tuple[str, tuple[TalkedItem, ...]], ...]:
    """Items that a talk covers without an impasse on record, for counsel to decide on."""
    groups: dict[str, list[TalkedItem]] = {}
    for item in about.conferred.all_talked:
        why = "what came of the conference is not on record"
        if item.outcome is not None:
            why = _OPEN.get(item.outcome.outcome, "")
            if why and item.outcome.by is not None:
                why = f"{why}, by {short_date(item.outcome.by)}"
        if why:
            groups.setdefault(why, []).append(item)
    return tuple((why, tuple(items)) for why, items in groups.items())


_COLUMNS = (Column("Request", 2448), Column("Discussed", 4212), Column("Result", 2700))
_RESULTS: Mapping[Outcome, str] = {
    Outcome.NO_ACCORD: "No accord",
    Outcome.LEFT_OPEN: "Left open",
    Outcome.NARROWED: "Accord in part",
    Outcome.RESOLVED: "Accord",
    Outcome.AGREED_TO_SUPPLEMENT: "Accord",
}


def details_question(about: Certifying, item: ItemId) -> Question:
    """What counsel discussed on one request."""
    return Question(
        f"details-{item}", f"What did counsel discuss on {about.named((item,))}?", QuestionKind.LINE
    )


def results_table(about: Certifying) -> Table:
    """Details and result for each request, as a rule may want it."""
    rows = tuple(_row(about, item) for item in about.conferred.all_talked)
    return Table(
        "Each request",
        "Each request, what was discussed on it, and the result",
        _COLUMNS,
        rows,
        breaking=True,
    )


def _row(about: Certifying, item: TalkedItem) -> tuple[Runs, ...]:
    listed = about.named((item.item,))
    where = "the table of requests"
    details = about.asked.answer(details_question(about, item.item), where, "what was discussed")
    if item.outcome is None or item.outcome.outcome not in _RESULTS:
        result: Runs = (Gap("result", where, f"What came of the conference on {listed}?", mend=Mend.TALK),)
    else:
        result = (told(_result(about, item), item.outcome.id),)
    return ((told(listed, item.item),), (details,), result)


def _result(about: Certifying, item: TalkedItem) -> str:
    assert item.outcome is not None
    word = _RESULTS[item.outcome.outcome]
    terms = item.outcome.terms.strip().removesuffix(".")
    agreed = item.outcome.outcome not in (Outcome.NO_ACCORD, Outcome.LEFT_OPEN)
    if agreed and not item.is_confirmed:
        word = f"{word}, as {about.our_counsel} understood"
    by = f", by {short_date(item.outcome.by)}" if item.outcome.by is not None else ""
    return f"{word}: {terms}{by}." if agreed and terms else f"{word}{by if agreed else ''}."
