"""One thing that an order tells somebody to do, as it was read."""

import re
from dataclasses import dataclass

from docket_assistant.domain.matter import Side
from docket_assistant.domain.order import DutyKind
from docket_assistant.domain.order_texts.commands import Force
from docket_assistant.domain.order_texts.times import StatedTime
from docket_assistant.domain.order_texts.who import is_generic

_THIS_PAPER = re.compile(r"order|ruling|opinion|decision|recommendation", re.IGNORECASE)
"""What a period runs from where it binds those in this case."""


@dataclass(frozen=True, slots=True)
class OrderedAct:
    """One thing that an order tells somebody to do."""

    what: DutyKind
    start: int
    """Where the words that say so stand in the text."""
    end: int
    who: str
    """The words for who shall do it; empty where the sentence names nobody."""
    sides: tuple[Side, ...]
    """The sides meant: one; both; or none where the words do not tell."""
    time: StatedTime | None
    """When; its places are those in the text."""
    force: Force
    verb: str
    conditions: tuple[tuple[int, int], ...] = ()
    """Where the words stand on which it depends."""
    alternative: bool = False
    """Whether the words leave a choice: "or otherwise amend"."""
    after: int | None = None
    """Which act of the order comes first, where the words say "thereafter"."""
    times_in_doubt: bool = False
    """Whether two times could both be meant, so that none is taken."""


def binds_somebody(act: OrderedAct) -> bool:
    """Whether the words bind somebody in this case, and are not the law for any: "a party must"."""
    tied = act.time is not None and (act.time.is_day or _THIS_PAPER.search(act.time.event) is not None)
    return tied or not is_generic(act.who)
