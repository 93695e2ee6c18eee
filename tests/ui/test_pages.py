"""Pages over all matters, and the tabs of papers and history, as a reader sees them."""

from docket_assistant.ui.main_window import MainWindow


def test_the_window_opens_on_the_sample(window: MainWindow) -> None:
    assert window.windowTitle() == "Johnny Briscoe v. St. Louis County - Docket Assistant"
