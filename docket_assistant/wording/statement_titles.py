"""Titles and court lines of the paper."""

from docket_assistant.domain.compliance import ComplianceStatement, Title, Variant
from docket_assistant.wording.days import long_date
from docket_assistant.wording.paper_names import PaperNames
from docket_assistant.wording.statement_variants import is_agreed, is_joint, title_word

_TITLES = {
    Title.CONFIRMING_COMPLIANCE: (
        "{us} STATEMENT CONFIRMING COMPLIANCE",
        "WITH THE COURT\u2019S ORDER OF {date}",
    ),
    Title.UNDER_THE_ORDER: ("{us} STATEMENT", "UNDER THE COURT\u2019S ORDER OF {date}"),
    Title.REPORT_ON_CONFERENCE: ("{us} REPORT ON CONFERENCE", "UNDER THE COURT\u2019S ORDER OF {date}"),
    Title.EFFORTS_TO_CONFER: (
        "{us} STATEMENT OF EFFORTS TO CONFER",
        "UNDER THE COURT\u2019S ORDER OF {date}",
    ),
}


def title_lines(statement: ComplianceStatement, names: PaperNames) -> tuple[str, ...]:
    """The title that the record supports, naming the filing side, in two balanced lines."""
    on = long_date(statement.order.signed_on).upper()
    joint = is_joint(statement) and is_agreed(statement)
    us = "JOINT" if joint else names.ours.upper()
    whose = f"{us} {title_word(statement)}".strip()
    return tuple(line.format(us=whose, date=on) for line in _TITLES[statement.title])


def court_lines(district: str, division: str) -> tuple[str, ...]:
    """UNITED STATES DISTRICT COURT, the district, the division."""
    lines = ("UNITED STATES DISTRICT COURT", district.upper(), division.upper())
    return tuple(line for line in lines if line)


_VARIANTS = {
    Variant.FULL: "Full accord",
    Variant.PARTIAL: "Partial accord",
    Variant.NONE: "No accord",
    Variant.ATTEMPTED: "Efforts to confer",
    Variant.INCOMPLETE: "Conference incomplete",
}


def variant_words(variant: Variant) -> str:
    """What a statement reports, in two or three words."""
    return _VARIANTS[variant]
