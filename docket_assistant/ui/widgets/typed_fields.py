"""Fields that are read as one types: dates, hours and item lists, each echoed as it was understood."""

from collections.abc import Callable, Sequence
from datetime import date, time

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.item_lists.reader import read_items
from docket_assistant.domain.items import ItemKind, ItemToken
from docket_assistant.domain.typed.dates import Lean, read_date
from docket_assistant.domain.typed.hours import read_hour
from docket_assistant.ui.widgets.fields import TextField
from docket_assistant.wording.days import hour_text, weekday_date
from docket_assistant.wording.item_lists import court_list


class DateField(TextField):
    """A date, typed as people do; its weekday is shown at once."""

    def __init__(
        self,
        label: str,
        today: Callable[[], date],
        lean: Lean = Lean.PAST,
        *,
        needed: bool = False,
        hint: str = "",
    ) -> None:
        super().__init__(label, placeholder="M/D/YYYY", hint=hint)
        self._today = today
        self._lean = lean
        self._needed = needed
        self.edited.connect(self._echo)
        self.left.connect(self._check)

    def value(self) -> date | None:
        """The date typed, None where nothing is; the field complains and InvalidInput is raised else."""
        if not self.text():
            if self._needed:
                name = self.editor.accessibleName()
                self._refuse(f"{name} is needed: type it as 10/8/09, Oct 8 2009, today or +10d.")
            return None
        try:
            return read_date(self.text(), self._today(), self._lean)
        except InvalidInput as wrong:
            self.complain(str(wrong))
            raise

    def peek(self) -> date | None:
        """The date as it reads so far; None where it does not, without a complaint."""
        try:
            return read_date(self.text(), self._today(), self._lean) if self.text() else None
        except InvalidInput:
            return None

    def show_date(self, day: date | None) -> None:
        """Put a date in."""
        self.line.setText(f"{day.month}/{day.day}/{day.year}" if day else "")

    def _refuse(self, text: str) -> None:
        self.complain(text)
        raise InvalidInput(text)

    def _echo(self) -> None:
        day = self.peek()
        self.tell(weekday_date(day) if day else "")

    def _check(self) -> None:
        try:
            if self.text():
                self.value()
        except InvalidInput:
            return


class HourField(TextField):
    """An hour of the clock; what was inferred is echoed."""

    def __init__(self, label: str, *, hint: str = "") -> None:
        super().__init__(label, placeholder="10:00 a.m.", hint=hint)
        self.edited.connect(self._echo)
        self.left.connect(self._check)

    def value(self) -> time | None:
        """The hour typed, None where nothing is; the field complains and InvalidInput is raised else."""
        if not self.text():
            return None
        try:
            return read_hour(self.text()).at
        except InvalidInput as wrong:
            self.complain(str(wrong))
            raise

    def show_hour(self, at: time | None) -> None:
        """Put an hour in."""
        self.line.setText(hour_text(at) if at else "")

    def _echo(self) -> None:
        try:
            typed = read_hour(self.text()) if self.text() else None
        except InvalidInput:
            self.tell("")
            return
        self.tell(f"at about {hour_text(typed.at)}" if typed else "")

    def _check(self) -> None:
        try:
            self.value()
        except InvalidInput:
            return


class ItemsField(TextField):
    """A list of items as lawyers write it, shown back as it was read before anything is kept."""

    def __init__(
        self,
        label: str,
        *,
        kind: Callable[[], ItemKind | None] = lambda: None,
        known: Callable[[], Sequence[ItemToken]] = tuple,
        hint: str = "",
    ) -> None:
        super().__init__(label, placeholder="3b, 3c, 7-15, and 24", hint=hint)
        self._kind = kind
        self._known = known
        self.edited.connect(self.echo)
        self.left.connect(self._check)

    def value(self) -> tuple[ItemToken, ...]:
        """The items typed; the field complains and InvalidInput is raised where they cannot be read."""
        if not self.text():
            return ()
        try:
            found = read_items(self.text(), known=self._known(), default_kind=self._kind()).tokens
        except InvalidInput as wrong:
            self.complain(str(wrong))
            raise
        self._refuse_unknown(found)
        return found

    def peek(self) -> tuple[ItemToken, ...]:
        """The items on file as the list reads so far, without a complaint; none where it does not."""
        try:
            found = read_items(self.text(), known=self._known(), default_kind=self._kind()).tokens
        except InvalidInput:
            return ()
        known = set(self._known())
        return tuple(token for token in found if token in known) if known else found

    def _refuse_unknown(self, found: Sequence[ItemToken]) -> None:
        known = set(self._known())
        missing = [token for token in found if token not in known] if known else []
        if missing:
            text = (
                f"Not on file in this matter: {court_list(missing)}. Serve them first, or correct the list."
            )
            self.complain(text)
            raise InvalidInput(text)

    def echo(self) -> None:
        """Say how the list reads now."""
        if not self.text():
            self.tell("")
            return
        try:
            found = read_items(self.text(), known=self._known(), default_kind=self._kind())
        except InvalidInput:
            self.tell("")
            return
        count = f"{len(found.tokens)} {'item' if len(found.tokens) == 1 else 'items'}"
        self.tell(". ".join((f"{count}: {court_list(found.tokens)}", *found.warnings)))

    def _check(self) -> None:
        try:
            self.value()
        except InvalidInput:
            return
