"""Work beside the window: one thread a job, each with its own reading or act."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot


class _Worker(QThread):
    """Runs one job."""

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, job: Callable[[], object]) -> None:
        super().__init__()
        self._job = job

    # Qt's interface

    def run(self) -> None:
        """Run the job."""
        try:
            answer = self._job()
        except Exception as trouble:  # noqa: BLE001  # handed over whole to the window's thread
            self.failed.emit(trouble)
            return
        self.done.emit(answer)


class _Job(QObject):
    """A job and what is done with its answer; the answer comes back in the window's own thread.

    It dies with its owner, and the answer is dropped then.
    """

    def __init__(
        self,
        owner: QObject,
        job: Callable[[], object],
        then: Callable[[object], object],
        otherwise: Callable[[Exception], object],
    ) -> None:
        super().__init__(owner)
        self._then = then
        self._otherwise = otherwise
        self._worker = _Worker(job)
        queued = Qt.ConnectionType.QueuedConnection
        self._worker.done.connect(self._on_done, queued)
        self._worker.failed.connect(self._on_failed, queued)
        self._worker.finished.connect(self._on_finished, queued)
        self._worker.start()

    @Slot(object)
    def _on_done(self, answer: object) -> None:
        self._then(answer)

    @Slot(object)
    def _on_failed(self, trouble: object) -> None:
        assert isinstance(trouble, Exception)
        self._otherwise(trouble)

    @Slot()
    def _on_finished(self) -> None:
        self._worker.wait()
        self.deleteLater()

    def wait(self, milliseconds: int) -> None:
        """Let the job end."""
        self._worker.wait(milliseconds)


def in_background(
    owner: QObject,
    job: Callable[[], object],
    then: Callable[[object], object],
    otherwise: Callable[[Exception], object],
) -> None:
    """Run ``job`` beside the window, and hand its answer or its trouble over in the window's thread."""
    _Job(owner, job, then, otherwise)


def wait_for_all(owner: QObject, milliseconds: int = 10_000) -> None:
    """Let running jobs end before the program does."""
    for job in owner.findChildren(_Job):
        with suppress(RuntimeError):
            job.wait(milliseconds)
