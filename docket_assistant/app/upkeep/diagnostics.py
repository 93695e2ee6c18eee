"""What to send where something is wrong: versions, sizes and the log; no fact of any client."""

import platform
import sys
from collections.abc import Sequence
from pathlib import Path

from docket_assistant.app.upkeep.log_file import last_lines
from docket_assistant.app.upkeep.version import VERSION
from docket_assistant.store.counts import driver_version, row_counts
from docket_assistant.store.mark import VERSION as STORE_VERSION
from docket_assistant.store.reading import Reading

LINES = 40
"""Lines of the log that are shown."""


def diagnostics(view: Reading, store: Path, log: Path, window: str) -> tuple[tuple[str, str], ...]:
    """Names and words; ``window`` says what the window is drawn with."""
    size = store.stat().st_size if store.exists() else 0
    counts = (f"{table}: {count:,}" for table, count in row_counts(view.link).items())
    return (
        ("Docket Assistant", VERSION),
        ("Python", sys.version.split()[0]),
        ("Window", window),
        ("SQLite", driver_version(view.link)),
        ("System", f"{platform.system()} {platform.release()}, {platform.machine()}"),
        ("Store", str(store)),
        ("Store's version", str(STORE_VERSION)),
        ("Store's size", f"{size:,} bytes"),
        ("Rows", ", ".join(counts) or "none"),
        ("Log", str(log)),
        ("Last lines of the log", "\n".join(last_lines(log, LINES)) or "none"),
    )


def as_text(found: Sequence[tuple[str, str]]) -> str:
    """The same to be pasted into a letter."""
    return "\n".join(
        f"{name}: {words}" if "\n" not in words else f"{name}:\n{words}" for name, words in found
    )
