"""Cards: grounds with a hairline, a heading and what stands under it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.labels import Words


class Card(QFrame):
    """A card; ``body`` takes what stands in it."""

    def __init__(self, title: str = "", *, name: str = "card", use: Type = Type.CARD) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 13, 16, 13)
        self.body.setSpacing(8)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.title = Words(title, use)
        if title:
            self.setAccessibleName(title)
            self.head.addWidget(self.title)
            self.head.addStretch(1)
            self.body.addLayout(self.head)
        else:  # a widget of no parent would outlive the card
            self.title.setParent(self)
            self.title.hide()

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget under what is there."""
        self.body.addWidget(widget, stretch)
