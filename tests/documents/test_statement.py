"""The paper of the sample order after each step: its variant, its title and what it must or may not say."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import count

import pytest

from docket_assistant import resources
from docket_assistant.app.papers.statement import Draft, draft_statement
from docket_assistant.app.upkeep.sample import sample_record
from docket_assistant.documents.model import PaperModel, Table, text_of
from docket_assistant.domain.compliance import NothingToReport, Title, Variant
from docket_assistant.domain.ids import ConferralId, OrderId
from docket_assistant.domain.record import Record
from docket_assistant.exchange.facts import read_facts

ORDER = OrderId("briscoe-order-1202")
USUAL = date(2009, 12, 10)
TALKS = ("talk-dec-7", "talk-all-accord", "talk-none", "talk-not-read-back")


def ids_of(prefix: str) -> Callable[[str], str]:
    """Makes ids for the facts of one file."""
    numbers = count(1)
    return lambda noun: f"{prefix}-{noun}-{next(numbers)}"


def after(*steps: str) -> Record:
    """The sample's record after some of its steps."""
    record = sample_record()
    for step in steps:
        record = read_facts(resources.read_bytes(f"sample/steps/{step}.json"), record, ids_of(step)).record
    return record


def draft(*steps: str, as_of: date = USUAL) -> Draft:
    return draft_statement(after(*steps), ORDER, as_of)


def paragraphs(model: PaperModel) -> list[str]:
    """The words of the body outside tables."""
    return [text_of(block.runs) for block in model.blocks if not isinstance(block, Table)]


def whole(model: PaperModel) -> str:
    """Every word of title, body, tables, signature block, exhibits and certificate."""
    tables = [block for block in model.blocks if isinstance(block, Table)]
    cells = [text_of(cell) for table in tables for row in table.rows for cell in row]
    heads = [column.head for table in tables for column in table.columns]
    certificate = model.certificate.paragraphs if model.certificate is not None else ()
    exhibits = [exhibit.title for exhibit in model.exhibits]
    assert model.signature is not None
    signature = [text_of([line]) for line in model.signature.lines]
    parts = [model.title, *paragraphs(model), *heads, *cells, *signature, *exhibits, *certificate]
    return "\n".join(parts).replace("\u2060", "").replace("\u00a0", " ")


STEPS = [
    (("talk-dec-7",), USUAL, Variant.PARTIAL, Title.CONFIRMING_COMPLIANCE),
    (("talk-all-accord",), USUAL, Variant.FULL, Title.CONFIRMING_COMPLIANCE),
    (("talk-none",), USUAL, Variant.NONE, Title.CONFIRMING_COMPLIANCE),
    (("talk-not-read-back",), USUAL, Variant.PARTIAL, Title.CONFIRMING_COMPLIANCE),
    (("three-calls",), USUAL, Variant.ATTEMPTED, Title.EFFORTS_TO_CONFER),
    (("email-only",), USUAL, Variant.ATTEMPTED, Title.EFFORTS_TO_CONFER),
    (("talk-7-15-only",), USUAL, Variant.INCOMPLETE, Title.REPORT_ON_CONFERENCE),
    (("talk-dec-15",), date(2009, 12, 16), Variant.PARTIAL, Title.UNDER_THE_ORDER),
    (("talk-none", "supplement-dec-9-no-12"), USUAL, Variant.INCOMPLETE, Title.REPORT_ON_CONFERENCE),
    (("talk-dec-7", "counsel-ticks"), USUAL, Variant.PARTIAL, Title.CONFIRMING_COMPLIANCE),
]
NAMES = [" + ".join(steps) for steps, *_ in STEPS]
PRINTED = {
    Title.CONFIRMING_COMPLIANCE: "STATEMENT CONFIRMING COMPLIANCE WITH THE COURT\u2019S ORDER OF",
    Title.UNDER_THE_ORDER: "STATEMENT UNDER THE COURT\u2019S ORDER OF",
    Title.REPORT_ON_CONFERENCE: "REPORT ON CONFERENCE UNDER THE COURT\u2019S ORDER OF",
    Title.EFFORTS_TO_CONFER: "STATEMENT OF EFFORTS TO CONFER UNDER THE COURT\u2019S ORDER OF",
}


@pytest.mark.parametrize(("steps", "as_of", "variant", "title"), STEPS, ids=NAMES)
def test_each_step_gives_its_variant_and_title(
    steps: tuple[str, ...], as_of: date, variant: Variant, title: Title
) -> None:
    made = draft(*steps, as_of=as_of)
    assert (made.statement.variant, made.statement.title) == (variant, title)
    assert PRINTED[title] in whole(made.model)
    assert "DECEMBER 2, 2009" in whole(made.model)


@pytest.mark.parametrize(("steps", "as_of", "variant", "title"), STEPS, ids=NAMES)
def test_the_body_stays_within_350_words(
    steps: tuple[str, ...], as_of: date, variant: Variant, title: Title
) -> None:
    assert len(" ".join(paragraphs(draft(*steps, as_of=as_of).model)).split()) <= 350


@pytest.mark.parametrize(
    ("step", "accord"),
    [
        ("talk-dec-7", "accord has been reached on 11 of the 18 requests"),
        ("talk-all-accord", "accord has been reached on all 18 requests"),
        ("talk-none", "No accord has been reached on any of the 18 requests"),
        ("talk-not-read-back", "No accord has been reached on seven of the 18 requests"),
    ],
)
def test_the_first_paragraph_has_order_date_mode_accord_and_count(step: str, accord: str) -> None:
    first = whole(draft(step).model).split("\n")[1]
    assert "As the Order of December 2, 2009" in first
    assert "directed, counsel conferred by telephone on Monday, December 7, 2009." in first
    assert accord in first


def test_terms_not_read_back_are_understood_and_no_accord() -> None:
    text = whole(draft("talk-not-read-back").model)
    assert "understood" in text
    assert not re.search(r"\b[Aa]n accord has been reached", text)
    assert "An accord has been reached" in whole(draft("talk-dec-7").model)


@pytest.mark.parametrize("step", ["three-calls", "email-only"])
def test_efforts_are_never_called_a_conference(step: str) -> None:
    text = whole(draft(step).model).casefold()
    assert "conferred" not in text
    assert "confirming" not in text
    assert "no conference of counsel has been held on the 18 requests" in text


def test_a_talk_after_the_period_gives_both_dates_at_once() -> None:
    first = whole(draft("talk-dec-15", as_of=date(2009, 12, 16)).model).split("\n")[1]
    assert "Monday, December 14, 2009" in first
    assert "Tuesday, December 15, 2009" in first
    assert "directed" not in first


def test_a_report_says_what_was_not_taken_up() -> None:
    first = whole(draft("talk-7-15-only").model).split("\n")[1]
    assert "took up nine of the 18 requests" in first
    assert "not yet been taken up" in first


def test_a_supplement_after_the_talk_is_not_yet_discussed() -> None:
    first = whole(draft("talk-none", "supplement-dec-9-no-12").model).split("\n")[1]
    assert "Interrogatory No. 12 was supplemented after the conference" in first
    assert "not yet been discussed" in first
    assert "any of the 18" not in first


def test_before_anything_was_done_there_is_nothing_to_report() -> None:
    with pytest.raises(NothingToReport):
        draft(as_of=date(2009, 12, 3))


def test_a_later_talk_is_not_known_on_an_earlier_day() -> None:
    with pytest.raises(NothingToReport):
        draft("talk-dec-7", as_of=date(2009, 12, 3))


@pytest.mark.parametrize("step", ["talk-dec-7", "talk-7-15-only"])
def test_a_talk_without_a_date_asks_for_it_and_confirms_nothing(step: str) -> None:
    record = after(step)
    talks = (replace(c, held_on=None) if c.id == "briscoe-call-1207" else c for c in record.conferrals)
    made = draft_statement(replace(record, conferrals=tuple(talks)), ORDER, USUAL)
    first = whole(made.model).split("\n")[1]
    assert "counsel conferred by telephone on [date of the conference]." in first
    assert "directed" not in first
    assert made.statement.title is not Title.CONFIRMING_COMPLIANCE
    assert "date of the conference" in {gap.label for gap in made.model.gaps}
    assert step == "talk-dec-7" or "date" in {gap.label for gap in made.model.gaps}


def test_two_talks_are_both_named_and_dated() -> None:
    record = after("talk-7-15-only")
    talk = record.conferrals[-1]
    rest = record.motions[0].items[13:]
    second = replace(talk, id=ConferralId("second"), held_on=date(2009, 12, 8), items=rest)
    both = replace(record, conferrals=(*record.conferrals, second))
    lines = whole(draft_statement(both, ORDER, USUAL).model).split("\n")
    assert (
        "counsel conferred by telephone on Monday, December 7, 2009 and by telephone on "
        "Tuesday, December 8, 2009." in lines[1]
    )
    assert "On Tuesday, December 8, 2009, Dana R. Example took part" in lines[2]


def test_ticks_of_counsel_turn_gaps_into_sentences() -> None:
    before, ticked = draft("talk-dec-7").model, draft("talk-dec-7", "counsel-ticks").model
    gone = {gap.label for gap in before.gaps} - {gap.label for gap in ticked.gaps}
    assert {"Counsel to confirm: in good faith.", "Counsel to confirm: After sincere efforts,"} <= gone
    assert "counsel to choose" in gone
    assert len(ticked.gaps) < len(before.gaps)
    text, earlier = whole(ticked), whole(before)
    for said in (
        "conferred in good faith",
        "After sincere efforts, counsel were unable",
        "the motion remains pending until performance",
        "Expenses under Rule 37(a)(5): reserved.",
        "reviewed this statement and agrees that it is accurate.",
    ):
        assert said in text
        assert said not in earlier
