"""Facts by their names: every kind that a paper states has words, and none shows the name of a class."""

from datetime import date

from docket_assistant.domain.ids import OrderId, PaperAnswerId
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.paper_words import PaperAnswer
from docket_assistant.domain.references import nouns_of
from docket_assistant.wording.fact_titles import fact_title
from tests.documents.test_statement import after


def test_an_outcome_is_named_by_what_it_came_to_and_its_items() -> None:
    record = after("talk-dec-7")
    titles = [fact_title(outcome, record) for outcome in record.outcomes]

    assert titles[-1] == "No accord: Interrogatories Nos. 13\u201315 and 19\u201322"
    assert len(set(titles)) == len(titles)


def test_no_fact_of_the_sample_is_named_by_its_class() -> None:
    record = after("talk-dec-7", "three-calls", "counsel-ticks")
    said = PaperAnswer(
        PaperAnswerId("a"), PaperKind.CERTIFICATE, "good_faith", "yes", date(2009, 12, 8), OrderId("")
    )
    unnamed = {"Assertion", "Choice", "OtherSideWord", "RuleRead"}
    for noun in (*nouns_of(record), said):
        if type(noun).__name__ not in unnamed:
            assert fact_title(noun, record) != type(noun).__name__, noun
    assert fact_title(said, record) == "Your answer of Dec. 8, 2009: good faith"
