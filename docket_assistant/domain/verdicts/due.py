"""Test 1: is there anything to move on yet, a response or a default?"""

from datetime import date

from docket_assistant.domain.deadline import Deadline
from docket_assistant.domain.findings import Finding, Reason, Standing, Test
from docket_assistant.domain.verdicts.item_facts import ItemFacts
from docket_assistant.domain.verdicts.rounds import RoundKind


def due_finding(facts: ItemFacts, due: Deadline | None, day: date, *, admission: bool = False) -> Finding:
    """Test 1: a response was served, or its deadline has passed on every honest reading.

    An unsigned answer to a request for admission is for review: Rule 36(a)(3) wants a signed one.
    """

    def found(standing: Standing, reason: Reason, on: date | None = None, record: str = "") -> Finding:
        return Finding(Test.DUE, standing, reason, on, record)

    first = facts.rounds.first_answer
    last = facts.rounds.last
    if admission and last is not None and last.signed is False:
        return found(Standing.UNKNOWN, Reason.ANSWER_UNSIGNED, last.moment.on, last.record)
    if first is not None and first.kind is RoundKind.DEFAULT:
        return found(Standing.MET, Reason.DEFAULT, first.moment.on)
    if first is not None:
        return found(Standing.MET, Reason.RESPONSE_SERVED, first.moment.on, first.record)
    if facts.rounds.served_on is None or due is None or due.act_by is None:
        return found(Standing.UNKNOWN, Reason.DUE_UNKNOWN)
    if facts.rounds.served_on > day:
        return found(Standing.NOT_MET, Reason.NOT_SERVED, facts.rounds.served_on)
    if due.not_before is None and day > due.act_by:
        return found(Standing.UNKNOWN, Reason.DUE_UNKNOWN, due.act_by)
    return found(Standing.NOT_MET, Reason.NOT_YET_DUE, due.not_before or due.act_by)
