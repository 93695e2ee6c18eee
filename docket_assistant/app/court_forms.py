"""The form of a court's papers; a district that is not on file has the plain look, which says so."""

from dataclasses import replace
from functools import cache

from docket_assistant.domain.court_form import PLAIN, CourtForm


@cache
def court_form(court: str) -> CourtForm:
    """The form of a district's papers by its identifier."""
    return replace(PLAIN, id=court)
