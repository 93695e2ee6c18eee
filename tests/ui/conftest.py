"""A real window on the sample, as `--sample` opens it, without a screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from docket_assistant.app.upkeep.sample import put_sample
from docket_assistant.app.upkeep.stores import open_for_window
from docket_assistant.ui.main_window import MainWindow
from tests.ui.sample_windows import DEC_3, as_it_was, sample_window

__all__ = ["DEC_3"]


@pytest.fixture
def plain_qt(qapp: QApplication) -> Iterator[QApplication]:
    """The application, with its type and colors as they were before once the test is over."""
    with as_it_was(qapp):
        yield qapp


@pytest.fixture(scope="session")
def sample_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's store, made once; every window gets a copy of its own."""
    path = tmp_path_factory.mktemp("sample") / "sample.db"
    store = open_for_window(path)
    put_sample(store)
    store.close()
    return path


@pytest.fixture
def window(plain_qt: QApplication, qtbot: QtBot, tmp_path: Path, sample_store: Path) -> Iterator[MainWindow]:
    """The window on the sample, open and on the overview of its matter."""
    with sample_window(plain_qt, tmp_path, sample_store) as shown:
        qtbot.addWidget(shown, before_close_func=lambda _widget: setattr(shown.desk, "touched", False))
        yield shown
