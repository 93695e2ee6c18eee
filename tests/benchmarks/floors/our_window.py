"""Our own start as ``python -m docket_assistant`` makes it; says when it was painted and when all was usable.

    python our_window.py paint|all|names [the window's own options]

``names`` says instead which names of Qt our modules had imported at the first paint.
"""

import sys
import time

from docket_assistant import __main__ as program
from docket_assistant.ui import (
    launch,  # noqa: F401  # before Qt, as the program does
    start,
)

WANTED = sys.argv.pop(1)


def resident():
    """Kilobytes of memory in use."""
    with open("/proc/self/status", encoding="ascii") as status:  # noqa: PTH123  # pathlib is not in the floor
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))


def names():
    """Names of Qt in the modules of ours that are loaded."""
    ours = [vars(m) for name, m in list(sys.modules.items()) if name.startswith("docket_assistant.ui")]
    found = {(v.__module__, k) for names in ours for k, v in names.items() if hasattr(v, "__module__")}
    return sorted(f"{module}.{name}" for module, name in found if str(module).startswith("PySide6."))


def painted(window):
    print(f"painted {time.monotonic()} {resident()} {time.process_time()}", flush=True)
    if WANTED == "names":
        print(*names(), flush=True)
    if WANTED != "all":
        window.close()


def usable(window):
    print(f"usable {time.monotonic()} {resident()} {time.process_time()}", flush=True)
    window.close()


def watched(*given, **named):
    window = opened(*given, **named)
    window.painted.connect(lambda: painted(window))
    window.desk.warmed.connect(lambda: usable(window))
    return window


opened, start.window_on = start.window_on, watched
sys.exit(program.main())
