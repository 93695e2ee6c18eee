"""The days of a motion beside that of its filing, each in view only where some time runs from it."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date

from docket_assistant.app.orders.motions import MotionTyped
from docket_assistant.domain.motion import Motion
from docket_assistant.domain.motion_times import MotionEvent
from docket_assistant.domain.service import ServiceMethod
from docket_assistant.domain.typed.dates import Lean
from docket_assistant.ui.palettes import Colors
from docket_assistant.ui.widgets.fields import ChoiceField, Field
from docket_assistant.ui.widgets.typed_fields import DateField
from docket_assistant.ui.wordlists import METHODS

_AS_AGREED = ("", "As counsel agreed")
_METHODS = (_AS_AGREED, *((value, words) for value, words in METHODS if value != ServiceMethod.UNKNOWN))


class MotionDaysFields:
    """Its service and how, its entry, the service of its brief, and its hearing or motion day."""

    def __init__(self, colors: Callable[[], Colors], today: Callable[[], date]) -> None:
        self.served = DateField("Served on", today, hint="Empty: by filing it.")
        self.method = ChoiceField("Served by", colors, _METHODS)
        self.entered = DateField("Entered on", today, hint="The day of its entry on the docket.")
        self.brief = DateField("Brief served on", today)
        self.hearing = DateField("Hearing or motion day", today, Lean.FUTURE)
        self.named: dict[str, Field] = {
            "served": self.served,
            "served_by": self.method,
            "entered": self.entered,
            "brief_served": self.brief,
            "hearing": self.hearing,
        }

    def ask_for(self, events: Collection[MotionEvent]) -> None:
        """Show the days from which a time runs, and those that are on file."""
        served = MotionEvent.SERVED in events
        asked: dict[Field, bool] = {
            self.served: served,
            self.method: served or MotionEvent.BRIEF_SERVED in events,
            self.entered: MotionEvent.ENTERED in events,
            self.brief: MotionEvent.BRIEF_SERVED in events,
            self.hearing: MotionEvent.HEARING in events,
        }
        for field, wanted in asked.items():
            field.setVisible(wanted or bool(field.state()))

    def show(self, motion: Motion) -> None:
        """Put in what is on file."""
        self.served.show_date(motion.served_on)
        self.method.choose(motion.method.value if motion.method is not None else "")
        self.entered.show_date(motion.entered_on)
        self.brief.show_date(motion.brief_served_on)
        self.hearing.show_date(motion.hearing_on)

    def peek(self, typed: MotionTyped) -> MotionTyped:
        """The motion with the days as they read so far."""
        return self._with(typed, DateField.peek)

    def read(self, typed: MotionTyped) -> MotionTyped:
        """The motion with its days; raises InvalidInput where one cannot be read, and its field complains."""
        return self._with(typed, DateField.value)

    def _with(self, typed: MotionTyped, day: Callable[[DateField], date | None]) -> MotionTyped:
        chosen = self.method.value()
        return replace(
            typed,
            served_on=day(self.served),
            method=ServiceMethod(chosen) if chosen else None,
            entered_on=day(self.entered),
            brief_served_on=day(self.brief),
            hearing_on=day(self.hearing),
        )
