"""What the rows of Today say: dates, what waits for counsel, what is half typed, what is erased soon."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

from docket_assistant.ui.desk import Desk
from docket_assistant.ui.matter_acts import looked_at
from docket_assistant.ui.places import PAGES, Place
from docket_assistant.ui.statuses import days_status
from docket_assistant.ui.widgets.rows import RowWords
from docket_assistant.wording.days import docket_date
from docket_assistant.wording.matter_states import kept_words

if TYPE_CHECKING:
    from docket_assistant.app.dates.agenda import AgendaEntry, Need
    from docket_assistant.app.upkeep.trash import TrashedMatter

_ICONS = {
    "Confer": "phone",
    "Look": "scale",
    "Look up": "rules",
    "Address": "people",
    "Follow up": "letter",
    "Docket": "clock",
}
_DOCKET = "Docket"


def due_rows(desk: Desk, entries: "Iterable[AgendaEntry]") -> Iterator[RowWords]:
    """Dates, each with where it comes from."""
    for due in entries:
        detail = "; ".join(filter(None, (due.source, due.other)))
        run = partial(desk.go, Place("matter", due.matter, due.tab))
        status = days_status(due.on, desk.today)
        yield RowWords(docket_date(due.on), due.caption, due.what, detail, status, "Open", run)


def need_rows(desk: Desk, needs: "Iterable[Need]") -> Iterator[RowWords]:
    """What the log lacks, with the act that mends it; that the docket was looked at is kept at once."""
    for need in needs:
        run = partial(_open, desk, need)
        if need.kind == _DOCKET:
            run = partial(looked_at, desk, need.matter)
        icon = _ICONS.get(need.kind, "flag")
        yield RowWords(
            need.kind, need.caption, need.what, act=need.act, run=run, strong=not need.quiet, icon=icon
        )


def _open(desk: Desk, need: "Need") -> None:
    tab = need.tab if need.page == "matter" else ""
    desk.go(Place(need.page, need.matter, tab, need.fact))


def half_typed_rows(desk: Desk, captions: Mapping[str, str]) -> Iterator[RowWords]:
    """Forms that were left, or that a crash cut off; those of the trash wait there with it."""
    for draft in desk.drafts():
        if draft.form not in PAGES or (draft.matter_id and draft.matter_id not in captions):
            continue
        run = partial(desk.go, place_of(draft.id))
        day, caption = docket_date(draft.changed_at.date()), captions.get(draft.matter_id, "")
        yield RowWords(day, caption, PAGES[draft.form].title, act="Continue", run=run, strong=True)


def trash_rows(desk: Desk, going: "Iterable[TrashedMatter]") -> Iterator[RowWords]:
    """What the trash will let go of in the next days."""
    run = partial(desk.go, Place("matters", tab="trash"))
    for one in going:
        yield RowWords("Trash", one.caption, kept_words(one.until, held=one.held), act="Open", run=run)


def place_of(draft_id: str) -> Place:
    """The form that a draft belongs to; its id is made of the form, the matter and the fact."""
    page, matter, fact = draft_id.split(":", 2)
    return Place(page, matter, fact=fact)
