"""The bar at the bottom: what can be done stands whole within it, beside the words or beneath them."""

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from docket_assistant.ui.desk import Said
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.message_bar import MessageBar

SHORT = Said("Saved: Log conferral.", actions=(("Undo", print),))
LONG = Said(
    "The file is written beside the window, and a copy that somebody else changed was kept as it was.",
    actions=(("Open the folder of the file", print), ("Make a PDF of it as well", print), ("Undo", print)),
)


def shown(qtbot: QtBot, said: Said, width: int) -> MessageBar:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.resize(width, 60)
    bar.show_message(said)
    qtbot.wait(20)
    return bar


def places(bar: MessageBar) -> list[QPoint]:
    """Where each button ends, in the bar."""
    return [b.mapTo(bar, b.rect().bottomRight()) for b in bar.findChildren(Button) if b.isVisible()]


@pytest.mark.parametrize("said", [SHORT, LONG], ids=["short", "long"])
@pytest.mark.parametrize("width", [320, 640, 876, 1200])
def test_every_button_stands_within_the_bar(qtbot: QtBot, said: Said, width: int) -> None:
    bar = shown(qtbot, said, width)

    assert places(bar)
    assert all(bar.rect().contains(at) for at in places(bar))


def test_short_acts_stand_beside_the_words_and_long_ones_beneath(qtbot: QtBot) -> None:
    beside, beneath = shown(qtbot, SHORT, 876), shown(qtbot, LONG, 640)

    assert max(at.y() for at in places(beside)) - beside.text.y() < beside.text.height() + 20
    assert min(at.y() for at in places(beneath)) > beneath.text.geometry().bottom()


def test_the_next_message_takes_its_own_room(qtbot: QtBot) -> None:
    bar = shown(qtbot, LONG, 640)
    bar.show_message(SHORT)
    qtbot.wait(20)

    assert all(bar.rect().contains(at) for at in places(bar))
