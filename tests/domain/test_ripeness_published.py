"""Published rulings on conferral: what the log supports against what courts held.

Courts write when conferral failed, so agreement is told per verdict class, with answers of NEEDS_REVIEW and
rulings without any contact counted apart, and both kinds of opposite mistake.
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

APART = {
    "moed-2014-williams": "a talk known not to cover the items is none: not ripe",
    "mowd-2022-cross": "no contact described: not ripe comes before the step that is missing",
    "innd-2005-amermotorists": "the mode of the contact is not stated: review",
    "wied-2017-lgpif": "the call that reached nobody bears no day: review",
    "cod-2011-gessler": "the voicemail bears no day: review",
    "cacd-2021-ol": "no contact described: not ripe comes before the step that is missing",
    "azd-2023-equity": "no contact described: not ripe comes before the step that is missing",
    "tned-2014-lloyd": "no contact described: not ripe comes before the step that is missing",
    "fed-2010-mascari": "no contact described, and the court granted the motion",
}
"""Rulings outside what was proposed for them, and why: what is not stated there is not guessed here."""


def verdict_on(ruling: Ruling) -> str:
    record, law, day = build(ruling)
    return assess(record, law, day).items[0].verdict.value


FOUND = {r["id"]: verdict_on(r) for r in RULINGS}


@pytest.mark.parametrize("ruling", [r for r in RULINGS if r["id"] not in APART], ids=lambda r: r["id"])
def test_the_log_supports_what_the_court_held(ruling: Ruling) -> None:
    assert FOUND[ruling["id"]] in ruling["acceptable"]


@pytest.mark.parametrize("ruling", [BY_ID[name] for name in APART], ids=lambda r: r["id"])
def test_what_stands_apart_still_does(ruling: Ruling) -> None:
    """A ruling that comes right leaves the list, so that the list never grows unseen."""
    assert FOUND[ruling["id"]] not in ruling["acceptable"]


@pytest.mark.parametrize("name", ["mowd-2022-cross", "cacd-2021-ol", "azd-2023-equity", "tned-2014-lloyd"])
def test_a_step_that_the_court_missed_is_listed_beside_the_missing_talk(name: str) -> None:
    """No contact is described there, so a talk comes first; the ground of the ruling is named too."""
    record, law, day = build(BY_ID[name])

    failed = [f.reason for f in assess(record, law, day).items[0].findings if f.standing is Standing.NOT_MET]

    assert failed[0] is Reason.NO_CONTACT
    assert Reason.STEP_MISSING in failed


def answered(go: frozenset[str], held: frozenset[str]) -> list[str]:
    """Rulings answered with one of ``go`` where what was held lies wholly on the other side."""
    return [r["id"] for r in RULINGS if FOUND[r["id"]] in go and not set(r["acceptable"]) - held]


RIPE_FOR_NOT_RIPE = answered(GO, NO_GO)
NOT_RIPE_FOR_RIPE = answered(NO_GO, GO | {"NEEDS_REVIEW"})


def test_nothing_is_called_ripe_that_a_court_turned_back() -> None:
    assert RIPE_FOR_NOT_RIPE == []


def test_a_motion_that_was_granted_is_turned_back_only_where_no_contact_is_described() -> None:
    assert NOT_RIPE_FOR_RIPE == ["fed-2010-mascari"]
    assert BY_ID["fed-2010-mascari"]["trivial"]


def figures() -> list[str]:
    """What to tell of the agreement, per class of what was held first of all."""
    right = [r for r in RULINGS if FOUND[r["id"]] in r["acceptable"]]
    reviewed = sum(FOUND[r["id"]] == Verdict.NEEDS_REVIEW for r in right)
    described = [r for r in RULINGS if not r["trivial"]]
    classes = Counter(r["acceptable"][0] for r in RULINGS)
    met = Counter(r["acceptable"][0] for r in right)
    return [
        f"{len(right)} of {len(RULINGS)} published rulings, {reviewed} of them by NEEDS_REVIEW",
        f"{sum(r in right for r in described)} of {len(described)} in which a contact is described",
        ", ".join(f"{name} {met[name]} of {n}" for name, n in sorted(classes.items())),
        f"ripe for not ripe: {len(RIPE_FOR_NOT_RIPE)}; not ripe for ripe: {len(NOT_RIPE_FOR_RIPE)}",
    ]


def test_the_figures(capsys: pytest.CaptureFixture[str]) -> None:
    """Printed, and asserted so that they cannot fall unseen."""
    told = figures()
    with capsys.disabled():
        print("", *told, sep="\n")

    assert told[0] == "61 of 70 published rulings, 8 of them by NEEDS_REVIEW"
    assert told[3] == "ripe for not ripe: 0; not ripe for ripe: 1"


@pytest.mark.parametrize("change", FILE["counterfactuals"], ids=lambda c: c["id"])
def test_one_change_turns_the_verdict(change: Ruling) -> None:
    base = BY_ID[change["base"]]

    found = verdict_on(counterfactual(change, base))

    assert found in change["expected"]
    assert found != FOUND[base["id"]]
