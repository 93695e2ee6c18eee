"""Sets Docket Assistant up in ``.venv`` beside this file, once, and starts it.

    python3 run.py                      open the window on your matters
    python3 run.py --sample             open it on the sample case, which changes nothing of yours
    python3 run.py --help               say which commands there are
    python3 run.py <command> ...        run one, in the folder you are in
    python3 run.py test [pytest's own]  run the tests, from the folder of this file

The window takes --store FILE and --today YYYY-MM-DD too.

Only the standard library is used, and everything before the version check is read by
old Pythons too, so that they get a sentence instead of a syntax error.

The stamp in ``.venv`` is taken away first and written last: whatever interrupts a
set-up, the next start finds no stamp and begins afresh.
"""

import hashlib
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "set-up.stamp"
TURN = VENV / "set-up.turn"
LOCKS = ("requirements.lock", "requirements-test.lock")
WINDOW_OPTIONS = {"--sample": 0, "--store": 1, "--today": 1}  # name: how many words follow it
QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}


class NotReady(Exception):
    """The program cannot start here; says what to do about it."""


def main(args: "list[str]") -> int:
    """Start what was asked for; answer with an exit code where this process stays on."""
    if sys.version_info < (3, 11):
        say("Python 3.11 or newer is needed; this is %d.%d.%d" % sys.version_info[:3])
        return 2
    testing = args[:1] == ["test"]
    try:
        if testing or (opens_window(args) and has_screen()):
            check_qt_libraries()
        set_up(testing=testing)
        if not testing:
            return hand_over(["docket_assistant", *args])
        os.chdir(str(ROOT))
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        return hand_over(["pytest", *args[1:]])
    except KeyboardInterrupt:
        say("Stopped.")
        return 130
    except (NotReady, OSError) as trouble:
        say("Docket Assistant could not be started. %s" % trouble)
        return 1


def say(words: str) -> None:
    """Tell the person at the terminal; standard output belongs to the command."""
    print(words, file=sys.stderr, flush=True)


def opens_window(args: "list[str]") -> bool:
    """Whether these words open the window: none at all, or only its own options."""
    rest = list(args)
    while rest:
        name, equals, _ = rest.pop(0).partition("=")
        if name not in WINDOW_OPTIONS:
            return False
        if WINDOW_OPTIONS[name] and not equals:
            if not rest:
                return False
            rest.pop(0)
    return (ROOT / "docket_assistant" / "ui" / "__init__.py").exists()


def has_screen() -> bool:
    """Without one the program says so itself; Qt's libraries would be asked for in vain."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)


def check_qt_libraries() -> None:
    """Name the system libraries Qt lacks: its own message names one at a time, or a wrong one."""
    if not sys.platform.startswith("linux"):
        return
    import ctypes

    missing = []
    for library, package in QT_LIBRARIES.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    if missing:
        line = "apt-get install -y --no-install-recommends " + " ".join(missing)
        raise NotReady("Qt needs system libraries; on Debian or Ubuntu install them with\n  sudo " + line)


def set_up(*, testing: bool) -> None:
    """Make ``.venv`` what the lock files say, unless it is; one start at a time."""
    if is_ready(testing=testing):
        return
    VENV.mkdir(exist_ok=True)
    with TURN.open("a") as turn:
        wait_for_turn(turn.fileno())
        if not is_ready(testing=testing):
            build(turn.fileno(), testing=testing)


def is_ready(*, testing: bool) -> bool:
    """Whether a finished set-up fits; one with the test tools serves a plain start too."""
    if not PYTHON.exists():
        return False
    try:
        found = STAMP.read_text(encoding="ascii")
    except FileNotFoundError:
        return False
    return found == stamp(testing=True) or (not testing and found == stamp(testing=False))


def stamp(*, testing: bool) -> str:
    """What a set-up was made from: another Python, lock or way of setting up makes another."""
    seen = hashlib.sha256(sys.version.encode())
    for name in ("run.py", "pyproject.toml", *LOCKS):
        seen.update((ROOT / name).read_bytes())
    return seen.hexdigest() + (" with test tools" if testing else "")


def wait_for_turn(turn: int) -> None:
    """Two set-ups at once would break each other; the system frees the lock of a dead one."""
    if sys.platform == "win32":
        import msvcrt

        while True:  # LK_LOCK gives up after ten seconds
            try:
                return msvcrt.locking(turn, msvcrt.LK_LOCK, 1)
            except OSError:
                say("Waiting for another set-up in this folder ...")
    import fcntl

    try:
        fcntl.flock(turn, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        say("Waiting for another set-up in this folder ...")
        fcntl.flock(turn, fcntl.LOCK_EX)


def build(turn: int, *, testing: bool) -> None:
    """Make ``.venv`` anew: mending a half-made one would take longer to get right."""
    import sysconfig

    say("Setting up (once, about half a minute) ...")
    clear()
    pip = make_venv(turn)
    command = [*pip, "install", "--quiet", "--no-input", "--disable-pip-version-check", "--require-hashes"]
    for lock in LOCKS if testing else LOCKS[:1]:
        command += ["-r", str(ROOT / lock)]
    if call(command, turn, output=2)[0]:
        raise NotReady("Installing what it needs failed, see above; the next start tries again.")
    # A relative line works under every path and encoding, and after the folder is moved.
    site = sysconfig.get_path("purelib", "venv", {"base": str(VENV)})
    Path(site, "docket_assistant.pth").write_text(os.path.relpath(str(ROOT), site) + "\n", encoding="ascii")
    fresh = STAMP.with_suffix(".new")
    fresh.write_text(stamp(testing=testing), encoding="ascii")
    fresh.replace(STAMP)


def clear() -> None:
    """Empty ``.venv``, the stamp first; the file that holds the turn stays."""
    import shutil

    for found in sorted(VENV.iterdir(), key=lambda path: path != STAMP):
        if found.is_dir() and not found.is_symlink():
            shutil.rmtree(str(found))
        elif found != TURN:
            found.unlink()


def make_venv(turn: int) -> "list[str]":
    """Make the environment; answer with the pip that installs into it.

    Debian splits ensurepip off; its own pip, where there is one, then serves instead.
    """
    base = str(getattr(sys, "_base_executable", None) or sys.executable)
    venv = [base, "-P", "-m", "venv"]
    if not call([*venv, str(VENV)], turn)[0]:
        return [str(PYTHON), "-P", "-m", "pip"]
    status, said = call([*venv, "--without-pip", str(VENV)], turn)
    if status and "No module named venv" not in said:
        raise NotReady("Python could not make %s: %s" % (VENV, said.strip()))
    if status or call([base, "-P", "-m", "pip", "--version"], turn)[0]:
        raise NotReady("Python lacks pip; on Debian or Ubuntu: sudo apt install python3-venv")
    return [base, "-P", "-m", "pip", "--python", str(PYTHON)]


def call(command: "list[str]", turn: int, output: int = -1) -> "tuple[int, str]":
    """Run ``command``; answer with its status and, unless sent to ``output``, what it said.

    It inherits the turn: if this process is killed, the next set-up waits for what it left running.
    """
    import subprocess

    done = subprocess.run(
        command,
        stdout=output,
        stderr=subprocess.STDOUT,
        env=dict(os.environ, PIP_USER="0"),
        pass_fds=(turn,) if os.name == "posix" else (),
        universal_newlines=True,
        errors="replace",
        check=False,
    )
    return done.returncode, done.stdout or ""


def hand_over(args: "list[str]") -> int:
    """Become the module's process, so that signals and the exit code are its own.

    -P: a stranger's folder must not stand in for the program's modules.
    """
    command = [str(PYTHON), "-P", "-m", *args]
    if os.name == "posix":
        os.execv(command[0], command)  # noqa: S606  a shell would be one too many
    import subprocess

    return subprocess.call(command)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
