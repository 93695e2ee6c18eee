"""The checklist of a paper for the window: what each text wants of it, and how each point stands."""

from docket_assistant.documents.asked import PaperAsked
from docket_assistant.documents.checklist.points import (
    Met,
    PaperPoints,
    PointSeen,
    certificate_points,
    joint_points,
    order_point_questions,
)
from docket_assistant.domain.paper import PaperKind

__all__ = ["Met", "PaperPoints", "PointSeen", "order_point_questions", "points_of"]

_OF_KIND = {
    PaperKind.CERTIFICATE: certificate_points,
    PaperKind.MOTION_TO_COMPEL: certificate_points,
    PaperKind.JOINT_STATEMENT: joint_points,
}


def points_of(asked: PaperAsked) -> PaperPoints | None:
    """The checklist of a paper of the family; None where no text was seen that wants points of its kind."""
    seen = _OF_KIND.get(asked.kind)
    found = seen(asked) if seen is not None else None
    return found if found is not None and found.points else None
