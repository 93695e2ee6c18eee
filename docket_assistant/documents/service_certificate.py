"""The certificate of service at the end of a paper: whether it needs one, and its blanks; never filled in."""

from datetime import date

from docket_assistant.documents.model import Certificate
from docket_assistant.documents.signature import counsel_of
from docket_assistant.domain.court_forms.form import CourtForm
from docket_assistant.domain.matter import Side
from docket_assistant.domain.record import Record

CERTIFICATES_UNTIL = date(2018, 12, 1)
"""Since then a paper served by the court's e-filing system needs none: Fed. R. Civ. P. 5(d)(1)(B)."""
_HEADING = "CERTIFICATE OF SERVICE"
_CERTIFIED = (
    "I certify that on ____________________ a copy of this paper was served by "
    "____________________ on ________________________________________."
)


def certificate_of_service(
    record: Record, side: Side, as_of: date, form: CourtForm, *, filed: bool = True, attached: bool = False
) -> Certificate | None:
    """The certificate of a paper that ``side`` makes; None where it needs none.

    It needs one where the court wants it on every paper, before Dec. 1, 2018, where somebody is served
    otherwise than by the court's system, and always where the paper is served and not filed. One that goes
    ``attached`` to another is served with that one: it needs its own only where every paper does.
    """
    needed = form.certificate_always is True or (
        not attached and (not filed or as_of < CERTIFICATES_UNTIL or served_otherwise(record, side, as_of))
    )
    return Certificate(_HEADING, (_CERTIFIED,)) if needed else None


def served_otherwise(record: Record, side: Side, as_of: date) -> bool:
    """Whether a party beside the one that files acts without counsel: the court's system may not reach it."""
    alone = [p for p in record.parties if p.self_represented]
    if counsel_of(record, side, as_of) is None:
        filing = next((p for p in alone if p.side is side), None)
        alone = [p for p in alone if p is not filing]
    return bool(alone)
