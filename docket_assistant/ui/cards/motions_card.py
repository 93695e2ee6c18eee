"""The motions of a matter, ours and theirs, as rows of the Orders tab."""

from collections.abc import Callable, Iterator
from functools import partial

from docket_assistant.domain.motion import Motion
from docket_assistant.domain.record import Record
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.places import Place
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.rows import RowWords, list_card
from docket_assistant.wording.days import docket_date
from docket_assistant.wording.motions import motion_state, motion_title

_EMPTY = "No motion is on file. A motion is tested against the log: was there a talk about each of its items?"


def motions_card(desk: Desk, record: Record, remove: Callable[[str, str], object]) -> Card:
    """Every motion on file, the newest first."""
    rows = list(_rows(desk, record, remove))
    return list_card(rows, desk.theme.colors, _EMPTY, "Motions")


def _rows(desk: Desk, record: Record, remove: Callable[[str, str], object]) -> Iterator[RowWords]:
    for motion in sorted(record.motions, key=lambda m: m.filed_on, reverse=True):
        yield RowWords(
            docket_date(motion.filed_on),
            "",
            motion_title(motion, record),
            motion_state(motion),
            act="Edit",
            run=partial(desk.go, _place(record, motion)),
            also="Remove",
            run_also=partial(remove, "motions", motion.id),
        )


def _place(record: Record, motion: Motion) -> Place:
    return Place("motion", record.matter.id, fact=motion.id)
