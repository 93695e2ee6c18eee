"""The parts that the program is made of, with the terms of each, as their own packages state them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata

_DIRECT = (
    "PySide6-Essentials", "SQLAlchemy", "sqlcipher3", "python-docx", "lxml", "docxtpl", "jinja2",
    "XlsxWriter", "appdirs", "icalendar", "python-dateutil", "tzdata",
)  # fmt: skip
"""What the program asks for; a test compares it with the package's own list."""
_NAMED = re.compile(r"[A-Za-z0-9._-]+")
_TEXTS = ("licen", "copying", "notice")
_WITHOUT_TEXT = "The package comes without its licence's text; the name of the licence is all that it states."
_OURS = "MIT License: see the file LICENSE that comes with the program."


@dataclass(frozen=True, slots=True)
class Part:
    """One part."""

    name: str
    version: str
    licence: str
    text: str


def parts() -> tuple[Part, ...]:
    """Python, then every package that is installed with the program, by name."""
    import platform
    import sys

    python = Part("Python", platform.python_version(), "PSF-2.0", sys.copyright)
    ours = Part("Docket Assistant", _own_version(), "MIT", _OURS)
    return (ours, python, *sorted(_packages(), key=lambda part: part.name.casefold()))


def _own_version() -> str:
    from docket_assistant.app.upkeep.version import VERSION

    return VERSION


def _packages() -> Iterator[Part]:
    known: set[str] = set()
    asked = list(_DIRECT)
    while asked:
        name = asked.pop()
        key = re.sub(r"[-_.]+", "-", name).lower()
        if key in known:
            continue
        known.add(key)
        try:
            found = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # asked for on another system only
        asked += [_name(asked_for) for asked_for in found.requires or () if "extra ==" not in asked_for]
        yield Part(found.metadata["Name"], found.version, _licence(found), _text(found))


def _name(requirement: str) -> str:
    named = _NAMED.match(requirement)
    assert named is not None, "a requirement begins with a name"
    return named[0]


def _licence(found: metadata.Distribution) -> str:
    told = found.metadata
    stated = next((told[name] for name in ("License-Expression", "License") if name in told), "")
    if stated and "\n" not in stated and len(stated) < 80:
        return stated
    classes = told.get_all("Classifier") or []
    named = [c.rsplit(" :: ", 1)[-1] for c in classes if c.startswith("License ::")]
    return ", ".join(named) or "see its text"


def _text(found: metadata.Distribution) -> str:
    names = (f for f in found.files or () if "dist-info" in f.parts[0])
    texts = [f for f in names if any(word in f.name.lower() for word in _TEXTS)]
    read = (f.read_text(encoding="utf-8") for f in texts if f.locate().is_file())  # type: ignore[attr-defined]  # a path on the disk
    return "\n\n".join(read) or _WITHOUT_TEXT
