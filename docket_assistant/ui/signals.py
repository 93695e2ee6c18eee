"""Signals of the system close the window as its own button would, but without a question."""

import os
import signal

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from docket_assistant.ui.main_window import MainWindow


def close_on_signals(window: MainWindow) -> None:
    """From now on Ctrl+C and an ending session keep what is typed, close the store and end the program.

    Python hears a signal only between two of its own steps, and Qt's loop takes none: the pipe wakes it.
    """
    if os.name == "nt":  # has neither
        return
    heard, wake = os.pipe()
    for end in (heard, wake):
        os.set_blocking(end, False)
    notifier = QSocketNotifier(heard, QSocketNotifier.Type.Read, window)

    def close() -> None:
        notifier.setEnabled(False)
        if window.page is not None:
            window.page.leave()
        QApplication.quit()

    notifier.activated.connect(close)
    signal.set_wakeup_fd(wake)
    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(name, lambda _number, _frame: None)
