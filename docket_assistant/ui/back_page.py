"""A page of one matter with a way back to it at the head, and rows beneath that scroll."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from docket_assistant.ui.desk import Desk
from docket_assistant.ui.page import EDGE, Content, Page, above, column, scrolled
from docket_assistant.ui.places import Place
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.labels import Words


class BackPage(Page):
    """``head`` stands above the rows, ``title_row`` holds the title and what is done to the whole page."""

    def __init__(self, desk: Desk, title: str) -> None:
        super().__init__(desk)
        outer = column(self, margins=(EDGE, 12, EDGE, 12))
        self.head = above(outer)
        back = QHBoxLayout()
        self.back_link = Button("Back", self._back, role="link")
        back.addWidget(self.back_link)
        back.addStretch(1)
        self.head.addLayout(back)
        self.title_row = QHBoxLayout()
        self.title_row.setSpacing(10)
        self.title = Words(title, Type.TITLE, wrap=True)
        self.title_row.addWidget(self.title, 1)
        self.head.addLayout(self.title_row)
        inside = Content()
        self.rows = QVBoxLayout(inside)
        self.rows.setContentsMargins(5, 5, 5, 16)
        self.rows.setSpacing(14)
        outer.addWidget(scrolled(inside), 1)

    def _back(self) -> None:
        self.desk.go(Place("matter", self.place.matter), remember=False)
