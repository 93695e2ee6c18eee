"""Whether a verdict hangs on a point of the rule whose words were not seen."""

from collections.abc import Iterable

from docket_assistant.domain.findings import Finding, Reason, Test
from docket_assistant.domain.rules import ConferralRule, RulePoint

_WRITTEN = frozenset({Reason.WRITTEN_ACCEPTED, Reason.WRITTEN_REFUSED, Reason.WRITTEN_REVIEW})
_BY_TEST = {
    Test.LIVE_MODE: RulePoint.MODES,
    Test.EFFORTS: RulePoint.EFFORTS,
    Test.COURT_STEPS: RulePoint.STEPS,
    Test.STATEMENT: RulePoint.STATEMENT,
}


def decides_in_doubt(rule: ConferralRule, findings: Iterable[Finding]) -> bool:
    """Whether a finding rests on a point of ``rule`` that is in doubt; an order's own terms are not."""
    return any(rule.doubts(point) for f in findings if (point := _point(f, rule)) is not None)


def _point(finding: Finding, rule: ConferralRule) -> RulePoint | None:
    if finding.reason is Reason.NO_CONTACT:
        return None
    if finding.test is Test.RIGHT_PEOPLE:
        return RulePoint.PEOPLE if rule.lead_counsel else None
    return RulePoint.WRITING if finding.reason in _WRITTEN else _BY_TEST.get(finding.test)
