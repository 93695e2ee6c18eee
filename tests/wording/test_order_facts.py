"""What an order states of a matter in words: no name of the program is left in any of them."""

from datetime import date
from pathlib import Path

import pytest

from docket_assistant.app.districts import districts
from docket_assistant.app.matters.matter_from_order import read_order_as_matter
from docket_assistant.domain.conferral import Mode
from docket_assistant.domain.discovery import ResponseKind
from docket_assistant.domain.items import ItemToken
from docket_assistant.domain.matter import Side
from docket_assistant.domain.order import DutyKind, TimeUnit
from docket_assistant.domain.order_texts.facts import FactKind, FactValue, ProposedFact
from docket_assistant.domain.people import PartyRole
from docket_assistant.wording.order_facts import fact_name, fact_value, listed_in_parts

BRISCOE = Path(__file__).parents[1] / "app" / "briscoe_order.txt"


def fact(kind: FactKind, value: FactValue, group: str = "") -> ProposedFact:
    return ProposedFact(kind, value, 0, 1, group)


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        (fact(FactKind.DUTY, "file_statement", "duty-2"), "Duty 2: File a statement"),
        (fact(FactKind.DUTY_TIME, "10 days", "duty-2"), "Duty 2: by when: 10 days"),
        (fact(FactKind.DUTY_TIME, "1 weeks", "duty-1"), "Duty 1: by when: 1 week"),
        (fact(FactKind.DUTY_TIME, date(2009, 12, 18), "duty-1"), "Duty 1: by when: Dec. 18, 2009"),
        (fact(FactKind.DUTY_TIME, "days", "duty-1"), "Duty 1: by when: no day that can be counted"),
        (fact(FactKind.DUTY_WHO, "defendant", "duty-1"), "Duty 1: who: Defendant"),
        (fact(FactKind.PARTY_ROLE, "third_party", "party-A-B Co."), "Role of A-B Co.: Third Party"),
        (fact(FactKind.ET_AL, "defendant"), "\u201cEt al.\u201d stands with: Defendants"),
        (fact(FactKind.SET, "P", "set-P"), "Set of requests: Requests for Production"),
        (fact(FactKind.SET_ORDINAL, 2, "set-I"), "Interrogatories: which set: Second set"),
        (fact(FactKind.SERVED_TO, "plaintiff", "set-I"), "Interrogatories served on: Plaintiff"),
        (
            fact(FactKind.RESPONSE, "supplemental", "response-I-2009-10-08"),
            "Answer to the Interrogatories: Supplemental response",
        ),
        (fact(FactKind.TALK, "in_person", "talk-2009-09-24"), "Talk between counsel: In person"),
        (fact(FactKind.MESSAGE, "email", "message-1"), "Message: E-mail"),
        (
            fact(FactKind.MESSAGE_CONFIRMS, "talk-2009-09-24", "message-1"),
            "Message confirms: the talk of Sept. 24, 2009",
        ),
        (
            fact(FactKind.ITEM, ItemToken.parse("I-3(b)"), "item-I-3(b)"),
            "Item in dispute: Interrogatory No. 3b",
        ),
    ],
)
def test_a_fact_is_read_as_a_litigator_says_it(stated: ProposedFact, words: str) -> None:
    assert f"{fact_name(stated)}: {fact_value(stated)}" == words


def test_a_side_of_several_parties_is_called_so() -> None:
    assert fact_value(fact(FactKind.MOTION_BY, "defendant", "motion"), {Side.DEFENDANT}) == "Defendants"


def test_every_value_that_the_program_knows_has_words() -> None:
    values: dict[FactKind, tuple[str, ...]] = {
        FactKind.DUTY: tuple(DutyKind),
        FactKind.DUTY_WHO: tuple(Side),
        FactKind.DUTY_TIME: tuple(TimeUnit),
        FactKind.PARTY_ROLE: tuple(PartyRole),
        FactKind.RESPONSE: tuple(ResponseKind),
        FactKind.TALK: tuple(Mode),
    }
    read = [fact_value(fact(kind, str(value))) for kind, each in values.items() for value in each]

    assert not any("_" in words for words in read)


def test_every_fact_of_an_order_stands_once_under_its_part() -> None:
    facts = read_order_as_matter(BRISCOE.read_text(encoding="utf-8"), districts().values()).facts

    listed = listed_in_parts(facts)

    assert [part for part, _ in listed] == [
        "The case",
        "Requests and answers",
        "Talks and messages",
        "The motion and its items",
        "The order and its duties",
    ]
    assert sorted(n for _, places in listed for n in places) == list(range(len(facts)))
    duties = [fact_name(facts[n]) for n in dict(listed)["The order and its duties"]]
    assert duties[-6:] == [f"Duty {n}{what}" for n in (1, 2) for what in ("", ": who", ": by when")]


def test_every_kind_has_a_name_and_a_part() -> None:
    facts = [fact(kind, "x", "set-I" if "set" in kind else "talk-2009-09-24") for kind in FactKind]

    assert all(fact_name(one).strip() for one in facts)
    assert sum(len(places) for _, places in listed_in_parts(facts)) == len(FactKind)
