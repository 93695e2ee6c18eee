"""Orders written for a test before any of them was read: each duty with its side and time, and no other.

They were not taken from publications; ``batch`` says before which run a text was written. A reader that was
worked out on published orders is measured by them: `docs/law-figures.md` has the figures of the first runs.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from docket_assistant.domain.matter import Side
from docket_assistant.domain.order_texts.reading import OrderedAct, read_order
from docket_assistant.domain.order_texts.times import TimeDoubt

ORDERS: list[dict[str, Any]] = json.loads(
    Path(__file__).with_name("orders_unseen.json").read_text(encoding="utf-8")
)
"""``words`` begin what is ordered; ``also`` are further words of a command that the list does not rate.
A ``who``, ``what`` or ``when`` of null is not rated."""

NOT_AS_WRITTEN = {
    ("B14", "notice the deposition"): "“They” of the sentence before is not tied to its side",
    ("D09", "answer them fully"): "“it” of “Defendant's objections ... and it” is not tied to its side",
    ("F04", "serve, within ten"): "“She” of the sentence before is not tied to its side",
}
"""Whose sides are not read, though a reader knows them; said to be unknown, not guessed."""
NOT_READ = {
    ("H04", "the first by"): "“is due in two installments: the first by”",
    ("H04", "the second by"): "the same",
    ("L04", "the time within which"): "“is extended to twenty days from the date of this Order”",
}
"""What is not read at all."""
_NEAR = 60
_SIDES = {
    "plaintiff": (Side.PLAINTIFF,),
    "defendant": (Side.DEFENDANT,),
    "both": (Side.PLAINTIFF, Side.DEFENDANT),
}
_DOUBTS = {
    TimeDoubt.START_NOT_STATED: "?",
    TimeDoubt.FROM_EVENT: "event",
    TimeDoubt.BACK_FROM_EVENT: "back",
}


def when(act: OrderedAct) -> str:
    """The time of an act in a few words: a day, "14 days order", "5 days event", else its doubt."""
    time = act.time
    if time is None:
        return "two" if act.times_in_doubt else ""
    if time.fixed_on is not None:
        return time.fixed_on.isoformat()
    period = f"{time.period} {time.unit.value} " if time.period else ""
    if time.doubt is None and time.counted_from is not None:
        return period + time.counted_from.value.removesuffix("_date")
    if time.doubt is TimeDoubt.OTHER_UNIT:
        return "event"
    return period + _DOUBTS[time.doubt] if time.doubt in _DOUBTS else str(time.doubt)


def acts_meant(order: Mapping[str, Any]) -> Iterator[tuple[dict[str, Any], OrderedAct | None]]:
    """Each duty of the list with the act that begins nearest to its words."""
    text = order["text"]
    acts = read_order(text)
    for duty in order["duties"]:
        at = text.index(duty["words"])
        near = [
            a for a in acts if a.start < at + len(duty["words"]) and a.end > at and abs(a.start - at) <= _NEAR
        ]
        yield duty, min(near, key=lambda a: abs(a.start - at), default=None)


def same(act: OrderedAct, duty: Mapping[str, Any]) -> bool:
    """Whether side, kind and time are those of the list."""
    who = duty["who"] is None or act.sides == _SIDES.get(duty["who"], ())
    what = duty["what"] is None or act.what.value == duty["what"]
    return who and what and duty["when"] in (None, when(act))


@pytest.mark.parametrize("order", ORDERS, ids=[order["id"] for order in ORDERS])
def test_each_duty_is_read_with_its_side_and_time(order: Mapping[str, Any]) -> None:
    wrong = {
        (order["id"], duty["words"]): act and (act.who, act.what.value, when(act))
        for duty, act in acts_meant(order)
        if act is None or not same(act, duty)
    }
    assert {place: said for place, said in wrong.items() if place not in {**NOT_AS_WRITTEN, **NOT_READ}} == {}


@pytest.mark.parametrize("order", ORDERS, ids=[order["id"] for order in ORDERS])
def test_nothing_else_is_read_as_ordered(order: Mapping[str, Any]) -> None:
    text = order["text"]
    meant = {act.start for _, act in acts_meant(order) if act is not None}
    also = [text.index(words) for words in order["also"]]
    invented = [
        text[act.start : act.end]
        for act in read_order(text)
        if act.start not in meant and not any(act.start <= at < act.end for at in also)
    ]
    assert invented == []


def test_a_side_that_is_not_read_stays_unknown() -> None:
    orders = {order["id"]: order for order in ORDERS}
    for name, words in NOT_AS_WRITTEN:
        act = next(act for duty, act in acts_meant(orders[name]) if duty["words"] == words)
        assert act is not None
        assert act.sides == ()


def test_what_is_not_read_is_still_not_read() -> None:
    """So that the list above stays true."""
    orders = {order["id"]: order for order in ORDERS}
    for name, words in NOT_READ:
        assert [act for duty, act in acts_meant(orders[name]) if duty["words"] == words] == [None]


def test_orders_and_duties_are_those_written() -> None:
    assert (len(ORDERS), sum(len(order["duties"]) for order in ORDERS)) == (95, 183)


def test_what_the_undersigned_or_i_order_is_read() -> None:
    told = [
        (act.sides, act.verb, when(act))
        for text in (
            "The undersigned orders Plaintiff to file a report by May 1, 2020.",
            "I ORDER that counsel for each side confer in person within seven days.",
            "Production to be made within 3 weeks.",
        )
        for act in read_order(text)
    ]

    assert told == [
        ((Side.PLAINTIFF,), "file", "2020-05-01"),
        ((Side.PLAINTIFF, Side.DEFENDANT), "confer", "7 days ?"),
        ((), "make", "3 weeks ?"),
    ]


TIMES = {
    "by June 1, 2022": "2022-06-01",
    "on or by June 1, 2022": "2022-06-01",
    "by no later than close of business on Wednesday, June 1, 2022": "2022-06-01",
    "at or before 5:00 p.m. on June 1, 2022": "2022-06-01",
    "by the 1st of June, 2022": "2022-06-01",
    "by 12:00 noon on June 1, 2022": "2022-06-01",
    "no more than 14 days from the date of this Order": "14 days order",
    "within 14 days of today's date": "14 days order",
    "within fourteen days of the filing of this Order": "14 days entry",
    "within 14 days of receipt of this Order": "14 days event",
}
COMMANDS = (
    "{who} shall serve amended answers {time}.",
    "{who} must, {time}, serve amended answers.",
    "IT IS ORDERED AND ADJUDGED that {who} shall serve amended answers {time}.",
    "The Court compels {who} to serve amended answers {time}.",
    "ORDER granting 12 Motion to Compel. {who} shall serve amended answers {time}. Signed on 5/2/2022.",
    "The motion is granted, and {who} must serve amended answers {time}.",
)
WHO = {
    "Plaintiff": "plaintiff",
    "Plaintiff, who appears pro se,": "plaintiff",
    "Plaintiff, through counsel,": "plaintiff",
    "Plaintiff and her counsel": "plaintiff",
    "Defendants Smith and Jones": "defendant",
    "Defendant and Third-Party Plaintiff Acme": "defendant",
    "counsel for both sides": "both",
    "the opposing party": "",
    "Third-Party Defendant Apex": "",
    "Third-party witness Gale LLC": "",
}


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("command", COMMANDS)
def test_command_who_and_time_are_read_in_any_mixture(command: str, who: str) -> None:
    for words, meant in TIMES.items():
        text = command.format(who=who, time=words)
        (act,) = read_order(text)
        assert (text[act.start :][:5], act.sides, when(act)) == ("serve", _SIDES.get(WHO[who], ()), meant), (
            text
        )


@pytest.mark.parametrize(
    "text",
    [
        "Nothing in this Order requires Defendant to create documents.",
        "Defendant states that documents will be produced by June 1, 2021.",
        "Because trial is October 5, 2020, the motion is granted.",
        "The response was due June 3, 2016, and none was filed.",
        "The parties agreed on a meet and confer session.",
        "Counsel stated at the hearing that production will be complete by August 1, 2019.",
        "The record will show that the truck was sold within 10 days of the crash.",
        "The prior order extended the deadline to May 1, 2020.",
        "Plaintiff seeks documents to be produced by May 1, 2020.",
        "Plaintiff continues to object, and his request to be reimbursed is denied.",
    ],
)
def test_what_is_only_told_or_denied_is_not_ordered(text: str) -> None:
    assert read_order(text) == ()
