"""Published rulings on conferral: what the log supports against what courts held.

Courts write when conferral failed, so agreement is told per verdict class, with answers of NEEDS_REVIEW and
rulings without any contact counted apart, and both kinds of opposite mistake. What hangs on how a ruling's
silence is read is counted apart too.
"""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from docket_assistant.domain.findings import Reason, Standing, Verdict
from docket_assistant.domain.ripeness import assess
from tests.domain.ruling_records import Ruling, build, counterfactual

FILE: dict[str, Any] = json.loads((Path(__file__).parent / "conferral_rulings.json").read_text("utf-8"))
RULINGS: list[Ruling] = FILE["rulings"]
BY_ID = {r["id"]: r for r in RULINGS}
GO = frozenset({"RIPE", "RIPE_ON_EFFORTS", "NOT_REQUIRED"})
NO_GO = frozenset({"NOT_RIPE", "STALE_CONFERRAL", "BLOCKED_BY_COURT_STEP", "STATEMENT_INCOMPLETE"})

NOT_DESCRIBED = ["mowd-2022-cross", "cacd-2021-ol", "azd-2023-equity", "tned-2014-lloyd", "fed-2010-mascari"]
"""Rulings that pass over a talk: read as if none had been held, they come out as not ripe instead."""
HEDGED = ["moed-2014-williams"]
"""Whose talk is told to have covered nothing only "as described": read as stated, it is not ripe as well."""


def verdict_on(ruling: Ruling, *, strict: bool = False) -> str:
    record, law, day = build(ruling, strict=strict)
    return assess(record, law, day).items[0].verdict.value


FOUND = {r["id"]: verdict_on(r) for r in RULINGS}
STRICT = {r["id"]: verdict_on(r, strict=True) for r in RULINGS}


@pytest.mark.parametrize("ruling", RULINGS, ids=lambda r: r["id"])
def test_the_log_supports_what_the_court_held(ruling: Ruling) -> None:
    assert FOUND[ruling["id"]] in ruling["acceptable"]


def test_what_hangs_on_how_silence_and_hedges_are_read() -> None:
    """Read strictly they are not ripe; of those of a court's step the step is named beside it."""
    changed = [name for name in FOUND if STRICT[name] != FOUND[name]]

    assert sorted(changed) == sorted(NOT_DESCRIBED + HEDGED)
    assert {STRICT[name] for name in changed} == {"NOT_RIPE"}


@pytest.mark.parametrize("name", NOT_DESCRIBED[:4])
def test_a_step_that_the_court_missed_is_listed_beside_the_missing_talk(name: str) -> None:
    """With no contact a talk comes first; the ground of the ruling is named too."""
    record, law, day = build(BY_ID[name], strict=True)

    failed = [f.reason for f in assess(record, law, day).items[0].findings if f.standing is Standing.NOT_MET]

    assert failed[0] is Reason.NO_CONTACT
    assert Reason.STEP_MISSING in failed


def answered(found: dict[str, str], go: frozenset[str], held: frozenset[str]) -> list[str]:
    """Rulings answered with one of ``go`` where what was held lies wholly on the other side."""
    return [r["id"] for r in RULINGS if found[r["id"]] in go and not set(r["acceptable"]) - held]


RIPE_FOR_NOT_RIPE = answered(FOUND, GO, NO_GO)
NOT_RIPE_FOR_RIPE = answered(FOUND, NO_GO, GO | {"NEEDS_REVIEW"})


@pytest.mark.parametrize("found", [FOUND, STRICT], ids=["as read", "strict"])
def test_nothing_is_called_ripe_that_a_court_turned_back(found: dict[str, str]) -> None:
    assert answered(found, GO, NO_GO) == []


def test_a_motion_that_was_granted_is_turned_back_only_where_no_contact_is_described() -> None:
    assert NOT_RIPE_FOR_RIPE == []
    assert answered(STRICT, NO_GO, GO | {"NEEDS_REVIEW"}) == ["fed-2010-mascari"]
    assert BY_ID["fed-2010-mascari"]["trivial"]


def figures() -> list[str]:
    """What to tell of the agreement, per class of what was held first of all."""
    right = [r for r in RULINGS if FOUND[r["id"]] in r["acceptable"]]
    strict = sum(STRICT[r["id"]] in r["acceptable"] for r in RULINGS)
    reviewed = sum(FOUND[r["id"]] == Verdict.NEEDS_REVIEW for r in right)
    described = [r for r in RULINGS if not r["trivial"]]
    classes = Counter(r["acceptable"][0] for r in RULINGS)
    met = Counter(r["acceptable"][0] for r in right)
    return [
        f"{len(right)} of {len(RULINGS)} published rulings, {reviewed} of them by NEEDS_REVIEW",
        f"{sum(r in right for r in described)} of {len(described)} in which a contact is described",
        ", ".join(f"{name} {met[name]} of {n}" for name, n in sorted(classes.items())),
        f"{strict} of {len(RULINGS)} with silence on a talk read as none, and hedges as stated",
        f"ripe for not ripe: {len(RIPE_FOR_NOT_RIPE)}; not ripe for ripe: {len(NOT_RIPE_FOR_RIPE)}",
    ]


def test_the_figures(capsys: pytest.CaptureFixture[str]) -> None:
    """Printed, and asserted so that they cannot fall unseen."""
    told = figures()
    with capsys.disabled():
        print("", *told, sep="\n")

    assert told[0] == "70 of 70 published rulings, 9 of them by NEEDS_REVIEW"
    assert told[3] == "64 of 70 with silence on a talk read as none, and hedges as stated"
    assert told[4] == "ripe for not ripe: 0; not ripe for ripe: 0"


@pytest.mark.parametrize("change", FILE["counterfactuals"], ids=lambda c: c["id"])
def test_one_change_turns_the_verdict(change: Ruling) -> None:
    """A change that adds a talk is set against the base in which none was held."""
    base = BY_ID[change["base"]]

    found = verdict_on(counterfactual(change, base))

    assert found in change["expected"]
    assert found != STRICT[base["id"]]
