"""A small checkout with the real ``run.py``: real environments and a real pip, but tiny packages.

The program and pytest in it only say how they were called, so that a set-up takes
seconds and no network.
"""

import base64
import hashlib
import os
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]

SAYS_HOW_IT_WAS_CALLED = """
import os, sys
import tiny
print([sys.argv[1:], os.getcwd(), os.environ.get("QT_QPA_PLATFORM")])
sys.exit(int(os.environ.get("EXIT_WITH", "0")))
"""


@dataclass(frozen=True, slots=True)
class Checkout:
    """A folder with ``run.py`` in it, and a Python to start that with."""

    folder: Path
    python: str = sys.executable

    def command(self, *args: str) -> list[str]:
        return [self.python, str(self.folder / "run.py"), *args]

    def start(
        self, *args: str, cwd: Path | None = None, timeout: float = 100, **env: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*args),
            cwd=cwd or self.folder,
            env=surroundings(**env),
            capture_output=True,
            encoding="utf-8",
            timeout=timeout,
        )

    @property
    def stamp(self) -> Path:
        return self.folder / ".venv" / "set-up.stamp"


def surroundings(**env: str) -> dict[str, str]:
    """This process's own environment, but for what pytest and run.py set in it."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
    return {**kept, "PIP_NO_INDEX": "1", "PYTHONIOENCODING": "utf-8", **env}


def make(folder: Path) -> Checkout:
    """Lay out a checkout that ``run.py`` can set up."""
    (folder / "docket_assistant").mkdir(parents=True)
    (folder / "docket_assistant" / "__init__.py").touch()
    (folder / "docket_assistant" / "__main__.py").write_text(SAYS_HOW_IT_WAS_CALLED)
    (folder / "run.py").write_bytes((ROOT / "run.py").read_bytes())
    (folder / "pyproject.toml").write_text("[project]\n")
    wheels = folder / "wheels"
    wheels.mkdir()
    lock = {"requirements.lock": ("tiny", ""), "requirements-test.lock": ("pytest", SAYS_HOW_IT_WAS_CALLED)}
    for name, (package, main) in lock.items():
        (folder / name).write_text(_wheel(wheels, package, main) + "\n")
    return Checkout(folder)


def _wheel(folder: Path, name: str, main: str) -> str:
    """Pack one package; answer with the line a lock file has for it."""
    info = f"{name}-1.0.dist-info"
    files = {
        f"{name}/__init__.py": "",
        f"{name}/__main__.py": main,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: a test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{path},{_record(text)},{len(text)}\n" for path, text in files.items())
    files[f"{info}/RECORD"] = f"{record}{info}/RECORD,,\n"
    wheel = folder / f"{name}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, text in files.items():
            archive.writestr(path, text)
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    return f"{name} @ {wheel.as_uri()} --hash=sha256:{digest}"


def _record(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return "sha256=" + base64.urlsafe_b64encode(digest).decode().rstrip("=")
