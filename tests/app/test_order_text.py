"""Duties proposed from an order's text: what is plain is found with its words, and nothing else is."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docket_assistant.app.orders.order_text import DutyTyped, propose_duties
from docket_assistant.app.upkeep.sample import sample_record
from docket_assistant.domain.matter import Side
from docket_assistant.domain.order import CountedFrom, DutyKind, TimeUnit

DEC_18 = date(2009, 12, 18)
WITHIN_7, WITHIN_14 = "within 7 days of the date of this Order", "within 14 days of the date of this Order"


def told(text: str) -> list[tuple[str, str, int | date | None]]:
    """Each duty as its kind, its side (with ? where the text names no one side) and its time."""
    return [
        (p.duty.what.value, p.duty.who.value + ("" if p.who_said else "?"), p.duty.period or p.duty.fixed_on)
        for p in propose_duties(text, Side.DEFENDANT)
    ]


def test_the_order_of_the_sample_has_two_duties_of_one_period() -> None:
    record = sample_record()

    found = propose_duties(record.orders[0].text, Side.PLAINTIFF)

    assert [p.duty for p in found] == [
        DutyTyped(d.what, d.who, d.words, d.period, d.unit, d.counted_from) for d in record.duties
    ]
    assert [p.duty.period for p in found] == [10, 10]
    assert all(p.who_said for p in found)


@pytest.mark.parametrize(
    ("text", "duties"),
    [
        (
            "Plaintiff shall serve answers to Interrogatories Nos. 7 and 8 no later than December 18, 2009.",
            [("serve", "plaintiff", DEC_18)],
        ),
        (
            (
                "Within fourteen (14) days of the date of this Order, the parties shall meet and confer and"
                " file a joint status report."
            ),
            [("confer", "defendant?", 14), ("file_statement", "defendant?", 14)],
        ),
        (
            (
                f"Plaintiff shall, {WITHIN_7}, produce the records and defendants shall pay $500 on or before"
                " Friday, December 18, 2009."
            ),
            [("serve", "plaintiff", 7), ("pay", "defendant", DEC_18)],
        ),
        (
            (
                f"Defendants’ counsel is directed to (a) confer with plaintiff {WITHIN_7} and (b) {WITHIN_14}"
                " file a statement advising whether plaintiff will serve answers and produce records."
            ),
            [("confer", "defendant", 7), ("file_statement", "defendant", 14)],
        ),
        (
            "Plaintiff shall serve answers, and by 5:00 p.m. on 12/18/2009, defendants must file a response.",
            [("serve", "plaintiff", None), ("other", "defendant", DEC_18)],
        ),
        (
            (
                f"See Fed. R. Civ. P. 37(a)(5). Plaintiff shall pay the costs {WITHIN_14} and shall file a"
                " statement no later than December 18, 2009."
            ),
            [("pay", "plaintiff", 14), ("file_statement", "plaintiff", DEC_18)],
        ),
    ],
)
def test_plain_sentences_give_their_duties(
    text: str, duties: list[tuple[str, str, int | date | None]]
) -> None:
    assert told(text) == duties


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The motion to compel is granted in part.",
        f"Defendants shall not file a motion {WITHIN_14}.",
        f"No party shall file a motion {WITHIN_14}.",
        f"Defendants told the Court that they confer and will file a motion {WITHIN_14}.",
        "Plaintiff argues that defendants must produce the log by December 18, 2009.",
        "Rule 33(b)(2) requires that a party serve its answers within 30 days after being served.",
        "A party must confer in good faith before it files a motion to compel.",
        "The Clerk shall mail a copy of this Order to plaintiff within seven days of the date of this Order.",
        "He wrote: “Counsel shall confer within 14 days of this Order.” The motion is denied.",
        "Plaintiff need not answer Interrogatory No. 7. Defendants are not required to produce the log.",
        "The documents produced under this Order shall be deemed confidential.",
        "Each deposition shall last no more than two hours. Pennfield may redact its formulas.",
        "Counsel for defendants will thereafter file a statement.",
        "If the parties are unsuccessful, the Court will proceed to rule on the motion by December 18, 2009.",
    ],
)
def test_what_is_no_duty_is_not_proposed(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Counsel shall confer in good faith.", "states no day"),
        ("If they fail to agree, defendants shall file a motion.", "On a condition: “If they fail to agree”"),
        ("Plaintiff shall serve answers within 14 days after service of the requests.", "from an event"),
        ("Plaintiff shall serve answers within 14 days of the Order of October 1, 2009.", "from an event"),
        ("Plaintiff shall serve answers within five business days of this Order.", "business days"),
        ("Plaintiff shall serve answers within ten (14) days of the date of this Order.", "two ways"),
        ("Plaintiff shall serve answers no later than February 30, 2010.", "no such day"),
        ("Plaintiff shall serve answers by June 5.", "year is not stated"),
        ("Plaintiff shall serve answers forthwith.", "names no day"),
        (f"Plaintiff shall serve answers {WITHIN_7} or {WITHIN_14}.", "Two times"),
        ("Plaintiff shall serve answers three days before the hearing.", "counted back from an event"),
        ("Plaintiff may file a motion before December 18, 2009.", "permits it"),
    ],
)
def test_what_gives_no_day_is_proposed_without_one_and_says_why(text: str, note: str) -> None:
    (proposed,) = propose_duties(text, Side.DEFENDANT)

    assert (proposed.duty.period, proposed.duty.fixed_on) == (None, None)
    assert any(note in said for said in proposed.notes), proposed.notes


def test_a_bare_period_is_counted_from_the_order_and_says_so() -> None:
    (proposed,) = propose_duties("Plaintiff shall serve answers within 14 days.", Side.DEFENDANT)

    assert (proposed.duty.period, proposed.duty.counted_from) == (14, CountedFrom.ORDER_DATE)
    assert "not stated" in proposed.notes[0]


def test_a_period_before_a_hearing_that_the_order_sets_has_its_day() -> None:
    text = (
        "A status conference is set for March 4, 2013. The parties shall file a joint report fourteen (14)"
        " days prior to the conference."
    )

    setting, report = propose_duties(text, Side.PLAINTIFF)

    assert setting.duty.fixed_on == date(2013, 3, 4)
    assert report.duty.fixed_on == date(2013, 2, 15)  # the 18th is Washington's Birthday
    assert "Counted back from March 4, 2013" in report.notes[0]


def test_who_is_named_by_a_party_and_what_comes_first_are_told() -> None:
    text = (
        "Acme Corp. shall confer with plaintiff by May 6, 2024. Thereafter, plaintiff shall file a report"
        " by May 20, 2024."
    )

    first, then = propose_duties(text, Side.PLAINTIFF, [("Acme Corporation", Side.DEFENDANT)])

    assert (first.duty.who, first.who_said, first.who_words) == (Side.DEFENDANT, True, "Acme Corp.")
    assert any("To be done after: “confer with plaintiff" in said for said in then.notes)


def test_a_period_keeps_its_unit_and_the_day_that_it_runs_from() -> None:
    found = propose_duties("Plaintiff must pay within two weeks of entry of this Order.", Side.DEFENDANT)

    (duty,) = (p.duty for p in found)
    assert (duty.what, duty.period, duty.unit) == (DutyKind.PAY, 2, TimeUnit.WEEKS)
    assert duty.counted_from is CountedFrom.ENTRY


_PIECES = st.sampled_from(
    [
        *("plaintiff ", "counsel for defendants ", "shall ", "must not ", "confer ", "file a statement "),
        *("and ", ", ", ". ", "(1) ", "(2) ", "serve ", "whether ", WITHIN_7 + " ", "\n\n"),
        "by December 18, 2009 ",
    ]
)


@given(st.lists(_PIECES | st.text(max_size=5), max_size=30).map("".join))
def test_every_duty_is_in_the_text_word_for_word(text: str) -> None:
    for proposed in propose_duties(text, Side.PLAINTIFF):
        duty = proposed.duty
        assert text[proposed.start : proposed.end] == duty.words
        assert duty.period is None or duty.fixed_on is None


@pytest.mark.parametrize("filler", [" ", "and ", ", ", ". ", "shall ", "confer ", WITHIN_7 + " "])
def test_a_long_text_of_one_thing_is_read_quickly(filler: str) -> None:
    text = filler * (200_000 // len(filler))
    begun = time.perf_counter()

    propose_duties(text, Side.PLAINTIFF)
    propose_duties(f"Plaintiff shall {filler * 400} confer {WITHIN_7}", Side.PLAINTIFF)

    assert time.perf_counter() - begun < 5
