"""The header of a matter: what it is, which rules are in force, and whether there is something to report."""

from collections.abc import Mapping
from dataclasses import dataclass

from docket_assistant.app.law import duty_deadlines
from docket_assistant.app.matters.overview import caption_of, court_of, our_word
from docket_assistant.app.orders.filings import filings_apart
from docket_assistant.app.ripeness import Ripeness
from docket_assistant.domain.compliance import NothingToReport, compliance_statement
from docket_assistant.domain.order import CourtOrder, DutyKind
from docket_assistant.wording.days import short_date
from docket_assistant.wording.docket import looked_on_words
from docket_assistant.wording.findings import citation_words
from docket_assistant.wording.matter_states import state_words

NOTHING_YET = "Nothing to report yet: "


@dataclass(frozen=True, slots=True)
class Header:
    """What stands above the tabs."""

    caption: str
    about: str
    rules: str
    nothing_to_report: str
    """Why no statement can be drafted yet; empty where one can."""
    states: tuple[str, ...]
    """On hold, closed or in the trash, each with its day."""
    counts: Mapping[str, int]
    """How many facts stand under each tab."""

    @property
    def why_nothing(self) -> str:
        """The same beneath the button that drafts one, where each word takes room from others."""
        words = self.nothing_to_report.removeprefix(NOTHING_YET)
        return f"{words[:1].upper()}{words[1:]}"


def header_of(ripeness: Ripeness) -> Header:
    """The header of a matter as of a day."""
    record = ripeness.record
    matter = record.matter
    judges = (
        f"{matter.presiding_judge} presides" if matter.presiding_judge else "Presiding judge not recorded"
    )
    hears = (
        f"{matter.discovery_judge} hears discovery"
        if matter.discovery_judge
        else "discovery judge not recorded"
    )
    about = (court_of(record), f"No. {matter.number}", f"for {our_word(record)}", judges)
    rule = f"Rule: {citation_words(ripeness.assessment.force.rule.citation)}"
    rules = (f"{hears[:1].upper()}{hears[1:]}", rule, looked_on_words(matter.docket_looked_on))
    return Header(
        caption=caption_of(record),
        about="  \u00b7  ".join(about),
        rules="  \u00b7  ".join(rules),
        nothing_to_report=_nothing_to_report(ripeness),
        states=state_words(matter),
        counts={
            "discovery": len(record.sets),
            "conferral": len(record.conferrals) + len(record.attempts),
            "disputes": len(record.disputed_items),
            "orders": len(record.orders),
            "documents": len(record.papers) + len(filings_apart(record)) + len(record.attachments),
        },
    )


def order_to_report_on(ripeness: Ripeness) -> CourtOrder | None:
    """The newest order, as of the day, with a duty of ours to confer or to file a statement."""
    day, record = ripeness.assessment.as_of, ripeness.record
    kinds = (DutyKind.CONFER, DutyKind.FILE_STATEMENT)
    asked = {d.order for d in record.duties if d.what in kinds and d.who is record.matter.our_side}
    orders = [o for o in record.orders if o.id in asked and o.signed_on <= day]
    return max(orders, key=lambda o: o.signed_on, default=None)


def _nothing_to_report(ripeness: Ripeness) -> str:
    order = order_to_report_on(ripeness)
    if order is None:
        return "No order on file asks for a statement"
    try:
        compliance_statement(
            ripeness.record,
            ripeness.law,
            duty_deadlines(ripeness.record),
            order.id,
            ripeness.assessment.as_of,
        )
    except NothingToReport:
        return f"{NOTHING_YET}no talk or attempt since the order of {short_date(order.signed_on)}"
    return ""
