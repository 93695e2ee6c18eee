"""Sentences on findings, duties and the gate: one for every value, exact, with no word of judgment."""

import re
from datetime import date

import pytest

from docket_assistant.domain.conferral import Conferral, Mode
from docket_assistant.domain.discovery import RequestItem
from docket_assistant.domain.duties import DutyState
from docket_assistant.domain.findings import (
    Assumed,
    Finding,
    Next,
    NextAct,
    Reason,
    Standing,
    Test,
    Verdict,
    Warn,
)
from docket_assistant.domain.gate import GateResult, GateTest
from docket_assistant.domain.ids import ConferralId, ItemId, MatterId, MotionId, OrderId, SetId
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.matter import Matter, Side
from docket_assistant.domain.motion import Motion, StatementElement
from docket_assistant.domain.order import ConferralTerms, CourtOrder, DutyKind
from docket_assistant.domain.record import Record
from docket_assistant.domain.rules import Citation
from docket_assistant.domain.verdicts.rounds import RoundKind
from docket_assistant.wording.duties import duty_words, gate_sentence, state_words
from docket_assistant.wording.findings import (
    assumption_sentence,
    citation_words,
    element_words,
    finding_sentence,
    next_sentence,
    step_words,
    verdict_words,
    warning_sentence,
)

TALKED, SUPPLEMENTED, TODAY = date(2009, 9, 24), date(2009, 10, 8), date(2009, 12, 7)
FORBIDDEN = re.compile(
    r"\b(late|overdue|(un)?timely|in time|(non)?complian(t|ce)|violat\w+|the court (will|would|may|must))\b",
    re.IGNORECASE,
)


def talk(name: str, mode: Mode, on: date | None) -> Conferral:
    return Conferral(ConferralId(name), mode, on)


RECORD = Record(
    Matter(MatterId("m"), "moed", "4:08-CV-1717 (CEJ)", Side.DEFENDANT),
    items=tuple(
        RequestItem(ItemId(f"i{n}"), SetId("s"), str(n), n, ItemKind.INTERROGATORY) for n in range(1, 6)
    ),
    conferrals=(
        talk("first", Mode.IN_PERSON, date(2009, 9, 1)),
        talk("call", Mode.TELEPHONE, TALKED),
        talk("mail", Mode.EMAIL, date(2009, 11, 2)),
    ),
    motions=(Motion(MotionId("motion"), Side.DEFENDANT, date(2009, 10, 20)),),
)


def said(reason: Reason, on: date | None = TALKED, record: str = "call", **more: object) -> str:
    finding = Finding(Test.LIVE_MODE, Standing.MET, reason, on, record, **more)  # type: ignore[arg-type]
    return finding_sentence(finding, RECORD)


def check(sentence: str) -> None:
    """One whole sentence with nothing that the log cannot say."""
    assert sentence.endswith(".")
    assert sentence[0].isupper()
    assert not FORBIDDEN.search(sentence), sentence
    assert "None" not in sentence
    assert "{" not in sentence
    assert "_" not in sentence
    assert "  " not in sentence


@pytest.mark.parametrize("reason", Reason)
@pytest.mark.parametrize("record", ["call", "mail", "motion", ""])
def test_every_reason_has_a_sentence(reason: Reason, record: str) -> None:
    for detail in ("", "2", "supplemental", "court_conference, time", "telephone"):
        check(said(reason, record=record, other=SUPPLEMENTED, detail=detail))
        check(said(reason, None, record, detail=detail))


@pytest.mark.parametrize("warn", Warn)
def test_every_warning_has_a_sentence(warn: Warn) -> None:
    check(warning_sentence(warn))


@pytest.mark.parametrize("assumed", Assumed)
def test_every_assumption_has_a_sentence(assumed: Assumed) -> None:
    check(assumption_sentence(assumed))


@pytest.mark.parametrize("act", NextAct)
def test_every_next_act_has_a_sentence(act: NextAct) -> None:
    for detail in ("", "supplemental", "court_conference", "time, participants"):
        check(next_sentence(Next(act, None, detail), RECORD))
        check(next_sentence(Next(act, TODAY, detail), RECORD))


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_has_words(verdict: Verdict) -> None:
    assert verdict_words(verdict)
    assert not FORBIDDEN.search(verdict_words(verdict))


@pytest.mark.parametrize("test", GateTest)
@pytest.mark.parametrize("standing", Standing)
@pytest.mark.parametrize("on", [None, TALKED])
def test_every_gate_test_has_a_sentence(test: GateTest, standing: Standing, on: date | None) -> None:
    check(gate_sentence(GateResult(test, standing, (ItemId("i1"), ItemId("i2")), on), RECORD))


@pytest.mark.parametrize("element", StatementElement)
def test_every_element_has_words(element: StatementElement) -> None:
    assert "_" not in element_words(element.value)


def test_a_talk_before_the_supplement() -> None:
    assert said(Reason.BEFORE_ROUND, other=SUPPLEMENTED, detail=RoundKind.SUPPLEMENTAL.value) == (
        "The last talk (telephone, Sept. 24, 2009) came before the supplemental response served Oct. 8, 2009."
    )


def test_on_the_day_of_the_round_it_did_not_come_after() -> None:
    assert said(Reason.BEFORE_ROUND, other=TALKED, detail=RoundKind.DEFAULT.value) == (
        "The last talk (telephone, Sept. 24, 2009) did not come after the end of the time to respond,"
        " Sept. 24, 2009, with no response logged."
    )


def test_only_the_last_talk_is_called_the_last() -> None:
    assert said(Reason.LEFT_OPEN, record="first") == "The talk (in person, Sept. 1, 2009) left the item open."


def test_a_writing_is_called_what_it_is() -> None:
    assert said(Reason.WRITTEN_REFUSED, record="mail") == (
        "The e-mail (Nov. 2, 2009) is a writing, and the rule asks for more than a writing alone."
    )


def test_attempts_are_counted() -> None:
    assert said(Reason.EFFORTS_ACCEPTED, detail="2") == (
        "Two attempts were logged (the last Sept. 24, 2009), and the rule lets efforts stand for a"
        " conference."
    )
    assert said(Reason.EFFORTS_REVIEW, detail="1").startswith("One attempt was logged (the last")
    unclear = said(Reason.EFFORTS_REFUSED, None, detail="0")
    assert unclear.startswith("Only attempts not fully recorded were logged, and the rule does not let")


def test_the_last_day_to_move_is_a_number_of_days() -> None:
    assert said(Reason.PAST_LAST_DAY, SUPPLEMENTED, "", other=date(2009, 10, 9)) == (
        "The last day to move was Oct. 8, 2009 by the schedule, 1 day before Oct. 9, 2009, and the log shows"
        " no motion on the item that was filed by then and not withdrawn."
    )
    cited = said(Reason.WITHIN_LAST_DAY, SUPPLEMENTED, "", other=TALKED, citation=Citation("L.R. 1"))
    assert cited == "The last day to move, Oct. 8, 2009 by the rule, has not passed."


def test_what_a_statement_lacks() -> None:
    assert said(Reason.FILED_STATEMENT_LACKS, record="motion", detail="date, time, participants") == (
        "The statement filed with the motion to compel filed Oct. 20, 2009 lacks: date, time, and"
        " participants."
    )
    assert said(Reason.STEP_MISSING, None, "", detail="court_conference") == (
        "Asked for before a motion and not logged as done: the conference with the court."
    )
    assert step_words("letter_to_chambers") == "letter to chambers"


def test_next_talk_about_the_supplement() -> None:
    act = Next(NextAct.TALK_ABOUT_LATEST, detail="supplemental")
    recite = "about the supplement; then recite date, time, manner and participants."
    assert next_sentence(act, RECORD) == f"Talk by telephone or in person {recite}"
    assert next_sentence(act, RECORD, (Mode.IN_PERSON,)) == f"Talk in person {recite}"


def test_an_order_on_modes_changes_what_comes_next() -> None:
    terms = ConferralTerms(qualifying_modes=(Mode.IN_PERSON, Mode.VIDEO, Mode.EMAIL))
    ordered = Record(RECORD.matter, orders=(CourtOrder(OrderId("o"), TODAY, terms=terms),))
    sentence = next_sentence(Next(NextAct.TALK, date(2009, 12, 16)), ordered)
    assert sentence == (
        "Talk in person or by video conference about the item; then recite date, time, manner and"
        " participants; the last day to move on file is Dec. 16, 2009."
    )


def test_waiting_names_its_own_day() -> None:
    assert next_sentence(Next(NextAct.WAIT_FOR_PROMISE, TODAY), RECORD) == (
        "Wait for what was agreed until Dec. 7, 2009."
    )


@pytest.mark.parametrize(
    "sentence",
    [
        warning_sentence(Warn.OLD_TALK),
        warning_sentence(Warn.FEW_ATTEMPTS),
        warning_sentence(Warn.SHORT_WAIT),
        said(Reason.MAIL_WITHIN_THREE_DAYS),
        said(Reason.PROMISE_MISSED),
        said(Reason.OLD),
        next_sentence(Next(NextAct.FOLLOW_UP), RECORD),
    ],
)
def test_house_readings_are_tagged(sentence: str) -> None:
    assert sentence.endswith("(house reading).")


def test_a_citation_says_when_its_text_was_seen() -> None:
    rule = Citation("E.D. Mo. L.R. 3.04(A)", "2009-11-19")
    assert citation_words(rule) == "E.D. Mo. L.R. 3.04(A), text seen Nov. 19, 2009"
    assert citation_words(Citation("L.R. 1")) == "L.R. 1"


@pytest.mark.parametrize("kind", DutyKind)
@pytest.mark.parametrize("state", DutyState)
@pytest.mark.parametrize("due", [None, TODAY])
def test_every_duty_and_state_has_words(kind: DutyKind, state: DutyState, due: date | None) -> None:
    words = [duty_words(kind), state_words(state, TALKED, due, kind), state_words(state, None, due, kind)]
    assert all(words)
    assert not any(FORBIDDEN.search(word) for word in words)


def test_a_state_gives_days_and_no_judgment() -> None:
    due = date(2009, 12, 14)
    assert state_words(DutyState.MET_AFTER_DUE, date(2009, 12, 16), due) == (
        "filed 2 days past the date counted"
    )
    assert state_words(DutyState.MET, due, due) == "filed on the date counted"
    assert state_words(DutyState.MET, TODAY, due, DutyKind.CONFER) == (
        "conferred 7 days before the date counted"
    )
    assert state_words(DutyState.MET, TODAY, None) == "filed Dec. 7, 2009"
    assert state_words(DutyState.OPEN, None, due) == (
        "not shown by the log; the date counted is Dec. 14, 2009"
    )


def test_the_gate_names_items_and_the_talk() -> None:
    items = tuple(ItemId(f"i{n}") for n in (1, 2, 3, 5))
    result = GateResult(GateTest.AFTER_LAST_RESPONSE, Standing.NOT_MET, items, TALKED)
    assert gate_sentence(result, RECORD) == (
        "No talk relied on came after the latest response for Interrogatories Nos. 1\u20133 and 5"
        " (talk of Sept. 24, 2009)."
    )
    later = GateResult(GateTest.NOT_AFTER_STATEMENT_DATE, Standing.NOT_MET, (), TODAY)
    assert gate_sentence(later, RECORD) == (
        "A talk of Dec. 7, 2009 is logged after the date of the statement."
    )


def test_the_gate_asks_one_talk_to_carry_the_whole_paper() -> None:
    assert gate_sentence(GateResult(GateTest.LIVE_MODE, Standing.NOT_MET), RECORD) == (
        "The log shows no one talk that came after the order, in a mode that the rule accepts, between those"
        " who can confer for each side."
    )
