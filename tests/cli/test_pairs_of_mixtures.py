"""Pairs that differ in one fact, where several tests meet in one matter."""

import pytest

from tests.cli.docket import Docket
from tests.cli.matter_file import (
    BLOCKED,
    INCOMPLETE,
    NOT_REQUIRED,
    NOT_RIPE,
    ON_EFFORTS,
    OUR_LAWYER,
    RESOLVED,
    REVIEW,
    RIPE,
    STALE,
    THEIR_LAWYER,
    THEIRS,
    MatterFile,
    Pair,
    answered,
    called_twice,
    check_pair,
    party,
)

PAIRS = (
    Pair(
        "e-mail instead of telephone",
        answered("ared").talk(),
        answered("ared").talk(mode="email"),
        RIPE,
        NOT_RIPE,
        "ordinarily_no",
    ),
    Pair(
        "two calls that reached nobody instead of a talk",
        answered("arwd").talk(),
        called_twice(answered("arwd")),
        RIPE,
        NOT_RIPE,
        "no efforts limb",
    ),
    Pair(
        "video instead of telephone",
        answered("azd").talk(),
        answered("azd").talk(mode="video"),
        RIPE,
        REVIEW,
        "names others",
    ),
    Pair(
        "attempts in a district that is silent",
        answered("azd").talk(),
        called_twice(answered("azd")),
        RIPE,
        REVIEW,
        "unknown limb",
    ),
    Pair(
        "place of the meeting not noted",
        answered("innd").talk(mode="in_person", place="South Bend"),
        answered("innd").talk(mode="in_person"),
        RIPE,
        INCOMPLETE,
        "place",
    ),
    Pair(
        "hour of an attempt not noted",
        called_twice(answered("innd")),
        called_twice(answered("innd"), at=None),
        ON_EFFORTS,
        INCOMPLETE,
        "rule names the time of attempts",
    ),
    Pair(
        "video: the mode stands in for the place",
        answered("innd").talk(mode="in_person"),
        answered("innd").talk(mode="video"),
        INCOMPLETE,
        RIPE,
        "a video talk needs no place",
    ),
    Pair(
        "the opponent is self-represented",
        answered("ded").talk(mode="letter"),
        answered("ded").talk(mode="letter", people=(OUR_LAWYER, party(THEIRS))).opponent_alone(),
        NOT_RIPE,
        REVIEW,
        "local rule exempts; Rule 37",
    ),
    Pair(
        "two items promised on different days",
        answered("vaed", ("1", "2"), as_of="2025-03-05").talk(
            outcome="agreed_to_supplement", by="2025-03-10"
        ),
        answered("vaed", ("1", "2"), as_of="2025-03-05")
        .talk(outcome="agreed_to_supplement", by="2025-03-10", outcome_items=["I1"])
        .but(
            lambda m: m.add(
                "outcomes", conferral=m.facts["conferrals"][0]["id"], items=["I2"], outcome="no_accord"
            )
        ),
        {"I-1": NOT_RIPE, "I-2": NOT_RIPE},
        {"I-1": NOT_RIPE, "I-2": RIPE},
        "each item by its own outcome",
    ),
    Pair(
        "the promise was kept for No. 1 only",
        answered("vaed", ("1", "2"), as_of="2025-03-05")
        .talk(outcome="agreed_to_supplement", by="2025-03-01")
        .supplement("2025-02-28", ["I1"]),
        answered("vaed", ("1", "2"), as_of="2025-03-05")
        .talk(outcome="agreed_to_supplement", by="2025-03-01")
        .supplement("2025-02-28", ["I1", "I2"]),
        {"I-1": STALE, "I-2": NOT_RIPE},
        {"I-1": STALE, "I-2": STALE},
        "the promise missed on No. 2 is not followed up",
    ),
    Pair(
        "talk about the kept supplement",
        answered("vaed", as_of="2025-03-05")
        .talk(outcome="agreed_to_supplement", by="2025-03-01")
        .supplement("2025-02-28", ["I1"]),
        answered("vaed", as_of="2025-03-05")
        .talk(outcome="agreed_to_supplement", by="2025-03-01")
        .supplement("2025-02-28", ["I1"])
        .talk("2025-03-04"),
        STALE,
        RIPE,
        "the talk comes after the supplement",
    ),
    Pair(
        "follow-up talk without accord after the missed day",
        answered("vaed", as_of="2025-03-05").talk(outcome="agreed_to_supplement", by="2025-03-01"),
        answered("vaed", as_of="2025-03-05")
        .talk(outcome="agreed_to_supplement", by="2025-03-01")
        .talk("2025-03-04"),
        NOT_RIPE,
        RIPE,
        "the later talk governs",
    ),
    Pair(
        "a follow-up about another item",
        answered("vaed", ("1", "2"), as_of="2025-03-05")
        .talk(outcome="agreed_to_supplement", by="2025-03-01")
        .talk("2025-03-04", "email", outcome=None, items=["I1"]),
        answered("vaed", ("1", "2"), as_of="2025-03-05")
        .talk(outcome="agreed_to_supplement", by="2025-03-01")
        .talk("2025-03-04", "email", outcome=None, items=["I2"]),
        {"I-1": RIPE, "I-2": NOT_RIPE},
        {"I-1": NOT_RIPE, "I-2": RIPE},
        "about the item",
    ),
    Pair(
        "accepted before a later talk without accord",
        answered("vaed").supplement("2025-02-08", ["I1"]).talk(),
        answered("vaed")
        .supplement("2025-02-08", ["I1"])
        .talk()
        .but(
            lambda m: m.add(
                "acceptances", items=["I1"], response=m.facts["responses"][1]["id"], on="2025-02-14"
            )
        ),
        RIPE,
        RESOLVED,
        "acceptance settles it",
    ),
    Pair(
        "withdrawn and then supplemented",
        answered("vaed").add("withdrawals", items=["I1"], on="2025-02-10"),
        answered("vaed").add("withdrawals", items=["I1"], on="2025-02-10").supplement("2025-02-12", ["I1"]),
        RESOLVED,
        RESOLVED,
        "withdrawn stays",
    ),
    Pair(
        "default: as-of the last day, then the day after",
        MatterFile("vaed", as_of="2025-02-05").served().talk("2025-02-05"),
        MatterFile("vaed", as_of="2025-02-06").served().talk("2025-02-06"),
        NOT_RIPE,
        RIPE,
        "silence counts after the day",
    ),
    Pair(
        "set never dated",
        answered("vaed").talk(),
        MatterFile("vaed").served(served=None).response().talk(),
        RIPE,
        RIPE,
        "a response is there",
    ),
    Pair(
        "no response and no day of service",
        MatterFile("vaed").served().talk(),
        MatterFile("vaed").served(served=None).talk(),
        RIPE,
        REVIEW,
        "due unknown",
    ),
    Pair(
        "response served before the day asked, talk after",
        answered("vaed").talk("2025-02-25"),
        answered("vaed").talk("2025-02-25").day("2025-02-26"),
        NOT_RIPE,
        RIPE,
        "as of",
    ),
    Pair(
        "hour equal to the supplement",
        answered("ohsd").supplement("2025-02-12", ["I1"], served_at="10:00", zone="-05:00").talk(at="10:01"),
        answered("ohsd").supplement("2025-02-12", ["I1"], served_at="10:00", zone="-05:00").talk(at="10:00"),
        RIPE,
        STALE,
        "not later",
    ),
    Pair(
        "local dates differ, hours incomplete",
        answered("ohsd").supplement("2025-02-11", ["I1"], served_at="23:00").talk(at="00:30"),
        answered("ohsd").supplement("2025-02-12", ["I1"], served_at="23:00").talk(at="23:30"),
        RIPE,
        REVIEW,
        "dates decide; same day needs zones",
    ),
    Pair(
        "talk began before and ran past the service of the supplement",
        answered("ohsd").supplement("2025-02-12", ["I1"], served_at="10:20", zone="-05:00").talk(at="10:30"),
        answered("ohsd")
        .supplement("2025-02-12", ["I1"], served_at="10:20", zone="-05:00")
        .talk(at="10:00", minutes=60),
        RIPE,
        STALE,
        "its beginning counts",
    ),
    Pair(
        "order lifts conferral, response not yet due",
        answered("sdd").order("2025-01-13", lifted=True),
        MatterFile("sdd", as_of="2025-01-20").served().order("2025-01-13", lifted=True),
        NOT_REQUIRED,
        NOT_RIPE,
        "not due comes first",
    ),
    Pair(
        "order lifts efforts limb then restores it",
        called_twice(answered("paed")).order("2025-01-13", attempts_suffice=False),
        called_twice(answered("paed"))
        .order("2025-01-13", attempts_suffice=False)
        .order("2025-01-20", attempts_suffice=True),
        NOT_RIPE,
        ON_EFFORTS,
        "the later order beats the earlier",
    ),
    Pair(
        "order says video counts",
        answered("moed").talk(mode="video"),
        answered("moed").talk(mode="video").order("2025-01-13", qualifying_modes=["telephone", "video"]),
        REVIEW,
        RIPE,
        "the order beats the rule",
    ),
    Pair(
        "attempts and a step not done",
        called_twice(answered("ncwd")),
        called_twice(answered("ncwd")).step("court_teleconference_before_motion", "2025-02-18"),
        BLOCKED,
        ON_EFFORTS,
        "the court step is the headline",
    ),
    Pair(
        "attempts unclear to whom, step not done",
        called_twice(answered("ncwd"), to=None),
        called_twice(answered("ncwd"), to=None).step("court_teleconference_before_motion", "2025-02-18"),
        BLOCKED,
        REVIEW,
        "the step, whatever the answer",
    ),
    Pair(
        "their co-counsel joined who was never of record anywhere",
        answered("nyed")
        .talk(people=(OUR_LAWYER, {"name": "N", "side": THEIRS, "role": "counsel", "counsel": "n"}))
        .but(
            lambda m: m.facts["counsel"].append({"id": "n", "name": "N", "side": THEIRS, "appearances": []})
        ),
        answered("nyed")
        .talk(
            people=(
                OUR_LAWYER,
                THEIR_LAWYER,
                {"name": "N", "side": THEIRS, "role": "counsel", "counsel": "n"},
            )
        )
        .but(
            lambda m: m.facts["counsel"].append({"id": "n", "name": "N", "side": THEIRS, "appearances": []})
        ),
        NOT_RIPE,
        RIPE,
        "somebody of record beside",
    ),
    Pair(
        "counsel appeared only after the talk",
        answered("nyed")
        .talk()
        .but(lambda m: m.facts["counsel"][1].update(appearances=[{"since": "2025-02-12"}])),
        answered("nyed")
        .talk()
        .but(lambda m: m.facts["counsel"][1].update(appearances=[{"since": "2025-02-13"}])),
        RIPE,
        NOT_RIPE,
        "of record on that day",
    ),
    Pair(
        "the party joined its counsel",
        answered("nyed").talk(people=(OUR_LAWYER, THEIR_LAWYER, party(THEIRS))),
        answered("nyed").talk(people=(OUR_LAWYER, party(THEIRS))),
        RIPE,
        NOT_RIPE,
        "a represented party alone does not",
    ),
    Pair(
        "a stale talk whose mode is not accepted",
        answered("vaed").talk("2025-02-07").supplement("2025-02-09", ["I1"]),
        answered("vaed").talk("2025-02-07", "letter").supplement("2025-02-09", ["I1"]),
        STALE,
        NOT_RIPE,
        "fails more than the round",
    ),
    Pair(
        "a stale talk with unknown people",
        answered("vaed").talk("2025-02-07").supplement("2025-02-09", ["I1"]),
        answered("vaed").talk("2025-02-07", people=None).supplement("2025-02-09", ["I1"]),
        STALE,
        STALE,
        "a definite failure beats an unknown",
    ),
    Pair(
        "coverage not noted, talk stale",
        answered("vaed").talk("2025-02-07").supplement("2025-02-09", ["I1"]),
        answered("vaed").talk("2025-02-07", items="unknown", outcome=None).supplement("2025-02-09", ["I1"]),
        STALE,
        STALE,
        "reading: unknown coverage and before the round: stale",
    ),
    Pair(
        "standing order lifts, case order re-imposes",
        answered("tnmd").order("2025-01-10", "standing", lifted=True),
        answered("tnmd").order("2025-01-10", "standing", lifted=True).order("2025-01-05", lifted=False),
        NOT_REQUIRED,
        NOT_RIPE,
        "case beats standing",
    ),
    Pair(
        "a second item of another set without response",
        MatterFile("vaed")
        .served(("1",))
        .served(("4",), kind="P", id="q")
        .response()
        .response(set="q")
        .talk("2025-02-12"),
        MatterFile("vaed")
        .served(("1",))
        .served(("4",), kind="P", id="q", method="unknown")
        .response()
        .talk("2025-02-07"),
        {"I-1": RIPE, "P-4": RIPE},
        {"I-1": RIPE, "P-4": STALE},
        "default of Feb 10 for P-4",
    ),
)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda p: p.fact)
def test_one_fact_changes_what_the_log_supports(pair: Pair, empty: Docket) -> None:
    check_pair(pair, empty)
