"""Pairs that differ in one fact: how counsel talked, and about which items."""

import pytest

from tests.cli.docket import Docket
from tests.cli.matter_file import NOT_RIPE, REVIEW, RIPE, STALE, MatterFile, Pair, answered, check_pair


def stale_then_email(court: str) -> MatterFile:
    stale = answered(court).talk("2025-02-07").supplement("2025-02-09", ["I1"])
    return stale.talk("2025-02-12", "email")


PAIRS = (
    Pair(
        "e-mail instead of telephone",
        answered("akd").talk(),
        answered("akd").talk(mode="email"),
        RIPE,
        NOT_RIPE,
        "akd written_alone no",
    ),
    Pair(
        "video instead of telephone",
        answered("alsd").talk(),
        answered("alsd").talk(mode="video"),
        RIPE,
        REVIEW,
        "rule names live modes, not video",
    ),
    Pair(
        "telephone instead of in person",
        answered("oknd").talk(mode="in_person", place="Tulsa"),
        answered("oknd").talk(),
        RIPE,
        REVIEW,
        "names in person only",
    ),
    Pair(
        "fax instead of telephone",
        answered("ned").talk(),
        answered("ned").talk(mode="fax"),
        RIPE,
        NOT_RIPE,
        "ordinarily_no refuses",
    ),
    Pair(
        "letter instead of video",
        answered("gand").talk(mode="video"),
        answered("gand").talk(mode="letter"),
        RIPE,
        REVIEW,
        "no mode named; written unknown is review",
    ),
    Pair(
        "letter instead of in person",
        answered("paed").talk(mode="in_person"),
        answered("paed").talk(mode="letter"),
        RIPE,
        NOT_RIPE,
        "ordinarily_no",
    ),
    Pair(
        "e-mail instead of telephone",
        answered("sdd").talk(),
        answered("sdd").talk(mode="email"),
        RIPE,
        REVIEW,
        "written unknown",
    ),
    Pair(
        "letter instead of video",
        answered("idd").talk(mode="video"),
        answered("idd").talk(mode="letter"),
        RIPE,
        REVIEW,
        "Rule 37 alone: needs_review",
    ),
    Pair(
        "text message instead of a meeting",
        answered("ctd").talk(mode="in_person"),
        answered("ctd").talk(mode="text"),
        RIPE,
        NOT_RIPE,
        "written no",
    ),
    Pair(
        "e-mail instead of video",
        answered("txnd").talk(mode="video"),
        answered("txnd").talk(mode="email"),
        RIPE,
        REVIEW,
        "qualifying list does not decide a writing; unknown",
    ),
    Pair(
        "mode not noted",
        answered("gasd").talk(),
        answered("gasd").talk(mode="unknown"),
        RIPE,
        REVIEW,
        "mode unknown: review",
    ),
    Pair(
        "the lawyer says everything was covered",
        answered("vaed").talk(items="everything", outcome=None),
        answered("vaed").talk(items="everything"),
        REVIEW,
        RIPE,
        "outcome",
    ),
    Pair(
        "No. 2 not among the items of the call",
        answered("nywd", ("1", "2")).talk(),
        answered("nywd", ("1", "2")).talk(items=["I1"]),
        {"I-1": RIPE, "I-2": RIPE},
        {"I-1": RIPE, "I-2": NOT_RIPE},
        "not covered",
    ),
    Pair(
        "general talk, the lawyer has not said",
        answered("tnmd").talk(items="everything"),
        answered("tnmd").talk(items="general", outcome=None),
        RIPE,
        REVIEW,
        "general",
    ),
    Pair(
        "No. 2 was not taken up",
        answered("nced", ("1", "2")).talk(),
        answered("nced", ("1", "2"))
        .talk(outcome_items=["I1"])
        .but(
            lambda m: m.facts["outcomes"].append(
                {
                    "id": "ox",
                    "conferral": m.facts["conferrals"][0]["id"],
                    "items": ["I2"],
                    "outcome": "not_taken_up",
                }
            )
        ),
        {"I-1": RIPE, "I-2": RIPE},
        {"I-1": RIPE, "I-2": NOT_RIPE},
        "as if not covered",
    ),
    Pair(
        "talk with general coverage but No. 1 has an outcome",
        answered("vaed").talk(items="general", outcome=None),
        answered("vaed").talk(items="general", outcome="no_accord", outcome_items=["I1"]),
        REVIEW,
        RIPE,
        "an outcome is a link",
    ),
    Pair(
        "a defect of the whole set",
        answered("vaed").talk(),
        MatterFile("vaed").served(("verification",), kind="X").response().talk(),
        RIPE,
        RIPE,
        "X item",
    ),
    Pair(
        "a stale talk with an e-mail after the supplement",
        answered("vaed").talk("2025-02-07").supplement("2025-02-09", ["I1"]),
        answered("vaed").talk("2025-02-07").supplement("2025-02-09", ["I1"]).talk("2025-02-12", "email"),
        STALE,
        STALE,
        "e-mail listed, headline stays",
    ),
    Pair(
        "district silent on writings",
        stale_then_email("vaed"),
        stale_then_email("sdd"),
        STALE,
        REVIEW,
        "the e-mail hangs on an unknown",
    ),
    Pair(
        "date of the talk not noted",
        answered("utd").talk(),
        answered("utd").talk(on=None),
        RIPE,
        REVIEW,
        "unknown date",
    ),
)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda p: p.fact)
def test_one_fact_changes_what_the_log_supports(pair: Pair, empty: Docket) -> None:
    check_pair(pair, empty)
