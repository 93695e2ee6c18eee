"""What a form would move once it is saved: each date with the day that stands and the day that would."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout

from docket_assistant.domain.errors import DocketError
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.labels import Words

if TYPE_CHECKING:
    from docket_assistant.wording.moves import MoveWords

_AFTER_MS = 150
"""After the last key: the whole matter is counted twice, which no key should wait for."""
_MOST = 5
_TITLE = "What moves when this is saved"
_ALL_NEW = "Dates that come when this is saved"


class MovesCard(Card):
    """Stands under the form, in view wherever it is scrolled to; not there where nothing moves."""

    def __init__(self, find: Callable[[], "tuple[MoveWords, ...]"]) -> None:
        super().__init__(_TITLE)
        self._find = find
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(16)
        self._rows.setVerticalSpacing(3)
        self._rows.setColumnStretch(0, 1)
        self.body.setSpacing(5)
        self.body.addLayout(self._rows)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_MS)
        self._timer.timeout.connect(self.count)
        self.hide()

    def ask(self) -> None:
        """Something was typed: count soon."""
        self._timer.start()

    def count(self) -> None:
        """Count now; what cannot be read yet moves nothing."""
        self._timer.stop()
        try:
            found = self._find()
        except DocketError:
            found = ()
        self.title.setText(_TITLE if any(one.was for one in found) else _ALL_NEW)
        _clear(self._rows)
        for at, one in enumerate(found[:_MOST]):
            self._rows.addWidget(Words(one.what, wrap=True), at, 0)
            days = Words(one.days, Type.LEAD, select=True)
            self._rows.addWidget(days, at, 1, Qt.AlignmentFlag.AlignRight)
        if len(found) > _MOST:
            more = f"and {len(found) - _MOST} more"
            self._rows.addWidget(Words(more, role="muted"), _MOST, 0)
        self.setAccessibleDescription(". ".join(one.whole for one in found))
        self.setVisible(bool(found))


def _clear(rows: QGridLayout) -> None:
    while (item := rows.takeAt(0)) is not None:
        widget = item.widget()
        assert widget is not None, "the grid holds labels only"
        widget.hide()
        widget.deleteLater()
