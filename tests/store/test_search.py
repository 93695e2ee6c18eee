"""What a search finds, by the words of a fact and of its matter's caption."""

import dataclasses
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docket_assistant.domain.conferral import Conferral, Mode
from docket_assistant.domain.discovery import RequestItem, RequestSet
from docket_assistant.domain.ids import ConferralId, CounselId, ItemId, MatterId, OrderId, PartyId, SetId
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.matter import Matter, Side
from docket_assistant.domain.order import CourtOrder
from docket_assistant.domain.people import Counsel, Party, PartyRole
from docket_assistant.store.rows import AnyNoun
from docket_assistant.store.search_query import FIND, Hit
from docket_assistant.store.search_terms import NEXT_TERM
from docket_assistant.store.slips import is_near
from docket_assistant.store.store import Store
from docket_assistant.wording.found_groups import Found
from tests.store.samples import act

BRISCOE, GARCIA = MatterId("briscoe"), MatterId("garcia")


def matter(matter_id: MatterId, number: str, plaintiff: str, defendant: str) -> list[AnyNoun]:
    """A matter with two interrogatories 7, one request 7 and a request that speaks of a number."""
    own = str(matter_id)
    parties = PartyId(f"{own}-p"), PartyId(f"{own}-d")
    rogs, rfps = SetId(f"{own}-rogs"), SetId(f"{own}-rfps")
    return [
        Matter(matter_id, "moed", number, Side.PLAINTIFF, presiding_judge="Carol E. Jackson"),
        Party(parties[0], plaintiff, PartyRole.PLAINTIFF),
        Party(parties[1], defendant, PartyRole.DEFENDANT, 1),
        RequestSet(rogs, ItemKind.INTERROGATORY, 1, parties[:1], parties[1:]),
        RequestSet(rfps, ItemKind.PRODUCTION, 2, parties[:1], parties[1:]),
        RequestItem(ItemId(f"{own}-7"), rogs, "7", 0, ItemKind.INTERROGATORY, "State your wages."),
        RequestItem(ItemId(f"{own}-3b"), rogs, "3(b)", 1, ItemKind.INTERROGATORY, "Providers since 7/2003"),
        RequestItem(ItemId(f"{own}-p7"), rfps, "7", 0, ItemKind.PRODUCTION, "The policy on wages."),
    ]


@pytest.fixture
def two(store: Store) -> Iterator[Store]:
    """Two matters, and facts of the first."""
    act(store, GARCIA, *matter(GARCIA, "3:19-cv-00502", "MARÍA GARCÍA", "ACME HOLDINGS, LLC"))
    act(store, BRISCOE, *matter(BRISCOE, "4:08-CV-1717 (CEJ)", "JOHNNY BRISCOE", "ST. LOUIS COUNTY"))
    act(
        store,
        BRISCOE,
        Counsel(CounselId("roe"), "Jane Roe-Hanson", Side.DEFENDANT, firm="Hanson & Dale"),
        CourtOrder(OrderId("order"), date(2009, 12, 2), text="Confer within ten days."),
        Conferral(
            ConferralId("talk"), Mode.TELEPHONE, date(2009, 9, 24), said="Treating providers were discussed.",
            private_notes="Opponent sounded unsure about wages.",
        ),
    )  # fmt: skip
    yield store  # noqa: PT022  # closed by the store's own fixture


def hits(store: Store, text: str, limit: int = 9, *, with_private: bool = True) -> tuple[Hit, ...]:
    with store.read() as view:
        return view.search(text, limit, with_private=with_private)


def ids(store: Store, text: str) -> list[str]:
    return [hit.fact_id for hit in hits(store, text)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("briscoe rog 7", ["briscoe-7", "briscoe-3b"]),
        ("BRISCOE interrogatory no. 7", ["briscoe-7", "briscoe-3b"]),
        ("louis johnny rog 3b", ["briscoe-3b"]),
        ("rog 3(b) garcia", ["garcia-3b"]),
        ("second set rfp 7 acme", ["garcia-p7"]),
        ("garcía wages", ["garcia-p7", "garcia-7"]),
        ("garcia wag", ["garcia-p7", "garcia-7"]),
        ("order dec 2 2009", ["order"]),
        ("briscoe 12/2", ["order"]),
        ("call provid", ["talk"]),
        ("unsure", ["talk"]),
        ("hanson", ["roe"]),
        ("hans", ["roe"]),
        ("1717", ["briscoe"]),
        ("4:08-cv-17", ["briscoe"]),
        ("jackson 1717", ["briscoe"]),
        ("zebra", []),
        ("briscoe zebra", []),
        ("", []),
        ("b", []),
    ],
)
def test_all_words_are_found_in_the_fact_and_its_caption(two: Store, typed: str, found: list[str]) -> None:
    assert ids(two, typed) == found


def test_a_matter_answers_to_its_caption_and_not_with_all_its_facts(two: Store) -> None:
    assert ids(two, "johnny briscoe") == ["briscoe", "briscoe-p"]


def test_the_newest_comes_first_in_its_group(two: Store) -> None:
    assert ids(two, "state wages rog") == ["briscoe-7", "garcia-7"]

    with two.read() as view:
        item = next(i for i in view.record(GARCIA).items if i.id == "garcia-7")
    act(two, GARCIA, dataclasses.replace(item, text="State your wages and tips."))

    assert ids(two, "state wages rog") == ["garcia-7", "briscoe-7"]


def test_no_more_of_a_group_than_asked_for(two: Store) -> None:
    talks = [Conferral(ConferralId(f"t{n}"), Mode.TELEPHONE, said="wages again") for n in range(30)]
    act(two, BRISCOE, *talks)

    found = hits(two, "wages", 4)

    assert [hit.fact_id for hit in found if hit.group is Found.TALK] == ["t29", "t28", "t27", "t26"]
    assert sum(hit.group is Found.ITEM for hit in found) == 4


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("birscoe", "briscoe"),
        ("brisco", "briscoe"),
        ("briscoee", "briscoe"),
        ("bruscoe rog 7", "briscoe-7"),
        ("birsc", "briscoe"),
        ("gracia", "garcia"),
        ("hansen", "roe"),
        ("bris rog 3b", "briscoe-3b"),
    ],
)
def test_one_slip_in_a_name_is_forgiven(two: Store, typed: str, found: str) -> None:
    assert found in ids(two, typed)


@pytest.mark.parametrize("typed", ["bircseo", "roe x7", "ore", "wagse"])
def test_two_slips_short_words_and_words_that_are_no_names_are_not_guessed(two: Store, typed: str) -> None:
    assert ids(two, typed) == []


def test_a_matter_in_the_trash_is_not_found(two: Store) -> None:
    with two.begin("Trash", BRISCOE) as tx:
        tx.put(dataclasses.replace(tx.record().matter, trashed_on=date(2026, 1, 5)))

    assert ids(two, "briscoe") == []
    assert ids(two, "briscoe rog 7") == []
    assert ids(two, "rog 7")[0] == "garcia-7"


def test_without_private_text_it_is_neither_matched_nor_shown(two: Store) -> None:
    assert hits(two, "unsure", with_private=False) == ()
    assert hits(two, "treating", with_private=False)[0].private == ""
    assert hits(two, "treating")[0].private != ""
    assert ids(two, "briscoe unsure") == ["talk"]
    assert hits(two, "briscoe unsure", with_private=False) == ()


@pytest.mark.parametrize(
    "typed",
    [
        'briscoe" OR "zebra', "briscoe OR zebra", "NEAR(briscoe zebra)", "briscoe NOT zebra", "^zebra",
        "words : zebra", "zebra*", '"', "''", "*", "-", "()", "AND", "private:zebra", "\ue000briscoe",
        "\x00", "briscoe\x00zebra", "a" * 5000, '"' * 400, "zebra\u202e", "; DROP TABLE search_entry",
    ],
)  # fmt: skip
def test_nothing_typed_is_read_as_a_query(two: Store, typed: str) -> None:
    found = ids(two, typed)

    assert found == [] or typed == "\ue000briscoe"


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    typed=st.text(max_size=40) | st.text(st.sampled_from('"*():^-+ANDORT briscoe7\ue000\ue001'), max_size=40)
)
def test_any_text_can_be_typed(two: Store, typed: str) -> None:
    for hit in hits(two, typed):
        assert hit.matter_id in (BRISCOE, GARCIA)


def test_no_big_table_is_scanned(two: Store) -> None:
    with two.read() as view:
        plans = [
            view.link.execute(f"EXPLAIN QUERY PLAN {text}", values).fetchall()
            for text, values in ((FIND, ['"rog"', 0, 9, 9]), (NEXT_TERM, ["rog"]))
        ]
    steps = [str(row[3]) for plan in plans for row in plan]

    assert len(steps) == 4
    assert [step for step in steps if "SCAN" in step and "VIRTUAL TABLE" not in step] == []
    assert [step for step in steps if "TEMP B-TREE" in step] == []


@given(name=st.text("abcd", min_size=4, max_size=8), at=st.integers(0, 7), letter=st.sampled_from("abcdx"))
def test_one_slip_is_near_and_none_is_no_slip(name: str, at: int, letter: str) -> None:
    at %= len(name)
    slips = {
        name[:at] + name[at + 1 :],
        name[:at] + letter + name[at:],
        name[:at] + letter + name[at + 1 :],
        name[:at] + name[at + 1 : at + 2] + name[at] + name[at + 2 :],
    } - {name}

    assert all(is_near(slip, name, begun=False) for slip in slips)
    assert not is_near(name, name, begun=False)
    assert not is_near(name + "xx", name, begun=False)
    assert not is_near(name[:-2], name, begun=True)
