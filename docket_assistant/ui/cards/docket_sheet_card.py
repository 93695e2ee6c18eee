"""The docket sheet: from which day to which, and the two ways to have it on paper."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from docket_assistant.domain.errors import InvalidInput
from docket_assistant.domain.typed.dates import Lean
from docket_assistant.ui.desk import Desk
from docket_assistant.ui.printing.print_acts import Make, PrintActs
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.typed_fields import DateField

if TYPE_CHECKING:
    from docket_assistant.app.upkeep.stores import Reading
    from docket_assistant.ui.printing.print_pages import ToPrint


class DocketSheetCard(Card):
    """Every date from one day to another over all matters; without days, of the seven from today on."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Docket sheet")
        self._desk = desk
        self.first = DateField("From", lambda: desk.today, Lean.FUTURE)
        self.last = DateField("To", lambda: desk.today, Lean.FUTURE)
        self.acts = PrintActs(self, desk, "docket sheet", "Docket sheet", self._make)
        for button in self.acts.buttons():
            self.head.addWidget(button)
        self.add(
            Words(
                "Ours and theirs over all open matters, with the holidays, and columns for initials. Empty:"
                " from today, for seven days.",
                role="muted",
                wrap=True,
            )
        )
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.first, 1)
        row.addWidget(self.last, 1)
        self.body.addLayout(row)

    def start(self) -> None:
        """Put the keyboard into the first day."""
        self.first.setFocus()

    def _make(self) -> Make | None:
        from docket_assistant.app.printed.docket_sheet import WEEK

        today = self._desk.today
        try:
            first = self.first.value() or today
            last = self.last.value() or first + WEEK
            if last < first:
                self.last.complain("To is before From; change one of them.")
                raise InvalidInput("The docket sheet ends before it begins; change From or To.")
        except InvalidInput as wrong:
            self.show()
            self._desk.say(str(wrong))
            return None

        def make(view: "Reading") -> "ToPrint":
            from docket_assistant.app.printed.docket_sheet import docket_sheet
            from docket_assistant.ui.printing.print_pages import ToPrint

            return ToPrint(docket_sheet(view, first, last, today))

        return make
