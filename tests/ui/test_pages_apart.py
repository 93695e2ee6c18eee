"""No page imports another: what two of them share stands in a module of its own."""

import ast
from importlib.util import find_spec
from pathlib import Path

import pytest

from docket_assistant.ui.places import PAGES

MODULES = sorted({f"docket_assistant.ui.{row.module}" for row in PAGES.values()})


def imported(module: str) -> set[str]:
    """Every module that ``module`` imports, at its head or within a function."""
    found = find_spec(module)
    assert found is not None
    assert found.origin is not None
    tree = ast.parse(Path(found.origin).read_text("utf-8"))
    named = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}
    return named | {n.name for node in ast.walk(tree) if isinstance(node, ast.Import) for n in node.names}


@pytest.mark.parametrize("module", MODULES)
def test_a_page_imports_no_other(module: str) -> None:
    assert imported(module) & set(MODULES) == set()


def test_every_place_is_looked_at() -> None:
    assert len(MODULES) > 30
    assert "docket_assistant.ui.desk" in imported("docket_assistant.ui.forms.attach")
