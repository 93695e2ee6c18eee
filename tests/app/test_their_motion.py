"""Their motion against our record: the seed seen from the plaintiff's side, and certificates of all kinds."""

from dataclasses import replace
from datetime import date

import pytest

from docket_assistant.app.orders.their_motion import their_motion
from docket_assistant.app.upkeep.sample import sample_record
from docket_assistant.domain.conferral import Mode
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.findings import Test, Verdict
from docket_assistant.domain.matter import Side
from docket_assistant.domain.order_texts.certificate import read_certificate
from docket_assistant.domain.record import Record

ITEMS = "Interrogatories Nos. 3b, 3c, 7-15, 17, 19-22, and 24 as well as Request for Production No. 4"
CERTIFICATE = (
    "Counsel for defendants certifies that on September 24, 2009 he conferred by telephone with plaintiff's"
    " counsel in good faith, and that counsel are unable to reach an accord. Plaintiff served supplemental"
    " responses on October 8, 2009."
)
OCT_9, SEPT_24 = date(2009, 10, 9), date(2009, 9, 24)


def ours() -> Record:
    """The sample, seen from the plaintiff's side."""
    record = sample_record()
    return replace(
        record, matter=replace(record.matter, our_side=Side.PLAINTIFF), motions=(), orders=(), duties=()
    )


def test_each_of_their_eighteen_items_came_after_the_talk_that_they_claim() -> None:
    tests = their_motion(ours(), ITEMS, CERTIFICATE, OCT_9)

    assert len(tests) == 18
    for test in tests:
        assert test.verdict is not None
        assert test.verdict.verdict is Verdict.STALE_CONFERRAL
        assert [c.on for c in test.claimed] == [SEPT_24]
        assert [c.held_on for c in test.on_record] == [SEPT_24]
        assert test.last_answer == date(2009, 10, 8)
        assert test.failed[0] is Test.AFTER_LAST_ROUND
        assert test.not_on_record == ()


def test_a_talk_that_our_record_does_not_have_is_told_by_its_day() -> None:
    claimed = CERTIFICATE + " Counsel spoke again by phone on October 9, 2009."

    (test,) = their_motion(ours(), "Interrogatory No. 12", claimed, OCT_9)

    assert test.not_on_record == (OCT_9,)


def test_an_item_that_is_not_on_record_is_told() -> None:
    (test,) = their_motion(ours(), "Request for Admission No. 3", CERTIFICATE, OCT_9)

    assert (test.item, test.verdict, test.last_answer) == (None, None, None)


def test_without_a_certificate_nothing_is_claimed_and_the_talk_on_record_is_still_told() -> None:
    (test,) = their_motion(ours(), "Interrogatory No. 12", "", date(2009, 10, 1))

    assert (test.claimed, [c.held_on for c in test.on_record]) == ((), [SEPT_24])


def test_nothing_is_tested_where_no_item_is_named_or_no_side_is_ours() -> None:
    with pytest.raises(InvalidInput, match="No item"):
        their_motion(ours(), "the motion", CERTIFICATE, OCT_9)
    record = ours()
    other = replace(record, matter=replace(record.matter, our_side=Side.OTHER))
    with pytest.raises(InvalidInput, match="for which side"):
        their_motion(other, ITEMS, CERTIFICATE, OCT_9)


@pytest.mark.parametrize(
    ("text", "contacts"),
    [
        ("Counsel met in person on May 3, 2021.", [("2021-05-03", Mode.IN_PERSON)]),
        (
            "On 5/3/21 and again on May 10, 2021, counsel spoke by telephone.",
            [("2021-05-03", Mode.TELEPHONE), ("2021-05-10", Mode.TELEPHONE)],
        ),
        (
            "Counsel conferred by Zoom on May 3, 2021 and again on May 10, 2021.",
            [("2021-05-03", Mode.VIDEO), ("2021-05-10", Mode.VIDEO)],
        ),
        (
            "Movant sent a letter on May 3, 2021, and on May 5, 2021 called counsel.",
            [("2021-05-03", Mode.LETTER), ("2021-05-05", Mode.TELEPHONE)],
        ),
        ("Counsel discussed the May 1, 2021 responses on May 4, 2021.", [("2021-05-04", Mode.UNKNOWN)]),
        ("Plaintiff served responses on May 3, 2021. The motion was filed on May 6, 2021.", []),
        ("Counsel spoke on May 4.", [("2021-05-04", Mode.TELEPHONE)]),
        ("Counsel spoke on December 4.", [("2020-12-04", Mode.TELEPHONE)]),
        ("Counsel will confer on June 1, 2021.", []),
        ("Counsel left a voicemail on May 3, 2021.", [("2021-05-03", Mode.VOICEMAIL)]),
        ("Movant has in good faith conferred.", []),
    ],
)
def test_days_of_claimed_contacts_are_read_from_the_words(
    text: str, contacts: list[tuple[str, Mode]]
) -> None:
    found = read_certificate(text, date(2021, 5, 20)).contacts

    assert [(c.on.isoformat(), c.mode) for c in found] == contacts
    assert all(text[c.start : c.end].strip() for c in found)


def test_what_a_certificate_recites_is_told_by_the_names_of_the_rules() -> None:
    text = (
        "On May 3, 2021 at 2:00 p.m., John Doe and Jane Roe conferred by telephone in good faith for 20"
        " minutes."
    )

    assert set(read_certificate(text, date(2021, 5, 20)).elements) >= {
        "date", "time", "manner", "participants", "good_faith_assertion", "duration",
    }  # fmt: skip
