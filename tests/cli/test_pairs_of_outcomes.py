"""Pairs that differ in one fact: what came of the talk, and whether efforts stand for one."""

import pytest

from tests.cli.docket import Docket
from tests.cli.matter_file import (
    INCOMPLETE,
    NOT_RIPE,
    ON_EFFORTS,
    RESOLVED,
    REVIEW,
    RIPE,
    STALE,
    THEIRS,
    Pair,
    answered,
    called_twice,
    check_pair,
)

PAIRS = (
    Pair(
        "a follow-up e-mail after the promised day",
        answered("gasd", as_of="2025-03-06").talk(outcome="agreed_to_supplement", by="2025-03-01"),
        answered("gasd", as_of="2025-03-06")
        .talk(outcome="agreed_to_supplement", by="2025-03-01")
        .but(lambda m: m.talk("2025-03-04", "email", outcome=None)),
        NOT_RIPE,
        RIPE,
        "missed, one follow-up",
    ),
    Pair(
        "a promise without a date",
        answered("flsd").talk(),
        answered("flsd").talk(outcome="agreed_to_supplement"),
        RIPE,
        REVIEW,
        "undated promise",
    ),
    Pair(
        "left open instead of narrowed",
        answered("nmd").talk(outcome="narrowed"),
        answered("nmd").talk(outcome="left_open"),
        RIPE,
        NOT_RIPE,
        "narrowed is impasse",
    ),
    Pair(
        "the term was performed",
        answered("dcd", as_of="2025-02-25").talk(outcome="resolved", by="2025-02-20"),
        answered("dcd", as_of="2025-02-25")
        .talk(outcome="resolved", by="2025-02-20")
        .but(lambda m: m.facts["outcomes"][0].update(performed_on="2025-02-19")),
        NOT_RIPE,
        RESOLVED,
        "term missed counts as missed promise",
    ),
    Pair(
        "the supplement was accepted",
        answered("alsd", as_of="2025-03-01")
        .talk(outcome="agreed_to_supplement", by="2025-02-20")
        .supplement("2025-02-19", ["I1"]),
        answered("alsd", as_of="2025-03-01")
        .talk(outcome="agreed_to_supplement", by="2025-02-20")
        .supplement("2025-02-19", ["I1"])
        .but(
            lambda m: m.add(
                "acceptances", items=["I1"], response=m.facts["responses"][1]["id"], on="2025-02-22"
            )
        ),
        STALE,
        RESOLVED,
        "accepted",
    ),
    Pair(
        "our unanswered call came after the promised day, not before",
        answered("insd", as_of="2025-03-06")
        .talk(outcome="agreed_to_supplement", by="2025-03-01")
        .but(lambda m: m.attempt("2025-02-27")),
        answered("insd", as_of="2025-03-06")
        .talk(outcome="agreed_to_supplement", by="2025-03-01")
        .but(lambda m: m.attempt("2025-03-03")),
        NOT_RIPE,
        RIPE,
        "follow-up in any mode after the day",
    ),
    Pair(
        "withdrawn",
        answered("utd").talk(),
        answered("utd").talk().add("withdrawals", items=["I1"], on="2025-02-15"),
        RIPE,
        RESOLVED,
        "withdrawn",
    ),
    Pair(
        "as-of is the promised day, not the day before the talk",
        answered("ohsd").talk(outcome="agreed_to_supplement", by="2025-02-20").day("2025-02-20"),
        answered("ohsd").talk(outcome="no_accord").day("2025-02-20"),
        NOT_RIPE,
        RIPE,
        "due today: wait",
    ),
    Pair(
        "the later good talk left it open",
        answered("ohsd").talk("2025-02-10"),
        answered("ohsd").talk("2025-02-10").talk("2025-02-12", outcome="left_open"),
        RIPE,
        NOT_RIPE,
        "of several the latest governs",
    ),
    Pair(
        "the later talk reached no accord",
        answered("ohsd").talk("2025-02-10", outcome="resolved"),
        answered("ohsd").talk("2025-02-10", outcome="resolved").talk("2025-02-12"),
        RESOLVED,
        RIPE,
        "latest outcome",
    ),
    Pair(
        "resolved by e-mail",
        answered("vaed"),
        answered("vaed").talk("2025-02-12", "email", outcome="resolved"),
        NOT_RIPE,
        RESOLVED,
        "an agreement resolves in any mode",
    ),
    Pair(
        "the e-mail after the promised day was theirs",
        answered("gasd", as_of="2025-03-06")
        .talk(outcome="agreed_to_supplement", by="2025-03-01")
        .but(lambda m: m.talk("2025-03-04", "email", outcome=None)),
        answered("gasd", as_of="2025-03-06")
        .talk(outcome="agreed_to_supplement", by="2025-03-01")
        .but(lambda m: m.talk("2025-03-04", "email", outcome=None, started_by=THEIRS)),
        RIPE,
        NOT_RIPE,
        "we follow up",
    ),
    Pair(
        "outcome not logged",
        answered("vaed").talk(),
        answered("vaed").talk(outcome=None),
        RIPE,
        REVIEW,
        "outcome unknown",
    ),
    Pair(
        "resolved term due today",
        answered("dcd", as_of="2025-02-25").talk(outcome="resolved", by="2025-02-25"),
        answered("dcd", as_of="2025-02-26").talk(outcome="resolved", by="2025-02-25"),
        RESOLVED,
        NOT_RIPE,
        "due today holds",
    ),
    Pair(
        "a message to us was sent after the promised day",
        answered("gasd", as_of="2025-03-06")
        .talk(outcome="agreed_to_supplement", by="2025-03-01")
        .but(
            lambda m: m.add(
                "messages",
                direction="sent",
                mode="email",
                sent_on="2025-03-04",
                confirms=m.facts["conferrals"][0]["id"],
            )
        ),
        answered("gasd", as_of="2025-03-06")
        .talk(outcome="agreed_to_supplement", by="2025-03-01")
        .but(
            lambda m: m.add(
                "messages",
                direction="received",
                mode="email",
                sent_on="2025-03-04",
                confirms=m.facts["conferrals"][0]["id"],
            )
        ),
        RIPE,
        NOT_RIPE,
        "we follow up",
    ),
    Pair(
        "resolved by their e-mail proposal that we did not answer",
        answered("vaed").talk("2025-02-12", "email", outcome="resolved"),
        answered("vaed").talk("2025-02-12", "email", outcome=None),
        RESOLVED,
        NOT_RIPE,
        "no outcome, a writing",
    ),
    Pair(
        "the attempts came before the response",
        called_twice(answered("paed")),
        called_twice(answered("paed"), "2025-02-03", "2025-02-04"),
        ON_EFFORTS,
        NOT_RIPE,
        "after the last round",
    ),
    Pair(
        "district whose rule says attempts do not suffice",
        called_twice(answered("paed")),
        called_twice(answered("prd")),
        ON_EFFORTS,
        NOT_RIPE,
        "limb",
    ),
    Pair(
        "district whose rule is silent on attempts",
        called_twice(answered("cod")),
        called_twice(answered("ctd")),
        ON_EFFORTS,
        REVIEW,
        "unknown limb",
    ),
    Pair(
        "manner of the attempts not noted",
        called_twice(answered("tnwd")),
        called_twice(answered("tnwd"), mode="unknown"),
        ON_EFFORTS,
        INCOMPLETE,
        "date and manner of each",
    ),
    Pair(
        "attempts after the stale talk",
        answered("lamd").talk("2025-02-07").supplement("2025-02-09", ["I1"]),
        called_twice(answered("lamd").talk("2025-02-07").supplement("2025-02-09", ["I1"])),
        STALE,
        ON_EFFORTS,
        "stale then attempts, limb",
    ),
    Pair(
        "attempts after the stale talk, limb unknown",
        answered("nced").talk("2025-02-07").supplement("2025-02-09", ["I1"]),
        called_twice(answered("nced").talk("2025-02-07").supplement("2025-02-09", ["I1"])),
        STALE,
        REVIEW,
        "stale then attempts, unknown",
    ),
    Pair(
        "attempts after the stale talk, no limb",
        answered("casd").talk("2025-02-07").supplement("2025-02-09", ["I1"]),
        called_twice(answered("casd").talk("2025-02-07").supplement("2025-02-09", ["I1"])),
        STALE,
        STALE,
        "stale then attempts, no limb",
    ),
    Pair(
        "attempts about another item",
        called_twice(answered("nhd", ("1", "2"))),
        called_twice(answered("nhd", ("1", "2")), items=["I2"]),
        {"I-1": ON_EFFORTS, "I-2": ON_EFFORTS},
        {"I-1": NOT_RIPE, "I-2": ON_EFFORTS},
        "about the item",
    ),
    Pair(
        "an attempt on the day of the response, hour unknown",
        answered("paed").attempt("2025-02-06"),
        answered("paed").attempt("2025-02-05", at=None),
        ON_EFFORTS,
        REVIEW,
        "same day",
    ),
)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda p: p.fact)
def test_one_fact_changes_what_the_log_supports(pair: Pair, empty: Docket) -> None:
    check_pair(pair, empty)
