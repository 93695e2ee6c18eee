"""Pairs that differ in one fact: the last day to move, the statement, and when an answer is due."""

from typing import Any

import pytest

from tests.cli.docket import Docket
from tests.cli.matter_file import (
    INCOMPLETE,
    NOT_RIPE,
    REVIEW,
    RIPE,
    STALE,
    THEIRS,
    MatterFile,
    Pair,
    answered,
    check_pair,
)

COMPLETE = ["conferred", "participants", "date", "manner", "unable_to_resolve"]
POOR: dict[str, Any] = {
    "has_statement": True,
    "statement_elements": ["conferred"],
    "statement_location": "separate_certificate",
}


def extended(matter: MatterFile) -> None:
    matter.add(
        "extensions", set="s", new_due="2025-02-20", granted_on="2025-02-01", form="email",
        confirmed_in_writing=True,
    )  # fmt: skip


def their_motion(supplement: str) -> MatterFile:
    """The defendant served one set on us, and moves to compel."""
    matter = MatterFile("vaed").served(["4"], kind="P", id="t", who=("d", "p")).response(set="t")
    matter.supplement(supplement, ["P4"], set="t").talk(started_by=THEIRS)
    matter.motion("2025-02-18", by=THEIRS, id="mt")
    matter.motion_asked = "mt"
    return matter


PAIRS = (
    Pair(
        "discovery closed on Feb 10, not Apr 1",
        answered("gand", discovery_closes="2025-04-01").talk(),
        answered("gand", discovery_closes="2025-02-10").talk(),
        RIPE,
        RIPE,
        "whichever is later",
        late=(False, True),
    ),
    Pair(
        "the day after 21 days from the due date",
        answered("scd").talk().day("2025-02-26"),
        answered("scd").talk().day("2025-02-27"),
        RIPE,
        RIPE,
        "from due date",
        late=(False, True),
    ),
    Pair(
        "the motion was filed before discovery closed",
        answered("txwd", discovery_closes="2025-02-15").talk(),
        answered("txwd", discovery_closes="2025-02-15").talk().motion("2025-02-14"),
        RIPE,
        RIPE,
        "a motion in time stops it",
        late=(True, False),
    ),
    Pair(
        "as of Feb 26, not Mar 3: a supplement does not restart the days",
        answered("nmd", as_of="2025-03-03")
        .supplement("2025-02-10", ["I1"])
        .talk()
        .but(lambda m: m.day("2025-02-26")),
        answered("nmd", as_of="2025-03-03").supplement("2025-02-10", ["I1"]).talk(),
        RIPE,
        RIPE,
        "first response",
        late=(False, True),
    ),
    Pair(
        "the schedule has a last day",
        answered("sdd").talk(),
        answered("sdd", last_day_for_discovery_motions="2025-02-18").talk(),
        RIPE,
        RIPE,
        "no cut-off on file: false",
        late=(False, True),
    ),
    Pair(
        "close of discovery not on file",
        answered("cand", discovery_closes="2025-03-31").talk(),
        answered("cand").talk(),
        RIPE,
        RIPE,
        "cannot be counted: null",
        late=(False, None),
    ),
    Pair(
        "place of the meeting not noted",
        answered("ned").talk(mode="in_person", place="Omaha"),
        answered("ned").talk(mode="in_person"),
        RIPE,
        INCOMPLETE,
        "place in person",
    ),
    Pair(
        "hour not noted",
        answered("ned").talk(),
        answered("ned").talk(at=None, zone=None),
        RIPE,
        INCOMPLETE,
        "time named by the rule",
    ),
    Pair(
        "the filed certificate does not name the participants",
        answered("tnwd")
        .talk()
        .but(
            lambda m: m.motion(
                "2025-02-15",
                has_statement=True,
                statement_elements=COMPLETE,
                statement_location="separate_certificate",
            )
        ),
        answered("tnwd")
        .talk()
        .but(
            lambda m: m.motion(
                "2025-02-15",
                has_statement=True,
                statement_elements=[x for x in COMPLETE if x != "participants"],
                statement_location="separate_certificate",
            )
        ),
        RIPE,
        INCOMPLETE,
        "filed statement read for every element",
    ),
    Pair(
        "the motion with the poor certificate is older than the talk",
        answered("tnwd")
        .talk()
        .but(
            lambda m: m.motion(
                "2025-02-15",
                has_statement=True,
                statement_elements=["conferred"],
                statement_location="separate_certificate",
            )
        ),
        answered("tnwd")
        .talk()
        .but(
            lambda m: m.motion(
                "2025-02-08",
                has_statement=True,
                statement_elements=["conferred"],
                statement_location="separate_certificate",
            )
        ),
        INCOMPLETE,
        RIPE,
        "after a later talk the record is judged",
    ),
    Pair(
        "the motion was amended after the talk",
        answered("tnwd")
        .talk()
        .but(
            lambda m: m.motion(
                "2025-02-08",
                has_statement=True,
                statement_elements=["conferred"],
                statement_location="separate_certificate",
            )
        ),
        answered("tnwd")
        .talk()
        .but(
            lambda m: m.motion(
                "2025-02-08",
                has_statement=True,
                statement_elements=["conferred"],
                statement_location="separate_certificate",
                amended_on="2025-02-15",
            )
        ),
        RIPE,
        INCOMPLETE,
        "its amendment not older than the talk",
    ),
    Pair(
        "the set was mailed, not handed",
        MatterFile("vaed", as_of="2025-02-10").served().talk("2025-02-08"),
        MatterFile("vaed", as_of="2025-02-10").served(method="mail").talk("2025-02-08"),
        RIPE,
        NOT_RIPE,
        "not_before Feb 10",
    ),
    Pair(
        "how the set was served is not known",
        MatterFile("vaed", as_of="2025-02-09").served().talk("2025-02-08"),
        MatterFile("vaed", as_of="2025-02-09").served(method="unknown").talk("2025-02-08"),
        RIPE,
        NOT_RIPE,
        "every honest reading",
    ),
    Pair(
        "the talk on the last day itself, not the day after",
        MatterFile("sdd").served().talk("2025-02-06"),
        MatterFile("sdd").served().talk("2025-02-05"),
        RIPE,
        STALE,
        "default opens at the end of not_before",
    ),
    Pair(
        "our set is known to be unsigned",
        MatterFile("nced").served(signed=True).talk(),
        MatterFile("nced").served(signed=False).talk(),
        RIPE,
        REVIEW,
        "26(g)(2)",
    ),
    Pair(
        "the answers to requests for admission are unsigned",
        MatterFile("ohsd").served(kind="A").response(signed=True).talk(),
        MatterFile("ohsd").served(kind="A").response(signed=False).talk(),
        RIPE,
        REVIEW,
        "36(a)(3)",
    ),
    Pair(
        "an oral extension, not confirmed",
        MatterFile("vaed", as_of="2025-02-15").served().talk("2025-02-10"),
        MatterFile("vaed", as_of="2025-02-15")
        .served()
        .talk("2025-02-10")
        .add("extensions", set="s", new_due="2025-02-20", granted_on="2025-02-01"),
        RIPE,
        NOT_RIPE,
        "their not_before takes the new day",
    ),
    Pair(
        "our supplement came after their talk",
        their_motion("2025-02-10"),
        their_motion("2025-02-14"),
        RIPE,
        STALE,
        "same engine on their motion",
    ),
    Pair(
        "close of discovery not on file",
        answered("gand", discovery_closes="2025-04-01").talk(),
        answered("gand").talk(),
        RIPE,
        RIPE,
        "whichever is later: the later one is unknown",
        late=(False, None),
    ),
    Pair(
        "within the 14 days, closing unknown",
        answered("gand").talk().day("2025-02-19"),
        answered("gand", discovery_closes="2025-02-10").talk().day("2025-02-19"),
        RIPE,
        RIPE,
        "within 14 days in any case",
        late=(False, False),
    ),
    Pair(
        "the time to answer was extended",
        MatterFile("scd", as_of="2025-03-05").served().response("2025-02-19").talk("2025-02-25"),
        MatterFile("scd", as_of="2025-03-05")
        .served()
        .response("2025-02-19")
        .talk("2025-02-25")
        .but(extended),
        RIPE,
        RIPE,
        "21 days from the due date",
        late=(True, False),
    ),
    Pair(
        "the motion with the poor certificate was withdrawn",
        answered("tnwd").talk().but(lambda m: m.motion("2025-02-15", **POOR)),
        answered("tnwd").talk().but(lambda m: m.motion("2025-02-15", withdrawn_on="2025-02-18", **POOR)),
        INCOMPLETE,
        RIPE,
        "not pending",
    ),
    Pair(
        "the statement sits in the motion, not in a certificate",
        answered("tnwd")
        .talk()
        .but(
            lambda m: m.motion(
                "2025-02-15",
                has_statement=True,
                statement_elements=COMPLETE,
                statement_location="separate_certificate",
            )
        ),
        answered("tnwd")
        .talk()
        .but(
            lambda m: m.motion(
                "2025-02-15", has_statement=True, statement_elements=COMPLETE, statement_location="in_motion"
            )
        ),
        RIPE,
        INCOMPLETE,
        "where the rule wants it",
    ),
)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda p: p.fact)
def test_one_fact_changes_what_the_log_supports(pair: Pair, empty: Docket) -> None:
    check_pair(pair, empty)
