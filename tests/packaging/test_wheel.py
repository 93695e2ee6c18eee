"""The wheel carries what the program reads at run time, and nothing of the workshop."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from docket_assistant import resources
from tests.packaging.checkout import ROOT


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        return {name: wheel.read(name) for name in wheel.namelist()}


def test_every_resource_is_in_the_wheel(packed: dict[str, bytes]) -> None:
    top = "docket_assistant/_resources/"
    shipped = {name.removeprefix(top): data for name, data in packed.items() if name.startswith(top)}

    assert shipped == {name: resources.read_bytes(name) for name in resources.names("")}


def test_every_module_is_in_the_wheel(packed: dict[str, bytes]) -> None:
    modules = {file.relative_to(ROOT).as_posix() for file in (ROOT / "docket_assistant").rglob("*.py")}

    assert modules <= packed.keys()


def test_the_workshop_stays_out(packed: dict[str, bytes]) -> None:
    tops = {Path(name).parts[0] for name in packed}

    assert tops == {"docket_assistant", "docket_assistant-0.1.0.dist-info"}


def test_the_packaging_folder_never_hides_the_library_of_that_name() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()
