"""What a paper on the sample order may claim, decided from the open format's plain facts alone.

Written apart from the program: no type of it, no reading of rounds, tests or gates. Days are compared as
ISO text. The rule is that of the sample's court: in person or by telephone, counsel on both sides.
"""

from collections.abc import Iterable, Mapping
from typing import Any

Fact = Mapping[str, Any]
ORDERED, DUE = "2009-12-02", "2009-12-14"
MODES, LIVE = {"in_person", "telephone"}, {"in_person", "telephone", "video"}
SIDES = {"plaintiff", "defendant"}
AGREEING = {"resolved", "agreed_to_supplement"}


class Oracle:
    """The facts up to a day, and what they let a paper of that day say."""

    def __init__(self, facts: Fact, day: str) -> None:
        self._day = day
        self._all_talks = [c for c in facts.get("conferrals", ()) if c["mode"] in LIVE]
        self._contacts = self._known(facts.get("conferrals", ()), "held_on")
        self._responses = self._known(facts["responses"], "served_on")
        self._withdrawals = self._known(facts.get("withdrawals", ()), "on")
        self._acceptances = self._known(facts.get("acceptances", ()), "on")
        self._messages = self._known(facts.get("messages", ()), "sent_on")
        self._outcomes = facts.get("outcomes", ())
        self._sets = {i["id"]: i["set"] for i in facts["items"]}
        self._lawyers = {c["id"] for c in facts["counsel"]}
        self.items: list[str] = facts["motions"][0]["items"]

    def _known(self, facts: Iterable[Fact], field: str) -> list[Fact]:
        return [f for f in facts if f.get(field) is not None and f[field] <= self._day]

    def may_say_conferred(self) -> bool:
        """A talk not before the order that is not known to lack counsel on a side."""
        return any(self._is_talk_under_order(c) and self._people(c) is not False for c in self._contacts)

    def may_confirm_compliance(self) -> bool:
        """A talk as ordered, in time, on every item still open after its last response, with its outcome."""
        later = any(c.get("held_on", "") > self._day for c in self._all_talks)
        return (
            not later
            and any(self._as_ordered(c) for c in self._contacts)
            and all(self._done(item) for item in self.items)
        )

    def may_say_accord(self, item: str) -> bool:
        """Agreed at last, and confirmed by the other side, with nothing since that undoes it."""
        if self._withdrawn(item):
            return False
        for contact, outcome in self._agreements(item):
            if outcome["outcome"] not in AGREEING or not self._confirmed(contact, outcome, item):
                continue
            if self._accepted(item):
                return True
            if not self._reopened(contact, outcome, item) and not self._missed(outcome):
                return True
        return False

    def _done(self, item: str) -> bool:
        if self._withdrawn(item) or self._accepted(item) or self._resolved(item):
            return True
        talks = [c for c in self._contacts if self._as_ordered(c) and self._took_up(c, item)]
        in_time = any(c["held_on"] <= DUE and self._after_responses(c, item) for c in talks)
        return in_time and bool(self._agreements(item))

    def _as_ordered(self, contact: Fact) -> bool:
        return contact["mode"] in MODES and contact["held_on"] > ORDERED and self._people(contact) is True

    def _is_talk_under_order(self, contact: Fact) -> bool:
        return contact["mode"] in LIVE and contact["held_on"] >= ORDERED

    def _people(self, contact: Fact) -> bool | None:
        """None: the file does not say who took part."""
        people = contact.get("participants")
        if people is None:
            return None
        lawyers = [p for p in people if p["role"] == "counsel"]
        if {p["side"] for p in lawyers} < SIDES:
            return False
        return True if {p["side"] for p in lawyers if p.get("counsel") in self._lawyers} == SIDES else None

    def _outcome(self, contact: Fact, item: str) -> Fact | None:
        own = [o for o in self._outcomes if o["conferral"] == contact["id"] and item in o["items"]]
        return own[-1] if own and own[-1]["outcome"] != "not_taken_up" else None

    def _took_up(self, contact: Fact, item: str) -> bool:
        if any(o["conferral"] == contact["id"] and item in o["items"] for o in self._outcomes):
            return self._outcome(contact, item) is not None
        return contact["coverage"] == "everything" or item in contact.get("items", ())

    def _touching(self, item: str) -> list[Fact]:
        own = [r for r in self._responses if r["set"] == self._sets[item]]
        return sorted((r for r in own if item in r.get("items", [item])), key=lambda r: str(r["served_on"]))

    def _after_responses(self, contact: Fact, item: str) -> bool:
        return all(r["served_on"] < contact["held_on"] for r in self._touching(item))

    def _agreements(self, item: str) -> list[tuple[Fact, Fact]]:
        """The last outcomes on the item: of a talk under the order, or a resolution in any mode."""
        found = [(c, o) for c in self._contacts if (o := self._outcome(c, item)) is not None]
        heard = [(c, o) for c, o in found if self._is_talk_under_order(c) or o["outcome"] == "resolved"]
        sound = [(c, o) for c, o in heard if o["outcome"] == "resolved" or self._sound(c)] or heard
        last = max((c["held_on"] for c, _ in sound), default="")
        return [(c, o) for c, o in sound if c["held_on"] == last]

    def _sound(self, contact: Fact) -> bool:
        return self._people(contact) is not False

    def _resolved(self, item: str) -> bool:
        return any(
            o["outcome"] == "resolved" and not self._reopened(c, o, item) and not self._missed(o)
            for c, o in self._agreements(item)
        )

    def _reopened(self, contact: Fact, outcome: Fact, item: str) -> bool:
        """By a later response; a resolution only by one that names the item."""
        named = [r for r in self._touching(item) if outcome["outcome"] != "resolved" or "items" in r]
        return any(r["served_on"] > contact["held_on"] for r in named)

    def _missed(self, outcome: Fact) -> bool:
        performed = outcome.get("performed_on") or "9999"
        return outcome.get("by") is not None and outcome["by"] < self._day < performed

    def _confirmed(self, contact: Fact, outcome: Fact, item: str) -> bool:
        if (outcome.get("disputed_on") or "9999") <= self._day:
            return False
        term = "|".join((outcome["outcome"], outcome.get("terms", ""), outcome.get("by") or ""))
        ours = {m["id"] for m in self._messages if m.get("confirms") == contact["id"]}
        replies = [
            m
            for m in self._messages
            if m["direction"] == "received"
            and m.get("answers") in ours
            and item in m.get("reply_items", [item])
        ]
        yes = [
            m["sent_on"]
            for m in replies
            if m.get("reply") == "acknowledged" and term in m.get("terms_acknowledged", ())
        ]
        no = [m["sent_on"] for m in replies if m.get("reply") in ("disputed", "corrected")]
        if no and max(no) >= max(yes, default=""):
            return False
        read = (outcome.get("read_back_on") or "9999") <= self._day
        return bool(yes) or (
            read and outcome.get("read_back_corrected") is False and outcome.get("read_back_as") == term
        )

    def _withdrawn(self, item: str) -> bool:
        return any(item in w["items"] for w in self._withdrawals)

    def _accepted(self, item: str) -> bool:
        last = self._touching(item)[-1]["id"]
        return any(item in a["items"] and a["response"] == last for a in self._acceptances)
