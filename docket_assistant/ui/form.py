"""Forms: one page each; what is typed is kept as a draft until it is logged or discarded."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from docket_assistant.domain.ids import MatterId
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.page import CLEAR, EDGE, Command, Content, Page, above, column, scrolled
from docket_assistant.ui.places import Place
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.fields import Field
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.moves_card import MovesCard

if TYPE_CHECKING:
    from docket_assistant.wording.moves import MoveWords

_KEEP_AFTER_MS = 400
"""After the first key that is not kept yet; a crash loses at most what was typed within it."""


class Form(Page):
    """A form; its fields are told by name, so that a draft can bring them back."""

    comes_back = True
    prints_shown = False
    title = ""
    save_words = "Save"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.fields: dict[str, Field] = {}
        self._restoring = False
        self._dirty = False
        self._next: Place | None = None
        """Where to go once what was saved is on file."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEEP_AFTER_MS)
        self._timer.timeout.connect(self.keep_draft)
        outer = column(self, margins=(EDGE, 12, EDGE, 16))
        outer.setSpacing(10)
        self._head(above(outer))
        inside = Content()
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(CLEAR, CLEAR, CLEAR, 12)
        self.body.setSpacing(14)
        self.area = scrolled(inside)
        outer.addWidget(self.area, 1)
        self.problem = Words("", Type.LEAD, role="problem", wrap=True)
        self.problem.setAccessibleName("What is wrong")
        self.problem.hide()
        self._foot = above(outer)
        self._foot.addWidget(self.problem)
        self.build()
        self.body.addStretch(1)

    def _head(self, outer: QVBoxLayout) -> None:
        trail = QHBoxLayout()
        self.back_link = Button("Back", self._back, role="link")
        trail.addWidget(self.back_link)
        trail.addStretch(1)
        self.discard_button = Button("Discard what is typed", self.discard, role="link")
        trail.addWidget(self.discard_button)
        outer.addLayout(trail)
        row = QHBoxLayout()
        row.setSpacing(10)
        self.heading_words = Words(self.title, Type.TITLE)
        row.addWidget(self.heading_words)
        self.sub = Words("", Type.SECONDARY, role="muted", wrap=True)
        row.addWidget(self.sub, 1)
        self.save_button = Button(self.save_words, self.save, role="primary", tip="Ctrl+Enter")
        row.addWidget(self.save_button)
        outer.addLayout(row)

    # What a form says for itself

    def build(self) -> None:
        """Make the fields."""

    def prepare(self) -> None:
        """Fill in what is remembered or inferred; called before a draft is restored."""

    def submit(self) -> Place | None:
        """Save what is typed; answers with where to go.

        The act takes ``draft_id`` along and forgets that draft: after a crash there is the one or the other.
        Raises DocketError where something is wrong: the form shows it and stays as it is.
        """
        raise NotImplementedError

    def more_state(self) -> dict[str, str]:
        """What a draft keeps beside the fields."""
        return {}

    def restore_more(self, state: Mapping[str, str]) -> None:
        """Bring back what ``more_state`` kept."""

    # What every form does

    def add_field(self, name: str, field: Field) -> Field:
        """Take a field into the form's draft."""
        self.fields[name] = field
        field.edited.connect(self.touched)
        return field

    def add_moves(self, find: "Callable[[], tuple[MoveWords, ...]]") -> MovesCard:
        """Show beneath the form, wherever it is scrolled to, which dates would move once it is saved."""
        card = MovesCard(find)
        self._foot.addWidget(card)
        return card

    def grid(self, layout: QVBoxLayout | None = None, columns: int = 2) -> QGridLayout:
        """A grid for fields side by side."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        for at in range(columns):
            grid.setColumnStretch(at, 1)
        (layout if layout is not None else self.body).addLayout(grid)
        return grid

    def touched(self) -> None:
        """Something was typed."""
        if self._restoring or self._next is not None:
            return
        self._dirty = True
        self.desk.touched = True
        self.desk.drafts_changed.emit("Typing")
        if not self._timer.isActive():
            self._timer.start()

    @property
    def draft_id(self) -> str:
        """One draft for each form, matter and fact."""
        return f"{self.place.page}:{self.place.matter}:{self.place.fact}"

    def show_place(self, place: Place) -> None:
        """Show the form for ``place``, with what was typed into it before."""
        self.place = place
        self._next = None
        self._show_problem("")
        self._restoring = True
        try:
            for field in self.fields.values():
                field.restore("")
                field.tell("")
            self.restore_more({})
            self.prepare()
            self._restore_draft()
        finally:
            self._restoring = False
        self._dirty = False

    def _restore_draft(self) -> None:
        from docket_assistant.app.upkeep.drafts import draft_kept

        draft = draft_kept(self.desk.store, self.draft_id)
        self.discard_button.setVisible(draft is not None)
        if draft is None:
            return
        for name, state in draft.fields.items():
            if name in self.fields:
                self.fields[name].restore(state)
        self.restore_more(draft.fields)
        self.desk.drafts_changed.emit("Draft restored")

    def keep_draft(self) -> None:
        """Keep what is typed in the store."""
        self._timer.stop()
        if not self._dirty or not self.desk.is_open:
            return
        from docket_assistant.app.upkeep.drafts import keep_draft
        from docket_assistant.domain.errors import NotFound

        content = {name: field.state() for name, field in self.fields.items()} | self.more_state()
        try:
            keep_draft(self.desk.store, self.draft_id, MatterId(self.place.matter), self.place.page, content)
        except NotFound as erased:  # by hand or by age, from elsewhere: one can go away all the same
            self._dirty = False
            self.desk.say(str(erased))
            return
        self._dirty = False
        self.discard_button.show()
        self.desk.drafts_changed.emit("Draft kept")

    def leave(self) -> None:
        """Going away keeps what is typed."""
        self.keep_draft()

    def reload(self) -> None:
        """Facts changed elsewhere; what is typed stays."""

    def save(self) -> None:
        """Save, or say what is wrong and how to mend it."""
        from docket_assistant.domain.errors import DocketError

        if self._next is not None:
            return
        self._show_problem("")
        try:
            place = self.submit()
        except DocketError as wrong:
            self._show_problem(str(wrong))
            return
        self._timer.stop()
        self._dirty = False
        self.desk.drafts_changed.emit("Saved")
        self._next = place or Place("matter", self.place.matter)
        QTimer.singleShot(0, self._go_on)  # in a turn of its own: saving and drawing are two short waits

    def _go_on(self) -> None:
        """Go where saving leads, unless the user went elsewhere meanwhile."""
        place, self._next = self._next, None
        if place is not None and self.isVisible():
            self.desk.go(place, remember=False)

    def discard(self) -> None:
        """Throw away what is typed; the message at the bottom brings it back."""
        from docket_assistant.app.upkeep.drafts import forget_draft, keep_draft

        place, draft = self.place, self.draft_id
        content = {name: field.state() for name, field in self.fields.items()} | self.more_state()
        self._timer.stop()
        self._dirty = False
        forget_draft(self.desk.store, draft)
        self.desk.drafts_changed.emit("Discarded")
        self.show_place(place)

        def bring_back() -> None:
            keep_draft(self.desk.store, draft, MatterId(place.matter), place.page, content)
            self.desk.go(place)

        self.desk.say("What was typed is discarded.", (("Bring it back", bring_back),))

    def _back(self) -> None:
        self.leave()
        if self.place.matter:
            self.desk.go(Place("matter", self.place.matter), remember=False)
        else:
            self.desk.go(Place("matters"), remember=False)

    def _show_problem(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def commands(self) -> tuple[Command, ...]:
        """Save and discard."""
        return (
            Command(self.save_words, self.save, "Ctrl+Return"),
            Command("Discard what is typed", self.discard, "Ctrl+Shift+Backspace"),
        )

    def heading(self) -> str:
        """The form's title."""
        return self.title
