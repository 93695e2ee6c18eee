from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from docket_assistant.domain.addresses import OnRecord, compared, direction_of, reaches_other_side
from docket_assistant.domain.conferral import AddressUsed, Direction, Message, Mode
from docket_assistant.domain.ids import MessageId
from docket_assistant.domain.people import AddressKind, AddressOfRecord, Counsel
from docket_assistant.domain.record import Record
from docket_assistant.domain.writable import composed, has_unseen, unwritable, visible, writable
from docket_assistant.exchange.matter_format import read_matter
from docket_assistant.wording.messages import address_warnings, none_reached

BRISCOE = read_matter(Path("resources/sample/briscoe.json").read_bytes())
DAY = date(2009, 12, 7)
DANA, LEE = BRISCOE.counsel


NEAR_MISS = (
    "lee.sample@sample-law.test was not an address of record on December 7, 2009. "
    "The nearest on record is lee.sample@sample-law.example."
)


def with_lee(*addresses: AddressOfRecord) -> Record:
    return replace(BRISCOE, counsel=(DANA, replace(LEE, addresses=addresses)))


def email(value: str, since: date | None = None, until: date | None = None) -> AddressOfRecord:
    return AddressOfRecord(AddressKind.EMAIL, value, since, until)


def standing(address: str, record: Record = BRISCOE, day: date | None = DAY) -> tuple[object, ...]:
    (found,) = compared([AddressUsed(address)], record, day)
    return found.on_record, found.of, found.nearest


def test_an_address_of_record_is_on_record_whatever_its_capitals() -> None:
    assert standing("Lee.Sample@Sample-Law.example ") == (OnRecord.YES, "Lee B. Sample", None)


def test_one_that_only_resembles_it_is_not_and_the_nearest_is_named() -> None:
    assert standing("lee.sample@sample-law.test") == (OnRecord.NO, None, "lee.sample@sample-law.example")


def test_one_that_resembles_nothing_has_no_nearest() -> None:
    assert standing("zzz@q.test") == (OnRecord.NO, None, None)


def test_an_address_counts_on_the_days_on_which_it_held() -> None:
    record = with_lee(
        email("lee@old.example", until=date(2009, 11, 30)), email("lee@new.example", date(2009, 12, 1))
    )

    assert standing("lee@old.example", record) == (OnRecord.NO, "Lee B. Sample", "lee@new.example")
    assert standing("lee@old.example", record, date(2009, 11, 30))[0] is OnRecord.YES


def test_without_a_day_or_anything_to_compare_with_it_is_unknown() -> None:
    nobody = replace(BRISCOE, counsel=(replace(DANA, addresses=()), replace(LEE, addresses=())))

    assert standing("lee.sample@sample-law.example", day=None)[:2] == (OnRecord.UNKNOWN, "Lee B. Sample")
    assert standing("lee@x.test", nobody)[0] is OnRecord.UNKNOWN
    assert standing("")[0] is OnRecord.UNKNOWN


def test_an_address_that_a_source_says_was_wrong_stays_wrong() -> None:
    wrong = AddressUsed("lee@wrong.test", said_wrong_by="Order")
    told = Message(MessageId("m"), Direction.SENT, Mode.EMAIL, addresses=(wrong,))
    record = replace(BRISCOE, messages=(told,))

    assert standing("LEE@wrong.test", record)[0] is OnRecord.SAID_WRONG
    (seed,) = compared(BRISCOE.messages[0].addresses, BRISCOE, None)
    assert seed.on_record is OnRecord.SAID_WRONG


def test_the_sender_tells_sent_from_received() -> None:
    def way(sender: str) -> Direction | None:
        return direction_of(compared([AddressUsed(sender, "from")], BRISCOE, DAY), BRISCOE)

    assert way("dre@example.test") is Direction.SENT
    assert way("lee.sample@sample-law.example") is Direction.RECEIVED
    assert way("pat@else.test") is None


def test_only_an_address_of_the_other_side_reaches_it() -> None:
    def reaches(*used: AddressUsed) -> bool:
        return reaches_other_side(compared(used, BRISCOE, DAY), BRISCOE)

    assert reaches(AddressUsed("x@y.test"), AddressUsed("lee.sample@sample-law.example", "cc"))
    assert not reaches(AddressUsed("dre@example.test"))
    assert not reaches(AddressUsed("lee.sample@sample-law.example", "from"))


def test_former_counsel_is_compared_by_address_alone() -> None:
    former = Counsel(LEE.id, "Lee B. Sample", LEE.side, appearances=(), addresses=(email("lee@x.example"),))

    assert standing("lee@x.example", replace(BRISCOE, counsel=(former,)))[0] is OnRecord.YES


@pytest.mark.parametrize(
    ("address", "day", "says"),
    [
        ("lee.sample@sample-law.example", DAY, []),
        (
            "lee.sample@sample-law.test",
            DAY,
            [NEAR_MISS],
        ),
        ("x@y.test", None, ["Whether x@y.test was on record is not known: the message bears no date."]),
        ("a\u202e@y.test", DAY, ["a<U+202E>@y.test was not an address of record on December 7, 2009."]),
    ],
)
def test_what_is_said_of_an_address(address: str, day: date | None, says: list[str]) -> None:
    assert list(address_warnings(compared([AddressUsed(address)], BRISCOE, day), day)) == says


def test_what_is_said_of_the_address_in_the_seed() -> None:
    found = compared(BRISCOE.messages[0].addresses, BRISCOE, None)

    assert address_warnings(found, None) == ("An address that is not stated was said to be wrong.",)
    assert none_reached(DAY).endswith("counsel on December 7, 2009.")


def test_text_is_made_writable() -> None:
    assert writable("a\0b\r\nc\ud83d\uffff\te\u0301") == "a\ufffdb\nc\ufffd\ufffd\t\u00e9"
    assert composed("e\u0301\r") == "\u00e9\n"
    assert (unwritable("a\x1b"), unwritable("a\n\t\u202e\U0001f600")) == ("U+001B", None)
    assert has_unseen("a\u200bb")
    assert visible("a\u200bb\u202e") == "a<U+200B>b<U+202E>"
