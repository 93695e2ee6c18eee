"""Requests for admission on us: warned of until answered, extended in writing, withdrawn or set aside."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from docket_assistant.app.dates.silence import Unanswered, set_warning_aside, unanswered_admissions
from docket_assistant.app.discovery.answers import Answers, record_answers
from docket_assistant.app.discovery.contested import withdraw
from docket_assistant.app.discovery.served_set import ServedSet, requests_up_to, serve_set
from docket_assistant.app.discovery.service_seen import confirm_all_service_seen
from docket_assistant.app.upkeep.sample import SAMPLE, put_sample
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.domain.counsel_words import OverrideReason
from docket_assistant.domain.discovery import Extension, ExtensionForm, ResponseKind
from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.ids import ExtensionId, SetId
from docket_assistant.domain.items import ItemKind, ItemToken
from docket_assistant.domain.matter import Side
from docket_assistant.domain.record import Record
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.store.store import Store
from docket_assistant.wording.silence import silence_words

DEC_3, DEC_28, JAN_4, JAN_18 = date(2009, 12, 3), date(2009, 12, 28), date(2010, 1, 4), date(2010, 1, 18)
RFAS = tuple(ItemToken(ItemKind.ADMISSION, str(n)) for n in range(1, 26))


def on_us(kind: ItemKind = ItemKind.ADMISSION) -> ServedSet:
    items = tuple(ItemToken(kind, token.number) for token in RFAS)
    return ServedSet(kind, None, Side.PLAINTIFF, date(2009, 12, 1), ServiceMethod.EMAIL, items)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """The sample, with 25 requests for admission on us of Dec. 1."""
    with writing(tmp_path / "docket.db") as opened:
        put_sample(opened)
        serve_set(opened, SAMPLE, on_us())
        yield opened


def record_of(store: Store) -> Record:
    with store.read() as view:
        return view.record(SAMPLE)


def rfas(store: Store) -> SetId:
    return record_of(store).sets[-1].id


def said(store: Store, day: date = DEC_3) -> list[str]:
    return [_said(one, day) for one in unanswered_admissions(record_of(store), day)]


def _said(one: Unanswered, day: date) -> str:
    return silence_words(len(one.items), one.act_by, one.extension, is_extended=one.is_extended, today=day)


def extend(store: Store, *, in_writing: bool) -> None:
    with store.begin("Extend", SAMPLE) as tx:
        made = Extension(ExtensionId("more"), rfas(store), JAN_18, DEC_28, form=ExtensionForm.EMAIL)
        tx.put(Extension(made.id, made.set, JAN_18, DEC_28, "", made.form, in_writing))


def test_the_warning_says_how_many_and_by_when() -> None:
    assert silence_words(1, None, None, is_extended=False, today=DEC_3).startswith(
        "1 request for admission served on you: silence admits"
    )


def test_25_requests_on_us_are_warned_of_and_requests_of_another_kind_are_not(store: Store) -> None:
    serve_set(store, SAMPLE, on_us(ItemKind.INTERROGATORY))

    (warned,) = said(store)
    assert warned == (
        "25 requests for admission served on you: admitted unless answered or objected to by Mon Jan 4, 2010"
        " (Fed. R. Civ. P. 36(a)(3))."
    )


def test_a_date_that_has_passed_is_said_as_a_fact(store: Store) -> None:
    (warned,) = said(store, date(2010, 1, 5))
    assert warned == (
        "25 requests for admission served on you: no answer on file. The date counted was Mon Jan 4, 2010"
        " (Fed. R. Civ. P. 36(a)(3))."
    )


def test_answers_end_it_for_the_requests_that_they_touch(store: Store) -> None:
    some = Answers((rfas(store),), ResponseKind.RESPONSE, DEC_3, items=RFAS[:20])
    record_answers(store, SAMPLE, some)
    assert said(store)[0].startswith("5 requests for admission")

    record_answers(store, SAMPLE, Answers((rfas(store),), ResponseKind.RESPONSE, DEC_3))
    assert said(store) == []
    assert said(store, date(2009, 12, 2)) != [], "the day before they were not answered"


def test_an_extension_in_writing_moves_the_date_and_one_by_word_alone_does_not(store: Store) -> None:
    extend(store, in_writing=False)
    assert said(store, DEC_28)[0].endswith(
        "objected to by Mon Jan 4, 2010 (Fed. R. Civ. P. 36(a)(3)). The extension to Jan. 18, 2010"
        " (by e-mail on Dec. 28, 2009, not confirmed in writing) does not protect yet."
    )

    extend(store, in_writing=True)
    (found,) = unanswered_admissions(record_of(store), DEC_28)
    assert (found.act_by, found.is_extended) == (JAN_18, True)
    assert "time extended to Mon Jan 18, 2010" in said(store, DEC_28)[0]


def test_withdrawn_requests_and_those_set_aside_by_counsel_are_not_warned_of(store: Store) -> None:
    items = tuple(i.id for i in record_of(store).items if i.set == rfas(store))
    withdraw(store, SAMPLE, items[:5], DEC_3)
    assert said(store)[0].startswith("20 requests")

    set_warning_aside(store, SAMPLE, rfas(store), OverrideReason.ORDER_LIFTS_IT, DEC_3)

    assert said(store) == []
    assert record_of(store).overrides[-1].items == items[5:]
    with pytest.raises(InvalidInput, match="no warning to set aside"):
        set_warning_aside(store, SAMPLE, rfas(store), OverrideReason.ORDER_LIFTS_IT, DEC_3)


def test_a_last_number_alone_goes_on_from_the_sets_before(store: Store) -> None:
    record = record_of(store)

    def read(kind: ItemKind, text: str) -> str:
        return requests_up_to(record, kind, Side.PLAINTIFF, text)

    assert read(ItemKind.ADMISSION, "40") == "26-40"
    assert read(ItemKind.ADMISSION, "12") == "1-12", "numbers that start anew"
    assert read(ItemKind.PRODUCTION, "9") == "1-9"
    assert read(ItemKind.PRODUCTION, "1") == "1"
    assert read(ItemKind.PRODUCTION, "3b, 7") == "3b, 7"


def test_nothing_else_served_is_kept_with_its_day_and_not_for_a_day_to_come(store: Store) -> None:
    confirm_all_service_seen(store, SAMPLE, DEC_3, DEC_3)

    assert record_of(store).matter.all_service_seen_on == DEC_3
    assert not confirm_all_service_seen(store, SAMPLE, DEC_3, DEC_3).undoable, "nothing changed"
    with pytest.raises(InvalidInput, match="after today"):
        confirm_all_service_seen(store, SAMPLE, JAN_4, DEC_3)
