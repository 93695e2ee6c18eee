"""Talks and attempts logged by their forms: the same record as by command, and nothing judged."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from docket_assistant import resources
from docket_assistant.app.conferrals.talks import (
    OutcomeTyped,
    ReadBack,
    Talk,
    Try,
    amend_conferral,
    log_attempt,
    log_conferral,
    people_to_list,
    responses_to_list,
    talk_of,
)
from docket_assistant.app.papers.statement import draft_statement
from docket_assistant.app.ripeness import counts_of
from docket_assistant.app.upkeep.drafts import drafts_kept, keep_draft
from docket_assistant.app.upkeep.journal import undo_last
from docket_assistant.app.upkeep.sample import put_sample
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.domain.conferral import Coverage, Mode, Outcome, ParticipantRole
from docket_assistant.domain.errors import InvalidInput, NotFound
from docket_assistant.domain.ids import ConferralId, ItemId, MatterId, ResponseId
from docket_assistant.domain.item_lists.reader import read_items
from docket_assistant.domain.matter import Side
from docket_assistant.domain.record import Record
from docket_assistant.store.store import Store
from docket_assistant.wording.paper_names import tokens_by_item

BRISCOE = MatterId("briscoe")
DEC_7, DEC_8 = date(2009, 12, 7), date(2009, 12, 8)
AFTER_TALK = {"NOT_RIPE": 9, "RIPE": 7, "RESOLVED": 2}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with the sample in it."""
    with writing(tmp_path / "docket.db") as opened:
        put_sample(opened)
        yield opened


def record_in(store: Store) -> Record:
    with store.read() as view:
        return view.record(BRISCOE)


def named(record: Record, text: str) -> tuple[ItemId, ...]:
    by_token = {token: item for item, token in tokens_by_item(record).items()}
    return tuple(by_token[token] for token in read_items(text, known=tuple(by_token)).tokens)


def dec_7(record: Record, read_back: ReadBack = ReadBack.NO_CORRECTION) -> Talk:
    """The talk of the shipped step, as a form would hand it over."""
    said = json.loads(resources.read_bytes("sample/steps/talk-dec-7.json"))["conferrals"][0]
    outcomes = tuple(
        OutcomeTyped(
            named(record, o["items"]),
            Outcome(o["outcome"]),
            o.get("terms", ""),
            date.fromisoformat(o["by"]) if "by" in o else None,
            date.fromisoformat(o["performed_on"]) if "performed_on" in o else None,
            o.get("stipulated_order"),
        )
        for o in said["outcomes"]
    )
    return Talk(
        mode=Mode(said["mode"]),
        held_on=date.fromisoformat(said["held_on"]),
        starts_at=time.fromisoformat(said["starts_at"]),
        zone=said["zone"],
        participants=people_to_list(record, DEC_7),
        responses_on_table=tuple(ResponseId(r) for r in said["responses_on_table"]),
        started_by=Side(said["started_by"]),
        outcomes=outcomes,
        read_back=read_back,
    )


def logged(store: Store, talk: Talk | None = None) -> ConferralId:
    talk = dec_7(record_in(store)) if talk is None else talk
    return ConferralId(log_conferral(store, BRISCOE, talk, DEC_8).fact)


def test_the_talk_of_the_step_file_gives_its_counts_and_its_statement(store: Store) -> None:
    change = log_conferral(store, BRISCOE, dec_7(record_in(store)), DEC_8)

    record = record_in(store)
    assert counts_of(record, DEC_8) == AFTER_TALK
    assert draft_statement(record, record.orders[0].id, DEC_8).statement.variant == "partial"
    assert (change.label, change.notes) == ("Log conferral", ())
    talk = next(c for c in record.conferrals if c.id == change.fact)
    assert (talk.coverage, set(talk.items)) == (Coverage.LISTED, {i.id for i in record.items})


def test_a_talk_is_one_act_that_undo_takes_back_whole(store: Store) -> None:
    before = record_in(store)
    logged(store)

    undo_last(store, BRISCOE)

    assert record_in(store) == before


def test_the_draft_of_a_talk_is_gone_once_it_is_logged(store: Store) -> None:
    keep_draft(store, "draft-1", BRISCOE, "conferral", {"day": "12/7"})

    log_conferral(store, BRISCOE, dec_7(record_in(store)), DEC_8, "draft-1")

    assert drafts_kept(store) == ()


def test_a_refused_talk_keeps_its_draft(store: Store) -> None:
    keep_draft(store, "draft-1", BRISCOE, "conferral", {"day": "12/7"})

    with pytest.raises(InvalidInput, match="after today"):
        log_conferral(store, BRISCOE, dec_7(record_in(store)), date(2009, 12, 6), "draft-1")

    assert [d.id for d in drafts_kept(store)] == ["draft-1"]


def test_an_item_with_two_outcomes_is_refused_by_its_name(store: Store) -> None:
    talk = dec_7(record_in(store))
    again = OutcomeTyped(named(record_in(store), "Interrogatory No. 7"), Outcome.LEFT_OPEN)

    with pytest.raises(InvalidInput, match=r"Interrogatory No\. 7 has two outcomes"):
        logged(store, replace(talk, outcomes=(*talk.outcomes, again)))


@pytest.mark.parametrize("field", ["read_back", "withdrawn"])
def test_what_needs_the_day_of_the_talk_is_refused_without_it(store: Store, field: str) -> None:
    items = record_in(store).items
    content = ReadBack.NO_CORRECTION if field == "read_back" else (items[0].id,)

    with pytest.raises(InvalidInput, match="day of the talk is empty"):
        logged(store, replace(Talk(Mode.TELEPHONE), **{field: content}))  # type: ignore[arg-type]


def test_an_item_not_taken_up_is_not_covered(store: Store) -> None:
    record = record_in(store)
    seven, eight = named(record, "Interrogatories Nos. 7-8")
    lines = (OutcomeTyped((seven,), Outcome.NO_ACCORD), OutcomeTyped((eight,), Outcome.NOT_TAKEN_UP))

    talk = logged(store, Talk(Mode.TELEPHONE, DEC_7, outcomes=lines))

    assert next(c for c in record_in(store).conferrals if c.id == talk).items == (seven,)


def test_a_talk_about_nothing_listed_has_unknown_coverage(store: Store) -> None:
    talk = logged(store, Talk(Mode.TELEPHONE, DEC_7))

    assert next(c for c in record_in(store).conferrals if c.id == talk).coverage is Coverage.UNKNOWN


def test_items_let_go_in_the_talk_are_withdrawn_that_day(store: Store) -> None:
    record = record_in(store)
    gone = named(record, "Interrogatories Nos. 13-15")

    logged(store, replace(dec_7(record), outcomes=(), withdrawn=gone))

    assert [(w.items, w.on) for w in record_in(store).withdrawals] == [(gone, DEC_7)]


@pytest.mark.parametrize(
    ("read_back", "said"),
    [(ReadBack.NOT_DONE, None), (ReadBack.NO_CORRECTION, False), (ReadBack.CORRECTED, True)],
)
def test_the_reading_stands_on_every_outcome(store: Store, read_back: ReadBack, said: bool | None) -> None:
    talk = logged(store, dec_7(record_in(store), read_back))

    outcomes = [o for o in record_in(store).outcomes if o.conferral == talk]
    assert {o.read_back_corrected for o in outcomes} == {said}
    assert {o.was_read_back for o in outcomes} == {said is False}


def test_notes_name_a_missing_side_a_writing_and_a_later_response(store: Store) -> None:
    record = record_in(store)
    alone = tuple(p for p in people_to_list(record, DEC_7) if p.side is Side.DEFENDANT)
    mail = replace(dec_7(record), mode=Mode.EMAIL, participants=alone, held_on=date(2009, 9, 24))

    notes = log_conferral(store, BRISCOE, mail, DEC_8).notes

    assert [note.split(",")[0] for note in notes] == [
        "Made by e-mail",
        "Nobody of the other side is listed as having taken part.",
        "The contact of Sept. 24",
    ]
    assert notes[2].endswith("2009 came before the supplement of Oct. 8, 2009 on 18 items.")


def test_amending_nothing_changes_nothing(store: Store) -> None:
    talk = logged(store)
    before = record_in(store)

    amend_conferral(store, BRISCOE, talk, talk_of(before, talk), DEC_8)

    assert record_in(store) == before


def test_an_edited_term_no_longer_matches_its_reading_until_it_is_read_again(store: Store) -> None:
    talk = logged(store)
    form = talk_of(record_in(store), talk)
    edited = replace(form.outcomes[1], terms="Plaintiff will answer for 2005.")
    form = replace(form, outcomes=(form.outcomes[0], edited, *form.outcomes[2:]))

    amend_conferral(store, BRISCOE, talk, form, DEC_8)
    unread = [o for o in record_in(store).outcomes if not o.was_read_back]
    assert [(o.terms, "2003–2008" in o.read_back_as) for o in unread] == [(edited.terms, True)]

    amend_conferral(store, BRISCOE, talk, form, DEC_8, read_again=True)
    assert all(o.was_read_back for o in record_in(store).outcomes)


def test_items_split_off_keep_their_reading_and_items_added_have_none(store: Store) -> None:
    record = record_in(store)
    talk = logged(store)
    form = talk_of(record_in(store), talk)
    twelve = named(record, "Interrogatory No. 12")
    first, second, *rest = form.outcomes
    left = tuple(i for i in second.items if i not in twelve)
    lines = (first, replace(second, items=left), replace(second, items=twelve), *rest)

    amend_conferral(store, BRISCOE, talk, replace(form, outcomes=lines), DEC_8)
    split = record_in(store).outcomes
    assert (len(split), all(o.was_read_back for o in split)) == (6, True)

    lines = (replace(first, items=(*first.items, *twelve)), replace(second, items=left), *rest)
    amend_conferral(store, BRISCOE, talk, replace(form, outcomes=lines), DEC_8)
    assert [o.items for o in record_in(store).outcomes if o.read_back_on is None] == [lines[0].items]


def test_a_corrected_day_moves_the_reading_and_the_withdrawals_with_it(store: Store) -> None:
    gone = named(record_in(store), "Interrogatory No. 13")
    talk = logged(store, replace(dec_7(record_in(store)), withdrawn=gone))
    form = talk_of(record_in(store), talk)

    amend_conferral(store, BRISCOE, talk, replace(form, held_on=DEC_8), DEC_8)

    record = record_in(store)
    assert {o.read_back_on for o in record.outcomes} == {DEC_8}
    assert [(w.items, w.on) for w in record.withdrawals] == [(gone, DEC_8)]


def test_an_outcome_and_a_withdrawal_struck_in_the_form_are_gone(store: Store) -> None:
    gone = named(record_in(store), "Interrogatory No. 13")
    talk = logged(store, replace(dec_7(record_in(store)), withdrawn=gone))
    form = talk_of(record_in(store), talk)

    amend_conferral(store, BRISCOE, talk, replace(form, outcomes=form.outcomes[:1], withdrawn=()), DEC_8)

    record = record_in(store)
    assert [o.items for o in record.outcomes] == [form.outcomes[0].items]
    assert record.withdrawals == ()


def test_a_talk_that_is_not_on_file_cannot_be_amended(store: Store) -> None:
    with pytest.raises(NotFound):
        amend_conferral(store, BRISCOE, ConferralId("none"), Talk(Mode.TELEPHONE), DEC_8)


def test_an_unknown_zone_is_refused_and_nothing_is_kept(store: Store) -> None:
    before = record_in(store)

    with pytest.raises(InvalidInput, match="zone"):
        logged(store, replace(dec_7(before), zone="America/Nowhere"))

    assert record_in(store) == before


def test_an_attempt_is_logged_with_its_items(store: Store) -> None:
    items = named(record_in(store), "Interrogatory No. 7")

    change = log_attempt(store, BRISCOE, Try(Side.DEFENDANT, DEC_7, items=items), DEC_8)

    attempt = record_in(store).attempts[0]
    assert (attempt.id, attempt.items, attempt.coverage) == (change.fact, items, Coverage.LISTED)


@pytest.mark.parametrize("mode", [Mode.EMAIL, Mode.LETTER])
def test_a_writing_is_no_attempt_and_the_refusal_says_where_it_belongs(store: Store, mode: Mode) -> None:
    with pytest.raises(InvalidInput, match="kept as a written contact"):
        log_attempt(store, BRISCOE, Try(Side.DEFENDANT, DEC_7, mode=mode), DEC_8)


def test_people_are_listed_ours_first_and_only_those_of_record_that_day(store: Store) -> None:
    record = record_in(store)

    assert [(p.name, p.role) for p in people_to_list(record, DEC_7)] == [
        ("Dana R. Example", ParticipantRole.COUNSEL),
        ("Lee B. Sample", ParticipantRole.COUNSEL),
    ]
    ours_left = replace(record, counsel=tuple(replace(c, appearances=()) for c in record.counsel[:1]))
    assert people_to_list(ours_left, DEC_7) == ()


def test_responses_of_one_day_and_kind_are_listed_together_the_latest_first(store: Store) -> None:
    record = record_in(store)

    listed = responses_to_list(record, DEC_7)
    assert [(g.label, g.served_on, len(g.responses)) for g in listed] == [
        ("Supplemental responses", date(2009, 10, 8), 2),
        ("Responses", date(2009, 9, 15), 2),
    ]
    assert responses_to_list(record, date(2009, 9, 30)) == listed[1:]
