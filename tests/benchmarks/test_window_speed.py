"""What a start of the window costs, against a bare window started in the same run."""

import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from docket_assistant.app.upkeep.sample import put_sample
from docket_assistant.app.upkeep.stores import writing
from tests.benchmarks.full_store import fill

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]

FLOORS = Path(__file__).parent / "floors"
ROUNDS = int(os.environ.get("DOCKET_ROUNDS", "15"))
REACH = {"painted": (1.25, 1.3), "usable": (2.9, 2.0), "warm": (2.9, 2.0)}
"""Times and memory to reach, in those of the bare window."""
SURROUNDINGS = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {
    "PYTHONPATH": str(FLOORS.parents[2])
}
"""A program that is in use has its bytecode."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What had passed since the parent started the process, and kilobytes in memory then."""

    seconds: float
    kilobytes: float
    worked: float
    """Seconds of the processor, all threads: a busy machine hardly changes them."""


def start(script: str, *words: str) -> dict[str, Moment]:
    """Start a script of the floors; answers with the moments that it told."""
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-P", str(FLOORS / script), *words],
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
        env=SURROUNDINGS,
    )
    told = (line.split() for line in done.stdout.splitlines())
    return {one[0]: Moment(float(one[1]) - begun, float(one[2]), float(one[3])) for one in told}


def names_of_qt(store: Path) -> tuple[str, ...]:
    """What our modules import of Qt before the first paint: the floor imports the same."""
    command = [sys.executable, str(FLOORS / "our_window.py"), "names", "--store", str(store)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60, env=SURROUNDINGS)
    return tuple(done.stdout.splitlines()[1].split())


def median(moments: list[Moment]) -> Moment:
    """Medians of the times and of the memory."""
    return Moment(
        statistics.median(m.seconds for m in moments),
        statistics.median(m.kilobytes for m in moments),
        statistics.median(m.worked for m in moments),
    )


@pytest.fixture(scope="module", params=[10, 10_000, 100_000])
def store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("full") / "docket.db"
    with writing(path) as writer:
        put_sample(writer)
    fill(path, request.param)
    return path


@pytest.mark.parametrize("moment", REACH)
def test_a_start(store: Path, moment: str, capsys: pytest.CaptureFixture[str]) -> None:
    names = names_of_qt(store)
    floors, ours = [], []
    for _ in range(ROUNDS):
        floors.append(start("bare_window.py", *names)["painted"])
        ours.append(start("our_window.py", moment, "--store", str(store))[moment])
    floor, our = median(floors), median(ours)
    time_ratio, memory_ratio = our.seconds / floor.seconds, our.kilobytes / floor.kilobytes
    time_reach, memory_reach = REACH[moment]
    with capsys.disabled():
        sys.stdout.write(
            f"\n{moment}, {store.stat().st_size >> 10:,} kB of store: {our.seconds * 1000:.0f} ms,"
            f" {time_ratio:.2f} of a bare window's (reach {time_reach});"
            f" {our.worked * 1000:.0f} ms of the processor, {our.worked / floor.worked:.2f} of its;"
            f" {our.kilobytes / 1024:.0f} MB, {memory_ratio:.2f} of a bare window's (reach {memory_reach})\n"
        )
    assert our.kilobytes > 0
