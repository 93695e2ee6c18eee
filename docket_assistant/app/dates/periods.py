"""The shipped rules of discovery: what must be done within how long, by each text that was in force."""

import tomllib
from collections.abc import Mapping
from functools import cache

from docket_assistant import resources
from docket_assistant.domain.errors import NotFound
from docket_assistant.domain.items import ItemKind
from docket_assistant.domain.period_file import period_from
from docket_assistant.domain.periods import PeriodRule

_FOLDER = "periods"
_ANSWERS = {
    ItemKind.INTERROGATORY: "interrogatories",
    ItemKind.PRODUCTION: "production",
    ItemKind.ADMISSION: "admissions",
}
_WHERE_THE_KIND_IS_NOT_SAID = "production"
"""Rules 33, 34 and 36 give the same days."""


@cache
def period_rules() -> Mapping[str, PeriodRule]:
    """The rules on file by id, in the order of their names."""
    found = (period_rule(name.removesuffix(".toml")) for name in resources.names(_FOLDER))
    return {rule.id: rule for rule in found}


@cache
def period_rule(rule_id: str) -> PeriodRule:
    """One rule; only its file is read. Raises NotFound for one that is not on file."""
    name = f"{rule_id}.toml"
    if name not in resources.names(_FOLDER):
        known = ", ".join(n.removesuffix(".toml") for n in resources.names(_FOLDER))
        raise NotFound(f"No rule {rule_id!r} is on file; there are {known}.")
    return period_from(tomllib.loads(resources.read_text(f"{_FOLDER}/{name}")), f"The period file {name}")


def answers_rule(kind: ItemKind) -> PeriodRule:
    """The rule by which a set of this kind is answered."""
    return period_rule(_ANSWERS.get(kind, _WHERE_THE_KIND_IS_NOT_SAID))
