"""A command line on an empty store, and one on the seed's case."""

from pathlib import Path

import pytest

from tests.cli.docket import Docket, enter_sample


@pytest.fixture
def empty(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> Docket:
    return Docket(tmp_path, capfdbinary)


@pytest.fixture
def briscoe(empty: Docket) -> Docket:
    enter_sample(empty)
    return empty
