"""The floor of a start: an empty window, after Qt's names of the first page were imported one by one.

python bare_window.py PySide6.QtCore.Qt PySide6.QtWidgets.QWidget ...
"""

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

for dotted in sys.argv[1:]:
    module, _, name = dotted.rpartition(".")
    exec(f"from {module} import {name}")  # noqa: S102  # as a module of ours would


def resident() -> int:
    """Kilobytes of memory in use."""
    with open("/proc/self/status", encoding="ascii") as status:  # noqa: PTH123  # pathlib is not in the floor
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))


class Bare(QMainWindow):
    """Says when it is painted, and ends."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        print(f"painted {time.monotonic()} {resident()} {time.process_time()}", flush=True)
        QTimer.singleShot(0, app.quit)


app = QApplication(sys.argv[:1])
window = Bare()
window.resize(1024, 720)
window.show()
app.exec()
