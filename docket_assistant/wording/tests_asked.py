"""The tests of a ripeness check by name, and how one came out, in a word or two."""

from docket_assistant.domain.findings import Finding, Standing, Test
from docket_assistant.wording.days import docket_date
from docket_assistant.wording.findings import citation_words

_TESTS = {
    Test.DUE: "A response is in, or its time has ended",
    Test.LIVE_MODE: "Manner of the talk",
    Test.AFTER_LAST_ROUND: "Talk after the latest response",
    Test.COVERS_ITEM: "Talk about this item",
    Test.RIGHT_PEOPLE: "The people who must confer",
    Test.IMPASSE: "No accord reached",
    Test.EFFORTS: "Efforts in place of a talk",
    Test.COURT_STEPS: "Steps with the court",
    Test.DEADLINE: "Last day to move",
    Test.STATEMENT: "What the statement needs",
    Test.AGE: "Age of the talk",
}
_STANDINGS = {
    Standing.MET: "Met",
    Standing.NOT_MET: "Not met",
    Standing.UNKNOWN: "Not known",
    Standing.NOT_ASKED: "Not asked",
}


def test_words(test: Test) -> str:
    """What is asked."""
    return _TESTS[test]


def standing_words(standing: Standing) -> str:
    """How it came out: Met, Not met, Not known."""
    return _STANDINGS[standing]


def finding_basis(finding: Finding) -> str:
    """The date and the rule that a finding rests on, beneath its sentence."""
    day = docket_date(finding.on) if finding.on is not None else ""
    cited = citation_words(finding.citation) if finding.citation is not None else ""
    return "  \u00b7  ".join(filter(None, (day, cited)))
