"""Two contacts that came to different things on one item: the paper asks which stands, it does not choose."""

import json
from collections.abc import Sequence
from datetime import date
from itertools import count

import pytest

from docket_assistant import resources
from docket_assistant.app.papers.statement import Draft, draft_statement
from docket_assistant.documents.model import Table, text_of
from docket_assistant.domain.ids import OrderId
from docket_assistant.domain.paper_items import ItemStands
from docket_assistant.exchange.facts import read_facts
from docket_assistant.exchange.matter_format import read_matter

SAMPLE = read_matter(resources.read_bytes("sample/briscoe.json"))
BOTH = ["Dana R. Example", "Lee B. Sample"]
STAFF = ["Dana R. Example", {"name": "Pat Clerk", "side": "plaintiff", "role": "staff"}]


def contact(day: str, mode: str, people: Sequence[object], outcome: str, terms: str) -> dict[str, object]:
    told = {"items": "Interrogatory No. 12", "outcome": outcome, "terms": terms, "read_back_on": day}
    return {
        "mode": mode,
        "held_on": day,
        "started_by": "defendant",
        "participants": people,
        "items": "Interrogatory No. 12",
        "outcomes": [told | {"read_back_corrected": False}],
    }


def drafted(*contacts: dict[str, object]) -> Draft:
    numbers = count()
    content = json.dumps({"conferrals": list(contacts)}).encode()
    record = read_facts(content, SAMPLE, lambda noun: f"{noun}-{next(numbers)}").record
    return draft_statement(record, OrderId("briscoe-order-1202"), date(2009, 12, 10))


TALK = contact("2009-12-07", "telephone", BOTH, "resolved", "The first term.")


@pytest.mark.parametrize(
    "later",
    [
        contact("2009-12-08", "letter", BOTH, "no_accord", ""),
        contact("2009-12-08", "telephone", STAFF, "agreed_to_supplement", "Another term."),
        contact("2009-12-07", "telephone", STAFF, "agreed_to_supplement", "Another term."),
    ],
)
def test_an_accord_that_a_later_contact_contradicts_is_a_question_and_no_accord(
    later: dict[str, object],
) -> None:
    made = drafted(TALK, later)

    item = next(i for i in made.statement.items if i.item == "briscoe-rog-12")
    text = " ".join(
        text_of(cell)
        for block in made.model.blocks
        for row in (block.rows if isinstance(block, Table) else ((block.runs,),))
        for cell in row
    )
    assert item.stands is ItemStands.OUTCOME_UNKNOWN
    assert not item.is_accord
    assert "accord has been reached" not in text
    assert "The first term." not in text
    assert not made.statement.confirms_compliance


def test_the_later_of_two_talks_speaks_for_the_item() -> None:
    earlier = contact("2009-12-04", "telephone", BOTH, "no_accord", "")

    made = drafted(earlier, TALK)

    item = next(i for i in made.statement.items if i.item == "briscoe-rog-12")
    assert item.stands is ItemStands.AGREED
