"""Offers the orders and practices of a matter's judge, and makes a standing order of one that is adopted."""

import tomllib
from datetime import date
from functools import cache

from docket_assistant import resources
from docket_assistant.app.acts import act_of_form
from docket_assistant.app.change import Change
from docket_assistant.app.ids import new_id
from docket_assistant.domain.errors import InvalidInput, NotFound, Refused
from docket_assistant.domain.ids import MatterId, OrderId
from docket_assistant.domain.order import CourtOrder, OrderLayer
from docket_assistant.domain.overlays import Offer, Overlay, adopted_source, offers, overlays_from
from docket_assistant.domain.record import Record
from docket_assistant.store.store import Store
from docket_assistant.wording.days import long_date

_LABEL = "Adopt standing order"


@cache
def _names() -> frozenset[str]:
    return frozenset(resources.names("overlays"))


@cache
def overlays_of(court: str) -> tuple[Overlay, ...]:
    """The overlays on file for a court; none for a court without a file."""
    name = f"{court}.toml"
    if name not in _names():
        return ()
    table = tomllib.loads(resources.read_text(f"overlays/{name}"))
    return overlays_from(table, f"The overlay file {name}")


def overlays_for(record: Record) -> tuple[Offer, ...]:
    """What may be adopted for a matter, by its court and its judge; nothing of it counts until adopted."""
    return offers(overlays_of(record.matter.court), record.matter, record.orders)


def adopt_overlay(store: Store, matter: MatterId, overlay: str, today: date) -> Change:
    """Make a standing order of an overlay, by its id; one without a date counts from ``today``.

    Raises NotFound for an overlay that is not on file for the court, InvalidInput for one whose date has
    not come, and Refused for one that is adopted.
    """
    with act_of_form(store, _LABEL, matter) as tx:
        record = tx.record()
        chosen = _chosen(record, overlay, today)
        signed = CourtOrder(
            OrderId(new_id("order")),
            chosen.since or today,
            judge=chosen.judge,
            text=". ".join(chosen.says),
            layer=OrderLayer.STANDING,
            terms=chosen.terms,
            source=adopted_source(chosen),
        )
        tx.put(signed)
    return Change(matter, _LABEL, fact=signed.id)


def _chosen(record: Record, overlay: str, today: date) -> Overlay:
    on_file = overlays_of(record.matter.court)
    chosen = next((o for o in on_file if o.id == overlay), None)
    if chosen is None:
        known = ", ".join(o.id for o in on_file) or "none"
        raise NotFound(f"No overlay {overlay!r} is on file for {record.matter.court}; on file: {known}.")
    if any(o.source == adopted_source(chosen) for o in record.orders):
        raise Refused(f"The overlay {overlay} is adopted in this matter; undo that to take it off.")
    if chosen.since is not None and chosen.since > today:
        raise InvalidInput(
            f"The overlay {overlay} is dated {long_date(chosen.since)}, which is after today; it counts from"
            " its date."
        )
    return chosen
