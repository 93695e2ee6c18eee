"""Pairs that differ in one fact: who talked with whom, and who was tried."""

from collections.abc import Callable

import pytest

from tests.cli.docket import Docket
from tests.cli.matter_file import (
    NOT_RIPE,
    ON_EFFORTS,
    OUR_LAWYER,
    OURS,
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
    former,
    party,
    staff,
)

Change = Callable[[MatterFile], None]


def of_record_until(day: str) -> Change:
    def change(matter: MatterFile) -> None:
        matter.facts["counsel"][1]["appearances"] = [{"until": day}]

    return change


def other_lawyer_of(firm: str) -> Change:
    def change(matter: MatterFile) -> None:
        lawyer = {"id": "x", "name": "Xena", "side": THEIRS}
        matter.facts["counsel"][1]["firm"] = "Theirs LLP"
        matter.facts["counsel"].append(lawyer | {"firm": firm, "appearances": []})
        there = {"name": "Xena", "side": THEIRS, "role": "counsel", "counsel": "x"}
        matter.facts["conferrals"][0]["participants"] = [OUR_LAWYER, there]

    return change


def lead_counsel(theirs: bool | None) -> Change:
    def change(matter: MatterFile) -> None:
        matter.facts["counsel"][0]["lead"] = True
        matter.facts["counsel"][1]["lead"] = theirs

    return change


def two_defendants(who_talked: str) -> MatterFile:
    """The set went to the first defendant; each of the two has a lawyer of its own."""
    matter = MatterFile("vaed")
    matter.add("parties", id="d2", name="D2", role="defendant", position=2)
    matter.facts["counsel"][1]["parties"] = ["d"]
    matter.add("counsel", id="two", name="Two", side=THEIRS, parties=["d2"])
    second = {"name": "Two", "side": THEIRS, "role": "counsel", "counsel": "two"}
    there = THEIR_LAWYER if who_talked == "them" else second
    return matter.served().response().talk(people=(OUR_LAWYER, there))


PAIRS = (
    Pair(
        "former counsel instead of counsel",
        answered("nyed").talk(),
        answered("nyed").talk(people=(OUR_LAWYER, former())),
        RIPE,
        NOT_RIPE,
        "former counsel",
    ),
    Pair(
        "their counsel was of record until Feb 1, not Feb 12",
        answered("akd").talk().but(of_record_until("2025-02-12")),
        answered("akd").talk().but(of_record_until("2025-02-01")),
        RIPE,
        NOT_RIPE,
        "of record that day",
    ),
    Pair(
        "a lawyer of another firm, not of the firm of record",
        answered("msnd").talk().but(other_lawyer_of("Theirs LLP")),
        answered("msnd").talk().but(other_lawyer_of("Other LLP")),
        RIPE,
        NOT_RIPE,
        "firm of record",
    ),
    Pair(
        "their lawyer is not lead counsel",
        answered("txed").talk().but(lead_counsel(True)),
        answered("txed").talk().but(lead_counsel(False)),
        RIPE,
        NOT_RIPE,
        "rule asks for lead counsel",
    ),
    Pair(
        "whether their lawyer is lead counsel is not known",
        answered("txed").talk().but(lead_counsel(True)),
        answered("txed").talk().but(lead_counsel(None)),
        RIPE,
        REVIEW,
        "unknown",
    ),
    Pair(
        "the defendant has no lawyer",
        answered("ctd").talk(people=(OUR_LAWYER, party(THEIRS))),
        answered("ctd").talk(people=(OUR_LAWYER, party(THEIRS))).opponent_alone(),
        NOT_RIPE,
        RIPE,
        "self-represented confers itself",
    ),
    Pair(
        "our paralegal instead of our counsel",
        answered("vaed").talk(),
        answered("vaed").talk(people=(staff(OURS), THEIR_LAWYER)),
        RIPE,
        NOT_RIPE,
        "both sides checked",
    ),
    Pair(
        "participants not noted",
        answered("ohsd").talk(),
        answered("ohsd").talk(people=None),
        RIPE,
        REVIEW,
        "unknown people",
    ),
    Pair(
        "the self-represented opponent is in custody",
        answered("ord").talk(mode="letter", people=(OUR_LAWYER, party(THEIRS))).opponent_alone(False),
        answered("ord").talk(mode="letter", people=(OUR_LAWYER, party(THEIRS))).opponent_alone(True),
        NOT_RIPE,
        REVIEW,
        "exempt: Rule 37 alone judges the letter",
    ),
    Pair(
        "incarceration alone, no exemption",
        answered("tnwd").opponent_alone(False),
        answered("tnwd").opponent_alone(True),
        NOT_RIPE,
        NOT_RIPE,
        "no waiver inferred",
    ),
    Pair(
        "counsel of the other defendant",
        two_defendants("them"),
        two_defendants("two"),
        RIPE,
        NOT_RIPE,
        "counsel of the party that answers",
    ),
    Pair(
        "their former counsel was there too",
        answered("nyed").talk(),
        answered("nyed").talk(people=(OUR_LAWYER, THEIR_LAWYER, former())),
        RIPE,
        RIPE,
        "somebody who can",
    ),
    Pair(
        "we are self-represented",
        answered("ctd").talk(people=(party(OURS), THEIR_LAWYER)),
        answered("ctd")
        .talk(people=(party(OURS), THEIR_LAWYER))
        .but(lambda m: m.facts["parties"][0].update(self_represented=True)),
        NOT_RIPE,
        RIPE,
        "our side too",
    ),
    Pair(
        "whether their lawyer was of record is not noted",
        answered("vaed").talk(),
        answered("vaed").talk(people=(OUR_LAWYER, {"name": "Somebody", "side": THEIRS, "role": "counsel"})),
        RIPE,
        REVIEW,
        "unknown",
    ),
    Pair(
        "the opponent is self-represented: the district excepts such cases",
        answered("txed").talk(mode="letter"),
        answered("txed").talk(mode="letter", people=(OUR_LAWYER, party(THEIRS))).opponent_alone(),
        NOT_RIPE,
        REVIEW,
        "Rule 37 alone",
    ),
    Pair(
        "the good talk has a later talk with unknown participants",
        answered("ohsd").talk("2025-02-10"),
        answered("ohsd").talk("2025-02-10").talk("2025-02-12", people=None),
        RIPE,
        RIPE,
        "a good talk governs over an unknown one",
    ),
    Pair(
        "a stale talk with former counsel",
        answered("vaed").talk("2025-02-07").supplement("2025-02-09", ["I1"]),
        answered("vaed").talk("2025-02-07", people=(OUR_LAWYER, former())).supplement("2025-02-09", ["I1"]),
        STALE,
        NOT_RIPE,
        "fails more than test 3",
    ),
    Pair(
        "we tried their paralegal, not counsel",
        called_twice(answered("nywd")),
        called_twice(answered("nywd"), to=(staff(THEIRS),)),
        ON_EFFORTS,
        NOT_RIPE,
        "of whom one tried to reach",
    ),
    Pair(
        "whom we tried is not noted",
        called_twice(answered("mied")),
        called_twice(answered("mied"), to=None),
        ON_EFFORTS,
        REVIEW,
        "unknown addressee",
    ),
    Pair(
        "the attempts came after a talk without the right people",
        answered("paed").talk("2025-02-08", people=(OUR_LAWYER, staff(THEIRS))),
        called_twice(answered("paed").talk("2025-02-08", people=(OUR_LAWYER, staff(THEIRS)))),
        NOT_RIPE,
        ON_EFFORTS,
        "attempts then count",
    ),
    Pair(
        "they called us and we missed it",
        called_twice(answered("cod")),
        called_twice(answered("cod"), by=THEIRS),
        ON_EFFORTS,
        NOT_RIPE,
        "by us",
    ),
    Pair(
        "an unanswered demand letter instead of a message asking for a call",
        answered("mnd").attempt("2025-02-10", "email"),
        answered("mnd").talk("2025-02-10", "letter", outcome=None),
        ON_EFFORTS,
        NOT_RIPE,
        "a demand letter is no attempt",
    ),
    Pair(
        "two voicemails logged as contacts, not as attempts",
        called_twice(answered("tnwd"), mode="voicemail"),
        answered("tnwd")
        .talk("2025-02-10", "voicemail", outcome=None)
        .talk("2025-02-14", "voicemail", outcome=None),
        ON_EFFORTS,
        ON_EFFORTS,
        "voicemail is an attempt",
    ),
)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda p: p.fact)
def test_one_fact_changes_what_the_log_supports(pair: Pair, empty: Docket) -> None:
    check_pair(pair, empty)
