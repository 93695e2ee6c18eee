"""What ``run.py`` hands over to the program: everything, and nothing of its own."""

import ast
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.packaging import checkout as checkouts
from tests.packaging.checkout import ROOT, Checkout


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """Set up once, under a name that trips careless quoting and encoding."""
    made = checkouts.make(tmp_path_factory.mktemp("run") / "Akten für Müller & Söhne")
    done = made.start("test", LC_ALL="C")
    assert done.returncode == 0, done.stderr
    return made


def test_old_pythons_can_read_it() -> None:
    ast.parse((ROOT / "run.py").read_text(encoding="utf-8"), feature_version=(3, 6))


def test_an_old_python_gets_one_sentence() -> None:
    as_old = (
        "import runpy, sys; sys.version_info = (3, 9, 18); runpy.run_path(sys.argv[1], run_name='__main__')"
    )

    done = subprocess.run([sys.executable, "-c", as_old, ROOT / "run.py"], capture_output=True, text=True)

    assert done.returncode == 2
    assert done.stderr == "Python 3.11 or newer is needed; this is 3.9.18\n"
    assert done.stdout == ""


def test_the_command_gets_its_words_unchanged(checkout: Checkout) -> None:
    words = ["story", "--for", "Müller & Söhne", "", "-x", "*"]

    done = checkout.start(*words)

    assert ast.literal_eval(done.stdout) == [words, str(checkout.folder), None]
    assert done.stderr == ""


def test_a_command_runs_in_the_folder_it_was_typed_in(checkout: Checkout, tmp_path: Path) -> None:
    done = checkout.start("story", cwd=tmp_path)

    assert ast.literal_eval(done.stdout) == [["story"], str(tmp_path), None]


def test_a_folder_with_modules_of_the_same_names_changes_nothing(checkout: Checkout, tmp_path: Path) -> None:
    for name in ("docket_assistant", "tiny", "json", "hashlib"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('the wrong one')")

    assert checkout.start("story", cwd=tmp_path).returncode == 0


@pytest.mark.parametrize("status", [0, 1, 3, 77])
def test_the_exit_code_is_the_commands_own(checkout: Checkout, status: int) -> None:
    assert checkout.start("story", EXIT_WITH=str(status)).returncode == status


def test_without_a_command_the_program_answers(checkout: Checkout) -> None:
    assert ast.literal_eval(checkout.start().stdout)[0] == []


def test_tests_run_at_the_top_without_a_screen(checkout: Checkout, tmp_path: Path) -> None:
    done = checkout.start("test", "-q", "tests/domain", cwd=tmp_path)

    assert ast.literal_eval(done.stdout) == [["-q", "tests/domain"], str(checkout.folder), "offscreen"]


def test_tests_keep_the_screen_that_was_asked_for(checkout: Checkout) -> None:
    done = checkout.start("test", QT_QPA_PLATFORM="xcb")

    assert ast.literal_eval(done.stdout)[2] == "xcb"


@pytest.mark.skipif(os.name == "nt", reason="Windows starts a second process")
def test_the_command_takes_over_the_process(checkout: Checkout) -> None:
    main = checkout.folder / "docket_assistant" / "__main__.py"
    before = main.read_text(encoding="utf-8")
    main.write_text("import os; print(os.getpid())", encoding="utf-8")
    try:
        with subprocess.Popen(checkout.command("story"), stdout=subprocess.PIPE, text=True) as started:
            said, _ = started.communicate(timeout=60)
    finally:
        main.write_text(before, encoding="utf-8")

    assert int(said) == started.pid


def test_a_second_start_costs_next_to_nothing(checkout: Checkout) -> None:
    def seconds(*command: str) -> float:
        begun = time.perf_counter()
        subprocess.run(command, env=checkouts.surroundings(), capture_output=True, check=True)
        return time.perf_counter() - begun

    python = str(checkout.folder / ".venv" / ("Scripts" if os.name == "nt" else "bin") / "python")
    direct = min(seconds(python, "-P", "-m", "docket_assistant") for _ in range(5))
    through = min(seconds(*checkout.command()) for _ in range(5))

    assert through - direct < 0.5


@pytest.mark.campaign
@pytest.mark.timeout(600)
def test_a_stranger_gets_from_a_clone_to_passing_tests(tmp_path: Path) -> None:
    clone = Checkout(tmp_path / "Größe und Lücke")
    subprocess.run(["git", "clone", "--quiet", ROOT, clone.folder], check=True)

    done = clone.start("test", "-q", "tests/packaging/test_locks.py", PIP_NO_INDEX="0", timeout=500)

    assert done.returncode == 0, done.stdout + done.stderr
    assert clone.start("--help").stderr == ""
