"""What the window remembers of itself between starts: look, size, place. No facts of matters."""

import json
from contextlib import suppress
from pathlib import Path


class Settings:
    """A small JSON file; what cannot be read or written is forgotten, never an error."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._values: dict[str, str] = {}
        if path is not None:
            with suppress(OSError, ValueError):
                found = json.loads(path.read_text(encoding="utf-8"))
                self._values = {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}

    def get(self, name: str, default: str = "") -> str:
        """One value, or ``default``."""
        return self._values.get(name, default)

    def put(self, name: str, value: str) -> None:
        """Remember a value at once."""
        if self._values.get(name) == value:
            return
        self._values[name] = value
        if self._path is None:
            return
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            fresh = self._path.with_name(self._path.name + ".new")
            fresh.write_text(json.dumps(self._values, indent=1, sort_keys=True), encoding="utf-8")
            fresh.replace(self._path)
