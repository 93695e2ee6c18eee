"""The checklists on file for a court: which points its judges, orders and rules want a paper to recite."""

import tomllib
from functools import cache

from docket_assistant import resources
from docket_assistant.domain.checklists import Checklist, checklists_from


@cache
def checklists_of(court: str) -> tuple[Checklist, ...]:
    """Those of one court, applied or not; none for a court without a file."""
    name = f"{court}.toml"
    if name not in resources.names("checklists"):
        return ()
    table = tomllib.loads(resources.read_text(f"checklists/{name}"))
    return checklists_from(table, f"The checklist file {name}")
