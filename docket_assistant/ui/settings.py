"""What the window remembers of itself between starts: look, size, place. No facts of matters."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docket_assistant.app.people.lawyer_block import LawyerBlock


class Settings:
    """A small file of lines, ``name = value``; what cannot be read or written is forgotten, no error.

    Of people it holds the signature block of whoever uses the program, and nobody else's.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._values: dict[str, str] = {}
        if path is not None:
            with suppress(OSError, ValueError):
                lines = path.read_text(encoding="utf-8").splitlines()
                pairs = (line.partition(" = ") for line in lines if " = " in line)
                self._values = {name: value for name, _, value in pairs}

    def get(self, name: str, default: str = "") -> str:
        """One value, or ``default``."""
        return self._values.get(name, default)

    def number(self, name: str, default: float, *, least: float, most: float) -> float:
        """One number between ``least`` and ``most``; ``default`` where the file holds something else."""
        with suppress(ValueError):
            found = float(self.get(name))
            return found if least <= found <= most else default
        return default

    def put(self, name: str, value: str) -> None:
        """Remember a value of one line at once."""
        if self._values.get(name) == value:
            return
        self._values[name] = value
        if self._path is None:
            return
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            fresh = self._path.with_name(self._path.name + ".new")
            lines = (f"{key} = {self._values[key]}\n" for key in sorted(self._values))
            fresh.write_text("".join(lines), encoding="utf-8")
            fresh.replace(self._path)


_SECOND_PERSON = "second person checks dates"


def has_second_person(settings: Settings) -> bool:
    """Whether the firm has somebody who checks dates after the one who entered them; a solo has not."""
    return settings.get(_SECOND_PERSON) == "yes"


def put_second_person(settings: Settings, there: bool) -> None:  # noqa: FBT001  # a tick's own state
    """Remember whether there is one."""
    settings.put(_SECOND_PERSON, "yes" if there else "no")


_OWN_BLOCK = {False: "own signature block", True: "own signature block in the sample"}
"""The sample's is kept apart: what is tried there is offered in no matter of one's own."""


def own_block(settings: Settings, *, sample: bool) -> "LawyerBlock | None":
    """One's own signature block, where one was kept."""
    from docket_assistant.app.people.lawyer_block import block_from_line

    return block_from_line(settings.get(_OWN_BLOCK[sample]))


def put_own_block(settings: Settings, block: "LawyerBlock | None", *, sample: bool) -> None:
    """Keep one's own signature block in place of the one before; None: none."""
    from docket_assistant.app.people.lawyer_block import block_line

    settings.put(_OWN_BLOCK[sample], block_line(block) if block is not None else "")
