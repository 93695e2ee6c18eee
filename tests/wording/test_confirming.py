"""The confirming message tells the facts of a talk and no more; the read-back says them aloud."""

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docket_assistant import resources
from docket_assistant.app.upkeep.sample import sample_record
from docket_assistant.domain.conferral import (
    Coverage,
    ItemOutcome,
    Mode,
    Outcome,
    Participant,
    ParticipantRole,
)
from docket_assistant.domain.errors import NotFound
from docket_assistant.domain.ids import ConferralId, ItemId, OutcomeId
from docket_assistant.domain.items import ItemKind, ItemToken
from docket_assistant.domain.matter import Side
from docket_assistant.domain.moments import Dated
from docket_assistant.domain.record import Record
from docket_assistant.exchange.facts import read_facts
from docket_assistant.wording.confirming import ReadBackPart, confirming_text, read_back
from tests.exchange.records import records
from tests.wording.canary import CANARY, poisoned

BRISCOE = sample_record()
CALL = ConferralId("briscoe-call-1207")
ASK = "Please tell me by reply if any of this is not as you understood it."
FRIDAY = date(2009, 12, 18)


def step(name: str) -> Record:
    return read_facts(resources.read_bytes(f"sample/steps/{name}.json"), BRISCOE, lambda noun: noun).record


TALKED = step("talk-dec-7")


def told(record: Record, conferral: ConferralId = CALL) -> tuple[str, ...]:
    return confirming_text(record, conferral).paragraphs


def with_call(**changes: object) -> Record:
    call = replace(TALKED.conferrals[-1], **changes)  # type: ignore[arg-type]
    return replace(TALKED, conferrals=(*TALKED.conferrals[:-1], call))


def with_outcome(outcome: Outcome, terms: str = "", by: date | None = None, *, ordered: bool = False) -> str:
    """The one paragraph that tells an outcome on Interrogatory No. 12."""
    own = ItemOutcome(OutcomeId("o"), CALL, (ItemId("briscoe-rog-12"),), outcome, terms, by, ordered)
    record = replace(with_call(items=(ItemId("briscoe-rog-12"),), coverage=Coverage.UNKNOWN), outcomes=(own,))
    (paragraph,) = [p for p in told(record) if "12" in p and "This confirms" not in p]
    return paragraph


def test_the_whole_message_of_a_talk_in_the_order_of_its_facts() -> None:
    assert told(TALKED) == (
        (
            "This confirms our talk by telephone on Monday, December 7, 2009, at about 10:00 a.m. Central"
            " time, in No. 4:08-CV-1717 (CEJ)."
        ),
        "Dana R. Example took part for Defendants and Lee B. Sample for Plaintiff.",
        "The responses on the table were Plaintiff’s supplemental responses served October 8, 2009.",
        (
            "Interrogatories Nos. 3b and 3c: Plaintiff will list treating providers by name and address for"
            " 2003–2008, by Friday, December 18, 2009."
        ),
        (
            "Interrogatories Nos. 7–12: Plaintiff will answer for 2003–2008, without the overbreadth"
            " objection, by Friday, December 18, 2009."
        ),
        (
            "Interrogatories Nos. 17 and 24: Defendants accept the supplemental answers served October 8,"
            " 2009."
        ),
        (
            "Request for Production No. 4: Plaintiff will produce the records or serve a signed"
            " authorization, by Monday, December 21, 2009."
        ),
        "No accord was reached on Interrogatories Nos. 13–15 and 19–22.",
        ASK,
    )


def test_the_subject_has_the_caption_the_number_and_the_day() -> None:
    subject = confirming_text(TALKED, CALL).subject
    nobody = confirming_text(replace(TALKED, parties=()), CALL).subject

    assert subject == (
        "JOHNNY BRISCOE v. ST. LOUIS COUNTY, No. 4:08-CV-1717 (CEJ): our talk of December 7, 2009"
    )
    assert nobody == "No. 4:08-CV-1717 (CEJ): our talk of December 7, 2009"


def test_what_the_sample_does_not_know_is_a_gap_and_never_made_up() -> None:
    assert told(BRISCOE, ConferralId("briscoe-call-0924")) == (
        (
            "This confirms our talk by telephone on Thursday, September 24, 2009, at about [hour],"
            " in No. 4:08-CV-1717 (CEJ)."
        ),
        (
            "[who took part for Defendants] took part for Defendants and [who took part for Plaintiff] for"
            " Plaintiff."
        ),
        "We took up [requests taken up] and came to [outcome].",
        ASK,
    )


def test_disputed_items_that_a_listing_talk_leaves_out_were_not_taken_up() -> None:
    paragraphs = told(step("talk-7-15-only"))

    assert "No accord was reached on Interrogatories Nos. 7–15." in paragraphs
    assert (
        "We did not take up Interrogatories Nos. 3b, 3c, 17, 19–22, and 24 and Request for Production No. 4."
    ) in paragraphs


def test_responses_are_told_only_where_they_were_ticked() -> None:
    assert not any("on the table" in p for p in told(with_call(responses_on_table=())))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"mode": Mode.VIDEO}, "our talk by video conference on Monday"),
        ({"mode": Mode.IN_PERSON, "place": "Suite 200"}, "our talk in person at Suite 200 on Monday"),
        ({"mode": Mode.UNKNOWN}, "our talk [manner of the talk] on Monday"),
        (
            {"mode": Mode.EMAIL, "starts_at": None},
            "exchange by e-mail on Monday, December 7, 2009, in No.",
        ),
        ({"held_on": None}, "by telephone on [date], at about 10:00 a.m. Central time"),
        ({"dated": Dated.ON_OR_AFTER}, "by telephone on or after Monday, December 7, 2009"),
        ({"zone": None}, "at about [hour]"),
        ({"starts_at": time(14, 5), "zone": "-06:00"}, "at about 2:05 p.m. (UTC-06:00)"),
    ],
)
def test_day_hour_and_manner_are_told_as_they_are_known(changes: dict[str, object], words: str) -> None:
    assert words in told(with_call(**changes))[0]


def test_people_are_told_by_side_and_by_what_they_are() -> None:
    people = (
        *(TALKED.conferrals[-1].participants or ()),
        Participant("Pat", Side.DEFENDANT, ParticipantRole.STAFF),
        Participant("Kim", Side.OTHER, ParticipantRole.OTHER),
    )
    assert told(with_call(participants=people))[1] == (
        "Dana R. Example and Pat (staff) took part for Defendants and Lee B. Sample for Plaintiff."
        " Kim (observer) also took part."
    )


@pytest.mark.parametrize(
    ("outcome", "terms", "by", "words"),
    [
        (
            Outcome.AGREED_TO_SUPPLEMENT,
            "",
            FRIDAY,
            "Interrogatory No. 12: Plaintiff will supplement by Friday, December 18, 2009.",
        ),
        (Outcome.AGREED_TO_SUPPLEMENT, "", None, "Interrogatory No. 12: Plaintiff will supplement by [day]."),
        (
            Outcome.RESOLVED,
            "Done. All of it.",
            FRIDAY,
            "Interrogatory No. 12: Done. All of it. This is to be done by Friday, December 18, 2009.",
        ),
        (Outcome.RESOLVED, "", None, "Interrogatory No. 12: resolved, on these terms: [terms]"),
        (Outcome.NARROWED, "2003 on", None, "Interrogatory No. 12: narrowed. 2003 on."),
        (Outcome.LEFT_OPEN, "", None, "We left open Interrogatory No. 12."),
        (Outcome.NOT_TAKEN_UP, "", None, "We did not take up Interrogatory No. 12."),
        (Outcome.NO_ACCORD, "", None, "No accord was reached on Interrogatory No. 12."),
    ],
)
def test_each_outcome_has_its_sentence(outcome: Outcome, terms: str, by: date | None, words: str) -> None:
    assert with_outcome(outcome, terms, by) == words


def test_a_term_that_becomes_an_order_says_so() -> None:
    assert with_outcome(Outcome.RESOLVED, "Done.", ordered=True).endswith(
        "Done. This is to become a stipulated order."
    )


def test_items_listed_without_an_outcome_ask_for_it() -> None:
    record = replace(TALKED, outcomes=TALKED.outcomes[:-1])
    assert "On Interrogatories Nos. 13–15 and 19–22 we came to [outcome]." in told(record)


def test_a_contact_that_is_not_on_file_is_refused() -> None:
    with pytest.raises(NotFound, match="No contact 'none' is on file"):
        confirming_text(BRISCOE, ConferralId("none"))


def test_notes_positions_and_what_was_said_never_reach_the_message() -> None:
    record = poisoned(TALKED)
    assert CANARY in repr(record.conferrals)
    assert confirming_text(record, CALL) == confirming_text(TALKED, CALL)


@given(records())
def test_of_any_record_each_paragraph_is_one_line_of_facts(record: Record) -> None:
    for contact in record.conferrals:
        message = confirming_text(record, contact.id)
        assert message == confirming_text(poisoned(record), contact.id)
        assert message.paragraphs[-1] == ASK
        assert all(p.splitlines() == [p] for p in (message.subject, *message.paragraphs))
        assert message.text.count("\n\n") == len(message.paragraphs) - 1


def rogs(*numbers: int) -> tuple[ItemToken, ...]:
    return tuple(ItemToken(ItemKind.INTERROGATORY, str(n)) for n in numbers)


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (
            ReadBackPart(rogs(*range(7, 13)), Outcome.AGREED_TO_SUPPLEMENT, by=FRIDAY),
            "Interrogatories 7 through 12: you will supplement by Friday, December 18.",
        ),
        (
            ReadBackPart(rogs(3), Outcome.AGREED_TO_SUPPLEMENT, "name each provider", FRIDAY),
            "Interrogatory 3: you will supplement by Friday, December 18: name each provider.",
        ),
        (
            ReadBackPart(
                rogs(3), Outcome.AGREED_TO_SUPPLEMENT, "Plaintiff will answer.", FRIDAY, False, "Plaintiff"
            ),
            "Interrogatory 3: you will answer, by Friday, December 18.",
        ),
        (
            ReadBackPart(rogs(3, 4), Outcome.AGREED_TO_SUPPLEMENT, ours=True),
            "Interrogatories 3 and 4: we will supplement. No day was named.",
        ),
        (
            ReadBackPart(rogs(17), Outcome.RESOLVED, "Defendants accept the answers."),
            "Interrogatory 17: resolved; Defendants accept the answers.",
        ),
        (
            ReadBackPart(rogs(17), Outcome.RESOLVED, by=FRIDAY),
            "Interrogatory 17: resolved, to be done by Friday, December 18.",
        ),
        (ReadBackPart(rogs(5), Outcome.NARROWED, "2003 on"), "Interrogatory 5: narrowed; 2003 on."),
        (ReadBackPart(rogs(5), Outcome.NO_ACCORD), "Interrogatory 5: no accord."),
        (ReadBackPart(rogs(5), Outcome.LEFT_OPEN), "Interrogatory 5: left open."),
        (ReadBackPart(rogs(5), Outcome.NOT_TAKEN_UP), "Interrogatory 5: not taken up."),
    ],
)
def test_each_outcome_is_read_aloud(part: ReadBackPart, words: str) -> None:
    assert read_back([part]) == (words,)


def test_a_part_without_items_is_not_read() -> None:
    assert read_back([ReadBackPart((), Outcome.NO_ACCORD)]) == ()


@given(
    st.sets(st.integers(1, 40), min_size=1),
    st.sampled_from(Outcome),
    st.none() | st.dates(date(2009, 1, 1), date(2011, 1, 1)),
)
def test_what_is_read_aloud_has_no_abbreviation_and_one_sentence_a_part(
    numbers: set[int], outcome: Outcome, by: date | None
) -> None:
    (words,) = read_back([ReadBackPart(rogs(*numbers), outcome, by=by)])

    assert not any(short in words for short in ("No. ", "Nos.", "–", "-", "Dec.", "None"))
    assert words.endswith(".")
