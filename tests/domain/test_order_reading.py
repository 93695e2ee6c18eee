"""Orders as courts wrote them: every duty that they state is read, with its time, and no other."""

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from docket_assistant.domain.calendars.file import holidays_from
from docket_assistant.domain.deadline import Period, Unit, count
from docket_assistant.domain.order_texts.reading import OrderedAct, read_order
from docket_assistant.domain.order_texts.times import StatedTime, TimeDoubt
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.resources import names, read_text

ORDERS: list[dict[str, Any]] = json.loads(Path(__file__).with_name("orders.json").read_text(encoding="utf-8"))
"""Published orders with their duties. ``acts`` are the words at which each duty begins; ``also_commanded``
those of what the text commands or sets beyond the published list."""

HOLIDAYS = holidays_from(*(tomllib.loads(read_text(f"holidays/{file}")) for file in names("holidays")))


@dataclass(frozen=True)
class Score:
    found: tuple[str, ...]
    missed: tuple[str, ...]
    invented: tuple[str, ...]


def start_of(words: str, text: str, acts: tuple[OrderedAct, ...]) -> OrderedAct | None:
    places = [m.start() for m in re.finditer(re.escape(words), text)]
    return next((a for a in acts if a.start in places), None)


def due_of(time: StatedTime | None, ordered_on: date) -> date | None:
    """The day that a time gives under the text of Rule 6 in force, the order entered on its day."""
    if time is None or time.fixed_on is not None:
        return time.fixed_on if time else None
    start = ordered_on if time.counted_from is not None else time.event_on
    if start is None or time.period is None:
        return None
    period = Period(time.period, Unit(time.unit.value), time.doubt is TimeDoubt.BACK_FROM_EVENT)
    return count(start, period, service=ServiceMethod.NONE, holidays=HOLIDAYS, state=None).due


def is_right(act: OrderedAct, duty: dict[str, Any], order: dict[str, Any]) -> bool:
    """Whether the act's time is the published expression and gives the published day."""
    text = order["operative_text"]
    said = duty["deadline_expression"]
    if said is None or said.startswith("If "):
        return act.time is None
    if act.time is None or not _alike(text[act.time.start : act.time.end], said):
        return False
    if duty["due_date"] is None or order["order_date"] is None:
        return duty["due_date"] is None or str(act.time.fixed_on) == str(duty["due_date"])[:10]
    return str(due_of(act.time, date.fromisoformat(order["order_date"]))) == str(duty["due_date"])[:10]


def _alike(ours: str, theirs: str) -> bool:
    """Whether one expression holds the other, but for small words around it."""
    a, b = (" ".join(re.findall(r"[\w/:'’]+", x.lower())) for x in (ours, theirs))
    return a in b or b in a


def score_of(order: dict[str, Any]) -> Score:
    text = order["operative_text"]
    acts = read_order(text)
    found: list[str] = []
    missed: list[str] = []
    used: set[int] = set()
    for duty in order["obligations"]:
        meant = [start_of(words, text, acts) for words in duty["acts"]]
        used.update(a.start for a in meant if a is not None)
        right = all(a is not None and is_right(a, duty, order) for a in meant)
        (found if right else missed).append(f"{order['id']}: {duty['what']}")
    also = {a.start for words in order["also_commanded"] if (a := start_of(words, text, acts))}
    invented = [text[a.start : a.end] for a in acts if a.start not in used | also]
    return Score(tuple(found), tuple(missed), tuple(invented))


def scores() -> Iterator[Score]:
    return (score_of(order) for order in ORDERS)


def test_published_orders_number_thirty_four() -> None:
    assert len(ORDERS) == 34
    assert sum(len(order["obligations"]) for order in ORDERS) == 66


def test_every_published_duty_is_found_with_its_time_and_none_invented(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = list(scores())
    found = sum(len(s.found) for s in told)
    missed = [m for s in told for m in s.missed]
    invented = [i for s in told for i in s.invented]
    also = sum(len(order["also_commanded"]) for order in ORDERS)
    whole = sum(not s.missed for s in told)

    with capsys.disabled():
        print(
            f"\nOrders: {len(told)}, of which {whole} with every duty; duties found {found}, missed"
            f" {len(missed)} {missed}, invented {len(invented)} {invented}; beyond the published list, each"
            f" commanded by the text, {also}."
        )
    assert (found, len(missed), len(invented)) == (66, 0, 0)
    assert whole == 34


@pytest.mark.parametrize("order", ORDERS, ids=[order["id"] for order in ORDERS])
def test_every_act_stands_in_the_text_word_for_word(order: dict[str, Any]) -> None:
    text = order["operative_text"]
    for act in read_order(text):
        assert 0 <= act.start < act.end <= len(text)
        assert text[act.start : act.end].strip() == text[act.start : act.end]
        if act.time is not None:
            assert 0 <= act.time.start < act.time.end <= len(text)
        for start, end in act.conditions:
            assert 0 <= start < end <= len(text)


WHO_NOT_AS_PUBLISHED = 6
"""Orders whose words name nobody, where the published list draws its own conclusion."""

SAID = {"plaintiff": ("plaintiff",), "defendant": ("defendant",), "part": ("plaintiff", "defendant")}


def who_is_right(act: OrderedAct, who: str) -> bool:
    """Whether the act names whom the published list names, by side or by name."""
    said = who.lower().removeprefix("the ").removeprefix("counsel for ")
    sides = next((sides for word, sides in SAID.items() if said.startswith(word)), None)
    ours = tuple(side.value for side in act.sides)
    named = act.who.lower().removeprefix("the ")
    return ours == sides if sides is not None else bool(named) and named.startswith(said)


def test_who_shall_act_is_read_where_the_words_name_somebody(capsys: pytest.CaptureFixture[str]) -> None:
    wrong = []
    for order in ORDERS:
        text = order["operative_text"]
        acts = read_order(text)
        for duty in order["obligations"]:
            act = start_of(duty["acts"][0], text, acts)
            if act is not None and not who_is_right(act, duty["who"]):
                wrong.append(f"{order['id']}: {duty['who']}, read as {act.who!r}")

    with capsys.disabled():
        print(f"\nWho shall act: {66 - len(wrong)} of 66 as published; else {wrong}.")
    assert len(wrong) <= WHO_NOT_AS_PUBLISHED
