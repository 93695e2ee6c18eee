"""A small form in place: a few fields side by side, one act, and the way out of it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from docket_assistant.domain.errors import DocketError
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.enter_and_esc import EnterAndEsc
from docket_assistant.ui.widgets.fields import Field
from docket_assistant.ui.widgets.flow import Flow
from docket_assistant.ui.widgets.labels import Words


class InlineForm(EnterAndEsc):
    """Fields by name; ``save`` keeps what is typed and raises DocketError where something is wrong."""

    def __init__(
        self,
        title: str,
        verb: str,
        fields: Mapping[str, Field],
        save: Callable[[], object],
        close: Callable[[], object],
        *,
        columns: int = 3,
    ) -> None:
        super().__init__()
        self._fields = fields
        self._save = save
        self._close = close
        self.setAccessibleName(title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(10)
        layout.addWidget(Words(title, Type.LEAD, wrap=True))
        flow = Flow(columns, spacing=16)
        for field in fields.values():
            holder = QWidget()
            inner = QVBoxLayout(holder)
            inner.setContentsMargins(0, 0, 0, 0)
            inner.addWidget(field)
            inner.addStretch(1)
            flow.add(holder)
        layout.addWidget(flow)
        self.problem = Words("", role="problem", wrap=True)
        self.problem.setAccessibleName("What is wrong")
        self.problem.hide()
        layout.addWidget(self.problem)
        row = QHBoxLayout()
        row.setSpacing(12)
        self.save_button = Button(verb, self.save, name=f"{verb}: {title}")
        row.addWidget(self.save_button)
        row.addWidget(Button("Cancel", close, role="link", name=f"Cancel: {title}"))
        row.addStretch(1)
        layout.addLayout(row)

    def start(self) -> None:
        """Put the keyboard into the first field."""
        first = next(iter(self._fields.values()), None)
        (first or self.save_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Keep what is typed, or say what is wrong and how to mend it."""
        self.problem.hide()
        try:
            self._save()
        except DocketError as wrong:
            self.problem.setText(str(wrong))
            said = any(
                field.note.isVisible() and field.note.text() == str(wrong) for field in self._fields.values()
            )
            self.problem.setVisible(not said)

    def states(self) -> dict[str, str]:
        """What is typed."""
        return {name: field.state() for name, field in self._fields.items()}

    def restore(self, states: Mapping[str, str]) -> None:
        """Bring back what was typed."""
        for name, state in states.items():
            if name in self._fields:
                self._fields[name].restore(state)

    def on_enter(self) -> None:
        """Save what is typed."""
        self.save()

    def on_escape(self) -> None:
        """Close the form."""
        self._close()
