"""The files that ship with the program: rules, schemas, templates and the sample matter.

A built package carries them in ``_resources``; a checkout keeps them in ``resources/``
at its top, where people look for them. Readers get text and bytes, never a path, so
that nobody comes to depend on which of the two it is.
"""

from pathlib import Path, PurePosixPath


def read_text(path: str) -> str:
    """The text of one shipped file, such as ``rules/x.json``."""
    return _at(path).read_text(encoding="utf-8")


def read_bytes(path: str) -> bytes:
    """The bytes of one shipped file."""
    return _at(path).read_bytes()


def names(folder: str) -> tuple[str, ...]:
    """All files under a shipped folder, in order, named from that folder.

    Files in folders below are named with them (``below/x.json``); hidden files are not shipped.
    An empty ``folder`` means everything.
    """
    top = _at(folder)
    if not top.is_dir():
        raise NotADirectoryError(folder)
    found = (file.relative_to(top) for file in top.rglob("*") if file.is_file())
    return tuple(sorted(name.as_posix() for name in found if not _hidden(name.parts)))


def _hidden(parts: tuple[str, ...]) -> bool:
    return any(part.startswith((".", "__pycache__")) for part in parts)


def _at(path: str) -> Path:
    """Where a shipped file lies; asking for one outside is the programmer's fault."""
    asked = PurePosixPath(path)
    assert not asked.is_absolute(), path
    assert not {"\\", ":"} & set(path), path
    assert ".." not in asked.parts, path
    return _top() / asked


def _top() -> Path:
    """The bundled folder where it exists: a frozen program has it in its own package too."""
    package = Path(__file__).parent
    bundled = package / "_resources"
    return bundled if bundled.is_dir() else package.parent / "resources"
