"""A verdict told of another item with equal facts is the same in all but the item."""

from dataclasses import fields, replace

from docket_assistant.domain.findings import ItemVerdict
from docket_assistant.domain.ids import ItemId
from docket_assistant.domain.ripeness import assess
from tests.domain.ruling_records import build
from tests.domain.test_ripeness_published import RULINGS


def test_nothing_but_the_item_differs() -> None:
    seen: dict[str, set[object]] = {field.name: set() for field in fields(ItemVerdict)}
    for ruling in RULINGS:
        record, law, day = build(ruling)
        found = assess(record, law, day).items[0]
        other = found.told_of(ItemId("another"))

        assert other == replace(found, item=ItemId("another"))
        for name, values in seen.items():
            values.add(getattr(found, name))

    told_apart = {name for name, values in seen.items() if len(values) > 1}
    assert told_apart >= {"verdict", "findings", "warnings", "next", "governing"}
