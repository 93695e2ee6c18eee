"""Python's own way to import, given back after Qt is loaded.

Qt for Python wraps it: after each import it reads the whole source of the module and looks for the word
PySide6, so that a module may ask for a feature by ``from __feature__ import``. None of ours asks. The reading
took a tenth of the time in which everything loads, and kept the lines of every module in memory: 20 MB.
"""

import builtins


def import_plainly() -> None:
    """Load Qt's core, and take off its wrapper; where a version has none, nothing changes."""
    import PySide6.QtCore  # noqa: F401  # the wrapper comes with it

    wrapper = getattr(builtins, "__feature_import__", None)
    if wrapper is not None and builtins.__import__ is wrapper:
        builtins.__import__ = builtins.__orig_import__  # type: ignore[attr-defined]  # Qt kept it there
