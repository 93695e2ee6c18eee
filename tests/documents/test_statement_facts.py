"""Every sentence of the statement leads to the facts on which it stands, and a change of one is told."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from docket_assistant.app.matters.whole_matters import add_record
from docket_assistant.app.papers.statement import draft_statement, paper_changes, write_statement
from docket_assistant.app.upkeep.sample import SAMPLE
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.documents.model import Gap, PaperModel, Text, runs_of
from docket_assistant.domain.ids import CounselId
from docket_assistant.domain.record import Record
from docket_assistant.domain.references import nouns_of
from tests.documents.test_statement import ORDER, TALKS, USUAL, after

STEPS: tuple[tuple[str, ...], ...] = (
    *((talk,) for talk in TALKS),
    ("talk-7-15-only",),
    ("three-calls",),
    ("email-only",),
    ("talk-dec-7", "counsel-ticks"),
    ("talk-all-accord", "counsel-ticks"),
    ("talk-none", "counsel-ticks", "filed-statement"),
    ("talk-dec-7", "supplement-dec-9-no-12"),
)
BLANKS = {" ", "\N{EM DASH}"}
BESIDE_A_GAP = {"Expenses under Rule 37(a)(5):", "Counsel will take up", "Plaintiff\u2019s counsel", "."}
"""What stands by itself: it says nothing without what only counsel can say."""


def drawn(record: Record, day: date = USUAL) -> PaperModel:
    return draft_statement(record, ORDER, day).model


def body(model: PaperModel) -> list[Text]:
    """The words of paragraphs and tables, without the blanks between sentences."""
    runs = [run for block in model.blocks for run in runs_of(block)]
    return [r for r in runs if isinstance(r, Text) and r.text not in BLANKS]


@pytest.mark.parametrize("day", [date(2009, 12, 8), USUAL, date(2010, 1, 20)])
@pytest.mark.parametrize("steps", STEPS, ids="+".join)
def test_all_words_of_the_body_and_the_block_state_facts_on_record(steps: tuple[str, ...], day: date) -> None:
    record = after(*steps)
    model = drawn(record, day)
    known = {str(noun.id) for noun in nouns_of(record)}

    assert {run.text.strip() for run in body(model) if not run.facts} <= BESIDE_A_GAP
    assert all(line.facts for line in model.signed_by if isinstance(line, Text))
    assert set(model.facts) <= known


def facts_of(model: PaperModel, words: str) -> tuple[str, ...]:
    """The facts of the run that holds these words."""
    (facts,) = {run.facts for run in body(model) if words in run.text}
    return facts


def test_a_sentence_leads_to_what_came_of_the_talk_its_numbers_to_the_items_and_the_day_to_the_talk() -> None:
    record = after("talk-dec-7", "counsel-ticks")
    model = drawn(record)
    outcomes = {str(o.id): o.outcome.value for o in record.outcomes}
    items = {str(i.id): i.label for i in record.items}

    assert facts_of(model, "the Order of December 2, 2009") == (ORDER,)
    assert facts_of(model, "by telephone on Monday") == (record.conferrals[-1].id,)
    assert {outcomes[fact] for fact in facts_of(model, "No accord has been")} == {"no_accord"}
    assert {outcomes[f] for f in facts_of(model, "An accord has") if f in outcomes} == {
        "agreed_to_supplement",
        "resolved",
    }
    numbers = next(r for r in body(model) if "Nos.\N{NO-BREAK SPACE}13" in r.text)
    assert [items[fact] for fact in numbers.facts] == ["13", "14", "15", "19", "20", "21", "22"]
    assert facts_of(model, "the motion remains pending until performance") == (
        next(c.id for c in record.choices if c.kind.value == "motion"),
    )


def test_a_change_of_what_a_sentence_states_is_told_and_the_words_of_an_item_are_no_fact_of_it(
    tmp_path: Path,
) -> None:
    record = after("talk-dec-7", "counsel-ticks")
    with writing(tmp_path / "docket.db") as store:
        add_record(store, record, "Begin")
        paper = write_statement(store, SAMPLE, ORDER, tmp_path / "s.docx", USUAL).paper
        with store.read() as view:
            record = view.record(SAMPLE)
    assert paper_changes(record, paper, USUAL) == ()

    last = record.responses[-1]
    other = replace(record, responses=(*record.responses[:-1], replace(last, verified=not last.verified)))
    assert [c.fact for c in paper_changes(other, paper, USUAL)] == [f"response {last.id}: verified"]

    us = record.counsel[0]
    moved = replace(record, counsel=(replace(us, firm="Another Firm"), *record.counsel[1:]))
    assert f"counsel {CounselId(us.id)}: firm" in {c.fact for c in paper_changes(moved, paper, USUAL)}

    outcomes = tuple(replace(o, stipulated_order=not o.stipulated_order) for o in record.outcomes)
    changed = {c.fact for c in paper_changes(replace(record, outcomes=outcomes), paper, USUAL)}
    assert changed
    assert all(fact.endswith(": by stipulated order") for fact in changed)

    first, *rest = record.items
    reworded = replace(record, items=(replace(first, text="Other words."), *rest))
    assert paper_changes(reworded, paper, USUAL) == ()
    renumbered = replace(record, items=(replace(first, label="3(z)"), *rest))
    assert [c.fact for c in paper_changes(renumbered, paper, USUAL)] == [f"item {first.id}: label"]


def test_a_gap_keeps_its_place_between_words_that_state_the_fact() -> None:
    model = drawn(after("talk-dec-7"))
    first = runs_of(model.blocks[0])
    runs = list(first)
    at = next(n for n, run in enumerate(runs) if isinstance(run, Gap))

    assert runs[at - 1] == Text(runs[at - 1].text, (ORDER,))  # type: ignore[union-attr]
    assert runs[at + 1] == Text(runs[at + 1].text, (ORDER,))  # type: ignore[union-attr]
