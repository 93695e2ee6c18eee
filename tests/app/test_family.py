"""The frame of the family: what calls for a paper, its file, counsel's answers, and what changed since."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest

from docket_assistant.app.papers.family import PaperAsked, Question, answer, ask, drawn, offers, strike
from docket_assistant.app.papers.family_out import GapsLeft, family_changes, proposed_name, write_paper
from docket_assistant.app.papers.statement import paper_changes
from docket_assistant.app.upkeep.sample import SAMPLE, put_sample
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.documents.files import FileChanged
from docket_assistant.domain.dispute import Withdrawal
from docket_assistant.domain.errors import NotFound
from docket_assistant.domain.ids import WithdrawalId
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.record import Record
from docket_assistant.store.store import Store

DEC_8 = date(2009, 12, 8)
NOTICE = PaperKind.WITHDRAWAL


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """The sample, with two items of its motion withdrawn."""
    with writing(tmp_path / "docket.db") as opened:
        put_sample(opened)
        motion = record_of(opened).motions[0]
        with opened.begin("Withdraw", SAMPLE) as tx:
            tx.put(Withdrawal(WithdrawalId("w-1"), motion.items[:2], date(2009, 12, 7)))
        yield opened


def record_of(store: Store) -> Record:
    with store.read() as view:
        return view.record(SAMPLE)


def asked(store: Store) -> PaperAsked:
    record = record_of(store)
    return ask(record, NOTICE, record.motions[0].id, DEC_8)


def test_a_paper_is_offered_about_the_fact_that_calls_for_it(store: Store) -> None:
    offered = [o for o in offers(record_of(store)) if o.paper.kind is NOTICE]

    assert [o.subject.fact for o in offered] == [record_of(store).motions[0].id]
    assert len(offered[0].subject.items) == 2


def test_what_nothing_calls_for_is_refused(store: Store) -> None:
    with pytest.raises(NotFound, match="calls for this paper"):
        ask(record_of(store), NOTICE, record_of(store).motions[0].id, date(2009, 12, 1))


def test_it_is_written_and_remembers_what_it_states(store: Store, tmp_path: Path) -> None:
    model = drawn(asked(store))
    out = tmp_path / proposed_name(model)

    paper = write_paper(store, SAMPLE, asked(store), out).paper

    assert (paper.kind, paper.about, paper.order) == (NOTICE, record_of(store).motions[0].id, None)
    assert record_of(store).papers[-1] == paper
    assert any(used.fact == "withdrawal w-1: on" for used in paper.facts)
    words = "\n".join(p.text for p in docx.Document(str(out)).paragraphs)
    assert "Defendants withdraw the motion to compel filed October 9, 2009" in words
    assert "remains pending as to" in words


def test_the_same_paper_again_is_no_harm_and_a_changed_file_is_left_alone(
    store: Store, tmp_path: Path
) -> None:
    out = tmp_path / "notice.docx"
    first = write_paper(store, SAMPLE, asked(store), out)
    again = write_paper(store, SAMPLE, asked(store), out)
    assert again.paper.sha256 == first.paper.sha256
    assert (first.since, again.since) == (None, ())

    out.write_bytes(b"touched")
    with pytest.raises(FileChanged):
        write_paper(store, SAMPLE, asked(store), out)
    assert len(record_of(store).papers) == 2


def test_a_fact_that_moves_is_named(store: Store, tmp_path: Path) -> None:
    paper = write_paper(store, SAMPLE, asked(store), tmp_path / "notice.docx").paper
    assert paper_changes(record_of(store), paper, DEC_8) == ()

    with store.begin("Change", SAMPLE) as tx:
        record = tx.record()
        tx.put(replace(record.withdrawals[0], items=record.motions[0].items[:3]))

    changed = family_changes(record_of(store), paper, DEC_8)
    assert [c.fact for c in changed] == ["withdrawal w-1: items"]
    second = write_paper(store, SAMPLE, asked(store), tmp_path / "notice 2.docx")
    assert second.since == changed


def test_an_answer_takes_the_place_of_the_one_before_and_an_empty_one_goes(store: Store) -> None:
    question = Question("reason", "Why?")
    for said in ("first", " second "):
        answer(store, SAMPLE, asked(store), question, said, DEC_8)

    assert asked(store).said("reason") == "second"
    assert len(record_of(store).paper_answers) == 1

    answer(store, SAMPLE, asked(store), question, "  ", DEC_8)
    assert record_of(store).paper_answers == ()


def test_it_is_ready_to_file_when_every_gap_is_filled_or_struck(store: Store, tmp_path: Path) -> None:
    with store.begin("Forget", SAMPLE) as tx:
        lawyer = next(c for c in tx.record().counsel if c.side is tx.record().matter.our_side)
        tx.put(replace(lawyer, addresses=()))
    gaps = drawn(asked(store)).gaps
    assert len(gaps) > 1

    with pytest.raises(GapsLeft, match=r"neither filled nor struck"):
        write_paper(store, SAMPLE, asked(store), tmp_path / "a.docx", ready=True)
    assert not (tmp_path / "a.docx").exists()
    for gap in gaps:
        strike(store, SAMPLE, asked(store), gap, DEC_8, out=True)
    assert write_paper(store, SAMPLE, asked(store), tmp_path / "a.docx", ready=True).model.gaps == ()

    strike(store, SAMPLE, asked(store), gaps[0], DEC_8, out=False)
    assert drawn(asked(store)).gaps == gaps[:1]
