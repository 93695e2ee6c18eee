"""What all tests share: no screen, what a machine must have for some, and how hard to try."""

import os
import shutil
import subprocess
from collections.abc import Callable

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from hypothesis import settings

ON_REQUEST = ("benchmark", "campaign")
"""Markers of tests that run only when ``-m`` names them."""

IN_CI = os.environ.get("DOCKET_CI") == "1"

settings.register_profile(
    "docket",
    deadline=None,
    print_blob=True,
    derandomize=IN_CI,
    max_examples=int(os.environ.get("DOCKET_EXAMPLES", "50")),
)
settings.load_profile("docket")


def libreoffice_lacks() -> str:
    """What keeps papers from becoming pages here; a page without its font breaks elsewhere."""
    for tool in ("soffice", "pdftotext", "fc-match"):
        if shutil.which(tool) is None:
            return f"{tool} is not installed"
    asked = ["fc-match", "--format=%{family}", "Liberation Serif"]
    found = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    return "" if "Liberation Serif" in found else "the Liberation fonts are not installed"


def root_lacks() -> str:
    """Windows has no root; there, nothing that needs one can be tried."""
    return "" if hasattr(os, "geteuid") and os.geteuid() == 0 else "not running as root"


LACKS: dict[str, Callable[[], str]] = {"libreoffice": libreoffice_lacks, "root": root_lacks}


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what this machine cannot try; where all of it must be tried, that is a failure."""
    for marker, lacks in LACKS.items():
        if item.get_closest_marker(marker) is None:
            continue
        if reason := lacks():
            (pytest.fail if IN_CI else pytest.skip)(reason)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the long runs out, unless ``-m`` names their marker."""
    unasked = [name for name in ON_REQUEST if name not in str(config.option.markexpr)]
    left_out = [item for item in items if any(map(item.get_closest_marker, unasked))]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in set(left_out)]
