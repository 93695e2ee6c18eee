"""Proposed orders, motion to compel and certificate of service: on and off their facts, and read back."""

from dataclasses import replace
from datetime import date

import pytest

from docket_assistant.app.orders.order_text import propose_duties
from docket_assistant.app.papers.family import NothingToSay, ask, drawn, offers
from docket_assistant.documents.model import PaperModel, Signing, Table, text_of
from docket_assistant.domain.conferral import Attempt, AttemptResult, ItemOutcome, Mode, Outcome
from docket_assistant.domain.ids import AttemptId, ItemId, OutcomeId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.order import CountedFrom, DutyKind
from docket_assistant.domain.order_texts.items import items_named
from docket_assistant.domain.order_texts.reading import Force, read_order
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.people import Party, PartyRole
from docket_assistant.domain.record import Record
from tests.documents.family.letter_records import (
    DEC_9,
    MOTION,
    RFPS,
    ROGS,
    TALK,
    alone,
    answered,
    asked_for,
    bare,
    items_of,
    nine,
    paper,
    plain,
    reads,
    rich,
    to_be_ordered,
    with_their_set,
    with_words,
)
from tests.documents.test_statement import after

ORDER, COMPEL = PaperKind.PROPOSED_ORDER, PaperKind.MOTION_TO_COMPEL
SERVICE = PaperKind.CERTIFICATE_OF_SERVICE
NAMES = [("JOHNNY BRISCOE", Side.PLAINTIFF), ("ST. LOUIS COUNTY", Side.DEFENDANT)]


def gaps(model: PaperModel) -> list[str]:
    return [gap.label for gap in model.gaps]


def body(model: PaperModel) -> str:
    """The order's paragraphs as a court's file has them."""
    return "\n\n".join(text_of(b.runs) for b in model.blocks if not isinstance(b, Table | Signing))


def read_back(model: PaperModel) -> list[tuple[DutyKind, tuple[Side, ...], object]]:
    """Every act that the reader of orders finds: kind, who, and when."""
    acts = read_order(body(model), NAMES)
    assert {act.force for act in acts} <= {Force.COMMAND}
    return [
        (act.what, act.sides, act.time and (act.time.fixed_on or (act.time.period, act.time.counted_from)))
        for act in acts
    ]


def ordered(record: Record, about: str = MOTION, **said: str) -> PaperModel:
    return paper(answered(record, ORDER, about, **said), ORDER, about)


def test_the_order_on_a_motion_reads_back_as_the_duty_it_was_made_from() -> None:
    model = ordered(after(), days="14")

    assert read_back(model) == [(DutyKind.SERVE, (Side.PLAINTIFF,), (14, CountedFrom.ORDER_DATE))]
    named = {f.value for f in items_named(plain(body(model)))}
    assert len(named) == len(next(m for m in after().motions).items) == 18


def test_a_day_of_its_own_goes_before_the_number() -> None:
    model = ordered(after(), days="14", by_day="2010-01-08")
    assert read_back(model) == [(DutyKind.SERVE, (Side.PLAINTIFF,), date(2010, 1, 8))]
    assert "On or before January 8, 2010, Plaintiff shall serve supplemental responses to" in reads(model)


@pytest.mark.parametrize("days", ["", "soon", "0", "1", "400", "\u0661\u0664"])
def test_what_is_no_number_of_days_stays_a_gap(days: str) -> None:
    assert "number" in gaps(ordered(after(), days=days))


def test_items_without_an_answer_are_ordered_apart_from_those_with_one() -> None:
    record = after()
    responses = tuple(r for r in record.responses if r.set == ROGS)
    model = ordered(replace(record, responses=responses), days="14")

    assert "shall serve supplemental responses to Interrogatories Nos. 3b," in reads(model)
    assert "shall serve responses to Request for Production No. 4." in reads(model)
    assert len(read_back(model)) == 2


def test_terms_of_an_accord_read_back_as_the_duties_that_they_are() -> None:
    model = ordered(to_be_ordered(after("talk-dec-7")), TALK)

    assert read_back(model) == [
        (DutyKind.SERVE, (Side.PLAINTIFF,), date(2009, 12, 18)),
        (DutyKind.SERVE, (Side.PLAINTIFF,), date(2009, 12, 18)),
        (DutyKind.SERVE, (Side.PLAINTIFF,), date(2009, 12, 21)),
    ]
    proposed = propose_duties(body(model), Side.DEFENDANT, NAMES)
    assert all(duty.who_said and not duty.conditions and not duty.notes for duty in proposed)


def one_term(outcome: ItemOutcome) -> Record:
    record = to_be_ordered(after("talk-dec-7"))
    return replace(record, outcomes=(replace(outcome, read_back_as=outcome.as_read),))


def term(outcome: Outcome = Outcome.RESOLVED, **more: object) -> ItemOutcome:
    items = items_of(after(), RFPS)
    made = ItemOutcome(
        OutcomeId("one"),
        to_be_ordered(after("talk-dec-7")).conferrals[-1].id,
        items,
        outcome,
        read_back_on=date(2009, 12, 7),
        read_back_corrected=False,
    )
    return replace(made, **more)  # type: ignore[arg-type]


def test_a_term_that_says_who_will_act_is_ordered_in_its_own_words() -> None:
    made = term(terms="Defendants will pay the cost of copies.", by=date(2009, 12, 21))
    model = ordered(one_term(made), TALK)

    said = "Defendants shall pay the cost of copies (Request for Production No. 4)."
    assert f"On or before December 21, 2009, {said}" in reads(model)
    assert read_back(model) == [(DutyKind.PAY, (Side.DEFENDANT,), date(2009, 12, 21))]


def test_terms_without_a_day_are_told_and_command_nobody() -> None:
    model = ordered(one_term(term(terms="Defendants accept the answer.")), TALK)
    assert "are these: “Defendants accept the answer.”" in reads(model)
    assert read_back(model) == []


@pytest.mark.parametrize(
    ("made", "missing"),
    [
        (term(Outcome.AGREED_TO_SUPPLEMENT, terms="For 2003."), "day"),
        (term(terms="The records are open. Nobody copies.", by=date(2009, 12, 21)), "who"),
        (term(by=date(2009, 12, 21)), "terms"),
    ],
)
def test_what_a_term_does_not_say_is_a_gap(made: ItemOutcome, missing: str) -> None:
    assert missing in gaps(ordered(one_term(made), TALK))


@pytest.mark.parametrize(
    "change",
    [
        {"read_back_corrected": True},
        {"disputed_on": date(2009, 12, 8)},
        {"stipulated_order": False},
        {"performed_on": date(2009, 12, 8)},
        {"outcome": Outcome.NO_ACCORD},
        {"outcome": Outcome.LEFT_OPEN},
    ],
)
def test_only_terms_that_stand_as_an_accord_and_are_to_be_done_are_ordered(change: dict[str, object]) -> None:
    made = term(Outcome.AGREED_TO_SUPPLEMENT, terms="For 2003.", by=date(2009, 12, 18))
    good = one_term(made)
    bad = replace(good, outcomes=(replace(good.outcomes[0], **change),))  # type: ignore[arg-type]

    about = {o.subject.fact for o in offers(good) if o.paper.kind is ORDER}
    assert TALK in about
    assert TALK not in {o.subject.fact for o in offers(bad) if o.paper.kind is ORDER}


def test_items_that_counsel_leaves_out_leave_the_terms() -> None:
    record = to_be_ordered(after("talk-dec-7"))
    kept = items_of(record, ROGS)[:1]
    text = reads(drawn(ask(record, ORDER, TALK, DEC_9, kept)))

    assert "supplemental responses to Interrogatory No. 3b, on these terms" in text
    assert "Production" not in text
    with pytest.raises(NothingToSay):
        drawn(ask(record, ORDER, TALK, DEC_9, (ItemId("none"),)))


def test_an_order_has_no_block_of_counsel_and_no_name_or_day_of_the_judge() -> None:
    model = ordered(after(), days="14", judge="magistrate")
    assert model.signature is None
    (line,) = (b for b in model.blocks if isinstance(b, Signing))
    assert (line.intro, text_of(line.lines)) == ("SO ORDERED.", "United States Magistrate Judge")
    assert "Example" not in reads(model)


def test_a_court_that_forbids_the_line_has_none() -> None:
    record = after()
    arizona = replace(record, matter=replace(record.matter, court="azd"))
    assert not [b for b in ordered(arizona, days="14").blocks if isinstance(b, Signing)]


def test_a_motion_to_come_has_its_order_too() -> None:
    text = reads(paper(answered(bare(), ORDER, days="14"), ORDER))
    assert "On Defendants’ motion to compel, IT IS HEREBY ORDERED:" in text
    assert "Plaintiff shall serve responses to Interrogatories Nos. 3b and 3c." in text


def test_the_motion_lays_out_the_record_by_day() -> None:
    attempt = Attempt(
        AttemptId("try"),
        Side.DEFENDANT,
        date(2009, 12, 1),
        mode=Mode.TELEPHONE,
        result=AttemptResult.NO_ANSWER,
    )
    record = with_words(replace(after("talk-dec-7"), attempts=(attempt,)))
    model = paper(record, COMPEL)
    table = next(b for b in model.blocks if isinstance(b, Table))

    assert [tuple(map(plain, map(text_of, row))) for row in table.rows] == [
        ("August 14, 2009", "Defendants’ First Set of Interrogatories to Plaintiff served"),
        ("September 15, 2009", "Plaintiff’s responses to the First Set of Interrogatories served"),
        ("September 24, 2009", "Talk by telephone"),
        ("October 8, 2009", "Plaintiff’s supplemental responses to the First Set of Interrogatories served"),
        ("December 1, 2009", "Attempt of Defendants by telephone: no answer"),
        ("December 7, 2009", "Talk by telephone, on Interrogatories Nos. 13–15 and 19–22"),
    ]


def test_what_an_accord_settles_is_not_moved_on_unless_counsel_says_so() -> None:
    record = after("talk-dec-7")
    assert "Nos. 3b" not in reads(paper(record, COMPEL))
    assert "Nos. 3b" in reads(paper(after(), COMPEL))
    assert "No. 3b" in reads(drawn(ask(record, COMPEL, "", DEC_9, items_of(record, ROGS)[:1])))


@pytest.mark.parametrize(
    ("layout", "words"),
    [
        ("verbatim", "INTERROGATORY NO. 13:\nState every fact on subject 13.\nANSWER (SEPTEMBER 15, 2009):"),
        ("table", "13\n“State every fact on subject 13.”\nAnswer of September 15, 2009: “Objection"),
        ("running", "Interrogatory No. 13 asks: “State every fact on subject 13.”"),
        ("", "INTERROGATORY NO. 13:\nState every fact on subject 13."),
    ],
)
def test_the_requests_stand_as_counsel_wants_them(layout: str, words: str) -> None:
    record = answered(with_words(after("talk-dec-7")), COMPEL, layout=layout)
    assert words in reads(paper(record, COMPEL))


def test_conferral_is_certified_by_the_certificates_own_sentences() -> None:
    with_talk = paper(after("talk-dec-7"), COMPEL)
    without = paper(after(), COMPEL)

    conferred = (
        "Counsel for Defendants conferred with counsel for Plaintiff by telephone on Monday, December 7"
    )
    assert conferred in reads(with_talk)
    assert "counsel to confirm: good faith" in gaps(with_talk)
    assert "conferred" not in reads(without)
    assert "certificate of conferral" in gaps(without)

    ticked = paper(answered(after("talk-dec-7"), COMPEL, good_faith="yes"), COMPEL)
    assert "counsel to confirm: good faith" not in gaps(ticked)


def test_a_supplement_stands_next_to_its_answer() -> None:
    text = reads(paper(with_words(after("talk-dec-7")), COMPEL))
    assert "ANSWER (SEPTEMBER 15, 2009):\nObjection; overbroad as to 13.\nSUPPLEMENTAL ANSWER" in text


def test_the_argument_and_the_expenses_are_counsels() -> None:
    model = paper(with_words(after("talk-dec-7")), COMPEL)
    assert gaps(model).count("argument") == 8
    assert "what is asked on expenses" in gaps(model)

    asks = paper(answered(after(), COMPEL, expenses="ask"), COMPEL)
    none = paper(answered(after(), COMPEL, expenses="none"), COMPEL)
    assert "under Rule 37(a)(5), award the reasonable expenses of this motion" in reads(asks)
    assert "37(a)(5)" not in reads(none)
    assert plain(text_of(none.blocks[-1].runs)).endswith("No. 4.")  # type: ignore[union-attr]


def test_what_counsel_read_as_lacking_is_told_in_the_motion() -> None:
    record = rich()
    record = replace(record, outcomes=())
    text = reads(paper(record, COMPEL))
    assert "The answer objects without stating the grounds with specificity (Rule 33(b)(4))." in text
    assert "without stating the grounds" not in reads(paper(replace(record, reviews=()), COMPEL))


def test_the_motion_is_signed_by_nobody_and_served_on_no_day() -> None:
    model = paper(after(), COMPEL)
    assert model.certificate is not None
    assert "____________________" in model.certificate.paragraphs[0]
    assert "/s/" not in reads(model)


def test_the_certificate_names_paper_persons_and_addresses_and_leaves_the_rest_blank() -> None:
    model = paper(after(), SERVICE, "briscoe-rogs-1")
    (table,) = (b for b in model.blocks if isinstance(b, Table))

    assert "I certify that on ____________________ Defendants’ First Set of Interrogatories to" in reads(
        model
    )
    assert [text_of(cell) for cell in table.rows[0]] == [
        "Lee B. Sample, counsel for Plaintiff",
        "200 Placeholder Street\nSt. Louis, Missouri 63100\nlee.sample@sample-law.example",
        "",
    ]


def test_every_other_party_is_served_third_parties_too() -> None:
    record = alone(after())
    third = Party(record.parties[0].id, "ACME CORP.", PartyRole.THIRD_PARTY, 5, self_represented=True)
    record = replace(record, parties=(*record.parties, replace(third, id=type(third.id)("acme"))))
    text = reads(paper(record, SERVICE, "briscoe-rogs-1"))
    assert "Johnny Briscoe, pro se\n[address of record]" in text
    assert "Acme Corp., pro se\n[address of record]" in text


def test_only_what_our_side_serves_is_certified() -> None:
    record = with_their_set(after())
    about = {o.subject.fact for o in offers(record) if o.paper.kind is SERVICE}
    assert about == {"briscoe-rogs-1", "briscoe-rfps-1"}


def test_one_of_nine_is_told_to_answer_by_name() -> None:
    text = reads(paper(answered(nine(after()), ORDER, MOTION, days="14"), ORDER, MOTION))
    assert "Within 14 days of the date of this Order, Plaintiff Johnny Briscoe shall serve" in text
    assert read_back(ordered(nine(after()), days="14"))[0][1] == (Side.PLAINTIFF,)


def test_a_paper_without_an_item_has_nothing_to_say() -> None:
    for kind, about in ((COMPEL, ""), (ORDER, MOTION)):
        assert asked_for(after(), kind, about)
        with pytest.raises(NothingToSay):
            drawn(ask(after(), kind, about, DEC_9, ()))
