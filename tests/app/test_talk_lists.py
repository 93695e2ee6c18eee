"""What a talk lists to be ticked where both sides served discovery."""

from datetime import date
from pathlib import Path

from docket_assistant.app.conferrals.talk_lists import responses_to_list
from docket_assistant.app.discovery.answers import Answers, record_answers
from docket_assistant.app.discovery.served_set import ServedSet, serve_set
from docket_assistant.app.upkeep.sample import SAMPLE, put_sample
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.domain.discovery import ResponseKind
from docket_assistant.domain.ids import SetId
from docket_assistant.domain.items import ItemKind, ItemToken
from docket_assistant.domain.matter import Side
from docket_assistant.domain.service import ServiceMethod

AUG_20, SEPT_15, OCT_8, DEC_7 = date(2009, 8, 20), date(2009, 9, 15), date(2009, 10, 8), date(2009, 12, 7)


def test_our_own_responses_of_the_same_day_stand_apart_and_say_whose_they_are(tmp_path: Path) -> None:
    items = (ItemToken(ItemKind.ADMISSION, "1"),)
    served = ServedSet(ItemKind.ADMISSION, None, Side.PLAINTIFF, AUG_20, ServiceMethod.HAND, items)
    with writing(tmp_path / "docket.db") as store:
        put_sample(store)
        on_us = SetId(serve_set(store, SAMPLE, served).fact)
        record_answers(store, SAMPLE, Answers((on_us,), ResponseKind.RESPONSE, SEPT_15))
        with store.read() as view:
            record = view.record(SAMPLE)

    listed = responses_to_list(record, DEC_7)

    assert [(one.label, one.served_on, len(one.responses)) for one in listed] == [
        ("Supplemental responses", OCT_8, 2),
        ("Responses", SEPT_15, 2),
        ("Our responses", SEPT_15, 1),
    ]
    set_of = {response.id: response.set for response in record.responses}
    assert {set_of[one] for one in listed[2].responses} == {on_us}
