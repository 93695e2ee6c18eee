"""What moves when a fact changes: the dates that differ, those that are new and those that are gone."""

from datetime import date

from docket_assistant.domain.chains import DatedFact, DatedKind, moved
from docket_assistant.domain.deadline import Deadline

K = DatedKind


def fact(kind: K, name: str, act_by: date, not_before: date | None = None, *, ours: bool = True) -> DatedFact:
    return DatedFact(kind, name, Deadline(act_by, act_by, not_before or act_by), ours)


JUNE, JULY = date(2020, 6, 1), date(2020, 7, 1)


def test_only_dates_that_differ_are_told() -> None:
    kept = fact(K.DUTY, "duty", JUNE)
    before, after = fact(K.ANSWER, "set", JUNE), fact(K.ANSWER, "set", JULY)

    (found,) = moved((kept, before), (kept, after))

    assert (found.kind, found.fact) == (K.ANSWER, "set")
    assert (found.was, found.now) == (before.deadline, after.deadline)


def test_a_reading_that_moves_is_a_date_that_moves() -> None:
    before, after = fact(K.ANSWER, "set", JUNE), fact(K.ANSWER, "set", JUNE, JULY)

    assert len(moved((before,), (after,))) == 1


def test_new_and_gone_dates_are_told_as_such() -> None:
    old, new = fact(K.REPLY, "motion", JUNE), fact(K.OPPOSITION, "motion", JULY)

    made, gone = moved((old,), (new,))

    assert (made.was, made.now) == (None, new.deadline)
    assert (gone.was, gone.now, gone.working) == (old.deadline, None, ())


def test_nothing_moves_where_nothing_changes() -> None:
    facts = (fact(K.ANSWER, "set", JUNE), fact(K.DUTY, "duty", JULY))

    assert moved(facts, facts) == ()


def test_a_list_shows_the_day_to_act_by_for_ours_and_the_last_reading_for_theirs() -> None:
    assert fact(K.ANSWER, "set", JUNE, JULY).on == JUNE
    assert fact(K.ANSWER, "set", JUNE, JULY, ours=False).on == JULY
