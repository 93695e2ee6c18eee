"""Whatever happens to a set-up, the next start puts it right."""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from types import ModuleType

import pytest

from tests.packaging import checkout as checkouts
from tests.packaging.checkout import Checkout

SETTING_UP = "Setting up (once, about half a minute) ...\n"


@pytest.fixture(scope="module")
def set_up(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    made = checkouts.make(tmp_path_factory.mktemp("set up"))
    assert made.start().stderr == SETTING_UP
    return made


@pytest.fixture
def checkout(set_up: Checkout, tmp_path: Path) -> Checkout:
    """A moved copy of a finished set-up, for one test to spoil."""
    folder = tmp_path / "copy"
    shutil.copytree(set_up.folder, folder, symlinks=True)
    return Checkout(folder)


def loaded(checkout: Checkout) -> ModuleType:
    """The checkout's ``run.py`` as a module, to try what a whole start cannot."""
    spec = importlib.util.spec_from_file_location("run_under_test", checkout.folder / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_folder_can_be_moved_after_set_up(checkout: Checkout) -> None:
    done = checkout.start("story")

    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("name", ["run.py", "pyproject.toml", "requirements.lock", "requirements-test.lock"])
def test_another_file_behind_it_makes_another_set_up(checkout: Checkout, name: str) -> None:
    run = loaded(checkout)
    assert run.is_ready(testing=False)

    with (checkout.folder / name).open("a") as file:
        file.write("# changed\n")

    assert not run.is_ready(testing=False)


def test_another_python_makes_another_set_up(checkout: Checkout, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version", "3.99.0")

    assert not loaded(checkout).is_ready(testing=False)


def test_tests_need_their_tools_and_these_serve_the_program_too(checkout: Checkout) -> None:
    assert not loaded(checkout).is_ready(testing=True)

    assert checkout.start("test").stderr == SETTING_UP
    assert checkout.start("story").stderr == ""


def test_an_environment_whose_python_is_gone_is_made_anew(checkout: Checkout) -> None:
    run = loaded(checkout)
    run.PYTHON.unlink()
    run.PYTHON.symlink_to(checkout.folder / "gone")

    assert not run.is_ready(testing=False)


@pytest.mark.skipif(os.name == "nt", reason="kills as POSIX does")
@pytest.mark.parametrize(
    "sign",
    [
        "bin/python",
        pytest.param("pyvenv.cfg", marks=pytest.mark.campaign),
        pytest.param("bin/pip", marks=pytest.mark.campaign),
        pytest.param("lib/python*/site-packages/tiny", marks=pytest.mark.campaign),
        pytest.param("lib/python*/site-packages/*.pth", marks=pytest.mark.campaign),
    ],
)
def test_a_killed_set_up_is_made_anew(checkout: Checkout, sign: str) -> None:
    checkout.stamp.unlink()
    for left in (checkout.folder / ".venv").iterdir():
        shutil.rmtree(left) if left.is_dir() else left.unlink()
    started = subprocess.Popen(
        checkout.command("story"), env=checkouts.surroundings(), stderr=subprocess.DEVNULL
    )
    until = time.monotonic() + 60
    while not any((checkout.folder / ".venv").glob(sign)) and time.monotonic() < until:
        time.sleep(0.005)
    started.kill()
    started.wait()
    was_done = checkout.stamp.exists()

    done = checkout.start("story")

    assert done.returncode == 0
    assert was_done or done.stderr.endswith(SETTING_UP)
    assert checkout.start("story").stderr == ""


def test_a_stamp_half_written_counts_for_nothing(checkout: Checkout) -> None:
    checkout.stamp.write_text(checkout.stamp.read_text()[:20])

    done = checkout.start("story")

    assert done.stderr == SETTING_UP
    assert done.stdout.startswith("[['story']")


def test_two_first_starts_at_once_take_turns(checkout: Checkout) -> None:
    shutil.rmtree(checkout.folder / ".venv")
    started = [
        subprocess.Popen(
            checkout.command("story"),
            env=checkouts.surroundings(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    said = [start.communicate(timeout=100)[1] for start in started]

    assert [start.returncode for start in started] == [0, 0, 0]
    assert "".join(said).count(SETTING_UP) == 1


def test_a_failed_install_leaves_no_stamp_and_says_what_next(checkout: Checkout) -> None:
    lock = checkout.folder / "requirements.lock"
    line = lock.read_text()
    lock.write_text(line.replace("sha256:", "sha256:0000", 1)[: len(line) - 1])

    done = checkout.start("story")

    assert done.returncode == 1
    assert "Installing what it needs failed, see above; the next start tries again." in done.stderr
    assert not checkout.stamp.exists()


def test_without_ensurepip_the_systems_own_pip_installs(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = loaded(checkout)
    base = str(getattr(sys, "_base_executable", sys.executable))
    if subprocess.run([base, "-m", "pip", "--version"], capture_output=True).returncode:
        pytest.skip(f"{base} has no pip")
    call = run.call

    def without_ensurepip(command: list[str], turn: int, output: int = -1) -> tuple[int, str]:
        ensures = command[-2] == "venv"
        return (1, "ensurepip is not available") if ensures else call(command, turn, output)

    monkeypatch.setattr(run, "call", without_ensurepip)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    checkout.stamp.unlink()
    run.set_up(testing=False)

    assert not list((checkout.folder / ".venv" / "bin").glob("pip*"))
    assert checkout.start("story").stderr == ""


@pytest.mark.parametrize("lacking", ["No module named venv", "No module named pip"])
def test_without_any_pip_one_line_says_what_to_install(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch, lacking: str
) -> None:
    run = loaded(checkout)

    def call(command: list[str], _turn: int) -> tuple[int, str]:
        return (0, "") if "--without-pip" in command and "pip" in lacking else (1, lacking)

    monkeypatch.setattr(run, "call", call)

    with pytest.raises(run.NotReady, match=r"sudo apt install python3-venv$"):
        run.make_venv(0)


def test_only_missing_qt_libraries_are_named(checkout: Checkout, monkeypatch: pytest.MonkeyPatch) -> None:
    run = loaded(checkout)
    lacking = {"libEGL.so.1", "libdbus-1.so.3"}

    def load(name: str) -> None:
        if name in lacking:
            raise OSError(name)

    monkeypatch.setattr(ctypes, "CDLL", load)
    monkeypatch.setattr(sys, "platform", "linux")

    with pytest.raises(run.NotReady) as told:
        run.check_qt_libraries()
    assert str(told.value).endswith("apt-get install -y --no-install-recommends libegl1 libdbus-1-3")
    lacking.clear()
    run.check_qt_libraries()


def test_commands_do_not_ask_for_qt(checkout: Checkout) -> None:
    run = loaded(checkout)
    assert not run.opens_window(["story"])
    assert not run.opens_window([])

    (checkout.folder / "docket_assistant" / "ui").mkdir()
    (checkout.folder / "docket_assistant" / "ui" / "__init__.py").touch()

    for words in ([], ["--sample"], ["--store", "x.db", "--today=2009-12-03"]):
        assert run.opens_window(words)
    for words in (["story"], ["--store"], ["--store", "x.db", "show"], ["--help"]):
        assert not run.opens_window(words)
