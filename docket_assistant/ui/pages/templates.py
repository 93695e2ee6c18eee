"""The firm's templates: which are kept, what one can use, and a new one made from our own form."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from docket_assistant.ui.desk import Desk
from docket_assistant.ui.page import CLEAR, EDGE, Command, Content, Page, above, clear, column, scrolled
from docket_assistant.ui.theme import Type
from docket_assistant.ui.widgets.buttons import Button
from docket_assistant.ui.widgets.card import Card
from docket_assistant.ui.widgets.facts_grid import FactsGrid
from docket_assistant.ui.widgets.labels import Words
from docket_assistant.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from docket_assistant.app.papers.templates import KeptTemplate, TemplateReport

_WORD = "Word documents (*.docx)"
_NONE = (
    "No template is kept yet: papers are drawn in our own form, which keeps to what the court's rules say of"
    " type, spacing and margins. New from ours writes a template that draws the same; change its fonts, its"
    " head or its words in Word, and add it here."
)


class TemplatesPage(Page):
    """Templates by name, the newest version of each; a paper remembers the one that drew it."""

    help = (
        "A template is a Word file of the firm with tags where the parts of a paper stand, such as "
        "{{p caption }} or {{ title }}. It is looked over before it is kept: a field that there is not, or a "
        "tag that is not whole, is named with its place. A template can run nothing and read no file.\n\n"
        "New from ours writes a template that draws every paper as we do. A file of the same name that is "
        "added again becomes the next version. On the page of a paper, Drawn by chooses between our form "
        "and yours."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        outer = column(self, margins=(EDGE, 12, EDGE, 8))
        above(outer).addWidget(Words("Templates of the firm", Type.TITLE))
        inside = Content()
        self._rows = QVBoxLayout(inside)
        self._rows.setContentsMargins(CLEAR, CLEAR, CLEAR, 16)
        self._rows.setSpacing(14)
        outer.addWidget(scrolled(inside), 1)

    def reload(self) -> None:
        """List the templates again."""
        if not self.desk.is_open:
            return
        from docket_assistant.app.papers.templates import newest

        clear(self._rows)
        acts = WrapRow()
        self.add_button = Button("Add a template", self._add, role="primary", tip="Ctrl+Return")
        acts.add(self.add_button)
        acts.add(Button("New from ours", self._new, tip="Ctrl+Shift+B"))
        acts.add(Button("Check a file", self._check, tip="Ctrl+Shift+K"))
        self._rows.addWidget(acts)
        self._rows.addWidget(self._kept(newest(self.desk.store)))
        self._rows.addWidget(_fields())
        self._rows.addStretch(1)

    def _kept(self, kept: "tuple[KeptTemplate, ...]") -> Card:
        from docket_assistant.ui.widgets.rows import RowWords, list_card
        from docket_assistant.wording.days import docket_date

        rows = [
            RowWords(
                docket_date(one.added_on),
                one.name,
                f"version {one.version}",
                act="Remove",
                run=partial(self._remove, one.name),
            )
            for one in kept
        ]
        return list_card(rows, self.desk.theme.colors, _NONE, "Templates that are kept")

    # Acts

    def _add(self) -> None:
        from docket_assistant.app.papers.templates import add_template
        from docket_assistant.domain.errors import DocketError
        from docket_assistant.ui.files import choose_open

        path = choose_open("Add a template", _WORD)
        if path is None:
            return
        try:
            kept, report = add_template(self.desk.store, path, self.desk.today)
        except DocketError as wrong:
            self.desk.say(str(wrong), stays=True)
            return
        self.reload()
        self.desk.say(f"Kept: {kept.name}, version {kept.version}.{_left_out(report)}")

    def _check(self) -> None:
        from docket_assistant.app.papers.templates import look_over
        from docket_assistant.domain.errors import DocketError
        from docket_assistant.ui.files import choose_open

        path = choose_open("Check a template", _WORD)
        if path is None:
            return
        try:
            report = look_over(path)
        except DocketError as wrong:
            self.desk.say(str(wrong), stays=True)
            return
        card = Card(f"Check of {path.name}")
        for fault in report.faults:
            card.add(Words(f"{fault.where}: {fault.says}.", role="problem", wrap=True, select=True))
        if not report.faults:
            card.add(Words("Nothing is to be mended.", wrap=True))
        card.add(Words(f"It uses {', '.join(report.used) or 'no field'}.{_left_out(report)}", wrap=True))
        self._rows.insertWidget(1, card)

    def _new(self) -> None:
        from docket_assistant.app.papers.templates import write_starter
        from docket_assistant.domain.errors import DocketError
        from docket_assistant.ui.files import choose_save
        from docket_assistant.ui.outside import open_file

        path = choose_save("New template from ours", "Firm template.docx", _WORD)
        if path is None:
            return
        try:
            write_starter(path)
        except DocketError as wrong:
            self.desk.say(str(wrong), stays=True)
            return
        actions = (("Open in Word", partial(open_file, self.desk, path)),)
        self.desk.say(f"Saved as {path.name}. Change it in Word, then add it here.", actions, stays=True)

    def _remove(self, name: str) -> None:
        from docket_assistant.app.papers.templates import remove_template, restore_template

        versions = remove_template(self.desk.store, name)
        self.reload()

        def bring_back() -> None:
            restore_template(self.desk.store, versions)
            self.reload()

        self.desk.say(f"Removed: {name}. Papers that it drew stay as they are.", (("Undo", bring_back),))

    def commands(self) -> tuple[Command, ...]:
        """Add, make, check."""
        return (
            Command("Add a template...", self._add, "Ctrl+Return"),
            Command("New template from ours...", self._new, "Ctrl+Shift+B"),
            Command("Check a template...", self._check, "Ctrl+Shift+K"),
        )

    def heading(self) -> str:
        """The page's name."""
        return "Templates of the firm"

    def first_stop(self) -> QWidget | None:
        """Adding one."""
        return self.add_button


def _fields() -> Card:
    from docket_assistant.app.papers.templates import ANSWER_FIELDS, FIELDS, ITEM_FIELDS

    card = Card("What a template can use")
    parts = {**FIELDS, **{f"item.{n}": w for n, w in ITEM_FIELDS.items()}}
    parts |= {f"answer.{n}": w for n, w in ANSWER_FIELDS.items()}
    card.add(FactsGrid(parts.items()))
    return card


def _left_out(report: "TemplateReport") -> str:
    return f" It leaves out {', '.join(report.unused)}." if report.unused else ""
