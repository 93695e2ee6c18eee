"""The shipped files can be read, from a checkout and from an installed package alike.

Stands alone, so that it can be copied out of the checkout and run against a wheel.
"""

import json

import pytest

from docket_assistant import resources

ALL = resources.names("")


def test_something_is_shipped() -> None:
    assert ALL


@pytest.mark.parametrize("name", ALL)
def test_a_shipped_file_has_contents(name: str) -> None:
    assert resources.read_bytes(name)


@pytest.mark.parametrize("name", [name for name in ALL if name.endswith(".json")])
def test_shipped_json_is_json(name: str) -> None:
    assert json.loads(resources.read_text(name))


def test_a_folders_names_are_read_from_that_folder() -> None:
    folder, _, name = ALL[0].partition("/")

    assert name in resources.names(folder)
    assert resources.read_bytes(f"{folder}/{name}") == resources.read_bytes(ALL[0])


def test_names_come_in_order_and_without_hidden_files() -> None:
    assert list(ALL) == sorted(ALL)
    assert not [name for name in ALL if "/." in f"/{name}" or "__pycache__" in name]


@pytest.mark.parametrize("path", ["/etc/passwd", "../pyproject.toml", "rules/../../x", "C:x", "rules\\x"])
def test_nothing_outside_can_be_read(path: str) -> None:
    for read in (resources.read_text, resources.read_bytes, resources.names):
        with pytest.raises(AssertionError):
            read(path)


@pytest.mark.parametrize("read", [resources.read_text, resources.names])
def test_what_is_not_shipped_is_not_found(read: object) -> None:
    assert callable(read)
    with pytest.raises((FileNotFoundError, NotADirectoryError)):
        read("no-such-thing")
