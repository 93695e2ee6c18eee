"""The form of a court's papers; where none is on file, that of the federal rules, which says so."""

import tomllib
from dataclasses import replace
from functools import cache

from docket_assistant import resources
from docket_assistant.domain.court_forms.file import form_from, form_on_file
from docket_assistant.domain.court_forms.form import CourtForm

_FOLDER = "courts/forms"
_FALLBACK = "frcp"


@cache
def _on_file() -> frozenset[str]:
    return frozenset(name.removesuffix(".toml") for name in resources.names(_FOLDER))


@cache
def court_form(court: str) -> CourtForm:
    """The form of a district's papers by its identifier. Only that one file is read."""
    if court not in _on_file():
        return replace(court_form(_FALLBACK), id=court)
    table = tomllib.loads(resources.read_text(f"{_FOLDER}/{court}.toml"))
    return form_from(form_on_file(table, f"The form of {court}"))


def courts_with_form() -> tuple[str, ...]:
    """The courts with a form of their own on file."""
    return tuple(sorted(_on_file() - {_FALLBACK}))
