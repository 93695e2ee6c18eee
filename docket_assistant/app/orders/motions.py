"""Records a discovery motion; its items are in dispute."""

from dataclasses import dataclass, replace
from datetime import date

from docket_assistant.app.acts import act_of_form, refuse_future
from docket_assistant.app.change import Change
from docket_assistant.app.ids import new_id
from docket_assistant.domain.dispute import DisputedItem
from docket_assistant.domain.ids import DisputeId, ItemId, MatterId, MotionId
from docket_assistant.domain.matter import Side
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.record import Record
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.store.store import Store
from docket_assistant.wording.item_lists import court_list
from docket_assistant.wording.paper_names import tokens_by_item

_LABEL = "Record motion"
_TITLE = "motion to compel"
_NO_ITEMS = "The motion names no item, so it bears on none until its items are added."


@dataclass(frozen=True, slots=True)
class MotionTyped:
    """A motion as the form has it."""

    by: Side
    filed_on: date
    title: str = _TITLE
    """As it is called in a sentence."""
    items: tuple[ItemId, ...] = ()
    ecf_number: str = ""
    has_statement: bool | None = None
    talks_claimed: tuple[date, ...] = ()
    served_on: date | None = None
    method: ServiceMethod | None = None
    entered_on: date | None = None
    brief_served_on: date | None = None
    hearing_on: date | None = None
    """The only day of a motion that may lie ahead."""


def record_motion(
    store: Store, matter: MatterId, motion: MotionTyped, today: date, draft: str = ""
) -> Change:
    """Record a motion, and its items as disputed where they are not yet.

    Raises InvalidInput for a day after ``today``.
    """
    refuse_days_ahead(motion, today)
    filed = new_motion(motion)
    with act_of_form(store, _LABEL, matter, draft) as tx:
        record = tx.record()
        disputed = {d.item for d in record.disputed_items}
        new = tuple(item for item in motion.items if item not in disputed)
        tx.put(filed)
        for item in dict.fromkeys(new):
            tx.put(DisputedItem(DisputeId(new_id("disputed_item")), item))
    return Change(matter, _LABEL, fact=filed.id, notes=_notes(record, motion, new))


def refuse_days_ahead(motion: MotionTyped, today: date) -> None:
    """What has happened to a motion happened by ``today``; raises InvalidInput."""
    refuse_future(motion.filed_on, today, "The motion")
    refuse_future(motion.served_on, today, "The service of the motion")
    refuse_future(motion.entered_on, today, "The entry of the motion")
    refuse_future(motion.brief_served_on, today, "The service of the brief")


def new_motion(motion: MotionTyped) -> Motion:
    """A motion that is not on file yet."""
    own = MotionId(new_id("motion"))
    made = Motion(own, motion.by, motion.filed_on, title=_TITLE, talks_claimed=motion.talks_claimed)
    return as_typed(made, motion)


def as_typed(before: Motion, motion: MotionTyped) -> Motion:
    """A motion with what its form says; the title stays where none is typed."""
    return replace(
        before,
        by=motion.by,
        filed_on=motion.filed_on,
        title=motion.title.strip() or before.title,
        items=motion.items,
        ecf_number=motion.ecf_number.strip(),
        has_statement=motion.has_statement,
        served_on=motion.served_on,
        method=motion.method,
        entered_on=motion.entered_on,
        brief_served_on=motion.brief_served_on,
        hearing_on=motion.hearing_on,
    )


def _notes(record: Record, motion: MotionTyped, new: tuple[ItemId, ...]) -> tuple[str, ...]:
    if not motion.items:
        return (_NO_ITEMS,)
    if not new:
        return ()
    tokens = tokens_by_item(record)
    verb = "is" if len(new) == 1 else "are"
    return (f"{court_list(tokens[item] for item in new)} {verb} now listed as in dispute.",)
