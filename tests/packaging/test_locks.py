"""The lock files say what pyproject.toml asks for, and nothing about where they were made."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.packaging.checkout import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
LOCKS = ("requirements.lock", "requirements-test.lock", "packaging/lint.lock")
PYTHONS = ("3.11.0", "3.12.0", "3.13.0")


def locked(lock: str) -> list[Requirement]:
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    return [Requirement(line.rstrip(" \\")) for line in lines if re.match(r"[a-z]", line)]


def versions(lock: str, python: str) -> dict[str, Version]:
    """What one Python gets from a lock, by name; on Windows, where most is installed."""
    here = {
        "python_full_version": python,
        "python_version": python[:4],
        "os_name": "nt",
        "sys_platform": "win32",
    }
    taken = [pin for pin in locked(lock) if pin.marker is None or pin.marker.evaluate(here)]
    assert len(taken) == len({pin.name for pin in taken})
    return {canonicalize_name(pin.name): Version(str(pin.specifier).removeprefix("==")) for pin in taken}


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize(
    ("lock", "asked"),
    [
        ("requirements.lock", PROJECT["dependencies"]),
        ("requirements-test.lock", PROJECT["dependencies"] + EXTRAS["test"]),
        ("packaging/lint.lock", EXTRAS["lint"]),
    ],
)
def test_every_requirement_is_locked_to_a_version_it_allows(lock: str, asked: list[str], python: str) -> None:
    found = versions(lock, python)
    for line in asked:
        wanted = Requirement(line)
        if wanted.marker is None or wanted.marker.evaluate({"python_version": python[:4]}):
            assert found[canonicalize_name(wanted.name)] in wanted.specifier


@pytest.mark.parametrize("python", PYTHONS)
def test_the_locks_agree(python: str) -> None:
    everything: dict[str, Version] = {}
    for lock in LOCKS:
        found = versions(lock, python)
        assert {name: everything.get(name, version) for name, version in found.items()} == found
        everything |= found


@pytest.mark.parametrize("lock", LOCKS)
def test_every_version_has_the_hashes_of_its_files(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    entries = [entry for entry in re.split(r"\n(?=[a-z])", text) if not entry.startswith("#")]

    assert len(entries) == len(locked(lock))
    assert all("--hash=sha256:" in entry for entry in entries)


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_place(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")

    assert not re.findall(r"https?:|file:|--(?:index|extra|find)|(?<=\s)/\S+|@ ", text)
