"""The sample opens in a process of its own: it shares nothing with the user's store."""

import sys

from PySide6.QtCore import QProcess

from docket_assistant.ui.desk import Desk


def open_sample_window(desk: Desk) -> None:
    """Start the program once more on the sample; says so where that fails."""
    arguments = [] if getattr(sys, "frozen", False) else ["-P", "-m", "docket_assistant"]
    started, _ = QProcess.startDetached(sys.executable, [*arguments, "--sample"], "")
    if not started:
        desk.say("The sample could not be started; try “python3 run.py --sample”.", stays=True)
        return
    desk.say("The sample opens in a window of its own.")
