"""Our own start as ``python -m docket_assistant`` makes it; says when it was painted, usable and warm.

    python our_window.py painted|usable|warm|names [the window's own options]

Usable: the store is open and every act can be done. Warm: no page needs an import any more. ``names`` says
instead which names of Qt our modules had imported at the first paint.
"""

import sys
import time
from typing import Any

from docket_assistant import __main__ as program
from docket_assistant.ui import launch  # before Qt, as the program does

launch.plain_imports.import_plainly()

from docket_assistant.ui import start  # noqa: E402
from docket_assistant.ui.main_window import MainWindow  # noqa: E402

WANTED = sys.argv.pop(1)


def resident() -> int:
    """Kilobytes of memory in use."""
    with open("/proc/self/status", encoding="ascii") as status:  # noqa: PTH123  # pathlib is not in the floor
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))


def names() -> list[str]:
    """Names of Qt in the modules of ours that are loaded."""
    ours = [vars(m) for name, m in list(sys.modules.items()) if name.startswith("docket_assistant.ui")]
    found = {(v.__module__, k) for names in ours for k, v in names.items() if hasattr(v, "__module__")}
    return sorted(f"{module}.{name}" for module, name in found if str(module).startswith("PySide6."))


def tell(moment: str, window: MainWindow) -> None:
    print(f"{moment} {time.monotonic()} {resident()} {time.process_time()}", flush=True)
    if WANTED == "names":
        print(*names(), flush=True)
    if WANTED in (moment, "names"):
        window.close()


def watched(*given: Any, **named: Any) -> MainWindow:  # noqa: ANN401
    window = opened(*given, **named)
    window.painted.connect(lambda: tell("painted", window))
    window.desk.opened.connect(lambda: tell("usable", window))
    window.desk.warmed.connect(lambda: tell("warm", window))
    return window


opened, start.window_on = start.window_on, watched
sys.exit(program.main())
