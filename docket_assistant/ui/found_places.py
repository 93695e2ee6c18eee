"""Where each found fact is shown: the tab or form that can choose it."""

import re
from typing import TYPE_CHECKING

from docket_assistant.ui.places import Place

if TYPE_CHECKING:
    from docket_assistant.app.search import Result
    from docket_assistant.domain.record import Noun

_TABS = {
    "request_set": "discovery",
    "request_item": "discovery",
    "response": "discovery",
    "rewording": "discovery",
    "extension": "discovery",
    "production": "discovery",
    "item_answer": "discovery",
    "item_review": "discovery",
    "disputed_item": "disputes",
    "override": "disputes",
    "conferral": "conferral",
    "item_outcome": "conferral",
    "attempt": "conferral",
    "message": "conferral",
    "court_order": "orders",
    "duty": "orders",
    "court_step": "orders",
    "filing": "documents",
    "paper": "documents",
    "attachment": "documents",
}
"""Tabs of the matter by the noun that they show."""
_FORMS = {"counsel": "counsel", "motion": "motion"}
"""Facts that have a page of their own."""


def place_of(result: "Result") -> Place:
    """The place that shows what was found; a fact that no tab lists is a part of the whole matter."""
    if result.noun in _FORMS:
        return Place(_FORMS[result.noun], result.matter, fact=result.fact)
    tab = _TABS.get(result.noun, "overview")
    return Place("matter", result.matter, tab, result.about if result.noun in _TABS else "")


def place_of_fact(matter: str, fact: "Noun") -> Place:
    """The place that shows one fact of a record."""
    noun = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", type(fact).__name__).lower()
    if noun in _FORMS:
        return Place(_FORMS[noun], matter, fact=fact.id)
    return Place("matter", matter, _TABS.get(noun, "overview"), fact.id if noun in _TABS else "")
