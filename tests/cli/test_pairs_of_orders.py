"""Pairs that differ in one fact: steps with the court, and what orders add, lift and forbid."""

import pytest

from tests.cli.docket import Docket
from tests.cli.matter_file import (
    BLOCKED,
    NOT_REQUIRED,
    NOT_RIPE,
    ON_EFFORTS,
    REVIEW,
    RIPE,
    Pair,
    answered,
    called_twice,
    check_pair,
)

PAIRS = (
    Pair(
        "this judge lets an e-mail do",
        answered("moed").talk(mode="email"),
        answered("moed").talk(mode="email").order("2025-01-10", "standing", written_alone="yes"),
        NOT_RIPE,
        RIPE,
        "terms of an order on writings",
    ),
    Pair(
        "an order in the case takes that back",
        answered("moed").talk(mode="email").order("2025-01-10", "standing", written_alone="yes"),
        answered("moed")
        .talk(mode="email")
        .order("2025-01-10", "standing", written_alone="yes")
        .but(lambda m: m.order("2025-02-03", written_alone="no")),
        RIPE,
        NOT_RIPE,
        "the nearest layer wins",
    ),
    Pair(
        "conference with the magistrate judge held",
        answered("tned").talk(),
        answered("tned").talk().step("court_conference_before_motion", "2025-02-18"),
        BLOCKED,
        RIPE,
        "step",
    ),
    Pair(
        "informal application made after the day asked",
        answered("njd").talk().step("informal_application_to_magistrate", "2025-02-19"),
        answered("njd").talk().step("informal_application_to_magistrate", "2025-02-25"),
        RIPE,
        BLOCKED,
        "facts as of the day",
    ),
    Pair(
        "joint stipulation made",
        answered("vid").talk(),
        answered("vid").talk().step("joint_stipulation", "2025-02-18"),
        BLOCKED,
        RIPE,
        "step",
    ),
    Pair(
        "the letter went out on Feb 20, not Feb 6",
        answered("cacd", as_of="2025-02-26")
        .talk()
        .step("joint_stipulation", "2025-02-24")
        .but(lambda m: m.step("conference_request_letter", "2025-02-06")),
        answered("cacd", as_of="2025-02-26")
        .talk()
        .step("joint_stipulation", "2025-02-24")
        .but(lambda m: m.step("conference_request_letter", "2025-02-20")),
        RIPE,
        RIPE,
        "the opponents ten days end with the talk held",
    ),
    Pair(
        "this judge wants a joint letter",
        answered("vaed").talk(),
        answered("vaed").talk().order("2025-02-10", requires_steps=["joint_letter"]),
        RIPE,
        BLOCKED,
        "order in the case",
    ),
    Pair(
        "an order in the case lifts the standing orders step",
        answered("vaed").talk().order("2025-01-10", "standing", requires_steps=["joint_letter"]),
        answered("vaed")
        .talk()
        .order("2025-01-10", "standing", requires_steps=["joint_letter"])
        .but(lambda m: m.order("2025-02-11", lifts_steps=["joint_letter"])),
        BLOCKED,
        RIPE,
        "layers",
    ),
    Pair(
        "the lifting order names the step too",
        answered("ohnd").order("2025-01-13", lifted=True),
        answered("ohnd").order("2025-01-13", lifted=True, lifts_steps=["court_contact_before_motion"]),
        BLOCKED,
        NOT_REQUIRED,
        "lifting does not lift a court step unless it says so",
    ),
    Pair(
        "conferral lifted for No. 1 only",
        answered("sdd", ("1", "2")).order("2025-01-13", lifted=True),
        answered("sdd", ("1", "2")).order("2025-01-13", lifted=True, lifted_items=["I1"]),
        {"I-1": NOT_REQUIRED, "I-2": NOT_REQUIRED},
        {"I-1": NOT_REQUIRED, "I-2": NOT_RIPE},
        "for some items",
    ),
    Pair(
        "the conference that the rule requires was held",
        answered("med").talk(),
        answered("med").talk().step("court_conference", "2025-02-18"),
        BLOCKED,
        RIPE,
        "required, no step named",
    ),
    Pair(
        "an order asks for a meeting in person",
        answered("gasd").talk(),
        answered("gasd").talk().order("2025-01-13", qualifying_modes=["in_person"]),
        RIPE,
        REVIEW,
        "order names modes, not this one",
    ),
    Pair(
        "the order says a telephone call does not do",
        answered("gasd").talk().order("2025-01-13", qualifying_modes=["in_person"]),
        answered("gasd")
        .talk()
        .order("2025-01-13", qualifying_modes=["in_person"], non_qualifying_modes=["telephone"]),
        REVIEW,
        NOT_RIPE,
        "not met where non-qualifying has it",
    ),
    Pair(
        "an order rules out efforts",
        called_twice(answered("paed")),
        called_twice(answered("paed")).order("2025-01-13", attempts_suffice=False),
        ON_EFFORTS,
        NOT_RIPE,
        "order beats rule",
    ),
    Pair(
        "the lifting order is dated after the day asked",
        answered("tnmd").order("2025-02-19", lifted=True),
        answered("tnmd").order("2025-02-21", lifted=True),
        NOT_REQUIRED,
        NOT_RIPE,
        "never before its date",
    ),
    Pair(
        "the later order is one in the case, not a standing order",
        called_twice(answered("ctd"))
        .order("2025-01-13", attempts_suffice=True)
        .but(lambda m: m.order("2025-02-01", "standing", attempts_suffice=False)),
        called_twice(answered("ctd"))
        .order("2025-01-13", attempts_suffice=True)
        .but(lambda m: m.order("2025-02-01", attempts_suffice=False)),
        ON_EFFORTS,
        NOT_RIPE,
        "an order in the case beats a standing order; later beats earlier",
    ),
    Pair(
        "the judge's standing order is adopted",
        answered("kywd", discovery_judge="Colin H. Lindsay").talk(),
        answered("kywd", discovery_judge="Colin H. Lindsay")
        .talk()
        .order("2025-01-10", "standing", requires_steps=["court_teleconference_before_motion"]),
        RIPE,
        BLOCKED,
        "offered, never applied until adopted",
    ),
    Pair(
        "the step is missing and the hour too",
        answered("njd").talk(),
        answered("njd").talk(at=None, zone=None),
        BLOCKED,
        BLOCKED,
        "the court step is the headline",
    ),
    Pair(
        "a second order lifts it for No. 2",
        answered("sdd", ("1", "2")).order("2025-01-13", lifted=True, lifted_items=["I1"]),
        answered("sdd", ("1", "2"))
        .order("2025-01-13", lifted=True, lifted_items=["I1"])
        .but(lambda m: m.order("2025-01-20", lifted=True, lifted_items=["I2"])),
        {"I-1": NOT_REQUIRED, "I-2": NOT_RIPE},
        {"I-1": NOT_REQUIRED, "I-2": NOT_REQUIRED},
        "the first order stands",
    ),
    Pair(
        "a later order re-imposes it for No. 2",
        answered("sdd", ("1", "2")).order("2025-01-13", lifted=True),
        answered("sdd", ("1", "2"))
        .order("2025-01-13", lifted=True)
        .but(lambda m: m.order("2025-01-20", lifted=False, lifted_items=["I2"])),
        {"I-1": NOT_REQUIRED, "I-2": NOT_REQUIRED},
        {"I-1": NOT_REQUIRED, "I-2": NOT_RIPE},
        "only for the item it names",
    ),
    Pair(
        "the order that sets the modes is older than the standing order",
        answered("gasd")
        .talk()
        .order("2025-01-10", qualifying_modes=["telephone"])
        .order("2025-01-20", "standing", qualifying_modes=["in_person"]),
        answered("gasd")
        .talk()
        .order("2025-01-10", "standing", qualifying_modes=["telephone"])
        .order("2025-01-20", "standing", qualifying_modes=["in_person"]),
        RIPE,
        REVIEW,
        "case order beats standing",
    ),
    Pair(
        "letter waiting days still run and nobody talked",
        answered("cacd")
        .step("joint_stipulation", "2025-02-14")
        .step("conference_request_letter", "2025-02-08")
        .but(called_twice),
        answered("cacd")
        .step("joint_stipulation", "2025-02-14")
        .step("conference_request_letter", "2025-02-15")
        .but(called_twice),
        REVIEW,
        BLOCKED,
        "ten days to answer the letter",
    ),
)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda p: p.fact)
def test_one_fact_changes_what_the_log_supports(pair: Pair, empty: Docket) -> None:
    check_pair(pair, empty)
