"""Words for the points of a checklist, as the page of a paper and the page of a court list them."""

from collections.abc import Iterator

from docket_assistant.domain.checklists import Checklist
from docket_assistant.domain.paper import PaperKind
from docket_assistant.wording.rule_words import element_words

_PAPERS = {
    PaperKind.CERTIFICATE: "the certificate of conferral",
    PaperKind.JOINT_STATEMENT: "the joint statement",
    PaperKind.STATEMENT: "the statement under an order",
}
_SURE = {2: "seen in part or described", 1: "not sure"}


def point_name(name: str) -> str:
    """A point as a row begins: Date."""
    words = element_words(name)
    return f"{words[:1].upper()}{words[1:]}"


def checklist_lines(checklist: Checklist) -> Iterator[str]:
    """What a text wants of a paper, where it was read, and when it counts."""
    points = (*checklist.points, *checklist.form_points)
    limit = f"; at most {checklist.page_limit} pages" if checklist.page_limit else ""
    yield f"A {checklist.paper} recites: {'; '.join(map(element_words, points))}{limit}."
    if checklist.points_for_attempts:
        yield f"After attempts alone: {'; '.join(map(element_words, checklist.points_for_attempts))}."
    yield _counts(checklist)
    sure = f", {_SURE[checklist.confidence]}" if checklist.confidence in _SURE else ""
    yield f"Source: {checklist.cite}; {checklist.source} ({checklist.seen}{sure})"


def _counts(checklist: Checklist) -> str:
    if checklist.not_applied:
        return f"Never asked for by the program: {checklist.not_applied}."
    if not checklist.kinds:
        return "The program makes no such paper; the points are shown for counsel."
    papers = " and ".join(_PAPERS[kind] for kind in checklist.kinds)
    if checklist.rule:
        return f"Asked for in {papers}."
    return f"Asked for in {papers} once the practice is adopted for the matter."
