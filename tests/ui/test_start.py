"""Starts of the window as processes of their own: the second start, the sample, and words that are wrong."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from docket_assistant.app.upkeep.sample import put_sample
from docket_assistant.app.upkeep.stores import writing
from docket_assistant.ui.arguments import opens_window
from docket_assistant.ui.settings import Settings

_TELLS = """
import sys
from docket_assistant import __main__ as program
from docket_assistant.ui import launch
from docket_assistant.ui import start
from docket_assistant.ui.main_window import MainWindow

def tell(word):
    print(word, flush=True)

class Told(MainWindow):
    def raise_(self):
        tell("raised")
        super().raise_()

def watched(*given, **named):
    window = opened(*given, **named)
    window.desk.opened.connect(lambda: tell(f"open {window.desk.path}"))
    window.desk.said.connect(lambda said: tell(f"said {said.text}"))
    return window

start.MainWindow = Told
opened, start.window_on = start.window_on, watched
sys.exit(program.main())
"""


def surroundings(home: Path, **more: str) -> dict[str, str]:
    """Nothing of the user's own: settings, stores and temporary files lie in ``home``."""
    kept = {name: value for name, value in os.environ.items() if "DISPLAY" not in name}
    folders = {"HOME": "", "XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config", "TMPDIR": "tmp"}
    (home / "tmp").mkdir(exist_ok=True)
    return kept | {name: str(home / folder) for name, folder in folders.items()} | more


def second(home: Path, *words: str, **more: str) -> "subprocess.CompletedProcess[str]":
    """Start the program once, to its end."""
    command = [sys.executable, "-P", "-m", "docket_assistant", *words]
    env = surroundings(home, PYTHONPATH=str(Path(__file__).parents[2]), **more)
    return subprocess.run(command, capture_output=True, text=True, timeout=60, env=env)


@contextmanager
def open_window(home: Path, *words: str) -> Iterator["subprocess.Popen[str]"]:
    """A process with the window, which tells what happens to it."""
    command = [sys.executable, "-c", _TELLS, *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=surroundings(home)) as window:
        try:
            yield window
        finally:
            window.kill()


def next_word(window: "subprocess.Popen[str]", word: str) -> str:
    """Read on until the window tells of ``word``; answers with the line."""
    assert window.stdout is not None
    for line in window.stdout:
        if line.startswith(word):
            return line.rstrip("\n")
    raise AssertionError(f"the window ended without {word}")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "docket.db"
    with writing(path) as writer:
        put_sample(writer)
    return path


def test_a_second_start_raises_the_first_window(store: Path, tmp_path: Path) -> None:
    with open_window(tmp_path, "--store", str(store)) as first:
        next_word(first, "open")

        done = second(tmp_path, "--store", str(store))

        assert done.returncode == 0, done.stderr
        assert done.stderr == "Docket Assistant is open on this store already; its window was called.\n"
        assert next_word(first, "raised")
    assert not store.with_name("docket.db.raise").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot stop a process")
def test_a_window_that_does_not_answer_is_named(store: Path, tmp_path: Path) -> None:
    with open_window(tmp_path, "--store", str(store)) as first:
        next_word(first, "open")
        first.send_signal(signal.SIGSTOP)

        begun = time.monotonic()
        done = second(tmp_path, "--store", str(store))

        assert done.returncode == 3
        assert f"process {first.pid}" in done.stderr
        assert "did not answer" in done.stderr
        assert time.monotonic() - begun > 2
    assert not store.with_name("docket.db.raise").exists(), "the next window would come up unasked"


def test_a_killed_window_stands_in_nobodys_way(store: Path, tmp_path: Path) -> None:
    with open_window(tmp_path, "--store", str(store)) as first:
        next_word(first, "open")
        first.kill()
        first.wait()
    assert store.with_name("docket.db.lock").read_text(), "the dead one's name still stands there"

    with open_window(tmp_path, "--store", str(store)) as again:
        assert next_word(again, "open").endswith("docket.db")


def test_a_writer_on_another_machine_is_named_in_the_window(store: Path, tmp_path: Path) -> None:
    owner = '{"host": "chambers-pc", "pid": 1, "start": "2009-09-24T15:00:00"}'
    store.with_name("docket.db.lock").write_text(owner)

    with open_window(tmp_path, "--store", str(store)) as window:
        assert "chambers-pc" in next_word(window, "said")


def test_without_a_screen_one_sentence_names_the_story(tmp_path: Path) -> None:
    done = second(tmp_path, QT_QPA_PLATFORM="")

    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux can lack a screen")
    assert done.returncode == 3
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "run.py story" in done.stderr


@pytest.mark.parametrize("day", ["yesterday", "2009-02-30", "12/3/2009"])
def test_a_day_that_is_none_gets_one_sentence(tmp_path: Path, day: str) -> None:
    done = second(tmp_path, "--today", day)

    assert done.returncode == 2
    assert done.stderr == f"--today needs a day such as 2009-12-03; “{day}” is none.\n"


def test_the_sample_lies_in_a_temporary_store_that_goes_with_its_window(tmp_path: Path) -> None:
    with open_window(tmp_path, "--sample") as window:
        path = Path(next_word(window, "open").removeprefix("open "))
        assert path.is_relative_to(tmp_path / "tmp")
        assert path.exists()
        window.terminate()
        assert window.wait(20) == 0
    assert not path.parent.exists()
    assert not (tmp_path / "data").exists(), "the user's own store is not touched"


def test_only_the_windows_own_options_open_it() -> None:
    for words in ([], ["--sample"], ["--store", "x.db", "--today=2009-12-03"]):
        assert opens_window(words)
    for words in (["story"], ["--store"], ["--store", "x.db", "show"], ["--help"]):
        assert not opens_window(words)


@pytest.mark.parametrize("text", ["", "points = many\nwidth = 1e999\n", "{}", "\x00", "points = -3\n"])
def test_settings_that_make_no_sense_are_forgotten(tmp_path: Path, text: str) -> None:
    path = tmp_path / "window.conf"
    path.write_text(text)

    settings = Settings(path)

    assert settings.number("points", 10, least=6, most=40) == 10
    assert settings.number("width", 1280, least=320, most=20_000) == 1280


def test_settings_are_kept_for_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "new" / "window.conf"
    Settings(path).put("appearance", "dark")

    Settings(path).put("points", "12")

    assert Settings(path).get("appearance") == "dark"
    assert Settings(path).number("points", 10, least=6, most=40) == 12
