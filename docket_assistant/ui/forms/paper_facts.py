"""The way from the words of a paper to the facts that they state."""

from functools import partial
from typing import TYPE_CHECKING

from docket_assistant.domain.references import nouns_of
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.found_places import place_of_fact
from docket_assistant.wording.fact_titles import fact_title

if TYPE_CHECKING:
    from docket_assistant.domain.record import Record

_MOST_OFFERED = 3


def go_to_facts(desk: Desk, record: "Record", chosen: object) -> None:
    """Go to the fact that the words state; of several, offer each."""
    assert isinstance(chosen, tuple)
    facts = {str(noun.id): noun for noun in nouns_of(record)}
    stated = [facts[fact] for fact in chosen if fact in facts]
    places = [(fact_title(n, record), place_of_fact(record.matter.id, n)) for n in stated]
    if len(places) == 1:
        desk.go(places[0][1])
        return
    offered = tuple((words, partial(desk.go, place)) for words, place in places[:_MOST_OFFERED])
    more = len(places) - len(offered)
    rest = f", and {more} more in the list of what the paper states" if more > 0 else ""
    desk.say(f"These words state {len(places)} facts{rest}.", offered, stays=True)
