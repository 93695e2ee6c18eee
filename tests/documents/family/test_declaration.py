"""Declaration and chronology: the first person tells only what that lawyer can know; events have sources."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from docket_assistant.app.papers.family import ask, family_paper, offers
from docket_assistant.documents.model import NewPage, Numbered, Signing, Table, text_of
from docket_assistant.documents.word.xml import q
from docket_assistant.domain.conferral import (
    AddressUsed,
    Conferral,
    Coverage,
    Direction,
    Message,
    Mode,
    Participant,
    ParticipantRole,
)
from docket_assistant.domain.discovery import Response
from docket_assistant.domain.errors import NotFound
from docket_assistant.domain.ids import ConferralId, CounselId, MessageId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.paper import PaperKind
from docket_assistant.domain.people import Appearance, Counsel
from docket_assistant.domain.record import Record
from tests.documents.family.asked import (
    TALK,
    USUAL,
    answered,
    facts_known,
    gap_labels,
    paper,
    plain,
    record_of,
    sound,
    with_talk,
    words,
    written,
)
from tests.documents.test_write_docx import kept, part
from tests.documents.test_write_docx import words as word_text

KIND = PaperKind.DECLARATION
DANA = CounselId("briscoe-example")
KIM = Counsel(CounselId("second"), "Kim C. Second", Side.DEFENDANT)
LEE = Participant("Lee B. Sample", Side.PLAINTIFF, ParticipantRole.COUNSEL, CounselId("briscoe-sample"))


def two_talks() -> Record:
    """Dana was in the talk of Dec. 7, Kim alone in one of Dec. 9."""
    record = record_of(TALK)
    other = Conferral(
        ConferralId("kim-talk"),
        Mode.VIDEO,
        date(2009, 12, 9),
        participants=(Participant(KIM.name, KIM.side, ParticipantRole.COUNSEL, KIM.id), LEE),
        coverage=Coverage.LISTED,
        items=record.motions[0].items[:1],
    )
    return replace(record, conferrals=(*record.conferrals, other), counsel=(*record.counsel, KIM))


def numbered(record: Record) -> str:
    """The paragraphs of the declaration itself, without its exhibit."""
    told = [text_of(b.runs) for b in paper(record, KIND).blocks if isinstance(b, Numbered)]
    return plain("\n".join(told))


def test_it_tells_the_talk_in_the_first_person() -> None:
    text = numbered(record_of(TALK))

    assert "I am counsel of record for Defendants in this action." in text
    assert (
        "On Monday, December 7, 2009, at about 10:00 a.m. Central time, I took part in a conference by "
        "telephone with Lee B. Sample for Plaintiff." in text
    )
    assert "We took up Interrogatories Nos. 3b, 3c, 7\u201315, 17, 19\u201322, and 24 and Request" in text
    assert "No accord was reached on Interrogatories Nos. 13\u201315 and 19\u201322." in text


def test_a_talk_of_another_lawyer_is_not_told_by_who_was_not_there() -> None:
    own = numbered(two_talks())
    assert "by telephone" in own
    assert "video" not in own

    kim = numbered(answered(two_talks(), KIND, declarant="second"))
    assert "by video conference" in kim
    assert "by telephone" not in kim
    assert "DECLARATION OF KIM C. SECOND" in words(
        paper(answered(two_talks(), KIND, declarant="second"), KIND)
    )


def test_a_call_without_participants_on_file_is_told_by_nobody() -> None:
    assert "September 24" not in numbered(record_of(TALK))


def test_a_term_is_an_accord_only_where_it_was_confirmed() -> None:
    assert "An accord was reached on Interrogatories Nos. 3b and 3c: Plaintiff will list" in numbered(
        record_of(TALK)
    )

    understood = numbered(record_of("talk-not-read-back"))
    assert "I understood that an accord was reached on" in understood
    assert "An accord was reached" not in understood


def test_knowledge_is_the_declarants_own_tick() -> None:
    assert "declarant to confirm: own knowledge of each paragraph" in list(
        gap_labels(paper(record_of(TALK), KIND))
    )
    assert "I know the facts stated here of my own knowledge." not in numbered(record_of(TALK))
    ticked = answered(record_of(TALK), KIND, knowledge="yes")
    assert "I know the facts stated here of my own knowledge." in numbered(ticked)


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("within", "I declare under penalty of perjury that the foregoing is true and correct."),
        (
            "outside",
            "I declare under penalty of perjury under the laws of the United States of America that the",
        ),
    ],
)
def test_the_words_of_the_statute_hang_on_where_it_is_signed(place: str, said: str) -> None:
    assert said in words(paper(answered(record_of(TALK), KIND, signed_where=place), KIND))
    unsaid = paper(record_of(TALK), KIND)
    assert "penalty of perjury" not in words(unsaid)
    assert any("28 U.S.C." in label for label in gap_labels(unsaid))


def test_day_and_signature_stay_blank() -> None:
    model = paper(answered(record_of(TALK), KIND, signed_where="within", knowledge="yes"), KIND)

    places = [b for b in model.blocks if isinstance(b, Signing)]
    assert [(p.dated, text_of(p.lines)) for p in places] == [("Executed on: ", "Dana R. Example")]
    assert model.signature is None
    assert "/s/" not in words(model)


def test_who_made_an_attempt_is_asked() -> None:
    record = record_of("three-calls")
    assert "declarant to confirm: made the attempts on record" in list(gap_labels(paper(record, KIND)))
    assert "Voicemail" not in words(paper(record, KIND))

    own = answered(record, KIND, own_attempts="yes")
    assert "I made these attempts to confer." in numbered(own)
    assert "Voicemail message left" in words(paper(own, KIND))


def test_a_message_is_told_only_where_it_came_from_the_declarant_to_an_address_of_record() -> None:
    record = record_of(TALK)
    sender = AddressUsed("dana@example-law.example", "from", DANA)
    to = AddressUsed("lee.sample@sample-law.example", "to", CounselId("briscoe-sample"))
    message = Message(
        MessageId("sent"), Direction.SENT, Mode.EMAIL, date(2009, 12, 8),
        confirms=ConferralId("briscoe-call-1207"), addresses=(sender, to),
    )  # fmt: skip

    def told(**changed: object) -> bool:
        made = replace(message, **changed)  # type: ignore[arg-type]
        return "I sent an e-mail" in numbered(replace(record, messages=(*record.messages, made)))

    assert told()
    assert not told(addresses=(to,))
    assert not told(addresses=(replace(sender, counsel=None, address="other@x.example"), to))
    assert not told(addresses=(sender, replace(to, address="wrong@x.example")))
    assert not told(bounced=True)
    assert not told(sent_on=None)


def test_former_counsel_and_a_colleague_are_told_as_what_they_are() -> None:
    def as_counsel(**changed: object) -> str:
        record = record_of(TALK)
        counsel = tuple(replace(c, **changed) if c.id == DANA else c for c in record.counsel)  # type: ignore[arg-type]
        return numbered(replace(record, counsel=counsel))

    assert "I was counsel of record" in as_counsel(appearances=(Appearance(until=date(2009, 12, 8)),))
    assert "I am a lawyer of Example Law." in as_counsel(appearances=(), firm="Example Law")
    assert "[capacity of the declarant]" in as_counsel(appearances=(), firm="")


def test_a_writing_is_told_as_a_writing() -> None:
    text = numbered(record_of("email-only"))

    assert "On Monday, December 7, 2009, I wrote an e-mail to Lee B. Sample." in text
    assert "conference" not in text


def test_it_is_offered_for_the_matter_and_each_pending_motion() -> None:
    about = [o.subject.fact for o in offers(record_of(TALK)) if o.paper.kind is KIND]
    assert about == ["", "briscoe-motion-1009"]
    title = paper(record_of(TALK), KIND, "briscoe-motion-1009").title
    assert title == "DECLARATION OF DANA R. EXAMPLE IN SUPPORT OF DEFENDANTS\u2019 MOTION TO COMPEL"
    with pytest.raises(NotFound):
        paper(record_of(), KIND)


def test_the_exhibit_follows_the_place_to_sign() -> None:
    blocks = paper(record_of(TALK), KIND).blocks
    kinds = [type(b) for b in blocks]
    assert kinds.index(Signing) < kinds.index(NewPage) < len(kinds) - 1
    assert isinstance(blocks[-1], Table)


def test_the_chronology_has_each_event_with_its_source_and_none_after_its_day() -> None:
    text = words(paper(record_of(TALK), PaperKind.CHRONOLOGY))

    assert "Dec. 7, 2009\nConference by telephone on Interrogatories Nos. 3b" in text
    assert "Dana R. Example and Lee B. Sample took part." in text
    assert "Supplemental responses to Defendants\u2019 First Set of Interrogatories served." in text
    assert "Memorandum and Order of December 2, 2009" in text
    assert "Records of counsel for Defendants" in text
    before = words(paper(record_of(TALK), PaperKind.CHRONOLOGY, as_of=date(2009, 12, 6)))
    assert "Dec. 7, 2009" not in before
    assert " log" not in text.casefold()


def test_the_message_to_the_wrong_address_and_counted_days_are_no_events() -> None:
    text = words(paper(record_of(TALK), PaperKind.CHRONOLOGY))

    assert "E-mail" not in text
    assert "Dec. 14" not in text
    assert "counted" not in text
    sent = Message(
        MessageId("sent"), Direction.SENT, Mode.EMAIL, date(2009, 12, 8),
        addresses=(AddressUsed("lee.sample@sample-law.example", "to"),),
    )  # fmt: skip
    record = record_of(TALK)
    told = words(paper(replace(record, messages=(*record.messages, sent)), PaperKind.CHRONOLOGY))
    assert "Dec. 8, 2009\nE-mail of counsel for Defendants." in told


def test_a_day_that_is_not_known_is_said_so() -> None:
    record = with_talk(record_of(TALK), held_on=None)
    assert "Date not stated\nConference by telephone" in words(paper(record, PaperKind.CHRONOLOGY))
    assert "date of the conference" in list(gap_labels(paper(record, KIND)))
    first: Response = record.responses[0]
    assert first.served_on is not None


@pytest.mark.parametrize("kind", [KIND, PaperKind.CHRONOLOGY])
@pytest.mark.parametrize("steps", [(TALK,), ("three-calls",), ("email-only",), ("talk-not-read-back",)])
def test_the_file_is_sound_and_states_facts_on_record(
    kind: PaperKind, steps: tuple[str, ...], tmp_path: Path
) -> None:
    record = record_of(*steps)
    model = paper(record, kind)

    assert sound(model, tmp_path)
    assert facts_known(record, model)
    asked = ask(record, kind, "", USUAL)
    names = {q.name for q in family_paper(kind).questions(asked)}
    assert {g.asks for g in model.gaps if g.asks} <= names


def test_the_words_of_the_statute_keep_with_the_place_to_sign_and_a_table_keeps_its_distance() -> None:
    def inside(record: Record, kind: PaperKind) -> list[Element]:
        return list(part(written(paper(record, kind)), "document")[0].iter(q("p")))

    declared = inside(answered(record_of(TALK), KIND, signed_where="within"), KIND)
    sworn = next(p for p in declared if word_text(p).startswith("I declare under penalty"))
    assert kept(sworn)

    listed = inside(record_of("three-calls"), PaperKind.CERTIFICATE)
    after_table = next(p for p in listed if word_text(p).startswith("As of December 10"))
    spacing = after_table[0].find(q("spacing"))
    assert spacing is not None
    assert int(spacing.get(q("before"), "0")) > 0
