"""Disputed items by their verdict, and what an act on some of them needs to know."""

from collections.abc import Iterable, Sequence

from docket_assistant.app.matters.overview import ItemGroup, groups
from docket_assistant.app.ripeness import Ripeness
from docket_assistant.domain.discovery import Response
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.findings import Verdict
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.items import ItemToken
from docket_assistant.domain.record import Record
from docket_assistant.wording.item_lists import court_list
from docket_assistant.wording.paper_names import tokens_by_item


def lanes(ripeness: Ripeness) -> tuple[tuple[Verdict, int], ...]:
    """Each verdict that an item has, with how many have it, the worst first."""
    return tuple(ripeness.assessment.counts.items())


def groups_in(ripeness: Ripeness, lane: str) -> tuple[ItemGroup, ...]:
    """Groups of items with the verdict named ``lane``; all of them where it is none that an item has."""
    found = groups(ripeness)
    return tuple(group for group in found if group.verdict.verdict.value == lane) or found


def responses_on(record: Record, items: Iterable[ItemId]) -> tuple[Response, ...]:
    """Responses that touch one of the items, the latest first; one without a day comes last."""
    wanted = set(items)
    sets = {item.set for item in record.items if item.id in wanted}
    touching = [
        r for r in record.responses if (r.set in sets if r.items is None else not wanted.isdisjoint(r.items))
    ]
    return tuple(sorted(touching, key=lambda r: -r.served_on.toordinal() if r.served_on is not None else 0))


def items_named(
    record: Record, tokens: Sequence[ItemToken], among: Iterable[ItemId], first: Iterable[ItemId] = ()
) -> tuple[ItemId, ...]:
    """The items that tokens name ``among`` some, those of ``first`` before others that are called the same.

    Of several in ``first`` that are called the same all are meant: they were chosen by their rows.

    Raises InvalidInput for a token that names none, or several.
    """
    by_item = tokens_by_item(record)
    preferred: dict[ItemToken, list[ItemId]] = {}
    for item in first:
        preferred.setdefault(by_item[item], []).append(item)
    named: dict[ItemToken, list[ItemId]] = {}
    for item in among:
        named.setdefault(by_item[item], []).append(item)
    for token in tokens:
        found = named.get(token, [])
        if not found:
            raise InvalidInput(f"{court_list([token])} is not among the items in question; correct the list.")
        if len(found) > 1 and token not in preferred:
            raise InvalidInput(
                f"{court_list([token])} stands in more than one set; choose its row on Disputes or"
                " Discovery, or put the one that is meant in dispute first."
            )
    meant = (preferred.get(token) or named[token][:1] for token in tokens)
    return tuple(dict.fromkeys(item for items in meant for item in items))
