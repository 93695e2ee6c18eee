"""What is known of each of the 94 districts: its rule on conferral, judges' overlays, or nothing yet."""

from collections.abc import Iterator
from dataclasses import dataclass

from docket_assistant.app.districts import districts
from docket_assistant.app.law import rule_of
from docket_assistant.app.orders.overlays import overlays_of
from docket_assistant.domain.districts import District
from docket_assistant.domain.errors import NotFound
from docket_assistant.domain.overlays import Overlay
from docket_assistant.domain.rule_parts import KnownByTitle
from docket_assistant.domain.rules import FALLBACK, ConferralRule


@dataclass(frozen=True, slots=True)
class CourtKnown:
    """One district and what is on file for it."""

    district: District
    rule: ConferralRule | None
    """None: no local rule on file; Fed. R. Civ. P. 37(a)(1) is used."""
    title: KnownByTitle | None
    """A local rule whose title was seen and whose text is not on file."""
    overlays: tuple[Overlay, ...]

    @property
    def fallback(self) -> str:
        """What is used instead of a local rule, in words; empty where one is on file."""
        if self.rule is not None:
            return ""
        if self.title is None:
            return "No local rule on file: Fed. R. Civ. P. 37(a)(1)."
        return (
            f"A local rule exists ({self.title.says}), its text is not on file: check it;"
            " Fed. R. Civ. P. 37(a)(1) applies in any case."
        )


def courts() -> Iterator[CourtKnown]:
    """All 94 districts, by id."""
    return (court_known(court) for court in sorted(districts()))


def court_known(court: str) -> CourtKnown:
    """One district by its id; raises NotFound."""
    district = districts().get(court)
    if district is None:
        raise NotFound(
            f"No court {court!r} is on file; `courts` lists the 94 by their ids, such as moed for E.D. Mo."
        )
    rule = rule_of(court)
    titles = rule_of(FALLBACK).known_by_title
    title = next((t for t in titles if t.court == court), None)
    return CourtKnown(district, None if rule.id == FALLBACK else rule, title, overlays_of(court))
