"""Everything that Ctrl+K can reach now: commands from memory, and what is found in the store."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from docket_assistant.ui.beside import Beside
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.found_places import place_of
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.quick_rows import Entry

if TYPE_CHECKING:
    from docket_assistant.app.search import Known, Result
    from docket_assistant.app.upkeep.stores import Reading
    from docket_assistant.domain.record import Record
    from docket_assistant.ui.menus import Menus
    from docket_assistant.ui.widgets.quick_open import Answer

_COMMANDS = "Commands"
_RECENT = "Recent"
_MOST_RECENT = 8
_MATTERS = 2_000


def entries_of(desk: Desk, menus: "Menus | None") -> tuple[Entry, ...]:
    """What is found from memory: commands, and in Courtroom view the one matter as others may see it."""
    seen = tuple(_to_be_seen(desk)) if desk.is_open and desk.courtroom else ()
    return (*seen, *_commands(menus))


def _commands(menus: "Menus | None") -> Iterator[Entry]:
    if menus is None:
        return
    for action in menus.actions():
        text = action.text().replace("&", "").removesuffix("...")
        yield Entry(text, _COMMANDS, action.trigger, action.shortcut().toString(), id=f"command:{text}")


class Finder:
    """Searches the store beside the window; what an earlier letter found is dropped.

    In Courtroom view nothing is searched: whether words are found would tell of text that is hidden.
    """

    def __init__(self, owner: QObject, desk: Desk, opened: Callable[[], Iterable[Place]]) -> None:
        self._desk = desk
        self._opened = opened
        self._beside = Beside(owner, desk)
        self._known: Known | None = None

    def search(self, text: str, answer: "Answer") -> bool:
        """Let ``answer`` have what fits; False where nothing is to be waited for."""
        if not self._desk.is_open or self._desk.courtroom:
            return False
        from docket_assistant.app.search import Known, search

        if self._known is None or not text.strip():
            self._known = Known()
        known = self._known
        if not text.strip():
            self._beside.read(self._recent_job(known), lambda found: answer(self._entries(found, _RECENT)))
            return True
        self._beside.read(lambda view: search(view, text, known), lambda found: answer(self._entries(found)))
        return True

    def _recent_job(self, known: "Known") -> "Callable[[Reading], tuple[Result, ...]]":
        """What was opened last comes first, then matters with the latest acts."""
        from docket_assistant.app.search import opened_again

        here, *before = reversed([Place(""), *self._opened()])
        ids = [one for place in before for one in (place.fact, place.matter) if one]
        ids = [one for one in dict.fromkeys(ids) if one not in (here.fact, here.matter)]
        latest = [row.id for row in self._desk.first_matters(_MOST_RECENT)]
        wanted = list(dict.fromkeys((*ids[:_MOST_RECENT], *latest)))
        return lambda view: opened_again(view, wanted, known)[:_MOST_RECENT]

    def _entries(self, found: "Sequence[Result]", heading: str = "") -> tuple[Entry, ...]:
        from docket_assistant.app.search import heading_of

        return tuple(
            Entry(
                one.line,
                heading or heading_of(one.group),
                partial(self._desk.go, place_of(one)),
                beside=one.caption,
                excerpt=one.excerpt,
                is_private=one.is_private,
                id=one.fact,
            )
            for one in found
        )


def _to_be_seen(desk: Desk) -> Iterator[Entry]:
    for row in desk.first_matters(_MATTERS):
        yield Entry(row.caption, "Matters", partial(desk.go, Place("matter", row.id)), beside=row.number)
    if desk.matter:
        yield from _in_matter(desk, desk.record(desk.matter))


def _in_matter(desk: Desk, record: "Record") -> Iterator[Entry]:
    from docket_assistant.wording.days import short_date
    from docket_assistant.wording.item_lists import court_list
    from docket_assistant.wording.paper_names import tokens_by_item

    matter = str(record.matter.id)
    for item, token in tokens_by_item(record).items():
        short = {"I": "rog", "P": "rfp", "A": "rfa"}.get(token.kind.value, "")
        words = f"{court_list([token])}  {short} {token.label}"
        yield Entry(words, "Items", partial(desk.go, Place("matter", matter, "disputes", str(item))))
    for order in record.orders:
        place = Place("matter", matter, "orders", str(order.id))
        yield Entry(f"Order of {short_date(order.signed_on)}", "Orders", partial(desk.go, place))
