"""What a paper on conferral may claim of single items, decided from the open format's plain facts alone.

It goes on where the oracle of the statement ends: the same reading of talks, responses and terms, asked of an
item and a day instead of an order. It knows no type of the program and reads item lists from the words.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from tests.documents.paper_oracle import LIVE, Oracle

_LISTS = re.compile(
    r"(Interrogator(?:y|ies)|Requests? for Production) Nos?\. "
    r"(\d+[a-z]?(?:\u2013\d+)?(?:(?:, and |, | and )\d+[a-z]?(?:\u2013\d+)?)*)"
)
_KINDS = {"I": "I", "R": "P"}


def items_named(text: str) -> set[str]:
    """Items that some words name, as kind and number: I-3b, P-4."""
    found: set[str] = set()
    for kind, numbers in _LISTS.findall(text):
        for entry in re.split(r", and |, | and ", numbers):
            first, _, last = entry.partition("\u2013")
            span = range(int(first), int(last) + 1) if last else ()
            found |= {f"{_KINDS[kind[0]]}-{n}" for n in (span or (first,))}
    return found


class ConferralOracle(Oracle):
    """The facts up to a day, item by item."""

    def __init__(self, facts: Mapping[str, Any], day: str, modes: set[str]) -> None:
        super().__init__(facts, day)
        self._modes = modes
        self._attempts = self._known(facts.get("attempts", ()), "made_on")
        self.names = {
            i["id"]: f"{i['kind']}-{i['label'].replace('(', '').replace(')', '')}" for i in facts["items"]
        }
        self._by_name = {name: item for item, name in self.names.items()}

    def ids(self, text: str) -> set[str]:
        """The items that some words name."""
        return {self._by_name[name] for name in items_named(text)}

    def conferred(self, item: str, day: str | None = None) -> bool:
        """A talk in a manner that counts, counsel of each side on file, on the item, after its responses."""
        return any(True for _ in self._talks(item, day))

    def _talks(self, item: str, day: str | None = None) -> Iterator[Mapping[str, Any]]:
        for talk in self._contacts:
            if talk["mode"] not in self._modes or (day is not None and talk["held_on"] != day):
                continue
            if self._people(talk) is True and self._took_up(talk, item) and self._after_responses(talk, item):
                yield talk

    def unable(self, item: str) -> bool:
        """The last such talk on the item ended without accord, and nothing later came to something else."""
        talks = sorted(self._talks(item), key=lambda t: t["held_on"])
        last = [t for t in talks if t["held_on"] == talks[-1]["held_on"]] if talks else []
        came = [self._outcome(t, item) for t in last]
        return any(o is not None and o["outcome"] == "no_accord" for o in came)

    def ripe(self, item: str) -> bool:
        """Each last talk that counts ended without accord or in part, and the item is still in dispute."""
        talks = sorted(self._talks(item), key=lambda t: t["held_on"])
        last = [t for t in talks if t["held_on"] == talks[-1]["held_on"]] if talks else []
        came = [self._outcome(t, item) for t in last]
        plain = all(o is not None and o["outcome"] in ("no_accord", "narrowed") for o in came)
        accepted = any(
            item in a["items"] for a in self._acceptances
        )  # a later general supplement may touch it
        gone = self._withdrawn(item) or accepted or self._resolved(item)
        return bool(last) and plain and not gone

    def confirmed(self, item: str) -> bool:
        """Some term on the item was read back or acknowledged, and not undone."""
        return any(
            self._confirmed(contact, outcome, item)
            for contact in self._contacts
            for outcome in self._outcomes
            if outcome["conferral"] == contact["id"]
            and item in outcome["items"]
            and outcome["outcome"] in ("resolved", "agreed_to_supplement", "narrowed")
        )

    def any_talk_since_response(self, item: str) -> bool:
        """A live contact that may be about the item, on or after the day of its latest response."""
        last = max((r["served_on"] for r in self._touching(item)), default="")
        return any(
            c["mode"] in LIVE
            and c["held_on"] >= last
            and (c["coverage"] != "listed" or item in c.get("items", ()) or self._outcome(c, item))
            and not self._passed_over(c, item)
            for c in self._contacts
        )

    def _passed_over(self, contact: Mapping[str, Any], item: str) -> bool:
        own = [o for o in self._outcomes if o["conferral"] == contact["id"] and item in o["items"]]
        return bool(own) and own[-1]["outcome"] == "not_taken_up"

    def tried(self, item: str) -> bool:
        """An attempt of ours on the item, after its latest response, to somebody on the other side."""
        last = max((r["served_on"] for r in self._touching(item)), default="")
        return any(
            a["made_on"] > last
            and a["by"] == "defendant"
            and (a["coverage"] == "everything" or item in a.get("items", ()))
            and any(p["side"] == "plaintiff" for p in a.get("directed_to") or ())
            for a in self._attempts
        )

    def took_part(self, day: str, lawyer: str) -> bool:
        """A live talk of that day in which the lawyer took part."""
        return any(
            c["mode"] in LIVE
            and c["held_on"] == day
            and any(p.get("counsel") == lawyer for p in c.get("participants") or ())
            for c in self._contacts
        )
