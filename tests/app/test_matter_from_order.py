"""A matter out of an order's text: what is proposed stands in the text, and accepting it makes the record.

``briscoe_order.txt`` is the Memorandum and Order in Briscoe v. St. Louis County, No. 4:08-CV-1717 (CEJ)
(E.D. Mo. Dec. 2, 2009), as published.
"""

import json
import textwrap
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from docket_assistant.app.districts import districts
from docket_assistant.app.law import duty_deadlines
from docket_assistant.app.matters.matter_from_order import (
    FactKind,
    ProposedMatter,
    accept,
    read_order_as_matter,
)
from docket_assistant.app.ripeness import counts_of
from docket_assistant.app.upkeep.sample import sample_record
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.matter import Side
from docket_assistant.domain.record import Record
from docket_assistant.store.store import Store

TEXT = Path(__file__).with_name("briscoe_order.txt").read_text(encoding="utf-8")
ORDERS = {
    order["id"]: order["operative_text"]
    for order in json.loads(
        (Path(__file__).parents[1] / "domain" / "orders.json").read_text(encoding="utf-8")
    )
}
DEC_3 = date(2009, 12, 3)


def read(text: str) -> ProposedMatter:
    return read_order_as_matter(text, districts().values())


PROPOSED = read(TEXT)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    with writing(tmp_path / "docket.db") as opened:
        yield opened


def accepted(store: Store, proposed: ProposedMatter, chosen: Iterator[int] | range, side: Side) -> Record:
    change = accept(store, proposed, chosen, side, DEC_3)
    with store.read() as view:
        return view.record(change.matter)


def all_but(*kinds: FactKind) -> list[int]:
    return [n for n, fact in enumerate(PROPOSED.facts) if fact.kind not in kinds]


def test_the_order_gives_sixty_six_values_each_from_its_words(capsys: pytest.CaptureFixture[str]) -> None:
    counted = Counter(fact.kind for fact in PROPOSED.facts)
    with capsys.disabled():
        print(
            f"\nBriscoe: {len(PROPOSED.facts)} values: " + ", ".join(f"{k} {n}" for k, n in counted.items())
        )

    assert len(PROPOSED.facts) == 66
    assert (counted[FactKind.ITEM], counted[FactKind.SET], counted[FactKind.RESPONSE]) == (18, 2, 4)
    assert (counted[FactKind.DUTY], counted[FactKind.PARTY], counted[FactKind.MESSAGE]) == (2, 2, 1)
    assert PROPOSED.our_side is None
    assert all(TEXT[fact.start : fact.end].strip() for fact in PROPOSED.facts)


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        (FactKind.COURT, "moed", "EASTERN DISTRICT OF MISSOURI"),
        (FactKind.NUMBER, "4:08-CV-1717 (CEJ)", "4:08-CV-1717 (CEJ)"),
        (FactKind.JUDGE, "CEJ", "CEJ"),
        (FactKind.SERVED_ON, date(2009, 8, 14), "August 14, 2009"),
        (FactKind.TALK, "telephone", "phone"),
        (FactKind.TALK_STARTED_BY, "defendant", "defendants"),
        (FactKind.WRONG_ADDRESS, "wrong email address", "wrong email address"),
        (FactKind.MOTION_FILED_ON, date(2009, 10, 9), "The next day"),
        (FactKind.ORDER_SIGNED_ON, date(2009, 12, 2), "2nd day of December, 2009"),
        (FactKind.ORDER_TITLE, "Memorandum and Order", "MEMORANDUM AND ORDER"),
    ],
)
def test_values_stand_beside_their_words(kind: FactKind, value: object, words: str) -> None:
    fact = PROPOSED.of(kind)[0]

    assert (fact.value, PROPOSED.words(fact)) == (value, words)


def test_all_accepted_makes_the_facts_of_the_sample(store: Store) -> None:
    record = accepted(store, PROPOSED, range(len(PROPOSED.facts)), Side.DEFENDANT)
    sample = sample_record()

    assert [(p.name, p.role) for p in record.parties] == [(p.name, p.role) for p in sample.parties]
    assert [(s.kind, s.ordinal, s.served_on) for s in record.sets] == [
        (s.kind, s.ordinal, s.served_on) for s in sample.sets
    ]
    assert [(i.kind, i.label) for i in record.items] == [(i.kind, i.label) for i in sample.items]
    assert [(r.kind, r.served_on) for r in record.responses] == [
        (r.kind, r.served_on) for r in sample.responses
    ]
    assert [(c.mode, c.held_on, c.participants) for c in record.conferrals] == [
        (c.mode, c.held_on, c.participants) for c in sample.conferrals
    ]
    (message,) = record.messages
    assert (message.sent_on, message.confirms) == (None, record.conferrals[0].id)
    assert message.addresses[0].said_wrong_by == "Memorandum and Order of December 2, 2009"
    assert [(m.by, m.filed_on, len(m.items)) for m in record.motions] == [
        (Side.DEFENDANT, date(2009, 10, 9), 18)
    ]
    assert [(d.what, d.who, d.words, d.period) for d in record.duties] == [
        (d.what, d.who, d.words, d.period) for d in sample.duties
    ]
    assert record.orders[0].text == sample.orders[0].text


def test_the_matter_answers_as_the_sample_does(store: Store) -> None:
    record = accepted(store, PROPOSED, range(len(PROPOSED.facts)), Side.DEFENDANT)

    for day in (date(2009, 10, 7), date(2009, 10, 9), DEC_3):
        assert counts_of(record, day) == counts_of(sample_record(), day)
    assert {due.due for due in duty_deadlines(record).values()} == {date(2009, 12, 14)}


def test_for_the_other_side_a_message_that_never_came_is_left_out_and_said(store: Store) -> None:
    change = accept(store, PROPOSED, range(len(PROPOSED.facts)), Side.PLAINTIFF, DEC_3)

    with store.read() as view:
        assert view.record(change.matter).messages == ()
    assert "wrong address" in change.notes[0]


def test_what_is_not_chosen_is_not_on_record(store: Store) -> None:
    chosen = all_but(FactKind.TALK, FactKind.SERVED_ON, FactKind.DUTY, FactKind.MOTION_FILED_ON)

    change = accept(store, PROPOSED, chosen, Side.DEFENDANT, DEC_3)

    with store.read() as view:
        record = view.record(change.matter)
    assert (record.conferrals, record.duties, record.motions) == ((), (), ())
    assert {s.served_on for s in record.sets} == {None}
    assert any("motion is left out" in note for note in change.notes)


@pytest.mark.parametrize(
    ("left", "why"),
    [
        (FactKind.COURT, "No court was taken"),
        (FactKind.NUMBER, "No case number was taken"),
        (FactKind.PARTY, "No plaintiff was taken"),
        (FactKind.PARTY_ROLE, "The role of JOHNNY BRISCOE"),
    ],
)
def test_a_matter_without_its_head_is_refused_and_nothing_kept(
    store: Store, left: FactKind, why: str
) -> None:
    with pytest.raises(InvalidInput, match=why):
        accept(store, PROPOSED, all_but(left), Side.DEFENDANT, DEC_3)

    with store.read() as view:
        assert not view.matters()


def test_court_and_number_may_be_typed(store: Store) -> None:
    chosen = all_but(FactKind.COURT, FactKind.NUMBER)

    change = accept(store, PROPOSED, chosen, Side.DEFENDANT, DEC_3, court="moed", number="4:08-CV-1717")

    with store.read() as view:
        assert view.record(change.matter).matter.number == "4:08-CV-1717"


def test_a_day_to_come_is_refused(store: Store) -> None:
    with pytest.raises(InvalidInput, match="after today"):
        accept(store, PROPOSED, range(len(PROPOSED.facts)), Side.DEFENDANT, date(2009, 12, 1))


def test_broken_lines_read_the_same() -> None:
    head, body = TEXT.split("This matter", 1)
    wrapped = "\n\n".join(textwrap.fill(p, 60) for p in ("This matter" + body).split("\n\n"))

    again = read(head + wrapped)

    assert [(f.kind, f.group) for f in again.facts] == [(f.kind, f.group) for f in PROPOSED.facts]


@pytest.mark.parametrize(
    ("order", "values", "items", "judge"),
    [
        ("O03", 10, ["I-7", "I-8"], "Gerald L. Rushfelt"),
        ("O11", 12, ["P-41", "P-63", "P-64", "P-67"], "Teresa J. James"),
        ("O08", 18, ["R-4", "R-7", "R-9", "R-18", "R-44"], "Lyle E. Strom"),
    ],
)
def test_docket_entries_give_what_they_say_and_no_more(
    order: str, values: int, items: list[str], judge: str
) -> None:
    proposed = read(ORDERS[order])

    assert len(proposed.facts) == values
    assert [str(f.value) for f in proposed.of(FactKind.ITEM)][:5] == items
    assert [f.value for f in proposed.of(FactKind.JUDGE)] == [judge]
    assert (proposed.of(FactKind.PARTY), proposed.of(FactKind.TALK)) == ((), ())


def test_an_order_of_a_later_day_is_not_dated_by_its_docket_remark() -> None:
    assert read(ORDERS["O09"]).of(FactKind.ORDER_SIGNED_ON) == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The motion is denied.",
        "Defendants never contacted plaintiff by telephone on May 1, 2020.",
        "Counsel shall confer by telephone on May 1, 2020.",
        "Plaintiff argues that “defendants served interrogatories on May 1, 2020.”",
    ],
)
def test_what_did_not_happen_is_not_proposed(text: str) -> None:
    told = {FactKind.TALK, FactKind.SET, FactKind.RESPONSE, FactKind.MESSAGE}

    assert not told & {fact.kind for fact in read(text).facts}
