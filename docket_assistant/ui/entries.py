"""Everything that Ctrl+K can reach now: commands, matters, and what is in the matter in view."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from docket_assistant.ui.desk import Desk
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.quick_open import Entry

if TYPE_CHECKING:
    from docket_assistant.domain.record import Record
    from docket_assistant.ui.menus import Menus

_MATTERS = 2_000


def entries_of(desk: Desk, menus: "Menus | None") -> tuple[Entry, ...]:
    """Commands first, then the matter in view, then all matters."""
    found = list(_commands(menus))
    if desk.is_open:
        if desk.matter:
            found += _in_matter(desk, desk.record(desk.matter))
        found += _matters(desk)
    return tuple(found)


def _commands(menus: "Menus | None") -> Iterator[Entry]:
    if menus is None:
        return
    for action in menus.actions():
        text = action.text().replace("&", "").removesuffix("...")
        yield Entry(text, "Command", action.trigger, action.shortcut().toString())


def _matters(desk: Desk) -> Iterator[Entry]:
    for row in desk.first_matters(_MATTERS):
        yield Entry(f"{row.caption}  {row.number}", "Matter", partial(desk.go, Place("matter", row.id)))


def _in_matter(desk: Desk, record: "Record") -> Iterator[Entry]:
    from docket_assistant.wording.days import short_date
    from docket_assistant.wording.item_lists import court_list
    from docket_assistant.wording.paper_names import tokens_by_item

    matter = str(record.matter.id)
    for item, token in tokens_by_item(record).items():
        short = {"I": "rog", "P": "rfp", "A": "rfa"}.get(token.kind.value, "")
        words = f"{court_list([token])}  {short} {token.label}"
        yield Entry(words, "Item", partial(desk.go, Place("matter", matter, "disputes", str(item))))
    for lawyer in record.counsel:
        place = Place("counsel", matter, fact=str(lawyer.id))
        yield Entry(lawyer.name, "Person", partial(desk.go, place))
    for order in record.orders:
        place = Place("matter", matter, "orders", str(order.id))
        yield Entry(f"Order of {short_date(order.signed_on)}", "Order", partial(desk.go, place))
