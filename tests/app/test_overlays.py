"""A judge's orders are offered by court and name, never applied until adopted, and then shown to win."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from docket_assistant import resources
from docket_assistant.app.orders.overlays import adopt_overlay, overlays_for, overlays_of
from docket_assistant.app.ripeness import ripeness_of
from docket_assistant.app.upkeep.journal import undo_last
from docket_assistant.app.upkeep.sample import put_sample
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.domain.conferral import Mode
from docket_assistant.domain.errors import InvalidInput, NotFound, Refused
from docket_assistant.domain.findings import Test
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.order import OrderLayer
from docket_assistant.domain.overlays import OfferedBy, offers, overlays_from
from docket_assistant.domain.record import Record
from docket_assistant.domain.verdicts.layers import LayerKind
from docket_assistant.store.store import Store

BRISCOE = MatterId("briscoe")
OCT_9, TODAY = date(2009, 10, 9), date(2009, 10, 8)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with the sample in it."""
    with writing(tmp_path / "s.docket") as opened:
        put_sample(opened)
        yield opened


def record_in(store: Store) -> Record:
    with store.read() as view:
        return view.record(BRISCOE)


def by_judge(record: Record, judge: str, court: str = "wawd") -> dict[str, OfferedBy]:
    matter = replace(record.matter, court=court, presiding_judge=judge, discovery_judge="")
    return {o.overlay.id: o.by for o in overlays_for(replace(record, matter=matter))}


@pytest.mark.parametrize("name", resources.names("overlays"))
def test_every_overlay_on_file_names_its_source_and_what_it_says(name: str) -> None:
    found = overlays_of(name.removesuffix(".toml"))

    assert found
    assert all(o.says and o.source.startswith("http") and o.seen for o in found)
    assert all(o.id.startswith(name.removesuffix(".toml")) for o in found)


def test_the_judge_who_hears_the_matter_is_offered_and_no_other(store: Store) -> None:
    record = record_in(store)

    assert by_judge(record, "Hon. Kymberly K. Evanson") == {"wawd-evanson": OfferedBy.JUDGE}
    assert by_judge(record, "K. Evanson") == {"wawd-evanson": OfferedBy.JUDGE}
    assert by_judge(record, "Richard B. Evanson") == {}
    assert by_judge(record, "James Robart") == {}


def test_where_no_judge_is_on_record_all_of_the_court_are_offered_as_such(store: Store) -> None:
    found = by_judge(record_in(store), "")

    assert set(found) == {"wawd-estudillo", "wawd-evanson", "wawd-jones"}
    assert set(found.values()) == {OfferedBy.COURT}


def test_a_page_that_does_not_name_its_judge_is_offered_by_its_court(store: Store) -> None:
    found = by_judge(record_in(store), "Iasparro", "ilnd")

    assert found["ilnd-iasparro"] is OfferedBy.JUDGE
    assert found["ilnd-cmpid-1158"] is OfferedBy.COURT


def test_an_offer_changes_no_verdict(store: Store) -> None:
    record = record_in(store)

    assert [o.overlay.id for o in overlays_for(record)] == ["moed-jackson"], "by the initials CEJ"
    assert [layer.kind for layer in ripeness_of(record, OCT_9).assessment.force.layers] == [LayerKind.RULE]


def test_an_adopted_overlay_is_a_standing_order_that_asks_for_its_step(store: Store) -> None:
    change = adopt_overlay(store, BRISCOE, "moed-webber", TODAY)

    record = record_in(store)
    order = next(o for o in record.orders if o.id == change.fact)
    assert (order.layer, order.judge, order.signed_on) == (OrderLayer.STANDING, "E. Richard Webber", TODAY)
    assert order.source.startswith("overlay moed-webber: https://")
    found = ripeness_of(record, OCT_9).assessment
    assert found.force.steps == ("court_teleconference_before_motion",)
    assert all(any(f.test is Test.COURT_STEPS for f in v.findings) for v in found.items)
    undo_last(store, BRISCOE)
    assert record_in(store).orders == tuple(o for o in record.orders if o.id != order.id)


def test_it_counts_from_its_adoption_and_never_before_its_date(store: Store) -> None:
    adopt_overlay(store, BRISCOE, "moed-webber", TODAY)
    record = record_in(store)

    assert ripeness_of(record, date(2009, 10, 7)).assessment.force.steps == ()
    with pytest.raises(InvalidInput, match=r"is dated Jan(uary|\.) 17, 2009, which is after today"):
        adopt_overlay(store, BRISCOE, "moed-medler", date(2009, 1, 16))


def test_the_layer_that_lost_is_shown(store: Store) -> None:
    record = record_in(store)
    (ilnd,) = (o for o in overlays_of("ilnd") if o.id == "ilnd-cmpid-1158")
    adopt_overlay(store, BRISCOE, "moed-webber", TODAY)
    order = record_in(store).orders[-1]
    modes = replace(order, terms=ilnd.terms)
    force = ripeness_of(replace(record, orders=(*record.orders, modes)), OCT_9).assessment.force

    assert Mode.VIDEO in force.rule.qualifying_modes
    assert [(layer.kind, layer.overridden) for layer in force.layers] == [
        (LayerKind.RULE, ("modes",)),
        (LayerKind.STANDING_ORDER, ()),
    ]
    assert force.layers[0].cite == "E.D. Mo. L.R. 3.04(A)"


def test_what_is_adopted_is_not_adopted_twice(store: Store) -> None:
    adopt_overlay(store, BRISCOE, "moed-webber", TODAY)
    record = record_in(store)

    taken = offers(overlays_of("moed"), replace(record.matter, presiding_judge=""), record.orders)
    assert [o.overlay.id for o in taken if o.adopted] == ["moed-webber"]
    with pytest.raises(Refused):
        adopt_overlay(store, BRISCOE, "moed-webber", TODAY)
    with pytest.raises(NotFound, match="moed-medler"):
        adopt_overlay(store, BRISCOE, "wawd-evanson", TODAY)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"confidence": 7}, "confidence"),
        ({"says": []}, "what it says"),
        ({"source": ""}, "its source"),
        ({"steps": "call"}, "must be a list"),
        ({"mood": "stern"}, "has no field 'mood'"),
    ],
)
def test_a_bad_overlay_is_refused_in_one_sentence(change: dict[str, object], said: str) -> None:
    good: dict[str, object] = {
        "id": "x",
        "judge": "J",
        "says": ["call first"],
        "source": "http://x",
        "seen": "text",
        "confidence": 2,
    }
    assert len(overlays_from({"overlays": [good]}, "x.toml")) == 1
    with pytest.raises(InvalidInput, match=said) as refusal:
        overlays_from({"overlays": [good | change]}, "x.toml")
    assert "x.toml" in str(refusal.value)
