"""Pairs that differ in one fact: which response came before the talk, on which day and at which hour."""

import pytest

from tests.cli.docket import Docket
from tests.cli.matter_file import (
    NOT_RIPE,
    RESOLVED,
    REVIEW,
    RIPE,
    STALE,
    MatterFile,
    Pair,
    answered,
    check_pair,
)


def late_response(matter: MatterFile) -> None:
    matter.response("2025-02-20")


def tick_first_response(matter: MatterFile) -> None:
    matter.facts["conferrals"][0]["responses_on_table"] = [matter.facts["responses"][0]["id"]]


PAIRS = (
    Pair(
        "the supplement comes after the talk",
        answered("mnd").supplement("2025-02-10", ["I1"]).talk(),
        answered("mnd").supplement("2025-02-14", ["I1"]).talk(),
        RIPE,
        STALE,
        "test 3",
    ),
    Pair(
        "the lawyer has not said which items it touches",
        answered("vaed", ("1", "2")).talk().supplement("2025-02-14", ["I2"]),
        answered("vaed", ("1", "2")).talk().supplement("2025-02-14"),
        {"I-1": RIPE, "I-2": STALE},
        {"I-1": STALE, "I-2": STALE},
        "unnamed: all of the set",
    ),
    Pair(
        "reworded after the talk, not before",
        answered("nhd").talk().add("rewordings", items=["I1"], on="2025-02-08"),
        answered("nhd").talk().add("rewordings", items=["I1"], on="2025-02-14"),
        RIPE,
        STALE,
        "a rewording opens a round",
    ),
    Pair(
        "a late response after the talk on the default",
        MatterFile("lamd", as_of="2025-02-25").served().talk(),
        MatterFile("lamd", as_of="2025-02-25").served().talk().but(late_response),
        RIPE,
        STALE,
        "late response is a new round",
    ),
    Pair(
        "receipt of the mailed response is logged before the talk",
        MatterFile("mied").served().response("2025-02-10", method="mail").talk(),
        MatterFile("mied").served().response("2025-02-10", method="mail", received_on="2025-02-11").talk(),
        REVIEW,
        RIPE,
        "mail within three days",
    ),
    Pair(
        "counsel ticked the mailed response as on the table",
        MatterFile("gasd").served().response("2025-02-10", method="mail").talk(),
        MatterFile("gasd").served().response("2025-02-10", method="mail").talk().but(tick_first_response),
        REVIEW,
        RIPE,
        "tick",
    ),
    Pair(
        "talk on the fourth day after mailing, not the third",
        MatterFile("utd").served().response("2025-02-10", method="mail").talk("2025-02-13"),
        MatterFile("utd").served().response("2025-02-10", method="mail").talk("2025-02-14"),
        REVIEW,
        RIPE,
        "within three days",
    ),
    Pair(
        "an amended response after the talk",
        answered("prd").talk(),
        answered("prd").talk().response("2025-02-14", "amended", ["I1"]),
        RIPE,
        STALE,
        "amended opens a round",
    ),
    Pair(
        "call an hour later by its zone",
        answered("ohsd")
        .supplement("2025-02-12", ["I1"], served_at="15:00", zone="-05:00")
        .talk(at="14:30", zone="America/New_York"),
        answered("ohsd")
        .supplement("2025-02-12", ["I1"], served_at="15:00", zone="-05:00")
        .talk(at="14:30", zone="America/Chicago"),
        STALE,
        RIPE,
        "instants decide",
    ),
    Pair(
        "hour of the call not noted",
        answered("tnwd")
        .supplement("2025-02-12", ["I1"], served_at="11:00", zone="-06:00")
        .talk(at="12:00", zone="-06:00"),
        answered("tnwd")
        .supplement("2025-02-12", ["I1"], served_at="11:00", zone="-06:00")
        .talk(at=None, zone=None),
        RIPE,
        REVIEW,
        "same day, no hour",
    ),
    Pair(
        "call 105 minutes later, across midnight of the other zone",
        answered("txwd")
        .supplement("2025-02-12", ["I1"], served_at="23:30", zone="America/New_York")
        .talk(at="20:00", zone="America/Los_Angeles"),
        answered("txwd")
        .supplement("2025-02-12", ["I1"], served_at="23:30", zone="America/New_York")
        .talk(at="21:45", zone="America/Los_Angeles"),
        STALE,
        RIPE,
        "instants",
    ),
    Pair(
        "supplement through the clerk three days before",
        answered("flsd").supplement("2025-02-10", ["I1"], method="ecf").talk(),
        answered("flsd").supplement("2025-02-10", ["I1"], method="clerk").talk(),
        RIPE,
        REVIEW,
        "mail or clerk",
    ),
    Pair(
        "a covered talk and a later one about another item",
        answered("ohsd", ("1", "2")).talk("2025-02-10").talk("2025-02-12", items=["I2"]),
        answered("ohsd", ("1", "2"))
        .supplement("2025-02-11", ["I1"])
        .talk("2025-02-10")
        .talk("2025-02-12", items=["I2"]),
        {"I-1": RIPE, "I-2": RIPE},
        {"I-1": STALE, "I-2": RIPE},
        "each item by its own talk",
    ),
    Pair(
        "partial response; the talk on the due day",
        MatterFile("vaed", as_of="2025-02-12").served(("1", "2")).response("2025-02-04").talk("2025-02-05"),
        MatterFile("vaed", as_of="2025-02-12")
        .served(("1", "2"))
        .response("2025-02-04", items=["I1"])
        .talk("2025-02-05"),
        {"I-1": RIPE, "I-2": RIPE},
        {"I-1": RIPE, "I-2": STALE},
        "default for the unanswered item",
    ),
    Pair(
        "day of the supplement not known",
        answered("vaed").supplement("2025-02-10", ["I1"]).talk(),
        answered("vaed")
        .supplement("2025-02-10", ["I1"])
        .talk()
        .but(lambda m: m.facts["responses"][1].pop("served_on")),
        RIPE,
        REVIEW,
        "undated round",
    ),
    Pair(
        "supplement on or after Feb 10",
        answered("vaed").supplement("2025-02-10", ["I1"]).talk(),
        answered("vaed").supplement("2025-02-10", ["I1"], dated="on_or_after").talk(),
        RIPE,
        REVIEW,
        "lower bound",
    ),
    Pair(
        "method of the supplement unknown",
        answered("vaed").supplement("2025-02-11", ["I1"], method="mail").talk(),
        answered("vaed").supplement("2025-02-11", ["I1"], method="unknown").talk(),
        REVIEW,
        RIPE,
        "warned, not failed",
    ),
    Pair(
        "the talk came before the response, on the default",
        MatterFile("vaed", as_of="2025-02-20").served().talk("2025-02-10").response("2025-02-12"),
        MatterFile("vaed", as_of="2025-02-20").served().talk("2025-02-10").response("2025-02-08"),
        STALE,
        RIPE,
        "late response",
    ),
    Pair(
        "two responses on one day, the talk between",
        answered("ohsd").supplement("2025-02-12", ["I1"], served_at="09:00", zone="-05:00").talk(at="10:00"),
        answered("ohsd")
        .supplement("2025-02-12", ["I1"], served_at="09:00", zone="-05:00")
        .supplement("2025-02-12", ["I1"], served_at="11:00", zone="-05:00")
        .talk(at="10:00"),
        RIPE,
        STALE,
        "latest round",
    ),
    Pair(
        "narrowed then supplemented",
        answered("vaed").talk(outcome="narrowed"),
        answered("vaed").talk(outcome="narrowed").supplement("2025-02-14", ["I1"]),
        RIPE,
        STALE,
        "later response not accepted",
    ),
    Pair(
        "a further supplement names the item",
        answered("paed", as_of="2025-03-10")
        .supplement("2025-02-08", ["I1"])
        .but(
            lambda m: m.add(
                "acceptances", items=["I1"], response=m.facts["responses"][1]["id"], on="2025-02-10"
            )
        )
        .but(lambda m: m.supplement("2025-03-01")),
        answered("paed", as_of="2025-03-10")
        .supplement("2025-02-08", ["I1"])
        .but(
            lambda m: m.add(
                "acceptances", items=["I1"], response=m.facts["responses"][1]["id"], on="2025-02-10"
            )
        )
        .but(lambda m: m.supplement("2025-03-01", ["I1"])),
        RESOLVED,
        NOT_RIPE,
        "re-opened only by one that names it; no contact after",
    ),
    Pair(
        "the supplement after the accord names the item",
        answered("vaed").talk(outcome="resolved").but(lambda m: m.supplement("2025-02-14")),
        answered("vaed").talk(outcome="resolved").but(lambda m: m.supplement("2025-02-14", ["I1"])),
        RESOLVED,
        STALE,
        "re-opened",
    ),
)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda p: p.fact)
def test_one_fact_changes_what_the_log_supports(pair: Pair, empty: Docket) -> None:
    check_pair(pair, empty)
