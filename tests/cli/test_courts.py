"""`courts` lists the 94 districts; what is not known of one is null, and what is used instead is said."""

from tests.cli.docket import Docket


def test_all_districts_are_listed_with_what_is_known(empty: Docket) -> None:
    listed = empty.ask("courts").rows

    assert len(listed) == 94
    unknown = [c for c in listed if c["conferral"] is None]
    assert len(unknown) == 28
    assert all("Fed. R. Civ. P. 37(a)(1)" in c["fallback"] for c in unknown)
    assert all(c["conferral"]["sources"] and "text_seen" in c["conferral"] for c in listed if c["conferral"])


def test_one_district_is_shown_as_in_the_list(empty: Docket) -> None:
    for court in ("mdd", "hid", "wawd"):
        assert empty.done("courts", court) in empty.ask("courts").rows


def test_a_judges_practice_is_listed_and_marked_as_an_offer(empty: Docket) -> None:
    assert [o["id"] for o in empty.done("courts", "kywd")["overlays"]] == ["kywd-lindsay", "kywd-moyer"]


def test_a_court_that_is_none_is_not_found(empty: Docket) -> None:
    asked = empty.ask("courts", "nowhere")
    assert asked.status == 1
    assert "No court 'nowhere' is on file" in asked.err
