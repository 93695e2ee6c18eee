"""A matter file as a stranger would write it from the schema; and pairs that differ in one fact.

We act for the plaintiff, who served one set by hand on Monday, Jan. 6, 2025; unless a pair says otherwise the
responses came on Feb. 5 and both lawyers talked by telephone on Feb. 12. Expected verdicts were written down
from the rules' texts and the readings of `docs`, before the program was asked.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from tests.cli.docket import SAMPLE, Docket

OURS, THEIRS = "plaintiff", "defendant"
OUR_LAWYER = {"name": "Ada Ours", "side": OURS, "role": "counsel", "counsel": "us"}
THEIR_LAWYER = {"name": "Ted Theirs", "side": THEIRS, "role": "counsel", "counsel": "them"}
BOTH = (OUR_LAWYER, THEIR_LAWYER)
SCHEMA = json.loads((SAMPLE / "briscoe.json").read_text())["schema"]

RIPE, NOT_RIPE, STALE = "RIPE", "NOT_RIPE", "STALE_CONFERRAL"
BLOCKED, REVIEW, INCOMPLETE = "BLOCKED_BY_COURT_STEP", "NEEDS_REVIEW", "STATEMENT_INCOMPLETE"
ON_EFFORTS, RESOLVED, NOT_REQUIRED = "RIPE_ON_EFFORTS", "RESOLVED", "NOT_REQUIRED"
_READY = {RIPE, ON_EFFORTS, RESOLVED, NOT_REQUIRED}

Fact = dict[str, Any]


def staff(side: str) -> Fact:
    return {"name": "Pat Paralegal", "side": side, "role": "staff"}


def former() -> Fact:
    return {"name": "Fay Former", "side": THEIRS, "role": "former_counsel"}


def party(side: str) -> Fact:
    return {"name": "The Party", "side": side, "role": "party"}


class MatterFile:
    """The open format, fact by fact, and the day and motion asked about."""

    def __init__(self, court: str, *, as_of: str = "2025-02-20", **matter: object) -> None:
        self.as_of, self.motion_asked, self._added = as_of, "", 0
        own = {"id": "m", "court": court, "number": "1:25-cv-1", "our_side": OURS}
        self.facts: Fact = {
            "schema": SCHEMA,
            "matter": own | matter,
            "parties": [
                {"id": "p", "name": "P", "role": "plaintiff"},
                {"id": "d", "name": "D", "role": "defendant", "position": 1},
            ],
            "counsel": [
                {"id": "us", "name": "Ada Ours", "side": OURS},
                {"id": "them", "name": "Ted Theirs", "side": THEIRS},
            ],
            "sets": [],
            "items": [],
            "disputed_items": [],
        }

    def add(self, collection: str, **fact: object) -> "MatterFile":
        self._added += 1
        fact.setdefault("id", f"{collection}-{self._added}")
        self.facts.setdefault(collection, []).append(fact)
        return self

    def but(self, change: Callable[["MatterFile"], object]) -> "MatterFile":
        """The same matter with one more fact."""
        other = deepcopy(self)
        change(other)
        return other

    def day(self, as_of: str) -> "MatterFile":
        self.as_of = as_of
        return self

    def served(
        self,
        items: Iterable[str] = ("1",),
        *,
        kind: str = "I",
        id: str = "s",  # noqa: A002  # as the schema calls it
        method: str = "hand",
        who: tuple[str, str] = ("p", "d"),
        signed: bool | None = None,
        served: str | None = "2025-01-06",
    ) -> "MatterFile":
        self.add(
            "sets", id=id, kind=kind, ordinal=1, propounders=[who[0]], responders=[who[1]],
            served_on=served, method=method, signed=signed,
        )  # fmt: skip
        for place, label in enumerate(items):
            self.add("items", id=f"{kind}{label}", kind=kind, label=label, position=place, set=id)
            self.add("disputed_items", item=f"{kind}{label}")
        return self

    def response(
        self,
        on: str = "2025-02-05",
        kind: str = "response",
        items: Iterable[str] | None = None,
        *,
        set: str = "s",  # noqa: A002  # as the schema calls it
        method: str = "hand",
        **more: object,
    ) -> "MatterFile":
        named = {} if items is None else {"items": list(items)}
        return self.add("responses", set=set, kind=kind, served_on=on, method=method, **named, **more)

    def supplement(
        self,
        on: str,
        items: Iterable[str] | None = None,
        *,
        set: str = "s",  # noqa: A002  # as the schema calls it
        method: str = "hand",
        **more: object,
    ) -> "MatterFile":
        return self.response(on, "supplemental", items, set=set, method=method, **more)

    def talk(
        self,
        on: str | None = "2025-02-12",
        mode: str = "telephone",
        *,
        at: str | None = "10:00",
        zone: str | None = "-05:00",
        people: Iterable[Fact] | None = BOTH,
        items: Iterable[str] = "all",
        outcome: str | None = "no_accord",
        by: str | None = None,
        outcome_items: Iterable[str] | None = None,
        started_by: str = OURS,
        **more: object,
    ) -> "MatterFile":
        covered = self._covered(items)
        self.add(
            "conferrals", mode=mode, held_on=on, starts_at=at, zone=zone, started_by=started_by,
            participants=None if people is None else list(people), **covered, **more,
        )  # fmt: skip
        if outcome:
            told = outcome_items or covered.get("items") or self._every_item()
            held = self.facts["conferrals"][-1]["id"]
            self.add("outcomes", conferral=held, items=list(told), outcome=outcome, by=by)
        return self

    def attempt(
        self,
        on: str,
        mode: str = "telephone",
        *,
        to: Iterable[Fact] | None = (THEIR_LAWYER,),
        by: str = OURS,
        items: Iterable[str] = "all",
        at: str | None = "10:00",
    ) -> "MatterFile":
        return self.add(
            "attempts", by=by, made_on=on, made_at=at, zone="-05:00" if at else None, mode=mode,
            directed_to=None if to is None else list(to), **self._covered(items),
        )  # fmt: skip

    def _every_item(self) -> list[str]:
        return [item["id"] for item in self.facts["items"]]

    def _covered(self, items: Iterable[str]) -> Fact:
        if items in ("everything", "general", "unknown"):
            return {"coverage": items}
        return {"coverage": "listed", "items": self._every_item() if items == "all" else list(items)}

    def order(self, on: str, layer: str = "in_case", **terms: object) -> "MatterFile":
        return self.add("orders", signed_on=on, layer=layer, terms=terms)

    def step(self, step: str, on: str) -> "MatterFile":
        return self.add("court_steps", step=step, done_on=on)

    def motion(self, on: str, *, by: str = OURS, **more: object) -> "MatterFile":
        return self.add("motions", by=by, filed_on=on, items=self._every_item(), **more)

    def opponent_alone(self, incarcerated: bool | None = None) -> "MatterFile":
        """The defendant acts without counsel."""
        self.facts["parties"][1] |= {"self_represented": True, "incarcerated": incarcerated}
        self.facts["counsel"].pop()
        return self

    def asked(self, docket: Docket) -> tuple[int, Fact]:
        """Exit status and JSON of `ripeness` on the file itself."""
        file = docket.folder / "matter.json"
        file.write_text(json.dumps(self.facts))
        motion = ("--motion", self.motion_asked) if self.motion_asked else ()
        said = docket.bare("ripeness", str(file), "--as-of", self.as_of, *motion, "--json")
        assert said.out, said.err
        return said.status, said.json


def answered(
    court: str, items: Iterable[str] = ("1",), *, as_of: str = "2025-02-20", **matter: object
) -> MatterFile:
    return MatterFile(court, as_of=as_of, **matter).served(items).response()


def called_twice(
    matter: MatterFile,
    first: str = "2025-02-10",
    second: str = "2025-02-14",
    *,
    mode: str = "telephone",
    to: Iterable[Fact] | None = (THEIR_LAWYER,),
    by: str = OURS,
    items: Iterable[str] = "all",
    at: str | None = "10:00",
) -> MatterFile:
    for day in (first, second):
        matter.attempt(day, mode, to=to, by=by, items=items, at=at)
    return matter


Verdicts = str | Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two matters that differ in one fact, what the log supports on each, and why."""

    fact: str
    one: MatterFile
    other: MatterFile
    first: Verdicts
    second: Verdicts
    why: str
    late: tuple[bool | None, bool | None] | None = None


def check_pair(pair: Pair, docket: Docket) -> None:
    """Ask the command line on both sides."""
    late = pair.late or (None, None)
    for matter, expected, flag in ((pair.one, pair.first, late[0]), (pair.other, pair.second, late[1])):
        status, told = matter.asked(docket)
        got = {item["token"]: item["verdict"] for item in told["items"]}
        wanted = dict.fromkeys(got, expected) if isinstance(expected, str) else expected
        assert got, pair.fact
        assert got == wanted, (pair.fact, pair.why)
        assert status == (0 if set(got.values()) <= _READY else 1)
        if pair.late is not None:
            assert {item["late"] for item in told["items"]} == {flag}, (pair.fact, pair.why)
