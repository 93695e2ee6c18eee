"""A matter opened from a form: its parties, lawyers and dates in one act; the seed comes out as it is."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docket_assistant.app.discovery.answers import Answers, record_answers
from docket_assistant.app.discovery.served_set import ServedSet, serve_set
from docket_assistant.app.matters.new_matter import LawyerBlock, NewMatter, open_matter, warnings_of
from docket_assistant.app.ripeness import counts_of
from docket_assistant.app.upkeep.drafts import draft_kept, keep_draft
from docket_assistant.app.upkeep.journal import redo_last, undo_last
from docket_assistant.app.upkeep.sample import put_sample, sample_record
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.domain.discovery import ResponseKind
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import MatterId
from docket_assistant.domain.items import ItemKind, ItemToken
from docket_assistant.domain.matter import ScheduleDate, Side
from docket_assistant.domain.people import AddressKind, PartyRole
from docket_assistant.domain.record import Record
from docket_assistant.domain.references import check_record
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.store.store import Store
from docket_assistant.wording.paper_names import tokens_by_item

TODAY = date(2009, 8, 14)
DANA = LawyerBlock(
    "Dana R. Example", "#00000(MO)", "Example Law Office", "100 Placeholder Street", "", "d@e.test"
)
LEE = LawyerBlock("Lee B. Sample", "", "Sample Law", "", "(555) 010-0200", "lee.sample@sample-law.example")
BRISCOE = NewMatter(
    "moed",
    "Eastern Division",
    "4:08-CV-1717 (CEJ)",
    Side.DEFENDANT,
    ("JOHNNY BRISCOE",),
    ("ST. LOUIS COUNTY",),
    et_al=(Side.DEFENDANT,),
    versus="VS.",
    presiding_judge="CEJ",
    ours=(DANA,),
    theirs=(LEE,),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    with writing(tmp_path / "docket.db") as opened:
        yield opened


def record_of(store: Store, matter: MatterId) -> Record:
    with store.read() as view:
        record = view.record(matter)
    check_record(record)
    return record


def test_a_matter_is_opened_whole_in_one_act(store: Store) -> None:
    change = open_matter(store, BRISCOE, TODAY)

    record = record_of(store, change.matter)
    assert (change.label, change.undoable, change.notes) == ("Open matter", True, ())
    sample = sample_record().matter
    assert record.matter == replace(sample, id=change.matter, specimen=False, note="")
    assert [(p.name, p.role, p.position) for p in record.parties] == [
        ("JOHNNY BRISCOE", PartyRole.PLAINTIFF, 0),
        ("ST. LOUIS COUNTY", PartyRole.DEFENDANT, 1),
    ]
    with store.read() as view:
        assert [act.label for act in view.history(change.matter)] == ["Open matter"]


def test_opening_is_undone_and_redone_in_one_act(store: Store) -> None:
    matter = open_matter(store, BRISCOE, TODAY).matter
    before = record_of(store, matter)

    undo_last(store, matter)
    with store.read() as view:
        assert (view.matters(), [row.id for row in view.trash()]) == ((), [matter])
    redo_last(store, matter)

    assert record_of(store, matter) == before


def test_lawyers_come_with_their_addresses_and_where_they_were_read(store: Store) -> None:
    record = record_of(store, open_matter(store, BRISCOE, TODAY).matter)

    dana, lee = record.counsel
    assert (dana.side, dana.lead, dana.bar_number) == (Side.DEFENDANT, None, "#00000(MO)")
    assert (lee.side, lee.firm) == (Side.PLAINTIFF, "Sample Law")
    assert [a.kind for a in dana.addresses] == [AddressKind.STREET, AddressKind.EMAIL]
    for address in (*dana.addresses, *lee.addresses):
        assert (address.since, address.until, address.read_on) == (None, None, TODAY)
        assert address.read_where == "entered when the matter was opened"


def test_blank_lines_and_empty_blocks_are_passed_over(store: Store) -> None:
    new = replace(BRISCOE, first=("", " JOHNNY BRISCOE "), theirs=(LawyerBlock(" "), LEE))

    record = record_of(store, open_matter(store, new, TODAY).matter)
    assert [party.name for party in record.parties] == ["JOHNNY BRISCOE", "ST. LOUIS COUNTY"]
    assert [lawyer.name for lawyer in record.counsel] == ["Dana R. Example", "Lee B. Sample"]


def test_parties_of_the_other_side_may_act_alone(store: Store) -> None:
    new = replace(BRISCOE, theirs=(), self_represented=True, second=("A", "B"))

    record = record_of(store, open_matter(store, new, TODAY).matter)
    assert [party.self_represented for party in record.parties] == [True, False, False]
    assert [party.position for party in record.parties] == [0, 1, 2]


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"court": " "}, "The court is empty"),
        ({"number": ""}, "case number is empty"),
        ({"first": ()}, r"No party stands above the 'VS\.'"),
        ({"second": (" ",)}, r"No party stands below the 'VS\.'"),
        ({"our_side": Side.OTHER}, "act for the side other"),
        ({"second_role": PartyRole.PETITIONER}, "on one side"),
        ({"ours": (replace(DANA, name=" "),)}, "A lawyer of our side has no name"),
        ({"theirs": (LawyerBlock("", telephone="5"),)}, "A lawyer of the other side has no name"),
        ({"self_represented": True}, "without counsel and has Lee B. Sample"),
        (
            {"trial": date(2010, 3, 1), "none_set": (ScheduleDate.TRIAL,)},
            "Trial has a date and is said not to be set",
        ),
    ],
)
def test_what_cannot_be_opened_is_refused_and_leaves_nothing(
    store: Store, wrong: dict[str, object], says: str
) -> None:
    keep_draft(store, "draft", MatterId(""), "new", {"court": "moed"})
    with pytest.raises(InvalidInput, match=says):
        open_matter(store, replace(BRISCOE, **wrong), TODAY, "draft")  # type: ignore[arg-type]

    assert draft_kept(store, "draft") is not None
    with store.read() as view:
        assert view.matters() == ()


@pytest.mark.parametrize(
    "wrong", [{"theirs": (replace(LEE, firm="a\ud800"),)}, {"first": ("\x00",)}, {"number": "\x01"}]
)
def test_a_text_that_no_paper_can_hold_is_refused_whole(store: Store, wrong: dict[str, object]) -> None:
    with pytest.raises(InvalidInput):
        open_matter(store, replace(BRISCOE, **wrong), TODAY)  # type: ignore[arg-type]
    with store.read() as view:
        assert view.matters() == ()


@pytest.mark.parametrize("number", ["4:08-CV-1717 (CEJ)", "4:08cv01717", " 4:08-cv-1717"])
def test_a_number_on_file_is_opened_again_and_told(store: Store, number: str) -> None:
    put_sample(store)

    change = open_matter(store, replace(BRISCOE, number=number), TODAY)
    assert change.notes == ("4:08-CV-1717 (CEJ) is on file already as JOHNNY BRISCOE v. ST. LOUIS COUNTY",)


def test_another_number_or_court_is_not_told(store: Store) -> None:
    put_sample(store)

    with store.read() as view:
        assert warnings_of(replace(BRISCOE, number="4:08-CV-1718"), view) == ()
        assert warnings_of(replace(BRISCOE, court="mowd"), view) == ()
        assert warnings_of(replace(BRISCOE, number=""), view) == ()


def test_the_draft_goes_with_the_act(store: Store) -> None:
    keep_draft(store, "draft", MatterId(""), "new", {"court": "moed"})
    open_matter(store, BRISCOE, TODAY, "draft")

    assert draft_kept(store, "draft") is None


NAMES = st.lists(st.text(st.characters(codec="utf-8"), max_size=6), max_size=3).map(tuple)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    first=NAMES, second=NAMES, roles=st.tuples(*[st.sampled_from(PartyRole)] * 2), side=st.sampled_from(Side)
)
def test_what_is_opened_can_be_a_record_and_what_is_refused_is_not_kept(
    store: Store,
    first: tuple[str, ...],
    second: tuple[str, ...],
    roles: tuple[PartyRole, PartyRole],
    side: Side,
) -> None:
    new = replace(
        BRISCOE, first=first, second=second, first_role=roles[0], second_role=roles[1], our_side=side
    )
    with store.read() as view:
        before = len(view.matters())
    try:
        opened = open_matter(store, new, TODAY)
    except InvalidInput:
        with store.read() as view:
            assert len(view.matters()) == before
        return
    record = record_of(store, opened.matter)
    assert {party.side for party in record.parties} == {side, new.other_side}
    assert [party.position for party in record.parties] == list(range(len(record.parties)))


def test_the_seed_entered_through_the_forms_counts_as_the_sample_does(store: Store) -> None:
    matter, sample = open_matter(store, BRISCOE, TODAY).matter, sample_record()
    tokens = tokens_by_item(sample)
    disputed = {dispute.item for dispute in sample.disputed_items}
    for given_set in sample.sets:
        own = [item.id for item in sample.items if item.set == given_set.id]
        typed = ServedSet(
            given_set.kind,
            None,
            Side.DEFENDANT,
            given_set.served_on,
            ServiceMethod.UNKNOWN,
            tuple(tokens[item] for item in own),
            source=given_set.source,
        )
        serve_set(store, matter, typed)
    sets = tuple(s.id for s in record_of(store, matter).sets)
    contested = tuple(tokens[item.id] for item in sample.items if item.id in disputed)
    for kind, day in ((ResponseKind.RESPONSE, 15), (ResponseKind.SUPPLEMENTAL, 38)):
        on = date(2009, 9, 1) + timedelta(days=day - 1)
        record_answers(store, matter, Answers(sets, kind, on, not_accepted=contested))

    record = replace(record_of(store, matter), conferrals=sample.conferrals)
    days = [date(2009, 8, 1) + timedelta(days=n) for n in range(130)]
    alike = replace(sample, messages=(), motions=(), orders=(), duties=())
    assert [counts_of(record, day) for day in days] == [counts_of(alike, day) for day in days]
    assert counts_of(record, date(2009, 10, 7)) == {"NEEDS_REVIEW": 18}
    assert counts_of(record, date(2009, 10, 9)) == {"STALE_CONFERRAL": 18}
    assert {(s.kind, s.ordinal) for s in record.sets} == {
        (ItemKind.INTERROGATORY, 1),
        (ItemKind.PRODUCTION, 1),
    }
    assert ItemToken.parse("I-3(b)") in tokens_by_item(record).values()
