"""Request to confer and letters on talks, more time and what answers lack: on and off their facts."""

from dataclasses import replace
from datetime import date

import pytest

from docket_assistant.app.papers.family import NothingToSay, ask, drawn
from docket_assistant.documents.model import Gap, Labelled, PaperModel, Signing, text_of
from docket_assistant.domain.answered import Deficiency, ItemReview, Production
from docket_assistant.domain.conferral import Mode
from docket_assistant.domain.discovery import ExtensionForm
from docket_assistant.domain.dispute import Withdrawal
from docket_assistant.domain.ids import OrderId, ProductionId, ReviewId, WithdrawalId
from docket_assistant.domain.order import ConferralTerms, CourtOrder
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.record import Record
from tests.documents.family.letter_records import (
    DEC_9,
    RFPS,
    ROGS,
    TALK,
    alone,
    answered,
    asked_for,
    bare,
    items_of,
    latest,
    nine,
    paper,
    plain,
    reads,
    rich,
    with_extension,
    with_their_set,
    with_words,
)
from tests.documents.test_statement import after

REQUEST, CONFIRMING = PaperKind.REQUEST_TO_CONFER, PaperKind.CONFIRMING_LETTER
MORE_TIME, LACKS = PaperKind.EXTENSION_LETTER, PaperKind.DEFICIENCY_LETTER
ORDER = "briscoe-order-1202"


def gaps(model: PaperModel) -> list[str]:
    return [gap.label for gap in model.gaps]


def labels(model: PaperModel) -> list[str]:
    return [plain(b.label) for b in model.blocks if isinstance(b, Labelled)]


def test_the_request_names_the_sets_their_items_and_the_answers_on_the_table() -> None:
    text = reads(paper(after(), REQUEST))

    assert "Defendants’ First Set of Interrogatories to Plaintiff, served August 14, 2009" in text
    assert "Interrogatories Nos. 3b, 3c, 7–15, 17, 19–22, and 24" in text
    assert "Responses served September 15, 2009; supplemental responses served October 8, 2009" in text


def test_a_supplement_of_one_item_is_said_to_be_of_that_item_alone() -> None:
    text = reads(paper(after("supplement-dec-9-no-12"), REQUEST))

    assert "supplemental responses to Interrogatory No. 12 served December 9, 2009" in text
    assert "Interrogatory No. 12 served" not in reads(paper(after(), REQUEST))


def test_where_nothing_answers_a_set_the_day_of_looking_is_told() -> None:
    assert "None on file as of December 9, 2009" in reads(paper(bare(), REQUEST))


def test_times_are_written_out_with_the_zone_of_the_court() -> None:
    record = answered(after(), REQUEST, slot_1_day="2009-12-14", slot_1_hour="10a", slot_2_hour="2:30p")
    model = paper(record, REQUEST)

    assert "Monday, December 14, 2009\n10:00 a.m. Central time" in reads(model)
    assert "[day]\n2:30 p.m. Central time" in reads(model)
    assert gaps(model) == ["day"]


@pytest.mark.parametrize("typed", ["half past ten", "25", "midnight"])
def test_an_hour_that_is_none_stays_a_gap(typed: str) -> None:
    record = answered(after(), REQUEST, slot_1_day="2009-12-14", slot_1_hour=typed)
    assert gaps(paper(record, REQUEST)) == ["hour"]


def test_a_district_with_two_clocks_and_no_division_asks_for_the_zone() -> None:
    record = answered(after(), REQUEST, slot_1_day="2009-12-14", slot_1_hour="10a")
    record = replace(record, matter=replace(record.matter, court="flnd", division=""))
    assert gaps(paper(record, REQUEST)) == ["zone"]


def test_no_time_is_filled_in() -> None:
    assert gaps(paper(after(), REQUEST)) == ["day", "hour"]


def test_the_modes_are_those_of_the_rule_or_of_the_order_that_sets_them() -> None:
    assert "E.D. Mo. L.R. 3.04(A) names a conference in person or by telephone." in reads(
        paper(after(), REQUEST)
    )

    terms = ConferralTerms(qualifying_modes=(Mode.VIDEO,))
    order = CourtOrder(OrderId("video"), date(2009, 12, 8), ecf_number="41", terms=terms)
    text = reads(paper(replace(after(), orders=(*after().orders, order)), REQUEST))
    assert "The Order of December 8, 2009 (ECF No. 41) names a conference by video conference." in text
    assert "3.04(A)" not in text


def test_under_an_order_its_words_are_quoted_and_the_earliest_day_is_told() -> None:
    text = reads(paper(after(), REQUEST, ORDER))

    assert "tells counsel for Defendants to do this: “confer with counsel for plaintiff" in text
    assert "that time ends on Monday, December 14, 2009." in text
    assert "December 16" not in text


def test_a_withdrawn_item_is_not_asked_about() -> None:
    record = after()
    gone = Withdrawal(WithdrawalId("w"), items_of(record, RFPS), date(2009, 12, 1))

    assert "Production" in reads(paper(record, REQUEST))
    assert "Production" not in reads(paper(replace(record, withdrawals=(gone,)), REQUEST))


def test_a_set_of_which_nobody_says_whose_it_is_is_named_without_an_owner() -> None:
    record = after()
    sets = tuple(replace(s, propounders=(), responders=()) for s in record.sets)
    text = reads(paper(replace(record, sets=sets), REQUEST))
    assert "The First Set of Interrogatories, served August 14, 2009" in text
    assert "First Set of Interrogatories to" not in text


def test_without_an_item_there_is_nothing_to_say() -> None:
    with pytest.raises(NothingToSay, match="choose the items"):
        drawn(ask(after(), REQUEST, "", DEC_9, ()))


def test_it_goes_to_counsel_of_record_and_is_not_dated() -> None:
    model = paper(after(), REQUEST)
    assert model.letterhead is not None
    assert [text_of(a) for a in model.letterhead.addressees] == [
        "Lee B. SampleSample Law200 Placeholder StreetSt. Louis, Missouri 63100lee.sample@sample-law.example"
    ]
    assert (model.letterhead.delivery, model.letterhead.salutation, model.dated) == (
        "",
        "Dear Lee B. Sample:",
        False,
    )


def test_how_it_goes_is_said_where_counsel_said_it() -> None:
    model = paper(answered(after(), REQUEST, delivery="email_and_mail"), REQUEST)
    assert model.letterhead is not None
    assert model.letterhead.delivery == "Via e-mail and U.S. Mail"


def test_to_a_party_without_counsel_the_address_is_asked_for_and_then_printed() -> None:
    record = alone(after())
    assert "Dear Johnny Briscoe:" in reads(paper(record, REQUEST))
    assert gaps(paper(record, REQUEST))[0] == "address of record"

    record = answered(record, REQUEST, address__briscoe_plaintiff="1 Elm Street\nSt. Louis")
    (said,) = (a for a in record.paper_answers)
    said = replace(said, question="address:briscoe-plaintiff")
    model = paper(replace(record, paper_answers=(said,)), REQUEST)
    assert "Johnny Briscoe\n1 Elm Street\nSt. Louis" in reads(model)


def test_counsel_who_left_and_an_address_that_ended_are_not_written_to() -> None:
    record = after()
    ended = tuple(
        replace(c, addresses=tuple(replace(a, until=date(2009, 12, 1)) for a in c.addresses))
        for c in record.counsel
    )
    model = paper(replace(record, counsel=ended), REQUEST)
    assert "sample-law" not in reads(model)
    assert "address of record" in gaps(model)


def test_many_lawyers_are_addressed_in_two_lines_each() -> None:
    record = after()
    (lee,) = (c for c in record.counsel if c.name.startswith("Lee"))
    many = tuple(replace(lee, id=type(lee.id)(f"lee-{n}"), name=f"Lee {n}") for n in range(9))
    model = paper(replace(record, counsel=(record.counsel[0], *many)), REQUEST)
    assert model.letterhead is not None
    assert [len(a) for a in model.letterhead.addressees] == [2] * 9
    assert text_of(model.letterhead.addressees[8]) == "Lee 8, Sample Lawlee.sample@sample-law.example"
    assert model.letterhead.salutation == "Dear Counsel:"


def test_nobody_on_file_is_a_gap() -> None:
    assert "counsel of record for Plaintiff" in gaps(paper(bare(), REQUEST))


def test_one_of_nine_parties_is_called_by_name() -> None:
    text = reads(paper(nine(after()), REQUEST))
    assert "Defendants’ First Set of Interrogatories to Plaintiff Johnny Briscoe, served" in text


def test_it_says_what_the_message_says() -> None:
    text = reads(paper(after("talk-dec-7"), CONFIRMING, TALK))

    assert "This confirms our talk by telephone on Monday, December 7, 2009" in text
    assert "No accord was reached on Interrogatories Nos. 13–15 and 19–22." in text
    assert "Please tell me by reply" in text


def test_what_is_not_recorded_of_the_talk_is_a_gap_that_leads_to_it() -> None:
    model = paper(after(), CONFIRMING, "briscoe-call-0924")
    assert gaps(model) == [
        "hour",
        "who took part for Defendants",
        "who took part for Plaintiff",
        "requests taken up",
        "outcome",
    ]


def test_its_sentences_rest_on_the_talk_and_its_outcomes() -> None:
    record = after("talk-dec-7")
    own = {o.id for o in record.outcomes if o.conferral == TALK}
    assert {TALK, *own} <= set(paper(record, CONFIRMING, TALK).facts)


def test_letters_between_counsel_are_never_called_a_talk() -> None:
    record = after("email-only")
    written = next(c for c in record.conferrals if not c.is_talk)
    text = reads(paper(record, CONFIRMING, written.id))
    assert "our exchange by" in text
    assert not {"talk", "conference", "conferred"} & set(text.lower().split())


def test_the_words_say_whether_objections_are_in_it() -> None:
    base = with_their_set(after())
    both = reads(paper(with_extension(base, objections_included=True), MORE_TIME, "more-time"))
    only = reads(paper(with_extension(base, objections_included=False), MORE_TIME, "more-time"))
    open_ = paper(with_extension(base), MORE_TIME, "more-time")

    until = "Defendants have until Wednesday, December 30, 2009"
    assert f"{until} to answer and object to Plaintiff’s First Set" in both
    assert f"{until} to answer Plaintiff’s First Set" in only
    assert "The time for objections is not extended." in only
    assert "not extended" not in both
    assert gaps(open_)[0] == "to answer and object to, or to answer only"


def test_who_gave_it_is_asked_where_nobody_is_named() -> None:
    base = with_their_set(after())
    named = paper(with_extension(base, objections_included=True), MORE_TIME, "more-time")
    unnamed = paper(with_extension(base, objections_included=True, granted_by=" "), MORE_TIME, "more-time")

    assert "Lee B. Sample gave it orally on December 3, 2009." in reads(named)
    assert "who gave it" in gaps(unnamed)


def test_an_order_needs_no_letter() -> None:
    base = with_their_set(after())
    assert asked_for(with_extension(base), MORE_TIME, "more-time")
    with pytest.raises(Exception, match="calls for this paper"):
        asked_for(with_extension(base, form=ExtensionForm.ORDER), MORE_TIME, "more-time")


def test_items_with_the_same_cause_share_one_paragraph() -> None:
    model = paper(rich(), LACKS)
    assert labels(model) == [
        "Interrogatories Nos. 3b, 3c, 7, and 8",
        "Interrogatory No. 9",
        "Interrogatory No. 10",
        "Request for Production No. 4",
        "Times proposed",
    ]
    assert "The answers object without stating the grounds with specificity (Rule 33(b)(4))." in reads(model)
    assert "The answer is not under oath (Rule 33(b)(3))." in reads(model)


def test_what_is_asked_for_and_by_when_are_counsels_alone() -> None:
    record = rich()
    assert gaps(paper(record, LACKS)).count("what is asked for") == 4

    record = answered(record, LACKS, cure__I1__unverified="a verification", cure_by="2009-12-23")
    model = paper(record, LACKS)
    assert "(Rule 33(b)(3)). I ask for this: a verification." in reads(model)
    assert "I ask for supplemental responses by Wednesday, December 23, 2009." in reads(model)
    assert gaps(model).count("what is asked for") == 3


def test_a_cause_without_a_sentence_asks_for_counsels_words() -> None:
    record = rich()
    assert "what the answer lacks" in gaps(paper(record, LACKS))

    model = paper(answered(record, LACKS, lacks__I1__other="It is for 2003 alone"), LACKS)
    assert "It is for 2003 alone. I ask for this:" in reads(model)
    assert "what the answer lacks" not in gaps(model)


def test_a_rule_is_named_only_where_it_asked_for_that_on_the_day() -> None:
    def said(served_on: date) -> str:
        record = after()
        item = items_of(record, RFPS)[0]
        responses = tuple(replace(r, served_on=served_on) for r in record.responses)
        review = ItemReview(
            ReviewId("r"), item, served_on, latest(record, RFPS), False, (Deficiency.NO_WITHHOLDING_LINE,)
        )
        record = replace(record, responses=responses, reviews=(review,))
        return reads(paper(record, LACKS, day=served_on))

    words = "The response does not say whether anything responsive is held back on the objections"
    assert f"{words} (Rule 34(b)(2)(C))." in said(date(2016, 3, 1))
    assert f"{words}." in said(date(2009, 10, 8))


def test_a_reading_of_an_earlier_answer_is_not_held_against_the_later_one() -> None:
    record = with_words(after())
    first = next(r.id for r in record.responses if r.set == ROGS)
    old = ItemReview(
        ReviewId("old"), items_of(record, ROGS)[0], date(2009, 9, 20), first, False, (Deficiency.EVASIVE,)
    )
    with pytest.raises(Exception, match="calls for this paper"):
        asked_for(replace(record, reviews=(old,)), LACKS)
    new = replace(old, response=latest(record, ROGS))
    assert "leaves out part of what is asked (Rule 37(a)(4))" in reads(
        paper(replace(record, reviews=(new,)), LACKS)
    )


def test_documents_that_were_promised_are_told_with_their_day_until_they_come() -> None:
    record = after()
    item = items_of(record, RFPS)[0]
    review = ItemReview(
        ReviewId("r"), item, DEC_9, latest(record, RFPS), False, (Deficiency.PROMISED_NOT_PRODUCED,)
    )
    promise = Production(ProductionId("p"), RFPS, (item,), promised_by=date(2009, 11, 2))
    open_ = replace(record, reviews=(review,), productions=(promise,))
    kept = replace(open_, productions=(replace(promise, produced_on=date(2009, 11, 1)),))

    told = "They were promised by November 2, 2009; none is on our file as produced."
    assert told in reads(paper(open_, LACKS))
    assert told not in reads(paper(kept, LACKS))


def test_where_none_answered_the_day_of_looking_is_told_and_no_more() -> None:
    record = after()
    item = items_of(record, ROGS)[0]
    review = ItemReview(ReviewId("r"), item, date(2009, 12, 9), None, False, ())
    record = replace(record, responses=(), reviews=(review,))
    text = reads(paper(record, LACKS))

    assert "As of December 9, 2009, none is on our file." in text
    assert "the time to respond ends on Monday, September 14, 2009" in text


def test_the_exhibit_stands_behind_the_signature_and_only_on_choice() -> None:
    short = paper(rich(), LACKS)
    full = paper(answered(rich(), LACKS, exhibit="full"), LACKS)

    assert short.signature is not None
    assert "EXHIBIT A" not in reads(short)
    assert full.signature is None
    at = next(n for n, b in enumerate(full.blocks) if isinstance(b, Signing))
    behind = "\n".join(plain(text_of(b.runs)) for b in full.blocks[at:] if hasattr(b, "runs"))
    assert "EXHIBIT A\nINTERROGATORY NO. 3(b):\nState every fact on subject 3(b)." in behind
    assert "SUPPLEMENTAL ANSWER (OCTOBER 8, 2009):\nObjection; overbroad as to 3(b)." in behind


def test_an_answer_under_a_protective_order_is_quoted_only_where_counsel_ticked_it() -> None:
    record = rich()
    marked = tuple(replace(a, designation="CONFIDENTIAL") for a in record.answers)
    record = answered(replace(record, answers=marked), LACKS, exhibit="full")

    assert "Objection; overbroad" not in reads(paper(record, LACKS))
    assert "marked under a protective order: may it be quoted?" in gaps(paper(record, LACKS))
    ticked = reads(paper(answered(record, LACKS, quote_marked="yes"), LACKS))
    assert "ANSWER (SEPTEMBER 15, 2009), MARKED CONFIDENTIAL:\nObjection; overbroad as to 3(b)." in ticked


def test_words_that_are_not_on_file_are_gaps() -> None:
    def without_words(record: Record) -> Record:
        return replace(record, answers=(), items=tuple(replace(i, text="") for i in record.items))

    found = paper(answered(without_words(rich()), LACKS, exhibit="full"), LACKS)
    assert gaps(found).count("words of the request") == 7
    assert gaps(found).count("words of the answer") == 14
    assert all(isinstance(g, Gap) and g.question.endswith("?") for g in found.gaps if "words of" in g.label)
