"""The certificate of conferral: each sentence on its fact and off it; nothing covered that no talk covers."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from docket_assistant.app.papers.family import ask, family_paper
from docket_assistant.documents.asked import NothingToSay
from docket_assistant.documents.model import Signing, Text
from docket_assistant.domain.conferral import Coverage, Mode, Participant, ParticipantRole
from docket_assistant.domain.counsel_words import RuleRead
from docket_assistant.domain.ids import CounselId, OrderId, RuleReadId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.order import ConferralTerms, CourtOrder
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.people import Counsel
from docket_assistant.domain.record import Record
from docket_assistant.domain.rule_parts import WrittenAlone
from tests.documents.family.asked import (
    TALK,
    TODAY,
    USUAL,
    answered,
    facts_known,
    gap_labels,
    paper,
    record_of,
    sound,
    with_talk,
    words,
)
from tests.documents.family.certificate_marks import rich

KIND = PaperKind.CERTIFICATE
OTHER = Counsel(CounselId("second"), "Kim C. Second", Side.DEFENDANT)


def certificate(record: Record, as_of: date = USUAL) -> str:
    return words(paper(record, KIND, as_of=as_of))


def test_the_talk_is_told_with_its_day_manner_items_and_what_it_came_after() -> None:
    text = certificate(record_of(TALK))

    assert "Under E.D. Mo. L.R. 3.04(A) and Fed. R. Civ. P. 37(a)(1), undersigned counsel states:" in text
    assert "by telephone on Monday, December 7, 2009, at about 10:00 a.m. Central time, on Interrog" in text
    assert "on the basis of Plaintiff\u2019s supplemental responses served October 8, 2009" in text
    assert "unable to reach an accord on Interrogatories Nos. 13\u201315 and 19\u201322." in text


def test_after_is_counted_and_on_the_basis_of_is_ticked() -> None:
    text = certificate(with_talk(record_of(TALK), responses_on_table=()))

    assert "on the basis of" not in text
    assert "The conference came after Plaintiff\u2019s supplemental responses served October 8, 2009." in text


@pytest.mark.parametrize(
    ("off", "gap"),
    [
        ({"starts_at": None}, "time of the conference of December 7, 2009"),
        ({"zone": None}, "time of the conference of December 7, 2009"),
    ],
)
def test_a_missing_fact_is_a_gap(off: dict[str, object], gap: str) -> None:
    record = with_talk(record_of(TALK), **off)

    assert gap in gap_labels(paper(record, KIND))
    assert "at about" not in certificate(record)


def test_length_place_and_impasse_are_gaps_where_a_rule_asks_and_the_record_lacks_them() -> None:
    assert "length of December 7, 2009" in list(gap_labels(paper(record_of(TALK, court="mad"), KIND)))
    in_person = with_talk(record_of(TALK, court="mad"), mode=Mode.IN_PERSON)
    assert "place of the conference of December 7, 2009" in list(gap_labels(paper(in_person, KIND)))
    assert "impasse said in the conference" in list(gap_labels(paper(record_of(TALK, court="nysd"), KIND)))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("good_faith", "Undersigned counsel states that counsel conferred in good faith."),
        ("sincere_efforts", "After sincere efforts, counsel were unable"),
    ],
)
def test_a_judgement_stands_only_on_its_tick(question: str, said: str) -> None:
    ticked = answered(record_of(TALK), KIND, **{question: "yes"})

    assert said in certificate(ticked)
    assert said not in certificate(record_of(TALK))
    assert said not in certificate(
        answered(record_of(TALK), KIND, USUAL, "briscoe-motion-1009", **{question: "yes"})
    )


def test_items_that_no_talk_covers_are_told_to_counsel_and_never_as_covered() -> None:
    text = certificate(record_of("talk-7-15-only"))

    covered, rest = text.split("[nothing is stated on ")
    assert "on Interrogatories Nos. 7\u201315." in covered
    assert rest.startswith(
        "Interrogatories Nos. 3b, 3c, 17, 19\u201322, and 24 and Request for Production No. 4:"
    )
    assert "came before the latest response" in rest


def test_a_supplement_after_the_talk_takes_its_item_out() -> None:
    text = certificate(record_of("talk-none", "supplement-dec-9-no-12"))

    assert "Nos. 3b, 3c, 7\u201311, 13\u201315" in text.split(".")[2] + text
    assert "[nothing is stated on Interrogatory No. 12: the conference on record came before" in text


def test_a_promise_that_is_not_due_is_left_to_counsel() -> None:
    labels = list(gap_labels(paper(record_of(TALK), KIND)))

    assert any(
        label.startswith("counsel to decide on Interrogatories Nos. 3b, 3c, and 7\u201312")
        for label in labels
    )


def test_writings_alone_make_no_certificate() -> None:
    with pytest.raises(NothingToSay, match="came before the latest response"):
        paper(record_of("email-only"), KIND)


def test_a_writing_that_a_rule_takes_is_told_as_a_writing() -> None:
    """No rule on file takes one alone; one that did would not make it a conference."""
    record = answered(record_of("email-only"), KIND, USUAL, "briscoe-motion-1009", good_faith="yes")
    asked = ask(record, KIND, "briscoe-motion-1009", USUAL)
    assert asked.law is not None
    rule = replace(asked.law.rule, written_alone=WrittenAlone.YES)
    text = words(family_paper(KIND).draw(replace(asked, law=replace(asked.law, rule=rule))))

    assert (
        "In an e-mail of Monday, December 7, 2009, counsel for Defendants wrote to counsel for Plaint" in text
    )
    assert "It came after Plaintiff\u2019s supplemental responses served October 8, 2009." in text
    assert "counsel wrote in good faith" in text
    assert "conferred" not in text
    assert "conference" not in text.split("[")[0]


def test_before_the_talk_there_is_nothing_to_say() -> None:
    with pytest.raises(NothingToSay, match="came before the latest response"):
        paper(record_of(), KIND, as_of=date(2009, 12, 3))


def test_attempts_are_listed_as_attempts_and_no_conference_is_claimed() -> None:
    text = certificate(record_of("three-calls"))

    assert "made these attempts to confer" in text
    assert "conferred" not in text
    assert "Telephone (attempt)" in text
    assert "has on record no conference on" in text


def test_of_requests_never_answered_no_latest_response_is_told() -> None:
    record = replace(record_of("three-calls"), responses=(), messages=())
    without = replace(record, conferrals=())
    since = "after the latest response"

    assert since in certificate(record_of("three-calls"))
    assert "has on record no conference on" in certificate(without)
    assert since not in certificate(without)
    people = (
        Participant("Dana R. Example", Side.DEFENDANT, ParticipantRole.COUNSEL, CounselId("briscoe-example")),
        Participant("Lee B. Sample", Side.PLAINTIFF, ParticipantRole.COUNSEL, CounselId("briscoe-sample")),
    )
    early = replace(
        record.conferrals[0],
        held_on=date(2009, 8, 20),
        coverage=Coverage.EVERYTHING,
        participants=people,
    )
    text = certificate(replace(record, conferrals=(early,)))
    assert "made these attempts" in text
    assert "has on record no conference on" not in text


def test_where_the_rule_takes_no_attempts_nothing_is_said() -> None:
    with pytest.raises(NothingToSay, match="came before the latest response"):
        paper(record_of("three-calls", court="casd"), KIND)


def test_where_it_is_not_known_whether_attempts_suffice_counsel_is_asked() -> None:
    labels = list(gap_labels(paper(record_of("three-calls", court="nvd"), KIND)))

    assert any(label.startswith("counsel to confirm: attempts suffice under D. Nev.") for label in labels)


def test_attempts_to_nobody_known_are_no_efforts_to_state() -> None:
    record = record_of("three-calls")
    unknown = replace(record, attempts=tuple(replace(a, directed_to=None) for a in record.attempts))
    with pytest.raises(NothingToSay, match="to whom they went, is not on record"):
        paper(unknown, KIND)


def absent() -> Record:
    """Counsel who signs was not in the talk; another lawyer of ours was."""
    record = record_of(TALK)
    people = (
        Participant(OTHER.name, Side.DEFENDANT, ParticipantRole.COUNSEL, OTHER.id),
        Participant("Lee B. Sample", Side.PLAINTIFF, ParticipantRole.COUNSEL, CounselId("briscoe-sample")),
    )
    return replace(with_talk(record, participants=people), counsel=(*record.counsel, OTHER))


def test_a_signer_who_was_not_there_says_so_and_names_who_was() -> None:
    text = certificate(absent())

    assert "Kim C. Second took part in the conference; undersigned counsel did not." in text
    assert "[counsel to confirm: the declaration of Kim C. Second is attached]" in text
    ticked = certificate(answered(absent(), KIND, declared="yes"))
    assert "The declaration of Kim C. Second is attached." in ticked
    assert "undersigned counsel did not" not in certificate(record_of(TALK))


def test_a_certificate_of_its_own_is_for_the_lawyer_who_was_there_to_sign() -> None:
    model = paper(answered(absent(), KIND, form="certificate"), KIND)

    assert model.signature is not None
    assert model.signature.lines[0] == Text("Kim C. Second", ("second",))
    assert model.title == "DEFENDANTS\u2019 CERTIFICATE OF CONFERRAL"
    assert "did not" not in words(model)


def test_a_declaration_is_in_the_first_person_and_signed_by_nobody() -> None:
    model = paper(answered(record_of(TALK), KIND, form="declaration", signed_where="outside"), KIND)

    text = words(model)
    assert "I, Dana R. Example, counsel for Defendants, declare under" in text
    assert "I took part in the conference." in text
    assert "under the laws of the United States of America" in text
    places = [b for b in model.blocks if isinstance(b, Signing)]
    assert [p.dated for p in places] == ["Executed on: "]
    assert model.signature is None
    unsaid = paper(answered(record_of(TALK), KIND, form="declaration"), KIND)
    assert any("28 U.S.C." in label for label in gap_labels(unsaid))
    assert "penalty of perjury" not in words(unsaid)


@pytest.mark.parametrize("form", ["paragraph", "certificate", "declaration"])
def test_counsel_chooses_the_form(form: str) -> None:
    model = paper(answered(record_of(TALK), KIND, form=form), KIND)

    assert (model.caption is None) is (form == "paragraph")
    assert (model.signature is not None) is (form == "certificate")


def test_the_rule_that_was_not_read_is_asked_and_asked_again_after_ninety_days() -> None:
    def asks(record: Record) -> bool:
        return any("current text" in label for label in gap_labels(paper(record, KIND)))

    def read(on: date) -> Record:
        return replace(
            record_of(TALK),
            rules_read=(RuleRead(RuleReadId("read"), "moed", CounselId("briscoe-example"), on),),
        )

    assert asks(record_of(TALK))
    assert not asks(read(date(2009, 12, 1)))
    assert asks(read(date(2009, 9, 1)))
    assert not asks(answered(record_of(TALK), KIND, rule_read="yes"))


def test_an_order_that_lifts_conferral_is_named() -> None:
    record = record_of(TALK)
    order = CourtOrder(OrderId("lifts"), date(2009, 12, 8), terms=ConferralTerms(lifted=True))
    model = paper(replace(record, orders=(*record.orders, order)), KIND)

    assert "By the Order of December 8, 2009 no conference is required on" in words(model)
    assert "lifts" in model.facts


def test_each_order_is_named_with_the_items_that_it_lifts() -> None:
    record = record_of(TALK)
    first, *rest = (d.item for d in record.disputed_items)
    orders = (
        CourtOrder(
            OrderId("one"), date(2009, 12, 7), terms=ConferralTerms(lifted=True, lifted_items=(first,))
        ),
        CourtOrder(
            OrderId("two"), date(2009, 12, 8), terms=ConferralTerms(lifted=True, lifted_items=tuple(rest))
        ),
    )
    said = words(paper(replace(record, orders=(*record.orders, *orders)), KIND))

    assert "By the Order of December 7, 2009 no conference is required on Interrogatory No. 3b." in said
    assert "By the Order of December 8, 2009 no conference is required on Interrogatories Nos. 3c" in said


def test_about_a_motion_it_takes_up_the_items_of_that_motion() -> None:
    record = record_of(TALK)
    motion = replace(record.motions[0], items=record.motions[0].items[8:11], ecf_number="31")
    record = replace(record, motions=(motion,))
    text = words(paper(record, KIND, motion.id))

    assert "on the motion to compel filed October 9, 2009 (ECF No. 31), undersigned counsel states" in text
    assert "on Interrogatories Nos. 13\u201315." in text
    assert "Request for Production" not in text


def test_an_item_chosen_though_it_is_not_of_the_motion_is_told_to_counsel() -> None:
    record = record_of(TALK)
    motion = replace(record.motions[0], items=record.motions[0].items[8:11])
    chosen = (*motion.items, record.motions[0].items[11])
    labels = list(gap_labels(paper(replace(record, motions=(motion,)), KIND, motion.id, USUAL, chosen)))

    assert "nothing is stated on Interrogatory No. 17: on record it is not of the motion" in labels


def test_a_party_without_counsel_is_named_as_such() -> None:
    record = record_of(TALK)
    plaintiff = replace(record.parties[0], self_represented=True)
    people = (
        record.conferrals[-1].participants[0],  # type: ignore[index]
        Participant("Johnny Briscoe", Side.PLAINTIFF, ParticipantRole.PARTY),
    )
    record = replace(
        with_talk(record, participants=people),
        parties=(plaintiff, *record.parties[1:]),
        counsel=record.counsel[:1],
    )
    text = certificate(record)

    assert "Counsel for Defendants conferred with Plaintiff by telephone" in text
    assert "Johnny Briscoe for Plaintiff" in text
    assert "counsel for Plaintiff" not in text


def test_a_side_without_counsel_is_given_none_in_any_sentence() -> None:
    record = answered(record_of(TALK), KIND, good_faith="yes", sincere_efforts="yes")
    people = (
        Participant("Lou Officer", Side.DEFENDANT, ParticipantRole.PARTY),
        Participant("Johnny Briscoe", Side.PLAINTIFF, ParticipantRole.PARTY),
    )
    parties = tuple(replace(p, self_represented=True) for p in record.parties)
    text = certificate(replace(with_talk(record, participants=people), parties=parties, counsel=()))

    assert "the undersigned states:" in text
    assert "Defendants conferred with Plaintiff by telephone" in text
    assert "After sincere efforts, Defendants and Plaintiff were unable" in text
    assert "The undersigned states that Defendants and Plaintiff conferred in good faith." in text
    assert "counsel" not in text.split("[")[0]


def test_a_later_letter_that_agrees_takes_the_words_of_no_accord_away() -> None:
    """The talk on 13 ended without accord, a letter afterwards did not: what stands is for counsel to say."""
    from docket_assistant.domain.conferral import Conferral, ItemOutcome, Outcome
    from docket_assistant.domain.ids import ConferralId, ItemId, OutcomeId

    item = ItemId("briscoe-rog-13")
    record = record_of(TALK)
    letter = Conferral(
        ConferralId("letter"), Mode.LETTER, date(2009, 12, 9), coverage=Coverage.LISTED, items=(item,)
    )
    later = ItemOutcome(
        OutcomeId("later"), letter.id, (item,), Outcome.AGREED_TO_SUPPLEMENT, by=date(2009, 12, 30)
    )
    text = certificate(
        replace(record, conferrals=(*record.conferrals, letter), outcomes=(*record.outcomes, later))
    )

    assert "unable to reach an accord on Interrogatories Nos. 14, 15, and 19\u201322." in text


def papers() -> Iterator[tuple[str, Record, date]]:
    for court in ("moed", "mad", "nvd", "ksd", "txnd", "mnd", "tned", "idd", "nywd"):
        yield f"{court} rich", rich(court), TODAY
        yield f"{court} poor", record_of(TALK, court=court), USUAL
    yield "moed attempts", record_of("three-calls"), USUAL
    yield "absent", absent(), USUAL


@pytest.mark.parametrize(("record", "as_of"), [p[1:] for p in papers()], ids=[p[0] for p in papers()])
def test_the_file_is_sound_and_states_facts_on_record(record: Record, as_of: date, tmp_path: Path) -> None:
    model = paper(record, KIND, as_of=as_of)

    assert sound(model, tmp_path)
    assert facts_known(record, model)
    assert "briscoe-call-1207" in model.facts or "three" in str(model.facts) or model.facts


def test_every_gap_that_asks_of_counsel_has_its_question() -> None:
    for _, record, as_of in papers():
        asked = ask(record, KIND, "", as_of)
        names = {q.name for q in family_paper(KIND).questions(asked)}
        wanted = {g.asks for g in paper(record, KIND, as_of=as_of).gaps if g.asks}
        assert wanted <= names
