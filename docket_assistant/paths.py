"""Where the program keeps its own files on this computer.

The one place that knows appdirs. No author's folder: Windows would otherwise name
the program twice, once as its own maker.
"""

from pathlib import Path

import appdirs

_NAME = "docket-assistant"


def default_store() -> Path:
    """The store that opens when nobody names another."""
    return Path(appdirs.user_data_dir(_NAME, appauthor=False)) / "docket.db"


def log_folder() -> Path:
    """Where the log goes: apart from the store, so that it can be sent without the record."""
    return Path(appdirs.user_log_dir(_NAME, appauthor=False))


def settings_file() -> Path:
    """Where the window remembers its look and size; no facts of matters."""
    return Path(appdirs.user_config_dir(_NAME, appauthor=False)) / "window.conf"
