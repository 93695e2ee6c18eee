"""Matters opened, imported and found by the jobs under every face."""

from dataclasses import replace
from pathlib import Path

import pytest

from docket_assistant.app.find import find_conferral, find_matter, find_motion, find_order
from docket_assistant.app.ids import new_id
from docket_assistant.app.matters.whole_matters import import_matter, open_new_matter, read_file
from docket_assistant.app.outputs import put_file
from docket_assistant.app.upkeep.journal import undo_last
from docket_assistant.app.upkeep.sample import put_sample, sample_record
from docket_assistant.app.upkeep.stores import reading, writing
from docket_assistant.domain.errors import EnvironmentFailed, InvalidInput, NotFound, Refused
from docket_assistant.domain.ids import MatterId


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with the sample in it."""
    store_path = tmp_path / "docket.db"
    with writing(store_path) as store:
        put_sample(store)
    return store_path


@pytest.mark.parametrize(
    "text", ["briscoe", "BRISCOE", "4:08-cv-1717 (CEJ)", "1717", "johnny briscoe v. st", " st. louis "]
)
def test_a_matter_is_found_by_id_number_or_caption(path: Path, text: str) -> None:
    with reading(path) as view:
        assert find_matter(view, text) == "briscoe"


@pytest.mark.parametrize("text", ["", "  ", "Nobody", "4:08-CV-9999"])
def test_what_fits_no_matter_is_not_found(path: Path, text: str) -> None:
    with reading(path) as view, pytest.raises(NotFound):
        find_matter(view, text)


def test_what_fits_two_matters_names_both_by_id(path: Path) -> None:
    with writing(path) as store:
        copied = import_matter(store, sample_record(), as_copy=True)
        with store.read() as view:
            with pytest.raises(InvalidInput, match=copied):
                find_matter(view, "Briscoe v.")
            assert find_matter(view, copied) == copied


def test_an_order_motion_or_contact_is_found_by_id_date_or_place() -> None:
    record = sample_record()
    order, motion, contact = record.orders[0], record.motions[0], record.conferrals[0]

    assert {find_order(record, ref).id for ref in (order.id, "2009-12-02", "1")} == {order.id}
    assert {find_motion(record, ref).id for ref in (motion.id, motion.filed_on.isoformat(), "1")} == {
        motion.id
    }
    assert {find_conferral(record, ref).id for ref in (contact.id, "2009-09-24", "1")} == {contact.id}


@pytest.mark.parametrize("ref", ["0", "2", "-1", "", "2009-12-03", "2009-12-2"])
def test_a_reference_to_nothing_says_what_there_is(ref: str) -> None:
    with pytest.raises(NotFound, match="2009-12-02"):
        find_order(sample_record(), ref)


def test_two_orders_of_one_day_need_the_id() -> None:
    record = sample_record()
    second = replace(record.orders[0], id=type(record.orders[0].id)("second"))
    record = replace(record, orders=(*record.orders, second))

    with pytest.raises(InvalidInput, match="second"):
        find_order(record, "2009-12-02")
    assert find_order(record, "2").id == "second"


def test_an_import_as_copy_shares_no_id(path: Path) -> None:
    with writing(path) as store:
        with pytest.raises(Refused, match="briscoe"):
            import_matter(store, sample_record(), as_copy=False)
        copied = import_matter(store, sample_record(), as_copy=True)
    with reading(path) as view:
        assert view.record(MatterId("briscoe")) == sample_record()
        assert view.record(copied).matter == replace(sample_record().matter, id=copied)


def test_a_fact_on_file_in_another_matter_is_refused_too(path: Path) -> None:
    record = sample_record()
    moved = replace(record, matter=replace(record.matter, id=MatterId("other")))

    with writing(path) as store:
        with pytest.raises(Refused, match="on file already"):
            open_new_matter(store, moved)
        with store.read() as view:
            assert [row.id for row in view.matters()] == ["briscoe"]


def test_an_import_is_undone_into_the_trash_and_the_sample_stays(path: Path) -> None:
    with writing(path) as store:
        matter = import_matter(store, sample_record(), as_copy=True)

        undo_last(store, matter)
        with pytest.raises(Refused, match="nothing to undo"):
            undo_last(store, MatterId("briscoe"))

        with store.read() as view:
            assert [row.id for row in view.matters()] == ["briscoe"]
            assert [row.id for row in view.trash()] == [matter]
            assert view.verify(matter).holds


def test_a_store_is_made_only_where_asked(tmp_path: Path) -> None:
    missing = tmp_path / "none.db"

    with pytest.raises(NotFound), writing(missing, create=False):
        pass
    with pytest.raises(NotFound), reading(missing):
        pass
    assert list(tmp_path.iterdir()) == []


def test_ids_are_new_each_time() -> None:
    made = {new_id("matter") for _ in range(1000)}

    assert len(made) == 1000
    assert {len(identifier) for identifier in made} == {32}


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        read_file(tmp_path / "none")
    with pytest.raises(InvalidInput):
        read_file(tmp_path)


def test_a_file_is_put_once_and_never_over_another(tmp_path: Path) -> None:
    out = tmp_path / "out"
    put_file(out, b"one")
    before = out.stat()
    put_file(out, b"one")

    assert out.stat().st_mtime_ns == before.st_mtime_ns
    with pytest.raises(Refused):
        put_file(out, b"two")
    with pytest.raises(Refused):
        put_file(tmp_path, b"one")
    with pytest.raises(EnvironmentFailed):
        put_file(tmp_path / "none" / "out", b"one")
    assert out.read_bytes() == b"one"
